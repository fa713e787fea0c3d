"""Excerpts: where a text answers a query, with the words that were found marked as printed. No Django here."""

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.fold import fold_word
from articles.arabic.words import Word, surfaces, words_and_gaps
from articles.search.analysis import LONGEST_WORD
from articles.search.marks import Marks
from articles.search.values import Span

_ELLIPSIS = Span("…", marked=False)


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
    return tuple(_pieces(text, _hits(words_and_gaps(text)[0], terms) if terms else [], 0, len(text)))


def answers(text: str, terms: Marks) -> bool:
    """Whether any word of `text` is marked: a tenth of what its excerpt costs, and a tenth of that for most texts."""
    # Folding the whole is folding its words only where nothing is composed across their ends.
    if unicodedata.is_normalized("NFKC", text) and not terms.may_answer(fold_word(text)):
        return False
    known = _known(terms)
    return any(_term(known, terms, word) is not None for word in surfaces(text))


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
    hits = []
    for word in found:
        term = _term(known, marks, word.surface)
        if term is not None:
            hits.append((word.start, word.end, term))
    return hits


# A page of results has some thousand different words, and the next page of the same search mostly the same.
_MOST_KNOWN = 20_000


@lru_cache(maxsize=8)
def _known(_marks: Marks) -> dict[str, str]:
    """What of the marks each printed word seen so far answers to, "" for none; filled by `_term`."""
    return {}


def _term(known: dict[str, str], marks: Marks, surface: str) -> str | None:
    # One look, for other threads may clear the dictionary between two.
    term = known.get(surface)
    if term is None:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        term = known[surface] = marks.hit(fold_word(surface)[:LONGEST_WORD]) or ""
    return term or None


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
