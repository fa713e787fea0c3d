"""Names of countries in Latin and Cyrillic letters: CLDR's names, their parts, and short names that it lacks."""

import pytest

from articles.arabic.fold import fold
from articles.meaning.vocabulary import country_names
from articles.models import Alias, TagKind, vocabulary_changed
from articles.search.country_names import foreign_names
from articles.search.results import search
from articles.search.values import Order, SearchRequest
from tests.factories import make_article, make_tag


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("US", {"United States", "Соединенные Штаты", "США", "USA"}),
        ("KP", {"North Korea", "Corée du Nord", "КНДР", "DPRK", "Северная Корея"}),
        ("EG", {"Egypt", "Égypte", "Египет"}),
        ("MM", {"Myanmar (Burma)", "Myanmar", "Burma", "Бирма"}),
        ("HK", {"Hong Kong", "Гонконг"}),
    ],
)
def test_called(code: str, expected: set[str]) -> None:
    assert expected <= set(foreign_names(code))


def test_every_country_has_names_in_both_scripts() -> None:
    for code in country_names():
        names = list(foreign_names(code))
        assert any(name.isascii() or name[0] < "\u0250" for name in names), code
        assert any("\u0400" <= name[0] <= "\u04ff" for name in names), code
        assert len(names) == len(set(names)), code


def test_no_name_is_two_countries() -> None:
    owners: dict[str, set[str]] = {}
    for code in country_names():
        for name in foreign_names(code):
            owners.setdefault(fold(name), set()).add(code)
    assert {name for name, codes in owners.items() if len(codes) > 1} == set()


def test_no_names_of_what_is_no_country() -> None:
    assert list(foreign_names("")) == []
    assert list(foreign_names("XX")) == []


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["США", "сша", "USA", "UK", "Великобритания", "Южная Корея"])
def test_a_filter_takes_them(typed: str) -> None:
    tags = {}
    for code, name in (("US", "الولايات المتحدة"), ("GB", "بريطانيا"), ("KR", "كوريا الجنوبية")):
        tags[code] = make_tag(name, kind=TagKind.COUNTRY, iso_code=code)
        Alias.objects.create(tag=tags[code], spelling=name, folded=fold(name))
    vocabulary_changed()
    articles = {code: make_article(headline=f"خبر {code}", tags=[tag]).pk for code, tag in tags.items()}
    wanted = {"США": "US", "сша": "US", "USA": "US", "UK": "GB", "Великобритания": "GB", "Южная Корея": "KR"}[typed]
    answer = search(SearchRequest(text=f"country:{typed}", order=Order.NEWEST))
    assert answer.article_ids == (articles[wanted],)
    assert not answer.notes
