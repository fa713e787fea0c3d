"""The request as the views see it: django-htmx's middleware has put `htmx` on it."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class SiteRequest(HttpRequest):
    """A request that says whether htmx sent it. Only the type checker sees this class."""

    htmx: HtmxDetails


def wants_fragment(request: SiteRequest) -> bool:
    """Whether a part of the page is enough: htmx asks, and not to restore a page that it had left."""
    return bool(request.htmx) and not request.htmx.history_restore_request
