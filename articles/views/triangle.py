"""Draws Russia, Iran and North Korea as a triangle: articles in the present list about each, each two, and all three.

Everything is a link that narrows the list. A country alone is chosen in its facet; several together are written into
the search box («دولة:روسيا دولة:إيران»), since within a facet any value is enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot, log2, sqrt
from typing import NamedTuple

from articles.arabic import plurals
from articles.models import TagKind
from articles.search.answers import Overlaps
from articles.search.values import Facet
from articles.views.list_state import ListState
from articles.views.several_tags import all_named

CODES = ("RU", "IR", "KP")
WIDTH, HEIGHT = 360, 296
# Room on both sides for the names at the lower corners, and for those of other countries around it.
_MARGIN = 18
_WIDER = 54
# The places of the others, the most frequent first: height, side, and the least distance from the middle line at which
# neither circle nor name touches the triangle. The last is below its lower edge.
_OTHERS = ((92, 1, 98), (92, -1, 98), (30, 1, 88), (30, -1, 88), (156, 1, 134), (156, -1, 134), (264, 1, 0))
_OUTWARD = 44
_LEAST_DOT, _MOST_DOT = 4.0, 11.0

# As on a map: Russia above, Iran in the west, Korea in the east.
_PLACES = {"RU": (180.0, 66.0), "IR": (64.0, 236.0), "KP": (296.0, 236.0)}
_LEAST_RADIUS, _MOST_RADIUS = 17.0, 32.0
_LEAST_LINE, _MOST_LINE = 1.5, 11.0


class Country(NamedTuple):
    """A country of the triangle: its primary key, its ISO code, its name and its slug."""

    pk: int
    code: str
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Corner:
    """A country: position and size of its circle (in the picture's units), and the address of its list."""

    name: str
    count: int
    address: str
    chosen: bool
    x: float
    y: float
    radius: float

    @property
    def label_y(self) -> float:
        """The baseline of its name: above the upper circle, below the lower ones."""
        return self.y - self.radius - 12 if self.y < HEIGHT / 2 else self.y + self.radius + 24


@dataclass(frozen=True, slots=True)
class Edge:
    """Two countries: the line between their circles, its width, and the address of the list of what is about both."""

    name: str
    count: int
    address: str
    x1: float
    y1: float
    x2: float
    y2: float
    width: float

    @property
    def x(self) -> float:
        """The middle of the line."""
        return round((self.x1 + self.x2) / 2, 1)

    @property
    def y(self) -> float:
        """The middle of the line."""
        return round((self.y1 + self.y2) / 2, 1)


@dataclass(frozen=True, slots=True)
class Triangle:
    """The picture. `middle` is the circle of what is about all three; an empty edge or middle has no link.

    `around` are other countries, the closer the more of these articles name them. `left` is the picture's left edge,
    `width` and `height` are its size.
    """

    corners: tuple[Corner, ...]
    edges: tuple[Edge, ...]
    middle: Corner
    around: tuple[Corner, ...] = ()
    left: int = -_MARGIN
    width: int = WIDTH + 2 * _MARGIN
    height: int = HEIGHT


def triangle(state: ListState, countries: Sequence[Country], overlaps: Overlaps) -> Triangle | None:
    """The triangle of a list; None if not all three countries exist here, or no article of it names any of them."""
    by_code = {country.code: country for country in countries}
    if not all(code in by_code for code in CODES):
        return None
    most = max(overlaps.of(by_code[code].pk) for code in CODES)
    if not most:
        return None
    corners = {code: _corner(by_code[code], state, overlaps, most) for code in CODES}
    edges = tuple(
        _edge(corners[one], corners[other], (by_code[one], by_code[other]), state, overlaps)
        for one, other in combinations(CODES, 2)
    )
    three = [by_code[code] for code in CODES]
    count = overlaps.of(*(country.pk for country in three))
    x, y = (round(sum(place[axis] for place in _PLACES.values()) / len(_PLACES), 1) for axis in (0, 1))
    middle = Corner("البلدان الثلاثة معاً", count, _all_of(state, three), False, x, y, _radius(count, most) * 0.7)
    around = _around(state, overlaps)
    wider = _WIDER if around else _MARGIN
    return Triangle(tuple(corners.values()), edges, middle, around, -wider, WIDTH + 2 * wider)


def told(drawn: Triangle) -> str:
    """The picture in words, for readers who cannot see it."""
    parts = [f"{corner.name}: {_articles(corner.count)}" for corner in drawn.corners]
    parts += [f"{edge.name}: {_articles(edge.count)}" for edge in drawn.edges]
    parts.append(f"{drawn.middle.name}: {_articles(drawn.middle.count)}")
    return "، ".join(parts + [f"{other.name}: {_articles(other.count)}" for other in drawn.around])


def _articles(count: int) -> str:
    return plurals.counted(count, plurals.ARTICLES)


def _corner(country: Country, state: ListState, overlaps: Overlaps, most: int) -> Corner:
    x, y = _PLACES[country.code]
    count = overlaps.of(country.pk)
    chosen = any(choice.key == country.slug for choice in state.chosen.get(Facet.COUNTRY, ()))
    address = state.toggled(Facet.COUNTRY, country.slug, country.name).address()
    return Corner(country.name, count, address, chosen, x, y, _radius(count, most))


def _all_of(state: ListState, countries: Sequence[Country]) -> str:
    """The address of the list of what is about all of them."""
    return all_named(state, ((TagKind.COUNTRY.value, country.name) for country in countries)).address()


def _around(state: ListState, overlaps: Overlaps) -> tuple[Corner, ...]:
    """The other countries in their places, further out the fewer of the articles name them."""
    most = max((value.count for value in overlaps.around), default=0)
    found = []
    for value, (y, side, least) in zip(overlaps.around, _OTHERS, strict=False):
        share = value.count / most
        found.append(
            Corner(
                name=value.label,
                count=value.count,
                address=state.toggled(Facet.COUNTRY, value.key, value.label).address(),
                chosen=False,
                x=round(WIDTH / 2 + side * (least + _OUTWARD * (1 - share)) if least else WIDTH / 2, 1),
                y=y,
                radius=round(_LEAST_DOT + (_MOST_DOT - _LEAST_DOT) * sqrt(share), 1),
            )
        )
    return tuple(found)


def _edge(one: Corner, other: Corner, countries: Sequence[Country], state: ListState, overlaps: Overlaps) -> Edge:
    count = overlaps.of(*(country.pk for country in countries))
    length = hypot(other.x - one.x, other.y - one.y)
    right, down = (other.x - one.x) / length, (other.y - one.y) / length
    return Edge(
        name=f"{one.name} و{other.name}",
        count=count,
        address=_all_of(state, countries),
        # From rim to rim, with a little air.
        x1=round(one.x + right * (one.radius + 3), 1),
        y1=round(one.y + down * (one.radius + 3), 1),
        x2=round(other.x - right * (other.radius + 3), 1),
        y2=round(other.y - down * (other.radius + 3), 1),
        width=_line(count),
    )


def _radius(count: int, most: int) -> float:
    """The area shows the count, between a smallest circle that can be clicked and a largest that leaves room."""
    return round(_LEAST_RADIUS + (_MOST_RADIUS - _LEAST_RADIUS) * sqrt(count / most), 1) if most else _LEAST_RADIUS


def _line(count: int) -> float:
    """The line's width grows by the same step with every doubling: counts in news differ by orders of magnitude."""
    return round(min(_LEAST_LINE + log2(count + 1), _MOST_LINE), 1) if count else 1.0
