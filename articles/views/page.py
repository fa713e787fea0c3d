"""One raw page beside its reading."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Page
from articles.views.forms import clean_index_request
from articles.views.page_parts import reading_of


def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Each line as it came, with its role and the rule that decided."""
    found = get_object_or_404(Page.objects.select_related("publisher").prefetch_related("articles"), pk=pk)
    asked = clean_index_request(request.GET)
    reading = reading_of(found, number=asked.page)
    response = render(request, "page.html", {"page": found, "reading": reading, "notices": asked.notices})
    # It says how long ago the page was imported, which changes without a new version of the content.
    response["Cache-Control"] = "no-cache"
    return response
