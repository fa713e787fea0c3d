"""Why an article carries a tag or cites a source: the passages that show it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_vary_headers

from articles.models import Attribution, AttributionRole, Origin, Tagging, TagStatus
from articles.views.evidence_places import shown_passages
from articles.views.forms import clean_index_request
from articles.views.pager import PASSAGES_A_PAGE, address_with, pager
from articles.views.requests import SiteRequest, wants_fragment

# Beside a tag there is room for the first few; its own page has them all.
BESIDE_A_TAG = 3


def why_tag(request: SiteRequest, pk: int, tag: int) -> HttpResponse:
    """«لماذا هذا الوسم؟»: a page of its own, or for htmx the passages alone."""
    rows = Tagging.objects.accepted().exclude(tag__status=TagStatus.REJECTED).select_related("tag", "article")
    found = get_object_or_404(rows.prefetch_related("article__captions"), article__pk=pk, tag__pk=tag)
    context = {
        "article": found.article,
        "entry": found.tag,
        "kind": found.tag.get_kind_display(),
        "suggested": found.tag.status == TagStatus.SUGGESTED,
        "central": found.central,
        "by_editor": found.origin == Origin.EDITOR,
    }
    return _answer(request, context, found.evidence)


def why_source(request: SiteRequest, pk: int, source: int) -> HttpResponse:
    """Where an article cites a source: a page of its own, or for htmx the passages alone."""
    rows = Attribution.objects.accepted().filter(role=AttributionRole.CITED).select_related("source", "article")
    found = get_object_or_404(rows.prefetch_related("article__captions"), article__pk=pk, source__pk=source)
    context = {
        "article": found.article,
        "entry": found.source,
        "kind": "مصدر منقول عنه",
        "suggested": False,
        "central": False,
        "by_editor": found.origin == Origin.EDITOR,
    }
    return _answer(request, context, found.evidence)


def _answer(request: SiteRequest, context: Mapping[str, object], evidence: Iterable[Mapping[str, Any]]) -> HttpResponse:
    fragment = wants_fragment(request)
    asked = clean_index_request(request.GET)
    passages = Paginator(shown_passages(context["article"], evidence), BESIDE_A_TAG if fragment else PASSAGES_A_PAGE)  # type: ignore[arg-type]  # is one
    page = passages.get_page(1 if fragment else asked.page)
    shown = {
        "passages": page.object_list,
        "more": passages.num_pages > 1,
        "total": passages.count,
        "pager": pager(page.number, passages.num_pages, address_of=address_with),
        "notices": asked.notices,
    }
    response = render(request, "_why.html" if fragment else "why.html", {**context, **shown, "fragment": fragment})
    patch_vary_headers(response, ["HX-Request"])
    return response
