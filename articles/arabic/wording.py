"""Dates and times in words, for readers: Western digits, both month traditions, Arabic plurals."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from articles.arabic.plurals import (
    DAYS_AFTER,
    HOURS_AFTER,
    MINUTES_AFTER,
    MONTHS_AFTER,
    YEARS_AFTER,
    counted,
)

# Papers that are read in several countries print the month of Egypt and the Gulf, then that of the Levant and Iraq.
_MONTHS = (
    "يناير (كانون الثاني)",
    "فبراير (شباط)",
    "مارس (آذار)",
    "أبريل (نيسان)",
    "مايو (أيار)",
    "يونيو (حزيران)",
    "يوليو (تموز)",
    "أغسطس (آب)",
    "سبتمبر (أيلول)",
    "أكتوبر (تشرين الأول)",
    "نوفمبر (تشرين الثاني)",
    "ديسمبر (كانون الأول)",
)
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")

UNDATED = "بلا تاريخ"


def month_name(number: int) -> str:
    """The Gregorian month of that number (1 to 12) under both its names: «سبتمبر (أيلول)»."""
    return _MONTHS[number - 1]


def day_words(day: date) -> str:
    """A day without its weekday: «14 سبتمبر (أيلول) 2023»."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def month_words(day: date) -> str:
    """The month of a day: «سبتمبر (أيلول) 2023»."""
    return f"{month_name(day.month)} {day.year}"


def interval_words(first: date, last: date) -> str:
    """A span of days, both included, as briefly as possible: a day, a month, a year, or «من … إلى …»."""
    if first == last:
        return day_words(first)
    begins_month, ends_month = first.day == 1, last.day == monthrange(last.year, last.month)[1]
    if begins_month and ends_month:
        if (first.year, first.month) == (last.year, last.month):
            return month_words(first)
        if first.month == 1 and last.month == 12:
            return str(first.year) if first.year == last.year else f"من {first.year} إلى {last.year}"
        return f"من {month_words(first)} إلى {month_words(last)}"
    return f"من {day_words(first)} إلى {day_words(last)}"


def estimate_words(first: date | None, last: date | None) -> str:
    """The bounds of an unknown day, worded as bounds: «ليس قبل …», «ليس بعد …», «بين … و…»; empty for none."""
    if first is None:
        return f"ليس بعد {day_words(last)}" if last else ""
    if last is None:
        return f"ليس قبل {day_words(first)}"
    whole = interval_words(first, last)
    return f"بين {day_words(first)} و{day_words(last)}" if whole.startswith("من ") else f"على الأرجح {whole}"


def date_words(when: datetime | None, precision: str) -> str:
    """A date as exactly as it is known.

    `precision` is a value of articles.pages.values.Precision; "unknown" or no date at all gives «بلا تاريخ».
    """
    if when is None:
        return UNDATED
    match precision:
        case "year":
            return str(when.year)
        case "month":
            return month_words(when)
        case "day":
            return f"{_WEEKDAYS[when.weekday()]} {day_words(when)}"
        case "minute":
            return f"{_WEEKDAYS[when.weekday()]} {day_words(when)}، {when:%H:%M}"
        case _:
            return UNDATED


def machine_date(when: datetime | None, precision: str) -> str:
    """The same date for programs, in the form of HTML's `datetime` attribute; empty if there is none."""
    forms = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "minute": "%Y-%m-%dT%H:%M"}
    if when is None or precision not in forms:
        return ""
    # strftime writes the year 850 as "850" on some systems; HTML wants four digits.
    return when.strftime(forms[precision].replace("%Y", f"{when.year:04}"))


def ago(then: datetime, now: datetime) -> str:
    """How long before `now` it was: «قبل لحظات», «قبل يومين», «قبل 3 أشهر». A time to come is «بعد يومين»."""
    lead, passed = ("قبل", now - then) if then <= now else ("بعد", then - now)
    days = passed.days
    if passed < timedelta(hours=1):
        return f"{lead} {counted(passed.seconds // 60, MINUTES_AFTER)}"
    if days < 1:
        return f"{lead} {counted(passed.seconds // 3600, HOURS_AFTER)}"
    if days < 30:
        return f"{lead} {counted(days, DAYS_AFTER)}"
    if days < 365:
        return f"{lead} {counted(min(days // 30, 11), MONTHS_AFTER)}"
    return f"{lead} {counted(days // 365, YEARS_AFTER)}"


def later(first: datetime, then: datetime, *, exact: bool) -> str:
    """How much later than `first` it was, which is no later: «بعد 3 ساعات» within a day where the hours are `exact`.

    Else by the days of the calendar, beside which it is read: «في اليوم التالي» may be a few hours later, or forty.
    """
    if exact and then - first < timedelta(days=1):
        return ago(then, first) if then > first else "في الوقت نفسه"
    days = (then.date() - first.date()).days
    if days == 0:
        return "في اليوم نفسه"
    return "في اليوم التالي" if days == 1 else f"بعد {counted(days, DAYS_AFTER)}"
