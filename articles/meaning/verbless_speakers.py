"""Speakers told otherwise than by a verb and its subject: «according to», a document, an answer, a form of honour."""

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.meaning.honours import honoured
from articles.meaning.implied_speakers import ImpliedSpeakers
from articles.meaning.name_words import is_common
from articles.meaning.relaying import before_saying, document_at, in_passing, relay_at
from articles.meaning.role_nouns import body_gender
from articles.meaning.speaker_phrases import phrase_at
from articles.meaning.speaker_values import Speaker, person_speaker
from articles.meaning.speech import ACCORDING_TO, ADD, CLAUSE_OPENERS, NOUN, RELAY, SAY, Speech, is_document, speech_of
from articles.meaning.speech_clauses import is_joined, is_relative, statement_follows
from articles.meaning.speech_cues import AFTER, ANSWERING, BY_THIS, HIS_SAYING, REACH, RELATIVE, SOMEBODY, WHAT
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, ORGANISATION
from articles.meaning.verb_subjects import subject_after

# Words for somebody whose name was given before, no offices.
_EPITHETS = word_set(
    "أب أم ابن بنت زوج شاب نجم لاعب مهاجم فنان ممثل مخرج كاتب روائي شاعر مصاب ناجي شاهد رجل مزارع صياد سائق معلم "
    "مدرب حارس مدافع باحث خبير محلل أكاديمي طبيب محامي أستاذ مفكر إعلامي صحافي صحفي مطرب ملاكم عداء سباح بطل"
)

# The rule of a verb without a subject: whoever goes on speaking.
CARRIED = "carried over"
# The rule of a pronoun that stands for whoever an outlet relays: نقلت عنه, نقلت قوله.
POINTED_BACK = "relayed, pronoun"
_LEADING = frozenset({"من", "علي", "الي"})
_TO_COLON = 2  # words between a name and its colon
_CHILDREN = word_set("ابن بنت")
_NEWS = word_set("خبر أخبار نبأ أنباء تقرير تقارير معلومة معلومات رواية شائعة شائعات مزاعم")


class VerblessSpeakers(ImpliedSpeakers):
    """One block up to an item, and who is credited with what stands there."""

    def credited_after(self, at: int) -> Speaker | None:
        """«…»، قال فلان / بحسب فلان / كما ذكر فلان / على حد قول فلان."""
        frame = self.frame
        next_tells = frame.word(at + 1) in BY_THIS
        for place in range(at + 1, min(at + 1 + AFTER, len(frame.items))):
            item = frame.items[place]
            if item.span is not None or not frame.same_sentence(at + 1 if next_tells else at, place):
                return None
            speech = speech_of(item.folded)
            if speech is not None and speech.act in (SAY, ADD) and not is_joined(item.folded):
                phrase = subject_after(self, place, speech._replace(transitive=False))
                if phrase is not None:
                    return self.resolve(phrase.speaker)
                return self.carried(place, speech) if place == at + 1 else None
            if item.folded in ACCORDING_TO or (item.folded == "حد" and frame.word(place - 1) == "علي"):
                return self.after_according(place)
            if item.folded in BY_THIS:
                continue
        return None

    def is_accorded(self, at: int) -> bool:
        """Whether words after a quotation say according to whom, at once or after a comma: أطلق «…» أمس، بحسب فلان."""
        frame = self.frame
        for place in range(at + 1, min(at + 1 + AFTER, len(frame.items))):
            if not frame.same_sentence(at, place) or frame.items[place].span is not None:
                return False
            if frame.word(place) in ACCORDING_TO:
                return place == at + 1 or frame.comma(place)
        return False

    def after_according(self, at: int) -> Speaker | None:
        """Whose words they are after بحسب, وفقاً لـ, كما ذكر, على حد قول."""
        frame = self.frame
        after = at + 1
        while frame.word(after) in WHAT and frame.same_sentence(at, after):
            after += 1
        if not frame.same_sentence(at, after):
            return None
        if frame.word(after) in HIS_SAYING:
            return self.carried(after, Speech(NOUN, None, False, False))
        verb = speech_of(frame.word(after))
        if verb is not None and verb.act in (SAY, ADD, RELAY):
            phrase = phrase_at(frame, after + 1, verb=verb)
        elif frame.word(at) in {"كما", "حسبما"}:
            return None  # كما شهد اللقاء: no verb of saying, no source
        else:
            phrase = phrase_at(frame, after, verb=SOMEBODY, after_preposition=True)
        return self.resolve(phrase.speaker) if phrase is not None else None

    def note_honour(self, at: int, form: str) -> None:
        """وقال سموه: whoever was called so, else the person who would be meant without it."""
        spoken = self.carried(at, SOMEBODY._replace(act=ADD))
        meant = honoured(self.holders, form, block=self.number, spoken=spoken)
        if meant is None and (spoken is None or spoken.is_body):
            meant = self.memory.focus
        self.say(meant or spoken, at, "form of honour")

    def note_document(self, at: int) -> None:
        """جاء في بيان لـX: X says it; جاء في الرسالة: the letter does."""
        document = document_at(self.frame, at)
        if document is None:
            return
        if document.issuer is not None:
            self.say(self.resolve(document.issuer), at, "in a statement of")
            return
        self.say(Speaker(document.text, is_body=True), at, "a document says")

    def note_answer(self, at: int) -> bool:
        """فكان جواب الابن: «…»: whose answer it was. False where no phrase and colon follow."""
        frame = self.frame
        phrase = phrase_at(frame, at + 1, verb=SOMEBODY)
        after = phrase.last + 1 if phrase is not None else at
        if phrase is None or after >= len(frame.items) or frame.items[after].span is None or not frame.colon(after):
            return False
        self.say(self.resolve(phrase.speaker), at, "answer of")
        return True

    def note_saying_of(self, at: int) -> bool:
        """غداة تحذير المبعوث فلان من أن: whose saying it was; False where no clause follows."""
        frame = self.frame
        if self.event is not None and self.event.speaker is not None:
            return False
        phrase = phrase_at(frame, at + 1, verb=SOMEBODY)
        if phrase is None or phrase.first != at + 1 or not (phrase.speaker.person or phrase.speaker.role):
            return False
        if phrase.last == at + 1 and phrase.speaker.person is None and frame.word(at + 1).endswith("ي"):
            return False  # في تصريح صحافي، على أن
        after = phrase.last + 1
        after += frame.word(after) in _LEADING
        if not frame.same_sentence(at, after) or frame.word(after) not in CLAUSE_OPENERS:
            return False
        self.say(self.resolve(phrase.speaker), at, "saying of")
        return True

    def note_tongue(self, at: int) -> None:
        """على لسان ناطقها فلان: whose words follow."""
        phrase = phrase_at(self.frame, at + 1, verb=SOMEBODY)
        if phrase is not None:
            self.say(self.resolve(phrase.speaker), at, "on behalf of")

    def latter(self, at: int) -> Speaker | None:
        """وهو ما نفته الأخيرة: the person or the body named last before an item, in its sentence."""
        frame = self.frame
        for place in range(at - 1, max(at - 2 * REACH, -1), -1):
            if not frame.same_sentence(place, at):
                return None
            named = frame.people.get(place)
            if named is not None:
                return person_speaker(named.person, None)
            for match in frame.matches.get(place, ()):
                for candidate in match.candidates:
                    if candidate.entry.kind is ORGANISATION:
                        return Speaker(candidate.entry.name, candidate.entry, is_body=True)
        return None

    def going_on(self, speaker: Speaker, speech: Speech) -> Speaker:
        """وأضاف الأب, وتابع ابن المدينة: with a verb of going on, whoever spoke last by another of his names."""
        last = self.memory.last
        first, *rest = fold(speaker.text).split(" ")
        word = strip_article(first)[0]
        # ابن المدينة may pass for a name
        unnamed = speaker.person is None or (speaker.entry is None and bool(rest) and is_common(rest[0]))
        is_epithet = unnamed and (word in _EPITHETS or word.removesuffix("ه") in _EPITHETS)
        if speech.act is not ADD or not is_epithet or last is None or last.person is None:
            return speaker
        if speaker.role is not None and not self.holders.may_go_by(last.person, speaker.role):
            return speaker
        definite = first.startswith("ال") or word in _CHILDREN
        return last if definite and self.agrees(last, speech) and last.gender in (None, speaker.gender) else speaker

    def note_passing(self, at: int, speech: Speech) -> bool:
        """قال فلان، وفق ما نقلته الوكالة: whoever speaks speaks on; the clause tells by whom it comes."""
        event = self.event
        via = in_passing(self.frame, at, speech) if event is not None else None
        if event is None or via is None:
            return False
        if event.speaker is None:
            # وأضاف، حسبما ذكرت الوكالة، أن: it relays somebody whom the story does not name
            return event.rule == CARRIED
        is_answered = self.frame.word(at - 3) in ANSWERING  # تعليقاً على ما نشرته الصحيفة
        self.say(event.speaker, event.at, event.rule, via=None if is_answered else self.resolve(via))
        return True

    def is_known_poet(self, at: int) -> bool:
        """وقال الشاعر: «…» in a story that calls one of its people so."""
        phrase = phrase_at(self.frame, at + 1, verb=SOMEBODY)
        return phrase is not None and self.resolve(phrase.speaker).person is not None

    def note_name_and_colon(self, at: int) -> None:
        """فلان: «…», at the head of a sentence."""
        frame = self.frame
        following = at + 1
        if frame.items[following].span is None:
            return
        named = next((phrase for phrase in self.nominals if phrase.last == at), None)
        if named is None and self.nominals and frame.opens(self.nominals[0].first):
            # فلان وافق: «…»
            near = range(self.nominals[0].last + 1, at + 1)
            named = self.nominals[0] if len(near) <= _TO_COLON and not any(map(frame.comma, near)) else None
        if named is not None and (named.speaker.person or named.speaker.role):
            self.say(named.speaker, at, "name and colon")

    def note_relay(self, at: int, speech: Speech) -> None:
        """Whose words an outlet relays: after عن, or whoever spoke last for عنه."""
        before = self.nominals[-1].speaker if self.nominals else None
        if self.frame.word(at) == "نقل" and body_gender(self.frame.word(at - 1)) and self.frame.items[at].gap == " ":
            return  # شركة نقل البضائع
        relay = relay_at(self.frame, at, speech)
        if before is not None and (not before.is_body or (before.entry is not None and before.entry.kind is COUNTRY)):
            before = None  # قالت برلين كذا، ونقل عن مصدر قوله: no country relays
        via = (self.resolve(relay.via) if relay.via else None) or before
        if relay.points_back:
            speaker = self.told_of(at)
            if speaker is None:
                speaker = self.event.speaker if self.event else self.carried(at, Speech(NOUN, None, False, False))
            self.say(speaker, at, POINTED_BACK, via=via)
        elif relay.origin is None and (saying := self._his_saying(at, speech)) is not None:
            self.say(self._who_said_it(at, saying), at, POINTED_BACK, via=via)
        elif relay.origin is not None:
            owned = is_document(self.frame.word(relay.origin)) and relay.origin + 1 in self.frame.people
            phrase = phrase_at(self.frame, relay.origin + owned, verb=SOMEBODY)  # نقلت عن خطاب فلان رفضه
            found = self.resolve(phrase.speaker) if phrase is not None else before_saying(self.frame, relay.origin)
            self.say(found, at, "relayed", via=via)
        elif (
            relay.via is not None
            and relay.via.weak
            and (self.event is not None or not statement_follows(self.frame, at))
        ):
            return  # تحاول نقل وحدات جديدة: the noun, with its object
        elif relay.via is not None:
            event = self.event
            outlet = self.resolve(relay.via)
            if event is not None and event.speaker is not None and self._only_carries(at):
                self.say(event.speaker, event.at, event.rule, via=outlet)
            else:
                self.say(outlet, at, "subject after the verb")

    def _his_saying(self, at: int, speech: Speech) -> int | None:
        """ونقل موقع فلان قوله: the item of the pronoun, where the outlet named after the verb relays it without عن."""
        phrase = phrase_at(self.frame, at + 1, verb=speech)
        if phrase is None or not phrase.speaker.is_body:
            return None
        after = phrase.last + 1
        return after if self.frame.word(after) in HIS_SAYING and self.frame.same_sentence(at, after) else None

    def _who_said_it(self, at: int, saying: int) -> Speaker | None:
        """Whom the pronoun of قوله or قولها means: whose the outlet is, else whoever spoke before and fits it."""
        named = (self.frame.people[place] for place in range(at + 1, saying) if place in self.frame.people)
        owner = next(named, None)
        if owner is not None:
            return person_speaker(owner.person, None)
        his = self.frame.word(saying)
        gender = "f" if his.endswith("ها") else "m" if his.endswith("ه") else None
        return self.carried(saying, Speech(NOUN, gender, False, False))

    def _only_carries(self, at: int) -> bool:
        """أوضح فلان في مؤتمر صحافي نقلته الوكالة: whether a relaying verb tells by whom a speech comes. Of news
        (شكك فلان في خبر نقلته الوكالة) the outlet itself tells."""
        noun = self.frame.word(at - 2 if self.frame.word(at - 1) in RELATIVE else at - 1)
        return is_relative(self.frame, at) and not any(strip_article(form)[0] in _NEWS for form in bare_forms(noun))
