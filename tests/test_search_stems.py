"""Stems and n-grams: forms of one word match, different words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.fold import fold_word
from articles.arabic.grams import CODES, word_grams
from articles.arabic.stem import light_stem, possible_stems
from articles.search.analysis import LONGEST_WORD, folded_words, stems


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("الكتاب", "كتاب"),
        ("والكتاب", "كتاب"),
        ("بالكتاب", "كتاب"),
        ("كالكتاب", "كتاب"),
        ("فالكتاب", "كتاب"),
        ("للكتاب", "كتاب"),
        ("وكتاب", "كتاب"),
        ("كتابها", "كتاب"),
        ("معلمون", "معلم"),
        ("معلمين", "معلم"),
        ("معلمات", "معلم"),
        ("عربيه", "عرب"),
        ("عربي", "عرب"),
        # Too short to lose more: the paper leaves two letters, three after a single و.
        ("ولد", "ولد"),
        ("هي", "هي"),
        ("في", "في"),
        ("", ""),
    ],
)
def test_light10(word: str, stem: str) -> None:
    assert light_stem(word) == stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("بوتين", "وبوتين"),
        ("بوتين", "لبوتين"),
        ("بوتين", "فبوتين"),
        ("بوتين", "ولبوتين"),
        ("وزير", "الوزير"),
        ("وزير", "للوزير"),
        ("وزير", "ووزيرها"),
        ("كرملين", "بالكرملين"),
        ("الكرملين", "للكرملين"),
        ("مدينة", "لمدينته"),
        ("حكومة", "حكومتها"),
    ],
)
def test_forms_of_a_word_meet(one: str, other: str) -> None:
    assert set(stems(fold_word(one))) & set(stems(fold_word(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("بوتين", "بوتفليقة"), ("روسيا", "سوريا"), ("لبنان", "ألبانيا"), ("وزير", "وزن"), ("كتب", "تاب"), ("بيت", "بي")],
)
def test_different_words_do_not_meet(one: str, other: str) -> None:
    assert not set(stems(fold_word(one))) & set(stems(fold_word(other)))


def test_light10s_own_stem_comes_first() -> None:
    assert possible_stems("وبوتين")[0] == light_stem("وبوتين")


def runs(word: str) -> list[str]:
    """The runs of a word in its own letters."""
    letters = {code: letter for letter, code in CODES.items()}
    return [run.translate(letters) for run in word_grams(word)]


def test_runs_of_four_letters_within_a_word() -> None:
    assert runs("شويغو") == ["_شوي", "شويغ", "ويغو", "يغو_"]
    assert runs("حرب") == ["_حرب", "حرب_"]
    assert runs("من") == ["_من_"]
    assert runs("و") == ["_و_"]
    assert runs("") == []
    assert runs("اف16") == ["_اف1", "اف16", "ف16_"]


def test_runs_of_two_words_are_the_same_only_where_their_letters_are() -> None:
    letters = {chr(code) for code in range(0x80)} | {chr(code) for code in CODES}
    folded = {fold_word(letter) for letter in letters if letter.isalnum()}
    assert len({word_grams(letter) for letter in folded}) == len(folded)
    assert all(run.isascii() for letter in folded for run in word_grams(letter))


def test_what_is_too_long_for_a_word_is_cut() -> None:
    assert folded_words("ا" * 70_000) == ("ا" * LONGEST_WORD,)


@given(st.text())
def test_any_word_has_a_stem_unless_it_is_empty(text: str) -> None:
    for word in folded_words(text):
        assert all(stems(word))
        assert all(" " not in stem for stem in stems(word))
        assert runs(word)[0][:2] == f"_{word}"[:2]
