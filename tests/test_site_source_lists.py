"""The lists on a source's page are the same by the index and by the database; its feed."""

from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Caption, Source
from articles.views import source as view
from tests.factories import make_article, make_source
from tests.site_helpers import hrefs, page_of, parameters, words_of

pytestmark = pytest.mark.django_db

PARTS = ("published", "cited", "photos")


@pytest.fixture
def busy() -> Source:
    """A source with more than a page of everything, some of it undated and some at the same minute."""
    source, other = make_source("وكالة الميناء"), make_source("صحيفة النهر")
    for number in range(27):
        captions = [f"صورة {number}", f"أخرى {number}"][: number % 3]
        when = None if number % 5 == 0 else datetime(2023, 5, 1 + number // 2, 10)
        make_article(
            headline=f"خبر {number}",
            published=when,
            publisher=source,
            cited=[source],
            photos=[source],
            captions=captions,
        )
        make_article(headline=f"غيره {number}", publisher=other, photos=[other], captions=["صورة"], published=when)
    return source


def pages(client: Client, source: Source) -> list[str]:
    """Every list's first pages, and one that there is not."""
    asked = [{"part": part, "page": str(page)} for part in PARTS for page in (1, 2, 9)]
    return [page_of(client.get(source.get_absolute_url(), one)) for one in asked]


def test_lists_are_the_same_without_the_index(client: Client, busy: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    found = pages(client, busy)
    assert found[0].count('class="card"') == 20
    assert found[1].count('class="card"') == found[2].count('class="card"') == 7
    assert "خبر 26" in found[0]
    assert "غيره" not in "".join(found)
    monkeypatch.setattr(view, "newest_with", lambda *_, **__: None)
    assert pages(client, busy) == found


def test_photos_that_an_editor_credits_to_another_leave_no_gap(
    client: Client, busy: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    Caption.objects.filter(text__in=["صورة 26", "صورة 25"]).update(credit=make_source("صحيفة النهر"))
    found = pages(client, busy)
    assert "صورة 26" not in "".join(found)
    assert found[6].count("<figcaption") == 20
    monkeypatch.setattr(view, "newest_with", lambda *_, **__: None)
    assert pages(client, busy) == found


@pytest.mark.parametrize(
    ("owed", "facet", "name"),
    [("publisher", "publisher", "ما نشره"), ("cited", "cited", "ما نُقل عنه"), ("photos", "agency", "ما فيه صوره")],
)
def test_what_a_source_gave_is_drawn_over_time_and_can_be_followed(
    client: Client, owed: str, facet: str, name: str
) -> None:
    source = make_source("وكالة الميناء")
    for year in (2019, 2019, 2023):
        day = date(year, 5, 1)
        if owed == "publisher":
            make_article(published=day, publisher=source)
        elif owed == "cited":
            make_article(published=day, cited=[source])
        else:
            make_article(published=day, photos=[source])
    make_article(published=date(2021, 5, 1), publisher=make_source("صحيفة النهر"))
    html = page_of(client.get(source.get_absolute_url()))
    assert f"تابع {name} أو نزّله" in words_of(html)
    links = [(link.partition("?")[0], parameters(link)) for link in hrefs(html)]
    assert (reverse("feed"), [(facet, source.slug)]) in links
    drawn = [sorted(given) for path, given in links if path == reverse("article_list") and len(given) > 1]
    assert sorted([(facet, source.slug), ("from", "2019"), ("to", "2019")]) in drawn
    assert not any(("from", "2021") in given for given in drawn), "another source's year"


def test_a_source_that_gave_nothing_has_nothing_to_follow(client: Client) -> None:
    html = page_of(client.get(make_source("وكالة الميناء").get_absolute_url()))
    assert "أو نزّله" not in words_of(html)
    assert reverse("articles_table") not in html
