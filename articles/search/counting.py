"""How many of the articles that answer carry each tag and source, and when they appeared: numbers of the index alone.

Every count is exact. Tantivy keeps, of each segment, only the most frequent keys unless it is told to keep them all;
it is told so here, and only what comes out of the merged counts is cut.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import tantivy
from tantivy import Occur

from articles.search import schema
from articles.search.asking import Asked
from articles.search.constants import FACET_VALUES, MOST_COUNTED, MOST_COUNTED_TOGETHER
from articles.search.filtering import filters
from articles.search.values import UNDATED, Facet, SearchRequest

# The most that Tantivy's number of this takes.
_ALL_OF_A_SEGMENT = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles carry each key of a facet, the most frequent first.

    `whole` when no rarer key was left out; keys as frequent as the last one may have been left out too.
    """

    times: Mapping[int, int]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted: articles in all, those of each month (`schema.month_number`), and the keys of each facet."""

    total: int
    months: Mapping[int, int]
    facets: Mapping[Facet, Counts]


def tally(searcher: tantivy.Searcher, asked: Asked, request: SearchRequest) -> Tally:
    """Count what answers, in one pass; each facet with a choice takes one more, for what answers but for its choice.

    One more pass, too, for a facet of which too few values were among the MOST_COUNTED_TOGETHER of all facets.
    """
    carried, month = _terms(schema.CARRIED, MOST_COUNTED_TOGETHER), _terms(schema.MONTH, MOST_COUNTED)
    answer = searcher.aggregate(asked.query, {schema.CARRIED: carried, schema.MONTH: month})
    months = _times(answer[schema.MONTH])
    found = schema.carried_by_facet(
        (bucket["key"], bucket["doc_count"]) for bucket in answer[schema.CARRIED]["buckets"]
    )
    whole = not answer[schema.CARRIED]["sum_other_doc_count"]
    facets: dict[Facet, Counts] = {facet: Counts(times, whole) for facet, times in found.items()}
    facets[Facet.YEAR] = Counts(years(months))
    for facet in Facet:
        if request.chosen.get(facet):
            facets[facet] = alone(searcher, but_for_choice(asked, request, facet), facet)
        elif not facets[facet].whole and len(facets[facet].times) < FACET_VALUES * 2:
            facets[facet] = alone(searcher, asked.query, facet)
    return Tally(sum(months.values()), months, facets)


def alone(searcher: tantivy.Searcher, query: tantivy.Query, facet: Facet, *, most: int = MOST_COUNTED) -> Counts:
    """The keys of one facet among what answers the query, `most` of them at most."""
    if facet is Facet.YEAR:
        answer = searcher.aggregate(query, {schema.MONTH: _terms(schema.MONTH, MOST_COUNTED)})
        return Counts(years(_times(answer[schema.MONTH])))
    answer = searcher.aggregate(query, {facet.value: _terms(facet.value, most)})[facet.value]
    return Counts(_times(answer), whole=not answer["sum_other_doc_count"])


def but_for_choice(asked: Asked, request: SearchRequest, facet: Facet) -> tantivy.Query:
    """What answers when nothing of the facet is chosen; the rest of the request holds, exclusions too."""
    if not request.chosen.get(facet):
        return asked.query
    parts = (asked.text, *filters(request, but=facet))
    return tantivy.Query.boolean_query([(Occur.Must, part) for part in parts])


def days(searcher: tantivy.Searcher, query: tantivy.Query) -> Mapping[int, int]:
    """How many of the articles that answer appeared on each day (`date.toordinal`), where the day is known."""
    answer = searcher.aggregate(query, {schema.KNOWN_DAY: _terms(schema.KNOWN_DAY, MOST_COUNTED)})
    return _times(answer[schema.KNOWN_DAY])


def how_many(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """How many articles answer the query; nothing is weighed."""
    return int(searcher.aggregate(query, {schema.ID: {"value_count": {"field": schema.ID}}})[schema.ID]["value"])


def years(months: Mapping[int, int]) -> dict[int, int]:
    """The counts of months as those of years, the most frequent first; UNDATED for what has no date."""
    found: dict[int, int] = defaultdict(int)
    for number, times in months.items():
        found[UNDATED if number == schema.NO_MONTH else schema.month_of(number)[0]] += times
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _terms(field: str, size: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": size, "segment_size": _ALL_OF_A_SEGMENT}}


def _times(answer: Mapping[str, Any]) -> dict[int, int]:
    return {int(bucket["key"]): int(bucket["doc_count"]) for bucket in answer["buckets"]}
