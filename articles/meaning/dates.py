"""Dates in a story's text, each as an interval of days with its evidence.

A reader for each way of naming a date is tried where a word may begin one; the first that answers wins, and nothing is
read twice. What is placed by the day of writing (أمس، الأسبوع الماضي، يناير الماضي) is resolved when that day is
known and kept unresolved when it is not. Time grows linearly with the text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from articles.arabic.months import GREGORIAN, HIJRI, WEEKDAYS
from articles.meaning.date_days import ORDINAL_DAY_WORDS, day_at, month_at, numeric_day_at, ordinal_day_at
from articles.meaning.date_resolving import is_possible, resolve
from articles.meaning.date_tense import tense_at
from articles.meaning.date_tokens import Line
from articles.meaning.date_weekdays import NEAR_DAY_WORDS, is_relative_day, near_day_at, weekday_at
from articles.meaning.date_words import DECADES, THIS, UNITS, YEAR_WORDS
from articles.meaning.date_years import Found, ago_at, bare_year_at, decade_at, unit_at, year_at
from articles.meaning.passages import CAPTION, Passage
from articles.meaning.values import SOURCE, DateMention, DatePrecision, Tense
from articles.pages.values import Precision, Published

_Reader = Callable[[Line, int], Found | None]
# Those that begin at a number, and those that begin at a word, with the words that each may begin at.
_NUMBER_READERS: tuple[_Reader, ...] = (numeric_day_at, day_at, bare_year_at)
_WORD_READERS: tuple[tuple[_Reader, frozenset[str]], ...] = (
    (near_day_at, NEAR_DAY_WORDS),
    (weekday_at, frozenset(WEEKDAYS)),
    (ordinal_day_at, ORDINAL_DAY_WORDS),
    (month_at, frozenset(name.split()[0] for name in (*GREGORIAN, *HIJRI))),
    (year_at, YEAR_WORDS.union(THIS, UNITS)),
    (unit_at, frozenset(UNITS)),
    (ago_at, frozenset({"قبل"})),
    (decade_at, frozenset(DECADES)),
)
_READERS_OF = {
    word: tuple(reader for reader, words in _WORD_READERS if word in words)
    for word in frozenset().union(*(words for _, words in _WORD_READERS))
}

# Placed by a month whose calendar is not said.
_MONTHLY = frozenset({"day-of-month", "relative-month"})


def find_dates(blocks: Sequence[Passage], *, published: Published | date | None = None) -> tuple[DateMention, ...]:
    """Every date that the passages name, in order.

    `published` is the day of writing; one that is known less exactly than to the day is not used.
    """
    day = day_of(published)
    found = [mention for passage in blocks for mention in _dates(passage, day)]
    if any(one.hijri for one in found) and not any(one.month for one in found):
        # In a story that counts by the Islamic calendar «الشهر الجاري» is one of its months, begun by sight.
        found = [one._replace(first=None, last=None) if one.rule in _MONTHLY else one for one in found]
    return tuple(found)


def day_of(published: Published | date | None) -> date | None:
    """The day that a story was published on; None when it is known less exactly."""
    if isinstance(published, Published):
        exact = published.precision in (Precision.DAY, Precision.MINUTE)
        return published.when.date() if exact else None
    return published


def _dates(passage: Passage, published: date | None) -> list[DateMention]:
    line = Line(passage.matched)
    found: list[DateMention] = []
    outlets: _Spans | None = None
    quotes: _Spans | None = None
    free = 0
    for place in line.anchors:
        if place < free:
            continue
        one = _read(line, place)
        if one is None:
            continue
        if outlets is None or quotes is None:  # in most passages nothing is found and nobody asks
            outlets, quotes = _Spans(_outlets(passage)), _Spans(_quoted(passage.text))
        if outlets.hold(line[one.first].start):
            continue
        is_quoted = quotes.hold(line[one.first].start)
        mention = _mention(passage, line, one, published, is_quoted=is_quoted)
        if mention:
            found.append(mention)
        free = one.stop
    return found


def _read(line: Line, place: int) -> Found | None:
    token = line[place]
    for reader in _READERS_OF.get(token.text, ()) if token.number is None else _NUMBER_READERS:
        one = reader(line, place)
        if one:
            return one if is_possible(one.said) else None
    return None


class _Spans:
    """Spans of a text, to ask in short time whether one of them holds a place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def hold(self, place: int) -> bool:
        before = bisect_right(self._starts, place)
        return before > 0 and place < self._ends[before - 1]


def _outlets(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where outlets are named by more than one word: «المصري اليوم» is a paper."""
    for match in passage.of(SOURCE):
        if match.last > match.first:
            yield match.start, match.end


def _mention(
    passage: Passage,
    line: Line,
    one: Found,
    published: date | None,
    *,
    is_quoted: bool,
) -> DateMention | None:
    said = one.said
    start, end = line[one.first].start, line[one.stop - 1].end
    if passage.text[end : end + 1] == ")" and passage.text.count("(", start, end) > passage.text.count(")", start, end):
        end += 1
    tense = _tense(passage, line, one)
    days = None
    # A speaker's «أمس» is counted from when he spoke.
    if not (is_quoted and is_relative_day(said)):
        days = resolve(said, published, tense)
    is_month_of_day = said.rule == "day-of-month"
    return DateMention(
        block=passage.block,
        start=start,
        end=end,
        surface=passage.text[start:end],
        rule=said.rule,
        precision=DatePrecision.DAY if is_month_of_day else said.precision,
        first=days.first if days else None,
        last=days.last if days else None,
        absolute=said.absolute and days is not None,
        tense=tense,
        steps=None if is_month_of_day else said.steps,
        named=said.month is not None or said.weekday is not None,
        month=said.month if not said.hijri and said.last_month is None else None,
        hijri=said.hijri,
        quoted=is_quoted,
    )


def _tense(passage: Passage, line: Line, one: Found) -> Tense | None:
    said = one.said
    steps = said.steps if said.steps is not None else said.year_steps
    if steps is not None:
        return Tense.PAST if steps < 0 else Tense.FUTURE if steps > 0 else Tense.PRESENT
    told = tense_at(line, one.first, one.stop - 1)
    if told is None and passage.part is CAPTION and said.absolute and said.precision is DatePrecision.DAY:
        # A caption's day is the day of the photo.
        return Tense.PAST
    return told


def _quoted(text: str) -> list[tuple[int, int]]:
    """The spans between «» and “”, and between pairs of "; unbalanced ones end with the text or are left out."""
    spans: list[tuple[int, int]] = []
    for opening, closing in (("«", "»"), ("“", "”")):
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at + 1)
            spans.append((at, end if end >= 0 else len(text)))
            at = text.find(opening, end + 1) if end >= 0 else -1
    straight = [place for place, char in enumerate(text) if char == '"'] if '"' in text else []
    spans.extend(list(pairwise(straight))[::2])
    return spans
