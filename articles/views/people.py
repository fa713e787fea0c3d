"""The people of the news."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from articles.models import Tag, TagKind
from articles.models.tags import TagQuerySet
from articles.search.article_counts import article_counts
from articles.views.index_page import index_page


def people(request: HttpRequest) -> HttpResponse:
    """People by how many articles name them, narrowed by the filter box."""
    return index_page(request, _narrowed, times=_times, template="people.html", noun="people", box="اسم أو بعضه")


def _narrowed(text: str) -> TagQuerySet:
    return Tag.objects.people().shown().spelled_like(text)


def _times() -> Mapping[int, int]:
    return article_counts(TagKind.PERSON)
