"""What must hold of an article beside the words: its tags, sources and time. None of it weighs."""

from collections.abc import Iterable

import tantivy

from articles.search import schema
from articles.search.documents import day
from articles.search.values import SearchRequest


def filters(request: SearchRequest) -> Iterable[tantivy.Query]:
    """A weightless query for each thing that the request narrows the list by."""
    for facet, keys in request.chosen.items():
        for key in keys:
            yield weightless(tantivy.Query.term_query(schema.schema(), facet.value, key))
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
    """The same articles, none of them better for it."""
    return tantivy.Query.const_score_query(query, 0.0)
