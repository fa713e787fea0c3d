"""Facets beside a list: several values with their counts, found by name, and cached."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search import counting, facets, list_counts, schema
from articles.search.answer_cache import AnswerCache
from articles.search.answers import FacetSize
from articles.search.values import Facet
from tests.factories import make_article, make_source, make_tag
from tests.query_counts import queries_of
from tests.search_helpers import answer, country, counts
from tests.spelling_helpers import spell


@pytest.mark.django_db
def test_counts_ignore_their_own_choice_and_honour_all_else() -> None:
    russia, china, iran = country("روسيا", "RU"), country("الصين", "CN"), country("إيران", "IR")
    person = make_tag("زيد الخبير")
    make_article(tags=[russia, person])
    make_article(tags=[russia])
    make_article(tags=[china, person])
    make_article(tags=[iran])
    found = answer(chosen={Facet.COUNTRY: (russia.pk,), Facet.PERSON: (person.pk,)})
    assert found.total == 1
    # But for the choice of a country two articles name the person; but for that of a person two are about Russia.
    assert counts(found, Facet.COUNTRY) == {"روسيا": 1, "الصين": 1}
    assert counts(found, Facet.PERSON) == {"زيد الخبير": 1}
    assert {value.label for value in found.facets[Facet.COUNTRY] if value.chosen} == {"روسيا"}
    both = answer(chosen={Facet.COUNTRY: (russia.pk, china.pk)})
    assert both.total == 3
    assert counts(both, Facet.COUNTRY) == {"روسيا": 2, "الصين": 1, "إيران": 1}


@pytest.mark.django_db
def test_what_all_articles_carry_is_no_choice_and_its_facet_is_counted_within_it() -> None:
    first, second, third = make_tag("الأول"), make_tag("الثاني"), make_tag("الثالث")
    make_article(tags=[first, second])
    make_article(tags=[second, third])
    found = answer(carrying={Facet.PERSON: (first.pk,)})
    assert counts(found, Facet.PERSON) == {"الأول": 1, "الثاني": 1}
    assert answer(carrying={Facet.PERSON: (first.pk, third.pk)}).total == 0


@pytest.mark.django_db
def test_every_count_is_what_its_choice_adds() -> None:
    tags = [country(f"بلد {number}", f"Z{number}") for number in range(4)]
    for number in range(9):
        make_article(tags=[tag for place, tag in enumerate(tags) if number % (place + 2) == 0])
    chosen = (tags[0].pk,)
    found = answer(chosen={Facet.COUNTRY: chosen})
    for tag in tags:
        alone = answer(chosen={Facet.COUNTRY: (tag.pk,)}).total
        assert counts(found, Facet.COUNTRY)[tag.name] == alone


@pytest.mark.django_db
def test_what_is_excluded_is_in_no_article_and_in_sight() -> None:
    russia, china = country("روسيا", "RU"), country("الصين", "CN")
    kept = make_article(tags=[china])
    make_article(tags=[russia, china])
    untagged = make_article()
    found = answer(excluded={Facet.COUNTRY: (russia.pk,)})
    assert set(found.article_ids) == {kept.pk, untagged.pk}
    assert [(value.label, value.count, value.excluded) for value in found.facets[Facet.COUNTRY]] == [
        ("الصين", 1, False),
        ("روسيا", 0, True),
    ]
    assert answer(chosen={Facet.COUNTRY: (russia.pk,)}, excluded={Facet.COUNTRY: (china.pk,)}).total == 0


@pytest.mark.django_db
def test_a_facet_says_how_many_values_it_has_however_few_are_shown() -> None:
    make_article(tags=[make_tag(f"شخص {number}") for number in range(20)], published=date(2023, 5, 1))
    found = answer()
    assert len(found.facets[Facet.PERSON]) == 15
    assert found.sizes[Facet.PERSON] == FacetSize(20, whole=True)
    assert found.sizes[Facet.YEAR] == FacetSize(1, whole=True)
    assert found.sizes[Facet.TOPIC] == FacetSize(0, whole=True)


@pytest.mark.django_db
def test_counts_are_right_where_not_all_values_fit_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [make_tag(f"شخص {number}") for number in range(8)]
    rare = country("بلد نادر", "ZZ")
    for _ in range(3):
        make_article(tags=people)
    make_article(tags=[rare], cited=[make_source("وكالة نادرة")])
    whole = answer()
    monkeypatch.setattr(counting, "MOST_COUNTED_TOGETHER", 5)
    monkeypatch.setattr(counting, "FACET_VALUES", 2)
    list_counts._kept, list_counts._whole = AnswerCache(10), AnswerCache(1)
    cut = answer()
    assert counts(cut, Facet.COUNTRY) == counts(whole, Facet.COUNTRY) == {"بلد نادر": 1}
    assert counts(cut, Facet.CITED) == {"وكالة نادرة": 1}
    # Enough of them were among the most frequent of all facets; how many more there are was not counted.
    assert cut.sizes[Facet.PERSON] == FacetSize(5, whole=False)


@pytest.mark.django_db
def test_counts_are_exact_over_several_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "FACET_VALUES", 1)
    monkeypatch.setattr(counting, "MOST_COUNTED_TOGETHER", 1)
    monkeypatch.setattr(counting, "FACET_VALUES", 0)
    first, second, both = make_tag("الأول"), make_tag("الثاني"), make_tag("في كليهما")
    # Each half of the index has another most frequent one; what is second in both is the most frequent of all.
    for tag in (first, second):
        for number in range(3):
            make_article(tags=[tag, both] if number < 2 else [tag])
        answer()
    assert answer().facets[Facet.PERSON][0].label == "في كليهما"
    assert counts(answer(), Facet.PERSON) == {"في كليهما": 4}


@pytest.mark.django_db
def test_a_value_is_found_by_any_spelling_among_all_that_answer() -> None:
    many = [make_tag(f"شخص {number}") for number in range(20)]
    wanted, elsewhere = make_tag("سيرغي النادر"), make_tag("سيرغي الغائب")
    spell(wanted, "سيرجيو النادر")
    for _ in range(2):
        make_article(headline="قمة", tags=many)
    make_article(headline="قمة", tags=[wanted])
    make_article(headline="حصاد", tags=[elsewhere])
    found = answer("قمة", find={Facet.PERSON: "سيرجيو"}).found[Facet.PERSON]
    assert [(value.label, value.count) for value in found.values] == [("سيرغي النادر", 1)]
    assert answer("قمة", find={Facet.PERSON: "الغائب"}).found[Facet.PERSON].total == 0
    everyone = answer(find={Facet.PERSON: "شخص"}).found[Facet.PERSON]
    assert (everyone.total, len(everyone.values)) == (20, 20)


@pytest.mark.django_db
def test_a_search_within_a_facet_ignores_its_choice_and_knows_what_is_chosen() -> None:
    first, second = make_source("وكالة الشرق"), make_source("وكالة الغرب")
    make_article(cited=[first])
    make_article(cited=[second])
    found = answer(chosen={Facet.CITED: (first.pk,)}, find={Facet.CITED: "وكالة"}).found[Facet.CITED]
    assert {value.label: value.chosen for value in found.values} == {"وكالة الشرق": True, "وكالة الغرب": False}
    make_article(published=date(2023, 1, 1))
    years = answer(find={Facet.YEAR: "202"}).found[Facet.YEAR]
    assert [value.key for value in years.values] == ["2023"]


@pytest.mark.django_db
def test_counts_are_remembered_until_something_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = list_counts.choose_and_count
    monkeypatch.setattr(
        list_counts, "choose_and_count", lambda *given, **also: asked.append(given) or real(*given, **also)
    )
    for _ in range(3):
        make_article(headline="خبر")
    assert [answer("خبر", page=page, page_size=2).total for page in (1, 2)] == [3, 3]
    assert len(asked) == 1
    make_article(headline="خبر")
    assert answer("خبر").total == 4
    assert len(asked) == 2


@pytest.mark.django_db
def test_names_are_asked_for_once() -> None:
    make_article(headline="خبر", tags=[make_tag(f"شخص {number}") for number in range(5)], cited=[make_source()])
    answer()
    # The version of the content, and that of the vocabulary for other spellings of the word.
    assert queries_of(lambda: answer("خبر", literal=True)) == 2


def test_what_is_remembered_is_bounded_and_the_latest_stay() -> None:
    kept: AnswerCache[int] = AnswerCache(2)
    made = []

    def make(number: int) -> int:
        made.append(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        assert kept.get(number, lambda number=number: make(number)) == number
    assert made == [1, 2, 3, 2]


@given(st.sampled_from([facet for facet in Facet if facet is not Facet.YEAR]), st.integers(0, 2**31))
def test_a_number_that_is_counted_tells_its_facet_and_key(facet: Facet, key: int) -> None:
    found = schema.carried_by_facet([(schema.carried_number(facet, key), 7)])
    assert {one: times for one, times in found.items() if times} == {facet: {key: 7}}


def test_numbers_that_are_counted_stay_small_for_keys_below_a_million() -> None:
    assert max(schema.carried_number(facet, 10**6) for facet in Facet if facet is not Facet.YEAR) < 8_000_000
