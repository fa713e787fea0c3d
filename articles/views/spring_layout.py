"""Places the dozen points of a picture so that what belongs together is close together.

This is Fruchterman and Reingold's spring layout (Graph Drawing by Force-directed Placement, 1991) as networkx computes
it; a test compares the two. networkx has no layout without numpy, and the two would cost every worker 30 MB for twelve
points.
"""

from collections.abc import Mapping, Sequence
from math import cos, hypot, pi, sin, sqrt

Place = tuple[float, float]

# The least distance that forces are computed with, and the least length of a push: nothing is divided by zero.
_LEAST = 0.01
# Points that move less than this, in the mean, stand still.
_STILL = 1e-4
_GOLDEN_ANGLE = pi * (3 - sqrt(5))


def spring_layout(
    start: Sequence[Place], pulls: Mapping[tuple[int, int], float], *, length: float, rounds: int
) -> tuple[Place, ...]:
    """The places that points, numbered from 0, move to from `start`.

    `pulls` says how strongly two points attract each other, each pair once. `length` is how far apart two points of
    pull 1 end up, in the units of `start`; the result is not bounded.
    """
    count = len(start)
    if count < 2:
        return tuple(start)
    xs, ys = [x for x, _ in start], [y for _, y in start]
    # For each point, how strongly it and each point before it attract each other.
    drawn = [
        [pulls.get((one, other), 0.0) + pulls.get((other, one), 0.0) for other in range(one)] for one in range(count)
    ]
    # How far a point may move at once: less in every round.
    reach = max(max(xs) - min(xs), max(ys) - min(ys)) * 0.1
    cooling = reach / (rounds + 1)
    for _ in range(rounds):
        pushed_x, pushed_y = _pushes(xs, ys, drawn, length=length)
        moved = 0.0
        for point in range(count):
            step = reach / max(hypot(pushed_x[point], pushed_y[point]), _LEAST)
            xs[point] += pushed_x[point] * step
            ys[point] += pushed_y[point] * step
            moved += (pushed_x[point] * step) ** 2 + (pushed_y[point] * step) ** 2
        reach -= cooling
        if sqrt(moved) / count < _STILL:
            break
    return tuple(zip(xs, ys, strict=True))


def _pushes(
    xs: Sequence[float], ys: Sequence[float], drawn: Sequence[Sequence[float]], *, length: float
) -> tuple[list[float], list[float]]:
    """How far right and down all others push each point. Every two push each other apart, and those that attract each
    other pull together, the more the further apart they are."""
    pushed_x, pushed_y = [0.0] * len(xs), [0.0] * len(xs)
    square = length * length
    # Ten thousand rounds of the inner loop are most of a picture's cost: hence local names, and only one call.
    for one, pulled in enumerate(drawn):
        x, y, push_x, push_y = xs[one], ys[one], 0.0, 0.0
        for other, pull in enumerate(pulled):
            aside, down = x - xs[other], y - ys[other]
            apart = hypot(aside, down)
            if apart < _LEAST:
                apart = _LEAST
            force = square / (apart * apart) - pull * apart / length
            push_x += aside * force
            push_y += down * force
            pushed_x[other] -= aside * force
            pushed_y[other] -= down * force
        pushed_x[one], pushed_y[one] = push_x, push_y
    return pushed_x, pushed_y


def spiral(count: int) -> tuple[Place, ...]:
    """`count` places to start from, within a circle of width 1, no two in line with a third; always the same ones."""
    radius_and_angle = ((sqrt((number + 0.5) / count) / 2, number * _GOLDEN_ANGLE) for number in range(count))
    return tuple((0.5 + radius * cos(angle), 0.5 + radius * sin(angle)) for radius, angle in radius_and_angle)
