"""A second reader for HTML pages whose markup gives little away: trafilatura's main text, read on by the text rules.

The page's own elements tell more (decks, captions, links within the body), so they are asked first; trafilatura finds
bodies in pages whose elements say nothing or mislead, and is asked only then: it takes a second to load.
"""

from lxml import etree, html

from articles.pages.values import BlockKind, Story

# A body of fewer words may be a teaser for which the markup was mistaken.
_FEW_WORDS = 60
# The second opinion is taken when it holds so many times the words of the first.
MORE = 2
# Of many small lists and of elements within elements trafilatura takes the square of their number: seconds above this.
_ELEMENTS = 10_000
_DEPTH = 100
_BACKED = 3_000  # elements of a page for which trafilatura may ask justext, whose time grows with their square, at most
_LINE = 40  # characters of a text that may be of a paragraph


def wanted(stories: tuple[Story, ...]) -> bool:
    """Whether what the markup gave is so little that the second reader should be asked."""
    return words(stories) < _FEW_WORDS


def within_reach(tree: html.HtmlElement) -> bool:
    """Whether a page is small and flat enough to be asked about: no page of a news site was met that is not, and asking
    takes at most seconds then."""
    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEPTH or elements > _ELEMENTS:
            return False
    return True


def may_hold_more(tree: html.HtmlElement) -> bool:
    """Whether the texts of a page, hidden or not, that may be of paragraphs have the words that an answer must have."""
    words = 0
    for element in tree.iter(etree.Element):
        for text in (element.text if element.tag not in ("script", "style") else None, element.tail):
            words += len(text.split()) if text is not None and len(text) >= _LINE else 0
    return words >= _FEW_WORDS


def main_text(page: str, tree: html.HtmlElement, *, title: str | None, first: tuple[Story, ...]) -> str | None:
    """The page's main text as trafilatura finds it, a paragraph a line under `title`; None when it has no more to say.

    `page` is the decoded HTML and `tree` its elements; `first` are the stories that its markup gave.
    """
    import trafilatura  # it takes a second to load, and most pages need it not

    many = sum(1 for _ in tree.iter(etree.Element)) > _BACKED
    found = trafilatura.extract(page, include_comments=False, include_tables=False, fast=many)
    if not found or len(found.split()) < max(_FEW_WORDS, MORE * words(first)):
        return None
    lines = [line.strip() for line in found.split("\n") if line.strip()]
    if title and lines[0] != title:
        lines.insert(0, title)
    return "\n\n".join(lines)


def words(stories: tuple[Story, ...]) -> int:
    """How many words the paragraphs of stories have."""
    return sum(
        len(block.text.split()) for story in stories for block in story.blocks if block.kind is BlockKind.PARAGRAPH
    )
