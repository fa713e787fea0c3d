"""Words that were typed while the keyboard was set to the other language.

What the same keys would have written on the intended layout. Layouts: Arabic (101) as on Windows and Linux, and Apple's
Arabic, whose lowest row differs; each against US English. Source: xkeyboard-config, symbols/ara, variants "basic" and
"mac" (letters only; vowel marks and most signs are left out).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

_US_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
# One entry for each key, in the order of _US_KEYS. On a PC, the B key writes two letters.
_PC = [*"ضصثقفغعهخحجد", *"شسيبلاتنمكط", *"ئءؤر", "لا", *"ىةوزظ", "ذ"]
_MAC = [*"ضصثقفغعهخحجة", *"شسيبلاتنمك؛", *"ظطذدزرو،./", "ـ"]
# Letters that need the shift key.
_PC_SHIFTED = {"T": "لإ", "Y": "إ", "G": "لأ", "H": "أ", "B": "لآ", "N": "آ"}
_MAC_SHIFTED = {"D": "ى", "H": "آ", "C": "ئ", "V": "ء", "B": "أ", "N": "إ", "M": "ؤ"}


@dataclass(frozen=True, slots=True)
class _Layout:
    """What each key writes, by what it writes on a US keyboard: alone, and with the shift key."""

    plain: Mapping[str, str]
    shifted: Mapping[str, str]

    def write(self, text: str, *, shift: bool) -> str:
        """The Arabic that the keys of `text` write; capital letters mean the shift key only if `shift`."""
        return "".join(
            self.shifted[char] if shift and char in self.shifted else self.plain.get(char.lower(), char)
            for char in text
        )

    def keys(self) -> dict[str, str]:
        """For each Arabic letter, the US letter on its key."""
        letters = {letter: key for key, letter in self.plain.items()}
        return {letter: key.lower() for key, letter in self.shifted.items() if len(letter) == 1} | letters


_LAYOUTS = (
    _Layout(dict(zip(_US_KEYS, _PC, strict=True)), _PC_SHIFTED),
    _Layout(dict(zip(_US_KEYS, _MAC, strict=True)), _MAC_SHIFTED),
)
_KEYS = tuple(
    str.maketrans({letter: key for letter, key in layout.keys().items() if len(letter) == 1}) for layout in _LAYOUTS
)


def as_arabic(text: str) -> tuple[str, ...]:
    """What the keys of a text in Latin letters write on an Arabic keyboard: a PC's, an Apple's.

    Signs that are Arabic letters there («f,jdk») are letters here; what is on no key stays. Each is read with the
    shift key where the text has capitals, and without: a telephone sets the first capital by itself.
    """
    readings = (layout.write(text, shift=shift) for layout, shift in product(_LAYOUTS, (False, True)))
    return tuple(reading for reading in dict.fromkeys(readings) if reading != text)


def as_latin(text: str) -> tuple[str, ...]:
    """What the keys of a text in Arabic letters write on a US keyboard, in small letters: a PC's layout and Apple's.

    On a PC's layout, lam and alef are one key (b) or two (gh); both are tried.
    """
    readings = (text.translate(_KEYS[0]), text.replace("لا", "b").translate(_KEYS[0]), text.translate(_KEYS[1]))
    return tuple(reading for reading in dict.fromkeys(readings) if reading != text)


def neighbours(one: str, other: str) -> bool:
    """Whether two Arabic letters lie on keys side by side in one row of a PC's keyboard."""
    return one + other in _SIDE_BY_SIDE


_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر", "ىةوزظ")
_SIDE_BY_SIDE = frozenset(
    pair for row in _ROWS for at in range(len(row) - 1) for pair in (row[at : at + 2], row[at + 1] + row[at])
)
