"""The index on disk: where it is, which change it is at, and this process's view of it.

In settings.INDEX_DIR a file `current.json` names the folder that holds the index, and the last change of the outbox
that the index contains. It is written under another name and then renamed, so that a reader sees either the old or the
new one. It is written *after* the index's own commit: a crash between the two makes changes be applied a second time,
which is harmless, but never be skipped.
"""

import contextlib
import fcntl
import json
import os
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import tantivy
from django.conf import settings

from articles.search.constants import SCHEMA_VERSION
from articles.search.schema import schema

_POINTER = "current.json"
_LOCK_PAUSE = 0.02
# What Tantivy writes of a segment, each with a footer (tantivy, src/directory/footer.rs).
_CHECKED = {".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term"}
_FOOTER_END = struct.Struct("<II")
_FOOTER_MAGIC = 1337


class UnusableIndex(Exception):
    """The index cannot be opened or read; the message says why. It has to be built anew."""


@dataclass(frozen=True, slots=True)
class State:
    """What `current.json` says: folder of the index, its schema, and the last change in it with its time.

    The time distinguishes change 7 of this database from that of another one; "" and 0 when there was no change yet.
    """

    folder: str
    schema: int
    change: int
    at: str


@dataclass(frozen=True, slots=True)
class OpenIndex:
    """The index as one process sees it: a searcher that holds at least the changes of `state`."""

    pid: int
    root: Path
    state: State
    index: tantivy.Index
    searcher: tantivy.Searcher


_opened: OpenIndex | None = None
_read: tuple[tuple[Path, int, int, int], State | None] | None = None
_opening = threading.Lock()


def root() -> Path:
    """The folder of the index, read from the settings at each use so that a test can have its own."""
    folder: Path = settings.INDEX_DIR
    return folder


@cache
def _pointer(folder: Path) -> Path:
    return folder / _POINTER


def read_state() -> State | None:
    """The change that the index is at; None when there is no index, or one that is broken or of another schema.

    Called several times a request: as long as the file is the same, it is not read again.
    """
    global _read  # noqa: PLW0603 -- one value a process, replaced whole
    path = _pointer(root())
    try:
        found = path.stat()
    except OSError:
        return None
    # Whoever writes it puts another file in its place.
    key = (path, found.st_ino, found.st_mtime_ns, found.st_size)
    known = _read
    if known is None or known[0] != key:
        known = _read = key, _state_in(path)
    return known[1]


def _state_in(path: Path) -> State | None:
    try:
        said = json.loads(path.read_text("utf-8"))
        state = State(
            folder=str(said["folder"]), schema=int(said["schema"]), change=int(said["change"]), at=str(said["at"])
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None
    # A folder's name and nothing else: what is read from disk must not lead out of the index's own room.
    if state.schema != SCHEMA_VERSION or Path(state.folder).name != state.folder:
        return None
    return state


def write_state(state: State) -> None:
    """Write `state` as the index's own, atomically and durably."""
    target = _pointer(root())
    fresh = target.with_suffix(f".{os.getpid()}.new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(target)
    folder = os.open(root(), os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def opened() -> OpenIndex:
    """This process's view of the index, no older than `current.json` says; UnusableIndex when there is none.

    Opened once in each process (known by its pid, so also after a fork) and reloaded only when the index has moved on.
    """
    global _opened  # noqa: PLW0603 -- one searcher a process is the point: it holds the mapped files
    state = read_state()
    if state is None:
        raise UnusableIndex("there is no index of this schema")
    view = _opened
    if view is not None and view.pid == os.getpid() and view.root == root() and view.state == state:
        return view
    with _opening:
        view = _opened
        same = view is not None and view.pid == os.getpid() and view.root == root()
        index = view.index if view is not None and same and view.state.folder == state.folder else None
        _opened = None
        with reading():
            if index is None:
                index = existing(state.folder)
            index.reload()
            _opened = OpenIndex(os.getpid(), root(), state, index, index.searcher())
        return _opened


def forget() -> None:
    """Drop this process's view; the next use opens the index again."""
    global _opened  # noqa: PLW0603 -- see `opened`
    with _opening:
        _opened = None


@contextlib.contextmanager
def reading() -> Iterator[None]:
    """Turn whatever Tantivy raises over a broken index within the block into UnusableIndex.

    That is ValueError for every fault that it recognises; for others it "panics" with an exception that no
    `except Exception` catches, of a class that cannot be imported by name.
    """
    try:
        yield
    except (ValueError, OSError) as error:
        raise UnusableIndex(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise UnusableIndex(f"panic: {error}") from error


def damaged() -> tuple[str, ...]:
    """The files of the index whose bytes are no longer those that were written, by the checksum at the end of each.

    It reads the whole index, which takes seconds for a large one. Opening an index looks only at the ends of its files,
    so a flipped byte in between gives wrong answers rather than an error.
    """
    state = read_state()
    files = sorted((root() / state.folder).glob("*.*")) if state is not None else []
    return tuple(path.name for path in files if path.suffix in _CHECKED and not _is_whole(path))


def _is_whole(path: Path) -> bool:
    """Whether a file of a segment ends with the checksum of what is before: JSON, its length and a magic number."""
    content = memoryview(path.read_bytes())
    try:
        length, magic = _FOOTER_END.unpack(content[-_FOOTER_END.size :])
        body, footer = (
            content[: -_FOOTER_END.size - length],
            bytes(content[-_FOOTER_END.size - length : -_FOOTER_END.size]),
        )
        return bool(magic == _FOOTER_MAGIC and json.loads(footer)["crc"] == zlib.crc32(body))
    except (struct.error, ValueError, KeyError, TypeError):
        return False


def discard(view: OpenIndex) -> None:
    """Mark an index that could not be read as missing, so that it is rebuilt."""
    with lock("updating", wait=1.0) as alone:
        state = read_state()
        if alone and state is not None and state.folder == view.state.folder:
            _pointer(root()).unlink(missing_ok=True)
    forget()


@contextlib.contextmanager
def lock(name: str, *, wait: float) -> Iterator[bool]:
    """Take the lock `name`, waiting `wait` seconds at most; yields whether this thread holds it.

    The kernel ties the lock to the open file: it is released with the process that held it, however that ended.
    """
    root().mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + wait
    with (root() / f"{name}.lock").open("a") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= until:
                    yield False
                    return
                time.sleep(_LOCK_PAUSE)
            else:
                yield True
                return


def create(folder: str) -> tantivy.Index:
    """A new, empty index in that folder of the index's room."""
    path = root() / folder
    path.mkdir(parents=True)
    return _unwatched(tantivy.Index(schema(), path=str(path)))


def existing(folder: str) -> tantivy.Index:
    """The index in that folder of the index's room; what Tantivy raises over a broken one is left as it is."""
    return _unwatched(tantivy.Index.open(str(root() / folder)))


def _unwatched(found: tantivy.Index) -> tantivy.Index:
    """An index that is reloaded only when it is told to.

    By default it would look for commits twice a second in a thread of its own, and open the files of each for nobody.
    """
    found.config_reader("manual")
    return found


@contextlib.contextmanager
def writing(target: tantivy.Index, *, memory: int) -> Iterator[tantivy.IndexWriter]:
    """A writer with its lock, for the length of a block. Unless the block commits, nothing it wrote remains.

    Released explicitly: a writer that only a traceback still refers to would keep the lock from everyone.
    """
    writer = target.writer(heap_size=memory, num_threads=1)
    try:
        # An interrupted commit leaves files that the next one, of the same number, would not overwrite.
        writer.garbage_collect_files()
        yield writer
    finally:
        # Also waits for merges, which make few big segments of the many small ones that single edits leave.
        writer.wait_merging_threads()
