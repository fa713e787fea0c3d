"""Which articles answer, in what order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import accumulate

import tantivy

from articles.search import schema
from articles.search.constants import ENOUGH, FRESHNESS, MOST_HELD, NEWEST_HELD, TIE_WINDOW
from articles.search.counting import (
    Facets,
    Tally,
    everything,
    how_many,
    months,
    months_and_facets,
    months_facets_and_newest,
    tally,
)
from articles.search.index_query import Asked, ask, understood
from articles.search.lookups import Hits, any_of, article_ids, every, term
from articles.search.timeline import first_month, last_month
from articles.search.values import Order, SearchRequest

_YEAR = 365
# The search for the newest is narrowed to the months in which they lie: not with fewer matches than these, which are
# found as fast without, nor to more months, which would leave little out.
_LEAST_TO_NARROW = 1_000
_MOST_NARROWED = 12


def choose(searcher: tantivy.Searcher, request: SearchRequest) -> Asked:
    """The request asked strictly, for all of its words; or where too few articles match, for any of them.

    When sorting by relevance, fewer than ENOUGH are too few: articles with all words come first, the rest below them.
    In order of time the rest would push the good ones down, so only none at all is too few.
    """
    query = understood(request)
    strict = ask(request, forgiving=False, query=query, searcher=searcher)
    if _enough(strict, request, lambda: how_many(searcher, strict.query)):
        return strict
    return ask(request, forgiving=True, query=query, searcher=searcher)


def choose_and_count(
    searcher: tantivy.Searcher, request: SearchRequest, *, whole: Callable[[], Tally] | None = None
) -> tuple[Asked, Tally]:
    """As `choose`, with the matching articles counted; `whole` returns `everything` where it is cached."""
    query = understood(request)
    asked, by_month, carried = _counted(searcher, ask(request, forgiving=False, query=query, searcher=searcher))
    if not _enough(asked, request, lambda: sum(by_month.values())):
        asked, by_month, carried = _counted(searcher, ask(request, forgiving=True, query=query, searcher=searcher))
    whole = whole or (lambda: everything(searcher))
    return asked, tally(searcher, asked, request, by_month=by_month, carried=carried, whole=whole)


def _counted(searcher: tantivy.Searcher, asked: Asked) -> tuple[Asked, Mapping[int, int], Facets | None]:
    """The counts by month, and those of the facets unless the months are needed to decide how to count these.

    What is slow to find is found only once: either its newest together with all counts; or the most relevant first, and
    if those are all there are, everything else is counted by their ids.
    """
    if asked.slow and asked.weighing is None:
        by_month, carried, newest = months_facets_and_newest(searcher, asked.query, NEWEST_HELD)
        return replace(asked, newest=newest), by_month, carried
    if asked.slow:
        hits = _first_hits(searcher, asked, MOST_HELD)
        asked = replace(asked, hits=hits)
        if len(hits) < MOST_HELD:
            asked = replace(asked, query=any_of(term(schema.ID, pk) for pk in article_ids(searcher, hits)))
    if asked.slow or not asked.common:
        return asked, *months_and_facets(searcher, asked.query)
    return asked, months(searcher, asked.query), None


def _first_hits(searcher: tantivy.Searcher, asked: Asked, size: int) -> Hits:
    return searcher.search(asked.weighing or asked.query, size, count=False).hits


def _enough(strict: Asked, request: SearchRequest, total: Callable[[], int]) -> bool:
    return not strict.loosens or total() >= (ENOUGH if request.order is Order.RELEVANCE else 1)


def added(searcher: tantivy.Searcher, asked: Asked, *, first: int, size: int) -> tuple[int, ...]:
    """Ids of the matching articles from number `first` (from 0) on, at most `size`, the last imported first.

    Ids are assigned in the order of import; a page that is read again keeps those of its articles.
    """
    result = searcher.search(asked.query, size, count=False, order_by_field=schema.ID, offset=first)
    return article_ids(searcher, result.hits)


def ranked(
    searcher: tantivy.Searcher, asked: Asked, *, first: int, size: int, by_month: Mapping[int, int] | None = None
) -> tuple[int, ...]:
    """Ids of the matching articles from number `first` (from 0) on, at most `size`: the best first, or the newest.

    Among about equally good ones the fresher comes first; equal ones are ordered by id, the last import first, however
    the index happens to store them. Where `by_month` tells how many articles appeared in each month, the newest are
    looked for only in the months in which they must lie.
    """
    if by_month is not None and not by_month:
        return ()
    if asked.weighing is None:
        if first + size <= len(asked.newest) or 0 < len(asked.newest) < NEWEST_HELD:
            return asked.newest[first : first + size]
        query = _of_months(asked.query, _newest_months(by_month or {}, first + size))
        result = searcher.search(query, size, count=False, order_by_field=schema.NEWEST, offset=first)
        return article_ids(searcher, result.hits)
    # Tantivy breaks ties by where a segment keeps the article, which changes with every merge.
    window = first + size + TIE_WINDOW
    all_known = 0 < len(asked.hits) < MOST_HELD
    known = all_known or window <= len(asked.hits)
    hits = asked.hits[:window] if known else _first_hits(searcher, asked, window)
    days = _days(searcher, hits)
    newest = max((day for day in days if day is not None), default=0)
    rows = zip((score for score, _ in hits), article_ids(searcher, hits), days, strict=True)
    best = sorted((-score * (1 + freshness(day, newest)), -article_id) for score, article_id, day in rows)
    return tuple(-number for _, number in best[first : first + size])


def _newest_months(by_month: Mapping[int, int], wanted: int) -> tuple[int, ...]:
    """The months (`schema.month_number`) that contain the `wanted` newest of the counted articles.

    () where narrowing to them would leave out too little. An article known only by its year may lie anywhere in it: it
    is looked for as if it were the year's last, and counted as if it were its first.
    """
    if sum(by_month.values()) < _LEAST_TO_NARROW:
        return ()
    dated = sorted(((first_month(number), times) for number, times in by_month.items() if number), reverse=True)
    counted = accumulate(times for _, times in dated)
    cut = next((month for (month, _), times in zip(dated, counted, strict=True) if times >= wanted), None)
    found = tuple(number for number in by_month if number and cut is not None and last_month(number) >= cut)
    return found if len(found) <= _MOST_NARROWED else ()


def _of_months(query: tantivy.Query, numbers: Iterable[int]) -> tantivy.Query:
    parts = [term(schema.MONTH, number) for number in numbers]
    return every((query, any_of(parts))) if parts else query


def freshness(day: int | None, newest: int) -> float:
    """The share by which an article's score rises for its day: FRESHNESS on the `newest` day, half of it a year before.

    An article without a date gains as much as one a year old, so it is neither favoured nor put last. Age is measured
    from the newest match rather than from today, so that an answer stays the same as long as the articles do.
    """
    age = _YEAR if day is None else max(0, newest - day)
    return FRESHNESS * _YEAR / (_YEAR + age)


def _days(searcher: tantivy.Searcher, hits: Hits) -> list[int | None]:
    values = searcher.fast_field_values(schema.DAY, [address for _, address in hits])
    return [None if value is None else int(value) for value in values]
