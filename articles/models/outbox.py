"""The outbox: which articles changed, in order, for the index to follow; its newest row is the content's version."""

from collections.abc import Iterable
from datetime import UTC

from django.db import connection, models

from articles.models.inserting import insert


class Change(models.Model):
    """One change (or the deletion) of one article. Ids only grow, even when rows are deleted."""

    article_id = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "تغيير"
        verbose_name_plural = "التغييرات"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk}: {self.article_id}"


# Any number will do; it only has to be the same for every writer of the outbox.
_ORDER_LOCK = 7_204_581


def note_changes(article_ids: Iterable[int]) -> None:
    """Put the articles into the outbox, as the last step of the transaction that changes them.

    On PostgreSQL a lock makes ids appear in the order of commit: otherwise a reader could see a later id first, take it
    for the newest, and never see the earlier one. SQLite has one writer at a time anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ORDER_LOCK])
    insert(Change, [{"article_id": pk} for pk in dict.fromkeys(article_ids)])


def note_site_change() -> None:
    """Raise the content's version for a change that is in no article, such as a name on a list.

    Its outbox row names article 0, which never exists: the index takes it for an article deleted already.
    """
    note_changes([0])


_NEWEST = "SELECT id, at FROM articles_change ORDER BY id DESC LIMIT 1"


def content_token() -> tuple[int, str]:
    """Id and time (ISO 8601, UTC) of the newest change; (0, "") when there was none.

    The time distinguishes equal ids from before and after a backup was restored. Queried at every request of the site:
    plain SQL costs a third of what Django takes to put its query together.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        row = cursor.fetchone()
    if row is None:
        return 0, ""
    number, at = row
    # SQLite keeps times in UTC, without saying so.
    return number, (at if at.tzinfo else at.replace(tzinfo=UTC)).isoformat()


def content_version() -> int:
    """The id of the newest change, 0 when there was none."""
    return Change.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
