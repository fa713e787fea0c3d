"""Caches public pages by the content's version: an unchanged page is a 304 before any view, a known one from memory.

A page is a function of the release, the content's version (the newest row of the outbox) and the request. Together they
are its ETag and its cache key; nothing is ever invalidated by hand. The version is queried at every request, so that
every process sees an edit with its next answer.

The cache ignores requests that may be answered for one reader only (a session, an Authorization header, a method other
than GET and HEAD), and responses that set Cache-Control: by this a view opts out, as it must if its page depends on the
time of day. Errors, redirects, responses that set a cookie or vary by one, and anything that the search index answered
while it was behind the database get no ETag and are not cached.

Pages share pieces: cards, the facets of a list whichever of its pages is shown. These are cached by the same rules,
under the same version, for pages that are not in the cache themselves.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from articles.models import content_token
from articles.search.catching_up import is_at
from articles.views.fragment_cache import CacheByVersion, CachedPiece, Fragments
from newsreader.compression import encoding_for

# The headers that the site's pages depend on. All of them are in every key, so all are in every Vary.
VARIES = ("Accept-Encoding", "HX-Request", "HX-History-Restore-Request", "HX-Trigger")
_ASKED_BY_HTMX = ("HTTP_HX_REQUEST", "HTTP_HX_HISTORY_RESTORE_REQUEST", "HTTP_HX_TRIGGER")
# The browser keeps the page, and asks each time whether it is still valid.
CACHE_CONTROL = "no-cache"

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A response as it was sent, compressed or not."""

    body: bytes
    headers: dict[str, str]

    @property
    def size(self) -> int:
        """About how many bytes it takes in memory."""
        return len(self.body) + sum(len(name) + len(value) for name, value in self.headers.items()) + 1000


class CachedPages(CacheByVersion[CachedPage]):
    """The pages of one version of the content."""


class PageCacheMiddleware:
    """The outermost middleware: what it answers itself reaches neither the others nor the view."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response
        self.pages = CachedPages(settings.PAGE_CACHE_BYTES)
        self.pieces: CacheByVersion[CachedPiece] = CacheByVersion(settings.FRAGMENT_CACHE_BYTES)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """A 304 if the browser has the page already, or the cached page, or what the view returns."""
        if not _may_be_shared(request):
            return self._get_response(request)
        try:
            version = content_token()
        except DatabaseError:
            # The view will run into it too, and report it in its own way.
            return self._get_response(request)
        key = _key(request)
        etag = _etag(version, key)
        if etag.removeprefix("W/") in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return HttpResponseNotModified(headers=_headers(etag))
        kept = self.pages.get(version, key)
        if kept is not None:
            # The answer to HEAD has the length, but no body.
            return HttpResponse(b"" if request.method == "HEAD" else kept.body, headers=kept.headers)
        current = is_at(version)
        fragments = Fragments(self.pieces, version) if current else Fragments()
        request.fragments = fragments  # type: ignore[attr-defined]  # as articles.views.fragment_cache reads it
        response = self._get_response(request)
        # Checked again: meanwhile the view may have seen a newer change, or found the index broken.
        current = current and content_token() == version and is_at(version)
        if current and response.status_code == 200:
            fragments.keep()
        if current and isinstance(response, HttpResponse) and _is_public(response):
            for name, value in _headers(etag).items():
                response.headers.setdefault(name, value)
            patch_vary_headers(response, VARIES)
            self.pages.put(version, key, CachedPage(response.content, dict(response.items())))
        return response


def _may_be_shared(request: HttpRequest) -> bool:
    """Whether, judging by the request, the answer is the same for everybody."""
    asked = request.META
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in asked.get("HTTP_COOKIE", "")
        and "HTTP_AUTHORIZATION" not in asked
        and not request.path_info.startswith(_apart())
    )


@cache
def _apart() -> tuple[str, ...]:
    """The prefixes of addresses that are not pages of the site: static files, and the desk."""
    return f"/{settings.STATIC_URL.lstrip('/')}", "/admin/"


def _key(request: HttpRequest) -> Key:
    """Everything that the page depends on beside the content; scheme and host because of its absolute addresses."""
    asked = request.META
    htmx = tuple(asked.get(name) for name in _ASKED_BY_HTMX) if "HTTP_HX_REQUEST" in asked else ()
    packed = encoding_for(asked.get("HTTP_ACCEPT_ENCODING", ""))
    host = asked.get("HTTP_HOST") or f"{asked['SERVER_NAME']}:{asked['SERVER_PORT']}"
    return request.scheme, host, request.path, asked.get("QUERY_STRING", ""), packed, htmx


def _etag(version: object, key: Key) -> str:
    """The weak ETag (weak, because the same page may be compressed to different bytes)."""
    return f'W/"{hashlib.blake2b(repr((release(), version, key)).encode(), digest_size=16).hexdigest()}"'


def _headers(etag: str) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": CACHE_CONTROL, "Vary": ", ".join(VARIES)}


def _is_public(response: HttpResponse) -> bool:
    """Whether the response is a complete page for everybody that does not say itself how it may be cached."""
    varies = response.get("Vary", "").lower()
    return (
        response.status_code == 200
        and not response.has_header("Cache-Control")
        and not response.has_header("ETag")
        and not response.cookies
        and "cookie" not in varies
        and "*" not in varies
    )


@cache
def release() -> str:
    """A digest of what makes the pages: code, templates, and names of static files. The same on every machine.

    Computed once a process, since a process goes on running the code that it started with.
    """
    digest = hashlib.blake2b(digest_size=16)
    for path in _sources():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterable[Path]:
    root = Path(settings.BASE_DIR)
    for folder, pattern in (("articles", "*.py"), ("newsreader", "*.py"), ("templates", "*.html")):
        yield from sorted((root / folder).rglob(pattern))
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.is_file():
        yield manifest
