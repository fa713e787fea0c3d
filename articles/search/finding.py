"""Which articles answer, in what order."""

from collections.abc import Callable

import tantivy

from articles.search import schema
from articles.search.asking import Asked, ask, understood
from articles.search.constants import ENOUGH, FRESHNESS, TIE_WINDOW
from articles.search.counting import Tally, how_many, tally
from articles.search.values import Order, SearchRequest

_YEAR = 365


def choose(searcher: tantivy.Searcher, request: SearchRequest) -> Asked:
    """The request asked strictly, for all of its words; where too few articles answer, for any of them.

    By relevance few is fewer than ENOUGH: those with all words come first, and the rest stands below them. In order
    of time the rest would push the good ones down, so that few is none.
    """
    query = understood(request)
    strict = ask(request, forgiving=False, query=query, searcher=searcher)
    if _enough(strict, request, lambda: how_many(searcher, strict.query)):
        return strict
    return ask(request, forgiving=True, query=query, searcher=searcher)


def choose_and_count(searcher: tantivy.Searcher, request: SearchRequest) -> tuple[Asked, Tally]:
    """As `choose`, with what was counted on the way: where enough answer, one pass does for both."""
    query = understood(request)
    strict = ask(request, forgiving=False, query=query, searcher=searcher)
    counted = tally(searcher, strict, request)
    if _enough(strict, request, lambda: counted.total):
        return strict, counted
    forgiving = ask(request, forgiving=True, query=query, searcher=searcher)
    return forgiving, tally(searcher, forgiving, request)


def _enough(strict: Asked, request: SearchRequest, total: Callable[[], int]) -> bool:
    return not strict.loosens or total() >= (ENOUGH if request.order is Order.RELEVANCE else 1)


def ranked(searcher: tantivy.Searcher, asked: Asked, *, order: Order, first: int, size: int) -> tuple[int, ...]:
    """Ids of the answers from number `first` (from 0) on, at most `size`: the best or the newest before others.

    Of about equally good ones the fresher comes first; equal ones stand by id, the newest import first, however the
    index happens to keep them.
    """
    if order is Order.NEWEST or not asked.weighed:
        result = searcher.search(asked.query, size, count=False, order_by_field=schema.NEWEST, offset=first)
        return _ids(searcher, result.hits)
    # Tantivy breaks ties by where a segment keeps the article, which changes with every merge.
    hits = searcher.search(asked.query, first + size + TIE_WINDOW, count=False).hits
    days = _days(searcher, hits)
    newest = max((day for day in days if day is not None), default=0)
    rows = zip((score for score, _ in hits), _ids(searcher, hits), days, strict=True)
    best = sorted((-score * (1 + freshness(day, newest)), -article_id) for score, article_id, day in rows)
    return tuple(-number for _, number in best[first : first + size])


def freshness(day: int | None, newest: int) -> float:
    """What an article's score gains by its day, as a share: FRESHNESS on the `newest` day, half of it a year before.

    An article without a date gains as much as one of a year before: it is neither favoured nor put last. Measured from
    the newest of the answers rather than from today: an answer stays the same while the articles do.
    """
    age = _YEAR if day is None else max(0, newest - day)
    return FRESHNESS * _YEAR / (_YEAR + age)


def _days(searcher: tantivy.Searcher, hits: list[tuple[float, tantivy.DocAddress]]) -> list[int | None]:
    values = searcher.fast_field_values(schema.DAY, [address for _, address in hits])
    return [None if value is None else int(value) for value in values]


def _ids(searcher: tantivy.Searcher, hits: list[tuple[float, tantivy.DocAddress]]) -> tuple[int, ...]:
    values = searcher.fast_field_values(schema.ID, [address for _, address in hits])
    return tuple(int(value) for value in values if value is not None)
