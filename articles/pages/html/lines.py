"""The lines of an HTML article with what the markup says of each; a photo's owner goes to the caption beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from articles.pages.credits import bracketed
from articles.pages.html.boxes import Boxed
from articles.pages.html.photo_owners import without_label, without_place
from articles.pages.trailing_credits import trailing

# «صورة من المعرض / من المصدر»: whoever stands behind the bar of a photo's caption owns it.
_PARTED = re.compile(r"^(?P<words>(?:\S+\s+){3,}\S+)\s+[/|]\s+(?P<owner>[^\s/|]+(?:\s[^\s/|]+){0,3})$")


class Hint(Enum):
    """What the markup says a line is."""

    NONE = auto()
    HEADLINE = auto()
    DECK = auto()
    LEAD = auto()  # a sentence that the site calls its lead: a deck, or a short first paragraph below one
    AUTHOR = auto()
    DATE = auto()
    CAPTION = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()  # of a list, or a quotation set apart: a part of the body however short
    QUOTE = auto()  # set apart: of the body, unless pulled out of a paragraph
    PULLED = auto()  # set apart and named for a quotation
    SPEAKER = auto()  # who says the quotation above, in one element with it
    LINK = auto()  # nothing but a link
    RELATED = auto()  # nothing but a link, in an element that is named for related stories or between paragraphs
    CREDIT = auto()  # whose a photo is
    SECTION = auto()  # where the site files the story
    CELL = auto()  # of a table of figures
    BOXED = auto()  # of a box of links


@dataclass(frozen=True, slots=True)
class Printed:
    """One line of an article and the hint of its markup."""

    text: str
    hint: Hint
    boxed: Boxed | None = None


def joined(lines: Iterable[Printed]) -> list[Printed]:
    """The lines with each photo's owner behind the caption beside it."""
    found: list[Printed] = []
    waiting: Printed | None = None
    for line in map(_parted, lines):
        above = found[-1] if found else None
        bare = line.hint is Hint.CAPTION and not _owner_named(line.text)
        shown = above is not None and above.hint is Hint.CAPTION and not _owner_named(above.text)
        if line.hint is Hint.CREDIT and above is not None and shown:
            found[-1] = replace(above, text=_owned(above.text, line.text))
        elif line.hint is Hint.CREDIT:
            found.append(replace(line, hint=Hint.NONE))
            waiting = line
            continue
        elif waiting is not None and bare:
            found[-1] = replace(line, text=_owned(line.text, waiting.text))
        else:
            found.append(line)
        waiting = None
    return found


def _parted(line: Printed) -> Printed:
    """A caption without its place in a series, and where its owner stands behind a bar, in brackets as everywhere."""
    if line.hint is not Hint.CAPTION:
        return line
    text = without_place(line.text)
    match = _PARTED.match(text) if not _credited(text) else None
    return replace(line, text=_owned(match["words"], match["owner"]) if match else text)


def _credited(caption: str) -> bool:
    return bracketed(caption) is not None or trailing(caption) is not None


def _owner_named(caption: str) -> bool:
    """Whether a caption says whose the photo is: a status alone («أرشيفية») names nobody."""
    credit = bracketed(caption) or trailing(caption)
    return credit is not None and not (credit.known and credit.owner is None)


def _owned(caption: str, owner: str) -> str:
    """The caption with the photo's owner in brackets behind it, after the photo's status if it has one there."""
    status = bracketed(caption) or trailing(caption)
    name = without_label(owner)
    return f"{status.text} ({status.printed} - {name})" if status is not None else f"{caption} ({name})"
