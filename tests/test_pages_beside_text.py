"""What a copy brings along beside a story: topics, comments of readers, boxes of numbers, pulled quotations, notes."""

import pytest

from articles.pages.values import BlockKind, Role
from tests.text_made import page

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء أسبوعين"
DATE = "3 نوفمبر 2025"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب وإن المتاجر سلمت كلها لأصحابها قبل موعدها.",
    "وتشير أرقام الغرفة التجارية إلى أن السوق القديمة خسرت نصف زوارها في العامين الماضيين.",
)


def roles(*lines: str) -> dict[str, Role]:
    """The role of each line, by its text."""
    return {line.text: line.role for line in page(*lines).lines}


@pytest.mark.parametrize("topic", ["أسواق المدن الساحلية", "كأس البلديات", "محليات, سوق السمك - الميناء"])
@pytest.mark.parametrize("headline", [HEADLINE, HEADLINE.replace(" الجديد", ".. والتجار غاضبون من")])
def test_topic_above_the_headline(topic: str, headline: str) -> None:
    """A few words that state nothing name what the headline below them is about."""
    (story,) = page("الرئيسية", topic, headline, DATE, *BODY).stories
    assert (story.headline, story.deck) == (headline, None)


@pytest.mark.parametrize(
    ("first", "deck"),
    [
        ("الحايك: السوق تنتظر", "البلدية تؤجل الافتتاح أسبوعين بسبب غرف التبريد"),
        ("السوق الجديدة يؤجل افتتاحها", "البلدية تؤجل الافتتاح أسبوعين بسبب غرف التبريد"),
        ("تأجيل افتتاح سوق السمك الجديد", "البلدية تعلل بتأخر غرف التبريد والتجار يعترضون"),
        ("سوق السمك تنتظر", "البلدية تؤجل الافتتاح أسبوعين بسبب تأخر غرف التبريد."),
        ("سوق السمك المؤجلة", '"من انتظر عامين ينتظر أسبوعين". سليم الحايك'),
    ],
)
def test_short_headline_with_a_deck(first: str, deck: str) -> None:
    """Who says something, a verb, five words, or a deck that ends as a sentence does: no topic."""
    (story,) = page(first, deck, DATE, *BODY).stories
    assert (story.headline, story.deck) == (first, deck)


COMMENT = "كان على المجلس أن يطلب غرف التبريد قبل عام كامل، وهذا ما كتبناه هنا مراراً ولم يسمعنا أحد من المسؤولين."


def test_readers_write_more_than_the_paper() -> None:
    """Names, days and sentences below a header of comments are neither this story's text nor another story."""
    comments = [line for n in range(9) for line in (f"قارئ من الحي {n}", f"{n + 4} نوفمبر 2025 - 10:30", COMMENT)]
    (story,) = page(HEADLINE, DATE, *BODY, "تعليقات الزوار", *comments).stories
    assert story.texts(BlockKind.PARAGRAPH) == BODY


def test_button_for_comments_within_a_story() -> None:
    """Without days below it the header is a button; the story goes on."""
    (story,) = page(HEADLINE, DATE, *BODY[:2], "التعليقات (3)", BODY[2], *BODY, COMMENT).stories
    assert story.blocks[-1].text == COMMENT


OTHERS = (
    ("المنتخب يعلن قائمته النهائية لبطولة كأس القارة", "أعلن مدرب المنتخب قائمته النهائية لبطولة كأس القارة."),
    ("الجامعة تفتح باب التسجيل للفصل الصيفي غدا", "تفتح الجامعة باب التسجيل للفصل الصيفي غدا لجميع الطلاب."),
)
MORE = (
    "وسيستمر ذلك حتى نهاية الشهر بحسب البيان الذي نشر أمس.",
    "وقال المتحدث إن التفاصيل ستعلن كلها في الأسبوع المقبل.",
)


@pytest.mark.parametrize("buttons", [("أضف تعليق", "أضف تعليق"), ("التعليقات", "أضف تعليق")])
def test_button_for_comments_below_each_of_several_stories(buttons: tuple[str, ...]) -> None:
    """A title, a day and paragraphs below the button are the next story, not a reader's name and comment."""
    below = [
        line
        for button, (title, first) in zip(buttons, OTHERS, strict=True)
        for line in (button, title, DATE, first, *MORE)
    ]
    found = page(HEADLINE, DATE, *BODY, *below).stories
    assert [story.headline for story in found] == [HEADLINE, *(title for title, _ in OTHERS)]
    assert [len(story.texts(BlockKind.PARAGRAPH)) for story in found] == [3, 3, 3]


def test_box_of_numbers() -> None:
    """Labels and numbers between two paragraphs are no subheadings."""
    box = ("أبرز الأرقام", "22 مليون دينار", "كلفة السوق الجديدة", "3", "متاجر مغلقة")
    found = roles(HEADLINE, DATE, BODY[0], *box, *BODY[1:])
    assert {found[line] for line in box} == {Role.CHROME}


@pytest.mark.parametrize("lines", [("1", "غرف التبريد"), ("غرف التبريد",), ("غرف التبريد", "أبواب السوق")])
def test_subheadings_that_are_no_box(lines: tuple[str, ...]) -> None:
    """The number of a section above its subheading, and subheadings without any number."""
    assert roles(HEADLINE, DATE, BODY[0], *lines, *BODY[1:])[lines[-1]] is Role.SUBHEADING


@pytest.mark.parametrize(
    ("above", "lines"),
    [
        ("وهذه أسعار الكيلو في السوق القديمة صباح اليوم:", ("البلطي", "45.5 دينار", "البوري", "60.5 دينار")),
        ("وجاءت أسعار الكيلو في السوق القديمة كما يلي.", ("البلطي", "45.5 دينار", "البوري", "60.5 دينار")),
        ("وتراجعت أسعار الكيلو في السوق القديمة.", ("سعر البلطي", "45.5 دينار", "سعر البوري", "60.5 دينار")),
    ],
)
def test_prices_that_the_text_lists(above: str, lines: tuple[str, ...]) -> None:
    """It announces them, or they are things of one kind."""
    found = roles(HEADLINE, DATE, BODY[0], above, *lines, *BODY[1:])
    assert {found[line] for line in (above, *lines)} == {Role.BODY}


def test_quotation_pulled_out_of_the_text() -> None:
    """The same words as in a paragraph, in large letters between two others."""
    pulled = "«العمال يواصلون تركيب الأبواب وإن المتاجر سلمت كلها»"
    assert roles(HEADLINE, DATE, BODY[0], BODY[1], pulled, BODY[2])[pulled] is Role.CHROME


@pytest.mark.parametrize("line", ["«المتاجر سلمت كلها»", "العمال يركبون الأبواب والمتاجر سلمت لأصحابها"])
def test_subheading_with_words_of_the_text(line: str) -> None:
    """Short, or in words of its own."""
    assert roles(HEADLINE, DATE, BODY[0], BODY[1], line, BODY[2])[line] is Role.SUBHEADING


def test_link_below_the_name_of_a_section() -> None:
    """A section's name within a body belongs to a link; so does a topic above a title with its day and hour."""
    link = "الملعب البلدي يفتح أبوابه أمام المدارس"
    (story,) = page(HEADLINE, DATE, *BODY[:2], "رياضة", link, BODY[2]).stories
    assert (story.texts(BlockKind.READ_ALSO), story.texts(BlockKind.SUBHEADING)) == ((link,), ())
    (story,) = page(HEADLINE, DATE, *BODY[:2], "ملاعب المدينة", link, "أمس, 15:44 GMT", BODY[2]).stories
    assert (story.texts(BlockKind.READ_ALSO), story.texts(BlockKind.SUBHEADING)) == ((link,), ())


def test_subheading_is_no_link() -> None:
    """No section stands above it."""
    line = "غرف التبريد في طريقها إلى الميناء"
    (story,) = page(HEADLINE, DATE, *BODY[:2], line, BODY[2]).stories
    assert (story.texts(BlockKind.SUBHEADING), story.texts(BlockKind.READ_ALSO)) == ((line,), ())


def test_study_with_introduction_and_footnotes() -> None:
    """«مقدمة» heads the first section; lines behind a number in square brackets are below the study."""
    note = "[1] سليم الحايك، تاريخ الميناء، مجلة المدن، العدد 4، ص 12."
    (story,) = page(HEADLINE, DATE, "مقدمة", *BODY, note).stories
    assert (story.texts(BlockKind.SUBHEADING), story.texts(BlockKind.PARAGRAPH)) == (("مقدمة",), BODY)


def test_number_in_brackets_within_a_paragraph() -> None:
    """A marker of a footnote is no footnote."""
    marked = BODY[2].removesuffix(".") + "[1]."
    assert page(HEADLINE, DATE, *BODY[:2], marked).stories[0].texts(BlockKind.PARAGRAPH)[-1] == marked


def test_rate_of_exchange_below_a_story() -> None:
    """News of markets end so; other lines in brackets are signatures."""
    rate = "(الدولار = 80.9 دينار)"
    assert page(HEADLINE, DATE, *BODY, rate).stories[0].texts(BlockKind.PARAGRAPH)[-1] == rate
    assert roles(HEADLINE, DATE, *BODY, "(إعداد ليلى منصور)")["(إعداد ليلى منصور)"] is not Role.BODY


def test_photo_that_shows_the_headline() -> None:
    """The headline printed again, and below it whose photo it is."""
    (story,) = page(HEADLINE, "", HEADLINE, "صورة: رويترز", DATE, *BODY).stories
    assert [(caption.text, caption.credit_text) for caption in story.lead_captions] == [(HEADLINE, "رويترز")]


def test_alternative_text_above_a_caption_within_the_body() -> None:
    """Printed short and then longer with its owner."""
    found = roles(HEADLINE, DATE, *BODY[:2], "سوق السمك", "سوق السمك بعد تركيب الأبواب (رويترز)", BODY[2])
    assert found["سوق السمك"] is Role.CAPTION
    assert (
        roles(HEADLINE, DATE, *BODY[:2], "غرف التبريد", "سوق السمك (رويترز)", BODY[2])["غرف التبريد"] is Role.SUBHEADING
    )


DECK = "لا موعد جديداً للافتتاح، والتجار يسألون عن التعويض الذي وعدوا به قبل عامين."


def test_photo_with_a_stop_above_the_writer() -> None:
    """Below a deck that is a sentence, with the writer's bare name between the photo and the text."""
    photo = "من أعمال البناء في سوق السمك الجديدة على رصيف الميناء القديم (أ ف ب)."
    found = roles(HEADLINE, DECK, "A+", photo, "كارلا منصور", *BODY)
    assert (found[photo], found["كارلا منصور"]) == (Role.CAPTION, Role.BYLINE)


def test_paragraph_that_names_its_agency() -> None:
    """It goes on from the one above, or says what somebody said: text."""
    told = "وأعلنت غرفة التجارة أن الرصيف القديم سيبقى مفتوحاً (أ ف ب)."
    assert roles(HEADLINE, BODY[0], "A+", told, "موقف ثابت", *BODY[1:])[told] is Role.BODY


def test_live_report_with_how_long_ago() -> None:
    """An hour and how long ago above each entry: its title heads it."""
    entries = ("14:52", "منذ 3 دقائق", "التجار في القاعة", BODY[0], "14:31", "منذ 24 دقيقة", "بدء الجلسة", BODY[1])
    found = roles(HEADLINE, "15 نوفمبر 2025", *entries, "13:58", "منذ ساعة", "وصول الحايك", BODY[2])
    assert found["التجار في القاعة"] is Role.SUBHEADING
    assert (
        roles(HEADLINE, "منذ ساعة", "التجار يطالبون بالتعويض عن عامين", *BODY)["التجار يطالبون بالتعويض عن عامين"]
        is Role.DECK
    )


def test_table_of_contents() -> None:
    """The names of the sections above the sections, one a line."""
    contents, heads = ("1 غرف التبريد", "2 أبواب السوق"), ("1- غرف التبريد", "2- أبواب السوق")
    (story,) = page(HEADLINE, DATE, BODY[0], *contents, heads[0], BODY[1], heads[1], BODY[2]).stories
    assert story.texts(BlockKind.SUBHEADING) == heads


def test_subheading_that_comes_again() -> None:
    """One that is printed twice far apart, with text below each, heads two sections."""
    (story,) = page(HEADLINE, DATE, BODY[0], "غرف التبريد", BODY[1], "غرف التبريد", BODY[2], COMMENT).stories
    assert story.texts(BlockKind.SUBHEADING) == ("غرف التبريد", "غرف التبريد")


def test_caption_that_is_a_sentence_around_its_owner() -> None:
    """Printed above the owner and below again; or, within the text, a short one right below the owner."""
    photo = "عمال يركبون أبواب سوق السمك الجديدة على رصيف الميناء القديم."
    (story,) = page(HEADLINE, photo, "© UN Photo/Name Surname", photo, DATE, *BODY).stories
    assert [(caption.text, caption.credit_text) for caption in story.lead_captions] == [
        (photo, "UN Photo/Name Surname")
    ]
    shown = "سوق السمك القديمة قبل إغلاقها."
    (story,) = page(HEADLINE, DATE, *BODY[:2], "© UN Photo/Name Surname", shown, BODY[2]).stories
    assert story.texts(BlockKind.CAPTION) == (shown,)


def test_paragraph_below_the_owner_of_a_photo() -> None:
    """As long as paragraphs are, or going on with «و»."""
    for line in (BODY[2], "وأغلقت السوق القديمة أبوابها أمس."):
        (story,) = page(HEADLINE, DATE, *BODY[:2], "© UN Photo/Name Surname", line, COMMENT).stories
        assert line in story.texts(BlockKind.PARAGRAPH)


def test_photo_of_a_link() -> None:
    """What it shows stands between «شاهد أيضا» and the title; both forms of the verb are meant by «اقرأ/ي»."""
    link = "الملعب البلدي يفتح أبوابه أمام المدارس"
    for head in (("شاهد أيضا", "صورة عامة لمبنى الملعب البلدي"), ("اقرأ/ي أيضاً",)):
        (story,) = page(HEADLINE, DATE, *BODY[:2], *head, link, BODY[2]).stories
        assert story.texts(BlockKind.READ_ALSO) == (link,)
