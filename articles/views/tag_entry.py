"""The page of a tag or of two tags: what the pages of people, countries, organisations and topics have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString

from articles.models import Tag, TagStatus
from articles.models.quotations import QuotationQuerySet
from articles.search.answers import SearchAnswer
from articles.search.results import search
from articles.search.values import Facet, Order, SearchRequest
from articles.views.cards import card_list
from articles.views.entry_lists import Part, entry_response, quotation_list, tabs
from articles.views.entry_parts import named_together, offices, spellings_by_publisher, tag_spellings, time_line
from articles.views.forms import clean_entry_request
from articles.views.fragment_cache import Fragments, fragments_of, rendered
from articles.views.list_state import ListState
from articles.views.network import network
from articles.views.pager import ARTICLES_A_PAGE, address_with, pager
from articles.views.requests import SiteRequest, wants_fragment
from articles.views.several_tags import all_of
from articles.views.tables import most_in_table

_ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class QuotationPart:
    """A list of quotations that a tag's page offers; `speaker` is the name whose they all are, if they are one's.

    `rows` puts its query together, which takes long, and is seldom needed while the counts are cached.
    """

    key: str
    name: str
    rows: Callable[[], QuotationQuerySet]
    speaker: str = ""


def tag_page(
    request: SiteRequest, tags: Sequence[Tag], *, template: str, quotations: Sequence[QuotationPart]
) -> HttpResponse:
    """The page about all of the tags, which are of one kind; or for htmx only the requested list.

    Articles, time line and who else is named come from the search index, as in the list with the same filter.
    """
    asked = clean_entry_request(request.GET, parts=[_ARTICLES, *(part.key for part in quotations)])
    chosen = next((part for part in quotations if part.key == asked.part), None)
    answer = search(
        SearchRequest(
            carrying={Facet(tags[0].kind): tuple(tag.pk for tag in tags)},
            order=Order.NEWEST,
            page=1 if chosen else asked.page,
            page_size=ARTICLES_A_PAGE,
        )
    )
    pks = tuple(tag.pk for tag in tags)
    fragments = Fragments() if answer.building else fragments_of(request)
    counts = fragments.get(("quoted", pks), lambda: tuple(part.rows().count() for part in quotations))
    parts = [
        Part(_ARTICLES, "المقالات", answer.total),
        *(Part(part.key, part.name, count) for part, count in zip(quotations, counts, strict=True)),
    ]
    key = chosen.key if chosen else _ARTICLES
    results = {
        "tabs": tabs(parts, key),
        "notices": asked.notices,
        "building": answer.building,
        "speaker": chosen.speaker if chosen else "",
        **(quotation_list(chosen.rows(), asked, key) if chosen else _article_list(answer, fragments)),
    }
    beside = {} if wants_fragment(request) else _beside(tags, answer, fragments)
    return entry_response(request, template, results=results, beside=beside)


def _article_list(answer: SearchAnswer, fragments: Fragments) -> dict[str, object]:
    return {
        "cards": card_list(answer.article_ids, fragments),
        "total": answer.total,
        "noun": "articles",
        "pager": pager(answer.page, answer.pages, address_of=address_with),
    }


def _beside(tags: Sequence[Tag], answer: SearchAnswer, fragments: Fragments) -> dict[str, object]:
    """What surrounds the list, the same for each of the lists and their pages."""
    tag, alone = tags[0], len(tags) == 1
    within = ListState().toggled(Facet(tag.kind), tag.slug, tag.name) if alone else all_of(ListState(), tags)
    start, pks = reverse("article_list"), tuple(one.pk for one in tags)
    name = " و".join(one.name for one in tags)
    return {
        "tag": tag,
        "name": name,
        "other": not alone,
        "list_start": start,
        "list_query": within.address(),
        "suggested": tag.status == TagStatus.SUGGESTED,
        "article_count": answer.total,
        "table_most": most_in_table(answer.total),
        "time_line": fragments.get(("time line", pks), lambda: time_line(answer, within, start)),
        "network": fragments.get(("network", pks), lambda: _network(tag, answer)) if alone else "",
        "tag_beside": fragments.get(
            ("tag beside", pks), lambda: rendered("_tag_beside.html", {"name": name, **_known(tags, answer, within)})
        ),
    }


def _network(tag: Tag, answer: SearchAnswer) -> SafeString:
    drawn = network(tag, total=answer.total)
    return rendered("_network.html", {"name": tag.name, "network": drawn}) if drawn else SafeString()


def _known(tags: Sequence[Tag], answer: SearchAnswer, within: ListState) -> dict[str, object]:
    """What is known of the tags; for two tags, without what is only about one of them."""
    tag, alone = tags[0], len(tags) == 1
    publishers, more = spellings_by_publisher(tag) if alone else ((), ())
    return {
        "tag": tag if alone else None,
        "spellings": tag_spellings(tag) if alone else (),
        "publishers": publishers,
        "publishers_more": more,
        "offices": offices(tag) if alone else (),
        "together": named_together(tags, answer, within),
    }
