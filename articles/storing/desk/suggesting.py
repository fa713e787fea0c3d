"""Accepts people whom the machine suggested, takes them for a spelling of somebody known, or rejects them for good."""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction

from articles.arabic.fold import fold
from articles.models import (
    Action,
    Alias,
    EditorDecision,
    Origin,
    Quotation,
    Status,
    Tag,
    Tagging,
    TagStatus,
)
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal
from articles.storing.desk.merging import merge_tags


@transaction.atomic
def accept_suggestions(tag_ids: Collection[int], *, by: User | None) -> list[EditorDecision]:
    """Accept suggested tags, each with its name as a spelling; a decision each. Other ids are passed over."""
    return conclude([_accepted(tag) for tag in _suggested(tag_ids)], by=by)


def _accepted(tag: Tag) -> Draft:
    journal = Journal()
    journal.change(Tag.objects.filter(pk=tag.pk), status=TagStatus.ACCEPTED.value)
    there = set(tag.aliases.values_list("folded", flat=True))
    wanted = {fold(name): name for name in (tag.suggestion_key, tag.name) if fold(name)}
    journal.create(
        Alias(tag_id=tag.pk, spelling=name, folded=folded) for folded, name in wanted.items() if folded not in there
    )
    return Draft(Action.ACCEPT, f"قبول «{tag.name}»", journal, tag.pk)


@transaction.atomic
def reject_suggestions(tag_ids: Collection[int], *, by: User | None) -> list[EditorDecision]:
    """Reject suggested tags for good: they leave every article and are never suggested again; a decision each."""
    return conclude([_rejected(tag) for tag in _suggested(tag_ids)], by=by)


def _rejected(tag: Tag) -> Draft:
    journal = Journal()
    journal.change(Tag.objects.filter(pk=tag.pk), status=TagStatus.REJECTED.value)
    journal.change(Tagging.objects.filter(tag=tag), origin=Origin.EDITOR.value, status=Status.REJECTED.value)
    journal.change(Quotation.objects.filter(speaker=tag), speaker_id=None)
    journal.change(Quotation.objects.filter(holder=tag), holder_id=None)
    return Draft(Action.REJECT, f"رفض «{tag.name}» نهائياً", journal, tag.pk)


@transaction.atomic
def accept_as_spelling(suggested: Tag, of: Tag, *, by: User | None) -> EditorDecision:
    """Take a suggested name for a spelling of a known tag: the two become one. Raises CannotMerge."""
    summary = f"قبول «{suggested.name}» كتابةً لاسم «{of.name}»"
    return merge_tags(suggested, of, by=by, action=Action.ACCEPT, summary=summary)


def _suggested(tag_ids: Collection[int]) -> list[Tag]:
    return list(Tag.objects.suggested().select_for_update().filter(pk__in=tag_ids).order_by("pk"))
