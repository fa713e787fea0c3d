"""Feeds of every list, their OPML, and what crawlers are told."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from lxml import etree

from articles.models import Tag, TagKind, TagStatus
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import same_cost

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def russia() -> Tag:
    return make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")


def feed(client: Client, query: str = "") -> etree._Element:
    response = client.get(reverse("feed") + query)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content)


def titles(root: etree._Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]


def test_the_feed_has_the_newest_first_and_those_without_a_date_last(client: Client) -> None:
    make_article(headline="خبر بلا تاريخ")
    make_article(headline="خبر قديم", published=datetime(2022, 5, 1, 8, tzinfo=UTC))
    make_article(headline="خبر جديد", published=datetime(2023, 5, 1, 8, tzinfo=UTC))
    root = feed(client)
    assert titles(root) == ["خبر جديد", "خبر قديم", "خبر بلا تاريخ"]
    newest, *_, undated = root.iter(f"{ATOM}entry")
    assert newest.findtext(f"{ATOM}published") == "2023-05-01T08:00:00+00:00"
    assert undated.findtext(f"{ATOM}published") is None
    assert undated.findtext(f"{ATOM}updated")


def test_the_feed_of_a_list_by_arrival_begins_with_what_came_in_last(client: Client) -> None:
    make_article(headline="خبر جديد", published=datetime(2023, 5, 1, 8, tzinfo=UTC))
    make_article(headline="خبر بلا تاريخ")
    make_article(headline="خبر قديم", published=datetime(2022, 5, 1, 8, tzinfo=UTC))
    assert titles(feed(client, "?sort=added")) == ["خبر قديم", "خبر بلا تاريخ", "خبر جديد"]


def test_an_entry_says_who_printed_it_and_what_it_is_about_and_leads_to_the_article(client: Client) -> None:
    tags = (russia(), make_tag("سالم المظنون", status=TagStatus.SUGGESTED))
    article = make_article(headline="قمة في العاصمة", publisher=make_source("صحيفة الصباح"), tags=tags)
    (entry,) = feed(client).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "صحيفة الصباح"
    assert [category.get("term") for category in entry.iter(f"{ATOM}category")] == ["روسيا"]
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert client.get(urlsplit(link.get("href")).path).status_code == 200
    assert entry.findtext(f"{ATOM}id") == f"http://testserver/articles/{article.pk}/"


def test_any_search_is_a_feed_and_its_title_says_which(client: Client) -> None:
    make_article(headline="صواريخ في العرض", tags=[russia()])
    make_article(headline="صواريخ أخرى")
    root = feed(client, "?q=صواريخ&country=روسيا&sort=relevance&page=7")
    assert titles(root) == ["صواريخ في العرض"]
    assert root.findtext(f"{ATOM}title") == "قارئ الأخبار: «صواريخ»، روسيا"
    assert feed(client, "?q=لاشيءكهذا").find(f"{ATOM}entry") is None


def test_what_xml_cannot_hold_breaks_no_feed(client: Client) -> None:
    tag = make_tag("سالم\x0cالأمين")
    make_article(headline="قمة\x0bفي العاصمة", paragraphs=["نص \x1f الخبر"], tags=[tag])
    assert titles(feed(client)) == ["قمة في العاصمة"]
    assert feed(client, "?q=قمة%01في").findtext(f"{ATOM}title") == "قارئ الأخبار: «قمة في»"
    names = [outline.get("text") for outline in etree.fromstring(client.get(reverse("opml")).content).iter("outline")]
    assert "سالم الأمين" in names


def test_a_feed_costs_the_same_however_many_entries(client: Client) -> None:
    make_article(headline="خبر أول")
    same_cost(client, reverse("feed"), lambda: [make_article(headline=f"خبر {number}") for number in range(9)])


def test_the_opml_names_a_feed_for_each_country_person_and_publisher_with_articles(client: Client) -> None:
    make_article(
        headline="قمة في العاصمة",
        tags=[russia(), make_tag("سالم الأمين")],
        publisher=make_source("صحيفة الصباح"),
        cited=[make_source("وكالة الظهيرة")],
    )
    make_tag("من لا يُذكر")
    response = client.get(reverse("opml"))
    root = etree.fromstring(response.content)
    feeds = {outline.get("text"): outline.get("xmlUrl") for outline in root.iter("outline") if outline.get("xmlUrl")}
    assert list(feeds) == ["قارئ الأخبار", "روسيا", "سالم الأمين", "صحيفة الصباح"]
    for address in feeds.values():
        parts = urlsplit(address or "")
        assert titles(feed(client, f"?{parts.query}")) == ["قمة في العاصمة"]


def test_crawlers_are_told_of_every_article_and_kept_from_the_desk(client: Client) -> None:
    article = make_article(headline="قمة في العاصمة")
    make_tag("سالم الأمين")
    organisation = make_tag("منظمة الظهيرة", kind=TagKind.ORGANISATION)
    topic = make_tag("القمح", kind=TagKind.TOPIC)
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in robots
    assert "Sitemap: http://testserver/sitemap.xml" in robots
    index = etree.fromstring(client.get("/sitemap.xml").content)
    addresses = []
    for place in index.iter(f"{SITEMAP}loc"):
        parts = urlsplit(place.text or "")
        section = etree.fromstring(client.get(f"{parts.path}?{parts.query}").content)
        addresses += [urlsplit(found.text or "").path for found in section.iter(f"{SITEMAP}loc")]
    assert {item.get_absolute_url() for item in (article, organisation, topic)} <= set(addresses)
    for address in addresses:
        assert client.get(address).status_code == 200


def test_the_second_file_of_a_sitemap_is_not_forbidden_by_its_parameter(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.views.sitemaps.Articles.limit", 1)
    make_article(headline="قمة في العاصمة")
    make_article(headline="قمة أخرى")
    index = etree.fromstring(client.get("/sitemap.xml").content)
    places = [urlsplit(found.text or "") for found in index.iter(f"{SITEMAP}loc")]
    second = next(f"{place.path}?{place.query}" for place in places if place.query)
    rules = client.get("/robots.txt").content.decode().split("\n")
    allowed = [rule.removeprefix("Allow: ") for rule in rules if rule.startswith("Allow: ")]
    assert any(second.startswith(start) and len(start) > len("/*?") for start in allowed)
