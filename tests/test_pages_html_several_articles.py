"""HTML pages that hold several articles, and those that hold none but in their scripts."""

import pytest

from tests.html_made import (
    BODY,
    HEADLINE,
    NEXT,
    NEXT_BODY,
    article,
    captions,
    paragraphs,
    stories,
    story,
    texts,
)


def whole(headline: str, *body: str) -> str:
    """One article of an endless page."""
    date = '<time datetime="2021-05-12">12 مايو 2021</time>'
    return f'<div class="wrapper"><article><h1>{headline}</h1>{date}{paragraphs(*body)}</article></div>'


def test_articles_that_follow_each_other() -> None:
    """Each with a first heading and paragraphs of its own is a story of its own."""
    first, second = stories(whole(HEADLINE, *BODY) + "<p>الخبر التالي</p>" + whole(NEXT, *NEXT_BODY))
    assert (first.headline, texts(first)) == (HEADLINE, BODY)
    assert (second.headline, texts(second)) == (NEXT, NEXT_BODY)
    assert second.published is not None
    short = (
        "أقرت البلدية مساء الثلاثاء خطة لترميم الخان المجاور.",
        "ويبدأ العمل فيه قبل موسم الأمطار في الخريف المقبل.",
        "والكلفة مليونا دينار جمع التجار ربعها من التبرعات.",
    )
    _, second = stories(whole(HEADLINE, *BODY) + whole(NEXT, *short))
    assert texts(second) == short


def test_posts_of_a_blog_in_full() -> None:
    """Below the name of the blog each post has its own heading; the subheadings of one post part nothing."""

    def post(headline: str, *body: str) -> str:
        return f"<article><h2>{headline}</h2><div>{paragraphs(*body)}</div></article>"

    blog = "<header><h1>مدونة الميناء</h1></header>"
    first, second = stories(blog + post(HEADLINE, *BODY) + post(NEXT, *NEXT_BODY), title="مدونة الميناء")
    assert (first.headline, texts(first)) == (HEADLINE, BODY)
    assert (second.headline, texts(second)) == (NEXT, NEXT_BODY)
    parted = f"{paragraphs(*BODY)}<h2>{NEXT}</h2>{paragraphs(*NEXT_BODY)}"
    assert len(stories(f"{blog}<article><h2>{HEADLINE}</h2><div>{parted}</div></article>")) == 1


def test_teasers_are_no_articles() -> None:
    """A first heading with one sentence below it, or the same heading twice."""
    assert len(stories(whole(HEADLINE, *BODY) + whole(NEXT, NEXT_BODY[0]))) == 1
    assert len(stories(f"<h1>{HEADLINE}</h1>" + whole(HEADLINE, *BODY))) == 1


def test_album_below_an_article() -> None:
    """An article of captions alone, without a paragraph, is read like any other."""
    photos = tuple(text.rstrip(".") for text in NEXT_BODY)
    shown = "".join(f"<p class=caption>{text}</p>" for text in photos)
    first, second = stories(whole(HEADLINE, *BODY) + f"<article><h1>{NEXT}</h1>{shown}</article>")
    assert (first.headline, texts(first)) == (HEADLINE, BODY)
    assert (second.headline, captions(second)) == (NEXT, [(text, None) for text in photos])


def test_parts_of_one_story_whose_numbers_differ() -> None:
    """Elements of one class are of one kind whatever number their ids bear, also where one holds most of the text."""
    parts = (BODY[:1], (*BODY[1:3], NEXT_BODY[0]), BODY[3:])
    inner = "".join(f'<div class=entry id="entry-{n}">{paragraphs(*part)}</div>' for n, part in enumerate(parts))
    assert texts(story(article(inner))) == tuple(text for part in parts for text in part)


def test_parts_of_one_story_that_are_called_its_text() -> None:
    """An advertisement parts the elements, of which the first alone has an id; a column beside them is no part."""
    first, rest = paragraphs(*BODY[:1]), paragraphs(*BODY[1:], *NEXT_BODY)
    found = story(
        article(f"<div class=body-text id=first>{first}</div><div class=ad></div><div class=body-text>{rest}</div>")
    )
    assert texts(found) == (*BODY, *NEXT_BODY)
    beside = f"<div class=column id=side>{paragraphs(*NEXT_BODY[:1])}</div>"
    found = story(
        f"<div>{article(paragraphs(*BODY))}{beside}</div>".replace("<article>", "<article class=column id=main>")
    )
    assert texts(found) == BODY


def test_parts_with_the_headline_in_one_of_them() -> None:
    """Elements whose ids differ in their number are parts of one story only where the headline stands above them."""
    first = f"<div class=post id=post-1><h1>{HEADLINE}</h1>{paragraphs(*BODY)}</div>"
    second = f"<div class=post id=post-2><h2>{NEXT}</h2>{paragraphs(*NEXT_BODY[:2])}</div>"
    found = story(f"<div>{first}{second}</div>")
    assert (found.headline, texts(found)) == (HEADLINE, BODY)


@pytest.mark.parametrize("named", ["row text-right", "card-body", "text-md-end"])
def test_classes_of_style_sheets(named: str) -> None:
    """«text-right» says how the letters stand, not that an element holds the text."""
    about = f"<div class='{named}'>{paragraphs(NEXT_BODY[0])}</div>"
    found = story(f"<h1>{HEADLINE}</h1><div class='{named}'>{paragraphs(*BODY)}</div>{about}")
    assert texts(found) == BODY
