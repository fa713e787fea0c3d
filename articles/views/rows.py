"""What pages show of rows, as plain values: a model instance costs more than everything that is shown of it.

The column names are next to the function that takes a row of them, so that one can see that both agree.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.models import (
    Article,
    PreparedQuery,
    Tag,
    TagKind,
    TagStatus,
    article_address,
    entry_address,
    tag_address,
)

# The kinds of tags in the order and under the titles in which an article's are shown.
TAG_GROUPS = (
    (TagKind.COUNTRY.value, "البلدان"),
    (TagKind.PERSON.value, "الأشخاص"),
    (TagKind.ORGANISATION.value, "المنظمات"),
    (TagKind.TOPIC.value, "الموضوعات"),
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source, as a link to its page."""

    name: str
    slug: str

    def get_absolute_url(self) -> str:
        """The source's page."""
        return entry_address("source", self.slug)


def outlet(name: str | None, slug: str | None) -> Outlet | None:
    """The source of a row that may have none."""
    return Outlet(name, slug) if name is not None and slug is not None else None


@dataclass(frozen=True, slots=True)
class NamedTag:
    """A tag, as a link to its page."""

    kind: str
    name: str
    slug: str
    status: str

    @property
    def shown(self) -> bool:
        """Whether it has a page."""
        return self.status != TagStatus.REJECTED

    @property
    def suggested(self) -> bool:
        """Whether no editor has accepted the name yet."""
        return self.status == TagStatus.SUGGESTED

    def get_absolute_url(self) -> str:
        """The tag's page."""
        return tag_address(self.kind, self.slug)


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """What a line about an article shows of it."""

    pk: int
    headline: str
    slug: str
    published: datetime | None
    published_precision: str
    publisher: Outlet | None

    def get_absolute_url(self) -> str:
        """The article's page, with its slug."""
        return article_address(self.pk, self.slug)


# What `article_line` takes, in its order.
LINE = (
    "pk",
    "headline",
    "slug",
    "published",
    "published_precision",
    "page__publisher__name",
    "page__publisher__slug",
)


def article_line(row: tuple[Any, ...]) -> ArticleLine:
    """The article of a row of LINE."""
    pk, headline, slug, published, precision, name, outlet_slug = row
    return ArticleLine(pk, headline, slug, published, precision, outlet(name, outlet_slug))


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its chain; `article` is set unless it is shown on that article's own page."""

    pk: int
    block: str
    start: int
    end: int
    text: str
    speaker_text: str
    via_text: str
    speaker: NamedTag | None
    holder: NamedTag | None
    via: Outlet | None
    article: ArticleLine
    rule: str = ""  # how the speaker was found: see articles.views.meaning_rules


# What `quoted` takes, in its order; on its article's own page the article is known.
QUOTED = (
    *("pk", "block", "start", "end", "text", "speaker_text", "via_text", "rule"),
    *(f"{who}__{field}" for who in ("speaker", "holder") for field in ("kind", "name", "slug", "status")),
    *("via__name", "via__slug"),
)
QUOTED_IN = (*QUOTED, *(f"article__{field}" for field in LINE))


def quoted(row: tuple[Any, ...], article: ArticleLine | None = None) -> Quoted:
    """The quotation of a row of QUOTED in that article, or of one of QUOTED_IN."""
    pk, block, start, end, text, speaker_text, via_text, rule, *names = row
    speaker, holder, via = _named(*names[:4]), _named(*names[4:8]), outlet(*names[8:10])
    article = article or article_line(tuple(names[10:]))
    return Quoted(pk, block, start, end, text, speaker_text, via_text, speaker, holder, via, article, rule)


def _named(kind: str | None, name: str, slug: str, status: str) -> NamedTag | None:
    return None if kind is None else NamedTag(kind, name, slug, status)


_LINES = PreparedQuery(lambda ids: Article.objects.filter(pk__in=ids).order_by().values_list(*LINE))


def article_lines(ids: Sequence[int]) -> tuple[ArticleLine, ...]:
    """The articles with these ids, in the same order, in one query; deleted ones are left out."""
    found = {row[0]: row for row in _LINES.rows(ids)}
    return tuple(article_line(found[pk]) for pk in ids if pk in found)


_COUNTRIES = PreparedQuery(
    lambda codes: Tag.objects.countries().shown().with_codes(codes).order_by().values_list("iso_code", "name")
)


def country_names(codes: Collection[str]) -> Mapping[str, str]:
    """The names of countries by ISO code, in one query, none where no code is given."""
    return dict(_COUNTRIES.rows(sorted(filter(None, codes))))
