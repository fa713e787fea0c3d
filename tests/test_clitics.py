"""What can be attached to the front of a name, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis.strategies import sampled_from, text

from articles.arabic.clitics import bare_forms, cut, has_preposition, may_precede, strip_article, with_proclitics


@pytest.mark.parametrize("prefix", ["", "و", "ف", "ب", "ل", "ك", "وب", "فل", "وك"])
def test_chains_before_a_word_without_article(prefix: str) -> None:
    assert may_precede(prefix, "موسكو", definite=False)


@pytest.mark.parametrize("prefix", ["ال", "وال", "بال", "كال", "وبال", "فبال", "لل", "ولل", "فلل"])
def test_chains_before_a_word_with_article(prefix: str) -> None:
    assert may_precede(prefix, "كرملين", definite=True)


@pytest.mark.parametrize(("prefix", "definite"), [("ح", False), ("بو", False), ("لال", True), ("", True), ("ل", True)])
def test_other_letters_are_part_of_another_word(prefix: str, definite: bool) -> None:
    assert not may_precede(prefix, "كرملين", definite=definite)


def test_three_lams_are_written_as_two() -> None:
    assert may_precede("ل", "ليبي", definite=True)
    assert not may_precede("ل", "روسي", definite=True)


def test_article_is_not_taken_off_a_word_that_is_nothing_else() -> None:
    assert strip_article("الصين") == ("صين", True)
    assert strip_article("ال") == ("ال", False)
    assert strip_article("الي") == ("الي", False)


def test_bare_forms_hold_the_word_and_every_reading_of_it() -> None:
    assert {"ولوكاله", "لوكاله", "وكاله"} <= bare_forms("ولوكاله")
    assert "الوكاله" in bare_forms("للوكاله")
    assert "كاله" not in bare_forms("صحيفه")


@given(
    text("والبكف", max_size=4), sampled_from(("وكاله", "الوكاله", "كتاب", "ال", "لقاء")), text("والبكفه", max_size=2)
)
def test_words_with_proclitics_are_those_that_have_one_of_them_as_a_bare_form(front: str, word: str, end: str) -> None:
    nouns = {"وكاله", "الوكاله", "كتاب", "لقاء"}
    whole = front + word + end
    assert (whole in with_proclitics(nouns)) == (not bare_forms(whole).isdisjoint(nouns))


def test_preposition_is_told_from_a_first_letter() -> None:
    assert has_preposition("لوكاله", "وكاله", "ل")
    assert has_preposition("وللوكاله", "الوكاله", "ل")
    assert not has_preposition("وكاله", "وكاله", "ل")


def test_cut_counts_letters_and_not_marks() -> None:
    assert "وَبموسكو"[cut("وَبموسكو", 1) :] == "بموسكو"
    assert "لـبوتين"[cut("لـبوتين", 1) :] == "بوتين"
    assert cut("بوتين", 0) == 0
