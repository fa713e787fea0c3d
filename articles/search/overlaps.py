"""How many articles name several countries at once: counts for each country, each pair, and all of them."""

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
    """Of the articles that match `query`, how many carry each set of the countries `corners` (primary keys of tags).

    An article counts if it carries all of a set, whatever else it carries. Each set costs one count of the index; one
    more finds the `around` other countries named most often with any of the corners. Where the countries of the same
    articles are `counted` already, single countries cost nothing.
    """
    counts: dict[frozenset[int], int] = {}
    if counted is not None:
        known = ((key, counted.times.get(key, 0)) for key in corners)
        counts = {frozenset([key]): times for key, times in known if times or counted.whole}
    for size in range(1, len(corners) + 1):
        for together in combinations(corners, size):
            # A set is empty if a part of it is.
            parts = [counts.get(frozenset(less), 1) for less in combinations(together, size - 1) if less]
            if frozenset(together) not in counts:
                counts[frozenset(together)] = _count(view.searcher, query, together) if all(parts) else 0
    return Overlaps(counts, _around(view, query, corners, around) if around and corners else ())


def _count(searcher: tantivy.Searcher, query: tantivy.Query, together: Sequence[int]) -> int:
    return how_many(searcher, every((query, *(carrying(Facet.COUNTRY, key) for key in together))))


def _around(view: OpenIndex, query: tantivy.Query, corners: Sequence[int], most: int) -> tuple[FacetValue, ...]:
    """The other countries of the articles about any of the corners, those that the site shows."""
    either = any_of(carrying(Facet.COUNTRY, key) for key in corners)
    # More than are wanted, because they include the corners, and perhaps countries that the site does not show.
    times = alone(view.searcher, every((query, either)), Facet.COUNTRY, most=2 * (most + len(corners))).times
    names = labels(view.state, {Facet.COUNTRY: times})[Facet.COUNTRY]
    shown = [(names[key], count) for key, count in times.items() if key in names and key not in corners]
    return tuple(
        FacetValue(name.key, name.name, count, chosen=False, suggested=name.suggested) for name, count in shown[:most]
    )
