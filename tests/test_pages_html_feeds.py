"""Feeds: each item a story."""

from html import escape

import pytest

from articles.pages.html.feeds import page_of
from articles.pages.reading import read
from tests.growth import within
from tests.html_made import BODY, HEADLINE, NEXT, NEXT_BODY, SHOWN, captions, paragraphs, texts

RSS = '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>أخبار الميناء</title>{}</channel></rss>'
ATOM = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>أخبار الميناء</title>{}</feed>'
PHOTO = f"<figure><img src=1.jpg><figcaption>{SHOWN} (رويترز)</figcaption></figure>"
FOOT = f"<p>The post <a href=/1>{HEADLINE}</a> appeared first on <a href=/>أخبار الميناء</a>.</p>"
FOOT_IN_ARABIC = f"<p>التدوينة <a href=/1>{HEADLINE}</a> ظهرت أولاً على <a href=/>أخبار الميناء</a>.</p>"


def item(title: str, text: str, *, description: str = "") -> str:
    """An item of RSS."""
    return (
        f"<item><title>{title}</title><link>https://port.example/1</link><dc:creator>هدى الكيلاني</dc:creator>"
        f"<pubDate>Mon, 21 Aug 2023 16:10:00 +0300</pubDate><media:description>صورة</media:description>"
        f"<description>{description}</description><content:encoded><![CDATA[{text}]]></content:encoded></item>"
    )


def entry(title: str, content: str, kind: str) -> str:
    """An entry of Atom."""
    return (
        f"<entry><title>{title}</title><author><name>هدى الكيلاني</name><email>a@port.example</email></author>"
        f'<published>2023-08-21T16:10:00+03:00</published><content type="{kind}">{content}</content></entry>'
    )


WHOLE = PHOTO + paragraphs(*BODY)
XHTML = (
    f'<div xmlns="http://www.w3.org/1999/xhtml">{PHOTO.replace("<img src=1.jpg>", "<img/>")}{paragraphs(*BODY)}</div>'
)


@pytest.mark.parametrize(
    "feed",
    [
        RSS.format(item(HEADLINE, WHOLE + FOOT, description=BODY[0][:40])),
        RSS.format(item(HEADLINE, WHOLE + FOOT_IN_ARABIC)),
        item(HEADLINE, WHOLE),
        ATOM.format(entry(HEADLINE, escape(WHOLE), "html")),
        ATOM.format(entry(HEADLINE, XHTML, "xhtml")),
    ],
)
def test_item_with_its_text(feed: str) -> None:
    """Its title is the headline, its elements say what its lines are; where WordPress sent it from is no part of it."""
    (found,) = read(feed.encode()).stories
    assert (found.headline, texts(found)) == (HEADLINE, BODY)
    assert captions(found) == [(SHOWN, "رويترز")]
    assert found.byline is not None
    assert found.byline.author == "هدى الكيلاني"
    assert found.published is not None
    assert found.published.when.isoformat() == "2023-08-21T16:10:00"


def test_items_are_stories_of_their_own() -> None:
    """However short: many feeds have a sentence of each."""
    short = f"<item><title>{NEXT}</title><description>{escape(NEXT_BODY[0])}</description></item>"
    first, second = read(RSS.format(item(HEADLINE, WHOLE) + short).encode()).stories
    assert (first.headline, texts(first)) == (HEADLINE, BODY)
    assert (second.headline, texts(second)) == (NEXT, NEXT_BODY[:1])


def test_what_is_no_feed() -> None:
    """XHTML is declared as XML too; a feed without items is none."""
    page = (
        f'<?xml version="1.0"?><html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>{{}}</body></html>'
    )
    (found,) = read(page.format(paragraphs(*BODY)).encode()).stories
    assert (found.headline, texts(found)) == (HEADLINE, BODY)
    assert page_of(RSS.format("")) is None
    assert page_of(f"{HEADLINE}\n\n{RSS}") is None


def test_comments_within_items() -> None:
    """They are no element, and say nothing; a name that XML knows not is a node of its own within the text."""
    commented = item(HEADLINE, WHOLE).replace("<link>", "<!-- 7 --><?cache no?><link>")
    (found,) = read(RSS.format(commented).encode()).stories
    assert (found.headline, texts(found)) == (HEADLINE, BODY)
    spaced = BODY[0].replace(" ", "&nbsp;", 1)
    (found,) = read(f"<item><title>{HEADLINE}</title><description>{spaced}</description></item>".encode()).stories
    assert [" ".join(text.split()) for text in texts(found)] == [BODY[0]]


@pytest.mark.parametrize("when", ["Mon, 21 Aug 99999999999999999999 16:10:00 +0300", "أمس", "2023-13-45"])
def test_time_that_is_none(when: str) -> None:
    """An item without a time is an item all the same."""
    dated = f"<item><title>{HEADLINE}</title><pubDate>{when}</pubDate><description>{BODY[0]}</description></item>"
    (found,) = read(dated.encode()).stories
    assert (found.headline, found.published) == (HEADLINE, None)


def test_many_comments_above_what_is_no_feed() -> None:
    """Where one ends is not tried anew for each of the others: each more took twice as long."""
    comments = "<!-- قسم --> " * 24
    page = f"{comments}<h1>{HEADLINE}</h1>"
    assert page_of(page) is None
    assert within(1, lambda: page_of(page))
    assert page_of(comments + item(HEADLINE, WHOLE)) is not None
