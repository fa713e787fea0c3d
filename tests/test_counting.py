"""Numbers that commands print have the right English noun."""

import pytest

from articles.management.counting import counted


@pytest.mark.parametrize(("number", "expected"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (21, "21 pages")])
def test_a_noun_goes_with_its_number(number: int, expected: str) -> None:
    assert counted(number, "page") == expected


@pytest.mark.parametrize(("number", "expected"), [(1, "1 term of office"), (3, "3 terms of office")])
def test_a_plural_may_be_another_than_with_an_s_at_the_end(number: int, expected: str) -> None:
    assert counted(number, "term of office", "terms of office") == expected
