"""What stands beside the list: chips of what is chosen, facets to choose from, orders to sort by. All are links."""

from dataclasses import dataclass

from django.urls import reverse

from articles.search.constants import FACET_VALUES
from articles.search.values import Facet, FacetValue, Order, SearchAnswer
from articles.views.forms import FACET_NAMES
from articles.views.list_state import ListState

# As many as the eye takes in; the rest opens on request.
VALUES_SHOWN = 7

_CHIP_NAMES = {
    Facet.COUNTRY: "بلد",
    Facet.PERSON: "شخص",
    Facet.ORGANISATION: "منظمة",
    Facet.TOPIC: "موضوع",
    Facet.PUBLISHER: "الناشر",
    Facet.CITED: "منقول عنه",
    Facet.AGENCY: "مصدر الصور",
    Facet.YEAR: "سنة",
}
# The pages that list all there are of a facet.
_INDEXES = {
    Facet.COUNTRY: "countries",
    Facet.PERSON: "people",
    Facet.PUBLISHER: "sources",
    Facet.CITED: "sources",
    Facet.AGENCY: "sources",
}
_ORDER_NAMES = {Order.NEWEST: "الأحدث", Order.RELEVANCE: "الأوثق صلة"}


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that narrows the list, and the address of the list without it."""

    kind: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class FacetLink:
    """One value of a facet, with the address that adds it, or removes it when chosen."""

    value: FacetValue
    address: str
    id: str


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet with its values: those in sight and those that open on request.

    `cut` is how many values there are at most, where there may be rarer ones; `index` the address of a page that has
    them all, None where there is no such page.
    """

    facet: Facet
    name: str
    shown: tuple[FacetLink, ...]
    more: tuple[FacetLink, ...]
    cut: int | None
    index: str | None


@dataclass(frozen=True, slots=True)
class SortLink:
    """One order of the list."""

    name: str
    address: str
    current: bool


def chips(state: ListState) -> tuple[Chip, ...]:
    """One chip for each thing chosen; the words searched stay in their box and have none."""
    found = [
        Chip(_CHIP_NAMES[facet], choice.label, state.toggled(facet, choice.key).address())
        for facet in Facet
        for choice in state.chosen.get(facet, ())
    ]
    if state.since or state.until:
        ends = (("من", state.since), ("إلى", state.until))
        written = " ".join(f"{word} {bound.written}" for word, bound in ends if bound)
        found.append(Chip("المدة", written, state.without_time().address()))
    return tuple(found)


def facet_groups(answer: SearchAnswer, state: ListState) -> tuple[FacetGroup, ...]:
    """The facets that have values, in the order of Facet. A chosen value is always in sight."""
    groups = []
    for facet in Facet:
        links = [_facet_link(facet, value, state) for value in answer.facets.get(facet, ())]
        links.sort(key=lambda link: not link.value.chosen)
        if links:
            cut = FACET_VALUES if len(links) >= FACET_VALUES else None
            index = reverse(_INDEXES[facet]) if facet in _INDEXES else None
            shown, more = tuple(links[:VALUES_SHOWN]), tuple(links[VALUES_SHOWN:])
            groups.append(FacetGroup(facet, FACET_NAMES[facet], shown, more, cut, index))
    return tuple(groups)


def _facet_link(facet: Facet, value: FacetValue, state: ListState) -> FacetLink:
    # The id lets htmx give the focus back to the same link after the list has changed around it.
    return FacetLink(value, state.toggled(facet, value.key).address(), f"{facet.value}-{value.key}")


def sort_links(state: ListState) -> tuple[SortLink, ...]:
    """The orders there are; relevance only where there are words to be relevant to."""
    current = state.order or state.usual_order
    orders = (Order.RELEVANCE, Order.NEWEST) if state.text else (Order.NEWEST,)
    return tuple(SortLink(_ORDER_NAMES[order], state.sorted_by(order).address(), order is current) for order in orders)
