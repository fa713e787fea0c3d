"""What stands above a body: pairs of pages that differ in one line, so that a rule and its limit are seen together."""

import pytest

from tests.text_made import spaced as page

HEADLINE = "الحايك يفتتح سوق السمك الجديد في الميناء"
BODY = (
    "افتتح رئيس البلدية سليم الحايك صباح الأحد سوق السمك الجديد في الميناء بعد عام من أعمال البناء.",
    "وقال الحايك إن السوق يضم ستين متجرا، وإن البيع فيه سيبدأ كل يوم قبل شروق الشمس بساعة واحدة.",
)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("سليم الحايك", "caption"),
        ("الحايك", "caption"),
        ("نادر الصيرفي | مروان عبد الحق | سامي البستاني", "byline"),
        ("أخبار محلية | أخبار عالمية | كرة القدم", "chrome"),
        # The story is silent on who signs it; sections and cities are no names though the body has them.
        ("نادر الصيرفي", "byline"),
        ("اقتصاد", "chrome"),
        ("أخبار محلية", "chrome"),
        # A sentence is a deck, whoever is named in it.
        ("سليم الحايك يعد أهالي الحي بمواقف مجانية للسيارات", "deck"),
        # Things and bodies that are on photos sign nothing, and have no verb.
        ("سفينة صيد قديمة", "caption"),
        ("الحرس البلدي الجديد", "caption"),
        ("شاحنات السمك تنتظر", "deck"),
        ("الحرس البلدي ينتظر", "deck"),
        ("العميد الركن نادر الصيرفي", "byline"),
        # How somebody stood is what a photo shows, unless a line says more of him.
        ("الحايك متحدثاً إلى تجار الحي.", "caption"),
        ("الحايك متوسطا تجار الحي", "caption"),
        ("متجر الحايك يفتح مستقبلا فرعا في الحي", "deck"),
        ("الحايك يبقى متحدثا باسم تجار الحي", "deck"),
        ("الحايك متحدثاً: إن السوق لأهل الحي", "deck"),
        # A known owner behind a dash that the caption's last word touches.
        ("شاحنات السمك تنتظر فتح أبواب السوق- رويترز", "caption"),
        ("شاحنات السمك تنتظر فتح أبواب السوق- المرفأ", "deck"),
    ],
)
def test_line_below_the_headline(line: str, role: str) -> None:
    """A name of the story is a caption; other short lines are not."""
    assert page(HEADLINE, line, *BODY).lines[2].role.value == role


@pytest.mark.parametrize(
    ("first", "second", "headline"),
    [
        ("«ضمن خطة تجديد الأسواق القديمة»", HEADLINE, HEADLINE),
        # Who speaks, and to whom: the headline below is what was said.
        ("رئيس البلدية سليم الحايك في حوار خاص مع المرفأ:", HEADLINE, HEADLINE),
        # Marks around a whole statement: it is the headline, and a deck stands below it.
        ("«لن نغلق متجرا واحدا»", HEADLINE, "«لن نغلق متجرا واحدا»"),
        # A preposition opens many a headline without marks.
        ("في الميناء سوق جديد للسمك", HEADLINE, "في الميناء سوق جديد للسمك"),
    ],
)
def test_kicker(first: str, second: str, headline: str) -> None:
    """Only a phrase in marks that opens with a preposition is a kicker, or who speaks to whom."""
    assert page(first, second, *BODY).stories[0].headline == headline


def test_first_paragraph_is_no_headline() -> None:
    """An announcement that ends as a sentence opens the body; without its full stop it is the headline."""
    line = "أكد الحايك اكتمال بناء سوق السمك الجديد في الميناء"
    assert page(f"{line}.", *BODY).lines[0].role.value == "body"
    assert page(line, *BODY).lines[0].role.value == "headline"


def test_several_writers_sign_together() -> None:
    """All of them are the author; none is taken for a place."""
    byline = page(HEADLINE, "نادر الصيرفي | مروان الحداد | سامي البستاني", *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == ("نادر الصيرفي | مروان الحداد | سامي البستاني", None)


@pytest.mark.parametrize("between", [(), ("الرئيسية",), ("نُشر في: 3 يناير 2020",)])
@pytest.mark.parametrize(
    "title",
    [
        f"أخبار محلية | {HEADLINE}",
        f"{HEADLINE} | صحيفة المرفأ",
        f"{HEADLINE} - أخبار محلية",
        f"اقتصاد » {HEADLINE} » المرفأ نيوز",
        f"المرفأ – {HEADLINE}",
        f"أخبار محلية: {HEADLINE}",
        f"{HEADLINE} / المرفأ",
    ],
)
def test_title_of_the_page_above_the_headline(title: str, between: tuple[str, ...]) -> None:
    """What the browser's window shows is the headline with the names of section and site: it is not the headline."""
    found = page(title, *between, HEADLINE, *BODY)
    assert [story.headline for story in found.stories] == [HEADLINE]
    assert found.stories[0].deck is None
    assert found.lines[0].role.value == "page_title"


@pytest.mark.parametrize(
    "line", [f"صور جديدة من اللقاء: {HEADLINE}", f"{HEADLINE} بعد عام من أعمال البناء والترميم في المدينة"]
)
def test_longer_headline_is_no_title_of_the_page(line: str) -> None:
    """A line that says more than the line below it, no bar between, is the headline itself."""
    assert page(line, HEADLINE, *BODY).stories[0].headline == line


CAPTION = "سليم الحايك خلال جولة في سوق السمك"


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("© رويترز", "رويترز"),
        ("(تصوير: نادر الصيرفي/شينخوا)", "شينخوا"),
        ("تصوير : نادر الصيرفي", "نادر الصيرفي"),
        ("Credit: AFP/Getty Images", "وكالة الصحافة الفرنسية"),
        ("© Sputnik . نادر الصيرفي", "سبوتنيك"),
    ],
)
def test_owner_of_a_photo_on_its_own_line(line: str, owner: str) -> None:
    """A credit below its caption belongs to it and signs nothing."""
    (story,) = page(HEADLINE, CAPTION, line, *BODY).stories
    assert [(caption.text, caption.credit) for caption in story.lead_captions] == [(CAPTION, owner)]
    assert story.byline is None


def test_a_line_with_a_colon_that_owns_no_photo() -> None:
    """«الصورة: …» holds a caption, and the rights of a site are nobody's photo."""
    (story,) = page(HEADLINE, CAPTION, "© 2024 المرفأ نيوز", *BODY).stories
    assert [(caption.text, caption.credit) for caption in story.lead_captions] == [(CAPTION, None)]


def test_bare_caption_printed_twice_below_the_date() -> None:
    """The title above the date is the headline, though the body has all of the caption's words."""
    head = ("ستون متجرا في سوق السمك الجديد", "نُشر في: 3 يناير 2020", "رئيس البلدية سليم الحايك")
    (story,) = page(*head, head[-1], *BODY).stories
    assert (story.headline, [caption.text for caption in story.lead_captions]) == (head[0], [head[-1]])
    # Below a list of titles the last is the story's own.
    titles = ("ندوة عن مواسم الصيد", "حريق في مستودع للأخشاب", "عودة القطارات إلى العمل", "ختام معرض الخزف")
    (story,) = page(*titles, "نُشر في: 3 يناير 2020", HEADLINE, *BODY).stories
    assert story.headline == HEADLINE


def test_caption_with_the_day_and_the_owner_of_its_photo() -> None:
    """«caption - day - agency» is a caption; a place, a day and an agency sign the story."""
    (story,) = page(HEADLINE, f"{CAPTION} الجديد - 5 يناير 2024 - REUTERS", *BODY).stories
    assert [caption.credit for caption in story.lead_captions] == ["رويترز"]
    (story,) = page(HEADLINE, "الميناء - 5 يناير 2024 - رويترز", *BODY).stories
    assert story.lead_captions == ()
    assert story.published is not None


@pytest.mark.parametrize(
    "line",
    [
        "الشرق الأوسط",
        "أخبار العالم العربي",
        "الأخبار الاقتصادية",
        "رقم الخبر: 3012345",
        "قراءة دقيقتين",
        "دقائق القراءة - 4",
        "A+A-",
        "Article information",
    ],
)
def test_furniture_of_the_head(line: str) -> None:
    """Sections, numbers and reading times are neither deck nor signature nor caption."""
    reading = page(HEADLINE, "نُشر في: 3 يناير 2020", line, *BODY)
    assert reading.lines[4].role.value == "chrome"
    assert reading.publisher is None


@pytest.mark.parametrize(
    "line", ["تجار من مدن الشرق الأوسط كلها يرحبون بالسوق الجديد", "رقم قياسي في عدد المتاجر", "قراءة في أسعار السمك"]
)
def test_deck_that_begins_as_furniture_does(line: str) -> None:
    """The same words in a phrase of the story's own are its deck."""
    assert page(HEADLINE, line, "نُشر في: 3 يناير 2020", *BODY).lines[2].role.value == "deck"


def test_paper_that_signs_in_guillemets() -> None:
    """The paper of a region's name still signs."""
    assert page(HEADLINE, "الميناء: «الشرق الأوسط»", *BODY).publisher == "الشرق الأوسط"


def test_reporter_s_handle() -> None:
    """«name (place) handle@» is a signature."""
    assert page(HEADLINE, "نادر الصيرفي (جدة) nader_s@", *BODY).lines[2].role.value == "byline"


LINKED = "عودة القطارات إلى العمل بعد توقف طويل"


def test_links_for_readers_of_screens() -> None:
    """«list 1 of 2» announces another story's title within the body."""
    marks = ("list of 1 item", "list 1 of 1", LINKED, "end of list")
    (story,) = page(HEADLINE, BODY[0], *marks, BODY[1]).stories
    assert [(block.kind.value, block.text) for block in story.blocks] == [
        ("paragraph", BODY[0]),
        ("read_also", LINKED),
        ("paragraph", BODY[1]),
    ]


def test_related_block_above_the_body() -> None:
    """Titles under «أخبار متعلقة» between date and body are related stories, not captions."""
    (story,) = page(HEADLINE, "نُشر في: 3 يناير 2020", CAPTION, "أخبار متعلقة", LINKED, *BODY).stories
    assert [row.title for row in story.related] == [LINKED]
    assert [caption.text for caption in story.lead_captions] == [CAPTION]


def test_title_with_its_own_hour_within_the_body() -> None:
    """A title and an hour between two paragraphs link to another story; without an hour it is a subheading."""
    (story,) = page(HEADLINE, BODY[0], LINKED, "4 يناير, 14:20 GMT", BODY[1]).stories
    assert [block.kind.value for block in story.blocks] == ["paragraph", "read_also", "paragraph"]
    (story,) = page(HEADLINE, BODY[0], LINKED, BODY[1]).stories
    assert [block.kind.value for block in story.blocks] == ["paragraph", "subheading", "paragraph"]


def test_deck_above_dates_and_photo() -> None:
    """A sentence with the dates right below it and more furniture before the text is a deck."""
    deck = "ستون متجرا تفتح أبوابها بعد عام، وإيجارها في السنة الأولى على البلدية."
    rows = (deck, "نشرت في: 05/01/2024 - 10:32", "آخر تحديث: 05/01/2024 - 11:00", "3 دقائق", CAPTION, "إعلان", "مشاركة")
    (story,) = page(HEADLINE, *rows, *BODY).stories
    assert story.deck == deck
    (story,) = page(HEADLINE, deck, *BODY[1:], BODY[0]).stories
    assert story.deck is None
