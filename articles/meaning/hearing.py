"""Following who speaks while a block is read: verbs and nouns of saying, their subjects, and what is carried over.

What is heard in one block is kept in a `Memory` for the next, so that «وأضاف» at the head of a paragraph finds the last
speaker past captions and links.
"""

from dataclasses import replace

from articles.meaning.carrying import Event, Memory, agrees, is_verb_like
from articles.meaning.clauses import before_verb, beginnings, begins, is_joined, is_relative, statement_follows
from articles.meaning.cues import (
    AFTER,
    AS_FOR,
    BY_THIS,
    CLAUSE_STARTS,
    CLOSED,
    DOUBTFUL,
    HIS_HONOUR,
    HIS_SAYING,
    HIS_WORDS,
    IMPERSONAL,
    NO_REPORT,
    POINTED,
    REACH,
    RELATIVE,
    REMEMBERED,
    SOMEBODY,
    SOURCES_OF,
    WHAT,
    is_cue,
)
from articles.meaning.frames import Frame
from articles.meaning.phrases import Phrase, phrase_at, skip_fillers
from articles.meaning.relaying import before_saying, document_at, relay_at
from articles.meaning.speech import (
    ACCORDING_TO,
    ADD,
    ARRIVING,
    ASKED,
    CLAUSE_OPENERS,
    NOUN,
    PARTICIPLE,
    RELAY,
    SAY,
    Speech,
    bare_verb,
    speech_of,
)
from articles.meaning.standing import Standing
from articles.meaning.subjects import Speaker


class Hearing:
    """One block being followed. `event` is the saying in force in the sentence, `nominals` its subjects so far."""

    def __init__(self, frame: Frame, number: int, memory: Memory, standing: Standing) -> None:
        self.frame = frame
        self.number = number
        self.memory = memory
        self.standing = standing
        self.event: Event | None = None
        self.nominals: list[Phrase] = []
        self.at = 0

    def places(self) -> list[int]:
        """The items of the block that matter here, in order: quotations, words of saying, and where a subject may
        begin. What stands at any other changes nothing."""
        words = self.frame.folded
        found = {at for at, is_one in enumerate(map(is_cue, words)) if is_one}
        for at in [at for at, is_one in enumerate(beginnings(self.frame)) if is_one]:
            found.update((at, at + 1))
        for at in [at for at, word in enumerate(words) if not word]:  # a quotation, and «فلان:» before it
            found.update((at - 1, at))
        return sorted(found - {-1, len(words)})

    def note(self, at: int) -> None:
        """Take in the word at an item."""
        self.at = at
        self._note_subject(at)
        self._note_speech(at)

    def close_sentence(self) -> None:
        """Forget what holds inside a sentence alone; somebody who was its subject may be meant by the next verb."""
        if self.nominals and self.event is None:
            first = next((phrase.speaker for phrase in self.nominals if phrase.speaker.person), None)
            if first is not None:
                self.memory.focus = first
        self.event = None
        self.nominals = []

    def _agrees(self, speaker: Speaker, speech: Speech, *, after: bool = False) -> bool:
        """Whether somebody can be the subject of a verb, by what it shows and what earlier verbs told of him."""
        if speaker.gender is None and speaker.text in self.memory.genders:
            speaker = replace(speaker, gender=self.memory.genders[speaker.text])
        return agrees(speaker, speech, after=after)

    def _resolve(self, speaker: Speaker) -> Speaker:
        return self.standing.resolve(speaker, block=self.number, at=self.at, recent=self.memory.recent)

    def credited_after(self, at: int) -> Speaker | None:
        """«…»، قال فلان / بحسب فلان / كما ذكر فلان / على حد قول فلان."""
        frame = self.frame
        next_tells = frame.word(at + 1) in BY_THIS
        for place in range(at + 1, min(at + 1 + AFTER, len(frame.items))):
            item = frame.items[place]
            if item.span is not None or not frame.same_sentence(at + 1 if next_tells else at, place):
                return None
            speech = speech_of(item.folded)
            if speech is not None and speech.act in {SAY, ADD} and not is_joined(item.folded):
                phrase = self._subject_after(place, speech._replace(transitive=False))
                if phrase is not None:
                    return self._resolve(phrase.speaker)
                return self._carried(place, speech) if place == at + 1 else None
            if item.folded in ACCORDING_TO or (item.folded == "حد" and frame.word(place - 1) == "علي"):
                return self._after_according(place)
            if item.folded in BY_THIS:
                continue
        return None

    def _after_according(self, at: int) -> Speaker | None:
        """Whose words they are after بحسب, وفقاً لـ, كما ذكر, على حد قول."""
        frame = self.frame
        after = at + 1
        while frame.word(after) in WHAT and frame.same_sentence(at, after):
            after += 1
        if not frame.same_sentence(at, after):
            return None
        if frame.word(after) in HIS_SAYING:
            return self._carried(after, Speech(NOUN, None, False, False))
        verb = speech_of(frame.word(after))
        if verb is not None and verb.act in {SAY, ADD, RELAY}:
            phrase = phrase_at(frame, after + 1, verb=verb)
        elif frame.word(at) in {"كما", "حسبما"}:
            return None  # كما شهد اللقاء: no verb of saying, no source
        else:
            phrase = phrase_at(frame, after, verb=SOMEBODY, after_preposition=True)
        return self._resolve(phrase.speaker) if phrase is not None else None

    def _note_subject(self, at: int) -> None:
        """A subject at the beginning of a clause: X قال, لكن X …, كان X قد …, زار X …"""
        frame = self.frame
        if self.nominals and at <= self.nominals[-1].last:
            return
        at_start = begins(frame, at)
        is_name = at in frame.people and frame.people[at].prefix in {"", "و", "ف"}
        begun = at > 0 and (begins(frame, at - 1) if is_name else frame.opens(at - 1))
        after_verb = begun and is_verb_like(frame.word(at - 1))
        if not (at_start or after_verb) or (at_start and not is_name and speech_of(frame.word(at)) is not None):
            return
        if not is_name and frame.comma(at) and not frame.opens(at) and frame.word(at - 1) not in CLAUSE_STARTS:
            return
        phrase = phrase_at(frame, at)
        if phrase is not None and phrase.first == at:
            self.nominals.append(Phrase(phrase.first, phrase.last, self._resolve(phrase.speaker)))

    def _note_speech(self, at: int) -> None:
        frame = self.frame
        word = frame.word(at)
        if word in AS_FOR:
            self.event = None  # أما فلان فقال: another speaker begins
        if word in ARRIVING:
            self._note_document(at)
            return
        if word in SOURCES_OF and self.event is None:
            source = self._after_according(at)
            if source is not None:
                self._say(source, at, "according to")
            return
        speech = speech_of(word)
        if speech is None or (at in frame.people):
            if self.event is None and frame.colon(at + 1) if at + 1 < len(frame.items) else False:
                self._note_name_and_colon(at)
            return
        if frame.same_sentence(at - 1, at) and frame.word(at - 1) in NO_REPORT and word[:1] in "يت":
            return
        if word in IMPERSONAL and frame.opens(at) and frame.word(at + 1) in {"ان", "الي"}:
            return
        if speech.act is RELAY:
            self._note_relay(at, speech)
        elif speech.act is ASKED:
            phrase = phrase_at(frame, at + 1, verb=speech)
            if phrase is not None:
                speaker = self._resolve(phrase.speaker)
                self.nominals.insert(0, Phrase(phrase.first, phrase.last, speaker))
                self.memory.focus = speaker
        elif speech.act is NOUN:
            if self.event is None or self.event.speaker is None:
                self._say(self._carried(at, speech), at, "noun of saying")
        elif speech.act is PARTICIPLE:
            self._say(self._carried(at, speech), at, "participle, carried over")
        else:
            self._note_verb(at, speech)

    def _note_verb(self, at: int, speech: Speech) -> None:
        frame = self.frame
        bare = bare_verb(frame.word(at))
        if bare == "بين" and not self._is_told(at, speech):
            return
        if bare in {"نص", "نصت"} and frame.word(at + 1) != "علي" and not self._subject_after(at, speech):
            return
        if bare in {"عبر", "عبرت"} and "عن" not in {frame.word(place) for place in range(at + 1, at + 9)}:
            return
        if self._is_nested(at, speech) or is_relative(frame, at):
            return
        before = self._subject_before(at, speech)
        if before is not None:
            # قالت فلانة إن واشنطن نبهت إلى …: whoever tells of it goes on with «وأضافت».
            telling = self.memory.last if self.event is not None and self._in_clause(at) else None
            self._say(before, at, "subject before the verb")
            if telling is not None and telling.person is not None and before.person is None:
                self.memory.remember(telling)
            return
        if frame.word(skip_fillers(frame, at + 1)) in HIS_HONOUR:
            self._say(self._carried(at, SOMEBODY._replace(act=ADD)), at, "form of honour")
            return
        # فلان الذي وصف الجار بأنه «…»: what follows is the object; الذي وصفه الجار leaves a pronoun behind.
        tells_of_who = frame.word(before_verb(frame, at)) in RELATIVE and not bare.endswith(("ه", "ها"))
        phrase = self._subject_after(at, speech) if not (tells_of_who and speech.transitive) else None
        if phrase is not None and phrase.speaker.is_body and self._brings_words(at, phrase):
            # أوردت الوكالة رده: it relays what somebody said.
            self._say(self._carried(at, SOMEBODY), at, "relayed, pronoun", via=self._resolve(phrase.speaker))
            return
        if phrase is not None:
            self._say(self._resolve(phrase.speaker), at, "subject after the verb")
            return
        if self._qualifies(at, speech):
            return
        follows = statement_follows(frame, at)
        if bare in DOUBTFUL and not follows and bare != "عبر":
            return
        self._say(self._carried(at, speech), at, "carried over")

    def _brings_words(self, at: int, phrase: Phrase) -> bool:
        """Whether a body that is the subject of a verb brings the words of somebody else: أوردت الوكالة رده."""
        return any(self.frame.word(place) in HIS_WORDS for place in range(at + 2, phrase.last + 3))

    def _qualifies(self, at: int, speech: Speech) -> bool:
        """قال فلان في مقابلة للمجلة، نشرت أمس، «…»: the verb tells of a noun before it; the speaker speaks on."""
        speaker = self.event.speaker if self.event is not None else None
        joined = is_joined(self.frame.word(at)) or self.frame.word(at - 1) in CLAUSE_STARTS
        return speaker is not None and not joined and not self._agrees(speaker, speech)

    def _is_told(self, at: int, speech: Speech) -> bool:
        """Whether بين is the verb بيّن: أن comes at once, or after a subject."""
        if self.frame.word(at + 1) in CLAUSE_OPENERS:
            return True
        phrase = self._subject_after(at, speech)
        return phrase is not None and self.frame.word(phrase.last + 1) in CLAUSE_OPENERS

    def _subject_before(self, at: int, speech: Speech) -> Speaker | None:
        """The subject right before its verb: لكن نائب الوزير فلان قال."""
        frame = self.frame
        before = before_verb(frame, at)
        if not self.nominals or is_joined(frame.word(at)):
            return None
        first = self.nominals[0]
        if frame.comma(at):
            # فلان، وزير العمل، يصف المركز بأنه: a present tense after its subject's titles.
            opened = frame.opens(first.first) and first.speaker.person is not None and frame.word(at)[0] in "يت"
            return first.speaker if opened and self.event is None and self._agrees(first.speaker, speech) else None
        nearest = self.nominals[-1]
        if nearest.last == before and frame.same_sentence(before, at) and self._agrees(nearest.speaker, speech):
            return nearest.speaker
        return None

    def _is_nested(self, at: int, speech: Speech) -> bool:
        """Whether a verb stands inside somebody's statement and tells of an act, not of another statement."""
        if self.event is None or self.event.speaker is None or speech.reports:
            return False
        # و at the verb's head goes on with the sentence's own subject: قال إن … ودعا إلى …
        return self._in_clause(at) and not is_joined(self.frame.word(at))

    def _in_clause(self, at: int) -> bool:
        began = self.event.at if self.event is not None else at
        return any(self.frame.word(place) in CLAUSE_OPENERS for place in range(began + 1, min(at, began + 40)))

    def _subject_after(self, at: int, speech: Speech) -> Phrase | None:
        frame = self.frame
        if speech.plural:
            return None  # before its subject an Arabic verb is singular
        begin = skip_fillers(frame, at + 1)
        while frame.word(begin) in POINTED and frame.same_sentence(at, begin):
            begin = skip_fillers(frame, begin + 1)
        if not frame.same_sentence(at, begin) or frame.colon(begin):
            return None
        phrase = phrase_at(frame, begin, verb=speech)
        if phrase is not None and self._agrees(phrase.speaker, speech, after=True):
            return phrase
        if frame.items[begin].span is not None or frame.word(begin) in CLAUSE_OPENERS:
            return None
        # قال لـ«الصحيفة» مصدر مسؤول: past what it was said to or in, a phrase that can only be a speaker.
        for place in range(begin + 1, min(begin + REACH, len(frame.items))):
            item = frame.items[place]
            if not frame.same_sentence(at, place) or item.span is not None or item.folded in CLAUSE_OPENERS:
                return None
            if ":" in item.gap or speech_of(item.folded) is not None:
                return None
            if CLOSED.search(item.gap) and not frame.word(place).startswith(("و", "ل", "ب")):
                phrase = phrase_at(frame, place)
                found = phrase is not None and (phrase.speaker.person or phrase.speaker.role or phrase.speaker.plural)
                if phrase is not None and found and self._agrees(phrase.speaker, speech, after=True):
                    return phrase
        return None

    def _note_relay(self, at: int, speech: Speech) -> None:
        """Whose words an outlet relays: after عن, or whoever spoke last for عنه."""
        before = self.nominals[-1].speaker if self.nominals else None
        relay = relay_at(self.frame, at, speech)
        via = relay.via or (before if before is not None and before.is_body else None)
        if relay.points_back:
            speaker = self._told_of(at)
            if speaker is None:
                speaker = self.event.speaker if self.event else self._carried(at, Speech(NOUN, None, False, False))
            self._say(speaker, at, "relayed, pronoun", via=via)
        elif relay.origin is not None:
            phrase = phrase_at(self.frame, relay.origin, verb=SOMEBODY)
            found = self._resolve(phrase.speaker) if phrase is not None else before_saying(self.frame, relay.origin)
            self._say(found, at, "relayed", via=via)
        elif (
            relay.via is not None
            and relay.via.weak
            and (self.event is not None or not statement_follows(self.frame, at))
        ):
            return  # تحاول نقل وحدات جديدة: the noun, with its object
        elif relay.via is not None:
            self._say(self._resolve(relay.via), at, "subject after the verb")

    def _note_document(self, at: int) -> None:
        """جاء في بيان لـX: X says it; جاء في الرسالة: the letter does."""
        document = document_at(self.frame, at)
        if document is None:
            return
        if document.issuer is not None:
            self._say(self._resolve(document.issuer), at, "in a statement of")
            return
        self._say(Speaker(document.text, is_body=True), at, "a document says")

    def _note_name_and_colon(self, at: int) -> None:
        """فلان: «…», at the head of a sentence."""
        frame = self.frame
        following = at + 1
        if frame.items[following].span is None:
            return
        named = next((phrase for phrase in self.nominals if phrase.last == at), None)
        if named is not None and (named.speaker.person or named.speaker.role):
            self._say(named.speaker, at, "name and colon")

    def _say(self, speaker: Speaker | None, at: int, rule: str, *, via: Speaker | None = None) -> None:
        if speaker is None:
            if self.event is None:
                self.event = Event(None, None, None, rule, at)
            return
        fresh = speaker.person is not None or speaker.text != (self.memory.last.text if self.memory.last else None)
        if via is not None:
            self.memory.via, self.memory.via_entry = via.text, via.entry
        elif fresh and (self.memory.last is None or speaker.text != self.memory.last.text):
            self.memory.via, self.memory.via_entry = None, None
        self.event = Event(speaker, self.memory.via, self.memory.via_entry, rule, at)
        if not speaker.weak:
            self.memory.remember(speaker)

    # Who it is when the verb names nobody

    def _told_of(self, at: int) -> Speaker | None:
        """The person whom a relative clause with a verb tells of: فلان الذي قال, فلان الذي نقلت عنه الوكالة."""
        frame = self.frame
        before = before_verb(frame, at)
        if frame.word(before) not in RELATIVE or not frame.same_sentence(before, at):
            return None
        for first in range(before - 1, max(before - 9, -1), -1):
            named = frame.people.get(first)
            if named is not None and named.last == before - 1:
                return Speaker(named.person.name, named.person.entry, named.person)
        return None

    def _carried(self, at: int, speech: Speech) -> Speaker | None:
        told_of = self._told_of(at)
        if told_of is not None:
            return told_of
        if self.event is not None and self.event.speaker is not None and self._agrees(self.event.speaker, speech):
            return self.event.speaker
        for phrase in self.nominals[:REMEMBERED]:
            if self._agrees(phrase.speaker, speech) and (phrase.speaker.person or speech.act is not ADD):
                return phrase.speaker
        nearest_one = self.memory.last if speech.act is ADD else self.memory.focus or self.memory.last
        candidates = [nearest_one, self.memory.last, *reversed(self.memory.recent)]
        for speaker in candidates:
            if speaker is not None and self._agrees(speaker, speech):
                return speaker
        return None
