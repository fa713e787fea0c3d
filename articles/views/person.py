"""One person."""

from django.http import HttpResponse

from articles.models import Quotation, Tag, TagKind
from articles.views.redirects import moved_to, only_one, renamed
from articles.views.requests import SiteRequest
from articles.views.tag_entry import QuotationPart, tag_page


def person(request: SiteRequest, slug: str) -> HttpResponse:
    """The person's names, offices, articles and quotations; old addresses and other spellings redirect to it."""
    known = Tag.objects.people().shown()
    found = known.with_slugs([slug]).first()
    if found is None:
        meant = renamed(TagKind.PERSON, slug) or only_one(known.spelled(slug.replace("-", " ")))
        return moved_to(meant.get_absolute_url(), request)
    quotations = Quotation.objects.accepted()
    parts = (
        QuotationPart("said", "الأقوال", lambda: quotations.said_by(found), speaker=found.name),
        QuotationPart("about", "في أقوال الآخرين", lambda: quotations.about(found)),
    )
    return tag_page(request, [found], template="person.html", quotations=parts)
