"""Draws the articles of a list over time: a bar a day, month or year, the earliest at the right, as Arabic reads."""

from dataclasses import dataclass

from articles.arabic.wording import day_words, month_words
from articles.search.answers import Bar, SearchAnswer, Step, Timeline
from articles.search.labels import UNDATED_KEY
from articles.search.values import Facet
from articles.views.list_state import ListState, time_parameters

# The drawing's own units: it is stretched to the available width.
_BAR = 10
_GAP = 2
# Few bars would be broad blocks: up to this many, there is more space between them.
_FEW = 12
_GAP_OF_FEW = 6
HEIGHT = 100
# The height by which even few articles can be seen.
_LEAST = 4

_STEP_NAMES = {Step.DAY: "يوماً بيوم", Step.MONTH: "شهراً بشهر", Step.YEAR: "سنة بسنة", Step.YEARS: "كل بضع سنوات"}


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One bar: its `left` edge, `width` and `height`; what it stands for, its count, and the address of its list.

    `room` is the left edge of the step around the bar, all of which can be clicked.
    """

    room: int
    left: int
    width: int
    height: int
    name: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """The drawing, `width` by HEIGHT, and the text beside it.

    `bars` are in order of time, empty where a drawing would say nothing. `undated` and `vague` as in Timeline;
    `undated_address` leads to the list of those without a date, empty where this is that list.
    """

    bars: tuple[DrawnBar, ...]
    width: int
    step_width: int
    height: int
    step: str
    first: str
    last: str
    most: int
    undated: int
    undated_address: str
    vague: int
    bounded: bool
    all_time: str

    @property
    def told(self) -> tuple[DrawnBar, ...]:
        """The bars that have articles."""
        return tuple(bar for bar in self.bars if bar.count)


def histogram(answer: SearchAnswer, state: ListState) -> Histogram | None:
    """The drawing of an answer's time line; None where there is nothing to draw or say."""
    line = answer.timeline
    drawn = len(line.bars) > 1
    if not drawn and not line.undated and not line.vague:
        return None
    most = max((bar.count for bar in line.bars), default=0)
    around = state.address_within()
    bars = tuple(_drawn(bar, place, line, around, most) for place, bar in enumerate(line.bars)) if drawn else ()
    return Histogram(
        bars=bars,
        width=len(bars) * _BAR,
        step_width=_BAR,
        height=HEIGHT,
        step=_STEP_NAMES[line.step],
        first=bars[0].name if bars else "",
        last=bars[-1].name if bars else "",
        most=most,
        undated=line.undated,
        undated_address=_undated_address(state),
        vague=line.vague,
        bounded=bool(state.since or state.until),
        all_time=state.without_time().address(),
    )


def _drawn(bar: Bar, place: int, line: Timeline, around: tuple[str, str], most: int) -> DrawnBar:
    gap = _GAP_OF_FEW if len(line.bars) <= _FEW else _GAP
    return DrawnBar(
        room=(len(line.bars) - 1 - place) * _BAR,
        left=(len(line.bars) - 1 - place) * _BAR + gap // 2,
        width=_BAR - gap,
        height=max(_LEAST, round(bar.count * HEIGHT / most)) if bar.count else 0,
        name=_name(bar, line.step),
        count=bar.count,
        address=f"{around[0]}{_written(bar, line.step)}{around[1]}",
    )


def _written(bar: Bar, step: Step) -> str:
    """A bar's time as written in an address: as precise as the bar, not more."""
    length = {Step.DAY: 10, Step.MONTH: 7, Step.YEAR: 4, Step.YEARS: 4}[step]
    return time_parameters(bar.since.isoformat()[:length], bar.until.isoformat()[:length])


def _name(bar: Bar, step: Step) -> str:
    match step:
        case Step.DAY:
            return day_words(bar.since)
        case Step.MONTH:
            return month_words(bar.since)
        case Step.YEAR:
            return str(bar.since.year)
        case Step.YEARS:
            return f"{bar.since.year}–{bar.until.year}"


def _undated_address(state: ListState) -> str:
    if any(choice.key == UNDATED_KEY for choice in state.chosen.get(Facet.YEAR, ())):
        return ""
    return state.without_time().without_choice(Facet.YEAR).toggled(Facet.YEAR, UNDATED_KEY).address()
