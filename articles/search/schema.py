"""What the index holds of an article. Texts come in as tokens of articles.search.analysis."""

from functools import cache

import tantivy

from articles.search.constants import GRAM_WEIGHTS
from articles.search.values import Facet

# Names of the fields that are not facets and not text.
ID = "id"
DAY = "day"
NEWEST = "newest"
CHECKSUM = "checksum"

# The texts of an article that are told apart. `quotes` are the words of its quotations once more, by themselves.
TEXTS = ("headline", "deck", "captions", "body", "quotes")
# Of each text the field of its words as they are spelt, folded; the field of its stems has the text's own name.
EXACT = {text: f"exact_{text}" for text in TEXTS}
# Who said what: for each quotation the number of its speaker's tag, and that number with each stem (`said_word`).
SAID = "said"


@cache
def schema() -> tantivy.Schema:
    """The fields of the index.

    `id` is an *integer* field: on an unsigned one `delete_documents_by_term` silently deletes nothing. Facets hold
    primary keys (several an article) and years; `day` counts days as `date.toordinal`; `newest` sorts, see
    `documents.newest_key`; `checksum` tells whether the article changed since. Every text is there twice with
    positions, in stems and in folded words as they are spelt; no phrase runs from one paragraph, caption or quotation
    into the next. Nothing is stored: the database is
    the record, and an id is read from its fast field.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field(ID, indexed=True, fast=True)
    builder.add_integer_field(DAY, indexed=True, fast=True)
    builder.add_integer_field(NEWEST, fast=True)
    builder.add_integer_field(CHECKSUM, fast=True)
    for facet in Facet:
        builder.add_integer_field(facet.value, indexed=True, fast=True)
    for name in (*TEXTS, *EXACT.values()):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (*GRAM_WEIGHTS, SAID):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def said_word(speaker: int, stem: str) -> str:
    """The token of the field `said` for a stem in the words of the person (or other speaker) with that tag."""
    return f"{speaker}:{stem}"
