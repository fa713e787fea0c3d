"""The cards of a list: what each shows of its article, ready for the template."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString

from articles.models import Article, PreparedQuery, Tagging, TagKind, TagStatus, page_address, tag_address
from articles.search.excerpt import Span, mark
from articles.search.highlighting import Marks
from articles.search.values import Field
from articles.views.article_parts import minutes
from articles.views.fragment_cache import Fragments
from articles.views.passages import NO_FIELDS, NO_MARKS, Passage, Written, passages
from articles.views.related_articles import elsewhere
from articles.views.rows import LINE, ArticleLine, article_line

TAGS_A_KIND = 3


@dataclass(frozen=True, slots=True)
class CardTags:
    """The tags of one kind on a card, as HTML, suggested ones last; `name` is printed before them."""

    name: str
    tags: tuple[SafeString, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list: headline and passages, with the words found marked.

    `raw` is the address of its raw page; `minutes` is its reading time; `elsewhere` is how many other articles have the
    same headline.
    """

    article: ArticleLine
    raw: str
    headline: tuple[Span, ...]
    passages: tuple[Passage, ...]
    tags: tuple[CardTags, ...]
    minutes: int
    elsewhere: int


_CARDS = PreparedQuery(
    lambda ids: (
        Article.objects.filter(pk__in=ids).order_by().values_list(*LINE, "page_id", "title_key", "deck", "blocks")
    )
)
# In the order in which they stand on a card, with what stands before them.
_KINDS = (
    (TagKind.COUNTRY.value, "بلدان"),
    (TagKind.PERSON.value, "أشخاص"),
    (TagKind.ORGANISATION.value, "منظمات"),
    (TagKind.TOPIC.value, "موضوعات"),
)


def cards(
    ids: Sequence[int], *, marks: Marks = NO_MARKS, field_marks: Mapping[Field, Marks] = NO_FIELDS
) -> tuple[Card, ...]:
    """The cards of these articles, in their order; `marks` is what the search marks.

    Articles deleted meanwhile are left out. Three queries, two more where something is marked.
    """
    rows = {row[0]: row for row in _CARDS.rows(ids)}
    there = [pk for pk in ids if pk in rows]
    tags = _tags(there)
    others = elsewhere({pk: rows[pk][-3] for pk in there})
    shown = passages([Written(pk, *rows[pk][-2:]) for pk in there], marks, field_marks)
    in_headline = marks | field_marks.get(Field.HEADLINE, NO_MARKS)
    found = []
    for pk in there:
        *line, page, _, _, blocks = rows[pk]
        article = article_line(tuple(line))
        found.append(
            Card(
                article=article,
                raw=page_address(page),
                headline=mark(article.headline, in_headline),
                passages=shown[pk],
                tags=tags.get(pk, ()),
                minutes=minutes(blocks),
                elsewhere=others.get(pk, 0),
            )
        )
    return tuple(found)


def card_list(
    ids: Sequence[int],
    fragments: Fragments,
    *,
    marks: Marks = NO_MARKS,
    field_marks: Mapping[Field, Marks] = NO_FIELDS,
    tail: str = "",
) -> tuple[SafeString, ...]:
    """The cards of these articles as HTML, in their order; articles deleted meanwhile are left out.

    `tail` is appended to the links to the articles. Three queries, two more where something is marked; none where all
    cards are cached.
    """
    keys = {pk: ("card", pk, tail, marks, tuple(field_marks.items())) for pk in ids}
    found = {pk: html for pk, key in keys.items() if (html := fragments.known(key)) is not None}
    if missing := [pk for pk in ids if pk not in found]:
        card_item = _macros().card_item
        for card in cards(missing, marks=marks, field_marks=field_marks):
            pk = card.article.pk
            # What a macro returns is safe for Jinja2, but plain text for Django.
            found[pk] = fragments.made(keys[pk], SafeString(card_item(card, tail)))
    return tuple(found[pk] for pk in ids if pk in found)


def _macros() -> Any:
    template: Any = get_template("_card.html")
    return template.template.module


_TAGS = PreparedQuery(
    lambda ids: (
        Tagging.objects.accepted()
        .filter(article__in=ids)
        .exclude(tag__status=TagStatus.REJECTED)
        .values_list("article", "tag__kind", "tag__status", "tag__name", "tag__slug")
    )
)


def _tags(article_ids: Sequence[int]) -> Mapping[int, tuple[CardTags, ...]]:
    """By article the first TAGS_A_KIND of each kind: twenty cards carry hundreds of rows."""
    # By article and kind: accepted tags, and suggested ones.
    found: dict[int, dict[str, tuple[list[SafeString], list[SafeString]]]] = defaultdict(
        lambda: defaultdict(lambda: ([], []))
    )
    for article_id, kind, status, name, slug in _TAGS.rows(article_ids):
        waits = status == TagStatus.SUGGESTED
        of_kind = found[article_id][kind][waits]
        if len(of_kind) < TAGS_A_KIND:
            of_kind.append(_card_tag(kind, name, slug, waits))
    return {
        article_id: tuple(
            CardTags(title, tuple((kinds[kind][False] + kinds[kind][True])[:TAGS_A_KIND]))
            for kind, title in _KINDS
            if kind in kinds
        )
        for article_id, kinds in found.items()
    }


@lru_cache(maxsize=2000)
def _card_tag(kind: str, name: str, slug: str, suggested: bool) -> SafeString:
    """A tag on a card; `suggested` when no editor has accepted the name yet."""
    return SafeString(_macros().card_tag(name, tag_address(kind, slug), suggested))
