"""People that no list knows: found by what surrounds the name, and named again by their surname."""

import pytest

from articles.arabic.words import words
from articles.meaning.name_words import NamePart, is_common, name_part
from articles.meaning.titles import INSTITUTIONS, OFFICES, is_saying, is_title
from articles.meaning.values import EntryKind
from tests.meaning_helpers import people, read, story, suggested


class TestByOffice:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("وصل وزير المالية البلغاري كراسيمير دوبريف إلى العاصمة.", "كراسيمير دوبريف"),
            ("استمع الحضور إلى العميد فرامرز كوهستاني.", "فرامرز كوهستاني"),
            ("ترى الباحثة في معهد الدراسات الآسيوية ماريكو تاناهاشي أن الأمر معقد.", "ماريكو تاناهاشي"),
            ("قال المتحدث باسم هيئة الموانئ بهرام زندكاني للصحافيين.", "بهرام زندكاني"),
            ("تعهد حاكم منطقة أومسكايا، غينادي بوروديلين، بالتعويض.", "غينادي بوروديلين"),
            ("رحب السفير السلوفيني دامير كوفاتشيتش بالضيوف.", "دامير كوفاتشيتش"),
            ("شكر مدير الشركة، أركادي ميلنيتشوك، العاملين.", "أركادي ميلنيتشوك"),
            ("افتتح المعرض الدكتور بصيص الجهيني مساء أمس.", "بصيص الجهيني"),
            ("حضر القائد العسكري ري هيون تشول العرض.", "ري هيون تشول"),
            ("قبضت الشرطة على المتهم جوهر بن عيسى.", "جوهر بن عيسى"),
            ("كرّمت اللجنة الدكتور شرف غالي مساء أمس.", "شرف غالي"),
            ("اجتمع اليوناني ستافروس كالديميس باللجنة.", "ستافروس كالديميس"),
            ("أحيا الحفل الراحل توفيق الزغلولي.", "توفيق الزغلولي"),
            ("شكرت سفيرة ليبيا لدى أوكرانيا أنكا فالترهوفن، ضيوفها.", "أنكا فالترهوفن"),
            ("وقال رئيس المجلس البلدي روحي زنبوق: إن الطريق مغلق.", "روحي زنبوق"),
            ("وصرّح أمس المتحدث باسم وزارة الخارجية لو شينغ في بداية اللقاء.", "لو شينغ"),
            ("التقى الوفد نائب الوزير الكوري كيم كي جوان في بكين.", "كيم كي جوان"),
            ("عاد الطفل ميلاد منذر الزاهري إلى أهله.", "ميلاد منذر الزاهري"),
            ("استقبل الوفد الدكتور عبد العلي علي عسكري، في مكتبه.", "عبد العلي علي عسكري"),
            ("في المقال، يحاول علي أنصاري، مدير المعهد، شرح الأمر.", "علي أنصاري"),
        ],
    )
    def test_name_after_an_office(self, text: str, name: str) -> None:
        assert suggested(text) == {name}

    @pytest.mark.parametrize(
        "text",
        [
            "طالب رئيس المجلس البلدي بإبداء مرئياتكم.",
            "تحدث وزير الخارجية لو تفرغ للضيوف.",
            "زار المدير مع الضيف المالكة للفندق.",
            "انتقد الكاتب علي سياسي، مدير المعهد قال ذلك.",
            "وجّه محمد عضو عسكري الدعوة.",
            "وأراد الرئيسان إرجاء سفرهما إلى الخريف.",
        ],
    )
    def test_ordinary_words_after_an_office(self, text: str) -> None:
        assert suggested(text) == set()

    def test_the_place_or_firm_of_the_office_is_no_part_of_the_name(self) -> None:
        assert suggested("قال رئيس بلدية زورمانيا فيكتور هالباشو إن الطريق مغلق.") == {"فيكتور هالباشو"}
        assert suggested("زار رئيس شركة فولتانيكا المصنع.") == set()

    def test_an_office_does_not_reach_into_the_next_clause(self) -> None:
        assert suggested("قال الوزير إن مدينة دورنافيل كلوبورغ هادئة.") == set()


class TestBySaying:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("وقال محمد الدهمشي إن الموسم جيد.", "محمد الدهمشي"),
            ("«الموسم جيد»، يقول هاري ستونفيلد.", "هاري ستونفيلد"),
            ("وأوضحت كلارا فينسترفالد أن النتائج أولية.", "كلارا فينسترفالد"),
            ("وقال عقل الزنبقي رئيس اللجنة إن الموسم جيد.", "عقل الزنبقي"),
            ("وقال بان جي هيون للصحافيين ذلك.", "بان جي هيون"),
            ("حول الجولة كتب تيموفي زاريتشني مقالاً.", "تيموفي زاريتشني"),
            ("تورفالد هيلغاسون، رئيس الجمعية، حضر اللقاء.", "تورفالد هيلغاسون"),
        ],
    )
    def test_name_beside_a_verb_or_an_apposition(self, text: str, name: str) -> None:
        assert suggested(text) == {name}

    def test_common_words_after_a_verb_are_no_name(self) -> None:
        assert suggested("وقال بيان رسمي إن الموسم جيد.") == set()
        assert suggested("وأوضحت مصادر مطلعة أن النتائج أولية.") == set()


class TestWhereANameEnds:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("قال الدكتور عبد الله بن سعد الحمداني أمس إن العمل بدأ.", "عبد الله بن سعد الحمداني"),
            ("زار الأمير سعود بن خالد آل جابر المدرسة.", "سعود بن خالد آل جابر"),
            ("كرّم المحافظ علاء الدين منصور الفائزين.", "علاء الدين منصور"),
            ("أشاد المدرب البرتغالي روي مانتيغاس باللاعبين.", "روي مانتيغاس"),
            ("التقى الوزير أورسولا فان دير هوفن في بون.", "أورسولا فان دير هوفن"),
            ("قال الخبير فيودور لابيكوف للصحافيين ذلك.", "فيودور لابيكوف"),
            ("شكر المدير السيد جوزيف ماندلباوم اليوم.", "جوزيف ماندلباوم"),
            ("وصل اللاعب أبو بكر السنهوري الثلاثاء.", "أبو بكر السنهوري"),
        ],
    )
    def test_end(self, text: str, name: str) -> None:
        assert suggested(text) == {name}

    def test_what_is_attached_is_no_part_of_the_name(self) -> None:
        found = read("سلّم الجائزة لأنطونيو فيرادزي وماريا كونتادزي.").people
        assert [mention.surface for one in found for mention in one.mentions] == ["أنطونيو فيرادزي", "ماريا كونتادزي"]

    def test_persian_names(self) -> None:
        text = "قال القائد علي أصغر كوهستاني ذلك، والتقى قائد الوحدة «الجبلية» أمير علي حاجي زنده."
        assert suggested(text) == {"علي أصغر كوهستاني", "أمير علي حاجي زنده"}
        assert suggested("نقل عن رئيس النقابة محمد بافقي قوله إنه راض.") == {"محمد بافقي"}

    def test_two_surnames_are_not_one_name(self) -> None:
        text = "التقى الوزير هاري ستونفيلد النائب دامير كوفاتيش. وبحث ستونفيلد وكوفاتيش الملف."
        found = read(text).people
        assert [mention.surface for one in found for mention in one.mentions] == [
            "هاري ستونفيلد",
            "ستونفيلد",
            "دامير كوفاتيش",
            "كوفاتيش",
        ]

    def test_names_in_a_list_are_parted(self) -> None:
        text = "حضر الاجتماع الوزراء خالد الرشودي، وماهر الزغيبي، وفادي الشمندر."
        assert suggested(text) == {"خالد الرشودي", "ماهر الزغيبي", "فادي الشمندر"}


class TestNobody:
    @pytest.mark.parametrize(
        "text",
        [
            "هبطت الطائرة في مطار الملك خالد الدولي.",
            "تخرج في جامعة الأمير سطام قبل عام.",
            "أقيمت المباراة على كأس سمو الأمير مقرن بن خالد.",
            "يقع المتجر في شارع أنطونيو فيرادزي.",
            "أعلنت شركة غرانفيل موتورسون أرباحها.",
            "تقع بلدة دورنافيل كلوبورغ على النهر.",
            "عرض فيلم «جوني غوردولان» مساء.",
            "على كامل الأراضي وعلى الأمتين.",
            "اتفقت الدولتان على تعزيز التعاون في المجالات كافة.",
            "يحق الآن للجميع التصويت.",
            "زار الوزير قرية أم الحمضان.",
            "مخطط الملك فهد السكني.",
            "تقع محافظة خميس مشيط في الجنوب.",
            "قال الدكتور خلال لقائه إن الأمر سهل.",
            "صدر العدد الأول في رمضان الفائت، وقال القراء رأيهم.",
            "بدا حسن الخاتمة واضحاً.",
            "وأكد أمير حائل أن العمل مستمر.",
            "وصل الفريق إلى سان غريلوفسك أمس.",
        ],
    )
    def test_no_person(self, text: str) -> None:
        assert suggested(text) == set()

    def test_a_feast_is_nobody_but_a_man_may_be_called_so(self) -> None:
        assert suggested("بمناسبة عيد النوروز قال الوزير ذلك.") == set()
        assert suggested("وقال عيد الزنبقي إن الموسم جيد.") == {"عيد الزنبقي"}

    def test_a_project_of_a_man_is_not_one_named_after_him(self) -> None:
        assert suggested("دعمت حملة الملك عبد العزيز الأسر.") == set()
        assert suggested("تعثرت حملة هاري ستونفيلد مبكراً.") == {"هاري ستونفيلد"}


class TestNamedAgain:
    def test_surname_later_and_earlier(self) -> None:
        found = read(
            "قال وزير المالية البلغاري كراسيمير دوبريف إن الموازنة جاهزة.",
            "وأضاف دوبريف أن النقاش مفتوح، وشكر زملاء لدوبريف الحضور.",
            headline="دوبريف: الموازنة جاهزة",
        ).people
        assert [one.entry.name for one in found] == ["كراسيمير دوبريف"]
        assert [mention.surface for mention in found[0].mentions] == ["دوبريف", "كراسيمير دوبريف", "دوبريف", "دوبريف"]
        assert [mention.rule for mention in found[0].mentions] == [
            "surname, supported",
            "office before",
            "surname, supported",
            "surname, supported",
        ]

    def test_an_ordinary_surname_needs_a_title_or_a_verb(self) -> None:
        found = read(
            "قال المهندس أكرم النجار إن البناء متين. وأضاف النجار أن الكلفة قليلة. ثم جاء النجار بأخشاب."
        ).people
        assert [mention.surface for one in found for mention in one.mentions] == ["أكرم النجار", "النجار"]

    def test_a_shorter_form_and_two_spellings_are_one_person(self) -> None:
        text = "حضر الأمير زياد بن خالد بن مشعل. وقال زياد بن خالد إنه سعيد."
        assert suggested(text) == {"زياد بن خالد بن مشعل"}
        text = "قال النائب ديميتري كوفتيروف ذلك. وغادر النائب دميتري كوفتيروف."
        assert suggested(text) == {"ديميتري كوفتيروف"}

    def test_a_fathers_name_is_nobodys_surname(self) -> None:
        found = read("حضر الأمير زياد بن عبدالعزيز. ومرت ذكرى عبدالعزيز.").people
        assert [mention.surface for one in found for mention in one.mentions] == ["زياد بن عبدالعزيز"]

    def test_a_given_name_before_it_makes_a_surname_anothers(self) -> None:
        found = read("قال الوزير كراسيمير دوبريف ذلك. وغابت شقيقته ماريا دوبريف.").people
        assert [one.entry.name for one in found] == ["كراسيمير دوبريف", "ماريا دوبريف"]


def test_what_comes_out() -> None:
    found = read("التقى فلاديمير بوتين وزير المالية البلغاري كراسيمير دوبريف.").people
    assert [(one.entry.name, one.suggested) for one in found] == [("فلاديمير بوتين", False), ("كراسيمير دوبريف", True)]
    entry = found[1].entry
    assert (entry.key, entry.kind, entry.names) == ("unknown:كراسيمير دوبريف", EntryKind.PERSON, ())
    assert people("التقى فلاديمير بوتين وزير المالية البلغاري كراسيمير دوبريف.") == {"فلاديمير بوتين"}


def test_a_caption_that_begins_with_a_name() -> None:
    from articles.meaning.reading import understand
    from tests.meaning_helpers import matcher

    told = story("نص الخبر.", caption="توربن هيلمستاد خلال المؤتمر")
    assert [one.entry.name for one in understand(told, matcher()).people] == ["توربن هيلمستاد"]
    told = story("نص الخبر.", caption="جانب من المؤتمر الصحافي")
    assert understand(told, matcher()).people == ()


class TestWords:
    @pytest.mark.parametrize("word", ["المسؤولون", "وبالاجتماع", "سيلتقي", "للصحافيين", "استعداداتهم", "واتفاقهم"])
    def test_inflected_words_are_ordinary(self, word: str) -> None:
        assert is_common(next(words(word)).folded) or name_part(next(words(word))) is NamePart.NEVER

    @pytest.mark.parametrize("word", ["كوزاريف", "هاشيموتو", "بوديسون", "كيري", "واتسون"])
    def test_transliterated_names_are_not(self, word: str) -> None:
        assert name_part(next(words(word))) is NamePart.FOREIGN

    def test_a_preposition_is_not_a_name_of_like_letters(self) -> None:
        assert name_part(next(words("على"))) is NamePart.NEVER
        assert name_part(next(words("علي"))) is NamePart.WEAK

    def test_titles_in_every_form(self) -> None:
        for form in ("الوزير", "وزيرة", "ووزيرا", "لوزير", "نظيره", "زوجته", "المتحدثة"):
            assert is_title(next(words(form)).folded, OFFICES), form
        assert not is_title("طاوله", OFFICES)
        assert is_title("جامعه", INSTITUTIONS)

    def test_verbs_of_saying_in_every_form(self) -> None:
        for form in ("قال", "وقالت", "تقول", "وأضافوا", "فأكد", "سيعلن"):
            assert is_saying(next(words(form)).folded), form
        assert not is_saying("جلس")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قُتل معه نائب رئيس هيئة المرفأ أبو فهد المهندس.", "أبو فهد المهندس"),
        ("وقال المتحدث أبو علي العسكري إن السفن كثيرة.", "أبو علي العسكري"),
        # What he is, and when it was, are no by-names.
        ("وقال القيادي أبو مصعب الناطق باسم الفصيل إن السفن كثيرة.", "أبو مصعب"),
        ("وقال القيادي أبو مصعب الأحد إن السفن كثيرة.", "أبو مصعب"),
    ],
)
def test_a_name_after_a_child_with_its_byname(text: str, name: str) -> None:
    assert suggested(text) == {name}


def test_a_foreign_surname_that_only_seems_to_have_the_article() -> None:
    assert suggested("أكد وزير الزراعة، خوسيه ماريا ألزيتون، أن الموسم جيد.") == {"خوسيه ماريا ألزيتون"}
    # A verb after the name is none of it, nor is a word that has the article.
    assert suggested("أكد ذلك وزير الزراعة خوسيه ماريا، الموسم الجيد.") == {"خوسيه ماريا"}
    assert suggested("وكان وزير الزراعة خوسيه ماريا ألقى، أمس، كلمة.") == {"خوسيه ماريا"}


def test_a_given_name_that_is_a_word_too_before_a_strange_surname() -> None:
    assert suggested("وبحث الوزير ذلك مع نظيره المغربي، ناصر بوزنيقة، في الميناء.") == {"ناصر بوزنيقة"}
    assert suggested("وبحث الوزير ذلك مع نظيره المغربي ناصر بوزنيقة، في الميناء.") == {"ناصر بوزنيقة"}
    # With no office before it such a pair may be a plant or a place.
    assert suggested("وفي السوق وردة، كريم بوزنيقة، في الميناء.") == set()
    assert suggested("وترك الحارس كامل الترسانة.", "وهذا دليل كبير على حسن الخاتمة.") == set()


def test_what_is_denied_is_no_part_of_a_name() -> None:
    assert suggested("ونفى كريم سعدون الأنباء عن ذلك.") == {"كريم سعدون"}
    assert suggested("وصافح الوزير رجل سلام حقيقي.") == set()


def test_what_somebody_met_is_no_part_of_his_name() -> None:
    assert suggested("لقي نائب رئيس المنطقة إيغور نيتشيبورينكو حتفه أمس.") == {"إيغور نيتشيبورينكو"}
    assert suggested("وقرأت ابنتها كيانا رحماني نصها.") == {"كيانا رحماني"}


def test_a_persian_surname_that_looks_like_a_plural_is_one() -> None:
    assert suggested("أعلن علي رضا سليمي، عضو المجلس، ذلك.") == {"علي رضا سليمي"}
