"""The values that reading a page yields: frozen, with tuples, so that they travel from parser to storage unchanged."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

# Counted up whenever the reader finds more in the same bytes: stored pages of an older version are read again.
READER_VERSION = 11


class Role(StrEnum):
    """What one line of a page is. Every line has exactly one; the names are the contract of `read_pages --json`."""

    BLANK = "blank"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    MARKER = "marker"
    BODY = "body"
    SUBHEADING = "subheading"
    RELATED_HEADER = "related_header"
    RELATED_TITLE = "related_title"
    RELATED_CAPTION = "related_caption"
    RELATED_SUMMARY = "related_summary"
    RELATED_BYLINE = "related_byline"
    READ_ALSO = "read_also"
    PAGE_TITLE = "page_title"
    CHROME = "chrome"


class BlockKind(StrEnum):
    """What one block of a story's body is."""

    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    READ_ALSO = "read_also"


class Precision(StrEnum):
    """How exactly a date is known; UNKNOWN means there is none."""

    UNKNOWN = "unknown"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


class Line(NamedTuple):
    """One line of the page: number from 1, text as printed, its role, the rule that gave it, and its story.

    `rule` is a short English name of the rule (for developers); `story` counts from 0, None outside stories.
    """

    number: int
    text: str
    role: Role
    rule: str
    story: int | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """A photo's caption without its credit; `credit_text` as printed, `credit` the agency's canonical name."""

    text: str
    credit: str | None = None
    credit_text: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body in reading order; `text` as printed (a read-also link's title, a caption's text)."""

    kind: BlockKind
    text: str
    line: int = 0
    caption: Caption | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it and from where; either may be missing."""

    author: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When it was published: wall-clock time as printed (no zone), how exactly, and the line that says so."""

    when: datetime
    precision: Precision
    line: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """One item of a related-articles block."""

    title: str
    section: str | None = None
    caption: str | None = None
    credit: str | None = None
    credit_text: str | None = None
    summary: str | None = None
    byline: str | None = None
    place: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """One story of a page. Repeated headlines and captions are kept once.

    `untitled` says that the page prints no headline: then `headline` is how the body begins.
    """

    headline: str
    deck: str | None = None
    byline: Byline | None = None
    published: Published | None = None
    lead_captions: tuple[Caption, ...] = ()
    blocks: tuple[Block, ...] = ()
    related: tuple[Related, ...] = ()
    untitled: bool = False

    def texts(self, kind: BlockKind) -> tuple[str, ...]:
        """The texts of the body's blocks of one kind, in order."""
        return tuple(block.text for block in self.blocks if block.kind is kind)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of one page: how it was decoded, every line with its role, and the stories.

    `format` is "text" or "html"; `publisher` is a canonical name of a house style, None when unknown.
    """

    encoding: str
    format: str
    publisher: str | None
    page_title: str | None
    lines: tuple[Line, ...]
    stories: tuple[Story, ...]


class UnreadablePage(ValueError):
    """The bytes are no page: an image, a document, binary data. The message says why, for whoever brought it."""
