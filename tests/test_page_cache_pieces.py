"""Cached pieces that pages share, for pages that are not cached themselves."""

from unittest.mock import patch

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import override_settings
from django.utils.safestring import SafeString
from pytest_django import Settings

from articles.models import Article, note_site_change
from articles.search.catching_up import catch_up
from articles.storing.editing import note_articles_changed
from articles.views.fragment_cache import fragments_of
from newsreader.page_cache import PageCacheMiddleware
from tests.cached_site import Site, cached_site
from tests.factories import make_article, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings: Settings) -> Site:
    return cached_site(settings)


@pytest.fixture
def sharing(settings: Settings) -> Client:
    """A browser of a site that keeps pieces, and no page."""
    settings.PAGE_CACHE_BYTES, settings.FRAGMENT_CACHE_BYTES = 0, 1_000_000
    return Client()


LISTS = ("/", "/?q=عنوان", "/?page=1&sort=newest", "/people/سيرغي-شويغو/", "/?q=عنوان&exact=1")


def test_pages_of_kept_pieces_are_the_pages_without(sharing: Client) -> None:
    tag = make_tag("سيرغي شويغو")
    for number in range(25):
        make_article(headline=f"عنوان {number} <b>", tags=[tag])
    assert catch_up()
    addresses = [*LISTS, "/?page=2", "/?person=سيرغي-شويغو", "/?not-person=سيرغي-شويغو", "/?find-person=شويغو"]
    with override_settings(FRAGMENT_CACHE_BYTES=0):
        made = [Client().get(address).content for address in addresses]
    for _ in range(2):
        assert [sharing.get(address).content for address in addresses] == made


def test_an_edit_shows_at_once_though_pieces_are_kept(sharing: Client) -> None:
    tag = make_tag("سيرغي شويغو")
    article = make_article(headline="عنوان قديم", tags=[tag])
    assert catch_up()
    before = [sharing.get(address).content.decode() for address in LISTS]
    assert all("عنوان" in html and "قديم" in html for html in before)
    with patch("articles.views.cards.cards", side_effect=AssertionError("a card was made anew")):
        assert [sharing.get(address).content.decode() for address in LISTS] == before
    with transaction.atomic():
        Article.objects.filter(pk=article.pk).update(headline="عنوان ثان")
        note_articles_changed([article.pk])
    for address in LISTS:
        html = sharing.get(address).content.decode()
        assert "ثان" in html, address
        assert "قديم" not in html, address


@pytest.mark.parametrize("overtaken", [False, True])
def test_pieces_of_an_index_behind_are_not_kept(site: Site, settings: Settings, overtaken: bool) -> None:
    settings.FRAGMENT_CACHE_BYTES = 1_000_000
    site.cache = PageCacheMiddleware(site._view)

    def answer(request: HttpRequest) -> HttpResponse:
        piece = fragments_of(request).get(("piece",), lambda: SafeString("<p>نص</p>"))
        if overtaken:
            note_site_change()
        return HttpResponse(piece)

    site.answer = answer
    if not overtaken:
        note_site_change()
    assert site.get().content.decode() == "<p>نص</p>"
    assert len(site.cache.pieces) == 0
    overtaken = False
    assert catch_up()
    site.get("/other/")
    assert len(site.cache.pieces) == 1


def test_pieces_stay_within_their_bytes(site: Site, settings: Settings) -> None:
    settings.FRAGMENT_CACHE_BYTES = 20_000
    site.cache = PageCacheMiddleware(site._view)
    site.answer = lambda request: HttpResponse(fragments_of(request).get(request.path, lambda: SafeString("ن" * 500)))
    for number in range(40):
        site.get(f"/{number}/")
    assert 5 < len(site.cache.pieces) <= 20
    assert site.cache.pieces.size <= 20_000
