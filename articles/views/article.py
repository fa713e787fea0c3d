"""One article: what the reader came for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Article, Tag, with_findings
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
from articles.views.kept import fragments_of, rendered
from articles.views.neighbours import neighbours, prints
from articles.views.redirects import moved_to
from articles.views.structured import news_article


def article(request: HttpRequest, pk: int, *, slug: str = "") -> HttpResponse:
    """The article's page; an old or wrong slug leads to the right one."""
    found = get_object_or_404(Article.objects.for_reading(), pk=pk)
    if slug != found.slug:
        return moved_to(found.get_absolute_url(), request)
    hits = clean_hits(request.GET)
    # In reading order: that is how hits are numbered.
    headline, deck = hits.runs(found.headline, Field.HEADLINE), hits.runs(found.deck, Field.DECK)
    figures = lead_figures(found, hits)
    quotations = list(found.quotations.accepted().with_names())
    blocks = body(found, quotations, hits)
    fragments = fragments_of(request)
    quotations_shown, quotations_more = said(found, quotations, blocks)
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
        "outline": outline(blocks),
        "minutes": minutes(found),
        # The same whatever search a reader came from.
        "about": fragments.get(("about", pk), lambda: rendered("_article_about.html", _about(found))),
        "structured": fragments.get(
            ("structured", pk, request.scheme, request.get_host()),
            lambda: news_article(with_findings([found])[0], request),
        ),
    }
    return render(request, "article.html", context)


def _about(article: Article) -> dict[str, object]:
    with_findings([article])
    unnamed_rows = article.unnamed_sources.all()
    codes = {row.country_code for row in unnamed_rows}
    names = dict(Tag.objects.countries().shown().filter(iso_code__in=codes).values_list("iso_code", "name"))
    dates_shown, dates_more = dates(article)
    return {
        "article": article,
        "related": related_block(article),
        "prints": prints(article),
        "neighbours": neighbours(article),
        "cited": cited(article),
        "unnamed": unnamed(unnamed_rows, names),
        "dates": dates_shown,
        "dates_more": dates_more,
        "tags": tag_groups(article.taggings.all()),
    }
