"""Verbs of saying: whose words follow each, asked step by step from what stands nearest to it."""

from dataclasses import replace

from articles.meaning.relaying import origin_after
from articles.meaning.scripture import tells_of_prophet
from articles.meaning.speaker_memory import Event
from articles.meaning.speaker_phrases import Phrase, phrase_at, skip_fillers
from articles.meaning.speaker_values import Speaker, person_speaker
from articles.meaning.speech import NOUN, Speech, bare_verb, is_document, speech_of
from articles.meaning.speech_clauses import (
    NOUNS_TOO,
    before_verb,
    denies_others,
    is_anybody,
    is_called,
    is_relative,
    statement_follows,
)
from articles.meaning.speech_cues import (
    AMOUNTING,
    AMOUNTS,
    CALLED,
    DOUBTFUL,
    HIS_HONOUR,
    LATTER,
    NEEDS_CLAUSE,
    RELATIVE,
    SOMEBODY,
    THOSE,
    WHILE,
)
from articles.meaning.values import COUNTRY
from articles.meaning.verb_subjects import (
    brings_words,
    is_described,
    is_nested,
    is_told,
    qualifies,
    said_beforehand,
    subject_after,
    subject_before,
)
from articles.meaning.verbless_speakers import CARRIED, POINTED_BACK, VerblessSpeakers

_SHADDA = "\u0651"
# How far after عبر its عن may stand.
_EXPRESSED = 8
_SUBJECT = 4  # words of a subject between two verbs


class VerbSpeakers(VerblessSpeakers):
    """One block up to an item, and what a verb of saying there tells of who speaks."""

    def note_verb(self, at: int, speech: Speech) -> None:
        """Take in a verb of saying at an item. The first step that knows whose it is decides."""
        if self._note_extent(at) or self._note_called(at) or self._says_nothing(at, speech):
            return
        if is_anybody(self.frame, at):
            self.event = Event(None, None, None, "anybody", at)
            return
        if not (
            self._note_writer(at)
            or self._note_issuer(at, speech)
            or self._note_subject_before(at, speech)
            or self._note_pointed(at)
            or self._note_subject_after(at, speech)
        ):
            self._note_carried(at, speech)

    def _note_extent(self, at: int) -> bool:
        """ذهب إلى حد وصف الاتحاد بأنه: the noun of the same letters."""
        if bare_verb(self.frame.word(at)) != "وصف" or self.frame.word(at - 1) not in {"حد", "الي", "علي"}:
            return False
        self.say(self.carried(at, Speech(NOUN, None, False, False)), at, "noun of saying")
        return True

    def _note_called(self, at: int) -> bool:
        """كتب جندي يدعى فلان: «…»: the verb brings a name, and whoever bears it speaks where a colon follows."""
        frame = self.frame
        if bare_verb(frame.word(at)) not in CALLED or not frame.same_sentence(at, at + 1) or not is_called(frame, at):
            return False
        named = frame.people.get(at + 1)
        if named is not None and frame.same_sentence(at, named.last + 1) and frame.colon(named.last + 1):
            self.say(person_speaker(named.person, None), at, "name and colon")
        return True

    def _says_nothing(self, at: int, speech: Speech) -> bool:
        """Whether a word like a verb of saying is none here, or tells of what somebody else says or does."""
        frame = self.frame
        bare = bare_verb(frame.word(at))
        if bare in AMOUNTING and frame.word(at + 1) in AMOUNTS:
            return True
        if bare == "ثمن" and _SHADDA not in frame.surface(at) and subject_after(self, at, speech) is None:
            return True  # بلغ ثمن الأرض كذا: the price
        if bare in NEEDS_CLAUSE and not is_told(self, at, speech):
            return True
        if bare in {"نص", "نصت"} and frame.word(at + 1) != "علي" and not subject_after(self, at, speech):
            return True
        if bare in {"عبر", "عبرت"} and "عن" not in {frame.word(at + ahead) for ahead in range(1, _EXPRESSED + 1)}:
            return True
        if self._is_object(at):
            return True
        return is_nested(self, at, speech) or is_relative(frame, at) or self._is_noun_of_relay(at)

    def _note_writer(self, at: int) -> bool:
        """سبق لفلان أن قال, تغريدة لفلان قال فيها: whose the document is, or who said it beforehand."""
        beforehand = said_beforehand(self.frame, at)
        writer = self.resolve(beforehand.speaker) if beforehand is not None else self.writer(at)
        if writer is None:
            return False
        self.say(writer, at, "said beforehand" if beforehand is not None else "whose document")
        return True

    def _note_issuer(self, at: int, speech: Speech) -> bool:
        """صدر عن المركز بيان أعلن أن: who issued the document before the verb, unless another is its subject (أعلن فيه
        الوزير)."""
        if not is_document(self.frame.word(at - 1)) or self.frame.items[at].gap != " ":
            return False
        issuer = self.issuer(at - 1)
        if issuer is None or subject_after(self, at, speech) is not None:
            return False
        self.say(issuer, at, "whose document")
        return True

    def _note_subject_before(self, at: int, speech: Speech) -> bool:
        """لكن نائب الوزير فلان قال: the subject right before its verb."""
        before = subject_before(self, at, speech)
        if before is None:
            return False
        # قالت فلانة إن واشنطن نبهت إلى …: whoever tells of it goes on with «وأضافت».
        if before.is_body and before.gender is None and before.entry is not None and before.entry.kind is COUNTRY:
            before = replace(before, gender=speech.gender)  # إيران أعلنت …، مضيفاً: the man who tells of it adds
        telling = self.memory.last if self.event is not None and self.in_clause(at) else None
        self.say(before, at, "subject before the verb")
        if telling is not None and telling.person is not None:
            self.memory.remember(telling)
            self.teller = telling
        return True

    def _note_pointed(self, at: int) -> bool:
        """نفت الأخيرة, وقال نقلاً عن فلان, قال هؤلاء, وقال سموه: what stands for the subject right after its verb."""
        frame = self.frame
        if frame.word(at + 1) in LATTER:
            self.say(self.latter(at), at, "the latter")
            return True
        if frame.word(at + 1) == "نقلا" and frame.word(at + 2) == "عن" and frame.same_sentence(at, at + 2):
            quoted = phrase_at(frame, at + 3, verb=SOMEBODY)
            self.say(self.resolve(quoted.speaker) if quoted is not None else None, at, "relayed")
            return True
        if frame.word(at + 1) in THOSE:
            self.event = Event(None, None, None, "pronoun", at)
            return True
        honour = frame.word(skip_fillers(frame, at + 1))
        if honour in HIS_HONOUR:
            self.note_honour(at, honour)
            return True
        return False

    def _note_subject_after(self, at: int, speech: Speech) -> bool:
        """وقال الوزير فلان: the subject after its verb, or whom it has it from."""
        frame = self.frame
        # فلان الذي وصف الجار بأنه «…»: what follows is the object; الذي وصفه الجار leaves a pronoun behind.
        tells_of_who = frame.word(before_verb(frame, at)) in RELATIVE
        if tells_of_who and speech.transitive and not bare_verb(frame.word(at)).endswith(("ه", "ها")):
            return False
        phrase = subject_after(self, at, speech)
        if phrase is None or is_described(frame, at, phrase):
            return False
        if phrase.speaker.is_body and brings_words(self, at, phrase):
            # أوردت الوكالة رده: it relays what somebody said.
            self.say(self.carried(at, SOMEBODY), at, POINTED_BACK, via=self.resolve(phrase.speaker))
            return True
        speaker = self.going_on(self.resolve(phrase.speaker), speech)
        if not self._note_origin(at, phrase, speaker):
            self._note_subject_found(at, speaker)
        return True

    def _note_origin(self, at: int, phrase: Phrase, speaker: Speaker) -> bool:
        """ذكرت الصحيفة، نقلاً عن مسؤول، أن: whom the subject of a verb has it from."""
        place = origin_after(self.frame, phrase.last)
        origin = phrase_at(self.frame, place, verb=SOMEBODY) if place is not None else None
        relays = speaker.person is None and (speaker.is_body or speaker.plural or speaker.entry is not None)
        if origin is None or not (relays or origin.speaker.person or origin.speaker.role):
            return False
        self.say(self.resolve(origin.speaker), at, "relayed", via=speaker if relays else None)
        return True

    def _note_subject_found(self, at: int, speaker: Speaker) -> None:
        last = self.memory.last
        self.say(speaker, at, "subject after the verb")
        if self.frame.word(at - 1) in WHILE and speaker.person is None and last is not None and not last.weak:
            self.memory.remember(last)  # قالت فلانة كذا، فيما أعلنت دول أخرى غيره: she goes on
            self.memory.passing = None
        if denies_others(self.frame, at):
            self.event = Event(None, None, None, "denied", at)

    def _note_carried(self, at: int, speech: Speech) -> None:
        """وأضاف أن: a verb without a subject, of whoever goes on speaking."""
        frame = self.frame
        bare = bare_verb(frame.word(at))
        if qualifies(self, at, speech):
            return
        follows = statement_follows(frame, at)
        if bare in DOUBTFUL and not follows and bare != "عبر":
            return
        if tells_of_prophet(frame, at):
            self.event = Event(None, None, None, "scripture", at)
            return
        carried = self._of_the_verb_before(at, speech) or self.carried(at, speech)
        if carried is None and speech.plural and follows:
            self.event = None  # المحتجون الذين قالوا: others, whoever was speaking before
        self.say(carried, at, CARRIED)

    def _of_the_verb_before(self, at: int, speech: Speech) -> Speaker | None:
        """الذي أدانته بيروت ووصفته بأنه: the subject that stands right between two verbs which و joins."""
        frame = self.frame
        if not frame.word(at).startswith("و") or frame.items[at].gap != " ":
            return None
        for place in range(at - 2, max(at - 2 - _SUBJECT, -1), -1):
            if not frame.same_sentence(place, at) or frame.comma(place + 1):
                return None
            verb = speech_of(frame.word(place))
            if verb is not None and is_relative(frame, place):
                phrase = phrase_at(frame, place + 1, verb=verb)
                is_whole = phrase is not None and phrase.last == at - 1 and self.agrees(phrase.speaker, speech)
                return self.resolve(phrase.speaker) if phrase is not None and is_whole else None
        return None

    def _is_object(self, at: int) -> bool:
        """رفض الوزير، أمس، طلب المدير: the object of a verb that has its subject already; a second verb would be joined
        by و."""
        event, frame = self.event, self.frame
        if event is None or event.speaker is None or frame.word(at) not in NOUNS_TOO or self.in_clause(at):
            return False
        done = speech_of(frame.word(event.at))
        if done is None or not done.transitive or done.reports or event.rule != "subject after the verb":
            return False
        return not any(frame.items[place].span is not None for place in range(event.at, at))

    def _is_noun_of_relay(self, at: int) -> bool:
        """نسبت الصحيفة إلى مفاوض وصفه المسودة بأنها: right after the origin the noun, not the verb of the same form."""
        event = self.event
        if event is None or event.rule != "relayed" or not self.frame.word(at).endswith(("ه", "ها", "هم")):
            return False
        return not any(
            self.frame.items[place].span is not None for place in range(event.at, at)
        ) and not self.in_clause(at)
