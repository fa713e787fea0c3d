"""Finds what texts have in common word for word: houses that print the same agency share whole sentences."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from articles.arabic.words import Word, words
from articles.search.excerpt import Span

# Fewer words in a row are names and set phrases, which two reports of one event share anyway.
RUN = 6
# One report often quotes more than the other; this many words in common are no coincidence.
LEAST_QUOTED = 4


@dataclass(frozen=True, slots=True)
class Shared:
    """A text's paragraphs, with what the other text also has as marked spans, and the share of its words that is."""

    paragraphs: tuple[tuple[Span, ...], ...]
    share: float

    @property
    def percent(self) -> int:
        """The share in whole percents; 100 only if everything is shared."""
        return percent(self.share)


def percent(share: float) -> int:
    """A share in whole percents; 100 only for all of it."""
    return int(share * 100)


def shared(paragraphs: Sequence[str], others: Iterable[str]) -> Shared:
    """The paragraphs, with every run of RUN or more words marked that one of `others` also has.

    Words are compared folded; a run ends with its paragraph. Time and memory are linear in both texts.
    """
    text, known = _parted(paragraphs), _known(_parted(others))
    marks = [_held(found, known) for found in text]
    shown = (tuple(_spans(*each)) for each in zip(paragraphs, text, marks, strict=True))
    return Shared(tuple(shown), _share(marks))


def shares(texts: Sequence[Iterable[str]]) -> tuple[tuple[float, ...], ...]:
    """For each text (given by its paragraphs), the share of its words that each of the texts has, as in `shared`."""
    parted = [_parted(paragraphs) for paragraphs in texts]
    known = [_known(text) for text in parted]
    return tuple(tuple(_share([_held(found, runs) for found in text]) for runs in known) for text in parted)


def quoted_too(quotations: Sequence[str], others: Iterable[str]) -> list[bool]:
    """For each quotation, whether one of `others` has the same words, or one of the two contains the other.

    Linear in the words, except for beginnings shared by quotations of many lengths.
    """
    ones, theirs = [_folded(text) for text in quotations], {_folded(text) for text in others}
    mine = set(ones)
    inner = {part for parts in _within(mine, theirs).values() for part in parts}
    alike = (mine & theirs) | inner | set(_within(theirs, mine))
    return [one in alike for one in ones]


def quoted_by_several(quotations: Sequence[Sequence[str]]) -> list[list[tuple[int, int]]]:
    """The quotations that more than one of several texts has, given those of each text.

    Each comes as the places that have it, the number of the text and that of the quotation there: the fullest wording
    first, then in their order all that have the same words or a part of them (as `quoted_too` tells).
    """
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for text, found in enumerate(quotations):
        for number, quotation in enumerate(found):
            places[_folded(quotation)].append((text, number))
    parts = {whole: found - {whole} for whole, found in _within(places.keys(), places).items()}
    within = {part for found in parts.values() for part in found}
    several = []
    for whole, (fullest, *same) in places.items():
        having = [*same, *(place for part in parts.get(whole, ()) for place in places[part])]
        if whole and whole not in within and any(text != fullest[0] for text, _ in having):
            several.append([fullest, *sorted(having)])
    return several


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(text))


def _within(
    shorts: AbstractSet[tuple[str, ...]], longs: Iterable[tuple[str, ...]]
) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """By each of `longs`, those of `shorts` (of more than a few words) that it contains."""
    lengths: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for short in shorts:
        if len(short) >= LEAST_QUOTED:
            lengths[short[:LEAST_QUOTED]].add(len(short))
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for long in longs:
        for at in range(len(long) - LEAST_QUOTED + 1):
            for length in lengths.get(long[at : at + LEAST_QUOTED], ()):
                part = long[at : at + length]
                if part in shorts:
                    found[long].add(part)
    return dict(found)


def _parted(paragraphs: Iterable[str]) -> list[tuple[Word, ...]]:
    return [tuple(words(text)) for text in paragraphs]


def _known(text: Iterable[Sequence[Word]]) -> set[tuple[str, ...]]:
    return {run for found in text for run in _runs(found)}


def _share(marks: Iterable[Sequence[bool]]) -> float:
    """The share of the words that is marked; 0 where there are none."""
    every = [mark for found in marks for mark in found]
    return sum(every) / len(every) if every else 0.0


def _runs(found: Sequence[Word]) -> Iterable[tuple[str, ...]]:
    folded = [word.folded for word in found]
    return (tuple(folded[at : at + RUN]) for at in range(len(folded) - RUN + 1))


def _held(found: Sequence[Word], known: set[tuple[str, ...]]) -> list[bool]:
    """For each word, whether it belongs to a known run."""
    held = [False] * len(found)
    for at, run in enumerate(_runs(found)):
        if run in known:
            held[at : at + RUN] = [True] * RUN
    return held


def _spans(text: str, found: Sequence[Word], held: Sequence[bool]) -> Iterable[Span]:
    """The text in spans; adjacent held words are one span, with what is between them."""
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
