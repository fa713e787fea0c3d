"""Which names only one of several articles has, and which it leaves out."""

from articles.views.shared_names import alone, left_out


def test_what_one_names_alone_stands_in_its_order_and_once() -> None:
    assert alone([["ب", "أ", "ج", "ب"], ["ج"], ["د", "ج"]]) == [("ب", "أ"), (), ("د",)]
    assert alone([["أ"], ["أ"]]) == [(), ()]
    assert alone([["أ"]]) == [("أ",)]
    assert alone([]) == []


def test_left_out_is_what_more_than_half_of_the_others_name() -> None:
    assert left_out([["أ", "ب"], ["أ", "ب"], ["أ"]]) == [(), (), ("ب",)]
    assert left_out([["أ"], ["أ"], [], []]) == [(), (), ("أ",), ("أ",)], "two of three others"
    assert left_out([["أ"], ["أ"], [], [], []]) == [(), (), (), (), ()], "two of four others are no more than half"


def test_what_most_name_comes_first() -> None:
    assert left_out([["ب", "أ"], ["أ", "ب"], ["أ"], []])[3] == ("أ", "ب")


def test_of_two_nothing_is_left_out() -> None:
    assert left_out([["أ"], ["ب"]]) == [(), ()]
