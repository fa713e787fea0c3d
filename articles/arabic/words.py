"""Splits a text into words with their offsets, so that every finding can point at what was printed."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import accumulate
from typing import NamedTuple, cast

from articles.arabic.fold import MARKS, fold_word
from articles.arabic.word_cache import remembered

# A word is a run of letters, digits and the marks that sit on them. SQLite's unicode61 breaks words at tashkeel
# and PostgreSQL's parser at tatweel; here the marks belong to the word. Nothing is given back (++): re keeps no count.
WORD = re.compile(f"[^\\W_]++(?:[{MARKS}]++[^\\W_]*+)*+")
_PARTS = re.compile(f"({WORD.pattern})")

# As `fold_word`, of a word as it is printed; what was folded before is remembered.
folded = remembered(fold_word)


class Word(NamedTuple):
    """One word: as printed, folded, and where it stands (offsets in characters, end excluded)."""

    surface: str
    folded: str
    start: int
    end: int


# A Word of a tuple of its fields, without a Python function in between.
_word = cast("Callable[[Iterable[object]], Word]", partial(tuple.__new__, Word))


def words(text: str) -> Iterator[Word]:
    """Every word of `text` in order. Time grows linearly with the text."""
    for match in WORD.finditer(text):
        surface = match.group()
        yield Word(surface, folded(surface), match.start(), match.end())


def words_and_gaps(text: str) -> tuple[tuple[Word, ...], tuple[str, ...], tuple[str, ...]]:
    """Every word of `text`, their folded spellings, and what is printed before the first, between each two, after all.

    As `words`, in a third of the time where a whole text is wanted.
    """
    parts = _PARTS.split(text)  # gap, word, gap, …, word, gap
    printed = parts[1::2]
    spelt = tuple(map(folded, printed))
    ends = list(accumulate(map(len, parts)))
    return tuple(map(_word, zip(printed, spelt, ends[::2], ends[1::2], strict=False))), spelt, tuple(parts[::2])


def surfaces(text: str) -> list[str]:
    """Every word of `text` in order, as printed, without its place: the fastest way through a text."""
    return WORD.findall(text)
