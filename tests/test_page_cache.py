"""The page cache: an unchanged page is answered without its view, and no answer becomes out of date."""

from collections.abc import Callable
from unittest.mock import patch

import pytest
from django.conf import settings as django_settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from articles.models import Change, note_site_change
from articles.search.catching_up import catch_up
from newsreader.page_cache import CachedPage, CachedPages
from tests.cached_site import HTMX, Site, cached_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings: Settings) -> Site:
    return cached_site(settings)


def test_a_page_asked_again_comes_from_memory_with_its_headers(site: Site) -> None:
    site.answer = lambda _: HttpResponse("نص", headers={"Content-Security-Policy": "default-src 'none'"})
    first, second = site.get(), site.get()
    assert site.asked == 1
    assert second.content == first.content == "نص".encode()
    assert dict(second.items()) == dict(first.items())
    assert second["Content-Security-Policy"] == "default-src 'none'"
    assert second["Cache-Control"] == "no-cache"
    assert second["ETag"].startswith('W/"')


def test_who_has_the_page_is_told_so_without_the_view(site: Site) -> None:
    etag = site.get()["ETag"]
    answer = site.get(HTTP_IF_NONE_MATCH=f'"another", {etag}')
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", etag)
    assert site.asked == 1
    assert site.get(HTTP_IF_NONE_MATCH='"another"').status_code == 200


def test_another_process_of_the_same_release_gives_the_same_tag(site: Site) -> None:
    etag = site.get()["ETag"]
    other = Site()
    assert other.get(HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert other.asked == 0


def test_a_change_ends_every_page(site: Site) -> None:
    etag = site.get()["ETag"]
    note_site_change()
    assert catch_up()
    changed = site.get(HTTP_IF_NONE_MATCH=etag)
    assert changed.status_code == 200
    assert changed["ETag"] != etag
    assert site.asked == 2
    assert len(site.cache.pages) == 1


def test_the_same_number_at_another_time_is_another_version(site: Site) -> None:
    """A backup put back counts on from where it stood."""
    etag = site.get()["ETag"]
    newest = Change.objects.latest("pk")
    Change.objects.filter(pk=newest.pk).update(at=newest.at.replace(year=newest.at.year - 1))
    assert site.get(HTTP_IF_NONE_MATCH=etag).status_code == 200
    assert site.asked == 2


def test_what_an_index_behind_the_database_answers_is_not_kept(site: Site) -> None:
    note_site_change()
    for _ in range(2):
        assert not site.get().has_header("ETag")
    assert site.asked == 2
    assert catch_up()
    assert site.get().has_header("ETag")


def test_what_a_change_overtook_is_not_kept(site: Site) -> None:
    def slow(_: HttpRequest) -> HttpResponse:
        note_site_change()
        return HttpResponse("of both versions")

    site.answer = slow
    assert not site.get().has_header("ETag")
    assert len(site.cache.pages) == 0


@pytest.mark.parametrize(
    "others",
    [
        ({}, HTMX),
        (HTMX, {**HTMX, "HTTP_HX_HISTORY_RESTORE_REQUEST": "true"}),
        (HTMX, {**HTMX, "HTTP_HX_TRIGGER": "page-2"}),
        ({}, {"HTTP_ACCEPT_ENCODING": "gzip"}),
        ({}, {"HTTP_HOST": "other.example.org"}),
        ({}, {"wsgi.url_scheme": "https"}),
    ],
)
def test_what_differs_in_more_than_the_address_is_never_mixed(site: Site, others: tuple[dict[str, str], ...]) -> None:
    tags = {site.get("/", **other)["ETag"] for other in others}
    assert len(tags) == site.asked == 2
    assert len(site.cache.pages) == 2


def test_every_kept_page_says_what_it_varies_by(site: Site) -> None:
    site.answer = lambda _: HttpResponse("", headers={"Vary": "HX-Request"})
    expected = "HX-Request, Accept-Encoding, HX-History-Restore-Request, HX-Trigger"
    assert site.get()["Vary"] == expected
    unchanged = site.get(HTTP_IF_NONE_MATCH=site.get()["ETag"])
    assert set(unchanged["Vary"].split(", ")) == set(expected.split(", "))


def test_each_address_has_its_own_page_whatever_the_order_of_its_parameters(site: Site) -> None:
    addresses = ["/?a=1&b=2", "/?b=2&a=1", "/?a=2&b=1", "/?a=1&a=2", "/?a=2&a=1", "/a/", "/?"]
    for _ in range(2):
        assert [site.get(address).content.decode() for address in addresses[:6]] == addresses[:6]
    assert site.asked == 6


def test_head_is_answered_as_get(site: Site) -> None:
    etag = site.get()["ETag"]
    assert site.head()["ETag"] == etag
    assert site.head(HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert site.asked == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_COOKIE": f"a=b; {django_settings.SESSION_COOKIE_NAME}=of-an-editor"},
        {"HTTP_AUTHORIZATION": "Basic eA=="},
    ],
)
def test_who_may_be_answered_otherwise_gets_no_kept_page(site: Site, headers: dict[str, str]) -> None:
    etag = site.get()["ETag"]
    answer = site.get("/", HTTP_IF_NONE_MATCH=etag, **headers)
    assert answer.status_code == 200
    assert not answer.has_header("ETag")
    assert site.asked == 2


@pytest.mark.parametrize("address", ["/admin/", "/admin/articles/tag/", "/static/css/base.css"])
def test_the_desk_and_files_are_left_alone(site: Site, address: str) -> None:
    assert not site.get(address).has_header("ETag")
    site.get(address)
    assert site.asked == 2


def test_what_is_sent_is_never_answered_from_memory(site: Site) -> None:
    site.get()
    site.post()
    site.post()
    assert site.asked == 3


def _cookie() -> HttpResponse:
    response = HttpResponse("")
    response.set_cookie("a", "b")
    return response


@pytest.mark.parametrize(
    "made",
    [
        lambda: HttpResponse("", status=404),
        lambda: HttpResponse("", status=500),
        lambda: HttpResponse("", status=301, headers={"Location": "/"}),
        _cookie,
        lambda: HttpResponse("", headers={"Vary": "Cookie"}),
        lambda: HttpResponse("", headers={"Vary": "Accept-Language, *"}),
        lambda: HttpResponse("", headers={"Cache-Control": "no-store"}),
        lambda: HttpResponse("", headers={"ETag": '"its own"'}),
    ],
)
def test_errors_and_what_is_not_for_everybody_are_not_kept(site: Site, made: Callable[[], HttpResponse]) -> None:
    site.answer = lambda _: made()
    before = dict(made().items())
    assert dict(site.get().items()) == before
    site.get()
    assert site.asked == 2
    assert len(site.cache.pages) == 0


def test_a_database_out_of_reach_is_left_to_the_view(site: Site) -> None:
    site.get()
    with patch("newsreader.page_cache.content_token", side_effect=DatabaseError):
        assert site.get().status_code == 200
    assert site.asked == 2


@given(
    asked=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30), st.integers(0, 3000)), max_size=80),
    most=st.sampled_from([0, 5_000, 20_000]),
)
def test_the_cache_stays_within_its_bytes_and_within_one_version(asked: list[tuple[int, int, int]], most: int) -> None:
    pages = CachedPages(most)
    for version, number, length in asked:
        made = CachedPage(bytes([version]) * length, {"Content-Type": "text/html"})
        kept = pages.get(version, (number,))
        assert kept is None or set(kept.body) <= {version}
        pages.put(version, (number,), made)
        assert pages.size <= most
        assert len(pages) * 1000 <= most


def test_the_page_least_lately_asked_for_goes_first() -> None:
    pages = CachedPages(20_000)
    made = CachedPage(b"x" * 1000, {})
    for number in range(12):
        pages.get(1, (0,))
        pages.put(1, (number,), made)
    assert pages.get(1, (0,)) is made
    assert pages.get(1, (1,)) is None
    assert pages.get(1, (11,)) is made


def test_a_page_of_a_version_that_has_passed_is_not_put() -> None:
    pages = CachedPages(20_000)
    pages.get(1, ("page",))
    pages.get(2, ("page",))
    pages.put(1, ("page",), CachedPage(b"old", {}))
    assert pages.get(2, ("page",)) is None
