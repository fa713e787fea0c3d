"""Countries by name, demonym, capital and metonym, and the words that only look like one."""

import pytest

from tests.told import central, codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد إلى روسيا.", {"RU"}),
        ("المفاوضون الروس والإيرانيون اتفقوا.", {"RU", "IR"}),
        ("قافلة سورية عبرت الحدود.", {"SY"}),
        ("عُقد اللقاء في هانوي قبل عام.", {"VN"}),
        ("رحلة من بيونج يانج إلى سول.", {"KP", "KR"}),
        ("بيان صدر عن الكرملين.", {"RU"}),
        ("الزعيم الكوري الشمالي ونظيره الكوري الجنوبي.", {"KP", "KR"}),
        ("المسؤولون الأميركيون والأمريكيون سواء.", {"US"}),
        ("للولايات المتحدة رأي آخر.", {"US"}),
        ("المملكة المتحدة تشارك.", {"GB"}),
        ("وفد من كوريا الديمقراطية.", {"KP"}),
        ("مندوب جنوب السودان.", {"SS"}),
        ("ولليبيين كلمة.", {"LY"}),
    ],
)
def test_named(text: str, expected: set[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "العلاقات بين الكوريتين في شبه الجزيرة الكورية.",
        "مسؤولون كوريون حضروا، والحرب الكورية انتهت.",
        "تصاميم تعود إلى الاتحاد السوفياتي.",
        "قال وزير المالية إن العام المالي صعب.",
        "وللرجل أربعة بنين وثلاث بنات.",
        "لاعب يراوغ بقدمه اليمنى.",
        "مجرى النهر تغير.",
        "يتحدث الضيف بالإنجليزية.",
        "حضر الأمير تركي الفيصل الندوة.",
        "ألقى نهاد المصري كلمة.",
        "قصيدة عن فيصل بن تركي.",
        "البحرين الأبيض والأحمر.",
        "أعلنت وكالة الأنباء القبرصية ذلك.",
        "كتبت صحيفة «الأنوار اللبنانية» عن الندوة.",
        "نشرت «اليابان تايمز» مقالاً.",
    ],
)
def test_not_named(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("جيش مالي يستعيد المدينة.", {"ML"}),
        ("رئيس بنين في زيارة.", {"BJ"}),
        ("مباحثات يمنية في مسقط.", {"YE", "OM"}),
        ("السفير الإنجليزي غادر.", {"GB"}),
        ("وفد تركي وصل أمس.", {"TR"}),
        ("الشعب المصري والجيش العراقي.", {"EG", "IQ"}),
        ("ذكرت صحيفة «الغارديان» البريطانية ذلك.", {"GB"}),
        ("كتبت صحيفة «الأنوار» اللبنانية عن الندوة.", {"LB"}),
    ],
)
def test_the_same_words_where_they_do_name_a_country(text: str, expected: set[str]) -> None:
    assert codes(text) == expected


class TestAmmanOrOman:
    def test_jordan_around_it_makes_it_amman(self) -> None:
        assert codes("استقبل العاهل الأردني الوفد في عمان.") == {"JO"}

    def test_the_sultanate_is_said(self) -> None:
        assert codes("زار سلطنة عمان أمس.") == {"OM"}

    def test_without_cues_nothing_is_said(self) -> None:
        assert codes("قال الوزير في عمان إن الهدنة قريبة.") == set()

    def test_cues_for_both_say_nothing_of_the_bare_word(self) -> None:
        assert codes("الوفد الأردني والوفد العماني في عمان.") == {"JO", "OM"}


class TestCentral:
    def test_headline_and_repetition_make_it_central(self) -> None:
        assert central(
            "أعلنت إيطاليا تعيين سفير لدى سوريا.",
            "والسفير الإيطالي سيصل إلى دمشق الشهر المقبل، وفق مصادر في سوريا.",
            "وكانت فرنسا وألمانيا واليونان قد تحفظت.",
            headline="إيطاليا تعين سفيراً لدى سوريا",
        ) == {"IT", "SY"}

    def test_named_in_passing_is_not_central(self) -> None:
        assert central(
            "التقى الرئيس الروسي نظيره الإيراني في طهران.",
            "وتناولت المحادثات الروسية - الإيرانية التجارة بين موسكو وطهران، بعد زيارة سابقة إلى الصين.",
            headline="قمة روسية - إيرانية",
        ) == {"RU", "IR"}

    def test_no_country_no_centre(self) -> None:
        assert central("خبر عن الطقس.") == set()
