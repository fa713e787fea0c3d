"""What stands above the body of an HTML page: headlines in cells and forms, summaries, points."""

import pytest

from articles.pages.values import BlockKind
from tests.html_made import BODY, DECK, HEADLINE, OTHER, SHOWN, article, captions, paragraphs, story, texts

WRITER = "هدى الكيلاني"
KICKER = "بحضور مئة من الحرفيين"
TOPPING = "بعد عامين من أعمال الترميم"


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


@pytest.mark.parametrize("title", ["جريدة المرفأ - التفاصيل", ""])
def test_title_and_subtitle_in_cells_of_a_table(title: str) -> None:
    """Old templates name the element within the cell; the subtitle may stand above its title, the site's may not."""
    cells = (
        "<span class=siteTitle>جريدة المرفأ اليومية المستقلة</span>",
        f"<span id=lblSubTitle><font size=3>{DECK}</font></span>",
        f"<span id=lblTitle><font size=5><b>{HEADLINE}</b></font></span>",
        f"<span id=lblText>{'<br><br>'.join(BODY)}</span>",
    )
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    found = story(f"<table>{rows}</table>", title=title)
    assert (found.headline, found.deck, texts(found)) == (HEADLINE, DECK, BODY)


def test_short_lead_below_deck_and_date() -> None:
    """It is the first paragraph, and the points of a summary below it are the story's; with no deck above it is one."""
    lead = "عاد تجار السوق القديم إلى متاجرهم صباح الأربعاء."
    points = "<section class=summary><h2>ما تغير في السوق</h2><ul><li>مئة حرفي شاركوا في الترميم</li></ul></section>"
    head = f"<p class=dek>{DECK}</p><time>3 مارس 2021</time>"
    found = story(article(paragraphs(*BODY), above=f"{head}<div class=intro><p>{lead}</p></div>{points}"))
    assert (found.deck, texts(found)) == (DECK, (lead, "مئة حرفي شاركوا في الترميم", *BODY))
    assert found.texts(BlockKind.SUBHEADING) == ("ما تغير في السوق",)
    found = story(article(paragraphs(*BODY), above=f"<div class=intro><p>{lead}</p></div><time>3 مارس 2021</time>"))
    assert (found.deck, texts(found)) == (lead, BODY)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("<h3>{}</h3>", "<h1>{}</h1>"),
        ("<table><tr><td><font size=2><b>{}</b></font></td></tr>", "<tr><td><font size=5>{}</font></td></tr></table>"),
        ("<div class=news_head_small>{}</div>", "<div class=news_head>{}</div>"),
    ],
)
def test_line_on_the_headline(above: str, title: str) -> None:
    """Old papers print a line above the headline, in the element right before it; one that an element parts from it,
    and one that names sections, is the site's."""
    text = f"<div class=text>{paragraphs(*BODY)}</div>"
    found = story(f"<div>{above.format(TOPPING)}{title.format(HEADLINE)}{text}</div>")
    assert (found.headline, found.deck) == (HEADLINE, TOPPING)
    sections = ("الرئيسية / محليات / أخبار الميناء", "سياسة عربية ودولية ومحلية")
    for other in (*sections, "الخميس 4 مارس 2021 الساعة 10:15 صباحا", HEADLINE):
        assert story(f"<div>{above.format(other)}{title.format(HEADLINE)}{text}</div>").deck is None
    if "table" not in above:
        parted = f"{above.format(TOPPING)}<div>4 مارس 2021</div>"
        assert story(f"<div>{parted}{title.format(HEADLINE)}{text}</div>").deck is None


def test_first_paragraph_or_summary() -> None:
    """What a system calls its first text is a deck where the site calls it a summary besides."""
    first = "افتتح تجار الميناء متاجرهم صباح الأربعاء بعد غياب عامين."
    for names, deck, body in (("introtext", None, (first, *BODY)), ("summary introtext", first, BODY)):
        found = story(article(paragraphs(*BODY), above=f'<p class="{names}">{first}</p>'))
        assert (found.deck, texts(found)) == (deck, body)


def test_points_above_the_text() -> None:
    """A list named for its highlights, within the body and before its first paragraph."""
    points = f"<ul class=highlights><li>{DECK}</li><li>السوق يستقبل الزوار كل يوم</li></ul>"
    found = story(article(points, paragraphs(*BODY)))
    assert (found.deck, texts(found)) == (f"{DECK} السوق يستقبل الزوار كل يوم", BODY)


def test_properties_that_are_told_to_machines() -> None:
    """Some sites repeat all of a story in an item that their style sheet hides; an article may be an item, too."""
    item = "".join(
        f"<div itemprop={name}>{value}</div>"
        for name, value in (
            ("headline", HEADLINE),
            ("description", BODY[0]),
            ("datePublished", "2021-03-06T12:43+0000"),
            ("articleBody", " ".join(BODY)),
        )
    )
    found = story(
        article(paragraphs(*BODY), above=f'<div itemscope itemtype="https://schema.org/Article">{item}</div>')
    )
    assert (texts(found), found.deck) == (BODY, None)
    shown = f"<span itemprop=datePublished>2021-03-06T12:43</span><div itemprop=articleBody>{paragraphs(*BODY)}</div>"
    assert texts(story(article(f"<div itemscope>{shown}</div>"))) == BODY


def test_line_on_the_headline_of_a_story_with_a_deck() -> None:
    """It files the story; the deck stands below, and is no paragraph however long it is."""
    kicker = "<h3 class=subtitle>أعمال الترميم في المدينة القديمة</h3>"
    lead = f"<h3 class=lead>{BODY[3]}</h3>"
    top = f"{kicker}<h1>{HEADLINE}</h1><div class=time>6 مارس 2021 - 12:44</div><figure><img src=a></figure>{lead}"
    found = story(f"<article><header>{top}</header><div class=text>{paragraphs(*BODY[:3])}</div></article>")
    assert (found.deck, texts(found)) == (BODY[3], BODY[:3])


def test_date_beside_the_way_to_the_section() -> None:
    """Above the headline of the same article a navigation may hold the day of the story."""
    way = "<ol class=breadcrumb><li><a href=/>الرئيسية</a></li></ol><div class=item-date>6 مارس 2021، 10:20</div>"
    code = "<div>رمز الخبر: 8412</div>"
    top = f"<div class=item-nav>{way}{code}</div><h1>{HEADLINE}</h1>"
    found = story(f"<article>{top}<div class=text>{paragraphs(*BODY)}</div></article>")
    assert found.published is not None
    assert found.published.when.isoformat() == "2021-03-06T10:20:00"


def test_dates_in_an_element_named_for_captions() -> None:
    """A time shows no photo."""
    dates = "<div class=caption><time><span>نشر في: </span>6 مارس 2021: 08:12 م</time></div>"
    found = story(article(paragraphs(*BODY), above=f"<img src=a>{dates}"))
    assert found.lead_captions == ()
    assert texts(found) == BODY


def test_sentence_between_headline_and_date() -> None:
    """What the element of the body begins with is the deck where date or writer stand between it and the text."""
    deck = "ينتظر التجار افتتاح المتاجر قبل الصيف بعد أعوام من الركود."
    date = '<div class=meta><time class=date datetime="2021-03-06T10:00">6 مارس 2021 - 10:00</time></div>'
    whole = (
        f"<h1>{HEADLINE}</h1><div class=main><div class=lead-text><p>{deck}</p></div>{date}{paragraphs(*BODY)}</div>"
    )
    found = story(f"<article>{whole}</article>")
    assert (found.deck, texts(found)) == (deck, BODY)


def test_day_that_leads_to_all_stories_of_it() -> None:
    """WordPress links the date to its archive."""
    day = '<li itemprop=datePublished><a href="/2021/03/06"><span class=post-date>مارس 6, 2021</span></a></li>'
    found = story(article(paragraphs(*BODY), above=f"<ul>{day}</ul>"))
    assert found.published is not None
    assert found.published.when.isoformat() == "2021-03-06T00:00:00"
