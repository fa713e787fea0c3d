"""Where the story of an HTML page stands: the element that holds most of its paragraphs."""

import re
from collections.abc import Callable, Sequence

from lxml import html

from articles.pages.html.elements import words_of
from articles.pages.html.markup import ASIDE, COMMENTS
from articles.pages.html.runs import Block

_NUMBER = re.compile(r"\d+")
# Of style sheets for any page («text-right», «card-body»): how the letters stand, the inside of any box.
_STYLE = re.compile(
    r"(?<![\w-])(?:text-(?:(?:xs|sm|md|lg|xl|xxl)-)?(?:right|left|center|justify|start|end|muted|dark|light|white|black"
    r"|primary|secondary|wrap|nowrap|break|xs|sm|base|lg|\d?xl|gray-\d+)|(?:card|panel|media|modal)-body)(?![\w-])"
)
_TEXTS = frozenset(("text", "body", "paragraph", "paragraphs", "wysiwyg"))
_PAGES = ("html", "body", "main", "article")  # of the whole page, whatever they are named for


def weigh(found: Sequence[Block], named: Callable[[html.HtmlElement], frozenset[str]]) -> dict[html.HtmlElement, int]:
    """Letters of paragraphs in each element. What is named for comments weighs only in itself, and so does what is
    named for furniture unless it holds most of the page: sites name whole pages «with-sidebar»."""
    whole: dict[html.HtmlElement, int] = {}
    total = 0
    heavy = [block for block in found if block.weighs]
    for block in heavy:
        total += block.letters
        for element in (block.element, *block.element.iterancestors()):
            whole[element] = whole.get(element, 0) + block.letters
    mass: dict[html.HtmlElement, int] = {}
    for block in heavy:
        for element in (block.element, *block.element.iterancestors()):
            mass[element] = mass.get(element, 0) + block.letters
            names = named(element)
            beside = element.tag in ("aside", "footer") or bool(names & ASIDE)
            aside = names & COMMENTS or beside and whole[element] * 2 < total
            if aside and element.tag not in _PAGES:
                break
    return mass


def container(root: html.HtmlElement, mass: dict[html.HtmlElement, int]) -> html.HtmlElement:
    """The element within `root` that holds the story's paragraphs: the one with most of them, down to where they stand
    apart. `mass` are the letters of paragraphs in each element."""
    element = root
    while True:
        if not mass.get(element):
            return element
        children = [child for child in element if isinstance(child.tag, str) and mass.get(child)]
        best = max(children, key=lambda child: mass[child], default=None)
        if best is None or best.tag == "p":
            return element
        share = mass[best] / mass[element]
        paragraphs = sum(child.tag == "p" for child in children)
        # A story in two parts has them in elements of one kind; a sidebar is another kind of element.
        kinds = [_kind(child) for child in children]
        kind = _kind(best)
        alone = any(kind[1:]) and (kinds.count(kind) == 1 or _is_whole(best, children))
        parted = not alone and _is_text(kind[1])
        if (
            paragraphs >= 2
            or parted
            or share < (0.5 if alone else 0.75)
            or best.tag in ("blockquote", "ul", "ol", "li")
        ):
            return element
        element = best


def _kind(element: html.HtmlElement) -> tuple[str, str, str]:
    """The tag, class and id of an element, without what parts it from others of its kind: a number («entry-12»), any id
    where the class says that it is a text («article-body-text»)."""
    name, named = element.get("id") or "", element.get("class") or ""
    return str(element.tag), named, "" if _is_text(named) else _NUMBER.sub("", name)


def _is_text(named: str) -> bool:
    return bool(words_of(_STYLE.sub(" ", named)) & _TEXTS)


def _is_whole(best: html.HtmlElement, children: Sequence[html.HtmlElement]) -> bool:
    """Whether an element with an id that no other has holds its own headline: parts of one story stand below it."""
    name = best.get("id")
    own = name is not None and sum(child.get("id") == name for child in children) == 1
    return own and next(best.iter("h1"), None) is not None
