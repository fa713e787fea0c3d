"""Bounds of an undated article from its own words: each ground, and texts that must give none."""

from datetime import date

import pytest

from articles.meaning.dates import find_dates
from articles.meaning.estimate import Estimate, Ground, estimate
from articles.meaning.matching import Matcher
from articles.meaning.passages import passages
from articles.meaning.values import Vocabulary
from tests.meaning_helpers import story

NOTHING_KNOWN = Matcher(Vocabulary(()))


def told(*paragraphs: str, caption: str | None = None, not_after: date | None = None) -> Estimate | None:
    blocks = passages(story(*paragraphs, caption=caption), NOTHING_KNOWN)
    return estimate(find_dates(blocks), not_after=not_after)


def bounds(*paragraphs: str, caption: str | None = None, not_after: date | None = None) -> list[str | None] | None:
    found = told(*paragraphs, caption=caption, not_after=not_after)
    return found and [found.first and str(found.first), found.last and str(found.last)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("زار الوزير المدينة في 3 مايو 2021 والتقى عمدتها.", "2021-05-03"),
        ("في 3 مايو 2021 وقعت الشركتان العقد.", "2021-05-03"),
        ("توقف المصنع عن الإنتاج منذ عام 2019.", "2019-01-01"),
        ("افتتح المطار في أبريل (نيسان) 2018.", "2018-04-01"),
        ("قال إن الجسر انهار عام 2016، ثم أعيد بناؤه.", "2016-01-01"),
    ],
)
def test_not_before_what_is_told_as_past(text: str, first: str) -> None:
    assert bounds(text) == [first, None]


def test_the_latest_past_day_counts() -> None:
    found = told("تأسست الشركة عام 1998.", "وافتتحت فرعها في 7 يونيو 2022.")
    assert found is not None
    assert found.first == date(2022, 6, 7)
    assert found.first_reason is not None
    assert found.first_reason.ground is Ground.HAPPENED
    assert found.first_reason.mention is not None
    assert found.first_reason.mention.surface == "7 يونيو 2022"


def test_not_before_the_day_of_a_photo() -> None:
    assert bounds("نص بلا تاريخ.", caption="الرئيسان في القصر يوم 21 نوفمبر 2024") == ["2024-11-21", None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("يصدر التقرير في وقت متأخر من العام الحالي 2023.", "2023-01-01", "2023-12-31"),
        ("بلغ العجز العام الماضي 2022 أعلى مستوى.", "2023-01-01", "2023-12-31"),
        ("تبدأ الأعمال في نوفمبر الجاري 2024.", "2024-11-01", "2024-11-30"),
        ("وصل الوفد أمس الثلاثاء 5 نوفمبر 2024.", "2024-11-05", "2024-11-07"),
    ],
)
def test_placed_by_its_own_words(text: str, first: str, last: str) -> None:
    assert bounds(text) == [first, last]


def test_its_own_month_narrows_the_bounds() -> None:
    past, own = "زار الرئيس المدينة في أبريل 2019.", "ويعتزم العودة في سبتمبر الجاري."
    assert bounds(past, own) == ["2019-09-01", None]
    assert bounds(past, own, not_after=date(2020, 3, 1)) == ["2019-09-01", "2019-09-30"]
    assert bounds(own) is None


def test_probably_not_after_what_is_to_come() -> None:
    assert bounds("سيعقد الوزراء اجتماعهم في 12 ديسمبر 2024.") == [None, "2024-12-12"]


def test_what_was_to_come_in_a_tale_of_the_past_gives_no_bound() -> None:
    assert bounds("كان من المقرر أن يزور المدينة في 12 ديسمبر 2024.") is None
    assert bounds("زار المدينة في 3 مايو 2010، وقال وقتها إنه سيعود في 5 يونيو 2010.") == ["2010-05-03", None]
    assert bounds("في قمة 3 مايو 2010 قال إنه سيعود في 5 يونيو 2010.") is None


def test_an_islamic_day_may_be_off_by_one() -> None:
    assert bounds("توفي الشيخ يوم 9 شوال 1436هـ.") == ["2015-07-24", None]


def test_not_after_the_day_of_import() -> None:
    imported = date(2024, 12, 1)
    found = told("زار الوزير المدينة في 3 مايو 2021.", not_after=imported)
    assert found is not None
    assert (found.first, found.last) == (date(2021, 5, 3), imported)
    assert found.last_reason is not None
    assert found.last_reason.ground is Ground.IMPORTED
    # A past that comes after it is a slip; and the import alone tells nothing of the text.
    assert told("زار الوزير المدينة في 3 مايو 2042.", not_after=imported) is None
    assert told("لا تاريخ هنا.", not_after=imported) is None


@pytest.mark.parametrize(
    "text",
    [
        "تستضيف البلاد كأس العالم عام 2034.",
        "أعلن الوزير خطة لبناء المصنع بحلول عام 2030.",
        "أعلنت الشركة عن عقد اجتماع مساهميها في 5 مايو 2031.",
        "وقع عقدا يستمر حتى عام 2028.",
        "أقيمت قرعة مونديال 2030 في مدينة ساحلية.",
        "مدد المجلس المهلة لغاية 3 مارس 2029.",
        "خصص المبلغ لعام 2027.",
        "وصل الوفد أمس، ويغادر الثلاثاء المقبل.",
        "بلغ العجز ذروته في 2000 قرية.",
        "قال: «العام الحالي 2023 صعب».",
    ],
)
def test_no_bound_is_better_than_a_wrong_one(text: str) -> None:
    assert bounds(text) is None


def test_contradicting_words_give_none() -> None:
    assert bounds("العام الحالي 2023 صعب.", "وبلغ العجز ذروته في العام الماضي 2019.") is None
