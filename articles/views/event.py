"""The articles of one event: an article, and what other articles here tell of the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import BigIntegerField

from articles.models import Article, Prepared, PublishedPrecision
from articles.search.events import Report, days_around, headlines_meet, same_event
from articles.search.similar import similar
from articles.views.article_parts import paragraphs
from articles.views.neighbours import likeness
from articles.views.rows import LINE, ArticleLine, article_line
from articles.views.story import FoundTag, Story, tags_of

# So many have room on one screen, and pair by pair on a phone: eleven columns of a finger's width.
MOST = 10
# So many of the likest by names and headline are looked at: with 40 one in a hundred more was found, at twice the cost.
_LOOKED_AT = 24
# Before an article's page says that others tell of the same, so many of its neighbours are asked: it is to stay cheap.
_ASKED = 2
_KNOWN_DAY = frozenset((PublishedPrecision.DAY, PublishedPrecision.MINUTE))


@dataclass(frozen=True, slots=True)
class Told:
    """An article of an event: what a line shows of it, its deck and body, and the tags that it carries."""

    line: ArticleLine
    deck: str
    blocks: Sequence[Mapping[str, Any]]
    tags: tuple[FoundTag, ...]

    @property
    def day(self) -> date | None:
        """The day on which it appeared; None where its page does not tell it."""
        when = self.line.published
        return when.date() if when is not None and self.line.published_precision in _KNOWN_DAY else None

    @property
    def report(self) -> Report:
        """What tells of which event it is: of its tags those that neighbours are found by."""
        known = [found for found in self.tags if not found.tag.suggested]
        names = frozenset(found.pk for found in known)
        about = frozenset(found.pk for found in known if found.central)
        return Report(self.line.headline, self.deck, paragraphs(self.blocks), self.day, about, names)


@dataclass(frozen=True, slots=True)
class Event:
    """The article that was asked for, and all of its event in order of time, it among them, the undated last.

    `more` when there were more than MOST: then these are the likest.
    """

    asked: Told
    articles: tuple[Told, ...]
    more: bool


_TOLD = Prepared(lambda ids: Article.objects.filter(pk__in=ids).order_by().values_list(*LINE, "deck", "blocks"))


def event_of(pk: int) -> Event | None:
    """The event of the article of that number, in four queries; None where there is no such article."""
    asked = _told([pk]).get(pk) if pk <= BigIntegerField.MAX_BIGINT else None
    if asked is None:
        return None
    days = days_around(asked.day) if asked.day else None
    near = similar(pk, likeness(asked.line.headline, asked.tags), most=_LOOKED_AT, days=days)
    others = tuple(_told(near).values())
    alike = same_event(asked.report, [other.report for other in others])
    likest = sorted(zip(alike, others, strict=True), key=lambda one: (-one[0], one[1].line.pk))
    found = [other for how, other in likest if how]
    articles = sorted((asked, *found[: MOST - 1]), key=_in_time)
    return Event(asked, tuple(articles), more=len(found) >= MOST)


def told_of_one_event(one: tuple[Story, tuple[FoundTag, ...]], other: tuple[Story, tuple[FoundTag, ...]]) -> bool:
    """Whether two stories, each with the tags it carries, are of one event. No query."""
    asked, near = _of_story(*one), _of_story(*other)
    return _may_be(asked.day, near.line) and any(same_event(asked.report, [near.report]))


def has_event(story: Story, tags: tuple[FoundTag, ...], near: Iterable[ArticleLine]) -> bool:
    """Whether an article near a story is of its event; asked only of those that may be by headline and day.

    Two queries where there are such; no more than _ASKED are looked at, the nearest first.
    """
    asked = _of_story(story, tags)
    may_be = (line.pk for line in near if _may_be(asked.day, line) and headlines_meet(story.headline, line.headline))
    ids = list(dict.fromkeys(islice(may_be, _ASKED)))
    return bool(ids) and any(same_event(asked.report, [other.report for other in _told(ids).values()]))


def _may_be(day: date | None, line: ArticleLine) -> bool:
    """Whether an article is among those that `event_of` looks at for an event of that day."""
    if day is None or line.published is None:
        return True
    first, last = days_around(day)
    return line.published_precision in _KNOWN_DAY and first <= line.published.date() <= last


def _of_story(story: Story, tags: tuple[FoundTag, ...]) -> Told:
    return Told(story.line, story.deck, story.blocks, tags)


def _told(ids: Sequence[int]) -> Mapping[int, Told]:
    """The articles of these numbers that are there, in two queries."""
    rows = _TOLD.rows(ids)
    tags = tags_of(*(row[0] for row in rows))
    return {pk: Told(article_line((pk, *line)), deck, blocks, tags[pk]) for pk, *line, deck, blocks in rows}


def _in_time(told: Told) -> tuple[bool, str, int]:
    when = told.line.published
    return told.day is None, when.isoformat() if when else "", told.line.pk
