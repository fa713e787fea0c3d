"""Known people: full names, short ones with and without support, and namesakes."""

import pytest

from tests.meaning_helpers import people, read, suggested, surfaces

KIM = "كيم جونغ أون"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استقبل سيرغي شويغو الوفد.", "سيرغي شويغو"),
        ("استقبل سيرجي شويجو الوفد.", "سيرغي شويغو"),
        ("لقاء مع دونالد ترامب.", "دونالد ترمب"),
        ("اتصال بفلاديمير بوتين.", "فلاديمير بوتين"),
        ("كيم جونج أون يزور المصنع.", KIM),
        ("وأضاف لافروف أن الموعد قريب.", "سيرغي لافروف"),
        ("قال كيري ذلك.", "جون كيري"),
    ],
)
def test_known_by_any_spelling(text: str, name: str) -> None:
    assert people(text) == {name}


def test_a_bare_ambiguous_name_is_the_one_named_in_full() -> None:
    assert people("وصل كيم إلى المحطة.") == set()
    meaning = read("قال كيم إن الزيارة مثمرة.", "وغادر كيم جونغ أون بالقطار.", headline="كيم: زيارة مثمرة")
    assert [finding.entry.name for finding in meaning.people] == [KIM]
    assert len(meaning.people[0].mentions) == 3


@pytest.mark.parametrize(
    "named",
    [
        "حاملة الطائرات هاري ترومان",
        "بحاملة الطائرات الأميركية «يو إس إس هاري ترومان»",
        "المدمرة الأميركية هاري ترومان",
        "مطار هاري ترومان",
    ],
)
def test_a_ship_and_an_airport_are_not_the_one_they_are_named_after(named: str) -> None:
    assert read(f"وصل الوفد إلى {named} أمس.").people == ()


@pytest.mark.parametrize("text", ["زار حاملة الطائرات، وقال هاري ترومان ذلك.", "غادر المطار هاري ترومان أمس."])
def test_whoever_boards_a_ship_is_himself(text: str) -> None:
    assert people(text) == {"هاري ترومان"}


def test_the_father_is_not_the_son() -> None:
    assert people("زار كيم جونغ إيل المدينة قبل أعوام.") == {"كيم جونغ إيل"}
    assert people("كيم جونغ أون، نجل كيم جونغ إيل، وصل. وقال كيم إنه سعيد، وأشاد كيم جونغ أون بالمضيف.") == {
        KIM,
        "كيم جونغ إيل",
    }


def test_a_surname_before_other_syllables_is_someone_else() -> None:
    meaning = read("حضر كيم جونغ أون ومعه كيم هيون تشول.")
    assert [(found.entry.name, found.suggested) for found in meaning.people] == [(KIM, False), ("كيم هيون تشول", True)]


class TestNamesThatAreWords:
    def test_the_lion_needs_support(self) -> None:
        assert people("هرب الأسد من حديقة الحيوان.") == set()
        assert people("التقى بشار الأسد الوفد. وشكر الأسد ضيوفه.") == {"بشار الأسد"}

    def test_a_title_is_support(self) -> None:
        assert people("استقبل الرئيس الأسد الوفد.") == {"بشار الأسد"}
        assert people("زار الأمير مشعل بن ماجد المعرض.") == set()

    def test_the_article_hides_behind_lam(self) -> None:
        assert people("إجراء مخالف للشرع والقانون.") == set()
        assert people("استقبل أحمد الشرع وفداً، وللشرع كلمة.") == {"أحمد الشرع"}

    def test_pence_are_not_mike_pence(self) -> None:
        assert people("ارتفع السعر إلى 67 بنس.") == set()
        assert people("وصل مايك بنس، وقال بنس إنه متفائل.") == {"مايك بنس"}


class TestNamesakes:
    def test_another_given_name_is_another_person(self) -> None:
        assert people("حضرت سلمى أوباما العرض.") == set()
        assert people("حضرت جيسيكا أوباما العرض.") == set()  # of the longer list of given names
        assert people("حضر أوباما العرض.") == {"باراك أوباما"}

    def test_two_people_of_one_surname_are_kept_apart(self) -> None:
        assert people("ماهر الأسد غاب عن الصورة.") == {"ماهر الأسد"}

    def test_part_of_a_word_is_no_name(self) -> None:
        assert people("ماريا بوتينا غادرت.") == set()


class TestSurnamesNoListHas:
    def test_surname_after_the_full_name(self) -> None:
        meaning = read("التقى العميد حسين دهقان الوفد.", "وبحث شويغو ودهقان الملف.")
        assert {finding.entry.name for finding in meaning.people} == {"حسين دهقان", "سيرغي شويغو"}

    def test_surname_unlisted_needs_the_full_name(self) -> None:
        assert people("قال منير إن الجيش جاهز.") == set()
        assert people("وصل عاصم منير أمس. وقال منير إن الجيش جاهز.") == {"عاصم منير"}
        assert surfaces(read("وصل عاصم منير أمس. وقال منير إن الجيش جاهز.").people) == ["عاصم منير", "منير"]

    def test_a_patronymic_is_no_surname(self) -> None:
        found = read("سلمان بن عبد العزيز خادم الحرمين. وكان فيصل بن عبد العزيز قبله.").people
        assert surfaces(found) == ["سلمان بن عبد العزيز", "فيصل بن عبد العزيز"]
        assert [one.suggested for one in found] == [False, True]


def test_mentions_say_where_and_by_what_rule() -> None:
    meaning = read("وصل لبوتين خطاب.", headline="خطاب إلى فلاديمير بوتين")
    first, second = meaning.people[0].mentions
    assert (first.block, first.surface, first.rule) == ("headline", "فلاديمير بوتين", "full name")
    assert (second.block, second.start, second.surface) == ("body:0", 5, "بوتين")


def test_what_is_named_after_a_person_is_no_mention() -> None:
    assert people("افتتح مركز الملك سلمان العيادة.") == set()
    assert people("افتتح الملك سلمان العيادة.") == {"الملك سلمان بن عبد العزيز"}
    assert people("قال مركز بحثي إن الملك سلمان بن عبد العزيز وصل.") == {"الملك سلمان بن عبد العزيز"}


class TestSurnamesAlone:
    """Surnames with the article or common ones, where the story leaves nobody else."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("ما حدث في ليبيا معروف، فقد سلّم القذافي كل شيء.", "معمر القذافي"),
            ("عدتُ من كوريا الشمالية قبل عام، وكان كيم هادئاً.", "كيم جونغ أون"),
        ],
    )
    def test_known(self, text: str, name: str) -> None:
        assert people(text) == {name}

    @pytest.mark.parametrize(
        "text",
        [
            "سلّم القذافي كل شيء.",  # no country of his
            "في ليبيا سلّم القذافي كل شيء، وكذلك سالم القذافي.",
            "عدتُ من كوريا الشمالية، وكان كيم هناك مع كيم هيون جونغ.",
        ],
    )
    def test_somebody(self, text: str) -> None:
        assert people(text) == set()

    def test_three_letters_at_the_head_or_after_a_verb_of_saying(self) -> None:
        body = "قال رئيس الجمهورية جوزيف عون إن الموعد قريب."
        told = read(body, headline="عون: الموعد قريب").people
        assert {mention.block for mention in told[0].mentions} == {"headline", "body:0"}
        told = read(body, "وقال عون ذلك.").people
        assert {mention.block for mention in told[0].mentions} == {"body:0", "body:1"}
        told = read(body, "طلب منه عون الناس.", headline="عون الناس واجب").people
        assert {mention.block for mention in told[0].mentions} == {"body:0"}


def test_the_fathers_between_given_name_and_surname() -> None:
    for text in ("أكد عادل بن أحمد الجبير ذلك.", "استقبل الوزير لعادل بن عبد الله بن أحمد الجبير."):
        assert people(text) == {"عادل الجبير"}, text
    assert "عادل الجبير" not in people("أكد خالد بن أحمد الجبير ذلك.")


def test_a_father_is_not_named_where_his_son_is() -> None:
    assert people("استقبل الأمير جاسر بن سلمان بن عبد العزيز أمس.") == set()
    assert suggested("استقبل الأمير جاسر بن سلمان بن عبد العزيز أمس.") == {"جاسر بن سلمان بن عبد العزيز"}
    both = "وجّه الملك سلمان بن عبدالعزيز بذلك، وشكره الدكتور ماجد بن عبدالعزيز الحوطي."
    assert [mention.surface for mention in read(both).people[0].mentions] == ["الملك سلمان بن عبدالعزيز"]
    assert people("وجّه سلمان بن عبد العزيز بذلك.") == {"الملك سلمان بن عبد العزيز"}


def test_a_last_name_in_the_spelling_that_the_story_gives_it() -> None:
    told = read("حضرت هانا تيته الجلسة.", "وقالت السيدة تيته إن الوقت ضيق.").people
    assert [mention.surface for mention in told[0].mentions] == ["هانا تيته", "تيته"]
    other = read("حضرت هانا تيته الجلسة.", "وقالت السيدة تيلمان إن الوقت ضيق.").people
    assert [mention.surface for mention in other[0].mentions] == ["هانا تيته"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقع السادات ومناحيم بيغن الاتفاق.", "مناحيم بيغن"),
        ("كان الملك فيصل قد أوقف ضخ النفط.", "الملك فيصل بن عبد العزيز"),
        ("وصل البابا تواضروس الثاني صباحاً.", "البابا تواضروس الثاني"),
    ],
)
def test_those_of_history(text: str, name: str) -> None:
    assert name in people(text)


def test_what_is_called_after_a_king() -> None:
    for place in ("وسام", "دارة", "مستشفى", "تقاطع شارعي"):
        assert people(f"زار الوفد {place} الملك فيصل أمس.") == set(), place


def test_part_of_anothers_surname() -> None:
    assert people("وأوضح المحامي محمد ولد الشيخ سيديا ذلك.") == set()
    assert people("وقال ولد الشيخ إن الهدنة قائمة.") == {"إسماعيل ولد الشيخ أحمد"}


class TestLongerNamesOfOthers:
    def test_given_names_alone_within_a_longer_name(self) -> None:
        assert people("وقال أحمد محمد حسن رشاد إنه سعيد.") == set()
        assert people("وقال محمود عباس العقادي ذلك.") == set()
        assert people("وقال الرئيس محمود عباس ذلك.") == {"محمود عباس"}
        assert people("وقال الرئيس محمد حسني مبارك ذلك.") == {"حسني مبارك"}

    def test_a_spelling_that_leaves_out_the_middle_needs_the_country(self) -> None:
        assert people("وسجل اللاعب علي صالح هدفاً.") == set()
        assert people("وسجل اللاعب علي عبد الله صالح هدفاً.") == {"علي عبد الله صالح"}
        assert people("في اليمن قال علي صالح ذلك.") == {"علي عبد الله صالح"}


class TestCalledAfterSomebody:
    def test_what_is_called_after_him_without_a_title(self) -> None:
        for place in ("مستشفى", "جامعة", "استاد", "مؤسسة"):
            assert people(f"زار الوفد {place} رفيق الحريري أمس.") == set(), place
        for own in ("قصر", "كرسي", "سباق", "وطالب بوقف"):
            assert people(f"شغل الناس {own} رفيق الحريري أمس.") == {"رفيق الحريري"}, own

    def test_a_ship_in_marks_once_the_story_told_what_she_is(self) -> None:
        ship = "وصلت حاملة الطائرات «أبراهام لينكولن» صباحاً."
        assert people(ship, "وعبرت «أبراهام لينكولن» المضيق.") == set()
        assert people("وصلت «يو إس إس أبراهام لينكولن» صباحاً.") == set()
        assert people("وعبرت «أبراهام لينكولن» المضيق.") == {"أبراهام لينكولن"}
        assert people(ship, "وكان أبراهام لينكولن رئيساً.") == {"أبراهام لينكولن"}

    def test_a_son_before_his_father(self) -> None:
        assert people("وقال زياد وليد جنبلاط ذلك.") == set()
        assert people("وقال وليد جنبلاط ذلك.") == {"وليد جنبلاط"}
        assert people("وقال محمد حسني مبارك ذلك.") == {"حسني مبارك"}

    def test_a_father_s_name_that_goes_on(self) -> None:
        assert people("وقال ولد الشيخ سيديا ذلك.") == set()
        assert people("وقال ولد الشيخ أحمد ذلك.") == {"إسماعيل ولد الشيخ أحمد"}

    def test_twice_the_same_given_name(self) -> None:
        assert people("وقال الأمين العام بطرس غالي ذلك.") == {"بطرس غالي"}
        assert people("وقال الأمين العام بطرس بطرس غالي ذلك.") == {"بطرس غالي"}
        assert people("وقال يوسف بطرس غالي ذلك.") == set()

    def test_a_party_s_founder_is_not_his_son(self) -> None:
        assert people("وقال رئيس الحزب فاتح أربكان ذلك.") == set()
        assert people("أسس نجم الدين أربكان الحزب، ثم غادره أربكان.") == {"نجم الدين أربكان"}


@pytest.mark.parametrize(
    "text",
    ["يتبجح ترمب بقوته.", "ولم تنفع كاريزما ترمب هذه المرة.", "قمة كوستوف - ترمب تتأجل.", "وكثرت مهاترات ترمب."],
)
def test_a_strange_word_before_a_surname_is_not_always_a_given_name(text: str) -> None:
    assert people(text) == {"دونالد ترمب"}
    assert "دونالد ترمب" not in people("وقالت ميلانيا ترمب ذلك.")


def test_two_of_one_surname() -> None:
    assert people("وقال محمود أميري مقدم إن الوضع جيد.") == {"محمود أميري مقدم"}
    assert "محمود أميري مقدم" not in people("وقال السفير رضا أميري مقدم إن الوضع جيد.")


def test_a_surname_that_is_a_word_is_somebody_s_after_his_army() -> None:
    assert people("انسحبت قوات الأسد من المدينة السورية.") == {"بشار الأسد"}
    assert people("شاهد الزوار الأسد في حديقة سورية.") == set()


def test_a_road_called_after_somebody_is_not_he() -> None:
    assert people("افتتحت أرمينيا طريق ترمب أمس.") == set()
    assert people("وصل ترمب إلى أرمينيا أمس.") == {"دونالد ترمب"}


def test_a_name_with_the_article_and_without_is_one_person() -> None:
    assert people("أكد المرشد الإيراني علي الخامنئي ذلك.", "وقال السيد الخامنئي إن خامنئي حاضر.") == {"علي خامنئي"}
    assert suggested("أكد المرشد الإيراني علي الخامنئي ذلك.") == set()
