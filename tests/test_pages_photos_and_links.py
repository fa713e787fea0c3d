"""Photos below a headline, links within a body, and the site's lines around them: each rule and its limit.

The golden pages of tests/pages show the rules at work; here are the lines that look alike and are something else.
"""

import pytest

from articles.pages.reading import read
from articles.pages.values import Reading

HEADLINE = "السوق القديم في الميناء يفتح أبوابه بعد الترميم"
DATE = "12 مايو 2021"
BODY = (
    "افتتحت بلدية الميناء صباح الأربعاء السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي.",
    "وقال رئيس البلدية سليم الحايك إن السوق سيستقبل الزوار كل يوم من الصباح حتى منتصف الليل من دون رسوم.",
    "وأضاف الحايك أن المرحلة الثانية من المشروع تشمل الخان المجاور والحمام العثماني وساحة المرفأ القديمة.",
)


def page(*lines: str) -> Reading:
    """The reading of a page of these lines, a blank line between them."""
    return read("\n\n".join(lines).encode(), name="page.txt")


def role(reading: Reading, text: str) -> str:
    """The role of the first line that is `text`."""
    return next(line.role.value for line in reading.lines if line.text == text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("واجهة السوق القديم من جهة البحر", "caption"),
        ("واجهة السوق القديم من جهة البحر.", "caption"),
        # What states something is a deck, wherever it stands.
        ("يعود أصحاب المتاجر إلى السوق القديم بعد عامين", "deck"),
        ("البلدية: الدخول إلى السوق بلا رسوم", "deck"),
        ("ليلى منصور، كريم نصار – شبكة المرفأ", "deck"),
        ("من يدفع كلفة ترميم السوق القديم؟", "deck"),
        ("عاد أصحاب المتاجر إلى السوق القديم في الميناء بعد عامين من الانتظار.", "body"),
    ],
)
def test_phrase_below_the_date(line: str, expected: str) -> None:
    """Right above the body and below the date stands what the photo shows."""
    assert role(page(HEADLINE, DATE, line, "إعلان", *BODY), line) == expected


def test_phrase_right_below_the_headline() -> None:
    """The same words above the date are a deck."""
    line = "واجهة السوق القديم من جهة البحر"
    assert role(page(HEADLINE, line, DATE, *BODY), line) == "deck"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("رئيس البلدية عند بوابة السوق (أ ف ب).", DATE), "caption"),
        # Right on the next paragraph it reports; so does one within the body, whatever follows.
        (("أعلن رئيس البلدية افتتاح السوق القديم في الميناء (أ ف ب).",), "body"),
        ((*BODY[:1], "وقال رئيس البلدية إنه راض عن سير الأعمال في السوق (أ ف ب).", "إعلان"), "body"),
    ],
)
def test_agency_in_brackets_and_a_full_stop(lines: tuple[str, ...], expected: str) -> None:
    """Such a line is a caption only above signature, date or the site's lines, with no paragraph above it."""
    line = next(line for line in lines if line.endswith("(أ ف ب)."))
    assert role(page(HEADLINE, *lines, *BODY[1:]), line) == expected


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("photobank.example", "caption"),
        ("Reuters", "caption"),
        ("Harbour Office / Reuters", "caption"),
        ("ليلى منصور", "headline"),
        ("www.harbour.example", "headline"),
    ],
)
def test_headline_again_above_an_owner(below: str, expected: str) -> None:
    """Only with a photo's owner below it is a copy of the headline a caption."""
    lines = page(HEADLINE, "ناقشت البلدية كلفة الترميم في جلسة علنية.", HEADLINE, below, *BODY).lines
    assert lines[4].role.value == expected


def test_headline_at_the_beginning_of_a_line() -> None:
    """A line that goes on from the headline is a caption; where the title is short, it is the headline itself."""
    story = page(HEADLINE, f"{HEADLINE} واجهة المتاجر", *BODY).stories[0]
    assert (story.headline, [caption.text for caption in story.lead_captions]) == (HEADLINE, ["واجهة المتاجر"])
    assert page("السوق القديم", HEADLINE, *BODY).stories[0].headline == HEADLINE


def test_long_line_without_stop_above_the_headline() -> None:
    """Titles of other stories run together are no paragraph; a first paragraph without its full stop is one."""
    titles = (
        "وزير الري يبحث مع وفد البنك خطة الصرف المغطى إصابة ستة في انقلاب سيارة على الطريق الصحراوي بدء اختبارات "
        "القدرات لطلاب الثانوية الأحد جامعة الجبل تنظم قافلة طبية إلى القرى ضبط خمسة أطنان أسمدة قبل بيعها"
    )
    assert role(page(titles, HEADLINE, *BODY), titles) == "chrome"
    first = " ".join(BODY).replace(".", " ").strip()
    assert role(page(HEADLINE, first, "مرحلة ثانية من المشروع", *BODY), first) == "body"


def test_headline_above_its_own_date() -> None:
    """A caption between date and body is no headline; below a list of titles or an ad's tag the last line is."""
    caption = "افتتاح السوق القديم في الميناء"
    assert page(HEADLINE, DATE, "كريم نصار", caption, *BODY).stories[0].headline == HEADLINE
    other = "مرفأ الجبل يفتح أبوابه أمام الزوار"
    assert page(other, "By admin | 12 مايو 2021", "[ad_1]", caption, *BODY).stories[0].headline == caption


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("اقرأ المزيدخان التجار ينتظر دوره", "خان التجار ينتظر دوره"),
        ("اقرأ أيضاًالحمام العثماني يعود إلى الحياة", "الحمام العثماني يعود إلى الحياة"),
        ("اقرأ أيضاالحمام العثماني يعود إلى الحياة", "الحمام العثماني يعود إلى الحياة"),
        ("اقرأ ايضا: خان التجار ينتظر دوره", "خان التجار ينتظر دوره"),
    ],
)
def test_link_glued_to_its_title(line: str, expected: str) -> None:
    """The title begins where the set phrase ends, with or without a space."""
    blocks = page(HEADLINE, BODY[0], line, *BODY[1:]).stories[0].blocks
    assert [block.text for block in blocks if block.kind.value == "read_also"] == [expected]


def test_summary_below_a_link() -> None:
    """A sentence that repeats the link's title is the link's; the story's next paragraph is the body's."""
    title = "خان التجار ينتظر دوره في ترميم المدينة القديمة"
    summary = "يقول تجار المدينة القديمة إنهم ينتظرون ترميم الخان منذ خمسة أعوام."
    reading = page(HEADLINE, BODY[0], "اقرأ أيضاً", title, summary, *BODY[1:])
    assert role(reading, summary) == "read_also"
    assert reading.stories[0].texts(reading.stories[0].blocks[0].kind) == BODY
    assert role(page(HEADLINE, BODY[0], "اقرأ أيضاً", title, *BODY[1:]), BODY[1]) == "body"


def test_photo_title_and_date_between_paragraphs() -> None:
    """They are a link to another story; without the date the photo is the story's own."""
    photo, title = "حرفي يعمل في خان التجار - المرفأ عربي, 1920, 11.05.2021", "خان التجار ينتظر دوره"
    reading = page(HEADLINE, BODY[0], photo, title, "أمس, 21:54 GMT", *BODY[1:])
    assert [role(reading, text) for text in (photo, title)] == ["chrome", "read_also"]
    reading = page(HEADLINE, BODY[0], photo, title, *BODY[1:])
    assert [role(reading, text) for text in (photo, title)] == ["caption", "subheading"]


def test_deck_above_a_paragraph_from_a_city() -> None:
    """The sentence above the paragraph that an agency opens with its city is the deck, if there is a headline."""
    deck = "عاد أصحاب المتاجر إلى السوق القديم في الميناء بعد عامين من الانتظار."
    first = f"بيروت - سبوتنيك. {BODY[0]}"
    assert role(page(HEADLINE, deck, first, *BODY[1:]), deck) == "deck"
    said = "أكد أصحاب المتاجر أنهم يعودون إلى السوق القديم في الميناء بعد عامين من الانتظار."
    assert role(page(said, first, *BODY[1:]), said) == "body"
    assert role(page(HEADLINE, deck, *BODY), deck) == "body"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bookmark", "chrome"),
        ("شاركها فيسبوك تويتر واتساب", "chrome"),
        ("انتهى**3269", "chrome"),
        ("خطة من ثلاث مراحل", "subheading"),
        ("فيسبوك تغلق صفحة البلدية", "subheading"),
        ("انتهى زمن الركود", "subheading"),
    ],
)
def test_short_lines_of_the_site(line: str, expected: str) -> None:
    """Buttons and end marks are the site's; subheadings may have their words."""
    assert role(page(HEADLINE, BODY[0], line, *BODY[1:]), line) == expected


def test_box_that_may_be_skipped() -> None:
    """All of the box is the site's; without its end only the line that offers to skip is."""
    box = ("تخطى حكايات المدينة وواصل القراءة", "حكايات المدينة", "نروي لكم كل أسبوع حكاية من أحياء المدينة")
    reading = page(HEADLINE, BODY[0], *box, "حكايات المدينة نهاية", *BODY[1:])
    assert {role(reading, line) for line in (*box, "حكايات المدينة نهاية")} == {"chrome"}
    reading = page(HEADLINE, BODY[0], *box[:2], *BODY[1:])
    assert [role(reading, line) for line in box[:2]] == ["chrome", "subheading"]


@pytest.mark.parametrize(
    ("line", "author"),
    [("من كريم نصار", "كريم نصار"), ("المصدر: بيروت - كريم نصار", "كريم نصار"), ("من المرفأ إلى الخان", None)],
)
def test_signature_below_the_headline(line: str, author: str | None) -> None:
    """«من» and «المصدر» sign a story where a name, or a city and a name, follow."""
    byline = page(HEADLINE, line, DATE, *BODY).stories[0].byline
    assert (byline.author if byline else None) == author


def test_writer_below_the_label() -> None:
    """«بقلم:» on a line of its own takes the name below; a sentence below it is none."""
    byline = page(HEADLINE, "بقلم:", "ليلى منصور", *BODY).stories[0].byline
    assert byline is not None
    assert byline.author == "ليلى منصور"
    assert page(HEADLINE, "بقلم:", *BODY).stories[0].byline is None


def test_deck_of_five_words_is_no_name() -> None:
    """Names so long have a word like بن; five other words are a deck."""
    assert role(page(HEADLINE, "كشف بكلفة الترميم وأسماء المتاجر", *BODY), "كشف بكلفة الترميم وأسماء المتاجر") == "deck"
    for name in ("نادر بن عبد الله الصيرفي", "أ. د. نادر عمر الصيرفي"):
        assert role(page(HEADLINE, name, DATE, *BODY), name) == "byline"


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        ("كريم نصار من بيروت:", "كريم نصار", "بيروت"),
        ("- بيروت((المرفأ)) متابعات:", "المرفأ", "بيروت"),
    ],
)
def test_signature_above_the_body(line: str, author: str, place: str) -> None:
    """What opens a story and was left on a line of its own signs it, where a name and a city are in it."""
    byline = page(HEADLINE, DATE, line, *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == (author, place)
    # Without a city that is known it is none.
    assert page(HEADLINE, DATE, line.replace("بيروت", "كل بحر"), *BODY).stories[0].byline is None


def test_city_beside_a_paper() -> None:
    """A city alone is where the story comes from only beside who signs it."""
    byline = page(HEADLINE, "بيروت", "العربي الجديد", DATE, *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == ("العربي الجديد", "بيروت")
    assert page(HEADLINE, "بيروت", *BODY).stories[0].byline is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [("السوق القديم", "caption"), ("أخبار السوق", "chrome")],
)
def test_two_words_below_the_date(line: str, expected: str) -> None:
    """A thing of the story is on its photo; sections are the site's."""
    assert role(page(HEADLINE, DATE, line, *BODY), line) == expected


def test_deck_that_opens_with_a_city() -> None:
    """«بيروت تنتظر …» is no name; three words without a city may be one."""
    assert role(page(HEADLINE, "بيروت تنتظر وطرابلس تحتج", *BODY), "بيروت تنتظر وطرابلس تحتج") == "deck"
    assert role(page(HEADLINE, "نادر عمر الصيرفي", *BODY), "نادر عمر الصيرفي") == "byline"


def test_header_whose_titles_were_not_copied() -> None:
    """A very short line right below it, with two paragraphs below, is the story's; titles are the block's."""
    reading = page(HEADLINE, BODY[0], "أخبار قد تعجبك", "كلفة الترميم", *BODY[1:])
    assert role(reading, "كلفة الترميم") == "subheading"
    title = "خان التجار ينتظر دوره في الترميم"
    assert role(page(HEADLINE, BODY[0], "أخبار قد تعجبك", title, *BODY[1:]), title) == "related_title"


def test_section_above_a_link() -> None:
    """The section of a link that is shown within a body is no subheading; above a paragraph its words are."""
    link = "اقرأ أيضا: خان التجار ينتظر دوره"
    assert role(page(HEADLINE, BODY[0], "اقتصاد عربي", link, *BODY[1:]), "اقتصاد عربي") == "chrome"
    assert role(page(HEADLINE, BODY[0], "اقتصاد عربي", *BODY[1:]), "اقتصاد عربي") == "subheading"


def test_agencies_without_a_name() -> None:
    """«وكالات» beside the date sign with the paper, whatever it is called; an agency with a name owns a photo."""
    assert role(page(HEADLINE, "المرفأ 24 - وكالات", DATE, *BODY), "المرفأ 24 - وكالات") == "byline"
    assert role(page(HEADLINE, "سوق الميناء القديم - رويترز", DATE, *BODY), "سوق الميناء القديم - رويترز") == "caption"


def test_story_below_a_block_of_links() -> None:
    """A title with signature, date and three paragraphs is a story of its own; with a summary it is an item."""
    first = (HEADLINE, "بيروت - رويترز", DATE, *BODY, "مواضيع ذات صلة", "خان التجار ينتظر دوره في الترميم")
    title = "البلدية تطرح خطة لتجديد أسواق الجبل"
    more = (
        "عرضت البلدية صباح الاثنين خطة جديدة لتجديد الأسواق القديمة.",
        "وتشمل الخطة عشرة أسواق في قرى الجبل كلها وبلداته.",
    )
    glued = page(
        *first, title, "طرابلس - رويترز", "3 يناير 2020", *more, "وتبدأ الأعمال في الربيع المقبل بعد موسم الثلوج."
    )
    assert [story.headline for story in glued.stories] == [HEADLINE, title]
    item = page(*first, title, more[0], "ليلى منصور (طرابلس)")
    assert len(item.stories) == 1
    assert [related.title for related in item.stories[0].related][-1:] == [title]


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        ("المرفأ ـ بيروت", "المرفأ", "بيروت"),
        ("نادر الصيرفي، ليلى منصور - بيروت", "نادر الصيرفي، ليلى منصور", "بيروت"),
        ("بيروت، طرابلس: نادر الصيرفي، ليلى منصور", "نادر الصيرفي، ليلى منصور", "بيروت، طرابلس"),
        ("نادر بن عمر بن خالد الصيرفي", "نادر بن عمر بن خالد الصيرفي", None),
    ],
)
def test_who_signs_below_the_headline(line: str, author: str, place: str | None) -> None:
    """Names and cities sign, whatever dash or comma parts them."""
    byline = page(HEADLINE, line, DATE, *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == (author, place)


@pytest.mark.parametrize("line", ["بيروت، طرابلس: خطة مشتركة لترميم الأسواق", "سوق قديم، متاجر جديدة - خطة البلدية"])
def test_decks_with_commas(line: str) -> None:
    """Cities with a statement, and things with a dash, are decks."""
    assert role(page(HEADLINE, line, DATE, *BODY), line) == "deck"
