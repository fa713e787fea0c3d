"""The vocabulary as the rows have it: tags and sources with their spellings, ready for the matcher."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from articles.arabic.fold import fold
from articles.meaning.matching import Matcher
from articles.meaning.values import Entry, EntryKind, Name, NameKind, Vocabulary
from articles.models.sources import Source, SourceSpelling, SourceStatus
from articles.models.tags import Alias, Tag, TagStatus


class VocabularyVersion(models.Model):
    """The one row whose token changes with every change of tags, sources and their spellings."""

    token = models.UUIDField()

    def __str__(self) -> str:
        return str(self.token)


_ONLY_ROW = 1


def vocabulary_changed() -> None:
    """Announce that a tag, a source or a spelling changed, within the transaction that changes it.

    Every process rebuilds its matcher when it next needs one. The token is random rather than a counter, so that a
    change that was rolled back and another made in its place never look the same.
    """
    VocabularyVersion.objects.update_or_create(pk=_ONLY_ROW, defaults={"token": uuid.uuid4()})


def current_vocabulary() -> Vocabulary:
    """Every accepted tag and source that has a spelling, as a value for articles.meaning, in four queries.

    Keys are "tag:12" and "source:7" (`row_id` reads them). A source without a spelling is left out: it was created from
    a page's own signature, and such a name («اليوم») is not searched for in texts until an editor gives a spelling.
    """
    return Vocabulary((*_tags(), *_sources()))


def row_id(entry: Entry) -> int:
    """The primary key of the Tag or Source that an entry of `current_vocabulary` stands for."""
    return int(entry.key.partition(":")[2])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary made ready for use; `token` is the version of the vocabulary that it was made from.

    It has a matcher for texts; ids of sources by folded name and spelling, and their names by id; and ids of people by
    folded name and spelling.
    """

    token: uuid.UUID | None
    matcher: Matcher
    sources: Mapping[str, int]
    source_names: Mapping[int, str]
    people: Mapping[str, int]

    def source_id(self, *names: str | None) -> int | None:
        """The Source that the first known one of `names` stands for."""
        return next((self.sources[key] for key in (fold(name or "") for name in names) if key in self.sources), None)


_kept: Lexicon | None = None


def vocabulary_token() -> uuid.UUID | None:
    """The token of the present vocabulary; None if nothing has ever changed it."""
    return VocabularyVersion.objects.filter(pk=_ONLY_ROW).order_by().values_list("token", flat=True).first()


def current_lexicon() -> Lexicon:
    """The present lexicon, for one query while nothing has changed. One a process, shared between threads."""
    global _kept  # noqa: PLW0603 -- one value a process, replaced whole
    # The token is read before the rows: after a change in between, the lexicon is newer than its token, never older.
    token = vocabulary_token()
    if token and _kept and _kept.token == token:
        return _kept
    vocabulary = current_vocabulary()
    lexicon = Lexicon(token, Matcher(vocabulary), *_sources_by_name(), _people_by_name(vocabulary))
    if token:
        _kept = lexicon
    return lexicon


def _tags() -> list[Entry]:
    names: dict[int, list[Name]] = defaultdict(list)
    for tag_id, spelling, kind in Alias.objects.order_by("pk").values_list("tag_id", "spelling", "kind"):
        names[tag_id].append(Name(spelling, NameKind(kind)))
    return [
        Entry(
            key=f"tag:{tag.pk}",
            kind=EntryKind(tag.kind),
            name=tag.name,
            names=tuple(names[tag.pk]),
            code=tag.iso_code or tag.country_code or None,
            office=tag.office or None,
        )
        for tag in Tag.objects.filter(status=TagStatus.ACCEPTED).order_by("pk")
        if tag.pk in names
    ]


def _sources() -> list[Entry]:
    names: dict[int, list[Name]] = defaultdict(list)
    for source_id, spelling in SourceSpelling.objects.order_by("pk").values_list("source_id", "spelling"):
        names[source_id].append(Name(spelling))
    return [
        Entry(
            key=f"source:{source.pk}",
            kind=EntryKind.SOURCE,
            name=source.name,
            names=tuple(names[source.pk]),
            code=source.country_code or None,
            source_kind=source.kind,
        )
        for source in Source.objects.filter(status=SourceStatus.ACCEPTED).order_by("pk")
        if source.pk in names
    ]


def _sources_by_name() -> tuple[dict[str, int], dict[int, str]]:
    """Source ids by folded spelling, the earlier source first, and by folded name, which outranks one; names by id."""
    spelled = SourceSpelling.objects.order_by("-source_id").values_list("folded", "source_id")
    names = dict(Source.objects.order_by("-pk").values_list("pk", "name"))
    return dict(spelled) | {fold(name): pk for pk, name in names.items()}, names


def _people_by_name(vocabulary: Vocabulary) -> dict[str, int]:
    """Tag ids of people by folded spelling, the earlier first, and by folded name, which outranks one."""
    people = [entry for entry in reversed(vocabulary.entries) if entry.kind is EntryKind.PERSON]
    spelled = {fold(name.spelling): row_id(entry) for entry in people for name in entry.names}
    return spelled | {fold(entry.name): row_id(entry) for entry in people}
