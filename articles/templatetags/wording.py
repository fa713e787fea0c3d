"""Filters for Arabic: dates, counts, and text with foreign words in it.

The site's templates have all of them (newsreader.jinja). Those that the desk's templates use are registered in Django.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import Protocol

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.arabic import plurals, wording
from articles.arabic.text_direction import foreign_runs
from articles.search.excerpt import Span

register = template.Library()

_NOUNS = {
    "articles": plurals.ARTICLES,
    "people": plurals.PEOPLE,
    "countries": plurals.COUNTRIES,
    "organisations": plurals.ORGANISATIONS,
    "topics": plurals.TOPICS,
    "sources": plurals.SOURCES,
    "publishers": plurals.PUBLISHERS,
    "lines": plurals.LINES,
    "hits": plurals.HITS,
    "minutes": plurals.MINUTES,
    "elsewhere": plurals.ELSEWHERE_IN,
    "letters": plurals.LETTERS,
    "suggestions": plurals.SUGGESTIONS,
    "quotations": plurals.QUOTATIONS,
    "photos": plurals.PHOTOS,
    "blocks": plurals.BLOCKS_IN,
    "days": plurals.DAYS_AFTER,
}


# Up to this length, foreign text is a name or number («سو-35», S-300) that must not be broken at the end of a line.
_WHOLE = 12


@register.filter
def counted(number: int, noun: str) -> str:
    """The number with its noun («11 مقالاً»); `noun` is an English plural that this module knows."""
    return plurals.counted(number, _NOUNS[noun])


def bidi(text: str) -> SafeString:
    """The text as HTML, with foreign words and model numbers isolated so that they do not disturb the line's order."""
    return _short(text) if len(text) <= _SHORT else _isolated(text)


def _isolated(text: str) -> SafeString:
    pieces = []
    for piece, direction in foreign_runs(text):
        safe = escape(piece)
        whole = ' class="whole"' if len(piece) <= _WHOLE else ""
        pieces.append(f'<bdi dir="{direction}"{whole}>{safe}</bdi>' if direction else safe)
    return SafeString("".join(pieces))  # every piece was escaped above


# Names of people, countries and outlets recur all the time; longer texts hardly ever do.
_SHORT = 60
_short = lru_cache(maxsize=4000)(_isolated)


@register.filter
def marked(spans: Iterable[Span]) -> SafeString:
    """An excerpt as HTML, its found words in `<mark>`."""
    pieces = [f"<mark>{bidi(span.text)}</mark>" if span.marked else bidi(span.text) for span in spans]
    return SafeString("".join(pieces))  # bidi() escapes


class Dated(Protocol):
    """An article, or what is shown of one."""

    @property
    def published(self) -> datetime | None:
        """The time as its page prints it."""

    @property
    def published_precision(self) -> str:
        """How exactly it is known."""


def published(article: Dated) -> SafeString:
    """When the article was published, as exactly as is known, as `<time>`; or «بلا تاريخ»."""
    return _time(article.published, article.published_precision)


@lru_cache(maxsize=1000)
def _time(when: datetime | None, precision: str) -> SafeString:
    machine = wording.machine_date(when, precision)
    words = wording.date_words(when, precision)
    if not machine:
        return SafeString(f'<span class="undated">{words}</span>')
    return SafeString(f'<time datetime="{machine}">{words}</time>')  # figures, and the names of days and months


def digits(number: int) -> str:
    """A number by itself, with the separators that `counted` uses: «69,648»."""
    return f"{number:,}"


def ago(then: datetime) -> str:
    """How long ago it was: «قبل يومين»."""
    return wording.ago(then, timezone.now())


@register.filter
def day(then: datetime) -> str:
    """The day of a time: «14 سبتمبر (أيلول) 2023»."""
    return wording.day_words(then)
