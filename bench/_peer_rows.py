"""What is put into a peer of bench/scale.py, what it is asked, and what it answers: the same for every peer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from articles.search.values import Facet, SearchRequest

if TYPE_CHECKING:
    from articles.search.analysis import KnownWords
    from articles.search.documents import Indexed


PAGE = 20
# Values of a facet that a page shows; of equal counts some more are looked at, as the site does.
VALUES = 30
_FIRST_YEAR = 2015


@dataclass(frozen=True, slots=True)
class Row:
    """One article as the peers keep it: its stems, when it was published (minutes; month from 0), what it carries."""

    id: int
    headline: str
    rest: str
    minute: int | None
    month: int | None
    carries: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a peer answered: how many articles, the ids on the page, and how many facet values and months it counted."""

    total: int
    ids: tuple[int, ...]
    values: int
    months: int


class Peer(Protocol):
    """A database that answers the search page."""

    name: str

    def add(self, rows: Sequence[Row]) -> None:
        """Add some articles."""

    def finish(self) -> None:
        """All are in: index them as well as can be."""

    def page(self, request: SearchRequest) -> Page:
        """The data of the search page."""

    def cpu(self) -> float:
        """Seconds of CPU used so far, by this process and by any that serves it."""

    def size(self) -> int:
        """Bytes on disk."""


def batches() -> Iterator[list[Row]]:
    """Every article of the site's database, 1000 at a time."""
    from articles.models import Article
    from articles.search.analysis import KnownWords
    from articles.search.gathering import gather

    known = KnownWords(300_000)
    ids = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(ids), 1000):
        yield [_row(found, known) for found in gather(ids[first : first + 1000])]


def _row(found: "Indexed", known: "KnownWords") -> Row:
    from articles.search.analysis import analyse

    headline, rest = analyse(((found.headline,), (found.deck, *found.captions, *found.body)), known)
    when = found.published
    return Row(
        id=found.id,
        headline=" ".join(headline.stems),
        rest=" ".join(rest.stems),
        minute=None if when is None else int(when.timestamp()) // 60,
        month=None if when is None else (when.year - _FIRST_YEAR) * 12 + when.month - 1,
        carries=tuple((facet.value, key) for facet, keys in found.keys.items() for key in keys),
    )


def _stems(text: str) -> str:
    from articles.search.analysis import folded_words, stems

    return " ".join(stems(word)[0] for word in folded_words(text))


def typed_stems(text: str) -> tuple[list[str], bool, bool]:
    """The stems of what is typed, whether they are a phrase, and whether the last one is a prefix."""
    return _stems(text.replace('"', "").replace("*", "")).split(), text.startswith('"'), text.endswith("*")


def held_in_sql(chosen: Mapping[Facet, Sequence[int]], besides: Facet | None = None) -> str:
    """The filters as SQL over `id`: any of a facet's keys, across facets all."""
    # Only names and numbers of this file are put into the SQL.
    return "".join(
        f" AND +id IN (SELECT article FROM carries WHERE kind='{facet.value}' AND key IN ({_list(keys)}))"  # noqa: S608
        for facet, keys in chosen.items()
        if facet is not besides
    )


def _list(keys: Sequence[int]) -> str:
    return ", ".join(str(int(key)) for key in keys)
