"""Dates as they are typed into the search box: years, months, days, and ranges between them. No Django here."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.arabic.fold import fold_word
from articles.arabic.months import GREGORIAN
from articles.search.query_words import DASHES, Time

# News is not older than this; other four-digit numbers are counts of something, or years of another calendar.
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
# The most words that a date has: 14 تشرين الثاني 2023.
MOST_WORDS = 4

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
# How Arabic papers write a date in figures.
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_RANGE = re.compile(r"(.*?)(?:\.\.+|…)(.*)")
_HYPHENS = str.maketrans(dict.fromkeys(DASHES, "-"))
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of days, both included; None where it is open."""

    since: date | None
    until: date | None


def read_alone(written: str) -> Stretch | None:
    """The dates that a word means by itself: 2023-09, 14/9/2023, 2023..2024; None for other words and for a bare year.

    A bare year is searched as a word («ميزانية 2023»); as a date it is written سنة:2023.
    """
    folded = _comparable(written)
    return None if folded.isdigit() else _read(folded)


def read_words(words: Sequence[str]) -> tuple[Stretch, int] | None:
    """The dates at the beginning of `words`, including bare years and month names, and how many words they take."""
    folded = [_comparable(word) for word in words[:MOST_WORDS]]
    for count in range(len(folded), 1, -1):
        found = _with_month_name(folded[:count])
        if found:
            return found, count
    found = _read(folded[0]) if folded else None
    return (found, 1) if found else None


def bounded(stretch: Stretch, time: Time) -> Stretch | None:
    """The range that a date bounds (before it, after it …); None where it is open at that end."""
    since, until = stretch.since, stretch.until
    match time:
        case Time.IN:
            return stretch
        case Time.BEFORE:
            return Stretch(None, since - _ONE_DAY) if since else None
        case Time.AFTER:
            return Stretch(until + _ONE_DAY, None) if until else None
        case Time.SINCE:
            return Stretch(since, None) if since else None
        case Time.UNTIL:
            return Stretch(None, until) if until else None


def _comparable(written: str) -> str:
    """A word folded, without the full stop of its sentence; two full stops are the sign of an open range."""
    folded = fold_word(written.translate(_HYPHENS))
    return folded[:-1] if folded.endswith(".") and not folded.endswith("..") else folded


def _read(folded: str) -> Stretch | None:
    between = _RANGE.fullmatch(folded)
    if between is None:
        return _single(folded)
    begin, end = between.groups()
    first, last = _single(begin), _single(end)
    if (begin and first is None) or (end and last is None) or not (first or last):
        return None
    if first and last and first.since and last.since and first.since > last.since:
        first, last = last, first
    return Stretch(first.since if first else None, last.until if last else None)


def _single(folded: str) -> Stretch | None:
    if match := _YEAR_FIRST.fullmatch(folded):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(folded):
        day, month, year = match.groups()
    else:
        return None
    return _stretch(int(year), int(month) if month else None, int(day) if day else None)


def _with_month_name(folded: Sequence[str]) -> Stretch | None:
    """Dates such as «سبتمبر 2023» and «14 سبتمبر 2023», also with month names of two words."""
    year, names = folded[-1], folded[:-1]
    if not re.fullmatch(r"\d{4}", year):
        return None
    day = int(names[0]) if len(names) > 1 and re.fullmatch(r"\d{1,2}", names[0]) else None
    month = GREGORIAN.get(" ".join(names if day is None else names[1:]))
    return _stretch(int(year), month, day) if month else None


def _stretch(year: int, month: int | None, day: int | None) -> Stretch | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if month is None:
        return Stretch(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if day is None:
        return Stretch(date(year, month, 1), date(year, month, last))
    return Stretch(date(year, month, day), date(year, month, day)) if 1 <= day <= last else None
