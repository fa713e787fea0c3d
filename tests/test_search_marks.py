"""Which texts need no second look: what is told to answer nothing answers nothing."""

from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.stem import possible_stems
from articles.arabic.words import surfaces
from articles.search.excerpt import answering, excerpt
from articles.search.marks import Marks, beginning

LETTERS = st.text("والبفلكهتينمسرحأإةئء", min_size=1, max_size=9)
PRINTED = st.text("والبفلكهتينأةﻻﷲéİǰ\u0301\u0654\u064e\u0640\u200f _.-«A…\u00a0", max_size=60)


@given(LETTERS)
def test_a_stem_is_a_piece_of_its_word(word: str) -> None:
    assert all(stem in word or stem.startswith("ال") for stem in possible_stems(word))


@given(PRINTED, st.lists(LETTERS, max_size=3), st.sampled_from(["", "ك", "بل"]))
def test_a_text_answers_when_something_of_it_would_be_marked(text: str, words: list[str], start: str) -> None:
    found = [stem for word in (*words, *surfaces(text)[:1]) for stem in possible_stems(word)]
    wanted = Marks(
        stems=frozenset(found[:2]),
        exact=frozenset(found[2:4]),
        prefixes=(beginning(start, exact=False),) if start else (),
    )
    shown = excerpt(text, wanted, length=1000)
    assert len(answering(text, wanted)) == len(shown.hits if shown else ())
    assert set(answering(text, wanted)) == set(shown.terms if shown else ())


def test_a_word_put_together_from_its_article_answers() -> None:
    assert answering("للك", Marks(stems=frozenset(["الك"])))
    assert not answering("للكرملين", Marks(stems=frozenset(["الك"])))
