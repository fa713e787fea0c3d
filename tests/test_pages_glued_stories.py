"""Stories glued under another one, with a line TT or without, and lines that a page prints above TT and below it."""

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Reading
from tests.text_made import role

HEADLINE = "الحايك يفتتح سوق السمك الجديد في الميناء"
BODY = (
    "افتتح رئيس البلدية سليم الحايك صباح الأحد سوق السمك الجديد في الميناء بعد عام من أعمال البناء.",
    "وقال الحايك إن السوق يضم ستين متجرا، وإن البيع فيه سيبدأ كل يوم قبل شروق الشمس بساعة واحدة.",
)
SECOND = "متحف القطارات يستعيد قاطرة بخارية ضائعة"
SHARED = "متحف القطارات عند الميناء يستعيد قاطرة بخارية ضائعة"  # one word of it is the story's above
OF_IT = "سوق السمك ينتظر متاجر الميناء الجديدة"
PHOTO = "القاطرة البخارية عند باب المتحف (رويترز)"
MORE = (
    "استعاد متحف القطارات في الجبل قاطرة بخارية ضائعة عثر عليها عمال في مستودع مهجور قرب النهر.",
    "وأوضحت مديرة المتحف أن ترميم القاطرة يحتاج إلى عامين، وأن الزوار سيرونها في الربيع.",
)


def page(*lines: str, apart: int = 1) -> Reading:
    """The reading of a page of these lines; «^» before a line puts `apart` blank lines above it rather than one."""
    text = ""
    for line in lines:
        text += "\n" * (apart + 1 if line.startswith("^") else 2) + line.removeprefix("^")
    return read(text.lstrip("\n").encode(), name="page.txt")


def headlines(reading: Reading) -> list[str | None]:
    """The headlines of a page's stories in order."""
    return [story.headline for story in reading.stories]


def test_headline_again_below_its_captions() -> None:
    """Such a title begins a story without TT; a subheading above a photo, printed once, does not."""
    glued = page(HEADLINE, *BODY, SECOND, PHOTO, PHOTO, SECOND, PHOTO, PHOTO, *MORE)
    assert headlines(glued) == [HEADLINE, SECOND]
    assert role(glued, MORE[0]) == "body"
    assert [caption.credit for caption in glued.stories[1].lead_captions] == ["رويترز"]
    buttons = page(HEADLINE, *BODY, SECOND, PHOTO, "A A", SECOND, PHOTO, *MORE)
    assert headlines(buttons) == [HEADLINE, SECOND]
    assert role(buttons, "A A") == "chrome"  # no agency's photo
    assert headlines(page(HEADLINE, *BODY, OF_IT, PHOTO, *MORE)) == [HEADLINE]


def test_first_item_of_a_block_is_no_story() -> None:
    """A block prints its first title twice, around the photo; a summary and a signature follow, not a story."""
    item = (SECOND, f"منوعات {PHOTO}", SECOND, MORE[0], "نادر الصيرفي (بيروت)")
    reading = page(HEADLINE, *BODY, "مقالات ذات صلة", *item, *BODY)
    assert headlines(reading) == [HEADLINE]
    assert [related.title for related in reading.stories[0].related] == [SECOND]


def test_title_above_a_photo_printed_twice() -> None:
    """It begins a story if the story above has none of its words; a subheading shares some."""
    assert headlines(page(HEADLINE, *BODY, SECOND, PHOTO, PHOTO, *MORE)) == [HEADLINE, SECOND]
    own = "متاجر السوق بيعت كلها قبل الافتتاح"
    photo = "متاجر السوق (رويترز)"
    goes_on = "وبيعت متاجر السوق كلها قبل الافتتاح بأسبوع، وفق ما أفاد به مسؤول في البلدية."
    assert headlines(page(HEADLINE, *BODY, own, photo, photo, goes_on, BODY[1])) == [HEADLINE]


def test_title_below_a_wider_gap() -> None:
    """A gap wider than any above, and words of the text below rather than of the text above; either alone is not
    enough."""
    assert headlines(page(HEADLINE, *BODY, f"^{SHARED}", *MORE, apart=3)) == [HEADLINE, SHARED]
    assert headlines(page(HEADLINE, *BODY, f"^{SHARED}", *MORE, apart=1)) == [HEADLINE]
    assert headlines(page(HEADLINE, BODY[0], f"^{BODY[1]}", f"^{SHARED}", *MORE, apart=3)) == [HEADLINE]
    # Ads leave two blank lines; on a page with lines TT two part stories. A subheading is short.
    assert headlines(page(HEADLINE, *BODY, f"^{SHARED}", *MORE, apart=2)) == [HEADLINE]
    assert headlines(page(HEADLINE, "TT", HEADLINE, *BODY, f"^{SHARED}", *MORE, apart=2)) == [HEADLINE, SHARED]
    assert headlines(page(HEADLINE, *BODY, "^قاطرة بخارية في متحف", *MORE, apart=3)) == [HEADLINE]
    assert headlines(page(HEADLINE, *BODY, f"^{OF_IT}", BODY[1], BODY[0], apart=3)) == [HEADLINE]


def test_block_in_the_middle_of_a_story() -> None:
    """What stands above a block of links is body, though its items have signatures of their own."""
    item = (SECOND, f"منوعات {PHOTO}", SECOND, MORE[0], "نادر الصيرفي (بيروت)")
    other = (
        "عالم البحر سوق الجبل (رويترز)",
        "سوق الجبل يغلق أبوابه",
        "أغلق سوق الجبل أبوابه...",
        "ليلى منصور (طرابلس)",
    )
    tt = (HEADLINE, "TT", HEADLINE)
    first, second = "وتابع أهالي الحي الافتتاح من الشرفات.", "وينتظر التجار أول موسم للصيد بعد أسبوع واحد من اليوم."
    reading = page(*tt, *BODY, "مقالات ذات صلة", *item, *other, "موسم الصيد", first, second)
    assert [role(reading, line) for line in (*BODY, first, second)] == ["body"] * 4


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        # A line printed above TT and below it is the photo's where no caption says that it is one.
        (("قوارب الصيد ترسو قرب السوق الجديد",), ("قوارب الصيد ترسو قرب السوق الجديد",), ("caption", None)),
        (
            ("خطة البلدية تشمل ستين متجرا للصيادين", "قوارب الصيد ترسو قرب السوق الجديد"),
            ("قوارب الصيد ترسو قرب السوق الجديد",),
            ("deck", "قوارب الصيد ترسو قرب السوق الجديد"),
        ),
        # Beside a caption it is the deck, and is so both times.
        (
            ("خطة البلدية تشمل ستين متجرا للصيادين", PHOTO),
            ("خطة البلدية تشمل ستين متجرا للصيادين", PHOTO),
            ("deck", PHOTO),
        ),
        # A deck is printed once.
        (("خطة البلدية تشمل ستين متجرا للصيادين",), (), ("deck", None)),
    ],
)
def test_lines_above_tt_and_below(
    above: tuple[str, ...], below: tuple[str, ...], expected: tuple[str, str | None]
) -> None:
    """What the first line above TT is, and which other one is a caption."""
    reading = page(HEADLINE, *above, "TT", HEADLINE, *below, *BODY)
    assert role(reading, above[0]) == expected[0]
    if expected[1] is not None:
        assert role(reading, expected[1]) == "caption"
    assert all(line.role.value == role(reading, line.text) for line in reading.lines if line.text in above)


def test_name_and_office_printed_twice() -> None:
    """«فلان (جهة)» twice in a row is a photo's caption, whatever the brackets hold; once it signs."""
    line = "سليم الصيرفي (طرابلس)"
    assert role(page(HEADLINE, line, line, *BODY), line) == "caption"
    assert role(page(HEADLINE, line, *BODY), line) == "byline"


def test_box_of_the_site_between_headline_and_tt() -> None:
    """Buttons, hours of prayer and such part a headline from its copy below TT, however many they are."""
    box = [
        line for name in ("الفجر", "الظهر", "العصر", "المغرب", "العشاء") for line in (name, "04:22", "مشاركة", "طباعة")
    ]
    reading = page(HEADLINE, *box, "TT", HEADLINE, *BODY, SECOND, "TT", SECOND, *MORE)
    assert headlines(reading) == [HEADLINE, SECOND]
    assert reading.stories[0].deck is None


def test_headline_below_tt_alone() -> None:
    """Photo and signature stand above TT, the headline below it; above a second TT the first story ends."""
    reading = page(PHOTO, PHOTO, "TT", SECOND, PHOTO, *MORE, "TT", HEADLINE, *BODY)
    assert headlines(reading) == [SECOND, HEADLINE]
    assert role(reading, PHOTO) == "caption"
    # A page of one line above TT that is no photo: its headline.
    assert headlines(page(HEADLINE, "TT", *BODY)) == [HEADLINE]


def test_column_below_its_writer_and_tt() -> None:
    """The writer's name and what the writer is stand above TT, the headline below it; a title there begins a page."""
    writer = ("ليلى منصور", "كاتبة صحافية ومديرة تحرير سابقة في مجلة المرفأ الثقافية")
    reading = page(*writer, "TT", HEADLINE, *BODY)
    assert headlines(reading) == [HEADLINE]
    assert [role(reading, line) for line in writer] == ["byline", "byline"]
    assert headlines(page(SECOND, writer[1], "TT", HEADLINE, *BODY)) != [HEADLINE]


def test_block_behind_a_read_also_header() -> None:
    """Its first title comes again below a photo: a block with summaries; else titles alone are links."""
    item = (SECOND, f"منوعات {PHOTO}", SECOND, MORE[0], "نادر الصيرفي (بيروت)")
    block = page(HEADLINE, *BODY, "قد يهمك أيضا", *item).stories[0]
    assert [(related.title, related.summary) for related in block.related] == [(SECOND, MORE[0])]
    links = page(HEADLINE, BODY[0], "قد يهمك أيضا", SECOND, BODY[1]).stories[0]
    assert (links.related, links.texts(BlockKind.READ_ALSO)) == ((), (SECOND,))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الأحد - 3 رجب 1441 هـ - 1 مارس 2020 مـ رقم العدد [15012]", "dateline"),
        ("بيروت: نادر الصيرفي - طرابلس: ليلى منصور", "byline"),
        ("بيروت: سوق جديد للسمك يفتح أبوابه - طرابلس: خطة قديمة لتجديد المرفأ", "deck"),
        ("استمع إلى المقالة", "chrome"),
        ("استمع إلى صوت البحر في سوق السمك الجديد", "deck"),
    ],
)
def test_lines_of_the_head(line: str, expected: str) -> None:
    """Dates with the paper's issue, writers each from a city, buttons; statements with the same words are decks."""
    assert role(page(HEADLINE, line, PHOTO, "TT", HEADLINE, PHOTO, *BODY), line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("وأكد الحايك أن العمل في السوق لن يتوقف في أيام العطل والأعياد. (رويترز)", "body"),
        ("صياد يعرض ما جمعه في شباكه من السمك عند باب السوق الجديد. (رويترز)", "caption"),
        ("خريطة وزعتها البلدية لمداخل السوق", "caption"),
        ("خريطة طريق لتجار السوق", "subheading"),
        ("قوارب عند رصيف السوق القديم (صورة من البلدية)", "caption"),
        ("تابع القراءة", "chrome"),
        ("اقرأ المزيد من الأخبار في قسم المدن", "chrome"),
        ("اقرأ المزيد: تجار الميناء يطلبون مواقف جديدة", "read_also"),
        ("اشترك في نشرتنا اليومية", "chrome"),
        ("اشترك في البناء مئة عامل", "subheading"),
    ],
)
def test_lines_of_the_body(line: str, expected: str) -> None:
    """What tells who reports is text; maps and owned pictures are captions; buttons are the site's."""
    assert role(page(HEADLINE, BODY[0], line, *BODY[1:], *MORE), line) == expected


def test_header_of_a_live_report_is_no_name() -> None:
    """«أبرز التطورات» below the date heads the report; two other words there are who wrote it."""
    lines = ("12 مايو 2021", *BODY)
    assert role(page(HEADLINE, lines[0], "أبرز التطورات", *BODY), "أبرز التطورات") == "chrome"
    assert role(page(HEADLINE, lines[0], "نادر الصيرفي", *BODY), "نادر الصيرفي") == "byline"


def test_photo_of_a_body_behind_a_slash() -> None:
    """A ministry that no list knows owns the photo; a thing behind the slash does not."""
    story = page(HEADLINE, "مدخل السوق الجديد صباح الأحد / وزارة المرافئ", *BODY).stories[0]
    assert [(photo.text, photo.credit_text) for photo in story.lead_captions] == [
        ("مدخل السوق الجديد صباح الأحد", "وزارة المرافئ")
    ]
    assert not page(HEADLINE, "مدخل السوق الجديد صباح الأحد / شباك الصيد", *BODY).stories[0].lead_captions


@pytest.mark.parametrize(
    ("line", "author"), [("رويترز - نادر الصيرفي", "نادر الصيرفي"), ("رويترز - د ب أ", "رويترز - د ب أ")]
)
def test_paper_and_its_writer(line: str, author: str) -> None:
    """A paper before a dash is not the writer behind it; two agencies sign together."""
    byline = page(HEADLINE, line, "12 مايو 2021", *BODY).stories[0].byline
    assert byline is not None
    assert byline.author == author


def test_sections_above_the_headline() -> None:
    """Sections parted by a comma are no headline; a short line of other words may be."""
    assert headlines(page("دولي, الدول العربية", HEADLINE, *BODY)) == [HEADLINE]
    assert role(page("دولي, الدول العربية", HEADLINE, *BODY), "دولي, الدول العربية") == "chrome"


def test_story_that_an_agency_opens_as_the_one_above() -> None:
    """A city and an agency open the first paragraph of a story; where only one of two does, a title is a subheading."""
    first = (f"المرفأ - (رويترز): {BODY[0]}", BODY[1])
    below = (f"القرنة - (أ ف ب): {MORE[0]}", MORE[1])
    assert headlines(page(HEADLINE, *first, OF_IT, PHOTO, *below)) == [HEADLINE, OF_IT]
    assert headlines(page(HEADLINE, *BODY, OF_IT, PHOTO, *below)) == [HEADLINE]
    assert headlines(page(HEADLINE, *first, OF_IT, PHOTO, *MORE)) == [HEADLINE]


def test_story_whose_title_the_block_above_has_printed() -> None:
    """Photo, signature and date together head a story below a block of links too; with one of them an item has them."""
    head = ("12 مايو 2021 10:30", PHOTO, "بيروت (رويترز)")
    lines = (HEADLINE, "12 مايو 2021 09:00", *BODY, "أخبار ذات صلة", SECOND, "تجار الميناء يطلبون مواقف جديدة")
    assert headlines(page(*lines, "المصدر: وكالات", SECOND, *head, *MORE)) == [HEADLINE, SECOND]
    assert headlines(page(*lines, "المصدر: وكالات", SECOND, *head[1:2], *MORE)) == [HEADLINE]
    house = ("شبكة المرفأ", "12 مايو 2021 10:30", PHOTO)  # whose name every story has
    glued = page(HEADLINE, house[0], *lines[1:], SECOND, *house, *MORE)
    assert headlines(glued) == [HEADLINE, SECOND]
    assert headlines(page(*lines, SECOND, "سليم الحايك", *house[1:], *MORE)) == [HEADLINE]
