"""The building blocks of lookups in the index: one token, any of several queries, all of them; and reading the hits."""

from collections.abc import Iterable, Sequence

import tantivy
from tantivy import Occur

from articles.search import schema
from articles.search.values import Facet

# Articles in the index, each with its sort key: its score, or `schema.NEWEST`.
Hits = Sequence[tuple[float, tantivy.DocAddress]]


def term(field: str, value: str | int) -> tantivy.Query:
    """One token, or one number, in one field."""
    return tantivy.Query.term_query(schema.schema(), field, value)


def carrying(facet: Facet, key: int) -> tantivy.Query:
    """The articles with one value of a facet: the primary key of a tag or a source, or a year."""
    return term(facet.value, key)


def any_of(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    """At least one of the queries."""
    return tantivy.Query.boolean_query([(Occur.Should, query) for query in queries])


def every(queries: Iterable[tantivy.Query]) -> tantivy.Query:
    """All of the queries."""
    return tantivy.Query.boolean_query([(Occur.Must, query) for query in queries])


def article_ids(searcher: tantivy.Searcher, hits: Hits) -> tuple[int, ...]:
    """The primary keys of the articles that were found, in their order."""
    values = searcher.fast_field_values(schema.ID, [address for _, address in hits])
    return tuple(int(pk) for pk in values if pk is not None)
