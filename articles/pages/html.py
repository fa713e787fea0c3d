"""HTML pages, read simply: body, headline, date and author through trafilatura, captions from the page's figures.

Where trafilatura finds no body, the text of the page is read by the rules for text pages.
"""

import logging
import re
from datetime import datetime

import trafilatura
from lxml import etree, html  # type: ignore[import-untyped]  # lxml ships no types
from trafilatura.settings import Document

from articles.arabic.fold import fold
from articles.pages.datelines import dateline
from articles.pages.decode import Decoded, clean_line
from articles.pages.head import strip_site
from articles.pages.houses import HOUSES
from articles.pages.marks import Kind, mark
from articles.pages.rows import Row
from articles.pages.stories import caption_of
from articles.pages.values import (
    Block,
    BlockKind,
    Byline,
    Caption,
    Line,
    Precision,
    Published,
    Reading,
    Role,
    Story,
)

_BLOCKS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "nav",
        "tr",
        "td",
        "figcaption",
        "blockquote",
        "ul",
        "ol",
        "table",
    ]
)
_DROPPED = ("script", "style", "noscript", "template", "svg", "iframe", "button", "select", "form")
_SPACE = re.compile(r"\s+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LEAST = 40  # letters; a shorter body is no body


def read_html(decoded: Decoded, *, name: str = "") -> Reading:
    """Read one HTML page; one without text is a reading without stories.

    `lines` are the lines that were read out, in order: headline, signature, date, then the body.
    """
    tree = _tree(decoded.text)
    document = _extract(decoded.text)
    if document is None:
        return _as_text(tree, decoded, name)
    blocks = _body(document.body)
    # One block is a page whose paragraphs are parted by <br> alone: the rules for text tell them apart.
    if len(blocks) < 2 or sum(len(text) for _, text in blocks) < _LEAST:
        return _as_text(tree, decoded, name)
    return _Writer(tree, document, blocks).reading(decoded.encoding, name)


def _tree(text: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(_DECLARATION.sub("", text))
    except (etree.ParserError, ValueError):  # nothing but comments or an unfinished tag
        return html.document_fromstring("<html></html>")


def _extract(text: str) -> Document | None:
    """trafilatura's document; None when it finds nothing or fails on the markup."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            _DECLARATION.sub("", text),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            favor_recall=True,
        )
    except (ValueError, TypeError, AttributeError, etree.LxmlError):
        return None
    return document if isinstance(document, Document) and document.body is not None else None


def _text(element: html.HtmlElement) -> str:
    return clean_line(_SPACE.sub(" ", "".join(element.itertext())).strip())


def _body(body: html.HtmlElement) -> list[tuple[str, str]]:
    """The blocks of trafilatura's body in order: ("head" or "p", text)."""
    blocks: list[tuple[str, str]] = []
    for element in body.iter("head", "p", "item", "quote", "ab"):
        if element.tag in ("item", "quote") and any(
            child.tag in ("p", "item") for child in element.iter() if child is not element
        ):
            continue
        if element.tag == "p" and any(above.tag in ("p", "head") for above in element.iterancestors()):
            continue
        tag = "head" if element.tag in ("head", "ab") else "p"
        blocks += [(tag, text) for part in _broken(element) if (text := clean_line(part))]
    return blocks


def _broken(element: html.HtmlElement) -> list[str]:
    """The lines of an element: a line break within a paragraph separates paragraphs on many sites."""
    lines = [""]
    for part in element.iter():
        if part.tag == "lb":
            lines.append("")
        elif part.text:
            lines[-1] += part.text
        if part is not element and part.tail:
            lines[-1] += part.tail
    return [stripped for line in lines if (stripped := _SPACE.sub(" ", line).strip())]


def _as_text(tree: html.HtmlElement, decoded: Decoded, name: str) -> Reading:
    """The visible text, a block a line, read by the rules for text pages."""
    from articles.pages.reading import read_text  # reading calls this module for HTML

    for element in list(tree.iter(*_DROPPED, etree.Comment)):
        element.drop_tree()
    for element in tree.iter():
        if element.tag in _BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
        elif element.tag == "br":
            element.tail = "\n" + (element.tail or "")
    lines = (_SPACE.sub(" ", line).strip() for line in tree.text_content().split("\n"))
    text = "\n\n".join(clean_line(line) for line in lines if line)
    return read_text(text, encoding=decoded.encoding, name=name, format="html")


class _Writer:
    """Puts one story together from what trafilatura found and writes its lines down."""

    def __init__(self, tree: html.HtmlElement, document: Document, blocks: list[tuple[str, str]]):
        self.tree, self.document = tree, document
        self.lines: list[Line] = []
        self.headline = self._headline()
        key = fold(self.headline)
        self.source = [(tag, text) for tag, text in blocks if fold(text) != key]
        self.captions = self._figures()

    def reading(self, encoding: str, name: str) -> Reading:
        """The whole reading, one story."""
        title = _SPACE.sub(" ", self.tree.findtext(".//title") or "").strip() or None
        if title and title != self.headline:
            self._line(title, Role.PAGE_TITLE, "html-title", story=None)
        self._line(self.headline, Role.HEADLINE, "html-headline")
        byline, published = self._byline(), self._published()
        lead = tuple(self._caption(text) for text in self.captions.pop(-1, []))
        blocks = tuple(self._blocks(lead))
        story = Story(self.headline, None, byline, published, lead, blocks)
        return Reading(encoding, "html", self._publisher(name), title, tuple(self.lines), (story,))

    def _line(self, text: str, role: Role, rule: str, story: int | None = 0) -> int:
        self.lines.append(Line(len(self.lines) + 1, text, role, rule, story))
        return len(self.lines)

    def _headline(self) -> str:
        """The one h1 of the page, else the title that its metadata gives, without the site's name."""
        headings = [text for element in self.tree.iter("h1") if (text := _text(element)) and len(text.split()) >= 3]
        title = clean_line(_SPACE.sub(" ", self.document.title or "").strip())
        if len(headings) == 1 or headings and not title:
            return headings[0]
        words = set(fold(title).split())
        best = max(headings, key=lambda text: len(words & set(fold(text).split())), default="")
        if best and len(words & set(fold(best).split())) * 2 >= len(fold(best).split()):
            return best
        if title:
            return strip_site(title)
        meta = self.tree.findtext(".//title")
        return strip_site(clean_line(_SPACE.sub(" ", meta or "").strip())) or self._opening()

    def _opening(self) -> str:
        text = next(iter(_body(self.document.body)), ("p", "بلا عنوان"))[1].split()
        return " ".join(text[:18]) + ("…" if len(text) > 18 else "")

    def _byline(self) -> Byline | None:
        author = clean_line((self.document.author or "").replace(";", "،").strip())
        if not author or author.startswith("http"):
            return None
        self._line(author, Role.BYLINE, "html-author")
        return Byline(author, None)

    def _published(self) -> Published | None:
        """The date of the page's own <time> or metadata, with its clock where it has one; trafilatura's day else."""
        for path in (
            "//meta[@property='article:published_time']/@content",
            "//meta[@itemprop='datePublished']/@content",
            "//time[@itemprop='datePublished']/@datetime",
            "//time/@datetime",
        ):
            for value in self.tree.xpath(path)[:1]:
                if found := _iso(str(value)):
                    return Published(*found, self._line(str(value), Role.DATELINE, "html-time"))
        if self.document.date and (found := _iso(self.document.date)):
            return Published(*found, self._line(self.document.date, Role.DATELINE, "html-date"))
        return None

    def _figures(self) -> dict[int, list[str]]:
        """Captions of figures by the index of the body block they follow; -1 for those above the body."""
        keys = {fold(text): index for index, (_, text) in reversed(list(enumerate(self.source)))}
        found: dict[int, list[str]] = {}
        at, seen = -1, set[str]()
        for element in self.tree.iter("p", "h2", "h3", "h4", "li", "figcaption"):
            text = _text(element)
            if element.tag != "figcaption":
                at = max(at, keys.get(fold(text), -1))
            elif text and fold(text) not in seen and len(text) < 500:
                seen.add(fold(text))
                found.setdefault(at, []).append(text)
        last = len(self.source) - 1
        if last in found:  # figures below the last paragraph belong to other stories
            del found[last]
        return found

    def _caption(self, text: str) -> Caption:
        line = self._line(text, Role.CAPTION, "html-figcaption")
        return caption_of(Row(text, (line,), 0))

    def _blocks(self, lead: tuple[Caption, ...]) -> list[Block]:
        blocks: list[Block] = []
        captioned = {fold(text) for texts in self.captions.values() for text in texts} | {fold(c.text) for c in lead}
        for index, (tag, text) in enumerate(self.source):
            row = Row(text, (len(self.lines) + 1,), 0)
            found = mark(row)
            if fold(text) in captioned:
                continue
            if found.kind in (Kind.CHROME, Kind.END, Kind.LIST, Kind.RELATED, Kind.MARKER):
                self._line(text, Role.CHROME, found.rule, story=None)
            elif found.kind is Kind.DATELINE or found.kind is Kind.BYLINE and index < 2:
                self._line(text, Role.DATELINE if found.kind is Kind.DATELINE else Role.BYLINE, found.rule)
            elif found.kind is Kind.READ_ALSO:
                line = self._line(text, Role.READ_ALSO, found.rule)
                if found.title:
                    blocks.append(Block(BlockKind.READ_ALSO, found.title, line))
            elif found.kind is Kind.CAPTION and found.credit is not None and found.credit.known and tag == "p":
                caption = caption_of(row)
                blocks.append(
                    Block(BlockKind.CAPTION, caption.text, self._line(text, Role.CAPTION, found.rule), caption)
                )
            elif tag == "head":
                blocks.append(Block(BlockKind.SUBHEADING, text, self._line(text, Role.SUBHEADING, "html-heading")))
            else:
                blocks.append(Block(BlockKind.PARAGRAPH, text, self._line(text, Role.BODY, "html-paragraph")))
            for caption_text in self.captions.get(index, []):
                caption = self._caption(caption_text)
                blocks.append(Block(BlockKind.CAPTION, caption.text, caption.line, caption))
        return blocks

    def _publisher(self, name: str) -> str | None:
        signs = " ".join(filter(None, (self.document.hostname, self.document.url, name))).lower()
        site = fold(self.document.sitename or "")
        for house in HOUSES:
            if any(host in signs for host in house.hosts) or any(
                fold(known) == site for known in (house.name, *house.names)
            ):
                return house.name
        return None


def _iso(value: str) -> tuple[datetime, Precision] | None:
    found = dateline(value.strip())
    return (found.when, found.precision) if found and found.when else None
