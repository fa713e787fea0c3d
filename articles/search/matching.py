"""Which articles have the words, regardless of how well: for counting, and for lists in order of time.

These are flat unions of terms, which the index walks several times as fast as the queries by which `ranking` weighs the
same articles.
"""

from collections.abc import Container, Iterator
from math import log

import tantivy

from articles.arabic.clitics import BEFORE_DEFINITE
from articles.arabic.grams import word_grams
from articles.search.analysis import stems
from articles.search.constants import GRAM_WEIGHTS, LEAST_SPELT_OTHERWISE, MOST_ADDING, STEM_WEIGHTS
from articles.search.function_words import content_words
from articles.search.lookups import any_of, every, term
from articles.search.phrases import phrase
from articles.search.query_nodes import Clause, Query
from articles.search.transliterations import other_spellings


def text_matches(parsed: Query, *, forgiving: bool, searcher: tantivy.Searcher | None = None) -> tantivy.Query:
    """The articles that `ranking.text_query` weighs: with every needed clause, or any of them when `forgiving`."""
    if not forgiving:
        return every([any_of(anywhere(clause)) for clause in needed(parsed)])
    words = dict.fromkeys(word for clause in parsed.wanted for word in clause.words)
    found = [part for clause in needed(parsed) for part in anywhere(clause, forgiving=True)]
    return any_of((*found, *(gram for word in words for name in GRAM_WEIGHTS for gram in grams(name, word, searcher))))


def needed(parsed: Query) -> list[Clause]:
    """The wanted clauses that must match: function words need not, where there are other words."""
    content = content_words(wanted_words(parsed))
    return [clause for clause in parsed.wanted if clause.phrase or clause.words[0] in content]


def wanted_words(parsed: Query) -> tuple[str, ...]:
    """The folded words wanted anywhere, each once."""
    return tuple(dict.fromkeys(word for clause in parsed.wanted for word in clause.words))


def anywhere(clause: Clause, *, forgiving: bool = False) -> Iterator[tantivy.Query]:
    """A clause in any of the text fields, as queries of which at least one must match."""
    if clause.phrase:
        yield from (phrase(name, clause.words) for name in STEM_WEIGHTS)
        return
    found = dict.fromkeys((*stems(clause.words[0]), *other_stems(clause, forgiving=forgiving)))
    yield from (term(name, stem) for name in STEM_WEIGHTS for stem in found)


def other_stems(clause: Clause, *, forgiving: bool) -> tuple[str, ...]:
    """The stems of what else stands for a clause's word: its listed spellings, and ج for غ when forgiving."""
    spellings = (*clause.others, *(other_spellings(clause.words[0]) if forgiving else ()))
    return tuple(dict.fromkeys(stem for spelling in spellings for stem in stems(spelling)))


def grams(name: str, word: str, searcher: tantivy.Searcher | None) -> list[tantivy.Query]:
    """Queries for the `informative` n-grams of a folded word in one of the n-gram fields."""
    return [term(name, gram) for gram in informative(name, word, searcher)]


def informative(
    name: str, word: str, searcher: tantivy.Searcher | None, *, besides: Container[str] = ()
) -> dict[str, float]:
    """The informative n-grams of a folded word in one of the n-gram fields, each with its rarity; none of `besides`.

    Those that very many articles have, or none, are left out. Without a `searcher` to ask, each rarity is 1.
    """
    found = {}
    for gram in _telling(word):
        if gram in besides:
            continue
        having = 1 if searcher is None else searcher.doc_freq(name, gram)
        if 0 < having <= MOST_ADDING:
            found[gram] = 1.0 if searcher is None else rarity(searcher, having)
    return found


def rarity(searcher: tantivy.Searcher, having: int, *, least: int = 0) -> float:
    """BM25's rarity (inverse document frequency, Robertson and Spärck Jones) of what `having` articles have.

    A collection of fewer than `least` articles counts as one of `least`.
    """
    return log(1 + (max(searcher.num_docs, least) - having + 0.5) / (having + 0.5))


def _telling(word: str) -> tuple[str, ...]:
    """The word's n-grams, without those of its article and clitics: «_بال» begins very many words."""
    attached = max((before for before in BEFORE_DEFINITE if word.startswith(before)), key=len, default="")
    found = word_grams(word)
    return found[len(attached) - 1 :] if attached and len(word) > len(attached) + 2 else found


def is_rare(searcher: tantivy.Searcher | None, name: str, token: str) -> bool:
    """Whether few enough articles have the token for a small gain in score to be worth reading through them."""
    return searcher is None or searcher.doc_freq(name, token) <= MOST_ADDING


def is_unknown(searcher: tantivy.Searcher, word: str) -> bool:
    """Whether a folded word in Arabic letters, of some length, occurs in no article in any of its forms."""
    if len(word) < LEAST_SPELT_OTHERWISE or word.isascii() or not word.isalpha():
        return False
    return not any(searcher.doc_freq(name, stem) for name in STEM_WEIGHTS for stem in stems(word))
