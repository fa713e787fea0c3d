"""Pages of agencies and portals as they are copied whole: what stands above the headline, around the date and below the
text."""

import pytest

from articles.pages.values import BlockKind
from tests.text_made import page, role

HEADLINE = "بلدية الميناء تطلق حافلات كهربائية على خطين"
LEAD = "أطلقت بلدية الميناء أول حافلات كهربائية للنقل العام، وبدأت تشغيلها على خطين بين المرفأ ووسط المدينة القديمة."
SAID = "وقال رئيس البلدية سليم الحايك إن الحافلة الواحدة تقطع ثلاثمئة كيلومتر بعد شحنها ساعة في محطة المرفأ الجديدة."
LAST = "وتستهدف البلدية تحويل نصف أسطولها إلى الطاقة النظيفة خلال خمسة أعوام، في خطة تبلغ كلفتها أربعين مليون دينار."
DATE = "3 نوفمبر 2025"


def test_header_above_a_header() -> None:
    """«ذات صلة» and «قد يعجبك أيضاً» right below it head one block."""
    title = "قلعة المرفأ تستقبل زوارها ليلاً"
    reading = page(HEADLINE, DATE, LEAD, SAID, "ذات صلة", "قد يعجبك أيضا", title)
    assert [link.title for link in reading.stories[0].related] == [title]


def test_source_below_a_photo_that_has_its_owner() -> None:
    """Where the photo's owner is printed with it, «المصدر: …» below tells whose the story is."""
    shown = "الحافلة الأولى أمام المحطة (أ ف ب)"
    story = page(HEADLINE, shown, "المصدر: رويترز", DATE, LEAD, SAID, LAST).stories[0]
    assert [(caption.text, caption.credit_text) for caption in story.lead_captions] == [
        ("الحافلة الأولى أمام المحطة", "أ ف ب")
    ]


@pytest.mark.parametrize(("line", "expected"), [("Name Surname |", "byline"), ("Name Surname Photos |", "chrome")])
def test_latin_name_and_a_bar(line: str, expected: str) -> None:
    """A reporter's name in Latin letters signs with a bar behind it, too; what a button says does not."""
    assert role(page(HEADLINE, line, DATE, LEAD, SAID, LAST), line) == expected


def test_section_above_a_headline_of_wit() -> None:
    """A few words above the headline are the section's where the page prints the line below them once more, though the
    text has a word of theirs and none of the headline's."""
    wit = "رحلة بلا ضجيج... من يسمع القادم من بعيد؟"
    told = "وقال رئيس البلدية سليم الحايك إن للحقوق وللنقل حصتهما من الخطة التي أعلنها المجلس في الميناء أمس."
    again = page("نحن والحقوق كلها", wit, DATE, wit, LEAD, told, LAST)
    assert again.stories[0].headline == wit
    assert page("نحن والحقوق كلها", wit, DATE, LEAD, told, LAST).stories[0].headline == "نحن والحقوق كلها"


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ("تقطع ثلاثمئة كيلومتر بعد شحنها ساعة في محطة", "chrome"),
        ("تقطع ثلاثمئة كيلومتر بعد كل شحنة", "body"),
    ],
)
def test_quotation_pulled_out_with_who_said_it(quoted: str, expected: str) -> None:
    """A line that opens with a quotation which a paragraph near by has word by word is that paragraph's once more."""
    line = f"«{quoted}»... رئيس البلدية يشرح لماذا اختيرت هذه الحافلات دون غيرها"
    assert role(page(HEADLINE, DATE, LEAD, SAID, line, LAST), line) == expected


@pytest.mark.parametrize(("opening", "expected"), [("الميناء / 3 تشرين الثاني / المرفأ - ", True), ("", False)])
def test_agency_that_reports_its_own_story(opening: str, expected: bool) -> None:
    """On a page with a story's number, «أفادت وكالة كذا أن …» begins the story where the sentence above names the
    agency as its own, and goes on from it elsewhere."""
    deck = f"{opening}قال رئيس البلدية سليم الحايك إن الحافلات الكهربائية بدأت العمل على خطين."
    lead = "وأفادت وكالة المرفأ أن الحايك أدلى بهذا التصريح أمام المحطة الجديدة بحضور عدد من أعضاء المجلس البلدي."
    story = page(HEADLINE, "رمز الخبر: 123456", deck, lead, LAST).stories[0]
    assert (story.deck == deck) is expected


@pytest.mark.parametrize(
    ("line", "expected"), [("انضم/ي إلى قراء المرفأ", "chrome"), ("انضم قراء المرفأ إلينا", "subheading")]
)
def test_what_readers_are_asked_to_do(line: str, expected: str) -> None:
    """An imperative for him and her («انضم/ي») is the site's."""
    assert role(page(HEADLINE, DATE, LEAD, line, SAID, LAST), line) == expected


def test_titles_without_a_header_below_the_text() -> None:
    """Three long titles of which the story has no word are a list; a last paragraph may lack its stop."""
    titles = (
        "وزير السياحة يعلن موعد افتتاح المتحف الجديد في ضواحي العاصمة بعد ثلاثة أسابيع من الآن",
        "مدينة الأرز تبدأ رحلات القطار السريع نحو الساحل عند حلول الربيع وسط إقبال كبير",
        "عدد نزلاء الفنادق يرتفع بمقدار العشر خلال موسم الصيف الماضي رغم غلاء التذاكر والإقامة",
    )
    reading = page(HEADLINE, DATE, LEAD, SAID, LAST, *titles)
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == (LEAD, SAID, LAST)
    unstopped = "وختم الحايك بأن البلدية ستعلن أسماء خطوط الحافلات الكهربائية الجديدة قبل نهاية العام الحالي"
    reading = page(HEADLINE, DATE, LEAD, SAID, unstopped)
    assert reading.stories[0].texts(BlockKind.PARAGRAPH)[-1] == unstopped


@pytest.mark.parametrize("copies", [1, 2])
def test_section_in_the_menu_and_above_the_headline(copies: int) -> None:
    """A section may stand in the menu and again above the headline; what is printed again below is the headline."""
    section = "شوارع المدينة القديمة"
    headline = "مجلس المدينة يقر شراء عشرين حافلة ويعد بخط ثالث"
    lead = LEAD.replace("أطلقت بلدية الميناء", "أقر مجلس المدينة شراء عشرين حافلة جديدة، وأطلقت بلدية الميناء")
    above = ("الرئيسية", "محليات", *[section] * copies)
    assert page(*above, headline, DATE, lead, SAID, LAST).stories[0].headline == headline
    assert page(section, headline, DATE, section, lead, SAID, LAST).stories[0].headline == section


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("تكبير/تصغير الخط", "chrome"),
        ("نسخ/لصق رابط المقال أدناه", "chrome"),
        ("تصغير حصة البلدية من الأرباح", "deck"),
        ("هذا المحتوى تم نشره على", "chrome"),
        ("هذا موعد تم الاتفاق عليه", "deck"),
        ("/صحيفة المرفأ اليومية/", "chrome"),
    ],
)
def test_lines_above_the_date(line: str, expected: str) -> None:
    """Buttons in two words, what announces the date, and a name between slashes are no decks."""
    assert role(page(HEADLINE, line, DATE, LEAD, SAID, LAST), line) == expected


def test_owner_and_who_may_use_the_photo() -> None:
    """Brackets that begin with «صورة من» may tell more than the owner's name; other brackets that long are text."""
    whose = "صورة من وكالة المرفأ الرسمية للأنباء، للاستخدام داخل المدينة فقط"
    story = page(HEADLINE, DATE, LEAD, f"حافلة أمام المحطة ({whose})", SAID, LAST).stories[0]
    (caption,) = (block.caption for block in story.blocks if block.caption)
    assert (caption.text, caption.credit_text) == ("حافلة أمام المحطة", whose)
    other = "حافلة أمام المحطة (كما رآها المارة صباح أمس وهي تقطع الشارع الكبير نحو المرفأ)"
    assert role(page(HEADLINE, DATE, LEAD, other, SAID, LAST), other) != "caption"


def test_lead_below_a_deck_far_from_the_headline() -> None:
    """Photo, signature, date and buttons may stand between: the lead that tells the headline and the day is found."""
    deck = "اتهم تجار المدينة مجلسها بالتسرع في قرار لم يناقش معهم، وهو ما نفاه المجلس ووصفه بالمبالغة."
    lead = "أعلنت بلدية الميناء الأربعاء إطلاق حافلات كهربائية على خطين، بعد عامين من الإعداد وتجارب على الطرق."
    head = (
        "محطة الحافلات أمام المرفأ (أ ف ب)",
        "بقلم: كريم نصار",
        DATE,
        "مشاركة",
        "طباعة",
        "حفظ",
        "نسخ الرابط",
        "إعلان",
    )
    story = page(HEADLINE, *head, "استمع", deck, "إعلان", lead, SAID, LAST).stories[0]
    assert (story.deck, story.texts(BlockKind.PARAGRAPH)) == (deck, (lead, SAID, LAST))


def test_header_of_more_articles() -> None:
    """«مقالات إضافية» heads links; «معلومات إضافية» heads a part of the text."""
    link = "قلعة المرفأ تستقبل زوارها ليلاً"
    assert [
        item.title for item in page(HEADLINE, DATE, LEAD, SAID, LAST, "مقالات إضافية", link).stories[0].related
    ] == [link]
    assert role(page(HEADLINE, DATE, LEAD, "معلومات إضافية", SAID, LAST), "معلومات إضافية") == "subheading"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("وكانت شركة النقل وعدت قبل عام بحافلات كهربائية على كل طريق، ثم أجلت موعدها مرتين.", "read_also"),
        ("شركة النقل وعدت قبل عام بحافلات كهربائية على كل طريق، ثم أجلت موعدها مرتين.", "body"),
    ],
)
def test_sentence_below_a_link(below: str, expected: str) -> None:
    """A sentence that repeats a link's title is the link's where the text below it goes on and it does not, though that
    text is about the same."""
    title = "شركة النقل تختبر حافلات كهربائية على طريق الجبل"
    told = "بدأت شركة النقل في المدينة اختبار حافلات كهربائية في قرى الشمال."
    assert role(page(HEADLINE, DATE, LEAD, SAID, "اقرأ أيضاً", title, told, below, LAST), told) == expected


@pytest.mark.parametrize(("ages", "expected"), [(1, "deck"), (3, "body")])
def test_sentence_above_a_photo_and_its_age(ages: int, expected: str) -> None:
    """How long ago a story appeared stands in its head; of a live report each part has its own."""
    first = "المجلس البلدي يقول إن التجارب انتهت وإن السائقين تدربوا شهرين."
    lines = [HEADLINE, first, "محطة الحافلات أمام المرفأ (أ ف ب)", "منذ 5 ساعات", LEAD]
    lines += ["منذ 6 ساعات", SAID, "منذ 7 ساعات", LAST] if ages > 1 else [SAID, LAST]
    assert role(page(*lines), first) == expected


@pytest.mark.parametrize(("handle", "expected"), [("@harbourtown", "chrome"), ("خطوط العام المقبل", "subheading")])
def test_name_above_the_handle_of_a_post(handle: str, expected: str) -> None:
    """Whoever posted stands above the handle in a post that the text shows."""
    assert role(page(HEADLINE, DATE, LEAD, "شركة النقل العام", handle, SAID, LAST), handle) == expected
    assert (role(page(HEADLINE, DATE, LEAD, "شركة النقل العام", handle, SAID, LAST), "شركة النقل العام")) == expected


@pytest.mark.parametrize("line", ["twitter-logo", "share icon"])
def test_name_of_an_icon(line: str) -> None:
    """What a picture of a button is called signs nothing."""
    assert role(page(HEADLINE, line, DATE, LEAD, SAID, LAST), line) == "chrome"


def test_date_above_a_headline_whose_links_have_days() -> None:
    """The days of the links below the text are no dates of the story: the labelled one above the headline is."""
    day = "تاريخ النشر: 12/11/2025 09:18 م"
    links = (
        "مواضيع ذات صلة",
        "قلعة المرفأ تستقبل زوارها ليلاً",
        "11/11/2025",
        "ثلوج مبكرة تغلق طريق الجبل",
        "10/11/2025",
    )
    reading = page("الرئيسية", day, HEADLINE, LEAD, SAID, *links)
    assert role(reading, day) == "dateline"
    published = reading.stories[0].published
    assert published is not None
    assert published.when.isoformat() == "2025-11-12T21:18:00"
