"""The runs of inline text of an HTML tree, in order: what stands between the edges of its blocks, one line each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import ne
from typing import NamedTuple

from lxml import html

from articles.pages.decode import clean_line
from articles.pages.html.attribute_captions import unprinted
from articles.pages.html.elements import height_of, names_of, text_of
from articles.pages.html.hidden import is_hidden
from articles.pages.html.inline_lines import stands_alone
from articles.pages.html.markup import (
    BLOCKS,
    CAPTION,
    CREDIT,
    HEADINGS,
    IMAGES,
    UNSEEN,
)
from articles.pages.html.photo_owners import with_owner, without_place
from articles.pages.writers import label_alone

_SPACE = re.compile(r"\s+")
_APART = re.compile(r"\n[ \t]*\n\s*")  # a blank line within a text
_WRAPPED = 50  # letters of a line that a margin may have broken
_ICON = 60  # width of the widest picture that is none
_LEAST = 40  # letters of a paragraph that weighs
_SIGNED = 80  # letters of the longest line of names that a style sheet sets apart
_OF_WORDS = ("p", "figcaption", "li", "td", "blockquote", *HEADINGS)  # text, in which a word may be of two elements


class Piece(NamedTuple):
    """Some inline text: the link it stands in, whether it is bold, small, slanted or told to readers of screens alone;
    "\\n" breaks a line."""

    text: str
    link: html.HtmlElement | None = None
    strong: bool = False
    small: bool = False
    height: int = 0
    unseen: bool = False


@dataclass(slots=True)
class Block:
    """A run of inline text: its lines, the element that holds it, and how many letters of it are link, bold or small.

    `height` is that of its first letters, 0 where no element gives it; `link` is where it leads, if it is one; `image`
    the photo that stands right before it; `unprinted` says that it is a photo's caption that only an attribute tells,
    `unseen` that only readers of screens are told it.
    """

    element: html.HtmlElement
    text: str
    linked: int = 0
    strong: int = 0
    small: int = 0
    height: int = 0
    link: html.HtmlElement | None = None
    image: html.HtmlElement | None = None
    unprinted: bool = False
    unseen: bool = False

    @property
    def letters(self) -> int:
        return sum(map(str.isalpha, self.text))

    @property
    def weighs(self) -> bool:
        """A paragraph, by its length and by how little of it is link."""
        long = self.letters >= _LEAST and self.linked * 2 < self.letters
        return long and self.element.tag not in HEADINGS and not self.unprinted

    @property
    def is_link(self) -> bool:
        """Nothing but a link."""
        return self.linked * 10 >= self.letters * 9 and self.linked > 0


def ended(text: str) -> bool:
    """Whether a text ends as a sentence or a clause does."""
    return text.rstrip(" »”\"')]").endswith((".", "؟", "!", "؛", "،", ":", "…"))


def blocks(root: html.HtmlElement) -> Iterator[Block]:
    """The runs of inline text of a page in order, without what is hidden or never a part of a story."""
    walk = _Walk()
    walk.element(root)
    yield from walk.found


class _Walk:
    """Goes through a tree once and gathers the text between the edges of blocks."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.pieces: list[Piece] = []
        self.image: html.HtmlElement | None = None

    def element(self, element: html.HtmlElement) -> None:
        """Take in a block and everything in it."""
        self._flush(element.getparent())
        self._inline(element, element, Piece(""))
        self._flush(element)

    def _inline(self, element: html.HtmlElement, block: html.HtmlElement, kind: Piece) -> None:
        self._text(element.text, kind)
        for child in element:
            if isinstance(child.tag, str) and not is_hidden(child):
                own = kind
                if child.tag == "a" and not _is_mark(child):
                    own = own._replace(link=child)
                caption = unprinted(child)
                if caption is not None and not self._within_line():
                    self._flush(block)
                    self.found.append(Block(child, caption, unprinted=True))
                if child.tag in IMAGES:
                    if _is_photo(child) and not self._within_line():
                        self._flush(block)
                        self.image = child
                elif child.tag == "br":
                    self.pieces.append(kind._replace(text="\n"))
                elif child.tag in BLOCKS or stands_alone(child, block):
                    self._flush(block)
                    before = len(self.found)
                    self._inline(child, child, own)
                    self._flush(child)
                    named = names_of(child) & CAPTION and child.find(".//time") is None
                    if child.tag == "figcaption" or named:
                        self._join_caption(before, child)
                else:
                    if self._touches(child, block):
                        self._flush(block)
                    bold = own.strong or child.tag in ("b", "strong")
                    small = own.small or child.tag in ("small", "em", "i", "figcaption", "cite")
                    unseen = own.unseen or _is_unseen(child)
                    height = height_of(child) or own.height
                    self._inline(child, block, own._replace(strong=bold, small=small, height=height, unseen=unseen))
            self._text(child.tail, kind)

    def _touches(self, element: html.HtmlElement, block: html.HtmlElement) -> bool:
        """Whether an element would run into the word of the element before it, with no space between the two in a block
        that has no words of its own: a style sheet sets them apart («<a>فلان</a><span>كاتبة</span>»)."""
        before = element.getprevious()
        if before is None or before.tail or not self.pieces or not self.pieces[-1].text[-1:].isalpha():
            return False
        if block.tag in _OF_WORDS or (block.text or "").strip() or (element.getparent().text or "").strip():
            return False
        if element.tag == before.tag and _is_long(block):
            return False  # the same element over and over in a paragraph: an editor's, which part words too
        return next(filter(None, element.itertext()), "")[:1].isalpha()

    def _within_line(self) -> bool:
        """Whether text stands before this on the same line."""
        for piece in reversed(self.pieces):
            if piece.text == "\n":
                return False
            if piece.text.strip():
                return True
        return False

    def _text(self, text: str | None, kind: Piece) -> None:
        """Take in text. Where a stylesheet shows its line breaks, lines that end sentences are paragraphs."""
        lines = _APART.split(text) if text and "\n" in text else [text or ""]
        if len(lines) > 1 and not all(len(line) >= _LEAST and ended(line) for line in map(str.strip, lines) if line):
            lines = [text or ""]
        for number, line in enumerate(lines):
            if number:
                self.pieces.append(kind._replace(text="\n"))
            if line:
                self.pieces.append(kind._replace(text=_SPACE.sub(" ", line)))

    def _join_caption(self, before: int, element: html.HtmlElement) -> None:
        """The lines of one figcaption are one caption: its words, and in brackets the owner that an element names."""
        held = self.found[before:]
        if not held or sum(len(block.text.split()) for block in held) > 80:
            return  # a gallery or a whole story named for its captions
        del self.found[before:]
        whole = with_owner(without_place(" ".join(block.text for block in held)), element)
        if whole:
            self.found.append(Block(element, whole, image=held[0].image))

    def _flush(self, block: html.HtmlElement | None) -> None:
        pieces, self.pieces = self.pieces, []
        if block is None or not any(piece.text.strip() for piece in pieces):
            return
        lines: list[list[Piece]] = [[]]
        for piece in pieces:
            if piece.text == "\n":
                lines.append([])
            else:
                lines[-1].append(piece)
        for line in map(_seen, _paragraphs(lines)):
            text = clean_line(_SPACE.sub(" ", "".join(piece.text for piece in line)).strip())
            if text:
                linked = sum(_letters(piece.text) for piece in line if piece.link is not None)
                strong = sum(_letters(piece.text) for piece in line if piece.strong)
                small = sum(_letters(piece.text) for piece in line if piece.small)
                link = next((piece.link for piece in line if piece.link is not None), None)
                height = next((piece.height for piece in line if piece.text.strip()), 0)
                # «1/4», or whose the photo is, is not what it shows: that stands below.
                shown = self.image is not None and _letters(text) and not names_of(block) & CREDIT
                image = self.image if shown else None
                unseen = all(piece.unseen or not piece.text.strip() for piece in line)
                self.found.append(Block(block, text, linked, strong, small, height, link, image, unseen=unseen))
                self.image = None if image is not None else self.image


def _is_mark(anchor: html.HtmlElement) -> bool:
    """Whether an anchor leads nowhere and marks a place («<a name=top>»): old pages leave it open over what follows."""
    return anchor.get("href") is None and (anchor.get("name") or anchor.get("id")) is not None


def _is_unseen(element: html.HtmlElement) -> bool:
    """Whether only readers of screens are told what an element holds, and it is no label that tells more of the line:
    whose the photo is, who wrote."""
    if not (element.get("class") or element.get("id")):
        return False
    if not names_of(element) & UNSEEN or label_alone(text_of(element)):
        return False
    return all(up.tag != "figure" for up in element.iterancestors())


def _seen(line: list[Piece]) -> list[Piece]:
    """A line without what only readers of screens are told («المؤلف،», «يفتح في نافذة جديدة»), where that is not all of
    it."""
    seen = [piece for piece in line if not piece.unseen]
    return seen if len(seen) < len(line) and any(piece.text.strip() for piece in seen) else line


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _is_photo(image: html.HtmlElement) -> bool:
    """Not a smiley or an icon."""
    width = image.get("width") or ""
    return not (width.isdecimal() and int(width) <= _ICON) and not names_of(image) & {
        "emoji",
        "icon",
        "smiley",
        "avatar",
    }


def _paragraphs(lines: list[list[Piece]]) -> Iterator[list[Piece]]:
    """Lines between line breaks as paragraphs: an empty line, a sentence's end, a line too short to be broken by a
    margin, or one all in bold letters beside one in plain ones parts them; where most lines end sentences every break
    does."""
    if len(lines) == 1:
        yield lines[0]
        return
    texts = ["".join(piece.text for piece in line).strip() for line in lines]
    long = [text for text in texts if len(text) >= _WRAPPED]  # a shorter one ends anyhow
    every = len(long) >= 3 and sum(map(ended, long)) * 2 >= len(long)
    bold = [all(piece.strong for piece in line if piece.text.strip()) for line in lines]
    held: list[Piece] = []
    for text, line, other in zip(texts, lines, map(ne, bold, [*bold[1:], False]), strict=True):
        if not text:
            if held:
                yield held
            held = []
            continue
        if held:
            held.append(Piece(" "))
        held.extend(line)
        if every or other or ended(text) or len(text) < _WRAPPED:
            yield held
            held = []
    if held:
        yield held


def _is_long(block: html.HtmlElement) -> bool:
    """Whether a block holds more letters than a signature does."""
    left = _SIGNED
    for text in block.itertext():
        left -= len(text)
        if left < 0:
            return True
    return False
