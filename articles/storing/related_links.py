"""Connects related links with the stored articles that they point to."""

from collections.abc import Collection, Sequence

from django.db.models import OuterRef, Subquery

from articles.models import Article, RelatedLink


def link_related(
    articles: Sequence[Article],
    *,
    old_keys: Collection[tuple[int, str]] = (),
    links: Collection[RelatedLink] | None = None,
) -> None:
    """Set the targets of links that have none: the links of `articles`, and links elsewhere that point to `articles`.

    `old_keys` are (article id, title key) of articles whose title changed: links that led to them by it are matched
    again. `links` are those of `articles`, if the caller has them, all without a target. A link never points to its own
    article; of several articles with the same headline, the first one stored is taken.
    """
    keys = {article.title_key for article in articles}
    for article_id, key in old_keys:
        RelatedLink.objects.filter(target=article_id, title_key=key).update(target=None)
        keys.add(key)
    if links is None:
        ids = [article.pk for article in articles]
        own = RelatedLink.objects.filter(article__in=ids).order_by().values_list("title_key", "target")
        keys |= {key for key, target in own if target is None}
    else:
        keys |= {link.title_key for link in links}
    # Nearly all keys are of links whose article is not there: what is to be looked through is made short first.
    there = set(Article.objects.filter(title_key__in=keys).order_by().values_list("title_key", flat=True))
    if there:
        first = Article.objects.filter(title_key=OuterRef("title_key")).exclude(pk=OuterRef("article")).order_by("pk")
        # Unordered: to save itself the sorting, SQLite would otherwise go through every link without a target.
        waiting = RelatedLink.objects.filter(title_key__in=there, target=None).order_by()
        waiting.update(target=Subquery(first.values("pk")[:1]))
