"""Lines of the site that look like a story's: its name among paragraphs, who edits it, rules, buttons, templates."""

import pytest

from tests.text_made import page, role, spaced

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)
SITE = "مرفأ تايمز"


def test_name_of_the_site_throughout() -> None:
    """Where its ads were the site prints its name: above the headline, below it, between the paragraphs."""
    reading = page(SITE, HEADLINE, SITE, BODY[0], SITE, BODY[1], SITE)
    story = reading.stories[0]
    assert (story.headline, story.byline, story.deck) == (HEADLINE, None, None)
    assert tuple(block.text for block in story.blocks) == BODY
    assert role(reading, SITE) == "chrome"


def test_subheading_that_comes_often() -> None:
    """What stands between paragraphs alone, and not above the headline, is the story's."""
    reading = page(HEADLINE, BODY[0], "سوق السمك", BODY[1], "سوق السمك", BODY[0], "سوق السمك", BODY[1])
    assert role(reading, "سوق السمك") == "subheading"


@pytest.mark.parametrize("office", ["رئيس التحرير", "الإشراف العام", "المشرف العام"])
def test_who_holds_an_office_of_the_house(office: str) -> None:
    """The name below the office is no headline, whatever words it shares with the text."""
    reading = page(office, "سليم عبد الحايك", office, "سليم عبد الحايك", HEADLINE, *BODY)
    assert reading.stories[0].headline == HEADLINE
    assert role(reading, "سليم عبد الحايك") == "chrome"


def test_offices_and_their_holder_beside_the_name_of_the_site() -> None:
    """«جريدة كذا رئيس مجلس الإدارة ورئيس التحريرفلان», as portals print them without a blank."""
    line = "جريدة المرفأ العربية رئيس مجلس الإدارة ورئيس التحريرسليم الحايك"
    reading = page(line, HEADLINE, *BODY)
    assert (reading.stories[0].headline, role(reading, line)) == (HEADLINE, "chrome")
    asked = "البلدية: رئيس مجلس الإدارة يستقيل من السوق"
    assert page(asked, *BODY).stories[0].headline == asked


def test_office_below_the_headline() -> None:
    """Below the headline of a leading article the name is not the masthead's."""
    assert role(page(HEADLINE, "رئيس التحرير", "سليم عبد الحايك", *BODY), "سليم عبد الحايك") != "chrome"


def test_headline_below_an_office_of_the_house() -> None:
    """Below the office may stand the headline itself."""
    assert page("رئيس التحرير", HEADLINE, *BODY).stories[0].headline == HEADLINE


@pytest.mark.parametrize(
    "line",
    [
        "----------- فاصل -----------",
        "*************",
        "【الرئيسية】【أخبار وأحداث】【شؤون سياسية】【تجارة واقتصاد】",
        "[الرئيسية] [أخبار الميناء] [رياضة الجزيرة]",
        "نعرض لكم زوارنا أهم الأخبار وأحدثها في المقال الآتي:",
        "ننقل قراءنا الكرام إلى تفاصيل المقال كما وردتنا قبل قليل:",
        "طباعة المقال",
        "وضع القراءة",
        "موقع المرفأ الإخباري",
        "صحيفة المرفأ الإلكترونية",
        "مرفأ تايمز logo",
        "• 08:26 . رئيس البلدية يتسلم مفاتيح غرف التبريد الجديدة في... المزيد",
    ],
)
def test_lines_of_the_site(line: str) -> None:
    """Rules, menus in brackets, greetings of portals, buttons: wherever they stand they are no part of the story."""
    assert role(page(line, HEADLINE, *BODY), line) == "chrome"
    assert role(page(HEADLINE, line, *BODY), line) == "chrome"
    assert role(page(HEADLINE, BODY[0], line, *BODY), line) == "chrome"
    assert page(line, HEADLINE, *BODY).stories[0].headline == HEADLINE


@pytest.mark.parametrize(
    "notice",
    [
        "أهلا بك زائرنا الكريم، نتمنى لك وقتا طيبا بين أبواب المنتدى، ونرجو أن تقرأ شروط الكتابة فيه قبل المشاركة.",
        "This website uses cookies to count its readers, and you may refuse all of them on the page of options below.",
        "هذه مقالة قديمة من سنوات المرفأ الأولى، ويجب عليك الاشتراك أولا حتى تقرأ ما نشر قبل خمسة أعوام.",
        "أنشئ حسابا خاصا بك حتى تحفظ ما أعجبك من مقالات المرفأ وتعود إليها متى شئت في أي يوم.",
        "سبق أن نشر هذا المقال في مجلة المرفأ",
        "للتعليق يرجى إنشاء حساب جديد أو تسجيل الدخول",
        "نشر هذا التقرير أولا في صحيفة المرفأ قبل أسبوع، وهو منشور هنا بعلمها.",
        "قراؤنا من مستخدمي الهواتف",
        "يمكنكم الآن متابعة أحدث الأخبار مجانا من صفحة المرفأ الجديدة",
        "لقراءة المقال كاملا يرجى فتح صفحة المرفأ",
        "محتوى إعلاني",
        "مقال عشوائي",
    ],
)
def test_notice_to_readers(notice: str) -> None:
    """What the site tells its visitors, in a whole sentence too, is no part of the story, wherever it stands."""
    for lines in ((notice, HEADLINE, *BODY, *BODY, *BODY), (HEADLINE, notice, *BODY), (HEADLINE, *BODY, notice)):
        reading = page(*lines)
        assert role(reading, notice) == "chrome"
        assert (reading.stories[0].headline, reading.stories[0].deck) == (HEADLINE, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "وقالت مديرة المجلة إن قراءنا في الميناء يحبون أخبار السمك أكثر من سواها من الأخبار.",
        "ودعت البلدية التجار إلى فتح حساب مصرفي واحد لكل متجر قبل افتتاح السوق الجديد.",
        "وأضاف الحايك: يجب عليكم دفع الرسوم قبل تسلم المفاتيح من مكتب السوق الجديد.",
        "وقال الحايك للتجار: يجب عليكم الدخول في حوار مع البلدية قبل نهاية هذا الشهر.",
        "وقالت البلدية لأصحاب المتاجر: يجب عليكم التسجيل في دفتر السوق قبل نهاية الشهر.",
        "ويدخل صاحب المتجر إلى صفحة البلدية، ثم يختار إنشاء حساب جديد أو تسجيل الدخول برقم متجره.",
        "وكتبت نقابة الصيادين لأعضائها: افتح حسابا مجانيا في صندوق التوفير قبل الصيف.",
        "وقالت الشركة إن صفحتها تستخدم cookies حتى تعرف أي أنواع السمك يبحث عنها زوارها.",
        "صدر هذا التقرير بعد عام من العمل بين الصيادين في قرى الساحل الثلاث.",
    ],
)
def test_sentence_with_words_of_notices(sentence: str) -> None:
    """A sentence of the story may have such words."""
    assert role(page(HEADLINE, *BODY, sentence, BODY[0]), sentence) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "[الميناء] في صور",
        "===== أسماك بعيدة =====",
        "===== سوق السمك الجديد",
        "طباعة المقالات القديمة",
        "وضع القراء أسئلتهم على الباب",
        "نعرض هنا ما قاله زوارنا من أهل الجزيرة",
        "موقع الميناء الإخباري الأول يحترق",
        "08:26 صباحا والسوق يغلق أبوابه",
    ],
)
def test_lines_that_begin_as_the_site_s(line: str) -> None:
    """What only begins so is a subheading of the story."""
    assert role(page(HEADLINE, *BODY, line, *BODY), line) == "subheading"


@pytest.mark.parametrize(
    "table",
    [
        ("الفجر 4:27 AM", "الظهر 12:36 PM", "العصر 4:15 PM"),
        ("11.5° الميناء", "9.0° الجزيرة", "12.3° مدينة الجبل"),
        ("دولار أمريكي 3.65ريال", "جنيه إسترليني 4.91ريال", "يورو 4.25ريال"),
        ("شمال الجزيرة FM 96.8", "جنوب الجزيرة والقرى FM 96.8", "وسط الجزيرة FM 98.3"),
    ],
)
def test_table_of_figures(table: tuple[str, ...]) -> None:
    """Hours of prayer, temperatures, prices, frequencies: three lines of a name and a figure are no part of a story,
    wherever they stand above it."""
    for lines in ((*table, HEADLINE, *BODY), (HEADLINE, *table, *BODY)):
        reading = page(*lines)
        assert (reading.stories[0].headline, reading.stories[0].deck) == (HEADLINE, None)
        assert {role(reading, line) for line in table} == {"chrome"}


def test_figures_of_the_story() -> None:
    """Two lines with a figure may be a deck; so may three of which one has none."""
    deck = "أسعار السمك ترتفع 3.5 في المئة"
    assert page(HEADLINE, deck, *BODY).stories[0].deck == deck
    assert role(page(HEADLINE, deck, "التجار يطالبون بموعد", "الكلفة 4.5 ملايين", *BODY), deck) == "deck"


def test_letters_for_their_size() -> None:
    """«ع» for smaller letters, «ع» for larger ones; a letter once may begin a list."""
    assert role(page(HEADLINE, "ع", "ع", *BODY), "ع") == "chrome"
    apart = page(HEADLINE, BODY[0], "ج", BODY[1], "ج", BODY[0])
    assert role(apart, "ج") == "subheading"


def test_sentence_of_a_template() -> None:
    """A long sentence in Latin letters above the story is the template's; within the text it is the story's."""
    words = "This copy of the theme has no valid license so please visit the page of options and enter the key there."
    reading = page(words, "محليات", HEADLINE, *BODY, *BODY, *BODY)
    assert (reading.stories[0].headline, role(reading, words)) == (HEADLINE, "chrome")
    assert role(page(HEADLINE, *BODY, words, *BODY, *BODY), words) == "body"
    assert role(page(HEADLINE, *BODY, *BODY, *BODY, words), words) == "chrome"


def test_post_in_latin_letters() -> None:
    """A long post that ends in its address is shown between two paragraphs, however many words it has."""
    post = (
        "The harbour says that its ferries will be back on Monday after the repair of two engines and a careful test "
        "of both on the open sea pic.twitter.com/AbCdEf"
    )
    assert role(page(HEADLINE, *BODY, post, *BODY, *BODY), post) == "chrome"


def test_headline_that_the_page_is_called_by() -> None:
    """What the first line holds beside the site's name is the headline, not the question of a poll above it."""
    poll = "برأيك: هل يكفي أسبوعان لافتتاح السوق الجديد في الميناء؟"
    reading = page(f"{HEADLINE} - بوابة المرفأ", "شارك برأيك", poll, HEADLINE, *BODY)
    assert reading.stories[0].headline == HEADLINE
    assert role(reading, poll) == "chrome"


def test_title_of_the_page_that_is_cut_off() -> None:
    """«site | headlin...» in the first line is the page's title; the caption that opens a headline is none."""
    reading = page(f"المرفأ في بريطانيا | {HEADLINE[:-4]}...", "محليات", HEADLINE, HEADLINE, *BODY)
    assert (reading.page_title is None, reading.stories[0].headline) == (False, HEADLINE)
    assert page("البلدية تؤجل...", HEADLINE, *BODY).page_title is None


def test_title_of_another_story_above_a_text_without_its_own() -> None:
    """A long title of which the text has no word is a link; a short one may be a headline of wit."""
    link = "مهندسة شابة تخترع جهازا صغيرا يقيس ملوحة المطر فوق المدن البعيدة"
    assert page(link, *BODY, BODY[0]).stories[0].untitled
    assert page("حكاية الثلج المتأخر كل عام", *BODY, BODY[0]).stories[0].headline == "حكاية الثلج المتأخر كل عام"


def test_section_above_a_text_without_headline() -> None:
    """«أخبار روسيا» is no headline of two words, as columns have them."""
    text = (f"{BODY[0][:-1]}، كما قال رئيس البلدية سليم الحايك لتجار الميناء أمس.", BODY[1])
    assert page("أخبار روسيا", *text).stories[0].untitled
    assert page("أسماك الانتظار", "3 نوفمبر 2025", *text).stories[0].headline == "أسماك الانتظار"
    assert page("أخبار سريعة", "* السوق يتأخر أسبوعين", *text).stories[0].headline == "أخبار سريعة"


def test_day_of_the_event_above_the_headline() -> None:
    """«في يومها السابع» says when, and nothing of what happened; «في يوم البحر» may say that."""
    story = page("في يومها السابع", HEADLINE, *BODY).stories[0]
    assert (story.headline, story.deck) == (HEADLINE, "في يومها السابع")
    assert page("في يوم البحر", HEADLINE, *BODY).stories[0].deck != "في يوم البحر"


def test_long_headline_printed_often() -> None:
    """However often a long headline comes again, the page ends its paragraphs with stops: what stands below the last
    copy is a signature and no subheading."""
    long = f"{HEADLINE} أسبوعين آخرين ويطلب من التجار أن يصبروا قليلا"
    reading = spaced(long, long, "الاثنين 9 فبراير 2026", long, "المرفأ - وكالات", *BODY)
    assert role(reading, "المرفأ - وكالات") == "byline"


def test_date_of_publishing_below_the_day_of_the_visit() -> None:
    """A date that says it is that of publishing wins over a bare one above; of two bare ones the upper counts."""
    lines = ("الخميس 20 نوفمبر 2025", HEADLINE, "نشر في: الثلاثاء 18 نوفمبر 2025 - 12:15 م", *BODY)
    bare = (HEADLINE, "20 نوفمبر 2025", "18 نوفمبر 2025", *BODY)
    dates = [page(*shown).stories[0].published for shown in ((HEADLINE, *lines), bare)]
    assert [date and date.when.day for date in dates] == [18, 20]


def test_accounts_of_the_site_and_reckonings() -> None:
    """«حساباتنا» are accounts that readers are sent to, or what somebody counts on."""
    said = "وأضاف «نثق في أن المال سيصل قبل الربيع، لكن حساباتنا تشير إلى أننا ما زلنا في منتصف الطريق فحسب»."
    reading = page(HEADLINE, BODY[0], said, BODY[1], "تابعوا أخبار الميناء كل صباح عبر حساباتنا")
    assert tuple(block.text for block in reading.stories[0].blocks) == (BODY[0], said, BODY[1])


@pytest.mark.parametrize("letters", ["========== ر.ع.", "====== ل.خ", "=====ر.ع./س.م"])
def test_letters_of_who_edited_behind_a_rule(letters: str) -> None:
    """Some agencies end their stories so."""
    reading = page(HEADLINE, *BODY, letters)
    assert role(reading, letters) == "chrome"
    assert tuple(block.text for block in reading.stories[0].blocks) == BODY
