"""The request as the views see it (django-htmx's middleware has put `htmx` on it), and addresses with its host."""

from django.http import HttpRequest
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

# How the ids of a pager's links begin (templates/_pager.html).
PAGER_ID = "page-"


class SiteRequest(HttpRequest):
    """A request that says whether htmx sent it. Only the type checker sees this class."""

    htmx: HtmxDetails


def wants_fragment(request: SiteRequest) -> bool:
    """Whether a part of the page is enough: htmx asks, and not to restore a page that it had left."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def turned_page(request: SiteRequest) -> bool:
    """Whether htmx asks because a link of a pager was followed: the focus then goes to the head of the new page."""
    return wants_fragment(request) and (request.htmx.trigger or "").startswith(PAGER_ID)


def permanent_address(request: HttpRequest, pk: int) -> str:
    """The whole address of an article by its number alone: its headline, which the usual one holds, may be edited."""
    return request.build_absolute_uri(reverse("article", args=[pk, "-"]).removesuffix("-/"))
