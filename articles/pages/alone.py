"""Which inline elements of an HTML page are lines of their own: authors, dates, tabs, what stands side by side."""

from itertools import islice

from lxml import html

from articles.pages.elements import names_of
from articles.pages.markup import AUTHOR, CAPTION, CREDIT, DATE, FURNITURE, HEADINGS, SECTION


def stands_alone(element: html.HtmlElement, block: html.HtmlElement) -> bool:
    """An inline element that is a line of its own: an author, a date or a counter within no paragraph, or one of a few
    that stand side by side in an element without words of its own."""
    if element.tag == "a" and block.tag not in ("p", "figcaption", "li"):  # tabs of one header
        beside = element.getparent()
        tabs = beside is block and not (beside.text or "").strip() and 2 <= _children(beside) <= 4
        if tabs and all(child.tag == "a" and not (child.tail or "").strip() for child in beside):
            return True
    if block.tag in ("p", "figcaption", "li", *HEADINGS) or element.tag in ("b", "strong", "i", "em", "font"):
        return False
    if names_of(element) & AUTHOR and names_of(block) & AUTHOR and (element.getparent().text or "").strip():
        return False  # «كتبه <a class=author>فلان</a>»
    if element.tag == "time" or names_of(element) & (AUTHOR | DATE | CAPTION | CREDIT | FURNITURE | SECTION):
        return True
    beside = element.getparent()
    if element.tag != "span" or beside is None or not 2 <= _children(beside) <= 6 or (beside.text or "").strip():
        return False
    return all(
        child.tag == "span" and not (child.tail or "").strip() and len("".join(child.itertext()).strip()) <= 80
        for child in beside
    )


def _children(element: html.HtmlElement) -> int:
    """How many children an element has, ten at most: lxml counts them anew each time, which takes long of thousands."""
    return sum(1 for _ in islice(element, 10))
