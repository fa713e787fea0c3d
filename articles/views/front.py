"""What is shown above the list when nothing narrows it: the coverage at a glance, all of it links."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.arabic.fold import fold
from articles.arabic.words import surfaces
from articles.models import Article, PreparedQuery, Quotation, Tag, TagStatus
from articles.search.answers import FacetValue, SearchAnswer
from articles.search.newcomers import newcomers
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from articles.views.list_state import ListState
from articles.views.rows import QUOTED_IN, Quoted, quoted
from articles.views.shown_quotations import ShownQuotation, shown_quotation

# The numbers of days before the newest article that are tried in turn, until there is enough news in them.
_STRETCHES = (30, 182, 730)
_ENOUGH = 10
_PEOPLE = 6
_SOURCES = 5
_QUOTATIONS = 3
# Anything shorter in quotation marks is more often a term than something said.
_LEAST_QUOTED = 30


@dataclass(frozen=True, slots=True)
class Named:
    """A person or an outlet, with a number of articles and an address."""

    name: str
    address: str
    count: int
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Front:
    """The coverage at a glance. `since` is the day from which `people` and `newcomers` are counted."""

    since: date | None
    people: tuple[Named, ...]
    newcomers: tuple[Named, ...]
    quotations: tuple[ShownQuotation, ...]
    publishers: tuple[Named, ...]
    cited: tuple[Named, ...]


def front(answer: SearchAnswer) -> Front:
    """The front of a list that nothing narrows, made from the answer for its first page."""
    since, lately = _lately(answer)
    return Front(
        since=since,
        people=_values(lately, Facet.PERSON, _PEOPLE),
        newcomers=_newcomers(since) if since else (),
        quotations=_quotations(answer.article_ids),
        publishers=_values(answer, Facet.PUBLISHER, _SOURCES),
        cited=_values(answer, Facet.CITED, _SOURCES),
    )


def _lately(answer: SearchAnswer) -> tuple[date | None, SearchAnswer]:
    """The first day of the latest period with enough articles, and its answer; without one, None and everything."""
    newest = Article.objects.filter(pk__in=answer.article_ids[:1]).values_list("published", flat=True)
    published = newest.first()
    if published is None:
        return None, answer
    for days in _STRETCHES:
        since = published.date() - timedelta(days=days)
        lately = search(SearchRequest(since=since, page_size=1))
        if lately.total >= min(_ENOUGH, answer.total):
            break
    return (since, lately) if lately.total < answer.total else (None, answer)


def _values(answer: SearchAnswer, facet: Facet, most: int) -> tuple[Named, ...]:
    return tuple(_named(facet, value) for value in answer.facets[facet][:most])


def _named(facet: Facet, value: FacetValue) -> Named:
    address = ListState().toggled(facet, value.key, value.label).address()
    return Named(value.label, address, value.count, value.suggested)


def _newcomers(since: date) -> tuple[Named, ...]:
    found = newcomers(since)
    rows = Tag.objects.shown().in_bulk(list(found)[: 2 * _PEOPLE])
    tags = [(rows[key], times) for key, times in found.items() if key in rows]
    return tuple(
        Named(tag.name, tag.get_absolute_url(), times, tag.status == TagStatus.SUGGESTED)
        for tag, times in tags[:_PEOPLE]
    )


_QUOTED = PreparedQuery(
    lambda ids: Quotation.objects.accepted().in_articles(ids).order_by("position").values_list(*QUOTED_IN)
)


def _quotations(newest: Sequence[int]) -> tuple[ShownQuotation, ...]:
    """One of each of the newest articles that quote somebody known at some length, no words twice."""
    first: dict[int, Quoted] = {}
    for row in _QUOTED.rows(newest):
        quotation = quoted(row)
        if quotation.speaker is not None and len(quotation.text) >= _LEAST_QUOTED:
            first.setdefault(quotation.article.pk, quotation)
    said: dict[str, Quoted] = {}
    for pk in newest:
        if pk in first:
            said.setdefault(fold(" ".join(surfaces(first[pk].text))), first[pk])
    chosen = list(said.values())[:_QUOTATIONS]
    return tuple(shown_quotation(row, article_address=row.article.get_absolute_url()) for row in chosen)
