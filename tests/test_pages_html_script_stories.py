"""Pages that carry their story in a script: drawn in the browser, or behind a wall."""

import json

import pytest

from articles.pages.values import BlockKind
from tests.html_made import (
    BODY,
    DECK,
    HEADLINE,
    NEXT_BODY,
    OTHER,
    SHOWN,
    THIRD,
    article,
    captions,
    paragraphs,
    stories,
    story,
    texts,
)


def scripted(data: object, kind: str) -> str:
    """A script that holds data."""
    return f'<script type="{kind}">{json.dumps(data, ensure_ascii=False)}</script>'


@pytest.mark.parametrize(
    "head",
    [
        scripted({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(BODY)}, "application/ld+json"),
        scripted({"props": {"story": {"html": paragraphs(*BODY)}}}, "application/json"),
        f"<script>var a = {{b: 1}}; window.__STATE__ = {json.dumps({'html': paragraphs(*BODY)})};c = {{}}</script>",
        scripted({"props": {"blocks": [{"type": "text", "content": text} for text in BODY]}}, "application/json"),
    ],
)
def test_page_that_is_drawn_in_the_browser(head: str) -> None:
    """The story comes from the JSON that the page carries."""
    found = story('<div id="root"></div>', head=head)
    assert (found.headline, texts(found)) == (HEADLINE, BODY)


def test_page_that_shows_only_the_beginning() -> None:
    """The rest is in its JSON-LD; the deck that is printed above stays."""
    whole = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(BODY)}
    shown = f"<main><h1>{HEADLINE}</h1><p class=standfirst>{DECK}</p><p>{BODY[0][:80]}…</p></main>"
    found = story(shown, head=scripted(whole, "application/ld+json"))
    assert (found.deck, texts(found)) == (DECK, BODY)


def test_page_that_prints_its_text_is_read_from_there() -> None:
    """What the scripts hold beside a printed story says nothing, nor does a text of a few words."""
    head = scripted(
        {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(NEXT_BODY)}, "application/ld+json"
    )
    assert texts(story(article(paragraphs(*BODY)), head=head)) == BODY
    short = scripted({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": BODY[0]}, "application/ld+json")
    assert all(len(texts(found)) <= 1 for found in stories(f"<h1>{HEADLINE}</h1>", head=short))


PHOTO = f"<figure><img src=1.jpg><figcaption>{SHOWN} (رويترز)</figcaption></figure>"
WALL = (
    "<div class=wall><h3>هذا المحتوى للمشتركين</h3><p>اشترك اليوم واقرأ ما تشاء من أخبار الميناء طوال العام.</p></div>"
)
LINKS = f"<div><h3>مقالات ذات صلة</h3><ul><li><a href=/1>{OTHER}</a></li><li><a href=/2>{THIRD}</a></li></ul></div>"
WHOLE = scripted(
    {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(BODY)}, "application/ld+json"
)


@pytest.mark.parametrize(
    "shown",
    [
        paragraphs(f"{BODY[0][:60]}..."),
        paragraphs(BODY[0]),
        paragraphs(BODY[0], f"{BODY[1][:40]}…"),
        "",
    ],
)
def test_text_of_the_script_stands_where_the_page_shows_its_beginning(shown: str) -> None:
    """Deck, photo and links are read around it as on any page; the wall is none of the story."""
    head = f"<h1>{HEADLINE}</h1><p class=standfirst>{DECK}</p>{PHOTO}"
    found = story(f"<article>{head}<div class=text>{shown}</div>{WALL}</article>{LINKS}", head=WHOLE)
    assert (found.headline, found.deck, texts(found)) == (HEADLINE, DECK, BODY)
    assert captions(found) == [(SHOWN, "رويترز")]
    assert [row.title for row in found.related] == [OTHER, THIRD]


def test_wall_below_half_of_a_long_story() -> None:
    """A script is believed that holds what is printed and far more; not one of another story, or of one long line."""
    long = (*BODY, *NEXT_BODY, *(f"في العام الماضي أيضا {text}" for text in NEXT_BODY))
    shown = article(paragraphs(*BODY))

    def read(text: str) -> tuple[str, ...]:
        data = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": text}
        return texts(story(shown, head=scripted(data, "application/ld+json")))

    assert read("\n".join(long)) == long
    assert read("\n".join(long[4:] * 2)) == BODY
    assert read(" ".join(long)) == BODY


def test_state_that_tells_deck_photo_and_links() -> None:
    """Its names are read as those of elements; what is called a summary may be the beginning of the text."""
    state = {
        "id": 7,
        "subTitle": DECK,
        "mainImage": {"src": "/1.jpg", "caption": SHOWN, "source": "رويترز"},
        "body": paragraphs(*BODY[:2]) + "<h2>كلفة المشروع</h2>" + paragraphs(*BODY[2:]),
        "relatedArticles": [{"title": OTHER, "category": {"title": "رياضة"}}, {"headline": THIRD}, {"id": 3}],
    }
    found = story("<div id=root></div>", head=scripted({"props": {"story": state}}, "application/json"))
    assert (found.deck, texts(found), found.texts(BlockKind.SUBHEADING)) == (DECK, BODY, ("كلفة المشروع",))
    assert captions(found) == [(SHOWN, "رويترز")]
    assert [(row.section, row.title) for row in found.related] == [("رياضة", OTHER), (None, THIRD)]
    state |= {"subTitle": BODY[0][:50] + "…", "mainImage": {"src": "/1.jpg"}, "relatedArticles": []}
    found = story("<div id=root></div>", head=scripted({"props": {"story": state}}, "application/json"))
    assert (found.deck, captions(found), found.related) == (None, [], ())


def test_text_cut_off_within_a_letter() -> None:
    """A script may hold half of an emoji, which nothing can be written in; a whole one stays."""
    whole, half = "\\ud83d\\ude00", "\\ud83d"
    data = json.dumps({"author": {"name": "ليلى منصور"}, "articleBody": "\n".join(BODY), "@type": "NewsArticle"})
    data = data.replace('"}', f' {half}"}}').replace("\\n", f" {whole}\\n", 1)
    found = story("<div id=root></div>", head=f'<script type="application/ld+json">{data}</script>')
    assert texts(found) == (f"{BODY[0]} 😀", *BODY[1:])
    assert found.byline is not None
    assert found.byline.author == "ليلى منصور"
    told = json.dumps({"html": paragraphs(*BODY)}).replace(".</p>", f".{half}</p>", 1)
    assert texts(story("<div id=root></div>", head=f"<script>window.a = {told}</script>")) == BODY


def test_script_that_carries_a_page() -> None:
    """With a head and frames, as if the text were a page by itself."""
    framed = f"<html><head><title>{OTHER}</title></head><frameset>{paragraphs(*BODY)}</frameset></html>"
    head = scripted({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": framed}, "application/ld+json")
    assert texts(story(f"<h1>{HEADLINE}</h1>", head=head)) == BODY
