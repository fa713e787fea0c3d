"""Gives a tag to all articles that a search finds, or takes it off them."""

from collections.abc import Sequence
from dataclasses import dataclass

import tantivy
from django.contrib.auth.models import User
from django.db import transaction

from articles.models import Action, Article, Origin, Status, Tag, Tagging
from articles.search import index
from articles.search.catching_up import catch_up
from articles.search.index import UnusableIndex
from articles.search.index_query import ask
from articles.search.lookups import article_ids
from articles.search.values import SearchRequest
from articles.storing.batches import batches_of
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal

# Articles in one transaction, which logs one decision: an interruption leaves only complete decisions behind, and other
# writers wait no longer than one transaction takes.
BATCH = 1000


class NoIndex(RuntimeError):
    """The search index cannot be asked just now."""


def found_by(request: SearchRequest) -> list[int]:
    """The ids of all articles that match all words of the request, in order. Raises NoIndex.

    Lists of the site fall back on any of the words if no article has all; here that would tag unwanted articles.
    """
    catch_up()
    try:
        searcher = index.opened().searcher
        query: tantivy.Query = ask(request, forgiving=False).query
        hits = searcher.search(query, max(searcher.num_docs, 1), count=False).hits
        return sorted(article_ids(searcher, hits))
    except (UnusableIndex, ValueError, OSError) as error:
        raise NoIndex(str(error)) from error


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of the articles carry the tag now, from how many an editor removed it, and how many have neither."""

    carrying: int
    rejected: int
    without: int


def counted(tag: Tag, article_ids: Sequence[int]) -> Counted:
    """Count the articles by their relation to the tag."""
    wanted = set(article_ids)
    rows = [
        status for pk, status in Tagging.objects.filter(tag=tag).values_list("article_id", "status") if pk in wanted
    ]
    carrying = rows.count(Status.ACCEPTED)
    return Counted(carrying, len(rows) - carrying, len(wanted) - len(rows))


def tag_articles(tag: Tag, article_ids: Sequence[int], *, by: User | None, why: str = "") -> int:
    """Give the articles the tag for good; returns how many did not have it by an editor's decision before."""
    return _in_batches(tag, article_ids, Status.ACCEPTED, by=by, why=why)


def untag_articles(tag: Tag, article_ids: Sequence[int], *, by: User | None, why: str = "") -> int:
    """Take the tag off the articles that carry it, for good; returns how many those were."""
    return _in_batches(tag, article_ids, Status.REJECTED, by=by, why=why)


def _in_batches(tag: Tag, article_ids: Sequence[int], status: Status, *, by: User | None, why: str) -> int:
    ids = sorted(set(article_ids))
    return sum(_batch(tag, part, status, by=by, why=why) for part in batches_of(ids, BATCH))


@transaction.atomic
def _batch(tag: Tag, ids: Sequence[int], status: Status, *, by: User | None, why: str) -> int:
    journal = Journal()
    there = Tagging.objects.filter(tag=tag, article__in=ids)
    done = len(journal.change(there, origin=Origin.EDITOR.value, status=status.value))
    if status == Status.ACCEPTED:
        has = set(there.values_list("article_id", flat=True))
        missing = set(Article.objects.filter(pk__in=ids).values_list("pk", flat=True)) - has
        journal.create(
            Tagging(article_id=pk, tag_id=tag.pk, origin=Origin.EDITOR, status=status) for pk in sorted(missing)
        )
        done += len(missing)
    if not done:
        return 0
    if status == Status.ACCEPTED:
        action, summary = Action.BULK_TAG, f"وسم مقالات بالوسم «{tag.name}» (العدد: {done})"
    else:
        action, summary = Action.BULK_UNTAG, f"رفض الوسم «{tag.name}» عن مقالات (العدد: {done})"
    conclude([Draft(action, f"{summary}{f'، البحث: {why}' if why else ''}", journal, tag.pk)], by=by)
    return done
