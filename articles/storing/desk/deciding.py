"""Accepts or rejects tags and sources of articles, and deletes tags; each decision is logged."""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from articles.models import (
    Action,
    Article,
    Attribution,
    EditorDecision,
    Origin,
    Status,
    Tag,
    Tagging,
)
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal, Operation, clear_tags, difference, rows_of

_VERB = {Status.ACCEPTED: "قبول", Status.REJECTED: "رفض"}


@transaction.atomic
def decide(rows: QuerySet[Tagging] | QuerySet[Attribution], status: Status, *, by: User | None) -> int:
    """Accept or reject rows for good, in one decision; returns how many there were."""
    ids = list(rows.order_by().values_list("pk", flat=True))
    if not ids:
        return 0
    model = rows.model
    journal = Journal()
    journal.change(model._base_manager.filter(pk__in=ids), origin=Origin.EDITOR.value, status=status.value)
    what = "وسوم" if model is Tagging else "إسنادات"
    conclude([Draft(Action.DECIDE, f"{_VERB[status]} {what} في مقالات (العدد: {len(ids)})", journal)], by=by)
    return len(ids)


@transaction.atomic
def delete_tags(tag_ids: Collection[int], *, by: User | None) -> list[EditorDecision]:
    """Delete tags with everything that depends on them; one decision each."""
    drafts = []
    for tag in Tag.objects.select_for_update().filter(pk__in=tag_ids).order_by("pk"):
        journal = Journal()
        clear_tags(journal, [tag.pk])
        journal.delete(Tag.objects.filter(pk=tag.pk))
        drafts.append(Draft(Action.DELETE, f"حذف «{tag.name}»", journal))
    return conclude(drafts, by=by)


def decisions_of(article: Article) -> tuple[dict[int, dict[str, object]], dict[int, dict[str, object]]]:
    """An article's taggings and attributions as they are now, for `decided` after a form was saved."""
    return rows_of(Tagging.objects.filter(article=article)), rows_of(Attribution.objects.filter(article=article))


def decided(
    article: Article,
    before: tuple[dict[int, dict[str, object]], dict[int, dict[str, object]]],
    *,
    by: User | None,
) -> EditorDecision | None:
    """Log what a form changed of an article's taggings and attributions; None where it changed none."""
    after = decisions_of(article)
    operations: list[Operation] = []
    for model, was, becomes in zip((Tagging, Attribution), before, after, strict=True):
        operations += difference(model, was, becomes)
    if not operations:
        return None
    journal = Journal()
    journal.operations = operations
    summary = f"وسوم المقال ومصادره: {article.headline}"
    return conclude([Draft(Action.DECIDE, summary, journal)], by=by)[0]
