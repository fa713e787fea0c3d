"""One article: what the reader came for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Article, Tag
from articles.search.values import Field
from articles.views.article_parts import (
    body,
    cited,
    dates,
    estimate,
    lead_figures,
    minutes,
    outline,
    related_block,
    said,
    unnamed,
)
from articles.views.cards import tag_groups
from articles.views.hits import clean_hits
from articles.views.neighbours import neighbours, prints
from articles.views.redirects import moved_to
from articles.views.structured import news_article


def article(request: HttpRequest, pk: int, *, slug: str = "") -> HttpResponse:
    """The article's page; an old or wrong slug leads to the right one."""
    found = get_object_or_404(Article.objects.for_reading().prefetch_related("unnamed_sources"), pk=pk)
    if slug != found.slug:
        return moved_to(found.get_absolute_url(), request)
    hits = clean_hits(request.GET)
    # In reading order: that is how hits are numbered.
    headline, deck = hits.runs(found.headline, Field.HEADLINE), hits.runs(found.deck, Field.DECK)
    figures = lead_figures(found, hits)
    quotations = list(found.quotations.accepted().with_names())
    blocks = body(found, quotations, hits)
    unnamed_rows = found.unnamed_sources.all()
    codes = {row.country_code for row in unnamed_rows}
    names = dict(Tag.objects.countries().shown().filter(iso_code__in=codes).values_list("iso_code", "name"))
    quotations_shown, quotations_more = said(found, quotations, blocks)
    dates_shown, dates_more = dates(found)
    context = {
        "article": found,
        "estimate": estimate(found),
        "headline": headline,
        "deck": deck,
        "hits": hits,
        "lead_figures": figures,
        "body": blocks,
        "quotations": quotations_shown,
        "quotations_more": quotations_more,
        "quotation_count": len(quotations),
        "related": related_block(found),
        "outline": outline(blocks),
        "minutes": minutes(found),
        "prints": prints(found),
        "neighbours": neighbours(found),
        "cited": cited(found),
        "unnamed": unnamed(unnamed_rows, names),
        "dates": dates_shown,
        "dates_more": dates_more,
        "tags": tag_groups(found.taggings.all()),
        "structured": news_article(found, request),
    }
    return render(request, "article.html", context)
