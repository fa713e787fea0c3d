"""What surrounds the lists on the page of a person, a country or a source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from articles.arabic.wording import month_words
from articles.models import AliasKind, Source, SpellingSeen, Spelt, Tag
from articles.search.answers import SearchAnswer
from articles.search.values import Facet
from articles.views.fragment_cache import rendered
from articles.views.histogram import histogram
from articles.views.list_state import ListState
from articles.views.rows import country_names
from articles.views.several_tags import all_named

_KINDS = (
    (AliasKind.NAME, "يُكتب أيضاً"),
    (AliasKind.DEMONYM, "النسبة إليه"),
    (AliasKind.CAPITAL, "مدنه"),
    (AliasKind.METONYM, "يُكنّى عنه"),
)
# How many names are shown at once; the rest opens on request.
NAMED_SHOWN = 8
PUBLISHERS_SHOWN = 6
SPELLINGS_A_PUBLISHER = 6


@dataclass(frozen=True, slots=True)
class SpellingGroup:
    """Spellings of one kind, with its title."""

    title: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublisherSpellings:
    """How one publisher writes a name, the most frequent spelling first; `publisher` is None where it is unknown."""

    publisher: Source | None
    spellings: tuple[Spelt, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office held: its name, its country if known, and its beginning and end, empty where unknown."""

    name: str
    country: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class NamedTogether:
    """Somebody or something named in the same articles, the number of these, and the address of their list.

    `suggested` when no editor has accepted the name yet.
    """

    label: str
    count: int
    address: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """The names of one kind in the same articles: those shown at once, and those that open on request."""

    title: str
    shown: tuple[NamedTogether, ...]
    more: tuple[NamedTogether, ...]


_TOGETHER = ((Facet.PERSON, "أشخاص في المقالات نفسها"), (Facet.COUNTRY, "بلدان في المقالات نفسها"))


def tag_spellings(tag: Tag) -> tuple[SpellingGroup, ...]:
    """The tag's spellings by kind, names first, without the canonical name, which the page has as its title."""
    rows = tuple(alias for alias in tag.aliases.all() if alias.spelling != tag.name)
    groups = (
        SpellingGroup(title, tuple(alias.spelling for alias in rows if alias.kind == kind)) for kind, title in _KINDS
    )
    return tuple(group for group in groups if group.spellings)


def source_spellings(source: Source) -> tuple[SpellingGroup, ...]:
    """The source's spellings other than its canonical name."""
    found = tuple(row.spelling for row in source.spellings.all() if row.spelling != source.name)
    return (SpellingGroup("يُكتب أيضاً", found),) if found else ()


def spellings_by_publisher(tag: Tag) -> tuple[tuple[PublisherSpellings, ...], tuple[PublisherSpellings, ...]]:
    """How each publisher writes the tag, in two queries: the publishers that name it most, and the rest."""
    by_publisher: dict[int | None, list[Spelt]] = {}
    for spelt in SpellingSeen.objects.by_publisher(tag):
        by_publisher.setdefault(spelt.publisher_id, []).append(spelt)
    publishers = Source.objects.in_bulk([pk for pk in by_publisher if pk is not None])
    rows = [
        PublisherSpellings(publishers.get(pk) if pk else None, tuple(found[:SPELLINGS_A_PUBLISHER]))
        for pk, found in sorted(by_publisher.items(), key=lambda item: -sum(one.times for one in item[1]))
    ]
    return tuple(rows[:PUBLISHERS_SHOWN]), tuple(rows[PUBLISHERS_SHOWN:])


def offices(tag: Tag) -> tuple[Office, ...]:
    """The offices that a person held, the latest first, in two queries."""
    rows = list(tag.offices.all())
    countries = country_names({row.country_code for row in rows})
    return tuple(
        Office(
            name=row.office,
            country=countries.get(row.country_code, ""),
            since=month_words(row.since) if row.since else "",
            until=month_words(row.until) if row.until else "",
        )
        for row in rows
    )


def named_together(tags: Sequence[Tag], answer: SearchAnswer, within: ListState) -> tuple[NamedGroup, ...]:
    """Who and what is named in the articles with all of the tags; `answer` is their search, `within` its list."""
    groups = []
    for facet, title in _TOGETHER:
        found = tuple(_together(tags, facet, answer, within))
        if found:
            groups.append(NamedGroup(title, found[:NAMED_SHOWN], found[NAMED_SHOWN:]))
    return tuple(groups)


def _together(tags: Sequence[Tag], facet: Facet, answer: SearchAnswer, within: ListState) -> Iterable[NamedTogether]:
    own = Facet(tags[0].kind)
    slugs = {tag.slug for tag in tags}
    for value in answer.facets[facet]:
        if facet is not own:
            state = within.toggled(facet, value.key, value.label)
        elif value.key not in slugs:
            state = all_named(ListState(), [*((tag.kind, tag.name) for tag in tags), (own.value, value.label)])
        else:
            continue
        yield NamedTogether(
            label=value.label,
            count=value.count,
            address=reverse("article_list") + state.address(),
            suggested=value.suggested,
        )


def time_line(answer: SearchAnswer, within: ListState, start: str) -> SafeString:
    """The list `within` over time, its bars leading into the list at the address `start`; empty for nothing to draw."""
    drawn = histogram(answer, within)
    return rendered("_histogram.html", {"histogram": drawn, "list_start": start}) if drawn else SafeString()
