"""Ways out of an empty list: what can be left out, in words, with the resulting list and its length."""

from dataclasses import dataclass

from articles.search.answers import Loosening, SearchAnswer, Without
from articles.search.values import Facet
from articles.views.list_parts import CHIP_NAMES
from articles.views.list_state import Choice, ListState


@dataclass(frozen=True, slots=True)
class WayOut:
    """A longer list: in words what is left out, its address, and how many articles it has."""

    words: str
    address: str
    count: int


def ways_out(answer: SearchAnswer, state: ListState) -> tuple[WayOut, ...]:
    """The ways out of an empty list that find something."""
    return tuple(_way_out(way, state) for way in answer.loosenings)


def _way_out(way: Loosening, state: ListState) -> WayOut:
    words, looser = _looser(way, state)
    return WayOut(words, looser.on_page(1).address(), way.count)


def _looser(way: Loosening, state: ListState) -> tuple[str, ListState]:
    facet = way.facet or Facet.COUNTRY
    match way.without:
        case Without.TIME:
            return "من دون المدة", state.without_time()
        case Without.CHOSEN:
            return f"من دون {CHIP_NAMES[facet]}: {_names(state.chosen[facet], 'أو')}", state.without_choice(facet)
        case Without.EXCLUDED:
            return f"مع ما استبعدته: {_names(state.excluded[facet], 'و')}", state.without_exclusions(facet)
        case Without.TEXT:
            return f"من دون الكلمات «{state.text}»", state.without_text()
        case Without.WORD:
            return f"من دون «{way.word}»", state.with_text(way.text)
        case Without.EXACT:
            return "بكل صيغ الكلمات", state.not_exact()
        case Without.ALL_WORDS:
            return "أيٌّ منها", state.with_text(way.text)


def _names(choices: tuple[Choice, ...], between: str) -> str:
    joined = f" {between} " if between == "أو" else f" {between}"
    return joined.join(choice.label for choice in choices)
