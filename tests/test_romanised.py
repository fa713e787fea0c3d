"""Names in Latin and Cyrillic letters are matched with the same names in Arabic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.fold import fold_word
from articles.arabic.romanised import is_foreign, may_be_one, plain, sounds_of_arabic, sounds_of_foreign


def same(foreign: str, arabic: str) -> bool:
    """Whether the two words may be one name."""
    sounds = sounds_of_arabic(fold_word(arabic))
    return sounds is not None and any(may_be_one(sounds, heard) for heard in sounds_of_foreign(foreign))


@pytest.mark.parametrize(
    ("foreign", "arabic"),
    [
        ("Shoigu", "شويغو"),
        ("shoigu", "شويجو"),
        ("Шойгу", "شويغو"),
        ("Putin", "بوتين"),
        ("Путин", "بوتين"),
        ("Lavrov", "لافروف"),
        ("Лавров", "لافروف"),
        ("Raisi", "رئيسي"),
        ("Раиси", "رئيسي"),
        ("Khamenei", "خامنئي"),
        ("Хаменеи", "خامنئي"),
        ("Zelensky", "زيلينسكي"),
        ("Zelenskyy", "زيلينسكي"),
        ("Зеленський", "زيلينسكي"),
        ("Erdoğan", "أردوغان"),
        ("Obama", "أوباما"),
        ("Trump", "ترامب"),
        ("Scholz", "شولتس"),
        ("Jinping", "جينبينغ"),
        ("Putin", "پوتین"),  # Persian letters
        ("Tehran", "طهران"),
        ("Caracas", "كاراكاس"),
    ],
)
def test_one_name(foreign: str, arabic: str) -> None:
    assert same(foreign, arabic)


@pytest.mark.parametrize(
    ("foreign", "arabic"),
    [
        ("Putin", "بوتان"),
        ("Putin", "بوتينا"),
        ("Raisi", "رايس"),
        ("Assad", "سعد"),
        ("Trump", "ترمب"),  # a u is written: the vocabulary has to list it
        ("Nobel", "نبيل"),
        ("Gaza", "ألكسي"),
        ("Simon", "سمن"),
        ("Lavrov", "لافروفا"),
        ("Moscow", "مسك"),
        ("rocket", "رقعة"),
        ("missile", "مسلم"),
    ],
)
def test_two_names(foreign: str, arabic: str) -> None:
    assert not same(foreign, arabic)


def test_what_is_foreign() -> None:
    assert is_foreign("Шойгу")
    assert is_foreign("Erdoğan")
    assert is_foreign("O'Brien")
    assert not is_foreign("بوتين")
    assert not is_foreign("S300")
    assert not is_foreign("")
    assert plain("Артём") == "артем"


def test_a_word_too_short_has_no_sounds() -> None:
    assert sounds_of_foreign("Kim") == ()
    assert sounds_of_foreign("aei") == ()
    assert sounds_of_arabic("لي") is None


@given(st.text(max_size=60))
def test_any_word_at_all(word: str) -> None:
    readings = sounds_of_foreign(word)
    assert len(readings) <= 24
    for sounds in (*readings, sounds_of_arabic(word)):
        assert sounds is None or len(sounds.vowels) == len(sounds.consonants) + 1 == len(sounds.key) + 1
