"""What is shown above the cards of a list: the triangle of countries, and on the front page all at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import PreparedQuery, Tag
from articles.search.answers import FacetSize, SearchAnswer
from articles.search.values import Facet
from articles.views.histogram import histogram
from articles.views.list_state import ListState
from articles.views.triangle import CODES, Country, told, triangle

# How many other countries there is room for around the three.
AROUND = 7


@dataclass(frozen=True, slots=True)
class Glance:
    """The whole collection in figures: publishers (0 if none is known), the years covered, undated articles.

    `years` is empty where no article bears a date.
    """

    publishers: int
    years: tuple[int, ...]
    undated: int


_CORNERS = PreparedQuery(
    lambda codes: Tag.objects.countries().shown().with_codes(codes).values_list("pk", "iso_code", "name", "slug")
)


def corners() -> tuple[Country, ...]:
    """The countries of the triangle. One query."""
    return tuple(Country(*row) for row in _CORNERS.rows(CODES))


def is_front(answer: SearchAnswer, state: ListState) -> bool:
    """Whether this is the site's front: the first page of everything."""
    return not state.narrowed and answer.page == 1 and bool(answer.total)


def overview(answer: SearchAnswer, state: ListState, countries: Sequence[Country]) -> dict[str, object]:
    """What _overview.html needs; `countries` are the `corners`."""
    drawn = triangle(state, countries, answer.overlaps) if answer.total else None
    front = is_front(answer, state)
    return {
        "triangle": drawn,
        "triangle_told": told(drawn) if drawn else "",
        "histogram": histogram(answer, state),
        "glance": _glance(answer) if front else None,
        "front": front,
    }


def _glance(answer: SearchAnswer) -> Glance:
    bars = answer.timeline.bars
    return Glance(
        publishers=answer.sizes.get(Facet.PUBLISHER, FacetSize(0)).values,
        years=tuple(dict.fromkeys((bars[0].since.year, bars[-1].until.year))) if bars else (),
        undated=answer.timeline.undated,
    )
