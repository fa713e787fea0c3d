"""One country."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article, Tag
from articles.views.cards import card
from articles.views.entry_parts import tag_spellings
from articles.views.forms import clean_index_request
from articles.views.pager import paged, pager_of
from articles.views.redirects import moved_to, only_one

PAGE_SIZE = 20


def country(request: HttpRequest, slug: str) -> HttpResponse:
    """The country's names and articles; another spelling in the address leads to the right one."""
    found = Tag.objects.countries().with_slugs([slug]).prefetch_related("aliases").first()
    if found is None:
        known = Tag.objects.countries()
        meant = known.with_slugs([slug.lower()]) | known.spelled(slug.replace("-", " "))
        return moved_to(only_one(meant).get_absolute_url(), request)
    asked = clean_index_request(request.GET)
    rows = paged(Article.objects.carrying(found).for_cards().newest_first(), asked.page, size=PAGE_SIZE)
    context = {
        "tag": found,
        "spellings": tag_spellings(found),
        "cards": [card(row) for row in rows],
        "total": rows.paginator.count,
        "pager": pager_of(rows),
        "notices": asked.notices,
    }
    return render(request, "country.html", context)
