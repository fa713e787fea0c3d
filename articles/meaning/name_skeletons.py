"""Names without what houses spell freely when they transliterate, to compare them by.

A name is taken apart into consonants, of which some are written in several ways (g: غ ج ق ك; th: ث س ت; ch: تش ش), and
the long vowels between them, which one house writes and another leaves out (ميدفيديف, مدفديف). Two spellings are one
name when the consonants and last letters are the same and of the vowels at each place one holds the other. Arabic
given names and words with the article have one spelling, and no vowel of theirs is free: محمود is not محمد.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.clitics import strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.name_words import is_arabic_given

# One letter for what is written in several: g, s (th as in Smith), t, d, and the pairs that stand for one sound.
_CONSONANTS = str.maketrans({"غ": "ج", "ق": "ج", "ك": "ج", "ص": "س", "ث": "س", "ط": "ت", "ض": "د", "ذ": "د", "ظ": "ز"})
_PAIRS = (("تش", "ش"), ("دج", "ج"), ("دز", "ز"), ("كس", "جس"))
_TH_AS_T = str.maketrans("ث", "ت")
VOWELS = frozenset("اويء")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A name without what houses spell freely: `consonants` as a key, and the vowels before, between and after them."""

    consonants: str
    vowels: tuple[str, ...]

    def fits(self, other: "Skeleton") -> bool:
        """Whether both may be spellings of one name."""
        return self.consonants == other.consonants and all(
            _holds(one, two) or _holds(two, one) for one, two in zip(self.vowels, other.vowels, strict=True)
        )


def _holds(long: str, short: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)


@lru_cache(maxsize=65536)
def skeletons(name: tuple[str, ...]) -> tuple[Skeleton, ...]:
    """The skeletons of a name in folded words: one, and a second where it holds ث, which stands for s or for t."""
    found = [_joined([_of_word(word) for word in name])]
    if any("ث" in word for word in name):
        found.append(_joined([_of_word(word.translate(_TH_AS_T)) for word in name]))
    return tuple(found)


@remembered
def key_letters(word: str) -> tuple[str, str]:
    """The consonants of a word with ث for s and for t. A name's are those of its words, one after another."""
    with_s = _consonants(word)
    return with_s, _consonants(word.translate(_TH_AS_T)) if "ث" in word else with_s


def same_name(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names in folded words are spellings of one."""
    return one == two or any(a.fits(b) for a in skeletons(one) for b in skeletons(two))


@remembered
def _of_word(word: str) -> Skeleton:
    if _is_spelt_one_way(word):
        return Skeleton(word, ("",) * (len(word) + 1))
    consonants, vowels = "", [""]
    for letter in _sounds(word):
        if letter in VOWELS:
            vowels[-1] += letter
        else:
            consonants += letter
            vowels.append("")
    if consonants and vowels[-1]:
        # The last vowel is no matter of spelling: بوتينا is not بوتين.
        consonants += vowels[-1][-1]
        vowels[-1:] = ["", ""]
    return Skeleton(consonants, tuple(vowels))


def _consonants(word: str) -> str:
    """The consonants of `_of_word` alone."""
    if _is_spelt_one_way(word):
        return word
    sounds = _sounds(word)
    consonants = sounds.replace("ا", "").replace("و", "").replace("ي", "").replace("ء", "")
    return consonants + sounds[-1] if consonants and sounds[-1] in VOWELS else consonants


def _is_spelt_one_way(word: str) -> bool:
    """Arabic given names and words with the article."""
    return is_arabic_given(word) or strip_article(word)[1]


def _sounds(word: str) -> str:
    """A folded word with one letter for each sound that houses write in several, and ه at the end as its vowel."""
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    word = word.translate(_CONSONANTS)
    if word.endswith("ه") and len(word) > 2:
        word = word[:-1] if word[-2] in "اويه" else word[:-1] + "ا"
    return word


def _joined(parts: Sequence[Skeleton]) -> Skeleton:
    """Words written together or apart are the same: شي جينبينغ, شي جين بينغ."""
    vowels = list(parts[0].vowels)
    for part in parts[1:]:
        vowels[-1] += part.vowels[0]
        vowels += part.vowels[1:]
    return Skeleton("".join(part.consonants for part in parts), tuple(vowels))
