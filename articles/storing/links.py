"""Related links and the stored articles they point to, now or later."""

from collections.abc import Collection, Sequence

from articles.models import Article, RelatedLink


def link_related(
    articles: Sequence[Article],
    *,
    old_keys: Collection[tuple[int, str]] = (),
    links: Collection[RelatedLink] | None = None,
) -> None:
    """Give links without a target theirs: the links of `articles`, and links elsewhere that have waited for them.

    `old_keys` are (article id, title key) of articles whose title changed: links that found them by it look anew.
    `links` are those of `articles` where they are at hand, all without a target.
    A link never points at its own article; of several articles with one headline the first stored is taken.
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
    by_key: dict[str, list[int]] = {}
    for key, pk in Article.objects.filter(title_key__in=keys).order_by("pk").values_list("title_key", "pk"):
        by_key.setdefault(key, []).append(pk)
    # In no order: to save itself the sorting, SQLite would look through every link that waits.
    open_links = RelatedLink.objects.filter(title_key__in=by_key, target=None).order_by()
    found = list(open_links.only("pk", "article_id", "title_key", "target_id"))
    for link in found:
        link.target_id = next((pk for pk in by_key[link.title_key] if pk != link.article_id), None)
    RelatedLink.objects.bulk_update([link for link in found if link.target_id], ["target"], batch_size=500)
