"""What tags and sources are called, by their numbers in the index: asked for once while nothing changes."""

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
    """What a process knows of the names while the index stands at `state`; None for a number that is not shown."""

    state: State | None
    tags: dict[int, Label | None] = field(default_factory=dict)
    sources: dict[int, Label | None] = field(default_factory=dict)


_kept = _Kept(None)


def labels(state: State, numbers: Mapping[Facet, Iterable[int]]) -> dict[Facet, dict[int, Label]]:
    """The labels of the numbers of each facet, those alone that the site shows.

    Whoever renames, rejects or deletes a tag or a source raises the content's version, and with it `state`: what was
    read for another state is forgotten. Two queries of the database at most, none where all names are known.
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
    """A year as it stands in an address and beside a list."""
    return Label(UNDATED_KEY, _UNDATED_LABEL) if year == UNDATED else Label(f"{year:04}", str(year))


def _learn(known: dict[int, Label | None], model: type[Tag] | type[Source], numbers: Iterable[int]) -> None:
    if new := {number for number in numbers if number not in known}:
        # Both kinds of names wait for an editor under the same word.
        rows = model.objects.shown().filter(pk__in=new).values_list("pk", "slug", "name", "status")
        found = {pk: Label(slug, name, status == TagStatus.SUGGESTED) for pk, slug, name, status in rows}
        known.update((number, found.get(number)) for number in new)
