"""Names and tags that a page prints twice between headline and body: who wrote, who is shown, what it is about."""

import pytest

from articles.pages.values import BlockKind, Byline
from tests.market_pages import BODY, DATE, HEADLINE
from tests.text_made import role
from tests.text_made import spaced as page


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ليلى منصور", "byline"),  # of whom the story says nothing
        ("سليم الحايك", "caption"),  # who speaks in it
    ],
)
def test_name_printed_twice_above_the_date(name: str, expected: str) -> None:
    """Below the writer's photo stands the writer's name, and beside it; below another's who is on it."""
    assert role(page(HEADLINE, HEADLINE, name, name, DATE, "+ الخط -", *BODY), name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ليلى منصور", "caption"),  # nothing says that somebody signs
        ("د.ليلى منصور", "byline"),
        ("د. سليم الحايك", "caption"),  # of whom the story speaks
    ],
)
def test_name_printed_twice_without_a_date(name: str, expected: str) -> None:
    """A scholar of whom the story says nothing wrote it."""
    assert role(page(HEADLINE, name, name, *BODY), name) == expected


def test_name_printed_twice_above_the_buttons() -> None:
    """Of whom the story says nothing: the writer, beside what opens a page of hers."""
    reading = page(HEADLINE, "ليلى منصور", "ليلى منصور", "A+ A-", *BODY)
    assert role(reading, "ليلى منصور") == "byline"
    assert reading.stories[0].byline is not None
    assert role(page(HEADLINE, "سليم الحايك", "سليم الحايك", "A+ A-", *BODY), "سليم الحايك") == "caption"


def test_name_of_whom_the_headline_says_to_write() -> None:
    """«البستاني يكتب: …»: the name below it is the writer's, though the headline has it."""
    title = "البستاني يكتب: تأجيل سوق السمك مرة أخرى"
    assert page(title, "د. سامي البستاني", *BODY).stories[0].byline == Byline("د. سامي البستاني", None)
    assert role(page(title, "سامي الحايك", "سامي الحايك", *BODY), "سامي الحايك") != "deck"


def test_name_with_a_dash_beside_the_writer() -> None:
    """The paper's own name above the writer's signs nothing."""
    story = page(HEADLINE, "المرفأ اليوم -", HEADLINE, "ليلى منصور", *BODY).stories[0]
    assert story.byline == Byline("ليلى منصور", None)


def test_name_above_its_label() -> None:
    """Below the writer's photo, and right below it with the label once more."""
    assert role(page(HEADLINE, "ليلى منصور", "بقلم : ليلى منصور", *BODY), "ليلى منصور") == "byline"


def test_city_above_the_writer() -> None:
    """Where the writer is shows nothing, though the story speaks of it."""
    body = (*BODY[:2], "وأضاف أن وفدا من رام الله سيزور السوق في الصيف مع حرفيين من مدن أخرى على الساحل.")
    assert role(page(HEADLINE, "رام الله", "ليلى منصور", DATE, *body), "رام الله") == "chrome"


def test_tags_printed_twice() -> None:
    """Tags above the photo and below it; points of a summary are printed once."""
    tags = ("- سليم الحايك", "- رئيس البلدية", "- السوق القديم")
    raw = page(HEADLINE, *tags, *tags, *BODY)
    assert {role(raw, tag) for tag in tags} == {"chrome"}
    assert raw.stories[0].deck is None
    assert role(page(HEADLINE, *tags, *BODY), tags[0]) == "deck"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("الحايك", "caption"),  # who speaks in the story
        ("أبواب", "caption"),
        ("السوق", "chrome"),  # a topic: so the site files it
        ("الميناء", "chrome"),  # where the story happens: a section
        ("مقالات", "chrome"),
    ],
)
def test_one_word_above_the_date(word: str, expected: str) -> None:
    """What a photo shows may be a word of the story; places, topics and sections are tags."""
    assert role(page(HEADLINE, word, DATE, *BODY), word) == expected


def test_one_word_away_from_signature_and_date() -> None:
    """Nothing says that a photo stood there."""
    assert role(page(HEADLINE, "السوق", *BODY), "السوق") == "chrome"


def test_sentence_printed_twice_above_the_body() -> None:
    """A photo's label and its caption, with a full stop: no first paragraph is printed twice in a row."""
    shown = "صيادون يفرغون حمولة زوارقهم عند الرصيف القديم في ذكرى العاصفة."
    story = page(HEADLINE, "Bookmark", shown, shown, "A+ A-", *BODY).stories[0]
    assert [caption.text.rstrip(".") for caption in story.lead_captions] == [shown[:-1]]
    assert story.texts(BlockKind.PARAGRAPH) == tuple(BODY)


@pytest.mark.parametrize("times", [1, 2])
def test_first_paragraph_printed_twice(times: int) -> None:
    """Printed above as an excerpt, or where the page prints its other paragraphs twice as well, it is no caption."""
    twice = [line for line in BODY[1:] for _ in range(times)]
    story = page(HEADLINE, "محليات", BODY[0], BODY[0], *twice, "طباعة", "محليات", "اقتصاد").stories[0]
    assert story.texts(BlockKind.PARAGRAPH) == tuple(BODY)
