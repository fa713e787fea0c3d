"""Which Arabic word a misspelt one may have been meant for: words one letter off, and how likely each mistake is.

All words are folded (articles.arabic.fold). So ه for ة, ى for ي and a missing hamza are not mistakes here.
"""

from collections.abc import Iterator

from articles.arabic.keyboard import neighbours

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
_LONG_VOWELS = frozenset("اوي")
# Letters that are confused because they sound alike, as in foreign names, or differ only in their dots.
_ALIKE = (
    "جغقك", "سصث", "تط", "دضذ", "زظذض", "حهخ", "بتثن", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "وؤ", "يى",
)  # fmt: skip
_TAKEN = frozenset(one + other for group in _ALIKE for one in group for other in group if one != other)

# What a mistake costs; replacing any letter by any other costs 1.0.
_ALIKE_COST = 0.5
_NEIGHBOUR_COST = 0.5
_SWAPPED_COST = 0.5
_DOUBLED_COST = 0.3
_VOWEL_COST = 0.5
_LETTER_COST = 0.9
# People seldom get the first letter wrong.
_FIRST_COST = 0.3


def one_letter_off(word: str) -> Iterator[str]:
    """Every spelling that one slip makes of a word: a letter left out, added, exchanged, or two swapped.

    Some 60 for each letter of the word; none twice, the word itself left out.
    """
    seen = {word}
    for spelling in _slips(word):
        if spelling not in seen:
            seen.add(spelling)
            yield spelling


def _slips(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in _LETTERS)


def slip_cost(typed: str, meant: str) -> float:
    """How unlikely it is that `typed` was written for `meant`: the cheapest series of slips (0.0 for none).

    The optimal string alignment distance (Damerau 1964) with a cost for each slip.
    """
    above: list[float] = []
    row = [0.0]
    for place in range(len(meant)):
        row.append(row[-1] + _added(meant, place))
    for i in range(1, len(typed) + 1):
        earlier, above, row = above, row, [row[0] + _added(typed, i - 1)]
        for j in range(1, len(meant) + 1):
            cost = min(
                above[j] + _added(typed, i - 1),
                row[j - 1] + _added(meant, j - 1),
                above[j - 1] + _exchanged(typed[i - 1], meant[j - 1], first=i == j == 1),
            )
            if i > 1 and j > 1 and typed[i - 2 : i] == meant[j - 1] + meant[j - 2]:
                cost = min(cost, earlier[j - 2] + _SWAPPED_COST)
            row.append(cost)
    return row[-1]


def _added(word: str, place: int) -> float:
    """The cost of the letter at that place of the longer word, which the other has not."""
    letter = word[place]
    first = 0.0 if place else _FIRST_COST
    if place and word[place - 1] == letter:
        return _DOUBLED_COST
    return first + (_VOWEL_COST if letter in _LONG_VOWELS else _LETTER_COST)


def _exchanged(one: str, other: str, *, first: bool) -> float:
    if one == other:
        return 0.0
    extra = _FIRST_COST if first else 0.0
    if one + other in _TAKEN:
        return extra + _ALIKE_COST
    if neighbours(one, other):
        return extra + _NEIGHBOUR_COST
    return extra + (_VOWEL_COST if {one, other} <= _LONG_VOWELS else 1.0)
