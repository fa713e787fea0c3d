"""Where a phrase that names a speaker begins and ends: وزير الخارجية الإيطالي فلان, مسؤول في وزارة الدفاع."""

import re
from typing import NamedTuple

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.memory import remembered
from articles.meaning.cues import HIS_HONOUR, HIS_WORDS
from articles.meaning.frames import Frame
from articles.meaning.names import is_common, is_common_as_it_is
from articles.meaning.roles import HONORIFICS, body_gender, head_of, is_group
from articles.meaning.speech import CLAUSE_OPENERS, Speech, is_document, speech_of
from articles.meaning.subjects import (
    PEOPLE_AND_BODIES,
    PREPOSITIONS,
    NamedInside,
    Speaker,
    may_speak,
    person_speaker,
    speaker_of,
)
from articles.meaning.titles import word_set

# How many words a phrase for a speaker may have, and how many may stand before the name that it ends with.
_LONGEST = 16
_TO_NAME = 30
_COMPLEMENT = 6
# Pronouns and the like: they stand for somebody, and name nobody.
_NEVER = word_set("انت نحن انتم هو هي هم ذات بهذا بهذه احدهم احدهما كلاهما ذلك هذا هذه هولاء اولئك وانت وانا ونحن الله")
_SELF = word_set("نفسه نفسها ذاته ذاتها انفسهم")
_OF_DOCUMENT = word_set("صادر صادره صدر عن اصدرته اصدره نشره نشرته ل")
_DAYS = word_set("السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه")
# Skipped between a verb and its subject: time and manner in one word, or two (من جهته).
_FILLERS = _DAYS | word_set(
    "ايضا اليوم امس مجددا لاحقا سابقا كذلك حينها وقتها قد بدوره بدورها هنا هناك حاليا اخيرا موخرا مساء صباح "
    "ظهر فجر يوم اول بذلك"
)
# الشهر الماضي: a time in two words, never who speaks.
_TIMES = word_set("الشهر العام الأسبوع السنة اليوم الليلة")
_GONE = word_set("الماضي الماضية الجاري الجارية الفائت المنصرم المنصرمة الحالي الحالية نفسه نفسها")
_TURN = frozenset({"جهته", "جهتها", "جانبه", "جانبها", "ناحيته", "ناحيتها", "جهتهم", "جانبهم"})
# Inside a phrase these go on with it when a body or an office follows (مسؤول في وزارة ..., خبير من معهد ...).
_WITHIN = frozenset({"في", "من", "ب", "لدي", "عن", "الي", "حول"})
# Prepositions of one letter, written apart by a tatweel (لـ«الصحيفة»).
_ATTACHED = frozenset({"ل", "ب", "ك"})
_WITHIN_ALWAYS = frozenset({"باسم", "بلسان", "لشوون", "للشوون", "لدي", "بالانابه"})
# Nothing of a phrase stands after one of these.
_ENDING = CLAUSE_OPENERS | _DAYS | _FILLERS | _SELF | HIS_WORDS | word_set("كلمته كلمتها بيانه بيانها مداخلته مداخلتها")
_BREAKING = re.compile(r"[:؛;]|\.\.|…|\s[–—]\s")
_TANWIN = ("ا\u064b", "\u064bا")


class Phrase(NamedTuple):
    """A speaker with the items that name it, both included."""

    first: int
    last: int
    speaker: Speaker


def phrase_at(frame: Frame, at: int, *, verb: Speech | None = None, after_preposition: bool = False) -> Phrase | None:
    """The speaker whose phrase begins at an item, past words of time and turn; None where none does.

    `verb` is the word of saying in front, whose gender must agree; without one only a phrase that can be nothing but a
    speaker counts. `after_preposition` lets a ل stand in front (بيان للوزارة).
    """
    at = skip_fillers(frame, at)
    if at >= len(frame.items) or frame.items[at].span is not None:
        return None
    word = frame.word(at)
    named = frame.people.get(at)
    if named is not None and (after_preposition or not named.prefix.endswith(("ب", "ل", "ك"))):
        return Phrase(at, named.last, person_speaker(named.person, verb))
    if _is_no_head(word) or frame.surface(at).endswith(_TANWIN):
        return None
    of_nobody = verb is None and not after_preposition and at not in frame.matches and not may_speak(word)
    if of_nobody and not (word.startswith("ال") and at + 1 in frame.people):
        return None  # neither the word nor a name says that somebody is meant: `speaker_of` would find nobody
    last, person = _extent(frame, at)
    head = _head(word, lam=after_preposition)
    speaker = speaker_of(frame, at, last, head, person, verb)
    if speaker is None:
        return None
    if person is not None and speaker.person is not None:
        last = person.last
    return Phrase(at, last, speaker)


@remembered
def _is_no_head(word: str) -> bool:
    """Whether no phrase for a speaker begins with a folded word."""
    return word in PREPOSITIONS or word in CLAUSE_OPENERS or word in _NEVER or word in HIS_HONOUR or _is_verb(word)


@remembered
def _is_verb(word: str) -> bool:
    """Whether a folded word is one of saying and names no office."""
    return speech_of(word) is not None and head_of(word) is None


def skip_fillers(frame: Frame, at: int) -> int:
    """The first item from `at` on that is no word of time, turn or manner, in the same sentence."""
    first = at
    while at < len(frame.items) and at - first < 6:
        word = frame.folded[at]
        if word == "من" and frame.word(at + 1) in _TURN:
            at += 2
        elif word in _FILLERS and not frame.colon(at):
            at += 1
        elif word in _TIMES and frame.word(at + 1) in _GONE:
            at += 2
        else:
            break
    return at


def _extent(frame: Frame, at: int) -> tuple[int, NamedInside | None]:
    """How far a phrase goes, and the person whose name stands in it."""
    last = at
    head = frame.word(at)
    is_role = head_of(head) is not None or head in HONORIFICS or is_group(head)
    tells = is_document(head)
    is_definite = head.startswith("ال")
    whole = True
    inside = False
    before = head
    sentence = frame.sentence[at]
    for place in range(at + 1, min(at + (_TO_NAME if is_role else _LONGEST), len(frame.items))):
        item = frame.items[place]
        marked = item.gap != " "
        if item.span is not None or frame.sentence[place] != sentence or (marked and _BREAKING.search(item.gap)):
            break
        named = frame.people.get(place)
        is_name = named is not None and is_role and not named.prefix.endswith(("ب", "ل", "ك"))
        if named is not None and is_definite and place == at + 1 and not named.prefix:
            # العريس فلان: any definite noun before a name
            return named.last, NamedInside(named.person, place, named.last)
        if named is not None and is_name and not (named.prefix and frame.comma(place)):
            return named.last, NamedInside(named.person, place, named.last)
        if marked and (frame.comma(place) or ")" in item.gap or "(" in item.gap):
            # وأوضح مدير الشركة، فلان، أن: only a name goes on after a comma.
            break
        led = before in _WITHIN_ALWAYS or before in _WITHIN
        word = before = item.folded
        if word in _ENDING:
            break
        if tells and (word in _OF_DOCUMENT or word.startswith("ل")):
            last = place
            continue
        if word in _WITHIN_ALWAYS or (word in _WITHIN and is_role and _goes_on(frame, at, place + 1)):
            last = place if whole else last
            inside = True
            continue
        if (word in _ATTACHED or word in PREPOSITIONS or _is_verb(word)) and frame.word(place - 1) != "بن":
            break  # after بن stands a name, whatever it is otherwise: بن على
        if frame.surface(place).endswith(_TANWIN) or _is_adverbial(word):
            break
        if is_role and place == at + 1 and word.startswith("وال") and head_of(word[1:]) is not None:
            last = place  # الناشطة والإعلامية فلانة: two titles of one
            continue
        is_plain = is_definite and not led and not word.startswith("ال") and is_common(word)
        if is_plain and place not in frame.people and not (inside and _name_follows(frame, place)):
            break  # تحدث المرصد عن ..., أكد الوزير لقاء ...: a definite head is whole but for adjectives and a name
        # المتحدث باسم الجناح العسكري للحزب فلان: past the complement a name may still come.
        whole = whole and not word.startswith("لل")
        if whole and place in frame.matches:
            whole = not any(match.prefix == "ل" for match in frame.matches[place])
        last = place if whole else last
    while last > at and (frame.word(last) in _WITHIN_ALWAYS or frame.word(last) in _WITHIN):
        last -= 1  # المتحدث باسم «…»: what it led to is no part of the phrase
    return min(last, at + _LONGEST - 1), None


def _name_follows(frame: Frame, at: int) -> bool:
    """المستثمر في قطاع بناء السفن فلان: the complement of a title goes on until its name, with nothing between."""
    for place in range(at + 1, min(at + _COMPLEMENT, len(frame.items))):
        if place in frame.people:
            return not frame.people[place].prefix and frame.items[place].gap == " "
        word = frame.word(place)
        if frame.items[place].gap != " " or not word.startswith("ال") or _is_no_head(word):
            return False
    return False


@remembered
def _is_adverbial(word: str) -> bool:
    """Whether a folded word is an adverb or an object in اً whose tanwin is not printed: no part of a subject."""
    if word.startswith("ب") and len(word) > 3 and is_common_as_it_is(word[1:]) and not is_common_as_it_is(word):
        return True  # تقدم رئيس البرلمان بورقة
    return len(word) > 3 and word.endswith("ا") and not word.startswith("ال") and is_common_as_it_is(word[:-1])


def _goes_on(frame: Frame, head: int, place: int) -> bool:
    """Whether a preposition inside a phrase leads to the body that somebody is of."""
    if not frame.same_sentence(head, place) or frame.items[place].span is not None:
        return False
    word = frame.word(place)
    if strip_article(frame.word(head))[1] and place - head <= 2 and body_gender(word) is None:
        return False  # قال الوزير في لقاء: a definite head is whole
    return body_gender(word) is not None or any(
        match.candidates[0].entry.kind in PEOPLE_AND_BODIES for match in frame.matches.get(place, ())
    )


def _head(word: str, *, lam: bool) -> str:
    """The head of a phrase without what is attached in front."""
    if not lam:
        return word
    for form in sorted(bare_forms(word), key=len):
        if head_of(form) or body_gender(form) or is_document(form):
            return form
    return word
