"""The matching articles over time: by day, month or year, depending on how long a time they cover.

The time line shows what the list shows, its own bounds included: following a bar opens it into smaller steps.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import tantivy

from articles.search import schema
from articles.search.answers import Bar, Step, Timeline
from articles.search.constants import BARS, MONTHS_IN_DAYS, MONTHS_IN_MONTHS
from articles.search.counting import Tally, days, how_many, years
from articles.search.filtering import filters, undated
from articles.search.index_query import Asked
from articles.search.lookups import every
from articles.search.values import UNDATED, SearchRequest

# Years that one bar may stand for.
_YEARS_A_BAR = (1, 5, 10, 50, 100, 500, 1000)


def timeline(searcher: tantivy.Searcher, asked: Asked, request: SearchRequest, counted: Tally) -> Timeline:
    """The time line of what was counted; one more pass where it is short enough for days, or where time is bounded."""
    without_date = counted.months.get(schema.NO_MONTH, 0)
    if request.since is not None or request.until is not None:
        without_date = _undated_besides(searcher, asked, request)
    dated = counted.total - counted.months.get(schema.NO_MONTH, 0)
    months = [number for number in counted.months if number != schema.NO_MONTH]
    if not months:
        return Timeline(undated=without_date)
    # Months are numbered in order; of the newest articles perhaps only the year is known.
    newest = max(months)
    whole_year = schema.month_number(schema.month_of(newest)[0], 0)
    first, last = first_month(min(months)), last_month(whole_year if whole_year in counted.months else newest)
    if last - first < MONTHS_IN_DAYS:
        step, bars = Step.DAY, _day_bars(days(searcher, asked.query))
    elif last - first < MONTHS_IN_MONTHS:
        step, bars = Step.MONTH, _month_bars(counted.months, first, last)
    else:
        step, bars = _year_bars(years(counted.months))
    return Timeline(step, bars, vague=dated - sum(bar.count for bar in bars), undated=without_date)


def _undated_besides(searcher: tantivy.Searcher, asked: Asked, request: SearchRequest) -> int:
    """How many articles without a date would match if the time were not bounded."""
    return how_many(searcher, every((asked.text, undated(), *filters(replace(request, since=None, until=None)))))


def first_month(number: int) -> int:
    """The first month that a number of the index may mean, in months since the year 0."""
    year, month = schema.month_of(number)
    return year * 12 + max(month, 1) - 1


def last_month(number: int) -> int:
    """The last month that a number of the index may mean, as `first_month`."""
    year, month = schema.month_of(number)
    return year * 12 + (month or 12) - 1


def _day_bars(counts: Mapping[int, int]) -> tuple[Bar, ...]:
    if not counts:
        return ()
    stretch = range(min(counts), max(counts) + 1)
    return tuple(Bar(date.fromordinal(day), date.fromordinal(day), counts.get(day, 0)) for day in stretch)


def _month_bars(counts: Mapping[int, int], first: int, last: int) -> tuple[Bar, ...]:
    return tuple(
        Bar(*_month(place), counts.get(schema.month_number(place // 12, place % 12 + 1), 0))
        for place in range(first, last + 1)
    )


def _month(place: int) -> tuple[date, date]:
    """First and last day of a month given in months since the year 0."""
    year, month = place // 12, place % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year_bars(counts: Mapping[int, int]) -> tuple[Step, tuple[Bar, ...]]:
    known = sorted(year for year in counts if year != UNDATED)
    width = next(width for width in _YEARS_A_BAR if (known[-1] - known[0]) // width < BARS or width == _YEARS_A_BAR[-1])
    first = known[0] - known[0] % width
    bars = []
    for year in range(first, known[-1] + 1, width):
        count = sum(counts.get(one, 0) for one in range(year, year + width))
        bars.append(Bar(date(max(year, 1), 1, 1), date(min(year + width - 1, 9999), 12, 31), count))
    return Step.YEAR if width == 1 else Step.YEARS, tuple(bars)
