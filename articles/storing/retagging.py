"""Understands articles again after a change of vocabulary or of the rules, as far as the change can affect them."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.meaning.matching import Matcher
from articles.meaning.passages import passages
from articles.meaning.reading import understand
from articles.meaning.values import Entry, EntryKind, Meaning, Name, NameKind, Vocabulary
from articles.meaning.version import MEANING_VERSION
from articles.models import (
    Article,
    Lexicon,
    Retagging,
    Source,
    SourceStatus,
    Tag,
    current_lexicon,
    current_vocabulary,
    note_changes,
    note_site_change,
)
from articles.search.catching_up import catch_up
from articles.search.possible_mentions import articles_that_may_name
from articles.storing.batches import batches_of
from articles.storing.findings import Understood, write_findings
from articles.storing.rows import story_of

logger = logging.getLogger(__name__)

# Articles in one transaction, which is short enough that an editor who saves meanwhile need not wait.
BATCH = 25
# In `pending`, instead of names: any article may be affected.
_EVERYTHING = "*"
_ONLY_ROW = 1


@dataclass(frozen=True, slots=True)
class Retagged:
    """The result: how many articles were understood again, how many of these changed, the ids of those that failed,
    and how many more may be affected but were left for later."""

    done: int = 0
    changed: int = 0
    failed: tuple[int, ...] = ()
    left: int = 0

    def __add__(self, other: "Retagged") -> "Retagged":
        """Both results added up."""
        return Retagged(
            self.done + other.done, self.changed + other.changed, self.failed + other.failed, self.left + other.left
        )


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done: ids of articles, in order, and the names that are searched for."""

    ids: list[int]
    names: list[str]


def retag(names: Iterable[str | Name], *, also: Iterable[int] = (), most: int | None = None) -> Retagged:
    """Understand again, now, the articles that contain one of the names, and those with the ids `also`.

    For the desk, after a decision about a few spellings. At most `most` of the articles that the index finds
    (`articles_that_may_name`) and of `also` are looked at, the newest imports first. The others, and everything if the
    index cannot tell, wait for `manage.py retag`, which searches for the names again.
    """
    wanted = [Name(name) if isinstance(name, str) else name for name in names]
    _leave_to_command(wanted)
    found = articles_that_may_name(wanted)
    own = set(also)
    ids = sorted(own.union(found or ()), reverse=True)[:most]
    total = Retagged(left=(Article.objects.count() if found is None else len(own.union(found))) - len(ids))
    held = own.union(_holding([pk for pk in ids if pk not in own], wanted))
    for part in batches_of([pk for pk in ids if pk in held], BATCH):
        total += retag_batch(part)
    transaction.on_commit(catch_up)
    return total


def due(*, everything: bool = False) -> Due:
    """Which articles have to be understood again, continuing where the last run was stopped.

    These are the articles affected by what has changed in the vocabulary since the last run, and those understood by an
    older version; or all.
    """
    with transaction.atomic():
        state, _ = Retagging.objects.select_for_update().get_or_create(pk=_ONLY_ROW)
        known = _entries(current_vocabulary())
        changed = _changed(state.known, known)
        if everything and _EVERYTHING not in state.pending:
            changed.append(_EVERYTHING)
        if changed:
            # Articles done so far were done without these.
            state.pending, state.known, state.after = sorted({*state.pending, *changed}), known, 0
            state.save()
    old = Article.objects.filter(meaning_version__lt=MEANING_VERSION).values_list("pk", flat=True)
    ids = set(old) | {pk for pk in _touched(state.pending) if pk > state.after}
    return Due(sorted(ids), state.pending)


def retag_batch(ids: Sequence[int], *, of_due: Due | None = None) -> Retagged:
    """Understand some articles again, in one transaction; the caller lets the index catch up.

    Ids of deleted articles are skipped. With `of_due`, the ids are the next ones of what `due()` returned, and progress
    is recorded, unless there are more names to search for by now.
    """
    lexicon = current_lexicon()
    with transaction.atomic():
        articles = list(
            Article.objects.filter(pk__in=ids)
            .select_related("page__publisher")
            .defer("page__raw", "page__lines")
            .prefetch_related("captions")
            .select_for_update(of=("self",))
            .order_by("pk")
        )
        understood = [
            Understood(article, meaning, tuple(article.captions.all()))
            for article, meaning in _meanings(articles, lexicon)
        ]
        changed = write_findings(understood, lexicon=lexicon) if understood else set()
        done = {one.article.pk for one in understood}
        failed = tuple(article.pk for article in articles if article.pk not in done)
        if failed:  # due again, whatever else changes
            Article.objects.filter(pk__in=failed).update(meaning_version=0)
        if of_due is not None:
            Retagging.objects.filter(pk=_ONLY_ROW, pending=of_due.names).update(after=max(ids))
        if changed:
            note_changes(sorted(changed))
    return Retagged(len(done), len(changed), failed)


def all_done(done: Due) -> int:
    """Record that everything due was done, and delete suggestions that no article names any more; returns how many.

    Suggested people and outlets that an editor has decided about or given a spelling are kept.
    """
    with transaction.atomic():
        state = Retagging.objects.select_for_update().get(pk=_ONLY_ROW)
        if state.pending == done.names:  # otherwise another process has found more to do meanwhile
            state.pending, state.after = [], 0
            state.save(update_fields=["pending", "after"])
        people = Tag.objects.suggested().filter(taggings=None, quotations=None, decisions=None)
        outlets = Source.objects.filter(
            status=SourceStatus.SUGGESTED, attributions=None, quotations=None, captions=None, pages=None, spellings=None
        )
        count = people.count() + outlets.count()
        people.delete()
        outlets.delete()
        if count:  # each of them had a page
            note_site_change()
    return count


def vocabulary_known() -> None:
    """Record that all articles were understood with the present vocabulary; for a database without articles."""
    known = _entries(current_vocabulary())
    Retagging.objects.update_or_create(pk=_ONLY_ROW, defaults={"known": known, "pending": [], "after": 0})


def _leave_to_command(names: Sequence[Name]) -> None:
    """Have `due()` search for the names even if, by then, the vocabulary is what it was before.

    Comparing vocabularies would not find a name that was given and taken back; but articles that were understood in
    between, or were too many to do at once, would keep what they say of it.
    """
    if not names:
        return
    with transaction.atomic():
        state, _ = Retagging.objects.select_for_update().get_or_create(pk=_ONLY_ROW)
        state.pending = sorted({*state.pending, *map(_said, names)})
        state.after = 0  # articles done so far were done without these
        state.save(update_fields=["pending", "after"])


def _holding(ids: Sequence[int], names: Sequence[Name]) -> Iterator[int]:
    """Those of the articles that really contain one of the names, in a listed spelling or another.

    The index finds many more, because it cannot tell whether a name's words are adjacent. An editor is waiting, and
    understanding an article takes ten times as long as searching it for a few names. An article that cannot be read is
    included: understanding it will report the failure.
    """
    # As the names of a country and of a topic: between them, these are searched for in all the ways there are.
    kinds = (EntryKind.COUNTRY, EntryKind.TOPIC)
    matcher = Matcher(Vocabulary(tuple(Entry(kind, kind, "", tuple(names)) for kind in kinds)))
    for part in batches_of(ids, BATCH):
        for article in Article.objects.filter(pk__in=part).prefetch_related("captions"):
            if _may_hold(article, matcher):
                yield article.pk


def _may_hold(article: Article, matcher: Matcher) -> bool:
    try:
        return any(passage.matched.matches for passage in passages(story_of(article), matcher))
    except Exception:  # as in `_meanings`
        return True


def _meanings(articles: Iterable[Article], lexicon: Lexicon) -> list[tuple[Article, Meaning]]:
    found = []
    for article in articles:
        publisher = article.page.publisher
        try:
            meaning = understand(story_of(article), lexicon.matcher, publisher=publisher.name if publisher else None)
        except Exception:  # one faulty article must not keep the others from being done
            logger.exception("article %s cannot be understood", article.pk)
            continue
        found.append((article, meaning))
    return found


def _touched(pending: Sequence[str]) -> list[int]:
    found = None if _EVERYTHING in pending else articles_that_may_name(_name(said) for said in pending)
    return list(Article.objects.values_list("pk", flat=True)) if found is None else found


def _entries(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The vocabulary in plain values: by key, everything but an entry's spellings as one text, then each spelling."""
    return {
        entry.key: [
            "|".join((entry.kind, entry.name, entry.code or "", entry.office or "", entry.source_kind or "")),
            *sorted(map(_said, entry.names)),
        ]
        for entry in vocabulary.entries
    }


def _changed(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """The spellings that are new or gone, and those of entries that differ from before."""
    changed: set[str] = set()
    for key in before.keys() | after.keys():
        old, new = before.get(key, [""]), after.get(key, [""])
        same = set(old[1:]) & set(new[1:]) if old[0] == new[0] else set()
        changed |= {*old[1:], *new[1:]} - same
    return sorted(changed)


def _said(name: Name) -> str:
    return f"{name.kind}:{name.spelling}"


def _name(said: str) -> Name:
    kind, _, spelling = said.partition(":")
    return Name(spelling, NameKind(kind))
