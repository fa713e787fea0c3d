"""What is heard of a block so far, and who it is when a verb of saying names nobody."""

from dataclasses import replace

from articles.meaning.carrying import Event, Memory, agrees
from articles.meaning.clauses import before_verb
from articles.meaning.cues import RELATIVE, REMEMBERED
from articles.meaning.frames import Frame
from articles.meaning.phrases import Phrase
from articles.meaning.speech import ADD, CLAUSE_OPENERS, Speech
from articles.meaning.standing import Standing
from articles.meaning.subjects import Speaker


class Heard:
    """One block up to an item: `event` is the saying in force in the sentence, `nominals` its subjects so far."""

    def __init__(self, frame: Frame, number: int, memory: Memory, standing: Standing) -> None:
        self.frame = frame
        self.number = number
        self.memory = memory
        self.standing = standing
        self.event: Event | None = None
        self.nominals: list[Phrase] = []
        self.at = 0

    def agrees(self, speaker: Speaker, speech: Speech, *, after: bool = False) -> bool:
        """Whether somebody can be the subject of a verb, by what it shows and what earlier verbs told of him."""
        if speaker.gender is None and speaker.text in self.memory.genders:
            speaker = replace(speaker, gender=self.memory.genders[speaker.text])
        return agrees(speaker, speech, after=after)

    def resolve(self, speaker: Speaker) -> Speaker:
        """Whom the story means by a speaker, where it says so."""
        return self.standing.resolve(speaker, block=self.number, at=self.at, recent=self.memory.recent)

    def say(self, speaker: Speaker | None, at: int, rule: str, *, via: Speaker | None = None) -> None:
        """Somebody says something from here on, found by a rule; `via` who relays it."""
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

    def told_of(self, at: int) -> Speaker | None:
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

    def carried(self, at: int, speech: Speech) -> Speaker | None:
        """Whoever goes on speaking where a verb or a noun of saying names nobody."""
        told_of = self.told_of(at)
        if told_of is not None:
            return told_of
        if self.event is not None and self.event.speaker is not None and self.agrees(self.event.speaker, speech):
            return self.event.speaker
        for phrase in self.nominals[:REMEMBERED]:
            if self.agrees(phrase.speaker, speech) and (phrase.speaker.person or speech.act is not ADD):
                return phrase.speaker
        nearest_one = self.memory.last if speech.act is ADD else self.memory.focus or self.memory.last
        candidates = [nearest_one, self.memory.last, *reversed(self.memory.recent)]
        for speaker in candidates:
            if speaker is not None and self.agrees(speaker, speech):
                return speaker
        return None

    def in_clause(self, at: int) -> bool:
        """Whether a clause of speech has opened since the saying in force began."""
        began = self.event.at if self.event is not None else at
        return any(self.frame.word(place) in CLAUSE_OPENERS for place in range(began + 1, min(at, began + 40)))
