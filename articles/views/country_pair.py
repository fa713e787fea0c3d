"""Two countries: what is about both."""

from django.http import Http404, HttpResponse

from articles.models import Quotation, Tag
from articles.views.redirects import moved_to
from articles.views.requests import SiteRequest
from articles.views.tag_entry import QuotationPart, tag_page


def country_pair(request: SiteRequest, slug: str, other: str) -> HttpResponse:
    """The articles and quotations that name both; the pair has one address, whichever stands first."""
    tags = sorted(Tag.objects.countries().shown().with_slugs({slug, other}), key=lambda tag: tag.slug)
    if len(tags) != 2:
        raise Http404
    if [slug, other] != [tag.slug for tag in tags]:
        return moved_to(tags[0].pair_address(tags[1]), request)
    about = QuotationPart("about", "في الأقوال", lambda: Quotation.objects.accepted().about(tags[0]).about(tags[1]))
    return tag_page(request, tags, template="country_pair.html", quotations=(about,))
