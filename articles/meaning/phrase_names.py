"""The name that a phrase for a speaker ends with: past a comma, a second title, a complement, or in marks."""

import re

from articles.meaning.frames import Frame
from articles.meaning.name_words import is_common
from articles.meaning.outlets import closes_quote
from articles.meaning.phrase_heads import is_no_head
from articles.meaning.role_nouns import HONORIFICS, head_of
from articles.meaning.speaker_values import NamedInside
from articles.meaning.speech import CLAUSE_OPENERS

LONGEST = 16  # words of a phrase for a speaker
_COMPLEMENT = 6  # words between a title and its bearer's name
_NAME_NEAR = 3  # words after an ordinary one, among which a known name makes it part of one
# A name in marks right after what it names has so many words at most.
_IN_MARKS = 5
_OPENING = re.compile(r"[«“\"]$")


def second_title(frame: Frame, at: int, place: int) -> NamedInside | None:
    """قال الخبير في السياحة ومدير المرصد فلان: past what the first title is of, a second one with the name."""
    titled = False
    for ahead in range(place + 1, min(at + LONGEST, len(frame.items))):
        word, named = frame.word(ahead), frame.people.get(ahead)
        if not frame.same_sentence(at, ahead) or frame.items[ahead].span is not None or frame.items[ahead].gap != " ":
            return None
        if named is not None:
            return NamedInside(named.person, ahead, named.last) if titled and not named.prefix else None
        if is_no_head(word):
            return None
        titled = titled or (word.startswith("و") and head_of(word[1:]) is not None)
    return None


def name_in_marks(frame: Frame, place: int) -> int:
    """The last item of a short name in marks that begins at an item; -1 where none does."""
    if _OPENING.search(frame.items[place].gap.rstrip()) is None:
        return -1
    for last in range(place, min(place + _IN_MARKS, len(frame.items) - 1)):
        if closes_quote(frame.items[last + 1].gap):
            return last
        if frame.items[last + 1].gap.strip(" -\u00a0."):
            return -1
    return -1


def apposed(frame: Frame, place: int) -> NamedInside | None:
    """وأوضح قائد الفريق، النقيب فلان، أن; قال مدرب الفريق، الفرنسي فلان: the name after a comma with its own title."""
    for at in range(place, min(place + _COMPLEMENT, len(frame.items))):
        item = frame.items[at]
        if item.span is not None or not frame.same_sentence(place, at) or (at > place and item.gap != " "):
            return None
        named = frame.people.get(at)
        if named is not None:
            return NamedInside(named.person, at, named.last) if not named.prefix and at > place else None
        word = item.folded
        begins = word in HONORIFICS or head_of(word) is not None or word.startswith("ال")
        if is_no_head(word) or (at == place and not begins):
            return None
    return None


def name_follows(frame: Frame, at: int) -> bool:
    """المستثمر في قطاع بناء السفن فلان: the complement of a title goes on until its name, with nothing between."""
    for place in range(at + 1, min(at + _COMPLEMENT, len(frame.items))):
        if place in frame.people:
            return not frame.people[place].prefix and frame.items[place].gap.strip(" -–") == ""
        word = frame.word(place)
        if frame.items[place].gap != " " or not word.startswith("ال") or is_no_head(word):
            return False
    return False


def may_name(frame: Frame, at: int) -> bool:
    """Whether an ordinary word after a title may yet be of its bearer's name: it does not come right after the title's
    last adjective, a strange word or a known name follows, or the statement does."""
    if not frame.word(at - 1).startswith("ال"):
        return True
    if any(place in frame.people and not frame.people[place].prefix for place in range(at + 1, at + 1 + _NAME_NEAR)):
        return True
    following = frame.word(at + 1)
    if not frame.same_sentence(at, at + 1) or frame.items[at + 1].gap != " " or at + 1 in frame.matches:
        return False
    states = following in CLAUSE_OPENERS or frame.word(at + 2) in CLAUSE_OPENERS
    return states or not (following.startswith("ال") or is_common(following))
