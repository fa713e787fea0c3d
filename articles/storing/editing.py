"""Writes after an editor's change: the article is understood again, the outbox and the matcher are told."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Q, QuerySet

from articles.arabic.fold import fold
from articles.meaning.reading import understand
from articles.models import (
    AliasKind,
    Article,
    Page,
    RelatedKind,
    Source,
    Tag,
    current_lexicon,
    note_changes,
    note_site_change,
    vocabulary_changed,
)
from articles.pages.values import BlockKind
from articles.search.catching_up import catch_up
from articles.storing.findings import Understood, write_findings
from articles.storing.related_links import link_related
from articles.storing.rows import story_of


def note_articles_changed(article_ids: Iterable[int]) -> None:
    """Put articles into the outbox, and let the index catch up once the transaction is committed.

    Without any articles it still raises the content's version: something that readers see has changed.
    """
    if ids := list(dict.fromkeys(article_ids)):
        note_changes(ids)
    else:
        note_site_change()
    transaction.on_commit(catch_up)


def mark_edited(article: Article, fields: Collection[str]) -> None:
    """Note on the article, without saving it, that an editor changed these fields: a new reading leaves them alone."""
    article.edited_fields = [*dict.fromkeys([*article.edited_fields, *sorted(fields)])]


@transaction.atomic
def understand_again(article: Article) -> None:
    """Find out again what an article says, after an editor changed its words."""
    lexicon = current_lexicon()
    publisher = article.page.publisher
    meaning = understand(story_of(article), lexicon.matcher, publisher=publisher.name if publisher else None)
    write_findings([Understood(article, meaning, tuple(article.captions.all()))], lexicon=lexicon)
    note_articles_changed([article.pk])


@transaction.atomic
def delete_articles(articles: QuerySet[Article]) -> None:
    """Delete articles for good; links to them are pointed to another article of the same headline, if there is one.

    Their pages keep the title keys, so that the stories do not come back when the pages are read again.
    """
    gone = list(articles.order_by().values_list("pk", "title_key", "page_id"))
    removed: dict[int, list[str]] = defaultdict(list)
    for _, key, page_id in gone:
        removed[page_id].append(key)
    pages = list(Page.objects.filter(pk__in=removed).only("removed"))
    for page in pages:
        page.removed = [*dict.fromkeys([*page.removed, *removed[page.pk]])]
    Page.objects.bulk_update(pages, ["removed"], batch_size=500)
    ids = [pk for pk, _, _ in gone]
    Article.objects.filter(pk__in=ids).delete()
    link_related([], old_keys=[(pk, key) for pk, key, _ in gone])
    note_articles_changed(ids)


def note_names_changed() -> None:
    """Announce that names or spellings of tags or sources changed, to the site's caches and to the matcher.

    No article has to be indexed again: the index knows tags and sources by id.
    """
    vocabulary_changed()
    note_articles_changed([])


def note_sources_gone(source_ids: Collection[int]) -> None:
    """Announce that sources will be deleted: articles that they publish, or that credit or cite them, are reindexed.

    Call it before they are deleted.
    """
    vocabulary_changed()
    articles = Article.objects.filter(
        Q(attributions__source__in=source_ids) | Q(captions__credit__in=source_ids) | Q(page__publisher__in=source_ids)
    )
    note_articles_changed(articles.order_by("pk").values_list("pk", flat=True).distinct())


def add_own_spelling(named: Tag | Source) -> None:
    """Add the name of a tag or source to its spellings, so that it is found in texts, unless it is one already."""
    folded = fold(named.name)
    if isinstance(named, Tag):
        named.aliases.get_or_create(folded=folded, defaults={"spelling": named.name, "kind": AliasKind.NAME})
    else:
        named.spellings.get_or_create(folded=folded, defaults={"spelling": named.name})


def follow_inlines(article: Article) -> None:
    """Update the captions and read-also links in the body from their rows, after these were changed or deleted."""
    captions = {caption.position: caption.text for caption in article.captions.all() if not caption.lead}
    links = {link.position: link.title for link in article.related_links.all() if link.kind == RelatedKind.READ_ALSO}
    rows = {BlockKind.CAPTION.value: captions, BlockKind.READ_ALSO.value: links}
    blocks = []
    for block in article.blocks:
        texts = rows.get(block["kind"])
        if texts is None or "position" not in block:
            blocks.append(block)
        elif block["position"] in texts:
            blocks.append(block | {"text": texts[block["position"]]})
    if blocks != article.blocks:
        article.blocks = blocks
        article.save(update_fields=["blocks"])
