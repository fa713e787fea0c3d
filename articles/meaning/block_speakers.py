"""Following who speaks while a block is read: verbs and nouns of saying, their subjects, and what is carried over.

What is heard in one block is kept in a `Memory` for the next, so that «وأضاف» at the head of a paragraph finds the last
speaker past captions and links.
"""

from articles.meaning.frames import Frame
from articles.meaning.role_holders import RoleHolders
from articles.meaning.role_nouns import head_of
from articles.meaning.scripture import is_proverb, is_scripture
from articles.meaning.speaker_memory import Event, Memory, is_verb_like
from articles.meaning.speaker_phrases import Phrase, phrase_at, skip_fillers
from articles.meaning.speech import (
    ARRIVING,
    ASKED,
    NOUN,
    PARTICIPLE,
    RELAY,
    Speech,
    speech_of,
)
from articles.meaning.speech_clauses import (
    beginnings,
    dateline_end,
    in_short_marks,
    is_object_clause,
    is_verbal_noun,
    opens_main_clause,
)
from articles.meaning.speech_cues import (
    ABOUT,
    ANSWERS,
    AS_FOR,
    CLAUSE_STARTS,
    IMPERSONAL,
    NO_REPORT,
    NOT_BEING,
    SAYINGS_OF,
    SOURCES_OF,
    TONGUES,
    is_cue,
)
from articles.meaning.unlisted_speakers import as_for
from articles.meaning.verb_speakers import VerbSpeakers
from articles.meaning.verbless_speakers import POINTED_BACK


class BlockSpeakers(VerbSpeakers):
    """One block being followed, item by item."""

    def __init__(self, frame: Frame, number: int, memory: Memory, holders: RoleHolders) -> None:
        super().__init__(frame, number, memory, holders)
        self._begins = beginnings(frame)
        self._titles = in_short_marks(frame)
        self._dateline = dateline_end(frame) or 0

    def places(self) -> list[int]:
        """The items of the block that matter here, in order: quotations, words of saying, and where a subject may
        begin. What stands at any other changes nothing."""
        words = self.frame.folded
        found = {at for at, is_one in enumerate(map(is_cue, words)) if is_one}
        for at in [at for at, is_one in enumerate(self._begins) if is_one]:
            negated = self.frame.word(at + 1) in NOT_BEING or self.frame.word(at) in NO_REPORT
            found.update((at, at + 1, at + 2) if negated else (at, at + 1))
        for at in [at for at, word in enumerate(words) if not word]:  # a quotation, and «فلان:» before it
            found.update((at - 1, at))
        return sorted(at for at in found if 0 <= at < len(words))

    def note(self, at: int) -> None:
        """Take in the word at an item."""
        self.at = at
        self._note_subject(at)
        if at not in self._titles:
            self._note_speech(at)

    def close_sentence(self) -> None:
        """Forget what holds inside a sentence alone; somebody who was its subject may be meant by the next verb."""
        first = next((phrase.speaker for phrase in self.nominals if phrase.speaker.person), None)
        if first is not None:
            self.memory.told = first
        if self.nominals and self.event is None:
            if first is not None:
                self.memory.focus = first
            self.memory.group = next((phrase.speaker for phrase in self.nominals if phrase.speaker.plural), None)
        self.event = None
        self.nominals = []
        self.teller = None

    def _note_subject(self, at: int) -> None:
        """A subject at the beginning of a clause: X قال, لكن X …, كان X قد …, زار X …"""
        frame = self.frame
        if at < self._dateline or (self.nominals and at <= self.nominals[-1].last):
            return
        if frame.word(at - 1) in ABOUT and frame.opens(at - 1):
            return
        at_start = self._begins[at]
        is_name = at in frame.people and frame.people[at].prefix in {"", "و", "ف"}
        # في خطاب له أمس، رسم الوزير …: the main clause after what opens the sentence
        first = not self.nominals and self.event is None and opens_main_clause(frame, at - 1)
        begun = at > 0 and (self._begins[at - 1] if is_name or first else frame.opens(at - 1))
        after_verb = begun and is_verb_like(frame.word(at - 1))
        if frame.word(at - 1) in NOT_BEING and self._begins[at - 2] and frame.same_sentence(at - 2, at):
            after_verb = not at_start  # لم يكن الوزير واضحاً
        negated = frame.word(at - 2) in NO_REPORT and frame.word(at - 1)[:1] in "يت" and self._begins[at - 2]
        # لم يتوان فلان عن, لم يخف الوزير فلان استياءه
        negated = negated and not after_verb and frame.same_sentence(at - 2, at)
        after_verb = after_verb or (negated and (is_name or head_of(frame.word(at)) is not None))
        if not (at_start or after_verb) or (at_start and not is_name and speech_of(frame.word(at)) is not None):
            return
        if not is_name and frame.comma(at) and not frame.opens(at) and frame.word(at - 1) not in CLAUSE_STARTS:
            return
        phrase = phrase_at(frame, at) or (as_for(frame, at) if frame.word(at - 1) in AS_FOR else None)
        if phrase is not None and phrase.first == at and not (negated and phrase.speaker.person is None):
            self.nominals.append(Phrase(phrase.first, phrase.last, self.resolve(phrase.speaker)))

    def _note_speech(self, at: int) -> None:
        """A word of saying, or one that stands for it: «according to», a document, an answer, a name and a colon."""
        frame = self.frame
        word = frame.word(at)
        if word in AS_FOR:
            self.event = None  # أما فلان فقال: another speaker begins
        if self._note_other_than_verb(at, word):
            return
        speech = speech_of(word)
        if speech is None or at in frame.people:
            if self.event is None and at + 1 < len(frame.items) and frame.colon(at + 1):
                self.note_name_and_colon(at)
            return
        if self._is_no_report(at, word):
            return
        if is_scripture(frame, at) or (is_proverb(frame, at) and not self.is_known_poet(at)):
            self.event = Event(None, None, None, "scripture", at)
            return
        if not self.note_passing(at, speech):
            self._note_act(at, speech)

    def _note_other_than_verb(self, at: int, word: str) -> bool:
        """على لسان فلان, جاء في بيان, وفقاً لفلان, جواب الابن, تحذير المبعوث من أن: whether a word tells of it so."""
        frame = self.frame
        if word in TONGUES and frame.word(at - 1) == "علي":
            self.note_tongue(at)
            return True
        arrived = word in ARRIVING and frame.word(skip_fillers(frame, at + 1)) in {"في", "ب"}
        if arrived or (word in ARRIVING and speech_of(word) is None):  # ورد فلان بأن
            if not is_object_clause(frame, at):
                self.note_document(at)
            return True
        # ووفقاً لـ…: a clause of its own, whoever was speaking before it
        if word in SOURCES_OF and (self.event is None or (word[0] == "و" and word[1] in "وب" and frame.comma(at))):
            source = self.after_according(at)
            if source is not None:
                self.say(source, at, "according to")
            return True
        return (word in ANSWERS and self.note_answer(at)) or (word in SAYINGS_OF and self.note_saying_of(at))

    def _is_no_report(self, at: int, word: str) -> bool:
        """لم يذكر, دون ذكر, يذكر أن: whether a form of a verb of saying reports nothing that somebody said."""
        frame = self.frame
        if frame.same_sentence(at - 1, at) and frame.word(at - 1) in NO_REPORT and word[:1] in "يت":
            return True
        impersonal = word in IMPERSONAL and frame.opens(at) and frame.word(at + 1) in {"ان", "الي"}
        return impersonal or is_verbal_noun(frame, at)

    def _note_act(self, at: int, speech: Speech) -> None:
        """What a word of saying does to the question who speaks, by its kind."""
        if speech.act is RELAY:
            self.note_relay(at, speech)
        elif speech.act is ASKED:
            phrase = phrase_at(self.frame, at + 1, verb=speech)
            if phrase is not None:
                speaker = self.resolve(phrase.speaker)
                self.nominals.insert(0, Phrase(phrase.first, phrase.last, speaker))
                self.memory.focus = speaker
        elif speech.act is NOUN:
            # ونقلت الوكالة قولها, where no woman spoke before: nobody's whom the story names
            unknown = self.event is not None and self.event.speaker is None and self.event.rule == POINTED_BACK
            if (self.event is None or self.event.speaker is None) and not unknown:
                self.say(self.carried(at, speech), at, "noun of saying")
        elif speech.act is PARTICIPLE:
            # قال فلان إن آخر صرح بكذا، واصفاً: past the comma he who tells of it goes on himself
            goes_on = self.teller is not None and self.frame.comma(at) and self.agrees(self.teller, speech)
            self.say(self.teller if goes_on else self.carried(at, speech), at, "participle, carried over")
        else:
            self.note_verb(at, speech)
