"""The runs of inline text of an HTML tree, in order: what stands between the edges of its blocks, one line each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from articles.pages.decode import clean_line
from articles.pages.markup import AUTHOR, BLOCKS, CAPTION, CREDIT, DATE, DROPPED, DROPPED_ROLES, FURNITURE, HEADINGS

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_WRAPPED = 50  # letters of a line that a margin may have broken
_LEAST = 40  # letters of a paragraph that weighs


@dataclass(slots=True)
class Block:
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


def ended(text: str) -> bool:
    """Whether a text ends as a sentence or a clause does."""
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


def blocks(root: html.HtmlElement) -> Iterator[Block]:
    """The runs of inline text of a page in order, without what is hidden or never a part of a story."""
    walk = _Walk()
    walk.element(root)
    yield from walk.found


class _Walk:
    """Goes through a tree once and gathers the text between the edges of blocks."""

    def __init__(self) -> None:
        self.found: list[Block] = []
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
            self.found.append(Block(element, whole))

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
                self.found.append(Block(block, text, linked, strong))


def _paragraphs(lines: list[list[tuple[str, bool, bool]]]) -> Iterator[list[tuple[str, bool, bool]]]:
    """Lines between line breaks as paragraphs: an empty line, a sentence's end or a line too short to be broken by a
    margin parts them; where most lines end sentences every break does."""
    texts = ["".join(part for part, _, _ in line).strip() for line in lines]
    filled = [text for text in texts if text]
    every = len(filled) >= 3 and sum(map(ended, filled)) * 2 >= len(filled)
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
        if every or ended(text) or len(text) < _WRAPPED:
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
