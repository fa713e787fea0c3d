"""People, countries and sources: their lists and the page of each."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.arabic.fold import fold
from articles.models import Alias, AliasKind, Source, SourceSpelling, Status, Tag, Tagging, TagKind
from articles.models.decision import Origin
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import hrefs, page_of, parameters, same_cost, words_of

pytestmark = pytest.mark.django_db


def person(name: str = "زيد الخبير", *spellings: str) -> Tag:
    """A person with spellings."""
    tag = make_tag(name)
    for spelling in spellings:
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling))
    return tag


def country(name: str = "روسيا", code: str = "RU") -> Tag:
    """A country under the slug that the site uses."""
    return Tag.objects.create(kind=TagKind.COUNTRY, name=name, slug=code.lower(), iso_code=code)


def spelled(name: str, *spellings: str) -> Source:
    """A source with spellings."""
    source = make_source(name)
    for spelling in spellings:
        SourceSpelling.objects.create(source=source, spelling=spelling, folded=fold(spelling))
    return source


def test_people_stand_by_how_many_articles_name_them(client: Client) -> None:
    often, once = person("عمرو الأول"), person("زيد الثاني")
    person("بكر بلا أخبار")
    make_article(tags=[often, once])
    make_article(tags=[often])
    html = page_of(client.get("/people/"))
    words = words_of(html)
    assert "عمرو الأول مقالان" in words
    assert "زيد الثاني مقال واحد" in words
    assert words.index("عمرو") < words.index("زيد")
    assert "بكر بلا أخبار" not in words
    assert "شخصان" in words
    assert often.get_absolute_url() in hrefs(html)


def test_a_rejected_tag_does_not_count(client: Client) -> None:
    tag = person()
    make_article(tags=[tag])
    Tagging.objects.update(status=Status.REJECTED, origin=Origin.EDITOR)
    assert tag.name not in page_of(client.get("/people/"))
    assert "لا مقالات" in page_of(client.get(tag.get_absolute_url()))


@pytest.mark.parametrize("written", ["الخبير", "أبُو زَيد", "ابو زيد"])
def test_the_box_finds_any_spelling(client: Client, written: str) -> None:
    make_article(tags=[person("زيد الخبير", "أبو زيد"), person("عمرو الثاني")])
    html = page_of(client.get("/people/", {"q": written}))
    assert "زيد الخبير" in html
    assert "عمرو الثاني" not in html


def test_a_box_that_finds_nothing_offers_everything(client: Client) -> None:
    make_article(tags=[person()])
    html = page_of(client.get("/people/", {"q": "لا أحد"}))
    assert "لا نجد «لا أحد»" in words_of(html)
    assert "/people/" in hrefs(html)


def test_long_lists_have_pages_that_keep_the_box(client: Client) -> None:
    make_article(tags=[person(f"شخص {number}", f"شخص {number}") for number in range(61)])
    html = page_of(client.get("/people/", {"q": "شخص"}))
    following = next(link for link in hrefs(html) if ("page", "2") in parameters(link))
    assert parameters(following) == [("q", "شخص"), ("page", "2")]
    assert page_of(client.get("/people/" + following)).count('class="entry-count"') == 1


def test_a_person_shows_spellings_and_articles(client: Client) -> None:
    tag = person("زيد الخبير", "زيد الخبير", "أبو زيد")
    mine, other = make_article(headline="خبره", tags=[tag]), make_article(headline="خبر غيره")
    html = page_of(client.get(tag.get_absolute_url()))
    assert "يُكتب أيضاً أبو زيد" in words_of(html)
    assert mine.get_absolute_url() in hrefs(html)
    assert other.headline not in html
    assert any(parameters(link) == [("person", tag.slug)] for link in hrefs(html))


def test_a_country_shows_what_it_goes_by(client: Client) -> None:
    tag = country()
    for spelling, kind in (("روسي", AliasKind.DEMONYM), ("موسكو", AliasKind.CAPITAL), ("الكرملين", AliasKind.METONYM)):
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling), kind=kind)
    make_article(headline="خبر البلد", tags=[tag])
    words = words_of(page_of(client.get("/countries/ru/")))
    assert "روسيا النسبة إليه روسي مدنه موسكو يُكنّى عنه الكرملين" in words
    assert "خبر البلد" in words


def test_a_source_shows_what_articles_owe_it(client: Client) -> None:
    source = spelled("وكالة الميناء", "الميناء")
    make_article(headline="نقل عنها", cited=[source])
    make_article(headline="بصورتها", photos=[source], captions=["صورة"])
    make_article(headline="لا شأن لها به")
    html = page_of(client.get(source.get_absolute_url()))
    words = words_of(html)
    assert "يُكتب أيضاً الميناء" in words
    assert "نقل عنها" in words
    assert "بصورتها" in words
    assert "لا شأن لها به" not in words
    links = [parameters(link) for link in hrefs(html)]
    assert [("cited", source.slug)] in links
    assert [("agency", source.slug)] in links
    assert [("publisher", source.slug)] not in links


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("/people/أبو-زيد/", "person"),
        ("/people/ابو-زيد/", "person"),
        ("/countries/RU/", "country"),
        ("/countries/موسكو/", "country"),
        ("/sources/الميناء/", "source"),
    ],
)
def test_another_spelling_leads_to_the_right_page(client: Client, wrong: str, right: str) -> None:
    rows = {
        "person": person("زيد الخبير", "أبو زيد"),
        "country": country(),
        "source": spelled("وكالة الميناء", "الميناء"),
    }
    Alias.objects.create(tag=rows["country"], spelling="موسكو", folded=fold("موسكو"), kind=AliasKind.CAPITAL)
    response = client.get(wrong + "?page=2")
    assert response.status_code == 301
    assert response["Location"] == rows[right].get_absolute_url() + "?page=2"


def test_a_spelling_that_two_people_share_leads_nowhere(client: Client) -> None:
    person("زيد الأول", "زيد")
    person("زيد الثاني", "زيد")
    assert client.get("/people/زيد/").status_code == 404


@pytest.mark.parametrize("where", ["people", "countries", "sources"])
@pytest.mark.parametrize("slug", ["لا-أحد", "%00", "a%00b", "x" * 300, "-"])
def test_nobody_is_not_found(client: Client, where: str, slug: str) -> None:
    assert client.get(f"/{where}/{slug}/").status_code == 404


@pytest.mark.parametrize("name", ["people", "countries", "sources"])
def test_the_cost_of_a_list_does_not_grow(client: Client, name: str) -> None:
    def more(count: int) -> None:
        for number in range(count):
            code = f"{chr(65 + count)}{chr(65 + number % 26)}"
            nation = make_tag(f"بلد {code}", kind=TagKind.COUNTRY, iso_code=code)
            make_article(tags=[make_tag(f"شخص {code}"), nation], publisher=make_source(f"صحيفة {code}"))

    more(3)
    same_cost(client, reverse(name), lambda: more(25))


def test_the_cost_of_an_entry_does_not_grow(client: Client) -> None:
    tag, nation, source = person(), country(), make_source()

    def more(count: int) -> None:
        for number in range(count):
            make_article(tags=[tag, nation, make_tag(f"شخص {count} {number}")], publisher=source, photos=[source])

    more(3)
    for row in (tag, nation, source):
        same_cost(client, row.get_absolute_url(), lambda: more(9))
