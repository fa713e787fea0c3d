"""Excerpts: where a text answers a query, with the words that were found marked as printed. No Django here."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.fold import fold_word
from articles.arabic.words import WORD, Word, surfaces, words_and_gaps
from articles.search.analysis import LONGEST_WORD
from articles.search.marks import Marks
from articles.search.values import Span

_ELLIPSIS = Span("…", marked=False)
# So much of the end of a beginning is looked at for words; hardly any word is longer.
_TAIL = 60
# Letters whose small form is a letter and a mark that parts words: İ, ǰ, and some of Greek.
_PARTING = re.compile(
    "[\u0130\u01f0\u0345\u0390\u03b0\u1e96-\u1e99\u1f50\u1f52\u1f54\u1f56\u1fb6\u1fb7\u1fc6\u1fc7"
    "\u1fd2\u1fd6\u1fd7\u1fe2\u1fe4\u1fe6\u1fe7\u1ff6\u1ff7]"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text, marked: the different terms found in it, and the place in the text of every hit."""

    spans: tuple[Span, ...]
    terms: frozenset[str]
    hits: tuple[tuple[int, int], ...]

    @property
    def score(self) -> tuple[int, int]:
        """The more different terms the better, then the more hits."""
        return len(self.terms), len(self.hits)


def mark(text: str, terms: Collection[str] | Marks) -> tuple[Span, ...]:
    """The whole text in pieces; a piece is marked when it is a word that `terms` mark: stems, or all sorts of Marks.

    The pieces joined are `text`, letter by letter: tashkeel, tatweel and presentation forms stay as printed.
    """
    there = bool(terms) and (not isinstance(terms, Marks) or bool(answering(text, terms)))
    return tuple(_pieces(text, _hits(words_and_gaps(text)[0], terms) if there else [], 0, len(text)))


def answering(text: str, terms: Marks) -> list[str]:
    """What of the marks the words of `text` answer to, in order, once for each word: the terms of its hits.

    A fraction of what an excerpt costs, and next to nothing for a text without the letters that are looked for.
    """
    known = _known(terms)
    # These are no letters, and the only signs of most texts that compatibility forms are of.
    text = text.replace("…", " ").replace("\u00a0", " ")
    # The words of the folded text are the folded words only where nothing is composed across their ends.
    whole = unicodedata.is_normalized("NFKC", text) and not _PARTING.search(text)
    found = terms.candidates(fold_word(text)) if whole else map(fold_word, surfaces(text))
    return [term for word in found if (term := _term(known, terms, word))]


def best_excerpt(texts: Iterable[str], terms: Collection[str] | Marks, *, length: int) -> tuple[Span, ...]:
    """The `excerpt` of one of `texts` with most different terms, then most hits, then earliest.

    Without a hit it is the beginning of the first text that has words; () when none has.
    """
    best: Excerpt | None = None
    for text in texts:
        found = excerpt(text, terms, length=length)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best.spans if best else ()


def beginning(text: str, *, length: int) -> tuple[Span, ...]:
    """The `excerpt` of `text` without anything to mark, at the cost of its end: how it begins; () without a word."""
    head = WORD.search(text)
    if head is None:
        return ()
    first = head.start()
    # A word that is cut off at the end of what is looked at ends beyond the length.
    last, at = first + length, head.end()
    for start in (text.rfind(" ", first, max(first, last - _TAIL)), first):
        ends = [word.end() for word in WORD.finditer(text, max(first, start), last + 1)]
        if within := [end for end in ends if end <= last]:
            at = within[-1]
            break
    cut = any(char.isalnum() for char in text[at:])
    shown = Span(text[:at].lstrip() if cut else text.strip(), marked=False)
    return (shown, _ELLIPSIS) if cut else (shown,)


def excerpt(text: str, terms: Collection[str] | Marks, *, length: int) -> Excerpt | None:
    """The piece of `text` with most different terms, then most hits, then earliest; whole words, marked.

    `length` counts characters; a first word longer than that is given whole. Where text was left out at an end, an
    ellipsis stands. Without a hit it is the beginning; None where the text has no words.
    """
    found, _ = words_and_gaps(text)
    if not found:
        return None
    bounds = [(word.start, word.end) for word in found]
    hits = _hits(found, terms)
    _, first, last = _best_window(bounds, hits, length)
    inside = [hit for hit in hits if first <= hit[0] and hit[1] <= last]
    # Signs alone at an end are no reason to cut there.
    cut_before = any(char.isalnum() for char in text[:first])
    cut_after = any(char.isalnum() for char in text[last:])
    start = first if cut_before else len(text) - len(text.lstrip())
    end = last if cut_after else len(text.rstrip())
    before, after = ((_ELLIPSIS,) if cut else () for cut in (cut_before, cut_after))
    return Excerpt(
        spans=(*before, *_pieces(text, hits, start, end), *after),
        terms=frozenset(term for _, _, term in inside),
        hits=tuple((hit_start, hit_end) for hit_start, hit_end, _ in inside),
    )


def _hits(found: Sequence[Word], terms: Collection[str] | Marks) -> list[tuple[int, int, str]]:
    """Start, end and term of every word that is marked."""
    marks = terms if isinstance(terms, Marks) else Marks(stems=frozenset(terms))
    if not marks:
        return []
    known = _known(marks)
    near = set(marks.among([word.folded for word in found]))
    if not near:
        return []
    answered = ((word, _term(known, marks, word.folded)) for word in found if word.folded in near)
    return [(word.start, word.end, term) for word, term in answered if term]


# A page of results has some thousand different words, and the next page of the same search mostly the same.
_MOST_KNOWN = 20_000


@lru_cache(maxsize=8)
def _known(_marks: Marks) -> dict[str, str]:
    """What of the marks each folded word seen so far answers to, "" for none; filled by `_term`."""
    return {}


def _term(known: dict[str, str], marks: Marks, folded: str) -> str:
    # One look, for other threads may clear the dictionary between two.
    term = known.get(folded)
    if term is None:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        term = known[folded] = marks.hit(folded[:LONGEST_WORD]) or ""
    return term


def _best_window(
    bounds: list[tuple[int, int]], hits: list[tuple[int, int, str]], length: int
) -> tuple[tuple[int, int], int, int]:
    """Score, start and end of the best run of whole words within `length`; linear in words and hits."""
    if not hits:
        return (0, 0), *_fill(bounds, 0, length)
    best, left = ((0, 0), hits[0][0], hits[0][1]), 0
    inside: dict[str, int] = {}
    for _, end, term in hits:
        inside[term] = inside.get(term, 0) + 1
        while end - hits[left][0] > length and hits[left][1] < end:
            gone = hits[left][2]
            inside[gone] -= 1
            if not inside[gone]:
                del inside[gone]
            left += 1
        score = (len(inside), sum(inside.values()))
        if score > best[0]:
            best = (score, hits[left][0], end)
    score, start, end = best
    # A little of what stands before, so that the hit is read in its sentence; the rest of the room comes after.
    before = max(0, min((length - (end - start)) // 3, start))
    first = next(place for place, (word_start, _) in enumerate(bounds) if word_start >= start - before)
    return score, *_fill(bounds, first, length)


def _fill(bounds: list[tuple[int, int]], first: int, length: int) -> tuple[int, int]:
    """Start and end of as many whole words from the word `first` on as fit into `length`, at least one."""
    start, end = bounds[first]
    for _, word_end in bounds[first + 1 :]:
        if word_end - start > length:
            break
        end = word_end
    return start, end


def _pieces(text: str, hits: list[tuple[int, int, str]], start: int, end: int) -> Iterable[Span]:
    """The text from `start` to `end`, cut where marks begin and end."""
    for hit_start, hit_end, _ in hits:
        if hit_start < start or hit_end > end:
            continue
        if hit_start > start:
            yield Span(text[start:hit_start], marked=False)
        yield Span(text[hit_start:hit_end], marked=True)
        start = hit_end
    if start < end:
        yield Span(text[start:end], marked=False)
