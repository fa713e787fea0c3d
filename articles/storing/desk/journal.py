"""A journal of writes: what was done to which rows, in order, so that it can be undone.

Every operation is a plain value, stored in EditorDecision.details:

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

from django.db.models import DateField, Model, QuerySet

from articles.models import (
    Alias,
    EditorDecision,
    OfficeHeld,
    Quotation,
    QuotationMention,
    Seeded,
    SpellingSeen,
    Tagging,
    TagRedirect,
)
from articles.storing.batches import STATEMENT, batches_of

Operation = dict[str, Any]

# With more different changes than this, each row is recorded by itself, and many are written in one statement.
_FEW = 2


class Journal:
    """Writes rows and records how they were before. Use it within one transaction."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []

    def create(self, rows: Iterable[Model]) -> None:
        """Insert rows of one model; a row that has an id keeps it."""
        rows = list(rows)
        if not rows:
            return
        rows[0].__class__._base_manager.bulk_create(rows, batch_size=STATEMENT)
        self.operations.append({"op": "create", "model": _label(rows[0]), "ids": [row.pk for row in rows]})

    def change(self, rows: QuerySet[Any], **after: Any) -> list[int]:
        """Set some columns (`tag_id`, not `tag`) to the same values in all rows; returns the ids of changed rows."""
        fields = tuple(after)
        return self._change(rows.model, ((pk, before, after) for pk, *before in values_of(rows, fields)), fields)

    def change_each(self, model: type[Model], values: Mapping[int, Mapping[str, Any]]) -> list[int]:
        """Set the same columns to different values in each row, by id; returns the ids of changed rows."""
        fields = tuple(next(iter(values.values()), {}))
        changes = (
            (pk, before, values[pk])
            for part in batches_of(list(values))
            for pk, *before in values_of(model._base_manager.filter(pk__in=part), fields)
        )
        return self._change(model, changes, fields)

    def _change(
        self, model: type[Model], changes: Iterable[tuple[int, list[Any], Mapping[str, Any]]], fields: Sequence[str]
    ) -> list[int]:
        """Record one operation for all rows with the same change, or one that lists each row's own change."""
        rows: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {}
        for pk, before, after in changes:
            was = {name: plain(value) for name, value in zip(fields, before, strict=True)}
            becomes = {name: plain(after[name]) for name in fields}
            if was != becomes:
                rows[pk] = was, becomes
        alike: dict[str, list[int]] = defaultdict(list)
        for pk, pair in rows.items():
            alike[json.dumps(pair, sort_keys=True)].append(pk)
        label = model._meta.model_name
        if len(alike) > _FEW:
            made = [model(pk=pk, **columns(model, becomes)) for pk, (_, becomes) in rows.items()]
            names = [model._meta.get_field(name).name for name in fields]
            model._base_manager.bulk_update(made, names, batch_size=STATEMENT)
            told = [[pk, *pair] for pk, pair in rows.items()]
            self.operations.append({"op": "change_each", "model": label, "changes": told})
            _follow(model, fields, list(rows))
            return list(rows)
        for ids in alike.values():
            was, becomes = rows[ids[0]]
            for part in batches_of(ids):
                model._base_manager.filter(pk__in=part).update(**columns(model, becomes))
            self.operations.append({"op": "change", "model": label, "ids": ids, "before": was, "after": becomes})
        _follow(model, fields, list(rows))
        return list(rows)

    def delete(self, rows: QuerySet[Any]) -> list[int]:
        """Delete rows whose dependants have been deleted already; returns their ids."""
        model = rows.model
        names = [field.attname for field in model._meta.concrete_fields]
        told = [dict(zip(names, map(plain, values), strict=True)) for values in rows.order_by("pk").values_list(*names)]
        ids = [row[model._meta.pk.attname] for row in told]
        for part in batches_of(ids):
            model._base_manager.filter(pk__in=part).delete()
        if told:
            self.operations.append({"op": "delete", "model": model._meta.model_name, "rows": told})
        return ids


def _follow(model: type[Model], fields: Collection[str], ids: Sequence[int]) -> None:
    """Give seen spellings the tag of their tagging after either moved; not a decision, so not in the journal."""
    for part in batches_of(ids):
        if model is Tagging and "tag_id" in fields:
            SpellingSeen.objects.filter(tagging__in=part).follow_taggings()
        elif model is SpellingSeen and "tagging_id" in fields:
            SpellingSeen.objects.filter(pk__in=part).follow_taggings()


def rows_of(rows: QuerySet[Any]) -> dict[int, dict[str, Any]]:
    """All columns of the rows, by id, in plain values: what `difference` compares."""
    names = [field.attname for field in rows.model._meta.concrete_fields]
    told = rows.order_by("pk").values_list(*names)
    return {values[0]: dict(zip(names, map(plain, values), strict=True)) for values in told}


def difference(
    model: type[Model], before: Mapping[int, dict[str, Any]], after: Mapping[int, dict[str, Any]]
) -> list[Operation]:
    """The operations that lead from the rows `before` to those `after`, both as `rows_of` returns them."""
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


def clear_tags(journal: Journal, ids: Collection[int]) -> None:
    """Remove everything that depends on tags: taggings with their rows, spellings, offices, redirects, speakers."""
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


def values_of(rows: QuerySet[Any], fields: Sequence[str]) -> list[list[Any]]:
    """For each row its id and the values of the fields, in order of id."""
    return [list(values) for values in rows.order_by("pk").values_list("pk", *fields)]


def plain(value: Any) -> Any:
    """A column's value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value


def columns(model: type[Model], values: Mapping[str, Any]) -> dict[str, Any]:
    """Plain values as columns take them."""
    return {name: _column(model, name, value) for name, value in values.items()}


def _column(model: type[Model], name: str, value: Any) -> Any:
    field = model._meta.get_field(name)
    return field.to_python(value) if isinstance(field, DateField) else value


def _label(row: Model) -> str:
    return str(row._meta.model_name)
