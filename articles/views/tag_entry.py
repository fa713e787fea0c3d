"""The page of a tag: what a person's and a country's have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse

from articles.models import Article, Tag, TagStatus
from articles.models.quotations import QuotationQuerySet
from articles.search.results import search
from articles.search.values import Facet, Order, SearchAnswer, SearchRequest
from articles.views.cards import cards
from articles.views.entry_lists import PAGE_SIZE, Part, entry_response, quotation_list, tabs
from articles.views.entry_parts import named_together, offices, spellings_by_publisher, tag_spellings
from articles.views.forms import clean_entry_request
from articles.views.pager import address_with, pager
from articles.views.requests import SiteRequest, wants_fragment

_ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class QuotationPart:
    """A list of quotations that a tag's page offers."""

    key: str
    name: str
    rows: QuotationQuerySet


def tag_page(request: SiteRequest, tag: Tag, *, template: str, quotations: Sequence[QuotationPart]) -> HttpResponse:
    """The page of a tag, or for htmx the list that was asked for.

    Its articles and who is named with it come from the search index, as they do in the list filtered by the tag.
    """
    asked = clean_entry_request(request.GET, parts=[_ARTICLES, *(part.key for part in quotations)])
    chosen = next((part for part in quotations if part.key == asked.part), None)
    answer = search(
        SearchRequest(
            carrying={Facet(tag.kind): (tag.pk,)},
            order=Order.NEWEST,
            page=1 if chosen else asked.page,
            page_size=PAGE_SIZE,
        )
    )
    parts = [
        Part(_ARTICLES, "المقالات", answer.total),
        *(Part(part.key, part.name, part.rows.count()) for part in quotations),
    ]
    key = chosen.key if chosen else _ARTICLES
    results = {
        "tabs": tabs(parts, key),
        "notices": asked.notices,
        "building": answer.building,
        **(quotation_list(chosen.rows, asked, key) if chosen else _article_list(answer)),
    }
    beside = {} if wants_fragment(request) else _beside(tag, answer)
    return entry_response(request, template, results=results, beside=beside)


def _article_list(answer: SearchAnswer) -> dict[str, object]:
    found = Article.objects.for_cards().in_bulk(answer.article_ids)
    return {
        "cards": cards(found[pk] for pk in answer.article_ids if pk in found),
        "total": answer.total,
        "noun": "articles",
        "pager": pager(answer.page, answer.pages, address_of=address_with),
    }


def _beside(tag: Tag, answer: SearchAnswer) -> dict[str, object]:
    publishers, more = spellings_by_publisher(tag)
    return {
        "tag": tag,
        "suggested": tag.status == TagStatus.SUGGESTED,
        "spellings": tag_spellings(tag),
        "publishers": publishers,
        "publishers_more": more,
        "offices": offices(tag),
        "together": named_together(tag, answer),
        "article_count": answer.total,
    }
