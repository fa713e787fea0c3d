"""Where a person's name is no mention of him: ships, airports, institutions, fathers, other people's surnames."""

from collections.abc import Iterable, Sequence, Set

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.homographs import FILIATION, GIVEN_NAMES, NAME_SYLLABLES, TITLES
from articles.meaning.matches import Match
from articles.meaning.name_words import (
    ARABIC_LINKS,
    FOREIGN,
    GIVEN,
    SURNAME,
    is_arabic_given,
    is_common,
    is_given,
    is_weak_given,
    part_of,
)
from articles.meaning.outlets import closes_quote, opens_quote
from articles.meaning.passages import Passage
from articles.meaning.spelling import folded
from articles.meaning.titles import INSTITUTIONS, ROYAL, is_construct, is_saying, is_title, word_set
from articles.meaning.values import PERSON, Entry

SONS = frozenset({"بن", "ابن"})
# Called after whoever's name follows; قصر, كرسي, سجن may be his own, and وقف, سوق, دار are verbs too.
_CALLED_AFTER = word_set(
    "جامعة معهد أكاديمية مستشفى مستوصف ملعب استاد ستاد مسجد متحف جسر كوبري شارع ميدان مكتبة مؤسسة مجمع حديقة منتزه "
    "طريق ممر"
)
_UPON = "على "
# Before a second given name this one is part of it: محمد حسني مبارك.
_OF_TWO = word_set("محمد أحمد")
_AIRPORTS = word_set("مطار مطاري")
_SHIPS = word_set("حاملة مدمرة فرقاطة بارجة غواصة")
# What stands between the word for a ship and her name: حاملة الطائرات الأميركية «يو إس إس …».
_OF_SHIP = ("ات", "يه")
_USS = word_set("يو إس")
_AROUND_SHIP = ' «"“-\u00a0'
_SHIP_REACH = 6
# Before a last word these make a surname of two words with it (بن سلمان, آل ثاني, حاجي زاده).
COMPOUND = frozenset({"بن", "ال", "ابن", "ابو", "عبد", "حاجي", "ولد", "اوغلو"})


def is_ship_or_airport(passage: Passage, first: int) -> bool:
    """Whether a person's name that begins at word `first` is that of a ship or an airport."""
    return bool(bare_forms(passage.beside(first)) & _AIRPORTS) or _is_ship(passage, first)


def _is_ship(passage: Passage, first: int) -> bool:
    """حاملة الطائرات الأميركية «يو إس إس هاري ترومان»: between the two is only what tells of the ship."""
    for place in range(first - 1, max(first - 1 - _SHIP_REACH, -1), -1):
        if passage.gap(place).strip(_AROUND_SHIP):
            return False
        word = passage.word(place)
        if _is_of_ship(word):
            return True
        if not (strip_article(word)[1] and word.endswith(_OF_SHIP)):
            return False
    return False


@remembered
def _is_of_ship(word: str) -> bool:
    return word in _USS or strip_article(word)[0] in _SHIPS or not bare_forms(word).isdisjoint(_SHIPS)


def ships_of(story: Sequence[Passage]) -> frozenset[Entry]:
    """The people after whom a ship of the story is called: in marks alone, too, the name is hers from there on."""
    return frozenset(
        candidate.entry
        for passage in story
        for match in passage.of(PERSON)
        if _is_ship(passage, match.first)
        for candidate in match.of(PERSON)
    )


def _is_marked_ship(passage: Passage, match: Match, ships: Set[Entry]) -> bool:
    """عبرت «أبراهام لينكولن» المضيق, where the story told what she is."""
    if not ships or not opens_quote(passage.gap(match.first - 1)) or not closes_quote(passage.gap(match.last)):
        return False
    return any(candidate.entry in ships for candidate in match.of(PERSON))


def own_words(people: Iterable[Entry]) -> set[str]:
    """Every folded word of the names of some people."""
    return {word for person in people for name in person.names for word in folded(name.spelling).split()}


def _is_of_given_names(passage: Passage, match: Match) -> bool:
    """Whether a name is made of given names alone, so that a longer one may hold it: محمود عباس."""
    words = passage.matched.folded[match.first : match.last + 1]
    return match.prefix == "" and all(is_arabic_given(word) or is_weak_given(word) for word in words)


def _surname_follows(passage: Passage, match: Match) -> bool:
    """محمود عباس العقادي: a surname of descent right after."""
    after = passage.after(match.last)
    return after.endswith("ي") and part_of(passage.matched.words[match.last + 1].surface) is SURNAME


def _is_fathers(passage: Passage, match: Match) -> bool:
    """نديم بشير الجميل: a son's given name right before, which is none of the father's own."""
    before = passage.beside(match.first)
    if match.prefix or before in _OF_TWO or not (is_given(before) and is_arabic_given(before)):
        return False
    return is_arabic_given(passage.word(match.first)) and before not in own_words(one.entry for one in match.of(PERSON))


def _goes_on_as_anothers(passage: Passage, match: Match) -> bool:
    """ولد الشيخ سيديا: a name after that of a father, which no spelling of the known person has."""
    after = passage.after(match.last)
    if passage.word(match.first) != "ولد" or not after or is_saying(after):
        return False
    named = part_of(passage.matched.words[match.last + 1].surface) in (GIVEN, FOREIGN)
    return named and after not in own_words(one.entry for one in match.of(PERSON))


def is_namesake(passage: Passage, match: Match, ships: Set[Entry]) -> bool:
    """Whether a known person's name is no mention of him here: a ship, an airport, or مستشفى رفيق الحريري.

    Or somebody's father stands there, or another's surname: فيصل بن سلمان بن عبد العزيز, محمد ولد الشيخ سيديا,
    جمال محمود عباس. `ships` are the people after whom the story's ships are called.
    """
    before = passage.beside(match.first)
    if match.last > match.first:
        if match.surface.startswith(_UPON) and match.last == match.first + 1 and is_common(passage.word(match.last)):
            return True  # القبض على بحريني
        if before in SONS or (is_given(before) and passage.word(match.first) in FILIATION):
            return True
        if _is_of_given_names(passage, match) and (is_given(before) or _surname_follows(passage, match)):
            return True
        if _is_fathers(passage, match) or _goes_on_as_anothers(passage, match):
            return True
    if is_ship_or_airport(passage, match.first) or _is_marked_ship(passage, match, ships):
        return True
    if match.prefix == "" and is_construct(before, _CALLED_AFTER):
        return True
    titled = match.first if is_title(passage.word(match.first), ROYAL) else match.first - 1
    if not is_title(passage.word(titled), ROYAL) or before == "":
        return False
    return is_construct(passage.beside(titled), INSTITUTIONS)


def closes_longer_name(passage: Passage, place: int) -> bool:
    """Whether two given names, with a word between that is none, lead to a surname: علي رضا واعظ آشتياني."""
    if not passage.beside(place):
        return False
    given = passage.beside(place - 1), passage.beside(place - 2)
    return all(is_given(word) or is_weak_given(word) for word in given)


def is_part_of_another(passage: Passage, first: int, last: int, candidates: Iterable[Entry]) -> bool:
    """Whether the words around a short name make it the name of someone else (هنتر بايدن, كيم يونغ نام)."""
    before, following = passage.beside(first), passage.after(last)
    named = is_given(before) or not bare_forms(before).isdisjoint(GIVEN_NAMES)
    if named and before not in TITLES and before not in own_words(candidates):
        return True
    if first == last and closes_longer_name(passage, first):
        return True
    if following in FILIATION and following not in own_words(candidates):
        return True
    if following not in NAME_SYLLABLES or following in own_words(candidates):
        return False
    return any(folded(person.name).split()[0] == passage.word(last) for person in candidates)


def is_anothers_surname(passage: Passage, match: Match, candidates: Iterable[Entry]) -> bool:
    """Whether a surname of two words has another's given name before it: أيخان حاجي زاده."""
    before = passage.beside(match.first)
    if match.prefix or not before or passage.word(match.first) not in COMPOUND:
        return False
    # Only of such surnames: before others a strange word may be what the bearer does or has, يتبجح ترمب, هلوسات ترمب.
    is_strange = part_of(passage.matched.words[match.first - 1].surface) is FOREIGN and before not in TITLES
    if is_strange and passage.word(match.first) not in ARABIC_LINKS and before not in own_words(candidates):
        return True
    return is_part_of_another(passage, match.first, match.last, candidates)
