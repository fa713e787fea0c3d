"""Lines of an HTML page that are nothing but a link: where they lead, and what of them is the title."""

import re
from itertools import islice

from lxml import html

from articles.pages.html.elements import text_of
from articles.pages.html.headline import LEAST_TITLE
from articles.pages.html.markup import BLOCKS, HEADINGS, UNFOLDING
from articles.pages.html.runs import Block

_TOPIC = 4  # words of the longest keyword
_TOPICS = re.compile(r"/(?:topics?|tags?|keywords?|hashtags?|trends?)(?:/|\?|$)", re.IGNORECASE)
_PHOTO = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)
_CARD = 40  # elements of a card that are looked at
_AROUND = 2  # elements around a link
_OPENERS = ("tab", "button")


def link_text(block: Block) -> str:
    """What the link of a title says, without what stands around it («list 1 of 3», brackets)."""
    text = text_of(block.link) if block.link is not None else ""
    return text if text in block.text and len(text.split()) >= 3 else block.text


def leads_on(block: Block) -> bool:
    """Whether a link that is a line of the body leads to another story, not to a place on the page or a script."""
    address = (block.link.get("href") or "") if block.link is not None else ""
    here = address.startswith("#") and len(address) > 1 or address.startswith(("javascript:", "mailto:", "tel:"))
    return len(block.text.split()) >= LEAST_TITLE and not here


def names_topic(block: Block) -> bool:
    """Whether a line is a link to all stories under one keyword («/tags/…»), not to a story."""
    address = (block.link.get("href") or "") if block.link is not None else ""
    return len(block.text.split()) <= _TOPIC and _TOPICS.search(address) is not None


def is_card(link: html.HtmlElement | None) -> bool:
    """Whether a link holds lines of its own: title, summary and site of another story. One that leads to a photo shows
    that in full."""
    if link is None or _PHOTO.search(link.get("href") or ""):
        return False
    return any(one.tag in BLOCKS for one in islice(link.iter(), _CARD))


def unfolds(link: html.HtmlElement) -> bool:
    """Whether a link leads nowhere and opens what stands below it: a question above its answer."""
    if not (link.get("href") or "#").startswith(("#", "javascript:")):
        return False
    around = (link, *islice(link.iterancestors(), _AROUND))
    said = any(up.get(key) is not None for up in around for key in UNFOLDING)
    return said or any(up.tag in HEADINGS or up.get("role") in _OPENERS for up in around)
