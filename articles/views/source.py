"""One source."""

from django.db.models import F, QuerySet
from django.http import HttpResponse

from articles.models import Article, Attribution, AttributionRole, Caption, Quotation, Source
from articles.views.cards import card_list
from articles.views.entry_lists import PAGE_SIZE, Part, entry_response, quotation_list, tabs
from articles.views.entry_parts import source_spellings
from articles.views.forms import EntryRequest, clean_entry_request
from articles.views.kept import Fragments, fragments_of
from articles.views.pager import paged, pager_of
from articles.views.places import shown_passages
from articles.views.redirects import moved_to, only_one
from articles.views.requests import SiteRequest, wants_fragment

# So many passages of one article are shown; its own page has them all.
PASSAGES_AN_ARTICLE = 2

_PUBLISHED, _CITED, _QUOTATIONS, _PHOTOS = "published", "cited", "quotations", "photos"


def source(request: SiteRequest, slug: str) -> HttpResponse:
    """What the source published, what is cited and quoted from it, and its photos; another spelling leads there too."""
    found = Source.objects.shown().with_slugs([slug]).prefetch_related("spellings").first()
    if found is None:
        return moved_to(only_one(Source.objects.shown().spelled(slug.replace("-", " "))).get_absolute_url(), request)
    roles = found.attributions.accepted().counts_by_role()
    quotations, photos = Quotation.objects.accepted().via(found), _photos(found)
    parts = (
        Part(_PUBLISHED, "ما نشره", roles.get(AttributionRole.PUBLISHER, 0)),
        Part(_CITED, "ما نُقل عنه", roles.get(AttributionRole.CITED, 0)),
        Part(_QUOTATIONS, "أقوال نقلها", quotations.count()),
        Part(_PHOTOS, "صوره", photos.count()),
    )
    asked = clean_entry_request(request.GET, parts=[part.key for part in parts])
    # Where the reader chose none, the first list that has something.
    key = asked.part or next((part.key for part in parts if part.count), _PUBLISHED)
    match key:
        case "cited":
            rows = _cited(found, asked)
        case "quotations":
            rows = quotation_list(quotations, asked, key) | {"vias": ()}
        case "photos":
            rows = _photo_list(photos, asked)
        case _:
            rows = _published(found, asked, fragments_of(request))
    results = {"tabs": tabs(parts, key), "notices": asked.notices, **rows}
    beside = {} if wants_fragment(request) else {"source": found, "spellings": source_spellings(found), "roles": roles}
    return entry_response(request, "source.html", results=results, beside=beside)


def _published(source: Source, asked: EntryRequest, fragments: Fragments) -> dict[str, object]:
    mine = Attribution.objects.accepted().filter(source=source, role=AttributionRole.PUBLISHER)
    articles = Article.objects.filter(pk__in=mine.values("article"))
    page = paged(articles.newest_first().values_list("pk", flat=True), asked.page, size=PAGE_SIZE)
    return {
        "cards": card_list(list(page), fragments),
        "total": page.paginator.count,
        "noun": "articles",
        "pager": pager_of(page, part=_PUBLISHED),
    }


def _cited(source: Source, asked: EntryRequest) -> dict[str, object]:
    rows = (
        Attribution.objects.accepted()
        .filter(source=source, role=AttributionRole.CITED)
        .select_related("article__page__publisher")
        .defer("article__dates", "article__page__raw", "article__page__lines")
        .prefetch_related("article__captions")
        .order_by(F("article__published").desc(nulls_last=True), "-article_id")
    )
    page = paged(rows, asked.page, size=PAGE_SIZE)
    return {
        "citations": [
            {"article": row.article, "passages": shown_passages(row.article, row.evidence)[:PASSAGES_AN_ARTICLE]}
            for row in page
        ],
        "total": page.paginator.count,
        "noun": "articles",
        "pager": pager_of(page, part=_CITED),
    }


def _photos(source: Source) -> QuerySet[Caption]:
    """The captions that credit the source, in articles where the credit holds."""
    holds = Attribution.objects.accepted().filter(source=source, role=AttributionRole.PHOTO)
    return Caption.objects.filter(credit=source, article__in=holds.values("article"))


def _photo_list(photos: QuerySet[Caption], asked: EntryRequest) -> dict[str, object]:
    rows = (
        photos.select_related("article__page__publisher", "credit")
        .defer("article__blocks", "article__dates", "article__page__raw", "article__page__lines")
        .order_by(F("article__published").desc(nulls_last=True), "-article_id", "position")
    )
    page = paged(rows, asked.page, size=PAGE_SIZE)
    return {
        "photos": page.object_list,
        "total": page.paginator.count,
        "noun": "photos",
        "pager": pager_of(page, part=_PHOTOS),
    }
