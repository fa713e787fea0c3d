"""Whose a photo is: by a status, by letters without a mark before them, by a label alone; and what only looks so."""

import pytest

from articles.pages.credits import bracketed, status_alone
from articles.pages.photos import mark_trailing_credit
from articles.pages.rows import Row
from articles.pages.trailing_credits import behind_a_hyphen, trailing
from tests.market_pages import BODY, DATE, HEADLINE
from tests.text_made import role
from tests.text_made import spaced as page


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("(أرشيفية)", None),
        ('(تعبيرية - "رويترز").', "رويترز"),
        ("(أرشيفية: المرفأ)", "المرفأ"),
        ("ح.م", None),
        ("(ح. م)", None),
    ],
)
def test_status_and_nothing_else(line: str, owner: str | None) -> None:
    """A line of its own may say whence a photo is, and nothing of what it shows."""
    found = status_alone(line)
    assert found is not None
    assert (found.text, found.owner) == ("", owner)


@pytest.mark.parametrize("line", ["(بلدية)", "(أرشيفية", "أرشيفية السوق", "(رويترز)", "(وطنية - الميناء)", "ح. س"])
def test_brackets_that_are_no_status(line: str) -> None:
    """Other words in brackets sign the story, or belong to it."""
    assert status_alone(line) is None


@pytest.mark.parametrize(
    ("line", "shown", "printed"),
    [
        ("رئيس البلدية يتفقد السوق القديم ح.م", "رئيس البلدية يتفقد السوق القديم", "ح.م"),
        ("رئيس البلدية يتفقد السوق القديم - ح.م", "رئيس البلدية يتفقد السوق القديم", "ح.م"),
        ("عمال عند بوابة السوق القديم أ.ف.ب", "عمال عند بوابة السوق القديم", "أ.ف.ب"),
    ],
)
def test_letters_of_an_owner(line: str, shown: str, printed: str) -> None:
    """The owner's letters end the caption, with or without a mark before them."""
    found = trailing(line)
    assert found is not None
    assert (found.text, found.printed) == (shown, printed)


@pytest.mark.parametrize(
    "line",
    ["رئيس البلدية لوكالة أ.ف.ب", "حريق في السوق القديم نقلا عن أ.ف.ب", "افتتاح السوق القديم قبل الميلاد ق.م"],
)
def test_letters_that_own_nothing(line: str) -> None:
    """An agency that is cited, and letters that no agency has."""
    assert trailing(line) is None


def test_label_without_a_name() -> None:
    """«(photo: )»: the owner was left out, and the label is not taken for one."""
    found = bracketed("واجهة السوق القديم (photo: )")
    assert found is not None
    assert (found.text, found.owner) == ("واجهة السوق القديم", None)
    shown = page(HEADLINE, DATE, "واجهة السوق القديم (photo: )", *BODY).stories[0].lead_captions
    assert [(caption.text, caption.credit_text) for caption in shown] == [("واجهة السوق القديم", None)]


def test_status_goes_to_the_caption_beside_it() -> None:
    """What a photo shows on one line, and below it that it is from the archive."""
    raw = page(HEADLINE, DATE, "واجهة السوق القديم من جهة البحر", "ح.م", *BODY)
    assert role(raw, "ح.م") == "caption"
    shown = raw.stories[0].lead_captions
    assert [(caption.text, caption.credit_text) for caption in shown] == [("واجهة السوق القديم من جهة البحر", "ح.م")]


def test_caption_printed_twice_on_one_line() -> None:
    """A photo's alternative text and its caption, copied without a break, are one."""
    line = "سليم الحايك سليم الحايك تصوير : المرفأ"
    shown = page(HEADLINE, DATE, line, *BODY).stories[0].lead_captions
    assert [(caption.text, caption.credit_text) for caption in shown] == [("سليم الحايك", "المرفأ")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("واشنطن - (رويترز) (أ ف ب)", "byline"),
        ("بيروت (أ ف ب)", "byline"),
        ("رئيس البلدية عند بوابة السوق (أ ف ب)", "caption"),
        ("بيروت - من السوق القديم (أ ف ب)", "caption"),  # no agency stands behind the city
    ],
)
def test_city_and_agencies(line: str, expected: str) -> None:
    """A city and who reports from there sign; a scene and its owner do not."""
    assert role(page(HEADLINE, *BODY, line), line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("وكالة أوقات الميناء الإخبارية / almeena.example", None),
        ("سفن الصيد عند رصيف الميناء القديم / photobank.example", "caption-trailing-credit"),
    ],
)
def test_name_and_address_of_the_site(line: str, expected: str | None) -> None:
    """The site's name with its address shows nothing."""
    found = mark_trailing_credit(Row(line, (1,), 0))
    assert (found.rule if found else None) == expected


@pytest.mark.parametrize(("inside", "owner"), [("صورة أرشيفية", None), ("صورة تعبيرية - رويترز", "رويترز")])
def test_status_that_calls_it_a_photo(inside: str, owner: str | None) -> None:
    """«صورة» in brackets is no credit, a status that begins so is."""
    found = bracketed(f"رئيس البلدية في السوق القديم ({inside})")
    assert found is not None
    assert (found.text, found.printed, found.owner) == ("رئيس البلدية في السوق القديم", inside, owner)
    assert bracketed("رئيس البلدية في السوق القديم (صورة)") is None


def test_owner_behind_a_hyphen_that_no_list_has() -> None:
    """A hyphen that stands right on the word before it and apart from the next parts the owner from a caption."""
    line = "يقول المهندس إن السوق القديم سيرمم قبل الشتاء- اتحاد تجار الميناء"
    shown = page(HEADLINE, line, line, "شارك الخبر", *BODY).stories[0].lead_captions
    assert [(caption.text, caption.credit_text) for caption in shown] == [tuple(line.split("- "))]
    assert behind_a_hyphen("مباحثات التجارة بين المدينتين الشمال- الجنوب") is None
    assert behind_a_hyphen("مباحثات التجارة بين المدينتين في 2019- 2020 م") is None


@pytest.mark.parametrize("source", ["مصدر الصورة Reuters", "مصدر الصورةGetty Images", "Image copyright Reuters"])
def test_source_of_the_photo_behind_the_caption(source: str) -> None:
    """A broadcaster prints both without a mark between."""
    shown = page(HEADLINE, f"رئيس البلدية يتفقد السوق مع مجموعة من التجار {source}", *BODY).stories[0].lead_captions
    owner = source.removeprefix("مصدر الصورة").removeprefix("Image copyright").strip()
    assert [(caption.text, caption.credit_text) for caption in shown] == [
        ("رئيس البلدية يتفقد السوق مع مجموعة من التجار", owner)
    ]
