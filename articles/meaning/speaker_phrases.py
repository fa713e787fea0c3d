"""Where a phrase that names a speaker begins and ends: وزير الخارجية الإيطالي فلان, مسؤول في وزارة الدفاع."""

import re
from dataclasses import replace
from typing import NamedTuple

from articles.arabic.clitics import bare_forms
from articles.meaning.frames import Frame, Person
from articles.meaning.named_speakers import may_speak, speaker_of
from articles.meaning.phrase_extents import extent
from articles.meaning.phrase_heads import is_no_head, is_tanwin
from articles.meaning.printed_phrase import printed
from articles.meaning.role_nouns import body_gender, head_of
from articles.meaning.speaker_values import NamedInside, Speaker, person_speaker
from articles.meaning.speech import PARTICIPLE, Speech, is_document, speech_of
from articles.meaning.speech_cues import FILLERS, SOMEBODY, TURNS
from articles.meaning.title_names import complement_end, name_after_title, stranger_name
from articles.meaning.titles import word_set

# الشهر الماضي: a time in two words, never who speaks.
_TIMES = word_set("الشهر العام الأسبوع السنة اليوم الليلة")
_GONE = word_set("الماضي الماضية الجاري الجارية الفائت المنصرم المنصرمة الحالي الحالية نفسه نفسها")
_AGENCIES = word_set("وكالة وكالات وكالتا وكالتي")
# ذات المسؤول, نفس المصدر: the one who spoke before.
_SAME = frozenset({"ذات", "نفس"})
_IMAM = frozenset({"امام", "وامام"})
_ACCUSATIVE = re.compile("\u064b?ا\u064b?$")
_MARKED = re.compile("\u064bا$|ا\u064b$|\u064b$")
# After these the subject stands in the accusative: لكن مصدراً حكومياً أكد, قيل إن مسؤولاً في الوزارة أكد.
_GOVERNING = word_set("لكن ولكن إن وإن بأن وبأن فإن")


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
    speech = speech_of(word) if named is not None else None
    if speech is not None and speech.act is PARTICIPLE:
        return None  # وقال مخاطبا مراسليها
    if named is not None and (after_preposition or not named.prefix.endswith(("ب", "ل", "ك"))):
        return Phrase(at, named.last, person_speaker(named.person, verb))
    if verb not in (None, SOMEBODY) and not after_preposition and is_governed(frame, at):
        return None  # وأكدت لأنقرة أن
    governed = frame.word(at - 1) in _GOVERNING and word.endswith("ا") and may_speak(word[:-1])
    if (is_no_head(word) and not _is_imam(frame, at)) or (is_tanwin(frame, at) and not governed):
        return None
    of_nobody = verb is None and not after_preposition and at not in frame.matches and not may_speak(word)
    if of_nobody and not governed and not (word.startswith("ال") and at + 1 in frame.people):
        return None  # neither the word nor a name says that somebody is meant: `speaker_of` would find nobody
    last, person = extent(frame, at, verb=verb, governed=governed)
    if person is None and (called := name_after_title(frame, at, last)) is not None:
        stranger = Person(frame.text(*called), None, ())
        person = NamedInside(stranger, *called)
    if person is not None and person.first == at + 1 and _is_his(frame, at):
        return Phrase(at, person.last, person_speaker(person.person, verb, "m"))  # قال والده فلان: it is his name
    head = word[:-1] if governed or _is_his(frame, at) else _head(word, lam=after_preposition)
    speaker = speaker_of(frame, at, last, head, person, SOMEBODY if governed and verb is None else verb)
    if speaker is None:
        return None
    if speaker.entry is not None and speaker.entry.source_kind == "newspaper" and _AGENCIES & bare_forms(word):
        # وكالات الأنباء الروسية: agencies, not the paper of that name
        speaker = replace(speaker, text=printed(frame, at, last), entry=None)
    if governed and speaker.person is None:
        speaker = replace(speaker, text=_nominative(speaker.text))
    if person is not None and speaker.person is not None:
        last = person.last
    elif speaker.role is not None and frame.same_sentence(at, last + 1):
        name = stranger_name(frame, complement_end(frame, last + 1))
        if name is not None:
            known = frame.people.get(name[0])
            stranger = (
                known.person if known is not None and known.last == name[1] else Person(frame.text(*name), None, ())
            )
            return Phrase(at, name[1], replace(speaker, text=stranger.name, person=stranger))
    return Phrase(at, last, speaker)


def is_governed(frame: Frame, at: int) -> bool:
    """Whether a known name at an item has a preposition attached to it, and no other name begins there without one."""
    matches = frame.matches.get(at, ())
    return bool(matches) and all(match.prefix.endswith(("ل", "ب", "ك")) for match in matches)


def _is_imam(frame: Frame, at: int) -> bool:
    """إمام, by its hamza no أمام: the one office that is written like a preposition."""
    return frame.word(at) in _IMAM and "إ" in frame.surface(at)


def _is_his(frame: Frame, at: int) -> bool:
    """قال والده, زميله: printed with ه and not with ة, it is a man with his owner's pronoun."""
    bare = head_of(frame.word(at))
    return bare is not None and bare[1] == "f" and frame.surface(at).endswith("ه") and frame.word(at)[:-1] == bare[0]


def _nominative(text: str) -> str:
    """لكن مصدراً حكومياً: as it would be called by itself."""
    head, *rest = text.split(" ")
    if rest and rest[0].endswith("يا"):
        rest[0] = rest[0][:-1]  # مصدراً أمنيا: the adjective right after it
    return " ".join([_ACCUSATIVE.sub("", head), *(_MARKED.sub("", word) for word in rest)])


def skip_fillers(frame: Frame, at: int) -> int:
    """The first item from `at` on that is no word of time, turn or manner, in the same sentence."""
    first = at
    while at < len(frame.items) and at - first < 6:
        word = frame.folded[at]
        if word == "من" and frame.word(at + 1) in TURNS:
            at += 2
        elif word in FILLERS and not frame.colon(at) or word in _SAME and frame.word(at + 1).startswith("ال"):
            at += 1
        elif word in _TIMES and frame.word(at + 1) in _GONE:
            at += 2
        else:
            break
    return at


def _head(word: str, *, lam: bool) -> str:
    """The head of a phrase without what is attached in front."""
    if not lam:
        return word
    for form in sorted(bare_forms(word), key=len):
        if head_of(form) or body_gender(form) or is_document(form):
            return form
    return word
