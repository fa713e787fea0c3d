"""Writers who sign with their e-mail address, and lines that name a writer without being the headline."""

import pytest

from tests.market_pages import BODY, DATE, HEADLINE
from tests.text_made import role
from tests.text_made import spaced as page


@pytest.mark.parametrize(
    "line",
    [
        "كريم نصار karim@harbour.example",
        "كريم نصار (k.nassar@harbour.example)",
        "كريم نصار comments [at] harbour.example",
    ],
)
def test_name_and_address_sign(line: str) -> None:
    """The address is no part of the name."""
    reading = page(HEADLINE, line, ".كاتب من بيروت", *BODY)
    byline = reading.stories[0].byline
    assert byline is not None
    assert byline.author == "كريم نصار"
    assert role(reading, ".كاتب من بيروت") == "byline"


@pytest.mark.parametrize("line", ["للتواصل: news@harbour.example", "البريد الإلكتروني news@harbour.example"])
def test_the_site_s_address_signs_nothing(line: str) -> None:
    """A label before an address is nobody's name."""
    assert page(HEADLINE, line, *BODY).stories[0].byline is None


def test_name_above_the_address_and_the_headline() -> None:
    """The head of a column: its name, the writer's, the address, the headline. Without the address nobody signs."""
    column = ("أول الرصيف", "كريم نصار")
    byline = page(*column, "karim@harbour.example", HEADLINE, *BODY).stories[0].byline
    assert byline is not None
    assert byline.author == "كريم نصار"
    assert page(*column, HEADLINE, *BODY).stories[0].byline is None


def test_signature_is_no_headline() -> None:
    """A page without a headline opens with who wrote it; a title behind «تقرير» is the headline."""
    (story,) = page("كتبت : ليلى منصور", *BODY).stories
    assert story.untitled
    assert story.byline is not None
    assert story.byline.author == "ليلى منصور"
    (story,) = page("تقرير / سوق قديمة تتكئ على سور المدينة", *BODY).stories
    assert not story.untitled


def test_star_before_the_signature() -> None:
    """Archives print a star before who signs: no headline."""
    (story,) = page("* بيروت - كريم نصار", *BODY).stories
    assert story.untitled
    assert story.byline is not None
    assert (story.byline.author, story.byline.place) == ("كريم نصار", "بيروت")


def test_two_labels_without_a_name() -> None:
    """«كتب بواسطة» takes the name below; its second word is no name."""
    byline = page(HEADLINE, "كتب بواسطة", "ليلى منصور", *BODY).stories[0].byline
    assert byline is not None
    assert byline.author == "ليلى منصور"
    assert page(HEADLINE, *BODY, "كتب بواسطة").stories[0].byline is None


def test_paper_and_dash_above_the_body() -> None:
    """Two words with a dash behind them sign right above the body; further up they may be a section."""
    byline = page(HEADLINE, DATE, "المرفأ اللبنانية-", *BODY).stories[0].byline
    assert byline is not None
    assert byline.author == "المرفأ اللبنانية"
    assert page(HEADLINE, "المرفأ اللبنانية-", DATE, *BODY).stories[0].byline is None
    assert page(HEADLINE, DATE, "أخبار محلية -", *BODY).stories[0].byline is None
