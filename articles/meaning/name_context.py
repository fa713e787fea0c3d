"""What stands around words that may be a name: the turns of an office being told, an age, a trade, a statement."""

from enum import Enum

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.name_words import (
    FOREIGN,
    NEVER,
    NISBA,
    ORDINARY,
    PLURAL_ENDINGS,
    SECOND_HALVES,
    SURNAME,
    is_common_as_it_is,
    is_given,
    is_weak_given,
)
from articles.meaning.outlets import closes_quote, opens_quote
from articles.meaning.titles import OFFICES, THAT, is_doing, is_saying, is_title, word_set
from articles.meaning.tokens import Span, Tokens

_YEARS = word_set("عاما سنة سنوات أعوام ربيعا عام")
# A name in marks has so many words at most.
_IN_MARKS = 4
_LONG = 6  # letters of a strange word that is hardly anything but a surname


# What befalls a person or is done to him, whose name follows.
# Not what is done to ships and goods as well: اختطاف, تسليم.
_BEFALLS = word_set("مقتل وفاة اغتيال اعتقال رحيل استشهاد تشييع جثمان إعدام محاكمة تعيين إقالة استقالة")


class Turn(Enum):
    """What a word does to the office that is being told: begins one, or ends its words."""

    OFFICE = "an office"
    VERB = "a verb"
    IMPERFECT = "like يستقبل, a verb unless it is a name: what comes after it is no longer the office's own words"


@remembered
def turn_of(folded: str) -> Turn | None:
    """What a folded word does to an office, None when nothing."""
    if is_title(folded, OFFICES):
        return Turn.OFFICE
    if is_saying(folded) or is_doing(folded):
        return Turn.VERB
    verb = folded[1:] if folded[:1] in "وف" and not is_common_as_it_is(folded) else folded
    return Turn.IMPERFECT if len(verb) > 3 and verb[0] == "ي" and not verb.endswith("يه") else None


@remembered
def befalls(word: str) -> bool:
    """Whether a folded word is what befalls somebody, whose name it governs: مقتل فلان, ورحيل فلان."""
    return not _BEFALLS.isdisjoint(bare_forms(word))


def states(tokens: Tokens, span: Span) -> bool:
    """Whether two words like ordinary ones are followed by what somebody states: أكد رئيس الاتحاد فاضل النمر أن."""
    if len(span) != 2 or not tokens.within(span.last):
        return False
    second = span.folded[1]
    if not (strip_article(second)[1] or (second.endswith("ي") and not is_common_as_it_is(second))):
        return False  # سعيد رسولي إن: with the article, or ordinary by its ending alone
    return tokens.words[span.last + 1].folded in THAT


def is_called(tokens: Tokens, span: Span) -> bool:
    """Whether what somebody does for a living stands before a name, listed or not: الإداري علي العليوات."""
    before = span.first - 1
    if span.attached or before < 0 or not tokens.within(before) or tokens.parts[before] not in (NISBA, ORDINARY):
        return False
    folded, second = tokens.words[before].folded, span.folded[1]
    if not (is_given(span.folded[0]) or is_weak_given(span.folded[0])):
        return False
    if (
        folded.endswith(PLURAL_ENDINGS)
        or folded in SECOND_HALVES
        or second[0] == "و"
        or second.endswith(PLURAL_ENDINGS[:2])
    ):
        return False  # تسجيل السلطات أسماء المسافرين, الله بيني وبينك
    stops = _stops(tokens, span.last) or (span.parts[1] is FOREIGN and len(second) >= _LONG)
    return strip_article(folded)[1] and not is_saying(folded) and stops


def _stops(tokens: Tokens, place: int) -> bool:
    """Whether a clause ends after a word, or a verb goes on: سيرافق, يقود."""
    if tokens.ends_clause(place):
        return True
    after = tokens.words[place + 1].folded
    return turn_of(after) is not None or (after.startswith("سي") and tokens.parts[place + 1] is ORDINARY)


def is_age(tokens: Tokens, place: int) -> bool:
    """Whether a number at `place` is somebody's age: رمضان عويس، 43 عاماً."""
    return tokens.within(place) and tokens.words[place + 1].folded in _YEARS


def goes_on_with_name(tokens: Tokens, place: int) -> bool:
    """Whether a given name follows word `place` as the next of a list: سعد الرفدان وفرحان …, حامد الضبعان، وصالح …."""
    gap = tokens.passage.gap(place).strip()
    if place + 2 >= len(tokens.words) or gap not in ("", "،", ","):
        return False
    after = tokens.words[place + 1].folded
    name = after[1:] if after[0] == "و" else after
    if (name == after and not gap) or tokens.places[place] or tokens.demonyms[place]:
        return False
    if tokens.parts[place + 1] is NEVER:
        return False  # كامل الأراضي وعلى: a preposition
    return is_given(name) or (is_weak_given(name) and tokens.parts[place + 2] in (FOREIGN, SURNAME))


def is_somebodys_office(tokens: Tokens, place: int) -> bool:
    """Whether an office without the article follows word `place`: صالح الحمدلي زعيم الكتلة."""
    if not tokens.within(place):
        return False
    after = tokens.words[place + 1].folded
    return not strip_article(after)[1] and after[0] != "و" and is_title(after, OFFICES)


def is_quoted(tokens: Tokens, span: Span) -> bool:
    """Whether a span closes a few words in marks: a film, a firm or a ship, «جيه بي مورغان تشيز»."""
    if not closes_quote(tokens.passage.gap(span.last)):
        return False
    for place in range(span.first - 1, max(span.first - 1 - _IN_MARKS, -2), -1):
        gap = tokens.passage.gap(place)
        if opens_quote(gap):
            return True
        if gap.strip():
            return False
    return False


def is_borne_out(tokens: Tokens, span: Span) -> bool:
    """Whether an unknown word after a title stands again in the passage, or something closes it off."""
    return tokens.ends_clause(span.last) or sum(span.folded[0] in bare_forms(w.folded) for w in tokens.words) > 1
