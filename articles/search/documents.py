"""An article as the index keeps it."""

from collections.abc import Iterable, Mapping
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
# What this process has analysed of words; a rebuild brings its own, with more room.
_known = KnownWords()


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


def document(found: Indexed, known: KnownWords | None = None) -> tantivy.Document:
    """The index's document of an article, with the words `known`, or those that this process has seen."""
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
    known = _known if known is None else known
    headline, deck = analyse(found.headline, known), analyse(found.deck, known)
    captions = [analyse(text, known) for text in found.captions]
    body = [analyse(text, known) for text in found.body]
    quotes = [analyse(quote.text, known) for quote in found.quotes]
    for name, texts in zip(schema.TEXTS, ([headline], [deck], captions, body, quotes), strict=True):
        _add_text(made, name, texts)
    made.add_text("headline_grams", headline.grams)
    made.add_text("grams", " ".join([text.grams for text in (deck, *captions, *body)]))
    for text in (headline, deck, *captions, *body):
        made.add_text(schema.ROOTS, text.roots)
    for quote, text in zip(found.quotes, quotes, strict=True):
        _add_said(made, quote.speakers, text)
    return made


def checksum(found: Indexed) -> int:
    """A number that changes when anything of what the index keeps changes."""
    said = [(len(quote.text), quote.speakers) for quote in found.quotes]
    counts = (len(found.headline), len(found.deck), [*map(len, found.captions)], [*map(len, found.body)], said)
    rest = (SCHEMA_VERSION, found.id, counts, [*found.keys.items()], found.published, found.precision)
    texts = (found.headline, found.deck, *found.captions, *found.body, *[quote.text for quote in found.quotes])
    # The length of each text beside all of them in one: the text of a whole article is read once.
    return crc32(f"{rest}{''.join(texts)}".encode("utf-8", "surrogatepass"))


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


def _add_text(made: tantivy.Document, name: str, texts: Iterable[Analysed]) -> None:
    """A text in stems and as it is spelt: paragraph by paragraph, for no phrase runs from one value into the next.

    A word's further stems come after all words, each by itself. In the same place as the first they would have to be
    handed over token by token, which makes an index at a third of the speed; `phrases.phrase` finds them as well.
    """
    exact = schema.EXACT[name]
    others: list[str] = []
    for text in texts:
        made.add_text(name, text.stems)
        made.add_text(exact, text.exact)
        others += text.others
    for stem in others:
        made.add_text(name, stem)


def _add_said(made: tantivy.Document, speakers: Iterable[int], text: Analysed) -> None:
    stems = (*text.stems.split(), *text.others)
    for speaker in speakers:
        tokens = [schema.said_word(speaker, stem) for stem in stems]
        made.add_text(schema.SAID, " ".join((str(speaker), *tokens)))
