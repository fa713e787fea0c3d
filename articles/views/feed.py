"""Any list of the site as an Atom feed (RFC 4287): the same parameters as the list, its newest articles."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from articles.models import Article, Tagging, TagStatus
from articles.search.results import search
from articles.search.values import Order
from articles.views.forms import clean_list_request
from articles.views.list_parts import chips
from articles.views.list_state import ListState
from articles.views.passages import Passage, Written, passages
from articles.views.requests import permanent_address

ENTRIES = 30
SITE_NAME = "قارئ الأخبار"
# Characters that XML 1.0 cannot represent (2.2, Char); copied pages and typed queries may contain them.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")


def feed(request: HttpRequest) -> HttpResponse:
    """The newest ENTRIES articles of the list that the address asks for, or the last that came in (`sort=added`)."""
    state = clean_list_request(request.GET).state
    state = state.sorted_by(Order.ADDED if state.order is Order.ADDED else Order.NEWEST)
    answer = search(state.search_request(page_size=ENTRIES))
    found = Article.objects.for_feed().in_bulk(answer.article_ids)
    articles = [found[pk] for pk in answer.article_ids if pk in found]
    made = Atom1Feed(
        title=xml_text(feed_title(state)),
        link=request.build_absolute_uri(reverse("article_list") + state.address()),
        description=None,
        language="ar",
        feed_url=request.build_absolute_uri(),
    )
    shown = passages([Written(one.pk, one.deck, one.blocks) for one in articles], answer.marks, answer.field_marks)
    for article in articles:
        _add(made, request, article, shown[article.pk])
    response = HttpResponse(content_type=made.content_type)
    made.write(response, "utf-8")
    return response


def xml_text(text: str) -> str:
    """The text with a space for each run of characters that XML cannot hold."""
    return _NOT_IN_XML.sub(" ", text)


def feed_title(state: ListState) -> str:
    """What a feed is called in a reader's list: the site, the words searched, and what is chosen."""
    parts = [f"«{state.text}»"] if state.text else []
    parts += [chip.words for chip in chips(state)]
    return f"{SITE_NAME}: {'، '.join(parts)}" if parts else SITE_NAME


def _add(made: Atom1Feed, request: HttpRequest, article: Article, shown: Iterable[Passage]) -> None:
    """Add one entry. An article without a date is `updated` at the import of its page, and has no `published`."""
    made.add_item(
        title=xml_text(article.headline),
        link=request.build_absolute_uri(article.get_absolute_url()),
        unique_id=permanent_address(request, article.pk),
        description=xml_text("\n".join("".join(span.text for span in one.spans) for one in shown)),
        author_name=xml_text(_author(article)),
        categories=[xml_text(tagging.tag.name) for tagging in article.taggings.all() if _is_named(tagging)],
        pubdate=article.published,
        updateddate=_updated(article),
    )


def _author(article: Article) -> str:
    """The author, whom Atom requires for every entry: the byline, or the house that printed it."""
    publisher = article.page.publisher
    return article.byline or (publisher.name if publisher else "") or "ناشر غير معروف"


def _is_named(tagging: Tagging) -> bool:
    return tagging.tag.status == TagStatus.ACCEPTED


def _updated(article: Article) -> datetime:
    return article.published or article.page.imported_at
