"""Addresses of people, countries and sources: old ones, other spellings, and missing ones."""

import pytest
from django.test import Client

from articles.arabic.fold import fold
from articles.models import (
    Alias,
    AliasKind,
    TagKind,
    TagRedirect,
    TagStatus,
)
from tests.entry_helpers import country, person, spelled_source
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import page_of, words_of

pytestmark = pytest.mark.django_db


def test_a_suggested_person_has_a_page_and_filters(client: Client) -> None:
    guess = make_tag("بكر المذكور", status=TagStatus.SUGGESTED)
    make_article(headline="خبر بكر", tags=[guess])
    make_article(headline="خبر غيره")
    words = words_of(page_of(client.get(guess.get_absolute_url())))
    assert "شخص مقترح بكر المذكور" in words
    assert "ولم يقبله محرر بعد" in words
    assert "بكر المذكور مقترح مقال واحد" in words_of(page_of(client.get("/people/")))
    listed = page_of(client.get("/", {"person": guess.slug}))
    assert "خبر بكر" in listed
    assert "خبر غيره" not in listed


def test_a_rejected_person_is_nowhere(client: Client) -> None:
    tag = make_tag("بكر المرفوض", status=TagStatus.REJECTED)
    make_article(tags=[tag])
    assert client.get(tag.get_absolute_url()).status_code == 404
    assert tag.name not in page_of(client.get("/people/"))
    assert "لا نعرف" in words_of(page_of(client.get("/", {"person": tag.slug})))
    TagRedirect.objects.create(kind=TagKind.PERSON, slug="اسم-قديم", tag=tag)
    assert client.get("/people/اسم-قديم/").status_code == 404


@pytest.mark.parametrize(("where", "kind"), [("people", TagKind.PERSON), ("countries", TagKind.COUNTRY)])
def test_an_old_address_leads_to_the_new_one(client: Client, where: str, kind: TagKind) -> None:
    tag = person("زيد الخبير") if kind == TagKind.PERSON else country()
    TagRedirect.objects.create(kind=kind, slug="اسم-قديم", tag=tag)
    response = client.get(f"/{where}/اسم-قديم/?page=2")
    assert response.status_code == 301
    assert response["Location"] == tag.get_absolute_url() + "?page=2"


def test_an_old_address_in_a_filter_still_means_its_tag(client: Client) -> None:
    topic = make_tag("الجسور", kind=TagKind.TOPIC)
    TagRedirect.objects.create(kind=TagKind.TOPIC, slug="جسر-قديم", tag=topic)
    make_article(headline="خبر الجسر", tags=[topic])
    make_article(headline="خبر غيره")
    html = page_of(client.get("/", {"topic": "جسر-قديم"}))
    assert "خبر الجسر" in html
    assert "خبر غيره" not in html
    assert 'class="notices"' not in html
    assert f'name="topic" value="{topic.slug}"' in html


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("part=secrets", "هذا الباب غير معروف"),
        ("part=%00", "هذا الباب غير معروف"),
        ("part=said&page=x", "رقم الصفحة غير صحيح"),
        ("part=said&via=%00", "لا نعرف هذا الناقل"),
        ("part=said&via=" + "x" * 300, "لا نعرف هذا الناقل"),
        ("via=%3Cb%3E", "لا نعرف هذا الناقل"),
    ],
)
@pytest.mark.parametrize("where", ["person", "country", "source"])
def test_a_bad_input_on_an_entry_is_said_and_left_out(client: Client, where: str, query: str, said: str) -> None:
    rows = {"person": person, "country": country, "source": make_source}
    row = rows[where]()
    query = query.replace("part=said", "part=quotations") if where == "source" else query
    assert said in words_of(page_of(client.get(row.get_absolute_url(), QUERY_STRING=query)))


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
        "source": spelled_source("وكالة الميناء", "الميناء"),
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
