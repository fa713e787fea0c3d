"""Redirects addresses that are nearly right to the right one."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect

from articles.models import Tag, TagKind, TagRedirect

RowT = TypeVar("RowT", bound=Model)


def moved_to(address: str, request: HttpRequest) -> HttpResponsePermanentRedirect:
    """A permanent redirect that keeps the query string."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def only_one(rows: QuerySet[RowT]) -> RowT:
    """The only row that an old or mistyped address can mean; Http404 if there are several, or none."""
    found = list(rows[:2])
    if len(found) != 1:
        raise Http404
    return found[0]


def renamed(kind: TagKind, slug: str) -> Tag | None:
    """The tag that had this address before it was renamed or merged; None for an address that no tag had."""
    moved = TagRedirect.objects.filter(kind=kind, slug=slug, tag__in=Tag.objects.shown()).select_related("tag").first()
    return moved.tag if moved else None
