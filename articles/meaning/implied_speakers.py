"""What is heard of a block so far, and who it is when a verb of saying names nobody."""

from dataclasses import replace

from articles.arabic.clitics import bare_forms
from articles.meaning.frames import Frame
from articles.meaning.role_holders import RoleHolders
from articles.meaning.role_nouns import head_of
from articles.meaning.speaker_memory import Event, Memory, agrees
from articles.meaning.speaker_phrases import Phrase, phrase_at
from articles.meaning.speaker_values import Speaker, person_speaker
from articles.meaning.speech import ADD, CLAUSE_OPENERS, NOUN, PARTICIPLE, Speech, is_document
from articles.meaning.speech_clauses import before_verb
from articles.meaning.speech_cues import AMONG, PREPOSITIONS, REACH, RELATIVE, REMEMBERED, WHEN
from articles.meaning.titles import word_set

# After a comma these begin a clause about whoever was named right before it; the pronouns need none.
_SINCE = frozenset({"اذ", "حيث"})
_IN_IT = frozenset({"فيها", "فيه"})
_ISSUED = frozenset({"صدر", "وصدر", "صدرت", "وصدرت"})
_LONGEST_NAME = 6
# Of feminine statements a relative clause says what was said in them.
_STATEMENTS = word_set("تصريحات كلمة رسالة مقابلة تغريدة إحاطة مداخلة تدوينة محاضرة خطبة مقالة")
_FOR_HE = frozenset({"فهو", "فهي"})


class ImpliedSpeakers:
    """One block up to an item: `event` is the saying in force in the sentence, `nominals` its subjects so far."""

    def __init__(self, frame: Frame, number: int, memory: Memory, holders: RoleHolders) -> None:
        self.frame = frame
        self.number = number
        self.memory = memory
        self.holders = holders
        self.event: Event | None = None
        self.nominals: list[Phrase] = []
        self.teller: Speaker | None = None  # who tells what another says: قال فلان إن آخر صرح
        self.at = 0

    def agrees(self, speaker: Speaker, speech: Speech, *, after: bool = False) -> bool:
        """Whether somebody can be the subject of a verb, by what it shows and what earlier verbs told of him."""
        if speaker.gender is None and speaker.text in self.memory.genders:
            speaker = replace(speaker, gender=self.memory.genders[speaker.text])
        return agrees(speaker, speech, after=after)

    def resolve(self, speaker: Speaker) -> Speaker:
        """Whom the story means by a speaker, where it says so."""
        recent = self.memory.recent
        if self.memory.passing is not None:
            recent = [*recent, self.memory.passing]
        return self.holders.resolve(speaker, block=self.number, at=self.at, recent=recent)

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
        self.memory.passing, self.memory.passing_block = (speaker if speaker.weak else None), self.number
        if not speaker.weak:
            self.memory.remember(speaker)

    def told_of(self, at: int) -> Speaker | None:
        """The person whom a relative clause with a verb tells of: فلان الذي قال, فلان الذي نقلت عنه الوكالة."""
        frame = self.frame
        before = before_verb(frame, at)
        if frame.word(before) not in RELATIVE or not frame.same_sentence(before, at):
            return None
        return self._ending_at(before - 1)

    def _ending_at(self, last: int) -> Speaker | None:
        """The person or the official whose name or title ends at an item."""
        frame = self.frame
        for first in range(last, max(last - 8, -1), -1):
            named = frame.people.get(first)
            if named is not None:
                found = Speaker(named.person.name, named.person.entry, named.person)
                return found if named.last == last else None
        for first in range(last, max(last - 8, -1), -1):
            if not frame.same_sentence(first, last) or frame.comma(first):
                return None
            if head_of(frame.word(first)) is not None and not frame.word(first).startswith("ال"):
                phrase = phrase_at(frame, first)
                if phrase is not None and phrase.last == last and phrase.speaker.role is not None:
                    return self.resolve(phrase.speaker)
        return None

    def _acting_before(self, at: int) -> Speaker | None:
        """عقّب فلان بقوله: whose name stands right before an item, unless he is spoken to (توجه إلى فلان قائلاً)."""
        frame = self.frame
        for first in range(at - 1, max(at - 1 - _LONGEST_NAME, -1), -1):
            named = frame.people.get(first)
            if named is None:
                continue
            before = first - 2 if head_of(frame.word(first - 1)) is not None else first - 1
            governed = frame.word(before) in PREPOSITIONS or named.prefix.endswith(("ل", "ب"))
            return None if named.last != at - 1 or governed else person_speaker(named.person, None)
        return None

    def _told_of_when(self, at: int) -> Speaker | None:
        """المدرب فلان الذي رفض اختياره حينما قال: the person whom the relative clause before such a word tells of."""
        frame = self.frame
        before = before_verb(frame, at)
        if frame.word(before) not in WHEN or frame.comma(before):
            return None
        for place in range(before - 1, max(before - REACH, -1), -1):
            if not frame.same_sentence(place, at) or frame.comma(place):
                return None
            if frame.word(place) in RELATIVE:
                return self._ending_at(place - 1)
        return None

    def _named_since(self, at: int) -> Speaker | None:
        """يخالفه المفوض فلان، إذ قال; نعود إلى فلان فهو يقول: the person whose name stands right before the clause."""
        frame = self.frame
        before = before_verb(frame, at)
        word = frame.word(before)
        if not ((word in _SINCE and frame.comma(before)) or word in _FOR_HE) or not frame.same_sentence(before - 1, at):
            return None
        for first in range(before - 1, max(before - 6, -1), -1):
            named = frame.people.get(first)
            if named is not None:
                meant = Speaker(named.person.name, named.person.entry, named.person)
                return meant if named.last == before - 1 else None
        return None

    def writer(self, at: int) -> Speaker | None:
        """تغريدة لفلان قال فيها, رسالة من فلان وصف فيها: whose the document is that the clause tells of."""
        frame = self.frame
        if frame.word(at + 1) not in _IN_IT or not frame.same_sentence(at - 1, at):
            return None
        if frame.word(at - 1) in RELATIVE and frame.word(at - 1).endswith("التي"):
            return self._whose_statements(at - 1)
        for first in range(at - 1, max(at - 1 - _LONGEST_NAME, -1), -1):
            named = frame.people.get(first)
            if named is None:
                continue
            attached = named.prefix.startswith("ل") or frame.word(first).startswith("لل")
            his = attached or frame.word(first - 1) == "من" or frame.word(first - 1).startswith("لل")
            if named.last != at - 1 or not his:
                return None
            before = first - 1 if attached else first - 2
            return person_speaker(named.person, None) if is_document(frame.word(before)) else None
        return None

    def issuer(self, at: int) -> Speaker | None:
        """صدر عن المركز بيان أعلن أن: who issued the document at an item."""
        frame = self.frame
        for place in range(at - 1, max(at - REACH, 0), -1):
            if not frame.same_sentence(place, at):
                return None
            if frame.word(place) == "عن" and frame.word(place - 1) in _ISSUED:
                phrase = phrase_at(frame, place + 1, after_preposition=True)
                return self.resolve(phrase.speaker) if phrase is not None and phrase.last < at else None
        return None

    def _whose_statements(self, at: int) -> Speaker | None:
        """تصريحات الوزير فلان بشأن كذا، والتي قال فيها: whose they are that the relative clause at an item tells of."""
        frame = self.frame
        for place in range(at - 1, max(at - 1 - REACH, -1), -1):
            if not frame.same_sentence(place, at):
                return None
            if not bare_forms(frame.word(place)).isdisjoint(_STATEMENTS):
                phrase = phrase_at(frame, place + 1)
                return phrase.speaker if phrase is not None and phrase.speaker.person is not None else None
        return None

    def _one_of_them(self, at: int) -> Speaker | None:
        """أبدى البعض قلقهم، منهم فلان، حيث قال: one of several, before a verb in the singular."""
        frame = self.frame
        for place in range(at - 1, max(at - 3 * REACH, -1), -1):
            if not frame.same_sentence(place, at):
                return None
            if frame.word(place) in AMONG:
                phrase = phrase_at(frame, place + 1)
                return phrase.speaker if phrase is not None and phrase.speaker.person is not None else None
        return None

    def carried(self, at: int, speech: Speech) -> Speaker | None:
        """Whoever goes on speaking where a verb or a noun of saying names nobody."""
        told_of = self.told_of(at) or self._told_of_when(at)
        if told_of is not None and self.agrees(told_of, speech):
            return told_of
        if self.frame.word(before_verb(self.frame, at)) == "حيث" and not speech.plural:
            one = self._one_of_them(at)
            if one is not None and self.agrees(one, speech):
                return one
        if self.event is not None and self.event.speaker is not None and self.agrees(self.event.speaker, speech):
            return self.event.speaker
        for phrase in self.nominals[:REMEMBERED]:
            if self.agrees(phrase.speaker, speech) and (phrase.speaker.person or speech.act is not ADD):
                return phrase.speaker
        if self.event is None and speech.act in (NOUN, PARTICIPLE):
            named = self._acting_before(at)
            if named is not None and self.agrees(named, speech):
                return named
        since = self._named_since(at)
        if since is not None and self.agrees(since, speech):
            return since
        passing = self.memory.passing
        at_once = speech.act is ADD and self.number - self.memory.passing_block <= 1
        if passing is not None and at_once and self.agrees(passing, speech):
            return passing
        nearest_one = self.memory.last if speech.act is ADD else self.memory.focus or self.memory.last
        candidates = [nearest_one, self.memory.last, *reversed(self.memory.recent), self.memory.told]
        for speaker in candidates:
            if speaker is not None and self.agrees(speaker, speech):
                return speaker
        return self.memory.group if speech.plural else None

    def in_clause(self, at: int) -> bool:
        """Whether a clause of speech has opened since the saying in force began."""
        began = self.event.at if self.event is not None else at
        return any(self.frame.word(place) in CLAUSE_OPENERS for place in range(began + 1, min(at, began + 40)))
