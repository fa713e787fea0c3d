"""Reverses recorded operations, the last one first, unless later decisions depend on them."""

from collections.abc import Collection, Sequence
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model

from articles.models import Attribution, Origin, QuotationMention, SpellingSeen, Tag, Tagging, TagStatus
from articles.storing.batches import batches_of
from articles.storing.desk.journal import Journal, Operation, clear_tags, columns, plain, values_of

# What the machine rewrites when it reads an article again: a later value there is no decision, and is kept.
_MACHINE_WRITES = {"quotation", "spellingseen", "quotationmention", "seeded", "editordecision"}


class CannotUndo(ValueError):
    """A decision cannot be undone at present; the message says why, in Arabic."""


def take_back(operations: Sequence[Operation]) -> Journal:
    """Reverse the operations, the last one first; returns the journal of doing so.

    Rows deleted since stay deleted, with everything that depended on them. A column changed again since keeps its later
    value; but if it is a foreign key, the change was a later decision (unless the machine writes that model too), and
    CannotUndo is raised.
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
        # What the machine attached to it comes back by itself; what an editor did must not be lost.
        if Tagging.objects.filter(tag__in=ids, origin=Origin.EDITOR).exists():
            raise CannotUndo("وسم محررون مقالات بهذا الوسم بعد إنشائه: ادمجه في غيره بدل التراجع.")
        clear_tags(journal, ids)
    for part in batches_of(ids):
        journal.delete(model._base_manager.filter(pk__in=part))


def _change_back(journal: Journal, model: type[Model], operation: Operation, *, lenient: bool) -> None:
    if operation["op"] == "change":
        changes = dict.fromkeys(operation["ids"], (operation["before"], operation["after"]))
    else:
        changes = {pk: (before, after) for pk, before, after in operation["changes"]}
    fields = tuple(next(iter(changes.values()))[0])
    wanted: dict[int, dict[str, Any]] = {}
    for part in batches_of(list(changes)):
        for pk, *values in values_of(model._base_manager.filter(pk__in=part), fields):
            before, after = changes[pk]
            now = dict(zip(fields, map(plain, values), strict=True))
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
    """Insert rows under their old ids, except those whose article or other owner no longer exists."""
    kept = _with_tags(rows) if model is SpellingSeen else list(rows)
    if model is Tag:
        _make_way(journal, kept)
    elif issubclass(model, Tagging | Attribution):
        _replace(journal, model, kept)
    for field in model._meta.concrete_fields:
        if not isinstance(field, ForeignKey):
            continue
        name = field.attname
        there = _target(model, name, {row[name] for row in kept if row[name] is not None})
        if field.null:
            kept = [row if row[name] in there else {**row, name: None} for row in kept]
        else:
            kept = [row for row in kept if row[name] in there]
    journal.create(model(**columns(model, row)) for row in kept)


def _make_way(journal: Journal, tags: Sequence[dict[str, Any]]) -> None:
    """Delete what the machine has suggested under the tags' names since they were deleted, if no editor touched it."""
    for tag in tags:
        same = Tag.objects.filter(kind=tag["kind"], name=tag["name"], status=TagStatus.SUGGESTED)
        if ids := list(same.exclude(taggings__origin=Origin.EDITOR).values_list("pk", flat=True)):
            clear_tags(journal, ids)
            journal.delete(Tag.objects.filter(pk__in=ids))


def _replace(journal: Journal, model: type[Tagging] | type[Attribution], rows: Sequence[dict[str, Any]]) -> None:
    """Delete what the machine has found since in place of the rows that come back: editors override the machine."""
    names = ("article_id", "tag_id") if model is Tagging else ("article_id", "source_id", "role")
    wanted = {tuple(row[name] for name in names) for row in rows}
    for part in batches_of(sorted({row["article_id"] for row in rows})):
        found = model._base_manager.filter(article__in=part, origin=Origin.AUTOMATIC).values_list("pk", *names)
        ids = [pk for pk, *place in found if tuple(place) in wanted]
        if model is Tagging:
            journal.delete(QuotationMention.objects.filter(tagging__in=ids))
            journal.delete(SpellingSeen.objects.filter(tagging__in=ids))
        journal.delete(model._base_manager.filter(pk__in=ids))


def _with_tags(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Seen spellings with the tag of their tagging, which older journals do not contain."""
    tags: dict[int, int] = {}
    for part in batches_of([row["tagging_id"] for row in rows]):
        tags |= dict(Tagging.objects.filter(pk__in=part).values_list("pk", "tag_id"))
    return [{**row, "tag_id": tags[row["tagging_id"]]} for row in rows if row["tagging_id"] in tags]


def _target(model: type[Model], name: str, ids: Collection[Any]) -> set[Any]:
    """Which of the ids that a foreign key names exist."""
    to = model._meta.get_field(name).related_model
    if to is None or isinstance(to, str):
        return set()
    return {
        pk for part in batches_of(list(ids)) for pk in to._base_manager.filter(pk__in=part).values_list("pk", flat=True)
    }


def _is_link(model: type[Model], name: str) -> bool:
    return isinstance(model._meta.get_field(name), ForeignKey)
