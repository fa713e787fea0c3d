"""The values of facets that an address asks for: those that exist, and a notice for each of the others."""

import re
from collections.abc import Mapping

from django.http import QueryDict

from articles.models import PreparedQuery, Source, Tag, TagKind, TagRedirect
from articles.search.constants import SOURCE_FACETS
from articles.search.labels import year_label
from articles.search.values import Facet
from articles.views.list_state import NOT, Choice

# More values than anyone chooses by hand; each costs the index a clause.
CHOICES_A_FACET = 10
# What an address calls a tag or a source.
SLUG = re.compile(r"[\w-]{1,200}")

_TAG_FACETS = {
    Facet.COUNTRY: TagKind.COUNTRY,
    Facet.PERSON: TagKind.PERSON,
    Facet.ORGANISATION: TagKind.ORGANISATION,
    Facet.TOPIC: TagKind.TOPIC,
}

Choices = Mapping[Facet, tuple[Choice, ...]]

FACET_NAMES: dict[Facet, str] = {
    Facet.COUNTRY: "البلدان",
    Facet.PERSON: "الأشخاص",
    Facet.ORGANISATION: "المنظمات",
    Facet.TOPIC: "الموضوعات",
    Facet.PUBLISHER: "الناشر",
    Facet.CITED: "منقول عنه",
    Facet.AGENCY: "مصدر الصور",
    Facet.YEAR: "السنة",
}


def choices(query: QueryDict, notices: list[str]) -> tuple[Choices, Choices]:
    """The existing values that the query chooses, and those that it excludes, in every facet; others add a notice.

    Three database queries at most, none where nothing is chosen.
    """
    asked = [
        {facet: _slugs(query, facet, before, notices) for facet in Facet if f"{before}{facet}" in query}
        for before in ("", NOT)
    ]
    tags = _known_tags({slug for slugs in asked for facet in _TAG_FACETS for slug in slugs.get(facet, ())})
    sources = _known_sources({slug for slugs in asked for facet in SOURCE_FACETS for slug in slugs.get(facet, ())})
    found: list[Choices] = []
    for by_facet in asked:
        known: dict[Facet, tuple[Choice, ...]] = {}
        for facet, slugs in by_facet.items():
            by_slug = {slug: _choice(facet, slug, tags=tags, sources=sources) for slug in slugs}
            known[facet] = tuple(choice for choice in by_slug.values() if choice)
            unknown = (slug for slug, choice in by_slug.items() if choice is None)
            notices += [f"لا نعرف «{slug}» في «{FACET_NAMES[facet]}»، فعرضنا القائمة من دونه." for slug in unknown]
        found.append(known)
    chosen, excluded = found
    return chosen, {facet: _others(values, chosen.get(facet, ())) for facet, values in excluded.items()}


def _others(values: tuple[Choice, ...], chosen: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The excluded values without the chosen ones: a value that is both counts as chosen."""
    return tuple(choice for choice in values if choice not in chosen)


def _choice(
    facet: Facet, slug: str, *, tags: Mapping[tuple[str, str], Choice], sources: Mapping[str, Choice]
) -> Choice | None:
    if facet in _TAG_FACETS:
        return tags.get((_TAG_FACETS[facet].value, slug))
    if facet in SOURCE_FACETS:
        return sources.get(slug)
    if not re.fullmatch("[0-9]{4}", slug):
        return None
    label = year_label(int(slug))
    return Choice(label.key, label.name, int(slug))


def _slugs(query: QueryDict, facet: Facet, before: str, notices: list[str]) -> tuple[str, ...]:
    values = query.getlist(f"{before}{facet.value}")
    given = tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
    good = tuple(value for value in given if SLUG.fullmatch(value))
    if len(good) < len(given):
        notices.append(f"في «{FACET_NAMES[facet]}» قيمة غير مفهومة، فعرضنا القائمة من دونها.")
    if len(good) > CHOICES_A_FACET:
        notices.append(f"اخترت في «{FACET_NAMES[facet]}» أكثر من {CHOICES_A_FACET}، فأخذنا بأولها.")
    return good[:CHOICES_A_FACET]


def _known_tags(slugs: set[str]) -> dict[tuple[str, str], Choice]:
    if not slugs:
        return {}
    tags = {(kind, slug): Choice(slug, name, pk) for kind, slug, name, pk in _TAGS.rows(sorted(slugs))}
    missing = slugs - {slug for _, slug in tags}
    if missing:
        # Former slugs of renamed or merged tags still mean these; the page's own links use the present ones.
        moved = TagRedirect.objects.filter(slug__in=missing, tag__in=Tag.objects.shown()).select_related("tag")
        tags |= {(row.kind, row.slug): Choice(row.tag.slug, row.tag.name, row.tag.pk) for row in moved}
    return tags


def _known_sources(slugs: set[str]) -> dict[str, Choice]:
    return {slug: Choice(slug, name, pk) for slug, name, pk in _SOURCES.rows(sorted(slugs))}


_TAGS = PreparedQuery(
    lambda slugs: Tag.objects.shown().with_slugs(slugs).order_by().values_list("kind", "slug", "name", "pk")
)
_SOURCES = PreparedQuery(
    lambda slugs: Source.objects.shown().with_slugs(slugs).order_by().values_list("slug", "name", "pk")
)
