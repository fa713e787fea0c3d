"""The facets beside a list: links that choose a value or exclude it, and a box that finds values by their name."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from articles.search.answers import FacetSize, FacetValue, SearchAnswer
from articles.search.constants import FACET_VALUES
from articles.search.values import Facet
from articles.views.facet_choices import FACET_NAMES
from articles.views.list_state import FIND, OPEN, ListState, query_string, quoted

# How many values are shown at once; the rest is sent on request.
VALUES_SHOWN = 7

# The pages that list all values of a facet.
_INDEXES = {
    Facet.COUNTRY: "countries",
    Facet.PERSON: "people",
    Facet.PUBLISHER: "sources",
    Facet.CITED: "sources",
    Facet.AGENCY: "sources",
}


@dataclass(frozen=True, slots=True)
class FacetLink:
    """One value of a facet, with the address that chooses it (or undoes that), and the one that excludes it."""

    value: FacetValue
    address: str
    out: str
    id: str


@dataclass(frozen=True, slots=True)
class FindBox:
    """The text in a facet's box and what it found: links to the most frequent values, and how many there are."""

    name: str
    text: str
    links: tuple[FacetLink, ...]
    total: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet with the values shown, and how many `more` the address `opening` shows.

    In an `opened` facet all listed values are shown; `fresh` is the position of the first one that was hidden before.
    There is a `box` where not all values are listed: `size` is how many there are, a lower bound where not `whole`.
    `index` is the address of a page that has them all, None where there is no such page.
    """

    facet: Facet
    name: str
    shown: tuple[FacetLink, ...]
    more: int
    opening: str
    opened: bool
    fresh: int | None
    size: int
    whole: bool
    index: str | None
    box: FindBox | None


def facet_groups(answer: SearchAnswer, state: ListState, opened: Facet | None = None) -> tuple[FacetGroup, ...]:
    """The facets that have values, in the order of Facet. What is chosen or excluded is always shown."""
    return tuple(group for facet in Facet if (group := facet_group(answer, state, facet, opened)))


def facet_group(answer: SearchAnswer, state: ListState, facet: Facet, opened: Facet | None = None) -> FacetGroup | None:
    """One facet of a list; None where it has no values."""
    values = _sorted(facet, answer.facets.get(facet, ()))
    if not values:
        return None
    asked = sum(1 for value in values if value.chosen or value.excluded)
    in_sight = max(VALUES_SHOWN, asked)
    size = answer.sizes.get(facet, FacetSize(len(values)))
    return FacetGroup(
        facet=facet,
        name=FACET_NAMES[facet],
        shown=_links(facet, values if facet is opened else values[:in_sight], state),
        more=0 if facet is opened else len(values[in_sight:]),
        opening=query_string((*state.parameters(), (OPEN, facet.value))),
        opened=facet is opened,
        fresh=in_sight if facet is opened and len(values) > in_sight else None,
        size=size.values,
        whole=size.whole,
        index=reverse(_INDEXES[facet]) if facet in _INDEXES else None,
        box=_box(answer, state, facet) if size.values > FACET_VALUES or facet in answer.found else None,
    )


def _box(answer: SearchAnswer, state: ListState, facet: Facet) -> FindBox:
    found = answer.found.get(facet)
    links = _links(facet, _sorted(facet, found.values), state, before=FIND) if found else ()
    return FindBox(f"{FIND}{facet.value}", found.text if found else "", links, found.total if found else 0)


def _sorted(facet: Facet, values: Iterable[FacetValue]) -> list[FacetValue]:
    """The values in the order shown beside the list: first what is chosen, then what is excluded."""
    # The most frequent years are listed, but in chronological order, in which readers look for them.
    ordered = sorted(values, key=lambda value: value.key, reverse=True) if facet is Facet.YEAR else values
    return sorted(ordered, key=lambda value: (not value.chosen, not value.excluded))


def _links(facet: Facet, values: Iterable[FacetValue], state: ListState, *, before: str = "") -> tuple[FacetLink, ...]:
    """The values as links."""
    adding, excluding = state.address_with(facet), state.address_without(facet)
    links = []
    for value in values:
        if value.chosen or value.excluded:
            address = state.toggled(facet, value.key, value.label).address()
            out = state.toggled_out(facet, value.key, value.label).address()
        else:
            key = quoted(value.key)
            address, out = f"{adding[0]}{key}{adding[1]}", f"{excluding[0]}{key}{excluding[1]}"
        # The id lets htmx give the focus back to the same link after the list has changed around it.
        links.append(FacetLink(value, address, out, f"{before}{facet.value}-{value.key}"))
    return tuple(links)
