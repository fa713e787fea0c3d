"""What stands above the cards of a list: the triangle of its countries, and on the front the coverage at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, Tag
from articles.search.values import Facet, FacetSize, SearchAnswer
from articles.views.front import front
from articles.views.list_state import ListState
from articles.views.triangle import CODES, told, triangle

# As many other countries as find room around the three.
AROUND = 7


@dataclass(frozen=True, slots=True)
class Glance:
    """All there is in figures: publishers (0 where none is known), the years that are spanned, how many are undated.

    `years` is empty where no article bears a date.
    """

    publishers: int
    years: tuple[int, ...]
    undated: int


def corners() -> list[Tag]:
    """The countries of the triangle. One query."""
    return list(Tag.objects.countries().shown().with_codes(CODES))


def overview(
    answer: SearchAnswer, state: ListState, countries: Sequence[Tag], shown: Sequence[Article]
) -> dict[str, object]:
    """What the templates need; `countries` are those of `corners`, `shown` the articles of the page in order."""
    is_front = not state.narrowed and answer.page == 1 and bool(answer.total)
    drawn = triangle(state, countries, answer.overlaps) if answer.total else None
    return {
        "triangle": drawn,
        "glance": _glance(answer) if is_front else None,
        "triangle_told": told(drawn) if drawn else "",
        "front": front(answer, shown) if is_front else None,
    }


def _glance(answer: SearchAnswer) -> Glance:
    bars = answer.timeline.bars
    return Glance(
        publishers=answer.sizes.get(Facet.PUBLISHER, FacetSize(0)).values,
        years=tuple(dict.fromkeys((bars[0].since.year, bars[-1].until.year))) if bars else (),
        undated=answer.timeline.undated,
    )
