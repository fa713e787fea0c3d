"""Captions that a page shows over its photos from an attribute."""

import pytest

from articles.pages.values import BlockKind
from tests.html_made import BODY, HEADLINE, OTHER, SHOWN, article, captions, paragraphs, story, texts

CREDITED = f"{SHOWN} (رويترز)"


@pytest.mark.parametrize(
    ("photo", "found"),
    [
        (f'<div class=slide data-caption="{CREDITED}"><img src=1.jpg></div>', (SHOWN, "رويترز")),
        (f'<img src=1.jpg data-image-caption="&lt;p&gt;{CREDITED}&lt;/p&gt;">', (SHOWN, "رويترز")),
        (f'<figure data-caption="{SHOWN}"><img src=1.jpg></figure>', (SHOWN, None)),
        (f'<img src=1.jpg title="{CREDITED}">', (SHOWN, "رويترز")),
        (f'<a href="/full/1.JPG?w=900"><img src=1.jpg alt="{CREDITED}"></a>', (SHOWN, "رويترز")),
        (f'<img src=1.jpg alt="{SHOWN} - تصوير: سليم الحايك">', (SHOWN, "سليم الحايك")),
    ],
)
def test_caption_of_an_attribute(photo: str, found: tuple[str, str | None]) -> None:
    """What is named for captions is one; a title or an alternative text only with an owner who is known."""
    above = story(article(paragraphs(*BODY), above=photo))
    assert (captions(above), above.headline, texts(above)) == ([found], HEADLINE, BODY)
    within = story(article(paragraphs(*BODY[:2]), photo, paragraphs(*BODY[2:])))
    assert (captions(within), within.lead_captions, texts(within)) == ([found], (), BODY)


@pytest.mark.parametrize(
    "photo",
    [
        f'<img src=1.jpg title="{SHOWN}" alt="السوق">',
        f'<img src=1.jpg alt="{HEADLINE}">',
        '<img src=1.jpg alt="شعار الميناء (2019)">',
        '<a href=1.jpg data-caption="#caption-17"><img src=1.jpg></a>',
        '<div data-caption="صورة 3"><img src=1.jpg></div>',
    ],
)
def test_attributes_that_are_no_captions(photo: str) -> None:
    """A tooltip, the headline, a year in brackets, an address and a number are none."""
    assert captions(story(article(paragraphs(*BODY), above=photo))) == []


@pytest.mark.parametrize("card", ['<a href="/2">{}<h4>{}</h4></a>', '<a href="/2">{}</a><a href="/2">{}</a>'])
def test_photo_of_a_link(card: str) -> None:
    """What it shows belongs to the story that it leads to."""
    link = card.format(f'<img src=2.jpg alt="{CREDITED}">', OTHER)
    found = story(article(paragraphs(*BODY[:2]), f"<div>{link}</div>", paragraphs(*BODY[2:])))
    assert (captions(found), found.texts(BlockKind.READ_ALSO), texts(found)) == ([], (OTHER,), BODY)


def test_printed_caption_comes_first() -> None:
    """The attribute of a photo whose frame prints a caption says it over again, with or without the owner; that of a
    photo outside the story says nothing."""
    printed = (
        f'<figure><a data-caption="{SHOWN} - الميناء"><img src=1.jpg></a><figcaption>{CREDITED}</figcaption></figure>'
    )
    assert captions(story(article(paragraphs(*BODY), above=printed))) == [(SHOWN, "رويترز")]
    beside = f'<aside class=sidebar><div data-caption="{CREDITED}"><img src=1.jpg></div></aside>'
    assert captions(story(article(paragraphs(*BODY)) + beside)) == []
