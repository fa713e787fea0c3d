"""The list's facets on the page: several values, exclusion, the box that finds values, time, ways out."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.search import results
from articles.search.constants import FACET_VALUES
from articles.search.values import Facet, Order
from articles.views.facet_parts import VALUES_SHOWN
from articles.views.list_state import Choice, ListState
from tests.factories import make_article, make_tag
from tests.search_helpers import country
from tests.site_helpers import hrefs, page_of, parameters, text_of, words_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def chips_of(html: str) -> list[str]:
    """The chips, as they are read."""
    return [words_of(chip) for chip in re.findall(r'<a class="chip[^>]*>(.*?)</a>', html, re.DOTALL)]


def test_a_second_value_of_a_facet_widens_the_list(client: Client) -> None:
    russia, china = country("روسيا", "RU"), country("الصين", "CN")
    make_article(headline="عن الأولى", tags=[russia])
    make_article(headline="عن الأخرى", tags=[china])
    make_article(headline="حصاد القمح")
    html = page_of(client.get("/", {"country": [russia.slug, china.slug]}))
    assert "مقالان" in words_of(html)
    assert "حصاد القمح" not in html
    assert chips_of(html) == ["بلد: روسيا — أزل ×", "بلد: الصين — أزل ×"]


def test_a_value_is_excluded_and_taken_in_again(client: Client) -> None:
    russia = country("روسيا", "RU")
    make_article(headline="خبر عنها", tags=[russia])
    make_article(headline="حصاد القمح")
    html = page_of(client.get("/"))
    assert 'aria-label="استبعد روسيا"' in html
    out = next(link for link in hrefs(html) if parameters(link) == [("not-country", russia.slug)])
    html = page_of(client.get("/" + out))
    assert "خبر عنها" not in html
    assert "حصاد القمح" in html
    assert chips_of(html) == ["من دون بلد: روسيا — أزل ×"]
    assert 'aria-label="ألغِ استبعاد روسيا"' in html
    assert f'<input type="hidden" name="not-country" value="{russia.slug}" form="search">' in html
    # Choosing what was excluded is no contradiction.
    assert any(parameters(link) == [("country", russia.slug)] for link in hrefs(html))


def test_what_is_both_chosen_and_excluded_is_chosen(client: Client) -> None:
    russia = country("روسيا", "RU")
    make_article(headline="خبر عنها", tags=[russia])
    html = page_of(client.get("/", {"country": russia.slug, "not-country": russia.slug}))
    assert "خبر عنها" in html
    assert chips_of(html) == ["بلد: روسيا — أزل ×"]


def test_unknown_values_and_boxes_become_notices(client: Client) -> None:
    make_article(headline="حصاد القمح")
    html = page_of(client.get("/", {"not-person": "لا-أحد", "find-person": "\x00", "facet": "?"}))
    words = words_of(html)
    assert "حصاد القمح" in words
    assert "لا نعرف «لا-أحد» في «الأشخاص»" in words
    assert "محارف لا تُقرأ" in words
    assert "لا نعرف هذا المرشح" in words


def test_chosen_and_excluded_values_are_in_sight_however_rare(client: Client) -> None:
    people = [make_tag(f"شخص {number}") for number in range(FACET_VALUES + 5)]
    rare, out = make_tag("شخص نادر"), make_tag("شخص غائب")
    make_article(tags=[*people, rare])
    make_article(tags=people)
    html = page_of(client.get("/", {"person": [rare.slug, people[0].slug], "not-person": out.slug}))
    in_sight = html.partition('id="facet-person"')[2].partition('id="more-person"')[0]
    assert all(name in in_sight for name in ("شخص نادر", "شخص غائب", people[0].name))


def test_a_long_facet_is_searched_by_a_form(client: Client) -> None:
    make_article(headline="قمة", tags=[make_tag(f"شخص {number}") for number in range(FACET_VALUES + 5)])
    make_article(headline="قمة", tags=[make_tag(f"شخص {number}") for number in range(FACET_VALUES + 5)])
    rare = make_tag("هدى النادرة")
    make_article(headline="قمة", tags=[rare])
    plain = page_of(client.get("/", {"q": "قمة"}))
    assert "هدى النادرة" not in plain.partition('id="facet-person"')[2].partition("</section>")[0]
    html = page_of(client.get("/", {"q": "قمة", "find-person": "هدى"}))
    assert 'name="find-person" form="search" type="search" value="هدى"' in html
    chosen = [("q", "قمة"), ("person", rare.slug)]
    assert chosen in [parameters(link) for link in hrefs(html)]
    assert "لا اسم كهذا في هذه النتائج" in page_of(client.get("/", {"find-person": "ليس هناك"}))


def test_typing_into_the_box_of_a_facet_gets_that_facet_alone(client: Client) -> None:
    make_article(headline="قمة", tags=[make_tag(f"شخص {number}") for number in range(FACET_VALUES + 5)])
    response = client.get("/", {"facet": "person", "find-person": "شخص 19"}, headers=HTMX)
    html = text_of(response)
    assert html.strip().startswith('<div class="facet" id="facet-person">')
    assert "شخص 19" in html
    assert "<article" not in html
    assert "HX-Push-Url" not in response
    assert text_of(client.get("/", {"facet": "topic"}, headers=HTMX)).strip() == ""
    # Without htmx it is the page.
    assert "قمة" in page_of(client.get("/", {"facet": "person", "find-person": "شخص 19"}))


def test_what_is_not_in_sight_of_a_facet_comes_on_request(client: Client) -> None:
    make_article(headline="قمة", tags=[make_tag(f"شخص {number}") for number in range(VALUES_SHOWN + 3)])
    make_article(headline="حصاد القمح")
    html = page_of(client.get("/", {"q": "قمة"}))
    assert html.count('href="?q=%D9%82%D9%85%D8%A9&amp;person=') == VALUES_SHOWN
    link = next(link for link in hrefs(html) if ("open", "person") in parameters(link))
    assert parameters(link) == [("q", "قمة"), ("open", "person")]
    assert "المزيد 3" in words_of(html)
    # A plain link shows the same list with the facet whole; htmx gets the facet alone, its first new value focused.
    whole = page_of(client.get("/" + link))
    assert whole.count('href="?q=%D9%82%D9%85%D8%A9&amp;person=') == VALUES_SHOWN + 3
    assert "المزيد" not in words_of(whole)
    assert "حصاد القمح" not in whole
    alone = text_of(client.get("/", {"q": "قمة", "open": "person", "facet": "person"}, headers=HTMX))
    assert alone.strip().startswith('<div class="facet" id="facet-person">')
    values = re.findall(r'<a id="person-[^>]*>', alone)
    assert [" autofocus" in value for value in values].index(True) == VALUES_SHOWN
    # Another facet stays as it is, and no address of the list speaks of what was opened.
    assert "المزيد 3" in words_of(page_of(client.get("/", {"q": "قمة", "open": "country"})))
    assert not any(name == "open" for link in hrefs(whole) for name, _ in parameters(link))
    assert "لا نعرف هذا المرشح" in page_of(client.get("/", {"open": "?"}))


def test_the_time_line_is_drawn_from_the_right_with_a_link_a_bar(client: Client) -> None:
    for month in (1, 1, 3):
        make_article(headline="خبر", published=date(2023, month, 5))
    make_article(headline="خبر")
    html = page_of(client.get("/", {"q": "خبر"}))
    bars = re.findall(r'<a href="([^"]*)"[^>]*><title>([^<]*)</title>.*?histogram-bar" x="(\d+)"', html)
    assert [title for _, title, _ in bars] == [
        "يناير (كانون الثاني) 2023: مقالان",
        "مارس (آذار) 2023: مقال واحد",
    ]
    assert [int(left) for _, _, left in bars] == [23, 3]
    assert parameters(bars[0][0].replace("&amp;", "&")) == [("q", "خبر"), ("from", "2023-01"), ("to", "2023-01")]
    told = html.partition('id="histogram-numbers"')[2].partition("</details>")[0]
    assert words_of(told).endswith("يناير (كانون الثاني) 2023 2 مارس (آذار) 2023 1")
    assert "مقال واحد بلا تاريخ" in words_of(html)


def test_articles_without_a_date_are_a_click_away_from_the_time_line(client: Client) -> None:
    make_article(headline="خبر قديم", published=date(2023, 1, 5))
    make_article(headline="خبر آخر", published=date(2024, 1, 5))
    make_article(headline="حصاد القمح")
    html = page_of(client.get("/", {"from": "2023", "to": "2023"}))
    link = next(link for link in hrefs(html) if parameters(link) == [("year", "0000")])
    undated = page_of(client.get("/" + link))
    assert "حصاد القمح" in undated
    assert "خبر قديم" not in undated
    assert chips_of(undated) == ["سنة: بلا تاريخ — أزل ×"]
    assert [("q", "")] not in [parameters(one) for one in hrefs(undated)]


def test_no_time_line_where_time_tells_nothing(client: Client) -> None:
    make_article(published=date(2023, 1, 5))
    assert 'class="histogram"' not in page_of(client.get("/"))


def test_an_empty_list_offers_what_finds_something_with_its_count(client: Client) -> None:
    russia, absent = country("روسيا", "RU"), make_tag("فلان الغائب")
    make_article(headline="قمة", tags=[russia])
    make_article(headline="قمة", tags=[russia])
    html = page_of(client.get("/", {"country": russia.slug, "person": absent.slug}))
    ways = html.partition('class="ways-out"')[2].partition("</ul>")[0]
    assert words_of(ways).endswith("من دون شخص: فلان الغائب مقالان كل المقالات")
    assert [("country", russia.slug)] in [parameters(link) for link in hrefs(ways)]
    assert [("person", absent.slug)] not in [parameters(link) for link in hrefs(ways)]


def test_the_end_of_what_can_be_paged_to_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        make_article(headline="خبر")
    assert 'class="listed"' not in page_of(client.get("/"))
    monkeypatch.setattr(results, "MOST_RESULTS", 2)
    assert "ضيّق البحث لترى ما بعدها" in words_of(page_of(client.get("/")))


def test_an_address_with_one_more_value_is_the_address_of_the_list_with_it() -> None:
    one, other = Choice("روسيا", "روسيا", 1), Choice("كوريا-الشمالية", "كوريا الشمالية", 2)
    state = ListState(
        text="نص ~ آخر",
        chosen={Facet.COUNTRY: (one,), Facet.TOPIC: (one,)},
        excluded={Facet.COUNTRY: (other,)},
        order=Order.NEWEST,
        page=4,
    )
    for facet in Facet:
        before, after = state.address_with(facet)
        assert before + "%D8%A3" + after == state.toggled(facet, "أ").address()
        before, after = state.address_without(facet)
        assert before + "%D8%A3" + after == state.toggled_out(facet, "أ").address()


def test_the_pages_of_people_and_countries_still_have_their_lists(client: Client) -> None:
    russia, person = country("روسيا", "RU"), make_tag("زيد الخبير")
    make_article(headline="خبر عنهما", tags=[russia, person])
    for name, tag in (("country", russia), ("person", person)):
        assert "خبر عنهما" in page_of(client.get(reverse(name, args=[tag.slug])))
