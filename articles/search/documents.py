"""An article as the index keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zlib import crc32

import tantivy

from articles.pages.values import Precision
from articles.search import schema
from articles.search.analysis import Analysed, KnownWords, analyse
from articles.search.constants import SCHEMA_VERSION
from articles.search.values import Facet

_ID_BITS = 30
# The words that this process has analysed; callers that index many articles bring their own, with more room.
_known = KnownWords()
# The values of a document by the names of their fields; Tantivy takes lists.
_Fields = dict[str, list[int] | list[str]]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody is credited with, and the keys of the tags taken for their speaker."""

    text: str
    speakers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Indexed:
    """What can be found of an article: texts and quotations, the keys of its tags and sources by facet, its time."""

    id: int
    headline: str = ""
    deck: str = ""
    captions: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    keys: Mapping[Facet, tuple[int, ...]] = field(default_factory=dict)
    published: datetime | None = None
    precision: Precision = Precision.MINUTE


def document(found: Indexed, known: KnownWords | None = None) -> tantivy.Document:
    """The index's document for an article; `known` words are not analysed again (default: this process's own)."""
    known = _known if known is None else known
    fields: _Fields = {
        schema.ID: [found.id],
        schema.CHECKSUM: [checksum(found)],
        schema.NEWEST: [newest_key(found.id, found.published)],
        schema.CARRIED: _carried(found.keys),
        **_time(found),
        **{facet.value: [*keys] for facet, keys in found.keys.items()},
    }
    own = ((found.headline,), (found.deck,), found.captions, found.body)
    headline, deck, captions, body, *quotes = analyse((*own, *[(quote.text,) for quote in found.quotes]), known)
    _add_text(fields, "headline", headline)
    _add_text(fields, "deck", deck)
    _add_text(fields, "captions", captions)
    _add_text(fields, "body", body)
    if quotes:
        _add_text(fields, "quotes", *quotes)
        fields[schema.SAID] = [
            _said(speaker, text) for quote, text in zip(found.quotes, quotes, strict=True) for speaker in quote.speakers
        ]
    fields["headline_grams"] = [headline.grams]
    fields["grams"] = [deck.grams, captions.grams, body.grams]
    fields[schema.ROOTS] = [headline.roots, deck.roots, captions.roots, body.roots]
    return tantivy.Document.from_dict(fields, schema.schema())


def checksum(found: Indexed) -> int:
    """A number that changes whenever anything that the index keeps of the article changes."""
    said = [(len(quote.text), quote.speakers) for quote in found.quotes]
    counts = (len(found.headline), len(found.deck), [*map(len, found.captions)], [*map(len, found.body)], said)
    keys = (",".join(found.keys), [*found.keys.values()])
    rest = (SCHEMA_VERSION, found.id, counts, keys, found.published, found.precision.value)
    texts = (found.headline, found.deck, *found.captions, *found.body, *[quote.text for quote in found.quotes])
    # The length of each text, and all texts in one: so the text of a whole article is read only once.
    return crc32(f"{rest}{''.join(texts)}".encode("utf-8", "surrogatepass"))


def newest_key(article_id: int, published: datetime | None) -> int:
    """A number by which articles sort: by the minute of publication, undated lowest, then by id."""
    minute = 0 if published is None else day(published) * 1440 + published.hour * 60 + published.minute
    return minute << _ID_BITS | article_id % (1 << _ID_BITS)


def day(when: date) -> int:
    """The day of a date or time as the number of the field `day`; times are kept as printed, under UTC."""
    return (when.astimezone(UTC) if isinstance(when, datetime) else when).toordinal()


def _carried(keys: Mapping[Facet, tuple[int, ...]]) -> list[int]:
    """The numbers of tags and sources, in ascending order: Tantivy then counts them twice as fast."""
    number = schema.carried_number
    return sorted([number(facet, key) for facet, held in keys.items() if facet is not Facet.YEAR for key in held])


def _time(found: Indexed) -> _Fields:
    """The fields of time: the day to filter by, the month to count (NO_MONTH without a date), the day if known."""
    when = found.published
    if when is None:
        return {schema.MONTH: [schema.NO_MONTH]}
    ordinal = day(when)
    month = 0 if found.precision is Precision.YEAR else when.month
    fields: _Fields = {schema.DAY: [ordinal], schema.MONTH: [schema.month_number(when.year, month)]}
    if found.precision in (Precision.DAY, Precision.MINUTE):
        fields[schema.KNOWN_DAY] = [ordinal]
    return fields


def _add_text(fields: _Fields, name: str, *texts: Analysed) -> None:
    """A text in stems and as it is spelt, one value a paragraph, so that no phrase runs from one into the next.

    A word's other stems come after all words, each as a value of its own. To be in the same place as the first stem
    they would have to be passed token by token, which makes indexing three times as slow; `phrases.phrase` finds them
    anyway.
    """
    fields[schema.EXACT[name]] = [part for text in texts for part in text.exact]
    fields[name] = [*(part for text in texts for part in text.stems), *(stem for text in texts for stem in text.others)]


def _said(speaker: int, text: Analysed) -> str:
    """The tokens of the field SAID for the words of a speaker."""
    stems = (*" ".join(text.stems).split(), *text.others)
    return " ".join((str(speaker), *[schema.said_word(speaker, stem) for stem in stems]))
