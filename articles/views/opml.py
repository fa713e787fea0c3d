"""The feeds of the site as one OPML 2.0 file, which feed readers can import at once."""

from collections.abc import Iterable
from xml.etree import ElementTree

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from articles.models import Source, Tag
from articles.search.values import Facet
from articles.views.feed import SITE_NAME, xml_text

# Few people would follow more; the folder's name says how many it contains.
PEOPLE = 100
SOURCES = 100


def opml(request: HttpRequest) -> HttpResponse:
    """The feeds of the whole list, of every country that is named, and of the PEOPLE and SOURCES with most articles."""
    countries = Tag.objects.countries().shown().most_used_first()
    people = Tag.objects.people().shown().most_used_first()[:PEOPLE]
    sources = Source.objects.shown().publishing().most_used_first()[:SOURCES]
    folders: tuple[tuple[str, Facet, Iterable[Tag | Source]], ...] = (
        ("البلدان", Facet.COUNTRY, countries),
        (f"أكثر الأشخاص وروداً (حتى {PEOPLE})", Facet.PERSON, people),
        (f"أكثر الناشرين مقالات (حتى {SOURCES})", Facet.PUBLISHER, sources),
    )
    root = ElementTree.Element("opml", {"version": "2.0"})
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = SITE_NAME
    body = ElementTree.SubElement(root, "body")
    _add(body, request, SITE_NAME, {})
    for name, facet, entries in folders:
        folder = ElementTree.SubElement(body, "outline", {"text": name})
        for entry in entries:
            _add(folder, request, entry.name, {facet.value: entry.slug})
    content = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(
        content,
        content_type="text/x-opml; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="feeds.opml"'},
    )


def _add(parent: ElementTree.Element, request: HttpRequest, name: str, parameters: dict[str, str]) -> None:
    """One feed: its address, and that of the list it follows."""
    query = f"?{urlencode(parameters)}" if parameters else ""
    ElementTree.SubElement(
        parent,
        "outline",
        {
            "type": "rss",
            "text": xml_text(name),
            "xmlUrl": request.build_absolute_uri(reverse("feed") + query),
            "htmlUrl": request.build_absolute_uri(reverse("article_list") + query),
        },
    )
