"""Which values are shown beside a list: those of the results and those chosen, but none that was rejected."""

from datetime import date

import pytest

from articles.models import (
    Source,
    SourceKind,
    SourceStatus,
    TagKind,
    TagStatus,
)
from articles.search.answers import FacetValue
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from articles.storing.desk.deciding import delete_tags
from tests.factories import make_article, make_source, make_tag
from tests.search_helpers import found

pytestmark = pytest.mark.django_db


def test_facets_count_over_the_result() -> None:
    russia = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    china = make_tag("الصين", kind=TagKind.COUNTRY, iso_code="CN")
    paper = make_source("صحيفة النهر", kind=SourceKind.NEWSPAPER)
    make_article(headline="قمة", tags=[russia, china], published=date(2023, 1, 1), publisher=paper)
    make_article(headline="قمة", tags=[russia], published=date(2022, 1, 1))
    make_article(headline="حصاد", tags=[china], published=date(2022, 1, 1))
    answer = found("قمة", chosen={Facet.COUNTRY: (russia.pk,)})
    assert answer.total == 2
    assert answer.facets[Facet.COUNTRY] == (
        FacetValue(key=russia.slug, label="روسيا", count=2, chosen=True),
        FacetValue(key=china.slug, label="الصين", count=1, chosen=False),
    )
    assert answer.facets[Facet.YEAR] == (
        FacetValue(key="2022", label="2022", count=1, chosen=False),
        FacetValue(key="2023", label="2023", count=1, chosen=False),
    )
    assert [value.label for value in answer.facets[Facet.PUBLISHER]] == ["صحيفة النهر"]
    assert set(answer.facets) == set(Facet)


def test_facets_are_cut_but_chosen_values_stay() -> None:
    common = [make_tag(f"شخص {number}") for number in range(20)]
    rare = make_tag("شخص نادر")
    make_article(tags=common)
    make_article(tags=[*common, rare])
    values = found().facets[Facet.PERSON]
    assert len(values) == 15
    assert "شخص نادر" not in {value.label for value in values}
    chosen = found(chosen={Facet.PERSON: (rare.pk,)}).facets[Facet.PERSON]
    assert [value.label for value in chosen if value.chosen] == ["شخص نادر"]


def test_a_choice_that_finds_nothing_is_still_there_to_be_taken_back() -> None:
    make_article(headline="قمة")
    unused = make_tag("شخص بلا مقالات")
    answer = found("قمة", chosen={Facet.PERSON: (unused.pk,)})
    assert answer.total == 0
    assert answer.facets[Facet.PERSON] == (FacetValue(key=unused.slug, label="شخص بلا مقالات", count=0, chosen=True),)


def test_a_deleted_tag_leaves_the_facets() -> None:
    tag = make_tag()
    make_article(tags=[tag])
    assert found().facets[Facet.PERSON]
    delete_tags([tag.pk], by=None)
    assert found().facets[Facet.PERSON] == ()


def test_suggested_names_say_so_beside_the_list_and_rejected_ones_are_not_there() -> None:
    known, found = make_tag("شخص معروف"), make_tag("شخص مقترح", status=TagStatus.SUGGESTED)
    gone = make_tag("شخص مرفوض", status=TagStatus.REJECTED)
    make_article(headline="لقاء", tags=[known, found, gone])
    values = {value.label: value.suggested for value in search(SearchRequest()).facets[Facet.PERSON]}
    assert values == {"شخص معروف": False, "شخص مقترح": True}


def test_a_rejected_source_leaves_the_facets() -> None:
    source, gone = make_source("صحيفة باقية"), make_source("صحيفة مرفوضة")
    make_article(headline="تقرير", cited=[source, gone])
    Source.objects.filter(pk=gone.pk).update(status=SourceStatus.REJECTED)
    assert [value.label for value in search(SearchRequest()).facets[Facet.CITED]] == ["صحيفة باقية"]
