"""Forms of a word that share no stem share a root, as far as this can be guessed without a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.fold import fold_word
from articles.arabic.root import possible_roots


def root(word: str) -> str:
    """The root under which the index keeps a folded word."""
    return possible_roots(word)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مدارس", "مدرسة"),
        ("السجناء", "سجن"),
        ("العلماء", "عالم"),
        ("انفجارات", "المتفجرات"),
        ("استثمر", "استثمارات"),
        ("حرّاس", "حرس"),
        ("رسائلهم", "الرسالة"),
        ("يكتبون", "كتاب"),
        ("قال", "يقول"),
        ("قاد", "بقيادة"),
        ("عاش", "تعيش"),
        ("دعا", "دعاء"),
        ("نشرت", "نشر"),
        ("قامت", "يقوم"),
        ("بفتح", "فتح"),
        ("لتصدير", "يصدر"),
    ],
)
def test_forms_of_a_word_meet(one: str, other: str) -> None:
    assert root(fold_word(one)) == root(fold_word(other))


@pytest.mark.parametrize(
    ("one", "other"), [("مدرسة", "حراسة"), ("شعراء", "مشروع"), ("قرار", "قرى"), ("بيوت", "بيان"), ("بقرة", "القرى")]
)
def test_words_of_other_roots_do_not(one: str, other: str) -> None:
    assert root(fold_word(one)) != root(fold_word(other))


@pytest.mark.parametrize(("attached", "word"), [("كسفن", "سفينة"), ("بموت", "ميت"), ("لصوم", "صيام")])
def test_a_word_with_a_preposition_has_the_root_of_the_word_too(attached: str, word: str) -> None:
    assert root(fold_word(word)) in possible_roots(fold_word(attached))


@pytest.mark.parametrize("word", ["2015", "reuters", "", "من", "قمة"])
def test_what_has_no_root_is_left(word: str) -> None:
    assert fold_word(word).startswith(root(fold_word(word)))


@given(st.text(max_size=40))
def test_any_word_has_an_end(text: str) -> None:
    word = fold_word(text)
    assert len(root(word)) <= len(word)
