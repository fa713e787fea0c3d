"""A tag as an editor's form changes it: logged whole, with its old address leading to the new one."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from articles.models import Action, Alias, EditorDecision, Tag, Tagging, TagRedirect
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal, difference, rows_of
from articles.storing.editing import add_own_spelling, changed


@dataclass(frozen=True, slots=True)
class TagRows:
    """A tag with its spellings and old addresses as they are at a moment, by id."""

    tag: dict[int, dict[str, Any]]
    aliases: dict[int, dict[str, Any]]
    redirects: dict[int, dict[str, Any]]


def tag_rows(tag_id: int | None) -> TagRows:
    """The rows of a tag now; nothing of a tag that is still to be made."""
    return TagRows(
        rows_of(Tag.objects.filter(pk=tag_id or 0)),
        rows_of(Alias.objects.filter(tag=tag_id or 0)),
        rows_of(TagRedirect.objects.filter(tag=tag_id or 0)),
    )


def revised(tag: Tag, before: TagRows, *, by: User | None) -> EditorDecision | None:
    """After a form was saved: the tag's name among its spellings, a redirect from its old address, and the log.

    `before` is of before the form was saved, in the same transaction. None where nothing changed.
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
        changed(Tagging.objects.filter(tag=tag).values_list("article", flat=True))
    return decision
