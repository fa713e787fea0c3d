"""Finds articles about the same subject, by the names they share and the words of the headline."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import tantivy
from tantivy import Occur

from articles.search import index, schema
from articles.search.analysis import folded_words, stems
from articles.search.catching_up import catch_up_for_reader
from articles.search.documents import day
from articles.search.filtering import undated, weightless
from articles.search.function_words import content_words
from articles.search.index import UnusableIndex
from articles.search.lookups import any_of, article_ids, carrying, term
from articles.search.matching import is_rare
from articles.search.values import Facet

# The weight of a shared name, against the words of the headline. Rare names weigh more than «روسيا» by themselves.
_NAME = 1.5
_WORDS = 12
_NAMES = 12


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an article is compared by: its headline, and the primary keys of its tags by facet, the main ones first."""

    headline: str = ""
    keys: Mapping[Facet, Sequence[int]] = field(default_factory=dict)


def similar(
    article_id: int, likeness: Likeness, *, most: int, days: tuple[date, date] | None = None
) -> tuple[int, ...]:
    """The ids of `most` other articles at most that share a word of the headline and a name, the most similar first.

    With `days` (the first and the last), articles known to have appeared on another day are left out. None where the
    index cannot be asked: missing neighbours are better than an error.
    """
    names = [*_names(likeness.keys)]
    if not names:
        return ()
    catch_up_for_reader()
    try:
        searcher = index.opened().searcher
        words = [*_words(likeness.headline, searcher)]
        if not words:
            return ()
        needed = [any_of(words), any_of(names), *([weightless(_within(*days))] if days else ())]
        query = tantivy.Query.boolean_query(
            [*((Occur.Must, one) for one in needed), (Occur.MustNot, term(schema.ID, article_id))]
        )
        hits = searcher.search(query, most, count=False).hits
        return article_ids(searcher, hits)
    except (UnusableIndex, ValueError, OSError):
        return ()


def _within(first: date, last: date) -> tantivy.Query:
    """The articles of these days, and those without a date; not those of which only the month or year is known."""
    kind = tantivy.FieldType.Unsigned
    known = tantivy.Query.range_query(schema.schema(), schema.KNOWN_DAY, kind, day(first), day(last))
    return any_of((known, undated()))


def _words(headline: str, searcher: tantivy.Searcher) -> Iterable[tantivy.Query]:
    """The headline's words, without those that very many articles have: these say least and cost most."""
    words = tuple(dict.fromkeys(folded_words(headline)))
    content = content_words(words)
    told = [word for word in words if word in content][:_WORDS]
    for word in [word for word in told if is_rare(searcher, "body", stems(word)[0])] or told:
        fields = (("headline", 2.0), ("body", 1.0))
        yield tantivy.Query.disjunction_max_query(
            [tantivy.Query.boost_query(term(name, stems(word)[0]), weight) for name, weight in fields]
        )


def _names(keys: Mapping[Facet, Sequence[int]]) -> Iterable[tantivy.Query]:
    for facet, found in keys.items():
        for key in found[:_NAMES]:
            yield tantivy.Query.boost_query(carrying(facet, key), _NAME)
