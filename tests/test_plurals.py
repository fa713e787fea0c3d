"""Arabic plurals: the six forms of a noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.plurals import ARTICLES, DAYS_AFTER, counted, plural_class


@pytest.mark.parametrize(
    ("number", "worded"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالاً"),
        (26, "26 مقالاً"),
        (99, "99 مقالاً"),
        (100, "100 مقال"),
        (101, "101 مقال"),
        (102, "102 مقال"),
        (103, "103 مقالات"),
        (111, "111 مقالاً"),
        (200, "200 مقال"),
        (1000, "1,000 مقال"),
        (12345, "12,345 مقالاً"),
    ],
)
def test_the_noun_follows_the_number(number: int, worded: str) -> None:
    assert counted(number, ARTICLES) == worded


def test_after_a_preposition_the_dual_is_in_the_genitive() -> None:
    assert counted(2, DAYS_AFTER) == "يومين"


@given(st.integers(min_value=3, max_value=10**9))
def test_from_three_on_only_the_last_two_digits_decide(number: int) -> None:
    assert plural_class(number) == plural_class(number + 100)
