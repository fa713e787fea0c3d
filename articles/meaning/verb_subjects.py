"""Who is the subject of a verb of saying, before it or after it, and which verbs tell of something else."""

from bisect import bisect_left

from articles.arabic.fold import fold
from articles.meaning.frames import Frame
from articles.meaning.implied_speakers import ImpliedSpeakers
from articles.meaning.phrase_heads import is_adverbial, is_no_head, is_tanwin
from articles.meaning.role_nouns import head_of
from articles.meaning.speaker_phrases import Phrase, is_governed, phrase_at, skip_fillers
from articles.meaning.speaker_values import Speaker, person_speaker
from articles.meaning.speech import CLAUSE_OPENERS, Speech, bare_verb, is_document, speech_of
from articles.meaning.speech_clauses import before_verb, is_joined
from articles.meaning.speech_cues import ACCUSING, CLAUSE_STARTS, CLOSED, HIS_WORDS, POINTED, REACH, SOMEBODY, WHILE
from articles.meaning.titles import word_set
from articles.meaning.unlisted_speakers import before_clause
from articles.meaning.values import SOURCE
from articles.meaning.verb_objects import is_accusative_plural

_WRITING = word_set("نشر نشرت كتب كتبت وجه وجهت")
_HEARD = word_set("سمع سمعت سمعنا سمعوا سمعته سمعتها يسمع تسمع نسمع أسمع")
_HEARD_BACK = 5
# Last names have so many words at most: عبد الكريم, آل مكتوم.
_LAST_NAME = 3
_DESCRIBING = word_set("وصف وصفت يصف تصف")
_DESCRIBED_AS = word_set("بأنه بأنها بأنهم بأنهما بأن بال")
_RELATIVE = word_set("الذي التي الذين")
_BEING = frozenset({"وهو", "وهي"})
_BEFOREHAND = frozenset({"سبق", "وسبق", "يسبق"})


def subject_before(speakers: ImpliedSpeakers, at: int, speech: Speech) -> Speaker | None:
    """The subject right before its verb: لكن نائب الوزير فلان قال."""
    frame = speakers.frame
    before = before_verb(frame, at)
    if frame.word(at)[:1] in ("ي", "ت") and (overheard := _whom_one_heard(frame, at)) is not None:
        return overheard
    if not speakers.nominals or is_joined(frame.word(at)):
        return None
    first = speakers.nominals[0]
    if frame.comma(at):
        # فلان، وزير العمل، يصف المركز بأنه: a present tense after its subject's titles.
        # فلان، وهو وزير سابق، انتقد القرار: in the past tense too, where the apposition begins at once.
        opened = frame.opens(first.first) and frame.word(at)[0] in "يت"
        opened = opened or (_opens_sentence(frame, first.first) and frame.word(first.last + 1) in _BEING)
        named = first.speaker.person is not None and speakers.event is None
        return first.speaker if opened and named and speakers.agrees(first.speaker, speech) else None
    nearest = speakers.nominals[-1]
    if frame.colon(at):
        return None  # كييف: قالت الوزيرة …: the place of a report, not its subject
    if nearest.last == before and frame.same_sentence(before, at) and speakers.agrees(nearest.speaker, speech):
        return nearest.speaker
    return None


def _whom_one_heard(frame: Frame, at: int) -> Speaker | None:
    """إنها سمعت أحد الجنود يقول: whom somebody heard saying it."""
    for place in range(at - 2, max(at - 2 - _HEARD_BACK, -1), -1):
        if not frame.same_sentence(place, at):
            return None
        if frame.word(place) in _HEARD:
            phrase = phrase_at(frame, place + 1, verb=SOMEBODY)
            if phrase is not None:
                return phrase.speaker if phrase.last == at - 1 else None
            between = range(place + 1, at)
            if any(is_no_head(frame.word(n)) or is_tanwin(frame, n) or is_adverbial(frame.word(n)) for n in between):
                return None
            return Speaker(frame.text(place + 1, at - 1), weak=True)
    return None


def subject_after(speakers: ImpliedSpeakers, at: int, speech: Speech) -> Phrase | None:
    """The subject after its verb, or past what stands between the two."""
    frame = speakers.frame
    if speech.plural:
        return None  # before its subject an Arabic verb is singular
    begin = skip_fillers(frame, at + 1)
    while frame.word(begin) in POINTED and frame.same_sentence(at, begin):
        begin = skip_fillers(frame, begin + 1)
    if not frame.same_sentence(at, begin) or frame.colon(begin):
        return None
    if bare_verb(frame.word(at)) in _WRITING and frame.word(begin)[:2] != "ال" and is_document(frame.word(begin)):
        return None  # ونشر رسالة كتب فيها: what somebody writes
    if not is_accusative_plural(frame.word(begin)):
        phrase = phrase_at(frame, begin, verb=speech)
        if phrase is not None and speakers.agrees(phrase.speaker, speech, after=True):
            return phrase
        if frame.items[begin].span is not None or frame.word(begin) in CLAUSE_OPENERS:
            return None
        told = is_governed(frame, begin)  # وقال لرويترز: «…»
        stranger = _by_last_name(speakers, begin, said=at) or before_clause(frame, begin, speech, said=at)
        if stranger is not None and not told and speakers.agrees(stranger.speaker, speech, after=True):
            return stranger
    # قال لـ«الصحيفة» مصدر مسؤول: past what it was said to or in, a phrase that can only be a speaker.
    for place in range(begin + 1, min(begin + REACH, len(frame.items))):
        item = frame.items[place]
        if not frame.same_sentence(at, place) or item.span is not None or item.folded in CLAUSE_OPENERS:
            return None
        if item.folded == "حيث":
            return None  # كتب على الموقع حيث يبلغ عدد …: another clause, with a subject of its own
        if ":" in item.gap or speech_of(item.folded) is not None:
            return None
        named = frame.people.get(place)
        whole = head_of(frame.word(place)) is not None or (named is not None and not named.prefix)
        joined = frame.word(place).startswith(("و", "ل", "ب")) and not whole
        if CLOSED.search(item.gap) and not joined:
            phrase = phrase_at(frame, place)
            found = phrase is not None and (phrase.speaker.person or phrase.speaker.role or phrase.speaker.plural)
            if phrase is not None and found and speakers.agrees(phrase.speaker, speech, after=True):
                return phrase
    return None


def _by_last_name(speakers: ImpliedSpeakers, at: int, *, said: int) -> Phrase | None:
    """وحذرت فلانة من …: the last name, of one word or more, of somebody in the story whom no mention there is of."""
    frame = speakers.frame
    word = frame.word(at)
    if is_no_head(word) or is_tanwin(frame, at) or word.startswith(("لل", "وال")):
        return None
    for last in range(min(at + _LAST_NAME, len(frame.items)) - 1, at - 1, -1):
        if not frame.same_sentence(at, last) or any(frame.items[place].gap != " " for place in range(at + 1, last + 1)):
            continue
        name = " ".join(frame.folded[at : last + 1])
        bearers = {one.name: one for one in speakers.holders.bearers(name)}
        for one in speakers.memory.recent:
            if one.person is not None and fold(one.text).endswith(" " + name):
                bearers.setdefault(one.text, one.person)
        if len(bearers) == 1:
            after = frame.word(last + 1)
            if bare_verb(frame.word(said)) in ACCUSING and (after in CLAUSE_OPENERS or after[:1] == "ب"):
                return None  # اتهم فلانة بأنها: whom it is said of
            return Phrase(at, last, person_speaker(next(iter(bearers.values())), None))
    return None


def said_beforehand(frame: Frame, at: int) -> Phrase | None:
    """سبق لفلان أن قال: whoever stands after the ل, where nothing but أن comes between him and the verb."""
    if frame.word(at - 1) != "ان":
        return None
    for place in range(at - 3, max(at - REACH, -1), -1):
        if not frame.same_sentence(place, at):
            return None
        if frame.word(place) in _BEFOREHAND and frame.word(place + 1).startswith("ل"):
            phrase = phrase_at(frame, place + 1, after_preposition=True)
            return phrase if phrase is not None and phrase.last == at - 2 else None
    return None


def is_nested(speakers: ImpliedSpeakers, at: int, speech: Speech) -> bool:
    """Whether a verb stands inside somebody's statement and tells of an act, not of another statement."""
    if speakers.event is None or speakers.event.speaker is None or speech.reports:
        return False
    if speakers.frame.comma(at) and speakers.frame.word(_opening(speakers.frame, at)) in WHILE:
        return False  # وفيما قالت فلانة إن …، رفض فلان …: the main clause comes after the other
    if _acts_by_itself(speakers, at, speech):
        return False
    # و at the verb's head goes on with the sentence's own subject: قال إن … ودعا إلى …
    return speakers.in_clause(at) and not is_joined(speakers.frame.word(at))


def _acts_by_itself(speakers: ImpliedSpeakers, at: int, speech: Speech) -> bool:
    """أشارت الوكالة إلى أن الرئيس الإيراني أشاد «بـ…»: in what an outlet tells, the words are his who does the act."""
    speaker = speakers.event.speaker if speakers.event is not None else None
    if speaker is None or speaker.entry is None or speaker.entry.kind is not SOURCE:
        return False
    before = subject_before(speakers, at, speech)
    return before is not None and before.person is not None and speakers.frame.items[at + 1 : at + 2] != ()


def _opens_sentence(frame: Frame, at: int) -> bool:
    """Whether an item begins its sentence, or only a conjunction stands before it: لكن فلان."""
    return frame.opens(at) or (frame.opens(at - 1) and frame.word(at - 1) in CLAUSE_STARTS)


def _opening(frame: Frame, at: int) -> int:
    """Where the sentence of an item begins."""
    return bisect_left(frame.sentence, frame.sentence[at])


def qualifies(speakers: ImpliedSpeakers, at: int, speech: Speech) -> bool:
    """قال فلان في مقابلة للمجلة، نشرت أمس، «…»: the verb tells of a noun before it; the speaker speaks on."""
    speaker = speakers.event.speaker if speakers.event is not None else None
    joined = is_joined(speakers.frame.word(at)) or speakers.frame.word(at - 1) in CLAUSE_STARTS
    return speaker is not None and not joined and not speakers.agrees(speaker, speech)


def is_told(speakers: ImpliedSpeakers, at: int, speech: Speech) -> bool:
    """Whether بين is the verb بيّن: أن comes at once, or after a subject; of two it is «between»."""
    if speakers.frame.word(at + 1) in CLAUSE_OPENERS:
        return True
    phrase = subject_after(speakers, at, speech)
    if phrase is None:
        return False
    if speakers.frame.word(phrase.last + 1) not in CLAUSE_OPENERS:
        return speakers.frame.word(at) != "بين" and _is_quoted_after(speakers.frame, phrase.last + 1)
    return not any(speakers.frame.word(place)[:1] == "و" for place in range(phrase.first + 1, phrase.last + 1))


def _is_quoted_after(frame: Frame, at: int) -> bool:
    """أبرز الوزير: «…»: whether a colon and what somebody says in marks come at an item."""
    return 0 <= at < len(frame.items) and frame.items[at].span is not None and frame.colon(at)


def is_described(frame: Frame, at: int, phrase: Phrase) -> bool:
    """ووصفت التقارير بأنها كاذبة, ووصف البيان الذي صدر بأنه …: what alone stands between the verb and its ب is the
    object, which the verb never lacks; whoever was speaking describes it. وصفه فلان بأنه has it in its pronoun."""
    if bare_verb(frame.word(at)) not in _DESCRIBING or not frame.same_sentence(at, phrase.last + 1):
        return False
    if phrase.last > phrase.first and phrase.speaker.person is None:
        return False  # ووصفت الوزارة القرار بأنه
    after = phrase.last + 1
    word = frame.word(after)
    if word in _DESCRIBED_AS:
        return True
    if word not in _RELATIVE:
        return False
    return any(
        frame.word(place) in _DESCRIBED_AS and not frame.comma(place) and frame.same_sentence(at, place)
        for place in range(after + 1, min(after + REACH, len(frame.items)))
    )


def brings_words(speakers: ImpliedSpeakers, at: int, phrase: Phrase) -> bool:
    """Whether a body that is the subject of a verb brings the words of somebody else: أوردت الوكالة رده."""
    return any(speakers.frame.word(place) in HIS_WORDS for place in range(at + 2, phrase.last + 3))
