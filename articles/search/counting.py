"""Counts, by the index alone, how many of the matching articles carry each tag and source, and when they appeared.

Every count is exact. By default Tantivy keeps only the most frequent keys of each segment; here it is told to keep them
all, and only the merged counts are cut.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import tantivy
from tantivy import Occur

from articles.search import schema
from articles.search.constants import FACET_VALUES, MOST_COUNTED, MOST_COUNTED_TOGETHER
from articles.search.filtering import filters
from articles.search.index_query import Asked
from articles.search.lookups import every
from articles.search.values import UNDATED, Facet, SearchRequest

# The largest number that Tantivy takes for this.
_ALL_OF_A_SEGMENT = 2**32 - 1
_ALL = tantivy.Query.all_query()


def _terms(field: str, size: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": size, "segment_size": _ALL_OF_A_SEGMENT}}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles carry each key of a facet, the most frequent first.

    `whole`: no key was left out. Otherwise keys as frequent as the last one may be missing too.
    """

    times: Mapping[int, int]
    whole: bool = True


Facets = Mapping[Facet, Counts]


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of all articles, of those in each month (`schema.month_number`), and of the keys of each facet."""

    total: int
    months: Mapping[int, int]
    facets: Facets


def months(searcher: tantivy.Searcher, query: tantivy.Query) -> Mapping[int, int]:
    """How many of the matching articles appeared in each month; together these are all matching articles."""
    return _times(searcher.aggregate(query, {schema.MONTH: _terms(schema.MONTH, MOST_COUNTED)})[schema.MONTH])


def months_and_facets(searcher: tantivy.Searcher, query: tantivy.Query) -> tuple[Mapping[int, int], Facets]:
    """As `months`, with every facet except the year counted in the same pass."""
    return months_facets_and_newest(searcher, query, 0)[:2]


def months_facets_and_newest(
    searcher: tantivy.Searcher, query: tantivy.Query, size: int
) -> tuple[Mapping[int, int], Facets, tuple[int, ...]]:
    """As `months_and_facets`, with the ids of the newest articles (`size` at most) found in the same pass."""
    asked = {
        schema.MONTH: _terms(schema.MONTH, MOST_COUNTED),
        schema.CARRIED: _terms(schema.CARRIED, MOST_COUNTED_TOGETHER),
    }
    if size:
        order = {"size": size, "sort": [{schema.NEWEST: "desc"}], "docvalue_fields": [schema.ID]}
        asked[schema.NEWEST] = {"top_hits": order}
    answer = searcher.aggregate(query, asked)
    hits = answer[schema.NEWEST]["hits"] if size else ()
    newest = tuple(int(hit["docvalue_fields"][schema.ID][0]) for hit in hits)
    return _times(answer[schema.MONTH]), _facets(answer[schema.CARRIED]), newest


def everything(searcher: tantivy.Searcher) -> Tally:
    """All articles counted."""
    by_month, carried = months_and_facets(searcher, _ALL)
    return Tally(sum(by_month.values()), by_month, {**carried, Facet.YEAR: Counts(years(by_month))})


def tally(
    searcher: tantivy.Searcher,
    asked: Asked,
    request: SearchRequest,
    *,
    by_month: Mapping[int, int],
    carried: Facets | None,
    whole: Callable[[], Tally],
) -> Tally:
    """Count the matching articles, whose months and perhaps facets are known; `whole` returns `everything`, cached.

    One pass counts all facets. A facet in which something is chosen takes another pass, without that choice; so does a
    facet with too few values among the MOST_COUNTED_TOGETHER of all facets.
    """
    total = sum(by_month.values())
    if carried is None and 2 * total > searcher.num_docs:
        carried = _most(searcher, asked.query, total, whole)
    if carried is None:
        carried = _carried(searcher, asked.query)
    facets = {**carried, Facet.YEAR: Counts(years(by_month))}
    for facet in Facet:
        if request.chosen.get(facet):
            facets[facet] = without_choice(searcher, asked, request, facet, whole=whole)
        elif not facets[facet].whole and len(facets[facet].times) < FACET_VALUES * 2:
            facets[facet] = alone(searcher, asked.query, facet)
    return Tally(total, by_month, facets)


def _carried(searcher: tantivy.Searcher, query: tantivy.Query) -> Facets:
    """Every facet except the year, in one pass."""
    carried = {schema.CARRIED: _terms(schema.CARRIED, MOST_COUNTED_TOGETHER)}
    return _facets(searcher.aggregate(query, carried)[schema.CARRIED])


def _facets(answer: Mapping[str, Any]) -> Facets:
    found = schema.carried_by_facet((bucket["key"], bucket["doc_count"]) for bucket in answer["buckets"])
    whole = not answer["sum_other_doc_count"]
    return {facet: Counts(times, whole) for facet, times in found.items()}


def _most(searcher: tantivy.Searcher, query: tantivy.Query, total: int, whole: Callable[[], Tally]) -> Facets | None:
    """As `_carried`, for a query that more than half of all articles match: the others are fewer to count.

    None where not every value of the whole collection was counted.
    """
    all_of_them = whole()
    if not all(counts.whole for counts in all_of_them.facets.values()):
        return None
    if total == all_of_them.total:
        return all_of_them.facets
    rest = _carried(searcher, tantivy.Query.boolean_query([(Occur.Must, _ALL), (Occur.MustNot, query)]))
    return {facet: _less(all_of_them.facets[facet].times, counts.times) for facet, counts in rest.items()}


def _less(times: Mapping[int, int], fewer: Mapping[int, int]) -> Counts:
    left = ((number, count - fewer.get(number, 0)) for number, count in times.items())
    return Counts(dict(sorted(((number, count) for number, count in left if count > 0), key=lambda item: -item[1])))


def without_choice(
    searcher: tantivy.Searcher, asked: Asked, request: SearchRequest, facet: Facet, *, whole: Callable[[], Tally]
) -> Counts:
    """The keys of one facet among the articles that match when nothing is chosen in it."""
    rest = tuple(filters(request, but=facet))
    if not rest and not asked.typed and (counts := whole().facets[facet]).whole:
        return counts
    return alone(searcher, but_for_choice(asked, request, facet), facet)


def alone(searcher: tantivy.Searcher, query: tantivy.Query, facet: Facet, *, most: int = MOST_COUNTED) -> Counts:
    """The keys of one facet among the articles that match the query, `most` of them at most."""
    if facet is Facet.YEAR:
        answer = searcher.aggregate(query, {schema.MONTH: _terms(schema.MONTH, MOST_COUNTED)})
        return Counts(years(_times(answer[schema.MONTH])))
    answer = searcher.aggregate(query, {facet.value: _terms(facet.value, most)})[facet.value]
    return Counts(_times(answer), whole=not answer["sum_other_doc_count"])


def but_for_choice(asked: Asked, request: SearchRequest, facet: Facet) -> tantivy.Query:
    """The query without the choice in that facet; the rest of the request holds, exclusions included."""
    if not request.chosen.get(facet):
        return asked.query
    return every((asked.text, *filters(request, but=facet)))


def days(searcher: tantivy.Searcher, query: tantivy.Query) -> Mapping[int, int]:
    """How many of the matching articles appeared on each day (`date.toordinal`), where the day is known."""
    answer = searcher.aggregate(query, {schema.KNOWN_DAY: _terms(schema.KNOWN_DAY, MOST_COUNTED)})
    return _times(answer[schema.KNOWN_DAY])


def how_many(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """How many articles match the query; nothing is weighed."""
    return int(searcher.aggregate(query, {schema.ID: {"value_count": {"field": schema.ID}}})[schema.ID]["value"])


def years(months: Mapping[int, int]) -> dict[int, int]:
    """The counts by month added up by year, the most frequent first; UNDATED for articles without a date."""
    found: dict[int, int] = defaultdict(int)
    for number, times in months.items():
        found[UNDATED if number == schema.NO_MONTH else schema.month_of(number)[0]] += times
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _times(answer: Mapping[str, Any]) -> dict[int, int]:
    return {int(bucket["key"]): int(bucket["doc_count"]) for bucket in answer["buckets"]}
