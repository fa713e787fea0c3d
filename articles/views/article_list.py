"""The list of articles with search, filters, order and pages: the front of the site."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django_htmx.http import push_url

from articles.models import Article
from articles.search.answers import SearchAnswer
from articles.search.results import search
from articles.search.values import Facet
from articles.views.cards import card_list
from articles.views.facet_parts import facet_group, facet_groups
from articles.views.forms import clean_list_request
from articles.views.fragment_cache import Fragments, fragments_of, rendered
from articles.views.front import front
from articles.views.list_parts import chips, sort_links
from articles.views.list_state import ListState
from articles.views.nothing_found import ways_out
from articles.views.overview import AROUND, corners, is_front, overview
from articles.views.pager import ARTICLES_A_PAGE, pager
from articles.views.query_notes import sentence
from articles.views.quotation_hits import quotation_hits, speaker_names
from articles.views.requests import SiteRequest, turned_page, wants_fragment
from articles.views.search_help import search_help
from articles.views.tables import most_in_table
from articles.views.triangle import Country

_ONLY_ALIKE = "ليست في هذه المقالات كلمات البحث نفسها، بل ما يشبهها."


def article_list(request: SiteRequest) -> HttpResponse:
    """The whole page, or for htmx only the part that changes with the request."""
    cleaned = clean_list_request(request.GET)
    fragments = fragments_of(request)
    asked = cleaned.state.search_request(page_size=ARTICLES_A_PAGE)
    around = 0 if cleaned.state.narrowed else AROUND
    countries = fragments.get(("corners",), corners)
    answer = search(replace(asked, corners=tuple(country.pk for country in countries), around=around))
    if answer.building:
        fragments = Fragments()
    state = cleaned.state.on_page(answer.page)
    fragment = wants_fragment(request)
    if fragment and cleaned.facet:
        return render(
            request, "_facet_alone.html", {"group": facet_group(answer, state, cleaned.facet, cleaned.opened)}
        )
    context = _context(answer, state, fragments, cleaned.opened, countries)
    context |= {
        "notices": (*cleaned.notices, *map(sentence, answer.notes), *_only_alike(answer, context["cards"])),
        "search_help": "" if fragment else fragments.get(("search help",), search_help),
        "fragment": fragment,
        "turned": turned_page(request),
    }
    response = render(request, "_article_list.html" if fragment else "article_list.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return push_url(response, request.path + state.address()) if fragment else response


def _context(
    answer: SearchAnswer,
    state: ListState,
    fragments: Fragments,
    opened: Facet | None,
    countries: tuple[Country, ...],
) -> dict[str, Any]:
    # What surrounds the cards is the same on every page of the list.
    where = state.on_page(1).parameters()
    first = is_front(answer, state)
    whole = state.on_page(1).address()
    return {
        "state": state,
        # The query of the whole list, whichever of its pages is shown, for the addresses of its feed and tables.
        "list_query": "" if whole == "?" else whole,
        "total": answer.total,
        "table_most": most_in_table(answer.total),
        # The highest id, which the last import has: a browser that stores it knows at its next visit what is new.
        "last": fragments.get(("last",), _last),
        "building": answer.building,
        "cards": () if answer.said else _cards(answer, state, fragments),
        "quotation_hits": quotation_hits(answer),
        "said_by": speaker_names(answer.said) if answer.said else "",
        "chips": chips(state),
        "facets": fragments.get(
            ("facets", where, tuple(state.find.items()), opened),
            lambda: rendered("_facets.html", {"facets": facet_groups(answer, state, opened), "state": state}),
        ),
        "overview": fragments.get(
            ("overview", where, first), lambda: rendered("_overview.html", overview(answer, state, countries))
        ),
        "front": fragments.get(("front", where), lambda: rendered("_front.html", {"front": front(answer)}))
        if first
        else "",
        "ways_out": ways_out(answer, state),
        "listed": answer.listed,
        "meant": answer.meant,
        "sort_links": sort_links(state),
        "pager": pager(answer.page, answer.pages, address_of=lambda page: state.on_page(page).address()),
    }


def _last() -> int:
    return Article.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _only_alike(answer: SearchAnswer, cards: tuple[SafeString, ...]) -> tuple[str, ...]:
    """The notice for results in which no word is marked because only n-grams matched."""
    looked_for = bool(answer.terms or answer.field_marks)
    return (_ONLY_ALIKE,) if looked_for and cards and not any("<mark>" in card for card in cards) else ()


def _cards(answer: SearchAnswer, state: ListState, fragments: Fragments) -> tuple[SafeString, ...]:
    return card_list(answer.article_ids, fragments, marks=answer.marks, field_marks=answer.field_marks, tail=state.tail)
