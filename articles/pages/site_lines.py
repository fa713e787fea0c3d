"""Lines that are the site's own by where else the page prints them: its name between paragraphs, letters of buttons."""

import re

from articles.pages.kinds import Kind, Mark
from articles.pages.names import name_like
from articles.pages.rows import Row

_NAME = 3  # words of a site's name, at most
_OFTEN = 3  # times that it stands on a page, at least
_TWICE = 2  # times that it stands there with a dash behind
_DASHES = ("-", "–", "—")
_HEADLINE = 4  # words of the shortest headline that a name stands above
_HOLDER = 4  # words of who holds an office of the house
_FIGURE = 6  # words of a line with a figure
_FIGURED = (Kind.SHORT, Kind.TITLE, Kind.WEAK, Kind.DATELINE)
# A figure at the end or the beginning of a line, with the name or the unit on its other side.
_NUMBER = r"\d{1,4}(?:[.:,]\d{1,4})?\s?°?"
_HOLDS_FIGURE = re.compile(rf"\D{{2,40}}{_NUMBER}\s?\D{{0,12}}$|\W*{_NUMBER}\s?\D{{2,40}}$")
_PARTED = re.compile(r"\d[.:,]\d|°")
_PLAIN = (Kind.SHORT, Kind.TITLE, Kind.BYLINE)


def mark_site_lines(rows: list[Row], marks: list[Mark]) -> None:
    """Change the marks of short lines that are the site's own: who holds an office of the house that stands above,
    tables of figures, and what its copies tell of. Linear in the rows."""
    title = next((index for index, row in enumerate(rows) if _titled(row, marks[index])), len(rows))
    body = next((index for index, found in enumerate(marks) if found.kind is Kind.TEXT), len(rows))
    _mark_holders(rows[:title], marks)
    _mark_figures(rows, marks)
    copies: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        if row.words <= _NAME and marks[index].kind in _PLAIN:
            copies.setdefault(row.key, []).append(index)
    for key, places in copies.items():
        if len(key) == 1 and places[0] + 1 in places:
            rule = "icons"  # «ع» and below it «ع»: for smaller letters and for larger ones
        elif len(places) >= _OFTEN and places[0] < title and any(_between_paragraphs(marks, at) for at in places):
            rule = "name-of-the-site"  # where its ads were: above the headline, within the text, below it
        elif len(places) >= _TWICE and places[-1] < body and all(_dashed(rows[at]) for at in places):
            rule = "name-of-the-site"  # «المرفأ اليوم -», above headline and photo: nobody signs one story twice so
        else:
            continue
        for index in places:
            marks[index] = Mark(Kind.CHROME, rule)


def _mark_holders(rows: list[Row], marks: list[Mark]) -> None:
    """The name below «رئيس التحرير» at the top of a page is neither a writer nor a headline; below a headline it may be
    the writer's."""
    for index in range(1, len(rows)):
        held = marks[index - 1].rule == "office-of-the-house" and marks[index].kind in _PLAIN
        if held and rows[index].words <= _HOLDER and name_like(rows[index].text):
            marks[index] = Mark(Kind.CHROME, "holder-of-an-office")


def _mark_figures(rows: list[Row], marks: list[Mark]) -> None:
    """Above the first paragraph, three lines and more in a row that are a name and a figure with a point, a degree or
    an hour: prices of currencies, hours of prayer, temperatures, frequencies of a radio. Days are no such figures."""
    run: list[int] = []
    for index, row in enumerate(rows):
        if marks[index].kind is Kind.TEXT:
            break
        if marks[index].kind in _FIGURED and _figured(row):
            run.append(index)
            continue
        _mark_run(run, marks)
        run = []
    _mark_run(run, marks)


def _figured(row: Row) -> bool:
    """Whether a line is a name beside a figure, as «الفجر 4:27» and «11.68°القدس» are."""
    return row.words <= _FIGURE and bool(_PARTED.search(row.folded)) and _HOLDS_FIGURE.match(row.folded) is not None


def _mark_run(run: list[int], marks: list[Mark]) -> None:
    """Mark a run of such lines, if it is long enough for a table."""
    if len(run) >= _OFTEN:
        for index in run:
            marks[index] = Mark(Kind.CHROME, "row-of-figures")


def _dashed(row: Row) -> bool:
    return row.text.rstrip().endswith(_DASHES)


def _titled(row: Row, found: Mark) -> bool:
    return found.kind is Kind.TITLE and row.words >= _HEADLINE


def _between_paragraphs(marks: list[Mark], index: int) -> bool:
    beside = marks[max(index - 1, 0)], marks[min(index + 1, len(marks) - 1)]
    return all(found.kind is Kind.TEXT for found in beside)
