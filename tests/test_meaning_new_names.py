"""Names of many languages that no list has: honours inside them, words that are names too, where they begin and end."""

import pytest

from tests.told import suggested


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("سجل رستم بك يولداشيف، لاعب الوسط، الهدف.", "رستم بك يولداشيف"),
        ("وقال السفير الأفغاني نجيب خان درويش إن الطريق مفتوح.", "نجيب خان درويش"),
        ("وقال النائب المعتدل فرهاد نوري ذلك.", "فرهاد نوري"),
        ("ولم يعلق السفير مجتبى أماني.", "مجتبى أماني"),
        ("كرّم النادي المهندس المغربي سلام الدردوري الذي صممه.", "سلام الدردوري"),
        ("وشكر الناطق باسم القيادة الجنوبية فلاديسلاف كورنيتسكي ضيوفه.", "فلاديسلاف كورنيتسكي"),
        ("ورأى مدير متحف الأوراسي ميخائيل زيلبرشتاين أن الوقت مبكر.", "ميخائيل زيلبرشتاين"),
        ("أما نظيره سين هيون نام فاعتبر أن الفريق متعب.", "سين هيون نام"),
        ("غنى في الحفل مغني الأوبرا جمال تشخيكفادزه.", "جمال تشخيكفادزه"),
        ("ورحب وزير البيئة الباكستاني جليل عباس كوندياني بالقرار.", "جليل عباس كوندياني"),
    ],
)
def test_found_whole(text: str, name: str) -> None:
    assert suggested(text) == {name}


def test_some_of_many() -> None:
    assert suggested("حضر خمسة من العلماء، بينهم فرهاد زندكاني وكيارش طالقاني.") == {"فرهاد زندكاني", "كيارش طالقاني"}
    assert suggested("حضر خمسة من العلماء، بينهم علماء من الجامعة.") == set()


class TestObjects:
    """A definite noun at the end of a sentence is the verb's object and no surname."""

    def test_of_a_verb_that_has_one(self) -> None:
        assert suggested("وانتقدت الناشطة فوزية كوفي الاعتراف.") == {"فوزية كوفي"}

    def test_a_surname_is_kept(self) -> None:
        assert suggested("ووصل العميد محمد سعيد البحري.") == {"محمد سعيد البحري"}
        assert suggested("وافتتح العميد محمد سعيد البحري، قائد المنطقة، المعرض.") == {"محمد سعيد البحري"}


@pytest.mark.parametrize(
    "text",
    [
        "وصلت الشحنة إلى ميناء في بندر عباس.",
        "كان الطريق هادئا والناس نياما.",
        "ونقل الهواء نور القمر إلى الوادي.",
        "يحمل السفير خان خليلي قديم.",
        "قالت له أمي كلاماً جميلاً.",
    ],
)
def test_nobody(text: str) -> None:
    assert suggested(text) == set()
