"""Tags and sources that no list knows: the same folded name is the same suggested one in every article."""

import hashlib
from collections.abc import Container, Iterable, Mapping

from django.utils.text import slugify

from articles.meaning.unknown import KEY
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

# What the keys of outlets that no list has begin with (articles.meaning.unlisted).
_UNLISTED = "unknown-source:"
# What a column takes; a longer "name" is a broken page.
_LONGEST = 200


def tag_ids(entries: Iterable[Entry]) -> dict[str, int]:
    """The Tag of each entry by the entry's key, suggested ones made where there are none, in at most six queries.

    Entries without a tag are left out: sources, and people whom an editor does not want: a suggestion rejected for
    good, or a tag whose spelling was taken from it. An accepted tag's spelling comes before any suggestion.
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
    # The exclusion is what the partial index says of itself: without it SQLite does not see that it may use it.
    rows = model.objects.filter(suggestion_key__in=list(keys)).exclude(suggestion_key="").order_by()
    return {key: (pk, status) for key, pk, status in rows.values_list("suggestion_key", "pk", "status")}


def source_ids(entries: Iterable[Entry]) -> dict[str, int]:
    """The Source of each entry by the entry's key, as `tag_ids`: suggested ones made, in at most five queries."""
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
    # One that is there by its name was made from a page's own signature.
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
    wanted = {key: slugify(entry.name, allow_unicode=True)[:180].strip("-_") for key, entry in outlets.items()}
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


def _free(slug: str, key: str, taken: Container[str]) -> str:
    """The slug, or where it is taken one that nobody else will ask for."""
    if slug and slug not in taken:
        return slug
    digest = hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:8]
    return f"{slug}-{digest}".strip("-")


def _suggest(people: Mapping[str, Entry]) -> None:
    """Make the tags, but for names that a tag has already whose spelling is not looked for: an editor took it off."""
    names = {entry.name[:_LONGEST] for entry in people.values()}
    taken_names = set(Tag.objects.filter(kind=TagKind.PERSON, name__in=names).values_list("name", flat=True))
    wanted = {key: slugify(entry.name, allow_unicode=True)[:180].strip("-_") for key, entry in people.items()}
    slugs = set(Tag.objects.filter(kind=TagKind.PERSON, slug__in=wanted.values()).values_list("slug", flat=True))
    slugs |= set(
        TagRedirect.objects.filter(kind=TagKind.PERSON, slug__in=wanted.values()).values_list("slug", flat=True)
    )
    tags: list[Tag] = []
    # In one order everywhere: two processes that make the same tags wait for one another rather than both for ever.
    for key in sorted(people):
        name = people[key].name[:_LONGEST]
        if name in taken_names:
            continue
        slug = _free(wanted[key], key, slugs)
        taken_names.add(name)
        slugs.add(slug)
        tags.append(Tag(kind=TagKind.PERSON, name=name, slug=slug, status=TagStatus.SUGGESTED, suggestion_key=key))
    Tag.objects.bulk_create(tags, ignore_conflicts=True)
