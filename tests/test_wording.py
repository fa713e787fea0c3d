"""Dates as readers see them."""

from datetime import datetime, timedelta

import pytest

from articles.arabic.wording import ago, date_words, day_words, machine_date

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
