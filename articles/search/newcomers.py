"""Who is new to the coverage: people that no article before a day names, nor any without a date."""

from collections.abc import Mapping
from datetime import date, timedelta

from articles.search import index
from articles.search.answer_cache import AnswerCache
from articles.search.counting import alone, how_many
from articles.search.filtering import filters, undated
from articles.search.index import OpenIndex, UnusableIndex
from articles.search.lookups import any_of, carrying, every
from articles.search.values import Facet, SearchRequest

# How many of the people named most since that day are looked up among the earlier articles.
LOOKED_UP = 60

_kept: AnswerCache[Mapping[int, int]] = AnswerCache(8)


def newcomers(since: date) -> Mapping[int, int]:
    """By person (primary key of the tag) not named before that day, the number of articles since; the largest first.

    Empty where the index cannot be asked: a missing list is better than an error.
    """
    try:
        view = index.opened()
        return _kept.get((view.root, view.state, since), lambda: _found(view, since))
    except (UnusableIndex, ValueError, OSError):
        return {}


def _found(view: OpenIndex, since: date) -> Mapping[int, int]:
    now = every(filters(SearchRequest(since=since)))
    earlier = any_of((every(filters(SearchRequest(until=since - timedelta(days=1)))), undated()))
    named = alone(view.searcher, now, Facet.PERSON, most=LOOKED_UP).times
    before = {key: how_many(view.searcher, every((earlier, carrying(Facet.PERSON, key)))) for key in named}
    return {key: times for key, times in named.items() if not before[key]}
