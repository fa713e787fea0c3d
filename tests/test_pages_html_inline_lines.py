"""Signatures on HTML pages: elements that are lines of their own though they stand side by side, and others."""

from collections.abc import Callable

import pytest

from tests.growth import grows_linearly
from tests.html_made import BODY, article, captions, paragraphs, story, texts

WRITER = "هدى الكيلاني"


def test_elements_without_a_space_between_are_lines_of_their_own() -> None:
    """Name and trade of a writer; in a paragraph a word may be of two elements."""
    above = f"<div class=writer><a href=/w>{WRITER}</a><span>كاتبة من الميناء</span></div>"
    found = story(article(paragraphs(*BODY), above=above))
    assert found.byline is not None
    assert found.byline.author == WRITER
    parted = BODY[1].replace("السوق", "<b>ال</b><i>سوق</i>")
    assert texts(story(article(paragraphs(BODY[0], parted, *BODY[2:])))) == BODY
    in_words = BODY[1].replace("السوق", "<b>السو</b><i>ق</i>")
    in_a_box = "".join(f"<div>{text}</div>" for text in (BODY[0], in_words, *BODY[2:]))
    assert texts(story(article(in_a_box))) == BODY


def test_what_only_readers_of_screens_are_told() -> None:
    """It belongs to no line of the story; a label that says who wrote does."""
    told = BODY[1].replace("السوق", "<a href=/s>السوق<span class=visually-hidden>، يفتح في نافذة جديدة</span></a>")
    assert told != BODY[1]
    assert texts(story(article(paragraphs(BODY[0], told, *BODY[2:])))) == BODY
    signed = (
        "<section aria-labelledby=a-byline><strong id=a-byline class=visually-hidden>عن المقال</strong><ul>"
        f"<li><span><span class=visually-hidden>المؤلف، </span><span>{WRITER}</span></span></li>"
        "<li><span><span class=visually-hidden>الدور، </span><span>أخبار الميناء - القاهرة</span></span></li></ul>"
        "</section>"
    )
    found = story(article(paragraphs(*BODY), above=signed))
    assert found.byline is not None
    assert (found.byline.author, texts(found)) == (WRITER, BODY)
    labelled = f"<p><span class=sr-only>بقلم</span> {WRITER}</p>"
    found = story(article(paragraphs(*BODY), above=labelled))
    assert found.byline is not None
    assert found.byline.author == WRITER


def test_signature_in_one_paragraph() -> None:
    """Older themes print writer, day, section and counters side by side; elements within a sentence are its words."""
    meta = (
        f"<p class=post-meta><span class=post-author><a href=/w>{WRITER}</a></span><span class=tie-date>6 مارس,2021"
        "</span><span class=post-cats><a href=/c>محليات</a></span><span class=post-views>211 زيارة</span></p>"
    )
    found = story(article(paragraphs(*BODY), above=meta))
    assert found.byline is not None
    assert found.published is not None
    assert (found.byline.author, found.published.when.isoformat(), texts(found)) == (
        WRITER,
        "2021-03-06T00:00:00",
        BODY,
    )
    told = BODY[1].replace("السوق", "<span class=tag>السوق</span>").replace("رسوم", "<span class=topic>رسوم</span>")
    assert texts(story(article(paragraphs(BODY[0], told, *BODY[2:])))) == BODY


def test_hour_and_day_side_by_side() -> None:
    """They are one date where the element around them is named for it."""
    time = "<div class=time><span>10:35 ص</span> <span>السبت 6 مارس 2021</span></div>"
    found = story(article(paragraphs(*BODY), above=time))
    assert found.published is not None
    assert found.published.when.isoformat() == "2021-03-06T10:35:00"


def test_bold_line_below_a_long_one() -> None:
    """A margin breaks no line where the letters change: whoever signs stands below the dates."""
    dates = "نشر في : السبت 6 مارس 2021 - 1:30 م | آخر تحديث : السبت 6 مارس 2021 - 2:30 م"
    found = story(article(paragraphs(*BODY), above=f"<div>{dates}<br><strong>بيروت - أ ف ب</strong></div>"))
    assert found.byline is not None
    assert found.published is not None
    assert (found.byline.author, found.byline.place, captions(found)) == ("أ ف ب", "بيروت", [])
    assert found.published.when.isoformat() == "2021-03-06T13:30:00"


def test_day_month_and_year_side_by_side() -> None:
    """They are one date where the element around them is named for it."""
    date = "<div class=date-wrap><span>6</span> <span>مارس</span> <span>2021</span></div>"
    found = story(article(paragraphs(*BODY), above=date))
    assert found.published is not None
    assert found.published.when.isoformat() == "2021-03-06T00:00:00"


@pytest.mark.parametrize("account", ["Reem", "by Reem", "editor2"])
def test_account_of_whoever_put_it_on_the_site(account: str) -> None:
    """One word in Latin letters signs nothing, an agency's name does."""
    signed = f"<div class=byline><span class=author>{account}</span></div>"
    found = story(article(f"<p><strong>بيروت-سانا</strong></p>{paragraphs(*BODY)}", above=signed))
    assert found.byline is not None
    assert (found.byline.author, found.byline.place) == ("سانا", "بيروت")
    found = story(article(paragraphs(*BODY), above="<div class=author>Reuters</div>"))
    assert found.byline is not None
    assert found.byline.author == "Reuters"


def test_elements_within_a_sentence() -> None:
    """Two that hold all of a sentence between them are its words, whatever they are named for."""
    told = BODY[1].partition(" إن")
    line = f"<p><span class=author>{told[0]}</span><span class=topic>{told[1]}{told[2]}</span></p>"
    assert texts(story(article(paragraphs(BODY[0]), line, paragraphs(*BODY[2:])))) == BODY


def test_time_for_many_dates_in_a_signature() -> None:
    """The words around them are not looked through once for each."""

    def prepare(count: int) -> Callable[[], object]:
        signed = f"<p>{'.' * count}<span>{'<span class=date>6</span>' * count}</span></p>"
        return lambda: story(article(paragraphs(*BODY), above=signed))

    assert grows_linearly(prepare, 800)
