"""Whether a date in a sentence lies before or after the day of writing, told by the words around it.

Deliberately deaf: it answers only where a verb of the past or a word of the future stands in the date's own clause,
because bounds of an undated article rest on it.
"""

from articles.meaning.date_tokens import Line
from articles.meaning.date_words import ADJECTIVES, CLAUSES, DONE, PERFECT, TOLD, is_coming, is_imperfect, is_plan
from articles.meaning.values import Tense

# A clause is rarely longer; a verb farther off speaks of something else.
_BACK, _ON = 10, 6
_OPENING = 4
# «أعلنت في 5 مايو», but not «أعلنت عن عقد اجتماع في 5 مايو».
_BESIDE = 2
# How far before a date a word that makes it a limit may stand: «حتى نهاية دوام يوم …».
_LIMIT_BACK = 4
_LIMITS = frozenset({"بحلول", "حتي", "وحتي", "الي", "والي", "قبل", "بعد", "من", "عن", "لغايه", "حدود"})
_STOPS = frozenset(".؟?!؛;…")
_WAS = frozenset({"كان", "كانت", "وكان", "وكانت", "كانا", "كانوا"})
_QUOTES = frozenset("«»“”\"'")


def tense_at(tokens: Line, first: int, last: int) -> Tense | None:
    """The tense of the clause around tokens `first` to `last`; None when nothing decides or both do.

    The present stands for every verb of the imperfect: now, soon or always.
    """
    before = tokens[first - 1].folded
    if before in ("منذ", "ومنذ"):
        return Tense.PAST
    # «موازنة عام 2016» may be told of before, «موازنة لعام 2016» mostly is.
    if "ل" in tokens[first].clitic or any(
        _is_limit(tokens, first, place) for place in range(first - 1, first - 1 - _LIMIT_BACK, -1)
    ):
        return None
    told = _back(tokens, first)
    if told is None and _opens(tokens, first):
        told = _on(tokens, last)
    if told is Tense.PAST and _speaks_of_ahead(tokens, first, last):
        return None
    return told


# A verb that says neither: the clause is decided, for now, soon or always.
_UNCLEAR = Tense.PRESENT


def _is_limit(tokens: Line, first: int, place: int) -> bool:
    if not _STOPS.isdisjoint(tokens[place + 1].gap):
        return False
    word = tokens[place].folded
    if word in ("من", "عن", "الي", "بعد"):
        # Far from the date they belong to something else.
        return place == first - 1
    return word in _LIMITS


def _back(tokens: Line, first: int) -> Tense | None:
    place = first
    while place > first - _BACK:
        if not _STOPS.isdisjoint(tokens[place].gap) or not _QUOTES.isdisjoint(tokens[place].gap):
            return None
        place -= 1
        word = tokens[place].folded
        if word in CLAUSES:
            return None
        if word in TOLD:
            return Tense.PAST if first - place <= _BESIDE else None
        told = _word(tokens, place)
        if told is not None:
            return told
    return None


def _opens(tokens: Line, first: int) -> bool:
    """Whether a sentence begins at most a few words before."""
    return any(not _STOPS.isdisjoint(tokens[place].gap) for place in range(first, first - _OPENING, -1)) or (
        not tokens[first - _OPENING].folded
    )


def _on(tokens: Line, last: int) -> Tense | None:
    """«في 21 نوفمبر 2024 أعلنت …»: a date that opens the sentence is told by the first verb after it."""
    commas = 0
    for place in range(last + 1, last + 1 + _ON):
        gap = tokens[place].gap
        if not _STOPS.isdisjoint(gap) or not _QUOTES.isdisjoint(gap):
            return None
        commas += "،" in gap or "," in gap
        if commas > 1 or tokens[place].folded in CLAUSES:
            return None
        told = Tense.PAST if tokens[place].folded in TOLD else _word(tokens, place)
        if told is not None:
            return told
    return None


def _word(tokens: Line, place: int) -> Tense | None:
    word = tokens[place].folded
    if word in PERFECT or word in DONE:
        return Tense.PAST
    if is_plan(word):
        return _UNCLEAR
    if is_coming(word):
        if word in ADJECTIVES:
            return None  # المقبل belongs to a date of its own
        # «كان من المقرر», «كانت ستعقد»: what was to come, then.
        once = any(tokens[at].folded in _WAS for at in range(place - 3, place))
        return _UNCLEAR if once else Tense.FUTURE
    if is_imperfect(word):
        # «كان يعمل», «لم يعقد»: past after all.
        before = tokens[place - 1].folded
        return Tense.PAST if before in ("كان", "وكان", "كانت", "لم", "ولم") else _UNCLEAR
    return None


def _speaks_of_ahead(tokens: Line, first: int, last: int) -> bool:
    """A word of the future in the same sentence: «أعلن عقد القمة المقبلة في 2030» tells of no past 2030."""
    for place in range(first - 1, first - _BACK, -1):
        if not _STOPS.isdisjoint(tokens[place + 1].gap):
            break
        if is_plan(tokens[place].folded) or is_coming(tokens[place].folded):
            return True
    for place in range(last + 1, last + 1 + _ON):
        if not _STOPS.isdisjoint(tokens[place].gap) or "،" in tokens[place].gap:
            break
        if is_plan(tokens[place].folded) or is_coming(tokens[place].folded):
            return True
    return False
