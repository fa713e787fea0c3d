"""A list of the site: which articles answer a request, in order, with the values beside each facet."""

import logging

from articles.search import index
from articles.search.catching_up import catch_up_for_reader
from articles.search.constants import MOST_RESULTS
from articles.search.facets import count
from articles.search.finding import choose, ranked
from articles.search.index import OpenIndex, UnusableIndex
from articles.search.overlaps import overlaps
from articles.search.values import Facet, SearchAnswer, SearchRequest

logger = logging.getLogger(__name__)


def search(request: SearchRequest) -> SearchAnswer:
    """The answer to `request` from an index that holds every change that was committed before.

    Where another process is just bringing those changes in, the answer is from the index as it is. Where there is no
    index yet and it takes long to build, the answer is empty and says `building`. An index that turns out broken is
    built anew, and asked again.
    """
    catch_up_for_reader()
    try:
        view = index.opened()
    except UnusableIndex:
        return _building()
    try:
        return _answer(view, request)
    except (ValueError, OSError):
        # Tantivy raises ValueError for a segment that cannot be read.
        logger.exception("the search index cannot be read")
    index.discard(view)
    catch_up_for_reader()
    try:
        return _answer(index.opened(), request)
    except UnusableIndex:
        return _building()


def _answer(view: OpenIndex, request: SearchRequest) -> SearchAnswer:
    asked = choose(view.searcher, request)
    total, facets = count(view.searcher, asked.query, request.chosen)
    size = max(1, request.page_size)
    pages = max(1, -(-min(total, MOST_RESULTS) // size))
    page = min(max(1, request.page), pages)
    ids = ranked(view.searcher, asked, order=request.order, first=(page - 1) * size, size=size)
    return SearchAnswer(
        total=total,
        article_ids=ids,
        page=page,
        pages=pages,
        terms=asked.terms,
        facets=facets,
        building=False,
        notes=asked.notes,
        marks=asked.marks,
        field_marks=asked.field_marks,
        said=asked.said,
        overlaps=overlaps(view.searcher, asked.query, request.corners),
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
