"""The countries of the news."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from articles.models import Tag, TagKind
from articles.models.tags import TagQuerySet
from articles.search.article_counts import article_counts
from articles.views.index_page import index_page


def countries(request: HttpRequest) -> HttpResponse:
    """Countries by how many articles name them, narrowed by the filter box."""
    return index_page(request, _narrowed, times=_times, template="countries.html", noun="countries", box="بلد أو عاصمة")


def _narrowed(text: str) -> TagQuerySet:
    return Tag.objects.countries().shown().spelled_like(text)


def _times() -> Mapping[int, int]:
    return article_counts(TagKind.COUNTRY)
