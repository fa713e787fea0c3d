"""An article as the index keeps it."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zlib import crc32

import tantivy

from articles.models import Article, AttributionRole, Quotation, Status
from articles.pages.values import BlockKind, Precision
from articles.search import schema
from articles.search.analysis import folded_words, grams, stems
from articles.search.constants import SCHEMA_VERSION
from articles.search.values import Facet

_ROLES = {
    AttributionRole.PUBLISHER.value: Facet.PUBLISHER,
    AttributionRole.CITED.value: Facet.CITED,
    AttributionRole.PHOTO.value: Facet.AGENCY,
}
_BODY = {BlockKind.PARAGRAPH.value, BlockKind.SUBHEADING.value}
_ID_BITS = 30
# A token that is no word, between two texts of one field: no phrase runs from one into the next.
_GAP = " | "


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody is credited with, and the keys of the tags of who is taken for their speaker."""

    text: str
    speakers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Indexed:
    """What of an article is found: its texts and quotations, the keys of its tags and sources by facet, its time."""

    id: int
    headline: str = ""
    deck: str = ""
    captions: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    keys: Mapping[Facet, tuple[int, ...]] = field(default_factory=dict)
    published: datetime | None = None
    precision: Precision = Precision.MINUTE


def indexed(article: Article) -> Indexed:
    """What the index keeps of an article that came through `Article.objects.for_index()`: no query is made.

    Its own text alone: what it links to (read-also and related titles) is found as articles of their own. Sources by
    its accepted attributions alone, so that one that an editor rejects is gone.
    """
    keys: dict[Facet, dict[int, None]] = {facet: {} for facet in Facet}
    rejected = set()
    for tagging in article.taggings.all():
        if tagging.status == Status.REJECTED:
            rejected.add(tagging.tag_id)
            continue
        keys[Facet(tagging.tag.kind)][tagging.tag_id] = None
    for attribution in article.attributions.all():
        keys[_ROLES[attribution.role]][attribution.source_id] = None
    if article.published is not None:
        keys[Facet.YEAR][article.published.year] = None
    return Indexed(
        id=article.pk,
        headline=article.headline,
        deck=article.deck,
        captions=tuple(caption.text for caption in article.captions.all()),
        body=tuple(block["text"] for block in article.blocks if block["kind"] in _BODY),
        quotes=tuple(Quote(quotation.text, _speakers(quotation, rejected)) for quotation in article.quotations.all()),
        keys={facet: tuple(sorted(found)) for facet, found in keys.items()},
        published=article.published,
        precision=Precision(article.published_precision),
    )


def document(found: Indexed) -> tantivy.Document:
    """The index's document of an article."""
    made = tantivy.Document()
    made.add_integer(schema.ID, found.id)
    made.add_integer(schema.CHECKSUM, checksum(found))
    made.add_integer(schema.NEWEST, newest_key(found.id, found.published))
    if found.published is not None:
        made.add_integer(schema.DAY, day(found.published))
    _add_time(made, found)
    for facet, keys in found.keys.items():
        for key in keys:
            made.add_integer(facet.value, key)
    # In rising order: Tantivy counts them twice as fast.
    carried = ((facet, key) for facet, keys in found.keys.items() if facet is not Facet.YEAR for key in keys)
    for number in sorted(schema.carried_number(facet, key) for facet, key in carried):
        made.add_unsigned(schema.CARRIED, number)
    headline, deck = (folded_words(found.headline),), (folded_words(found.deck),)
    captions = tuple(folded_words(text) for text in found.captions)
    body = tuple(folded_words(text) for text in found.body)
    _add_stems(made, "headline", headline)
    _add_stems(made, "deck", deck)
    _add_stems(made, "captions", captions)
    _add_stems(made, "body", body)
    quotes = tuple(folded_words(quote.text) for quote in found.quotes)
    _add_stems(made, "quotes", quotes)
    for name, texts in zip(schema.TEXTS, (headline, deck, captions, body, quotes), strict=True):
        made.add_text(schema.EXACT[name], _GAP.join(" ".join(words) for words in texts))
    made.add_text(schema.SAID, _said(found.quotes, quotes))
    made.add_text("headline_grams", _grams(headline))
    made.add_text("grams", _grams((*deck, *captions, *body)))
    return made


def checksum(found: Indexed) -> int:
    """A number that changes when anything of what the index keeps changes."""
    return crc32(repr((SCHEMA_VERSION, found)).encode("utf-8", "surrogatepass"))


def newest_key(article_id: int, published: datetime | None) -> int:
    """A number by which articles sort: by the minute of publication, undated lowest, then by id."""
    minute = 0 if published is None else day(published) * 1440 + published.hour * 60 + published.minute
    return minute << _ID_BITS | article_id % (1 << _ID_BITS)


def day(when: date) -> int:
    """The day of a date or time as the number of the field `day`; times are kept as printed, under UTC."""
    return (when.astimezone(UTC) if isinstance(when, datetime) else when).toordinal()


def _add_time(made: tantivy.Document, found: Indexed) -> None:
    """The month that is counted, NO_MONTH without a date, and the day where the page tells it."""
    when = found.published
    if when is None:
        made.add_unsigned(schema.MONTH, schema.NO_MONTH)
        return
    month = 0 if found.precision is Precision.YEAR else when.month
    made.add_unsigned(schema.MONTH, schema.month_number(when.year, month))
    if found.precision in (Precision.DAY, Precision.MINUTE):
        made.add_unsigned(schema.KNOWN_DAY, day(when))


def _add_stems(made: tantivy.Document, name: str, texts: Iterable[tuple[str, ...]]) -> None:
    """Every word's stems, those of one word in the same place, so that a phrase passes through any of them."""
    tokens: list[tantivy.Token] = []
    place = 0
    for words in texts:
        for word in words:
            tokens.extend(tantivy.Token(stem, place, 0, 0) for stem in stems(word))
            place += 1
        # A gap, so that no phrase runs from one paragraph into the next.
        place += 1
    if tokens:
        made.add_pre_tokenized_text(name, tantivy.PreTokenizedString("", tokens))


def _speakers(quotation: Quotation, rejected: Container[int]) -> tuple[int, ...]:
    """Who is known to have said it, or else who held the office by which the text calls him (as `said_by` has it)."""
    speaker = quotation.speaker_id or quotation.holder_id
    return () if speaker is None or speaker in rejected else (speaker,)


def _said(quotes: Iterable[Quote], texts: Iterable[tuple[str, ...]]) -> str:
    tokens: list[str] = []
    for quote, words in zip(quotes, texts, strict=True):
        for speaker in quote.speakers:
            tokens.append(str(speaker))
            tokens.extend(schema.said_word(speaker, stem) for word in words for stem in stems(word))
    return " ".join(tokens)


def _grams(texts: Iterable[tuple[str, ...]]) -> str:
    return " ".join(grams(word) for words in texts for word in words)
