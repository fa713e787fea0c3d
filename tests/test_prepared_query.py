"""Queries that are compiled once give the same as their query sets, whatever the arguments."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, PreparedQuery, PublishedPrecision, Tag
from tests.factories import make_article, make_tag

pytestmark = pytest.mark.django_db


def test_rows_are_as_the_models_have_them() -> None:
    article = make_article(headline="قافلة القمح", paragraphs=["وصلت القافلة."])
    when = datetime(2024, 3, 1, 8, 30, tzinfo=UTC)
    Article.objects.filter(pk=article.pk).update(published=when, published_precision=PublishedPrecision.MINUTE)
    statement = PreparedQuery(
        lambda pk: Article.objects.filter(pk=pk).values_list("headline", "blocks", "published", "page__publisher__name")
    )
    assert statement.rows(article.pk) == [("قافلة القمح", [{"kind": "paragraph", "text": "وصلت القافلة."}], when, None)]
    assert statement.rows(article.pk + 1) == []


def test_each_question_is_one_query_with_its_own_values() -> None:
    first, second = make_article(headline="الأول"), make_article(headline="الثاني")
    statement = PreparedQuery(lambda pk: Article.objects.filter(pk=pk).values_list("headline"))
    with CaptureQueriesContext(connection) as queries:
        assert [statement.rows(one.pk) for one in (first, second, first)] == [[("الأول",)], [("الثاني",)], [("الأول",)]]
    assert len(queries) == 3


@pytest.mark.parametrize("size", [1, 2, 3, 7, 9])
def test_many_values_are_each_asked_for_once(size: int) -> None:
    made = [make_tag(f"زيد {number}") for number in range(10)]
    by_number = PreparedQuery(lambda ids: Tag.objects.filter(pk__in=ids).values_list("pk"))
    by_name = PreparedQuery(lambda names: Tag.objects.filter(name__in=names).values_list("name"))
    some = made[:size]
    assert sorted(by_number.rows([tag.pk for tag in some])) == sorted((tag.pk,) for tag in some)
    assert sorted(by_name.rows([tag.name for tag in some])) == sorted((tag.name,) for tag in some)


def test_no_values_are_no_question() -> None:
    make_tag()
    statement = PreparedQuery(lambda ids: Tag.objects.filter(pk__in=ids).values_list("pk"))
    with CaptureQueriesContext(connection) as queries:
        assert statement.rows(()) == []
    assert not queries.captured_queries


def test_words_and_numbers_stand_where_they_belong() -> None:
    tag, other = make_tag("سالم"), make_tag("غانم")
    statement = PreparedQuery(lambda name, pk: Tag.objects.filter(name=name).exclude(pk=pk).values_list("name"))
    assert statement.rows("سالم", other.pk) == [("سالم",)]
    assert statement.rows("سالم", tag.pk) == []


def test_a_value_that_the_query_changes_is_refused() -> None:
    statement = PreparedQuery(lambda part: Tag.objects.filter(name__contains=part).values_list("name"))
    with pytest.raises(ValueError, match="not in the query as it was given"):
        statement.rows("سالم")
