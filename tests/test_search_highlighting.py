"""Matching words are found by their printed letters: the same words as by folding and comparing each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.fold import fold_word
from articles.arabic.stem import possible_stems
from articles.arabic.words import WORD, surfaces
from articles.search.excerpt import hits
from articles.search.highlighting import Marks, beginning

LETTERS = st.text("والبفلكهتينمسرحأإةئء", min_size=1, max_size=9)
PRINTED = st.text("والبفلكهتينأةىﻻﷲéİǰ2٢۲\u0301\u0654\u064e\u0640\u200f _.-«A…\u00a0\n", max_size=60)


@given(LETTERS)
def test_a_stem_is_a_piece_of_its_word(word: str) -> None:
    assert all(stem in word or stem.startswith("ال") for stem in possible_stems(word))


@given(PRINTED, st.lists(LETTERS, max_size=3), st.sampled_from(["", "ك", "بل", "ال", "2", "a"]))
def test_what_is_marked_is_every_word_that_answers(text: str, words: list[str], start: str) -> None:
    found = [stem for word in (*words, *map(fold_word, surfaces(text)[:1])) for stem in possible_stems(word)]
    wanted = Marks(
        stems=frozenset(found[:2]),
        exact=frozenset(found[2:4]),
        prefixes=(beginning(start, exact=False),) if start else (),
    )
    asked = ((word.start(), word.end(), wanted.hit(fold_word(word.group()))) for word in WORD.finditer(text))
    assert [*hits(text, wanted)] == [(first, last, term) for first, last, term in asked if term]


def test_a_word_put_together_from_its_article_answers() -> None:
    assert hits("للك", Marks(stems=frozenset(["الك"])))
    assert not hits("للكرملين", Marks(stems=frozenset(["الك"])))


@pytest.mark.parametrize("printed", ["هُدْنَة", "هـــدنه", "وﻫﺪﻧﺔ", "الهدنۀ", "ھدنة"])
def test_a_word_is_found_however_it_is_printed(printed: str) -> None:
    assert hits(f"قبل {printed}، وبعد", Marks(stems=frozenset(["هدن"])))
    assert not hits(f"قبل {printed}، وبعد", Marks(stems=frozenset(["هدم"])))


def test_a_text_without_spaces_is_looked_through_once() -> None:
    text = "هدنة،سلام،" * 20_000
    assert len(hits(text, Marks(stems=frozenset(["هدن", "سلام"])))) == 40_000
