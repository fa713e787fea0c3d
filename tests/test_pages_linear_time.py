"""Lines and pages that repeat one thing thousands of times: the cost grows as the length does, not as its square."""

import time
from collections.abc import Callable

import pytest

from articles.pages.reading import read
from tests.market_pages import BODY, DATE, HEADLINE

PAGES: dict[str, Callable[[int], tuple[str, ...]]] = {
    "rule that does not end": lambda times: (HEADLINE, "-" * times + " سوق السمك الجديد في الميناء القديم", *BODY),
    "dots behind an hour": lambda times: (HEADLINE, "12:30 " + "." * times + " المزيدة", *BODY),
    "brackets before an address": lambda times: (HEADLINE, "(" * times + "@", *BODY),
    "days above the headline": lambda times: (*[DATE] * times, HEADLINE, *BODY),
}


@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES)
def test_time_grows_with_the_length(lines: Callable[[int], tuple[str, ...]]) -> None:
    """No expression tries a long run of marks in every length, and no rule looks far around each of many lines."""

    def seconds(times: int) -> float:
        raw = "\n".join(lines(times)).encode()
        begin = time.process_time()
        assert len(read(raw).stories) == 1
        return time.process_time() - begin

    # Sixteen times the length: a square would be 256 times, and what else the machine does makes no four times.
    assert seconds(16_000) < 64 * max(min(seconds(1000) for _ in range(3)), 0.005)
