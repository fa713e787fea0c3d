"""Text to tokens: the one analysis of index, query and excerpt. No Django here.

A word becomes its folded spelling (articles.arabic.fold), its possible light stems (articles.arabic.stem, after
Larkey's light10) and its runs of four letters (articles.arabic.grams).

Whole texts go through `analyse`: a word that was seen before costs one look into a dictionary there.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from articles.arabic.fold import fold_word
from articles.arabic.grams import word_grams
from articles.arabic.root import root
from articles.arabic.stem import possible_stems
from articles.arabic.words import surfaces, words

# A "word" longer than this is a broken page, not a word. The index cannot hold terms of more than 65,530 bytes.
LONGEST_WORD = 80

# News repeats its words: this many are nine in ten of a corpus as printed, in about 20 MB.
_CACHED_WORDS = 60_000
# Each of these takes half a kilobyte, and a worker of the site indexes an edit now and then: enough for eight in ten.
_KNOWN_WORDS = 20_000


@lru_cache(_CACHED_WORDS)
def stems(folded: str) -> tuple[str, ...]:
    """The stems under which one folded word is kept in the index, light10's own first."""
    return possible_stems(folded)


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded; what is too long to be a word is cut, a sign for several words parted."""
    return tuple(part[:LONGEST_WORD] for word in words(text) for part in word.folded.split())


# What the index keeps of what is printed between two spaces, mostly one word, ready to be joined by spaces: its folded
# spelling, light10's stem of it, its further possible stems, its runs of letters, its root. A sign that stands for
# several words has each of them in all. A plain tuple: the garbage collector need not look at it again and again.
Forms = tuple[str, str, tuple[str, ...], str, str]


class KnownWords(dict[str, Forms]):
    """The forms of what was printed, found out when first asked for; of `most` words, then it begins anew.

    Every word of every text is looked for here, so that what costs is the memory that is read: what several words have
    in common, all forms («وقال،» and «وقال»), a stem or a root, is one object.
    """

    def __init__(self, most: int = _KNOWN_WORDS) -> None:
        super().__init__()
        self._most = most
        self._same: dict[str, str] = {}

    def __missing__(self, printed: str) -> Forms:
        words = surfaces(printed)
        # With a comma or without it is the same word.
        forms = self[words[0]] if len(words) == 1 and words[0] != printed else self._found_out(printed, words)
        if len(self) >= self._most:
            self.clear()
            self._same.clear()
        if len(printed) <= LONGEST_WORD:
            self[printed] = forms
        return forms

    def _found_out(self, printed: str, words: Sequence[str]) -> Forms:
        parts = [part[:LONGEST_WORD] for word in words for part in fold_word(word).split()]
        found = [possible_stems(part) for part in parts]
        exact, stem = " ".join(parts), " ".join([own[0] for own in found])
        roots = " ".join([root(part) for part in parts])
        # Many words are spelt as they are folded, or are their own stem.
        exact = printed if exact == printed else exact
        return (
            exact,
            exact if stem == exact else self._same.setdefault(stem, stem),
            tuple([other for own in found for other in own[1:]]),
            " ".join([gram for part in parts for gram in word_grams(part)]),
            self._same.setdefault(roots, roots),
        )


class Analysed(NamedTuple):
    """Texts as the index keeps them: of each its words as they are spelt, and its stems; of all of them the rest.

    Forms of several words are joined by spaces, but for the `others`.
    """

    exact: Sequence[str] = ()
    stems: Sequence[str] = ()
    others: Sequence[str] = ()
    grams: str = ""
    roots: str = ""


_NOTHING = Analysed()


def analyse(texts: Sequence[str], known: KnownWords) -> Analysed:
    """Every word of some texts in all its forms, in order."""
    # No word holds a space: parting at spaces first is five times as fast as looking for words.
    words = [text.split() for text in texts]
    # All texts at once, and no loop in Python: a paragraph has few words.
    forms = [*map(known.__getitem__, chain.from_iterable(words))]
    if not forms:
        return _NOTHING
    exact, stem, others, grams, roots = zip(*forms, strict=True)
    ends = [0, *accumulate(map(len, words))]
    return Analysed(
        exact=[" ".join(exact[start:end]) for start, end in pairwise(ends)],
        stems=[" ".join(stem[start:end]) for start, end in pairwise(ends)],
        others=[*chain.from_iterable(others)],
        grams=" ".join(grams),
        roots=" ".join(roots),
    )
