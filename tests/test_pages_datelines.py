"""Datelines: the dates that are read, how exactly, and the sentences that are no dateline."""

from datetime import datetime

import pytest

from articles.pages.datelines import dateline
from articles.pages.values import Precision


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("نُشر: 18:40-5 مارس 2022 م ـ 2 شَعبان 1443 هـ", datetime(2022, 3, 5, 18, 40)),
        ("09:12 م الجمعة 3 يونيو 2022", datetime(2022, 6, 3, 21, 12)),
        ("12:30 م السبت 4 يونيو 2022", datetime(2022, 6, 4, 12, 30)),
        ("12:02 ص الأحد 17 سبتمبر 2023", datetime(2023, 9, 17, 0, 2)),
        ("١٢ مايو ٢٠٢٠ - ٠٣:٢٠ م", datetime(2020, 5, 12, 15, 20)),
        ("نشر في: الخميس 3 آب 2017 - 14:20 بتوقيت غرينتش", datetime(2017, 8, 3, 14, 20)),
        ("الأربعاء 14 غشت 2024 - 18:35", datetime(2024, 8, 14, 18, 35)),
        ("16 يناير/كانون الثاني 2021", datetime(2021, 1, 16)),
        ("3 فيفري 2019", datetime(2019, 2, 3)),
        ("الأحـد 3 مـايو 2020 مـ ـ 10 رمضان 1441 هـ", datetime(2020, 5, 3)),
        ("الأحد، 6 تشرين1/أكتوير 2019", datetime(2019, 10, 6)),
        ("الأحد، 6 كانون2/يناير 2019 10:20", datetime(2019, 1, 6, 10, 20)),
        ("سبتمبر 16, 2023", datetime(2023, 9, 16)),
        ("Published On 22 May 2023", datetime(2023, 5, 22)),
        ("12/5/2020", datetime(2020, 5, 12)),
        ("السبت 09/أكتوبر/2021 - 02:35 م", datetime(2021, 10, 9, 14, 35)),
        ("access_time12 مايو 2019 chat_bubble_outline", datetime(2019, 5, 12)),
        ("2019:05:12.09:38 حجم الخط", datetime(2019, 5, 12, 9, 38)),
        ("2022-06-18T09:12:44+00:00", datetime(2022, 6, 18, 9, 12)),
    ],
)
def test_dates_are_read_as_printed(text: str, when: datetime) -> None:
    """Wall-clock time, no zone."""
    found = dateline(text)
    assert found is not None
    assert found.when == when
    assert found.rest == ""
    assert found.precision is (Precision.DAY if when.hour == when.minute == 0 else Precision.MINUTE)


def test_a_month_alone_is_less_exact() -> None:
    """The first of the month stands for it."""
    found = dateline("يناير (كانون الثاني) 2019")
    assert found is not None
    assert (found.when, found.precision) == (datetime(2019, 1, 1), Precision.MONTH)


@pytest.mark.parametrize(
    "text",
    [
        "اليوم, 20:32",
        "• أمس، 09:05",
        "07:40 صباحا EEST",
        "منذ 3 ساعات",
        "قبل ساعتين",
        "1445/03/02",
        "آخر تحديث: 15:30 GMT",
    ],
)
def test_a_dateline_may_give_no_date(text: str) -> None:
    """Ages and Hijri dates."""
    found = dateline(text)
    assert found is not None
    assert found.when is None


@pytest.mark.parametrize(
    "text",
    [
        "ثورة 25 يناير",
        "ماي 68",
        "45/99/2020",
        "31 فبراير 2020",
        "فاز الفريق 3-1",
        "عام 2019",
        "2019:45:12",
        "كأس المدن 2022: 3-2",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    """Numbers and months alone, impossible dates, scores, years."""
    assert dateline(text) is None


def test_a_sentence_with_a_date_says_more_than_a_date() -> None:
    """The rest tells the caller that it is no dateline."""
    found = dateline("زار الوفد العاصمة في 12 مايو 2020")
    assert found is not None
    assert found.rest == "زار الوفد العاصمه"


def test_time_of_a_city_and_its_zone() -> None:
    """«بتوقيت القدس +2GMT» behind the hour is no more than its zone."""
    found = dateline("الأحد 08 مارس 2026 11:27 م / بتوقيت القدس +2GMT")
    assert found is not None
    assert (found.when, found.rest) == (datetime(2026, 3, 8, 23, 27), "")
