"""A month beside a number is found under the names that other countries have for it."""

import pytest

from articles.search.month_spellings import in_all_month_names
from articles.search.query import parse
from articles.search.query_nodes import Clause
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from tests.factories import make_article


def others(text: str) -> list[set[str]]:
    """For each word of a text, what else is searched for in its place."""
    return [set(node.others) for node in in_all_month_names(parse(text)).clauses if isinstance(node, Clause)]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("نيسان 2010", 0, "ابريل"),
        ("قمة 13 أبريل", 2, "نيسان"),
        ("آب 2020", 0, "اغسطس"),
        ("كانون الثاني ٢٠٢١", 0, "يناير"),
        ("كانون الثاني ٢٠٢١", 1, "يناير"),
        ("5 جويلية", 1, "تموز"),
    ],
)
def test_a_month_beside_a_number_has_its_other_names(text: str, word: int, name: str) -> None:
    assert name in others(text)[word]


@pytest.mark.parametrize("text", ["مارس الرياضة", "آب الوزير", "كانون 2020", "=نيسان 2010", '"نيسان 2010"', "2010"])
def test_any_other_word_has_none(text: str) -> None:
    assert not any(others(text))


def test_names_that_are_frequent_words_stand_for_no_other() -> None:
    assert not others("أغسطس 2020")[0] & {"اب", "اوت"}


@pytest.mark.django_db
def test_a_date_is_found_in_the_other_calendar_whatever_the_order() -> None:
    wanted = make_article(headline="اتفاق", paragraphs=["وقعت البلدتان الاتفاق في كانون الثاني 2011."])
    same = make_article(headline="اتفاق", paragraphs=["وقعت البلدتان الاتفاق في جانفي 2011."])
    make_article(headline="اتفاق", paragraphs=["وقعت البلدتان الاتفاق في تموز 2011."])
    for order in (Order.NEWEST, Order.RELEVANCE):
        assert set(search(SearchRequest(text="كانون الثاني 2011", order=order)).article_ids[:2]) == {wanted.pk, same.pk}
