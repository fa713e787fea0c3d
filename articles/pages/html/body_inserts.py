"""What stands apart from the paragraphs within the body of an HTML page: questions in elements of another class, boxes
with fields to fill in, headers of boxes, who says a quotation."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from lxml import etree, html

from articles.pages.html.elements import has_more, text_of
from articles.pages.html.markup import HEADINGS, IMAGES
from articles.pages.html.runs import Block, ended

_SHARED = 3  # paragraphs of one class
_ASKED = 40  # words around the fields of a form

_HEADER = 5  # words
_OF_TERMS = ("p", "div", "small", "label")
_FEW = 20  # elements within a notice
_NOTICE = 20  # words of a notice for each of its links
_TWO = 2
_TERMS = frozenset(
    ("privacy", "terms", "cookie", "cookies", "guidelines", "conditions", "login", "signin", "register", "subscribe")
)
_OF_TITLES = frozenset(
    ("policy", "of", "and", "use", "service", "services", "notice", "statement", "community", "site")
)
_ELSEWHERE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)
_CELL = 3  # words of the longest cell of a table of figures
_CELLS = 2  # of a row, with text
_WIDEST = 20  # cells of a row

_SPEAKER = 6  # words of who says a quotation set apart

ElementKind = tuple[str, str | None]


def kind_of_paragraphs(found: Sequence[Block], body: html.HtmlElement) -> ElementKind | None:
    """The tag and class that the paragraphs of the body share; None where they share none."""
    heavy = (block.element for block in found if block.weighs and body in block.element.iterancestors())
    kinds = Counter((str(element.tag), element.get("class")) for element in heavy)
    kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
    return kind if count >= _SHARED and count * 3 >= kinds.total() * 2 else None


def is_question_apart(block: Block, paragraphs: ElementKind | None) -> bool:
    """Whether a short question stands in an element of another class than the paragraphs': a subheading."""
    kind = (block.element.tag, block.element.get("class"))
    apart = block.text.endswith("؟") and not block.weighs and bool(kind[1]) and kind[0] != "p"
    return apart and paragraphs not in (None, kind)


def speaks(block: Block, found: Sequence[Block], spans: Mapping[html.HtmlElement, tuple[int, int]]) -> bool:
    """Whether a line is the last of a quotation set apart and names who says it. A quotation is a blockquote, or a
    figure that holds one and no photo."""
    if len(block.text.split()) > _SPEAKER or ended(block.text):
        return False
    for quote in (block.element, *block.element.iterancestors()):
        first, last = spans[quote]
        if found[last] is not block:
            return False
        if first < last and quote.tag in ("blockquote", "figure"):
            return quote.tag == "blockquote" or not _has(quote, *IMAGES) and _has(quote, "blockquote")
    return False


def _has(element: html.HtmlElement, *tags: str) -> bool:
    return next(element.iter(*tags), None) is not None


def is_header(element: html.HtmlElement) -> bool:
    """Whether an element is a short heading above others in one box: «أبرز النقاط» and the points below it."""
    return element.tag in HEADINGS and element.getnext() is not None and len(text_of(element).split()) <= _HEADER


def is_form(element: html.HtmlElement, body: html.HtmlElement) -> bool:
    """Whether an element within the body is a few words around fields to fill in: a letter to subscribe to, a poll."""
    if element.tag == "p" or body not in element.iterancestors():
        return False
    fields = next(element.iter("form", "input", "textarea"), None)
    return fields is not None and len(text_of(element).split()) <= _ASKED


def is_terms(element: html.HtmlElement) -> bool:
    """Whether an element is a few words around two links or more to the site's own terms and accounts: what those who
    comment agree to, and where readers who pay may go on. One that holds paragraphs beside the notice is none."""
    inner = list(islice(element.iter(etree.Element), _FEW + 1)) if element.tag in _OF_TERMS else []
    if not 2 < len(inner) <= _FEW:
        return False
    links = [one for one in inner if one.tag == "a" and _leads_to_terms(one.get("href") or "")]
    if len(links) < _TWO or sum(one.tag in _OF_TERMS for one in inner[1:]) > 1:
        return False
    return len(text_of(element).split()) <= _NOTICE * len(links)


def _leads_to_terms(address: str) -> bool:
    """Whether an address on the same site, by its last word, is that of terms of use, privacy, a place to sign in and
    the like."""
    last = address.split("?")[0].rstrip("/").rpartition("/")[2].partition(".")[0].casefold()
    words = set(re.split(r"[-_]", last))
    return not _ELSEWHERE.match(address) and bool(words & _TERMS) and words <= _TERMS | _OF_TITLES


def is_of_figures(block: Block) -> bool:
    """Whether a line is a cell of a table of figures, three words at most, among others as short, in rows of such; or
    what heads a table without photos."""
    if block.element.tag == "caption":
        return not _has(block.element.getparent(), *IMAGES)
    if block.element.tag not in ("td", "th"):
        return False
    row = block.element.getparent()
    rows = [one for one in (_beside(row, -1), row, _beside(row, 1)) if one is not None and one.tag == "tr"]
    return len(rows) >= _CELLS and all(map(_of_short_cells, rows))


def _beside(row: html.HtmlElement, step: int) -> html.HtmlElement | None:
    """The row above (-1) or below (1) a row, also in the next part of the table (its head, its body)."""
    near = next(row.itersiblings(etree.Element, preceding=step < 0), None)
    if near is not None or row.getparent().tag not in ("thead", "tbody"):
        return near
    part = row.getparent().getnext() if step > 0 else row.getparent().getprevious()
    return part[0 if step > 0 else -1] if part is not None and len(part) else None


def _of_short_cells(row: html.HtmlElement) -> bool:
    if has_more(row, _WIDEST):
        return False
    cells = [words for cell in row.iterchildren(etree.Element) if (words := len(text_of(cell).split()))]
    return len(cells) >= _CELLS and max(cells) <= _CELL
