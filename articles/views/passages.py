"""What a card shows of an article's text: its beginning, or the passages that match a search, and where they are."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from articles.models import Caption, PreparedQuery, Quotation
from articles.search.excerpt import Excerpt, Hit, Span, beginning, excerpt_of, hits
from articles.search.highlighting import Marks
from articles.search.values import Field

# A card is scanned, not read: about three lines on a desktop.
EXCERPT_LENGTH = 220
_DASHES = tuple("-‐‑‒–—―ـ")
_BODY = {"paragraph", "subheading"}
Score = TypeVar("Score", int, tuple[int, int])
NO_MARKS, NO_FIELDS = Marks(), MappingProxyType[Field, Marks]({})


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article with the words found marked. `part` says where it is, empty for the body.

    `speaker` is whose words these are, if everything found in it is quoted from one known speaker.
    """

    spans: tuple[Span, ...]
    part: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of an article; `block` is its name in evidence, empty for texts without quotations."""

    field: Field
    text: str
    block: str = ""


# Block, start, end and speaker of each quotation of an article.
_Quoted = Sequence[tuple[str, int, int, str]]


@dataclass(frozen=True, slots=True)
class Written:
    """The texts of an article, without its captions."""

    pk: int
    deck: str
    blocks: Sequence[Mapping[str, Any]]


def passages(
    articles: Sequence[Written], marks: Marks = NO_MARKS, field_marks: Mapping[Field, Marks] = NO_FIELDS
) -> Mapping[int, tuple[Passage, ...]]:
    """What to show of each article, by its id: two queries where something is marked, otherwise none.

    These are the best matching passages: one, or two if the second has words that the first has not. Where nothing is
    marked, or the text contains none of it (only the headline does, or n-grams matched), it is the deck, or the
    beginning of the body.
    """
    if not marks and not field_marks:
        return {article.pk: _beginning(article) for article in articles}
    ids = [article.pk for article in articles]
    captions, quoted = _captions(ids), _quoted(ids)
    wanted = _Wanted(marks, field_marks)
    return {row.pk: _best(_texts(row, captions[row.pk]), quoted[row.pk], wanted) or _beginning(row) for row in articles}


def _beginning(article: Written) -> tuple[Passage, ...]:
    texts = (article.deck, *(block["text"] for block in article.blocks if block["kind"] == "paragraph"))
    spans = beginning(next(filter(None, texts), ""), length=EXCERPT_LENGTH)
    return (Passage(_shown(spans)),) if spans else ()


class _Wanted:
    """What is marked in each part of an article, computed once for all articles."""

    def __init__(self, marks: Marks, field_marks: Mapping[Field, Marks]) -> None:
        quotes = field_marks.get(Field.QUOTES, NO_MARKS)
        self.of = {part: marks | field_marks.get(part, NO_MARKS) for part in (Field.DECK, Field.BODY, Field.CAPTIONS)}
        self.with_quotation = self.of[Field.BODY] | quotes


def _best(texts: Iterable[_Text], quoted: _Quoted, wanted: _Wanted) -> tuple[Passage, ...]:
    blocks = {block for block, *_ in quoted}
    found: list[tuple[_Text, Sequence[Hit]]] = []
    for text in texts:
        marks = wanted.with_quotation if text.block in blocks else wanted.of[text.field]
        if there := hits(text.text, marks):
            found.append((text, there))
    if not found:
        return ()

    # The score of a whole text bounds that of its excerpt, so most texts need no excerpt.
    @cache
    def shown(place: int) -> Excerpt:
        text, there = found[place]
        made = excerpt_of(text.text, there, length=EXCERPT_LENGTH)
        assert made is not None  # noqa: S101 - only a text without words has none, and hits were found in this one
        return made

    terms = [{hit.term for hit in there} for _, there in found]
    first = _highest(
        [(len(of), len(there)) for of, (_, there) in zip(terms, found, strict=True)], lambda place: shown(place).score
    )
    known = shown(first).terms
    news = [len(of - known) for of in terms]
    chosen = [first]
    if any(news):
        more = _highest(news, lambda place: len(shown(place).terms - known))
        chosen += [more] if shown(more).terms - known else []
    return tuple(_passage(found[place][0], shown(place), quoted) for place in chosen)


def _highest(bounds: Sequence[Score], score: Callable[[int], Score]) -> int:
    """The position with the highest score, the first among equals; no score exceeds its bound."""
    best: tuple[Score, int] | None = None
    for place in sorted(range(len(bounds)), key=bounds.__getitem__, reverse=True):
        if best is not None and (bounds[place], -place) < best:
            break
        told = (score(place), -place)
        best = told if best is None or told > best else best
    return -best[1] if best else 0


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
    """The texts in reading order, so that of equal passages the first is shown; the headline is shown above anyway."""
    yield _Text(Field.DECK, article.deck)
    for number, block in enumerate(article.blocks):
        if block["kind"] in _BODY:
            yield _Text(Field.BODY, block["text"], f"body:{number}")
    for caption in captions:
        yield _Text(Field.CAPTIONS, caption)


_CAPTIONS = PreparedQuery(lambda ids: Caption.objects.filter(article__in=ids).values_list("article", "text"))
_QUOTED = PreparedQuery(
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
    """Without the dash of a line in a list or dialogue: by itself it would look like a mistake."""
    return (Span("… ", marked=False), *spans) if spans and spans[0].text.startswith(_DASHES) else spans
