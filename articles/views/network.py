"""Draws who is named together with somebody: circles for people, lines for articles that name both.

The circles are placed by a spring layout (`spring_layout.py`), which puts people who are named together close to each
other. The same articles always give the same picture.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2, sqrt

from articles.models import Tag, TagStatus
from articles.search.named_together import Companions, companions
from articles.search.values import Facet
from articles.views.spring_layout import Place, spiral, spring_layout

WIDTH, HEIGHT = 640.0, 440.0
_MARGIN_X, _MARGIN_Y = 90.0, 44.0
_LEAST_RADIUS, _MOST_RADIUS = 6.0, 17.0
# Width of a letter, and height of a name with some space, in the picture's units: names must not cover each other.
_LETTER, _LINE = 7.2, 24.0
_FEWEST = 3
# For the layout: how far apart two people end up who share one article, and the number of rounds.
_LENGTH = 1.4
_ROUNDS = 150


@dataclass(frozen=True, slots=True)
class Circle:
    """A person: position and size of the circle in the picture's units. The page's own person has no `address`."""

    name: str
    count: int
    address: str
    suggested: bool
    x: float
    y: float
    radius: float

    @property
    def label_y(self) -> float:
        """The base line of the name, below the circle."""
        return round(self.y + self.radius + 15, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two people who are named in the same articles."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Network:
    """The picture; the page's own circle comes last, so that nothing covers it."""

    circles: tuple[Circle, ...]
    lines: tuple[Line, ...]
    width: float = WIDTH
    height: float = HEIGHT


def network(tag: Tag, *, total: int) -> Network | None:
    """Who is named together with the tag, which `total` articles carry; None if too few for a picture."""
    found = companions(Facet(tag.kind), tag.pk)
    people = Tag.objects.shown().in_bulk(list(found.times))
    if len(people) < _FEWEST:
        return None
    times = {pk: count for pk, count in found.times.items() if pk in people} | {tag.pk: total}
    names = {pk: row.name for pk, row in people.items()} | {tag.pk: tag.name}
    radius = {pk: _radius(count, max(times.values())) for pk, count in times.items()}
    places = _apart(_laid_out(tag.pk, times, found), names, radius)
    circles = [
        Circle(
            name=names[pk],
            count=count,
            address="" if pk == tag.pk else people[pk].get_absolute_url(),
            suggested=pk != tag.pk and people[pk].status == TagStatus.SUGGESTED,
            x=places[pk][0],
            y=places[pk][1],
            radius=radius[pk],
        )
        for pk, count in times.items()
    ]
    together = {(tag.pk, pk): count for pk, count in times.items() if pk != tag.pk}
    together |= {pair: count for pair, count in found.pairs.items() if pair[0] in people and pair[1] in people}
    lines = [Line(*places[one], *places[other], width=_width(count)) for (one, other), count in together.items()]
    return Network(tuple(circles), tuple(lines))


def _laid_out(own: int, times: Mapping[int, int], found: Companions) -> dict[int, tuple[float, float]]:
    """Positions within the picture, inside its margins."""
    number = {pk: place for place, pk in enumerate(times)}
    pulls = {(number[own], number[pk]): 1.0 for pk in times if pk != own}
    for (one, other), count in found.pairs.items():
        if one in number and other in number:
            pulls[number[one], number[other]] = log2(count + 1)
    spread = _spread(len(number), tuple(pulls.items()))
    xs, ys = zip(*spread, strict=True)
    return {
        pk: (
            _scaled(x, min(xs), max(xs), _MARGIN_X, WIDTH - _MARGIN_X),
            _scaled(y, min(ys), max(ys), _MARGIN_Y, HEIGHT - _MARGIN_Y),
        )
        for pk, (x, y) in zip(number, spread, strict=True)
    }


# An edit or an import changes the counts of few pictures; of the others, the places are the same again.
@lru_cache(maxsize=500)
def _spread(count: int, pulls: tuple[tuple[tuple[int, int], float], ...]) -> tuple[Place, ...]:
    """Where `count` points end up that attract each other as `pulls` says."""
    return spring_layout(spiral(count), dict(pulls), length=_LENGTH, rounds=_ROUNDS)


def _apart(
    places: dict[int, tuple[float, float]], names: Mapping[int, str], radius: Mapping[int, float]
) -> dict[int, tuple[float, float]]:
    """The positions, moved up or down until no circle or name covers another, as far as there is room."""
    moved = dict(places)
    for _ in range(60):
        free = True
        for one in radius:
            for other in radius:
                if one >= other:
                    continue
                (x1, y1), (x2, y2) = moved[one], moved[other]
                up, down = (one, other) if y1 <= y2 else (other, one)
                wide = (len(names[one]) + len(names[other])) * _LETTER / 2 + 6
                reach = radius[up] + _LINE + radius[down]  # the upper one's name is between the two
                if abs(x1 - x2) < wide and abs(y1 - y2) < reach:
                    push = (reach - abs(y1 - y2)) / 2 + 0.5
                    moved[up] = (moved[up][0], max(_MARGIN_Y / 2, moved[up][1] - push))
                    moved[down] = (moved[down][0], min(HEIGHT - _MARGIN_Y, moved[down][1] + push))
                    free = False
        if free:
            break
    return {pk: (round(x, 1), round(y, 1)) for pk, (x, y) in moved.items()}


def _scaled(value: float, least: float, most: float, first: float, last: float) -> float:
    return first + (value - least) / (most - least) * (last - first) if most > least else (first + last) / 2


def _radius(count: int, most: int) -> float:
    return round(_LEAST_RADIUS + (_MOST_RADIUS - _LEAST_RADIUS) * sqrt(count / most), 1) if most else _LEAST_RADIUS


def _width(count: int) -> float:
    return round(min(0.75 + log2(count + 1) * 0.6, 6.0), 1)
