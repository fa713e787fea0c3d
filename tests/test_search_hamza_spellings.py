"""A word with a hamza before و is found in both of its spellings."""

import pytest

from articles.arabic.fold import fold_word
from articles.search.hamza_spellings import hamza_spelling
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from tests.factories import make_article


@pytest.mark.parametrize(
    ("one", "other"), [("مسؤول", "مسئول"), ("شؤون", "شئون"), ("المرؤوسين", "المرئوسين"), ("وشؤونها", "وشئونها")]
)
def test_each_spelling_has_the_other(one: str, other: str) -> None:
    assert hamza_spelling(fold_word(one)) == fold_word(other)
    assert hamza_spelling(fold_word(other)) == fold_word(one)


@pytest.mark.parametrize("word", ["يوم", "وزير", "روسيا", "2015", ""])
def test_most_words_have_none(word: str) -> None:
    assert hamza_spelling(fold_word(word)) is None


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["مسؤول كبير", "مسئول كبير"])
def test_both_spellings_are_found_and_marked_in_any_order(typed: str) -> None:
    ours = make_article(headline="تصريح مسؤول كبير")
    theirs = make_article(headline="تصريح مسئول كبير")
    make_article(headline="سوق كبير")
    for order in (Order.NEWEST, Order.RELEVANCE):
        answer = search(SearchRequest(text=typed, order=order))
        assert set(answer.article_ids[:2]) == {ours.pk, theirs.pk}
        assert all(answer.marks.hit(fold_word(word)) for word in ("مسؤول", "مسئول"))


@pytest.mark.django_db
def test_a_spelling_asked_for_exactly_stays_as_it_is() -> None:
    theirs = make_article(headline="تصريح مسئول كبير")
    make_article(headline="تصريح مسؤول كبير")
    assert search(SearchRequest(text="=مسئول", order=Order.NEWEST)).article_ids == (theirs.pk,)
