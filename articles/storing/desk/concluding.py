"""The end of every decision: its line in the log, readers told, and the articles it touches understood again."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.meaning.values import Name, NameKind
from articles.models import Action, Alias, Article, Attribution, EditorDecision, Quotation, Tagging, vocabulary_changed
from articles.storing.desk.journal import Journal, Operation, ids_of
from articles.storing.editing import changed
from articles.storing.parts import parts_of
from articles.storing.retagging import retag

logger = logging.getLogger(__name__)

# Understood again while the editor waits; the rest is left to `manage.py retag`, which finds it by itself.
_AT_ONCE = 200
_LONGEST = 500

# What the machine looks for, and what it finds where no editor has decided.
_VOCABULARY = {"tag", "alias", "source", "sourcespelling"}
_DECIDED = {"tagging", "attribution"}
# The columns of a tag that say whether, and as what, its spellings are looked for.
_LOOKED_FOR_BY = {"status", "kind"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision that has been carried out and is to be logged; `tag_id` as of EditorDecision.tag, `facts` beside the
    operations in its details."""

    action: Action
    summary: str
    journal: Journal
    tag_id: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def conclude(drafts: Sequence[Draft], *, by: User | None, undoes: EditorDecision | None = None) -> list[EditorDecision]:
    """Log decisions and note all that they changed, as the last act of their transaction."""
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
        # The machine has its say again where an editor takes his back: at once, else by `manage.py retag`.
        for part in parts_of(touched):
            Article.objects.filter(pk__in=part).update(meaning_version=0)
    if renamed or freed:
        names = _names(operations)
        transaction.on_commit(lambda: _understand_again(names, touched))
    changed(touched)
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
        for part in parts_of(there):
            rows = model._base_manager.filter(pk__in=part)
            ids |= dict.fromkeys(rows.values_list("article_id", flat=True))
    return sorted(ids)


def _names(operations: Iterable[Operation]) -> list[Name]:
    """The spellings that the operations gave, took or moved; of a corrected one what it was, too, and all of a tag that
    is of another kind now, or looked for from now on or no more."""
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
    """What the columns that an operation changed held before, by the row's id."""
    if operation["op"] == "change":
        before: dict[str, Any] = operation["before"]
        return dict.fromkeys(operation["ids"], before)
    return {pk: was for pk, was, _ in operation.get("changes", ())}


def _understand_again(names: Sequence[Name], also: Sequence[int]) -> None:
    """The decision is committed: whatever fails here is logged, and `manage.py retag` does it later."""
    try:
        retag(names, also=also[-_AT_ONCE:], most=_AT_ONCE)
    except Exception:  # as above
        logger.exception("articles are not understood again yet")
