"""Measures how the time for some work grows with the length of its input.

On a machine that does other work as well, a single measurement may be two or three times too long. So the lengths are
far apart, the shortest of several runs counts, and a run that is too long is repeated before it is believed.
"""

import gc
import time
from collections.abc import Callable

TIMES = 16  # how much longer the long one is: a square takes 256 times as long
BOUND = 64  # how much longer it may take: as far from a square as from what is linear
SHORTEST = 0.005  # seconds; anything shorter is lost in the clock's own error
TURNS = 3


def seconds(run: Callable[[], object]) -> float:
    """CPU time of one call, in seconds, without what collecting other tests' garbage takes."""
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        run()
        return time.process_time() - begin
    finally:
        gc.enable()


def within(limit: float, run: Callable[[], object]) -> bool:
    """Whether one of a few calls takes less CPU time than `limit` seconds."""
    return any(seconds(run) < limit for _ in range(TURNS))


def grows_linearly(prepare: Callable[[int], Callable[[], object]], length: int) -> bool:
    """Whether what `prepare` makes of a length takes time in proportion to it, from `length` to sixteen times that.

    `prepare` takes a length and returns the call to be measured; its own time does not count.
    """
    short, long = prepare(length), prepare(TIMES * length)
    return within(BOUND * max(min(seconds(short) for _ in range(TURNS)), SHORTEST), long)
