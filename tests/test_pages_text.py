"""Pages of text as they are copied from sites of many layouts: each rule beside a page that it must leave alone."""

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Story
from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
TEASER = "رئيس البلدية يعد التجار بتعويض عن أسابيع التأخير، والنقابة تطالب بموعد مكتوب لا رجعة عنه."
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
    "وكان التجار قد نقلوا بضائعهم إلى السوق القديمة بعد إعلان الموعد الأول مطلع الشهر الماضي.",
)
DATE = "3 نوفمبر 2025"


def body_of(story: Story) -> tuple[str, ...]:
    """The paragraphs of a story."""
    return story.texts(BlockKind.PARAGRAPH)


@pytest.mark.parametrize(
    "between",
    [
        ("استمع", "زوارق الصيد في الميناء"),
        ("3 دقائق", "زوارق الصيد في الميناء (رويترز)"),
        ("استمع إلى المقال",),
        ("شارك", "حفظ"),
        (
            "3.11.2025, صحيفة المرفأ",
            "2025-11-03T11:20+0000",
            "الميناء",
            "أسواق",
            "تابعونا",
            "X",
            "Telegram",
            "أ+",
            "أ-",
        ),
    ],
)
def test_teaser_above_the_tools_of_the_head(between: tuple[str, ...]) -> None:
    """What stands above the buttons, dates and photo of the head is the deck; the story begins below them."""
    story = page(HEADLINE, DATE, TEASER, *between, *BODY).stories[0]
    assert story.deck == TEASER
    assert body_of(story)[0] == BODY[0]


def test_teaser_above_the_photo() -> None:
    """A paragraph below the photo that tells the headline again begins the story."""
    story = page(HEADLINE, DATE, TEASER, "السوق الجديدة كما بدت أمس (رويترز)", "إعلان", *BODY).stories[0]
    assert (story.deck, body_of(story)[0]) == (TEASER, BODY[0])


@pytest.mark.parametrize(
    ("above", "first", "below"),
    [
        # The photo stands below the first paragraph, and what comes then goes on from it.
        ((DATE,), BODY[0], ("السوق الجديدة كما بدت أمس (رويترز)", *BODY[1:])),
        # The photo is above already: what follows the paragraph is within the body.
        (("السوق الجديدة كما بدت أمس (رويترز)", DATE), TEASER, ("جانب من أعمال البناء (أ.ف.ب)", *BODY)),
        (("السوق الجديدة كما بدت أمس (رويترز)", DATE), TEASER, ("شارك", *BODY[1:])),
        # An ad says nothing of where it stands.
        ((DATE,), BODY[0], ("إعلان", *BODY[1:])),
    ],
)
def test_first_paragraph_above_a_photo(above: tuple[str, ...], first: str, below: tuple[str, ...]) -> None:
    """A first paragraph is no teaser though a photo or a line of the site follows it."""
    story = page(HEADLINE, *above, first, *below).stories[0]
    assert story.deck is None
    assert body_of(story)[0] == first


@pytest.mark.parametrize("header", ["ملخص", "استمع إلى الملخص", "icon الخلاصة icon", "أبرز النقاط"])
def test_summary_in_points(header: str) -> None:
    """The points below the header of a summary are the deck."""
    points = (
        "- تؤجل البلدية الافتتاح أسبوعين لأن غرف التبريد لم تصل.",
        "- تطالب النقابة بموعد مكتوب لا رجعة عنه هذا العام.",
    )
    story = page(HEADLINE, DATE, header, *points, *BODY).stories[0]
    assert story.deck == " ".join(points)
    assert body_of(story) == BODY


def test_points_of_the_body() -> None:
    """Points that no such header announces are paragraphs; a line that speaks of listening is no button."""
    points = (
        "- تؤجل البلدية الافتتاح أسبوعين لأن غرف التبريد لم تصل.",
        "- تطالب النقابة بموعد مكتوب لا رجعة عنه هذا العام.",
    )
    reading = page(HEADLINE, DATE, BODY[0], *points, "استمع القاضي إلى الشهود", *BODY[1:])
    assert body_of(reading.stories[0]) == (BODY[0], *points, *BODY[1:])
    assert role(reading, "استمع القاضي إلى الشهود") == "subheading"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("زوارق صيد قبالة رصيف الميناء القديم", "caption"),
        ("عمال في أحد متاجر السوق الجديدة", "caption"),
        # Said of somebody, or nowhere.
        ("عمال يطالبون في الميناء برواتب متأخرة", "deck"),
        ("زوارق الصيد لن تعود إلى الميناء", "deck"),
        ("عمال السوق في حالة انتظار", "deck"),
        ("تأخر في وصول غرف التبريد إلى الميناء", "deck"),
    ],
)
def test_thing_and_its_place_below_the_headline(line: str, expected: str) -> None:
    """A line that only names what can be seen, and where, is a photo's caption."""
    assert role(page(HEADLINE, line, *BODY, blank=True), line) == expected


def test_thing_and_its_place_within_the_body() -> None:
    """Between paragraphs five words and more of that form are a caption; a subheading is shorter or says something."""
    caption, subheading = "شاحنات تبريد أمام بوابة السوق", "دخان فوق الميناء"
    reading = page(HEADLINE, BODY[0], caption, BODY[1], subheading, BODY[2], blank=True)
    assert (role(reading, caption), role(reading, subheading)) == ("caption", "subheading")


def test_photographer_in_brackets_before_the_full_stop() -> None:
    """Where the photo above the body is signed so, short lines of the same form within it are captions."""
    lead, inner = "متاجر السوق الجديدة (نادر الصيرفي).", "غرف التبريد على الرصيف (نادر الصيرفي)."
    story = page(HEADLINE, DATE, "A+ A-", lead, BODY[0], inner, *BODY[1:]).stories[0]
    assert [(found.text, found.credit_text) for found in story.lead_captions] == [
        ("متاجر السوق الجديدة", "نادر الصيرفي")
    ]
    assert [block.caption.credit_text for block in story.blocks if block.caption] == ["نادر الصيرفي"]
    assert body_of(story) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "وحضر الاجتماع رئيس النقابة (نادر الصيرفي).",
        "التقى رئيس البلدية مدير الميناء (نادر الصيرفي).",
        "غرف التبريد على الرصيف (نادر الصيرفي).",  # no photo of this page is signed so
    ],
)
def test_sentence_that_ends_in_a_name_in_brackets(line: str) -> None:
    """A sentence may end in a name in brackets."""
    assert role(page(HEADLINE, DATE, BODY[0], line, *BODY[1:]), line) == "body"


def test_chain_of_owners_behind_a_latin_label() -> None:
    """Owners in Latin letters may be many words; Arabic ones behind the label are few."""
    line = "السوق الجديدة في الميناء Credit: NAME SURNAME/POOL/AFP via Getty Images"
    (caption,) = page(HEADLINE, line, *BODY).stories[0].lead_captions
    assert (caption.text, caption.credit_text) == (
        "السوق الجديدة في الميناء",
        "NAME SURNAME/POOL/AFP via Getty Images",
    )


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("بيروت ■ رويترز", "رويترز"),
        ("نادر الصيرفي د ب أ، أ ف ب", "نادر الصيرفي"),
        ("نادر الصيرفي (رويترز، أ ف ب)", "نادر الصيرفي"),
        ("تحليل بقلم ليلى منصور", "ليلى منصور"),
        ("Name Von Surname", "Name Von Surname"),
    ],
)
def test_who_signs_above_the_date(line: str, author: str) -> None:
    """Signatures with marks and letters of their own."""
    story = page(HEADLINE, line, DATE, *BODY).stories[0]
    assert story.byline is not None
    assert story.byline.author == author
    assert story.deck is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Share This Story", "byline"),
        ("Follow Us", "byline"),
        ("تحليل سليم للمشكلة من جذورها", "byline"),
        ("نادر الصيرفي، تاجر السمك، يروي ما جرى", "byline"),
    ],
)
def test_who_does_not_sign(line: str, expected: str) -> None:
    """Buttons in Latin letters, and decks with the words of signatures."""
    assert role(page(HEADLINE, line, DATE, *BODY), line) != expected


def test_name_above_what_its_bearer_is() -> None:
    """A name that the body may well hold signs above the line that says what the writer is."""
    reading = page(HEADLINE, "ليلى منصور", "صحافية من الميناء، مراسلة «المرفأ» منذ خمس سنوات.", DATE, *BODY)
    assert reading.stories[0].byline is not None
    assert reading.stories[0].byline.author == "ليلى منصور"
    assert reading.stories[0].deck is None
    deck = "صحافية من الميناء تفوز بجائزة عن تقرير عن سوق السمك في المدينة القديمة"
    assert page(HEADLINE, deck, DATE, *BODY).stories[0].deck == deck


def test_what_is_shown_beside_a_labelled_signature() -> None:
    """Where «كتبت …» signs, another bare name is what the photo shows."""
    reading = page(HEADLINE, DATE, "ميناء الصيادين الشرقي", "كتبت ليلى منصور", *BODY)
    assert role(reading, "ميناء الصيادين الشرقي") == "caption"
    assert role(page(HEADLINE, DATE, "نادر الصيرفي", *BODY), "نادر الصيرفي") == "byline"


@pytest.mark.parametrize(
    ("line", "expected"),
    [("أخبار الميناء", "chrome"), ("أخبار الخليج العربي", "chrome"), ("أخبار سارة لتجار السمك في الميناء", "deck")],
)
def test_news_of_a_place_is_a_section(line: str, expected: str) -> None:
    """«أخبار كذا» is a section's name, not more."""
    assert role(page(HEADLINE, DATE, line, TEASER, "رويترز", *BODY), line) == expected


def test_points_below_the_date_are_no_headline() -> None:
    """One of several points is never the headline, a title with a bullet alone may be."""
    points = ("◄ البلدية تؤجل الافتتاح", "◄ التجار يطالبون بتعويض", "◄ غرف التبريد في الميناء")
    story = page("اقتصاد", HEADLINE, DATE, *points, *BODY).stories[0]
    assert story.headline == HEADLINE
    assert story.deck == " ".join(points)
    assert page("◄ البلدية تؤجل افتتاح سوق السمك", DATE, *BODY).stories[0].headline == "◄ البلدية تؤجل افتتاح سوق السمك"


def test_title_with_the_day_and_hour_of_its_own() -> None:
    """A title between paragraphs above «أمس, 14:05 GMT» is a link; without it, it is a subheading."""
    title = "الصيادون يعودون إلى البحر"
    reading = page(HEADLINE, BODY[0], title, "أمس, 14:05 GMT", *BODY[1:])
    assert reading.stories[0].texts(BlockKind.READ_ALSO) == (title,)
    assert role(page(HEADLINE, BODY[0], title, *BODY[1:]), title) == "subheading"


def test_second_link_of_a_list() -> None:
    """On a page with blank lines between its paragraphs a short title right below a link is a link, one below a blank
    line is a subheading."""
    links = ("الصيادون ينتظرون موسم السردين هذا العام", "أسعار السمك ترتفع")
    text = "\n\n".join((HEADLINE, *BODY[:2], "\n".join(("اقرأ المزيد", *links, BODY[2]))))
    assert read(text.encode(), name="page.txt").stories[0].texts(BlockKind.READ_ALSO) == links
    text = "\n\n".join((HEADLINE, *BODY[:2], "\n".join(("اقرأ المزيد", links[0])), links[1], BODY[2]))
    reading = read(text.encode(), name="page.txt")
    assert (reading.stories[0].texts(BlockKind.READ_ALSO), role(reading, links[1])) == (links[:1], "subheading")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("وتحتاج البلدية إلى موافقة مجلس المحافظة قبل توقيع العقد مع الشركة الجديدة. (رويترز)", "body"),
        ("مجلس المحافظة يجتمع الأسبوع المقبل للنظر في العقد الذي وقعته الشركة الجديدة. (وكالات)", "body"),
        ("رئيس البلدية وأعضاء مجلس المحافظة في السوق الجديدة عند مدخل الميناء أمس. (رويترز)", "caption"),
    ],
)
def test_agency_behind_the_full_stop(line: str, expected: str) -> None:
    """Agencies without a name own no photo, and no scene begins with «و» and a verb."""
    assert role(page(HEADLINE, DATE, *BODY, line), line) == expected


def test_agency_below_the_last_paragraph() -> None:
    """Paper and agency sign below a story though its head is signed too; an agency alone may be a tag."""
    assert role(page(HEADLINE, "بقلم: نادر الصيرفي", DATE, *BODY, "المرفأ / أ ف ب"), "المرفأ / أ ف ب") == "byline"
    assert role(page(HEADLINE, "بقلم: نادر الصيرفي", DATE, *BODY, "رويترز"), "رويترز") == "chrome"


@pytest.mark.parametrize(
    "line", ["لإتمام العملية اتبع ما جاء في رسالتنا لتأكيد الاشتراك.", "يرجى التحقق من البريد الإلكتروني"]
)
def test_newsletter_below_the_story(line: str) -> None:
    """What a newsletter asks its readers to do is no part of a story."""
    assert role(page(HEADLINE, DATE, *BODY, line), line) == "chrome"


def test_subscriptions_that_a_story_is_about() -> None:
    """A story may speak of subscriptions."""
    line = "وأعلنت الشركة أن عملية الاشتراك بشبكة المياه ستكون مجانية لأصحاب المتاجر حتى نهاية العام المقبل."
    assert role(page(HEADLINE, DATE, *BODY, line), line) == "body"
