"""What tells that a listed name is an outlet's."""

import pytest

from tests.meaning_helpers import cited


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Listed with the article and without it: a foreign name, no word of Arabic.
        ("بحسب الأناضول، فإن المرفأ مغلق.", "الأناضول"),
        ("وذكرت الفايننشال تايمز أن المرفأ مغلق.", "فايننشال تايمز"),
        # The name holds the word for an outlet, with its article.
        ("وذكر التلفزيون الإيراني أن المرفأ مغلق.", "التلفزيون الإيراني"),
        # Another agency before it, of which the speaker is.
        ("وأوضح مسؤول في الوكالة لوكالة فرانس برس أن المرفأ مغلق.", "وكالة الصحافة الفرنسية"),
        # Between the word for an outlet and its name in marks: of whom the agency is.
        ("ونقلت وكالة أنباء البرلمان «خانه ملت» عن النائب أن المرفأ مغلق.", "خانه ملت"),
    ],
)
def test_cited(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "بحسب الشروق والغروب تتغير المواعيد.",
        "وذكرت الأيام بما مضى.",
        # Ordinary words even without the article.
        "وقال سرايا الحي إن المرفأ مغلق.",
        "وقال دراسة أتلانتك إن المرفأ مغلق.",
    ],
)
def test_not_cited(text: str) -> None:
    assert cited(text) == set()


def test_another_nation_after_a_name_makes_it_another_outlet_s() -> None:
    assert cited("وذكرت إذاعة الجيش أن المرفأ مغلق.") == {"إذاعة الجيش الإسرائيلي"}
    assert cited("وذكرت إذاعة الجيش الإسرائيلية أن المرفأ مغلق.") == {"إذاعة الجيش الإسرائيلي"}
    assert "إذاعة الجيش الإسرائيلي" not in cited("وذكرت إذاعة الجيش اللبناني أن المرفأ مغلق.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وذكرت وكالة أنباء رويترز الأميركية أن المرفأ مغلق.", "رويترز"),
        ("وذكرت صحيفة القدس العربي الفلسطينية أن المرفأ مغلق.", "القدس العربي"),
        ("وذكر راديو زمانه الإيراني أن المرفأ مغلق.", "راديو زمانه"),
    ],
)
def test_an_outlet_with_a_name_of_its_own_may_be_at_home_elsewhere(text: str, name: str) -> None:
    assert cited(text) == {name}
