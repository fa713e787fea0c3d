"""What an article must have beside the words: tags, sources, time. None of this affects its score."""

from collections.abc import Iterable

import tantivy
from tantivy import Occur

from articles.search import schema
from articles.search.documents import day
from articles.search.lookups import any_of, carrying, term
from articles.search.values import UNDATED, Facet, SearchRequest


def filters(request: SearchRequest, *, but: Facet | None = None) -> Iterable[tantivy.Query]:
    """A weightless query for each filter of the request, except what is chosen in the facet `but`."""
    for facet, keys in request.chosen.items():
        if keys and facet is not but:
            yield weightless(_any(facet, keys))
    for facet, keys in request.carrying.items():
        yield from (weightless(_carrying(facet, key)) for key in keys)
    none_of = [(Occur.MustNot, _any(facet, keys)) for facet, keys in request.excluded.items() if keys]
    if none_of:
        yield weightless(tantivy.Query.boolean_query([(Occur.Must, tantivy.Query.all_query()), *none_of]))
    if request.since is not None or request.until is not None:
        yield weightless(
            tantivy.Query.range_query(
                schema.schema(),
                schema.DAY,
                tantivy.FieldType.Integer,
                None if request.since is None else day(request.since),
                None if request.until is None else day(request.until),
            )
        )


def weightless(query: tantivy.Query) -> tantivy.Query:
    """The same articles, without any effect on their scores."""
    return tantivy.Query.const_score_query(query, 0.0)


def undated() -> tantivy.Query:
    """The articles without a date."""
    return term(schema.MONTH, schema.NO_MONTH)


def _any(facet: Facet, keys: Iterable[int]) -> tantivy.Query:
    """The articles with one of the keys."""
    found = [_carrying(facet, key) for key in keys]
    return found[0] if len(found) == 1 else any_of(found)


def _carrying(facet: Facet, key: int) -> tantivy.Query:
    return undated() if facet is Facet.YEAR and key == UNDATED else carrying(facet, key)
