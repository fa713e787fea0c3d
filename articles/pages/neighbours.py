"""What a row is by the rows beside it, whatever it looks like alone: hours, copies of captions, pulled quotations."""

import re

from articles.arabic.fold import fold
from articles.pages.datelines import Dateline
from articles.pages.kinds import Kind, Mark
from articles.pages.photos import label_of_photo
from articles.pages.rows import Row
from articles.pages.values import Precision

_CLOCK = re.compile(r"^\W*[0-2]?\d\s?:\s?[0-5]\d(?:\s?(?:ص|م|صباحا|مساء|ظهرا|am|pm))?\W*$")
_MARKS = frozenset("\"«»“”„'")
_NEAR = 3  # rows between a caption and its labelled copy: the photo's owner stands between them


def mark_neighbours(rows: list[Row], marks: list[Mark]) -> None:
    """Change the marks of rows whose neighbours say what they are. Linear in the rows."""
    for index, row in enumerate(rows):
        if row.words <= 4 and _beside_date(marks, index) and _CLOCK.match(row.folded):
            hour = Dateline(None, Precision.UNKNOWN, updated=False, labelled=False, rest="")
            marks[index] = Mark(Kind.DATELINE, "hour-beside-the-date", dateline=hour)
        elif marks[index].rule == "caption-label":
            _mark_copies(rows, marks, index)
        elif 0 < index < len(rows) - 1 and _only_marks(rows[index - 1]) and _only_marks(rows[index + 1]):
            _mark_pulled(rows, marks, index)


def _beside_date(marks: list[Mark], index: int) -> bool:
    near = (marks[at].dateline for at in (index - 1, index + 1) if 0 <= at < len(marks))
    return any(found is not None and found.when is not None for found in near)


def _mark_copies(rows: list[Row], marks: list[Mark], index: int) -> None:
    """The photo's alternative text, printed above «التعليق على الصورة، …» with the same words, is a caption too."""
    label = label_of_photo(rows[index])
    if not label:
        return
    key = fold(rows[index].text[label:]).strip(" .")
    for above in range(max(index - _NEAR, 0), index):
        if rows[above].folded.strip(" .") == key and marks[above].kind in (Kind.TEXT, Kind.WEAK, Kind.TITLE):
            marks[above] = Mark(Kind.CAPTION, "caption-before-its-label")


def _only_marks(row: Row) -> bool:
    text = row.text.strip()
    return len(text) <= 2 and all(char in _MARKS for char in text)


def _mark_pulled(rows: list[Row], marks: list[Mark], index: int) -> None:
    """A quotation pulled out of the text between two lines of nothing but its marks; below, perhaps, who said it."""
    marks[index] = Mark(Kind.CHROME, "pulled-quotation")
    said = index + 2
    named = said < len(rows) and rows[said].words <= 4 and not rows[said].text.rstrip().endswith((".", "؟", ":", "!"))
    if named and marks[said].kind in (Kind.SHORT, Kind.TITLE, Kind.BYLINE):
        marks[said] = Mark(Kind.CHROME, "speaker-of-a-pulled-quotation")
