"""The suggestions under the search box: a fragment of links in groups."""

import pytest
from django.test import Client

from articles.models import SourceKind, Tag, TagKind
from articles.search.catching_up import catch_up
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import hrefs, queries, text_of, words_of
from tests.spelling_helpers import spell_and_tell

pytestmark = pytest.mark.django_db


def spelled(tag: Tag, *more: str) -> Tag:
    """The tag, known by its name and more spellings."""
    return spell_and_tell(tag, tag.name, *more)


@pytest.fixture(autouse=True)
def articles() -> None:
    """One article that carries something of each kind, and another."""
    person = spelled(make_tag("نبيل المصري"), "Nabil Masri")
    country = spelled(make_tag("نبيلستان", kind=TagKind.COUNTRY, iso_code="XK"))
    organisation = spelled(make_tag("منظمة نبيل", kind=TagKind.ORGANISATION))
    topic = spelled(make_tag("جائزة نبيل", kind=TagKind.TOPIC))
    source = make_source("صحيفة نبيل", kind=SourceKind.NEWSPAPER)
    tags = [person, country, organisation, topic]
    make_article(headline="نبيلة تفوز <بجائزة> نبيل", paragraphs=["كلمة نبيلة."], tags=tags, publisher=source)
    make_article(headline="خبر آخر", tags=[person])
    catch_up()


def test_suggestions_of_every_kind_are_links(client: Client) -> None:
    html = text_of(client.get("/suggest/", {"q": "نبي"}))
    assert "<html" not in html
    words = words_of(html)
    for name in ("أشخاص", "بلدان", "منظمات", "موضوعات", "مصادر", "كلمات", "عناوين"):
        assert name in words
    assert "نبيل المصري مقالان" in words
    assert "نبيلة تفوز &lt;بجائزة&gt; نبيل" in words
    for address in hrefs(html):
        assert client.get(address).status_code == 200
    assert html.count('role="option"') == len(hrefs(html)) <= 11
    assert f'data-said="{len(hrefs(html))} اقتراحات"' in html


def test_a_list_of_nothing_says_so(client: Client) -> None:
    for typed in ("", "ظظظظظ", "x" * 300, "\x00", "«"):
        html = text_of(client.get("/suggest/", {"q": typed}))
        assert 'role="option"' not in html
        assert 'data-said="لا اقتراحات"' in html


def test_another_spelling_is_told_beside_the_name(client: Client) -> None:
    assert "نبيل المصري Nabil Masri مقالان" in words_of(text_of(client.get("/suggest/", {"q": "masr"})))


def test_only_what_was_found_is_a_text_for_the_box(client: Client) -> None:
    html = text_of(client.get("/suggest/", {"q": "كلم"}))
    assert 'data-text="كلمة"' in html
    assert hrefs(html) == ["/?q=%D9%83%D9%84%D9%85%D8%A9"]


def test_unchanged_suggestions_are_not_sent_again(client: Client) -> None:
    first = client.get("/suggest/", {"q": "نبي"})
    again = client.get("/suggest/", {"q": "نبي"}, headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    make_article(headline="نبيل يعود")
    catch_up()
    assert client.get("/suggest/", {"q": "نبي"}, headers={"if-none-match": first.headers["ETag"]}).status_code == 200


def test_the_cost_does_not_grow_with_what_is_found(client: Client) -> None:
    before = queries(client, "/suggest/?q=نبي")
    for number in range(5):
        make_article(headline=f"نبيل مرة أخرى {number}", tags=[spelled(make_tag(f"نبيل الثاني {number}"))])
    catch_up()
    assert queries(client, "/suggest/?q=نبي") == before <= 7
