"""One source."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article, Source
from articles.views.cards import card
from articles.views.entry_parts import source_spellings
from articles.views.forms import clean_index_request
from articles.views.pager import paged, pager_of
from articles.views.redirects import moved_to, only_one

PAGE_SIZE = 20


def source(request: HttpRequest, slug: str) -> HttpResponse:
    """The source's names and articles; another spelling in the address leads to the right one."""
    found = Source.objects.with_slugs([slug]).prefetch_related("spellings").first()
    if found is None:
        return moved_to(only_one(Source.objects.spelled(slug.replace("-", " "))).get_absolute_url(), request)
    asked = clean_index_request(request.GET)
    rows = paged(Article.objects.owing(found).for_cards().newest_first(), asked.page, size=PAGE_SIZE)
    context = {
        "source": found,
        "spellings": source_spellings(found),
        "cards": [card(row) for row in rows],
        "total": rows.paginator.count,
        "roles": found.attributions.accepted().counts_by_role(),
        "pager": pager_of(rows),
        "notices": asked.notices,
    }
    return render(request, "source.html", context)
