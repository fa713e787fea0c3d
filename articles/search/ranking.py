"""How the words of a query are weighted: which articles match, and which are better than others."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise

import tantivy
from tantivy import Occur

from articles.arabic.grams import word_grams
from articles.arabic.root import possible_roots
from articles.search import schema
from articles.search.analysis import stems
from articles.search.constants import (
    ELSEWHERE,
    EVERY_WORD,
    FUNCTION_WORD,
    GRAM,
    GRAM_WEIGHTS,
    HEADLINE,
    LEAST_SPELT_OTHERWISE,
    MOST_ADDING,
    MOST_OTHER_LETTERS,
    MOST_SPELT_OTHERWISE,
    OTHER_SPELLING,
    PAIR,
    PAIR_SLOP,
    ROOT,
    SPELT_OTHERWISE,
    STEM_WEIGHTS,
)
from articles.search.function_words import content_words
from articles.search.lookups import any_of, every, term
from articles.search.matching import informative, is_rare, is_unknown, needed, other_stems, rarity, wanted_words
from articles.search.phrases import phrase
from articles.search.possible_mentions import pattern
from articles.search.query_nodes import Clause, Query

# The fields in which adjacent words add to the score: in decks and captions, which are short, they say little.
_PAIRED = ("headline", "body")


def text_query(parsed: Query, *, forgiving: bool, searcher: tantivy.Searcher | None = None) -> tantivy.Query:
    """The weighted query for every clause, or when `forgiving` for any of them, with every clause ranked far higher.

    Function words need not occur where there are other words, and weigh little. N-grams add to the score; when
    forgiving they are enough, so that a misspelt word is found by what is left of it. Forgiving also accepts a foreign
    name's other spelling, ranked below the one that was typed. Roots, adjacent words, and substitutes for a word that
    no article has, only add to the score.

    If the `searcher` that will run the query is given, terms that only add are left out where very many articles have
    them, because there they cost most and say least (MOST_ADDING).
    """
    words = wanted_words(parsed)
    content = content_words(words)
    must = needed(parsed)
    found = [anywhere(clause, forgiving=forgiving) for clause in must]
    more = [*_beside(words, content, searcher), _headline_has(must)]
    for clause in parsed.wanted:
        if clause not in must and is_rare(searcher, "body", stems(clause.words[0])[0]):
            more.append(tantivy.Query.boost_query(anywhere(clause, forgiving=forgiving), FUNCTION_WORD))
    letters = [tantivy.Query.boost_query(_by_letters(word, searcher), GRAM * _weight(word, content)) for word in words]
    more += [_by_other_letters(clause, searcher) for clause in must if clause.others]
    if not forgiving:
        must_have = ((Occur.Must, clause) for clause in found)
        return tantivy.Query.boolean_query([*must_have, *((Occur.Should, part) for part in (*letters, *more))])
    if searcher is not None:
        unknown = (word for word in words if word in content and is_unknown(searcher, word))
        more += [_spelt_otherwise(word, searcher) for word in islice(unknown, MOST_SPELT_OTHERWISE)]
    if len(found) > 1:
        more.append(_constant(every(found), EVERY_WORD))
    some = (Occur.Must, any_of((*found, *letters)))
    return tantivy.Query.boolean_query([some, *((Occur.Should, part) for part in more)])


def _beside(
    words: tuple[str, ...], content: frozenset[str], searcher: tantivy.Searcher | None
) -> Iterator[tantivy.Query]:
    """What adds to the score of folded words, of which `content` are the content words: roots, adjacent words."""
    for word in words:
        roots = [root for root in possible_roots(word) if is_rare(searcher, schema.ROOTS, root)]
        if roots:
            found = _best(term(schema.ROOTS, root) for root in roots)
            yield tantivy.Query.boost_query(found, ROOT * _weight(word, content))
    matter = [stems(word)[0] for word in words if word in content]
    for two in dict.fromkeys(pairwise(matter)):
        if all(is_rare(searcher, "body", stem) for stem in two):
            yield tantivy.Query.boost_query(_best_of({name: _near(name, two) for name in _PAIRED}, STEM_WEIGHTS), PAIR)


def _spelt_otherwise(word: str, searcher: tantivy.Searcher) -> tantivy.Query:
    """Substitutes for a folded word that no article has, weighted by rarity: words one letter off, or that sound alike.

    It may be a slip, or another house's spelling of a foreign name: باستور for باستير.
    """
    close = [stem for stem in stems(word) if len(stem) >= LEAST_SPELT_OTHERWISE]
    slips = [_one_off(name, stem) for name in _PAIRED for stem in close]
    # Of a stem, since a name's article and what is attached to it are no part of its sound.
    patterns = dict.fromkeys(map(pattern, close or (word,)))
    sounds = [tantivy.Query.regex_query(schema.schema(), name, sound) for name in _PAIRED for sound in patterns]
    return tantivy.Query.disjunction_max_query([_by_rarity(any_of(found), searcher) for found in (slips, sounds)])


def _one_off(name: str, stem: str) -> tantivy.Query:
    return tantivy.Query.fuzzy_term_query(schema.schema(), name, stem, distance=1, transposition_cost_one=True)


def _by_rarity(found: tantivy.Query, searcher: tantivy.Searcher) -> tantivy.Query:
    """The same articles, weighted like a single word that as many articles have; weightless if those are very many."""
    having = len(searcher.search(found, MOST_ADDING + 1, count=False).hits)
    return _constant(found, SPELT_OTHERWISE * rarity(searcher, having) if having <= MOST_ADDING else 0.0)


def _near(name: str, two: tuple[str, str]) -> tantivy.Query:
    return tantivy.Query.phrase_query(schema.schema(), name, list(two), slop=PAIR_SLOP)


def _headline_has(clauses: Iterable[Clause]) -> tantivy.Query:
    """The articles whose headline has all clauses: these are about what was asked for."""
    return _constant(every(_in("headline", clause) for clause in clauses), HEADLINE)


def _weight(word: str, content: frozenset[str]) -> float:
    return 1.0 if word in content else FUNCTION_WORD


def anywhere(clause: Clause, *, forgiving: bool = False) -> tantivy.Query:
    """A clause in any of the text fields, weighted by the field where it weighs most, and a little by the others.

    Not by the sum: where several passages have the same headline, the headline must not outweigh which of the passages
    answers.
    """
    return _best_of({name: _in(name, clause, forgiving=forgiving) for name in STEM_WEIGHTS}, STEM_WEIGHTS)


def _in(name: str, clause: Clause, *, forgiving: bool = False) -> tantivy.Query:
    return phrase(name, clause.words) if clause.phrase else _word(name, clause, forgiving=forgiving)


def _word(name: str, clause: Clause, *, forgiving: bool) -> tantivy.Query:
    found = [term(name, stem) for stem in stems(clause.words[0])]
    others = other_stems(clause, forgiving=forgiving)
    found += [tantivy.Query.boost_query(term(name, stem), OTHER_SPELLING) for stem in others]
    return _best(found)


def _by_other_letters(clause: Clause, searcher: tantivy.Searcher | None) -> tantivy.Query:
    """What shares n-grams with a word's other spelling, but not those of the word itself: neither counts for more."""
    others = clause.others[:MOST_OTHER_LETTERS]
    found = _best(_by_letters(other, searcher, besides=clause.words[0]) for other in others)
    return tantivy.Query.boost_query(found, GRAM)


def _by_letters(word: str, searcher: tantivy.Searcher | None, *, besides: str = "") -> tantivy.Query:
    """What shares n-grams with the folded word, in the headline or in the rest of the text; but not those of `besides`.

    Each n-gram counts once, by its rarity alone. How often an article has it says little, because in a longer text more
    words have it by chance; and the article's length is already part of the score of its stems.
    """
    left_out = word_grams(besides)
    found = {
        name: any_of(
            _constant(term(name, gram), rarity)
            for gram, rarity in informative(name, word, searcher, besides=left_out).items()
        )
        for name in GRAM_WEIGHTS
    }
    return _best_of(found, GRAM_WEIGHTS)


def _constant(query: tantivy.Query, score: float) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, score)


def _best(found: Iterable[tantivy.Query]) -> tantivy.Query:
    """Any of the queries, weighed as the one that weighs most."""
    each = list(found)
    return each[0] if len(each) == 1 else tantivy.Query.disjunction_max_query(each)


def _best_of(found: Mapping[str, tantivy.Query], weights: Mapping[str, float]) -> tantivy.Query:
    weighed = [tantivy.Query.boost_query(query, weights[name]) for name, query in found.items()]
    return tantivy.Query.disjunction_max_query(weighed, ELSEWHERE)
