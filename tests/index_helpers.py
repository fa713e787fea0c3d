"""Asks the index for tests: what it finds, which state it is in, and whether it agrees with the database."""

from django.db import transaction

from articles.models import Article, note_changes
from articles.search import index
from articles.search.comparing import compare
from articles.search.results import search
from articles.search.values import SearchRequest


def ids(text: str = "") -> set[int]:
    """What a search finds."""
    return set(search(SearchRequest(text=text)).article_ids)


def state() -> index.State:
    """What the index says of itself; there must be one."""
    found = index.read_state()
    assert found is not None
    return found


def agree() -> bool:
    """Whether index and database hold the same articles in the same version, once each."""
    return not compare()


def rename(article: Article, headline: str) -> None:
    """Change a headline as the one write path does: with the outbox, in one transaction."""
    with transaction.atomic():
        article.headline = headline
        article.save()
        note_changes([article.pk])
