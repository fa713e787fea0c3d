"""Who said what: quotations of a story with their speakers, relaying sources and the rule that tells.

One pass over the story's blocks in reading order. Captions, sub-headings and decks speak for themselves and never
break what the paragraphs around them carry on.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from articles.meaning.block_speakers import BlockSpeakers
from articles.meaning.frames import Person, frame_of
from articles.meaning.offices import Offices, gender_of
from articles.meaning.outlets import ends_sentence
from articles.meaning.passages import BODY, HEADLINE, Passage
from articles.meaning.quotable_spans import spoken_spans
from articles.meaning.quotations import Span, closed_at, trimmed
from articles.meaning.role_holders import role_holders_of
from articles.meaning.speaker_memory import Event, Memory
from articles.meaning.speaker_values import Speaker
from articles.meaning.speech_cues import ANSWERING
from articles.meaning.titles import word_set
from articles.meaning.values import Entry, Mention, Quotation

# How many relaying outlets beside a quotation are looked at.
_REMEMBERED = 8
_ANSWER_REACH = 10  # words
# But who is asked by an outlet answers to it: رداً على سؤال لصحيفة.
_ASKED = word_set("سؤال أسئلة استفسار استفسارات طلب")


def find_quotations(
    story: Sequence[Passage],
    people: Sequence[Person],
    *,
    cited: Mapping[Entry, Sequence[Mention]],
    offices: Offices,
    year: float | None = None,
) -> tuple[Quotation, ...]:
    """Every quotation of a story that somebody is credited with, in reading order.

    `people` are all people of the story with their places, `cited` the outlets it cites; `year` is when it was
    published, as a number of years, for the table of offices.
    """
    places: dict[str, list[tuple[int, int, Person]]] = {}
    for person in people:
        for block, start, end in person.surfaces:
            places.setdefault(block, []).append((start, end, person))
    here = [places.get(passage.block, ()) for passage in story]
    spoken = [
        spoken_spans(passage, {start: end for start, end, _ in named})
        for passage, named in zip(story, here, strict=True)
    ]
    told = [number for number, spans in enumerate(spoken) if spans and story[number].part is not HEADLINE]
    if not told:
        return ()  # most stories: who speaks is asked of quotations alone
    relays: dict[str, list[tuple[Mention, Entry]]] = {}
    for entry, mentions in cited.items():
        for mention in mentions:
            relays.setdefault(mention.block, []).append((mention, entry))
    for found_relays in relays.values():
        found_relays.sort(key=_start)
    frames = [
        frame_of(passage, named, spans, relays.get(passage.block, ()))
        for passage, named, spans in zip(story, here, spoken, strict=True)
    ]
    holders = role_holders_of(frames, offices, cited=cited.keys(), year=year)
    genders = _genders(people)
    body = Memory(genders=dict(genders))
    found: list[Quotation] = []
    for number, frame in enumerate(frames[: told[-1] + 1]):
        part = frame.passage.part
        if part is HEADLINE or (part is not BODY and not spoken[number]):
            continue  # what is heard outside the body is forgotten with its block
        state = body if part is BODY else Memory(genders=dict(genders))
        speakers = BlockSpeakers(frame, number, state, holders)
        found.extend(_Reader(speakers, relays.get(frame.passage.block, ())).read())
    return tuple(found)


def _genders(people: Sequence[Person]) -> dict[str, str]:
    """Of the story's known people by name, which are men and which women, as far as their offices tell."""
    listed = ((one.name, gender_of(one.entry.office)) for one in people if one.entry is not None and one.entry.office)
    return {name: gender for name, gender in listed if gender is not None}


class _Reader:
    """One block being read for its quotations."""

    def __init__(self, speakers: BlockSpeakers, relays: Sequence[tuple[Mention, Entry]]) -> None:
        self.speakers = speakers
        self.frame = speakers.frame
        self.state = speakers.memory
        self.relays = relays

    def read(self) -> Iterator[Quotation]:
        """The block's quotations."""
        frame, state = self.frame, self.state
        started_by_colon = state.colon
        inside = closed_at(frame.passage.text) if state.unclosed else 0
        state.colon = state.unclosed = False
        for at in self.speakers.places():
            if frame.passage.matched.words[frame.items[at].first].start < inside:
                continue  # still within what the block before began to quote
            if frame.opens(at):
                self.speakers.close_sentence()
            span = frame.items[at].span
            if span is None:
                self.speakers.note(at)
                continue
            quotation = self._quotation(at, span, after_colon=started_by_colon and at == 0)
            if quotation is not None:
                state.quoted, state.unclosed = True, not span.closed
                yield quotation
        if frame.items:
            self.speakers.close_sentence()
            last = frame.passage.matched.words[frame.items[-1].last].end
            state.colon = self.frame.passage.text[last:].strip(' \u00a0«"“').startswith(":")

    def _quotation(self, at: int, span: Span, *, after_colon: bool) -> Quotation | None:
        speaker, via, via_entry, rule = self._credited(at, after_colon=after_colon)
        if speaker is None:
            return None
        frame = self.frame
        start, end = trimmed(frame.passage.text, span)
        if speaker.entry is None or speaker.entry != via_entry:
            outlet = self._relaying(at, speaker)
            if outlet is not None:
                via, via_entry = outlet.name, outlet
        if via == speaker.text:
            via, via_entry = None, None
        return Quotation(
            block=frame.passage.block,
            start=start,
            end=end,
            text=frame.passage.text[start:end],
            speaker=speaker.entry,
            speaker_text=speaker.text,
            speaker_rule=rule,
            via=via_entry,
            via_text=via,
            holder=self.speakers.holders.holder(speaker),
        )

    def _credited(self, at: int, *, after_colon: bool) -> tuple[Speaker | None, str | None, Entry | None, str]:
        event = self.speakers.event
        if event is not None and event.speaker is not None:
            return event.speaker, event.via, event.via_entry, event.rule
        starts = self.frame.opens(at) or after_colon
        after = self.speakers.credited_after(at)
        if after is not None and (starts or self.speakers.is_accorded(at)):
            self.speakers.event = Event(after, None, None, "credited after it", at)
            self.state.remember(after)
            return after, None, None, "credited after it"
        alone = len(self.frame.items) == 1
        if starts and self.state.last is not None and (after_colon or alone or self.state.quoted):
            at_once = self.speakers.number - self.state.passing_block <= 1
            last = self.state.passing if self.state.passing is not None and at_once else self.state.last
            return last, self.state.via, self.state.via_entry, "goes on"
        return None, None, None, ""

    def _relaying(self, at: int, speaker: Speaker) -> Entry | None:
        """The outlet cited in the quotation's sentence, not its speaker: the last before it, else the first after."""
        if not self.relays:
            return None
        start, end = self.frame.offsets(at)
        here = self.frame.passage.matched.words[self.frame.items[at].first].start
        first, middle, last = (bisect_left(self.relays, offset, key=_start) for offset in (start, here, end))
        for mention, entry in (
            *reversed(self.relays[max(first, middle - _REMEMBERED) : middle]),
            *self.relays[middle:last][:_REMEMBERED],
        ):
            if entry != speaker.entry and not self._is_answered(mention):
                return entry
        return None

    def _is_answered(self, mention: Mention) -> bool:
        """رداً على تقرير نشرته الصحيفة: what it printed is answered, not told by it; what answers its question is."""
        words = self.frame.passage.matched.words
        place = bisect_left(words, mention.start, key=lambda word: word.start)
        for at in range(place - 1, max(place - 1 - _ANSWER_REACH, -1), -1):
            word = self.frame.passage.word(at)
            if word in ANSWERING:
                return True
            if word in _ASKED:
                return False
            if "،" in self.frame.passage.gap(at) or ends_sentence(self.frame.passage.gap(at)):
                return False
        return False


def _start(relay: tuple[Mention, Entry]) -> int:
    return relay[0].start
