"""Bounds of the day of writing of an article that bears no date, from the dates its text names.

Always an estimate, never a fact: every bound comes with the words it rests on. What rests on nothing certain gives no
bound at all, for no bound is better than a wrong one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from articles.arabic.calendar import Interval, month_after, months_interval, year_interval
from articles.meaning.values import DateMention, DatePrecision, Tense

_DAY = timedelta(days=1)
# A decade or the half of a year says too little of when something happened.
_TOLD = frozenset({DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR})
# Plans are told to the day or the month; a year to come is a horizon.
_PLANNED = frozenset({DatePrecision.DAY, DatePrecision.MONTH})


class Ground(StrEnum):
    """Why an article cannot be earlier or later."""

    HAPPENED = "happened"  # it tells of this day as past: not earlier
    COMING = "coming"  # it tells of this day as still to come: probably not later
    PLACED = "placed"  # it says how far from the day of writing this is: العام الحالي 2023، أمس 5 مايو 2024
    THIS_MONTH = "this-month"  # it calls this its own month: سبتمبر الجاري
    IMPORTED = "imported"  # it was there already: not later


@dataclass(frozen=True, slots=True)
class Reason:
    """What a bound rests on; `mention` is None for the day of import."""

    ground: Ground
    mention: DateMention | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """The article was written between `first` and `last`, both included; either may be open (None), never both."""

    first: date | None
    last: date | None
    first_reason: Reason | None = None
    last_reason: Reason | None = None


def estimate(mentions: Iterable[DateMention], *, not_after: date | None = None) -> Estimate | None:
    """When an undated article was written, as far as its own words tell; None when they do not, or contradict.

    `mentions` are what `find_dates` found without a day of writing; `not_after` a day on which the article was known to
    exist, such as that of its import.
    """
    told = [one for one in mentions if not_after is None or one.first is None or not _is_wrong(one, not_after)]
    found = _placed(told)
    if found is None:
        return None
    lower = max(filter(_happened, told), key=_begin, default=None)
    if lower is not None and (found.first is None or _begin(lower) > found.first):
        found = Estimate(_begin(lower), found.last, Reason(Ground.HAPPENED, lower), found.last_reason)
    if found.last is None:
        found = _before_coming(found, told)
    if found.first is None and found.last is None:
        return None
    if not_after is not None and (found.last is None or found.last > not_after):
        found = Estimate(found.first, not_after, found.first_reason, Reason(Ground.IMPORTED))
    found = _in_this_month(found, told)
    if found.first is not None and found.last is not None and found.first > found.last:
        return None
    return found


def _is_wrong(one: DateMention, not_after: date) -> bool:
    """A past day that comes after the import is a slip of the writer or of ours."""
    return one.tense is Tense.PAST and one.first is not None and one.first > not_after


def _begin(one: DateMention) -> date:
    begin = one.first or date.min
    return begin - _DAY if one.hijri and begin > date.min else begin


def _end(one: DateMention) -> date:
    end = one.last or date.max
    return end + _DAY if one.hijri and end < date.max else end


def _happened(one: DateMention) -> bool:
    """Whether the day is told as past. مونديال 2018 is spoken of long before."""
    return one.absolute and one.tense is Tense.PAST and one.precision in _TOLD and one.rule != "event-year"


def _placed(told: Sequence[DateMention]) -> Estimate | None:
    """The bounds that all mentions with their own distance from the day of writing share; None when they share none."""
    found = Estimate(None, None)
    for one in told:
        days = None if one.quoted or not one.absolute else _written(one)
        if days is None:
            continue
        reason = Reason(Ground.PLACED, one)
        if found.first is None or days.first > found.first:
            found = Estimate(days.first, found.last, reason, found.last_reason)
        if found.last is None or days.last < found.last:
            found = Estimate(found.first, days.last, found.first_reason, reason)
    is_empty = found.first is not None and found.last is not None and found.first > found.last
    return None if is_empty else found


def _written(one: DateMention) -> Interval | None:
    """The days on which one may write so: «العام الماضي 2023» in 2024, «نوفمبر الجاري 2024» in that November."""
    if one.steps is None or one.first is None or one.last is None or one.hijri:
        return None
    if one.precision is DatePrecision.YEAR and one.first.year == one.last.year:
        return year_interval(one.first.year - one.steps)
    if one.precision is DatePrecision.MONTH and one.steps == 0:
        return month_after(one.first, 0)
    if one.rule == "near-day-dated":
        # Papers are dated a day after they are written, or the other way round.
        day = timedelta(days=one.steps)
        return Interval(one.first - day - _DAY, one.last - day + _DAY)
    return None


def _before_coming(found: Estimate, told: Sequence[DateMention]) -> Estimate:
    """The nearest day still to come. A paragraph with other dates may speak of what was to come then."""
    other_blocks = {one.block for one in told if one.tense is not Tense.FUTURE and one.absolute}
    coming = [
        one
        for one in told
        if one.absolute
        and one.tense is Tense.FUTURE
        and one.precision in _PLANNED
        and not one.quoted
        and one.block not in other_blocks
    ]
    nearest = min(coming, key=_end, default=None)
    if nearest is None or (found.first is not None and _end(nearest) < found.first):
        return found
    return Estimate(found.first, _end(nearest), found.first_reason, Reason(Ground.COMING, nearest))


def _in_this_month(found: Estimate, told: Sequence[DateMention]) -> Estimate:
    """«سبتمبر الجاري»: the first such month after the lower bound, the last before the upper."""
    own = [one for one in told if one.month and one.steps == 0 and not one.absolute and not one.quoted]
    months = {one.month for one in own}
    if len(months) != 1 or own[0].month is None:
        return found
    reason, month = Reason(Ground.THIS_MONTH, own[0]), own[0].month
    if found.first is not None:
        whole = months_interval(found.first.year, month)
        if whole and whole.last < found.first:
            whole = months_interval(found.first.year + 1, month)
        if whole and whole.first > found.first:
            found = Estimate(whole.first, found.last, reason, found.last_reason)
    if found.last is not None:
        whole = months_interval(found.last.year, month)
        if whole and whole.first > found.last:
            whole = months_interval(found.last.year - 1, month)
        if whole and whole.last < found.last:
            found = Estimate(found.first, whole.last, found.first_reason, reason)
    return found
