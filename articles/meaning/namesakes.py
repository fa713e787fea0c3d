"""Ships and airports that are named after people: their names are no mention of anybody."""

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.passages import Passage
from articles.meaning.titles import word_set

_AIRPORTS = word_set("مطار مطاري")
_SHIPS = word_set("حاملة مدمرة فرقاطة بارجة غواصة")
# What stands between the word for a ship and her name: حاملة الطائرات الأميركية «يو إس إس …».
_OF_SHIP = ("ات", "يه")
_USS = word_set("يو إس")
_AROUND_SHIP = ' «"“-\u00a0'
_SHIP_REACH = 6


def is_ship_or_airport(passage: Passage, first: int) -> bool:
    """Whether a person's name that begins at word `first` is that of a ship or an airport."""
    return bool(bare_forms(passage.beside(first)) & _AIRPORTS) or _is_ship(passage, first)


def _is_ship(passage: Passage, first: int) -> bool:
    """حاملة الطائرات الأميركية «يو إس إس هاري ترومان»: between the two is only what tells of the ship."""
    for place in range(first - 1, max(first - 1 - _SHIP_REACH, -1), -1):
        if passage.gap(place).strip(_AROUND_SHIP):
            return False
        word = passage.word(place)
        if strip_article(word)[0] in _SHIPS or bare_forms(word) & _SHIPS:
            return True
        if word not in _USS and not (strip_article(word)[1] and word.endswith(_OF_SHIP)):
            return False
    return False
