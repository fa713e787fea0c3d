"""Words that are names here and titles, bodies, works or ordinary words there: what stands beside them tells."""

import pytest

from tests.meaning_helpers import people, read, suggested, surfaces


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال سامي أمين إن الموعد قريب.", "سامي أمين"),
        ("والتقى الوزير محمد نجم في المدينة.", "محمد نجم"),
        ("وقال فاضل إمام إن العرض جاهز.", "فاضل إمام"),
        ("وقال محمد أمين توغاي إن الموعد قريب.", "محمد أمين توغاي"),
        ("واستقبل الوزير سالم العثيمين وفد الجمعية.", "سالم العثيمين"),
        ("سجل الهدفين كل من دانيلبيك أكراموف (12) ثم خرج.", "دانيلبيك أكراموف"),
    ],
)
def test_a_name_that_might_be_something_else(text: str, name: str) -> None:
    assert suggested(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "وقال محمد أمين الحزب إن الموعد قريب.",
        "وحضر سامي أمين وزارة النقل.",
        "وقال إمام الجامع إن الموعد قريب.",
        "وقف الجمهور أمام عادل أمام الباب.",
        "فاز فريق ريو آفي بهدفين.",
        "قدم المطعم طبق دجاج ستروغانوف للضيوف.",
        "عرضت الفرقة أوبرا «الأمير إيغور» أمس.",
        "وصل الركاب من دانيلبيك أكراموفسك مساء.",
    ],
)
def test_what_only_looks_like_a_name(text: str) -> None:
    assert suggested(text) == set()


def test_an_age_or_a_minute_in_brackets_parts_no_list_of_names() -> None:
    told = suggested("سجل كل من دانيلبيك أكراموف (12) وصابربك نور الله (53)، ثم انتهى اللقاء.")
    assert told == {"دانيلبيك أكراموف", "صابربك نور الله"}
    assert suggested("قال دانيلبيك أكراموف ذلك، وفي الجولة 12 وصابربك تعادلا.") == {"دانيلبيك أكراموف"}


def test_the_general_before_a_name_is_a_rank_and_the_team_is_none() -> None:
    assert suggested("وحضر فريق سامي الدردوري إلى القاعدة.") == {"سامي الدردوري"}
    assert suggested("وحضر الفريق سامي الدردوري إلى القاعدة.") == {"سامي الدردوري"}


def test_a_known_surname_that_others_bear_counts_after_an_office_in_a_story_of_the_country() -> None:
    assert people("اجتمع وزير الخارجية ظريف مع نظيره.", "ووصل إلى طهران.") == {"محمد جواد ظريف"}
    assert people("اجتمع وزير الخارجية ظريف مع نظيره.", "ووصل إلى البلدة.") == set()
    assert people("كان حديث الوزير وظريف القول ممتعاً.", "ووصل إلى طهران.") == set()


def test_a_known_surname_with_the_article_counts_in_a_story_of_the_country() -> None:
    assert people("اجتمع السيسي مع القادة.", "وعاد إلى القاهرة.") == {"عبد الفتاح السيسي"}
    assert people("اجتمع السيسي مع القادة.", "وعاد إلى البلدة.") == set()


def test_a_surname_that_closes_another_s_long_name() -> None:
    assert people("حضر أمير رضا واعظ آشتياني الجلسة في طهران.") == set()
    assert people("حضر آشتياني الجلسة في طهران.") == {"محمد رضا أشتياني"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وزار المعارض ميكولا ستاتروفيتش المسجون منذ عام أهله.", "ميكولا ستاتروفيتش"),
        ("وقالت تارا سبهري فر، وهي باحثة، إن الحكم جائر.", "تارا سبهري فر"),
        ("وقال يون كاب-كيون، أحد المحامين، إن الجلسة تأجلت.", "يون كاب-كيون"),
        ("ترجم الرواية «سفينة الظلال» لعباس معروفي وأعمالاً أخرى.", "عباس معروفي"),
        ("كشف سفير إيران في بغداد “إيرج مسجدي” عن الزيارة.", "إيرج مسجدي"),
        ("قبل القاضي طعن «ياسر سهندي»، أحد المتهمين في القضية.", "ياسر سهندي"),
    ],
)
def test_where_a_name_ends_and_what_brings_it(text: str, name: str) -> None:
    assert suggested(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "وقال تارا سبهري فر من السجن ليلاً.",
        "عرض المتجر «سفينة الظلال» لعشاق القراءة.",
        "وأعجبتها رواية «ياسر سهندي»، لأنها قصيرة.",
        "كان رجلاً فريسة اليأس، مازال شاهقا كأعناق الجبال.",
        "ظهرت طفلة قضت ليلاً واختلطت دماؤها بنقش الجدار.",
    ],
)
def test_what_goes_on_or_is_told_of_tells_against_a_name(text: str) -> None:
    assert not any(name.split()[-1] in {"فر", "سهندي", "القراءة", "كأعناق", "بنقش"} for name in suggested(text))


def test_a_korean_of_another_given_name_is_not_the_known_one() -> None:
    assert people("وقال يون كاب-كيون إن الجلسة تأجلت في سول.") == set()


def test_a_korean_is_called_by_the_family_s_name_which_stands_first() -> None:
    found = read("وعينت تشوي سون هوي وزيرة للخارجية.", "وتشوي دبلوماسية. ورافقت تشوي الزعيم.").people
    assert surfaces(found) == ["تشوي سون هوي", "تشوي", "تشوي"]
    found = read("وعينت تشوي سون هوي وزيرة للخارجية.", "وغادرت تشوي مين جو القاعة.").people
    assert surfaces(found) == ["تشوي سون هوي", "تشوي مين جو"]


def test_a_korean_of_three_syllables_needs_no_title() -> None:
    assert suggested("وسيحل ري تاي سوب محل بارك جونغ تشون في المنصب.") >= {"ري تاي سوب"}
    assert suggested("وسأل ما هي سون الجديدة.") == set()


def test_a_given_name_that_is_a_verb_before_what_belongs_to_somebody() -> None:
    assert suggested("ترافع المحامي في قضية جديدة رفعت بحقه.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "قتل القاتل ابن عم الوزير، ثم فر.",
        "وعاد اللاعب من ناديه البرتغالي، وشارك.",
        "وأضاف أن الفريق ما زال محتفظا بتجانسه هناك.",
        "وتعتبر زهرة البابونج الزهرة البرية الأولى.",
        "ولد الطالب في البلدة بحي الحدائق، ثم سافر.",
    ],
)
def test_kin_clubs_and_other_things_are_nobody(text: str) -> None:
    assert suggested(text) == set()


def test_the_son_of_somebody_is_named_without_what_is_attached() -> None:
    assert suggested("عين سالم مديراً خلفا لزيد بن كميل.") == {"زيد بن كميل"}
    assert suggested("وقالت المعلمة نادية البرتغالي إن الدرس انتهى.") == {"نادية البرتغالي"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ما كان هذا ليتم لولا فضل الله، ثم جهد العمال.", set()),
        ("وعرضوا العسل الجبلي ذو اللون الأبيض في السوق.", set()),
        ("والتقى ذو الفقار حمدون الوزير.", {"ذو الفقار حمدون"}),
        ("وقال الحكيم: بالصبر يلقم المرء خصمه حجراً.", set()),
        ("وقتل سليمان أخاه بايزيد.", set()),
        ("وجه الوزير لسامي حداد دعوة.", set()),
        ("اكتب لي قولا لعلي أشذبه، فقال لا تستعجل.", set()),
        ("ضرب زلزال ولاية غازي عنتاب التركية.", set()),
        ("وقال محمد يعقوب مجاهد إن الموعد قريب.", {"محمد يعقوب مجاهد"}),
        ("وقال سامي يعقوب نجم المنتخب إن الموعد قريب.", {"سامي يعقوب"}),
        ("قتل مجاهد فلسطيني في الغارة، وقال مجاهد سابق إنه شاهدها.", set()),
    ],
)
def test_words_of_a_name_that_say_what_somebody_is_or_whose(text: str, names: set[str]) -> None:
    assert suggested(text) == names


def test_a_preliminary_result_is_no_oleh() -> None:
    # أوليه and أولية are one folded word: what is printed tells the two apart.
    assert suggested("وقال الخبير في نتيجة أولية حسن العمري إن العمل مستمر.") == {"حسن العمري"}
    assert people("وقال الحاكم أوليه إيفاشنكو إن العمل مستمر.") == {"أوليه إيفاشينكو"}
