"""Ids and rows taken as many at a time as one statement, or one transaction, should have."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

# Ids in one statement: SQLite takes only so many parameters.
STATEMENT = 500


def parts_of(values: Sequence[T], size: int = STATEMENT) -> list[Sequence[T]]:
    """The values in order, `size` of them at a time, what is left over last; by itself what one statement takes."""
    return [values[first : first + size] for first in range(0, len(values), size)]
