"""What two texts have word for word in common: houses that print the same agency share whole sentences."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from articles.arabic.words import Word, words
from articles.search.excerpt import Span

# Fewer words in a row are names and set phrases, which two reports of one event share anyway.
RUN = 6
# Of a quotation one report often has more than the other; so many words of it are no chance.
_LEAST_QUOTED = 4


@dataclass(frozen=True, slots=True)
class Shared:
    """A text's paragraphs, what stands in the other text too as marked spans, and how much of its words that is."""

    paragraphs: tuple[tuple[Span, ...], ...]
    share: float


def shared(paragraphs: Sequence[str], others: Iterable[str]) -> Shared:
    """The paragraphs with every run of RUN words and more marked that stands in one of `others` as well.

    Words are compared folded; a run ends with its paragraph. Time and memory grow linearly with both texts.
    """
    known = {run for text in others for run in _runs(tuple(words(text)))}
    marked = total = 0
    shown = []
    for text in paragraphs:
        found = tuple(words(text))
        held = _held(found, known)
        total += len(found)
        marked += sum(held)
        shown.append(tuple(_spans(text, found, held)))
    return Shared(tuple(shown), marked / total if total else 0.0)


def quoted_too(quotations: Sequence[str], others: Iterable[str]) -> list[bool]:
    """For each quotation whether one of `others` has the same words, or one of the two stands within the other.

    Linear in the words, but for openings that quotations of many lengths share.
    """
    ones, theirs = [_folded(text) for text in quotations], {_folded(text) for text in others}
    mine = set(ones)
    alike = (mine & theirs) | _within(mine, theirs)[0] | _within(theirs, mine)[1]
    return [one in alike for one in ones]


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(text))


def _within(
    shorts: AbstractSet[tuple[str, ...]], longs: Iterable[tuple[str, ...]]
) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """Those of `shorts`, more than a few words each, that stand within one of `longs`, and the longs that have one."""
    lengths: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for short in shorts:
        if len(short) >= _LEAST_QUOTED:
            lengths[short[:_LEAST_QUOTED]].add(len(short))
    inner, outer = set(), set()
    for long in longs:
        for at in range(len(long) - _LEAST_QUOTED + 1):
            for length in lengths.get(long[at : at + _LEAST_QUOTED], ()):
                part = long[at : at + length]
                if part in shorts:
                    inner.add(part)
                    outer.add(long)
    return inner, outer


def _runs(found: Sequence[Word]) -> Iterable[tuple[str, ...]]:
    folded = [word.folded for word in found]
    return (tuple(folded[at : at + RUN]) for at in range(len(folded) - RUN + 1))


def _held(found: Sequence[Word], known: set[tuple[str, ...]]) -> list[bool]:
    """For each word whether a run that it is of is known."""
    held = [False] * len(found)
    for at, run in enumerate(_runs(found)):
        if run in known:
            held[at : at + RUN] = [True] * RUN
    return held


def _spans(text: str, found: Sequence[Word], held: Sequence[bool]) -> Iterable[Span]:
    """The text in spans, neighbours that are held as one, with what stands between them."""
    at = number = 0
    while number < len(found):
        if not held[number]:
            number += 1
            continue
        last = number
        while last + 1 < len(found) and held[last + 1]:
            last += 1
        start, end = found[number].start, found[last].end
        if start > at:
            yield Span(text[at:start], marked=False)
        yield Span(text[start:end], marked=True)
        at, number = end, last + 1
    if at < len(text):
        yield Span(text[at:], marked=False)
