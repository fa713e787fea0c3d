"""The lines of a raw page with their roles, a few hundred at a time, grouped by story."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from articles.models import Article, Page
from articles.pages.decode import decode
from articles.pages.reading import read
from articles.pages.values import Role, UnreadablePage
from articles.views.pager import LINES_A_PAGE, Pager, address_with, pager
from articles.views.reading_rules import READING_RULE_NAMES

# A line of a million letters would fill a page by itself. The page says how much was cut; the stored raw page is whole.
LETTERS_A_LINE = 4_000

ROLE_NAMES: dict[str, str] = {
    Role.BLANK: "سطر فارغ",
    Role.HEADLINE: "عنوان",
    Role.DECK: "عنوان فرعي",
    Role.BYLINE: "كاتب",
    Role.DATELINE: "تاريخ ومكان",
    Role.CAPTION: "تعليق صورة",
    Role.MARKER: "علامة",
    Role.BODY: "متن",
    Role.SUBHEADING: "عنوان داخلي",
    Role.RELATED_HEADER: "رأس «ذات صلة»",
    Role.RELATED_TITLE: "عنوان ذو صلة",
    Role.RELATED_CAPTION: "صورة ذات صلة",
    Role.RELATED_SUMMARY: "ملخص ذو صلة",
    Role.RELATED_BYLINE: "كاتب ذو صلة",
    Role.READ_ALSO: "اقرأ أيضاً",
    Role.PAGE_TITLE: "عنوان الصفحة",
    Role.CHROME: "من هيكل الموقع",
}
UNREAD = "لم يُقرأ"


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line: number from 1, text as printed, how many letters were cut off, its role and the rule that decided it.

    `rule_name` is empty for a rule that is no longer known.
    """

    number: int
    text: str
    cut: int
    role: str
    role_name: str
    rule: str
    rule_name: str


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Adjacent lines of one story; `story` is None outside stories. `article` is the row that it became, if any."""

    story: int | None
    article: Article | None
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True, slots=True)
class ShownReading:
    """A part of the page: its groups, the number of lines of the whole page, and links to the other parts."""

    groups: tuple[LineGroup, ...]
    total: int
    pager: Pager


def reading_of(page: Page, *, number: int) -> ShownReading:
    """Part `number` (from 1; the last if there are fewer) of the page, whose articles have been prefetched."""
    texts = _texts(page)
    pages = max(1, -(-len(texts) // LINES_A_PAGE))
    number = min(number, pages)
    start = (number - 1) * LINES_A_PAGE
    readings = page.lines[start : start + LINES_A_PAGE]
    stretch = texts[start : start + LINES_A_PAGE]
    # A page stored by an older reader may know fewer lines than are decoded now: those are shown as not read.
    readings += [["", "", None]] * (len(stretch) - len(readings))
    articles = {article.position: article for article in page.articles.all()}
    rows = [
        (story, _line(start + place, text, role, rule))
        for place, (text, (role, rule, story)) in enumerate(zip(stretch, readings, strict=False), 1)
    ]
    return ShownReading(
        groups=tuple(_groups(rows, articles)),
        total=len(texts),
        pager=pager(number, pages, address_of=address_with),
    )


def _texts(page: Page) -> list[str]:
    """The lines to which the stored roles belong: those of a text page, or those that the reader made of HTML."""
    raw = bytes(page.raw)
    try:
        if page.format == "html":
            return [line.text for line in read(raw, name=page.name).lines]
        return decode(raw).text.split("\n")
    except UnreadablePage:
        return []


def _line(number: int, text: str, role: str, rule: str) -> ShownLine:
    return ShownLine(
        number=number,
        text=text[:LETTERS_A_LINE],
        cut=max(0, len(text) - LETTERS_A_LINE),
        role=role or "unread",
        role_name=ROLE_NAMES.get(role, UNREAD),
        rule=rule,
        rule_name=READING_RULE_NAMES.get(rule, ""),
    )


def _groups(rows: Sequence[tuple[int | None, ShownLine]], articles: dict[int, Article]) -> Iterable[LineGroup]:
    """Adjacent lines of one story together, including what is between them (blanks, markers)."""
    runs = [(story, [line for _, line in members]) for story, members in groupby(rows, key=lambda row: row[0])]
    merged: list[tuple[int | None, list[ShownLine]]] = []
    for place, (story, lines) in enumerate(runs):
        before = merged[-1][0] if merged else None
        after = runs[place + 1][0] if place + 1 < len(runs) else None
        between = story is None and before is not None and after == before
        if merged and (story == before or between):
            merged[-1][1].extend(lines)
        else:
            merged.append((story, lines))
    for story, lines in merged:
        yield LineGroup(story, articles.get(story) if story is not None else None, tuple(lines))
