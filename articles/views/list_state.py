"""The state of a list, as its address has it: every link beside the list is this state with one thing changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from urllib.parse import quote_plus

from articles.search.values import Facet, Order, SearchRequest

# Prefixes of a facet's name: the parameters for what is excluded in it, and for what is typed into its box.
NOT = "not-"
FIND = "find-"
# The parameter naming the facet whose values are all shown; not part of the state, since the list is the same.
OPEN = "open"
# A placeholder for a value in an address; no slug contains it, and encoding leaves it as it is.
_PLACE = "~"


@dataclass(frozen=True, slots=True)
class Choice:
    """One chosen value of a facet: its key in the address, what readers see, and the number the index knows it by."""

    key: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a range of time: as written in the address (2023, 2023-09, 2023-09-14), and the day it means."""

    written: str
    day: date


@dataclass(frozen=True, slots=True)
class ListState:
    """A cleaned list request. `order` is None if the reader chose none; `page` counts from 1.

    `exact`: the words are searched as they are spelt. `literal`: nothing but what was typed is meant.
    `find` has what is typed into the boxes of facets; it does not narrow the list and is in no address.
    """

    text: str = ""
    chosen: Mapping[Facet, tuple[Choice, ...]] = field(default_factory=dict)
    since: Bound | None = None
    until: Bound | None = None
    order: Order | None = None
    page: int = 1
    exact: bool = False
    literal: bool = False
    excluded: Mapping[Facet, tuple[Choice, ...]] = field(default_factory=dict)
    find: Mapping[Facet, str] = field(default_factory=dict)

    @property
    def usual_order(self) -> Order:
        """The order if the reader chose none: by relevance where there are words to rank by."""
        return Order.RELEVANCE if self.text else Order.NEWEST

    @property
    def narrowed(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.text or self.since or self.until or any(self.chosen.values()) or any(self.excluded.values()))

    def search_request(self, *, page_size: int) -> SearchRequest:
        """The same request in the form in which the index takes it."""
        return SearchRequest(
            text=self.text,
            exact=self.exact,
            literal=self.literal,
            chosen=_numbers(self.chosen),
            excluded=_numbers(self.excluded),
            find=self.find,
            since=self.since.day if self.since else None,
            until=self.until.day if self.until else None,
            order=self.order or self.usual_order,
            page=self.page,
            page_size=page_size,
        )

    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The parameters of the address, in a fixed order, without defaults."""
        found = [("q", self.text)] if self.text else []
        if self.exact:
            found.append(("exact", "1"))
        if self.literal:
            found.append(("literal", "1"))
        if any(self.chosen.values()) or any(self.excluded.values()):
            for facet in Facet:
                found += [(facet.value, choice.key) for choice in self.chosen.get(facet, ())]
                found += [(f"{NOT}{facet.value}", choice.key) for choice in self.excluded.get(facet, ())]
        found += [(name, bound.written) for name, bound in (("from", self.since), ("to", self.until)) if bound]
        if self.order and self.order is not self.usual_order:
            found.append(("sort", self.order.value))
        if self.page > 1:
            found.append(("page", str(self.page)))
        return tuple(found)

    @property
    def filters(self) -> tuple[tuple[str, str], ...]:
        """The parameters for which the search form has no box; it carries them in hidden fields."""
        return tuple(
            pair for pair in self.parameters() if pair[0] not in ("q", "exact", "literal", "from", "to", "page")
        )

    def address(self) -> str:
        """The query string with its question mark; "?" alone, a link to the bare page, for the whole list."""
        return query_string(self.parameters())

    @property
    def tail(self) -> str:
        """The query string for links to articles, so that their pages mark the words searched; empty without words."""
        found = [(name, value) for name, value in self.parameters() if name in ("q", "exact")]
        return query_string(found) if self.text else ""

    def address_with(self, facet: Facet) -> tuple[str, str]:
        """The parts of an address before and after one more chosen value: `before + quoted(key) + after`.

        A page has hundreds of such addresses, which differ only in that value.
        """
        place = (*self.chosen.get(facet, ()), Choice(_PLACE, "", 0))
        return _around(replace(self, chosen={**self.chosen, facet: place}, page=1), facet.value)

    def address_without(self, facet: Facet) -> tuple[str, str]:
        """As `address_with`, for one more excluded value."""
        place = (*self.excluded.get(facet, ()), Choice(_PLACE, "", 0))
        return _around(replace(self, excluded={**self.excluded, facet: place}, page=1), f"{NOT}{facet.value}")

    def address_within(self) -> tuple[str, str]:
        """As `address_with`, for a range of time: between the two parts go the `time_parameters` of its bounds."""
        place = Bound(_PLACE, date.min)
        before, _, after = self.within(place, place).address().partition(time_parameters(_PLACE, _PLACE))
        return before, after

    def toggled(self, facet: Facet, key: str, label: str = "") -> "ListState":
        """With that value of the facet chosen, or no longer chosen if it was; on the first page."""
        return replace(
            self,
            chosen={**self.chosen, facet: _toggle(self.chosen.get(facet, ()), key, label)},
            excluded={**self.excluded, facet: _drop(self.excluded.get(facet, ()), key)},
            page=1,
        )

    def toggled_out(self, facet: Facet, key: str, label: str = "") -> "ListState":
        """With that value of the facet excluded, or no longer excluded if it was; on the first page."""
        return replace(
            self,
            chosen={**self.chosen, facet: _drop(self.chosen.get(facet, ()), key)},
            excluded={**self.excluded, facet: _toggle(self.excluded.get(facet, ()), key, label)},
            page=1,
        )

    def without_choice(self, facet: Facet) -> "ListState":
        """The same list with nothing of the facet chosen."""
        return replace(self, chosen={**self.chosen, facet: ()}, page=1)

    def without_exclusions(self, facet: Facet) -> "ListState":
        """The same list with nothing of the facet excluded."""
        return replace(self, excluded={**self.excluded, facet: ()}, page=1)

    def on_page(self, page: int) -> "ListState":
        """The same list on another page."""
        return replace(self, page=page)

    def sorted_by(self, order: Order) -> "ListState":
        """The same list in another order, from its first page."""
        return replace(self, order=order, page=1)

    def without_time(self) -> "ListState":
        """The same list of all times."""
        return replace(self, since=None, until=None, page=1)

    def with_text(self, text: str) -> "ListState":
        """The same filters with other words, from the first page."""
        return replace(self, text=text, page=1)

    def as_typed(self) -> "ListState":
        """The list for exactly what was typed, nothing else meant, from the first page."""
        return replace(self, literal=True, page=1)

    def within(self, since: Bound, until: Bound) -> "ListState":
        """The same list of that time alone."""
        return replace(self, since=since, until=until, page=1)

    def not_exact(self) -> "ListState":
        """The same list of the words in any of their forms."""
        return replace(self, exact=False, page=1)

    def without_text(self) -> "ListState":
        """The same filters with no words searched."""
        return replace(self, text="", exact=False, literal=False, order=None, page=1)


# A list's page has some fifty addresses, all with the same few values.
quoted = lru_cache(maxsize=2000)(quote_plus)


def query_string(parameters: Iterable[tuple[str, str]]) -> str:
    """The query string of these parameters, whose names are plain ASCII letters."""
    return "?" + "&".join([f"{name}={quoted(value)}" for name, value in parameters])


def time_parameters(since: str, until: str) -> str:
    """The part of an address that bounds the time, by days, months or years as they are written."""
    return f"from={since}&to={until}"


def _numbers(choices: Mapping[Facet, tuple[Choice, ...]]) -> dict[Facet, tuple[int, ...]]:
    return {facet: tuple(choice.number for choice in chosen) for facet, chosen in choices.items() if chosen}


def _toggle(choices: tuple[Choice, ...], key: str, label: str) -> tuple[Choice, ...]:
    kept = _drop(choices, key)
    return kept if len(kept) < len(choices) else (*choices, Choice(key, label, 0))


def _drop(choices: tuple[Choice, ...], key: str) -> tuple[Choice, ...]:
    return tuple(choice for choice in choices if choice.key != key)


def _around(state: ListState, name: str) -> tuple[str, str]:
    """The parts of the address before and after _PLACE. (A value contains no "=", because it is encoded.)"""
    before, parameter, after = state.address().partition(f"{name}={_PLACE}")
    return before + parameter.removesuffix(_PLACE), after
