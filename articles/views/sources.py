"""The newspapers, agencies and other outlets of the news."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Source
from articles.views.forms import clean_index_request
from articles.views.pager import paged, pager_of

PAGE_SIZE = 60


def sources(request: HttpRequest) -> HttpResponse:
    """Sources by how many articles owe them something, narrowed by the filter box."""
    asked = clean_index_request(request.GET)
    rows = paged(Source.objects.shown().most_used_first().spelled_like(asked.text), asked.page, size=PAGE_SIZE)
    context = {
        "rows": rows,
        "total": rows.paginator.count,
        "pager": pager_of(rows, q=asked.text),
        "text": asked.text,
        "notices": asked.notices,
    }
    return render(request, "sources.html", context)
