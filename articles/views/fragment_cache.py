"""The cache of a process for one version of the content: whole pages, and pieces of HTML that many pages share."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from sys import getsizeof
from typing import Any, Generic, Protocol, TypeVar, cast

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

# No value may take more than this fraction of the room.
_LARGEST_PART = 8
# About how many bytes a key and its entry take beside the value.
_OVERHEAD = 1000


class Sized(Protocol):
    """Anything that tells about how many bytes of memory it takes."""

    @property
    def size(self) -> int:
        """About how many bytes it takes in memory."""


Value = TypeVar("Value", bound=Sized)


class CacheByVersion(Generic[Value]):
    """Values of one version of the content, at most `most` bytes of them; the least recently used go first."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = 0
        self._version: object = None
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, version: object, key: Hashable) -> Value | None:
        """The cached value of the key for that version. Values of any other version are dropped."""
        with self._lock:
            if version != self._version:
                self._values.clear()
                self._version, self.size = version, 0
            value = self._values.get(key)
            if value is not None:
                self._values.move_to_end(key)
            return value

    def put(self, version: object, key: Hashable, value: Value) -> None:
        """Cache the value, unless it is too large, or of another version than the last one asked for."""
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


Made = TypeVar("Made")


class CachedPiece:
    """A piece in its cached form; HTML is stored as UTF-8, which takes half the room of a string."""

    __slots__ = ("_kept", "size")

    def __init__(self, made: object) -> None:
        self._kept = str(made).encode() if isinstance(made, SafeString) else made
        self.size = getsizeof(self._kept) + _OVERHEAD

    @property
    def made(self) -> object:
        """The piece itself."""
        return mark_safe(self._kept.decode()) if isinstance(self._kept, bytes) else self._kept  # noqa: S308 -- was safe


class Fragments:
    """The pieces that one request may take from the cache, and those that it made.

    What it made is cached only by `keep`, once it is certain that the response is of that version. Without a store,
    nothing is taken and nothing cached. A key has to contain everything that its piece depends on beside the version;
    keys of one kind begin with the same word, so that kinds are never confused. A piece is safe HTML, or a few plain
    values.
    """

    def __init__(self, kept: CacheByVersion[CachedPiece] | None = None, version: object = None) -> None:
        self._kept = kept
        self._version = version
        self._made: dict[Hashable, object] = {}

    def known(self, key: Hashable) -> Any:
        """The cached piece of the key, or None."""
        piece = self._kept.get(self._version, key) if self._kept is not None else None
        return None if piece is None else piece.made

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """The cached piece of the key, or what `make` returns."""
        known = self.known(key)
        return self.made(key, make()) if known is None else cast("Made", known)

    def made(self, key: Hashable, piece: Made) -> Made:
        """Record that this piece was made for the key, and return it."""
        if self._kept is not None:
            self._made[key] = piece
        return piece

    def keep(self) -> None:
        """Cache the pieces that were made."""
        if self._kept is not None:
            for key, piece in self._made.items():
                self._kept.put(self._version, key, CachedPiece(piece))


def fragments_of(request: HttpRequest) -> Fragments:
    """The fragments that newsreader.page_cache attached to the request; otherwise ones that cache nothing."""
    return cast("Fragments", getattr(request, "fragments", None) or Fragments())


def rendered(template: str, context: Mapping[str, object]) -> SafeString:
    """A template of the site as a piece of another one."""
    return mark_safe(render_to_string(template, dict(context)))  # noqa: S308 -- the template escaped what it was given
