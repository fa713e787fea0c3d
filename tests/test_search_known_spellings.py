"""A listed name is found in every spelling of the vocabulary; of equally good articles the fresher comes first."""

from datetime import date

import pytest

from articles.search.finding import freshness
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from tests.factories import make_article, make_tag
from tests.spelled import spell_and_tell

pytestmark = pytest.mark.django_db


def listed(name: str, *spellings: str) -> None:
    spell_and_tell(make_tag(name), *spellings)


def ids(text: str, **more: object) -> tuple[int, ...]:
    return search(SearchRequest(text=text, order=Order.NEWEST, **more)).article_ids  # type: ignore[arg-type]  # passed through


def test_a_name_finds_what_has_it_in_another_listed_spelling_and_marks_it() -> None:
    listed("مسعود بزشكيان", "مسعود بيزشكيان")
    typed = make_article(headline="كلمة بزشكيان اليوم")
    other = make_article(headline="خطاب بيزشكيان أمس")
    assert set(ids("بزشكيان")) == set(ids("بيزشكيان")) == {typed.pk, other.pk}
    assert search(SearchRequest(text="بزشكيان")).marks.hit("بيزشكيان")


def test_the_exact_form_and_a_phrase_stay_as_they_are() -> None:
    listed("مسعود بزشكيان", "مسعود بيزشكيان")
    typed = make_article(headline="كلمة بزشكيان اليوم")
    make_article(headline="كلمة بيزشكيان اليوم")
    assert ids("بزشكيان", exact=True) == (typed.pk,)
    assert ids("=بزشكيان") == (typed.pk,)


def test_another_name_of_the_same_man_is_no_spelling_of_this_one() -> None:
    listed("فلاديمير بوتين", "القيصر الروسي")
    make_article(headline="القيصر في قصره")
    typed = make_article(headline="بوتين في قصره")
    assert ids("بوتين") == (typed.pk,)


def test_of_equally_good_articles_the_fresher_comes_first_and_a_better_one_before_both() -> None:
    text = ("الحصاد مستمر في الوادي.",)
    for number in range(12):  # enough, so that nothing is loosened
        make_article(headline=f"نبأ {number}", paragraphs=text, published=date(2019, 1, 1))
    better = make_article(headline="الحصاد", paragraphs=text, published=date(2015, 1, 1))
    fresh = make_article(headline="نبأ 99", paragraphs=text, published=date(2023, 9, 14))
    found = search(SearchRequest(text="الحصاد", order=Order.RELEVANCE)).article_ids
    assert found[:2] == (better.pk, fresh.pk)


def test_freshness_falls_with_age_and_leaves_the_undated_in_between() -> None:
    newest = date(2023, 9, 14).toordinal()
    assert freshness(newest, newest) > freshness(newest - 30, newest) > freshness(None, newest)
    assert freshness(None, newest) == freshness(newest - 365, newest) > freshness(newest - 900, newest) > 0
