"""Intervals of days, months and years, in the Gregorian and the Islamic calendar.

Islamic dates are converted by the Umm al-Qura calendar (the civil calendar of Saudi Arabia) as `hijridate` tabulates
it, for 1343 to 1500 AH. In countries that go by the sighting of the moon, they may differ by a day.
"""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

# What hijridate's table covers.
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500


class Interval(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date


def days(first: date, last: date | None = None) -> Interval:
    """From one day to another, or one day alone."""
    return Interval(first, last or first)


def day_interval(
    year: int, month: int, day: int, *, last_day: int | None = None, hijri: bool = False
) -> Interval | None:
    """One day, or the days from `day` to `last_day` of one month; None if such days do not exist."""
    whole = months_interval(year, month, hijri=hijri)
    last_day = last_day or day
    if whole is None or not 1 <= day <= last_day <= (whole.last - whole.first).days + 1:
        return None
    return Interval(whole.first + timedelta(days=day - 1), whole.first + timedelta(days=last_day - 1))


def months_interval(year: int, month: int, *, last_month: int | None = None, hijri: bool = False) -> Interval | None:
    """A month, or the months from `month` to `last_month` of one year; None outside the calendar."""
    last_month = last_month or month
    if not 1 <= month <= last_month <= 12:
        return None
    if hijri:
        if not _FIRST_HIJRI <= year <= _LAST_HIJRI:
            return None
        last = Hijri(year, last_month, 1)
        return Interval(_plain(Hijri(year, month, 1)), _plain(last) + timedelta(days=last.month_length() - 1))
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return Interval(date(year, month, 1), date(year, last_month, calendar.monthrange(year, last_month)[1]))


def year_interval(year: int, *, last_year: int | None = None, hijri: bool = False) -> Interval | None:
    """A year, or the years from `year` to `last_year`; None outside the calendar."""
    begin = months_interval(year, 1, hijri=hijri)
    end = months_interval(last_year or year, 12, hijri=hijri)
    return Interval(begin.first, end.last) if begin and end and begin.first <= end.last else None


def week_interval(day: date, weeks: int) -> Interval:
    """The week that is `weeks` weeks after the one of `day`.

    Depending on the country, weeks begin on Saturday, Sunday or Monday (CLDR, weekData). The interval of nine days
    contains all three.
    """
    saturday = day - timedelta(days=(day.weekday() + 2) % 7) + timedelta(weeks=weeks)
    return Interval(saturday, saturday + timedelta(days=8))


def month_after(day: date, months: int) -> Interval | None:
    """The Gregorian month that is `months` months after the one of `day`."""
    count = day.year * 12 + day.month - 1 + months
    return months_interval(count // 12, count % 12 + 1)


def year_of(day: date, *, hijri: bool = False) -> int | None:
    """The year that `day` is in; None for a day that the Islamic calendar's table does not cover."""
    if not hijri:
        return day.year
    try:
        return Gregorian.fromdate(day).to_hijri().year
    except OverflowError:
        return None


def _plain(day: Hijri) -> date:
    gregorian = day.to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)
