"""How a long command shows its progress: a bar in a terminal, elsewhere a plain line now and then."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Protocol, TextIO, TypeVar

from tqdm import tqdm

Item = TypeVar("Item")

# The exit code that shells report for a command ended by Ctrl-C.
INTERRUPTED = 130
# Seconds between two lines: a log needs a line now and then, not a bar that is drawn over itself.
LINE_EVERY = 10.0


class Note(Protocol):
    """Says in a few words what has been done so far."""

    def __call__(self) -> str:
        """Such as "12 new, 3 unchanged"."""
        ...


def with_progress(
    items: Iterable[Item], *, total: int, unit: str, note: Note, stream: TextIO | None = None
) -> Iterator[Item]:
    """Yield the items, reporting on `stream` (stderr) how many of `total` are done, how fast, and the note."""
    stream = stream or sys.stderr
    if stream.isatty():
        with tqdm(items, total=total, unit=f" {unit}", file=stream, dynamic_ncols=True) as bar:
            for item in bar:
                yield item
                bar.set_postfix_str(note(), refresh=False)
        return
    began = told = time.monotonic()
    for done, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - told >= LINE_EVERY:
            told = now
            rate = done / (now - began)
            stream.write(f"{done} of {total} {unit} ({rate:.0f} a second): {note()}\n")
            stream.flush()
