"""A page of plain text: its rows, their roles, and the stories they make."""

import re

from articles.arabic.fold import fold
from articles.pages.above_body import read_head
from articles.pages.body import read_body
from articles.pages.body_start import find_body, lead_weak
from articles.pages.headline import find_headline
from articles.pages.houses import HOUSES
from articles.pages.no_title import title_below
from articles.pages.sheet import Decision, Part, Sheet
from articles.pages.stories import story_of
from articles.pages.story_boundaries import parts
from articles.pages.values import Line, Reading, Role, Story


def read_text(text: str, *, encoding: str, name: str = "", format: str = "text") -> Reading:
    """Read a page that is plain text. Its lines are those between \\n; every one gets exactly one role."""
    lines = text.split("\n")
    sheet = Sheet(lines)
    stories: list[Story] = []
    for part in parts(sheet):
        part.body = find_body(sheet, part)
        part.headline = find_headline(sheet, part)
        if part.headline is not None and part.body is not None and part.headline >= part.body:
            below = (row for row in range(part.headline + 1, part.stop) if sheet.is_text(row))
            part.body = next(below, None)
        part.body = lead_weak(sheet, part)
        read_head(sheet, part)
        _read_title_below(sheet, part)
        read_body(sheet, part)
        story = story_of(sheet, part)
        if story is not None:
            stories.append(story)
    decided = zip(sheet.rows, sheet.decisions, strict=True)
    title = next((row.text.strip() for row, found in decided if found and found.role is Role.PAGE_TITLE), None)
    return Reading(encoding, format, publisher_of(sheet, name), title, _lines(sheet, lines), tuple(stories))


def _read_title_below(sheet: Sheet, part: Part) -> None:
    """Give a part without a headline above its body the one below, and all its copies the same role."""
    if part.headline is not None:
        return
    part.headline = title_below(sheet, part)
    if part.headline is not None:
        key = sheet.rows[part.headline].key
        for index in range(part.headline, part.stop):
            if sheet.rows[index].key == key:
                sheet.decide(index, Role.HEADLINE, "headline", part.number)


_BLANK = Decision(Role.BLANK, "blank")
_OUTSIDE = Decision(Role.CHROME, "outside-every-story")


def _lines(sheet: Sheet, lines: list[str]) -> tuple[Line, ...]:
    decided = dict.fromkeys(range(1, len(lines) + 1), _BLANK)
    for row, decision in zip(sheet.rows, sheet.decisions, strict=True):
        decided.update(dict.fromkeys(row.lines, decision or _OUTSIDE))
    return tuple(
        Line(number, lines[number - 1], decision.role, decision.rule, decision.story)
        for number, decision in decided.items()
    )


def publisher_of(sheet: Sheet, name: str) -> str | None:
    """The house whose page this is: by the host in its name, else by how its stories are signed or its photos credited.

    A signature names a paper in guillemets («الشرق الأوسط» (موسكو)); a name in running text says nothing.
    """
    lowered = name.lower()
    for known in HOUSES:
        if any(host in lowered for host in known.hosts):
            return known.name
    votes: dict[str, int] = {}
    for row, found, decision in zip(sheet.rows, sheet.marks, sheet.decisions, strict=True):
        if decision and decision.role in _SIGNED and row.words <= 40 and found.rule != "menu":
            folded = row.folded
            signing = [house for house, signed in _FOLDED_NAMES if signed in folded and _signs(folded, signed)]
            for house in dict.fromkeys(signing):
                votes[house] = votes.get(house, 0) + 1
    return max(votes, key=lambda house: votes[house]) if votes else None


_FOLDED_NAMES = tuple((house.name, fold(name)) for house in HOUSES for name in house.names)
_SIGNED = frozenset({Role.BYLINE, Role.RELATED_BYLINE, Role.CHROME, Role.CAPTION, Role.PAGE_TITLE})


def _signs(folded: str, name: str) -> bool:
    at = folded.find(name)
    if at < 0:
        return False
    before, after = folded[:at][-1:], folded[at + len(name) :][:1]
    return (
        before in ("", "«", '"', "(", "-", "|", "/")
        or (before == " " and re.search(r"[-|/،:(]\s$|موقع\s\(?$", folded[:at]) is not None)
        and after in ("", "»", '"', ")", " ", ".", ",", "،")
    )
