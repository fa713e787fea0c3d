"""What a card of the list shows of an article, ready for the template."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article, Tagging, TagKind, TagStatus
from articles.search.excerpt import best_excerpt, mark
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
class Card:
    """An article in a list: headline and a passage, both as spans of which the found words are marked."""

    article: Article
    headline: tuple[Span, ...]
    passage: tuple[Span, ...]
    tags: tuple[TagGroup, ...]


_GROUPS = (
    (TagKind.COUNTRY, "بلدان", "البلدان"),
    (TagKind.PERSON, "أشخاص", "الأشخاص"),
    (TagKind.ORGANISATION, "منظمات", "المنظمات"),
    (TagKind.TOPIC, "موضوعات", "الموضوعات"),
)


def tag_groups(taggings: Iterable[Tagging], *, most: int | None = None) -> tuple[TagGroup, ...]:
    """The taggings by kind, kinds without any left out; the order within a kind is kept.

    With `most`, at most so many of a kind, those that only wait for an editor after the others.
    """
    rows = [row for row in taggings if row.tag.status != TagStatus.REJECTED]
    if most is not None:
        rows.sort(key=lambda row: row.tag.status == TagStatus.SUGGESTED)
    groups = []
    for kind, name, title in _GROUPS:
        of_kind = tuple(row for row in rows if row.tag.kind == kind)[:most]
        if of_kind:
            groups.append(TagGroup(kind.value, name, title, of_kind))
    return tuple(groups)


def card(article: Article, *, terms: tuple[str, ...] = ()) -> Card:
    """The card of an article that came with `for_cards()`; `terms` are the words that the search marks."""
    return Card(
        article=article,
        headline=mark(article.headline, terms),
        passage=_passage(article, terms),
        tags=tag_groups(article.taggings.all(), most=TAGS_A_KIND),
    )


def _passage(article: Article, terms: tuple[str, ...]) -> tuple[Span, ...]:
    """The passage that the search found best; without a search the deck, or else how the body begins."""
    paragraphs = [block["text"] for block in article.blocks if block["kind"] == "paragraph"]
    texts = tuple(text for text in (article.deck, *paragraphs) if text)
    found = best_excerpt(texts if terms else texts[:1], terms, length=EXCERPT_LENGTH)
    # A line of a list or of a dialogue begins with a dash: alone it would look like a slip.
    return (Span("… ", marked=False), *found) if found and found[0].text.startswith(_DASHES) else found
