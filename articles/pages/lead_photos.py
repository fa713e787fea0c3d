"""Lines between headline and body that are a photo's caption by what is beside them, or by their words alone."""

import re

from articles.arabic.fold import fold
from articles.pages.credits import owner, owner_alone
from articles.pages.dateline_cities import is_city
from articles.pages.headline_candidates import body_words, caption_ahead
from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.photo_subjects import right_above_the_body, shows_somebody, states
from articles.pages.photos import caption_cue, posed
from articles.pages.phrases import MENU, SECTION_NAMES, SECTION_WORDS
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet

_NAME_AND_SECTIONS = 6  # words
_OPENING = 60  # characters of a text in which its house's name stands
_OPENING_NAME = re.compile(r"\W{0,3}(?P<name>[^\W\d]+(?:\s[^\W\d]+){0,2})\s?[-–—ـ]\s")
_SOMEWHERE = 12  # words of who is shown somewhere
_TOLD = 3  # paragraphs that tell where the story happens


def only_photo(sheet: Sheet, part: Part, index: int, stop: int) -> bool:
    """Whether a line above TT is printed below it again on a page without a caption that says it is one: decks are
    printed once there, captions with the headline. Of several such lines the last is the photo's."""
    text = sheet.rows[index].text
    if part.confirmed is None or sheet.is_text(index) or any(char in text for char in ":؟?!…") or ".." in text:
        return False
    head = range(index + 1, stop)
    marker = next((row for row in head if sheet.kind(row) is Kind.MARKER), None)
    if marker is None:
        return False
    below = {sheet.rows[row].key for row in range(marker + 1, stop)}
    later = any(sheet.rows[row].key in below - {part.confirmed} for row in range(index + 1, marker))
    captions = any(sheet.kind(row) is Kind.CAPTION for row in range(part.start, stop))
    return sheet.rows[index].key in below and not later and not captions


def credited_below(sheet: Sheet, index: int) -> bool:
    """Whether a copy of the headline stands for a photo's caption: the row below is the same with an owner, or the
    owner alone, behind a label («صورة: …») or in Latin letters."""
    if index + 1 >= len(sheet.rows):
        return False
    credit = sheet.marks[index + 1].credit
    if credit is not None and (not credit.text or fold(credit.text) == sheet.rows[index].folded):
        return True
    return owner_alone(sheet.rows[index + 1].text.strip())


def names_the_house(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a line below the headline is the name with which the text opens before a dash («المرفأ نيوز - قال …»),
    alone or with sections behind it: the house's, not what a photo shows."""
    row, body = sheet.rows[index], part.body
    if body is None or body <= index or row.words > _NAME_AND_SECTIONS:
        return False
    found = _OPENING_NAME.match(sheet.rows[body].text[:_OPENING])
    name = Row(found["name"], (), 0).key if found else ""
    return bool(name) and f"{row.key} ".startswith(f"{name} ") and not is_city(name)


def twin_of(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the row above or below is the same."""
    key = sheet.rows[index].key
    return any(part.start <= near < part.stop and sheet.rows[near].key == key for near in (index - 1, index + 1))


def repeated_or_scene(sheet: Sheet, part: Part, index: int) -> bool:
    """A caption without credit: printed twice, printed short and then longer, or naming a scene."""
    row = sheet.rows[index]
    if caption_ahead(sheet, index):
        return True
    for near in (index - 1, index + 1):
        if part.start <= near < part.stop and near != part.headline:
            other = sheet.rows[near]
            if other.key == row.key:
                return True
            if (
                sheet.kind(near) in (Kind.TITLE, Kind.SHORT, Kind.CAPTION, Kind.BYLINE)
                and row.words >= 2
                and other.words >= 2
            ):
                long, short = (other, row) if other.words > row.words else (row, other)
                if (
                    owner(short.text) is None
                    and f" {short.key} " in f" {long.key} "
                    and short.key != sheet.rows[part.headline or 0].key
                ):
                    return True
    return (
        row.words >= 2
        and (caption_cue(row) or posed(row) and not states(row))
        and not sheet.is_text(index)
        and (index - 1 != part.headline or row.words <= 8)
    )


def who_is_shown(sheet: Sheet, part: Part, index: int) -> bool:
    """A name or two words below the headline, all of them the headline's, or the line above a photo's owner."""
    row, headline = sheet.rows[index], sheet.rows[part.headline or 0]
    below = sheet.marks[index + 1].credit if index + 1 < part.stop else None
    if below is not None and not below.text and sheet.kind(index + 1) is Kind.CAPTION:
        return True
    own = set(row.key.split())
    return 2 <= row.words <= 4 < headline.words and own < set(headline.key.split()) and name_like(row.text)


def somebody_somewhere(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a line right above the date opens with an office, says nothing of its holder and ends in «في» and a city:
    «رئيس البلدية السابق سليم الحايك أمام محكمة في بيروت». Decks state something of whom they name."""
    row = sheet.rows[index]
    _, within, place = row.key.rpartition(" في ")
    placed = row.words <= _SOMEWHERE and within != "" and is_city(place)
    dated = index + 1 < part.stop and sheet.kind(index + 1) is Kind.DATELINE
    return placed and dated and shows_somebody(row) and right_above_the_body(sheet, part, index)


def beside_caption(sheet: Sheet, index: int) -> bool:
    """Whether two words and more, and not the hour («10:15 ص»), stand right above or below a photo's caption."""
    row = sheet.rows[index]
    return (
        row.words >= 2
        and not row.key[:1].isdigit()
        and any(sheet.kind(near) is Kind.CAPTION for near in (index - 1, index + 1))
    )


def thing_of_the_story(sheet: Sheet, part: Part, index: int) -> bool:
    """Two words, one of them the story's and the first no section's: «قلعة المرفأ» below the date; or one word that the
    headline or the body has, beside a signature or date: «الحايك» above it."""
    row = sheet.rows[index]
    if row.words > 2 or row.bullet or row.key in MENU or row.key in SECTION_NAMES or not row.ending.isalpha():
        return False
    if sheet.copies[row.key] > 1 or is_city(row.text):
        return False  # the site's name or the writer's, or where the writer is
    if row.words == 1 and not _shown_beside_a_signature(sheet, part, index):
        return False
    known = body_words(sheet, part) | sheet.rows[part.headline or 0].content
    own = row.key.split()[0] not in SECTION_WORDS and bool(row.content & known)
    return own and right_above_the_body(sheet, part, index)


def _shown_beside_a_signature(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a word beside a signature or date is no place of the story, in which something is said to have happened,
    and no topic, as «السوق» with its article is one."""
    if sheet.rows[index].key.startswith("ال"):
        return False
    signed = any(sheet.kind(near) in (Kind.BYLINE, Kind.DATELINE) for near in (index - 1, index + 1))
    where, body = f" في {sheet.rows[index].key} ", part.body if part.body is not None else part.stop
    told = (part.headline or 0, *range(body, min(body + _TOLD, part.stop)))
    return signed and not any(where in f" {sheet.rows[near].key} " for near in told)
