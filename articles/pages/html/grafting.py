"""A page that shows only the beginning of its story, with the whole text in that place: what it prints around the story
(deck, photo, links) is read as on any other page."""

from copy import deepcopy

from lxml import html

from articles.arabic.fold import fold
from articles.pages.html.elements import names_of, text_of
from articles.pages.html.headline import headline_of
from articles.pages.html.markup import BLOCKS
from articles.pages.html.runs import blocks

_LEAST = 4  # words of a beginning
_ASKED = 200  # elements of a beginning
_LONGEST = 20  # elements within one
_TEXTS = frozenset(("body", "content", "text", "articlebody", "articlecontent", "articletext"))


def grafted(tree: html.HtmlElement, body: str, *, title: str | None) -> html.HtmlElement | None:
    """A copy of a page with `body`, paragraphs of HTML, in place of what it shows of them; where it shows nothing,
    in the article that the headline opens, if the page prints its `title`. None where neither is found."""
    copy = deepcopy(tree)
    text = html.document_fromstring(f"<body>{body}").body  # whatever stands in it, a whole page too
    text.tag = "div"
    shown = _shown(copy, f" {fold(_text_of_paragraphs(text))} ")
    if shown:
        shown[0].addprevious(text)
        for element in shown:
            element.drop_tree()
        return copy
    place = _place(copy, title) if title else None
    if place is None:
        return None
    place.append(text)
    return copy


def _text_of_paragraphs(element: html.HtmlElement) -> str:
    """The text of an element whose blocks stand side by side."""
    return " ".join(" ".join(element.itertext()).split())


def _shown(tree: html.HtmlElement, text: str) -> list[html.HtmlElement]:
    """The elements that print a part of the text, whole or up to where it breaks off («…»)."""
    found: list[html.HtmlElement] = []
    for element in tree.iter("p", "div"):
        if len(element) > _LONGEST or any(child.tag in BLOCKS for child in element.iterdescendants()):
            continue
        said = fold(text_of(element)).rstrip(" .…")
        if len(said.split()) >= _LEAST and f" {said}" in text:
            found.append(element)
            if len(found) == _ASKED:
                break
    return found


def _place(tree: html.HtmlElement, title: str) -> html.HtmlElement | None:
    """The empty element that is named for a story's text, in the article that the printed headline opens; else that
    article itself."""
    lines = list(blocks(tree))
    index = headline_of(lines, title)
    if index is None:
        return None
    element = lines[index].element
    around = next(element.iterancestors("article", "main"), element.getparent())
    empty = (one for one in around.iter("div", "section") if not len(one) and not (one.text or "").strip())
    return next((one for one in empty if names_of(one) & _TEXTS), around)
