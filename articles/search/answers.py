"""What the index answers: articles, what is shown beside their list, and what else may have been meant."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from articles.search.highlighting import Marks
from articles.search.query_nodes import Said
from articles.search.values import Facet, Field, Note


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet beside the list: its key in an address (slug or year), label, count, and whether chosen.

    `suggested`: the machine found the name in texts and no editor has said yet whether it holds. An `excluded` value's
    count is 0: no article of the list carries it.
    """

    key: str
    label: str
    count: int
    chosen: bool
    suggested: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class FacetSize:
    """How many values a facet has among the answers; a lower bound where not all were counted (not `whole`)."""

    values: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class FoundValues:
    """The values of a facet whose name contains `text`: the most frequent ones, and how many there are in all."""

    text: str
    values: tuple[FacetValue, ...]
    total: int


class Step(StrEnum):
    """What one bar of a time line stands for."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Bar:
    """How many answers appeared from `since` to `until`, both days included."""

    since: date
    until: date
    count: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The answers over time, the earliest first, empty steps between them too.

    `vague` counts articles whose date does not tell which bar they belong to (a year, where bars are months). `undated`
    counts those without a date; a request that bounds the time excludes them, and they are counted as if it did not.
    """

    step: Step = Step.YEAR
    bars: tuple[Bar, ...] = ()
    vague: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Overlaps:
    """How many answers carry all countries of a set, by the set of their primary keys.

    `around` are the other countries named most often in the answers about any of them, the most frequent first.
    """

    counts: Mapping[frozenset[int], int] = field(default_factory=dict)
    around: tuple[FacetValue, ...] = ()

    def of(self, *keys: int) -> int:
        """How many carry all of them; 0 for a set that was not asked for."""
        return self.counts.get(frozenset(keys), 0)


class Without(StrEnum):
    """What of a request may be left out when it finds nothing."""

    CHOSEN = "chosen"
    EXCLUDED = "excluded"
    TIME = "time"
    TEXT = "text"
    WORD = "word"
    EXACT = "exact"
    ALL_WORDS = "all words"


@dataclass(frozen=True, slots=True)
class Loosening:
    """A way to find something: what to leave out of the request, and how many articles match then.

    `facet` is the one whose choice or exclusions are left out; `text` is the remaining text and `word` what was left
    out of it. ALL_WORDS drops the condition that all words must occur, EXACT that they must be spelt as typed.
    """

    without: Without
    count: int
    facet: Facet | None = None
    text: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Meant:
    """Another text that may have been meant, how many articles a search for it lists, and whether this is its list."""

    text: str
    count: int
    taken: bool = False


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What the index found.

    `total` is the number of matching articles, `listed` how many of them can be paged to; `article_ids` are those of
    this page, in order; `page` is the page asked for, or the last one. `building`: the index is being built and none
    could be asked, so the list is empty for now. `notes` say which parts of the text were not understood.

    `terms` are the folded and stemmed words to highlight; `marks` are highlighted everywhere, `field_marks` in one part
    of the article only. `said`: the list is of articles in which somebody said something.

    `facets` has the values of each facet, the most frequent first, counted as if nothing were chosen in that facet;
    `sizes` how many values each facet has; `found` the values that the request's `find` asked for. `loosenings` say
    what can be left out where nothing was found. `meant` is what may have been meant where little was found; where
    nothing was found, the list is the one for that.
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
    said: Said | None = None
    listed: int = 0
    sizes: Mapping[Facet, FacetSize] = field(default_factory=dict)
    timeline: Timeline = field(default_factory=Timeline)
    found: Mapping[Facet, FoundValues] = field(default_factory=dict)
    loosenings: tuple[Loosening, ...] = ()
    overlaps: Overlaps = field(default_factory=Overlaps)
    meant: Meant | None = None
