"""What makes a named outlet the origin of a statement: ذكرت صحيفة …, وفق «…», نقلا عن …, وكانت «…» قد نقلت."""

import re

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.matches import Match
from articles.meaning.outlets import (
    ACCORDING,
    MASCULINE_NOUNS,
    OUTLET_NOUNS,
    PRESENTING,
    PRODUCTS,
    RELAYING,
    REPORTED,
    REVIEWING,
    SAYING,
    SEEN,
    WRITING,
    ends_sentence,
    opens_quote,
)
from articles.meaning.passages import Passage
from articles.meaning.receiving_outlets import CLAUSE
from articles.meaning.speech import ADD, RELAY, SAY, speech_of
from articles.meaning.uncited import BEING, NO_VERBS, OPENING, may_be_subject

# How far a cue may stand from the outlet, in words. A verb's subject follows it closely (ذكرت أمس صحيفة …); an
# outlet that is the subject may be qualified at length before its verb (وكانت «…» في تقرير لها من … أشارت).
_BEFORE = 4
_AFTER = 8
_PIECE_REACH = 6
_REVIEW_REACH = 3
# «رويترز - كراتشي: …» opens a report and cites nobody.
_DATELINE = re.compile(r"[»”\"›)\]]?\s*[-–—:/]")
_ONCE = ("سبق", "يسبق")
_THAT = "ان"
_FROM = "عن"
_FROM_REACH = 10
_PASSING_ON = ACCORDING | {"نقل", "نقلت", "ينقل", "تنقل", "ناقلا", "ناقله"}
_LEADING = RELAYING | ACCORDING
_REVIEWED_IN = frozenset({"في", "وفي", "من", "ومن", "الي", "والي"})
# Between a verb and an outlet: where or when it is said, not by whom.
_WHERE = frozenset({"عبر", "في", "قبل", "بعد", "منذ", "خلال", "ضد", "حول", "حتي", "اثر"})
_PUBLISHED_IN = frozenset({"في", "علي", "صفحات"})
_ARGUING = frozenset({"يقول", "تقول", "يري", "تري", "يعتبر", "تعتبر"})
# بدورها «…» كتبت, ومن جهتها «…» رأت: the outlet's turn in a review.
_IN_TURN = frozenset({"بدورها", "بدوره", "جهتها", "جهته", "جانبها", "جانبه"})
_OPENING_CLAUSE = BEING | CLAUSE | _IN_TURN
_OF_TWO = "تا"
_WHICH = frozenset({"التي", "الذي"})
# أكدت الصحف الغربية، ومنها صحيفة «…»: one of those that the verb is of.
_AMONG = frozenset({"منها", "ومنها", "بينها", "مثل"})
_AMONG_REACH = 8
_MEDIA = OUTLET_NOUNS | {"وسايل", "مصادر"}
_PROGRAMMES = frozenset(
    {"برنامج", "برنامجه", "برنامجها", "البرنامج", "حديثه", "حديثها", "مداخلته", "مداخلتها", "ظهوره", "ظهورها"}
)
_ON_AIR = frozenset({"علي", "عبر", "في", "شاشه"})
_PROGRAMME_REACH = 8


def citation(passage: Passage, match: Match, begin: int, *, is_own: bool, is_word: bool) -> str | None:
    """The rule by which an outlet is cited, None when it is not; `begin` is its first word, with the word for an
    outlet. The publishing paper (`is_own`) is cited only where it reported something before. `is_word` tells that
    marks alone set its name apart from an ordinary word: a verb must then stand right before it, and agree.
    """
    if is_own:
        return _governed(passage, begin, is_own=True) or _subject(passage, match, begin)
    if is_word and not may_be_subject(passage, begin):
        return None
    return (
        _governed(passage, begin, is_own=False)
        or _passed_on(passage, begin)
        or _subject(passage, match, begin)
        or _published_in(passage, begin)
        or _aired_on(passage, begin)
        or _one_of_those(passage, begin)
        or _reviewed(passage, match, begin)
    )


def is_led_to(passage: Passage, begin: int) -> bool:
    """Whether the word right before an outlet makes it the origin: ذكرت (…) أن, بحسب (…)."""
    return not bare_forms(passage.word(begin - 1)).isdisjoint(_LEADING) or _adjoins_verb(passage, begin)


def _published_in(passage: Passage, begin: int) -> str | None:
    """كتب فلان في صحيفة …, نشر مقال على صفحات …, يقول فلان في «…»: a piece of somebody that stands in the outlet."""
    if passage.word(begin - 1) not in _PUBLISHED_IN or ends_sentence(passage.gap(begin - 1)):
        return None
    # What is said in a place is said in none of its papers (قال الوزير في …): the name must be told to be one.
    is_told = opens_quote(passage.gap(begin - 1)) or bool(bare_forms(passage.word(begin)) & OUTLET_NOUNS)
    for place in range(begin - 2, max(begin - 2 - _PIECE_REACH, 0) - 1, -1):
        if ends_sentence(passage.gap(place)):
            return None
        forms = bare_forms(passage.word(place))
        if forms & WRITING or (is_told and forms & _ARGUING):
            return "published in it"
    return None


def _aired_on(passage: Passage, begin: int) -> str | None:
    """قال فلان في برنامجه على قناة …: it is said on the air."""
    if passage.word(begin - 1) not in _ON_AIR:
        return None
    in_programme = False
    for place in range(begin - 2, max(begin - 2 - _PROGRAMME_REACH, 0) - 1, -1):
        if ends_sentence(passage.gap(place)):
            return None
        forms = bare_forms(passage.word(place))
        in_programme = in_programme or bool(forms & _PROGRAMMES)
        if in_programme and forms & SAYING:
            return "statement given to it"
    return None


def _one_of_those(passage: Passage, begin: int) -> str | None:
    """أكدت الصحف الغربية، ومنها صحيفة «…»: what is told by all is told by it."""
    if passage.word(begin - 1) not in _AMONG or ends_sentence(passage.gap(begin - 1)):
        return None
    for place in range(begin - 2, max(begin - 2 - _AMONG_REACH, 0) - 1, -1):
        if ends_sentence(passage.gap(place)):
            return None
        if strip_article(passage.word(place))[0] in _MEDIA and _adjoins_verb(passage, place):
            return "relaying verb before"
    return None


def _governed(passage: Passage, begin: int, *, is_own: bool) -> str | None:
    """A cue before the outlet: ذكرت صحيفة …, وفق «…», نقلا عن …, تقرير لصحيفة …, اطلعت عليها «رويترز»."""
    if passage.word(begin - 2) == "كل" and passage.word(begin - 1) == "من":
        begin -= 2  # خصصت كل من «…» و«…»
    for back in range(1, _BEFORE + 1):
        place = begin - back
        if place < 0 or ends_sentence(passage.gap(place)):
            return None
        forms = bare_forms(passage.word(place))
        if forms & CLAUSE:
            return None
        if is_own:
            if forms & REPORTED:
                return "relaying verb before"
            continue
        if forms & RELAYING and back <= 3 and passage.word(begin - 1) != _FROM and not _is_where(passage, begin):
            return "relaying verb before"
        if back == 1 and _adjoins_verb(passage, begin):
            return "relaying verb before"
        if forms & SEEN and not _is_where(passage, begin):
            return "seen by it"
        if forms & ACCORDING and back <= 3:
            return "according to"
        if forms & PRODUCTS:
            return "its report"
        if forms & REVIEWING and back <= _REVIEW_REACH:
            return "press review"
    return None


def _is_where(passage: Passage, begin: int) -> bool:
    """Whether a word of place or time stands before the outlet; من قبل names who did it."""
    before = passage.word(begin - 1)
    return before in _WHERE and not (before == "قبل" and passage.word(begin - 2) == "من")


def _adjoins_verb(passage: Passage, begin: int) -> bool:
    """شددت صحيفة «…» على, سلطت «…» الضوء على: any verb of saying right before its subject, which agrees with it.

    Without the word for an outlet the name may be the object (انتقدت «…» بشدة), unless the verb reports a statement.
    """
    if begin == 0 or passage.gap(begin - 1).strip(OPENING):
        return False
    forms = bare_forms(passage.word(begin))
    noun = forms & OUTLET_NOUNS
    verb = passage.word(begin - 1)
    if bare_forms(verb) & PRESENTING:
        return True
    speech = speech_of(verb)
    if speech is None or speech.plural or speech.act not in (SAY, ADD, RELAY) or verb in NO_VERBS:
        return False
    if noun & MASCULINE_NOUNS:
        return speech.gender == "m" and speech.reports
    return speech.gender == "f" and (speech.reports or bool(noun))


def _tells(word: str) -> bool:
    """Whether an outlet before it may be the subject of a word: a verb of the past, feminine as papers are, of one or
    of two (قد نشرتا)."""
    word = word[:-1] if word.endswith(_OF_TWO) else word
    forms = bare_forms(word)
    if forms & RELAYING:
        return True
    if not word.endswith("ت"):
        return False
    speech = speech_of(word)
    is_said = speech is not None and speech.act in (SAY, ADD, RELAY) and speech.gender == "f" and speech.reports
    return is_said or bool(forms & PRESENTING)


def _passed_on(passage: Passage, begin: int) -> str | None:
    """نقل مراسل الصحيفة في طهران عن وكالة …: with عن before the outlet the verb may stand further off."""
    if passage.word(begin - 1) != _FROM:
        return None
    for place in range(begin - 1, max(begin - 1 - _FROM_REACH, -1), -1):
        if "،" in passage.gap(place) or ends_sentence(passage.gap(place)):
            return None
        forms = bare_forms(passage.word(place))
        if forms & CLAUSE:
            return None
        if forms & _PASSING_ON:
            return "relaying verb before"
    return None


def _subject(passage: Passage, match: Match, begin: int) -> str | None:
    """The outlet is the subject of a verb after it: وكانت «…» قد نقلت."""
    head = bare_forms(passage.word(begin - 1)) if begin else frozenset()
    first = passage.word(begin)
    opens = begin == 0 or ends_sentence(passage.gap(begin - 1)) or bool(head & _OPENING_CLAUSE)
    opens = opens or (first.startswith("ف") and first[1:] in OUTLET_NOUNS)  # فصحيفة «…» كتبت
    opens = opens or (passage.word(match.last + 1) == _THAT and _once_did(passage, begin))
    if _DATELINE.match(passage.gap(match.last)):
        return None
    if not opens:
        return "relaying verb after" if _which_tells(passage, match) else None
    for forward in range(1, _AFTER + 1):
        place = match.last + forward
        if place >= len(passage.matched.words) or ends_sentence(passage.gap(place - 1)):
            return None
        if _tells(passage.word(place)):
            return "relaying verb after"
    return None


def _which_tells(passage: Passage, match: Match) -> bool:
    """صحيفة «…» الألمانية التي نقلت: a relative clause right after the outlet and its adjectives."""
    place = match.last + 1
    while passage.word(place) not in _WHICH and place <= match.last + 2 and passage.word(place).startswith("ال"):
        place += 1
    if passage.word(place) not in _WHICH or any(ends_sentence(passage.gap(at)) for at in range(match.last, place)):
        return False
    return _tells(passage.word(place + 1))


def _once_did(passage: Passage, begin: int) -> bool:
    """سبق لـ«الصحيفة» أن أشارت: an earlier report of the outlet."""
    place = begin - 2 if passage.word(begin - 1) == "ل" else begin - 1
    return place >= 0 and passage.word(place).endswith(_ONCE) and not ends_sentence(passage.gap(place))


def _reviewed(passage: Passage, match: Match, begin: int) -> str | None:
    """A press review that names the outlet first: وفي صحيفة … نقرأ …."""
    if passage.word(begin - 1) not in _REVIEWED_IN or ends_sentence(passage.gap(begin - 1)):
        return None
    for place in range(match.last + 1, min(match.last + 1 + _REVIEW_REACH, len(passage.matched.words))):
        if ends_sentence(passage.gap(place - 1)):
            return None
        if bare_forms(passage.word(place)) & REVIEWING:
            return "press review"
    return None
