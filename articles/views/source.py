"""One source."""

from collections.abc import Mapping, Sequence
from functools import partial

from django.core.paginator import Page
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString

from articles.models import Article, Attribution, AttributionRole, Caption, Quotation, Source
from articles.models.quotations import QuotationQuerySet
from articles.search.article_counts import newest_with, role_counts
from articles.search.results import search
from articles.search.values import Facet, Order, SearchRequest
from articles.views.cards import card_list
from articles.views.entry_lists import Part, entry_response, quotation_list, tabs
from articles.views.entry_parts import source_spellings, time_line
from articles.views.evidence_places import shown_passages
from articles.views.forms import EntryRequest, clean_entry_request
from articles.views.fragment_cache import Fragments, fragments_of
from articles.views.list_state import ListState
from articles.views.pager import ARTICLES_A_PAGE, paged, pager_of
from articles.views.redirects import moved_to, only_one
from articles.views.requests import SiteRequest, wants_fragment
from articles.views.tables import most_in_table

# How many passages of one article are shown; its own page has them all.
PASSAGES_AN_ARTICLE = 2

# For this many pages, photos are looked for among the newest articles; further pages need all of them sorted.
_PHOTO_PAGES = 20
_BY_ARTICLE = (F("article__published").desc(nulls_last=True), "-article_id", "position")

_PUBLISHED, _CITED, _QUOTATIONS, _PHOTOS = "published", "cited", "quotations", "photos"
# What is followed of a source: what it published, else what cites it, else what has its photos.
_FOLLOWED = (
    (Facet.PUBLISHER, AttributionRole.PUBLISHER, "ما نشره"),
    (Facet.CITED, AttributionRole.CITED, "ما نُقل عنه"),
    (Facet.AGENCY, AttributionRole.PHOTO, "ما فيه صوره"),
)


def source(request: SiteRequest, slug: str) -> HttpResponse:
    """What the source published, what is cited and quoted from it, and its photos; other spellings redirect here."""
    found = Source.objects.shown().with_slugs([slug]).first()
    if found is None:
        return moved_to(only_one(Source.objects.shown().spelled(slug.replace("-", " "))).get_absolute_url(), request)
    roles = role_counts(found)
    fragments = fragments_of(request)
    quoted, photos = fragments.get(("owed", found.pk), lambda: (_relayed(found).count(), _photos(found).count()))
    parts = (
        Part(_PUBLISHED, "ما نشره", roles.get(AttributionRole.PUBLISHER, 0)),
        Part(_CITED, "ما نُقل عنه", roles.get(AttributionRole.CITED, 0)),
        Part(_QUOTATIONS, "أقوال نقلها", quoted),
        Part(_PHOTOS, "صوره", photos),
    )
    asked = clean_entry_request(request.GET, parts=[part.key for part in parts])
    # Where the reader chose none, the first list that has something.
    key = asked.part or next((part.key for part in parts if part.count), _PUBLISHED)
    match key:
        case "cited":
            rows = _cited(found, asked, roles.get(AttributionRole.CITED, 0))
        case "quotations":
            rows = quotation_list(_relayed(found), asked, key) | {"vias": ()}
        case "photos":
            rows = _photo_list(found, asked, photos)
        case _:
            rows = _published(found, asked, roles.get(AttributionRole.PUBLISHER, 0), fragments)
    results = {"tabs": tabs(parts, key), "notices": asked.notices, **rows}
    beside = {} if wants_fragment(request) else _beside(found, roles, fragments)
    return entry_response(request, "source.html", results=results, beside=beside)


def _beside(source: Source, roles: Mapping[str, int], fragments: Fragments) -> dict[str, object]:
    """What surrounds the list, the same for each of the lists and their pages."""
    beside = {"source": source, "spellings": source_spellings(source), "roles": roles}
    for facet, role, name in _FOLLOWED:
        if count := roles.get(role):
            within = ListState().toggled(facet, source.slug, source.name)
            return beside | {
                "followed": name,
                "list_query": within.address(),
                "table_most": most_in_table(count),
                "time_line": fragments.get(("source time line", source.pk), partial(_drawn, source, facet, within)),
            }
    return beside | {"followed": ""}


def _drawn(source: Source, facet: Facet, within: ListState) -> SafeString:
    """The time line of the list `within`, which is of the articles that have the source in the facet."""
    answer = search(SearchRequest(carrying={facet: (source.pk,)}, order=Order.NEWEST, page_size=1))
    return time_line(answer, within, reverse("article_list"))


def _published(source: Source, asked: EntryRequest, total: int, fragments: Fragments) -> dict[str, object]:
    page = paged(range(total), asked.page, size=ARTICLES_A_PAGE)
    return {
        "cards": card_list(_newest(source, Facet.PUBLISHER, AttributionRole.PUBLISHER, page), fragments),
        "total": page.paginator.count,
        "noun": "articles",
        "pager": pager_of(page, part=_PUBLISHED),
    }


def _newest(source: Source, facet: Facet, role: AttributionRole, page: Page[int]) -> Sequence[int]:
    """The articles on that page of those that use the source in that role, the newest first."""
    first = max(0, page.start_index() - 1)
    found = newest_with(facet, source.pk, first=first, size=ARTICLES_A_PAGE)
    if found is not None:
        return found
    owing = Attribution.objects.accepted().filter(source=source, role=role)
    articles = Article.objects.filter(pk__in=owing.values("article")).newest_first().values_list("pk", flat=True)
    return list(articles[first : first + ARTICLES_A_PAGE])


def _cited(source: Source, asked: EntryRequest, total: int) -> dict[str, object]:
    page = paged(range(total), asked.page, size=ARTICLES_A_PAGE)
    rows = (
        Attribution.objects.accepted()
        .filter(source=source, role=AttributionRole.CITED)
        .filter(article__in=_newest(source, Facet.CITED, AttributionRole.CITED, page))
        .select_related("article__page__publisher")
        .defer("article__dates", "article__page__raw", "article__page__lines")
        .prefetch_related("article__captions")
        .order_by(F("article__published").desc(nulls_last=True), "-article_id")
    )
    return {
        "citations": [
            {"article": row.article, "passages": shown_passages(row.article, row.evidence)[:PASSAGES_AN_ARTICLE]}
            for row in rows
        ],
        "total": page.paginator.count,
        "noun": "articles",
        "pager": pager_of(page, part=_CITED),
    }


def _relayed(source: Source) -> QuotationQuerySet:
    """The quotations that the source relays."""
    return Quotation.objects.accepted().via(source)


def _photos(source: Source, among: Sequence[int] | None = None) -> QuerySet[Caption]:
    """The captions that credit the source, in articles where the credit holds; only `among` these, if given."""
    holds = Attribution.objects.accepted().filter(source=source, role=AttributionRole.PHOTO)
    credited = Caption.objects.filter(credit=source)
    if among is not None:
        holds, credited = holds.filter(article__in=among), credited.filter(article__in=among)
    return credited.filter(article__in=holds.values("article"))


def _photo_list(source: Source, asked: EntryRequest, total: int) -> dict[str, object]:
    page = paged(range(total), asked.page, size=ARTICLES_A_PAGE)
    rows = (
        Caption.objects.filter(pk__in=_newest_photos(source, page))
        .select_related("article__page__publisher", "credit")
        .defer("article__blocks", "article__dates", "article__page__raw", "article__page__lines")
        .order_by(*_BY_ARTICLE)
    )
    return {
        "photos": rows,
        "total": page.paginator.count,
        "noun": "photos",
        "pager": pager_of(page, part=_PHOTOS),
    }


def _newest_photos(source: Source, page: Page[int]) -> list[int]:
    """The captions of that page, by number."""
    first, last = max(0, page.start_index() - 1), page.end_index()
    if last <= _PHOTO_PAGES * ARTICLES_A_PAGE:
        # This many articles have at least as many photos, except those whose captions an editor changed.
        newest = newest_with(Facet.AGENCY, source.pk, first=0, size=last)
        found = [*_in_order(_photos(source, newest))[first:last]] if newest else []
        if len(found) == last - first:
            return found
    return [*_in_order(_photos(source))[first:last]]


def _in_order(photos: QuerySet[Caption]) -> QuerySet[Caption, int]:
    return photos.order_by(*_BY_ARTICLE).values_list("pk", flat=True)
