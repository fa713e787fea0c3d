"""Excerpts: whole words marked in the text as printed, from the passage that answers best."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.analysis import folded_words, stems
from articles.search.excerpt import Span, beginning, best_excerpt, mark


def terms(text: str) -> tuple[str, ...]:
    """The terms that a search for `text` answers with."""
    return tuple(stem for word in folded_words(text) for stem in stems(word))


def marked(spans: tuple[Span, ...]) -> list[str]:
    """The marked words."""
    return [span.text for span in spans if span.marked]


def plain(spans: tuple[Span, ...]) -> str:
    """The text of the pieces, joined."""
    return "".join(span.text for span in spans)


@pytest.mark.parametrize("printed", ["بوتين", "وبوتين", "لبوتين", "بُوتِين", "بوتـــين", "ﺑﻮﺗﻴﻦ", "وبُوتـينُ"])
def test_a_word_is_marked_whole_as_printed(printed: str) -> None:
    text = f"قال {printed}، أمس"
    assert mark(text, terms("بوتين")) == (
        Span("قال ", marked=False),
        Span(printed, marked=True),
        Span("، أمس", marked=False),
    )


def test_part_of_a_word_is_not_marked() -> None:
    assert marked(mark("بوتفليقة في روسيا", terms("بوت روس"))) == []


def test_nothing_to_mark() -> None:
    assert mark("خبر", ()) == (Span("خبر", marked=False),)
    assert mark("", terms("خبر")) == ()
    assert mark("خبر", terms("خبر")) == (Span("خبر", marked=True),)


def test_the_text_with_most_different_terms_is_taken() -> None:
    texts = ("هدنة ثم هدنة ثم هدنة", "أعلنت الهدنة في الميناء", "كلام آخر")
    spans = best_excerpt(texts, terms("هدنة ميناء"), length=200)
    assert plain(spans) == "أعلنت الهدنة في الميناء"
    assert marked(spans) == ["الهدنة", "الميناء"]


def test_the_place_with_most_different_terms_is_taken_and_words_stay_whole() -> None:
    filler = "كلمات كثيرة لا تعني شيئاً هنا " * 20
    text = f"هدنة {filler} أعلنت الهدنة في الميناء أمس {filler}"
    spans = best_excerpt((text,), terms("هدنة ميناء"), length=80)
    assert marked(spans) == ["الهدنة", "الميناء"]
    assert (spans[0], spans[-1]) == (Span("…", marked=False), Span("…", marked=False))
    inner = plain(spans[1:-1])
    assert len(inner) <= 80
    assert set(inner.split()) <= set(text.split())
    assert f" {inner} " in text


def test_without_a_hit_it_is_the_beginning() -> None:
    text = "بداية المقال هنا وبقيته تطول كثيراً"
    assert plain(best_excerpt(("", " - ", text), terms("غائب"), length=18)) == "بداية المقال هنا…"
    assert plain(best_excerpt((text,), (), length=500)) == text


def test_no_ellipsis_when_only_signs_are_left_out() -> None:
    assert plain(best_excerpt(("«انتهت الحرب».",), terms("حرب"), length=100)) == "«انتهت الحرب»."


def test_of_no_text_there_is_no_excerpt() -> None:
    assert best_excerpt((), terms("خبر"), length=100) == ()
    assert best_excerpt(("", " … "), terms("خبر"), length=100) == ()


def test_a_first_word_longer_than_the_length_is_given_whole() -> None:
    assert plain(best_excerpt(("القسطنطينية",), terms("القسطنطينية"), length=3)) == "القسطنطينية"


_TEXTS = st.text(alphabet=st.sampled_from("ابوتين ل\u064b\u0640،«». ﺑ\n…ه"))


@given(_TEXTS, _TEXTS)
def test_marked_pieces_joined_are_the_text(text: str, query: str) -> None:
    spans = mark(text, terms(query))
    assert plain(spans) == text
    assert all(span.text for span in spans)
    for piece in marked(spans):
        assert set(stems(folded_words(piece)[0])) & set(terms(query))


@given(st.lists(_TEXTS, max_size=3), _TEXTS, st.integers(1, 60))
def test_an_excerpt_is_a_piece_of_a_text(texts: list[str], query: str, length: int) -> None:
    spans = best_excerpt(texts, terms(query), length=length)
    inner = plain(spans).removeprefix("…").removesuffix("…")
    assert any(inner in text for text in texts) or (spans == () and not any(folded_words(text) for text in texts))
    if any(stem in terms(query) for text in texts for word in folded_words(text) for stem in stems(word)):
        assert marked(spans)


_WRITTEN = st.text(alphabet=st.sampled_from("ابوت  ل\u064b\u0640،«». \n…ه_²"), max_size=90)


@given(_WRITTEN, st.integers(1, 70))
def test_a_beginning_is_the_excerpt_of_nothing_looked_for(text: str, length: int) -> None:
    assert beginning(text, length=length) == best_excerpt((text,), (), length=length)
