"""What to leave out of a request that finds nothing, and how many articles it would find then."""

import re
from collections.abc import Iterator
from dataclasses import replace

import tantivy

from articles.search.answers import Loosening, Without
from articles.search.constants import MOST_LOOSENINGS
from articles.search.counting import how_many
from articles.search.finding import choose
from articles.search.values import Facet, SearchRequest

# A piece of a typed text that can be left out by itself: a phrase or a word, with the key before it (شخص: بوتين).
_PIECE = re.compile(r'[-=]?(?:[^\s"«»“”:]+:\s*)*(?:"[^"]*"|«[^«»]*»|“[^“”]*”|[^\s"«»“”]+)')


def loosenings(searcher: tantivy.Searcher, request: SearchRequest) -> tuple[Loosening, ...]:
    """Ways to find something: leaving out first what was clicked, then what was typed. MOST_LOOSENINGS are tried.

    Each is counted like the list it leads to: strictly, or forgivingly where that finds too little.
    """
    found = []
    for place, (way, looser) in enumerate(_ways(request)):
        if place == MOST_LOOSENINGS:
            break
        if count := how_many(searcher, choose(searcher, looser).query):
            found.append(replace(way, count=count))
    return tuple(found)


def pieces(text: str) -> tuple[str, ...]:
    """The words and phrases of a typed text, each with the key or sign before it."""
    return tuple(match.group().strip() for match in _PIECE.finditer(text))


def _ways(request: SearchRequest) -> Iterator[tuple[Loosening, SearchRequest]]:
    """Each thing that can be left out, not yet counted, and the request without it."""
    narrowed = _narrowings(request)
    yield from narrowed
    typed = pieces(request.text)
    if request.exact:
        yield Loosening(Without.EXACT, 0), replace(request, exact=False)
    if typed and narrowed:
        yield Loosening(Without.TEXT, 0), replace(request, text="", exact=False)
    if len(typed) > 1:
        anything = " OR ".join(typed)
        yield Loosening(Without.ALL_WORDS, 0, text=anything), replace(request, text=anything)
        for place, piece in enumerate(typed):
            rest = " ".join((*typed[:place], *typed[place + 1 :]))
            yield Loosening(Without.WORD, 0, text=rest, word=piece), replace(request, text=rest)


def _narrowings(request: SearchRequest) -> list[tuple[Loosening, SearchRequest]]:
    ways = []
    if request.since or request.until:
        ways.append((Loosening(Without.TIME, 0), replace(request, since=None, until=None)))
    for facet in Facet:
        if request.chosen.get(facet):
            looser = replace(request, chosen={**request.chosen, facet: ()})
            ways.append((Loosening(Without.CHOSEN, 0, facet), looser))
    for facet in Facet:
        if request.excluded.get(facet):
            looser = replace(request, excluded={**request.excluded, facet: ()})
            ways.append((Loosening(Without.EXCLUDED, 0, facet), looser))
    return ways
