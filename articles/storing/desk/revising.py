"""Logs what an editor's form changed in a tag, and redirects its old address to the new one."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from articles.models import Action, Alias, EditorDecision, Tag, Tagging, TagRedirect
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal, difference, rows_of
from articles.storing.editing import add_own_spelling, note_articles_changed


@dataclass(frozen=True, slots=True)
class TagRows:
    """A tag with its spellings and redirects at some moment, each row by id."""

    tag: dict[int, dict[str, Any]]
    aliases: dict[int, dict[str, Any]]
    redirects: dict[int, dict[str, Any]]


def tag_rows(tag_id: int | None) -> TagRows:
    """The present rows of a tag; empty for one that does not exist yet."""
    return TagRows(
        rows_of(Tag.objects.filter(pk=tag_id or 0)),
        rows_of(Alias.objects.filter(tag=tag_id or 0)),
        rows_of(TagRedirect.objects.filter(tag=tag_id or 0)),
    )


def revised(tag: Tag, before: TagRows, *, by: User | None) -> EditorDecision | None:
    """After a form was saved: add the tag's name to its spellings, redirect from its old address, and log it all.

    `before` was taken before the form was saved, in the same transaction. None if nothing changed.
    """
    old = before.tag.get(tag.pk)
    is_new = old is None
    if old is None or old["name"] != tag.name:
        add_own_spelling(tag)
    journal = Journal()
    moved = old is not None and (old["kind"], old["slug"]) != (tag.kind, tag.slug)
    if moved and old is not None:
        taken = TagRedirect.objects.filter(kind=tag.kind, slug=tag.slug).exclude(tag=tag)
        journal.delete(taken)  # an address in use leads to who uses it
        TagRedirect.objects.filter(kind=tag.kind, slug=tag.slug, tag=tag).delete()
        TagRedirect.objects.update_or_create(kind=old["kind"], slug=old["slug"], defaults={"tag": tag})
    after = tag_rows(tag.pk)
    journal.operations[:0] = [
        *difference(Tag, before.tag, after.tag),
        *difference(Alias, before.aliases, after.aliases),
        *difference(TagRedirect, before.redirects, after.redirects),
    ]
    if not journal.operations:
        return None
    renamed = moved or (old is not None and old["name"] != tag.name)
    if is_new:
        action, summary = Action.EDIT, f"إضافة «{tag.name}»"
    elif renamed and old is not None:
        action, summary = Action.RENAME, f"تغيير «{old['name']}» إلى «{tag.name}»"
        if old["name"] == tag.name:
            summary = f"تغيير عنوان «{tag.name}» في الموقع"
    else:
        action, summary = Action.EDIT, f"تعديل «{tag.name}»"
    (decision,) = conclude([Draft(action, summary, journal, tag.pk)], by=by)
    if old is not None and old["kind"] != tag.kind:
        note_articles_changed(Tagging.objects.filter(tag=tag).values_list("article", flat=True))
    return decision
