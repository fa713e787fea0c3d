"""Who signs a story, and from where, in the lines around its headline and above its body: each rule and its limit."""

import pytest

from tests.market_pages import BODY, DATE, HEADLINE
from tests.text_made import role
from tests.text_made import spaced as page


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("من كريم نصار", "كريم نصار"),
        ("المصدر: بيروت - كريم نصار", "كريم نصار"),
        ("من المرفأ إلى الخان", None),
        ("من بينهم زوار السوق القديم", None),
    ],
)
def test_signature_below_the_headline(line: str, author: str | None) -> None:
    """«من» and «المصدر» sign a story where a name, or a city and a name, follow."""
    byline = page(HEADLINE, line, DATE, *BODY).stories[0].byline
    assert (byline.author if byline else None) == author


def test_writer_below_the_label() -> None:
    """«بقلم:» on a line of its own takes the name below; a sentence below it is none."""
    for label in ("بقلم:", "بواسطة"):
        byline = page(HEADLINE, label, "ليلى منصور", *BODY).stories[0].byline
        assert byline is not None
        assert byline.author == "ليلى منصور"
    assert page(HEADLINE, "بقلم:", *BODY).stories[0].byline is None


def test_deck_of_five_words_is_no_name() -> None:
    """Names so long have a word like بن; five other words are a deck."""
    assert role(page(HEADLINE, "كشف بكلفة الترميم وأسماء المتاجر", *BODY), "كشف بكلفة الترميم وأسماء المتاجر") == "deck"
    for name in ("نادر بن عبد الله الصيرفي", "أ. د. نادر عمر الصيرفي"):
        assert role(page(HEADLINE, name, DATE, *BODY), name) == "byline"


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        ("كريم نصار من بيروت:", "كريم نصار", "بيروت"),
        ("- بيروت((المرفأ)) متابعات:", "المرفأ", "بيروت"),
    ],
)
def test_signature_above_the_body(line: str, author: str, place: str) -> None:
    """What opens a story and was left on a line of its own signs it, where a name and a city are in it."""
    byline = page(HEADLINE, DATE, line, *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == (author, place)
    # Without a city that is known it is none.
    assert page(HEADLINE, DATE, line.replace("بيروت", "كل بحر"), *BODY).stories[0].byline is None


def test_city_beside_a_paper() -> None:
    """A city alone is where the story comes from only beside who signs it."""
    byline = page(HEADLINE, "بيروت", "العربي الجديد", DATE, *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == ("العربي الجديد", "بيروت")
    assert page(HEADLINE, "بيروت", *BODY).stories[0].byline is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [("السوق القديم", "caption"), ("أخبار السوق", "chrome")],
)
def test_two_words_below_the_date(line: str, expected: str) -> None:
    """A thing of the story is on its photo; sections are the site's."""
    assert role(page(HEADLINE, DATE, line, *BODY), line) == expected


def test_deck_that_opens_with_a_city() -> None:
    """«بيروت تنتظر …» is no name; three words without a city may be one."""
    assert role(page(HEADLINE, "بيروت تنتظر وطرابلس تحتج", *BODY), "بيروت تنتظر وطرابلس تحتج") == "deck"
    assert role(page(HEADLINE, "نادر عمر الصيرفي", *BODY), "نادر عمر الصيرفي") == "byline"


def test_agencies_without_a_name() -> None:
    """«وكالات» beside the date sign with the paper, whatever it is called; an agency with a name owns a photo."""
    assert role(page(HEADLINE, "المرفأ 24 - وكالات", DATE, *BODY), "المرفأ 24 - وكالات") == "byline"
    shown = "سوق الميناء القديم (رويترز)"
    assert role(page(HEADLINE, DATE, shown, "المرفأ - وكالات", *BODY), "المرفأ - وكالات") == "byline"
    assert role(page(HEADLINE, DATE, "سوق الميناء القديم - وكالات", *BODY), "سوق الميناء القديم - وكالات") == "caption"
    assert role(page(HEADLINE, "سوق الميناء القديم - رويترز", DATE, *BODY), "سوق الميناء القديم - رويترز") == "caption"


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        ("المرفأ ـ بيروت", "المرفأ", "بيروت"),
        ("نادر الصيرفي، ليلى منصور - بيروت", "نادر الصيرفي، ليلى منصور", "بيروت"),
        ("بيروت، طرابلس: نادر الصيرفي، ليلى منصور", "نادر الصيرفي، ليلى منصور", "بيروت، طرابلس"),
        ("نادر بن عمر بن خالد الصيرفي", "نادر بن عمر بن خالد الصيرفي", None),
        ("الزيتونة - موفدة «المرفأ»: ليلى منصور", "ليلى منصور", "الزيتونة"),
    ],
)
def test_who_signs_below_the_headline(line: str, author: str, place: str | None) -> None:
    """Names and cities sign, whatever dash or comma parts them."""
    byline = page(HEADLINE, line, DATE, *BODY).stories[0].byline
    assert byline is not None
    assert (byline.author, byline.place) == (author, place)


@pytest.mark.parametrize(
    "line",
    [
        "بيروت، طرابلس: خطة مشتركة لترميم الأسواق",
        "سوق قديم، متاجر جديدة - خطة البلدية",
        "موفد «المرفأ»: السوق يعود إلى أهله بعد عامين",
    ],
)
def test_decks_with_commas(line: str) -> None:
    """Cities with a statement, and things with a dash, are decks."""
    assert role(page(HEADLINE, line, DATE, *BODY), line) == "deck"


def test_signature_above_tt() -> None:
    """A place that no list knows and a name sign right above TT; what the page prints again below it does not."""
    shown, signed = "عمال عند بوابة السوق (رويترز)", "الزيتونة: كريم نصار"
    story = page(HEADLINE, shown, shown, signed, "TT", HEADLINE, shown, shown, *BODY).stories[0]
    assert story.byline is not None
    assert (story.byline.author, story.byline.place) == ("كريم نصار", "الزيتونة")
    again = page(HEADLINE, shown, shown, signed, "TT", HEADLINE, shown, signed, *BODY).stories[0]
    assert again.byline is None


@pytest.mark.parametrize("label", ["حاورها", "حاورتها", "حاورهم", "حاورتهما"])
def test_who_held_the_interview(label: str) -> None:
    """However many were asked, and whoever asked; what goes on after the verb is a sentence."""
    assert role(page(HEADLINE, f"{label}: ليلى منصور", *BODY), f"{label}: ليلى منصور") == "byline"
    line = f"{label} القاضي ساعتين في البلدية"
    assert role(page(HEADLINE, line, DATE, *BODY), line) == "deck"


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        ("رئيس البلدية سليم الحايك:", HEADLINE),
        ("الحايك للتجار:", HEADLINE),
        # Words that say what was done are no kicker, even above a colon.
        ("كيف عاد السوق القديم إلى أهله بعد عامين:", "كيف عاد السوق القديم إلى أهله بعد عامين:"),
    ],
)
def test_who_says_the_headline(first: str, headline: str) -> None:
    """A name with a colon right above the headline is a kicker: what is said is the headline."""
    assert page("مقابلات", first, HEADLINE, DATE, *BODY).stories[0].headline == headline


def test_questions_behind_an_arrow() -> None:
    """«> كيف …؟» is asked in an interview, and the line above with its colon introduces it."""
    asked = ("> كيف بدأت أعمال الترميم في السوق؟", "> ومن دفع كلفة السقف الخشبي؟")
    lines = (BODY[0], "وفيما يأتي نص الحوار:", asked[0], BODY[1], asked[1], BODY[2])
    reading = page(HEADLINE, DATE, *lines)
    assert {role(reading, line) for line in lines} == {"body"}
    # A mark within a line is no bullet.
    assert role(page(HEADLINE, *BODY[:2], "السوق > الخان", BODY[2]), "السوق > الخان") == "subheading"


def test_photographer_below_the_writer() -> None:
    """Below label and name, what a photo shows with its photographer in brackets and a full stop; without the label the
    line reports."""
    shown, name = "واجهة السوق القديم في الميناء (سليم الصيرفي).", "جوزيان"
    assert role(page(HEADLINE, DATE, "مشاركة", name, shown, *BODY), shown) == "caption"
    assert role(page(HEADLINE, *BODY[:1], name, shown, *BODY[1:]), shown) == "body"
