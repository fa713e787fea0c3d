"""What an article's own page shows, read as plain values by prepared queries.

The page needs some forty rows from a dozen queries: with the ORM, two thirds of the time went into compiling these, and
most of the rest into making instances.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db.models import BigIntegerField

from articles.models import (
    Article,
    Attribution,
    AttributionRole,
    Caption,
    PreparedQuery,
    Quotation,
    RelatedLink,
    Tagging,
    TagStatus,
    UnnamedKind,
    UnnamedSource,
    article_address,
    page_address,
)
from articles.views.rows import QUOTED, ArticleLine, NamedTag, Outlet, Quoted, outlet, quoted


@dataclass(frozen=True, slots=True)
class ShownCaption:
    """A photo's caption, as the model has it."""

    position: int
    lead: bool
    text: str
    credit_text: str
    credit: Outlet | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another story, as the model has it; `target` is its address if it is stored here."""

    target: str
    position: int
    kind: str
    section: str
    title: str
    summary: str
    byline: str
    place: str


@dataclass(frozen=True, slots=True)
class Story:
    """What an article's page shows of it, with its raw page's note and id, and its captions and links in order."""

    publisher: Outlet | None
    captions: tuple[ShownCaption, ...]
    links: tuple[Link, ...]
    pk: int
    headline: str
    slug: str
    title_key: str
    deck: str
    byline: str
    place: str
    published: datetime | None
    published_precision: str
    blocks: list[dict[str, Any]]
    dates: list[dict[str, Any]]
    estimate_earliest: date | None
    estimate_latest: date | None
    estimate_reason: dict[str, Any]
    page: int
    note: str

    @property
    def line(self) -> ArticleLine:
        """What a line about it shows."""
        return ArticleLine(self.pk, self.headline, self.slug, self.published, self.published_precision, self.publisher)

    @property
    def raw(self) -> str:
        """The raw page's address."""
        return page_address(self.page)

    def get_absolute_url(self) -> str:
        """The article's page, with its slug."""
        return article_address(self.pk, self.slug)


@dataclass(frozen=True, slots=True)
class FoundTag:
    """A tag that an article carries: `central` when it is about it."""

    pk: int
    central: bool
    tag: NamedTag


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source that the text cites."""

    pk: int
    source: Outlet


@dataclass(frozen=True, slots=True)
class UnnamedRow:
    """A class of sources without names, its country's code where that is said, and the evidence."""

    kind: str
    country_code: str
    evidence: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Whom and what an article names (without rejected tags), and which sources it cites."""

    tags: tuple[FoundTag, ...]
    cited: tuple[CitedSource, ...]
    unnamed: tuple[UnnamedRow, ...]


# The columns of the article itself among the fields of Story.
_OWN = tuple(field.name for field in fields(Story))[3:-2]
_STORY = PreparedQuery(
    lambda pk: (
        Article.objects.filter(pk=pk)
        .order_by()
        .values_list(*_OWN, "page_id", "page__note", "page__publisher__name", "page__publisher__slug")
    )
)
_CAPTIONS = PreparedQuery(
    lambda pk: Caption.objects.filter(article=pk).values_list(
        "position", "lead", "text", "credit_text", "credit__name", "credit__slug"
    )
)
_LINKS = PreparedQuery(
    lambda pk: RelatedLink.objects.filter(article=pk).values_list(
        *("position", "kind", "section", "title", "summary", "byline", "place", "target_id", "target__slug")
    )
)
# For several articles at once: the first column is the article's id; within an article, rows are in the model's order.
_QUOTATIONS = PreparedQuery(
    lambda ids: Quotation.objects.accepted().filter(article__in=ids).values_list("article_id", *QUOTED)
)
_TAGS = PreparedQuery(
    lambda ids: (
        Tagging.objects.accepted()
        .filter(article__in=ids)
        .exclude(tag__status=TagStatus.REJECTED)
        .values_list("article_id", "tag_id", "central", "tag__kind", "tag__name", "tag__slug", "tag__status")
    )
)
_CITED = PreparedQuery(
    lambda ids: (
        Attribution.objects.accepted()
        .filter(article__in=ids, role=AttributionRole.CITED)
        .values_list("article_id", "source_id", "source__name", "source__slug")
    )
)
_UNNAMED = PreparedQuery(
    lambda pk: UnnamedSource.objects.filter(article=pk).values_list("kind", "country_code", "evidence")
)
_UNNAMED_KINDS = dict(UnnamedKind.choices)


def story_of(pk: int) -> Story | None:
    """The article of that number, in three queries; None where there is none."""
    # An address may contain any number; those of the database are bounded.
    rows = _STORY.rows(pk) if pk <= BigIntegerField.MAX_BIGINT else ()
    if not rows:
        return None
    *own, name, slug = rows[0]
    captions = tuple(
        ShownCaption(position, lead, text, credit_text, outlet(*credit))
        for position, lead, text, credit_text, *credit in _CAPTIONS.rows(pk)
    )
    links = tuple(
        Link("" if target is None else article_address(target, target_slug), *told)
        for *told, target, target_slug in _LINKS.rows(pk)
    )
    return Story(outlet(name, slug), captions, links, *own)


def quotations_of(*articles: ArticleLine) -> Mapping[int, tuple[Quoted, ...]]:
    """By article id, its accepted quotations in order, in one query."""
    lines = {article.pk: article for article in articles}
    found = _by_article(_QUOTATIONS, [*lines])
    return {pk: tuple(quoted(row, line) for row in found[pk]) for pk, line in lines.items()}


def tags_of(*ids: int) -> Mapping[int, tuple[FoundTag, ...]]:
    """By article id, its tags, first those that it is about, in one query."""
    return {
        pk: tuple(FoundTag(number, central, NamedTag(*named)) for number, central, *named in rows)
        for pk, rows in _by_article(_TAGS, ids).items()
    }


def cited_of(*ids: int) -> Mapping[int, tuple[CitedSource, ...]]:
    """By article id, the sources that it cites, in one query."""
    return {
        pk: tuple(CitedSource(number, Outlet(name, slug)) for number, name, slug in rows)
        for pk, rows in _by_article(_CITED, ids).items()
    }


def findings_of(pk: int) -> Findings:
    """The findings of an article that hold, in three queries."""
    return Findings(
        tags=tags_of(pk)[pk],
        cited=cited_of(pk)[pk],
        unnamed=tuple(
            UnnamedRow(str(_UNNAMED_KINDS.get(kind, kind)), code, tuple(evidence))
            for kind, code, evidence in _UNNAMED.rows(pk)
        ),
    )


def _by_article(statement: PreparedQuery, ids: Sequence[int]) -> Mapping[int, list[tuple[Any, ...]]]:
    """The rows of a statement by the article that their first column names, without that column."""
    found: dict[int, list[tuple[Any, ...]]] = {pk: [] for pk in ids}
    for pk, *row in statement.rows(ids):
        found[pk].append(tuple(row))
    return found
