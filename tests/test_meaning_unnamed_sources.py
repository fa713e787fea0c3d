"""Sources without a name: they count where something is credited to them, by kind and country."""

import pytest

from tests.meaning_helpers import read


def unnamed(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(source.kind.value, source.code) for source in read(*paragraphs).unnamed]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("وقال مسؤول أميركي رفيع إن السفينة غادرت.", ("officials", "US")),
        ("ونقلت الصحيفة عن مسؤولين روس أن السفينة غادرت.", ("officials", "RU")),
        ("وأفادت مصادر أمنية عراقية بأن السفينة غادرت.", ("sources", "IQ")),
        ("غادرت السفينة، وفق وسائل إعلام إيرانية.", ("media", "IR")),
        ("ويقول محللون إن السفينة غادرت.", ("analysts", None)),
        ("وروى شهود عيان أن السفينة غادرت.", ("witnesses", None)),
        ("وكانت مصادر محلية قد ذكرت أن السفينة غادرت.", ("sources", None)),
    ],
)
def test_each_kind_with_its_country(paragraph: str, expected: tuple[str, str | None]) -> None:
    assert unnamed(paragraph) == [expected]


def test_the_same_sources_again_keep_their_country() -> None:
    (source,) = read("قالت مصادر عسكرية روسية إن السفينة غادرت. وأضافت المصادر أنها ستعود.").unnamed
    assert [mention.surface for mention in source.mentions] == ["مصادر عسكرية روسية", "المصادر"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "التقى الوفد مسؤولين روسا في موسكو.",  # spoken of, not cited
        "وقال مسؤول الملف البحري إن السفينة غادرت.",  # an office
        "تبحث الدولة عن مصادر الطاقة المتجددة.",
        "وقال المسؤول الإيطالي ماركو بيانكي إن السفينة غادرت.",  # he has a name
        "وصلت وسائل النقل الحديثة، كما يواجه مسؤولون تهماً.",
    ],
)
def test_who_is_spoken_of_or_named_is_no_unnamed_source(paragraph: str) -> None:
    assert unnamed(paragraph) == []
