"""Captions that no line of an HTML page holds: galleries show them over photos from an attribute of the element."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

from articles.pages.credits import bracketed
from articles.pages.decode import clean_line
from articles.pages.html.elements import names_of
from articles.pages.html.markup import CAPTION, IMAGES
from articles.pages.trailing_credits import trailing

_TAG = re.compile(r"<[a-zA-Z/][^>]*>")  # Jetpack keeps the caption's own elements
_ARABIC = re.compile(r"[\u0621-\u064a]{2}")
# Where a link leads that shows the photo itself: its file, or a script that opens it over the page.
_PHOTO = re.compile(r"^(?:#|javascript:|data:)|\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#].*)?$", re.IGNORECASE)
_LEAST = 3  # words
_LONGEST = 60  # words
_FRAMES = 3  # elements around a photo that may print its caption
_NEAR = 60  # elements of a frame that are looked at
_FRAMED = 400  # characters of the text of the largest frame


def unprinted(element: html.HtmlElement) -> str | None:
    """The caption that only an attribute of a photo or of its frame tells; None where the page prints one, or has none.

    An attribute that is named for captions («data-caption») says so itself. Titles and alternative texts say anything
    («logo», the headline): they count for a photo that they credit to an owner who is known, unless it leads to another
    page, whose photo it may be.
    """
    text = next(filter(None, map(_plain, _said(element))), None)
    return text if text is not None and not _is_captioned(element) else None


def _said(element: html.HtmlElement) -> Iterator[str]:
    for key, value in element.attrib.items():
        if key.startswith("data-") and "caption" in key:
            yield value
    if element.tag in IMAGES and not _leads_away(element):
        for key in ("title", "alt"):
            text = " ".join((element.get(key) or "").split())
            credit = bracketed(text) or trailing(text)
            if credit is not None and credit.known:
                yield text


def _leads_away(photo: html.HtmlElement) -> bool:
    """Whether a photo stands in a link to anything but itself in full."""
    link = next(photo.iterancestors("a"), None)
    return link is not None and _PHOTO.search(link.get("href") or "#") is None


def _plain(value: str) -> str | None:
    text = clean_line(" ".join(_TAG.sub(" ", value).split()))
    return text if _ARABIC.search(text) and _LEAST <= len(text.split()) <= _LONGEST else None


def _is_captioned(element: html.HtmlElement) -> bool:
    """Whether the frame of a photo, the elements around it up to the story's, prints a caption."""
    for up in islice((element, *element.iterancestors()), _FRAMES + 1):
        inner = [one for one in islice(up.iter(), _NEAR) if isinstance(one.tag, str)]
        if sum(len((one.text or "").strip()) + len((one.tail or "").strip()) for one in inner) > _FRAMED:
            return False
        if any(one.tag == "figcaption" or one.tag not in IMAGES and names_of(one) & CAPTION for one in inner):
            return True
    return False
