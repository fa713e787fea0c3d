"""Finds the articles that may name something: those with every word of a spelling, in any form that meaning knows.

More articles are found than really name it; understanding them decides. A transliterated name is also looked for by its
sound, as `articles.meaning.variants` compares spellings: each consonant in any of its letters, long vowels written or
not, words joined or split.
"""

from collections.abc import Iterable, Sequence

import tantivy

from articles.arabic.clitics import strip_article
from articles.arabic.romanised import ARABIC_PAIRS
from articles.meaning.name_words import is_arabic_given
from articles.meaning.spelling import spellings
from articles.meaning.values import Name, NameKind
from articles.search import index, schema
from articles.search.analysis import folded_words, stems
from articles.search.catching_up import catch_up
from articles.search.constants import STEM_WEIGHTS
from articles.search.index import UnusableIndex
from articles.search.lookups import any_of, article_ids, every, term

# A release may bring thousands of names: searching for each would cost more than looking at every article.
MOST_NAMES = 300
# From this length on, the index separates a word from its clitics (articles.arabic.stem).
_LEAST = 3
_CLITICS = "[وفبلك]{0,2}"
_VOWELS = "اويء"
# How each consonant may be written: a little wider than in `variants`, which decides, while this must not miss any.
_WRITTEN = {
    **dict.fromkeys("غجقك", "د?[غجقك]"),
    **dict.fromkeys("سص", "[سصث]"),
    **dict.fromkeys("تط", "[تطث]"),
    "ث": "[سصثتط]",
    **dict.fromkeys("دضذ", "[دضذ]"),
    **dict.fromkeys("زظ", "د?[زظ]"),
    "ش": "ت?ش",
}
# The last consonants that a light stem may have lost: ان, ون, ين, ات, ه.
_LOST = "نته"


def articles_that_may_name(names: Iterable[str | Name]) -> list[int] | None:
    """The ids of the articles that may contain one of the names, in order; a plain string is a proper name.

    None if the index cannot tell, because there are too many names or it is unreadable: then it may be any article.
    """
    wanted = dict.fromkeys(Name(name) if isinstance(name, str) else name for name in names)
    if len(wanted) > MOST_NAMES:
        return None
    if not wanted:
        return []
    if not catch_up():
        return None
    query = any_of(part for name in wanted for part in _forms(name))
    try:
        searcher = index.opened().searcher
        hits = searcher.search(query, max(searcher.num_docs, 1), count=False).hits
        return sorted(article_ids(searcher, hits))
    except (UnusableIndex, ValueError, OSError):
        return None


def _forms(name: Name) -> Iterable[tantivy.Query]:
    """A query for each way to write the name."""
    for form in spellings(name):
        if words := folded_words(form):
            yield every([_exactly(word) for word in words])
    words = folded_words(name.spelling)
    if words and name.kind in (NameKind.NAME, NameKind.CAPITAL):
        for parts in _joined(words):
            yield every([_sounding(word) for word in parts])


def _joined(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """The words as they are, and with each two neighbours joined."""
    yield tuple(words)
    for place in range(len(words) - 1):
        yield (*words[:place], words[place] + words[place + 1], *words[place + 2 :])


def _exactly(word: str) -> tantivy.Query:
    """A word in any of the texts, by its stems."""
    if len(word) < _LEAST:
        return _matching(f"{_CLITICS}{word}?")  # the last letter may be an ending
    return any_of(term(field, stem) for field in STEM_WEIGHTS for stem in stems(word))


def _sounding(word: str) -> tantivy.Query:
    """A word in any spelling that sounds the same, whole or split in two."""
    if is_arabic_given(word) or strip_article(word)[1]:
        return _exactly(word)
    halves = (
        every([_matching(pattern(word[:cut])), _matching(pattern(word[cut:]))]) for cut in range(2, len(word) - 1)
    )
    return any_of([_exactly(word), _matching(pattern(word)), *halves])


def pattern(word: str) -> str:
    """A regular expression for the stems of every spelling that sounds like a folded word."""
    bare = word
    for pair, letter in ARABIC_PAIRS:
        bare = bare.replace(pair, letter)
    consonants = [letter for letter in bare if letter not in _VOWELS]
    written = [f"({_WRITTEN.get(letter, letter)})" for letter in consonants]
    for place in range(len(consonants) - 1, 0, -1):
        if consonants[place] not in _LOST:
            break
        written[place] += "?"
    vowels = f"[{_VOWELS}]*"
    return (_CLITICS if len(word) < _LEAST else "") + vowels + vowels.join(written) + vowels + "ه?"


def _matching(expression: str) -> tantivy.Query:
    return any_of(tantivy.Query.regex_query(schema.schema(), field, expression) for field in STEM_WEIGHTS)
