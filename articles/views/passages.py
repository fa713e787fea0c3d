"""What a card shows of an article's text: how it begins, or the passages that answer a search and where they stand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from articles.models import Caption, Prepared, Quotation
from articles.search.excerpt import Excerpt, answers, best_excerpt, excerpt
from articles.search.marks import Marks
from articles.search.values import Field, Span

# A card is scanned, not read: about three lines on a desktop.
EXCERPT_LENGTH = 220
_DASHES = tuple("-‐‑‒–—―ـ")
_BODY = {"paragraph", "subheading"}
NO_MARKS, NO_FIELDS = Marks(), MappingProxyType[Field, Marks]({})


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article, found words marked. `part` says where it stands, empty for the body; `speaker` whose
    words they are when all that was found there is quoted, as far as he is known.
    """

    spans: tuple[Span, ...]
    part: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of an article; `block` is its name in evidence, empty where quotations never stand."""

    field: Field
    text: str
    block: str = ""


# Of one article: block, start, end and speaker of each quotation.
_Quoted = Sequence[tuple[str, int, int, str]]


@dataclass(frozen=True, slots=True)
class Written:
    """What an article is written of, its captions aside."""

    pk: int
    deck: str
    blocks: Sequence[Mapping[str, Any]]


def passages(
    articles: Sequence[Written], marks: Marks = NO_MARKS, field_marks: Mapping[Field, Marks] = NO_FIELDS
) -> Mapping[int, tuple[Passage, ...]]:
    """What to show of each article, by its number: two queries where something is marked, else none.

    The passages that answer best: one, or two where the second has words that the first has not. Where nothing is
    marked, or the text has none of it (the headline has, or letters were enough), the deck, or how the body begins.
    """
    first = _beginnings(articles)
    if not marks and not field_marks:
        return first
    ids = [article.pk for article in articles]
    captions, quoted = _captions(ids), _quoted(ids)
    return {
        row.pk: _best(_texts(row, captions[row.pk]), quoted[row.pk], marks, field_marks) or first[row.pk]
        for row in articles
    }


def _beginnings(articles: Iterable[Written]) -> Mapping[int, tuple[Passage, ...]]:
    found = {}
    for article in articles:
        texts = (article.deck, *(block["text"] for block in article.blocks if block["kind"] == "paragraph"))
        spans = best_excerpt([text for text in texts if text][:1], (), length=EXCERPT_LENGTH)
        found[article.pk] = (Passage(_shown(spans)),) if spans else ()
    return found


def _best(
    texts: Iterable[_Text], quoted: _Quoted, marks: Marks, field_marks: Mapping[Field, Marks]
) -> tuple[Passage, ...]:
    in_quotes = field_marks.get(Field.QUOTES, NO_MARKS)
    found: list[tuple[_Text, Excerpt]] = []
    for text in texts:
        wanted = marks | field_marks.get(text.field, NO_MARKS)
        if text.block and any(block == text.block for block, *_ in quoted):
            wanted |= in_quotes
        shown = excerpt(text.text, wanted, length=EXCERPT_LENGTH) if wanted and answers(text.text, wanted) else None
        if shown is not None and shown.hits:
            found.append((text, shown))
    if not found:
        return ()
    first = max(found, key=lambda one: one[1].score)
    more = max(found, key=lambda one: len(one[1].terms - first[1].terms))
    chosen = [first, more] if more[1].terms - first[1].terms else [first]
    return tuple(_passage(text, shown, quoted) for text, shown in chosen)


def _passage(text: _Text, shown: Excerpt, quoted: _Quoted) -> Passage:
    if text.field is Field.CAPTIONS:
        return Passage(_shown(shown.spans), "في التعليق على صورة")
    if text.field is Field.DECK:
        return Passage(_shown(shown.spans), "في العنوان الفرعي")
    for block, start, end, speaker in quoted:
        if block == text.block and all(start <= first and last <= end for first, last in shown.hits):
            return Passage(_shown(shown.spans), "في اقتباس", speaker)
    return Passage(_shown(shown.spans))


def _texts(article: Written, captions: Iterable[str]) -> Iterable[_Text]:
    """In reading order, so that of equal passages the earlier is shown; the headline stands above them anyway."""
    yield _Text(Field.DECK, article.deck)
    for number, block in enumerate(article.blocks):
        if block["kind"] in _BODY:
            yield _Text(Field.BODY, block["text"], f"body:{number}")
    for caption in captions:
        yield _Text(Field.CAPTIONS, caption)


_CAPTIONS = Prepared(lambda ids: Caption.objects.filter(article__in=ids).values_list("article", "text"))
_QUOTED = Prepared(
    lambda ids: (
        Quotation.objects.accepted().in_articles(ids).values_list("article", "block", "start", "end", "speaker__name")
    )
)


def _captions(ids: Sequence[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for article_id, text in _CAPTIONS.rows(ids):
        found[article_id].append(text)
    return found


def _quoted(ids: Sequence[int]) -> Mapping[int, list[tuple[str, int, int, str]]]:
    found: dict[int, list[tuple[str, int, int, str]]] = defaultdict(list)
    for article_id, block, start, end, speaker in _QUOTED.rows(ids):
        found[article_id].append((block, start, end, speaker or ""))
    return found


def _shown(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A line of a list or of a dialogue begins with a dash: alone it would look like a slip."""
    return (Span("… ", marked=False), *spans) if spans and spans[0].text.startswith(_DASHES) else spans
