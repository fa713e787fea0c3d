"""What a story says: every recogniser over its passages, put together."""

from collections.abc import Mapping, Sequence
from datetime import date

from articles.meaning.central_countries import central_countries
from articles.meaning.cited import find_cited
from articles.meaning.countries import find_countries
from articles.meaning.dates import find_dates
from articles.meaning.frames import persons
from articles.meaning.matching import Matcher
from articles.meaning.offices import shipped_offices
from articles.meaning.passages import Passage, passages
from articles.meaning.people import find_people
from articles.meaning.speakers import find_quotations
from articles.meaning.unlisted_outlets import KEY as UNLISTED
from articles.meaning.unlisted_people import find_unknown_people
from articles.meaning.unnamed_sources import find_unnamed
from articles.meaning.values import ORGANISATION, TOPIC, Entry, EntryKind, Finding, Meaning, Mention
from articles.pages.values import Published, Story


def understand(
    story: Story, matcher: Matcher, *, publisher: str | None = None, published: Published | date | None = None
) -> Meaning:
    """Everything known by name that the story's own words name or cite, with evidence.

    `publisher` is the canonical name of the paper that printed it: what is told to it is its own reporting and cites
    nobody. `published` is the day of writing that dates in the text are counted from where it is not the story's own.
    Related and read-also links are never looked at: they are other stories.
    """
    blocks = passages(story, matcher)
    people = find_people(blocks)
    unknown = find_unknown_people(blocks, people)
    countries = find_countries(blocks, (*people, *unknown))
    named = {entry.code for entry in countries if entry.code}
    cited = find_cited(blocks, matcher.outlets, publisher=publisher, named=named)
    organisations = _named(blocks, ORGANISATION)
    everybody = persons(people, unknown)
    quotations = find_quotations(
        blocks,
        everybody,
        cited=cited,
        offices=shipped_offices(),
        year=_year(story),
    )
    return Meaning(
        countries=_findings(
            countries, central=central_countries(countries, blocks, {**people, **unknown}, organisations)
        ),
        people=_people(people, unknown, blocks),
        organisations=_findings(organisations),
        topics=_findings(_named(blocks, TOPIC)),
        sources=_findings(cited),
        quotations=quotations,
        unnamed=find_unnamed(blocks, everybody),
        dates=find_dates(blocks, published=published or story.published),
    )


def _people(
    known: Mapping[Entry, Sequence[Mention]], unknown: Mapping[Entry, Sequence[Mention]], blocks: Sequence[Passage]
) -> tuple[Finding, ...]:
    """Known and unknown people together, in order of first mention; the unknown are suggestions."""
    order = {passage.block: number for number, passage in enumerate(blocks)}
    found = [
        *(Finding(entry, tuple(mentions)) for entry, mentions in known.items()),
        *(Finding(entry, tuple(mentions), suggested=True) for entry, mentions in unknown.items()),
    ]
    return tuple(sorted(found, key=lambda one: (order[one.mentions[0].block], one.mentions[0].start)))


def _year(story: Story) -> float | None:
    """When a story was published, as years and their fraction; None when the page does not say."""
    if story.published is None:
        return None
    return story.published.when.year + (story.published.when.month - 1) / 12


def _named(blocks: Sequence[Passage], kind: EntryKind) -> dict[Entry, list[Mention]]:
    """Entries that count wherever they are named: organisations and topics have no homographs in the vocabulary."""
    found: dict[Entry, list[Mention]] = {}
    for passage in blocks:
        for match in passage.of(kind):
            candidates = match.of(kind)
            if len(candidates) == 1 or len({candidate.entry for candidate in candidates}) == 1:
                mention = passage.mention(match, candidates[0].kind, rule=str(candidates[0].kind))
                found.setdefault(candidates[0].entry, []).append(mention)
    return found


def _findings(
    found: Mapping[Entry, Sequence[Mention]], *, central: frozenset[Entry] = frozenset()
) -> tuple[Finding, ...]:
    return tuple(
        Finding(entry, tuple(mentions), entry in central, suggested=entry.key.startswith(UNLISTED))
        for entry, mentions in found.items()
    )
