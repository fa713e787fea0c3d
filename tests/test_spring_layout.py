"""The spring layout places points as networkx does from the same start."""

from math import dist

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.views.spring_layout import spiral, spring_layout

LENGTH, ROUNDS = 1.4, 150


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 12).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.floats(0, 8), min_size=66, max_size=66))))
def test_the_places_are_those_of_networkx(drawn: tuple[int, list[float]]) -> None:
    count, weights = drawn
    pairs = [(one, other) for one in range(count) for other in range(one)]
    pulls = {pair: weight for pair, weight in zip(pairs, weights, strict=False) if weight > 1}
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in pulls.items())
    start = spiral(count)
    # Rounding tells after some rounds, where two places are as good as each other: a few are compared to the digit.
    ours = spring_layout(start, pulls, length=LENGTH, rounds=12)
    theirs = networkx.spring_layout(
        graph, k=LENGTH, pos=dict(enumerate(start)), iterations=12, scale=None, method="force"
    )
    for point, place in enumerate(ours):
        assert place == pytest.approx(tuple(theirs[point]), abs=1e-6)


def test_who_is_drawn_more_strongly_stands_nearer() -> None:
    places = spring_layout(spiral(3), {(0, 1): 6.0, (0, 2): 1.0, (1, 2): 1.0}, length=LENGTH, rounds=ROUNDS)
    assert dist(places[0], places[1]) < dist(places[0], places[2])
    assert dist(places[0], places[1]) < dist(places[1], places[2])


def test_nobody_stands_on_another_and_one_alone_stays() -> None:
    places = spring_layout(spiral(12), {}, length=LENGTH, rounds=ROUNDS)
    assert min(dist(one, other) for one in places for other in places if one is not other) > 0.1
    assert spring_layout(((0.5, 0.5),), {}, length=LENGTH, rounds=ROUNDS) == ((0.5, 0.5),)
    assert spring_layout((), {}, length=LENGTH, rounds=ROUNDS) == ()


def test_the_places_to_start_from_are_the_same_and_apart() -> None:
    assert spiral(12) == spiral(12)
    assert len(set(spiral(12))) == 12
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in spiral(12))
