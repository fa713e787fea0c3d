"""What the index holds of an article. Texts come in as tokens of articles.search.analysis."""

from functools import cache

import tantivy

from articles.search.constants import GRAM_WEIGHTS, STEM_WEIGHTS
from articles.search.values import Facet

# Names of the fields that are not facets and not text.
ID = "id"
DAY = "day"
NEWEST = "newest"
CHECKSUM = "checksum"


@cache
def schema() -> tantivy.Schema:
    """The fields of the index.

    `id` is an *integer* field: on an unsigned one `delete_documents_by_term` silently deletes nothing. Facets hold
    primary keys (several an article) and years; `day` counts days as `date.toordinal`; `newest` sorts, see
    `documents.newest_key`; `checksum` tells whether the article changed since. Nothing is stored: the database is
    the record, and an id is read from its fast field.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field(ID, indexed=True, fast=True)
    builder.add_integer_field(DAY, indexed=True, fast=True)
    builder.add_integer_field(NEWEST, fast=True)
    builder.add_integer_field(CHECKSUM, fast=True)
    for facet in Facet:
        builder.add_integer_field(facet.value, indexed=True, fast=True)
    for name in STEM_WEIGHTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in GRAM_WEIGHTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
