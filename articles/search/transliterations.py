"""Other spellings of a foreign name: houses transliterate some sounds by different letters. No Django here."""

from itertools import product

# The g of Shoigu, Pyongyang or Guardian: Egypt's papers write ج, those of the east غ. (Other sounds keep most of their
# letters, so that the n-grams of four letters meet; in names as short as شويغو no n-gram is left.)
_EXCHANGED = {"ج": "جغ", "غ": "غج"}
# Shorter words are too often Arabic ones that differ by just this letter: جار and غار.
_LEAST_LETTERS = 4
# The most letters that are exchanged: the number of spellings doubles with each.
_MOST_EXCHANGED = 3


def other_spellings(word: str) -> tuple[str, ...]:
    """The spellings of one folded word with ج and غ exchanged, itself left out; () for most words."""
    places = sum(letter in _EXCHANGED for letter in word)
    if not 0 < places <= _MOST_EXCHANGED or len(word) < _LEAST_LETTERS:
        return ()
    spellings = ("".join(letters) for letters in product(*(_EXCHANGED.get(letter, letter) for letter in word)))
    return tuple(spelling for spelling in spellings if spelling != word)
