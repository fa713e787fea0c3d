"""Merges two tags that stand for the same, and previews what merging them would do."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from articles.arabic.fold import fold
from articles.models import (
    Action,
    Alias,
    Article,
    EditorDecision,
    OfficeHeld,
    Origin,
    Quotation,
    QuotationMention,
    Seeded,
    SpellingSeen,
    Status,
    Tag,
    Tagging,
    TagRedirect,
    TagStatus,
)
from articles.storing.batches import batches_of
from articles.storing.desk.concluding import Draft, conclude
from articles.storing.desk.journal import Journal


class CannotMerge(ValueError):
    """Two tags cannot be merged; the message says why, in Arabic."""


@dataclass(frozen=True, slots=True)
class Collision:
    """An article in which one tag holds and the other was rejected, and which holds after merging."""

    article_id: int
    headline: str
    gone: Status
    kept: Status
    after: Status


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging would do: `articles` carry the tag that goes, `shared` of them also the one that stays.

    `conflicts` are the first articles in which one tag holds and the other does not; `conflict_count` is how many there
    are. The `moving` spellings are added to the tag that stays; it has the `known` ones already.
    """

    articles: int
    shared: int
    conflicts: tuple[Collision, ...]
    conflict_count: int
    moving: tuple[str, ...]
    known: tuple[str, ...]
    quotations: int
    offices: int


_MOST_SHOWN = 50


def obstacle(gone: Tag, into: Tag) -> str:
    """Why the two cannot be merged, in Arabic; empty when they can."""
    if gone.pk == into.pk:
        return "الوسمان واحد: اختر وسماً آخر."
    if gone.kind != into.kind:
        return "الوسمان من نوعين مختلفين، ولا يُدمج إلا وسمان من نوع واحد."
    if TagStatus.REJECTED in (gone.status, into.status):
        return "أحد الوسمين مرفوض: تراجع عن رفضه أولاً."
    return ""


def preview(gone: Tag, into: Tag) -> MergePreview:
    """What merging `gone` into `into` would do, in a constant number of queries."""
    there = set(Alias.objects.filter(tag=into).values_list("folded", flat=True))
    own = {fold(gone.name): gone.name} | dict(Alias.objects.filter(tag=gone).values_list("folded", "spelling"))
    shared = _shared(gone.pk, into.pk)
    conflicts = [
        (article_id, Status(gone_status), Status(kept.status), _verdict(kept.origin, kept.status, origin, gone_status))
        for article_id, (origin, gone_status, kept) in sorted(shared.items())
        if gone_status != kept.status
    ]
    shown = conflicts[:_MOST_SHOWN]
    headlines = dict(Article.objects.filter(pk__in=[one[0] for one in shown]).values_list("pk", "headline"))
    return MergePreview(
        articles=Tagging.objects.filter(tag=gone).count(),
        shared=len(shared),
        conflicts=tuple(
            Collision(pk, headlines.get(pk, ""), before, kept, after[1]) for pk, before, kept, after in shown
        ),
        conflict_count=len(conflicts),
        moving=tuple(spelling for folded, spelling in own.items() if folded not in there),
        known=tuple(spelling for folded, spelling in own.items() if folded in there),
        quotations=Quotation.objects.filter(speaker=gone).count(),
        offices=OfficeHeld.objects.filter(tag=gone).count(),
    )


@transaction.atomic
def merge_tags(
    gone: Tag, into: Tag, *, by: User | None, action: Action = Action.MERGE, summary: str = ""
) -> EditorDecision:
    """Make one tag of two: `into` gets the articles, spellings, offices, quotations and addresses of `gone`.

    Where an article carries both, an editor's decision overrides the machine's, and of two decisions the one about
    `into` counts. `gone` is deleted; its address redirects to `into`. Raises CannotMerge.
    """
    locked = Tag.objects.select_for_update().in_bulk([gone.pk, into.pk])
    if len(locked) < 2 and gone.pk != into.pk:
        raise CannotMerge("لم يعد أحد الوسمين موجوداً.")
    gone, into = locked[gone.pk], locked[into.pk]
    if why := obstacle(gone, into):
        raise CannotMerge(why)
    journal = Journal()
    if into.status != TagStatus.ACCEPTED:
        journal.change(Tag.objects.filter(pk=into.pk), status=TagStatus.ACCEPTED.value)
    _move_taggings(journal, gone.pk, into.pk)
    _move_spellings(journal, gone, into)
    _move_offices(journal, gone.pk, into.pk)
    journal.change(Quotation.objects.filter(speaker=gone), speaker_id=into.pk)
    journal.change(Quotation.objects.filter(holder=gone), holder_id=into.pk)
    journal.change(TagRedirect.objects.filter(tag=gone), tag_id=into.pk)
    journal.change(Seeded.objects.filter(tag=gone), tag_id=into.pk)
    journal.change(EditorDecision.objects.filter(tag=gone), tag_id=into.pk)
    journal.delete(Tag.objects.filter(pk=gone.pk))
    journal.delete(TagRedirect.objects.filter(kind=gone.kind, slug=gone.slug))
    journal.create([TagRedirect(kind=gone.kind, slug=gone.slug, tag_id=into.pk)])
    summary = summary or f"دمج «{gone.name}» في «{into.name}»"
    facts = {"needs": [into.pk]}
    (decision,) = conclude([Draft(action, summary, journal, into.pk, facts)], by=by)
    return decision


def _shared(gone: int, into: int) -> dict[int, tuple[str, str, Tagging]]:
    """By article that carries both: origin and status of the tagging that goes, and the tagging that stays."""
    kept = Tagging.objects.filter(tag=into, article__in=Tagging.objects.filter(tag=gone).values("article"))
    by_article = {row.article_id: row for row in kept.only("article_id", "origin", "status", "tag_id")}
    rows = Tagging.objects.filter(tag=gone).values_list("article_id", "origin", "status")
    return {
        article_id: (origin, status, by_article[article_id])
        for article_id, origin, status in rows
        if article_id in by_article
    }


def _verdict(kept_origin: str, kept: str, gone_origin: str, gone: str) -> tuple[Origin, Status]:
    if kept_origin == Origin.EDITOR or gone_origin != Origin.EDITOR:
        return Origin(kept_origin), Status(kept)
    return Origin(gone_origin), Status(gone)


def _move_taggings(journal: Journal, gone: int, into: int) -> None:
    goes = Tagging.objects.filter(tag=gone)
    both = Tagging.objects.filter(tag=into, article__in=goes.values("article"))
    kept = {row.article_id: row for row in both}
    lost = {row.pk: row for row in goes.filter(article__in=both.values("article"))}
    heir = {pk: kept[row.article_id].pk for pk, row in lost.items()}
    journal.change_each(Tagging, {heir[pk]: _joined(kept[row.article_id], row) for pk, row in lost.items()})
    _move_children(journal, heir)
    journal.delete(Tagging.objects.filter(pk__in=list(lost)))
    journal.change(Tagging.objects.filter(tag=gone), tag_id=into)


def _joined(kept: Tagging, gone: Tagging) -> dict[str, Any]:
    """The values of the tagging that replaces two; a mention that both have counts once."""
    places = {(found["block"], found["start"]): found for found in (*gone.evidence, *kept.evidence)}
    twice = len(gone.evidence) + len(kept.evidence) - len(places)
    origin, status = _verdict(kept.origin, kept.status, gone.origin, gone.status)
    return {
        "origin": origin.value,
        "status": status.value,
        "central": kept.central or gone.central,
        "count": max(kept.count + gone.count - twice, 0),
        "salience": kept.salience + (gone.salience if not twice else 0.0),
        "evidence": list(places.values()),
    }


def _move_children(journal: Journal, heir: Mapping[int, int]) -> None:
    """Move the seen spellings and quotation mentions of the taggings that go to those that stay (`heir`, by id)."""
    ids = list(heir)
    there = {(row.tagging_id, row.spelling): row for row in _of(SpellingSeen.objects.all(), list(heir.values()))}
    moving, more, gone = {}, {}, []
    for row in _of(SpellingSeen.objects.all(), ids):
        same = there.get((heir[row.tagging_id], row.spelling))
        if same is None:
            moving[row.pk] = {"tagging_id": heir[row.tagging_id]}
        else:
            more[same.pk] = {"count": same.count + row.count}
            gone.append(row.pk)
    journal.change_each(SpellingSeen, moving)
    journal.change_each(SpellingSeen, more)
    journal.delete(SpellingSeen.objects.filter(pk__in=gone))
    named = defaultdict(set)
    for mention in _of(QuotationMention.objects.all(), list(heir.values())):
        named[mention.tagging_id].add(mention.quotation_id)
    moved = {}
    for mention in _of(QuotationMention.objects.all(), ids):
        if mention.quotation_id not in named[heir[mention.tagging_id]]:
            moved[mention.pk] = {"tagging_id": heir[mention.tagging_id]}
    journal.change_each(QuotationMention, moved)
    for part in batches_of(ids):
        journal.delete(QuotationMention.objects.filter(tagging__in=part))


def _of(rows: Any, taggings: Sequence[int]) -> Iterable[Any]:
    for part in batches_of(taggings):
        yield from rows.filter(tagging__in=part).order_by("pk")


def _move_spellings(journal: Journal, gone: Tag, into: Tag) -> None:
    """Move the spellings. The tag's name and suggestion key are made spellings, or it would be suggested again."""
    there = set(Alias.objects.filter(tag=into).values_list("folded", flat=True))
    journal.delete(Alias.objects.filter(tag=gone, folded__in=there))
    journal.change(Alias.objects.filter(tag=gone), tag_id=into.pk)
    there |= set(Alias.objects.filter(tag=into).values_list("folded", flat=True))
    wanted = {fold(name): name for name in (gone.suggestion_key, gone.name, into.name) if fold(name)}
    journal.create(
        Alias(tag_id=into.pk, spelling=name, folded=folded) for folded, name in wanted.items() if folded not in there
    )


def _move_offices(journal: Journal, gone: int, into: int) -> None:
    held = set(OfficeHeld.objects.filter(tag=into).values_list("office", "country_code", "since"))
    twice = [row.pk for row in OfficeHeld.objects.filter(tag=gone) if (row.office, row.country_code, row.since) in held]
    journal.delete(OfficeHeld.objects.filter(pk__in=twice))
    journal.change(OfficeHeld.objects.filter(tag=gone), tag_id=into)
