"""Where a listed name near a cue is no origin: a number that counts, what somebody speaks of, a party of that name."""

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.matches import Match
from articles.meaning.outlets import ACCORDING, PRESENTING, PRODUCTS, RELAYING, ends_sentence
from articles.meaning.passages import Passage
from articles.meaning.receiving_outlets import CLAUSE
from articles.meaning.speech import ADD, SAY, speech_of
from articles.meaning.speech_cues import FILLERS
from articles.meaning.titles import BODIES, INSTITUTIONS, is_construct

# Words before an outlet in which the verb of a sentence may stand.
_BEFORE = 4
# Prepositions that are spelt like verbs of saying.
NO_VERBS = frozenset({"عبر", "وعبر", "بين", "وبين"})
BEING = frozenset({"كانت", "كان", "قد", "لكن", "فيما", "بينما", "حيث", "اما"})
_OBJECTS = ("ه", "ها")  # in a relative clause: نشره «…»
# ذكرت الزميلة «…»: what houses call each other.
_COLLEAGUES = frozenset({"زميله", "زميلتنا"})
# نقلا عن, على شاشة, مع, وفي: what stands before an outlet's name without a verb.
_CITED_FROM = frozenset({"عن", "علي", "عبر", "مع", "في", "من", "شاشه"})
_REPORTS = ACCORDING | PRODUCTS
_BEFORE_CITED = _REPORTS | RELAYING | PRESENTING | CLAUSE | BEING | _CITED_FROM
# Between a verb and its subject nothing is printed but what opens the name.
OPENING = " \u00a0«“”\"'(‹"


def is_counted(passage: Passage, match: Match) -> bool:
    """Whether the number in a name rather counts what follows: استقبلت موسكو 24 وفدا. The name of an outlet without the
    word for one opens a sentence or stands right after a word that cites it."""
    if not passage.word(match.last).isdigit() or not passage.after(match.last):
        return False
    before = passage.word(match.first - 1)
    if match.first == 0 or match.prefix or passage.gap(match.first - 1).strip(OPENING):
        return False
    return bare_forms(before).isdisjoint(_BEFORE_CITED)


def is_object(passage: Passage, begin: int) -> bool:
    """Whether an ordinary word in marks is what somebody speaks of: ووصف الوزير «المشهد» بأنه معقد."""
    subject, verb = passage.word(begin - 1), speech_of(passage.word(begin - 2))
    if verb is None or verb.act not in (SAY, ADD) or begin < 2 or passage.gap(begin - 2).strip():
        return False
    return _is_subject(subject) and not passage.gap(begin - 1).strip(OPENING)


def may_be_subject(passage: Passage, begin: int) -> bool:
    """Whether the verb that would make an ordinary word in marks the origin can have it as subject: not in أعلن «…»
    فوزه, ووصف الوزير «…» بأنها, حزب «…».
    """
    before = passage.word(begin - 1)
    if is_construct(before, BODIES) or is_construct(before, INSTITUTIONS):
        return False
    for back in range(1, _BEFORE):
        place = begin - back
        if place < 0 or ends_sentence(passage.gap(place)):
            return True
        word = passage.word(place)
        speech = speech_of(word)
        if speech is not None and speech.act in (SAY, ADD) and word not in NO_VERBS and not word.endswith(_OBJECTS):
            return speech.gender == "f" and (back == 1 or not _is_subject(passage.word(place + 1)))
        if not bare_forms(word).isdisjoint(_REPORTS):
            return True
    return True


def _is_subject(word: str) -> bool:
    """Whether a word after a verb is who does it, rather than the outlet in marks after it: not in ذكرت الزميلة «…»."""
    bare, is_definite = strip_article(word)
    return is_definite and word not in FILLERS and bare not in _COLLEAGUES
