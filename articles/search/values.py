"""What the list asks the index, and what the index answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from articles.search.marks import Marks

if TYPE_CHECKING:
    from articles.search.query import Said


class Facet(StrEnum):
    """What a list can be narrowed by; the value is the name of its parameter in an address."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANISATION = "organisation"
    TOPIC = "topic"
    PUBLISHER = "publisher"
    CITED = "cited"
    AGENCY = "agency"
    YEAR = "year"


class Field(StrEnum):
    """A part of an article that words can be looked for in; the value is the name of its field in the index."""

    HEADLINE = "headline"
    DECK = "deck"
    CAPTIONS = "captions"
    BODY = "body"
    QUOTES = "quotes"


class NoteKind(StrEnum):
    """What of a typed text could not be taken as it was meant; what was done instead stands in its sentence."""

    UNKNOWN_NAME = "unknown name"
    BAD_DATE = "bad date"
    NOTHING_AFTER = "nothing after"
    SHORT_BEGINNING = "short beginning"
    SAID_WITHIN = "said within"
    CUT_TEXT = "cut text"
    CUT_CLAUSES = "cut clauses"
    CUT_NAMES = "cut names"


@dataclass(frozen=True, slots=True)
class Note:
    """That something typed was not taken as it was meant: the words as typed, and the facet that was to have them."""

    kind: NoteKind
    typed: str = ""
    facet: Facet | None = None


class Order(StrEnum):
    """How a list is sorted."""

    RELEVANCE = "relevance"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question to the index, already cleaned.

    `chosen` holds for each facet the primary keys (of Tag, of Source; the number for a year) that must all hold;
    `since` and `until` are days, both included; `page` counts from 1. `exact`: every word as it is spelt, no stems.
    """

    text: str = ""
    exact: bool = False
    chosen: Mapping[Facet, tuple[int, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    order: Order = Order.NEWEST
    page: int = 1
    page_size: int = 20


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet beside the list: its key in an address (slug or year), label, count, and whether chosen.

    `suggested`: the machine found the name in texts and no editor has said yet whether it holds.
    """

    key: str
    label: str
    count: int
    chosen: bool
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What the index found.

    `total` articles in all; `article_ids` of this page, in order; `page` as given or the last there is; `terms` the
    folded and stemmed words that an excerpt marks; `facets` the values beside each facet, most frequent first.
    `building` when the index is being built and there was none to ask: the list is empty for now. `notes` tell what of
    the text could not be taken as it was meant. `marks` are to be marked wherever they stand, `field_marks` in one part
    of the article alone. `said`: the list is of articles in which somebody said something.
    """

    total: int
    article_ids: tuple[int, ...]
    page: int
    pages: int
    terms: tuple[str, ...]
    facets: Mapping[Facet, tuple[FacetValue, ...]]
    building: bool = False
    notes: tuple[Note, ...] = ()
    marks: Marks = field(default_factory=Marks)
    field_marks: Mapping[Field, Marks] = field(default_factory=dict)
    said: "Said | None" = None


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of an excerpt as printed; `marked` when it is a whole word that the query found."""

    text: str
    marked: bool
