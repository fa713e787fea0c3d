"""Matches names in Latin or Cyrillic letters with Arabic names, by their sounds and without a list.

A word is split into consonants, each of which is a sound that several letters may stand for, and the vowels between
them. A foreign and an Arabic word may be the same name if they have the same consonants, and if every long vowel that
the Arabic word writes can be a vowel that the foreign word has in that place. Which letters stand for which sound
follows the romanisation of Arabic and the spelling of foreign names in newspapers: g is غ, ج, ك or ق, p is ب, v is ف,
ch is تش or ش.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Groups of Arabic consonants that one foreign letter may stand for; each group is named by one letter.
_GROUPS = {"b": "ب", "t": "تط", "d": "دضذ", "s": "سصثزظ", "g": "جغقك", "h": "حهخ", "$": "ش"}
_GROUP_OF = {letter: group for group, letters in _GROUPS.items() for letter in letters} | {c: c for c in "فلمنر"}
# Two letters that write one foreign sound, and the letter that stands for it here.
ARABIC_PAIRS = (("تش", "ش"), ("دج", "ج"), ("دز", "ز"))
_ARABIC_VOWELS = {"ا": "a", "و": "o", "ي": "i", "ع": "?", "ء": "?"}

# One reading of a foreign letter, as sounds: each is a string of the Arabic letters that may write it, or a vowel.
_Sound = tuple[str, ...]
# Longer spellings first. A letter that can be pronounced in several ways has several readings.
_LATIN: tuple[tuple[str, tuple[_Sound, ...]], ...] = (
    ("tsch", (("ش",),)),
    ("shch", (("ش",),)),
    ("sch", (("ش",),)),
    ("tch", (("ش",),)),
    ("sh", (("ش",),)),
    ("ch", (("شج",), ("كق",), ("خ",))),
    ("kh", (("خحه",),)),
    ("gh", (("غقج",),)),
    ("zh", (("جغ",), ("زش",))),
    ("dj", (("ج",),)),
    ("dh", (("دذض",), ("ظز",))),
    ("th", (("ثسظ",), ("تط",), ("ذ",))),
    ("ts", (("تط", "سز"),)),
    ("ph", (("ف",),)),
    ("ck", (("كق",),)),
    ("qu", (("كق", "o"),)),
    ("ce", (("س", "e"), ("ش", "e"))),
    ("ci", (("س", "i"), ("ش", "i"))),
    ("cy", (("س", "i"),)),
    ("b", (("ب",),)),
    ("c", (("كق",), ("ش",))),
    ("d", (("دضذ",),)),
    ("f", (("ف",),)),
    ("g", (("غجقك",),)),
    ("h", (("هح",), ())),
    ("j", (("ج",), ("i",))),
    ("k", (("كق",),)),
    ("l", (("ل",),)),
    ("m", (("م",),)),
    ("n", (("ن",),)),
    ("p", (("ب",),)),
    ("q", (("قكغ",),)),
    ("r", (("ر",),)),
    ("s", (("سصز",),)),
    ("t", (("تط",),)),
    ("v", (("ف",),)),
    ("w", (("o",), ("ف",))),
    ("x", (("كق", "س"), ("ش",))),
    ("z", (("زظس",), ("ذ",), ("ت", "س"))),
    ("y", (("i",),)),
    *((vowel, ((vowel,),)) for vowel in "aeiou"),
)
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "ie", "ё": "io", "є": "ie", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
# Letters that Unicode does not treat as a letter with an accent.
_LATIN_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_ACCENTS = re.compile(r"[\u0300-\u036f'’‘ʼʻ`]")
_FOREIGN = re.compile(r"[a-z\u0400-\u052f]+")
_DOUBLED = re.compile(r"([^aeiou])\1")

# Which foreign vowels an Arabic long vowel may stand for; ع may stand for any vowel or none.
_MAY_BE = {"a": "aeu", "o": "ou", "i": "ie"}
_MOST_READINGS = 24
# Shorter words have too few sounds to be compared.
_LEAST_LETTERS = 4
_LEAST_CONSONANTS = 2


def plain(word: str) -> str:
    """A foreign word in comparable letters: lower case, without accents and apostrophes. Arabic stays as it is."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", word.casefold().translate(_LATIN_LETTERS)))
    return unicodedata.normalize("NFC", bare)


def is_foreign(word: str) -> bool:
    """Whether a word consists of Latin or Cyrillic letters only, disregarding accents."""
    return _FOREIGN.fullmatch(plain(word)) is not None


@dataclass(frozen=True, slots=True)
class Sounds:
    """A word as its sounds.

    `key` has the groups of its consonants in order; `consonants`, for each of them, the Arabic letters that may write
    it (for an Arabic word, the letter itself); `vowels` what stands before, between and after them.
    """

    key: str
    consonants: tuple[str, ...]
    vowels: tuple[str, ...]


@lru_cache(maxsize=16384)
def sounds_of_arabic(word: str) -> Sounds | None:
    """The sounds of one folded Arabic word; None if it has a letter of no group, or too few consonants."""
    for pair, letter in ARABIC_PAIRS:
        word = word.replace(pair, letter)
    if word.endswith("ه") and len(word) > 2:
        # ة, or an h that is written after a final a but not pronounced.
        word = word[:-1] + ("" if word[-2] in "اوي" else "ا")
    if any(letter not in _GROUP_OF and letter not in _ARABIC_VOWELS for letter in word):
        return None
    return _sounds([_ARABIC_VOWELS.get(letter, letter) for letter in word])


@lru_cache(maxsize=4096)
def sounds_of_foreign(word: str) -> tuple[Sounds, ...]:
    """The possible readings of one Latin or Cyrillic word; () for any other word, and for one that is too short."""
    letters = plain(word)
    if len(letters) < _LEAST_LETTERS or not _FOREIGN.fullmatch(letters):
        return ()
    latin = _DOUBLED.sub(r"\1", "".join(_CYRILLIC.get(letter, letter) for letter in letters))
    readings: list[list[str]] = [[]]
    at = 0
    while at < len(latin):
        spelling, choices = next((pair for pair in _LATIN if latin.startswith(pair[0], at)), (latin[at], ((),)))
        readings = [[*reading, *choice] for reading in readings for choice in choices][:_MOST_READINGS]
        at += len(spelling)
    return tuple(dict.fromkeys(sounds for sounds in map(_sounds, readings) if sounds))


def may_be_one(arabic: Sounds, foreign: Sounds) -> bool:
    """Whether an Arabic word can be the spelling of a foreign one."""
    if arabic.key != foreign.key or not all(map(str.__contains__, foreign.consonants, arabic.consonants)):
        return False
    # Both spellings or neither begin with a vowel. The same holds for the end, where a silent e does not count.
    first, last = foreign.vowels[0], foreign.vowels[-1]
    if bool(arabic.vowels[0]) != bool(first) or (bool(arabic.vowels[-1]) != bool(last) and last != "e"):
        return False
    # At the beginning an alef may carry any vowel.
    carried = arabic.vowels[0].replace("a", "?")
    return all(map(_fits, (carried, *arabic.vowels[1:]), foreign.vowels))


def written_vowels(arabic: Sounds) -> int:
    """In how many places the Arabic word writes a vowel. Of two possible matches, the closer one writes more."""
    return sum(map(bool, arabic.vowels))


def _fits(arabic: str, foreign: str) -> bool:
    if not arabic and ("o" in foreign or "u" in foreign):
        # A short a or e is seldom written, but و is hardly ever left out: Nobel is not نبيل.
        return False
    # In اي and او, the alef only turns the other letter into a diphthong: بايدن, أوباما.
    letters = arabic.replace("ai", "i").replace("ao", "o")
    return all(letter == "?" or any(vowel in _MAY_BE[letter] for vowel in foreign) for letter in letters)


def _sounds(parts: list[str]) -> Sounds | None:
    consonants, vowels = [], [""]
    for part in parts:
        if part in _VOWELS:
            vowels[-1] += part
        else:
            consonants.append(part)
            vowels.append("")
    if len(consonants) < _LEAST_CONSONANTS:
        return None
    return Sounds("".join(_GROUP_OF[part[0]] for part in consonants), tuple(consonants), tuple(vowels))


_VOWELS = frozenset(["a", "e", "i", "o", "u", "?"])
