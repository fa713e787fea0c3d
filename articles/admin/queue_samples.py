"""What the queue shows of each suggested person: passages, publishers and time, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Max, Min, Window
from django.db.models.functions import RowNumber

from articles.admin.similar_people import candidates
from articles.arabic.plurals import TIMES, counted
from articles.models import Article, Tag, Tagging
from articles.search.excerpt import Span

# How many passages for each person, among how many (several houses print the same report), and how many letters around
# the name.
_PASSAGES = 2
_LOOKED_AT = 5
_AROUND = 90
_PUBLISHERS = 4


@dataclass(frozen=True, slots=True)
class Sample:
    """A passage that names somebody, with the name marked, and its article."""

    article: Article
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested person with everything an editor needs to decide.

    `mentions` is in words («3 مرات»); `first` and `last` are times of publication.
    """

    tag: Tag
    articles: int
    mentions: str
    samples: tuple[Sample, ...]
    publishers: tuple[tuple[str, int], ...]
    first: datetime | None
    last: datetime | None
    candidates: tuple[Tag, ...]


def suggestions(tags: Sequence[Tag]) -> list[Suggestion]:
    """The suggestions of these tags, in their order; the tags come with `article_count` and `mentions`."""
    ids = [tag.pk for tag in tags]
    held = Tagging.objects.accepted().filter(tag__in=ids).order_by()
    span = {
        row["tag"]: (row["first"], row["last"])
        for row in held.values("tag").annotate(first=Min("article__published"), last=Max("article__published"))
    }
    houses: dict[int, list[tuple[str, int]]] = defaultdict(list)
    named = held.filter(article__page__publisher__isnull=False)
    for row in (
        named.values("tag", "article__page__publisher__name").annotate(times=Count("pk")).order_by("-times", "tag")
    ):
        houses[row["tag"]].append((row["article__page__publisher__name"], row["times"]))
    passages = _samples(ids)
    known = candidates({tag.pk: tag.name for tag in tags})
    return [
        Suggestion(
            tag=tag,
            articles=int(getattr(tag, "article_count", 0)),
            mentions=counted(int(getattr(tag, "mentions", 0)), TIMES),
            samples=tuple(passages[tag.pk]),
            publishers=tuple(houses[tag.pk][:_PUBLISHERS]),
            first=span.get(tag.pk, (None, None))[0],
            last=span.get(tag.pk, (None, None))[1],
            candidates=tuple(known[tag.pk]),
        )
        for tag in tags
    ]


def _samples(ids: Sequence[int]) -> dict[int, list[Sample]]:
    """The most telling passages of each, no two alike: from the articles in which the tag weighs most."""
    place = Window(RowNumber(), partition_by=F("tag"), order_by=[F("salience").desc(), F("pk").desc()])
    rows = (
        Tagging.objects.accepted()
        .filter(tag__in=ids)
        .annotate(place=place)
        .filter(place__lte=_LOOKED_AT)
        .select_related("article__page__publisher")
        .defer("article__dates", "article__page__raw", "article__page__lines")
        .prefetch_related("article__captions")
        .order_by("tag", "place")
    )
    samples: dict[int, list[Sample]] = defaultdict(list)
    for row in rows:
        found, shown = passage(row.article, row.evidence), samples[row.tag_id]
        if len(shown) < _PASSAGES and all(found != one.spans for one in shown):
            shown.append(Sample(row.article, found))
    return samples


def passage(article: Article, evidence: Sequence[dict[str, Any]]) -> tuple[Span, ...]:
    """The text around the first mention in the body, or else in the headline; the headline itself without one."""
    for found in sorted(evidence, key=lambda one: not str(one["block"]).startswith("body")):
        text = _block(article, str(found["block"]))
        start, end = int(found["start"]), int(found["end"])
        if text[start:end] != found.get("surface"):
            continue  # the text was changed since
        first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
        before, after = text[first:start], text[end:last]
        if first:
            before = "…" + before.partition(" ")[2]
        if last < len(text):
            after = after.rpartition(" ")[0] + "…"
        return Span(before, marked=False), Span(text[start:end], marked=True), Span(after, marked=False)
    return (Span(article.headline, marked=False),)


def _block(article: Article, block: str) -> str:
    name, _, number = block.partition(":")
    if name in ("headline", "deck"):
        return str(getattr(article, name))
    if name == "lead":
        texts = [caption.text for caption in article.captions.all() if caption.lead]
    else:
        texts = [str(one["text"]) for one in article.blocks]
    place = int(number) if number.isdecimal() else len(texts)
    return texts[place] if place < len(texts) else ""
