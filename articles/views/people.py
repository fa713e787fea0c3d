"""The people of the news."""

from django.http import HttpRequest, HttpResponse

from articles.models import Tag
from articles.models.tags import TagQuerySet
from articles.views.index_page import index_page


def people(request: HttpRequest) -> HttpResponse:
    """People by how many articles name them, narrowed by the filter box."""
    return index_page(request, _narrowed, template="people.html", noun="people", box="اسم أو بعضه")


def _narrowed(text: str) -> TagQuerySet:
    return Tag.objects.people().shown().most_used_first().spelled_like(text)
