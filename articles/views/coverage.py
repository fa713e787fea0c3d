"""The page on how the houses covered one event: who was first, who cites and names whom, what several of them print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.arabic.wording import later
from articles.models import PublishedPrecision, TagKind
from articles.search.events import DAYS
from articles.views.article_parts import QUOTATIONS_SHOWN, paragraphs
from articles.views.event import MOST, Event, Told, event_of
from articles.views.repeated_quotations import repeated
from articles.views.rows import ArticleLine, NamedTag, Outlet
from articles.views.shared_names import alone, left_out
from articles.views.shared_words import percent, shares
from articles.views.story import cited_of

# How many of the names that one article alone has, or leaves out, are shown; its own page has them all.
NAMES_SHOWN = 8
# Each page prints the time of its own country, and this is how far clocks differ between Rabat and Muscat.
_CLOCKS_APART = timedelta(hours=4)
_NAMES = frozenset((TagKind.PERSON, TagKind.COUNTRY))


@dataclass(frozen=True, slots=True)
class Names:
    """The first few names of a list, and how many more there are."""

    shown: tuple[NamedTag, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Covered:
    """One article of the event: when it came, whom it cites, whom it names alone, and whom it leaves out.

    `lag` says how much later than the first it came; empty where its day is not known. `asked` is the article whose
    event it is.
    """

    article: ArticleLine
    asked: bool
    lag: str
    cited: tuple[Outlet, ...]
    alone: Names
    left_out: Names


@dataclass(frozen=True, slots=True)
class Shared:
    """The share of one article's words that another one has: in whole percents, and whether there is `any`."""

    article: ArticleLine
    percent: int
    any: bool


def coverage(request: HttpRequest, pk: int) -> HttpResponse:
    """What the articles of one event have in common, and what only some have. Six queries, however many there are."""
    event = event_of(pk)
    if event is None:
        raise Http404(f"no article {pk}")
    lines = [told.line for told in event.articles]
    quotations = repeated(lines)
    context = {
        "asked": event.asked.line,
        "articles": _covered(event),
        "houses": len({line.publisher for line in lines if line.publisher}),
        "houseless": sum(line.publisher is None for line in lines),
        "shared": _shared(event.articles),
        "quotations": quotations[:QUOTATIONS_SHOWN],
        "quotations_more": quotations[QUOTATIONS_SHOWN:],
        "quotation_count": len(quotations),
        "more": event.more,
        "dated": event.asked.day is not None,
        "days": DAYS,
        "most": MOST,
    }
    return render(request, "coverage.html", context)


def _covered(event: Event) -> tuple[Covered, ...]:
    named = [[found.tag for found in told.tags if found.tag.kind in _NAMES] for told in event.articles]
    cited = cited_of(*(told.line.pk for told in event.articles))
    return tuple(
        Covered(
            article=told.line,
            asked=told is event.asked,
            lag=lag,
            cited=tuple(row.source for row in cited[told.line.pk]),
            alone=_names(only),
            left_out=_names(missing),
        )
        for told, lag, only, missing in zip(
            event.articles, _lags(event.articles), alone(named), left_out(named), strict=True
        )
    )


def _names(found: Sequence[NamedTag]) -> Names:
    return Names(tuple(found[:NAMES_SHOWN]), max(0, len(found) - NAMES_SHOWN))


def _lags(articles: Sequence[Told]) -> list[str]:
    """How much later than the first each article came, in order of time; for the first, how certain its lead is."""
    first, *others = articles
    lags = [_lag(first, other) for other in others]
    return [_came(first, others[0], lags) if any(lags) else "", *lags]


def _came(first: Told, second: Told, lags: Sequence[str]) -> str:
    if "في اليوم نفسه" in lags or "في الوقت نفسه" in lags:
        return "في اليوم الأول"
    earlier, when = first.line.published, second.line.published
    exact = first.line.published_precision == PublishedPrecision.MINUTE
    near = exact and earlier is not None and when is not None and when - earlier < _CLOCKS_APART
    return "الأول بالساعات المطبوعة" if near else "الأول"


def _lag(first: Told, told: Told) -> str:
    earlier, when = first.line.published, told.line.published
    if earlier is None or when is None or first.day is None or told.day is None:
        return ""
    precisions = {first.line.published_precision, told.line.published_precision}
    return later(earlier, when, exact=precisions == {PublishedPrecision.MINUTE})


def _shared(articles: Sequence[Told]) -> tuple[tuple[Shared, ...], ...]:
    """For each article, the share of its words that each of the articles (itself included) has."""
    found = shares([paragraphs(told.blocks) for told in articles])
    return tuple(
        tuple(Shared(other.line, percent(share), any=share > 0) for other, share in zip(articles, row, strict=True))
        for row in found
    )
