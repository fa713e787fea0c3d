"""Dates and numbers as readers see them."""

from datetime import date, datetime, timedelta

import pytest

from articles.arabic.wording import (
    ago,
    date_words,
    day_words,
    estimate_words,
    interval_words,
    later,
    machine_date,
)
from articles.templatetags.wording import digits

WHEN = datetime(2023, 9, 14, 8, 5)


@pytest.mark.parametrize(
    ("precision", "words", "machine"),
    [
        ("minute", "الخميس 14 سبتمبر (أيلول) 2023، 08:05", "2023-09-14T08:05"),
        ("day", "الخميس 14 سبتمبر (أيلول) 2023", "2023-09-14"),
        ("month", "سبتمبر (أيلول) 2023", "2023-09"),
        ("year", "2023", "2023"),
        ("unknown", "بلا تاريخ", ""),
    ],
)
def test_a_date_is_worded_as_exactly_as_it_is_known(precision: str, words: str, machine: str) -> None:
    assert date_words(WHEN, precision) == words
    assert machine_date(WHEN, precision) == machine


def test_no_date_is_said_to_be_none() -> None:
    assert date_words(None, "day") == "بلا تاريخ"
    assert machine_date(None, "day") == ""


def test_a_year_before_1000_has_four_digits_for_programs() -> None:
    assert machine_date(datetime(850, 1, 2), "day") == "0850-01-02"


def test_every_month_has_both_names() -> None:
    assert [day_words(datetime(2023, month, 1)) for month in (1, 2, 10, 12)] == [
        "1 يناير (كانون الثاني) 2023",
        "1 فبراير (شباط) 2023",
        "1 أكتوبر (تشرين الأول) 2023",
        "1 ديسمبر (كانون الأول) 2023",
    ]


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=20), "قبل لحظات"),
        (timedelta(minutes=1), "قبل دقيقة"),
        (timedelta(minutes=2), "قبل دقيقتين"),
        (timedelta(minutes=25), "قبل 25 دقيقة"),
        (timedelta(hours=2), "قبل ساعتين"),
        (timedelta(days=1), "قبل يوم"),
        (timedelta(days=2), "قبل يومين"),
        (timedelta(days=5), "قبل 5 أيام"),
        (timedelta(days=29), "قبل 29 يوماً"),
        (timedelta(days=95), "قبل 3 أشهر"),
        (timedelta(days=364), "قبل 11 شهراً"),
        (timedelta(days=800), "قبل سنتين"),
        (-timedelta(days=2), "بعد يومين"),
    ],
)
def test_how_long_ago(passed: timedelta, words: str) -> None:
    assert ago(WHEN - passed, WHEN) == words


@pytest.mark.parametrize(
    ("passed", "exactly", "by_days"),
    [
        (timedelta(), "في الوقت نفسه", "في اليوم نفسه"),
        (timedelta(minutes=12), "بعد 12 دقيقة", "في اليوم نفسه"),
        (timedelta(hours=17), "بعد 17 ساعة", "في اليوم التالي"),
        (timedelta(hours=39), "في اليوم التالي", "في اليوم التالي"),
        (timedelta(hours=40), "بعد يومين", "بعد يومين"),
        (timedelta(days=2, hours=16), "بعد 3 أيام", "بعد 3 أيام"),
    ],
)
def test_how_much_later(passed: timedelta, exactly: str, by_days: str) -> None:
    assert later(WHEN, WHEN + passed, exact=True) == exactly
    assert later(WHEN, WHEN + passed, exact=False) == by_days


@pytest.mark.parametrize(
    ("first", "last", "worded"),
    [
        (date(2023, 9, 14), date(2023, 9, 14), "14 سبتمبر (أيلول) 2023"),
        (date(2023, 9, 1), date(2023, 9, 30), "سبتمبر (أيلول) 2023"),
        (date(2024, 2, 1), date(2024, 2, 29), "فبراير (شباط) 2024"),
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (date(1990, 1, 1), date(1999, 12, 31), "من 1990 إلى 1999"),
        (date(2023, 1, 1), date(2023, 3, 31), "من يناير (كانون الثاني) 2023 إلى مارس (آذار) 2023"),
        (date(2023, 9, 4), date(2023, 9, 10), "من 4 سبتمبر (أيلول) 2023 إلى 10 سبتمبر (أيلول) 2023"),
        (date(2023, 2, 1), date(2023, 2, 27), "من 1 فبراير (شباط) 2023 إلى 27 فبراير (شباط) 2023"),
    ],
)
def test_a_stretch_of_days_is_told_as_briefly_as_it_can_be(first: date, last: date, worded: str) -> None:
    assert interval_words(first, last) == worded


@pytest.mark.parametrize(
    ("first", "last", "worded"),
    [
        (None, None, ""),
        (date(2023, 9, 14), None, "ليس قبل 14 سبتمبر (أيلول) 2023"),
        (None, date(2023, 9, 14), "ليس بعد 14 سبتمبر (أيلول) 2023"),
        (date(2023, 9, 1), date(2023, 9, 30), "على الأرجح سبتمبر (أيلول) 2023"),
        (date(2023, 9, 1), date(2023, 9, 2), "بين 1 سبتمبر (أيلول) 2023 و2 سبتمبر (أيلول) 2023"),
    ],
)
def test_bounds_are_worded_as_bounds(first: date | None, last: date | None, worded: str) -> None:
    assert estimate_words(first, last) == worded


@pytest.mark.parametrize(("number", "printed"), [(0, "0"), (999, "999"), (1000, "1,000"), (69_648, "69,648")])
def test_thousands_stand_apart_in_a_number_by_itself(number: int, printed: str) -> None:
    assert digits(number) == printed
