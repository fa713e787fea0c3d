"""Following who speaks while a block is read: verbs and nouns of saying, their subjects, and what is carried over.

What is heard in one block is kept in a `Memory` for the next, so that «وأضاف» at the head of a paragraph finds the last
speaker past captions and links.
"""

from articles.meaning.carrying import Event, Memory, is_verb_like
from articles.meaning.clauses import (
    before_verb,
    beginnings,
    dateline_end,
    denies_others,
    in_short_marks,
    is_anybody,
    is_object_clause,
    is_relative,
    is_verbal_noun,
    opens_main_clause,
    statement_follows,
)
from articles.meaning.crediting import Crediting
from articles.meaning.cues import (
    ABOUT,
    AMOUNTING,
    AMOUNTS,
    ANSWERS,
    AS_FOR,
    CALLED,
    CLAUSE_STARTS,
    DOUBTFUL,
    HIS_HONOUR,
    IMPERSONAL,
    LATTER,
    NEEDS_CLAUSE,
    NO_REPORT,
    NOT_BEING,
    RELATIVE,
    SAYINGS_OF,
    SOMEBODY,
    SOURCES_OF,
    THOSE,
    TONGUES,
    WHILE,
    is_cue,
)
from articles.meaning.frames import Frame
from articles.meaning.outlets import opens_quote
from articles.meaning.phrases import Phrase, phrase_at, skip_fillers
from articles.meaning.relaying import origin_after
from articles.meaning.roles import head_of
from articles.meaning.scripture import is_proverb, is_scripture, tells_of_prophet
from articles.meaning.speech import (
    ARRIVING,
    ASKED,
    CLAUSE_OPENERS,
    NOUN,
    PARTICIPLE,
    RELAY,
    Speech,
    bare_verb,
    speech_of,
)
from articles.meaning.standing import Standing
from articles.meaning.strangers import as_for
from articles.meaning.subjects import person_speaker
from articles.meaning.verb_subjects import (
    brings_words,
    is_nested,
    is_told,
    qualifies,
    said_beforehand,
    subject_after,
    subject_before,
)


class Hearing(Crediting):
    """One block being followed, item by item."""

    def __init__(self, frame: Frame, number: int, memory: Memory, standing: Standing) -> None:
        super().__init__(frame, number, memory, standing)
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
        if self.nominals and self.event is None:
            first = next((phrase.speaker for phrase in self.nominals if phrase.speaker.person), None)
            if first is not None:
                self.memory.focus = first
            self.memory.group = next((phrase.speaker for phrase in self.nominals if phrase.speaker.plural), None)
        self.event = None
        self.nominals = []

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
        frame = self.frame
        word = frame.word(at)
        if word in AS_FOR:
            self.event = None  # أما فلان فقال: another speaker begins
        if word in TONGUES and frame.word(at - 1) == "علي":
            self.note_tongue(at)
            return
        arrived = word in ARRIVING and frame.word(skip_fillers(frame, at + 1)) in {"في", "ب"}
        if arrived or (word in ARRIVING and speech_of(word) is None):  # ورد فلان بأن
            if not is_object_clause(frame, at):
                self.note_document(at)
            return
        # ووفقاً لـ…: a clause of its own, whoever was speaking before it
        if word in SOURCES_OF and (self.event is None or (word[0] == "و" and word[1] in "وب" and frame.comma(at))):
            source = self.after_according(at)
            if source is not None:
                self.say(source, at, "according to")
            return
        if word in ANSWERS and self.note_answer(at):
            return
        if word in SAYINGS_OF and self.note_saying_of(at):
            return
        speech = speech_of(word)
        if speech is None or (at in frame.people):
            if self.event is None and frame.colon(at + 1) if at + 1 < len(frame.items) else False:
                self.note_name_and_colon(at)
            return
        if frame.same_sentence(at - 1, at) and frame.word(at - 1) in NO_REPORT and word[:1] in "يت":
            return
        if is_verbal_noun(frame, at):
            return
        if word in IMPERSONAL and frame.opens(at) and frame.word(at + 1) in {"ان", "الي"}:
            return
        if is_scripture(frame, at) or (is_proverb(frame, at) and not self.is_known_poet(at)):
            self.event = Event(None, None, None, "scripture", at)
            return
        if self.note_passing(at, speech):
            return
        if speech.act is RELAY:
            self.note_relay(at, speech)
        elif speech.act is ASKED:
            phrase = phrase_at(frame, at + 1, verb=speech)
            if phrase is not None:
                speaker = self.resolve(phrase.speaker)
                self.nominals.insert(0, Phrase(phrase.first, phrase.last, speaker))
                self.memory.focus = speaker
        elif speech.act is NOUN:
            if self.event is None or self.event.speaker is None:
                self.say(self.carried(at, speech), at, "noun of saying")
        elif speech.act is PARTICIPLE:
            self.say(self.carried(at, speech), at, "participle, carried over")
        else:
            self._note_verb(at, speech)

    def _note_verb(self, at: int, speech: Speech) -> None:
        frame = self.frame
        bare = bare_verb(frame.word(at))
        if bare == "وصف" and frame.word(at - 1) in {"حد", "الي", "علي"}:
            speech = Speech(NOUN, None, False, False)  # ذهب إلى حد وصف الاتحاد بأنه: the noun
            self.say(self.carried(at, speech), at, "noun of saying")
            return
        if bare in CALLED and frame.same_sentence(at, at + 1) and _is_called(frame, at):
            named = frame.people.get(at + 1)
            if named is not None and frame.same_sentence(at, named.last + 1) and frame.colon(named.last + 1):
                self.say(person_speaker(named.person, None), at, "name and colon")  # كتب جندي يدعى فلان: «…»
            return
        if bare in AMOUNTING and frame.word(at + 1) in AMOUNTS:
            return
        if bare in NEEDS_CLAUSE and not is_told(self, at, speech):
            return
        if bare in {"نص", "نصت"} and frame.word(at + 1) != "علي" and not subject_after(self, at, speech):
            return
        if bare in {"عبر", "عبرت"} and "عن" not in {frame.word(place) for place in range(at + 1, at + 9)}:
            return
        if is_nested(self, at, speech) or is_relative(frame, at) or self._is_noun_of_relay(at):
            return
        if is_anybody(frame, at):
            self.event = Event(None, None, None, "anybody", at)
            return
        beforehand = said_beforehand(frame, at)
        writer = self.resolve(beforehand.speaker) if beforehand is not None else self.writer(at)
        if writer is not None:
            self.say(writer, at, "said beforehand" if beforehand is not None else "whose document")
            return
        before = subject_before(self, at, speech)
        if before is not None:
            # قالت فلانة إن واشنطن نبهت إلى …: whoever tells of it goes on with «وأضافت».
            telling = self.memory.last if self.event is not None and self.in_clause(at) else None
            self.say(before, at, "subject before the verb")
            if telling is not None and telling.person is not None and before.person is None:
                self.memory.remember(telling)
            return
        if frame.word(at + 1) in LATTER:
            self.say(self.latter(at), at, "the latter")
            return
        if frame.word(at + 1) == "نقلا" and frame.word(at + 2) == "عن" and frame.same_sentence(at, at + 2):
            quoted = phrase_at(frame, at + 3, verb=SOMEBODY)  # وقال نقلاً عن فلان إن
            self.say(self.resolve(quoted.speaker) if quoted is not None else None, at, "relayed")
            return
        if frame.word(at + 1) in THOSE:
            self.event = Event(None, None, None, "pronoun", at)
            return
        if frame.word(skip_fillers(frame, at + 1)) in HIS_HONOUR:
            self.note_honour(at, frame.word(skip_fillers(frame, at + 1)))
            return
        # فلان الذي وصف الجار بأنه «…»: what follows is the object; الذي وصفه الجار leaves a pronoun behind.
        tells_of_who = frame.word(before_verb(frame, at)) in RELATIVE and not bare.endswith(("ه", "ها"))
        phrase = subject_after(self, at, speech) if not (tells_of_who and speech.transitive) else None
        if phrase is not None and phrase.speaker.is_body and brings_words(self, at, phrase):
            # أوردت الوكالة رده: it relays what somebody said.
            self.say(self.carried(at, SOMEBODY), at, "relayed, pronoun", via=self.resolve(phrase.speaker))
            return
        if phrase is not None:
            speaker = self.going_on(self.resolve(phrase.speaker), speech)
            place = origin_after(frame, phrase.last)
            origin = phrase_at(frame, place, verb=SOMEBODY) if place is not None else None
            relays = speaker.person is None and (speaker.is_body or speaker.entry is not None)
            if origin is not None and (relays or origin.speaker.person or origin.speaker.role):
                self.say(self.resolve(origin.speaker), at, "relayed", via=speaker if relays else None)
                return
            last = self.memory.last
            self.say(speaker, at, "subject after the verb")
            if frame.word(at - 1) in WHILE and speaker.person is None and last is not None and not last.weak:
                self.memory.remember(last)  # قالت فلانة كذا، فيما أعلنت دول أخرى غيره: she goes on
                self.memory.passing = None
            if denies_others(frame, at):
                self.event = Event(None, None, None, "denied", at)
            return
        if qualifies(self, at, speech):
            return
        follows = statement_follows(frame, at)
        if bare in DOUBTFUL and not follows and bare != "عبر":
            return
        if tells_of_prophet(frame, at):
            self.event = Event(None, None, None, "scripture", at)
            return
        carried = self.carried(at, speech)
        if carried is None and speech.plural and follows:
            self.event = None  # المحتجون الذين قالوا: others, whoever was speaking before
        self.say(carried, at, "carried over")

    def _is_noun_of_relay(self, at: int) -> bool:
        """نسبت الصحيفة إلى مفاوض وصفه المسودة بأنها: right after the origin the noun, not the verb of the same form."""
        event = self.event
        if event is None or event.rule != "relayed" or not self.frame.word(at).endswith(("ه", "ها", "هم")):
            return False
        return not any(
            self.frame.items[place].span is not None for place in range(event.at, at)
        ) and not self.in_clause(at)


def _is_called(frame: Frame, at: int) -> bool:
    """شاهد يدعى «م.ع», جندي يدعى فلان: the name of somebody follows; يدعي أن is a claim."""
    if opens_quote(frame.items[at + 1].gap):
        return True
    return frame.surface(at).endswith("ى") and frame.word(at + 1) not in CLAUSE_OPENERS
