"""A property that is worked out once, when it is first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801 - used as a decorator, like property
    """As `functools.cached_property`, which before Python 3.12 takes a lock each time: a page has thousands of these.

    Two threads may work the same value out twice; it is the same.
    """

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> Value:
        value = owner.__dict__[self._name] = self._work(owner)
        return value
