"""Which line of an HTML page is the headline: what its metadata calls the page, in a heading before other elements."""

import re
from collections.abc import Mapping, Sequence, Set

from lxml import html

from articles.arabic.fold import fold
from articles.pages.html.elements import names_of
from articles.pages.html.markup import DECK, HEADINGS, SECTION, UNSEEN
from articles.pages.html.runs import Block
from articles.pages.rows import Row
from articles.pages.titles import section_like

LEAST_TITLE = 4  # words of a title that tells a story from others
_LABEL = 30  # letters of the longest name of a kind of page
_SITE = re.compile(r"\s+[-–—|»«:]+\s+|\s*(?:[|»«]|::)\s*")  # between a headline and the names of section and site
# What sites call the page of any story («تفاصيل الخبر», «المركز الإعلامي»), folded.
_ANY_STORY = re.compile(
    r"(?:(?:تفاصيل|عرض|صفحه|قراءه|نص|محتوي) )?(?:ال)?(?:خبر|اخبار|مقال|مقاله|مقالات|موضوع|حدث|بيان|تقرير)"
    r"|(?:ال)?(?:مركز|مكتب) (?:ال)?(?:اعلامي|صحفي|اخبار)|غرفه الاخبار|news(?: details?)?|(?:المزيد من )?التفاصيل"
)
_TITLES = frozenset(("title", "headline"))
_SITES = frozenset(("site", "logo", "brand"))
_TOP = 16  # words of the longest line on a headline
_TRAIL = re.compile(r"[/»>|\\]")  # between the names of sections


def tells(title: str) -> bool:
    """Whether a title can tell a story: «Document1» and «جريدة كذا - العدد 12» do not."""
    return bool(_parts(title))


def _parts(title: str) -> list[str]:
    return [part for part in _SITE.split(title) if len(part.split()) >= LEAST_TITLE]


def headline_of(found: Sequence[Block], title: str) -> int | None:
    """The index of the block that says what the metadata calls the page, whole or without the names of section and
    site, a heading before others; the only h1 in any case."""
    parts = _parts(title)
    titles = [set(fold(words).split()) for words in dict.fromkeys((title, *parts))]
    best, score, firsts = None, 0.0, []
    for index, block in enumerate(found):
        mine = set(fold(block.text).split()) if len(block.text) <= 400 else set()
        if len(mine) < 2 or block.weighs and block.element.tag == "p" or _of_any_story(block):
            continue
        tag = next((up.tag for up in (block.element, *block.element.iterancestors()) if up.tag in HEADINGS), "")
        alike = max(2 * len(words & mine) / (len(words) + len(mine)) for words in titles)
        if tag == "h1":
            firsts.append(index)
        if alike < (0.4 if tag in ("h1", "h2", "h3") else 0.85):
            continue
        alike += {"h1": 0.2, "h2": 0.1, "h3": 0.1}.get(tag, 0.0)
        if alike > score:
            best, score = index, alike
    return best if best is not None else firsts[0] if len(firsts) == 1 else None


def _of_any_story(block: Block) -> bool:
    """Whether a line says what kind of page this is, or is told to readers of screens alone."""
    said = fold(block.text) if len(block.text) <= _LABEL else ""
    return _ANY_STORY.fullmatch(said) is not None or bool(names_of(block.element) & UNSEEN)


def stands_on(found: Sequence[Block], headline: int, spans: Mapping[html.HtmlElement, tuple[int, int]]) -> bool:
    """Whether the line above the headline is a part of it, as old papers print one: in the element right before the
    headline's, set off as that is, by its letters or its name."""
    if not headline:
        return False
    block, title = found[headline - 1], found[headline]
    own, words = set(fold(title.text).split()), fold(block.text).split()
    if block.is_link or not LEAST_TITLE <= len(words) <= _TOP or _TRAIL.search(block.text):
        return False
    if sum(word in own for word in words) * 2 > len(words):
        return False  # the headline once more
    off = block.height > 0 or block.element.tag in HEADINGS or block.strong * 10 >= block.letters * 9
    shared = names_of(block.element) & names_of(title.element)
    if not off and not shared or names_of(block.element) & (_SITES | SECTION) or section_like(Row(block.text, (), 0)):
        return False
    above = {up for up in (block.element, *block.element.iterancestors()) if spans[up][0] == spans[up][1]}
    below = (up for up in (title.element, *title.element.iterancestors()) if spans[up][0] == headline)
    return any(up.getprevious() in above for up in below)


def is_title(names: Set[str]) -> bool:
    """Whether an element's names call it the title of a story: not of the site, and not the one below the title."""
    return bool(names & _TITLES) and not names & (_SITES | DECK)
