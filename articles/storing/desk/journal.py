"""A journal of writes: what was done to which rows, in order, so that it can be taken back.

Every operation is a plain value, kept in EditorDecision.details:

- {"op": "create", "model": "tagging", "ids": [...]}
- {"op": "change", "model": "tagging", "ids": [...], "before": {"tag_id": 3}, "after": {"tag_id": 7}}
- {"op": "change_each", "model": "tagging", "changes": [[4, {"count": 1}, {"count": 3}], ...]}
- {"op": "delete", "model": "alias", "rows": [{"id": 4, "tag_id": 3, ...}, ...]}
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import DateField, ForeignKey, Model, QuerySet

from articles.models import (
    Alias,
    EditorDecision,
    OfficeHeld,
    Origin,
    Quotation,
    QuotationMention,
    Seeded,
    SpellingSeen,
    Tag,
    Tagging,
    TagRedirect,
    TagStatus,
)

Operation = dict[str, Any]

# What the machine rewrites when it reads an article again: there a later value is no decision, and stays.
_MACHINE_WRITES = {"quotation", "spellingseen", "quotationmention", "seeded", "editordecision"}

# With more kinds of changes than this, every row is written for itself, many in one statement.
_FEW = 2

# Ids in one statement: SQLite takes only so many parameters.
_PART = 500


class CannotUndo(ValueError):
    """A decision cannot be taken back as things stand; the message says why, in Arabic."""


class Journal:
    """Writes rows and remembers how they were. Use it within one transaction."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []

    def create(self, rows: Iterable[Model]) -> None:
        """Insert rows of one model; one that brings its id keeps it."""
        rows = list(rows)
        if not rows:
            return
        rows[0].__class__._base_manager.bulk_create(rows, batch_size=_PART)
        self.operations.append({"op": "create", "model": _label(rows[0]), "ids": [row.pk for row in rows]})

    def change(self, rows: QuerySet[Any], **after: Any) -> list[int]:
        """Give all rows the same values in some columns (`tag_id`, not `tag`); the ids of those that differed."""
        fields = tuple(after)
        return self._change(rows.model, ((pk, before, after) for pk, *before in _told(rows, fields)), fields)

    def change_each(self, model: type[Model], values: Mapping[int, Mapping[str, Any]]) -> list[int]:
        """Give each row, by id, values of its own in the same columns; the ids of those that differed."""
        fields = tuple(next(iter(values.values()), {}))
        changes = (
            (pk, before, values[pk])
            for part in _parts(list(values))
            for pk, *before in _told(model._base_manager.filter(pk__in=part), fields)
        )
        return self._change(model, changes, fields)

    def _change(
        self, model: type[Model], changes: Iterable[tuple[int, list[Any], Mapping[str, Any]]], fields: Sequence[str]
    ) -> list[int]:
        """One operation for all rows that change alike, or for all rows with what each was and became."""
        rows: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {}
        for pk, before, after in changes:
            was = {name: _plain(value) for name, value in zip(fields, before, strict=True)}
            becomes = {name: _plain(after[name]) for name in fields}
            if was != becomes:
                rows[pk] = was, becomes
        alike: dict[str, list[int]] = defaultdict(list)
        for pk, pair in rows.items():
            alike[json.dumps(pair, sort_keys=True)].append(pk)
        label = model._meta.model_name
        if len(alike) > _FEW:
            made = [model(pk=pk, **_columns(model, becomes)) for pk, (_, becomes) in rows.items()]
            names = [model._meta.get_field(name).name for name in fields]
            model._base_manager.bulk_update(made, names, batch_size=_PART)
            told = [[pk, *pair] for pk, pair in rows.items()]
            self.operations.append({"op": "change_each", "model": label, "changes": told})
            _follow(model, fields, list(rows))
            return list(rows)
        for ids in alike.values():
            was, becomes = rows[ids[0]]
            for part in _parts(ids):
                model._base_manager.filter(pk__in=part).update(**_columns(model, becomes))
            self.operations.append({"op": "change", "model": label, "ids": ids, "before": was, "after": becomes})
        _follow(model, fields, list(rows))
        return list(rows)

    def delete(self, rows: QuerySet[Any]) -> list[int]:
        """Delete rows whose dependants are gone already; their ids."""
        model = rows.model
        names = [field.attname for field in model._meta.concrete_fields]
        told = [
            dict(zip(names, map(_plain, values), strict=True)) for values in rows.order_by("pk").values_list(*names)
        ]
        ids = [row[model._meta.pk.attname] for row in told]
        for part in _parts(ids):
            model._base_manager.filter(pk__in=part).delete()
        if told:
            self.operations.append({"op": "delete", "model": model._meta.model_name, "rows": told})
        return ids


def _follow(model: type[Model], fields: Collection[str], ids: Sequence[int]) -> None:
    """Give spellings seen the tag of their tagging, where either has moved: no decision, hence not in the journal."""
    for part in _parts(ids):
        if model is Tagging and "tag_id" in fields:
            SpellingSeen.objects.filter(tagging__in=part).follow_taggings()
        elif model is SpellingSeen and "tagging_id" in fields:
            SpellingSeen.objects.filter(pk__in=part).follow_taggings()


def rows_of(rows: QuerySet[Any]) -> dict[int, dict[str, Any]]:
    """All columns of the rows, by id, in plain values: what `difference` compares."""
    names = [field.attname for field in rows.model._meta.concrete_fields]
    told = rows.order_by("pk").values_list(*names)
    return {values[0]: dict(zip(names, map(_plain, values), strict=True)) for values in told}


def difference(
    model: type[Model], before: Mapping[int, dict[str, Any]], after: Mapping[int, dict[str, Any]]
) -> list[Operation]:
    """The operations that lead from the rows of before to those of after; both as `rows_of` gives them."""
    label = model._meta.model_name
    operations: list[Operation] = []
    if gone := [row for pk, row in before.items() if pk not in after]:
        operations.append({"op": "delete", "model": label, "rows": gone})
    for pk in before.keys() & after.keys():
        names = [name for name, value in before[pk].items() if after[pk][name] != value]
        if names:
            was, becomes = {name: before[pk][name] for name in names}, {name: after[pk][name] for name in names}
            operations.append({"op": "change", "model": label, "ids": [pk], "before": was, "after": becomes})
    if fresh := sorted(after.keys() - before.keys()):
        operations.append({"op": "create", "model": label, "ids": fresh})
    return operations


def ids_of(operation: Operation) -> list[int]:
    """The ids of the rows that an operation made or changed."""
    return operation.get("ids") or [change[0] for change in operation.get("changes", ())]


def take_back(operations: Sequence[Operation]) -> Journal:
    """Do the opposite of the operations, the last first; the journal of doing so. CannotUndo where something later
    stands on them.

    Rows that are gone since stay gone, with what hung on them. A column that was changed again since keeps its later
    value; where it says to which row another belongs, that is a later decision unless the machine writes it too.
    """
    journal = Journal()
    for operation in reversed(operations):
        model = apps.get_model("articles", operation["model"])
        match operation["op"]:
            case "create":
                _remove(journal, model, operation["ids"])
            case "change" | "change_each":
                _change_back(journal, model, operation, lenient=operation["model"] in _MACHINE_WRITES)
            case "delete":
                _bring_back(journal, model, operation["rows"])
    return journal


def _remove(journal: Journal, model: type[Model], ids: Sequence[int]) -> None:
    if model is Tag:
        # Whatever the machine hung on it comes back by itself; what an editor did is not to be lost.
        if Tagging.objects.filter(tag__in=ids, origin=Origin.EDITOR).exists():
            raise CannotUndo("وسم محررون مقالات بهذا الوسم بعد إنشائه: ادمجه في غيره بدل التراجع.")
        clear_tags(journal, ids)
    for part in _parts(ids):
        journal.delete(model._base_manager.filter(pk__in=part))


def clear_tags(journal: Journal, ids: Collection[int]) -> None:
    """Take away all that hangs on tags: taggings with theirs, spellings, offices, old addresses, words they said."""
    taggings = Tagging.objects.filter(tag__in=ids)
    journal.delete(QuotationMention.objects.filter(tagging__in=taggings))
    journal.delete(SpellingSeen.objects.filter(tagging__in=taggings))
    journal.delete(taggings)
    journal.delete(Alias.objects.filter(tag__in=ids))
    journal.delete(OfficeHeld.objects.filter(tag__in=ids))
    journal.delete(TagRedirect.objects.filter(tag__in=ids))
    journal.change(Quotation.objects.filter(speaker__in=ids), speaker_id=None)
    journal.change(Quotation.objects.filter(holder__in=ids), holder_id=None)
    journal.change(Seeded.objects.filter(tag__in=ids), tag_id=None)
    journal.change(EditorDecision.objects.filter(tag__in=ids), tag_id=None)


def _change_back(journal: Journal, model: type[Model], operation: Operation, *, lenient: bool) -> None:
    if operation["op"] == "change":
        changes = dict.fromkeys(operation["ids"], (operation["before"], operation["after"]))
    else:
        changes = {pk: (before, after) for pk, before, after in operation["changes"]}
    fields = tuple(next(iter(changes.values()))[0])
    wanted: dict[int, dict[str, Any]] = {}
    for part in _parts(list(changes)):
        for pk, *values in _told(model._base_manager.filter(pk__in=part), fields):
            before, after = changes[pk]
            now = dict(zip(fields, map(_plain, values), strict=True))
            later = {name for name in fields if now[name] != after[name]}
            if not lenient and any(_is_link(model, name) for name in later):
                raise CannotUndo("تغيّر بعضه بقرار أحدث: تراجع عن القرار الأحدث أولاً.")
            wanted[pk] = {name: now[name] if name in later else before[name] for name in fields}
    journal.change_each(model, _with_targets(model, wanted))


def _with_targets(model: type[Model], wanted: dict[int, dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """The values, None in place of a row that is gone."""
    for name in next(iter(wanted.values()), {}):
        if _is_link(model, name):
            there = _target(model, name, {values[name] for values in wanted.values()} - {None})
            for values in wanted.values():
                values[name] = values[name] if values[name] in there else None
    return wanted


def _bring_back(journal: Journal, model: type[Model], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows under their old ids, but for those whose article or other owner is gone."""
    kept = _with_tags(rows) if model is SpellingSeen else list(rows)
    if model is Tag:
        _make_way(journal, kept)
    for field in model._meta.concrete_fields:
        if not isinstance(field, ForeignKey):
            continue
        name = field.attname
        there = _target(model, name, {row[name] for row in kept if row[name] is not None})
        if field.null:
            kept = [row if row[name] in there else {**row, name: None} for row in kept]
        else:
            kept = [row for row in kept if row[name] in there]
    journal.create(model(**_columns(model, row)) for row in kept)


def _make_way(journal: Journal, tags: Sequence[dict[str, Any]]) -> None:
    """Take away what the machine suggested under the names of tags since they went, and no editor has looked at."""
    for tag in tags:
        same = Tag.objects.filter(kind=tag["kind"], name=tag["name"], status=TagStatus.SUGGESTED)
        if ids := list(same.exclude(taggings__origin=Origin.EDITOR).values_list("pk", flat=True)):
            clear_tags(journal, ids)
            journal.delete(Tag.objects.filter(pk__in=ids))


def _with_tags(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Spellings seen with the tag of their tagging, which older journals do not tell."""
    tags: dict[int, int] = {}
    for part in _parts([row["tagging_id"] for row in rows]):
        tags |= dict(Tagging.objects.filter(pk__in=part).values_list("pk", "tag_id"))
    return [{**row, "tag_id": tags[row["tagging_id"]]} for row in rows if row["tagging_id"] in tags]


def _target(model: type[Model], name: str, ids: Collection[Any]) -> set[Any]:
    """Which of the ids that a foreign key names exist."""
    to = model._meta.get_field(name).related_model
    if to is None or isinstance(to, str):
        return set()
    return {
        pk for part in _parts(list(ids)) for pk in to._base_manager.filter(pk__in=part).values_list("pk", flat=True)
    }


def _is_link(model: type[Model], name: str) -> bool:
    return isinstance(model._meta.get_field(name), ForeignKey)


def _told(rows: QuerySet[Any], fields: Sequence[str]) -> list[list[Any]]:
    return [list(values) for values in rows.order_by("pk").values_list("pk", *fields)]


def _plain(value: Any) -> Any:
    """A column's value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value


def _columns(model: type[Model], values: Mapping[str, Any]) -> dict[str, Any]:
    """Plain values as columns take them."""
    return {name: _column(model, name, value) for name, value in values.items()}


def _column(model: type[Model], name: str, value: Any) -> Any:
    field = model._meta.get_field(name)
    return field.to_python(value) if isinstance(field, DateField) else value


def _label(row: Model) -> str:
    return str(row._meta.model_name)


def _parts(ids: Sequence[Any]) -> list[Sequence[Any]]:
    return [ids[first : first + _PART] for first in range(0, len(ids), _PART)]
