"""How many results each two and all three of the countries share."""

import pytest

from articles.search.answers import Overlaps
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from tests.factories import make_article
from tests.search_helpers import country

pytestmark = pytest.mark.django_db


def test_each_set_of_countries_is_counted_among_the_answers() -> None:
    russia, iran, korea = country("روسيا", "RU"), country("إيران", "IR"), country("كوريا الشمالية", "KP")
    make_article(headline="صواريخ", tags=[russia, iran, korea])
    make_article(headline="صواريخ", tags=[russia, iran])
    make_article(headline="صواريخ", tags=[korea])
    make_article(headline="حبوب", tags=[russia, korea])
    corners = (russia.pk, iran.pk, korea.pk)
    found = search(SearchRequest(text="صواريخ", corners=corners)).overlaps
    assert (found.of(russia.pk), found.of(iran.pk), found.of(korea.pk)) == (2, 2, 2)
    assert (found.of(russia.pk, iran.pk), found.of(iran.pk, korea.pk), found.of(korea.pk, russia.pk)) == (2, 1, 1)
    assert found.of(*corners) == 1
    everything = search(SearchRequest(corners=corners)).overlaps
    assert everything.of(korea.pk, russia.pk) == 2
    chosen = search(SearchRequest(chosen={Facet.COUNTRY: (iran.pk,)}, corners=corners)).overlaps
    assert (chosen.of(russia.pk), chosen.of(iran.pk), chosen.of(korea.pk)) == (2, 2, 1)


def test_nothing_is_shared_where_nothing_is_found_and_nothing_counted_unasked() -> None:
    russia, iran = country("روسيا", "RU"), country("إيران", "IR")
    make_article(headline="صواريخ", tags=[russia])
    found = search(SearchRequest(corners=(russia.pk, iran.pk))).overlaps
    assert (found.of(russia.pk), found.of(iran.pk), found.of(russia.pk, iran.pk)) == (1, 0, 0)
    assert search(SearchRequest()).overlaps == Overlaps()


def test_other_countries_named_with_one_of_them_are_told_the_most_frequent_first() -> None:
    russia, iran = country("روسيا", "RU"), country("إيران", "IR")
    china, iraq, chile = country("الصين", "CN"), country("العراق", "IQ"), country("تشيلي", "CL")
    make_article(headline="صواريخ", tags=[russia, china])
    make_article(headline="صواريخ", tags=[iran, china, iraq])
    make_article(headline="صواريخ", tags=[chile, iraq])
    corners = (russia.pk, iran.pk)
    found = search(SearchRequest(corners=corners, around=5)).overlaps.around
    assert [(one.label, one.count) for one in found] == [("الصين", 2), ("العراق", 1)]
    assert [one.key for one in search(SearchRequest(corners=corners, around=1)).overlaps.around] == [china.slug]
    assert search(SearchRequest(corners=corners)).overlaps.around == ()
