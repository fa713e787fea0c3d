"""A page on its way into rows: as it comes in, read and understood, and what became of it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from articles.meaning.values import Meaning
from articles.models import Lexicon
from articles.pages.values import Reading, Story, UnreadablePage


class NoStory(UnreadablePage):
    """A page can be read but tells no story: an empty one, or a menu alone. The message says so, in Arabic."""


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
    """A page as it comes in: its bytes, its file name or address, the note that readers are shown with its articles,
    and who published it if the page itself does not say."""

    raw: bytes
    name: str
    note: str = ""
    publisher: str | None = None

    def sha256(self) -> str:
        """By what it is known."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page read by a version of ours, and its stories, made to fit their columns, understood with a lexicon."""

    page: RawPage
    sha256: str
    reading: Reading
    reader_version: int
    stories: tuple[Story, ...]
    publisher: str | None
    meanings: tuple[Meaning, ...]
    lexicon: Lexicon
