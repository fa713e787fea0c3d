"""What a process keeps of one version of the content: whole pages, and the pieces of HTML that many pages share."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from sys import getsizeof
from typing import Any, Generic, Protocol, TypeVar, cast

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

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


Made = TypeVar("Made")


class Piece:
    """Something small that was made for a page, as it is kept; HTML as UTF-8, half of what it takes as text."""

    __slots__ = ("_kept", "size")

    def __init__(self, made: object) -> None:
        self._kept = str(made).encode() if isinstance(made, SafeString) else made
        self.size = getsizeof(self._kept) + _OVERHEAD

    @property
    def made(self) -> object:
        """What was made."""
        return mark_safe(self._kept.decode()) if isinstance(self._kept, bytes) else self._kept  # noqa: S308 -- was safe


class Fragments:
    """The pieces that one request may take from what is kept, and those that it made.

    What it made is kept by `keep` alone: whoever answered has to know first that it is of that version. Without a
    store nothing is taken and nothing kept. A key has to hold all that its piece depends on beside the version; keys
    of one kind begin with the same word, so that two kinds are never mixed. A piece is HTML that is safe, or a few
    plain values.
    """

    def __init__(self, kept: KeptByVersion[Piece] | None = None, version: object = None) -> None:
        self._kept = kept
        self._version = version
        self._made: dict[Hashable, object] = {}

    def known(self, key: Hashable) -> Any:
        """What is kept under the key; None where nothing is."""
        piece = self._kept.get(self._version, key) if self._kept is not None else None
        return None if piece is None else piece.made

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under the key, or what `make` gives."""
        known = self.known(key)
        return self.made(key, make()) if known is None else cast("Made", known)

    def made(self, key: Hashable, piece: Made) -> Made:
        """Tell that this was made for the key, and give it back."""
        if self._kept is not None:
            self._made[key] = piece
        return piece

    def keep(self) -> None:
        """Keep what was made."""
        if self._kept is not None:
            for key, piece in self._made.items():
                self._kept.put(self._version, key, Piece(piece))


def fragments_of(request: HttpRequest) -> Fragments:
    """What newsreader.page_cache laid on the request; nothing is kept for one that it left alone."""
    return cast("Fragments", getattr(request, "fragments", None) or Fragments())


def rendered(template: str, context: Mapping[str, object]) -> SafeString:
    """A template of the site as a piece of another one."""
    return mark_safe(render_to_string(template, dict(context)))  # noqa: S308 -- the template escaped what it was given
