"""The kinds of rows and the mark that says which: what the recognisers of marks.py and its neighbours give."""

from dataclasses import dataclass
from enum import Enum, auto

from articles.pages.credits import Credit
from articles.pages.datelines import Dateline
from articles.pages.names import Signature
from articles.pages.rows import Row


class Kind(Enum):
    """What a row looks like."""

    MARKER = auto()
    CHROME = auto()
    END = auto()
    LIST = auto()
    RELATED = auto()
    READ_ALSO = auto()
    DATELINE = auto()
    BYLINE = auto()
    CAPTION = auto()
    TEXT = auto()  # a paragraph
    WEAK = auto()  # a short sentence
    TITLE = auto()  # three words and more that end no sentence
    SHORT = auto()


NAME_AND_ADDRESS = "name-and-address"  # the rule that a writer's own e-mail address gives


CLOSED = (Kind.END, Kind.LIST, Kind.MARKER)  # what closes a block of links


@dataclass(frozen=True, slots=True)
class Mark:
    """The kind of a row, the rule that saw it, and what the rule read out of it."""

    kind: Kind
    rule: str
    credit: Credit | None = None
    dateline: Dateline | None = None
    signature: Signature | None = None
    title: str | None = None


def plain(row: Row) -> str:
    """The folded beginning of a row without bullets and leading punctuation."""
    return row.plain
