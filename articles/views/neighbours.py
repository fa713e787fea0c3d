"""What else here is about the same as an article, or is the same: other houses print an agency's story as it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from articles.models import Article, TagStatus
from articles.search.similar import Likeness, similar
from articles.search.values import Facet

NEIGHBOURS = 5
_FACETS = (Facet.PERSON, Facet.ORGANISATION, Facet.TOPIC, Facet.COUNTRY)


def neighbours(article: Article) -> tuple[Article, ...]:
    """The articles likest to one that came `with_findings`, the likest first. One query of the database."""
    keys: dict[Facet, list[int]] = {facet: [] for facet in _FACETS}
    for row in article.taggings.all():
        if row.tag.status == TagStatus.ACCEPTED:
            keys[Facet(row.tag.kind)].append(row.tag_id)
    ids = similar(article.pk, Likeness(article.headline, keys), most=NEIGHBOURS)
    found = Article.objects.for_links().in_bulk(ids)
    return tuple(found[pk] for pk in ids if pk in found)


def elsewhere(articles: Iterable[Article]) -> Mapping[int, int]:
    """In how many other articles each story stands under the same headline, by article; those alone left out.

    One query. The same headline is the same folded words (`title_key`).
    """
    rows = tuple(articles)
    ids: dict[str, set[int]] = defaultdict(set)
    keys = {row.title_key for row in rows}
    for pk, key in Article.objects.filter(title_key__in=keys).values_list("pk", "title_key"):
        ids[key].add(pk)
    return {row.pk: len(ids[row.title_key]) - 1 for row in rows if len(ids[row.title_key]) > 1}


def prints(article: Article) -> tuple[Article, ...]:
    """The other articles under the same headline, the newest first, at most NEIGHBOURS. One query."""
    same = Article.objects.for_links().filter(title_key=article.title_key).exclude(pk=article.pk)
    return tuple(same.newest_first()[:NEIGHBOURS])
