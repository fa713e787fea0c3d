"""Whether articles report the same event: by what they are about, when they appeared, and how they open.

The opening of a report says what happened; the background further down is shared with reports of other events.
Openings are compared as stories are in the evaluations of Topic Detection and Tracking: by the cosine of their words,
each weighted by its rarity (Allan, "Topic Detection and Tracking", 2002). The thresholds were set on real news
(docs/experiments.md), where an article that does not belong does more harm than one that is missing.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import islice
from math import log, sqrt

from articles.arabic.words import folded, surfaces
from articles.search import index
from articles.search.analysis import folded_words, stems
from articles.search.function_words import FUNCTION_WORDS
from articles.search.index import UnusableIndex
from articles.search.matching import rarity

# What happened in the evening is in the next day's paper, and reactions to it in that of the day after; one more day
# is for papers that do not appear on a holiday. Anything later is about what happened since.
DAYS = 3
# How many words of the body belong to the opening, beside headline and deck: a first paragraph, or two short ones.
_OPENING = 40
# How similar two openings must be; more so where a day is unknown and only the words can tell.
_ALIKE = 0.45
_ALIKE_UNDATED = 0.5
_ROUNDING = 1e-9  # more than the sums of floating-point numbers are off
# Among fewer articles than these no word can be known to be common; rarity is computed as if there were this many.
_LEAST_ARTICLES = 1000


@dataclass(frozen=True, slots=True)
class Report:
    """What tells which event an article reports.

    `day` is None where its page does not tell it. `about` are the keys of the tags that it is about, `names` those of
    all its tags.
    """

    headline: str
    deck: str
    paragraphs: tuple[str, ...]
    day: date | None
    about: frozenset[int]
    names: frozenset[int]


def days_around(day: date) -> tuple[date, date]:
    """The first and the last day on which another article of the same event appears."""
    apart = timedelta(days=DAYS)
    return max(day, date.min + apart) - apart, min(day, date.max - apart) + apart


def same_event(report: Report, others: Sequence[Report]) -> tuple[float, ...]:
    """How similar each of the others is to `report`, up to 1; 0 for one that reports another event.

    0 for all where the index, which knows how rare words are, cannot be asked.
    """
    try:
        searcher = index.opened().searcher
        # The openings of one event have many words in common.
        rare = cache(lambda stem: rarity(searcher, searcher.doc_freq("body", stem), least=_LEAST_ARTICLES))
        opening = cache(lambda: _weighed(_stems(report), rare))
        return tuple(
            _likeness(opening(), _stems(other), rare, _needed(report, other)) if _may_be(report, other) else 0.0
            for other in others
        )
    except (UnusableIndex, ValueError, OSError):
        return (0.0,) * len(others)


def headlines_meet(one: str, other: str) -> bool:
    """Whether two headlines share two content words, as nearly all headlines of one event do."""
    return len(_matter(one) & _matter(other)) > 1


@lru_cache(1000)
def _matter(headline: str) -> frozenset[str]:
    return frozenset(stems(word)[0] for word in folded_words(headline) if word not in FUNCTION_WORDS)


def _may_be(one: Report, other: Report) -> bool:
    """Whether days and names allow it: if both are about anybody or anything, they must share one of those."""
    if one.day is not None and other.day is not None and abs(one.day - other.day) > timedelta(days=DAYS):
        return False
    return bool(one.about & other.about if one.about and other.about else one.names & other.names)


def _needed(one: Report, other: Report) -> float:
    return _ALIKE_UNDATED if one.day is None or other.day is None else _ALIKE


def _likeness(one: Mapping[str, float], other: Mapping[str, int], rare: Callable[[str], float], needed: float) -> float:
    """The cosine of a weighed opening and the stems of another one, 0 where it is less than needed.

    It is at most the length of the weighed one's part that the other has too (Cauchy and Schwarz). Where that is too
    short, as it is for most candidates, the index need not be asked how rare the other's stems are.
    """
    if sqrt(sum(one[stem] ** 2 for stem in one.keys() & other.keys())) < needed - _ROUNDING:
        return 0.0
    weights = _weighed(other, rare)
    cosine = sum(weight * weights.get(stem, 0.0) for stem, weight in one.items())
    return cosine if cosine >= needed else 0.0


def _stems(report: Report) -> Mapping[str, int]:
    """How often each stem occurs in an article's opening."""
    body = (folded(word) for text in report.paragraphs for word in surfaces(text))
    told = (*folded_words(report.headline), *folded_words(report.deck), *islice(body, _OPENING))
    return Counter(stems(word)[0] for word in told if word not in FUNCTION_WORDS)


def _weighed(times: Mapping[str, int], rare: Callable[[str], float]) -> Mapping[str, float]:
    """Stems with their weights, by how often they occur and how rare they are; the squares add up to 1."""
    weights = {stem: (1 + log(count)) * rare(stem) for stem, count in times.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {stem: weight / length for stem, weight in weights.items()}
