"""One country."""

from django.db.models import QuerySet
from django.http import HttpResponse

from articles.models import Quotation, Tag, TagKind
from articles.views.redirects import moved_to, only_one, renamed
from articles.views.requests import SiteRequest
from articles.views.tag_entry import QuotationPart, tag_page


def country(request: SiteRequest, slug: str) -> HttpResponse:
    """The country's names, articles and quotations; old addresses and other spellings redirect to it."""
    known = Tag.objects.countries().shown()
    found = known.with_slugs([slug]).first()
    if found is None:
        near = known.with_slugs([slug.lower()]) | known.spelled(slug.replace("-", " "))
        meant = renamed(TagKind.COUNTRY, slug) or only_one(near)
        return moved_to(meant.get_absolute_url(), request)
    quotations = Quotation.objects.accepted()
    parts = (
        QuotationPart("about", "في الأقوال", lambda: quotations.about(found)),
        QuotationPart("said", "أقوال شخصياته", lambda: quotations.filter(speaker__in=_people_of(found))),
    )
    return tag_page(request, [found], template="country.html", quotations=parts)


def _people_of(country: Tag) -> QuerySet[Tag]:
    """The people and bodies whose home the country is."""
    return Tag.objects.shown().filter(country_code=country.iso_code)
