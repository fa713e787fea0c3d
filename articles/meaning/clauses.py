"""Questions to the words around a verb of saying, answered by one block alone."""

from articles.meaning.cues import CLAUSE_STARTS, NEAR, PARTICLES, WHAT_IS_SAID
from articles.meaning.frames import Frame
from articles.meaning.speech import CLAUSE_OPENERS, bare_verb, speech_of


def beginnings(frame: Frame) -> list[bool]:
    """Whether a clause may begin at each item of a block: at its head, after a comma or a conjunction."""
    found = list(frame.commas)
    sentence = -1
    for at, number in enumerate(frame.sentence):
        if number != sentence or frame.folded[at - 1] in CLAUSE_STARTS:
            found[at] = True
        sentence = number
    return found


def is_relative(frame: Frame, at: int) -> bool:
    """في بيان نشرته الوكالة: the verb tells of the noun before it; ما قاله فلان is his statement."""
    word = bare_verb(frame.word(at))
    if not word.endswith(("ته", "تها")) and not (len(word) > 4 and word.endswith("ها")):
        return False
    if word.startswith(("وصف", "اعتبر", "سم", "اسم", "اتهم", "دع", "حذر", "طالب")):
        return False
    return frame.word(at - 1) not in WHAT_IS_SAID


def statement_follows(frame: Frame, at: int) -> bool:
    """Whether a clause of speech, a colon or a quotation comes after a verb, before another verb of saying."""
    for place in range(at + 1, min(at + 1 + NEAR, len(frame.items))):
        if not frame.same_sentence(at, place):
            return False
        if frame.colon(place) or frame.items[place].span is not None:
            return True
        if frame.word(place) in CLAUSE_OPENERS:
            return place == at + 1
        if speech_of(frame.word(place)) is not None:
            return False
    return False


def before_verb(frame: Frame, at: int) -> int:
    """The item before a verb and its particles (كان فلان قد قال)."""
    before = at - 1
    while before > 0 and frame.word(before) in PARTICLES and frame.same_sentence(before, at):
        before -= 1
    return before


def is_joined(word: str) -> bool:
    """Whether و or ف is attached to a word of saying: وقال, فقال, but not وعد."""
    return bare_verb(word) != word
