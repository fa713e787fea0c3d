"""Decides which row is which story when a page is read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef

from articles.models import Article, Attribution, Origin, Page, Quotation, Tagging
from articles.pages.values import Story
from articles.storing.rows import BODY_FIELDS, article_values

# Positions are moved out of the way by this much while they are assigned anew, since no two may ever be equal.
_ASIDE = 1_000_000


@dataclass(frozen=True, slots=True)
class Placed:
    """The articles of a page, one for each story, in order; and what became of those that were there before.

    `gone` are the ids of articles that are no longer on the page; `old_keys` are ids with the title keys that they no
    longer have.
    """

    articles: tuple[Article, ...]
    gone: tuple[int, ...] = ()
    old_keys: tuple[tuple[int, str], ...] = ()


def place_articles(page: Page, stories: Mapping[int, Story], *, understood: Mapping[int, Mapping[str, Any]]) -> Placed:
    """Write the articles of a page that is read again, from its stories by position.

    Existing articles are matched by title, then by position, and keep their ids. For new ones `understood` has, by
    position, the fields that result from understanding them. What an editor changed stays. An article that matches no
    story is deleted, unless an editor has worked on it: then it is kept, after the others.
    """
    before = list(page.articles.annotate(**_edited()).order_by("position"))
    after = {position: article_values(story) for position, story in stories.items()}
    pairs = _pair(before, after)
    page.articles.update(position=F("position") + _ASIDE)
    left = [article for article in before if article not in pairs.values()]
    kept = [article for article in left if _is_edited(article)]
    gone = tuple(article.pk for article in left if article not in kept)
    Article.objects.filter(pk__in=gone).delete()
    placed, old_keys = [], []
    for position, values in after.items():
        article = pairs.get(position)
        if article is None:
            article = Article.objects.create(page=page, position=position, **values, **understood[position])
        else:
            if article.title_key != values["title_key"]:
                old_keys.append((article.pk, article.title_key))
            _renew(article, values | {"position": position})
        placed.append(article)
    for position, article in enumerate(kept, max(after, default=-1) + 1):
        article.position = position
        article.save(update_fields=["position"])
    return Placed(tuple(placed), gone, tuple(old_keys))


def _edited() -> dict[str, Exists]:
    mine = {"article": OuterRef("pk"), "origin": Origin.EDITOR}
    return {
        "tagged_by_editor": Exists(Tagging.objects.filter(**mine)),
        "attributed_by_editor": Exists(Attribution.objects.filter(**mine)),
        "quoted_by_editor": Exists(Quotation.objects.filter(**mine)),
    }


def _is_edited(article: Article) -> bool:
    return bool(article.edited_fields or any(getattr(article, name) for name in _edited()))


def _pair(before: Sequence[Article], after: Mapping[int, dict[str, Any]]) -> dict[int, Article]:
    """By new position, the article that was there before: matched by title key, and the rest by position."""
    pairs: dict[int, Article] = {}
    free = list(before)
    for by_title in (True, False):
        for position, values in after.items():
            if position in pairs:
                continue
            for article in free:
                same = article.title_key == values["title_key"] if by_title else article.position == position
                if same:
                    pairs[position] = article
                    free.remove(article)
                    break
    return pairs


def _renew(article: Article, values: dict[str, Any]) -> None:
    """Write what the page says now, except where an editor has said otherwise."""
    theirs = set(article.edited_fields)
    if theirs & BODY_FIELDS:
        theirs.add("blocks")
    if "headline" in theirs:
        theirs.add("slug")
    if theirs & {"published", "published_precision"}:
        theirs |= {"published", "published_precision"}
    fields = [field for field in values if field not in theirs]
    for field in fields:
        setattr(article, field, values[field])
    article.save(update_fields=fields)
