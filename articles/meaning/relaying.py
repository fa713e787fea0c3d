"""Statements that come by way of an outlet or a document: نقلت وكالة … عن … قوله, جاء في بيان لـ…"""

from dataclasses import dataclass

from articles.arabic.clitics import bare_forms
from articles.meaning.frames import Frame
from articles.meaning.phrase_heads import is_no_head
from articles.meaning.printed_phrase import EDGES
from articles.meaning.speaker_phrases import phrase_at, skip_fillers
from articles.meaning.speaker_values import Speaker
from articles.meaning.speech import CLAUSE_OPENERS, NOUN, Speech, bare_verb, is_document, speech_of
from articles.meaning.speech_cues import HIS_TELLING, NEAR, POINTING, REACH

_ISSUED = frozenset({"صادر", "صدر", "اصدره", "اصدرته", "صادره", "ل", "نشره", "نشرته"})
_TO_WHOM = frozenset({"اليه", "اليها", "اليهم"})
# Before a verb of relaying: وفق ما أوردت, وفقاً لما نقلته, على ما أفادت; حسبما in one word.
_WHAT = frozenset({"ما", "لما"})
_BEFORE_WHAT = frozenset({"وفق", "وفقا", "بحسب", "حسب", "طبقا", "علي"})
_THIS = frozenset({"هذا", "هذه", "ذلك", "تلك"})
_OF_NEWS = frozenset({"للانباء", "الاخباريه", "الاخباري"})
_AS_THEY_TELL = frozenset({"حسبما", "وفقما"})


@dataclass(frozen=True, slots=True)
class Relay:
    """Who relays, as the verb names it; the item where its origin begins; whether a pronoun stands for the origin."""

    via: Speaker | None
    origin: int | None = None
    points_back: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document that a statement arrives in, as printed, and whose it is where it says so."""

    text: str
    issuer: Speaker | None


def relay_at(frame: Frame, at: int, speech: Speech) -> Relay:
    """What a verb of relaying says: its subject after it, and عن (or إلى for نسب) with the origin or a pronoun."""
    preposition, pointing = ("عن", POINTING) if "نقل" in bare_verb(frame.word(at)) else ("الي", _TO_WHOM)
    phrase = phrase_at(frame, at + 1, verb=speech)
    via = phrase.speaker if phrase is not None else None
    begin = at + 1 if phrase is None or phrase.speaker.entry is None else phrase.last + 1  # شبكة «إن بي سي»
    for place in range(begin, min(at + REACH, len(frame.items))):
        item = frame.items[place]
        if not frame.same_sentence(at, place) or item.span is not None or item.folded in CLAUSE_OPENERS:
            break
        if item.folded in pointing:
            after = phrase_at(frame, place + 1, verb=speech)
            return Relay(after.speaker if after is not None else via, points_back=True)
        if item.folded == preposition:
            return Relay(via, origin=place + 1)
    return Relay(via)


def origin_after(frame: Frame, at: int) -> int | None:
    """ذكرت الوكالة، نقلاً عن مسؤول، أن: the item where the origin begins; None where no such words follow a verb."""
    for place in range(at + 1, min(at + REACH, len(frame.items) - 1)):
        item = frame.items[place]
        if not frame.same_sentence(at, place) or item.span is not None or item.folded in CLAUSE_OPENERS:
            return None
        if item.folded == "نقلا" and frame.word(place + 1) == "عن":
            return place + 2
    return None


def in_passing(frame: Frame, at: int, speech: Speech) -> Speaker | None:
    """وقال فلان، وفق ما أوردت الوكالة، إن: the body that a clause of relaying names between a verb and its statement.

    كما may be «also»: it counts between two commas alone.
    """
    before = frame.word(at - 1)
    told = before in _AS_THEY_TELL or (before in _WHAT and frame.word(at - 2) in _BEFORE_WHAT)
    if not frame.same_sentence(at - 1, at) or not (told or (before == "كما" and frame.comma(at - 1))):
        return None
    phrase = phrase_at(frame, at + 1, verb=speech)
    if phrase is None or not phrase.speaker.is_body:
        return None
    after = phrase.last + 1
    after += frame.word(after) in _OF_NEWS and not frame.comma(after)  # وكالة «…» الإيرانية للأنباء
    if not frame.same_sentence(at, after) or frame.word(after) == "نقلا":
        # «…»، حسبما ذكرت الوكالة نقلاً عن أخرى.
        said = any(frame.items[place].span is not None for place in range(max(at - NEAR, 0), at))
        return phrase.speaker if told and said and frame.comma(at - 1 - (before in _WHAT)) else None
    closed = frame.comma(after) or (told and (frame.colon(after) or frame.items[after].span is not None))
    return phrase.speaker if closed else None


def before_saying(frame: Frame, at: int) -> Speaker | None:
    """Whoever stands between عن and قوله, though no list knows such a speaker (نقلت عن جيران الضحية قولهم)."""
    end: int | None = None
    for place in range(at, min(at + NEAR + 1, len(frame.items))):
        word = frame.word(place)
        if not frame.same_sentence(at, place):
            return None
        speech = speech_of(word)
        noun = word in HIS_TELLING or (speech is not None and speech.act is NOUN)
        if noun or word in CLAUSE_OPENERS or frame.items[place].span is not None or frame.colon(place):
            last = place - 1 if end is None else end
            return Speaker(frame.text(at, last).strip(EDGES), weak=True) if last >= at else None
        if speech is not None or (place == at and is_no_head(word)):
            return None
        if end is None and place > at and frame.comma(place):
            end = place - 1  # عن جار له، لم تسمه، قوله
    return None


def _any_document(frame: Frame, at: int) -> Document | None:
    """جاء في أمر الإحالة أن: whatever it is that a statement follows at once; جاء في المركز الأول is none."""
    if not frame.same_sentence(at - 1, at):
        return None
    for last in range(at, min(at + NEAR, len(frame.items) - 1)):
        after = last + 1
        if not frame.same_sentence(at, after) or frame.comma(after):
            return None
        if frame.word(after) in CLAUSE_OPENERS or (frame.items[after].span is not None and frame.colon(after)):
            definite = "ال" in (frame.word(at)[:2], frame.word(last)[:2])
            return Document(frame.text(at, last), None) if definite else None
        if frame.items[after].span is not None or is_no_head(frame.word(after)):
            return None
    return None


def document_at(frame: Frame, at: int) -> Document | None:
    """The document after جاء في, with its issuer; None where no document follows."""
    place = skip_fillers(frame, at + 1)  # جاء أيضاً في البيان
    if frame.word(place) not in {"في", "ب"}:
        return None
    place += 1
    if frame.word(place) in _THIS:
        place += 1  # جاء في هذه الرسالة
    if place >= len(frame.items):
        return None
    if not any(is_document(form) for form in bare_forms(frame.word(place))):
        return _any_document(frame, place)
    after = place + 1
    if frame.word(after) in _ISSUED:
        after += 2 if frame.word(after + 1) == "عن" else 1
    phrase = phrase_at(frame, after, after_preposition=True) if frame.same_sentence(at, after) else None
    issuer = phrase.speaker if phrase is not None and not frame.comma(phrase.first) else None
    is_of = issuer is None and frame.word(place) == "نص" and frame.word(place + 1).startswith("ال")  # نص الترخيص
    return Document(frame.text(place, place + is_of), issuer)
