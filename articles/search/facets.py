"""The values beside each facet of a list, with their counts."""

from collections.abc import Iterable, Mapping

import tantivy

from articles.models import Source, SourceStatus, Tag, TagStatus
from articles.search import schema
from articles.search.constants import FACET_VALUES, SOURCE_FACETS, TAG_FACETS
from articles.search.values import Facet, FacetValue

_TOTAL = "total"
# Key and label of a value, and whether it is only suggested, by its number in the index.
_Names = Mapping[int, tuple[str, str, bool]]


def count(
    searcher: tantivy.Searcher, query: tantivy.Query, chosen: Mapping[Facet, tuple[int, ...]]
) -> tuple[int, dict[Facet, tuple[FacetValue, ...]]]:
    """How many articles answer, and for each facet its FACET_VALUES most frequent values among them.

    Chosen values are always there. Two queries of the database at most, however many values and articles.
    """
    total, counts = tally(searcher, query)
    for facet, keys in chosen.items():
        # All that was chosen holds, so that every answer carries it.
        counts[facet] = dict.fromkeys(keys, total) | counts[facet]
    tags = _tag_names(key for facet in TAG_FACETS for key in counts[facet])
    sources = _source_names(key for facet in SOURCE_FACETS for key in counts[facet])
    facets = {}
    for facet in Facet:
        names = tags if facet in TAG_FACETS else sources if facet in SOURCE_FACETS else _year_names(counts[facet])
        facets[facet] = _values(counts[facet], names, frozenset(chosen.get(facet, ())))
    return total, facets


def tally(searcher: tantivy.Searcher, query: tantivy.Query) -> tuple[int, dict[Facet, dict[int, int]]]:
    """How many articles answer, and how many of them carry each of the most frequent keys of each facet."""
    # A few more than are shown: of equal counts the index takes any, and beside the list the name decides.
    wanted: dict[str, object] = {
        facet.value: {"terms": {"field": facet.value, "size": FACET_VALUES * 2}} for facet in Facet
    }
    wanted[_TOTAL] = {"value_count": {"field": schema.ID}}
    answer = searcher.aggregate(query, wanted)
    return int(answer[_TOTAL]["value"]), {
        facet: {int(bucket["key"]): int(bucket["doc_count"]) for bucket in answer[facet.value]["buckets"]}
        for facet in Facet
    }


def _values(counts: Mapping[int, int], names: _Names, chosen: frozenset[int]) -> tuple[FacetValue, ...]:
    """The values that have a name, most frequent first, then by name; cut to FACET_VALUES but for the chosen."""
    values = []
    for number, times in counts.items():
        if number in names:
            key, label, suggested = names[number]
            values.append(FacetValue(key, label, times, chosen=number in chosen, suggested=suggested))
    values.sort(key=lambda value: (-value.count, value.label))
    return tuple(value for place, value in enumerate(values) if place < FACET_VALUES or value.chosen)


def _tag_names(keys: Iterable[int]) -> _Names:
    wanted = set(keys)
    found = Tag.objects.shown().filter(pk__in=wanted).values_list("pk", "slug", "name", "status") if wanted else ()
    return {pk: (slug, name, status == TagStatus.SUGGESTED) for pk, slug, name, status in found}


def _source_names(keys: Iterable[int]) -> _Names:
    wanted = set(keys)
    found = Source.objects.shown().filter(pk__in=wanted).values_list("pk", "slug", "name", "status") if wanted else ()
    return {pk: (slug, name, status == SourceStatus.SUGGESTED) for pk, slug, name, status in found}


def _year_names(keys: Iterable[int]) -> _Names:
    return {year: (str(year), str(year), False) for year in keys}
