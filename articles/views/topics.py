"""The topics of the news."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from articles.models import Tag, TagKind
from articles.models.tags import TagQuerySet
from articles.search.article_counts import article_counts
from articles.views.index_page import index_page


def topics(request: HttpRequest) -> HttpResponse:
    """Topics by how many articles are about them, narrowed by the filter box."""
    return index_page(request, _narrowed, times=_times, template="topics.html", noun="topics", box="موضوع")


def _narrowed(text: str) -> TagQuerySet:
    return Tag.objects.of_kind(TagKind.TOPIC).shown().spelled_like(text)


def _times() -> Mapping[int, int]:
    return article_counts(TagKind.TOPIC)
