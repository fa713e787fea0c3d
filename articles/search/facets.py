"""The values beside each facet of a list, with their counts."""

from collections.abc import Mapping

from articles.search.answers import FacetSize, FacetValue
from articles.search.constants import FACET_VALUES
from articles.search.counting import Counts, Tally
from articles.search.index import State
from articles.search.labels import Label, labels
from articles.search.values import UNDATED, Facet, SearchRequest


def facets(
    state: State, counted: Tally, request: SearchRequest
) -> tuple[dict[Facet, tuple[FacetValue, ...]], dict[Facet, FacetSize]]:
    """For each facet its FACET_VALUES most frequent values and how many there are; `state` is that of the index.

    What the request chose or excluded is always included. "No date" is a value of the year only when chosen.
    """
    wanted = {facet: _wanted(counted.facets[facet], _asked(request, facet)) for facet in Facet}
    named = labels(state, wanted)
    values, sizes = {}, {}
    for facet in Facet:
        counts = counted.facets[facet]
        values[facet] = _values(wanted[facet], named[facet], request, facet)
        # Names that are not shown do not count; those that were not looked up are assumed to be shown.
        hidden = sum(1 for number, times in wanted[facet].items() if times and number not in named[facet])
        undated = facet is Facet.YEAR and UNDATED in counts.times
        sizes[facet] = FacetSize(len(counts.times) - hidden - undated, counts.whole)
    return values, sizes


def _asked(request: SearchRequest, facet: Facet) -> tuple[int, ...]:
    return (*request.chosen.get(facet, ()), *request.excluded.get(facet, ()))


def _wanted(counts: Counts, asked: tuple[int, ...]) -> dict[int, int]:
    """The numbers whose names are looked up, with their counts: what was asked for, and the most frequent.

    A few more than are shown: among equal counts the index returns any, while beside the list the name decides; and
    some names may not be shown.
    """
    most = (number for number in counts.times if number != UNDATED)
    found = {number: counts.times[number] for number, _ in zip(most, range(FACET_VALUES * 2), strict=False)}
    return found | {number: counts.times.get(number, 0) for number in asked}


def _values(
    counts: Mapping[int, int], named: Mapping[int, Label], request: SearchRequest, facet: Facet
) -> tuple[FacetValue, ...]:
    """The values that have a name, most frequent first, then by name; FACET_VALUES of them, and what was asked for."""
    chosen, excluded = request.chosen.get(facet, ()), request.excluded.get(facet, ())
    counted = ((0 if number in excluded else counts[number], number, label) for number, label in named.items())
    most_first = sorted(counted, key=lambda found: (-found[0], found[2].name))
    return tuple(
        FacetValue(label.key, label.name, count, number in chosen, label.suggested, number in excluded)
        for place, (count, number, label) in enumerate(most_first)
        if place < FACET_VALUES or number in chosen or number in excluded
    )
