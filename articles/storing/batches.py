"""Splits ids and rows into as many as one statement, or one transaction, should have."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

# Ids in one statement: SQLite limits the number of parameters.
STATEMENT = 500


def batches_of(values: Sequence[T], size: int = STATEMENT) -> list[Sequence[T]]:
    """The values in order, in parts of `size`, the last perhaps shorter; by default as many as one statement takes."""
    return [values[first : first + size] for first in range(0, len(values), size)]
