"""What the words of a date say, and which days that is once the day of writing is known."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from articles.arabic.calendar import (
    Interval,
    day_interval,
    days,
    month_after,
    months_interval,
    week_interval,
    year_interval,
    year_of,
)
from articles.meaning.values import DatePrecision, Tense

# «في 3 مارس» without a year is the nearest one. So far off, two years are about equally near, or a year is just left
# out of a tale.
_NEAR = timedelta(days=150)
_TOLD = timedelta(days=300)
# A paper's «الجاري» may be printed in the last days of the month before.
_SLIP = timedelta(days=5)
# An article of 1436 AH says «عام 1435» without a mark. Years back and on for which that reading is safe: farther off,
# the number may be a Gregorian year of history.
_MEMORY, _PLANS = 50, 15


class Said(NamedTuple):
    """What the words say. `steps` places it by the day of writing: how many units of `precision` on (−1 العام الماضي,
    0 الشهر الجاري, −1 أمس); for a named month, a dated day or a weekday the last one (−1), this one (0), the next (1).
    `year_steps` is the same for the year alone (مايو من العام الماضي). `named_day` is a day that something is called
    after (ثورة 25 يناير); `either` that a year without a mark may be of either calendar (عام 1435).
    """

    precision: DatePrecision
    rule: str
    hijri: bool = False
    year: int | None = None
    last_year: int | None = None
    month: int | None = None
    last_month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    steps: int | None = None
    year_steps: int | None = None
    named_day: bool = False
    either: bool = False

    @property
    def absolute(self) -> bool:
        """Whether the words alone name the days."""
        return self.year is not None and not self.either


def resolve(said: Said, published: date | None, tense: Tense | None) -> Interval | None:
    """The days that `said` means in a text written on `published`; None when they cannot be told.

    A named day that does not exist (31 فبراير) gives None too.
    """
    if said.year is not None and not said.either:
        return _of_year(said, said.year)
    if published is None or said.named_day:
        return None
    if said.year is not None:
        now = year_of(published, hijri=True)
        plans = _PLANS if tense is Tense.FUTURE else 1
        return _of_year(said, said.year) if now and now - _MEMORY <= said.year <= now + plans else None
    if said.year_steps is not None:
        year = year_of(published, hijri=said.hijri)
        return _of_year(said, year + said.year_steps) if year else None
    if said.month is not None:
        return _nearest(said, published, tense)
    if said.weekday is not None:
        return _weekday(said, said.weekday, published, tense)
    if said.steps is None:
        return None
    return _stepped(said, said.steps, published)


def is_possible(said: Said) -> bool:
    """Whether there can be such a date: no 31st of February, and no Islamic year beyond the calendar's table."""
    if said.year is not None and not said.either:
        return _of_year(said, said.year) is not None
    if said.month is not None and said.day is not None:
        return (said.last_day or said.day) <= (30 if said.hijri else _LENGTHS[said.month - 1]) and said.day > 0
    return True


_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _of_year(said: Said, year: int) -> Interval | None:
    if said.month is None:
        return year_interval(year, last_year=said.last_year, hijri=said.hijri)
    if said.day is None:
        return months_interval(year, said.month, last_month=said.last_month, hijri=said.hijri)
    return day_interval(year, said.month, said.day, last_day=said.last_day, hijri=said.hijri)


def _nearest(said: Said, published: date, tense: Tense | None) -> Interval | None:
    base = year_of(published, hijri=said.hijri)
    if base is None:
        return None
    found = [one for year in range(base - 2, base + 3) if (one := _of_year(said, year))]
    if said.steps is not None:
        return _directed(found, published, said.steps)
    if tense is Tense.PAST:
        found = [one for one in found if one.first <= published]
    elif tense is Tense.FUTURE:
        found = [one for one in found if one.last >= published]
    nearest = min(found, key=lambda one: _distance(one, published), default=None)
    limit = _NEAR if tense is None else _TOLD
    return nearest if nearest and _distance(nearest, published) <= limit else None


def _directed(found: Sequence[Interval], published: date, steps: int) -> Interval | None:
    if steps < 0:
        past = [one for one in found if one.last < published]
        return past[steps] if len(past) >= -steps else None
    if steps > 0:
        coming = [one for one in found if one.first > published]
        return coming[steps - 1] if len(coming) >= steps else None
    # A day of this month may lie anywhere in it.
    limit = timedelta(days=30) if found and found[0].last - found[0].first < timedelta(days=28) else _SLIP
    this = min(found, key=lambda one: _distance(one, published), default=None)
    return this if this and _distance(this, published) <= limit else None


def _distance(one: Interval, day: date) -> timedelta:
    return max(one.first - day, day - one.last, timedelta())


def _weekday(said: Said, weekday: int, published: date, tense: Tense | None) -> Interval | None:
    if said.steps is None:
        if tense is Tense.PRESENT:
            return None  # «يتظاهرون الأحد» may be the last or the next
        back = (published.weekday() - weekday) % 7
        if tense is Tense.FUTURE:
            return days(published + timedelta(days=-back % 7))
        return days(published - timedelta(days=back))
    if said.rule.startswith("near-day"):
        # «أمس الجمعة» in a page dated a day late or early: the weekday printed is right.
        near = published + timedelta(days=said.steps)
        off = (weekday - near.weekday() + 3) % 7 - 3
        return days(near + timedelta(days=off))
    if said.steps < 0:
        back = (published.weekday() - weekday - 1) % 7 + 1
        return days(published - timedelta(days=back - 7 * (said.steps + 1)))
    on = (weekday - published.weekday() - 1) % 7 + 1
    return days(published + timedelta(days=on + 7 * (said.steps - 1) if said.steps else on % 7))


def _stepped(said: Said, steps: int, published: date) -> Interval | None:
    match said.precision:
        case DatePrecision.DAY:
            return days(published + timedelta(days=steps))
        case DatePrecision.WEEK:
            return week_interval(published, steps)
        case DatePrecision.MONTH:
            whole = month_after(published, steps)
            if whole is None or said.day is None:
                return whole
            return day_interval(whole.first.year, whole.first.month, said.day, last_day=said.last_day)
        case DatePrecision.YEAR:
            return year_interval(published.year + steps)
        case _:
            return None
