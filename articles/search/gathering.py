"""Reads from the database what the index keeps of articles: a few queries for many articles, and no model instances.

A rebuild reads every article; making an instance of each row would cost more than everything else.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import Model, QuerySet

from articles.models import Article, Attribution, AttributionRole, Caption, Quotation, Status, Tagging
from articles.pages.values import BlockKind, Precision
from articles.search.documents import Indexed, Quote
from articles.search.values import Facet

# The facet of a source by its role in the article.
ROLES = {
    AttributionRole.PUBLISHER.value: Facet.PUBLISHER,
    AttributionRole.CITED.value: Facet.CITED,
    AttributionRole.PHOTO.value: Facet.AGENCY,
}
_KINDS = {facet.value: facet for facet in Facet}
_PRECISIONS = {precision.value: precision for precision in Precision}
_BODY = {BlockKind.PARAGRAPH.value, BlockKind.SUBHEADING.value}
# Which ids: Django's name of a lookup (in, gte …), and its value.
_Which = Mapping[str, Collection[int] | int]

_OWN = ("pk", "headline", "deck", "blocks", "published", "published_precision")


def gather(ids: Collection[int]) -> Iterator[Indexed]:
    """What the index keeps of the articles with these ids, in order of id; those that are gone are left out.

    Six queries, however many articles. For articles with consecutive ids `gather_between` is a fifth quicker.
    """
    return _gather({"in": ids})


def gather_between(first: int, last: int) -> Iterator[Indexed]:
    """What the index keeps of all articles from one id to another, both included, in order of id; as `gather`."""
    return _gather({"gte": first, "lte": last})


def _gather(which: _Which) -> Iterator[Indexed]:
    """What is kept of the articles with such ids.

    Only an article's own text: the titles it links to (read-also and related) are found as articles of their own. Only
    tags, sources and quotations that hold: what an editor rejects is gone, and with somebody's rejected tag also the
    quotations ascribed to them.
    """
    keys = _keys(which)
    rejected = set(_rows(Tagging, which, "tag_id", status=Status.REJECTED))
    for article_id, source, role in _rows(Attribution, which, "source_id", "role", status=Status.ACCEPTED):
        keys[article_id][ROLES[role]].add(source)
    captions: dict[int, list[str]] = defaultdict(list)
    for article_id, text in _rows(Caption, which, "text", order="position"):
        captions[article_id].append(text)
    quotes: dict[int, list[Quote]] = defaultdict(list)
    for article_id, text, speaker, holder in _rows(
        Quotation, which, "text", "speaker_id", "holder_id", order="position", status=Status.ACCEPTED
    ):
        # The speaker, or else whoever held the office that the text names, as in Quotation.objects.said_by.
        who = speaker or holder
        known = who is not None and (article_id, who) not in rejected
        quotes[article_id].append(Quote(text, (who,) if known else ()))
    own = Article.objects.filter(**_so("pk", which)).order_by("pk").values_list(*_OWN)
    for pk, headline, deck, blocks, published, precision in own:
        if published is not None:
            keys[pk][Facet.YEAR].add(published.year)
        yield Indexed(
            id=pk,
            headline=headline,
            deck=deck,
            captions=tuple(captions.get(pk, ())),
            body=tuple([block["text"] for block in blocks if block["kind"] in _BODY]),
            quotes=tuple(quotes.get(pk, ())),
            keys={facet: tuple(sorted(found)) for facet, found in sorted(keys[pk].items())},
            published=published,
            precision=_PRECISIONS[precision],
        )


def _keys(which: _Which) -> dict[int, dict[Facet, set[int]]]:
    keys: dict[int, dict[Facet, set[int]]] = defaultdict(lambda: defaultdict(set))
    for article_id, tag, kind in _rows(Tagging, which, "tag_id", "tag__kind", status=Status.ACCEPTED):
        keys[article_id][_KINDS[kind]].add(tag)
    return keys


def _rows(
    model: type[Model], which: _Which, *columns: str, order: str = "pk", **holding: Any
) -> QuerySet[Any, tuple[Any, ...]]:
    """Rows of the articles as tuples, the article's id first."""
    rows = model._default_manager.filter(**_so("article_id", which), **holding)
    return rows.order_by("article_id", order, "pk").values_list("article_id", *columns)


def _so(column: str, which: _Which) -> dict[str, Any]:
    return {f"{column}__{lookup}": value for lookup, value in which.items()}
