"""Which words begin no phrase for a speaker, and which are adverbs or objects by their form."""

from articles.arabic.word_cache import remembered
from articles.meaning.frames import Frame
from articles.meaning.name_words import is_common_as_it_is
from articles.meaning.role_nouns import head_of
from articles.meaning.speech import CLAUSE_OPENERS, speech_of
from articles.meaning.speech_cues import HIS_HONOUR, PREPOSITIONS
from articles.meaning.titles import word_set

# Pronouns and the like: they stand for somebody, and name nobody.
_NEVER = word_set("انت نحن انتم هو هي هم ذات بهذا بهذه احدهما كلاهما ذلك هذا هذه هولاء اولئك وانت وانا ونحن الله")
_TANWIN = ("ا\u064b", "\u064bا")


@remembered
def is_no_head(word: str) -> bool:
    """Whether no phrase for a speaker begins with a folded word."""
    return word in PREPOSITIONS or word in CLAUSE_OPENERS or word in _NEVER or word in HIS_HONOUR or is_verb(word)


@remembered
def is_verb(word: str) -> bool:
    """Whether a folded word is one of saying and names no office."""
    return speech_of(word) is not None and head_of(word) is None


@remembered
def is_adverbial(word: str) -> bool:
    """Whether a folded word is an adverb or an object in اً whose tanwin is not printed: no part of a subject."""
    if word.startswith("ب") and len(word) > 3 and is_common_as_it_is(word[1:]) and not is_common_as_it_is(word):
        return True  # تقدم رئيس البرلمان بورقة
    return len(word) > 3 and word.endswith("ا") and not word.startswith("ال") and is_common_as_it_is(word[:-1])


def is_tanwin(frame: Frame, at: int) -> bool:
    """Whether a word is printed with the ending of an indefinite object or adverb: كثيراً."""
    return frame.surface(at).endswith(_TANWIN)
