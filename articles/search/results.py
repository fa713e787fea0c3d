"""Answers the request for a list: the matching articles in order, with the values of each facet."""

import logging
from dataclasses import replace

from articles.search import index
from articles.search.answers import SearchAnswer
from articles.search.catching_up import catch_up_for_reader
from articles.search.constants import MOST_RESULTS
from articles.search.did_you_mean import FEW, did_you_mean
from articles.search.facet_search import found_values
from articles.search.finding import added, ranked
from articles.search.index import OpenIndex, UnusableIndex
from articles.search.list_counts import list_counts
from articles.search.loosening import loosenings
from articles.search.values import Facet, Order, SearchRequest

logger = logging.getLogger(__name__)


def search(request: SearchRequest) -> SearchAnswer:
    """The answer to `request` from an index that holds every change that was committed before.

    While another process is applying those changes, the answer comes from the index as it is. Where there is no index
    yet and building it takes long, the answer is empty and `building`. An index that turns out to be broken is rebuilt
    and asked again.
    """
    catch_up_for_reader()
    try:
        view = index.opened()
    except UnusableIndex:
        return _building()
    try:
        with index.reading():
            return _answer(view, request)
    except UnusableIndex:
        logger.exception("the search index cannot be read")
    index.discard(view)
    catch_up_for_reader()
    try:
        with index.reading():
            return _answer(index.opened(), request)
    except UnusableIndex:
        return _building()


def _answer(view: OpenIndex, request: SearchRequest) -> SearchAnswer:
    found = list_counts(view, request)
    meant = None
    if request.text and not request.literal and (found.asked.forgiving or found.total < FEW):
        meant = did_you_mean(view.searcher, request)
    if meant and not found.total:
        answer = _answer(view, replace(request, text=meant.text, literal=True))
        return replace(answer, meant=replace(meant, taken=True))
    size = max(1, request.page_size)
    listed = min(found.total, MOST_RESULTS)
    pages = max(1, -(-listed // size))
    page = min(max(1, request.page), pages)
    first = (page - 1) * size
    if request.order is Order.ADDED:
        ids = added(view.searcher, found.asked, first=first, size=size)
    else:
        ids = ranked(view.searcher, found.asked, first=first, size=size, by_month=found.by_month)
    return SearchAnswer(
        total=found.total,
        article_ids=ids,
        page=page,
        pages=pages,
        terms=found.asked.terms,
        facets=found.facets,
        notes=found.asked.notes,
        marks=found.asked.marks,
        field_marks=found.asked.field_marks,
        said=found.asked.said,
        listed=listed,
        sizes=found.sizes,
        timeline=found.timeline,
        found=found_values(view, found.asked, request),
        overlaps=found.overlaps,
        loosenings=() if found.total else loosenings(view.searcher, request),
        meant=meant,
    )


def _building() -> SearchAnswer:
    return SearchAnswer(
        total=0,
        article_ids=(),
        page=1,
        pages=1,
        terms=(),
        facets=dict.fromkeys(Facet, ()),
        building=True,
    )
