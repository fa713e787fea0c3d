"""Lines that a layout sets beside its paragraphs, and that a copy leaves between them: pulled quotations, numbers."""

import re

from articles.pages.kinds import Kind
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import announces

_PULLED = 7  # words of a line that stands in a paragraph by no chance
_QUOTED = re.compile(r"\s*[«\"“](?P<said>[^«»\"“”]{20,300})[»\"”]")
_NEAR = 40  # rows around a pulled quotation among which its paragraph is
_LISTED = 100  # rows below a table of contents among which the next sections begin
_BOX = 8  # rows of the longest box of numbers
_LABEL = 6  # words that say what a number counts
# «11.5», «22 مليار دولار», «+4%», «الميناء 2 - 1 السوق».
_NUMBER = re.compile(
    r"\W*\d[\d.,٪%]*\W*|\W*\d[\d.,٪%]+(?:\s[^\W\d]+){1,2}\W*|[^\W\d][^\d:]{2,30}\s\d{1,2}\s?[-–]\s?\d{1,2}\s[^\d:]{2,30}"
)


def pulled_out(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a line without its stop, or the quotation that it opens with, is told word by word in a paragraph near
    by: layouts print a sentence of the text once more, in large letters. Subheadings that quote are shorter."""
    row = sheet.rows[index]
    if row.words < _PULLED or row.question or row.ending == ":":
        return False
    quoted = _QUOTED.match(row.text)
    said = Row(quoted["said"], (), 0).key if quoted and len(quoted["said"].split()) >= _PULLED else row.key
    near = range(max(part.body or part.start, index - _NEAR), min(part.stop, index + _NEAR))
    return any(sheet.is_text(text) and said in sheet.rows[text].key for text in near)


def in_a_box_of_numbers(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a line is one of three and more between two paragraphs that are labels and numbers: «قيمة الصفقة»,
    «22 مليار دولار», «عروض حتى الآن», or the results of matches. Labels that begin alike («عيار 24», «عيار 21»), or a
    paragraph above that announces what follows, make them a list of the text."""
    if not _fits(sheet, index):
        return False
    first = last = index
    while first > part.start and _fits(sheet, first - 1) and index - first < _BOX:
        first -= 1
    while last + 1 < part.stop and _fits(sheet, last + 1) and last - index < _BOX:
        last += 1
    run = range(first, last + 1)
    if not 3 <= len(run) <= _BOX or not (sheet.is_text(first - 1) and sheet.is_text(last + 1)):
        return False
    labels = [sheet.rows[near] for near in run if not _NUMBER.fullmatch(sheet.rows[near].folded)]
    alike = len({row.key.partition(" ")[0] for row in labels}) < len(labels)
    return len(labels) < len(run) and not alike and not announces(sheet.rows[first - 1])


def of_the_contents(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a line stands in a table of contents: it and a line beside it come again below, as subheadings, with or
    without their number."""
    return _comes_again(sheet, part, index) and any(_comes_again(sheet, part, near) for near in (index - 1, index + 1))


def _comes_again(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a label without its number is printed once more below a line."""
    if not part.start <= index < part.stop or not _fits(sheet, index):
        return False
    label = _unnumbered(sheet.rows[index].key)
    below = range(index + 1, min(part.stop, index + _LISTED))
    again = (near for near in below if sheet.rows[near].key.endswith(label) and _fits(sheet, near))
    return any(_unnumbered(sheet.rows[near].key) == label for near in again)


def _unnumbered(key: str) -> str:
    return re.sub(r"^\d+\s", "", key)


def _fits(sheet: Sheet, index: int) -> bool:
    """A label or a number: short, no question, and no item of a list."""
    row, kind = sheet.rows[index], sheet.kind(index)
    short = kind in (Kind.TITLE, Kind.SHORT) or kind is Kind.CHROME and not row.letters
    return short and row.words <= _LABEL and not (row.bullet or row.question or row.ending == ":")
