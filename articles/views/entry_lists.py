"""The lists on the page of a person, country or source: which there are, and the one that is shown, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode

from articles.models import Source
from articles.models.quotations import QuotationQuerySet
from articles.views.forms import EntryRequest
from articles.views.pager import ARTICLES_A_PAGE, paged, pager_of
from articles.views.requests import SiteRequest, turned_page, wants_fragment
from articles.views.rows import QUOTED_IN, quoted
from articles.views.shown_quotations import ShownQuotation, alike, shown_quotation

SOURCES_OFFERED = 10


@dataclass(frozen=True, slots=True)
class Part:
    """One of the lists: its name in the address, what readers call it, and how many rows it has."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Tab:
    """The link to a list."""

    key: str
    name: str
    count: int
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class ViaLink:
    """A relaying source to which a list of quotations can be narrowed; the chosen one's address undoes that."""

    key: str
    name: str
    count: int
    address: str
    current: bool


def tabs(parts: Sequence[Part], current: str) -> tuple[Tab, ...]:
    """The links to the lists that have rows, and to the current one even if it has none."""
    return tuple(
        Tab(part.key, part.name, part.count, "?" + urlencode({"part": part.key}), part.key == current)
        for part in parts
        if part.count or part.key == current
    )


def quotation_list(rows: QuotationQuerySet, asked: EntryRequest, part: str) -> dict[str, object]:
    """A page of quotations, with the sources that relay them: in six queries, however many there are."""
    narrowed = rows.via(asked.via) if asked.via else rows
    page = paged(narrowed.newest_first().values_list(*QUOTED_IN), asked.page, size=ARTICLES_A_PAGE)
    kept = {"part": part, "via": asked.via.slug if asked.via else ""}
    return {
        "quotations": alike(_shown(row) for row in page),
        "total": page.paginator.count,
        "noun": "quotations",
        "vias": _vias(rows, asked.via, part),
        "pager": pager_of(page, **kept),
    }


# The template asks for every kind of list; a page has one of them.
_NO_LIST: Mapping[str, object] = {
    "building": False,
    "speaker": "",
    "vias": (),
    "cards": (),
    "quotations": (),
    "citations": (),
    "photos": (),
}


def entry_response(
    request: SiteRequest, template: str, *, results: Mapping[str, object], beside: Mapping[str, object]
) -> HttpResponse:
    """The whole page, or for htmx only the list, without querying for what surrounds it."""
    fragment = wants_fragment(request)
    context = {**_NO_LIST, **beside, **results, "turned": turned_page(request)}
    response = render(request, "_entry_results.html" if fragment else template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _shown(row: tuple[Any, ...]) -> ShownQuotation:
    quotation = quoted(row)
    return shown_quotation(quotation, article_address=quotation.article.get_absolute_url())


def _vias(rows: QuotationQuerySet, chosen: Source | None, part: str) -> tuple[ViaLink, ...]:
    named = rows.filter(via__isnull=False).order_by().values_list("via__slug", "via__name")
    counts = list(named.annotate(times=Count("pk")).order_by("-times", "via__name")[:SOURCES_OFFERED])
    if chosen and chosen.slug not in {slug for slug, _, _ in counts}:
        counts.append((chosen.slug, chosen.name, rows.via(chosen).count()))
    links = []
    for slug, name, count in counts:
        current = chosen is not None and chosen.slug == slug
        parameters = {"part": part} if current else {"part": part, "via": slug}
        links.append(ViaLink(slug, name, count, "?" + urlencode(parameters), current))
    return tuple(links)
