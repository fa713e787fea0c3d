"""The articles of a list over time, drawn: a bar a day, month or year, the earliest at the right as Arabic reads."""

from dataclasses import dataclass

from articles.arabic.wording import day_words, month_words
from articles.search.answers import Bar, SearchAnswer, Step, Timeline
from articles.search.labels import UNDATED_KEY
from articles.search.values import Facet
from articles.views.list_state import ListState, time_parameters

# The drawing in its own units: it is stretched to the width there is.
_BAR = 10
_GAP = 2
# Few bars would be broad blocks: they leave more room between them.
_FEW = 12
_GAP_OF_FEW = 6
HEIGHT = 100
# What few articles are still seen by.
_LEAST = 4

_STEP_NAMES = {Step.DAY: "يوماً بيوم", Step.MONTH: "شهراً بشهر", Step.YEAR: "سنة بسنة", Step.YEARS: "كل بضع سنوات"}


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One bar: from `left`, `width` wide, `height` high; what it stands for, its count, and the list of it alone.

    `room` is where the step begins that the bar stands in: all of it can be clicked.
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
    """The drawing, `width` by HEIGHT, and what is said beside it.

    `bars` from the earliest on, empty where a drawing would say nothing. `undated` and `vague` as in Timeline;
    `undated_address` is the list of those without a date, empty where it is that already.
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
    """The drawing of an answer's time line; None where there is nothing to tell of time."""
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
    """A bar's time as it is written in an address: no finer than the bar."""
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
