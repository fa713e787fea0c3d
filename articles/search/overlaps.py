"""How far the articles about a few countries are about the same things: what each, each two and all of them share."""

from collections.abc import Sequence
from itertools import combinations

import tantivy

from articles.search.answers import FacetValue, Overlaps
from articles.search.counting import Counts, alone, how_many
from articles.search.index import OpenIndex
from articles.search.labels import labels
from articles.search.lookups import any_of, carrying, every
from articles.search.values import Facet


def overlaps(
    view: OpenIndex,
    query: tantivy.Query,
    corners: Sequence[int],
    *,
    around: int = 0,
    counted: Counts | None = None,
) -> Overlaps:
    """Of the articles that answer `query`, how many carry each set of the countries `corners` (primary keys of tags).

    Counts are of articles that carry all of a set, whatever else they carry. One count of the index for each set, and
    one more for the `around` other countries that most of the articles about any of the corners carry. Where the
    countries of the same answers are `counted` already, none is needed for a country alone.
    """
    counts: dict[frozenset[int], int] = {}
    if counted is not None:
        known = ((key, counted.times.get(key, 0)) for key in corners)
        counts = {frozenset([key]): times for key, times in known if times or counted.whole}
    for size in range(1, len(corners) + 1):
        for together in combinations(corners, size):
            # A pair of which one half is nowhere is nowhere either.
            parts = [counts.get(frozenset(less), 1) for less in combinations(together, size - 1) if less]
            if frozenset(together) not in counts:
                counts[frozenset(together)] = _count(view.searcher, query, together) if all(parts) else 0
    return Overlaps(counts, _around(view, query, corners, around) if around and corners else ())


def _count(searcher: tantivy.Searcher, query: tantivy.Query, together: Sequence[int]) -> int:
    return how_many(searcher, every((query, *(carrying(Facet.COUNTRY, key) for key in together))))


def _around(view: OpenIndex, query: tantivy.Query, corners: Sequence[int], most: int) -> tuple[FacetValue, ...]:
    """The other countries of the articles about any of the corners, as far as the site shows them."""
    either = any_of(carrying(Facet.COUNTRY, key) for key in corners)
    # More than are wanted: the corners are among them, and perhaps some that the site does not show.
    times = alone(view.searcher, every((query, either)), Facet.COUNTRY, most=2 * (most + len(corners))).times
    names = labels(view.state, {Facet.COUNTRY: times})[Facet.COUNTRY]
    shown = [(names[key], count) for key, count in times.items() if key in names and key not in corners]
    return tuple(
        FacetValue(name.key, name.name, count, chosen=False, suggested=name.suggested) for name, count in shown[:most]
    )
