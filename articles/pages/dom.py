"""An HTML page as the lines a reader sees in its article, each with what its markup says of it.

The article is found by where the page's paragraphs are: text within navigation, sidebars, comments and lists of links
weighs nothing. What its own markup names (a figure's caption, a standfirst, an author, a date) is told apart here; what
it leaves open is read by the rules for text pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree, html  # type: ignore[import-untyped]  # lxml ships no types

from articles.arabic.fold import fold
from articles.pages.decode import clean_line
from articles.pages.markup import (
    ASIDE,
    AUTHOR,
    BLOCKS,
    CAPTION,
    COMMENTS,
    CREDIT,
    DATE,
    DECK,
    DROPPED,
    DROPPED_ROLES,
    FURNITURE,
    HEADINGS,
    LEAD,
    RELATED,
)

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_WRAPPED = 50  # letters of a line that a margin may have broken
_LEAST = 40  # letters of a paragraph that weighs


class Hint(Enum):
    """What the markup says a line is."""

    NONE = auto()
    HEADLINE = auto()
    DECK = auto()
    AUTHOR = auto()
    DATE = auto()
    CAPTION = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()  # of a list, or a quotation set apart: a part of the body however short
    LINK = auto()  # nothing but a link
    RELATED = auto()  # nothing but a link, in an element that is named for related stories


@dataclass(frozen=True, slots=True)
class Printed:
    """One line of an article and the hint of its markup."""

    text: str
    hint: Hint


@dataclass(slots=True)
class _Block:
    """A run of inline text: its lines, the element that holds it, and how much of it is link or bold."""

    element: html.HtmlElement
    text: str
    linked: int = 0
    strong: int = 0

    @property
    def letters(self) -> int:
        return sum(map(str.isalpha, self.text))

    @property
    def weighs(self) -> bool:
        """A paragraph, by its length and by how little of it is link."""
        return self.letters >= _LEAST and self.linked * 2 < len(self.text) and self.element.tag not in HEADINGS


class Article:
    """The article of a page: `title` that its metadata gives, and its lines from the headline to the end."""

    def __init__(self, tree: html.HtmlElement, *, title: str) -> None:
        root = tree.find("body") if tree.find("body") is not None else tree
        self._names: dict[html.HtmlElement, frozenset[str]] = {}
        self._dropped: dict[html.HtmlElement, bool] = {}
        self._timed: dict[html.HtmlElement, bool] = {}
        self._blocks = list(_blocks(root))
        self._mass = self._weigh()
        self._total = self._mass.get(root, 0)
        self._body = self._container(root)
        self._within = {self._body, *self._body.iterancestors()}
        self.headline = self._headline(title)
        self.paragraphs = 0
        self.lines = tuple(self._lines()) if self._total else ()

    def _named(self, element: html.HtmlElement) -> frozenset[str]:
        if element not in self._names:
            self._names[element] = names_of(element)
        return self._names[element]

    def _weigh(self) -> dict[html.HtmlElement, int]:
        """Letters of paragraphs in each element. What is named for comments weighs only in itself, and so does what is
        named for furniture unless it holds most of the page: sites name whole pages «with-sidebar»."""
        whole: dict[html.HtmlElement, int] = {}
        total = 0
        heavy = [block for block in self._blocks if block.weighs]
        for block in heavy:
            total += block.letters
            for element in (block.element, *block.element.iterancestors()):
                whole[element] = whole.get(element, 0) + block.letters
        mass: dict[html.HtmlElement, int] = {}
        for block in heavy:
            for element in (block.element, *block.element.iterancestors()):
                mass[element] = mass.get(element, 0) + block.letters
                names = self._named(element)
                aside = names & COMMENTS or names & ASIDE and whole[element] * 2 < total
                if aside and element.tag not in ("html", "body", "main", "article"):
                    break
        return mass

    def _container(self, root: html.HtmlElement) -> html.HtmlElement:
        """The element that holds the story's paragraphs: the one with most of them, down to where they stand apart."""
        element = root
        while True:
            if not self._mass.get(element):
                return element
            children = [child for child in element if isinstance(child.tag, str) and self._mass.get(child)]
            best = max(children, key=lambda child: self._mass[child], default=None)
            if best is None or best.tag == "p":
                return element
            share = self._mass[best] / self._mass[element]
            paragraphs = sum(child.tag == "p" for child in children)
            # A story in two parts has them in elements of one kind; a sidebar is another kind of element.
            kinds = [(child.tag, child.get("class"), child.get("id")) for child in children]
            kind = (best.tag, best.get("class"), best.get("id"))
            alone = kinds.count(kind) == 1 and any(kind[1:])
            if paragraphs >= 2 or share < (0.5 if alone else 0.75) or best.tag in ("blockquote", "ul", "ol", "li"):
                return element
            element = best

    def _is_dropped(self, element: html.HtmlElement) -> bool:
        """Within something that is named for furniture and does not hold the story."""
        if element in self._within:
            return False
        if element not in self._dropped:
            above = element.getparent()
            heavy = self._mass.get(element, 0) * 2 > self._total
            own = not heavy and element.tag not in HEADINGS and bool(self._named(element) & FURNITURE)
            if own and self._named(element) & CREDIT and any(up.tag == "figure" for up in element.iterancestors()):
                own = False  # the photo's owner, not the site's
            self._dropped[element] = own or (above is not None and self._is_dropped(above))
        return self._dropped[element]

    def _headline(self, title: str) -> int | None:
        """The block that says what the metadata calls the page, a heading before others; the only h1 in any case."""
        words = set(fold(title).split())
        best, score, firsts = None, 0.0, []
        for index, block in enumerate(self._blocks):
            mine = set(fold(block.text).split()) if len(block.text) <= 400 else set()
            if len(mine) < 2 or block.weighs and block.element.tag == "p":
                continue
            tag = next((up.tag for up in (block.element, *_up(block.element)) if up.tag in HEADINGS), "")
            alike = 2 * len(words & mine) / (len(words) + len(mine))
            if tag == "h1":
                firsts.append(index)
            if alike < (0.4 if tag in ("h1", "h2", "h3") else 0.85):
                continue
            alike += {"h1": 0.2, "h2": 0.1, "h3": 0.1}.get(tag, 0.0)
            if alike > score:
                best, score = index, alike
        return best if best is not None else firsts[0] if len(firsts) == 1 else None

    def _lines(self) -> Iterator[Printed]:
        """The lines from the headline on; just above it only what names the date or the author."""
        within = [
            index for index, block in enumerate(self._blocks) if self._body in (block.element, *_up(block.element))
        ]
        start = self.headline if self.headline is not None else max(0, within[0] - 4)
        for index, block in enumerate(self._blocks):
            if index == self.headline:
                yield Printed(block.text, Hint.HEADLINE)
                continue
            if index < min(start - 3, within[0]) or self._is_dropped(block.element):
                continue
            hint = self._hint(block)
            if index < start and hint not in (Hint.DATE, Hint.AUTHOR):
                continue
            if index > within[-1] and (block.weighs or hint in (Hint.CAPTION, Hint.DATE, Hint.AUTHOR)):
                continue  # other stories below
            self.paragraphs += hint is Hint.PARAGRAPH
            yield Printed(block.text, hint)

    def _hint(self, block: _Block) -> Hint:
        element, names = block.element, self._named(block.element)
        above: set[str] = set(names)
        tags = {element.tag}
        for up in element.iterancestors():
            if up in self._within:
                break
            above |= self._named(up)
            tags.add(up.tag)
        inside = self._body in _up(element) or element is self._body
        if tags & {"figcaption", "figure"} or above & CAPTION:
            return Hint.CAPTION
        if block.linked * 10 >= len(block.text) * 9:
            if above & AUTHOR:
                return Hint.AUTHOR
            return Hint.RELATED if above & RELATED else Hint.LINK
        short = len(block.text.split()) <= 14
        if short and above & AUTHOR:
            return Hint.AUTHOR
        if short and (above & DATE or self._has_time(element)):
            return Hint.DATE
        if above & DECK or (above & LEAD and not inside):
            return Hint.DECK
        if tags & HEADINGS:
            return Hint.HEADING
        if inside and tags & {"li", "blockquote"}:
            return Hint.ITEM
        if inside and element.tag in ("p", "div", "td", "section", "article", "span", "center"):
            bold = block.strong * 10 >= len(block.text) * 9 and short
            return Hint.HEADING if bold and not _ended(block.text) else Hint.PARAGRAPH
        return Hint.NONE

    def _has_time(self, element: html.HtmlElement) -> bool:
        if element not in self._timed:
            self._timed[element] = element.find(".//time") is not None
        return self._timed[element]


def _up(element: html.HtmlElement) -> list[html.HtmlElement]:
    return list(element.iterancestors())


def _ended(text: str) -> bool:
    return text.rstrip(" »”\"')]").endswith((".", "؟", "!", "؛", "،", ":", "…"))


def names_of(element: html.HtmlElement) -> frozenset[str]:
    """The words of an element's class, id, itemprop and rel, and those joined pairwise («photo-credit»)."""
    found: set[str] = set()
    for key in ("class", "id", "itemprop", "rel"):
        for name in (element.get(key) or "").split():
            words = [word.lower() for word in _WORDS.findall(name)]
            found.update(words, map("".join, zip(words, words[1:], strict=False)), ["".join(words)])
    return frozenset(found)


def _stands_alone(element: html.HtmlElement, block: html.HtmlElement) -> bool:
    """An inline element that is a line of its own: an author, a date or a counter within no paragraph, or one of a few
    that stand side by side in an element without words of its own."""
    if block.tag in ("p", "figcaption", "li", *HEADINGS) or element.tag in ("b", "strong", "i", "em", "font"):
        return False
    if element.tag == "time" or names_of(element) & (AUTHOR | DATE | CAPTION | FURNITURE):
        return True
    beside = element.getparent()
    if element.tag != "span" or beside is None or not 2 <= len(beside) <= 6 or (beside.text or "").strip():
        return False
    return all(child.tag == "span" and not (child.tail or "").strip() and len(text_of(child)) <= 80 for child in beside)


def text_of(element: html.HtmlElement) -> str:
    """The text of an element on one line."""
    return clean_line(_SPACE.sub(" ", "".join(element.itertext())).strip())


def _blocks(root: html.HtmlElement) -> Iterator[_Block]:
    """The runs of inline text of a page in order, without what is hidden or never a part of a story."""
    walk = _Walk()
    walk.element(root)
    yield from walk.found


class _Walk:
    """Goes through a tree once and gathers the text between the edges of blocks."""

    def __init__(self) -> None:
        self.found: list[_Block] = []
        self.pieces: list[tuple[str, bool, bool]] = []  # text, linked, bold; "\n" is a line break
        self.credit: str | None = None

    def element(self, element: html.HtmlElement) -> None:
        """Take in a block and everything in it."""
        self._flush(element.getparent())
        self._inline(element, element, linked=False, strong=False)
        self._flush(element)

    def _inline(self, element: html.HtmlElement, block: html.HtmlElement, *, linked: bool, strong: bool) -> None:
        self._text(element.text, linked, strong)
        for child in element:
            if isinstance(child.tag, str) and not _hidden(child):
                if child.tag == "br":
                    self.pieces.append(("\n", linked, strong))
                elif child.tag in BLOCKS or _stands_alone(child, block):
                    self._flush(block)
                    before = len(self.found)
                    self._inline(child, child, linked=linked or child.tag == "a", strong=strong)
                    self._flush(child)
                    if child.tag == "figcaption" or names_of(child) & CAPTION:
                        self._join_caption(before, child)
                else:
                    bold = strong or child.tag in ("b", "strong")
                    self._inline(child, block, linked=linked or child.tag == "a", strong=bold)
            self._text(child.tail, linked, strong)

    def _text(self, text: str | None, linked: bool, strong: bool) -> None:
        if text:
            self.pieces.append((_SPACE.sub(" ", text), linked, strong))

    def _join_caption(self, before: int, element: html.HtmlElement) -> None:
        """The lines of one figcaption are one caption: its words, and in brackets the owner that an element names."""
        lines = [block.text for block in self.found[before:]]
        if sum(len(line.split()) for line in lines) > 80:
            return  # a gallery or a whole story named for its captions
        del self.found[before:]
        owner = next((found for found in element.iter() if found is not element and _names_owner(found)), None)
        printed = text_of(owner).strip(" ()[]©-–—|/") if owner is not None else ""
        whole = " ".join(lines)
        if printed and whole.rstrip(" ()[]|/").endswith(printed):
            words = whole.rstrip(" ()[]|/").removesuffix(printed).rstrip(" ([©-–—|/،:")
            words = re.sub(r"\s*(?:تصوير|المصدر|عدسة|صدر الصورة|photo|source|credit)$", "", words, flags=re.IGNORECASE)
            printed = re.sub(r"^(?:تصوير|المصدر|عدسة|صدر الصورة|photo|source|credit)\s*[:：،/]\s*", "", printed)
            whole = f"{words} ({printed})" if words else f"© {printed}"
        if whole:
            self.found.append(_Block(element, whole))

    def _flush(self, block: html.HtmlElement | None) -> None:
        pieces, self.pieces = self.pieces, []
        if block is None or not any(text.strip() for text, _, _ in pieces):
            return
        lines: list[list[tuple[str, bool, bool]]] = [[]]
        for piece in pieces:
            if piece[0] == "\n":
                lines.append([])
            else:
                lines[-1].append(piece)
        for line in _paragraphs(lines):
            text = clean_line(_SPACE.sub(" ", "".join(part for part, _, _ in line)).strip())
            if text:
                linked = sum(len(part.strip()) for part, is_link, _ in line if is_link)
                strong = sum(len(part.strip()) for part, _, is_strong in line if is_strong)
                self.found.append(_Block(block, text, linked, strong))


def _paragraphs(lines: list[list[tuple[str, bool, bool]]]) -> Iterator[list[tuple[str, bool, bool]]]:
    """Lines between line breaks as paragraphs: an empty line, a sentence's end or a line too short to be broken by a
    margin parts them; where most lines end sentences every break does."""
    texts = ["".join(part for part, _, _ in line).strip() for line in lines]
    filled = [text for text in texts if text]
    every = len(filled) >= 3 and sum(map(_ended, filled)) * 2 >= len(filled)
    held: list[tuple[str, bool, bool]] = []
    for text, line in zip(texts, lines, strict=True):
        if not text:
            if held:
                yield held
            held = []
            continue
        if held:
            held.append((" ", False, False))
        held.extend(line)
        if every or _ended(text) or len(text) < _WRAPPED:
            yield held
            held = []
    if held:
        yield held


def _hidden(element: html.HtmlElement) -> bool:
    if element.tag in DROPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return element.get("role") in DROPPED_ROLES or bool(_HIDDEN.search(element.get("style") or ""))


def _names_owner(element: html.HtmlElement) -> bool:
    return isinstance(element.tag, str) and (bool(names_of(element) & CREDIT) or element.tag in ("small", "cite"))


def document(text: str) -> html.HtmlElement:
    """The tree of a page; an empty one where there is nothing but comments or an unfinished tag."""
    try:
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError):
        return html.document_fromstring("<html></html>")
