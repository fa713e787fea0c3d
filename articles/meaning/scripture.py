"""Formulas that bring scripture, a saying of the Prophet, a proverb or a verse: nothing that a speaker said."""

from articles.meaning.frames import Frame
from articles.meaning.name_words import is_common
from articles.meaning.speech_cues import ABOUT
from articles.meaning.titles import word_set

_OF_GOD = word_set("تعالى سبحانه عز جل")
_OF_PROPHET = word_set("الرسول النبي نبينا رسولنا المصطفى الحبيب")
_BLESSED = word_set("صلى عليه")
_PROVERB = word_set("المثل الأمثال الحكمة القائل")
_POETS = word_set("الشاعر شاعرنا")
# مستشهداً بحديث النبي: whoever speaks brings what is nobody's in the news.
_CITING = word_set("مستشهدا مستشهدة مستدلا مستدلة")
_CITED = word_set("الرسول النبي رسول نبيه تعالى رضي الآية بالآية")
_TRADITION = word_set("الحديث بالحديث")
# الحديث الذي أدلى به, الحديث عن: somebody of the story talks.
_TALKING = word_set("الذي عن مع إلى")
# قول الله, not حزب الله or a name.
_BEFORE_GOD = word_set("قول بقول كلام بكلام كتاب بكتاب آيات بآيات آية بآية")
_CITED_NEAR = 6
_SAID = word_set("قال قالت")
_NEAR = 4
_BACK = 40


def is_scripture(frame: Frame, at: int) -> bool:
    """Whether a verb or a noun of saying at an item is of God or of the Prophet: قال تعالى, قوله صلى الله عليه وسلم."""
    if frame.word(at) in _CITING:
        return any(_is_cited(frame, n) and frame.same_sentence(at, n) for n in range(at + 1, at + 1 + _CITED_NEAR))
    if frame.word(at) in _SAID and frame.word(at - 2) in ABOUT and frame.same_sentence(at - 2, at):
        # وعن السفن قال, وعن ترمب قال: what or whom the story's speaker talks about
        about = frame.word(at - 1).startswith("ال") or is_common(frame.word(at - 1)) or at - 1 in frame.matches
        return not about and (frame.opens(at - 2) or frame.comma(at - 2))  # وعن علقمة قال
    after = frame.word(at + 1)
    if after == "الله" or after in _OF_GOD:
        return frame.same_sentence(at, at + 1)
    if frame.word(at + 2) == "الله" and after in {"رسول", "نبي", "صلي"}:
        return frame.same_sentence(at, at + 2)
    if after == "عليه" and frame.word(at + 2) in {"الصلاه", "السلام"}:
        return True
    return after in _OF_PROPHET and _is_blessed(frame, at + 1)


def _is_cited(frame: Frame, at: int) -> bool:
    word = frame.word(at)
    if word == "الله":
        return frame.word(at - 1) in _BEFORE_GOD
    return word in _CITED or (word in _TRADITION and frame.word(at + 1) not in _TALKING)


def is_proverb(frame: Frame, at: int) -> bool:
    """Whether a verb or a noun of saying at an item is of a proverb or of a poet who is not named: يقول المثل."""
    if not frame.same_sentence(at, at + 1):
        return False
    after = frame.word(at + 1)
    if after in _POETS:
        return at + 2 < len(frame.items) and (frame.items[at + 2].span is not None or frame.colon(at + 2))
    return after in _PROVERB or frame.word(at - 1) in _PROVERB


def tells_of_prophet(frame: Frame, at: int) -> bool:
    """Whether the Prophet is named before a verb of saying without a subject: صح عن رسول الله أنه قال."""
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if not frame.same_sentence(place, at):
            return False
        word = frame.word(place).removeprefix("و")
        if (word == "رسول" and frame.word(place + 1) == "الله") or (word in _OF_PROPHET and _is_blessed(frame, place)):
            return True
        if word == "عليه" and frame.word(place + 1) == "الصلاه":
            return True
    return False


def _is_blessed(frame: Frame, at: int) -> bool:
    return any(frame.word(place) in _BLESSED for place in range(at + 1, at + 1 + _NEAR))
