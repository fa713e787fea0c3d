"""The request as the views see it (django-htmx's middleware has put `htmx` on it), and addresses with its host."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from articles.models.addresses import numbered_address

# How the ids of a pager's links begin (templates/_pager.html).
PAGER_ID = "page-"


class SiteRequest(HttpRequest):
    """A request that says whether htmx sent it. Only the type checker sees this class."""

    htmx: HtmxDetails


def wants_fragment(request: SiteRequest) -> bool:
    """Whether a part of the page is enough: htmx asks, and not in order to restore a page from its history."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def turned_page(request: SiteRequest) -> bool:
    """Whether htmx asks because a link of a pager was followed: the focus then goes to the top of the new page."""
    return wants_fragment(request) and (request.htmx.trigger or "").startswith(PAGER_ID)


def permanent_address(request: HttpRequest, pk: int) -> str:
    """The absolute address of an article without its slug, which changes when the headline is edited."""
    return request.build_absolute_uri(numbered_address(pk))
