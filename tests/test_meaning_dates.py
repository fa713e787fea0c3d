"""Dates in running text: each way of naming one, what it resolves to, and what must not be taken for one."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.meaning.dates import find_dates
from articles.meaning.matching import Matcher
from articles.meaning.passages import passages
from articles.meaning.reading import understand
from articles.meaning.values import DateMention, DatePrecision, Vocabulary
from articles.pages.values import Precision, Published
from tests.growth import grows_linearly
from tests.meaning_helpers import matcher, story

FRIDAY = date(2024, 11, 22)
NOTHING_KNOWN = Matcher(Vocabulary(()))
PIECES = (
    *' \u00a0.,،/-()«»"%',
    *("أمس", "اليوم", "غداً", "بعد", "قبل", "أول", "من", "الجمعة", "الموافق", "في", "و", "لل", "الـ", "هـ", "م"),
    *("0", "5", "31", "21", "99", "1435", "2024", "20245", "٢٠٢٤", "عام", "العام", "الماضي", "المقبل", "الجاري", "هذا"),
    *(
        "يناير",
        "كانون",
        "الثاني",
        "ربيع",
        "رمضان",
        "صفر",
        "May",
        "الشهر",
        "الأسبوع",
        "الربع",
        "الأول",
        "والعشرين",
        "سيعقد",
    ),
)


def dates(text: str, published: date | None = FRIDAY) -> list[DateMention]:
    return list(find_dates(passages(story(text), NOTHING_KNOWN)[1:], published=published))


def days(text: str, published: date | None = FRIDAY) -> list[tuple[str, str | None, str | None]]:
    """Surface, first and last day of each date, days as ISO 8601."""
    return [
        (one.surface, one.first and one.first.isoformat(), one.last and one.last.isoformat())
        for one in dates(text, published)
    ]


def one_day(text: str, published: date | None = FRIDAY) -> tuple[str, str | None]:
    [(surface, first, last)] = days(text, published)
    assert first == last
    return surface, first


@pytest.mark.parametrize(
    ("text", "surface", "day"),
    [
        ("افتتح الجسر في 21 نوفمبر 2024 بعد تأخر.", "21 نوفمبر 2024", "2024-11-21"),
        ("افتتح الجسر في ٢١ نوفمبر ٢٠٢٤ بعد تأخر.", "٢١ نوفمبر ٢٠٢٤", "2024-11-21"),
        ("افتتح الجسر بتاريخ 21/11/2024 بعد تأخر.", "21/11/2024", "2024-11-21"),
        ("افتتح الجسر بتاريخ 2024-11-21 بعد تأخر.", "2024-11-21", "2024-11-21"),
        ("افتتح الجسر بتاريخ 10.11.2024 بعد تأخر.", "10.11.2024", "2024-11-10"),
        ("افتتح الجسر في 21 نوفمبر (تشرين الثاني) 2024.", "21 نوفمبر (تشرين الثاني) 2024", "2024-11-21"),
        ("افتتح الجسر في 9 كانون الثاني/يناير 2019.", "9 كانون الثاني/يناير 2019", "2019-01-09"),
        ("افتتح الجسر في 14 تموز 2015.", "14 تموز 2015", "2015-07-14"),
        ("افتتح الجسر في 3 جويلية 2015.", "3 جويلية 2015", "2015-07-03"),
        ("افتتح الجسر في 20 غشت 2014.", "20 غشت 2014", "2014-08-20"),
        ("افتتح الجسر في السابع من أكتوبر 2023.", "السابع من أكتوبر 2023", "2023-10-07"),
        ("افتتح الجسر في الحادي والعشرين من مارس 2015.", "الحادي والعشرين من مارس 2015", "2015-03-21"),
        ("افتتح الجسر يوم الخميس 21 نوفمبر 2024.", "الخميس 21 نوفمبر 2024", "2024-11-21"),
        ("The bridge: November 21, 2024", "November 21, 2024", "2024-11-21"),
    ],
)
def test_absolute_days_need_no_day_of_writing(text: str, surface: str, day: str) -> None:
    assert one_day(text, published=None) == (surface, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("تراجع الإنتاج في نوفمبر 2023.", "2023-11-01", "2023-11-30"),
        ("تراجع الإنتاج في آذار من عام 2016.", "2016-03-01", "2016-03-31"),
        ("تراجع الإنتاج عام 2018.", "2018-01-01", "2018-12-31"),
        ("تراجع الإنتاج سنة 2018م.", "2018-01-01", "2018-12-31"),
        ("تراجع الإنتاج في 2019، ثم عاد.", "2019-01-01", "2019-12-31"),
        ("تراجع الإنتاج منذ 2011.", "2011-01-01", "2011-12-31"),
        ("تراجع الإنتاج بين عامي 2014 و2016.", "2014-01-01", "2016-12-31"),
        ("تراجع الإنتاج في الربع الثالث من عام 2014.", "2014-07-01", "2014-09-30"),
        ("تراجع الإنتاج في صيف 2014.", "2014-06-01", "2014-08-31"),
        ("تراجع الإنتاج في تسعينات القرن الماضي.", "1990-01-01", "1999-12-31"),
        ("تراجع الإنتاج من 15 إلى 17 يناير 2025.", "2025-01-15", "2025-01-17"),
    ],
)
def test_longer_spans(text: str, first: str, last: str) -> None:
    [(_, *span)] = days(text, published=None)
    assert span == [first, last]


def test_the_first_of_two_months_takes_the_year_of_the_second() -> None:
    assert [first for _, first, _ in days("تراجع بين مايو ويوليو 2015.", None)] == ["2015-05-01", "2015-07-01"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("انتهى المهرجان يوم 9 شوال 1436هـ.", "2015-07-25", "2015-07-25"),
        ("انتهى المهرجان بتاريخ 8/10/1436هـ.", "2015-07-24", "2015-07-24"),
        ("انتهى المهرجان في رمضان 1436.", "2015-06-18", "2015-07-16"),
        ("انتهى المهرجان عام 1436هـ.", "2014-10-25", "2015-10-13"),
    ],
)
def test_islamic_dates_are_those_of_umm_al_qura(text: str, first: str, last: str) -> None:
    [one] = dates(text, published=None)
    assert one.hijri
    assert (str(one.first), str(one.last)) == (first, last)


def test_a_year_that_may_be_of_either_calendar_waits_for_the_day_of_writing() -> None:
    assert days("بدأ البرنامج عام 1435.", None) == [("عام 1435", None, None)]
    assert days("بدأ البرنامج عام 1435.", date(2015, 7, 25)) == [("عام 1435", "2013-11-04", "2014-10-24")]
    assert days("سقطت المدينة عام 1453.") == [("عام 1453", None, None)]


@pytest.mark.parametrize(
    ("text", "surface", "day"),
    [
        ("وصل الوفد أمس إلى العاصمة.", "أمس", "2024-11-21"),
        ("وصل الوفد أول من أمس إلى العاصمة.", "أول من أمس", "2024-11-20"),
        ("وصل الوفد أمس الأول إلى العاصمة.", "أمس الأول", "2024-11-20"),
        ("وصل الوفد مساء اليوم إلى العاصمة.", "اليوم", "2024-11-22"),
        ("وصل الوفد اليوم (الجمعة) إلى العاصمة.", "اليوم (الجمعة)", "2024-11-22"),
        ("يصل الوفد غداً السبت إلى العاصمة.", "غداً السبت", "2024-11-23"),
        ("يصل الوفد بعد غد إلى العاصمة.", "بعد غد", "2024-11-24"),
        ("وصل الوفد يوم الخميس الماضي إلى العاصمة.", "الخميس الماضي", "2024-11-21"),
        ("وصل الوفد يوم الجمعة الماضي إلى العاصمة.", "الجمعة الماضي", "2024-11-15"),
        ("يصل الوفد الثلاثاء المقبل إلى العاصمة.", "الثلاثاء المقبل", "2024-11-26"),
        ("وصل الوفد مساء الثلاثاء إلى العاصمة.", "الثلاثاء", "2024-11-19"),
        ("سيصل الوفد مساء الثلاثاء إلى العاصمة.", "الثلاثاء", "2024-11-26"),
        ("وصل الوفد في 5 نوفمبر الجاري.", "5 نوفمبر الجاري", "2024-11-05"),
        ("وصل الوفد في 15 الجاري.", "15 الجاري", "2024-11-15"),
        ("وصل الوفد في الـ21 من الشهر الماضي.", "21 من الشهر الماضي", "2024-10-21"),
        ("وصل الوفد قبل يومين.", "قبل يومين", "2024-11-20"),
        ("وصل الوفد في 3 مارس.", "3 مارس", "2024-03-03"),
        ("سيصل الوفد في 3 مارس.", "3 مارس", "2025-03-03"),
    ],
)
def test_days_counted_from_the_day_of_writing(text: str, surface: str, day: str) -> None:
    assert one_day(text) == (surface, day)
    assert days(text, published=None) == [(surface, None, None)]


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("ارتفع السعر الأسبوع الماضي.", DatePrecision.WEEK, "2024-11-09", "2024-11-17"),
        ("ارتفع السعر الشهر الماضي.", DatePrecision.MONTH, "2024-10-01", "2024-10-31"),
        ("ارتفع السعر العام الماضي.", DatePrecision.YEAR, "2023-01-01", "2023-12-31"),
        ("ارتفع السعر العام قبل الماضي.", DatePrecision.YEAR, "2022-01-01", "2022-12-31"),
        ("ارتفع السعر هذا العام.", DatePrecision.YEAR, "2024-01-01", "2024-12-31"),
        ("ارتفع السعر في يناير (كانون الثاني) الماضي.", DatePrecision.MONTH, "2024-01-01", "2024-01-31"),
        ("ارتفع السعر في نوفمبر الماضي.", DatePrecision.MONTH, "2023-11-01", "2023-11-30"),
        ("ارتفع السعر في نوفمبر الجاري.", DatePrecision.MONTH, "2024-11-01", "2024-11-30"),
        ("يرتفع السعر في فبراير العام المقبل.", DatePrecision.MONTH, "2025-02-01", "2025-02-28"),
        ("ارتفع السعر في مايو (أيار) من العام الماضي.", DatePrecision.MONTH, "2023-05-01", "2023-05-31"),
        ("ارتفع السعر في النصف الأول من العام الجاري.", DatePrecision.SEASON, "2024-01-01", "2024-06-30"),
    ],
)
def test_spans_counted_from_the_day_of_writing(text: str, precision: DatePrecision, first: str, last: str) -> None:
    [one] = dates(text)
    assert (one.precision, str(one.first), str(one.last)) == (precision, first, last)
    [unknown] = dates(text, published=None)
    assert (unknown.precision, unknown.first, unknown.last, unknown.absolute) == (precision, None, None, False)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 1900 جندي وأصيب 2024 شخصا.",
        "وزعت المعونات في 2000 قرية منذ 1900 يوم.",
        "صواريخ من طراز إس - 300 ومدفع عيار 122 ملم وقرار مجلس الأمن 2231.",
        "للاستفسار هاتف 0501234567 أو 2024 555.",
        "فاز الفريق 3 - صفر ثم 2 صفر.",
        "بلغ سعر الأونصة 1095.50 دولارا و2,015 ريالا.",
        "رؤية 2030 والقرن الحادي والعشرون وفي الثلاثينات من عمره.",
        "عبدالله الجمعة ومحمد الخميس وخطبة الجمعة وأيام السبت.",
        "كان في أمس الحاجة إلى العون في اليوم التالي.",
        "اليوم الوطني في صحيفة اليوم.",
        "قبل يومين من القمة، وقبل شهر من الموعد.",
        "يمارس عمله في باب البيت، ومارس ضغطا.",
        "النسبة 2019% والمبلغ 2000 دولار.",
        "بتاريخ 31/2/2024 وفي 10/11/2024/5.",
        "هذا العام الدراسي والعام الدراسي الماضي.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert days(text) == []


def test_a_day_that_something_is_named_after_is_not_of_this_year() -> None:
    assert days("منذ هجوم السابع من أكتوبر.") == [("السابع من أكتوبر", None, None)]
    assert days("ذكرى ثورة 25 يناير وهجمات 11 سبتمبر.") == [("25 يناير", None, None), ("11 سبتمبر", None, None)]


def test_the_weekday_printed_beside_yesterday_is_right_when_the_page_is_dated_a_day_late() -> None:
    assert one_day("وصل الوفد أمس الأربعاء.") == ("أمس الأربعاء", "2024-11-20")


def test_a_speakers_yesterday_is_not_resolved() -> None:
    assert days("قال الوزير: «كنا هنا أمس»، وغادر أمس.") == [
        ("أمس", None, None),
        ("أمس", "2024-11-21", "2024-11-21"),
    ]


def test_a_weekday_with_a_verb_of_now_may_be_the_last_or_the_next() -> None:
    assert days("يفترض أن يتجمع العمال بعد ظهر الأحد.") == [("الأحد", None, None)]


def test_this_month_is_unclear_in_a_story_that_counts_by_the_islamic_calendar() -> None:
    assert days("بدأ في 5 شوال، وينتهي في 19 من الشهر الجاري.")[1][1:] == (None, None)


def test_evidence_points_at_what_is_printed() -> None:
    text = "وبنوفمـبر الماضي، وللعام 2013."
    found = dates(text)
    assert [one.surface for one in found] == ["نوفمـبر الماضي", "للعام 2013"]
    assert [text[one.start : one.end] for one in found] == [one.surface for one in found]
    assert {one.block for one in found} == {"body:0"}


def test_a_page_dated_to_the_month_resolves_no_day() -> None:
    roughly = Published(datetime(2024, 11, 1), Precision.MONTH)
    exactly = Published(datetime(2024, 11, 22, 9, 30), Precision.MINUTE)
    blocks = passages(story("وصل الوفد أمس."), NOTHING_KNOWN)
    assert [one.first for one in find_dates(blocks, published=roughly)] == [None]
    assert [one.first for one in find_dates(blocks, published=exactly)] == [date(2024, 11, 21)]


def test_a_papers_name_is_no_day() -> None:
    said = understand(story("نقلت «المصري اليوم» عن الوزير قوله، ووصل الوفد اليوم."), matcher(), published=FRIDAY)
    assert [(one.surface, one.start > 20) for one in said.dates] == [("اليوم", True)]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_gives_evidence_in_order_that_points_at_it(text: str) -> None:
    found = dates(text)
    assert all(one.surface == text[one.start : one.end] and one.surface for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(one.first <= one.last for one in found if one.first and one.last)


def test_time_grows_linearly_with_the_text() -> None:
    def prepare(times: int) -> Callable[[], tuple[DateMention, ...]]:
        [passage] = passages(story(headline="«المصري اليوم» أمس 5 مايو 2024 «"), NOTHING_KNOWN)
        return partial(find_dates, passages(story(headline=passage.text * times), NOTHING_KNOWN), published=FRIDAY)

    assert len(prepare(500)()) >= 500
    assert grows_linearly(prepare, 500)
