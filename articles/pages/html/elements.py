"""What an element of an HTML page is named for, and the text that it holds."""

import re
from itertools import islice

from lxml import etree, html

from articles.pages.decode import clean_line
from articles.pages.html.markup import BLOCKS, HEADINGS

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# What Drupal says of how a field is kept, WordPress of letters and colours, Bootstrap of the screens that show an
# element: nothing of the text.
_STORAGE = re.compile(
    r"field-+(?:type|label)-|has-[\w-]*(?:font-size|color|background)"
    r"|hidden-(?:xs|sm|md|lg|xl|small|medium|large|mobile|phone|tablet|desktop|print)(?:-|$)"
)
# The boxes of a sidebar; page builders call every element of a story «…-widget-…».
_WIDGET = re.compile(r"widgets?(?:$|_|-(?:area|title|item|post|list))")
_HEIGHTS = (10, 13, 16, 18, 24, 32, 48)  # of the seven sizes of HTML 3.2, in pixels
_FONT_SIZE = re.compile(r"font-size\s*:\s*(?P<size>\d{1,3}(?:\.\d{1,2})?)(?P<unit>px|pt)", re.IGNORECASE)
_OF_SECTION = ("class", "id", "itemprop", "rel", "aria-labelledby")
_OPENING, _DECLARED = 40, 200  # pieces of text, and characters of them, in which a source says what it is
_SOURCE = re.compile(r"<(?:!doctype html|html[\s>])", re.IGNORECASE)
_WRAPPED = 4  # elements of which one holds all the text
_SPACE = re.compile(r"\s+")


def names_of(element: html.HtmlElement) -> frozenset[str]:
    """The words of an element's class, id, itemprop and rel, and those joined pairwise («photo-credit»); of a section
    also what the heading that labels it is called («article-byline»)."""
    found: set[str] = set()
    for key in ("class", "id", "itemprop", "rel") if element.tag != "section" else _OF_SECTION:
        for name in (element.get(key) or "").split():
            if _STORAGE.match(name):
                continue
            found |= words_of(name)
    return frozenset(found)


def names_within(element: html.HtmlElement) -> frozenset[str]:
    """The words of the inline elements that hold all of an element's text, one within the other: old templates name
    these and not the cell or paragraph around («<td><span class=subtitle>…</span></td>»)."""
    found: set[str] = set()
    while not (element.text or "").strip():
        inner = [child for child in islice(element, _WRAPPED) if isinstance(child.tag, str)]
        if len(inner) != 1 or (inner[0].tail or "").strip() or inner[0].tag in BLOCKS:
            break
        element = inner[0]
        found |= names_of(element)
    return frozenset(found)


def words_of(name: str) -> set[str]:
    """The words of one name, those joined pairwise, and all in one («heroPhotoCredit»: also photocredit)."""
    words = [word.lower() for word in _WORDS.findall(name)]
    if "widget" in words and not _WIDGET.match(name):
        words = [word for word in words if word != "widget"]
    return {*words, *map("".join, zip(words, words[1:], strict=False)), "".join(words)}


def height_of(element: html.HtmlElement) -> int:
    """How high an element makes its letters («<font size=5>», «font-size: 14pt»), in pixels; 0 if it does not."""
    size = (element.get("size") or "").strip() if element.tag == "font" else ""
    if size.lstrip("+-").isdecimal() and len(size) <= 2:
        return _HEIGHTS[max(0, min(6, int(size) - 1 + (3 if size[0] in "+-" else 0)))]
    style = _FONT_SIZE.search(element.get("style") or "")
    return round(float(style["size"]) * (4 / 3 if style["unit"].lower() == "pt" else 1)) if style else 0


def has_more(element: html.HtmlElement, count: int) -> bool:
    """Whether an element has more children than `count`: lxml counts all of them anew, which takes long of many."""
    return next(islice(element, count, None), None) is not None


def text_of(element: html.HtmlElement) -> str:
    """The text of an element on one line."""
    return clean_line(_SPACE.sub(" ", "".join(element.itertext())).strip())


def document(text: str) -> html.HtmlElement:
    """The tree of a page; an empty one where there is nothing but comments or an unfinished tag."""
    try:
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError):
        return html.document_fromstring("<html></html>")


def source_in(tree: html.HtmlElement) -> str | None:
    """The source that a page prints from its beginning, as browsers save what they show of a page's source, each line
    a row; None on other pages: they have paragraphs or headings of their own."""
    body = tree.find("body")
    if body is None:
        return None
    start = _SOURCE.search("".join(islice(body.itertext(), _OPENING))[:_DECLARED])
    if start is None or next(body.iter("p", *HEADINGS), None) is not None:
        return None
    for row in body.iter("tr"):
        row.tail = f"\n{row.tail or ''}"
    text = "".join(body.itertext())
    whole = _SOURCE.search(text)
    return text[whole.start() :] if whole else None
