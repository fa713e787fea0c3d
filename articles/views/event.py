"""The articles of one event: an article, and the others that report the same event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import BigIntegerField

from articles.models import Article, PreparedQuery, PublishedPrecision
from articles.search.events import Report, days_around, headlines_meet, same_event
from articles.search.similar import similar
from articles.views.article_parts import paragraphs
from articles.views.related_articles import likeness
from articles.views.rows import LINE, ArticleLine, article_line
from articles.views.story import FoundTag, Story, tags_of

# How many fit on a screen side by side, and pair by pair on a phone: eleven columns, each as wide as a finger.
MOST = 10
# How many articles, the most similar by names and headline, are examined: 40 found one in a hundred more, at twice the
# cost.
_LOOKED_AT = 24
# How many neighbours are examined before an article's page says that others report the same: it has to stay cheap.
_ASKED = 2
_KNOWN_DAY = frozenset((PublishedPrecision.DAY, PublishedPrecision.MINUTE))


@dataclass(frozen=True, slots=True)
class Told:
    """An article of an event: what is listed of it, its deck and body, and its tags."""

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
        """What tells which event it reports; of its tags, those by which neighbours are found."""
        known = [found for found in self.tags if not found.tag.suggested]
        names = frozenset(found.pk for found in known)
        about = frozenset(found.pk for found in known if found.central)
        return Report(self.line.headline, self.deck, paragraphs(self.blocks), self.day, about, names)


@dataclass(frozen=True, slots=True)
class Event:
    """The article that was asked for, and all articles of its event, itself included, by time, undated ones last.

    `more`: there were more than MOST, and these are the most similar.
    """

    asked: Told
    articles: tuple[Told, ...]
    more: bool


_TOLD = PreparedQuery(lambda ids: Article.objects.filter(pk__in=ids).order_by().values_list(*LINE, "deck", "blocks"))


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
    """Whether two stories, each with its tags, report the same event. No query."""
    asked, near = _of_story(*one), _of_story(*other)
    return _may_be(asked.day, near.line) and any(same_event(asked.report, [near.report]))


def has_event(story: Story, tags: tuple[FoundTag, ...], near: Iterable[ArticleLine]) -> bool:
    """Whether one of the articles `near` a story reports its event.

    Only those that may, by headline and day, are examined: _ASKED at most, the nearest first, in two queries; otherwise
    none.
    """
    asked = _of_story(story, tags)
    may_be = (line.pk for line in near if _may_be(asked.day, line) and headlines_meet(story.headline, line.headline))
    ids = list(dict.fromkeys(islice(may_be, _ASKED)))
    return bool(ids) and any(same_event(asked.report, [other.report for other in _told(ids).values()]))


def _may_be(day: date | None, line: ArticleLine) -> bool:
    """Whether `event_of` would examine the article for an event of that day."""
    if day is None or line.published is None:
        return True
    first, last = days_around(day)
    return line.published_precision in _KNOWN_DAY and first <= line.published.date() <= last


def _of_story(story: Story, tags: tuple[FoundTag, ...]) -> Told:
    return Told(story.line, story.deck, story.blocks, tags)


def _told(ids: Sequence[int]) -> Mapping[int, Told]:
    """The existing articles among these ids, in two queries."""
    rows = _TOLD.rows(ids)
    tags = tags_of(*(row[0] for row in rows))
    return {pk: Told(article_line((pk, *line)), deck, blocks, tags[pk]) for pk, *line, deck, blocks in rows}


def _in_time(told: Told) -> tuple[bool, str, int]:
    when = told.line.published
    return told.day is None, when.isoformat() if when else "", told.line.pk
