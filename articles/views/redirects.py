"""Addresses that are nearly right lead to the right one."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect

RowT = TypeVar("RowT", bound=Model)


def moved_to(address: str, request: HttpRequest) -> HttpResponsePermanentRedirect:
    """A permanent redirect that keeps the query string."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def only_one(rows: QuerySet[RowT]) -> RowT:
    """The row that an old or mistyped address must mean; Http404 where it could mean several, or none."""
    found = list(rows[:2])
    if len(found) != 1:
        raise Http404
    return found[0]
