"""Links to other stories within a body or below it: «اقرأ أيضاً: …», or such a line and the titles under it."""

import re

from articles.arabic.fold import fold
from articles.pages.body_end import goes_on
from articles.pages.kinds import Kind
from articles.pages.photos import scene
from articles.pages.sheet import Part, Sheet
from articles.pages.values import Role

_BUTTONS = frozenset(map(fold, ("اقرأ المزيد", "read more")))  # where no title follows
_BULLET = re.compile(r"^\s*(?:[•●▪■►▶◄*·‣❖✓]+|[-–—](?!\d))\s*")
_REPEATED = 3  # words of a title that its summary repeats at least
_LINK = 5  # words of a link's title below its photo
_TITLE = 8  # words of a title that no subheading has, where the text below it has none of them
_LISTED = 6  # words of a title in a list
_AROUND = 200  # rows around a link that tell how the story's paragraphs are printed


def read_also(sheet: Sheet, part: Part, index: int, *, ends: bool) -> int:
    """Read one read-also link; where its row holds no title, the title is the next row, and in a list those after it.

    `ends` says that no body follows, so that every title below belongs to the list. Returns the first row after it.
    """
    title = sheet.marks[index].title
    if title:
        sheet.links[index] = title
    after, taken = (index + 1, 0) if title and not ends else _links_below(sheet, part, index, ends=ends)
    if not title and not taken and sheet.rows[index].key in _BUTTONS:
        sheet.decide(index, Role.CHROME, "menu")
    sheet.decide(index, Role.READ_ALSO, "read-also", part.number)
    return after


def _links_below(sheet: Sheet, part: Part, index: int, *, ends: bool) -> tuple[int, int]:
    """Give roles to the titles below the header of links at `index`: the first row after them, and how many there
    are."""
    title, near, taken = sheet.marks[index].title, index + 1, 0
    while near < part.stop and sheet.decisions[near] is None:
        if (rule := _beside_links(sheet, part, near, header=index, taken=taken, ends=ends)) is not None:
            sheet.decide(near, Role.CHROME, rule)
        elif taken == 1 and not title and _summary_of_link(sheet, part, near):
            sheet.decide(near, Role.READ_ALSO, "read-also-summary", part.number)
            return near + 1, taken
        elif _is_link(sheet, part, near, header=index, taken=taken, ends=ends):
            sheet.decide(near, Role.READ_ALSO, "read-also-title", part.number)
            sheet.links[near] = _BULLET.sub("", sheet.rows[near].text).strip()
            taken += 1
        else:
            break
        near += 1
    return near, taken


def _beside_links(sheet: Sheet, part: Part, near: int, *, header: int, taken: int, ends: bool) -> str | None:
    """The rule by which a row below a header, with `taken` titles above it, is no title and ends no list: a button, the
    section of a link, how long ago it was, or its photo; None for other rows."""
    row, kind, titled = sheet.rows[near], sheet.kind(near), bool(sheet.marks[header].title)
    first = taken == 0 and not titled
    if first and near == header + 1 and kind is Kind.CHROME and row.words <= 2:
        return sheet.marks[near].rule  # the button that closes the box: «إغلاق»
    if ends and not titled and kind is Kind.SHORT and row.ending.isalpha() and sheet.kind(near + 1) is Kind.TITLE:
        return "section-of-a-link"
    if ends and taken and kind in (Kind.CHROME, Kind.DATELINE) and _link_below(sheet, part, near):
        return "link-furniture"  # «قبل ساعتين» below each title
    return "photo-of-a-link" if first and _photo_of_link(sheet, part, near) else None


def _is_link(sheet: Sheet, part: Part, near: int, *, header: int, taken: int, ends: bool) -> bool:
    """Whether a row is a link's title: the first below a header without one, or the next of a list."""
    row, titled = sheet.rows[near], bool(sheet.marks[header].title)
    if sheet.kind(near) not in (Kind.TITLE, Kind.SHORT, Kind.CAPTION) or sheet.is_text(near):
        return False
    if taken == 0 and not titled:
        return row.words >= (3 if ends else 2)
    if titled and not (row.bullet or row.words >= _LISTED):
        return False  # below a link that holds its own title only a list goes on
    if row.bullet or row.numbered or row.words >= _LISTED and not _starts_section(sheet, part, near):
        return True
    below = taken > 0 and (_together(sheet, near) or _unspaced(sheet, part, near))
    return row.words >= 3 and (ends and not titled or below)


def _link_below(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether right below a line between links the next title stands."""
    return index + 1 < part.stop and sheet.kind(index + 1) is Kind.TITLE and sheet.kind(index - 1) is Kind.TITLE


def _photo_of_link(sheet: Sheet, part: Part, index: int) -> bool:
    """What the photo of a link shows, as its words say, between «شاهد أيضاً» and the link's title."""
    title = index + 1 < part.stop and sheet.kind(index + 1) is Kind.TITLE and sheet.rows[index + 1].words >= _LINK
    return title and sheet.kind(index) is Kind.TITLE and scene(sheet.rows[index]) and not sheet.is_text(index)


def _summary_of_link(sheet: Sheet, part: Part, index: int) -> bool:
    """A sentence below a link's title that repeats most of the title's words, with the body going on below it."""
    if not sheet.is_text(index) or index + 1 >= part.stop or not sheet.is_text(index + 1):
        return False
    title, told, below = (sheet.rows[near] for near in range(index - 1, index + 2))
    shared = len(title.content & told.content)
    if goes_on(below) and not goes_on(told):  # the text does so from the paragraph above the link
        return shared >= _REPEATED and shared * 3 >= len(title.content)
    apart = len(title.content & below.content) * 2 <= shared
    return shared >= _REPEATED and shared * 2 > len(title.content) and apart


def _together(sheet: Sheet, index: int) -> bool:
    """Whether a title stands right below another link, with no blank line, and apart from the text that follows."""
    return sheet.rows[index].gap == 0 and index + 1 < len(sheet.rows) and sheet.rows[index + 1].gap > 0


def _unspaced(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a title stands right below another link on a page that has blank lines between its paragraphs: a
    subheading would have one above it."""
    if sheet.rows[index].gap:
        return False
    around = range(max((part.body or part.start) + 1, index - _AROUND), min(part.stop, index + _AROUND))
    pairs = [near for near in around if sheet.is_text(near) and sheet.is_text(near - 1)]
    return bool(pairs) and sum(sheet.rows[near].gap > 0 for near in pairs) * 4 >= len(pairs) * 3


def _starts_section(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a title below a link is rather the subheading of the paragraph below it: short, or told by it."""
    row = sheet.rows[index]
    if index + 1 >= part.stop or not sheet.is_text(index + 1) or row.words > 9:
        return False
    below = [sheet.rows[near].content for near in (index + 1, index + 2) if near < part.stop and sheet.is_text(near)]
    return row.words < _TITLE or bool(row.content & frozenset[str]().union(*below))
