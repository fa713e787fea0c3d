"""Organisations and topics: a page each, as people and countries have."""

from django.http import HttpResponse

from articles.models import Quotation, Tag, TagKind
from articles.views.redirects import moved_to, only_one, renamed
from articles.views.requests import SiteRequest
from articles.views.tag_entry import QuotationPart, tag_page


def organisation(request: SiteRequest, slug: str) -> HttpResponse:
    """The organisation's names, articles, and quotations by and about it."""
    return _page(request, TagKind.ORGANISATION, slug, template="organisation.html")


def topic(request: SiteRequest, slug: str) -> HttpResponse:
    """The topic's articles, and quotations about it."""
    return _page(request, TagKind.TOPIC, slug, template="topic.html")


def _page(request: SiteRequest, kind: TagKind, slug: str, *, template: str) -> HttpResponse:
    known = Tag.objects.shown().of_kind(kind)
    found = known.with_slugs([slug]).first()
    if found is None:
        meant = renamed(kind, slug) or only_one(known.spelled(slug.replace("-", " ")))
        return moved_to(meant.get_absolute_url(), request)
    quotations = Quotation.objects.accepted()
    parts = (
        QuotationPart("said", "الأقوال", lambda: quotations.said_by(found), speaker=found.name),
        QuotationPart("about", "في الأقوال", lambda: quotations.about(found)),
    )
    return tag_page(request, [found], template=template, quotations=parts)
