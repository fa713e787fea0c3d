"""What a story is about: people and bodies that bring their country, and countries that are only told of beside it."""

import pytest

from tests.meaning_helpers import central

WEATHER = ("تغيرت الخطة مراراً هذا العام.", "ولم تصدر تفاصيل أخرى حتى المساء.")


class TestPeopleBringTheirCountry:
    def test_a_listed_person_of_the_headline(self) -> None:
        text = ("وصل الوزير صباحاً إلى أنقرة.", "ورحبت الحكومة التركية بالزيارة.", "وغادر إلى إيران مساء.")
        assert central(*text, headline="عراقجي يصل إلى أنقرة") == {"IR", "TR"}
        assert central(*text, headline="الوزير يصل إلى أنقرة") == {"TR"}

    def test_an_unlisted_one_whose_title_names_the_country(self) -> None:
        title = "قال وزير الخارجية التونسي مراد الورتاني إن الاتفاق جاهز."
        rest = ("وأضاف أن فرنسا وقعت أمس.", "وشكر الوزير الفرنسي.")
        assert central(title, *rest, headline="الورتاني: وقعنا مع فرنسا") == {"TN", "FR"}
        plain = "قال الوزير مراد الورتاني إن الاتفاق جاهز في العاصمة تونس."
        assert central(plain, *rest, headline="الورتاني: وقعنا مع فرنسا") == {"FR"}

    def test_a_body_of_the_headline(self) -> None:
        text = ("أعلنت الحركة موقفها أمس.", "وتسيطر على كابول منذ أعوام.", "وتراقب باكستان ما يجري.")
        assert central(*text, headline="طالبان تعلن موقفها") == {"AF"}

    def test_a_person_of_the_body_alone_does_not(self) -> None:
        text = ("أعلنت إيطاليا موعد القمة، وتسلمت إيطاليا الرئاسة.", "وأشاد ماكرون بذلك.", "وتتابع فرنسا الأمر.")
        assert central(*text, headline="إيطاليا تعلن الموعد") == {"IT"}


class TestToldBeside:
    def test_what_something_is_dearer_than(self) -> None:
        text = ("ارتفع سعر الخبز في إيطاليا مجدداً.", "وتبلغ الزيادة في إيطاليا الخمس.")
        assert central(*text, headline="الخبز الإيطالي أغلى من الفرنسي والألماني") == {"IT"}
        assert central(*text, headline="الخبز الإيطالي من الفرنسي والألماني") == {"IT", "FR", "DE"}

    def test_an_example_is_none(self) -> None:
        for cue in ("على غرار ليبيا", "كما في ليبيا", "كليبيا", "مثل ليبيا"):
            assert central("لا يريد السودان تقسيماً.", *WEATHER, headline=f"السودان يرفض التقسيم {cue}") == {"SD"}, cue
        assert central("لا يريد السودان ذلك.", *WEATHER, headline="السودان يرفض تقسيم ليبيا") == {"SD", "LY"}

    def test_a_letter_of_the_name_is_no_comparison(self) -> None:
        assert central("خلاف جديد.", headline="الصين وكوبا توقعان العقد") == {"CN", "CU"}

    def test_one_of_many_in_a_list(self) -> None:
        text = "قدمت الإمارات والسعودية وباكستان والعراق تعازيها إلى اليابان بعد زلزال في اليابان."
        assert central(text, *WEATHER, headline="زلزال يضرب السواحل") == {"JP"}
        pair = "قدمت الإمارات تعازيها إلى اليابان بعد زلزال في اليابان."
        assert central(pair, *WEATHER, headline="زلزال يضرب السواحل") == {"JP", "AE"}

    def test_where_something_happens_in_a_headline(self) -> None:
        text = ("فرضت الولايات المتحدة عقوبات على كوريا الشمالية.", "وشملت مبرمجين من كوريا الشمالية.", *WEATHER)
        headline = "الولايات المتحدة تعاقب مبرمجين كوريين شماليين"
        assert central(*text, headline=f"{headline} في لاوس والصين") == {"US", "KP"}
        assert central(*text, headline=f"{headline} بعد لاوس والصين") == {"US", "KP", "LA", "CN"}

    def test_who_carries_messages(self) -> None:
        text = ("ينقل الوسيط القطري رسائل إيران والولايات المتحدة.", "وتنتظر واشنطن رد طهران في الدوحة.")
        assert central(*text, headline="إيران والولايات المتحدة: أفكار قطرية") == {"IR", "US"}
        guest = ("يحمل الوزير القطري رسائل إلى إيران والولايات المتحدة.", "وتنتظر واشنطن رد طهران في الدوحة.")
        assert central(*guest, headline="إيران والولايات المتحدة: أفكار قطرية") == {"IR", "US", "QA"}

    def test_a_region_that_is_called_like_an_outlet(self) -> None:
        text = ("ضرب إعصار أقصى الشرق الروسي.", "وبلغت الأمواج سواحل اليابان.", "ولا ضحايا.")
        assert central(*text, headline="إعصار يقتلع الأشجار") == {"RU"}
        told = ("ضرب إعصار السواحل، وفق صحيفة «الشرق» التونسية.", "وبلغت الأمواج سواحل اليابان واليابان مستعدة.")
        assert central(*told, headline="إعصار يقتلع الأشجار") == {"JP"}

    def test_named_once_late_is_never_central(self) -> None:
        text = ("فاز اللاعب ببطولة روسيا.", *WEATHER, "وكان بينهم لاعب من إيران يمثل فرنسا.")
        assert central(*text, headline="نهائي الشطرنج") == {"RU"}

    def test_named_once_late_it_is_where_no_other_is(self) -> None:
        assert central(*WEATHER, "وتجري الدورة في روسيا.", headline="نهائي الشطرنج") == {"RU"}

    def test_a_scholar_of_the_headline_is_whom_it_is_about(self) -> None:
        text = ("رحل المؤرخ ألكسندر فينوغرادوف بعد عمر بين مقاهي القاهرة ودمشق.", "وترك مكتبة.")
        assert "RU" in central(*text, headline="وفاة المؤرخ الروسي ألكسندر فينوغرادوف")


class TestInPassing:
    OPENING = ("افتتح المحافظ السوق الجديد صباحاً.", "وحضر التجار الافتتاح مع عائلاتهم.")

    def test_one_mention_beyond_the_opening_makes_no_story_of_a_country(self) -> None:
        visit = "وكان تاجر قد زار بلغاريا."
        assert central(*self.OPENING, visit, "وزار آخر تشيلي.") == set()
        assert central(*self.OPENING, visit, "وتصدّر بلغاريا الورد.", "وزار آخر تشيلي.") == {"BG"}
        assert central(visit, *self.OPENING, "وزار آخر تشيلي.") == {"BG"}

    def test_nor_does_the_nation_of_somebody(self) -> None:
        assert central(*self.OPENING, "وكان بينهم تاجر بلغاري.") == set()
        assert central(*self.OPENING, "ويقع السوق في بلغاريا.") == {"BG"}

    def test_the_end_of_a_long_first_paragraph_is_no_opening(self) -> None:
        long = "افتتح المحافظ السوق الجديد وسط التجار وعائلاتهم " * 8
        assert central(f"{long} ثم تحدث تاجر بلغاري.") == set()
        assert central(f"تحدث تاجر بلغاري ثم {long}.") == {"BG"}


def test_a_headline_of_three_names_all_that_it_is_about() -> None:
    body = (
        "صار التعاون بين روسيا وإيران وكوريا الشمالية يقلق الولايات المتحدة.",
        "وتقول الولايات المتحدة إن السفن رُصدت، وفرضت الولايات المتحدة عقوبات.",
        "وطالب الكونغرس الأميركي بالمزيد، وقالت الولايات المتحدة إنها تدرس ذلك.",
        "واستقبل الرئيس الروسي نظيره الإيراني ثم الزعيم الكوري الشمالي.",
    )
    assert central(*body, headline="كيف يتقارب الثلاثي موسكو وطهران وبيونغ يانغ؟") == {"RU", "IR", "KP"}
    assert "US" in central(*body, headline="كيف يتقارب الخصوم؟")


def test_a_city_in_the_headline_brings_its_country_along() -> None:
    told = ("دعا مجلس الأعمال اليمني الأمريكي إلى ندوة لشركات أمريكية.", "وحضرها ممثلون عن شركات كثيرة.")
    assert central(*told, headline="شركات أمريكية تبحث الاستثمار في عدن") == {"US", "YE"}
    assert central(*told, headline="شركات أمريكية تبحث الاستثمار في الموانئ") == {"US"}
    # Of a country that the story does not name, a city says nothing; and it makes no other country less.
    assert central(*told, headline="شركات أمريكية تبحث الاستثمار في بوسان") == {"US"}
    two = ("قصفت القوات الروسية مستودعاً.", "وقالت كييف إن المدافع الأوكرانية ردت.")
    assert central(*two, headline="روايتان عن قصف مستودع في بيلغورود") == {"RU", "UA"}


def test_the_kingdom_is_the_one_that_is_named() -> None:
    lede = ("افتتح السفير السعودي سفارة المملكة في بغداد.", "وقال العراق إن المملكة جارة العراق.")
    assert central(*lede, "والعراق بلد كبير.", "ورحبت المملكة.", headline="جعجعة لا طائل منها") == {"IQ", "SA"}


def test_the_place_of_a_meeting_in_a_headline_is_not_what_it_tells_of() -> None:
    lede = "استقبل المستشار العراقي فلان أمين المجلس الإيراني ونظيره التركي."
    assert central(lede, headline="لقاء ثلاثي في بغداد لبحث أمن الحدود") >= {"IR", "TR"}


def test_the_kingdom_may_be_another() -> None:
    others = "والعراق بلد كبير."
    united = ("زار وفد عراقي المملكة المتحدة.", "وقال السفير السعودي إن المملكة ترحب.")
    assert central(*united, others, headline="العراق يوفد بعثة إلى بريطانيا") == {"IQ", "GB"}
    spanish = ("قال العراق إن المملكة الإسبانية صديقة له.", "وحضر سفير الأردن.")
    assert "JO" not in central(*spanish, others, headline="جعجعة لا طائل منها")


@pytest.mark.parametrize(
    "headline",
    ["شيكاغو بولز يستثمر في العراق", "صحيفة شيكاغو تتحدث عن العراق", "فريق شيكاغو يزور العراق"],
)
def test_a_city_in_another_name_brings_no_country(headline: str) -> None:
    told = ("وقع العراق العقد.", "ورحبت الولايات المتحدة بذلك.")
    assert central(*told, headline=headline) == {"IQ"}
    assert central(*told, headline="شركات عراقية تستثمر في شيكاغو") == {"IQ", "US"}


def test_a_city_that_is_somebodys_surname_brings_no_country() -> None:
    assert central("توفي ممثل سوري في فرنسا.", headline="وفاة الممثل عدنان حلب في باريس") == {"FR"}
    assert central("توفي ممثل سوري في فرنسا.", headline="وفاة ممثل من حلب في باريس") == {"FR", "SY"}


def test_with_whom_one_talks_is_a_party() -> None:
    told = ("أكد وزير الخارجية الإيراني أن بلاده لن تعود إلى {} تحت الضغط.", "وقال إن إيران تنتظر.", "وشكر الوسطاء.")
    headline = "إيران: الباب لم يغلق بعد"

    def about(phrase: str) -> set[str]:
        return set(central(told[0].format(phrase), *told[1:], headline=headline))

    assert about("التفاوض مع الولايات المتحدة") == {"IR", "US"}
    assert about("استئناف المحادثات النووية مع أميركا") == {"IR", "US"}
    assert about("المدن التي زارتها في الولايات المتحدة") == {"IR"}
    assert about("أوراق الحرب مع العراق") == {"IR"}


def test_two_koreas_in_one_word_and_the_zionist_entity() -> None:
    rest = ("وقالت واشنطن إنها تتابع ما جرى.", "وردت كوريا الشمالية مساء.", "وأكدت كوريا الجنوبية روايتها.")
    assert central("تبادل جنود الكوريتين الطلقات.", *rest, headline="الكوريتان تتبادلان الطلقات") >= {"KR", "KP"}
    threat = ("هدد قائد إيراني بالرد على الهجوم.", "ولم تعلق إسرائيل عليه.")
    assert central(*threat, headline="إيران تهدد الكيان الصهيوني") == {"IR", "IL"}
    # A country that the story names by nothing else is not found by it.
    assert central(threat[0], headline="إيران تهدد الكيان الصهيوني") == {"IR"}
    assert central(*threat, headline="إيران تهدد بالرد") == {"IR"}


def test_gaza_in_a_headline_tells_of_palestine() -> None:
    told = ("أعلنت الوكالة الصينية تقديم دفعة من المساعدات عبر الأردن.", "وشكر السفير الفلسطيني الصين.")
    assert central(*told, headline="الصين تقدم مساعدات لقطاع غزة") == {"CN", "PS"}
    assert central(*told, headline="الصين تقدم مساعدات جديدة") == {"CN"}


def test_a_headline_cut_from_the_text_is_no_second_one() -> None:
    first = "أعلن وزير الدفاع الألماني أن بلاده ستساهم في شراء معدات عسكرية لأوكرانيا هذا العام."
    rest = ("وكان على جدول الأعمال دعم أوكرانيا.", "وقال إن المعدات جاهزة.")
    assert central(first, *rest, headline="أعلن وزير الدفاع الألماني أن بلاده ستساهم…") == {"DE", "UA"}
    assert central(first, *rest, headline="وزير الدفاع الألماني: سنساهم في شراء المعدات") == {"DE"}


def test_who_serves_many_countries_brings_none() -> None:
    told = ("قال مارك روته إن الحلفاء تعهدوا بدعم أوكرانيا.", "وتعهدت هولندا بمليون يورو.", "وشكرت أوكرانيا.")
    assert central(*told, headline="روته: الحلفاء سيدعمون أوكرانيا") == {"UA"}
    envoy = ("قال فاسيلي نيبينزيا إن المشروع لن يمر بدعم أوكرانيا.", "وصوتت روسيا ضده.", "وشكرت أوكرانيا الدول.")
    assert central(*envoy, headline="نيبينزيا: المشروع لن يمر بدعم أوكرانيا") == {"UA", "RU"}


def test_a_korean_neighbour_is_told_by_its_side() -> None:
    told = ("أرسلت كوريا الشمالية رسالة.", "وأكدت كوريا الجنوبية أنها قرأت الرسالة.")
    assert central(*told, headline="كوريا الشمالية تكتب إلى جارتها الجنوبية") == {"KP", "KR"}
    assert "KR" not in central(told[0], headline="كوريا الشمالية تكتب إلى جارتها الجنوبية")
