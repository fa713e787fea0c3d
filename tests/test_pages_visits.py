"""What a copied page says of its site and to its visitors: names, the day of the visit, notices, buttons."""

import pytest

from articles.pages.rows import Row
from articles.pages.titles import section_like
from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)
SITE = "مرفأ تايمز"


def test_name_with_a_dash_above_headline_and_photo() -> None:
    """«مرفأ تايمز -» stands twice, and once before the headline as the photo's label: all of it is the site's."""
    reading = page(
        HEADLINE, f" {SITE} -", HEADLINE, f" {SITE} -", f" {SITE} - {HEADLINE}", "الميناء - ليلى منصور", *BODY
    )
    story = reading.stories[0]
    assert (story.headline, story.lead_captions) == (HEADLINE, ())
    assert role(reading, f" {SITE} -") == "chrome"
    assert role(reading, f" {SITE} - {HEADLINE}") == "page_title"
    assert story.byline is not None
    assert story.byline.author == "ليلى منصور"
    assert role(page(HEADLINE, "ليلى منصور -", *BODY), "ليلى منصور -") == "byline"
    second = (
        "قاطرة بخارية تعود إلى العمل بعد قرن",
        "ليلى منصور -",
        "عادت قاطرة بخارية إلى العمل في قرية بعيدة بعد قرن.",
    )
    signed = page(HEADLINE, "TT", HEADLINE, "ليلى منصور -", *BODY, second[0], "TT", *second)
    assert role(signed, "ليلى منصور -") == "byline"


def test_site_with_what_it_has_behind_a_bar() -> None:
    """«مرفأ تايمز | أخبار وتحليلات», above its menu again and again, is no headline; nor are buttons of its search."""
    site, deck = f"{SITE} | أخبار و تحليلات", "رئيس البلدية سليم الحايك يعد أصحاب متاجر السمك بتعويض عن أيام التأخير"
    title = "تأخير جديد في افتتاح السوق بالميناء"
    menu = (site, "• أخبار", "• حوارات", "لا توجد نتائج", "اقرأ كل النتائج")
    story = page(*menu, *menu, site, title, deck, "3 نوفمبر 2025", *BODY).stories[0]
    assert (story.headline, story.deck) == (title, deck)


def test_day_of_the_visit_in_both_calendars() -> None:
    """The top of a page gives the day in both calendars; with the hour, or below the headline, it is the story's."""
    today = "الاثنين 8 شعبان 1447 هـ – 26 كانون الثاني 2026"
    assert role(page(today, HEADLINE, *BODY), today) == "chrome"
    assert role(page(HEADLINE, today, *BODY), today) == "dateline"
    printed = f"{today} - العدد 15012"  # the paper's issue of that day
    assert role(page(printed, HEADLINE, *BODY), printed) == "dateline"
    published = "26 كانون الثاني 2026 10:15 ص"
    assert role(page(published, HEADLINE, *BODY), published) == "dateline"


def test_day_and_weather_are_no_title() -> None:
    """The first line of a page, with the hour at its end, is not the title of another story."""
    weather = "الميناء 19°C رطوبة عالية السبت 23 تشرين الثاني 05:53"
    assert page(weather, HEADLINE, *BODY).page_title is None


@pytest.mark.parametrize(
    "notice",
    [
        "This website uses cookies to improve your experience. We'll assume you're ok with this.",
        "هذا المقال مؤرشف, يتوجب عليك الاشتراك في الخطة السنوية كي تتمكن من قراءة كل المقالات المؤرشفة.",
        "شاهد خبر سوق السمك الجديد عبر موقع مرفأ تايمز والآن إلى تفاصيل الموضوع",
        "مقال مؤرشف",
        "قراءة دقيقة واحدة",
    ],
)
def test_notices_above_and_below(notice: str) -> None:
    """What the site says of itself and asks of its visitors is none of the story's lines."""
    assert role(page(HEADLINE, notice, *BODY), notice) == "chrome"
    assert role(page(HEADLINE, *BODY, notice), notice) == "chrome"


def test_notice_as_long_as_a_paragraph() -> None:
    """Sites that take over the stories of others say so at length; a long paragraph on an original is text."""
    told = " ولا تتحمل الصحيفة أي مسؤولية عن صور الميناء وأسماء الصيادين وأرقام الزوارق المذكورة في النص المنقول." * 4
    notice = "وقد وصلنا إلى نهاية المقال، والموضوع الأصلي قد تم نشره على موقع مرفأ تايمز." + told
    assert role(page(HEADLINE, *BODY, notice), notice) == "chrome"
    original = "وقالت البلدية إن المخطط الأصلي للسوق محفوظ في أرشيفها." + told
    assert role(page(HEADLINE, *BODY, original), original) == "body"


def test_button_to_read_on() -> None:
    """«اقرأ المزيد» with no title below is a button; with one it heads a link."""
    assert role(page(HEADLINE, *BODY, "اقرأ المزيد"), "اقرأ المزيد") == "chrome"
    link = "أصحاب الزوارق في المرفأ يطلبون رصيفاً جديداً"
    assert role(page(HEADLINE, *BODY, "اقرأ المزيد", link), link) == "read_also"


def test_letters_of_the_editor_between_rules() -> None:
    """An agency signs with two letters behind a rule of four strokes."""
    assert role(page(HEADLINE, *BODY, "==== ر.ح."), "==== ر.ح.") == "chrome"


def test_button_of_a_photo_within_the_text() -> None:
    """The button above a photo's caption is no foot: the paragraph below, of other words, is the story's."""
    shown, last = "غرف التبريد قبل تسليمها (رويترز)", "أبحرت زوارق كثيرة صباحاً نحو جزيرة بعيدة تحت مطر غزير."
    reading = page(HEADLINE, *BODY, "فتح الصورة في المعرض", shown, last)
    assert [role(reading, line) for line in ("فتح الصورة في المعرض", shown, last)] == ["chrome", "caption", "body"]


def test_newest_again_and_again_takes_no_deeper_calls() -> None:
    """A hostile line that says «آخر» thousands of times is no section, and no error."""
    assert section_like(Row("آخر الأخبار", (1,), 0))
    assert not section_like(Row("آخر " * 3000, (1,), 0))
