"""What two texts have word for word in common: houses that print the same agency share whole sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.arabic.words import Word, words
from articles.search.values import Span

# Fewer words in a row are names and set phrases, which two reports of one event share anyway.
RUN = 6


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
