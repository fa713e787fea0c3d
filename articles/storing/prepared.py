"""The values of a page on its way into rows: as it comes in, read and understood, and what became of it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from articles.meaning.values import Meaning
from articles.models import Lexicon
from articles.pages.values import Reading, Story, UnreadablePage


class NoStory(UnreadablePage):
    """A page can be read but has no story: it is empty, or only a menu. The message says so, in Arabic."""


class Outcome(StrEnum):
    """What became of a page."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REREAD = "reread"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Stored:
    """A page that is in the database: how it came out, its id, and the ids of its articles in order."""

    outcome: Outcome
    page_id: int
    article_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as it comes in: its bytes; its file name or address; a note to be shown with its articles; its publisher,
    if the page itself does not say."""

    raw: bytes
    name: str
    note: str = ""
    publisher: str | None = None

    def sha256(self) -> str:
        """The digest by which the page is identified."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """A page read by some version of the reader, its stories cut to fit their columns and understood with a lexicon."""

    page: RawPage
    sha256: str
    reading: Reading
    reader_version: int
    stories: tuple[Story, ...]
    publisher: str | None
    meanings: tuple[Meaning, ...]
    lexicon: Lexicon
