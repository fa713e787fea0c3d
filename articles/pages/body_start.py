"""Where the body of a story begins in a stretch of rows: below decks, teasers and furniture."""

import re

from articles.pages.deck_or_lede import deck_or_body
from articles.pages.kinds import Kind
from articles.pages.ledes import below_a_long_headline, below_an_ad, below_the_headline_twice, printed_below_the_title
from articles.pages.photos import caption_cue, posed
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.story_boundaries import has_furniture, readers_write
from articles.pages.titles import announces
from articles.pages.writers import opens_from_a_city

_CUT = 12  # rows that are no sentences between two paragraphs of one body, at most (chrome counts twice)
_HEADED, _LISTED = 3, 3  # words of a title above a list, and lines of it above the first that is as long as a paragraph
_QUOTED = re.compile(r"[«\"“][^«»\"“”]{4,60}[»\"”]")


def find_body(sheet: Sheet, part: Part) -> int | None:
    """The first row of the body: of the runs of paragraphs in the part, the one with most words begins there."""
    floor = part.start
    if part.confirmed is not None:
        marker = next((n for n in range(part.start, part.stop) if sheet.kind(n) is Kind.MARKER), None)
        floor = marker + 1 if marker is not None else floor
    runs: list[tuple[int, int]] = []  # words, first row
    distance = _CUT + 1
    for index in range(floor, part.stop):
        kind, row = sheet.kind(index), sheet.rows[index]
        if readers_write(sheet, index, range(floor, part.stop)):
            break
        if sheet.is_text(index):
            words = min(row.words, 120)
            if distance > _CUT:
                runs.append((words, index))
            else:
                runs[-1] = (runs[-1][0] + words, runs[-1][1])
            distance = 0
        elif kind is not Kind.WEAK:
            distance += 2 if kind in (Kind.CHROME, Kind.END, Kind.LIST) else 1
    if not runs:
        weak = [n for n in range(floor, part.stop) if sheet.kind(n) is Kind.WEAK and sheet.rows[n].words >= 4]
        return weak[0] if weak and any(sheet.kind(n) is Kind.TITLE for n in range(part.start, weak[0])) else None
    first = max(runs)[1] if max(runs)[0] > 1.5 * runs[0][0] else runs[0][1]
    if not sheet.with_stops and (introduced := _list_above(sheet, part, first)) is not None:
        return introduced
    if not sheet.with_stops and (below := below_a_long_headline(sheet, part, first)) is not None:
        return below
    if (below := below_the_headline_twice(sheet, part, first)) is not None:
        return below
    if (below := below_an_ad(sheet, part, first)) is not None:
        return below
    if (again := printed_below_the_title(sheet, part, first)) is not None:
        return again
    if _titles_a_brief(sheet, part, first):
        return first - 1
    return deck_or_body(sheet, part, _past_teasers(sheet, part, first))


def _titles_a_brief(sheet: Sheet, part: Part, first: int) -> bool:
    """Whether the row above a first paragraph that opens from a city is the title of the first of several briefs, each
    from a city of its own below a title of its own, and not a deck; above it stands the headline of them all."""

    def brief(title: int) -> bool:
        below = title + 1
        return (
            sheet.kind(title) is Kind.TITLE
            and below < part.stop
            and sheet.is_text(below)
            and opens_from_a_city(sheet.rows[below].text)
        )

    headed = any(sheet.kind(above) in (Kind.TITLE, Kind.SHORT) for above in range(part.start, first - 1))
    return headed and brief(first - 1) and any(brief(title) for title in range(first + 1, part.stop))


def _list_above(sheet: Sheet, part: Part, first: int) -> int | None:
    """On a page without sentences, the line with a colon that introduces the list of titles in the midst of which
    `first` stands («أبرز ما في صحف اليوم:»); None where there is none, or no title above it."""
    index = first - 1
    while index > part.start and sheet.kind(index) in (Kind.TITLE, Kind.SHORT) and sheet.rows[index].ending != ":":
        index -= 1
    listed = first - index - 1
    titled = any(sheet.rows[near].words >= _HEADED for near in range(part.start, index))
    return index if listed >= _LISTED and titled and sheet.rows[index].ending == ":" else None


def _past_teasers(sheet: Sheet, part: Part, first: int) -> int:
    """Portals print titles with one sentence each above the story: the first paragraph below the title that has a
    signature or date of its own, when above it no two paragraphs follow each other."""
    teasers = 0
    for index in range(first, part.stop):
        if sheet.is_text(index) or sheet.kind(index) is Kind.WEAK:
            if index > first and (sheet.is_text(index - 1) or sheet.kind(index - 1) is Kind.WEAK):
                return first
            teasers += 1
        elif sheet.kind(index) in (Kind.RELATED, Kind.READ_ALSO):
            return first  # titles with a sentence and a signature each: the story's own links
        elif sheet.kind(index) is Kind.TITLE and sheet.rows[index].words >= 4 and has_furniture(sheet, index):
            return next((n for n in range(index, part.stop) if sheet.is_text(n)), first) if teasers >= 2 else first
    return first


def lead_weak(sheet: Sheet, part: Part) -> int | None:
    """The body's first row with what just above it belongs to it: short sentences and questions, not what a photo
    shows, and the line that introduces a statement, which may have a title of its own in marks."""
    body = part.body
    while body is not None and body - 1 > (part.headline if part.headline is not None else part.start - 1):
        above = sheet.rows[body - 1]
        kind = sheet.kind(body - 1)
        introduces = kind is Kind.TITLE and _introduces(above)
        if _QUOTED.fullmatch(above.text.strip()) and body >= 2 and _introduces(sheet.rows[body - 2]):
            introduces = True
        asks = kind is Kind.TITLE and above.bullet and above.question
        pictured = caption_cue(above) or posed(above)
        if not (kind is Kind.WEAK and above.words >= 3 and not pictured or asks or introduces):
            break
        body -= 1
    return body


def _introduces(row: Row) -> bool:
    """«صدر عن البلدية البيان التالي:»: a line with a colon that is long, or says that something follows."""
    return row.ending == ":" and (row.words >= 10 or row.words >= 4 and announces(row))
