"""One article: what the reader came for."""

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.search.values import Field
from articles.views.article_parts import (
    body,
    dates,
    estimate,
    lead_figures,
    minutes,
    outline,
    related_block,
    said,
    tag_groups,
    unnamed,
)
from articles.views.event import has_event
from articles.views.fragment_cache import fragments_of, rendered
from articles.views.hits import clean_hits
from articles.views.redirects import moved_to
from articles.views.related_articles import neighbours, prints
from articles.views.requests import permanent_address
from articles.views.rows import country_names
from articles.views.story import Findings, Story, findings_of, quotations_of, story_of
from articles.views.structured_data import news_article


def article(request: HttpRequest, pk: int, *, slug: str = "") -> HttpResponse:
    """The article's page; an old or wrong slug leads to the right one."""
    found = story_of(pk)
    if found is None:
        raise Http404(f"no article {pk}")
    if slug != found.slug:
        return moved_to(found.get_absolute_url(), request)
    hits = clean_hits(request.GET)
    # In reading order: that is how hits are numbered.
    headline, deck = hits.runs(found.headline, Field.HEADLINE), hits.runs(found.deck, Field.DECK)
    figures = lead_figures(found, hits)
    quotations = quotations_of(found.line)[pk]
    blocks = body(found, quotations, hits)
    fragments = fragments_of(request)
    findings = cache(lambda: findings_of(pk))
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
        "minutes": minutes(found.blocks),
        # The same whatever search a reader came from.
        "about": fragments.get(("about", pk), lambda: rendered("_article_about.html", _about(found, findings()))),
        "permanent": permanent_address(request, pk),
        "structured": fragments.get(
            ("structured", pk, request.scheme, request.get_host()),
            lambda: news_article(found, findings(), request),
        ),
    }
    return render(request, "article.html", context)


def _about(article: Story, findings: Findings) -> dict[str, object]:
    codes = {row.country_code for row in findings.unnamed if row.country_code}
    names = country_names(codes)
    dates_shown, dates_more = dates(article)
    same, near = prints(article), neighbours(article, findings)
    return {
        "article": article,
        "related": related_block(article),
        "prints": same,
        "neighbours": near,
        "covered": has_event(article, findings.tags, (*same, *near)),
        "cited": findings.cited,
        "unnamed": unnamed(findings.unnamed, names),
        "dates": dates_shown,
        "dates_more": dates_more,
        "tags": tag_groups(findings.tags),
    }
