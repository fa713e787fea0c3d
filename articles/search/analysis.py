"""Text to tokens: the one analysis of index, query and excerpt. No Django here.

A word becomes its folded spelling (articles.arabic.fold), its possible light stems (articles.arabic.stem, after
Larkey's light10) and its runs of four letters (articles.arabic.grams).

Whole texts go through `analyse`: a word that was seen before costs one look into a dictionary there.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
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


class Forms(NamedTuple):
    """What the index keeps of what is printed between two spaces, mostly one word, ready to be joined by spaces.

    `exact` is its folded spelling, `stem` light10's stem of it, `others` its further possible stems, `grams` its runs
    of letters, `root` its root. A sign that stands for several words has each of them in all.
    """

    exact: str
    stem: str
    others: tuple[str, ...]
    grams: str
    root: str


class KnownWords(dict[str, Forms]):
    """The forms of what was printed, found out when first asked for; of `most` words, then it begins anew."""

    def __init__(self, most: int = _KNOWN_WORDS) -> None:
        super().__init__()
        self._most = most

    def __missing__(self, printed: str) -> Forms:
        parts = [part[:LONGEST_WORD] for surface in surfaces(printed) for part in fold_word(surface).split()]
        found = [possible_stems(part) for part in parts]
        # Many words are spelt as they are folded, or are their own stem: then it is one string that is kept and read.
        exact = " ".join(parts)
        exact = printed if exact == printed else exact
        stem = " ".join(own[0] for own in found)
        stem = exact if stem == exact else stem
        forms = Forms(
            exact=exact,
            stem=stem,
            others=tuple(stem for own in found for stem in own[1:]),
            grams=" ".join(gram for part in parts for gram in word_grams(part)),
            root=" ".join(map(root, parts)),
        )
        if len(self) >= self._most:
            self.clear()
        if len(printed) <= LONGEST_WORD:
            self[printed] = forms
        return forms


@dataclass(frozen=True, slots=True)
class Analysed:
    """One text as the index keeps it: Forms of its words, each kind joined by spaces but for the `others`."""

    exact: str = ""
    stems: str = ""
    others: tuple[str, ...] = ()
    grams: str = ""
    roots: str = ""


_NOTHING = Analysed()


def analyse(text: str, known: KnownWords) -> Analysed:
    """Every word of a text in all its forms, in order."""
    # No word holds a space: parting at spaces first is five times as fast as looking for words.
    forms = [known[printed] for printed in text.split()]
    if not forms:
        return _NOTHING
    exact, stem, others, grams, roots = zip(*forms, strict=True)
    return Analysed(
        exact=" ".join(exact),
        stems=" ".join(stem),
        others=tuple(chain.from_iterable(others)),
        grams=" ".join(grams),
        roots=" ".join(roots),
    )
