"""What a process keeps of one version of the content: whole pages, and the pieces of HTML that many pages share."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from sys import getsizeof
from typing import Generic, Protocol, TypeVar, cast

from django.http import HttpRequest

# One value may not push out more than this part of the others.
_LARGEST_PART = 8
# What a key and its place take beside the value, in bytes, roughly.
_OVERHEAD = 1000


class Sized(Protocol):
    """Whatever tells about how many bytes it takes in memory."""

    @property
    def size(self) -> int:
        """About how many bytes it takes in memory."""


Value = TypeVar("Value", bound=Sized)


class KeptByVersion(Generic[Value]):
    """Values of one version of the content, at most `most` bytes of them; the least lately asked for go first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = 0
        self._version: object = None
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, version: object, key: Hashable) -> Value | None:
        """The value kept under the key for that version. Values of any other version are dropped."""
        with self._lock:
            if version != self._version:
                self._values.clear()
                self._version, self.size = version, 0
            value = self._values.get(key)
            if value is not None:
                self._values.move_to_end(key)
            return value

    def put(self, version: object, key: Hashable, value: Value) -> None:
        """Keep the value, unless it is too large or of another version than was asked for last."""
        if value.size * _LARGEST_PART > self.most:
            return
        with self._lock:
            if version != self._version:
                return
            before = self._values.pop(key, None)
            self._values[key] = value
            self.size += value.size - (before.size if before else 0)
            while self.size > self.most:
                _, gone = self._values.popitem(last=False)
                self.size -= gone.size


class Piece:
    """A piece of HTML as it is kept."""

    __slots__ = ("html", "size")

    def __init__(self, html: str) -> None:
        self.html = html
        self.size = getsizeof(html) + _OVERHEAD


class Fragments:
    """The pieces of HTML that one request may take from what is kept, and those that it made.

    What it made is kept by `keep` alone: whoever answered has to know first that it is of that version. Without a
    store nothing is taken and nothing kept.
    """

    def __init__(self, kept: KeptByVersion[Piece] | None = None, version: object = None) -> None:
        self._kept = kept
        self._version = version
        self._made: dict[Hashable, str] = {}

    def known(self, key: Hashable) -> str | None:
        """The HTML kept under the key. The key has to hold all that it depends on beside the version."""
        piece = self._kept.get(self._version, key) if self._kept else None
        return piece.html if piece else None

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """The HTML kept under the key, or what `make` gives."""
        return self.known(key) or self.made(key, make())

    def made(self, key: Hashable, html: str) -> str:
        """Tell that this was made for the key, and give it back."""
        if self._kept is not None:
            self._made[key] = html
        return html

    def keep(self) -> None:
        """Keep what was made."""
        if self._kept is not None:
            for key, html in self._made.items():
                self._kept.put(self._version, key, Piece(html))


def fragments_of(request: HttpRequest) -> Fragments:
    """What newsreader.page_cache laid on the request; nothing is kept for one that it left alone."""
    return cast("Fragments", getattr(request, "fragments", None) or Fragments())
