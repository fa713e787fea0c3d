"""Creates suggested tags and sources for names on no list: the same folded name is the same suggestion everywhere."""

import hashlib
from collections.abc import Container, Iterable, Mapping

from django.utils.text import slugify

from articles.meaning.unlisted_people import KEY
from articles.meaning.values import Entry
from articles.models import (
    Alias,
    Source,
    SourceKind,
    SourceSpelling,
    SourceStatus,
    Tag,
    TagKind,
    TagRedirect,
    TagStatus,
    row_id,
)

# The prefix of keys of unlisted outlets (articles.meaning.unlisted_outlets).
_UNLISTED = "unknown-source:"
# The columns' length; a longer "name" comes from a broken page.
_LONGEST = 200


def tag_ids(entries: Iterable[Entry]) -> dict[str, int]:
    """The id of each entry's Tag by the entry's key; suggestions are created for new names. At most six queries.

    Entries without a tag are left out: sources, and people whom an editor does not want (a suggestion rejected for
    good, or a tag that lost this spelling). An accepted tag's spelling takes precedence over any suggestion.
    """
    ids: dict[str, int] = {}
    unknown: dict[str, Entry] = {}
    for entry in entries:
        if entry.key.startswith(KEY):
            unknown.setdefault(_key(entry), entry)
        elif entry.key.startswith("tag:"):
            ids[entry.key] = row_id(entry)
    if not unknown:
        return ids
    listed = Alias.objects.filter(folded__in=unknown, tag__kind=TagKind.PERSON, tag__status=TagStatus.ACCEPTED)
    by_key: dict[str, int] = dict(listed.order_by("-tag").values_list("folded", "tag"))
    left = {key: entry for key, entry in unknown.items() if key not in by_key}
    suggested = _suggested(Tag, left)
    missing = {key: entry for key, entry in left.items() if key not in suggested}
    if missing:
        _suggest(missing)
        # Read back rather than trusted: another process may have suggested the same people meanwhile.
        suggested |= _suggested(Tag, missing)
    by_key |= {key: pk for key, (pk, status) in suggested.items() if status == TagStatus.SUGGESTED}
    return ids | {entry.key: by_key[key] for key, entry in unknown.items() if key in by_key}


def _key(entry: Entry) -> str:
    return entry.key.removeprefix(KEY)[:_LONGEST]


def _suggested(model: type[Tag] | type[Source], keys: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Id and status of what was suggested before, by the keys."""
    # The exclusion repeats the condition of the partial index: without it SQLite does not use that index.
    rows = model.objects.filter(suggestion_key__in=list(keys)).exclude(suggestion_key="").order_by()
    return {key: (pk, status) for key, pk, status in rows.values_list("suggestion_key", "pk", "status")}


def source_ids(entries: Iterable[Entry]) -> dict[str, int]:
    """The id of each entry's Source by the entry's key, as `tag_ids` for tags. At most five queries."""
    ids: dict[str, int] = {}
    unknown: dict[str, Entry] = {}
    for entry in entries:
        if entry.key.startswith(_UNLISTED):
            unknown.setdefault(entry.key.removeprefix(_UNLISTED)[:_LONGEST], entry)
        elif entry.key.startswith("source:"):
            ids[entry.key] = row_id(entry)
    if not unknown:
        return ids
    listed = SourceSpelling.objects.filter(folded__in=unknown, source__status=SourceStatus.ACCEPTED)
    by_key: dict[str, int] = dict(listed.order_by("-source").values_list("folded", "source"))
    left = {key: entry for key, entry in unknown.items() if key not in by_key}
    # A source found only by its name was created from a page's own signature.
    names = {entry.name[:_LONGEST]: key for key, entry in left.items()}
    known = Source.objects.filter(name__in=names, suggestion_key="").values_list("name", "pk")
    by_key |= {names[name]: pk for name, pk in known}
    left = {key: entry for key, entry in left.items() if key not in by_key}
    suggested = _suggested(Source, left)
    missing = {key: entry for key, entry in left.items() if key not in suggested}
    if missing:
        Source.objects.bulk_create(_new_sources(missing), ignore_conflicts=True)
        suggested |= _suggested(Source, missing)
    by_key |= {key: pk for key, (pk, status) in suggested.items() if status != SourceStatus.REJECTED}
    return ids | {entry.key: by_key[key] for key, entry in unknown.items() if key in by_key}


def _new_sources(outlets: Mapping[str, Entry]) -> list[Source]:
    wanted = _slugs(outlets)
    taken = set(Source.objects.filter(slug__in=wanted.values()).values_list("slug", flat=True))
    sources = []
    for key in sorted(outlets):
        entry, slug = outlets[key], _free(wanted[key], key, taken)
        taken.add(slug)
        kind = entry.source_kind if entry.source_kind in SourceKind.values else SourceKind.SITE
        sources.append(
            Source(
                name=entry.name[:_LONGEST],
                slug=slug,
                kind=kind or SourceKind.SITE,
                country_code=entry.code or "",
                status=SourceStatus.SUGGESTED,
                suggestion_key=key,
            )
        )
    return sources


def _slugs(entries: Mapping[str, Entry]) -> dict[str, str]:
    """The slug that each entry's name asks for, with room for what `_free` may add."""
    return {key: slugify(entry.name, allow_unicode=True)[:180].strip("-_") for key, entry in entries.items()}


def _free(slug: str, key: str, taken: Container[str]) -> str:
    """The slug, or if it is taken, one that no other process will choose."""
    if slug and slug not in taken:
        return slug
    digest = hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:8]
    return f"{slug}-{digest}".strip("-")


def _suggest(people: Mapping[str, Entry]) -> None:
    """Create the tags, except for names that a tag bears without having them as a spelling: an editor removed that."""
    names = {entry.name[:_LONGEST] for entry in people.values()}
    taken_names = set(Tag.objects.filter(kind=TagKind.PERSON, name__in=names).values_list("name", flat=True))
    wanted = _slugs(people)
    slugs = set(Tag.objects.filter(kind=TagKind.PERSON, slug__in=wanted.values()).values_list("slug", flat=True))
    slugs |= set(
        TagRedirect.objects.filter(kind=TagKind.PERSON, slug__in=wanted.values()).values_list("slug", flat=True)
    )
    tags: list[Tag] = []
    # In one order everywhere, so that two processes creating the same tags cannot deadlock.
    for key in sorted(people):
        name = people[key].name[:_LONGEST]
        if name in taken_names:
            continue
        slug = _free(wanted[key], key, slugs)
        taken_names.add(name)
        slugs.add(slug)
        tags.append(Tag(kind=TagKind.PERSON, name=name, slug=slug, status=TagStatus.SUGGESTED, suggestion_key=key))
    Tag.objects.bulk_create(tags, ignore_conflicts=True)
