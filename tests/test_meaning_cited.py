"""Cited sources: outlets named as the origin of a statement, and outlets that are merely named."""

import pytest

from articles.meaning.reading import understand
from articles.pages.values import Block, BlockKind, Caption, Related, Story
from tests.meaning_helpers import cited, codes, matcher, read

AFP = "وكالة الصحافة الفرنسية"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نقلت وكالة «نوفوستي» عن المسؤول قوله ذلك.", "نوفوستي"),
        ("ونقلت عنه وكالة «إرنا» أنه متفائل: «سنصبر قليلاً».", "إرنا"),
        ("الرحلة تأجلت، وفق «وكالة الصحافة الفرنسية».", AFP),
        ("وتابع، وفقاً لـ«وكالة الصحافة الفرنسية»: «نحتاج وقتاً».", AFP),
        ("بحسب رويترز، تأجلت الرحلة.", "رويترز"),
        ("حسبما أوردت «إرنا» أمس.", "إرنا"),
        ("ذكرت صحيفة واشنطن بوست، نقلاً عن دبلوماسي، أن الاتفاق قريب.", "واشنطن بوست"),
        ("التعاون واسع، طبقاً لوكالة «تاس» الروسية.", "تاس"),
        ("وقالت يونهاب إن الجهاز رصد ذلك.", "يونهاب"),
        ('وقد كتبت "اليابان تايمز" أن الجيران قلقون.', "اليابان تايمز"),
        ('ويقول تقرير لصحيفة "اليابان تايمز" إن الميناء مزدحم.', "اليابان تايمز"),
        ("وقال الوزير لوكالة «رويترز» إنه باقٍ.", "رويترز"),
        ("قال مصدر لفرانس برس إن الطريق مغلق.", AFP),
        ("وورد في مذكرة اطلعت عليها «رويترز»: «الوضع صعب».", "رويترز"),
        ("وكانت صحيفة «كوميرسانت» الروسية أشارت إلى الصفقة.", "كوميرسانت"),
        ("وسبق أن نقلت «سي إن إن» عن الوزير قوله ذلك.", "سي إن إن"),
        ('كتب الباحث، في "فويني أوبزور"، أن الأمر معقد.', "فويني أوبزور"),
        ("وأحصى صحافيون من وكالة «ريا نوفوستي» أربعين عضواً.", "نوفوستي"),
        ("صور نشرتها وكالة الأنباء المركزية الكورية.", "وكالة الأنباء المركزية الكورية"),
        ("وفق ما ذكرت وكالة الأنباء الرسمية «سانا».", "سانا"),
        ("ذكرت وكالة الأنباء الألمانية (د.ب.أ) ذلك.", "وكالة الأنباء الألمانية"),
        ("وبحسب «الفرنسية» فإن الطريق مغلق.", AFP),
        ("ذكرت وكالة الأنباء الروسية «إنترفاكس» ذلك.", "إنترفاكس"),
        ("ذكرت وكالة الأنباء المركزية في كوريا الشمالية ذلك.", "وكالة الأنباء المركزية الكورية"),
        ("وصل الوفد إلى بيروت، وفق وكالة الأنباء المركزية.", "المركزية"),
        ("وقال في مقابلة مع قناة «الجزيرة» إن الباب مفتوح.", "الجزيرة"),
    ],
)
def test_cited(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "زار الوفد مقر رويترز في المدينة.",
        "انتقد الوزير «نيويورك تايمز» بشدة.",
        "قال المسؤول إن «بلومبرغ» شركة كبيرة.",
        "وصلت القوات إلى الجزيرة أمس وذكرت ذلك.",
        "بحسب الحياة هناك.",
        "وقال الوزير إن منطقة الشرق الأوسط مضطربة.",
        "أكد الوزير «ضرورة التهدئة في الشرق الأوسط» أمس.",
        "وفق وسائل إعلام إيرانية.",
        "احترق المبنى. (رويترز)",
        "يوم للعرب جميعاً، قال الشاعر.",
        "رويترز - كراتشي: قالت الهيئة إن الطريق مغلق.",
        "أفاد موقع الاتحاد الرياضي بالنتيجة.",
        "حصل الموقع على شبكة القصة العربية.",
        "قال إن الولاء للدستور أولاً.",
    ],
)
def test_not_cited(text: str) -> None:
    assert cited(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال الوزير في مقابلة مع مجلة شبيغلوم الألمانية إن الباب مفتوح.", "شبيغلوم"),
        ("وقال الوزير لمجلة «مرآة الشرق» الأسبوعية إن الباب مفتوح.", "مرآة الشرق"),
        ("ونبدأ من صحيفة «صوت الجبل»، ومقال عن الانتخابات.", "صوت الجبل"),
        ("وفي صحيفة «صوت الجبل» نقرأ مقالاً عن الانتخابات.", "صوت الجبل"),
        ("ذكر موقع «نبض المدينة» الإخباري أن الطريق مغلق.", "نبض المدينة"),
        ("ونقلت وكالة تيكراما للأنباء عن الوزير قوله ذلك.", "تيكراما"),
        ("بحسب قناة «الضفتين» فإن الطريق مغلق.", "الضفتين"),
        ("ذكرت وكالة الأنباء القبرصية ذلك.", "وكالة الأنباء القبرصية"),
        ("وفقاً لوكالة الأنباء القبرصية الرسمية.", "وكالة الأنباء القبرصية الرسمية"),
    ],
)
def test_an_outlet_that_no_list_has_is_cited_where_the_text_calls_it_one(text: str, name: str) -> None:
    found = read(text).sources
    assert [(one.entry.name, one.suggested) for one in found] == [(name, True)]
    assert found[0].mentions[0].surface == name


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير على منصة «تيكراما» إن الباب مفتوح.",
        "ذكر على موقع «تويتر» أن الطريق مغلق.",
        "أعلنت شبكة تيكراما مسؤوليتها عن الهجوم.",
        "خفضت وكالة «تيكراما» للتصنيف تقديرها، وقالت إن العجز كبير.",
        "أعلنت محطة «تيكراما» عودة التيار.",
        "ذكرت صحيفة محلية أن الطريق مغلق.",
        "قالت صحيفة معارضة إن الطريق مغلق.",
        "ذكرت وكالة الأنباء الرسمية ذلك.",
        "زار الوفد مقر صحيفة «صوت الجبل» في المدينة.",
    ],
)
def test_what_only_looks_like_an_outlet_that_no_list_has(text: str) -> None:
    assert cited(text) == set()


def test_the_nation_after_a_name_introduces_an_outlet_and_counts_as_a_country() -> None:
    assert cited("ذكرت الراية القطرية أن الطريق مغلق.") == {"الراية"}
    assert cited("ذكرت الراية المرفوعة أن الفريق فاز.") == set()
    assert codes("ذكرت صحيفة التايمز البريطانية ذلك.") == {"GB"}
    assert codes("ذكرت وكالة الأنباء القبرصية ذلك.") == set()


def test_two_outlets_in_one_citation() -> None:
    assert cited("ونقلت وكالتا «تاس» و«نوفوستي» عن المسؤول ذلك.") == {"تاس", "نوفوستي"}


class TestThePublishingPaper:
    def test_an_earlier_report_of_its_own_is_cited(self) -> None:
        text = "وكانت «الشرق الأوسط» قد أشارت في تقرير لها إلى الصفقة."
        assert cited(text, publisher="الشرق الأوسط") == {"الشرق الأوسط"}

    def test_what_is_told_to_it_is_its_own_reporting(self) -> None:
        text = "وقال الوزير لـ«الشرق الأوسط» إن الصفقة قريبة."
        assert cited(text, publisher="الشرق الأوسط") == set()
        assert cited(text, publisher="رويترز") == {"الشرق الأوسط"}


def test_a_day_behind_a_city_is_no_agency() -> None:
    assert cited("وأعلنت بغداد اليوم أن الطريق مفتوح.") == set()
    assert cited("وذكرت وكالة بغداد اليوم أن الطريق مفتوح.") == {"وكالة بغداد اليوم"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("رست السفينة في ميناء الفاو.", set()),
        ("حذرت منظمة الأغذية والزراعة (الفاو) من الجفاف.", {"منظمة الأغذية والزراعة"}),
        ("فاز حزب الاتحاد الديمقراطي المسيحي.", {"حزب الاتحاد الديمقراطي المسيحي"}),
        ("فاز حزب الاتحاد الديمقراطي الكردي.", {"حزب الاتحاد الديمقراطي"}),
        ("وجاء في دراسة للمجلس الأوروبي للعلاقات الخارجية.", {"المجلس الأوروبي للعلاقات الخارجية"}),
        ("تقدمت القوات السورية الديمقراطية.", {"قوات سوريا الديمقراطية"}),
    ],
)
def test_a_body_is_not_the_place_or_the_body_of_a_like_name(text: str, names: set[str]) -> None:
    assert {finding.entry.name for finding in read(text).organisations} == names


def test_links_to_other_stories_lend_nothing() -> None:
    story = Story(
        headline="خبر من موسكو",
        blocks=(
            Block(BlockKind.READ_ALSO, "بوتين في طهران، وفق «رويترز»"),
            Block(BlockKind.CAPTION, "منظر من باريس", caption=Caption("منظر من باريس", credit="رويترز")),
            Block(BlockKind.SUBHEADING, "قلق في طوكيو"),
        ),
        related=(Related(title="ماكرون في برلين", summary="وفق «بلومبرغ»"),),
    )
    meaning = understand(story, matcher())
    assert {finding.entry.code for finding in meaning.countries} == {"RU", "FR", "JP"}
    assert meaning.people == meaning.sources == ()
    assert [finding.mentions[0].block for finding in meaning.countries] == ["headline", "body:1", "body:2"]


def test_topics_and_organisations_come_with_their_mentions() -> None:
    meaning = read("سلّمت المصانع صواريخ «إس - 300» إلى الحرس الثوري، رغم عقوبات مجلس الأمن.")
    assert {finding.entry.name for finding in meaning.topics} == {"إس-300", "العقوبات"}
    assert {finding.entry.name for finding in meaning.organisations} == {"الحرس الثوري الإيراني", "مجلس الأمن الدولي"}


def named_bodies(text: str) -> list[str]:
    return [finding.entry.name for finding in read(text).organisations]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع مجلس الأمن القومي أمس.",
        "وصل أمين مجلس الأمن القومي الإيراني.",
        "وقال نائب رئيس مجلس الأمن الأرمني كلمته.",
        "ساعد الصليب الأحمر اللبناني المصابين.",
        "أقرض صندوق النقد العربي المدينة مالاً.",
    ],
)
def test_a_listed_name_that_only_begins_another_body_s(text: str) -> None:
    assert named_bodies(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دعا مجلس الأمن الأطراف إلى الحوار.", "مجلس الأمن الدولي"),
        ("عقد مجلس الأمن الدولي جلسة.", "مجلس الأمن الدولي"),
        ("اجتمع مجلس الأمن، الوطني والدولي معاً.", "مجلس الأمن الدولي"),
        ("صدرت قرارات مجلس الأمن العربية النص.", "مجلس الأمن الدولي"),
        ("رد البنتاغون الأميركي على الرسالة.", "وزارة الدفاع الأميركية"),
        ("زار مدير البنك الدولي المصري الميناء.", "البنك الدولي"),
    ],
)
def test_a_listed_name_whatever_follows(text: str, name: str) -> None:
    assert named_bodies(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وسبق لـ«الشرق الأوسط» أن ذكرت في تقرير من الميناء أن السفن كثيرة.",
        "وكان سبق لصحيفة «الشرق الأوسط» أن نشرت تقريراً عن الميناء.",
    ],
)
def test_an_earlier_report_of_the_paper_itself(text: str) -> None:
    assert cited(text, publisher="الشرق الأوسط") == {"الشرق الأوسط"}


def test_what_is_told_to_the_paper_is_no_earlier_report() -> None:
    assert cited("قال لـ«الشرق الأوسط» إن السفن كثيرة.", publisher="الشرق الأوسط") == set()
    assert cited("وسبق للوزير أن زار «الشرق الأوسط» مرتين.", publisher="الشرق الأوسط") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ردت مصادر السراي عبر «المدن» بأن الصفقة بعيدة.", {"المدن"}),
        ("كما ذكرت «داكار نيوز» أمس.", {"داكار نيوز"}),
        ("في حين رأت «كولومبو تايمز» أن الصفقة بعيدة.", {"كولومبو تايمز"}),
        # A site of the speaker's own, a thing in marks, a name that is only mentioned.
        ("وأوضحت الوزارة عبر موقع «مساندة» أن الصفقة بعيدة.", set()),
        ("كما ذكرت «حركة الميناء» أمس.", set()),
        ("واشترى رجل أعمال «داكار نيوز» أمس.", set()),
    ],
)
def test_outlets_without_the_word_for_one(text: str, names: set[str]) -> None:
    assert cited(text) == names


def test_a_straight_sign_before_a_blank_has_closed() -> None:
    assert cited('وعنونت صحيفة "ليكيب" الفرنسية: "نهاية عصر".') == {"ليكيب"}
    assert cited('وعنونت صحيفة "ليكيب" ووكالة "تاس": "نهاية عصر".') == {"ليكيب", "تاس"}


def test_an_outlet_that_somebody_tells_something() -> None:
    told = "وأبلغت زوجة أحد الجرحى، وتدعى كيلي راموس، وكالة «رويترز» بأن زوجها «خرج لصيد السمك كعادته»."
    assert cited(told) == {"رويترز"}
    assert cited("وأبلغت زوجة أحد الجرحى المحكمة بأن «رويترز» أخطأت.") == set()
    assert cited("وقالت حاكمة الولاية لمحطة «كيه جي بوليو» المحلية: «لا حرب هنا».") == {"كيه جي بوليو"}
    assert cited("وقال مهندس لمحطة «بوشهر» النووية: «لا حرب هنا».") == set()


def test_an_outlet_called_by_its_nation_before_its_name() -> None:
    assert cited('بعد أن ذكرت شبكة الإذاعة البريطانية "بي بي سي" أن المدرب مذنب.') == {"بي بي سي"}
    assert cited('بعد أن ذكرت شبكة الجواسيس البريطانية "بي بي سي" اسماً لها.') == set()


def test_an_editor_speaks_for_himself_and_its_own_sources_are_no_report() -> None:
    assert cited("وكتب رئيس تحرير صحيفة «الغارديان» مقالاً قصيراً.") == set()
    assert cited("وكتبت صحيفة «الغارديان» مقالاً قصيراً.") == {"الغارديان"}
    assert cited("حذرت مصادر «عكاظ» من الغش.", publisher="عكاظ") == set()
    assert cited("وكانت «عكاظ» حذرت من الغش.", publisher="عكاظ") == {"عكاظ"}


@pytest.mark.parametrize("channel", ["القناة «12»", "القناة (12)", "القناة الـ12", "القناة 12"])
def test_a_channel_by_its_number(channel: str) -> None:
    assert cited(f"وبحسب {channel} الإسرائيلية، فإن الموعد قريب.") == {"القناة 12 الإسرائيلية"}


def test_a_number_in_marks_after_another_word() -> None:
    assert cited("وبحسب الخطة «12»، فإن الموعد قريب.") == set()
    assert cited("وبحسب القناة «المائية»، فإن الموعد قريب.") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نقل مراسل الصحيفة المحلية في العاصمة عن وكالة مهر أن الطريق مغلق.", "مهر"),
        ("وفي تصريح له لموقع الإندبندنت، قال الوزير إنه باقٍ.", "إندبندنت"),
        ("وأوضح الخبير، خلال استضافته في قناة إكسترا نيوز، أن السعر ثابت.", "إكسترا نيوز"),
        ("وأضاف في مقابلة حصرية مع العربية أن السعر ثابت.", "العربية"),
        ("ورأت افتتاحية «ستارة بامداد» أن السعر ثابت.", "ستارة بامداد"),
        ("وذكرت وكالة آبا أن السعر ثابت.", "آبا"),
    ],
)
def test_through_a_correspondent_a_site_a_guest_or_an_editorial(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "نقل العمال الأثاث، ثم سأل الجيران عن وكالة مهر أمس.",
        "تقع القلعة في موقع الجزيرة كما قال الدليل.",
        "وقال المدرب إن افتتاحية «كأس الصحراء» ناجحة.",
        "الشبكة العربية لحقوق الطفل قالت إن الأمر خطير.",
        "وقال الجار إن أبا الطفلين عاد مساء.",
    ],
)
def test_what_is_only_asked_about_or_lies_there(text: str) -> None:
    assert cited(text) == set()
