"""Comparable spelling: what two newspapers print differently but mean alike becomes the same string.

Folding is for comparing only; what is stored and shown is always the text as printed.
"""

import re
import unicodedata

# Letters that houses, keyboards and copy-paste exchange freely. The pairs are those of the Unicode Arabic block
# that differ by hamza seat, final dots or Persian/Urdu keyboard, not by sound in standard spelling.
_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ک": "ك",
    "گ": "ك",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
}
_DIGITS = {chr(start + n): str(n) for start in (0x0660, 0x06F0) for n in range(10)}

# Marks that carry no letter: tashkeel, Quranic signs, superscript alef, tatweel, zero-width and bidi controls, BOM.
MARKS = (
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
)
_MARKS = re.compile(f"[{MARKS}]")
_UNIFIED = _LETTERS | _DIGITS
_TABLE = str.maketrans(_UNIFIED)
_LONG = 40  # letters from which replacing one kind after the other is quicker than looking at each letter


def fold_word(word: str) -> str:
    """The comparable spelling of one word: compatibility forms resolved, marks dropped, letters and digits unified.

    Takes a word as printed and gives a string of the same letters at most; white space is left alone.
    """
    if not word.isascii():
        # NFKC first: it turns presentation forms and decomposed hamzas into the letters that the table knows.
        if not unicodedata.is_normalized("NFKC", word):
            word = unicodedata.normalize("NFKC", word)
        word = _MARKS.sub("", word)
        if len(word) < _LONG:
            word = word.translate(_TABLE)
        else:
            for printed, unified in _UNIFIED.items():
                word = word.replace(printed, unified)
    return word.casefold()


def fold(text: str) -> str:
    """The comparable spelling of a text: as `fold_word`, with white space collapsed and trimmed."""
    return " ".join(fold_word(text).split())
