"""A page on the work bench: its rows, their marks, and the role each row gets while the passes go over it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from articles.pages.kinds import Kind, Mark
from articles.pages.marks import mark
from articles.pages.neighbouring_captions import mark_photos_with_stops
from articles.pages.neighbours import mark_neighbours
from articles.pages.rows import Row, copies, rows_of
from articles.pages.site_lines import mark_site_lines
from articles.pages.site_paragraphs import mark_site_paragraphs
from articles.pages.tickers import mark_headline_of_digest, mark_tickers
from articles.pages.values import Role

_TITLE, _POINTS = 20, 3  # words of the longest title, and such rows at the top of an interview
_TOP, _WHOLE = 30, 5  # rows among which the page's title and its headline stand; words of a headline
_LEAST = 2  # paragraphs below them


class Decision(NamedTuple):
    """The role of a row, the rule that gave it, and the story it belongs to (None outside stories)."""

    role: Role
    rule: str
    story: int | None = None


@dataclass(slots=True)
class Item:
    """One item of a related block while it is read: indices of its rows."""

    title: int | None = None
    caption: int | None = None
    summary: int | None = None
    byline: int | None = None
    section: int | None = None


@dataclass(slots=True)
class Part:
    """One story's stretch of rows, `start` to `stop` (excluded), and what the passes found in it."""

    number: int
    start: int
    stop: int
    confirmed: str | None = None  # the key of a headline that the page itself repeats after TT
    headline: int | None = None
    body: int | None = None  # the first row of the body
    items: list[Item] = field(default_factory=list)


def _marks(rows: list[Row]) -> list[Mark]:
    """The mark of each row. Headlines, captions and menus are printed again and again: what they are is asked once."""
    known: dict[str, Mark] = {}
    found: list[Mark] = []
    for row in rows:
        if row.text not in known:
            known[row.text] = mark(row)
        found.append(known[row.text])
    return found


def _below_points(rows: list[Row]) -> bool:
    """Whether three and more of some rows without full stops, none longer than a title or going on with «و» as a
    paragraph does, stand above two and more that all have theirs: headline and points of an interview, and its text."""
    first = next((index for index, row in enumerate(rows) if row.stop), 0)
    whole = len(rows) - first >= _LEAST and all(row.stop for row in rows[first:])
    return (
        whole and first >= _POINTS and not any(row.words > _TITLE or row.plain.startswith("و") for row in rows[:first])
    )


def _titles(rows: list[Row], marks: list[Mark]) -> frozenset[int]:
    """The first title of a page and the rows near it that it begins or ends with: the title of the page, with the
    site's name beside it, and the headline. Empty where it holds none."""
    first = next((index for index, found in enumerate(marks) if found.kind is Kind.TITLE), len(rows))
    if first >= min(_TOP, len(rows)):
        return frozenset()
    title = rows[first].key
    held = {
        index
        for index in range(first + 1, min(first + _TOP, len(rows)))
        if marks[index].kind is Kind.TITLE and rows[index].words >= _WHOLE
        if title.startswith(rows[index].key + " ") or title.endswith(" " + rows[index].key)
    }
    return frozenset({first} | held) if held else frozenset()


class Sheet:
    """Rows, marks and decisions of one page. A decision once made is final; the passes only fill what is open."""

    def __init__(self, lines: list[str], *, wrapped: bool = True) -> None:
        self.rows: list[Row] = rows_of(lines, wrapped=wrapped)
        self.marks: list[Mark] = _marks(self.rows)
        self.copies = copies(self.rows)
        self.decisions: list[Decision | None] = [None] * len(self.rows)
        self.words_of_body: dict[int, frozenset[str]] = {}  # first row of a body -> words of its first paragraphs
        self.names_of_body: dict[int, tuple[frozenset[str], frozenset[str]]] = {}  # first row of a body -> its names
        self.links: dict[int, str] = {}  # rows that are a read-also link -> the title they hold
        mark_headline_of_digest(self.rows, self.marks)
        mark_tickers(self.rows, self.marks)
        mark_site_paragraphs(self.rows, self.marks)
        mark_photos_with_stops(self.rows, self.marks)
        mark_neighbours(self.rows, self.marks)
        mark_site_lines(self.rows, self.marks)
        self.titles = _titles(self.rows, self.marks)
        self.with_stops = self._with_stops()

    def kind(self, index: int) -> Kind:
        """The kind of a row; past either end a SHORT, so that neighbours can be asked without care."""
        return self.marks[index].kind if 0 <= index < len(self.marks) else Kind.SHORT

    def decide(self, index: int, role: Role, rule: str, story: int | None = None) -> None:
        """Give a row its role unless it has one."""
        if self.decisions[index] is None:
            self.decisions[index] = Decision(role, rule, story)

    def open(self, indices: Iterable[int]) -> list[int]:
        """Those of the rows that have no role yet."""
        return [index for index in indices if self.decisions[index] is None]

    def _with_stops(self) -> bool:
        """Whether the page ends its paragraphs with full stops: most rows of 14 words and more do, each once; headline
        and points of an interview above them aside."""
        long = {
            row.key: row
            for index, (row, found) in enumerate(zip(self.rows, self.marks, strict=True))
            if row.words >= 14 and found.kind in (Kind.TEXT, Kind.WEAK, Kind.TITLE)
            if not row.question and index not in self.titles
        }
        rows = list(long.values())
        stops = sum(row.stop for row in rows)
        return stops * 2 >= len(rows) or stops >= 12 or _below_points(rows)

    def is_text(self, index: int) -> bool:
        """Whether a row reads as a paragraph, given how this page ends its paragraphs."""
        kind = self.kind(index)
        if kind is Kind.TEXT:
            return True
        long = kind is Kind.TITLE and self.rows[index].words >= 14 and index not in self.titles
        return long and not self.with_stops
