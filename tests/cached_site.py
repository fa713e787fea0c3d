"""A site of one view behind the page cache, for tests of the cache."""

from collections.abc import Callable

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from articles.search.catching_up import catch_up
from newsreader.page_cache import PageCacheMiddleware
from tests.factories import make_article

HTMX = {"HTTP_HX_REQUEST": "true"}


class Site:
    """A site of one view behind the cache, counting how often the view is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.answer: Callable[[HttpRequest], HttpResponse] = lambda request: HttpResponse(request.get_full_path())
        self.cache = PageCacheMiddleware(self._view)
        self._requests = RequestFactory()

    def _view(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        return self.answer(request)

    def get(self, address: str = "/", **headers: str) -> HttpResponse:
        return self.ask(self._requests.get(address, **headers))

    def ask(self, request: WSGIRequest) -> HttpResponse:
        response = self.cache(request)
        assert isinstance(response, HttpResponse)
        return response

    def post(self, address: str = "/") -> HttpResponse:
        return self.ask(self._requests.post(address))

    def head(self, address: str = "/", **headers: str) -> HttpResponse:
        return self.ask(self._requests.head(address, **headers))


def cached_site(settings: Settings) -> Site:
    """Such a site that keeps pages, over an article and an index that knows of it."""
    settings.PAGE_CACHE_BYTES = 1_000_000
    make_article()
    assert catch_up()
    return Site()
