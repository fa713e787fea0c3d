"""The fields of the index. Texts are indexed as the tokens of articles.search.analysis."""

from collections.abc import Iterable
from functools import cache

import tantivy

from articles.search.constants import GRAM_WEIGHTS
from articles.search.values import Facet

# The fields that are neither facets nor text.
ID = "id"
DAY = "day"
NEWEST = "newest"
CHECKSUM = "checksum"
# For counting: every tag and source of an article as a single number, and its date as far as it is known: the month or
# only the year for every article, the day only where the page tells it.
CARRIED = "carried"
MONTH = "month"
KNOWN_DAY = "known_day"
# The month of an article without a date.
NO_MONTH = 0

# The parts of an article's text. `quotes` repeats the words of its quotations, so that they can be searched alone.
TEXTS = ("headline", "deck", "captions", "body", "quotes")
# For each part, the field of its words as they are spelt, folded; the field of its stems has the part's own name.
EXACT = {text: f"exact_{text}" for text in TEXTS}
# Who said what: for each quotation the primary key of its speaker's tag, and that key with each stem (`said_word`).
SAID = "said"
# The roots of the words of all parts except the quotations.
ROOTS = "roots"


@cache
def schema() -> tantivy.Schema:
    """The fields of the index.

    - `id` is an *integer* field: on an unsigned one `delete_documents_by_term` silently deletes nothing.
    - Facets hold primary keys (several an article) and years.
    - `day` counts days as `date.toordinal`; `newest` is the sort key, see `documents.newest_key`; `checksum` tells
      whether the article has changed since it was indexed.
    - Every text is there twice with positions, in stems and in folded words as they are spelt; no phrase runs from one
      paragraph, caption or quotation into the next. N-grams are kept without positions or frequencies.
    - `carried`, `month` and `known_day` serve to count facets and the time line: one pass over one field of many
      numbers costs half as much as passes over a field for each facet (`carried_number`). An article without a date has
      NO_MONTH (`month_number`).

    Nothing is stored: the database is the record, and an id is read from its fast field.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field(ID, indexed=True, fast=True)
    builder.add_integer_field(DAY, indexed=True, fast=True)
    builder.add_integer_field(NEWEST, fast=True)
    builder.add_integer_field(CHECKSUM, fast=True)
    builder.add_unsigned_field(CARRIED, fast=True)
    builder.add_unsigned_field(MONTH, indexed=True, fast=True)
    builder.add_unsigned_field(KNOWN_DAY, fast=True)
    for facet in Facet:
        builder.add_integer_field(facet.value, indexed=True, fast=True)
    for name in (*TEXTS, *EXACT.values()):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in (SAID, ROOTS):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in GRAM_WEIGHTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


_FACETS = tuple(facet for facet in Facet if facet is not Facet.YEAR)
_KEY_BITS = 20
_KEY_MASK = (1 << _KEY_BITS) - 1
_FACET_BITS = 3
_FACET_MASK = (1 << _FACET_BITS) - 1
_MONTH_NUMBERS = 13


def carried_number(facet: Facet, key: int) -> int:
    """The number in the field `carried` for a tag or source in a facet other than the year.

    Tantivy counts numbers below eight million in a table, and larger ones in a hash map at twice the cost; as long as
    keys stay below a million, the numbers stay below eight million.
    """
    high, low = key >> _KEY_BITS, key & _KEY_MASK
    return (high << _FACET_BITS | _FACETS.index(facet)) << _KEY_BITS | low


def carried_by_facet(counts: Iterable[tuple[int, int]]) -> dict[Facet, dict[int, int]]:
    """For each facet the counts by key, given counts by the number that `carried_number` makes of facet and key.

    Written out instead of calling a function for each number, since every page has thousands of them.
    """
    found: tuple[dict[int, int], ...] = tuple({} for _ in _FACETS)
    for number, count in counts:
        upper = number >> _KEY_BITS
        found[upper & _FACET_MASK][upper >> _FACET_BITS << _KEY_BITS | number & _KEY_MASK] = count
    return dict(zip(_FACETS, found, strict=True))


def month_number(year: int, month: int) -> int:
    """The number in the field `month`; month 0 means that only the year is known."""
    return year * _MONTH_NUMBERS + month


def month_of(number: int) -> tuple[int, int]:
    """The year and the month of a number made by `month_number`."""
    return divmod(number, _MONTH_NUMBERS)


def said_word(speaker: int, stem: str) -> str:
    """The token of the field `said` for a stem in the words of the speaker with that tag."""
    return f"{speaker}:{stem}"
