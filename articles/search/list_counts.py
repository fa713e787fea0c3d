"""What is shown beside a list and is the same for each of its pages: total, facets, time line, shared countries.

Where many articles match, counting costs more than finding; and turning pages, sorting or typing in a facet's box asks
for the same counts again. They are cached for as long as the index does not change.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, fields

from articles.search.answer_cache import AnswerCache
from articles.search.answers import FacetSize, FacetValue, Overlaps, Timeline
from articles.search.constants import MOST_KEPT
from articles.search.counting import Tally, everything
from articles.search.facets import facets
from articles.search.finding import choose_and_count
from articles.search.index import OpenIndex
from articles.search.index_query import Asked
from articles.search.name_lookup import vocabulary_of
from articles.search.overlaps import overlaps
from articles.search.timeline import timeline
from articles.search.values import Facet, SearchRequest


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How the request was asked, and what is shown beside its list, as in SearchAnswer; `by_month` as in Tally."""

    asked: Asked
    total: int
    by_month: Mapping[int, int]
    facets: Mapping[Facet, tuple[FacetValue, ...]]
    sizes: Mapping[Facet, FacetSize]
    timeline: Timeline
    overlaps: Overlaps


# The fields of a request that the counts depend on; the others only say which part of the answer is shown.
_COUNTED = tuple(one.name for one in fields(SearchRequest) if one.name not in {"page", "page_size", "find"})
_kept: AnswerCache[ListCounts] = AnswerCache(MOST_KEPT)
# The counts over all articles, from which an answer with more than half of them is counted by subtraction.
_whole: AnswerCache[Tally] = AnswerCache(1)


def list_counts(view: OpenIndex, request: SearchRequest) -> ListCounts:
    """How the request is best asked, and what is shown beside its list."""
    return _kept.get(_key(view, request), lambda: _counted(view, request))


def _counted(view: OpenIndex, request: SearchRequest) -> ListCounts:
    def whole() -> Tally:
        return _whole.get((view.root, view.state), lambda: everything(view.searcher))

    asked, counted = choose_and_count(view.searcher, request, whole=whole)
    values, sizes = facets(view.state, counted, request)
    return ListCounts(
        asked=asked,
        total=counted.total,
        by_month=counted.months,
        facets=values,
        sizes=sizes,
        timeline=timeline(view.searcher, asked, request, counted),
        overlaps=overlaps(
            view,
            asked.query,
            request.corners,
            around=request.around,
            # With a choice the facet is counted without it.
            counted=None if request.chosen.get(Facet.COUNTRY) else counted.facets.get(Facet.COUNTRY),
        ),
    )


def _key(view: OpenIndex, request: SearchRequest) -> Hashable:
    """Everything that the counts depend on; the order is included because it decides how many answers are enough."""
    asked = (getattr(request, name) for name in _COUNTED)
    named = vocabulary_of(request.text)
    return (view.root, view.state, named, *(tuple(one.items()) if isinstance(one, Mapping) else one for one in asked))
