"""Articles that are about the same: by the names they share and the words of the headline."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import tantivy
from tantivy import Occur

from articles.search import index, schema
from articles.search.analysis import folded_words, stems
from articles.search.catching_up import catch_up_for_reader
from articles.search.function_words import content_words
from articles.search.index import UnusableIndex
from articles.search.values import Facet

# What a shared name adds beside the words of the headline. Rare names tell more than «روسيا» by their frequency alone.
_NAME = 1.5
_WORDS = 12
_NAMES = 12


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an article is compared by: its headline, and the primary keys of its tags by facet, the best first."""

    headline: str = ""
    keys: Mapping[Facet, Sequence[int]] = field(default_factory=dict)


def similar(article_id: int, likeness: Likeness, *, most: int) -> tuple[int, ...]:
    """The ids of at most so many other articles that share a word of the headline and a name, the likest first.

    None where the index cannot be asked: neighbours are worth no error.
    """
    words = [(Occur.Should, query) for query in _words(likeness.headline)]
    names = [(Occur.Should, query) for query in _names(likeness.keys)]
    if not words or not names:
        return ()
    both = (tantivy.Query.boolean_query(words), tantivy.Query.boolean_query(names))
    itself = tantivy.Query.term_query(schema.schema(), schema.ID, article_id)
    query = tantivy.Query.boolean_query([*((Occur.Must, part) for part in both), (Occur.MustNot, itself)])
    catch_up_for_reader()
    try:
        searcher = index.opened().searcher
        hits = searcher.search(query, most, count=False).hits
        found = searcher.fast_field_values(schema.ID, [address for _, address in hits])
    except (UnusableIndex, ValueError, OSError):
        return ()
    return tuple(int(pk) for pk in found if pk is not None)


def _words(headline: str) -> Iterable[tantivy.Query]:
    words = tuple(dict.fromkeys(folded_words(headline)))
    content = content_words(words)
    for word in [word for word in words if word in content][:_WORDS]:
        fields = (("headline", 2.0), ("body", 1.0))
        yield tantivy.Query.disjunction_max_query(
            [
                tantivy.Query.boost_query(tantivy.Query.term_query(schema.schema(), name, stems(word)[0]), weight)
                for name, weight in fields
            ]
        )


def _names(keys: Mapping[Facet, Sequence[int]]) -> Iterable[tantivy.Query]:
    for facet, found in keys.items():
        for key in found[:_NAMES]:
            yield tantivy.Query.boost_query(tantivy.Query.term_query(schema.schema(), facet.value, key), _NAME)
