"""Whom and what several articles name: what one of them has alone, and what it leaves out."""

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import chain
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def alone(named: Sequence[Sequence[Name]]) -> list[tuple[Name, ...]]:
    """For each article, given by what it names, what none of the others names, in its order."""
    times = _times(named)
    return [tuple(name for name in dict.fromkeys(names) if times[name] == 1) for names in named]


def left_out(named: Sequence[Sequence[Name]]) -> list[tuple[Name, ...]]:
    """For each article what more than half of the others name and it does not, what most of them name first.

    Nothing where there is but one other: what that one names alone tells the same.
    """
    times, others = _times(named), len(named) - 1
    common = [name for name, count in times.most_common() if 2 * count > others > 1]
    return [tuple(name for name in common if name not in names) for names in map(frozenset, named)]


def _times(named: Sequence[Sequence[Name]]) -> Counter[Name]:
    """How many of the articles have each name."""
    return Counter(chain.from_iterable(dict.fromkeys(names) for names in named))
