"""What makes a named outlet the origin of a statement: verbs beside it, verbs after it, words of origin."""

import pytest

from tests.told import cited


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Any verb of saying right before its subject; what the press does besides.
        ("وشددت صحيفة «كوميرسانت» على أن المرفأ لن يغلق.", "كوميرسانت"),
        ("وسلطت صحيفة بوليتيكو الضوء على أزمة المرفأ.", "بوليتيكو"),
        ("وخصصت صحيفة «لوموند» افتتاحيتها لأزمة المرفأ.", "لوموند"),
        ("وانتقدت صحيفة «لوموند» بطء أعمال الترميم.", "لوموند"),
        # The outlet first.
        ("أما صحيفة «لوموند» فقد لفتت إلى بطء أعمال الترميم.", "لوموند"),
        ("اختلفت الروايات، فصحيفة «لوموند» عنونت على بطء الترميم.", "لوموند"),
        # In brackets after what leads to it; told to it beside a subject.
        ("نشرت (واشنطن بوست) الأميركية تقريراً عن المرفأ.", "واشنطن بوست"),
        ("بحسب (رويترز) فإن المرفأ مغلق.", "رويترز"),
        ("وأفادت وزارة الأشغال رويترز بأن المرفأ مغلق.", "رويترز"),
    ],
)
def test_cited(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        # Without the word for an outlet it may be the object; a verb of another gender has another subject.
        "وانتقدت «لوموند» بشدة.",
        "هاجم موقع «أكسيوس» مجهولون.",
        # عبر is no verb here, and what belongs to an outlet is not told to it.
        "وأوضحت البلدية عبر موقع «مرافئ» أن المرفأ مغلق.",
        "أعلنت وحدة تابعة للإيكونوميست نتائج مسح المدن.",
        # A credit that follows the text in brackets.
        "وغادر الوفد المرفأ (رويترز).",
    ],
)
def test_not_cited(text: str) -> None:
    assert cited(text) == set()
