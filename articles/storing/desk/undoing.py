"""Undoes a decision, which is itself a decision that can be undone."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles.models import Action, EditorDecision, Tag
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.taking_back import CannotUndo, take_back


def undo(decision: EditorDecision, *, by: User | None) -> EditorDecision:
    """Restore what was before the decision: rows under their old ids, with everything that depended on them.

    Later changes are kept: a column changed again keeps its later value, and rows deleted since stay deleted. Raises
    CannotUndo if a later decision depends on this one, or an old name or address is taken.
    """
    try:
        with transaction.atomic():
            return _undo(decision, by=by)
    except IntegrityError as error:
        raise CannotUndo("اسم الوسم أو عنوانه القديم صار لغيره: غيّر ذاك أولاً.") from error


def _undo(decision: EditorDecision, *, by: User | None) -> EditorDecision:
    locked = EditorDecision.objects.select_for_update().get(pk=decision.pk)
    if EditorDecision.objects.filter(undoes=locked).exists():
        raise CannotUndo("تراجع عنه محرر من قبل.")
    operations = locked.details.get("operations", [])
    if not operations:
        raise CannotUndo("ليس في السجل ما يُستعاد.")
    needs = locked.details.get("needs", [])
    if Tag.objects.filter(pk__in=needs).count() < len(needs):
        raise CannotUndo("حُذف الوسم أو دُمج بقرار أحدث: تراجع عن القرار الأحدث أولاً.")
    journal = take_back(operations)
    tag_id = locked.tag_id if Tag.objects.filter(pk__in=[locked.tag_id]).exists() else None
    summary = f"تراجع: {locked.summary}"
    (done,) = conclude([Draft(Action.UNDO, summary, journal, tag_id, {})], by=by, undoes=locked)
    return done
