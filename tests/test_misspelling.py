"""Typing mistakes in Arabic words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.misspelling import one_letter_off, slip_cost

_WORDS = st.text(alphabet="ابتدرسيون", max_size=6)


@pytest.mark.parametrize("meant", ["بوتين", "بوتن", "بوتيين", "وبتين", "نوتين"])
def test_one_slip_away(meant: str) -> None:
    assert (meant in set(one_letter_off("بوتين"))) is (meant != "بوتين")


def test_two_slips_are_not_one() -> None:
    assert "بتن" not in set(one_letter_off("بوتين"))


def test_no_spelling_comes_twice_and_there_are_not_many() -> None:
    found = list(one_letter_off("صواريخ"))
    assert len(found) == len(set(found)) < 70 * len("صواريخ")


@pytest.mark.parametrize(
    ("typed", "likelier", "less_likely"),
    [
        ("بوتبن", "بوتين", "بوتدن"),  # the key beside
        ("شويجو", "شويغو", "شويمو"),  # one sound
        ("صواريخخ", "صواريخ", "صواريخخد"),  # doubled
        ("زيلنسكي", "زيلينسكي", "زيلرنسكي"),  # a long vowel left out
        ("بوتني", "بوتين", "بوتلس"),  # swapped
        ("قمت", "قمم", "رمت"),  # the first letter is seldom wrong
    ],
)
def test_some_slips_are_likelier(typed: str, likelier: str, less_likely: str) -> None:
    assert 0 < slip_cost(typed, likelier) < slip_cost(typed, less_likely)


@given(_WORDS, _WORDS)
def test_costs_are_even(one: str, other: str) -> None:
    assert slip_cost(one, one) == 0
    assert slip_cost(one, other) == pytest.approx(slip_cost(other, one))
    assert (slip_cost(one, other) == 0) is (one == other)
