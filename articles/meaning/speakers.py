"""Who said what: quotations of a story with their speakers, relaying sources and the rule that tells.

One pass over the story's blocks in reading order. Captions, sub-headings and decks speak for themselves and never
break what the paragraphs around them carry on.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from articles.meaning.frames import Frame, Person, frame_of
from articles.meaning.offices import Offices
from articles.meaning.passages import Part, Passage
from articles.meaning.quotations import Span, trimmed
from articles.meaning.speech import ACCORDING_TO, ARRIVING, CLAUSE_OPENERS, DOCUMENTS, Act, Speech, bare_verb, speech_of
from articles.meaning.standing import Standing, standing_of
from articles.meaning.subjects import Phrase, Speaker, phrase_at, skip_fillers
from articles.meaning.titles import word_set
from articles.meaning.values import Entry, Mention, Quotation

# How far after a verb its subject may begin when a phrase comes between (قال في بيان … المتحدث), in words.
_REACH = 14
# How far after a quotation the words that say whose it is may stand.
_AFTER = 8
# How near a colon or a quotation makes a doubtful form a verb (وزاد في حديثه للصحيفة: «…»).
_NEAR = 8
# Speakers remembered for a verb whose gender does not fit the last one.
_REMEMBERED = 8
# Verbs whose forms are nouns as often: they count with a subject, a clause or a quotation right after them.
_DOUBTFUL = word_set(
    "بين رد شرح نشر طلب امر امل زاد مضي وعد كتب دون عبر ذكر خلص اكتفي بدا ختم وجه علق القي ظن حكي سال شكر دان كرر"
)
_RELATIVE = frozenset({"الذي", "التي", "والذي", "والتي", "الذين", "اللذان"})
_CLAUSE_STARTS = word_set(
    "اما واما لكن ولكن فيما بينما حيث اذ وكان وكانت كان كانت ان بان وان فان كما وقد وفيما وبينما غير الا ثم وحيث واذ"
)
_IMPERSONAL = frozenset({"يذكر", "ويذكر", "يشار", "ويشار", "ذكر"})
# Between a verb and its subject: رد عليه فلان، قال له فلان.
_POINTED = word_set("عليه عليها عليهم له لها لهم لي لنا به بها اليه اليها عنه عنها فيه فيها")
# Before an imperfect these make it what may or may not be said, not what was: لم يذكر، سوف يرى، أن يعلن.
_NO_REPORT = word_set("سوف لم لن لا ان بان كي لكي حتي قد ما الا وان ولم ولن ولا")
# «Such and such, according to»: before the statement too, where no verb of saying stands.
_SOURCES_OF = word_set("وفق وفقا بحسب حسب طبقا وبحسب وحسب ووفقا ووفق وطبقا")
_WHAT = word_set("ما قول تعبير وصف راي تصريح تصريحات بيان لما ل لبيان لتصريحات لقول")
_HIS_SAYING = word_set("قوله تعبيره وصفه رايه قولها تعبيرها وصفها قولهم تعبيرهم زعمه زعمها زعمهم")
# «…». هكذا يقول فلان: the next sentence says whose it was.
_BY_THIS = word_set("هكذا بهذه بهذا الكلمات العبارات الجمله العباره الكلام هذا")
# What stands for a verb where a speaker is named after a preposition (عن فلان قوله, بحسب فلان).
_SOMEBODY = Speech(Act.SAY, None, False, False)
_WHAT_IS_SAID = word_set("ما بما مما كما حسبما فيما وما لما عما")
# Forms of honour that stand for the person spoken of: وقال سموه.
_HIS_HONOUR = word_set(
    "سموه سموها سماحته معاليه معاليها سعادته سعادتها فضيلته فخامته جلالته غبطته نيافته قداسته دولته سيادته سيادتها"
)
_AS_FOR = frozenset({"اما", "واما"})
# A mark or a bracket that closes before a blank, or a comma: what a statement was given to ends there.
_CLOSED = re.compile(r"[»”\")،]\s")
_PARTICLES = frozenset({"قد", "وقد", "كان", "كانت", "ايضا"})
_POINTING = frozenset({"عنه", "عنها", "عنهم"})


@dataclass(frozen=True, slots=True)
class _Event:
    """A verb or a noun of saying in force: until the sentence ends, what stands in marks is its speaker's."""

    speaker: Speaker | None
    via: str | None
    via_entry: Entry | None
    rule: str
    at: int


@dataclass(slots=True)
class _State:
    """What the reader of the story has in mind."""

    last: Speaker | None = None
    focus: Speaker | None = None
    via: str | None = None
    via_entry: Entry | None = None
    colon: bool = False
    quoted: bool = False
    recent: list[Speaker] = field(default_factory=list)

    def remember(self, speaker: Speaker) -> None:
        self.last = speaker
        self.focus = None
        self.recent.append(speaker)
        del self.recent[:-_REMEMBERED]


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
    frames = [frame_of(passage, places.get(passage.block, ())) for passage in story]
    standing = standing_of(frames, offices, year=year)
    relays: dict[str, list[tuple[Mention, Entry]]] = {}
    for entry, mentions in cited.items():
        for mention in mentions:
            relays.setdefault(mention.block, []).append((mention, entry))
    for found_relays in relays.values():
        found_relays.sort(key=_start)
    body = _State()
    found: list[Quotation] = []
    for number, frame in enumerate(frames):
        part = frame.passage.part
        if part is Part.HEADLINE:
            continue
        state = body if part is Part.BODY else _State()
        reader = _Reader(frame, number, state, standing, relays.get(frame.passage.block, ()))
        found.extend(reader.read())
    return tuple(found)


class _Reader:
    """One block being read. `event` is the saying in force in the sentence, `nominals` its subjects so far."""

    def __init__(
        self,
        frame: Frame,
        number: int,
        state: _State,
        standing: Standing,
        relays: Sequence[tuple[Mention, Entry]],
    ) -> None:
        self.frame = frame
        self.number = number
        self.state = state
        self.standing = standing
        self.relays = relays
        self.event: _Event | None = None
        self.nominals: list[Phrase] = []

    def read(self) -> Iterator[Quotation]:
        """The block's quotations."""
        frame, state = self.frame, self.state
        started_by_colon = state.colon
        state.colon = False
        for at, item in enumerate(frame.items):
            if frame.opens(at):
                self._close_sentence()
            if item.span is not None:
                quotation = self._quotation(at, item.span, after_colon=started_by_colon and at == 0)
                if quotation is not None:
                    state.quoted = True
                    yield quotation
                continue
            self._note_subject(at)
            self._note_speech(at)
        if frame.items:
            self._close_sentence()
            last = frame.passage.matched.words[frame.items[-1].last].end
            state.colon = self.frame.passage.text[last:].strip(' \u00a0«"“').startswith(":")

    def _close_sentence(self) -> None:
        if self.nominals and self.event is None:
            first = next((phrase.speaker for phrase in self.nominals if phrase.speaker.person), None)
            if first is not None:
                self.state.focus = first
        self.event = None
        self.nominals = []

    def _resolve(self, speaker: Speaker) -> Speaker:
        return self.standing.resolve(speaker, block=self.number, recent=self.state.recent)

    # What is noted on the way

    def _note_subject(self, at: int) -> None:
        """A subject at the beginning of a clause: X قال, لكن X …, كان X قد …, زار X …"""
        frame = self.frame
        if self.nominals and at <= self.nominals[-1].last:
            return
        begins = self._begins(at)
        is_name = at in frame.people and frame.people[at].prefix in {"", "و", "ف"}
        begun = at > 0 and (self._begins(at - 1) if is_name else frame.opens(at - 1))
        after_verb = begun and _is_verb_like(frame.word(at - 1))
        if not (begins or after_verb) or (begins and not is_name and speech_of(frame.word(at)) is not None):
            return
        if not is_name and frame.comma(at) and not frame.opens(at) and frame.word(at - 1) not in _CLAUSE_STARTS:
            return
        phrase = phrase_at(frame, at)
        if phrase is not None and phrase.first == at:
            self.nominals.append(Phrase(phrase.first, phrase.last, self._resolve(phrase.speaker)))

    def _begins(self, at: int) -> bool:
        """Whether a clause may begin at an item."""
        frame = self.frame
        return frame.opens(at) or frame.word(at - 1) in _CLAUSE_STARTS or frame.comma(at)

    def _note_speech(self, at: int) -> None:
        frame = self.frame
        word = frame.word(at)
        if word in _AS_FOR:
            self.event = None  # أما فلان فقال: another speaker begins
        if word in ARRIVING:
            self._note_document(at)
            return
        if word in _SOURCES_OF and self.event is None:
            source = self._after_according(at)
            if source is not None:
                self._say(source, at, "according to")
            return
        speech = speech_of(word)
        if speech is None or (at in frame.people):
            if self.event is None and frame.colon(at + 1) if at + 1 < len(frame.items) else False:
                self._note_name_and_colon(at)
            return
        if frame.same_sentence(at - 1, at) and frame.word(at - 1) in _NO_REPORT and word[:1] in "يت":
            return
        if word in _IMPERSONAL and frame.opens(at) and frame.word(at + 1) in {"ان", "الي"}:
            return
        if speech.act is Act.RELAY:
            self._note_relay(at, speech)
        elif speech.act is Act.ASKED:
            phrase = phrase_at(frame, at + 1, verb=speech)
            if phrase is not None:
                speaker = self._resolve(phrase.speaker)
                self.nominals.insert(0, Phrase(phrase.first, phrase.last, speaker))
                self.state.focus = speaker
        elif speech.act is Act.NOUN:
            if self.event is None or self.event.speaker is None:
                self._say(self._carried(at, speech), at, "noun of saying")
        elif speech.act is Act.PARTICIPLE:
            self._say(self._carried(at, speech), at, "participle, carried over")
        else:
            self._note_verb(at, speech)

    def _note_verb(self, at: int, speech: Speech) -> None:
        frame = self.frame
        bare = bare_verb(frame.word(at))
        if bare == "بين" and frame.word(at + 1) not in CLAUSE_OPENERS:
            return
        if bare in {"نص", "نصت"} and frame.word(at + 1) != "علي" and not self._subject_after(at, speech):
            return
        if bare in {"عبر", "عبرت"} and "عن" not in {frame.word(place) for place in range(at + 1, at + 9)}:
            return
        if self._is_nested(at, speech) or self._is_relative(at):
            return
        before = self._subject_before(at, speech)
        if before is not None:
            self._say(before, at, "subject before the verb")
            return
        if frame.word(skip_fillers(frame, at + 1)) in _HIS_HONOUR:
            self._say(self._carried(at, _SOMEBODY._replace(act=Act.ADD)), at, "form of honour")
            return
        phrase = self._subject_after(at, speech)
        if phrase is not None:
            self._say(self._resolve(phrase.speaker), at, "subject after the verb")
            return
        follows = self._statement_follows(at)
        if bare in _DOUBTFUL and not follows and bare != "عبر":
            return
        self._say(self._carried(at, speech), at, "carried over")

    def _is_relative(self, at: int) -> bool:
        """في بيان نشرته الوكالة: the verb tells of the noun before it; ما قاله فلان is his statement."""
        word = bare_verb(self.frame.word(at))
        if not word.endswith(("ته", "تها")) and not (len(word) > 4 and word.endswith("ها")):
            return False
        if word.startswith(("وصف", "اعتبر", "سم", "اسم", "اتهم", "دع", "حذر", "طالب")):
            return False
        return self.frame.word(at - 1) not in _WHAT_IS_SAID

    def _statement_follows(self, at: int) -> bool:
        """Whether a clause of speech, a colon or a quotation comes after a verb, before another verb of saying."""
        frame = self.frame
        for place in range(at + 1, min(at + 1 + _NEAR, len(frame.items))):
            if not frame.same_sentence(at, place):
                return False
            if frame.colon(place) or frame.items[place].span is not None:
                return True
            if frame.word(place) in CLAUSE_OPENERS:
                return place == at + 1
            if speech_of(frame.word(place)) is not None:
                return False
        return False

    def _before(self, at: int) -> int:
        """The item before a verb and its particles (كان فلان قد قال)."""
        before = at - 1
        while before > 0 and self.frame.word(before) in _PARTICLES and self.frame.same_sentence(before, at):
            before -= 1
        return before

    def _subject_before(self, at: int, speech: Speech) -> Speaker | None:
        """The subject right before its verb: لكن نائب الوزير فلان قال."""
        frame = self.frame
        before = self._before(at)
        if not self.nominals or frame.word(at).startswith(("و", "ف")):
            return None
        first = self.nominals[0]
        if frame.comma(at):
            # فلان، وزير العمل، يصف المركز بأنه: a present tense after its subject's titles.
            opened = frame.opens(first.first) and first.speaker.person is not None and frame.word(at)[0] in "يت"
            return first.speaker if opened and self.event is None and _agrees(first.speaker, speech) else None
        nearest = self.nominals[-1]
        if nearest.last == before and frame.same_sentence(before, at) and _agrees(nearest.speaker, speech):
            return nearest.speaker
        return None

    def _is_nested(self, at: int, speech: Speech) -> bool:
        """Whether a verb stands inside somebody's statement and tells of an act, not of another statement."""
        if self.event is None or self.event.speaker is None or speech.reports:
            return False
        # و at the verb's head goes on with the sentence's own subject: قال إن … ودعا إلى …
        return self._in_clause(at) and not self.frame.word(at).startswith("و")

    def _in_clause(self, at: int) -> bool:
        began = self.event.at if self.event is not None else at
        return any(self.frame.word(place) in CLAUSE_OPENERS for place in range(began + 1, min(at, began + 40)))

    def _subject_after(self, at: int, speech: Speech) -> Phrase | None:
        frame = self.frame
        begin = skip_fillers(frame, at + 1)
        while frame.word(begin) in _POINTED and frame.same_sentence(at, begin):
            begin = skip_fillers(frame, begin + 1)
        if not frame.same_sentence(at, begin) or frame.colon(begin):
            return None
        phrase = phrase_at(frame, begin, verb=speech)
        if phrase is not None and _agrees(phrase.speaker, speech, after=True):
            return phrase
        if frame.items[begin].span is not None or frame.word(begin) in CLAUSE_OPENERS:
            return None
        # قال لـ«الصحيفة» مصدر مسؤول: past what it was said to or in, a phrase that can only be a speaker.
        for place in range(begin + 1, min(begin + _REACH, len(frame.items))):
            item = frame.items[place]
            if not frame.same_sentence(at, place) or item.span is not None or item.folded in CLAUSE_OPENERS:
                return None
            if ":" in item.gap or speech_of(item.folded) is not None:
                return None
            if _CLOSED.search(item.gap) and not frame.word(place).startswith(("و", "ل", "ب")):
                phrase = phrase_at(frame, place)
                found = phrase is not None and (phrase.speaker.person or phrase.speaker.role or phrase.speaker.plural)
                if phrase is not None and found and _agrees(phrase.speaker, speech, after=True):
                    return phrase
        return None

    def _note_relay(self, at: int, speech: Speech) -> None:
        """نقلت وكالة … عن … قوله: whose words they are stands after عن, the relaying outlet after the verb."""
        frame = self.frame
        preposition = "عن" if "نقل" in frame.word(at) or "نقل" in bare_verb(frame.word(at)) else "الي"
        via = phrase_at(frame, at + 1, verb=speech)
        via_speaker = via.speaker if via else (self.nominals[-1].speaker if self.nominals else None)
        for place in range(at + 1, min(at + _REACH, len(frame.items))):
            item = frame.items[place]
            if not frame.same_sentence(at, place) or item.span is not None or item.folded in CLAUSE_OPENERS:
                break
            if item.folded in _POINTING:
                carried = self.event.speaker if self.event else self._carried(at, Speech(Act.NOUN, None, False, False))
                self._say(carried, at, "relayed, pronoun", via=via_speaker)
                return
            if item.folded == preposition:
                phrase = phrase_at(frame, place + 1, verb=_SOMEBODY)
                if phrase is not None:
                    self._say(self._resolve(phrase.speaker), at, "relayed", via=via_speaker)
                return
        if via is not None:
            self._say(self._resolve(via.speaker), at, "subject after the verb")

    def _note_document(self, at: int) -> None:
        """جاء في بيان لـX: X says it; جاء في الرسالة: the letter does."""
        frame = self.frame
        if frame.word(at + 1) not in {"في", "ب"}:
            return
        place = at + 2
        if place >= len(frame.items) or strip(frame.word(place)) not in DOCUMENTS:
            return
        after = place + 1
        if frame.word(after) in {"صادر", "صدر", "اصدره", "اصدرته", "صادره", "ل", "نشره", "نشرته"}:
            after += 2 if frame.word(after + 1) == "عن" else 1
        phrase = phrase_at(frame, after, after_preposition=True) if frame.same_sentence(at, after) else None
        if phrase is not None and not frame.comma(phrase.first):
            self._say(self._resolve(phrase.speaker), at, "in a statement of")
            return
        text = frame.text(place, place)
        self._say(Speaker(text, is_body=True), at, "a document says")

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
                self.event = _Event(None, None, None, rule, at)
            return
        fresh = speaker.person is not None or speaker.text != (self.state.last.text if self.state.last else None)
        if via is not None:
            self.state.via, self.state.via_entry = via.text, via.entry
        elif fresh and (self.state.last is None or speaker.text != self.state.last.text):
            self.state.via, self.state.via_entry = None, None
        self.event = _Event(speaker, self.state.via, self.state.via_entry, rule, at)
        if not speaker.weak:
            self.state.remember(speaker)

    # Who it is when the verb names nobody

    def _carried(self, at: int, speech: Speech) -> Speaker | None:
        frame = self.frame
        before = self._before(at)
        if frame.word(before) in _RELATIVE and frame.same_sentence(before, at):
            for first in range(before - 1, max(before - 9, -1), -1):
                named = frame.people.get(first)
                if named is not None and named.last == before - 1:
                    return Speaker(named.person.name, named.person.entry, named.person)
        if self.event is not None and self.event.speaker is not None and _agrees(self.event.speaker, speech):
            return self.event.speaker
        for phrase in self.nominals[:_REMEMBERED]:
            if _agrees(phrase.speaker, speech) and (phrase.speaker.person or speech.act is not Act.ADD):
                return phrase.speaker
        nearest_one = self.state.last if speech.act is Act.ADD else self.state.focus or self.state.last
        candidates = [nearest_one, self.state.last, *reversed(self.state.recent)]
        for speaker in candidates:
            if speaker is not None and _agrees(speaker, speech):
                return speaker
        return None

    # Quotations

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
            holder=self.standing.holder(speaker),
        )

    def _credited(self, at: int, *, after_colon: bool) -> tuple[Speaker | None, str | None, Entry | None, str]:
        event = self.event
        if event is not None and event.speaker is not None:
            return event.speaker, event.via, event.via_entry, event.rule
        starts = self.frame.opens(at) or after_colon
        after = self._credited_after(at)
        if after is not None and (starts or self.frame.word(at + 1) in ACCORDING_TO):
            self.event = _Event(after, None, None, "credited after it", at)
            self.state.remember(after)
            return after, None, None, "credited after it"
        alone = len(self.frame.items) == 1
        if starts and self.state.last is not None and (after_colon or alone or self.state.quoted):
            return self.state.last, self.state.via, self.state.via_entry, "goes on"
        return None, None, None, ""

    def _credited_after(self, at: int) -> Speaker | None:
        """«…»، قال فلان / بحسب فلان / كما ذكر فلان / على حد قول فلان."""
        frame = self.frame
        next_tells = frame.word(at + 1) in _BY_THIS
        for place in range(at + 1, min(at + 1 + _AFTER, len(frame.items))):
            item = frame.items[place]
            if item.span is not None or not frame.same_sentence(at + 1 if next_tells else at, place):
                return None
            speech = speech_of(item.folded)
            if speech is not None and speech.act in {Act.SAY, Act.ADD} and item.folded[0] not in "و":
                phrase = self._subject_after(place, speech._replace(transitive=False))
                if phrase is not None:
                    return self._resolve(phrase.speaker)
                return self._carried(place, speech) if place == at + 1 else None
            if item.folded in ACCORDING_TO or (item.folded == "حد" and frame.word(place - 1) == "علي"):
                return self._after_according(place)
            if item.folded in _BY_THIS:
                continue
        return None

    def _after_according(self, at: int) -> Speaker | None:
        """Whose words they are after بحسب, وفقاً لـ, كما ذكر, على حد قول."""
        frame = self.frame
        after = at + 1
        while frame.word(after) in _WHAT and frame.same_sentence(at, after):
            after += 1
        if not frame.same_sentence(at, after):
            return None
        if frame.word(after) in _HIS_SAYING:
            return self._carried(after, Speech(Act.NOUN, None, False, False))
        verb = speech_of(frame.word(after))
        if verb is not None and verb.act in {Act.SAY, Act.ADD, Act.RELAY}:
            phrase = phrase_at(frame, after + 1, verb=verb)
        elif frame.word(at) in {"كما", "حسبما"}:
            return None  # كما شهد اللقاء: no verb of saying, no source
        else:
            phrase = phrase_at(frame, after, verb=_SOMEBODY, after_preposition=True)
        return self._resolve(phrase.speaker) if phrase is not None else None

    def _relaying(self, at: int, speaker: Speaker) -> Entry | None:
        """The outlet cited in the quotation's sentence, not its speaker: the last before it, else the first after."""
        if not self.relays:
            return None
        start, end = self.frame.offsets(at)
        here = self.frame.passage.matched.words[self.frame.items[at].first].start
        first, middle, last = (bisect_left(self.relays, offset, key=_start) for offset in (start, here, end))
        for _, entry in (
            *reversed(self.relays[max(first, middle - _REMEMBERED) : middle]),
            *self.relays[middle:last][:_REMEMBERED],
        ):
            if entry != speaker.entry:
                return entry
        return None


def _start(relay: tuple[Mention, Entry]) -> int:
    return relay[0].start


def strip(word: str) -> str:
    """A folded word as it stands in the closed list of documents."""
    return word if word in DOCUMENTS else word.removeprefix("ب")


def _agrees(speaker: Speaker, speech: Speech, *, after: bool = False) -> bool:
    """Whether a speaker can be the subject of a verb by gender and number; before its subject a verb is singular."""
    if not after and speech.plural != speaker.plural and speech.act not in {Act.NOUN}:
        return speaker.is_body or (speaker.plural and speech.gender == "f" and not speech.plural)
    return speaker.gender is None or speech.gender is None or speaker.gender == speech.gender


def _is_verb_like(word: str) -> bool:
    """Whether the first word of a sentence may be its verb: neither definite nor with a feminine noun's ending."""
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    return not bare.startswith("ال") and not bare.endswith(("ه", "ات")) and len(bare) > 2
