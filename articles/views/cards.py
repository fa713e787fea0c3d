"""What a card of the list shows of an article, ready for the template."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.models import Article, Tagging, TagKind, TagStatus, tag_address
from articles.search.excerpt import best_excerpt, mark
from articles.search.marks import Marks
from articles.search.values import Span

# A card is scanned, not read: about three lines on a desktop.
EXCERPT_LENGTH = 220
TAGS_A_KIND = 3
_DASHES = tuple("-‐‑‒–—―ـ")


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
    """An article in a list: headline and a passage, both as spans of which the found words are marked."""

    article: Article
    headline: tuple[Span, ...]
    passage: tuple[Span, ...]
    tags: tuple[CardTags, ...]


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


def cards(articles: Iterable[Article], *, terms: tuple[str, ...] | Marks = ()) -> tuple[Card, ...]:
    """The cards of articles that came with `for_cards()`, in their order; `terms` are the words that the search marks.

    One query.
    """
    rows = tuple(articles)
    tags = _tags(row.pk for row in rows)
    return tuple(
        Card(article=row, headline=mark(row.headline, terms), passage=passage(row, terms), tags=tags.get(row.pk, ()))
        for row in rows
    )


def _tags(article_ids: Iterable[int]) -> Mapping[int, tuple[CardTags, ...]]:
    """By article the first TAGS_A_KIND of each kind, as plain values: twenty cards carry hundreds of rows."""
    rows = (
        Tagging.objects.accepted()
        .filter(article__in=tuple(article_ids))
        .exclude(tag__status=TagStatus.REJECTED)
        .values_list("article", "tag__kind", "tag__status", "tag__name", "tag__slug")
    )
    by_kind: dict[tuple[int, str], list[tuple[bool, str, str]]] = {}
    for article_id, kind, status, name, slug in rows:
        by_kind.setdefault((article_id, kind), []).append((status == TagStatus.SUGGESTED, name, slug))
    found: dict[int, list[CardTags]] = {}
    for kind, title, _ in _GROUPS:
        for (article_id, its_kind), of_kind in by_kind.items():
            if its_kind == kind:
                of_kind.sort(key=lambda tag: tag[0])
                shown = (CardTag(name, tag_address(kind, slug), waits) for waits, name, slug in of_kind[:TAGS_A_KIND])
                found.setdefault(article_id, []).append(CardTags(title, tuple(shown)))
    return {article_id: tuple(groups) for article_id, groups in found.items()}


def passage(article: Article, terms: tuple[str, ...] | Marks = ()) -> tuple[Span, ...]:
    """The passage that the search found best; without a search the deck, or else how the body begins."""
    paragraphs = [block["text"] for block in article.blocks if block["kind"] == "paragraph"]
    texts = tuple(text for text in (article.deck, *paragraphs) if text)
    found = best_excerpt(texts if terms else texts[:1], terms, length=EXCERPT_LENGTH)
    # A line of a list or of a dialogue begins with a dash: alone it would look like a slip.
    return (Span("… ", marked=False), *found) if found and found[0].text.startswith(_DASHES) else found
