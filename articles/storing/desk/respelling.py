"""Moves a spelling from the wrong tag to another one, or makes it a tag of its own."""

from django.contrib.auth.models import User
from django.db import transaction

from articles.arabic.fold import fold
from articles.models import Action, Alias, EditorDecision, Tag, TagKind, TagRedirect, TagStatus
from articles.models.slugs import free_slug
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal


class CannotMove(ValueError):
    """A spelling cannot be moved; the message says why, in Arabic."""


@transaction.atomic
def move_spelling(alias: Alias, to: Tag, *, by: User | None) -> EditorDecision:
    """Move a spelling to another tag; if that has it already, it is only removed. Raises CannotMove."""
    alias, from_ = _locked(alias)
    if to.pk == from_.pk:
        raise CannotMove("الكتابة لهذا الوسم أصلاً.")
    if to.status != TagStatus.ACCEPTED:
        raise CannotMove("الوسم المقصود غير مقبول: اقبله أولاً.")
    journal = Journal()
    rows = Alias.objects.filter(pk=alias.pk)
    if Alias.objects.filter(tag=to, folded=alias.folded).exists():
        journal.delete(rows)
    else:
        journal.change(rows, tag_id=to.pk)
    summary = f"نقل الكتابة «{alias.spelling}» من «{from_.name}» إلى «{to.name}»"
    draft = Draft(Action.MOVE_SPELLING, summary, journal, to.pk, {"needs": [from_.pk, to.pk]})
    return conclude([draft], by=by)[0]


@transaction.atomic
def split_spelling(alias: Alias, *, name: str, by: User | None) -> EditorDecision:
    """Make a new tag of the same kind and name it, with the spelling taken from its tag. Raises CannotMove."""
    alias, from_ = _locked(alias)
    if from_.kind == TagKind.COUNTRY:
        raise CannotMove("لا يُفصل بلد جديد عن كتابة: أضف البلد برمزه، ثم انقل الكتابة إليه.")
    if Tag.objects.filter(kind=from_.kind, name=name).exists():
        raise CannotMove("الاسم لوسم آخر من هذا النوع: انقل الكتابة إليه.")
    taken = set(Tag.objects.filter(kind=from_.kind).values_list("slug", flat=True))
    taken |= set(TagRedirect.objects.filter(kind=from_.kind).values_list("slug", flat=True))
    journal = Journal()
    new = Tag(kind=from_.kind, name=name, slug=free_slug(name, taken=taken))
    journal.create([new])
    journal.change(Alias.objects.filter(pk=alias.pk), tag_id=new.pk)
    if fold(name) != alias.folded:
        journal.create([Alias(tag_id=new.pk, spelling=name, folded=fold(name))])
    summary = f"فصل الكتابة «{alias.spelling}» عن «{from_.name}» في وسم جديد «{name}»"
    return conclude([Draft(Action.SPLIT_SPELLING, summary, journal, new.pk, {"needs": [from_.pk]})], by=by)[0]


def _locked(alias: Alias) -> tuple[Alias, Tag]:
    """The spelling and its tag as they are now. A tag's own name cannot be moved, or the tag would not be found."""
    there = Alias.objects.select_related("tag").select_for_update(of=("self",)).filter(pk=alias.pk).first()
    if there is None:
        raise CannotMove("لم تعد هذه الكتابة موجودة.")
    if there.folded == fold(there.tag.name):
        raise CannotMove("هذه الكتابة هي اسم الوسم نفسه: غيّر اسم الوسم أولاً.")
    return there, there.tag
