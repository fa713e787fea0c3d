"""The end of every decision: it is logged, the outbox is told, and the affected articles are understood again."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.meaning.values import Name, NameKind
from articles.models import Action, Alias, Article, Attribution, EditorDecision, Quotation, Tagging, vocabulary_changed
from articles.storing.batches import batches_of
from articles.storing.desk.journal import Journal, Operation, ids_of
from articles.storing.editing import note_articles_changed
from articles.storing.retagging import retag

logger = logging.getLogger(__name__)

# How many articles are understood again while the editor waits; `manage.py retag` finds and does the others.
_AT_ONCE = 200
_LONGEST = 500

# The models of what the machine searches for, and of what it finds unless an editor has decided.
_VOCABULARY = {"tag", "alias", "source", "sourcespelling"}
_DECIDED = {"tagging", "attribution"}
# The columns of a tag that determine whether, and as what, its spellings are searched for.
_LOOKED_FOR_BY = {"status", "kind"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision that has been carried out and has to be logged.

    `tag_id` as in EditorDecision.tag; `facts` are added to its details, beside the operations.
    """

    action: Action
    summary: str
    journal: Journal
    tag_id: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def conclude(drafts: Sequence[Draft], *, by: User | None, undoes: EditorDecision | None = None) -> list[EditorDecision]:
    """Log decisions and put the changed articles into the outbox, as the last step of their transaction."""
    decisions = [
        EditorDecision(
            user=by,
            user_name=by.get_username() if by else "",
            action=draft.action,
            tag_id=draft.tag_id,
            summary=draft.summary[:_LONGEST],
            details={**draft.facts, "operations": draft.journal.operations},
            undoes=undoes,
        )
        for draft in drafts
    ]
    EditorDecision.objects.bulk_create(decisions)
    operations = [operation for draft in drafts for operation in draft.journal.operations]
    touched = articles_touched(operations)
    renamed = bool(_VOCABULARY & {operation["model"] for operation in operations})
    freed = undoes is not None or any(
        operation["op"] == "delete" and operation["model"] in _DECIDED for operation in operations
    )
    if renamed:
        vocabulary_changed()
    elif freed:
        # Where editors take their word back, the machine has its say again: at once, or by `manage.py retag`.
        for part in batches_of(touched):
            Article.objects.filter(pk__in=part).update(meaning_version=0)
    if renamed or freed:
        names = _names(operations)
        transaction.on_commit(lambda: _understand_again(names, touched))
    note_articles_changed(touched)
    return decisions


def articles_touched(operations: Iterable[Operation]) -> list[int]:
    """The ids of the articles whose tags, sources or speakers the operations changed."""
    ids: dict[int, None] = {}
    for model in (Tagging, Attribution, Quotation):
        own = [operation for operation in operations if operation["model"] == model._meta.model_name]
        for operation in own:
            rows = operation.get("rows")
            ids |= dict.fromkeys(row["article_id"] for row in rows) if rows is not None else {}
        there = [pk for operation in own for pk in ids_of(operation)]
        for part in batches_of(there):
            rows = model._base_manager.filter(pk__in=part)
            ids |= dict.fromkeys(rows.values_list("article_id", flat=True))
    return sorted(ids)


def _names(operations: Iterable[Operation]) -> list[Name]:
    """The spellings that the operations affect.

    These are the spellings added, removed or moved; corrected ones in both forms; and all spellings of a tag whose kind
    or status changed.
    """
    rows: list[Mapping[str, Any]] = []
    for operation in operations:
        before = _before(operation)
        if operation["model"] == "alias":
            there = Alias.objects.filter(pk__in=ids_of(operation)).values("pk", "spelling", "kind")
            rows += [*operation.get("rows", ()), *there, *(row | before.get(row["pk"], {}) for row in there)]
        elif operation["model"] == "tag":
            tags = [pk for pk, was in before.items() if _LOOKED_FOR_BY & was.keys()]
            rows += Alias.objects.filter(tag__in=tags).values("spelling", "kind")
    return list(dict.fromkeys(Name(row["spelling"], NameKind(row["kind"])) for row in rows))


def _before(operation: Operation) -> dict[int, dict[str, Any]]:
    """By row id, the former values of the columns that an operation changed."""
    if operation["op"] == "change":
        before: dict[str, Any] = operation["before"]
        return dict.fromkeys(operation["ids"], before)
    return {pk: was for pk, was, _ in operation.get("changes", ())}


def _understand_again(names: Sequence[Name], also: Sequence[int]) -> None:
    """Runs after the commit: whatever fails here is logged, and left to `manage.py retag`."""
    try:
        retag(names, also=also[-_AT_ONCE:], most=_AT_ONCE)
    except Exception:  # as above
        logger.exception("articles are not understood again yet")
