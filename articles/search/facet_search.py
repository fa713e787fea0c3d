"""Finds values of a facet by their name: among all that occur, not only the most frequent."""

from articles.models import Source, Tag
from articles.search.answers import FacetValue, FoundValues
from articles.search.constants import FOUND_VALUES, SOURCE_FACETS, TAG_FACETS
from articles.search.counting import Counts, alone, but_for_choice
from articles.search.index import OpenIndex
from articles.search.index_query import Asked
from articles.search.labels import labels, year_label
from articles.search.values import UNDATED, Facet, SearchRequest


def found_values(view: OpenIndex, asked: Asked, request: SearchRequest) -> dict[Facet, FoundValues]:
    """For each facet in which the request looks something up, the values found, counted as beside the list.

    A tag or source is found by any of its spellings; what is chosen in the facet itself does not narrow it.
    """
    return {facet: _found(view, asked, request, facet, text) for facet, text in request.find.items() if text.strip()}


def _found(view: OpenIndex, asked: Asked, request: SearchRequest, facet: Facet, text: str) -> FoundValues:
    counts = alone(view.searcher, but_for_choice(asked, request, facet), facet)
    times = {number: counts.times[number] for number in _named_like(facet, text, counts) if number in counts.times}
    most = sorted(times, key=lambda number: -times[number])[: FOUND_VALUES * 2]
    named = labels(view.state, {facet: most})[facet]
    chosen, excluded = request.chosen.get(facet, ()), request.excluded.get(facet, ())
    values = [
        FacetValue(
            label.key,
            label.name,
            times[number],
            chosen=number in chosen,
            suggested=label.suggested,
            excluded=number in excluded,
        )
        for number, label in named.items()
    ]
    values.sort(key=lambda value: (-value.count, value.label))
    return FoundValues(text, tuple(values[:FOUND_VALUES]), len(times))


def _named_like(facet: Facet, text: str, counts: Counts) -> set[int]:
    """The numbers of a facet's values whose name, or another spelling of it, contains the text."""
    if facet in TAG_FACETS:
        tags = Tag.objects.shown().filter(kind=facet.value).spelled_like(text)
        return set(tags.values_list("pk", flat=True))
    if facet in SOURCE_FACETS:
        return set(Source.objects.shown().spelled_like(text).values_list("pk", flat=True))
    return {year for year in counts.times if year != UNDATED and text.strip() in year_label(year).key}
