"""Text to tokens: the one analysis of index, query and excerpt. No Django here.

A word becomes its folded spelling (articles.arabic.fold), its possible light stems (articles.arabic.stem, after
Larkey's light10) and its runs of four letters (articles.arabic.grams).
"""

from functools import lru_cache

from articles.arabic.grams import word_grams
from articles.arabic.stem import possible_stems
from articles.arabic.words import words

# A "word" longer than this is a broken page, not a word. The index cannot hold terms of more than 65,530 bytes.
LONGEST_WORD = 80

# News repeats its words: a cache of this many covers nearly all of a corpus, in about 20 MB.
_CACHED_WORDS = 60_000


@lru_cache(_CACHED_WORDS)
def stems(folded: str) -> tuple[str, ...]:
    """The stems under which one folded word is kept in the index, light10's own first."""
    return possible_stems(folded)


@lru_cache(_CACHED_WORDS)
def grams(folded: str) -> str:
    """The runs of four letters of one folded word, separated by spaces."""
    return " ".join(word_grams(folded))


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded; what is too long to be a word is cut, a sign for several words parted."""
    return tuple(part[:LONGEST_WORD] for word in words(text) for part in word.folded.split())
