"""Lines and pages that repeat one thing thousands of times: the cost grows as the length does, not as its square."""

from collections.abc import Callable
from functools import partial

import pytest

from articles.pages.reading import read
from articles.pages.values import Reading
from tests.growth import grows_linearly
from tests.market_pages import BODY, DATE, HEADLINE

TITLE = "نجم يطمئن جمهورا سأل عنه أثناء رحلة علاج طويلة"
PHOTO = "سوق السمك في الميناء (رويترز)"
PAGES: dict[str, Callable[[int], tuple[str, ...]]] = {
    "rule that does not end": lambda times: (HEADLINE, "-" * times + " سوق السمك الجديد في الميناء القديم", *BODY),
    "dots behind an hour": lambda times: (HEADLINE, "12:30 " + "." * times + " المزيدة", *BODY),
    "brackets before an address": lambda times: (HEADLINE, "(" * times + "@", *BODY),
    "days above the headline": lambda times: (*[DATE] * times, HEADLINE, *BODY),
    "photo names above the body": lambda times: (*["رئيس البلدية سليم الحايك"] * times, *BODY),
    "links without their header": lambda times: (HEADLINE, *BODY, *[TITLE, PHOTO, TITLE, BODY[0]] * (times // 4)),
    "headings of Markdown": lambda times: (HEADLINE, *[f"### {TITLE} {turn}" for turn in range(times // 4)], *BODY),
    "lines printed twice": lambda times: (HEADLINE, *[f"{BODY[0]} {turn // 2}." for turn in range(times)]),
    "sections between dashes": lambda times: (HEADLINE, "أخبار - " * times, *BODY),
    "owners in square brackets": lambda times: (HEADLINE, "سوق السمك " + "[نادر] " * times + "[رويترز]", *BODY),
    "entities": lambda times: (HEADLINE, "&" * times + "&amp;" * times + "&#1548;" * times, *BODY),
    "other stories below": lambda times: (HEADLINE, *BODY, *[f"{TITLE} {turn}…" for turn in range(times // 4)]),
}


@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES)
def test_time_grows_with_the_length(lines: Callable[[int], tuple[str, ...]]) -> None:
    """No expression tries a long run of marks in every length, and no rule looks far around each of many lines."""

    def prepare(times: int) -> Callable[[], Reading]:
        return partial(read, "\n".join(lines(times)).encode())

    assert len(prepare(1000)().stories) == 1
    assert grows_linearly(prepare, 1000)
