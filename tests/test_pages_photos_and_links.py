"""Photos below a headline, links within a body, and the site's lines around them: each rule and its limit.

The golden pages of tests/pages show the rules at work; here are the lines that look alike and are something else.
"""

import pytest

from tests.market_pages import BODY, DATE, HEADLINE
from tests.text_made import role
from tests.text_made import spaced as page


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("واجهة السوق القديم من جهة البحر", "caption"),
        ("واجهة السوق القديم من جهة البحر.", "caption"),
        # What states something is a deck, wherever it stands.
        ("يعود أصحاب المتاجر إلى السوق القديم بعد عامين", "deck"),
        ("رغم اعتراض أصحاب المتاجر في الخان", "deck"),
        ("توضيحية لأعمال الترميم في السوق", "caption"),
        ("سليم الحايك. أرشيفية", "caption"),
        ("البلدية: الدخول إلى السوق بلا رسوم", "deck"),
        ("ليلى منصور، كريم نصار – شبكة المرفأ", "deck"),
        ("من يدفع كلفة ترميم السوق القديم؟", "deck"),
        # A whole sentence too, where the lead below it tells the headline again.
        ("عاد أصحاب المتاجر إلى السوق القديم في الميناء بعد عامين من الانتظار.", "deck"),
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
    assert role(page(HEADLINE, deck, *BODY[1:], BODY[0]), deck) == "body"


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


def test_story_with_a_photo_below_a_list_of_links() -> None:
    """A title with a photo, a signature and two paragraphs is a story of its own; with one sentence it is an item."""
    first = (HEADLINE, "سوق الميناء القديم (رويترز)", "بيروت: كريم نصار", *BODY, "المزيد من أخبار الميناء")
    title, shown, signed = "البلدية تطرح خطة لتجديد أسواق الجبل", "سوق في قرى الجبل (رويترز)", "طرابلس: ليلى منصور"
    more = (
        "عرضت البلدية صباح الاثنين خطة جديدة لتجديد الأسواق القديمة.",
        "وتشمل الخطة عشرة أسواق في قرى الجبل كلها وبلداته.",
    )
    glued = page(*first, "خان التجار ينتظر دوره", title, shown, signed, *more)
    assert [story.headline for story in glued.stories] == [HEADLINE, title]
    assert len(page(*first, "خان التجار ينتظر دوره", title, shown, signed, more[0]).stories) == 1


@pytest.mark.parametrize("line", ["أرشيفية", "صورة تعبيرية", "توضيحية"])
def test_status_of_a_photo_alone(line: str) -> None:
    """What kind of photo it is, and nothing else, stands for its caption; within a sentence it is a word."""
    assert role(page(HEADLINE, DATE, line, *BODY), line) == "caption"
    assert (
        role(
            page(HEADLINE, "لوحات توضيحية على أبواب المتاجر كلها", DATE, *BODY), "لوحات توضيحية على أبواب المتاجر كلها"
        )
        == "deck"
    )


@pytest.mark.parametrize("verb", ["قال", "قالت"])
def test_name_of_who_speaks(verb: str) -> None:
    """A name that the body lets speak, a man's or a woman's, is on the photo below a deck; the same name of somebody of
    whom it says nothing signs."""
    name, deck = "م. هند البستاني", "المهندسون: السقف الخشبي جمع من ثلاثة قصور"
    said = f"و{verb} البستاني إن ترميم السقف استغرق عاما كاملا. وكانت م. هند البستاني قد رسمته قبل البدء."
    assert role(page(HEADLINE, DATE, deck, name, *BODY, said), name) == "caption"
    assert role(page(HEADLINE, DATE, deck, name, *BODY), name) != "caption"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("شارع المتاجر القديم نقطة لقاء البحارة وأهل المدينة كل مساء", "caption"),
        # Eight words may head a section; so may more of them that say what somebody does, or ask, or are cut in two.
        ("شارع المتاجر القديم نقطة لقاء البحارة كل مساء", "subheading"),
        ("رئيس البلدية يرفض نقل شارع المتاجر إلى ضفة النهر الشرقية", "subheading"),
        ("شارع المتاجر القديم: نقطة لقاء البحارة وأهل المدينة كل مساء", "subheading"),
        ("بين شارع المتاجر القديم ورصيف البحارة خطوة واحدة كل مساء", "subheading"),
    ],
)
def test_long_phrase_between_paragraphs(line: str, expected: str) -> None:
    """A phrase of nine words and more that states nothing says what a photo shows, on a page that has captions."""
    shown = "عمال في السوق القديم (رويترز)"
    assert role(page(HEADLINE, shown, *BODY[:2], line, *BODY[2:]), line) == expected
    assert role(page(HEADLINE, *BODY[:2], line, *BODY[2:]), line) == "subheading"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("وزير الأشغال خلال جولته في السوق", "caption"),
        ("وزير الأشغال مستقبلاً وفد التجار", "caption"),
        ("الحايك متحدّثاً إلى تجار السوق", "caption"),
        ("زوار السوق لحظة افتتاحه صباح الأربعاء", "caption"),
        # Who is no office and says nothing in the story, and who does something there, are not shown.
        ("خلاف جديد خلال جلسة البلدية", "subheading"),
        ("وزير الأشغال يعتذر خلال جلسة البلدية", "subheading"),
        ("وزير الأشغال: الخلاف انتهى خلال الجلسة", "subheading"),
        ("وزير الأشغال مجدداً في السوق", "subheading"),
        # So does the body say it, the verb first.
        ("الحايك وعد خلال جلسة البلدية بالتعويض", "subheading"),
    ],
)
def test_somebody_in_the_picture(line: str, expected: str) -> None:
    """An office or a speaker of the story with an event, or with how they are shown, is what a photo shows."""
    told = "ووعد الحايك أصحاب المتاجر المغلقة بتعويض يصرف قبل نهاية العام."
    assert role(page(HEADLINE, *BODY[:2], line, *BODY[2:], told), line) == expected


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("وهذه شروط البلدية:", "المتاجر لأهل المدينة وحدهم", "body"),
        ("شروط البلدية الجديدة:", "1- المتاجر لأهل المدينة وحدهم.", "body"),
        ("شروط البلدية الجديدة:", BODY[1], "subheading"),
    ],
)
def test_what_introduces_a_list(line: str, below: str, expected: str) -> None:
    """A line with a colon is the body's where it goes on with «و», or numbers follow it."""
    assert role(page(HEADLINE, BODY[0], line, below, *BODY[1:]), line) == expected


def test_writer_behind_a_comma() -> None:
    """«الكاتب، فلان»: the label of some sites; in a sentence the word is no label."""
    story = page(HEADLINE, "الكاتب، كريم نصار", DATE, *BODY).stories[0]
    assert story.byline is not None
    assert story.byline.author == "كريم نصار"
    assert page(HEADLINE, "الكاتب، كما يقول، يفتح متجره كل صباح", DATE, *BODY).stories[0].byline is None
