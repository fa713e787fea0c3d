"""What stands above a body: pairs of pages that differ in one line, so that a rule and its limit are seen together."""

import pytest

from articles.pages.reading import read
from articles.pages.values import Reading

HEADLINE = "الحايك يفتتح سوق السمك الجديد في الميناء"
BODY = (
    "افتتح رئيس البلدية سليم الحايك صباح الأحد سوق السمك الجديد في الميناء بعد عام من أعمال البناء.",
    "وقال الحايك إن السوق يضم ستين متجرا، وإن البيع فيه سيبدأ كل يوم قبل شروق الشمس بساعة واحدة.",
)


def page(*lines: str) -> Reading:
    """The reading of a page of these lines, a blank line between them."""
    return read("\n\n".join(lines).encode(), name="page.txt")


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
    ],
)
def test_line_below_the_headline(line: str, role: str) -> None:
    """A name of the story is a caption; other short lines are not."""
    assert page(HEADLINE, line, *BODY).lines[2].role.value == role


@pytest.mark.parametrize(
    ("first", "second", "headline"),
    [
        ("«ضمن خطة تجديد الأسواق القديمة»", HEADLINE, HEADLINE),
        # Marks around a whole statement: it is the headline, and a deck stands below it.
        ("«لن نغلق متجرا واحدا»", HEADLINE, "«لن نغلق متجرا واحدا»"),
        # A preposition opens many a headline without marks.
        ("في الميناء سوق جديد للسمك", HEADLINE, "في الميناء سوق جديد للسمك"),
    ],
)
def test_kicker(first: str, second: str, headline: str) -> None:
    """Only a phrase in marks that opens with a preposition is a kicker."""
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
