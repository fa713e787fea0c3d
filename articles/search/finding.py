"""Which articles answer, in what order."""

from collections.abc import Callable

import tantivy

from articles.search import schema
from articles.search.asking import Asked, ask, understood
from articles.search.constants import ENOUGH, TIE_WINDOW
from articles.search.counting import Tally, how_many, tally
from articles.search.values import Order, SearchRequest


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

    Equal ones stand by id, the newest import first, however the index happens to keep them.
    """
    if order is Order.NEWEST or not asked.weighed:
        result = searcher.search(asked.query, size, count=False, order_by_field=schema.NEWEST, offset=first)
        return _ids(searcher, result.hits)
    # Tantivy breaks ties by where a segment keeps the article, which changes with every merge.
    hits = searcher.search(asked.query, first + size + TIE_WINDOW, count=False).hits
    ids = _ids(searcher, hits)
    best = sorted(zip((score for score, _ in hits), ids, strict=True), key=lambda hit: (-hit[0], -hit[1]))
    return tuple(article_id for _, article_id in best[first : first + size])


def _ids(searcher: tantivy.Searcher, hits: list[tuple[float, tantivy.DocAddress]]) -> tuple[int, ...]:
    values = searcher.fast_field_values(schema.ID, [address for _, address in hits])
    return tuple(int(value) for value in values if value is not None)
