"""Where one story ends and the next begins on a page that holds several.

A glued story begins at its headline, which the page confirms by printing it again just after a line TT. Where there is
no TT, a title that has a signature or date of its own and paragraphs after it begins a story, if the story above was
laid out in the same way; so does a title that other signs set apart (`articles/pages/glued_stories.py`).
"""

from articles.pages.body_end import goes_on
from articles.pages.glued_stories import glued
from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.sheet import Part, Sheet
from articles.pages.writers import tells_of_writer

_HEAD_ROWS = 14  # the most rows seen between a headline and its repetition: deck, captions, signature, dates
_FURNISHED = 60  # with the site's own lines among them
_HEAD = 4  # rows of photo, signature and date below the title of such a story, at most
_NEAR = 100  # rows above and below a header of comments that say what it is
_FURNITURE = (Kind.BYLINE, Kind.DATELINE)
_OF_THE_SITE = (Kind.CHROME, Kind.SHORT, Kind.DATELINE)
_LINKS = (Kind.RELATED, Kind.LIST, Kind.READ_ALSO, Kind.END)


def parts(sheet: Sheet) -> list[Part]:
    """The stories' stretches in order; they cover the page."""
    starts: dict[int, str | None] = {}
    floor = 0
    for index in range(len(sheet.rows)):
        if sheet.kind(index) is Kind.MARKER:
            confirmed = _confirmed(sheet, index, floor)
            if confirmed is not None:
                starts[confirmed] = sheet.rows[index + 1].key
                floor = index + 2
            elif not starts and _below_tt(sheet, index):
                starts[0] = sheet.rows[index + 1].key
                floor = index + 2
    if not starts:
        starts = dict.fromkeys(_own_furniture(sheet))
    for found in glued(sheet, frozenset(starts)):
        starts.setdefault(found, None)
    cuts = sorted(starts)
    if not cuts:
        return [Part(0, 0, len(sheet.rows))]
    if not any(sheet.is_text(index) for index in range(cuts[0])):
        cuts[0], starts = 0, {0: starts[cuts[0]], **starts}
    else:
        cuts.insert(0, 0)
        starts.setdefault(0, None)
    ends = [*cuts[1:], len(sheet.rows)]
    return [Part(n, start, stop, starts[start]) for n, (start, stop) in enumerate(zip(cuts, ends, strict=True))]


def _confirmed(sheet: Sheet, marker: int, floor: int) -> int | None:
    """The row of the headline that the row after TT repeats: its earliest copy above, with no paragraph between but one
    (a deck may be a sentence); None when nothing above is repeated."""
    if marker + 1 >= len(sheet.rows):
        return None
    key, found, paragraphs, rows = sheet.rows[marker + 1].key, None, 0, 0
    for index in range(marker - 1, max(marker - _FURNISHED, floor) - 1, -1):
        rows += sheet.kind(index) not in _OF_THE_SITE
        if sheet.kind(index) is Kind.RELATED or rows > _HEAD_ROWS:
            break
        if sheet.rows[index].key == key:
            found = index
        elif sheet.is_text(index):
            paragraphs += 1
            if paragraphs > 1:
                break
    return found


def _below_tt(sheet: Sheet, marker: int) -> bool:
    """Whether a page has its headline below TT alone: photo, signature and date above it, captions and text below."""
    if marker + 2 >= len(sheet.rows) or sheet.kind(marker + 1) is not Kind.TITLE or sheet.rows[marker + 1].words < 4:
        return False
    above = [sheet.kind(index) for index in range(marker)]
    writer = writer_above(sheet, marker)
    other = [kind for index, kind in enumerate(above) if index not in writer]
    if len(above) > _HEAD_ROWS or any(kind not in (*_FURNITURE, Kind.CAPTION, Kind.CHROME) for kind in other):
        return False
    below = range(marker + 2, min(marker + 8, len(sheet.rows)))
    return any(sheet.is_text(index) for index in below)


def writer_above(sheet: Sheet, marker: int) -> range:
    """The rows above TT that hold the bare name of a column's writer and, right below it, what the writer is."""
    name = sheet.rows[marker - 2] if marker >= 2 else None
    if name is None or not 2 <= name.words <= 4 or not name_like(name.text):
        return range(0)
    return range(marker - 2, marker) if tells_of_writer(sheet.rows[marker - 1].text) else range(0)


def _own_furniture(sheet: Sheet) -> list[int]:
    """Starts of stories on a page without TT: titles with a signature or date of their own before two paragraphs."""
    starts: list[int] = []
    texts, links, readers = 0, False, False
    for index, row in enumerate(sheet.rows):
        kind = sheet.kind(index)
        if sheet.is_text(index) or kind is Kind.WEAK:
            texts += 1
            continue
        if kind in _LINKS:
            readers = _of_readers(sheet, index)
            links = kind is not Kind.END or readers
        if kind is not Kind.TITLE or row.words < 4 or row.bullet or sheet.copies[row.key] > 2:
            continue
        if links and not (_whole_story(sheet, index) or readers and _paragraphs_below(sheet, index)):
            continue
        if has_furniture(sheet, index) and (not starts or texts >= 2 and not _goes_on_below(sheet, index)):
            starts.append(index)
            texts = 0
    return starts if len(starts) > 1 else []


def _goes_on_below(sheet: Sheet, title: int) -> bool:
    """Whether the first paragraph below a title goes on from one above it, and has no word of the title's: a link to
    another story, with its day, stands between two paragraphs."""
    first = next((near for near in range(title + 1, len(sheet.rows)) if sheet.is_text(near)), title)
    return goes_on(sheet.rows[first]) and not sheet.rows[first].content & sheet.rows[title].content


def _of_readers(sheet: Sheet, index: int) -> bool:
    """The header of what readers wrote («تعليقات الزوار»): a name, a day and sentences each, as stories have them. One
    that comes again below is a button under each of several stories («أضف تعليقا»)."""
    row = sheet.rows[index]
    if sheet.kind(index) is not Kind.END or "تعليق" not in row.key or row.key.startswith("لا "):
        return False
    below = range(index + 1, min(index + _NEAR, len(sheet.rows)))
    return sheet.copies[row.key] == 1 or all(sheet.rows[near].key != row.key for near in below)


def readers_write(sheet: Sheet, index: int, within: range) -> bool:
    """Whether a row of a stretch is a header below two paragraphs, with two days or hours and more below it: what
    readers wrote, which may well be longer than the story."""
    if not _of_readers(sheet, index):
        return False
    above = sum(sheet.is_text(near) for near in range(max(within.start, index - _NEAR), index))
    days = sum(sheet.kind(near) is Kind.DATELINE for near in range(index + 1, min(within.stop, index + _NEAR)))
    return above >= 2 and days >= 2


def _paragraphs_below(sheet: Sheet, index: int) -> bool:
    """Whether below a header of comments a title begins a story: three paragraphs follow its signature or date.
    What a reader wrote has one, or two."""
    first = next((near for near in range(index + 1, index + 4) if sheet.kind(near) not in _FURNITURE), index)
    return first > index + 1 and all(sheet.is_text(near) for near in range(first, first + 3))


def _whole_story(sheet: Sheet, index: int) -> bool:
    """Whether below a block of links a title begins a story: signature and date right below it, then three paragraphs
    with nothing between; or a photo with its owner, a signature or date or both, and two paragraphs. An item of the
    block has no more than a summary."""
    first = index + 1
    while first <= index + _HEAD and (sheet.kind(first) in (*_FURNITURE, Kind.CAPTION) or _of_the_house(sheet, first)):
        first += 1
    head = {sheet.kind(near) for near in range(index + 1, first)}
    pictured = Kind.CAPTION in head and bool(head & set(_FURNITURE))
    if not pictured and head != set(_FURNITURE):
        return False
    return all(sheet.is_text(near) for near in range(first, first + (2 if pictured else 3)))


def _of_the_house(sheet: Sheet, index: int) -> bool:
    """A word or two that the page prints more than once: the site's name, where others have a signature."""
    return sheet.kind(index) is Kind.SHORT and index < len(sheet.rows) and sheet.copies[sheet.rows[index].key] > 1


def has_furniture(sheet: Sheet, index: int) -> bool:
    """A signature or date within three rows, then two paragraphs among the next rows, and no other title between."""
    furniture = paragraphs = titles = 0
    for near in range(index + 1, min(index + 9, len(sheet.rows))):
        kind = sheet.kind(near)
        if sheet.is_text(near) or kind is Kind.WEAK:
            paragraphs += 1
            if not furniture:
                return False
        elif kind in _FURNITURE and near <= index + 3:
            furniture += 1
        elif kind is Kind.TITLE and not paragraphs:
            titles += 1
    return furniture > 0 and paragraphs >= 2 and titles <= 1
