"""Loads the data that ships with the project, once: what an editor made of it afterwards is never undone."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from articles.arabic.fold import fold
from articles.meaning.offices import load_offices
from articles.meaning.values import Entry, EntryKind
from articles.meaning.vocabulary import BadVocabulary, load
from articles.models import (
    Alias,
    Article,
    OfficeHeld,
    Seeded,
    Source,
    SourceSpelling,
    SourceStatus,
    Tag,
    TagKind,
    TagStatus,
    note_site_change,
    vocabulary_changed,
)
from articles.models.slugs import free_slug
from articles.storing import store_page
from articles.storing.retagging import vocabulary_known

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much a loading added: tags, sources, spellings of either, and terms of office."""

    tags: int = 0
    sources: int = 0
    spellings: int = 0
    offices: int = 0


class BadSamples(ValueError):
    """The list of sample pages cannot be used; the message names the file and the entry."""


@transaction.atomic
def load_vocabulary(folder: Path) -> Loaded:
    """Load the vocabulary in `folder`: what it has that was never loaded before.

    An entry that an editor has already made is kept as it is. What was loaded once stays as editors left it: renamed,
    with fewer spellings, or deleted. Raises BadVocabulary.
    """
    vocabulary = load(folder)
    ledger = {
        seeded.key: seeded for seeded in Seeded.objects.exclude(key__startswith=_PAGE).iterator(chunk_size=_BATCH)
    }
    terms = _terms(folder / "offices.toml")
    tags = [entry for entry in vocabulary.entries if entry.kind is not EntryKind.SOURCE]
    sources = [entry for entry in vocabulary.entries if entry.kind is EntryKind.SOURCE]
    new_tags = _load_tags([entry for entry in tags if entry.key not in ledger])
    new_sources = _load_sources([entry for entry in sources if entry.key not in ledger])
    rows_by_key = {key: seeded.tag_id or seeded.source_id for key, seeded in ledger.items()}
    rows_by_key |= {entry.key: pk for entry, pk in (*new_tags.known.items(), *new_sources.known.items())}
    fresh = [Seeded(key=entry.key, tag_id=pk) for entry, pk in new_tags.known.items()]
    fresh += [Seeded(key=entry.key, source_id=pk) for entry, pk in new_sources.known.items()]
    spellings = _load_spellings(tags, rows_by_key, ledger, fresh, _add_aliases)
    spellings += _load_spellings(sources, rows_by_key, ledger, fresh, _add_source_spellings)
    people = {entry.name: rows_by_key[entry.key] for entry in tags if entry.kind is EntryKind.PERSON}
    offices = _load_offices(terms, people, ledger, fresh)
    Seeded.objects.bulk_create(fresh, batch_size=_BATCH)
    if fresh:
        vocabulary_changed()
        note_site_change()
    if not Article.objects.exists():
        vocabulary_known()
    return Loaded(new_tags.made, new_sources.made, spellings, offices)


def load_samples(folder: Path) -> int:
    """Store the sample pages listed in pages.toml of `folder` that were never stored before; returns how many.

    Each page is a transaction of its own; the caller lets the index catch up. Raises BadSamples and UnreadablePage.
    """
    listing = folder / "pages.toml"
    try:
        pages = tomllib.loads(listing.read_text("utf-8"))["page"]
        files = [page["file"] for page in pages]
    except KeyError as error:
        raise BadSamples(f"{listing}: lacks {error}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSamples(f"{listing}: {error}") from error
    loaded = set(Seeded.objects.filter(key__startswith=_PAGE).values_list("key", flat=True))
    count = 0
    for file, page in zip(files, pages, strict=True):
        key = f"{_PAGE}{file}"
        if key in loaded:
            continue
        try:
            raw = (folder / file).read_bytes()
        except OSError as error:
            raise BadSamples(f"{listing}: {file}: {error.strerror}") from error
        with transaction.atomic():
            _, is_new = Seeded.objects.get_or_create(key=key)  # another first start may have been quicker
            if is_new:
                store_page(raw, name=file, note=page.get("note", ""), publisher=page.get("publisher"))
        count += is_new
    return count


_PAGE = "page:"


@dataclass(frozen=True, slots=True)
class _Known:
    """The rows of entries met for the first time, and how many of them had to be made."""

    known: dict[Entry, int]
    made: int


def _load_tags(entries: list[Entry]) -> _Known:
    if not entries:
        return _Known({}, 0)
    there = list(Tag.objects.all())
    by_name = {(tag.kind, tag.name): tag.pk for tag in there} | {
        (TagKind.COUNTRY.value, tag.iso_code): tag.pk for tag in there if tag.iso_code
    }
    taken: dict[str, set[str]] = {kind: {tag.slug for tag in there if tag.kind == kind} for kind in TagKind.values}
    known: dict[Entry, int] = {}
    rows: dict[Entry, Tag] = {}
    for entry in entries:
        kind = TagKind(entry.kind.value)
        is_country = kind is TagKind.COUNTRY
        pk = by_name.get((kind.value, entry.code or "")) if is_country else None
        pk = pk or by_name.get((kind.value, entry.name))
        if pk is not None:
            known[entry] = pk
            continue
        wanted = (entry.code or "").lower() if is_country else entry.name
        slug = free_slug(wanted, taken=taken[kind.value])
        taken[kind.value].add(slug)
        rows[entry] = Tag(
            kind=kind,
            name=entry.name,
            slug=slug,
            iso_code=(entry.code or "") if is_country else "",
            country_code="" if is_country else entry.code or "",
            office=entry.office or "",
        )
    Tag.objects.bulk_create(rows.values(), batch_size=_BATCH)
    # People who were only suggested are known from now on.
    suggested = {tag.pk for tag in there if tag.status == TagStatus.SUGGESTED}
    Tag.objects.filter(pk__in=suggested & set(known.values())).update(status=TagStatus.ACCEPTED)
    return _Known(known | {entry: tag.pk for entry, tag in rows.items()}, len(rows))


def _load_sources(entries: list[Entry]) -> _Known:
    if not entries:
        return _Known({}, 0)
    there = list(Source.objects.all())
    by_name = {fold(source.name): source.pk for source in there}
    taken = {source.slug for source in there}
    known: dict[Entry, int] = {}
    rows: dict[Entry, Source] = {}
    for entry in entries:
        # A page may have brought a source under one of its spellings before the vocabulary knew it.
        pk = next((by_name[folded] for folded in _folded(entry) if folded in by_name), None)
        if pk is not None:
            known[entry] = pk
            continue
        slug = free_slug(entry.name, taken=taken)
        taken.add(slug)
        rows[entry] = Source(
            name=entry.name, slug=slug, kind=entry.source_kind or "site", country_code=entry.code or ""
        )
    Source.objects.bulk_create(rows.values(), batch_size=_BATCH)
    suggested = {source.pk for source in there if source.status == SourceStatus.SUGGESTED}
    Source.objects.filter(pk__in=suggested & set(known.values())).update(status=SourceStatus.ACCEPTED)
    return _Known(known | {entry: source.pk for entry, source in rows.items()}, len(rows))


def _folded(entry: Entry) -> Iterable[str]:
    return dict.fromkeys(fold(name) for name in (entry.name, *(name.spelling for name in entry.names)))


def _load_spellings(
    entries: list[Entry],
    rows_by_key: dict[str, int | None],
    ledger: dict[str, Seeded],
    fresh: list[Seeded],
    add: Callable[[list[tuple[int, str, str, str]]], int],
) -> int:
    """Add the spellings never loaded before, (row id, spelling, folded, kind), and note them in the ledger."""
    rows: dict[tuple[int, str], tuple[int, str, str, str]] = {}
    for entry in entries:
        pk = rows_by_key[entry.key]
        noted: set[str] = set()
        for name in entry.names:
            folded = fold(name.spelling)
            key = f"{entry.key}/{folded}"
            if not folded or key in ledger or key in noted:
                continue
            noted.add(key)
            fresh.append(Seeded(key=key))
            if pk is not None:  # the entry may be gone: an editor deleted it
                rows.setdefault((pk, folded), (pk, name.spelling, folded, name.kind.value))
    return add(list(rows.values()))


def _add_aliases(rows: list[tuple[int, str, str, str]]) -> int:
    there = set(Alias.objects.values_list("tag_id", "folded")) if rows else set()
    aliases = [
        Alias(tag_id=pk, spelling=spelling, folded=folded, kind=kind)
        for pk, spelling, folded, kind in rows
        if (pk, folded) not in there
    ]
    return len(Alias.objects.bulk_create(aliases, batch_size=_BATCH))


def _add_source_spellings(rows: list[tuple[int, str, str, str]]) -> int:
    there = set(SourceSpelling.objects.values_list("source_id", "folded")) if rows else set()
    spellings = [
        SourceSpelling(source_id=pk, spelling=spelling, folded=folded)
        for pk, spelling, folded, _ in rows
        if (pk, folded) not in there
    ]
    return len(SourceSpelling.objects.bulk_create(spellings, batch_size=_BATCH))


@dataclass(frozen=True, slots=True)
class _Term:
    """One term of office as the seeds have it; the days are the first of the months that they name."""

    person: str
    office: str
    country_code: str
    since: date | None
    until: date | None

    @property
    def key(self) -> str:
        """What the ledger calls it, without its end, which a later release may bring."""
        return f"office:{self.country_code}/{self.office}/{self.person}/{self.since or ''}"


def _terms(path: Path) -> list[_Term]:
    """The terms of office in a file; none when there is no such file. Raises BadVocabulary."""
    if not path.exists():
        return []
    load_offices(path)  # refuses what is not as it should be
    return [
        _Term(person, row["office"], row["country"], _month(since), _month(until))
        for row in tomllib.loads(path.read_text("utf-8"))["office"]
        for person, since, until in row["holders"]
    ]


def _month(text: str) -> date | None:
    try:
        return date.fromisoformat(f"{text}-01") if text else None
    except ValueError as error:
        raise BadVocabulary(f"offices.toml: «{text}» is no month") from error


def _load_offices(
    terms: Iterable[_Term], people: Mapping[str, int | None], ledger: Mapping[str, Seeded], fresh: list[Seeded]
) -> int:
    """Add the terms never loaded before, and the ends never loaded before of terms that have none."""
    rows: list[OfficeHeld] = []
    for term in terms:
        tag_id = people.get(term.person)
        ended = f"{term.key}/{term.until}" if term.until else ""
        is_new, ends_now = term.key not in ledger, bool(ended) and ended not in ledger
        fresh += [Seeded(key=key) for key, wanted in ((term.key, is_new), (ended, ends_now)) if wanted]
        if tag_id is None:
            continue
        values = {"office": term.office, "country_code": term.country_code, "since": term.since}
        if is_new:
            rows.append(OfficeHeld(tag_id=tag_id, until=term.until, **values))
        elif ends_now:
            OfficeHeld.objects.filter(tag=tag_id, until=None, **values).update(until=term.until)
    return len(OfficeHeld.objects.bulk_create(rows, batch_size=_BATCH, ignore_conflicts=True))
