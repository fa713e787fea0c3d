"""What stands above the body of an HTML page: headlines in cells and forms, summaries, points."""

import pytest

from tests.html_made import BODY, DECK, HEADLINE, OTHER, SHOWN, article, captions, paragraphs, story, texts

WRITER = "هدى الكيلاني"
KICKER = "بحضور مئة من الحرفيين"


def test_headline_in_a_cell_above_the_body() -> None:
    """Old pages have the paper's name for a title, and headline and deck in bold letters in cells of their own; the
    bold title of another story high above the body is none."""
    body = "<br><br>".join(BODY)
    menu = "".join(f"<tr><td>{name}</td></tr>" for name in ("محليات", "اقتصاد", "رياضة", "ثقافة", "رأي", "صور", "بحث"))
    head = f"<tr><td><font size=5><b>{HEADLINE}</b></font></td></tr><tr><td><b>{DECK}</b></td></tr>"
    page = f"<table><tr><td><b>{OTHER}</b></td></tr>{menu}{{}}<tr><td><font>{body}</font></td></tr></table>"
    found = story(page.format(head), title="جريدة المرفأ - العدد 31")
    assert (found.headline, found.deck) == (HEADLINE, DECK)
    assert texts(found) == BODY
    assert story(page.format(""), title="جريدة المرفأ - العدد 31").headline != OTHER


def test_headline_in_the_highest_letters() -> None:
    """A line above it introduces it, one below it is the deck, though all are bold; without sizes the first counts. The
    day beside the paper's emblem is no caption."""
    logo = "<tr><td><img src=logo.gif></td><td><font size=1>الثلاثاء 20 مارس 2007</font></td></tr>"

    def page(*sizes: str) -> str:
        lines = (
            f"<font{size}><b>{text}</b></font><br>" for size, text in zip(sizes, (KICKER, HEADLINE, DECK), strict=True)
        )
        text = f"<tr><td>{''.join(lines)}{paragraphs(*BODY)}</td></tr>"
        return f"<table>{logo}{text}</table>"

    for sizes in (
        (" size=3", " size=6", " size=4"),
        (" size=-1", " size='+2'", ""),
        ("", " style='font-size:18pt'", ""),
    ):
        found = story(page(*sizes), title="نسخة للطباعة")
        assert (found.headline, found.deck, texts(found), captions(found)) == (HEADLINE, DECK, BODY, [])
    assert story(page("", "", ""), title="نسخة للطباعة").headline == KICKER


def test_summary_below_deck_and_photo() -> None:
    """A sentence as long as a paragraph is the first one; a short one is the deck's second part, and so is one right
    below the deck."""
    photo = f"<figure><img src=a><figcaption>{SHOWN}</figcaption></figure>"
    long = (
        "افتتحت بلدية الميناء صباح الأربعاء السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي من المدينة."
    )
    rest = paragraphs(*BODY[1:])

    def read(summary: str, between: str = photo) -> tuple[str | None, tuple[str, ...]]:
        above = f"<p class=deck>{DECK}</p>{between}<div class=summary><p>{summary}</p></div>"
        found = story(f"<article><h1>{HEADLINE}</h1>{above}<div class=text>{rest}</div></article>")
        return found.deck, texts(found)

    assert read(long) == (DECK, (long, *BODY[1:]))
    assert read("السوق يفتح كل يوم من دون رسوم.") == (f"{DECK} السوق يفتح كل يوم من دون رسوم.", BODY[1:])
    assert read(long, between="") == (f"{DECK} {long}", BODY[1:])


def test_headline_in_plain_cells_above_the_body() -> None:
    """Where neither title nor heading tells a story, the rules for text find the headline among the lines above it."""
    lines = f"<div>{HEADLINE}</div><div>10-03-2026 08:44 AM</div><div>الميناء - {WRITER} :</div>"
    found = story(f"<div id=news>{lines}<div>{paragraphs(*BODY)}</div></div>", title="::: صحيفة المرفأ :::")
    assert (found.headline, texts(found)) == (HEADLINE, BODY)
    told = "البلدية تعيد السوق القديم إلى التجار"  # a title that tells a story stays its headline
    assert story(f"<div>{lines}<div>{paragraphs(*BODY)}</div></div>", title=told).headline == told


def test_header_of_points_above_a_body() -> None:
    """It is no part of the deck; a heading that is the whole deck is."""
    points = "<ul><li>السوق يفتح كل يوم.</li><li>الدخول من دون رسوم.</li></ul>"
    above = f"<div class=summary><h4>أبرز ما في الخبر</h4>{points}</div><div class=date>12 مايو 2021</div>"
    assert story(article(paragraphs(*BODY), above=above)).deck == "السوق يفتح كل يوم. الدخول من دون رسوم."
    alone = "<div class=summary><h3>عامان من الترميم انتهيا</h3></div><div class=date>12 مايو 2021</div>"
    assert story(article(paragraphs(*BODY), above=alone)).deck == "عامان من الترميم انتهيا"


DATELINE = "الميناء 15 رجب 1447 هـ الموافق 04 يناير 2026 م وكالة الساحل للأنباء"


TITLED = "عام / محافظ يدشن مشروعات بلدية / وكالة الساحل"


def test_page_of_an_agency_in_a_form() -> None:
    """Old ASP.NET puts a page into a form, however short; each item has a second title for the window; a dateline that
    ends in no full stop is a line of its own among paragraphs that do."""
    text = "<br/>".join((DATELINE, *BODY[:3], "// انتهى //", "14:20 ت م", "0071"))
    body = f"<div><div class=NewsTitle><h3>{HEADLINE}</h3></div><div id=divText>{text}</div></div>"
    script = f"<script>{'var a = 1;' * 300}</script>"
    found = story(f"<form id=aspnetForm><input type=hidden>{body}</form>{script}", title=TITLED)
    assert (found.headline, texts(found)) == (HEADLINE, BODY[:3])
    found = story(f"<div>{body.replace('NewsTitle', 'box')}</div>", title=TITLED)
    assert found.headline != HEADLINE  # not named for a title: it may head anything
    poll = f"<form><p>{BODY[3]}</p><input type=radio></form>"
    assert texts(story(f"{article(paragraphs(*BODY[:3]))}<div>{poll}</div>")) == BODY[:3]


@pytest.mark.parametrize("name", ["تفاصيل الخبر", "المركز الإعلامي", "عرض خبر"])
def test_heading_that_stands_on_the_page_of_any_story(name: str) -> None:
    """Ministries call each page so, in the window too; the heading above the body is the headline. A short headline of
    other words stays one, and what is told to readers of screens alone is none."""
    body = f"<div><h3>{HEADLINE}</h3><div>{paragraphs(*BODY)}</div></div>"
    for title in (name, f"{name} - وزارة الموانئ"):
        for heading in (f"<h1>{name}</h1>", f"<h2>{name}</h2>", f"<h2 class=hide-accessible>{title}</h2>", ""):
            found = story(f"<main>{heading}{body}</main>", title=title)
            assert (found.headline, found.deck, texts(found)) == (HEADLINE, None, BODY)
    short = "ميناء بلا سفن"
    found = story(f"<main><h1>{short}</h1>{body}</main>", title=f"{short} - جريدة المرفأ")
    assert (found.headline, found.deck) == (short, HEADLINE)
