"""What makes a named outlet the origin of a statement: verbs beside it, verbs after it, words of origin."""

import pytest

from tests.meaning_helpers import cited


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
        ("الأزمة في صدر الصفحات، وبدورها «لوموند» كتبت أن الترميم بطيء.", "لوموند"),
        ("لم يعلق أحد على تقرير مطول في «لوموند» التي عنونت صفحتها بذلك.", "لوموند"),
        # One of those that the verb is of; what is said on the air.
        ("وأكدت الصحف الغربية، ومنها صحيفة «لوموند»، أن الترميم بطيء.", "لوموند"),
        ("وقال الخبير في برنامجه على قناة «فوكس نيوز» إن الترميم بطيء.", "فوكس نيوز"),
        ("وبحسب ما ورد في وكالة «رويترز» فإن المرفأ مغلق.", "رويترز"),
        # What somebody writes in it.
        ("ونشر مقال طويل على صفحات فايننشال تايمز أمس.", "فايننشال تايمز"),
        ("وتقول الكاتبة في صحيفة «لوموند» إن الترميم بطيء.", "لوموند"),
        ("والترميم بطيء، على حد تعبير الكاتب في يسرائيل هيوم.", "يسرائيل هيوم"),
        # In brackets after what leads to it; told to it beside a subject.
        ("نشرت (واشنطن بوست) الأميركية تقريراً عن المرفأ.", "واشنطن بوست"),
        ("بحسب (رويترز) فإن المرفأ مغلق.", "رويترز"),
        ("وأفادت وزارة الأشغال رويترز بأن المرفأ مغلق.", "رويترز"),
    ],
)
def test_cited(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وخصصت كل من «لوموند» و«لوفيغارو» صفحة لأزمة المرفأ.", {"لوموند", "لوفيغارو"}),
        ("في استطلاع أجرته «واشنطن بوست» وشبكة إيه بي سي أمس.", {"واشنطن بوست", "إيه بي سي"}),
        ("وكانت «صنداي تايمز» وشبكة التلفزيون الألماني «إيه آر دي» قد نشرتا ذلك.", {"صنداي تايمز", "إيه آر دي"}),
        ("زار الوزير المرفأ وقالت «لوموند» إنه مغلق. وشبكة إيه بي سي في المدينة.", {"لوموند"}),
    ],
)
def test_several(text: str, names: set[str]) -> None:
    assert cited(text) == names


@pytest.mark.parametrize(
    "text",
    [
        # Of all the day's papers, and of a programme alone, nothing is told by one.
        "ركزت صحف اليوم على أزمة المرفأ.",
        "يقدم الخبير برنامجاً على قناة «فوكس نيوز» كل مساء.",
        "ويقول الوزير في روسيا اليوم غير ما قاله أمس.",
        "اشترى الخبير صحفاً كثيرة، منها صحيفة «لوموند»، من المرفأ.",
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A paper called by an ordinary word is the subject of a verb that agrees with it, right before it.
        ("وأعلنت «الحياة» أن المرفأ مغلق.", {"الحياة"}),
        ("في تقرير نشره «العربي الجديد» أمس.", {"العربي الجديد"}),
        ("وأعلن «الاتحاد» فوزه في المرفأ.", set()),
        ("ووصف الوزير «الحياة» بأنها صعبة.", set()),
        ("وأعلن حزب «الحياة» ترشيح رئيسه.", set()),
        # What is uncovered is no origin, whatever its name.
        ("وكشف الوزير عن «رويترز» أشياء كثيرة.", set()),
        ("ونقل الوزير عن «رويترز» أشياء كثيرة.", {"رويترز"}),
    ],
)
def test_names_that_are_ordinary_words(text: str, names: set[str]) -> None:
    assert cited(text) == names


def test_what_somebody_says_on_the_air() -> None:
    assert cited("وذكرت الوزيرة في حديثها على قناة تي في أساهي أن المرفأ مغلق.") == {"تي في أساهي"}
    assert cited("وقال الوزير في مداخلته عبر قناة تي في أساهي إن المرفأ مغلق.") == {"تي في أساهي"}
    assert cited("وشاهد الوزير المباراة على قناة تي في أساهي.") == set()
