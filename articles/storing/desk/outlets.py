"""Accepts outlets that the machine suggested because a text cites them, or rejects them for good."""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction

from articles.arabic.fold import fold
from articles.models import (
    Action,
    Attribution,
    EditorDecision,
    Origin,
    Quotation,
    Source,
    SourceSpelling,
    SourceStatus,
    Status,
)
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal


@transaction.atomic
def accept_outlets(source_ids: Collection[int], *, by: User | None) -> list[EditorDecision]:
    """Accept suggested sources, each with its name as a spelling; a decision each. Other ids are passed over."""
    return conclude([_accepted(source) for source in _suggested(source_ids)], by=by)


@transaction.atomic
def reject_outlets(source_ids: Collection[int], *, by: User | None) -> list[EditorDecision]:
    """Reject suggested sources for good: they leave every article and are never suggested again; a decision each."""
    return conclude([_rejected(source) for source in _suggested(source_ids)], by=by)


def _suggested(source_ids: Collection[int]) -> list[Source]:
    rows = Source.objects.filter(pk__in=source_ids, status=SourceStatus.SUGGESTED)
    return list(rows.select_for_update().order_by("pk"))


def _accepted(source: Source) -> Draft:
    journal = Journal()
    journal.change(Source.objects.filter(pk=source.pk), status=SourceStatus.ACCEPTED.value)
    there = set(source.spellings.values_list("folded", flat=True))
    wanted = {fold(name): name for name in (source.suggestion_key, source.name) if fold(name)}
    journal.create(
        SourceSpelling(source_id=source.pk, spelling=name, folded=folded)
        for folded, name in wanted.items()
        if folded not in there
    )
    return Draft(Action.ACCEPT, f"قبول المصدر «{source.name}»", journal)


def _rejected(source: Source) -> Draft:
    journal = Journal()
    journal.change(Source.objects.filter(pk=source.pk), status=SourceStatus.REJECTED.value)
    journal.change(Attribution.objects.filter(source=source), origin=Origin.EDITOR.value, status=Status.REJECTED.value)
    journal.change(Quotation.objects.filter(via=source), via_id=None)
    return Draft(Action.REJECT, f"رفض المصدر «{source.name}» نهائياً", journal)
