"""The links above the list: chips for what is chosen and excluded, and the orders to sort by."""

from dataclasses import dataclass

from articles.search.values import Facet, Order
from articles.views.list_state import ListState

CHIP_NAMES = {
    Facet.COUNTRY: "بلد",
    Facet.PERSON: "شخص",
    Facet.ORGANISATION: "منظمة",
    Facet.TOPIC: "موضوع",
    Facet.PUBLISHER: "الناشر",
    Facet.CITED: "منقول عنه",
    Facet.AGENCY: "مصدر الصور",
    Facet.YEAR: "سنة",
}
_ORDER_NAMES = {Order.RELEVANCE: "الأوثق صلة", Order.NEWEST: "الأحدث", Order.ADDED: "أُضيف أخيراً"}


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that narrows the list, and the address of the list without it; `out` if it is an exclusion."""

    kind: str
    label: str
    address: str
    out: bool = False

    @property
    def words(self) -> str:
        """What it does to the list, in words."""
        return f"من دون {self.label}" if self.out else self.label


@dataclass(frozen=True, slots=True)
class SortLink:
    """One order of the list."""

    name: str
    address: str
    current: bool


def chips(state: ListState) -> tuple[Chip, ...]:
    """One chip for each thing chosen or excluded; the words searched stay in their box and have none."""
    found = [
        Chip(CHIP_NAMES[facet], choice.label, state.toggled(facet, choice.key).address())
        for facet in Facet
        for choice in state.chosen.get(facet, ())
    ]
    found += [
        Chip(CHIP_NAMES[facet], choice.label, state.toggled_out(facet, choice.key).address(), out=True)
        for facet in Facet
        for choice in state.excluded.get(facet, ())
    ]
    if state.since or state.until:
        ends = (("من", state.since), ("إلى", state.until))
        written = " ".join(f"{word} {bound.written}" for word, bound in ends if bound)
        found.append(Chip("المدة", written, state.without_time().address()))
    return tuple(found)


def sort_links(state: ListState) -> tuple[SortLink, ...]:
    """The available orders; relevance only where there are words to rank by."""
    current = state.order or state.usual_order
    orders = [order for order in Order if state.text or order is not Order.RELEVANCE]
    return tuple(SortLink(_ORDER_NAMES[order], state.sorted_by(order).address(), order is current) for order in orders)
