"""Where a listed name near a cue is no origin of a statement."""

import pytest

from tests.meaning_helpers import cited


@pytest.mark.parametrize(
    "text",
    [
        "وبحسب الوزارة استقبلت موسكو 24 وفدا أجنبيا خلال العام.",
        "وبحسب الشرطة كان 11 شخصا على متن القارب.",
        "ووفق التقرير استوردت إسرائيل 24 طائرة من طراز جديد.",
        "ووصف الوزير «المشهد» بأنه معقد.",
        "ونشرت الحكومة «النشرة» الرسمية أمس.",
        "وذكرت الشبكة الأميركية الإخبارية أن الطائرة سقطت.",
    ],
)
def test_a_count_an_object_and_an_adjective_are_no_origin(text: str) -> None:
    assert cited(text) == set()


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("ونقلت روسيا 24 صورا عن الحادث.", "روسيا 24"),
        ("وكانت روسيا 24 مساء أمس قد نقلت ذلك.", "روسيا 24"),
        ("وقالت الوزارة نقلا عن كردستان 24 أمس إن الطريق مفتوح.", "كردستان 24"),
        ("وقال المدير لروسيا 24 أمس إن الطريق مفتوح.", "روسيا 24"),
        ("وذكرت الزميلة «عكاظ» أن الطريق مفتوح.", "عكاظ"),
        ("وذكرت اليوم «المشهد» أن الطريق مفتوح.", "المشهد"),
        ("وذكرت قناة الإخبارية أن الطريق مفتوح.", "الإخبارية"),
        ("وأبلغ «المشهد» مصدر مطلع أن الطريق مفتوح.", "المشهد"),
    ],
)
def test_a_name_that_a_cue_leads_to_is_the_origin(text: str, outlet: str) -> None:
    assert cited(text) == {outlet}


def test_stations_and_agencies_of_one_house_are_told_apart() -> None:
    assert cited("وذكرت قناة روسيا 1 أن الطريق مفتوح.") == {"روسيا 1"}
    assert cited("وذكرت إذاعة الجيش الإسرائيلي أن الطريق مفتوح.") == {"إذاعة الجيش الإسرائيلي"}
    assert cited("وذكرت وكالة برنا أن الطريق مفتوح.") == {"برنا"}
