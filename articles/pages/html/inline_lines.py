"""Which inline elements of an HTML page are lines of their own: authors, dates, tabs, what stands side by side."""

from itertools import islice

from lxml import html

from articles.pages.datelines import dateline
from articles.pages.html.elements import names_of, text_of
from articles.pages.html.markup import AUTHOR, CAPTION, CREDIT, DATE, FURNITURE, HEADINGS, SECTION

_NAMES = AUTHOR | DATE | CAPTION | CREDIT | FURNITURE | SECTION
_MOST = 10  # elements of a paragraph that is a signature
_LONGEST = 200  # characters of it
_FEWEST = 2  # of those that are named


def stands_alone(element: html.HtmlElement, block: html.HtmlElement) -> bool:
    """An inline element that is a line of its own: an author, a date or a counter within no paragraph, or one of a few
    that stand side by side in an element without words of its own."""
    if element.tag == "a" and block.tag not in ("p", "figcaption", "li"):  # tabs of one header
        beside = element.getparent()
        tabs = beside is block and not (beside.text or "").strip() and 2 <= _children(beside) <= 4
        if tabs and all(child.tag == "a" and not (child.tail or "").strip() for child in beside):
            return True
    if element.tag in ("b", "strong", "i", "em", "font") or block.tag in ("figcaption", *HEADINGS):
        return False
    if block.tag in ("p", "li"):
        return element.getparent() is block and _is_named(element) and _is_of_parts(block)
    if names_of(element) & AUTHOR and names_of(block) & AUTHOR and (element.getparent().text or "").strip():
        return False  # «كتبه <a class=author>فلان</a>»
    if _is_named(element):
        return True
    beside = element.getparent()
    if element.tag != "span" or beside is None or not 2 <= _children(beside) <= 6 or (beside.text or "").strip():
        return False
    if names_of(block) & DATE and _is_day(beside):
        return False  # hour and day, or day, month and year
    return all(
        child.tag == "span" and not (child.tail or "").strip() and len("".join(child.itertext()).strip()) <= 80
        for child in beside
    )


def _is_named(element: html.HtmlElement) -> bool:
    return element.tag == "time" or bool(names_of(element) & _NAMES)


def _is_of_parts(block: html.HtmlElement) -> bool:
    """Whether a short paragraph that is no sentence has no words of its own and two elements or more that are named for
    author, date and the like: what older themes print below the headline."""
    children = list(islice(block, _MOST + 1))
    if len(children) > _MOST or any(map(str.isalpha, block.text or "")):
        return False
    own = any(map(str.isalpha, "".join(child.tail or "" for child in children)))
    if own or sum(isinstance(child.tag, str) and _is_named(child) for child in children) < _FEWEST:
        return False
    text = text_of(block)
    return len(text) <= _LONGEST and not text.endswith((".", "؟", "!", "…"))


def _is_day(element: html.HtmlElement) -> bool:
    found = dateline(text_of(element))
    return found is not None and found.when is not None and not found.rest


def _children(element: html.HtmlElement) -> int:
    """How many children an element has, ten at most: lxml counts them anew each time, which takes long of thousands."""
    return sum(1 for _ in islice(element, 10))
