"""Text to tokens: the one analysis of index, query and excerpt. No Django here.

A word becomes its folded spelling (articles.arabic.fold), its possible light stems (articles.arabic.stem, after
Larkey's light10) and its n-grams (articles.arabic.grams).

Whole texts go through `analyse`, where a word that was seen before costs one look-up in a dictionary.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from articles.arabic.fold import fold_word
from articles.arabic.grams import word_grams
from articles.arabic.root import root_of
from articles.arabic.stem import possible_stems
from articles.arabic.words import surfaces, words

# A "word" longer than this is a broken page, not a word. The index cannot hold terms of more than 65,530 bytes.
LONGEST_WORD = 80

# News repeats its words: this many cover nine in ten of the words of a corpus, in about 20 MB.
_CACHED_WORDS = 60_000
# Each takes half a kilobyte, and a worker of the site only indexes an edit now and then: enough for eight words in ten.
_KNOWN_WORDS = 20_000
# For indexing article after article: nearly all words of a large corpus, at some 400 bytes each.
MANY_WORDS = 300_000


@lru_cache(_CACHED_WORDS)
def stems(folded: str) -> tuple[str, ...]:
    """The stems under which one folded word is kept in the index, light10's own first."""
    return possible_stems(folded)


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded. Overlong ones are cut; a sign that stands for several words is split."""
    return tuple(part[:LONGEST_WORD] for word in words(text) for part in word.folded.split())


# What the index keeps of whatever is printed between two spaces (mostly one word), ready to be joined by spaces: its
# folded spelling, its light10 stem, its other possible stems, its n-grams, its root. For a sign that stands for
# several words, each part has all of them. A plain tuple, so that the garbage collector need not look at it repeatedly.
Forms = tuple[str, str, tuple[str, ...], str, str]
_NO_WORD: Forms = ("", "", (), "", "")


class KnownWords(dict[str, Forms]):
    """The forms of printed words, computed when first asked for. Holds `most` words at most, then starts over.

    Every word of every text is looked up here, so what costs is the memory that is read: whatever several words have in
    common (all forms, as «وقال،» and «وقال»; a stem; a root) is one shared object.
    """

    def __init__(self, most: int = _KNOWN_WORDS) -> None:
        super().__init__()
        self._most = most
        # For each stem met so far: the stem itself, and its root.
        self._roots: dict[str, tuple[str, str]] = {}

    def __missing__(self, printed: str) -> Forms:
        words = surfaces(printed)
        # With or without a comma, it is the same word.
        forms = self[words[0]] if len(words) == 1 and words[0] != printed else self._found_out(printed, words)
        if len(self) >= self._most:
            self.clear()
            self._roots.clear()
        if len(printed) <= LONGEST_WORD:
            self[printed] = forms
        return forms

    def _found_out(self, printed: str, words: Sequence[str]) -> Forms:
        parts = [part[:LONGEST_WORD] for word in words for part in fold_word(word).split()]
        if len(parts) == 1:
            # Many words are spelt as they are folded.
            return self._forms(printed if parts[0] == printed else parts[0])
        if not parts:
            return _NO_WORD
        exact, stem, others, grams, root = zip(*map(self._forms, parts), strict=True)
        return " ".join(exact), " ".join(stem), tuple(chain.from_iterable(others)), " ".join(grams), " ".join(root)

    def _forms(self, folded: str) -> Forms:
        stem, *others = possible_stems(folded)
        known = self._roots.get(stem)
        if known is None:
            # Many words are their own stem.
            known = self._roots[stem] = folded if stem == folded else stem, root_of(stem)
        return folded, known[0], tuple(others), " ".join(word_grams(folded)), known[1]


class Analysed(NamedTuple):
    """Texts as the index keeps them: spellings and stems text by text, everything else for all texts together.

    The forms of several words are joined by spaces, except the `others`.
    """

    exact: Sequence[str] = ()
    stems: Sequence[str] = ()
    others: Sequence[str] = ()
    grams: str = ""
    roots: str = ""


def analyse(parts: Sequence[Sequence[str]], known: KnownWords) -> list[Analysed]:
    """Every word of an article's texts in all its forms, in order, one value for each part of the article.

    A part has several texts. All parts are given at once, because the cost of a call adds up over small texts.
    """
    # No word contains a space: splitting at spaces first is five times as fast as searching for words.
    words = [text.split() for texts in parts for text in texts]
    # No loop in Python.
    forms = [*map(known.__getitem__, chain.from_iterable(words))]
    if not forms:
        return [Analysed() for _ in parts]
    exact, stems, others, grams, roots = zip(*forms, strict=True)
    ends = [0, *accumulate(map(len, words))]
    spelt = [" ".join(exact[start:end]) for start, end in pairwise(ends)]
    stemmed = [" ".join(stems[start:end]) for start, end in pairwise(ends)]
    found, first = [], 0
    for texts in parts:
        last = first + len(texts)
        start, end = ends[first], ends[last]
        rest = [*chain.from_iterable(others[start:end])]
        runs, root = " ".join(grams[start:end]), " ".join(roots[start:end])
        found.append(Analysed(spelt[first:last], stemmed[first:last], rest, runs, root))
        first = last
    return found
