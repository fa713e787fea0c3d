"""Boxes of links on an HTML page: a header that announces other stories, and their titles in the same element.

What the box holds is told by its structure: a link or heading is a title, a longer text below it its summary, a word or
two a section. Links that stand in one link (a card) are one story.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto

from lxml import html

from articles.pages.bylines import signature
from articles.pages.html.anchors import names_topic
from articles.pages.html.elements import names_of
from articles.pages.html.markup import AUTHOR, CAPTION, HEADINGS, RELATED, SECTION
from articles.pages.html.runs import Block
from articles.pages.kinds import Kind
from articles.pages.links import announced
from articles.pages.marks import mark
from articles.pages.names import name_like
from articles.pages.phrases import SECTION_NAMES
from articles.pages.rows import Row
from articles.pages.writers import label_alone

_HEADER = 5  # words of a header without a set phrase
_NEAR = 4  # rows below a header among which its first link stands
_TITLE = 3  # words of the shortest title
_SIGNED = 8  # words of the longest signature
_NAME = 4  # words of the longest name
_SUMMARY = 8  # words of the shortest summary
_SENTENCE = 4  # of one that ends in a full stop
_FURNITURE = (Kind.CHROME, Kind.DATELINE, Kind.BYLINE)


class What(Enum):
    """What a line of a box is."""

    HEADER = auto()
    TITLE = auto()
    SECTION = auto()
    SUMMARY = auto()
    CAPTION = auto()
    BYLINE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Boxed:
    """One line of a box: its element, the kind of its header (RELATED, READ_ALSO, LIST), and what the line is."""

    root: html.HtmlElement
    kind: Kind
    what: What


def boxes(found: Sequence[Block], within: Set[html.HtmlElement]) -> dict[int, Boxed]:
    """The lines that stand in boxes, by their indices. `within` are the elements that hold the story's own text."""
    spans = spans_of(found)
    lines: dict[int, Boxed] = {}
    for index, block in enumerate(found):
        if index in lines:
            continue
        kind = _header(block) or (Kind.RELATED if _opens_related(block, index, spans, within) else None)
        held = _held(found, spans, within, index) if kind is not None else None
        if kind is None or held is None:
            continue
        root, stop = held
        whats = _whats(found, index + 1, stop)
        topics = _of_topics(found[index + 1 : stop])
        if topics:
            kind, whats = Kind.LIST, dict.fromkeys(whats, What.OTHER)
        if topics or What.TITLE in whats.values():
            lines[index] = Boxed(root, kind, What.HEADER)
            lines |= {near: Boxed(root, kind, what) for near, what in whats.items()}
    return lines


def spans_of(found: Sequence[Block]) -> dict[html.HtmlElement, tuple[int, int]]:
    """The first and the last line of each element."""
    spans: dict[html.HtmlElement, tuple[int, int]] = {}
    for index, block in enumerate(found):
        for element in (block.element, *block.element.iterancestors()):
            spans[element] = (spans[element][0] if element in spans else index, index)
    return spans


def _header(block: Block) -> Kind | None:
    if len(block.text) > 80:
        return None
    kind = announced(block.text)
    leads_on = block.link is not None and not (block.link.get("href") or "#").startswith("#")
    if kind is Kind.READ_ALSO and leads_on and block.element.tag not in HEADINGS:
        return None  # «اقرأ المزيد» below a card leads to its story
    return kind


def _opens_related(
    block: Block, index: int, spans: Mapping[html.HtmlElement, tuple[int, int]], within: Set[html.HtmlElement]
) -> bool:
    """Whether a line is the short heading that opens an element named for related stories, whatever it calls them."""
    if block.element.tag not in HEADINGS or block.is_link or len(block.text.split()) > _HEADER:
        return False
    for above in block.element.iterancestors():
        if above in within or spans[above][0] != index:
            return False
        if names_of(above) & RELATED:
            return True
    return False


def _held(
    found: Sequence[Block],
    spans: dict[html.HtmlElement, tuple[int, int]],
    within: Set[html.HtmlElement],
    header: int,
) -> tuple[html.HtmlElement, int] | None:
    """The element of the box under a header and the first line after it; None where no links stand below."""
    element = found[header].element
    heading = next((up for up in (element, *element.iterancestors()) if up.tag in HEADINGS), None)
    element = heading if heading is not None else element
    if element in within:
        stop = header + 1
        while stop < len(found) and found[stop].element is element and found[stop].is_link:
            stop += 1
        return (element, stop) if stop > header + 1 else None
    while True:
        last = spans[element][1]
        if last > header and element is not heading:
            if not any(_titled(found[near]) for near in range(header + 1, min(last, header + _NEAR) + 1)):
                return None
            return _outermost(element, spans, within), _before_others(found, header, last + 1)
        above = element.getparent()
        if above is None or above in within:
            break
        element = above
    stop = header + 1
    for beside in element.itersiblings():
        if beside in spans:
            first, last = spans[beside]
            if beside in within or not _lists(found[first : last + 1]):
                break
            stop = last + 1
    return (element, _before_others(found, header, stop)) if stop > header + 1 else None


def _outermost(
    element: html.HtmlElement, spans: dict[html.HtmlElement, tuple[int, int]], within: Set[html.HtmlElement]
) -> html.HtmlElement:
    """The element around a box that holds nothing else."""
    above = element.getparent()
    while above is not None and above not in within and spans[above] == spans[element]:
        element, above = above, above.getparent()
    return element


def _titled(block: Block) -> bool:
    if announced(block.text) is not None:
        return False
    return block.is_link and len(block.text.split()) >= _TITLE or block.element.tag == "li" and not block.weighs


def _lists(lines: Sequence[Block]) -> bool:
    """Whether an element below a header holds links: nothing else but the site's own lines, or cards, each title with
    one sentence of its own at most."""
    if all(map(_of_links, lines)):
        return True
    titles = summed = 0
    for line in lines:
        if line.is_link and _titled(line):
            titles, summed = titles + 1, 0
        elif not _of_links(line):
            summed += 1
        if summed > 1 or summed and not titles:
            return False
    return titles > 1


def _of_links(block: Block) -> bool:
    if block.is_link:
        return True
    return block.element.tag not in HEADINGS and mark(_row(block)).kind in (Kind.CHROME, Kind.DATELINE)


def _before_others(found: Sequence[Block], header: int, stop: int) -> int:
    """Where the header of another box stands in the same element, the box ends above it."""
    for near in range(header + 2, stop):
        if not found[near].is_link and announced(found[near].text) is not None:
            return near
    return stop


def _of_topics(lines: Sequence[Block]) -> bool:
    """Whether the links of a box lead to keywords and not to stories («مواضيع ذات صلة» above two names)."""
    links = [line for line in lines if line.is_link]
    return bool(links) and all(map(names_topic, links))


def _row(block: Block) -> Row:
    return Row(block.text, (1,), 0)


def _whats(found: Sequence[Block], start: int, stop: int) -> dict[int, What]:
    """What each line of a box is."""
    whats: dict[int, What] = {}
    title: Block | None = None
    summed = signed = False
    for index in range(start, stop):
        block = found[index]
        words = len(block.text.split())
        kind = mark(_row(block)).kind
        titled = (block.is_link or block.element.tag in HEADINGS or _titled(block)) and announced(block.text) is None
        what = What.OTHER
        captioned = not block.is_link and (bool(_names(block) & CAPTION) or kind is Kind.CAPTION and words > _TITLE)
        if title is not None and not signed and _signs(block, kind, title, summed=summed):
            what, signed = What.BYLINE, True
        elif words <= _TITLE and kind is not Kind.DATELINE and (_section(block) or _heads_card(found, index, stop)):
            what = What.SECTION
        elif captioned:
            what = What.CAPTION
        elif kind in _FURNITURE and not (titled and words > _TITLE):
            what = What.OTHER
        elif titled and words >= _TITLE and not (title is not None and _same(title, block)):
            what, title, summed, signed = What.TITLE, block, False, False
        elif title is not None and not summed and block.text != title.text and _sums_up(block, words):
            what, summed = What.SUMMARY, True
        whats[index] = what
    return whats


def _sums_up(block: Block, words: int) -> bool:
    return words >= _SUMMARY or words >= _SENTENCE and block.text.endswith(".")


def _same(title: Block, block: Block) -> bool:
    """Whether two lines lead to the same story."""
    if title.link is None or block.link is None:
        return title.text == block.text
    address = block.link.get("href") or ""
    alike = len(address) > 1 and address == title.link.get("href")
    return alike or title.link is block.link


def _signs(block: Block, kind: Kind, title: Block, *, summed: bool) -> bool:
    """Whether a line below a title says who wrote the story: what the page calls an author, «بقلم فلان», a bare name in
    one link with the title, or below its summary «فلان (المكان)»."""
    names, named = _names(block), signature(block.text)
    if kind is Kind.DATELINE or len(block.text.split()) > _SIGNED or label_alone(block.text):
        return False
    if names & AUTHOR or named is not None and named.labelled:
        return True
    if summed and kind in (Kind.BYLINE, Kind.CAPTION):
        return not names & CAPTION
    return kind not in _FURNITURE and block.link is not None and block.link is title.link and _bare_name(block.text)


def _bare_name(text: str) -> bool:
    return 2 <= len(text.split()) <= _NAME and text[-1:].isalpha() and name_like(text)


def _heads_card(found: Sequence[Block], index: int, stop: int) -> bool:
    """Whether a word or two open a link that goes on with its title: the title's section."""
    block = found[index]
    if block.link is None or index + 1 >= stop or index and found[index - 1].link is block.link:
        return False
    below = found[index + 1]
    named = len(block.text.split()) < _TITLE and block.text[-1:].isalpha() and mark(_row(block)).kind not in _FURNITURE
    return named and below.link is block.link and len(below.text.split()) >= _TITLE


def _names(block: Block) -> frozenset[str]:
    """What the elements right around a line are named for."""
    above = block.element.getparent()
    names = names_of(block.element) | (names_of(above) if above is not None else frozenset())
    return names | names_of(block.link) if block.link is not None else names


def _section(block: Block) -> bool:
    return bool(_names(block) & SECTION) or _row(block).key in SECTION_NAMES
