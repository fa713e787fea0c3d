"""What readers store in their browser, and what makes the site installable: the server's part."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_article
from tests.site_helpers import page_of

pytestmark = pytest.mark.django_db


def test_the_pages_of_what_is_kept_know_nothing_of_the_reader(client: Client) -> None:
    for name in ("saved", "offline"):
        response = client.get(reverse(name))
        page_of(response)
        assert not response.cookies


def test_the_service_worker_stands_at_the_root_and_is_always_asked_for_anew(client: Client) -> None:
    response = client.get("/sw.js")
    assert response["Content-Type"].startswith("text/javascript")
    assert response["Cache-Control"] == "no-cache"
    assert reverse("offline") in response.content.decode()


def test_the_manifest_names_icons_that_are_there(client: Client) -> None:
    html = page_of(client.get(reverse("article_list")))
    assert 'rel="manifest" href="/manifest.webmanifest"' in html
    response = client.get("/manifest.webmanifest")
    assert response["Content-Type"].startswith("application/manifest+json")
    told = json.loads(response.content)
    assert (told["lang"], told["dir"], told["start_url"]) == ("ar", "rtl", "/")
    assert {"192x192", "512x512", "any"} == {icon["sizes"] for icon in told["icons"]}


def test_cards_and_articles_say_which_article_they_are_of(client: Client) -> None:
    article = make_article()
    marked = f'data-article="{article.pk}" data-raw="{article.page.get_absolute_url()}"'
    assert marked in page_of(client.get(reverse("article_list")))
    assert marked in page_of(client.get(article.get_absolute_url()))
