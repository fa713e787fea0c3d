"""What is asked of the index; what it answers stands in answers.py."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


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


# The key in the facet of years of articles that have no date.
UNDATED = 0


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
    # By arrival in the house, the last first, whatever day their pages tell or do not tell.
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question to the index, already cleaned.

    `chosen` holds for each facet the keys of which one at least must hold (primary keys of Tag or Source; a year's own
    number, UNDATED for no date), across facets all; none of the `excluded` may. All of `carrying` must hold: no choice
    among others, so that the facet's own counts are within it. `since` and `until` are days, both included; `page`
    counts from 1. `exact`: every word as it is spelt, no stems. `find` asks for the values of a facet whose name holds
    a text, among all that answer. `corners` are countries, every set of which is counted in the answers, `around` so
    many others, named with one of them, that are told too. `literal`: nothing else was meant than what was typed.
    """

    text: str = ""
    exact: bool = False
    chosen: Mapping[Facet, tuple[int, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    order: Order = Order.NEWEST
    page: int = 1
    page_size: int = 20
    excluded: Mapping[Facet, tuple[int, ...]] = field(default_factory=dict)
    carrying: Mapping[Facet, tuple[int, ...]] = field(default_factory=dict)
    find: Mapping[Facet, str] = field(default_factory=dict)
    corners: tuple[int, ...] = ()
    around: int = 0
    literal: bool = False
