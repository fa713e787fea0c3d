"""Which line is the headline where several could be, or none: what the text tells of it, copies, what stands beside."""

from collections.abc import Callable
from functools import partial

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Byline, Reading
from tests.growth import grows_linearly
from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
DATE = "3 نوفمبر 2025"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)


@pytest.mark.parametrize("poll", ["برأيك.. من يستحق جائزة الأدب هذا العام؟", "هل تتابع سباق الزوارق في البحيرة؟"])
def test_poll_above_the_headline(poll: str) -> None:
    """The question of a poll, of which the story has nothing, stands above the headline; one of the story is it."""
    assert page("المرفأ", poll, HEADLINE, DATE, *BODY).stories[0].headline == HEADLINE
    asked = "هل يتأخر افتتاح سوق السمك؟"
    assert page("المرفأ", asked, HEADLINE, DATE, *BODY).stories[0].headline == asked


@pytest.mark.parametrize("vote", ["شارك برأيك", "صوّت الآن"])
def test_poll_below_the_words_that_ask_for_votes(vote: str) -> None:
    """Its question is the site's, even where the text has as little of the headline; without such words above it a
    question may be the headline."""
    wit, poll = "حكاية الثلج المتأخر كل عام", "هل تتابع سباق الزوارق في البحيرة؟"
    reading = page(vote, poll, wit, DATE, *BODY)
    assert (reading.stories[0].headline, role(reading, poll)) == (wit, "chrome")
    assert page(poll, DATE, *BODY).stories[0].headline == poll


@pytest.mark.parametrize("who", ["متحدث باسم البلدية", "مسؤول في الميناء", "شهود"])
def test_headline_that_names_who_says_so(who: str) -> None:
    """Agencies end a headline in brackets with who says so; no such one owns a photo, as a photographer does."""
    headline = f"{HEADLINE} ({who})"
    reading = page("الزوارق تعود إلى البحيرة (سليم الحايك)", headline, DATE, *BODY)
    assert (reading.stories[0].headline, reading.stories[0].lead_captions) == (headline, ())


@pytest.mark.parametrize("alien", ["مؤتمر الزراعة في الجبال البعيدة", "تعرف على مواعيد القطارات والحافلات"])
def test_title_that_the_text_does_not_tell(alien: str) -> None:
    """A title of which the text has nothing, above one no longer that it tells, is the site's; with a section between,
    too."""
    short = "افتتاح سوق السمك يتأخر"
    for lines in ((alien, short), (alien, "الخبر وما وراء الخبر", short)):
        assert page(*lines, DATE, *BODY).stories[0].headline == short


def test_headline_that_the_text_does_not_tell() -> None:
    """A bulletin's headline says only its day; one of wit is printed twice, or nothing below it is told, or its deck
    is."""
    bulletin = "مقدمة النشرة المسائية 12-5-2019"
    assert page(bulletin, "تركيب الأبواب في حي بعيد", *BODY).stories[0].headline == bulletin
    wit = "حكاية الثلج المتأخر كل عام"
    assert page(wit, "تركيب الأبواب في حي بعيد", wit, *BODY).stories[0].headline == wit
    deck = "سوق السمك بين حيرة البلدية والصيادين"
    story = page(wit, deck, "بقلم: ليلى منصور", *BODY).stories[0]
    assert (story.headline, story.deck) == (wit, deck)


@pytest.mark.parametrize("title", ["{} | صحيفة المرفأ", "{} - بوابة المرفأ", "المرفأ :: {}", "موقع المرفأ - {}"])
@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("مهندسة المرفأ لتجار السوق: غرف التبريد تصل مساء الغد والأبواب كلها جاهزة قبل نهاية الشهر", BODY[:1]),
        ("سوق السمك الجديد", BODY),
        (HEADLINE, tuple(text[:-1] for text in BODY)),  # without full stops
    ],
)
def test_headline_below_the_title_of_the_page(title: str, headline: str, body: tuple[str, ...]) -> None:
    """What the page's title holds beside the site's name is the headline: as long as a paragraph, or of three words."""
    reading = page(title.format(headline), "محليات", headline, *body)
    story = reading.stories[0]
    assert (story.headline, story.deck) == (headline, None)
    assert tuple(block.text for block in story.blocks) == body
    assert role(reading, headline) == "headline"


@pytest.mark.parametrize(
    "line",
    [
        "قناة مرفأ البلد مرفأ البلد رياضة مرفأ البلد عقارات Harbour english",
        "أخبار المرفأ اليوم رياضة المرفأ اليوم فنون المرفأ اليوم طقس المرفأ اليوم",
        "آخر الأخبارأخبار دولية",
        "الأخبارالرئيسية",
    ],
)
def test_menu_above_the_headline(line: str) -> None:
    """The name of the site before each of its sections, and sections printed without a blank, are no headline."""
    story = page(line, "توك شو", "الثلج يتأخر على القمم", "البرد يشتد", *BODY).stories[0]
    assert story.headline != line


@pytest.mark.parametrize("name", ["27 الإخباري", '"مرفأ ديبايت"', "مدن _ مرفأ اليوم", "نادين الخوري"])
def test_name_alone_on_the_body(name: str) -> None:
    """The site's name, or a guest's, right on a text that has nothing of it, is no headline; above the day, or told by
    the text, so short a line is one."""
    assert page(name, *BODY).stories[0].untitled
    assert page("أسماك بعيدة", DATE, *BODY).stories[0].headline == "أسماك بعيدة"
    assert page("سوق السمك", *BODY).stories[0].headline == "سوق السمك"


@pytest.mark.parametrize(
    "title", ["ليلى منصور تزور رئيس البلدية", "الحايك يطمئن الصيادين", "الصيادون يترقبون", "من يخاف؟"]
)
def test_short_headline_right_on_the_body(title: str) -> None:
    """One word that the text has, a verb or a question make the few words above the text a headline."""
    assert page(title, *BODY).stories[0].headline == title


def test_title_printed_twice_that_the_text_does_not_tell() -> None:
    """A title of wit that stands above and below what leads to it is the headline; where the text tells the line
    between, that line is."""
    title, between = "حكاية الثلج المتأخر كل عام", "قصة تنشر أول مرة من كتاب الأيام القديمة"
    story = page(title, "661", between, title, *BODY).stories[0]
    assert story.headline == title
    assert page(title, "661", HEADLINE, title, *BODY).stories[0].headline == HEADLINE


def test_headline_below_the_body() -> None:
    """A page may print its headline below the text, above the day or twice in a row; a title of something else there,
    or one with a text of its own, is not this story's."""
    body = (f"{BODY[0][:-1]}، كما قالت مهندسة المرفأ ليلى منصور للصيادين أمس.", BODY[1])
    story = page(*body, HEADLINE, DATE, "أضف تعليقا").stories[0]
    assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (HEADLINE, body)
    assert story.published is not None
    twice = page(*body, HEADLINE, HEADLINE, "لم تشترك بعد")
    assert [line.role.value for line in twice.lines[2:4]] == ["headline", "headline"]
    assert page(*body, "مهرجان القمر يعود إلى القرية في الصيف", DATE).stories[0].untitled
    assert role(page(*body, HEADLINE, "أضف تعليقا"), HEADLINE) != "headline"
    assert page(HEADLINE, *body, "تجار السمك الجديد في الميناء", DATE).stories[0].headline == HEADLINE


def test_caption_that_is_the_headline_with_its_owner() -> None:
    """«headline owner» below the headline is the photo's caption."""
    title = "لماذا أحب البحر !"
    reading = page("آخر الأخبار", title, f"{title} (رويترز)", *BODY)
    assert reading.stories[0].headline == title
    assert role(reading, f"{title} (رويترز)") == "caption"


def test_what_a_site_says_of_its_pages_above_a_short_headline() -> None:
    """Of a long notice the text has no word; of the few words below it, half."""
    notice = "يتوفر لزوارنا الكرام على الهواتف الذكية تصفح مبسط يسهل متابعة المحتوى حسب الاهتمامات الشخصية"
    story = page("Paper Design", notice, "مختارات", "تأجيل جديد للسوق", "سمير العلي", *BODY).stories[0]
    assert story.headline == "تأجيل جديد للسوق"


def test_bulletin_of_a_day() -> None:
    """What says of which day it is may have no word of the text."""
    longer = "مقدمة نشرة أخبار تلفزيون المرفأ المسائية ليوم الأحد في 12/5/2019"
    for title in (longer, "مقدمة النشرة المسائية 12-5-2019"):
        assert page(title, *BODY, BODY[0].replace("أجلت", "وأجلت")).stories[0].headline == title


def test_paper_and_writer_right_on_the_body() -> None:
    """«المرفأ / نادر الصيرفي» signs, below a headline of several lines too."""
    titles = ("حكاية ميناء من المطر إلى الثلج", "في ذكرى العاصفة.. سيرة تروى كل عام", "البحر لا ينسى أبناءه")
    story = page(*titles, "المرفأ / نادر الصيرفي", *BODY).stories[0]
    assert (story.headline, story.byline) == (titles[0], Byline("نادر الصيرفي", "المرفأ"))


def test_headline_with_a_slash_right_on_the_body() -> None:
    """The text tells of both, as it does of no writer."""
    for title in ("الميناء / سوق السمك", "سوق السمك / تأجيل الافتتاح"):
        assert page(title, *BODY).stories[0].headline == title


@pytest.mark.parametrize(
    "title",
    [
        "رئيس البلدية يلتقي رئيس غرفة التجارة قبل افتتاح سوق السمك مع رئيس الحكومة",
        "القمة العربية الاقتصادية في الميناء تبحث الشؤون السياسية والدولية بعد افتتاح سوق السمك",
    ],
)
def test_headline_with_words_of_a_menu(title: str) -> None:
    """Three offices, or words that are sections elsewhere, make no menu of a sentence."""
    assert page(title, DATE, *BODY).stories[0].headline == title


def test_thousands_of_short_titles_take_time_in_proportion() -> None:
    """No title is held against each of the others."""

    def prepare(count: int) -> Callable[[], Reading]:
        lines = "\n".join(f"وفيما يلي أسماء الزوارق رقم {number}:" for number in range(count)).encode()
        return partial(read, lines, name="page.txt")

    assert grows_linearly(prepare, 500)


def test_sections_glued_to_each_other_above_the_headline() -> None:
    """«ة» ends a word: what goes on behind it is the next of the sections of a story."""
    title = "سوق السمك – بقلم: د. نادر الصيرفي"
    reading = page("اخبار عربية ودوليةالرئيسيةخاص المرفأ", title, *BODY)
    assert (reading.stories[0].headline, reading.stories[0].deck) == (title, None)
    assert reading.lines[0].role.value == "chrome"
    misprint = "الثقافةالبحرية تستقبل الزوار في سوق السمك"
    assert page(misprint, *BODY).stories[0].headline == misprint
