"""The time line beside a list, and articles without a date."""

from datetime import date

import pytest

from articles.models import Article, note_changes
from articles.search.answers import Bar, Step
from articles.search.values import UNDATED, Facet
from tests.factories import make_article
from tests.search_helpers import answer


@pytest.mark.django_db
def test_the_time_line_has_months_where_they_are_few_and_says_what_is_beside_it() -> None:
    for when in (date(2023, 1, 5), date(2023, 1, 9), date(2023, 4, 1)):
        make_article(published=when)
    article = make_article(published=date(2023, 1, 1))
    Article.objects.filter(pk=article.pk).update(published_precision="year")
    note_changes([article.pk])
    make_article()
    found = answer().timeline
    assert (found.step, found.vague, found.undated) == (Step.MONTH, 1, 1)
    # The year may mean any of its months, so that all of them are there.
    assert [bar.count for bar in found.bars] == [2, 0, 0, 1, *[0] * 8]
    assert found.bars[1] == Bar(date(2023, 2, 1), date(2023, 2, 28), 0)


@pytest.mark.django_db
def test_the_time_line_has_days_or_years_by_its_length() -> None:
    make_article(published=date(2023, 9, 29))
    make_article(published=date(2023, 10, 2))
    short = answer().timeline
    assert (short.step, [bar.count for bar in short.bars]) == (Step.DAY, [1, 0, 0, 1])
    assert short.bars[0] == Bar(date(2023, 9, 29), date(2023, 9, 29), 1)
    make_article(published=date(2019, 3, 1))
    years = answer().timeline
    assert (years.step, [bar.count for bar in years.bars]) == (Step.YEAR, [1, 0, 0, 0, 2])
    assert years.bars[-1] == Bar(date(2023, 1, 1), date(2023, 12, 31), 2)
    make_article(published=date(1897, 3, 1))
    ages = answer().timeline
    assert (ages.step, ages.bars[0]) == (Step.YEARS, Bar(date(1895, 1, 1), date(1899, 12, 31), 1))
    assert sum(bar.count for bar in ages.bars) == 4


@pytest.mark.django_db
@pytest.mark.parametrize("when", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_have_bars(when: date) -> None:
    make_article(published=when)
    make_article(published=date(2023, 5, 5))
    assert sum(bar.count for bar in answer().timeline.bars) == 2
    assert sum(bar.count for bar in answer(chosen={Facet.YEAR: (when.year,)}).timeline.bars) == 1


@pytest.mark.django_db
def test_bounded_time_zooms_in_and_still_tells_of_articles_without_a_date() -> None:
    for month in (1, 2, 12):
        make_article(headline="خبر", published=date(2023, month, 3))
    make_article(headline="خبر", published=date(2015, 1, 1))
    make_article(headline="خبر")
    make_article(headline="حصاد")
    found = answer("خبر", since=date(2023, 1, 1), until=date(2023, 2, 28))
    assert found.total == 2
    assert (found.timeline.step, len(found.timeline.bars), found.timeline.undated) == (Step.DAY, 32, 1)


@pytest.mark.django_db
def test_articles_without_a_date_can_be_asked_for() -> None:
    undated = make_article()
    dated = make_article(published=date(2023, 5, 5))
    found = answer(chosen={Facet.YEAR: (UNDATED,)})
    assert found.article_ids == (undated.pk,)
    assert [(value.key, value.chosen) for value in found.facets[Facet.YEAR]] == [("2023", False), ("0000", True)]
    assert [value.key for value in answer().facets[Facet.YEAR]] == ["2023"]
    assert answer(excluded={Facet.YEAR: (UNDATED,)}).article_ids == (dated.pk,)
    assert set(answer(chosen={Facet.YEAR: (UNDATED, 2023)}).article_ids) == {undated.pk, dated.pk}
