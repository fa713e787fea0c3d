"""The site's own pages in the page cache, with all middleware."""

import gzip
from unittest.mock import patch

import brotli
import pytest
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from articles.models import Article
from articles.search.catching_up import catch_up
from articles.storing.editing import note_articles_changed
from tests.cached_site import cached_site
from tests.factories import make_article, make_page, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(settings: Settings) -> Client:
    """A browser of a site that keeps pages."""
    cached_site(settings)
    return Client(headers={"accept-encoding": "gzip"})


def test_the_sites_pages_are_tagged_and_unchanged_ones_run_no_view(reader: Client) -> None:
    tag = make_tag("سيرغي شويغو")
    article = make_article(headline="عنوان أول", tags=[tag])
    assert catch_up()
    for address in ("/", "/?q=عنوان", article.get_absolute_url(), tag.get_absolute_url(), "/people/", "/sources/"):
        page = reader.get(address)
        assert page.status_code == 200
        assert page["Content-Encoding"] == "gzip"
        with patch("articles.views.article_list.search", side_effect=AssertionError("the view was asked")):
            again = reader.get(address, headers={"if-none-match": page["ETag"]})
            kept = reader.get(address)
        assert again.status_code == 304, address
        assert gzip.decompress(kept.content) == gzip.decompress(page.content)
        assert kept["Content-Security-Policy"] == page["Content-Security-Policy"]


def test_an_edit_is_on_the_next_page(reader: Client) -> None:
    article = make_article(headline="عنوان أول")
    assert catch_up()
    before = reader.get("/")
    with transaction.atomic():
        Article.objects.filter(pk=article.pk).update(headline="عنوان ثان")
        note_articles_changed([article.pk])
    after = reader.get("/", headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert "عنوان ثان" in gzip.decompress(after.content).decode()


def test_a_page_that_tells_the_time_is_not_kept(reader: Client) -> None:
    page = make_page()
    answer = reader.get(page.get_absolute_url())
    assert answer.status_code == 200
    assert not answer.has_header("ETag")
    assert answer["Cache-Control"] == "no-cache"


def test_a_redirect_and_a_missing_page_are_not_tagged(reader: Client) -> None:
    article = Article.objects.get()
    for address, status in ((f"/articles/{article.pk}/", 301), ("/none/", 404)):
        answer = reader.get(address)
        assert answer.status_code == status
        assert not answer.has_header("ETag")


def test_fragment_and_page_stay_apart(reader: Client) -> None:
    page, fragment = reader.get("/"), reader.get("/", headers={"hx-request": "true"})
    assert page["ETag"] != fragment["ETag"]
    for _ in range(2):
        assert b"<html" in gzip.decompress(reader.get("/").content)
        assert b"<html" not in gzip.decompress(reader.get("/", headers={"hx-request": "true"}).content)


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("deflate", None), ("", None), ("vibrato, gzipped", None)],
)
def test_a_page_is_packed_as_the_browser_takes_it(reader: Client, accepted: str, encoding: str | None) -> None:
    plain = reader.get("/", headers={"accept-encoding": "identity"}).content
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding]
    for _ in range(2):
        answer = reader.get("/", headers={"accept-encoding": accepted})
        assert answer.get("Content-Encoding") == encoding
        assert answer["Content-Length"] == str(len(answer.content))
        assert unpack(answer.content) == plain


def test_the_desk_is_packed_with_a_padding(admin_client: Client) -> None:
    lengths = {len(admin_client.get("/admin/", headers={"accept-encoding": "gzip, br"}).content) for _ in range(12)}
    assert len(lengths) > 1
