"""Countries by name, demonym, capital and metonym, and the words that only look like one."""

import pytest

from tests.meaning_helpers import central, codes


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
        ("اجتمع الألمان والروس.", {"DE", "RU"}),
        ("هطلت أمطار على سيول عاصمة كوريا الجنوبية.", {"KR"}),
        ("سيول ترد على بيونغ يانغ بعد فيضانات الحدود.", {"KR", "KP"}),
        ("وصل الوفد إلى سيول.", {"KR"}),
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
        "نقلت وكالة الأنباء الطلابية القبرصية ذلك.",
        "وبحسب «الفرنسية» فإن الطريق مغلق.",
        "الأب المؤسس الباني رحل.",
        "قبضت الشرطة على الجاني بسرعة.",
        "طفرة جينية نادرة.",
        "أصيب اللاعب في الرباط الصليبي.",
        "سجل دانيلي دي روسي هدفاً.",
        "حضر بروس الحفل.",
        "صححه الشيخ الألباني.",
        "هزم الإسكندر المقدوني خصومه.",
        "قال مدير الشركة راجيف سوري ذلك.",
        "دخلوا من جهة باب المغاربة.",
        "ارتفعت أسعار الألبان والأجبان.",
        "لقي سبعة مصرعهم جراء سيول بعد أمطار غزيرة.",
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
        ("السفير الألباني يصل إلى الرباط.", {"AL", "MA"}),
        ("سفينة لألمانيا وأخرى لألبانيا.", {"DE", "AL"}),
        ("المنتخب الغاني يفوز.", {"GH"}),
        ("المنتخب الأوروجوياني يفوز.", {"UY"}),
        ("وبذلك فإن إيران باقية.", {"IR"}),
        ("مهاجرون روس في الميناء.", {"RU"}),
    ],
)
def test_the_same_words_where_they_do_name_a_country(text: str, expected: set[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("dateline", ["رام الله - وفا - ", "موسكو — تاس. ", "بيروت (رويترز) - ", "بكين 3 مايو / "])
def test_where_a_report_was_written_is_no_country_of_it(dateline: str) -> None:
    assert codes(f"{dateline}أعلنت إيطاليا موعد القمة.") == {"IT"}


@pytest.mark.parametrize(
    "text", ["موسكو - طهران علاقة قديمة.", "موسكو تعلن موعد القمة.", "بكين: لا نية لنا في التصعيد."]
)
def test_a_capital_that_opens_a_sentence_is_no_dateline(text: str) -> None:
    assert codes(text) >= {"RU" if "موسكو" in text else "CN"}


class TestAmmanOrOman:
    def test_jordan_around_it_makes_it_amman(self) -> None:
        assert codes("استقبل العاهل الأردني الوفد في عمان.") == {"JO"}

    def test_the_sultanate_is_said(self) -> None:
        assert codes("زار سلطنة عمان أمس.") == {"OM"}

    def test_without_cues_nothing_is_said(self) -> None:
        assert codes("قال الوزير في عمان إن الهدنة قريبة.") == set()

    def test_in_a_list_of_countries_it_is_the_sultanate(self) -> None:
        assert codes("يزور الوفد تونس واليمن وعمان.") == {"TN", "YE", "OM"}
        assert codes("يزور الوفد دمشق وعمان.") == {"SY"}

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

    def test_where_talks_are_held_is_not_what_they_are_about(self) -> None:
        assert central(
            "يعود الوفد الإيراني إلى طاولة مفاوضات فيينا الشهر المقبل.",
            "وعُقدت ست جولات من المحادثات النووية في فيينا، ثم توقفت.",
            headline="إيران تعود إلى مفاوضات فيينا",
        ) == {"IR"}

    def test_talks_with_a_capital_or_between_two_are_about_it(self) -> None:
        assert central("بدأت محادثات موسكو وطهران أمس.", headline="محادثات موسكو وطهران") == {"RU", "IR"}
        assert central("تتواصل المحادثات مع بكين.", headline="ماليزيا تواصل المحادثات مع بكين") == {"MY", "CN"}

    def test_who_only_tells_it_is_not_what_it_is_about(self) -> None:
        told = "أطلقت كوريا الشمالية صاروخاً نحو البحر، بحسب ما أفاد الجيش الكوري الجنوبي."
        assert central(told, headline="كوريا الشمالية تطلق صاروخاً") == {"KP"}
        own = "بدأ الجيش الكوري الجنوبي مناورات على حدود كوريا الشمالية."
        assert central(own, headline="مناورات قرب الحدود") == {"KP", "KR"}

    def test_the_other_minister_brings_the_country_that_is_named_late(self) -> None:
        late = ("وناقش الطرفان ملفات التجارة.", "وبحسب بيان الخارجية التونسية فإن الموعد لم يحدد.")
        assert central("هاتف الوزير نظيره الروسي.", *late, headline="مكالمة مع الجانب الروسي") == {"RU"}
        body = ("هاتف الوزير نظيره الروسي.", "وبحسب بيان الخارجية التونسية فإن الموعد لم يحدد.")
        assert central(*body, headline="الوزير يهاتف نظيره") == {"RU", "TN"}
        assert central("هاتف الوزير السفير الروسي.", *body[1:], *late, headline="اتصال روسي") == {"RU"}

    def test_no_country_no_centre(self) -> None:
        assert central("خبر عن الطقس.") == set()


class TestSurnames:
    """Demonyms that are the surname of one of the story's people."""

    PERSON = "رئيس الوزراء محمد شياع السوداني يستقبل الضيوف."

    @pytest.mark.parametrize(
        "text",
        ["السوداني: لا تراجع.", "وقال السوداني ذلك.", "حكومة السوداني قررت.", "رئيس الوزراء السوداني قرر."],
    )
    def test_standing_alone_it_is_the_person(self, text: str) -> None:
        assert "SD" not in codes(self.PERSON, text)
        assert "SD" in codes("استقبل الوزير ضيوفه.", text)

    @pytest.mark.parametrize("text", ["وصل الوفد السوداني.", "الجيش السوداني تقدم."])
    def test_after_a_definite_noun_it_is_the_country(self, text: str) -> None:
        assert "SD" in codes(self.PERSON, text)

    def test_a_club_is_no_country(self) -> None:
        assert codes("سجل لاعب سسكا موسكو هدفين.") == set()
        assert codes("سجل لاعب من موسكو هدفين.") == {"RU"}


def test_mali_plays_and_money_does_not() -> None:
    assert "ML" in codes("تستضيف تونس منتخب مالي على ملعبها.")
    assert "ML" not in codes("تلقى النادي عرض مالي جديد من الشركة.")


def test_a_people_of_scripture_is_no_state() -> None:
    assert "IL" not in codes("كتب الله على بني إسرائيل ذلك.")
    assert "IL" in codes("احتجت حكومة إسرائيل على ذلك.")


def test_a_given_name_that_ends_in_a_country() -> None:
    assert codes("استقبل الوزير السيد كلاوس فيبر أمس.") == set()
    assert codes("زار الوفد دولاً كلاوس وغيرها.") == set()
    assert codes("زار الوفد دولاً كفيتنام وغيرها.") == {"VN"}


def test_a_given_name_like_a_demonym_before_a_surname() -> None:
    assert codes("وقال المدرب جورجي سيلفا ذلك.") == set()
    assert codes("وقال البرازيلي جورجي سيلفا ذلك.") == {"BR"}
    assert codes("وقال مدرب جورجي ذلك.") == {"GE"}


def test_a_surname_after_a_given_name_that_is_a_word_too() -> None:
    assert codes("وقال النائب جبار السوداني ذلك.") == set()
    assert codes("وبذل الوفد جهد جبار السوداني.") == {"SD"}


def test_a_district_of_iraq_is_not_hungary() -> None:
    assert codes("وقع الحادث في قضاء المجر جنوباً.") == set()
    assert codes("وقع الحادث في المجر الكبير جنوباً.") == set()
    assert codes("وقع الحادث في المجر أمس.") == {"HU"}


def test_an_island_called_after_a_saint_counts_as_an_island_alone() -> None:
    assert codes("ولد خوسيه في مدينة سان مارتن.") == set()
    assert codes("وفاز خورخي سان مارتن أمس.") == set()
    assert codes("ضرب الإعصار جزيرة سان مارتن أمس.") == {"MF"}


def test_an_edition_in_a_language_is_no_country_s() -> None:
    assert codes("نشرت الهيئة الخبر في نسختها الإنجليزية.") == set()
    assert codes("زار الوفد المدن الإنجليزية.") == {"GB"}


def test_a_country_in_the_spelling_of_an_agency() -> None:
    assert codes("ومقر المنظمة في النروج.") == {"NO"}
    assert codes("وقال المدير النروجي إن العمل مستمر.") == {"NO"}
