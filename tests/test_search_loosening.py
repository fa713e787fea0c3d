"""Ways out of an empty list: what can be left out, and how much is found then."""

from datetime import date

import pytest

from articles.search import loosening
from articles.search.answers import Without
from articles.search.values import Facet, Order
from tests.factories import make_article, make_tag
from tests.search_helpers import answer, country


@pytest.mark.django_db
def test_an_empty_list_says_what_to_leave_out_and_what_is_found_then() -> None:
    russia, china = country("روسيا", "RU"), country("الصين", "CN")
    make_article(headline="قمة الميناء", tags=[russia], published=date(2023, 1, 1))
    make_article(headline="قمة الجسر", tags=[russia], published=date(2023, 1, 1))
    found = answer("قمة", chosen={Facet.COUNTRY: (china.pk,)}, since=date(2023, 1, 1))
    assert [(way.without, way.count, way.facet) for way in found.loosenings] == [(Without.CHOSEN, 2, Facet.COUNTRY)]
    for_year = answer("قمة", chosen={Facet.COUNTRY: (russia.pk,)}, since=date(2024, 1, 1))
    assert [(way.without, way.count) for way in for_year.loosenings] == [(Without.TIME, 2)]
    shut_out = answer("قمة", excluded={Facet.COUNTRY: (russia.pk,)})
    assert [(way.without, way.count) for way in shut_out.loosenings] == [(Without.EXCLUDED, 2)]
    words = answer("=قمة =المطار", order=Order.NEWEST)
    assert [(way.without, way.count, way.text) for way in words.loosenings] == [
        (Without.ALL_WORDS, 2, "=قمة OR =المطار"),
        (Without.WORD, 2, "=قمة"),
    ]
    assert answer("قمة").loosenings == ()


@pytest.mark.django_db
def test_a_way_out_leads_to_as_many_articles_as_it_says() -> None:
    make_article(headline="قمة الميناء", tags=[make_tag("زيد الخبير")])
    make_article(headline="أسعار الجسر")
    absent = make_tag("فلان الغائب")
    found = answer("قمة الجسر", chosen={Facet.PERSON: (absent.pk,)}, order=Order.RELEVANCE)
    assert found.total == 0
    (way,) = [way for way in found.loosenings if way.without is Without.CHOSEN]
    assert way.count == answer("قمة الجسر", order=Order.RELEVANCE).total == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قمة الميناء", ("قمة", "الميناء")),
        ('"مجلس الأمن" قمة', ('"مجلس الأمن"', "قمة")),
        ("شخص: زيد -كوريا =قمة", ("شخص: زيد", "-كوريا", "=قمة")),
        ("«هدنة قريبة»", ("«هدنة قريبة»",)),
        ('"مفتوحة', ("مفتوحة",)),
        ("", ()),
    ],
)
def test_a_text_has_pieces_that_can_be_left_out(text: str, expected: tuple[str, ...]) -> None:
    assert loosening.pieces(text) == expected


@pytest.mark.django_db
def test_ways_out_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    make_article(headline=" ".join(f"كلمة{number}" for number in range(30)))
    monkeypatch.setattr(loosening, "MOST_LOOSENINGS", 3)
    words = " ".join(f"=كلمة{number}" for number in range(30))
    assert len(answer(f"{words} =غائبة").loosenings) == 1
