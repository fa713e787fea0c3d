"""A word with a hamza before و is found in both of its spellings."""

import pytest

from articles.arabic.fold import fold_word
from articles.search.hamza_spellings import hamza_spelling
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from tests.factories import make_article


@pytest.mark.parametrize(
    ("one", "other"), [("مسؤول", "مسئول"), ("رؤوس", "رئوس"), ("المرؤوسين", "المرئوسين"), ("ومسؤولوها", "ومسئولوها")]
)
def test_each_spelling_has_the_other(one: str, other: str) -> None:
    assert hamza_spelling(fold_word(one)) == fold_word(other)
    assert hamza_spelling(fold_word(other)) == fold_word(one)


@pytest.mark.parametrize("word", ["يوم", "وزير", "روسيا", "2015", "", "روسيون", "مليون", "النووية"])
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
@pytest.mark.parametrize(
    ("typed", "another"), [("روسيون", "روسو"), ("نووي", "نيو"), ("النووية", "نيو"), ("ديون", "دو"), ("الشؤون", "شي")]
)
def test_a_word_is_not_looked_for_by_what_an_ending_leaves_of_its_other_spelling(typed: str, another: str) -> None:
    make_article(headline=f"كتاب {another} الجديد")
    assert search(SearchRequest(text=typed, order=Order.NEWEST)).marks.hit(another) is None


@pytest.mark.django_db
def test_a_spelling_asked_for_exactly_stays_as_it_is() -> None:
    theirs = make_article(headline="تصريح مسئول كبير")
    make_article(headline="تصريح مسؤول كبير")
    assert search(SearchRequest(text="=مسئول", order=Order.NEWEST)).article_ids == (theirs.pk,)


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ['من هو مسؤول المدينة؟ قيل "مسؤول كبير"', 'من قال "مسؤول كبير" وأي مسؤول قال؟'])
def test_a_question_keeps_the_other_spelling_of_a_word_that_it_also_quotes(typed: str) -> None:
    make_article(headline="تصريح مسؤول كبير")
    assert search(SearchRequest(text=typed, order=Order.NEWEST)).marks.hit(fold_word("مسئول"))
