"""The newspapers, agencies and other outlets of the news."""

from django.http import HttpRequest, HttpResponse

from articles.models import Source
from articles.models.sources import SourceQuerySet
from articles.views.index_page import index_page


def sources(request: HttpRequest) -> HttpResponse:
    """Sources by how many articles use them, narrowed by the filter box."""
    return index_page(
        request,
        _narrowed,
        times=Source.objects.article_counts,
        template="sources.html",
        noun="sources",
        box="صحيفة أو وكالة",
    )


def _narrowed(text: str) -> SourceQuerySet:
    return Source.objects.shown().spelled_like(text)
