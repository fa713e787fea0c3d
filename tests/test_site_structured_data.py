"""What a page says to programs: address, Open Graph, JSON-LD, and its feed."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, PublishedPrecision, TagKind, TagStatus
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import page_of

pytestmark = pytest.mark.django_db


def structured(client: Client, article: Article) -> dict[str, Any]:
    html = page_of(client.get(article.get_absolute_url()))
    (written,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    told: dict[str, Any] = json.loads(written)
    return told


def properties(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', html))


def test_an_article_says_what_it_is(client: Client) -> None:
    russia = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    article = make_article(
        headline="قمة في العاصمة",
        deck="لقاء ثانٍ",
        byline="ليلى الكاتبة",
        published=date(2023, 9, 14),
        publisher=make_source("صحيفة الصباح"),
        cited=[make_source("وكالة الظهيرة")],
        tags=[russia, make_tag("سالم المظنون", status=TagStatus.SUGGESTED)],
    )
    told = structured(client, article)
    assert told["@type"] == "NewsArticle"
    assert told["headline"] == "قمة في العاصمة"
    assert told["datePublished"] == "2023-09-14"
    assert told["author"]["name"] == "ليلى الكاتبة"
    assert told["publisher"]["name"] == "صحيفة الصباح"
    assert told["citation"] == ["وكالة الظهيرة"]
    assert told["mentions"] == [{"@type": "Country", "name": "روسيا"}]


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        (PublishedPrecision.YEAR, "2023"),
        (PublishedPrecision.MONTH, "2023-09"),
        (PublishedPrecision.MINUTE, "2023-09-14T00:00"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(client: Client, precision: PublishedPrecision, told: str) -> None:
    article = make_article(published=date(2023, 9, 14))
    Article.objects.update(published_precision=precision)
    assert structured(client, article)["datePublished"] == told


def test_what_is_not_known_is_not_told(client: Client) -> None:
    assert not {"datePublished", "author", "publisher", "mentions"} & set(structured(client, make_article()))


def test_a_headline_cannot_break_out_of_its_script(client: Client) -> None:
    headline = "</script><script>alert(1)</script> & <!-- كسر"
    assert structured(client, make_article(headline=headline))["headline"] == headline


def test_every_page_names_its_address(client: Client) -> None:
    article = make_article(headline='عنوان فيه "علامة" & شيء', deck="سطر")
    html = page_of(client.get(article.get_absolute_url()))
    address = f"http://testserver{article.get_absolute_url()}"
    assert f'<link rel="canonical" href="{address}">' in html
    assert properties(html) == {
        "site_name": "قارئ الأخبار",
        "locale": "ar",
        "type": "article",
        "title": "عنوان فيه &#34;علامة&#34; &amp; شيء · قارئ الأخبار",
        "description": "سطر",
        "url": address,
    }


def test_a_list_names_one_address_for_one_question_and_the_feed_of_it(client: Client) -> None:
    make_article(headline="صواريخ في العرض")
    html = page_of(client.get(reverse("article_list") + "?page=1&q=صواريخ&unknown=1"))
    query = "?q=%D8%B5%D9%88%D8%A7%D8%B1%D9%8A%D8%AE"
    assert f'<link rel="canonical" href="http://testserver/{query}">' in html
    assert f'<link rel="alternate" type="application/atom+xml" title="قارئ الأخبار" href="/feed/{query}">' in html
    plain = page_of(client.get(reverse("article_list")))
    assert '<link rel="canonical" href="http://testserver/">' in plain
    assert 'href="/feed/"' in plain
