"""How far the articles about a few countries are about the same things: what each, each two and all of them share."""

from collections.abc import Sequence
from itertools import combinations

import tantivy
from tantivy import Occur

from articles.search import schema
from articles.search.counting import how_many
from articles.search.values import Facet, Overlaps


def overlaps(searcher: tantivy.Searcher, query: tantivy.Query, corners: Sequence[int]) -> Overlaps:
    """Of the articles that answer `query`, how many carry each set of the countries `corners` (primary keys of tags).

    Counts are of articles that carry all of a set, whatever else they carry. One count of the index for each set.
    """
    counts: dict[frozenset[int], int] = {}
    for size in range(1, len(corners) + 1):
        for together in combinations(corners, size):
            # A pair of which one half is nowhere is nowhere either.
            parts = [counts.get(frozenset(less), 1) for less in combinations(together, size - 1) if less]
            counts[frozenset(together)] = _count(searcher, query, together) if all(parts) else 0
    return Overlaps(counts)


def _count(searcher: tantivy.Searcher, query: tantivy.Query, together: Sequence[int]) -> int:
    parts = [tantivy.Query.term_query(schema.schema(), Facet.COUNTRY.value, key) for key in together]
    return how_many(searcher, tantivy.Query.boolean_query([(Occur.Must, part) for part in (query, *parts)]))
