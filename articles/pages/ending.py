"""What stands below the last paragraph of a body: a last line without its full stop, dates, signatures, chrome."""

import re

from articles.pages.credits import owner
from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.sheet import Part, Sheet
from articles.pages.short_lines import titles_of_others
from articles.pages.values import Role
from articles.pages.writers import by_letters, edited, of_writer, tells_of_writer

_OF_THE_BODY = (Role.BODY, Role.CAPTION, Role.READ_ALSO)
_RATE = re.compile(r"\(.{2,40}=[^()]{0,10}\d[^()]{0,40}\)")  # «(الدولار = 80.9 روبل)» below market news
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


def read_ending(sheet: Sheet, part: Part, last: int) -> None:
    """What stands after the last paragraph: a last paragraph without its full stop, a date, a signature, chrome."""
    signed = any(role is not None and role.role is Role.BYLINE for role in sheet.decisions[part.start : last])
    direct = True  # nothing but body, captions and links since the last paragraph
    introduced = sheet.rows[last].ending == ":"  # «وقال الشاعر:» and the verses below it
    for index in range(last + 1, part.stop):
        if index > last + 1:
            above = sheet.decisions[index - 1]
            told = above is not None and above.rule == "what-the-writer-is"
            direct = direct and above is not None and (told or above.role in _OF_THE_BODY)
        if sheet.decisions[index] is not None:
            continue
        kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
        role, rule = Role.CHROME, found.rule if kind is Kind.CHROME else "below-the-body"
        if kind is Kind.MARKER:
            role, rule = Role.MARKER, found.rule
        elif part.headline is not None and row.key == sheet.rows[part.headline].key:
            role, rule = Role.HEADLINE, "headline-again"
        elif kind is Kind.DATELINE and (index <= last + 3 or (found.dateline is not None and found.dateline.updated)):
            role, rule = Role.DATELINE, found.rule
        elif (
            kind is Kind.BYLINE
            and found.signature is not None
            and (found.signature.labelled or not signed or direct and (_of_several(row.text) or by_letters(row.text)))
            and index <= last + 2
        ):
            role, rule, signed = Role.BYLINE, found.rule, True
        elif direct and _RATE.fullmatch(row.folded.strip()):
            role, rule = Role.BODY, "rate-of-exchange"
        elif direct and edited(row.text):
            role, rule = Role.BYLINE, "who-edited-it"
        elif direct and (of_writer(row.text) and kind in (Kind.TITLE, Kind.SHORT) or _of_writer(sheet, index)):
            role, rule = Role.BYLINE, "what-the-writer-is"
        elif direct and (introduced or _introduces(sheet, part, index)) and kind in (Kind.TITLE, Kind.SHORT):
            role, rule, introduced = Role.BODY, "introduced-by-a-colon", True
        elif direct and row.text.lstrip().startswith("*") and _bullets_near(sheet, index) == 0:
            role, rule = Role.CHROME, "footnote"  # «* نشرت بالتزامن مع صحيفة كذا»
        elif kind is Kind.CAPTION and direct and found.credit is not None:
            role, rule = Role.CAPTION, found.rule
        elif (
            direct
            and kind is Kind.TITLE
            and row.words >= (6 if row.bullet or row.ending == "!" or not sheet.with_stops else 12)
            and not (sheet.with_stops and titles_of_others(sheet, part, index))
        ):
            role, rule = Role.BODY, "last-paragraph-without-stop"
        elif (
            direct
            and (row.bullet or row.numbered)
            and sheet.rows[index - 1].bullet == row.bullet
            and kind is Kind.TITLE
            and row.gap <= 1
        ):
            role, rule = Role.BODY, "list-item"
        sheet.decide(index, role, rule, None if role in (Role.CHROME, Role.MARKER) else part.number)
