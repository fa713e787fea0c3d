"""Whole paragraphs above the story: those of the site, and those of the story itself."""

from functools import partial

import pytest

from tests.growth import grows_linearly
from tests.text_made import page, role, spaced

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)
GREETING = "مرحبا بك بيننا! نرجو أن تعرف قواعد الكتابة هنا، وأن تتذكر دائما أن خلف كل شاشة إنسانا مثلك."
PRIVACY = "نهتم بخصوصيتك، ونحفظ ما اخترته من ألوان وخطوط حتى تجدها كما تركتها عند زيارتك القادمة."


@pytest.mark.parametrize("above", [(GREETING,), (GREETING, PRIVACY), ("مرحبا", GREETING)])
def test_paragraphs_of_the_site(above: tuple[str, ...]) -> None:
    """What a site says of itself above the headline begins no story, whatever its words."""
    reading = spaced(*above, HEADLINE, *BODY)
    story = reading.stories[0]
    assert len(reading.stories) == 1
    assert (story.headline, tuple(block.text for block in story.blocks)) == (HEADLINE, BODY)
    assert {role(reading, line) for line in above} == {"chrome"}


def test_first_paragraph_above_a_subheading() -> None:
    """The first paragraph of a story without a headline shares words with those below the subheading."""
    subheading = "تأخر وصول غرف التبريد إلى الميناء"
    reading = spaced(
        BODY[0], subheading, "قالت الشركة إن غرف التبريد تأخرت في ميناء بعيد قبل وصولها إلى سوق السمك.", BODY[1]
    )
    assert role(reading, BODY[0]) != "chrome"


def test_first_paragraph_below_a_headline_of_wit() -> None:
    """Below a title nothing is taken for the site's, though headline and first paragraph speak of something else."""
    wit = "حكاية الثلج المتأخر كل عام"
    opening = "يروى أن حطابا عجوزا كان ينتظر الثلج عند باب كوخه، ثم ينسى لماذا انتظره طوال الخريف."
    assert role(spaced(wit, opening, HEADLINE, *BODY), opening) == "body"


def test_page_of_such_paragraphs_takes_linear_time() -> None:
    assert grows_linearly(lambda length: partial(page, *[GREETING, HEADLINE] * length, *BODY), 100)
