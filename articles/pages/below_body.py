"""What stands below the last paragraph of a body: a last line without its full stop, dates, signatures, chrome."""

import re
from dataclasses import dataclass

from articles.pages.body_end import of_another_story
from articles.pages.credits import owner
from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.sheet import Part, Sheet
from articles.pages.short_lines import titles_of_others
from articles.pages.values import Role
from articles.pages.writers import by_letters, edited, of_writer, tells_of_writer

_OF_THE_BODY = (Role.BODY, Role.CAPTION, Role.READ_ALSO)
_RATE = re.compile(r"\(.{2,40}=[^()]{0,10}\d[^()]{0,40}\)")  # «(الدولار = 80.9 روبل)» below market news
_INTRODUCED = (Role.BODY, "introduced-by-a-colon")
_TOLD = 45  # words of the longest line about a writer


def _introduces(sheet: Sheet, part: Part, index: int) -> bool:
    """A line that ends in a colon, with two lines below it that do not belong to a list of links."""
    row = sheet.rows[index]
    below = [near for near in (index + 1, index + 2) if near < part.stop]
    lines = all(sheet.kind(near) in (Kind.TITLE, Kind.SHORT) for near in below)
    return row.ending == ":" and row.words >= 5 and len(below) == 2 and lines


def _of_writer(sheet: Sheet, index: int) -> bool:
    """A sentence that tells what the writer is, or the bare name right above one."""
    if tells_of_writer(sheet.rows[index].text, longest=_TOLD):
        return True
    row, below = sheet.rows[index], index + 1
    bare = 2 <= row.words <= 4 and row.ending.isalpha() and name_like(row.text)
    return bare and below < len(sheet.rows) and tells_of_writer(sheet.rows[below].text, longest=_TOLD)


def _of_several(text: str) -> bool:
    """«المرفأ / وكالات»: a paper or agency that is known and another beside it. One alone may be a tag of the site."""
    parts = re.split(r"\s*(?:/|\s-\s)\s*", text.strip())
    return len(parts) > 1 and ":" not in text and any(owner(part) for part in parts)


def _bullets_near(sheet: Sheet, index: int) -> int:
    """How many of the two lines beside a line are items of a list."""
    beside = (near for near in (index - 1, index + 1) if near < len(sheet.rows))
    return sum(sheet.rows[near].bullet for near in beside)


@dataclass(slots=True)
class _Foot:
    """What is known of the rows between the last paragraph and the one that is asked for."""

    last: int  # the row of the last paragraph
    signed: bool  # somebody signs above
    introduced: bool  # «وقال الشاعر:», and the verses below it
    direct: bool = True  # nothing but body, captions and links since the last paragraph


def read_ending(sheet: Sheet, part: Part, last: int) -> None:
    """What stands after the last paragraph: a last paragraph without its full stop, a date, a signature, chrome."""
    signed = any(role is not None and role.role is Role.BYLINE for role in sheet.decisions[part.start : last])
    foot = _Foot(last, signed, introduced=sheet.rows[last].ending == ":")
    for index in range(last + 1, part.stop):
        if index > last + 1:
            above = sheet.decisions[index - 1]
            told = above is not None and above.rule == "what-the-writer-is"
            foot.direct = foot.direct and above is not None and (told or above.role in _OF_THE_BODY)
        if sheet.decisions[index] is not None:
            continue
        found = _by_its_mark(sheet, part, index, foot)
        foot.signed = foot.signed or found is not None and found[0] is Role.BYLINE
        if found is None and foot.direct:
            found = _of_the_story(sheet, part, index, foot)
            foot.introduced = foot.introduced or found == _INTRODUCED
        chrome = sheet.marks[index].rule if sheet.kind(index) is Kind.CHROME else "below-the-body"
        role, rule = found or (Role.CHROME, chrome)
        sheet.decide(index, role, rule, None if role in (Role.CHROME, Role.MARKER) else part.number)


def _by_its_mark(sheet: Sheet, part: Part, index: int, foot: _Foot) -> tuple[Role, str] | None:
    """A marker, the headline once more, the date near by, and who signs the story if nobody does above."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule
    if part.headline is not None and row.key == sheet.rows[part.headline].key:
        return Role.HEADLINE, "headline-again"
    updated = found.dateline is not None and found.dateline.updated
    if kind is Kind.DATELINE and (index <= foot.last + 3 or updated):
        return Role.DATELINE, found.rule
    if kind is not Kind.BYLINE or found.signature is None or index > foot.last + 2:
        return None
    besides = foot.direct and (_of_several(row.text) or by_letters(row.text))
    return (Role.BYLINE, found.rule) if found.signature.labelled or not foot.signed or besides else None


def _of_the_story(sheet: Sheet, part: Part, index: int, foot: _Foot) -> tuple[Role, str] | None:
    """What still belongs to the story right below its last paragraph: who made it, and its last lines."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    short = kind in (Kind.TITLE, Kind.SHORT)
    if _RATE.fullmatch(row.folded.strip()):
        return Role.BODY, "rate-of-exchange"
    if edited(row.text):
        return Role.BYLINE, "who-edited-it"
    if of_writer(row.text) and short or _of_writer(sheet, index):
        return Role.BYLINE, "what-the-writer-is"
    if short and (foot.introduced or _introduces(sheet, part, index)):
        return _INTRODUCED
    if row.text.lstrip().startswith("*") and _bullets_near(sheet, index) == 0:
        return Role.CHROME, "footnote"  # «* نشرت بالتزامن مع صحيفة كذا»
    if kind is Kind.CAPTION and found.credit is not None:
        return Role.CAPTION, found.rule
    if kind is not Kind.TITLE:
        return None
    least = 6 if row.bullet or row.ending == "!" or not sheet.with_stops else 12
    if of_another_story(sheet, part, index):
        return Role.CHROME, "title-of-another-story"
    if row.words >= least and not (sheet.with_stops and titles_of_others(sheet, part, index)):
        return Role.BODY, "last-paragraph-without-stop"
    listed = (row.bullet or row.numbered) and sheet.rows[index - 1].bullet == row.bullet and row.gap <= 1
    return (Role.BODY, "list-item") if listed else None
