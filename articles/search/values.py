"""What the index is asked; the answers are in answers.py."""

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
    """Why a part of a typed text was not taken as it was meant; the sentence shown says what was done instead."""

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
    """Something typed that was not taken as it was meant: the words as typed, and the facet they were typed for."""

    kind: NoteKind
    typed: str = ""
    facet: Facet | None = None


class Order(StrEnum):
    """How a list is sorted."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    # By import, the last first, whatever date their pages bear, if any.
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question to the index, already cleaned.

    `chosen` has keys by facet (primary keys of Tag or Source; the year itself, UNDATED for no date): an article must
    have at least one of them in each facet, and none of the `excluded`. It must have all of `carrying`, which is not a
    choice, so that the facet is counted within it. `since` and `until` are days, both included. `page` counts from 1.

    `exact`: every word as it is spelt, no stems. `literal`: nothing but what was typed was meant. `find` asks, by
    facet, for the values whose name contains a text. `corners` are countries, every set of which is counted among the
    matches; `around` is how many other countries named with them are returned too.
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
