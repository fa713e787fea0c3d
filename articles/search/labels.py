"""The names of tags and sources by their numbers in the index, read only once while nothing changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from articles.models import Source, Tag, TagStatus
from articles.search.constants import MOST_LABELS, SOURCE_FACETS, TAG_FACETS
from articles.search.index import State
from articles.search.values import UNDATED, Facet

UNDATED_KEY = "0000"
_UNDATED_LABEL = "بلا تاريخ"


@dataclass(frozen=True, slots=True)
class Label:
    """A value's key in an address, its name, and whether no editor has said yet that it holds."""

    key: str
    name: str
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    """The names that a process has read while the index is at `state`; None for a number that is not shown."""

    state: State | None
    tags: dict[int, Label | None] = field(default_factory=dict)
    sources: dict[int, Label | None] = field(default_factory=dict)


_kept = _Kept(None)


def labels(state: State, numbers: Mapping[Facet, Iterable[int]]) -> dict[Facet, dict[int, Label]]:
    """The labels of the numbers of each facet, only of those that the site shows.

    Renaming, rejecting or deleting a tag or source raises the content's version, and with it `state`; names read for
    another state are dropped. Two database queries at most, none where all names are known.
    """
    global _kept  # noqa: PLW0603 -- one store a process, replaced whole
    kept = _kept
    if kept.state != state or len(kept.tags) + len(kept.sources) > MOST_LABELS:
        kept = _kept = _Kept(state)
    wanted = {facet: tuple(found) for facet, found in numbers.items()}
    _learn(kept.tags, Tag, (number for facet in TAG_FACETS for number in wanted.get(facet, ())))
    _learn(kept.sources, Source, (number for facet in SOURCE_FACETS for number in wanted.get(facet, ())))
    found: dict[Facet, dict[int, Label]] = {}
    for facet, asked in wanted.items():
        if facet is Facet.YEAR:
            found[facet] = {number: year_label(number) for number in asked}
        else:
            known = kept.tags if facet in TAG_FACETS else kept.sources
            found[facet] = {number: label for number in asked if (label := known.get(number)) is not None}
    return found


def year_label(year: int) -> Label:
    """A year as it is written in an address and beside a list."""
    return Label(UNDATED_KEY, _UNDATED_LABEL) if year == UNDATED else Label(f"{year:04}", str(year))


def _learn(known: dict[int, Label | None], model: type[Tag] | type[Source], numbers: Iterable[int]) -> None:
    if new := {number for number in numbers if number not in known}:
        # "suggested" is the same word for tags and for sources.
        rows = model.objects.shown().filter(pk__in=new).values_list("pk", "slug", "name", "status")
        found = {pk: Label(slug, name, status == TagStatus.SUGGESTED) for pk, slug, name, status in rows}
        known.update((number, found.get(number)) for number in new)
