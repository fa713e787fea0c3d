"""What an element of an HTML page is named for, and the text that it holds."""

import re

from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from articles.pages.decode import clean_line

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# What Drupal says of how a field is kept, and WordPress of letters and colours: nothing of the text.
_STORAGE = re.compile(r"field-+(?:type|label)-|has-[\w-]*(?:font-size|color|background)")
# The boxes of a sidebar; page builders call every element of a story «…-widget-…».
_WIDGET = re.compile(r"widgets?(?:$|_|-(?:area|title|item|post|list))")
_SPACE = re.compile(r"\s+")


def names_of(element: html.HtmlElement) -> frozenset[str]:
    """The words of an element's class, id, itemprop and rel, and those joined pairwise («photo-credit»)."""
    found: set[str] = set()
    for key in ("class", "id", "itemprop", "rel"):
        for name in (element.get(key) or "").split():
            if _STORAGE.match(name):
                continue
            found |= words_of(name)
    return frozenset(found)


def words_of(name: str) -> set[str]:
    """The words of one name, those joined pairwise, and all in one («heroPhotoCredit»: also photocredit)."""
    words = [word.lower() for word in _WORDS.findall(name)]
    if "widget" in words and not _WIDGET.match(name):
        words = [word for word in words if word != "widget"]
    return {*words, *map("".join, zip(words, words[1:], strict=False)), "".join(words)}


def text_of(element: html.HtmlElement) -> str:
    """The text of an element on one line."""
    return clean_line(_SPACE.sub(" ", "".join(element.itertext())).strip())
