"""Speakers whom no list knows, told by the clause of speech that follows them.

A noun right after a verb of saying may be its object as well as its subject (أكد ضرورة أن …), so only phrases whose
make rules the object out count here.
"""

from articles.meaning.frames import Frame, Person
from articles.meaning.name_words import is_common
from articles.meaning.phrase_heads import is_adverbial, is_no_head, is_tanwin
from articles.meaning.printed_phrase import EDGES
from articles.meaning.role_nouns import head_of, is_group
from articles.meaning.speaker_phrases import Phrase
from articles.meaning.speaker_values import Speaker
from articles.meaning.speech import CLAUSE_OPENERS, PARTICIPLE, Speech, bare_verb, speech_of
from articles.meaning.speech_cues import ACCUSING, TURNS
from articles.meaning.titles import word_set

# How many words such a phrase has at most, and a clause between commas after it.
_LONGEST = 5
_ASIDE = 16
_TO_CLAUSE = frozenset({"من", "الي", "علي", "عن"})
_REASONS = frozenset({"لان", "لانه", "لانها"})
# One or some of several: أحد السكان, بعض الركاب.
_OF_SEVERAL = word_set("أحد إحدى بعض معظم أغلب غالبية عشرات مئات")
_ONE_OF_THEM = word_set("أحدهم إحداهن بعضهم")
_NISBA = ("ي", "يه", "يون", "يين", "يات", "يان")
_PLACE_OF_STATEMENT = word_set("في خلال عبر أمام عقب")
_LONGEST_NAME = 2
# Firms of one word, which are in no name of a person.
_FIRMS = word_set(
    "غوغل جوجل أبل آبل مايكروسوفت فيسبوك تويتر أمازون سامسونغ سامسونج هواوي ميتا تسلا بوينغ إيرباص نوكيا تويوتا سوني "
    "إنتل نفيديا إنفيديا نتفليكس"
)
_SHORT = 3
# What somebody shows is his: أبدى ثقته بأن.
_OWNED = ("ته", "تها", "تهم", "ها", "هم")


def before_clause(frame: Frame, at: int, verb: Speech, *, said: int) -> Phrase | None:
    """اعتبر صياد قديم، فضل عدم ذكر اسمه، أن …; حذرت فلانة من أن …: the phrase at item `at`, after the verb at `said`.

    None where the words may be the verb's object, or where no clause of speech, colon or quotation follows.
    """
    word = frame.word(at)
    if word.startswith("ال") and verb.gender == "f" and (head_of(word) or ("", ""))[1] == "m":
        # وصفت النائب فلانة: a title in the masculine, as it is borne by women too
        return _titled(frame, at, verb)
    last = _noun_phrase(frame, at)
    owned = last == at and word.endswith(_OWNED) and word not in _ONE_OF_THEM
    if last is None or owned or bare_verb(frame.word(said)) in ACCUSING:
        return None
    follows = _statement_at(frame, last + 1)
    aside = not follows and _statement_after_aside(frame, last + 1)
    if word.startswith("ال"):
        agrees = verb.gender is None or (verb.gender == "f") == word.endswith(("ه", "ات"))
        if not agrees or not (aside or _takes_turn(frame, said, at)):
            return None
    elif is_common(word) and word not in _FIRMS:
        if not (follows or aside) or not _is_somebody(frame, at, last, verb):
            return None
    elif not (follows or aside or _names(frame, at, last)):
        return None
    return Phrase(at, last, _as_printed(frame, at, last, verb.gender))


def _titled(frame: Frame, at: int, verb: Speech) -> Phrase | None:
    last = at
    while last - at < _LONGEST_NAME and frame.same_sentence(at, last + 1):
        word = frame.word(last + 1)
        if frame.items[last + 1].gap != " " or word.startswith("ال") or is_no_head(word) or len(word) < _SHORT:
            break
        last += 1
    if last == at:
        return None
    name = frame.text(at + 1, last)
    return Phrase(at, last, Speaker(name, person=Person(name, None, ()), gender=verb.gender))


def _names(frame: Frame, at: int, last: int) -> bool:
    """وذكرت غوغل في بيان: a word that is no ordinary one, with the place of its statement after it."""
    word = frame.word(at)
    if word in _FIRMS:
        return last == at
    attached = word.startswith(("ب", "ل", "ك")) and is_common(word[1:])
    if is_common(word) or len(word) < _SHORT or attached or word.startswith(("م", "ت", "ا")):
        return False
    return last == at and frame.same_sentence(at, last + 1) and frame.word(last + 1) in _PLACE_OF_STATEMENT


def as_for(frame: Frame, at: int) -> Phrase | None:
    """أما فلان، الذي كان هناك، فقال: whom the sentence turns to, though no list knows him."""
    last = _noun_phrase(frame, at)
    if last is None:
        return None
    for after in range(last + 1, min(at + 2 * _ASIDE, len(frame.items))):
        if not frame.same_sentence(at, after):
            return None
        speech = speech_of(frame.word(after))
        if speech is not None and (frame.word(after).startswith("ف") or frame.word(after - 1) == "فقد"):
            plural = speech.plural or is_group(frame.word(at))
            speaker = _as_printed(frame, at, last, None if plural else speech.gender)
            return Phrase(at, last, Speaker(speaker.text, gender=speaker.gender, plural=plural, weak=speaker.weak))
    return None


def _as_printed(frame: Frame, at: int, last: int, gender: str | None) -> Speaker:
    word = frame.word(at)
    return Speaker(frame.text(at, last).strip(EDGES), gender=gender, weak=word.startswith("ال") or is_common(word))


def _noun_phrase(frame: Frame, at: int) -> int | None:
    """The last item of the nouns that begin at an item; None where none do or they are too many."""
    if at >= len(frame.items) or frame.items[at].span is not None or len(frame.word(at)) < 2:
        return None
    last = at - 1
    for place in range(at, min(at + _LONGEST + 1, len(frame.items))):
        item = frame.items[place]
        if item.span is not None or not frame.same_sentence(at, place) or (place > at and item.gap != " "):
            break
        word = item.folded
        if is_no_head(word) or is_tanwin(frame, place) or is_adverbial(word) or word[:1] == "و" and place > at:
            break
        last = place
    return last if at <= last < at + _LONGEST else None


def _is_somebody(frame: Frame, at: int, last: int, verb: Speech) -> bool:
    """Whether common nouns can be nobody's object before a clause: أحد السكان, صياد محلي, but not ضرورة أن."""
    second = frame.word(at + 1) if last > at else ""
    if frame.word(at) in _ONE_OF_THEM:
        return last == at
    if frame.word(at) in _OF_SEVERAL:
        return second.startswith("ال")
    adjective = second.endswith(_NISBA) and not second.startswith("ال") and not frame.surface(at + 1).endswith("ى")
    return adjective and (verb.gender == "f") == frame.word(at).endswith("ه")


def _statement_at(frame: Frame, at: int) -> bool:
    """Whether a clause of speech, a colon or a quotation begins at an item, with its preposition or without."""
    if at >= len(frame.items) or not frame.same_sentence(at - 1, at):
        return False
    if frame.items[at].span is not None or frame.colon(at):
        return True
    speech = speech_of(frame.word(at))
    if speech is not None and speech.act is PARTICIPLE:
        return True  # سخر أحد المحتجين قائلاً
    if frame.word(at) in _TO_CLAUSE:
        at += 1
    return frame.word(at) in CLAUSE_OPENERS - _REASONS


def _statement_after_aside(frame: Frame, at: int) -> bool:
    """Whether a clause between commas follows, and the clause of speech after it."""
    if at >= len(frame.items) or not frame.same_sentence(at - 1, at) or not frame.comma(at):
        return False
    for place in range(at + 1, min(at + _ASIDE, len(frame.items))):
        if not frame.same_sentence(at, place):
            return False
        if frame.comma(place) and _statement_at(frame, place):
            return frame.word(place)[:1] != "و"
    return False


def _takes_turn(frame: Frame, said: int, at: int) -> bool:
    """Whether words of turn stand around a verb: بدوره، أثنى الفلاني على …; وقال من جهته الفلاني."""
    return any(frame.word(place) in TURNS and frame.same_sentence(place, said) for place in range(max(said - 3, 0), at))
