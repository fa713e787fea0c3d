"""How the words of a query weigh: what is a hit, and which articles are better than others."""

import tantivy
from tantivy import Occur

from articles.arabic.grams import word_grams
from articles.search import schema
from articles.search.analysis import stems
from articles.search.constants import EVERY_WORD, GRAM_WEIGHTS, OTHER_SPELLING, STEM_WEIGHTS
from articles.search.phrases import phrase
from articles.search.query import Clause, Query
from articles.search.spellings import other_spellings


def text_query(parsed: Query, *, forgiving: bool) -> tantivy.Query:
    """What is to be found: every clause, or when `forgiving` any of them, those with every clause well before.

    Runs of letters add to the score; when forgiving they are enough: a misspelt word is found by what is left of it.
    Forgiving also takes a foreign name's other spelling for the word, below the one that was typed.
    """
    words = [word for clause in parsed.wanted for word in clause.words]
    grams = dict.fromkeys(gram for word in words for gram in word_grams(word))
    by_grams = [
        (Occur.Should, tantivy.Query.boost_query(_term(name, gram), weight))
        for gram in grams
        for name, weight in GRAM_WEIGHTS.items()
    ]
    clauses = [anywhere(clause, forgiving=forgiving) for clause in parsed.wanted]
    if not forgiving:
        return tantivy.Query.boolean_query([*((Occur.Must, clause) for clause in clauses), *by_grams])
    parts = [*((Occur.Should, clause) for clause in clauses), *by_grams]
    if len(clauses) > 1:
        every = tantivy.Query.boolean_query([(Occur.Must, clause) for clause in clauses])
        parts.append((Occur.Should, tantivy.Query.const_score_query(every, EVERY_WORD)))
    return tantivy.Query.boolean_query(parts)


def anywhere(clause: Clause, *, forgiving: bool = False) -> tantivy.Query:
    """A clause in any of the text fields, each by its weight."""
    parts = []
    for name, weight in STEM_WEIGHTS.items():
        found = phrase(name, clause.words) if clause.phrase else _word(name, clause.words[0], forgiving=forgiving)
        parts.append((Occur.Should, tantivy.Query.boost_query(found, weight)))
    return tantivy.Query.boolean_query(parts)


def _word(name: str, word: str, *, forgiving: bool) -> tantivy.Query:
    found = [_term(name, stem) for stem in stems(word)]
    if forgiving:
        others = dict.fromkeys(stem for spelling in other_spellings(word) for stem in stems(spelling))
        found += [tantivy.Query.boost_query(_term(name, stem), OTHER_SPELLING) for stem in others]
    return found[0] if len(found) == 1 else tantivy.Query.disjunction_max_query(found)


def _term(name: str, value: str) -> tantivy.Query:
    return tantivy.Query.term_query(schema.schema(), name, value)
