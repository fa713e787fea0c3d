"""Three-letter roots, guessed: by them مدارس and مدرسة, سجناء and سجن, انفجار and متفجرات meet.

The way of Taghva, Elkhoury and Coombs, "Arabic Stemming Without a Root Dictionary" (2005), the ISRI stemmer: affixes
come off one at a time, and before each a word of four to seven letters is laid over the patterns of its length. No
dictionary is asked, so that a root may be wrong; what counts is that the forms of a word mostly come to the same one.
"""

import re
from collections.abc import Sequence

from articles.arabic.stem import light_stem

# ف, ع and ل stand for the three letters of the root; the letters are folded (فعائل is written فعايل).
_PATTERNS = " ".join(
    (
        "فاعل فعال فعيل فعول مفعل افعل تفعل يفعل نفعل فعلي فعلا فعلت فعله فيعل فوعل",
        "مفاعل فواعل فعايل مفعول تفعيل افعال انفعل افتعل تفاعل مفتعل فاعول فعلان افعله متفعل منفعل تفتعل يفتعل",
        "مفعال مفعيل فعلاء فعاله فاعله يفاعل فعلات فعاول نفتعل فياعل افاعل فعولي فعالي",
        "استفعل مفاعيل انفعال افتعال متفاعل فواعيل تفاعيل مستفعل افاعيل فعاليل مفتعال يتفاعل تستفعل يستفعل افعلاء",
        "استفعال مستفعال",
    )
).split()
# The longest first.
_ENDINGS = " ".join(
    (
        "تهما كما هما تها تهم يون يين يات",
        "ته نا هم كم هن ها ان ات ون ين يه وا تم تن",
        "ه ي ت ا ن ك",
    )
).split()
_BEGINNINGS = "سيتنام"
_ROOT = 3


def _expression(patterns: Sequence[str]) -> re.Pattern[str]:
    """What finds the first of the patterns that a word has, its root in the three groups up to the last that is set.

    One expression: laying a word over each pattern in Python took most of the time that a new word takes.
    """
    ways = []
    for pattern in patterns:
        once = pattern
        for letter in "فعل":
            once = once.replace(letter, "(.)", 1).replace(letter, ".")
        ways.append(once)
    return re.compile("|".join(ways), re.DOTALL)


_BY_LENGTH = {
    length: _expression([pattern for pattern in _PATTERNS if len(pattern) == length]) for length in range(4, 8)
}


def root(word: str) -> str:
    """The root that one folded Arabic word seems to have: three letters of most words, all that is left of others."""
    left = light_stem(word)
    while len(left) > _ROOT:
        found = _by_pattern(left)
        if found:
            return found
        shorter = _shorter(left)
        if shorter == left:
            break
        left = shorter
    return left


def _by_pattern(word: str) -> str | None:
    expression = _BY_LENGTH.get(len(word))
    found = expression.fullmatch(word) if expression is not None else None
    if found is None or found.lastindex is None:
        return None
    last = found.lastindex
    return "".join(found.group(last - 2, last - 1, last))


def _shorter(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            return word[: -len(ending)]
    return word[1:] if word[0] in _BEGINNINGS else word
