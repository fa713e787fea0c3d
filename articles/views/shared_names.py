"""Compares whom and what several articles name: what only one of them has, and what it leaves out."""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import chain
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def alone(named: Sequence[Sequence[Name]]) -> list[tuple[Name, ...]]:
    """For each article (given by the names in it), the names that none of the others has, in its order."""
    times = _times(named)
    return [tuple(name for name in dict.fromkeys(names) if times[name] == 1) for names in named]


def left_out(named: Sequence[Sequence[Name]]) -> list[tuple[Name, ...]]:
    """For each article, the names that it lacks but more than half of the others have, the most frequent first.

    Nothing if there is only one other: `alone` of that one says the same.
    """
    times, others = _times(named), len(named) - 1
    common = [name for name, count in times.most_common() if 2 * count > others > 1]
    return [tuple(name for name in common if name not in names) for names in map(frozenset, named)]


def _times(named: Sequence[Sequence[Name]]) -> Counter[Name]:
    """How many of the articles have each name."""
    return Counter(chain.from_iterable(dict.fromkeys(names) for names in named))
