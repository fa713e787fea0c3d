"""Boxes of links on HTML pages: whose they are, and what each of their lines is."""

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Role
from tests.html_made import BODY, OTHER, SHOWN, THIRD, article, paragraphs, story, texts


def box(header: str, *titles: str) -> str:
    """A box as many systems print one."""
    items = "".join(f'<li class="widget-item"><a href="/{n}">{title}</a></li>' for n, title in enumerate(titles))
    return f'<div class="widget"><h4>{header}</h4><ul>{items}</ul></div>'


@pytest.mark.parametrize("tag", ["div", "aside", "section"])
def test_box_within_the_body(tag: str) -> None:
    """Titles under a header are the story's links, and nothing below the box is."""
    inner = f"<{tag}>{box('مقالات ذات صلة', OTHER, THIRD)}</{tag}><h3>كلفة المشروع</h3>"
    found = story(article(paragraphs(*BODY[:2]), inner, paragraphs(*BODY[2:])))
    assert [link.title for link in found.related] == [OTHER, THIRD]
    assert found.texts(BlockKind.SUBHEADING) == ("كلفة المشروع",)
    assert texts(found) == BODY


def test_box_below_the_article() -> None:
    """A card is one link: section, title, summary and date of one story."""
    card = (
        f'<a class=card href="/9"><span class=category>محليات</span><h3>{OTHER}</h3>'
        "<p>وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين.</p><time>3 مارس 2021</time></a>"
    )
    below = f"<section><h2>أخبار متعلقة</h2><div>{card}</div></section>"
    (link,) = story(article(paragraphs(*BODY)) + below).related
    assert (link.section, link.title) == ("محليات", OTHER)
    assert link.summary == "وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين."


def test_box_with_photos_and_signatures() -> None:
    """Section, photo, title, summary and signature of each story, in elements of their own."""
    cards = "".join(
        f'<div><a class=section href="/s">محليات</a><div class=media-caption>{SHOWN} ({owner})</div>'
        f'<h3><a href="/{owner}">{title}</a></h3><p>وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين.</p>'
        f"<div class=author>{owner} ({place})</div></div>"
        for title, owner, place in ((OTHER, "رويترز", "بيروت"), (THIRD, "المرفأ", "عمان"))
    )
    first, second = story(article(paragraphs(*BODY)) + f"<div><h2>مقالات ذات صلة</h2>{cards}</div>").related
    assert (first.section, first.caption, first.credit_text, first.title) == ("محليات", SHOWN, "رويترز", OTHER)
    assert (second.title, second.byline, second.place) == (THIRD, "المرفأ", "عمان")


def test_sections_of_cards() -> None:
    """What an element calls a category is one, even where it is no section that papers have in common."""
    cards = "".join(
        f'<div class=card><div><span class="card-cat">{section}</span><a href="/{n}"><p>{title}</p></a></div></div>'
        for n, (section, title) in enumerate((("المرفأ", OTHER), ("الجبل", THIRD)))
    )
    found = story(article(paragraphs(*BODY)) + f"<div><div>مقالات ذات صلة</div><div>{cards}</div></div>")
    assert [(link.section, link.title) for link in found.related] == [("المرفأ", OTHER), ("الجبل", THIRD)]


def test_what_readers_of_screens_are_told_is_no_title() -> None:
    """«list 1 of 2» stands before the link of each title."""
    items = "".join(
        f'<li><span>list {n} of 2</span><a href="/{n}">{t}</a></li>' for n, t in enumerate((OTHER, THIRD), 1)
    )
    inner = f"<section><h2>اقرأ أيضا</h2><span>list of 2 items</span><ul>{items}</ul><span>end of list</span></section>"
    found = story(article(paragraphs(*BODY[:2]), inner, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.READ_ALSO) == (OTHER, THIRD)
    assert texts(found) == BODY


def test_box_below_tabs_and_in_the_foot_of_an_article() -> None:
    """The tabs of a box are links themselves; the foot of an article may hold its box, that of a page not."""
    tabs = '<h4><a href="#">مقالات ذات صلة</a><a href="#">المزيد من المؤلف</a></h4>'
    rows = f'<div><h3><a href="/1">{OTHER}</a></h3></div><div><h3><a href="/2">{THIRD}</a></h3></div>'
    found = story(article(paragraphs(*BODY)) + f"<div>{tabs}<div>{rows}</div></div>")
    assert [link.title for link in found.related] == [OTHER, THIRD]
    foot = f"<footer>{box('أخبار متعلقة', OTHER)}</footer>"
    inside = f"<main>{article(paragraphs(*BODY))}{foot}</main>"
    assert [link.title for link in story(inside).related] == [OTHER]
    assert story(article(paragraphs(*BODY)) + foot).related == ()


def test_read_also_box_and_lists_of_nobody() -> None:
    """«اقرأ أيضاً» heads read-also links; «الأكثر قراءة» the site's own list; a sidebar belongs to no story."""
    found = story(article(paragraphs(*BODY), box("اقرأ أيضاً", OTHER, THIRD)))
    assert found.texts(BlockKind.READ_ALSO) == (OTHER, THIRD)
    assert found.related == ()
    assert story(article(paragraphs(*BODY), box("الأكثر قراءة", OTHER))).related == ()
    side = f'<div class="sidebar">{box("مقالات ذات صلة", OTHER)}</div>'
    assert story(article(paragraphs(*BODY)) + side).related == ()


def test_header_without_links_announces_nothing() -> None:
    """A subheading that says «مواضيع ذات صلة» above paragraphs."""
    found = story(article(paragraphs(*BODY[:2]), "<h3>أخبار متعلقة</h3>", paragraphs(*BODY[2:])))
    assert found.related == ()
    assert set(BODY[2:]) <= set(texts(found))


def test_paragraph_that_is_nothing_but_a_link() -> None:
    """It leads to another story; one that leads down the page, or a linked word within a sentence, does not."""
    link = f'<p>[ <a href="/9">{OTHER}</a> ]</p>'
    found = story(article(paragraphs(*BODY[:2]), link, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.READ_ALSO) == (OTHER,)
    for other in (f'<p><a href="#part">{OTHER}</a></p>', '<p><a href="/9">اضغط هنا</a></p>'):
        found = story(article(paragraphs(*BODY[:2]), other, paragraphs(*BODY[2:])))
        assert found.texts(BlockKind.READ_ALSO) == ()
    linked = BODY[0].replace("السوق", '<a href="/9">السوق</a>')
    assert texts(story(article(f"<p>{linked}</p>", paragraphs(*BODY[1:])))) == BODY


def test_every_line_has_a_role() -> None:
    """The lines of a page with boxes, photos and links."""
    page = article(paragraphs(*BODY[:2]), box("مقالات ذات صلة", OTHER, THIRD), paragraphs(*BODY[2:]))
    reading = read(f"<html><body>{page}</body></html>".encode())
    roles = [line.role for line in reading.lines]
    assert roles.count(Role.RELATED_TITLE) == 2
    assert roles.count(Role.BODY) == len(BODY)


def test_header_that_opens_an_element_named_for_related_stories() -> None:
    """Whatever it says and however deep it stands; a heading within such an element heads nothing."""
    items = f"<h3><a href=/1>{OTHER}</a></h3><span>3 مارس 2021</span><h3><a href=/2>{THIRD}</a></h3>"
    heading = "<div class=block-heading><h3><span>متعلق <b>المقالات</b></span></h3></div>"
    found = story(article(paragraphs(*BODY)) + f"<div class=theme_related_posts><div>{heading}{items}</div></div>")
    assert [link.title for link in found.related] == [OTHER, THIRD]
    found = story(article(paragraphs(*BODY)) + f"<div class=theme_posts><div>{heading}{items}</div></div>")
    assert found.related == ()


def test_short_sentence_below_a_title_sums_it_up() -> None:
    """A line as short without its full stop is something else."""
    card = f"<article><h3><a href=/1>{OTHER}</a></h3><p>{{}}</p></article>"
    last = f"<article><h3><a href=/2>{THIRD}</a></h3></article>"
    for words, summary in (
        ("العقد يمتد موسمين كاملين.", "العقد يمتد موسمين كاملين."),
        ("ملعب الميناء البلدي القديم", None),
    ):
        below = f"<div><h2>أخبار متعلقة</h2><div>{card.format(words)}{last}</div></div>"
        first, _ = story(article(paragraphs(*BODY)) + below).related
        assert (first.title, first.summary) == (OTHER, summary)


def test_links_that_a_heading_below_the_text_heads() -> None:
    """They are the site's list; without a heading, or between paragraphs, a link is the story's."""
    link = f"<a href=/1>{OTHER}</a>"

    def links(*inner: str) -> tuple[str, ...]:
        return story(article(*inner)).texts(BlockKind.READ_ALSO)

    assert links(paragraphs(*BODY), f"<div><h3>من دفتر الميناء</h3>{link}</div>") == ()
    assert links(paragraphs(*BODY), f"<p>{link}</p>") == (OTHER,)
    assert links(paragraphs(*BODY[:2]), f"<p>{link}</p>", paragraphs(*BODY[2:])) == (OTHER,)


def test_card_of_one_story_within_the_body() -> None:
    """What stands with the link in an element named for it is the link's; in any other element it is the story's."""
    told = "وقع النادي العقد مساء الأحد بحضور رئيسه."
    card = f"<div class={{}}><a href=/1><b>{OTHER}</b></a><p>{told}</p></div>"
    for name, body in (("read-more", BODY), ("card", (*BODY[:2], told, *BODY[2:]))):
        assert texts(story(article(paragraphs(*BODY[:2]), card.format(name), paragraphs(*BODY[2:])))) == body


def test_box_of_keywords() -> None:
    """«مواضيع ذات صلة» above links to keywords names no story."""
    tags = "".join(
        f'<li><a href="/ar/topics/{n}">{name}</a></li>' for n, name in enumerate(("المرفأ", "سوق الميناء القديم"))
    )
    found = story(article(paragraphs(*BODY), f"<section><h2>مواضيع ذات صلة</h2><ul>{tags}</ul></section>"))
    assert (found.related, texts(found)) == ((), BODY)
    story_too = f'<section><h2>مواضيع ذات صلة</h2><ul>{tags}<li><a href="/9">{OTHER}</a></li></ul></section>'
    assert OTHER in [link.title for link in story(article(paragraphs(*BODY), story_too)).related]


def test_box_that_somebody_pays_for() -> None:
    """Links of an advertiser under «قد يعجبك أيضا» are nobody's."""
    paid = f'<div class=taboola-container><div>قد يعجبك أيضاً</div><a href="/1"><span>{OTHER}</span></a></div>'
    found = story(f"{article(paragraphs(*BODY))}{paid}")
    assert (found.related, found.texts(BlockKind.READ_ALSO)) == ((), ())


def test_links_in_a_widget_between_the_paragraphs() -> None:
    """A page builder's widget that is named for related stories holds the story's own, without any header."""
    links = f'<ul><li><a href="/1">{OTHER}</a></li><li><a href="/2">{THIRD}</a></li></ul>'
    widget = f'<div class="widget widget--type-related">{links}</div>'
    found = story(article(paragraphs(*BODY[:2]), widget, paragraphs(*BODY[2:])))
    assert (found.texts(BlockKind.READ_ALSO), texts(found)) == ((OTHER, THIRD), BODY)


def test_card_of_one_story_in_a_figure() -> None:
    """A link that holds lines of its own shows no photo: its first line is the title, the rest tells of that story."""
    lines = (
        f"<div>{OTHER}</div><div>وقع النادي العقد مساء الأحد بحضور رئيسه.</div><span class=author>أخبار الساحل</span>"
    )
    card = f'<figure><a href="https://coast.example/1">{lines}</a></figure>'
    found = story(article(paragraphs(*BODY[:2]), card, paragraphs(*BODY[2:])))
    assert (found.texts(BlockKind.READ_ALSO), texts(found)) == ((OTHER,), BODY)
    assert found.texts(BlockKind.SUBHEADING) == ()
    assert not [block for block in found.blocks if block.caption is not None]


def test_label_and_title_in_one_link() -> None:
    """What announces the title in the same link is not the title."""
    link = f'<a href="/1"><span class=also-read__label>اقرأ المزيد</span><h4 class=also-read__text>{OTHER}</h4></a>'
    found = story(article(paragraphs(*BODY[:2]), f"<div class=also-read>{link}</div>", paragraphs(*BODY[2:])))
    assert (found.texts(BlockKind.READ_ALSO), texts(found)) == ((OTHER,), BODY)
