"""How far a phrase for a speaker goes: past adjectives, complements and commas to its name, and no object with it."""

import re

from articles.arabic.clitics import strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.frames import Frame
from articles.meaning.name_words import is_common, is_common_as_it_is, is_given, is_weak_given
from articles.meaning.named_speakers import PEOPLE_AND_BODIES
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.phrase_heads import is_adverbial, is_tanwin, is_verb
from articles.meaning.phrase_names import LONGEST, apposed, may_name, name_follows, name_in_marks, second_title
from articles.meaning.role_nouns import HONORIFICS, body_gender, head_of, is_group
from articles.meaning.speaker_values import NamedInside
from articles.meaning.speech import CLAUSE_OPENERS, RELAY, Speech, is_document
from articles.meaning.speech_cues import DAYS, FILLERS, HIS_WORDS, PREPOSITIONS
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, DEMONYM
from articles.meaning.verb_objects import is_object

_TO_NAME = 30  # words that may stand before the name that a phrase ends with
_SELF = word_set("نفسه نفسها ذاته ذاتها انفسهم")
_OF_DOCUMENT = word_set("صادر صادره صدر عن اصدرته اصدره نشره نشرته ل")
# Inside a phrase these go on with it when a body or an office follows (مسؤول في وزارة ..., خبير من معهد ...).
WITHIN = frozenset({"في", "من", "ب", "لدي", "عن", "الي", "حول"})
# Offices that serve somebody who holds another.
_SERVING = word_set("مستشار مساعد نائب معاون سكرتير وكيل متحدث ناطق مبعوث موفد ممثل مندوب محامي طبيب حارس سائق مدير")
_SENT = word_set("مبعوث موفد سفير مندوب ممثل رسول وسيط لاجئ مسافر مهاجر")
# Prepositions of one letter, written apart by a tatweel (لـ«الصحيفة»).
_ATTACHED = frozenset({"ل", "ب", "ك"})
_WITHIN_ALWAYS = frozenset({"باسم", "باسمه", "باسمها", "باسمهم", "بلسان", "لشوون", "للشوون", "لدي", "بالانابه"})
# Participles that say nothing without what they govern: الحزب المدعوم من, المركز التابع ل.
_GOVERNORS = word_set(
    "التابع التابعة المدعوم المدعومة المقرب المقربة المنتمي المنتمية المنبثق المنبثقة المحسوب المحسوبة "
    "المؤلف المؤلفة المكون المكونة المتكون المتكونة"
)
_NEVER_LAST = WITHIN | _WITHIN_ALWAYS | _GOVERNORS
# Nothing of a phrase stands after one of these.
ENDING = CLAUSE_OPENERS | DAYS | FILLERS | _SELF | HIS_WORDS | word_set("كلمته كلمتها بيانه بيانها مداخلته مداخلتها")
_BREAKING = re.compile(r"[:؛;]|\.\.|…|\s[–—]\s")


def extent(
    frame: Frame, at: int, *, verb: Speech | None = None, governed: bool = False
) -> tuple[int, NamedInside | None]:
    """The last item of the phrase whose head is at an item, and the person whose name stands in it.

    `verb` is the word of saying before the phrase. `governed` lets the head and its adjectives stand in the accusative.
    """
    last = at
    head = frame.word(at)[:-1] if governed else frame.word(at)
    is_role = head_of(head) is not None or head in HONORIFICS or is_group(head)
    tells = is_document(head)
    relays = verb is not None and verb.act is RELAY  # نقل البيان عن الرئيس
    is_definite = closed = head.startswith("ال")
    whole = True
    inside = False
    marks = known = -1
    before = head
    sentence = frame.sentence[at]
    for place in range(at + 1, min(at + (_TO_NAME if is_role else LONGEST), len(frame.items))):
        item = frame.items[place]
        marked = item.gap != " "
        if item.span is not None or frame.sentence[place] != sentence or (marked and _BREAKING.search(item.gap)):
            break
        named = frame.people.get(place)
        if named is not None and (
            (is_definite and place == at + 1 and not named.prefix)  # العريس فلان: any definite noun before a name
            or (is_role and not named.prefix.endswith(("ب", "ل", "ك")) and not (named.prefix and frame.comma(place)))
        ):
            return named.last, NamedInside(named.person, place, named.last)
        if marked and (frame.comma(place) or ")" in item.gap or "(" in item.gap):
            # وأوضح مدير الشركة، فلان، أن: only a name goes on after a comma, with a title of its own or without.
            person = apposed(frame, place) if is_role and not is_group(head) and frame.comma(place) else None
            return _without_end(frame, at, last), person
        led = before in _WITHIN_ALWAYS or before in WITHIN
        word = before = item.folded
        if marked and (inside if is_role else _is_definite(frame, at + 1, place)):
            marks = name_in_marks(frame, place)
        if place <= marks:
            last, closed = place, True  # صحيفة «لا راثون», حركة «فتح»: whatever the words are elsewhere
            continue
        if place == marks + 1 and marks > at and not _qualifies(frame, place):
            break
        if is_role and word == "في" and (person := second_title(frame, at, place)) is not None:
            return person.last, person
        if word in ENDING or (verb is not None and _is_told_to(frame, place)):
            break
        if tells and not (relays and word == "عن") and _is_of_document(word):
            last = place
            continue
        sent = word == "الي" and not _is_sent(head)  # توجهت وزيرة الخارجية إلى تركيا
        if word in _WITHIN_ALWAYS or (word in WITHIN and is_role and not sent and _goes_on(frame, at, place + 1)):
            last = place if whole else last
            inside = True
            continue
        un = word == "غير" and frame.word(place + 1).startswith("ال")  # المنظمة غير الحكومية
        if (word in _ATTACHED or (word in PREPOSITIONS and not un) or is_verb(word)) and frame.word(place - 1) != "بن":
            break  # after بن stands a name, whatever it is otherwise: بن على
        if place - 1 > known and not frame.word(place - 1).startswith("ال"):  # أبلغ رئيس الوزراء بريطانيا
            known = max(known, _name_end(frame, place))
        if not governed and (is_tanwin(frame, place) or (place > known and is_adverbial(word))):
            break
        if is_role and place == at + 1 and word.startswith("وال") and head_of(word[1:]) is not None:
            last = place  # الناشطة والإعلامية فلانة: two titles of one
            continue
        if word[0] == "و" and not is_definite and _adds_clause(frame, place):
            break  # قام شاب باكستاني وتكلم
        is_plain = is_definite and not led and not word.startswith("ال") and is_common(word)
        if (
            is_plain
            and not un
            and place not in frame.people
            and not ((inside or word.startswith("لل") or _is_of_office(head, word)) and name_follows(frame, place))
        ):
            break  # تحدث المرصد عن ..., أكد الوزير لقاء ...: a definite head is whole but for adjectives and a name
        if closed and not led and is_object(frame, place, head=at, verb=verb):
            break
        # المتحدث باسم الجناح العسكري للحزب فلان: past the complement a name may still come.
        whole = whole and not word.startswith("لل")
        if whole and place in frame.matches:
            whole = not any(match.prefix == "ل" for match in frame.matches[place])
        if closed and not led and not is_definite and _begins_anew(word) and not (is_role and may_name(frame, place)):
            break  # أعلنت شركة الواحة القابضة تراجع أرباحها, أكد وزير الخارجية حرص بلاده
        closed = closed or word.startswith("ال")
        last = place if whole else last
    return _without_end(frame, at, last), None


def _name_end(frame: Frame, place: int) -> int:
    """The last item of the longest country's or body's name that begins at an item; -1 where none does."""
    ends = [
        place + match.last - match.first
        for match in frame.matches.get(place, ())
        for candidate in match.candidates
        if candidate.entry.kind in PEOPLE_AND_BODIES and candidate.kind is not DEMONYM
    ]
    return max(ends, default=-1)


def _is_of_document(word: str) -> bool:
    """Whether a word after a statement or report says whose it is: بيان صادر عن, تقرير للجنة."""
    return word in _OF_DOCUMENT or (word.startswith("ل") and not is_verb(word))


@remembered
def _is_sent(head: str) -> bool:
    """Whether a folded title goes on with where its bearer is sent: المبعوث إلى ليبيا, السفيرة إلى فرنسا."""
    role = head_of(head)
    return role is not None and role[0] in _SENT


def _adds_clause(frame: Frame, place: int) -> bool:
    """Whether و after an indefinite noun and its adjective adds what he did: neither an adjective nor another noun."""
    before, rest = frame.word(place - 1), frame.word(place)[1:]
    if before.startswith("ال") or not before.endswith(("ي", "يه")) or before in PREPOSITIONS or place in frame.people:
        return False
    if is_common_as_it_is(frame.word(place)) or body_gender(frame.word(place)) is not None:
        return False  # the و is the word's own: وزارة
    return not rest.startswith("ال") and not rest.endswith(("ي", "يه", "ات")) and head_of(rest) is None


def _is_told_to(frame: Frame, place: int) -> bool:
    """قال ناطق باسم الحملة لقناة كذا: the outlet that something is said to is no part of the phrase."""
    word = frame.word(place)
    return word.startswith("ل") and (word[1:] in OUTLET_NOUNS or (word == "لهييه" and "ذاع" in frame.word(place + 1)))


def _without_end(frame: Frame, at: int, last: int) -> int:
    while last > at and frame.word(last) in _NEVER_LAST:
        last -= 1  # المتحدث باسم «…», الحزب المدعوم من …: what it led to is no part of the phrase
    return min(last, at + LONGEST - 1)


@remembered
def _begins_anew(word: str) -> bool:
    """Whether an ordinary word without the article cannot go on with a phrase that has one already."""
    if word.startswith(("ال", "و", "ل")) or is_given(word) or is_weak_given(word):
        return False
    return is_common(word) and head_of(word) is None


def _is_definite(frame: Frame, first: int, after: int) -> bool:
    """Whether all words from an item on to another have the article: وكالة الأنباء الرسمية «كذا»."""
    return all(frame.word(place).startswith("ال") for place in range(first, after))


def _qualifies(frame: Frame, place: int) -> bool:
    """Whether a word after a name in marks belongs to it: an adjective, «التابعة», a nation, or what it is of."""
    word = frame.word(place)
    nation = any(candidate.kind is DEMONYM for match in frame.matches.get(place, ()) for candidate in match.of(COUNTRY))
    return nation or word.startswith("لل") or (word.startswith("ال") and word.endswith(("يه", "ي", "عه", "له")))


def _is_of_office(head: str, word: str) -> bool:
    """المستشار السابق لوزير التموين فلان: an office that serves another; قال الرئيس لوزير … فلان tells him."""
    served = head_of(head) if word.startswith("ل") and head_of(word[1:]) is not None else None
    return served is not None and served[0] in _SERVING


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
