"""Guesses three-letter roots, through which مدارس and مدرسة, سجناء and سجن, انفجار and متفجرات find each other.

The method is that of Taghva, Elkhoury and Coombs, "Arabic Stemming Without a Root Dictionary" (2005), the ISRI stemmer:
affixes are removed one at a time, and before each step a word of four to seven letters is compared with the patterns of
its length. No dictionary is used, so a root may be wrong. What matters is that most forms of a word get the same one.
"""

import re
from collections.abc import Sequence

from articles.arabic.stem import possible_stems

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
# What may be attached to the front of a word: بفتح, لتصدير.
_ATTACHED = "بلفك"
# Verbs that would also match a pattern of nouns or of other verbs, with the letters of the root in brackets: يقول and
# تعيش (not فعول, فعيل), نشرت (not نفعل).
_VERBS = ("ي(.)([اوي])(.)", "ت(.)([وي])(.)", "(.)(.)([^و])ت")
_ROOT = 3
_LONG = "اوي"
_WEAK = "اويء"


def _expression(patterns: Sequence[str], *, before: Sequence[str] = ()) -> re.Pattern[str]:
    """An expression that finds the first of the patterns that a word has.

    The root is in the last three groups that matched. The expressions `before` are tried first. All are joined into
    one, because comparing a word with each pattern in Python took most of the time that a new word takes.
    """
    ways = [*before]
    for pattern in patterns:
        once = pattern
        for letter in "فعل":
            once = once.replace(letter, "(.)", 1).replace(letter, ".")
        ways.append(once)
    return re.compile("|".join(ways), re.DOTALL)


_BY_LENGTH = {
    length: _expression(
        [pattern for pattern in _PATTERNS if len(pattern) == length], before=_VERBS if length == _ROOT + 1 else ()
    )
    for length in range(4, 8)
}


def possible_roots(word: str) -> tuple[str, ...]:
    """The roots that one folded word may have, one for each of its readings, that of its light10 stem first.

    "بجنون" is ب + جنون or a word of its own, as "بطون" is.
    """
    return tuple(dict.fromkeys(map(root_of, possible_stems(word))))


def root_of(stem: str) -> str:
    """The root of the words that have this light stem: mostly three letters; otherwise whatever is left."""
    left = stem
    while len(left) > _ROOT:
        shorter = _by_pattern(left) or _shorter(left)
        if shorter == left:
            break
        left = shorter
    return _same_for_all(left)


def _same_for_all(found: str) -> str:
    """The root with one letter for all weak ones: قال, يقول and قيل get the same root, and so do دعا, يدعو and دعاء."""
    if len(found) != _ROOT:
        return found
    middle = "و" if found[1] in _LONG else found[1]
    last = "ي" if found[2] in _WEAK else found[2]
    return found[0] + middle + last


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
    if word[0] in _ATTACHED and (len(word) == _ROOT + 1 or _by_pattern(word[1:])):
        return word[1:]
    return word[1:] if word[0] in _BEGINNINGS else word
