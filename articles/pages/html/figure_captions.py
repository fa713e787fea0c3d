"""Which lines of an HTML page say what a photo shows where no element is named for it: they stand right below it."""

import re
from collections.abc import Mapping, Sequence, Set
from itertools import islice

from lxml import html

from articles.pages.credits import bracketed
from articles.pages.html.elements import names_of, text_of
from articles.pages.html.headline import LEAST_TITLE
from articles.pages.html.markup import IMAGES, PHOTO, PICTURES
from articles.pages.html.runs import Block

_LEAST = 4  # words of a caption above the body: a shorter one may be whoever is on the photo
_SHOWN = 35  # words of the longest caption without a name of its own
_SENTENCE = 12  # words of the longest that ends in a full stop
_TITLES = frozenset(("title", "heading", "headline", "info"))
_NEAR = 200  # elements that are looked through for a photo
_PARTS = 4  # elements of a photo with its foot
_LEVELS = 4  # elements around a caption that may hold its photo
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)


def is_shown(
    block: Block,
    found: Sequence[Block],
    spans: Mapping[html.HtmlElement, tuple[int, int]],
    within: Set[html.HtmlElement],
    *,
    inside: bool,
) -> bool:
    """Whether a text says what the photo before it shows: in small or slanted letters right below it, or alone with
    it in one element."""
    words = len(block.text.split())
    if block.image is None or words > (_SENTENCE if block.text.endswith(".") else _SHOWN):
        return False
    if inside and block.small * 10 >= block.letters * 9 or _centred(block.element) and _centred(block.image):
        return True
    around = set(_around(block.image))
    both = next((up for up in (block.element, *_around(block.element)) if up in around), None)
    if both is None or both in within or both.tag == "a":
        return False
    first, last = spans[both]
    held = [one for one in found[first : last + 1] if one.letters]
    if len(held) > 2 or sum(len(one.text.split()) for one in held) > _SHOWN + 10 or any(map(_leads_on, held)):
        return False
    return inside or words >= _LEAST or bracketed(block.text) is not None


def _leads_on(block: Block) -> bool:
    """Whether a line is the title of another story, not the name of whoever owns the photo."""
    return block.is_link and len(block.text.split()) >= LEAST_TITLE


def is_of_photo(block: Block, names: Set[str], within: Set[html.HtmlElement]) -> bool:
    """Whether a line that its elements call a caption is a photo's. `names` are those of the elements.

    Sites call decks and signatures so too («caption-title», «headingInfo_caption»): where a name speaks of titles and
    none of photos, a photo must stand near, in one of the elements around that do not hold the story.
    """
    if not names & _TITLES or names & PHOTO:
        return True
    if block.image is not None:
        return True
    for up in (block.element, *islice(block.element.iterancestors(), _LEVELS)):
        if up in within:
            return any(map(_pictures, islice(up, _NEAR)))
        if any(map(_pictures, islice(up.iter(), _NEAR))):
            return True
    return False


def _pictures(element: html.HtmlElement) -> bool:
    """Whether an element shows a picture: also one that a site made itself, or a background."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag in PICTURES or "-" in tag and "im" in tag or "background" in (element.get("style") or "")


def is_below_photo(element: html.HtmlElement) -> bool:
    """Whether an element is the foot of a photo, not of the page: they stand alone in one element."""
    above = element.getparent()
    if above is None or not 1 < len(above) <= _PARTS or len(text_of(above).split()) > _SHOWN + 10:
        return False
    return next(above.iter(*IMAGES), None) is not None


def _around(element: html.HtmlElement) -> list[html.HtmlElement]:
    return list(element.iterancestors())


def _centred(element: html.HtmlElement) -> bool:
    """Whether a line or photo stands in the middle of its column: a paragraph does not."""
    for up in (element, *element.iterancestors()):
        if up.tag == "center" or (up.get("align") or "").lower() == "center":
            return True
        if _CENTRED.search(up.get("style") or "") or "aligncenter" in names_of(up) or "textcenter" in names_of(up):
            return True
        if up.tag in ("p", "div", "td", "figure"):
            return False
    return False
