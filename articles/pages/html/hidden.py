"""What of an HTML page no reader sees, or is never a part of a story."""

import re
from itertools import islice

from lxml import etree, html

from articles.pages.html.elements import has_more
from articles.pages.html.markup import DROPPED, DROPPED_ROLES, HEADINGS, ICONS

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DRAWN = re.compile(r"\bmaterial-(?:icons|symbols)")  # a font that draws «photo_camera» as a camera
_PAGE = 700  # characters of a form that is no form but holds the page
_AROUND = 6  # elements of a body whose page is in a form
_OF_POSTS = ("pic.twitter.com/", "pic.x.com/")  # where the photo of an embedded post is kept
_PROPERTIES = 30  # of an item that are looked at
_INSTANT = re.compile(r"\s*\d{4}-\d\d-\d\dT\d\d:\d\d")  # a time as machines write it
_PRINTED = ("p", "img", *HEADINGS)  # what an article has for its readers


def is_hidden(element: html.HtmlElement) -> bool:
    """Whether an element is passed over with all that it holds."""
    if "editsection" in (element.get("class") or ""):  # MediaWiki's «[عدل]» beside each heading
        return True
    if element.tag == "a" and (element.text or "").startswith(_OF_POSTS):
        return True
    if element.tag == "form":
        return not _is_page(element)
    if element.tag in ICONS and _DRAWN.search(element.get("class") or ""):
        return True
    if element.tag == "button" and element.getparent().tag in HEADINGS and _is_all(element):
        return False  # a heading that unfolds what stands below it
    if element.tag == "footer" and any(up.tag in ("article", "main") for up in element.iterancestors()):
        return False  # it may hold the story's links; whatever else it holds is dropped later
    if element.tag in DROPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.get("itemscope") is not None and _for_machines(element):
        return True
    return element.get("role") in DROPPED_ROLES or bool(_HIDDEN.search(element.get("style") or ""))


def _is_all(button: html.HtmlElement) -> bool:
    """Whether a button is all that its heading holds: beside words it is one to share or to listen."""
    heading = button.getparent()
    return len(heading) == 1 and not (heading.text or "").strip() and not (button.tail or "").strip()


def _for_machines(item: html.HtmlElement) -> bool:
    """Whether an item of schema.org prints its properties one below the other, times as machines write them, and has
    neither heading nor paragraph: the site's style sheet hides it."""
    times = (one for one in islice(item, _PROPERTIES) if (one.get("itemprop") or "").startswith("date"))
    return any(_INSTANT.match(one.text or "") for one in times) and next(item.iter(*_PRINTED), None) is None


def _is_page(form: html.HtmlElement) -> bool:
    """Whether a form holds the page: old ASP.NET puts it into one, the main element of the body."""
    if form.find(".//h1") is not None:
        return True
    above, letters = form.getparent(), _letters(form)
    alone = above is not None and above.tag == "body" and not has_more(above, _AROUND)
    return letters >= _PAGE or alone and letters * 2 > _letters(above)


def _letters(element: html.HtmlElement) -> int:
    """How many characters the texts of an element have, scripts and styles aside."""
    inner = (one for one in element.iter(etree.Element) if one.tag not in ("script", "style"))
    own = sum(len((one.text or "").strip()) for one in inner)
    return own + sum(len((one.tail or "").strip()) for one in element.iterdescendants())
