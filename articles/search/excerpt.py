"""Excerpts: the part of a text that answers a query, with the words found marked as printed. No Django here."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from articles.arabic.words import WORD, folded
from articles.search.analysis import LONGEST_WORD
from articles.search.highlighting import Marks


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an excerpt as printed; `marked` when it is a whole word that the query found."""

    text: str
    marked: bool


_ELLIPSIS = Span("…", marked=False)
# How many letters at the end of a beginning are searched for word boundaries; hardly any word is longer.
_TAIL = 60


class Hit(NamedTuple):
    """A word of a text that is marked: where it stands (end excluded), and the term that it answers to."""

    start: int
    end: int
    term: str


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
    return tuple(_pieces(text, hits(text, terms), 0, len(text)))


def hits(text: str, terms: Collection[str] | Marks) -> Sequence[Hit]:
    """The words of `text` that `terms` mark, as in `mark`, in order; next to nothing for a text without any."""
    marks = terms if isinstance(terms, Marks) else Marks(stems=frozenset(terms))
    if not marks:
        return ()
    known, found = _known(marks), []
    for start, end in marks.near(text):
        if term := _term(known, marks, text[start:end]):
            found.append(Hit(start, end, term))
    return found


def best_excerpt(texts: Iterable[str], terms: Collection[str] | Marks, *, length: int) -> tuple[Span, ...]:
    """The best `excerpt` of any of `texts`: the one with the most different terms, then the most hits, then the first.

    Without a hit it is the beginning of the first text that has words; () when none has.
    """
    best: Excerpt | None = None
    for text in texts:
        found = excerpt(text, terms, length=length)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best.spans if best else ()


def beginning(text: str, *, length: int) -> tuple[Span, ...]:
    """How `text` begins: its `excerpt` without anything marked, without reading all of it; () if it has no words."""
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
    """The piece of `text` with the most different terms, then the most hits, then the first; whole words, marked.

    `length` counts characters; a first word longer than that is given whole. An ellipsis stands wherever text was left
    out. Without a hit it is the beginning; None where the text has no words.
    """
    return excerpt_of(text, hits(text, terms), length=length)


def excerpt_of(text: str, found: Sequence[Hit], *, length: int) -> Excerpt | None:
    """As `excerpt`, of a text whose hits are found already."""
    head = WORD.search(text)
    if head is None:
        return None
    first, last = _best_window(text, found, length)
    inside = [hit for hit in found if first <= hit.start and hit.end <= last]
    # Signs alone at an end are no reason to cut there.
    cut_before = head.start() < first
    cut_after = WORD.search(text, last) is not None
    start = first if cut_before else len(text) - len(text.lstrip())
    end = last if cut_after else len(text.rstrip())
    before, after = ((_ELLIPSIS,) if cut else () for cut in (cut_before, cut_after))
    return Excerpt(
        spans=(*before, *_pieces(text, found, start, end), *after),
        terms=frozenset(hit.term for hit in inside),
        hits=tuple((hit.start, hit.end) for hit in inside),
    )


# A page of results has some thousand different words, and the next page of the same search mostly the same.
_MOST_KNOWN = 20_000


@lru_cache(maxsize=8)
def _known(_marks: Marks) -> dict[str, str]:
    """Which mark each printed word seen so far answers to, "" for none; filled by `_term`."""
    return {}


def _term(known: dict[str, str], marks: Marks, printed: str) -> str:
    # One look, for other threads may clear the dictionary between two.
    term = known.get(printed)
    if term is None:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        term = known[printed] = marks.hit(folded(printed)[:LONGEST_WORD]) or ""
    return term


def _best_window(text: str, found: Sequence[Hit], length: int) -> tuple[int, int]:
    """Start and end of the best run of whole words within `length`; linear in the text and its hits."""
    if not found:
        return _fill(WORD.finditer(text), length)
    best, left = ((0, 0), found[0].start, found[0].end), 0
    inside: dict[str, int] = {}
    for _, end, term in found:
        inside[term] = inside.get(term, 0) + 1
        while end - found[left].start > length and found[left].end < end:
            gone = found[left].term
            inside[gone] -= 1
            if not inside[gone]:
                del inside[gone]
            left += 1
        score = (len(inside), sum(inside.values()))
        if score > best[0]:
            best = (score, found[left].start, end)
    _, start, end = best
    # A little of the text before the hit, so that it is read in its sentence; the rest of the room is for what follows.
    earliest = start - max(0, min((length - (end - start)) // 3, start))
    # No word holds a space.
    near = WORD.finditer(text, text.rfind(" ", 0, earliest) + 1)
    return _fill((word for word in near if word.start() >= earliest), length)


def _fill(words: Iterator[re.Match[str]], length: int) -> tuple[int, int]:
    """Start and end of as many of the words, from the first on, as fit into `length`, at least one."""
    start, end = next(words).span()
    for word in words:
        if word.end() - start > length:
            break
        end = word.end()
    return start, end


def _pieces(text: str, found: Iterable[Hit], start: int, end: int) -> Iterator[Span]:
    """The text from `start` to `end`, cut where marks begin and end."""
    for hit_start, hit_end, _ in found:
        if hit_start < start or hit_end > end:
            continue
        if hit_start > start:
            yield Span(text[start:hit_start], marked=False)
        yield Span(text[hit_start:hit_end], marked=True)
        start = hit_end
    if start < end:
        yield Span(text[start:end], marked=False)
