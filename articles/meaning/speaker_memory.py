"""What is carried from sentence to sentence and from paragraph to paragraph: who speaks, and who relays it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from articles.meaning.speaker_values import Speaker
from articles.meaning.speech import NOUN, Speech
from articles.meaning.speech_cues import REMEMBERED
from articles.meaning.titles import word_set
from articles.meaning.values import SOURCE, Entry

# First words of a sentence that are never its verb; بين and عبر may be.
_NO_VERBS = word_set(
    "في من إلى على عن مع خلال بعد قبل عند لدى أمام وراء تحت فوق حول ضد منذ أثناء عقب وسط دون رغم لهم لهما له لها"
)
# Verbs that begin as the article does, or end as a noun with ة.
_VERBS_LIKE_NOUNS = word_set(
    "توجه يتوجه تتوجه اتجه يتجه تتجه واجه يواجه تواجه نبه ينبه تنبه وجه يوجه "
    "ألقى ألقت ألغى ألغت ألف ألفت ألزم ألزمت ألمح ألمحت ألحق ألحقت التقى التقت التزم التزمت التحق التحقت التفت "
    "التمس التمست"
)


class Event(NamedTuple):
    """A verb or a noun of saying in force: until the sentence ends, what stands in marks is its speaker's."""

    speaker: Speaker | None
    via: str | None
    via_entry: Entry | None
    rule: str
    at: int


@dataclass(slots=True)
class Memory:
    """What a reader of the story has in mind: who spoke last, whom the last sentence was about, who relays.

    `group` are several people whom the last sentence was about, for a verb in the plural; `told` is a person of whom
    somebody told, for a verb that fits nobody else (ذكرت الوكالة أن فلاناً وصل. وقال …). `passing` is a doubtful
    speaker, a common noun: only what goes on at once is his. `unclosed` says that the block before ended inside marks.
    """

    last: Speaker | None = None
    focus: Speaker | None = None
    group: Speaker | None = None
    told: Speaker | None = None
    passing: Speaker | None = None
    passing_block: int = -1
    via: str | None = None
    via_entry: Entry | None = None
    colon: bool = False
    quoted: bool = False
    unclosed: bool = False
    recent: list[Speaker] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def remember(self, speaker: Speaker) -> None:
        """Make somebody the last speaker."""
        self.last = speaker
        if speaker.gender is not None:
            self.genders[speaker.text] = speaker.gender
        self.focus = None
        self.recent.append(speaker)
        del self.recent[:-REMEMBERED]


def agrees(speaker: Speaker, speech: Speech, *, after: bool = False) -> bool:
    """Whether a speaker can be the subject of a verb by gender and number; before its subject a verb is singular."""
    if not after and speech.plural != speaker.plural and speech.act is not NOUN:
        outlet = speaker.entry is not None and speaker.entry.kind is SOURCE
        return (speaker.is_body and not outlet) or (speaker.plural and speech.gender == "f" and not speech.plural)
    return speaker.gender is None or speech.gender is None or speaker.gender == speech.gender


def is_verb_like(word: str) -> bool:
    """Whether the first word of a sentence may be its verb: neither definite nor with a feminine noun's ending."""
    if word in _NO_VERBS or (word[:1] in ("و", "ف") and word[1:] in _NO_VERBS):
        return False
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    if word in _VERBS_LIKE_NOUNS or bare in _VERBS_LIKE_NOUNS:
        return True
    return not bare.startswith("ال") and not bare.endswith(("ه", "ات")) and len(bare) > 2
