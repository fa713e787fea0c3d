"""Tags for people whom no list knows: the same folded name is the same suggested tag in every article."""

import hashlib
from collections.abc import Iterable, Mapping

from django.utils.text import slugify

from articles.meaning.unknown import KEY
from articles.meaning.values import Entry
from articles.models import Alias, Tag, TagKind, TagRedirect, TagStatus, row_id

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
    suggested = _suggested(left)
    missing = {key: entry for key, entry in left.items() if key not in suggested}
    if missing:
        _suggest(missing)
        # Read back rather than trusted: another process may have suggested the same people meanwhile.
        suggested |= _suggested(missing)
    by_key |= {key: pk for key, (pk, status) in suggested.items() if status == TagStatus.SUGGESTED}
    return ids | {entry.key: by_key[key] for key, entry in unknown.items() if key in by_key}


def _key(entry: Entry) -> str:
    return entry.key.removeprefix(KEY)[:_LONGEST]


def _suggested(keys: Iterable[str]) -> dict[str, tuple[int, str]]:
    rows = Tag.objects.filter(suggestion_key__in=list(keys)).values_list("suggestion_key", "pk", "status")
    return {key: (pk, status) for key, pk, status in rows}


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
        slug = wanted[key]
        if not slug or slug in slugs:
            digest = hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:8]
            slug = f"{slug}-{digest}".strip("-")
        taken_names.add(name)
        slugs.add(slug)
        tags.append(Tag(kind=TagKind.PERSON, name=name, slug=slug, status=TagStatus.SUGGESTED, suggestion_key=key))
    Tag.objects.bulk_create(tags, ignore_conflicts=True)
