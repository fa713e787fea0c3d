"""The countries of the news."""

from django.http import HttpRequest, HttpResponse

from articles.models import Tag
from articles.models.tags import TagQuerySet
from articles.views.index_page import index_page


def countries(request: HttpRequest) -> HttpResponse:
    """Countries by how many articles name them, narrowed by the filter box."""
    return index_page(request, _narrowed, template="countries.html", noun="countries", box="بلد أو عاصمة")


def _narrowed(text: str) -> TagQuerySet:
    return Tag.objects.countries().shown().most_used_first().spelled_like(text)
