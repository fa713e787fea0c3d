"""Pages that hold several whole articles: the next ones, loaded below as the reader scrolls on, each as the first."""

from collections import Counter

from lxml import html

from articles.pages.html.elements import names_of, text_of
from articles.pages.html.markup import COMMENTS, FURNITURE
from articles.pages.html.runs import Block, blocks

_PARAGRAPHS = 2  # a story has so many at least; a teaser has one
_LETTERS = 120
_TITLE = 4  # words


def articles(root: html.HtmlElement, *, listed: bool = False) -> list[tuple[html.HtmlElement, str]]:
    """The elements of the articles of a page that holds several, with their headlines; none where it holds one.
    `listed` says that every article element is one, however short.

    Each has a heading of the same level that no other has, and paragraphs of its own. A live report has one h1 for all
    its entries, a list of teasers a sentence below each title.
    """
    if listed:
        return [(found, text_of(found[0])) for found in root.iter("article") if len(found)]
    heads = [head for head in root.iter("h1") if len(text_of(head).split()) >= _TITLE]
    if not heads:  # the site's name is the h1, if any: a blog with its posts in full
        firsts = (next(post.iter("h2", "h3"), None) for post in root.iter("article", "div") if _is_post(post))
        heads = [head for head in firsts if head is not None and len(text_of(head).split()) >= _TITLE]
    if len({text_of(head) for head in heads}) < 2:
        return []
    counts = Counter(up for head in heads for up in head.iterancestors())
    found: list[tuple[html.HtmlElement, str]] = []
    for head in heads:
        own = [up for up in head.iterancestors() if counts[up] == 1]
        if own and not any(names_of(up) & (FURNITURE | COMMENTS) for up in own) and _whole(own[-1]):
            found.append((own[-1], text_of(head)))
    return found if len(found) >= 2 else []


def _is_post(element: html.HtmlElement) -> bool:
    return element.tag == "article" or "hentry" in names_of(element)


def _whole(element: html.HtmlElement) -> bool:
    texts: list[Block] = [block for block in blocks(element) if block.weighs]
    return len(texts) >= _PARAGRAPHS and sum(block.letters for block in texts) >= _LETTERS
