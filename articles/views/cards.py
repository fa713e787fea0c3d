"""What a card of the list shows of an article, ready for the template."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article, Tagging, TagKind, TagStatus, tag_address
from articles.search.excerpt import mark
from articles.search.marks import Marks
from articles.search.values import Field, Span
from articles.views.article_parts import minutes
from articles.views.kept import Fragments
from articles.views.neighbours import elsewhere
from articles.views.passages import NO_FIELDS, NO_MARKS, Passage, passages

TAGS_A_KIND = 3


@dataclass(frozen=True, slots=True)
class TagGroup:
    """Tags of one kind, central ones first; `name` stands before them, `title` above them."""

    kind: str
    name: str
    title: str
    taggings: tuple[Tagging, ...]


@dataclass(frozen=True, slots=True)
class CardTag:
    """A tag on a card; `suggested` when no editor has accepted the name yet."""

    name: str
    address: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class CardTags:
    """The tags of one kind on a card, those that wait for an editor after the others; `name` stands before them."""

    name: str
    tags: tuple[CardTag, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list: headline and passages, of which the found words are marked.

    `minutes` is how long reading takes; `elsewhere` in how many other places it stands under the same headline.
    """

    article: Article
    headline: tuple[Span, ...]
    passages: tuple[Passage, ...]
    tags: tuple[CardTags, ...]
    minutes: int
    elsewhere: int


_GROUPS = (
    (TagKind.COUNTRY, "بلدان", "البلدان"),
    (TagKind.PERSON, "أشخاص", "الأشخاص"),
    (TagKind.ORGANISATION, "منظمات", "المنظمات"),
    (TagKind.TOPIC, "موضوعات", "الموضوعات"),
)


def tag_groups(taggings: Iterable[Tagging]) -> tuple[TagGroup, ...]:
    """The taggings by kind, kinds without any left out; the order within a kind is kept."""
    rows = [row for row in taggings if row.tag.status != TagStatus.REJECTED]
    groups = []
    for kind, name, title in _GROUPS:
        of_kind = tuple(row for row in rows if row.tag.kind == kind)
        if of_kind:
            groups.append(TagGroup(kind.value, name, title, of_kind))
    return tuple(groups)


def cards(
    articles: Iterable[Article], *, marks: Marks = NO_MARKS, field_marks: Mapping[Field, Marks] = NO_FIELDS
) -> tuple[Card, ...]:
    """The cards of articles that came with `for_cards()`, in their order; `marks` is what the search marks.

    Two queries, two more where something is marked.
    """
    rows = tuple(articles)
    tags = _tags(row.pk for row in rows)
    others = elsewhere(rows)
    shown = passages(rows, marks, field_marks)
    in_headline = marks | field_marks.get(Field.HEADLINE, NO_MARKS)
    return tuple(
        Card(
            article=row,
            headline=mark(row.headline, in_headline),
            passages=shown[row.pk],
            tags=tags.get(row.pk, ()),
            minutes=minutes(row),
            elsewhere=others.get(row.pk, 0),
        )
        for row in rows
    )


def card_list(
    ids: Sequence[int],
    fragments: Fragments,
    *,
    marks: Marks = NO_MARKS,
    field_marks: Mapping[Field, Marks] = NO_FIELDS,
    tail: str = "",
) -> tuple[SafeString, ...]:
    """The cards of these articles as HTML, in their order; an article that left the database is left out.

    `tail` is what the links to the articles carry. Three queries, two more where something is marked; none where all
    are kept.
    """
    keys = {pk: ("card", pk, tail, marks, tuple(field_marks.items())) for pk in ids}
    found = {pk: html for pk, key in keys.items() if (html := fragments.known(key)) is not None}
    if missing := [pk for pk in ids if pk not in found]:
        rows = Article.objects.for_cards().in_bulk(missing)
        shown = cards((rows[pk] for pk in missing if pk in rows), marks=marks, field_marks=field_marks)
        for pk, html in zip((card.article.pk for card in shown), cards_html(shown, tail=tail), strict=True):
            found[pk] = fragments.made(keys[pk], html)
    return tuple(found[pk] for pk in ids if pk in found)


def cards_html(shown: Iterable[Card], *, tail: str = "") -> tuple[SafeString, ...]:
    """The cards as HTML."""
    template: Any = get_template("_card.html")
    card_item = template.template.module.card_item
    # What a macro gives is safe to Jinja2, and plain to Django.
    return tuple(mark_safe(card_item(card, tail)) for card in shown)  # noqa: S308 -- the template escapes


def _tags(article_ids: Iterable[int]) -> Mapping[int, tuple[CardTags, ...]]:
    """By article the first TAGS_A_KIND of each kind, as plain values: twenty cards carry hundreds of rows."""
    rows = (
        Tagging.objects.accepted()
        .filter(article__in=tuple(article_ids))
        .exclude(tag__status=TagStatus.REJECTED)
        .values_list("article", "tag__kind", "tag__status", "tag__name", "tag__slug")
    )
    # By article and kind: those that hold, and those that wait for an editor.
    found: dict[int, dict[str, tuple[list[CardTag], list[CardTag]]]] = defaultdict(
        lambda: defaultdict(lambda: ([], []))
    )
    for article_id, kind, status, name, slug in rows:
        waits = status == TagStatus.SUGGESTED
        of_kind = found[article_id][kind][waits]
        if len(of_kind) < TAGS_A_KIND:
            of_kind.append(_card_tag(kind, name, slug, waits))
    return {
        article_id: tuple(
            CardTags(title, tuple((kinds[kind][False] + kinds[kind][True])[:TAGS_A_KIND]))
            for kind, title, _ in _GROUPS
            if kind in kinds
        )
        for article_id, kinds in found.items()
    }


@lru_cache(maxsize=2000)
def _card_tag(kind: str, name: str, slug: str, suggested: bool) -> CardTag:
    return CardTag(name, tag_address(kind, slug), suggested)
