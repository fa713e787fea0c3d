"""Where a person's name is no mention of him: ships, airports, institutions, fathers, other people's surnames."""

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.homographs import FILIATION
from articles.meaning.matches import Match
from articles.meaning.names import SURNAME, is_arabic_given, is_given, is_weak_given, part_of
from articles.meaning.passages import Passage
from articles.meaning.titles import INSTITUTIONS, ROYAL, is_construct, is_title, word_set

SONS = frozenset({"بن", "ابن"})
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


def _is_of_given_names(passage: Passage, match: Match) -> bool:
    """Whether a name is made of given names alone, so that a longer one may hold it: محمود عباس."""
    words = passage.matched.folded[match.first : match.last + 1]
    return match.prefix == "" and all(is_arabic_given(word) or is_weak_given(word) for word in words)


def _surname_follows(passage: Passage, match: Match) -> bool:
    """محمود عباس العقادي: a surname of descent right after."""
    after = passage.after(match.last)
    return after.endswith("ي") and part_of(passage.matched.words[match.last + 1].surface) is SURNAME


def is_namesake(passage: Passage, match: Match) -> bool:
    """Whether a known person's name is no mention of him here: a ship, an airport, or with his title مركز الملك سلمان.

    Or somebody's father stands there, or another's surname: فيصل بن سلمان بن عبد العزيز, محمد ولد الشيخ سيديا,
    جمال محمود عباس.
    """
    if match.last > match.first:
        before = passage.beside(match.first)
        if before in SONS or (is_given(before) and passage.word(match.first) in FILIATION):
            return True
        if _is_of_given_names(passage, match) and (is_given(before) or _surname_follows(passage, match)):
            return True
    if is_ship_or_airport(passage, match.first):
        return True
    titled = match.first if is_title(passage.word(match.first), ROYAL) else match.first - 1
    if not is_title(passage.word(titled), ROYAL) or passage.beside(match.first) == "":
        return False
    return is_construct(passage.beside(titled), INSTITUTIONS)
