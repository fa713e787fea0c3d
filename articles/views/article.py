"""One article: what the reader came for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Article
from articles.views.article_parts import body, cited, lead_figures, related_block
from articles.views.cards import tag_groups
from articles.views.redirects import moved_to


def article(request: HttpRequest, pk: int, *, slug: str = "") -> HttpResponse:
    """The article's page; an old or wrong slug leads to the right one."""
    found = get_object_or_404(Article.objects.for_reading(), pk=pk)
    if slug != found.slug:
        return moved_to(found.get_absolute_url(), request)
    context = {
        "article": found,
        "lead_figures": lead_figures(found),
        "body": body(found),
        "related": related_block(found),
        "cited": cited(found),
        "tags": tag_groups(found.taggings.all()),
    }
    return render(request, "article.html", context)
