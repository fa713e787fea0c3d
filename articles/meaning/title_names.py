"""Names that no list has, told by the title before them: after a comma, after «called», or right after the title."""

from articles.meaning.frames import Frame
from articles.meaning.name_words import is_common, is_given, is_weak_given
from articles.meaning.phrase_extents import ENDING, WITHIN
from articles.meaning.phrase_heads import is_adverbial, is_no_head, is_tanwin
from articles.meaning.role_nouns import HONORIFICS, head_of
from articles.meaning.speech import CLAUSE_OPENERS
from articles.meaning.titles import word_set

# A name between commas has so many words.
_SHORTEST_NAME = 2
_LONGEST_NAME = 3
_INITIAL = 1
# How far the complement of a title goes before its comma.
_COMPLEMENT = 6
_BY_NAME = word_set("يدعى تدعى ويدعى وتدعى اسمه اسمها واسمه واسمها")
# Of a name with these more words follow than can be told here.
_LINKS = word_set("بن ابن بنت آل أبو أم ولد عبد")


def stranger_name(frame: Frame, place: int) -> tuple[int, int] | None:
    """The items of a name that no list has after its title: مدير الشركة، فلان الفلاني، إن; شاهد يدعى فلان."""
    called = frame.word(place) in _BY_NAME
    if not called and not frame.comma(place):
        return None
    first = place + called
    if called and (named := frame.people.get(first)) is not None and not named.prefix:
        return first, named.last
    while frame.word(first) in HONORIFICS:
        first += 1
    last = first - 1
    while last + 1 < len(frame.items) and last - first + 1 < _LONGEST_NAME:
        item = frame.items[last + 1]
        if item.span is not None or not frame.same_sentence(place, last + 1) or (last >= first and item.gap != " "):
            break
        if not _may_be_in_name(frame, last + 1, first=first):
            break
        last += 1
    if last - first + 1 < (1 if called else _SHORTEST_NAME):
        return None
    return (first, last) if called or _closes(frame, last + 1) else None


def name_after_title(frame: Frame, at: int, last: int) -> tuple[int, int] | None:
    """المدرب الوطني السابق رابح سعدان: a name that no list has right after its title, by a given name it begins with.

    The word before it must be definite: in مدرسة فهد الفلاني the name is the school's.
    """
    head = frame.word(at)
    if head_of(head) is None and head not in HONORIFICS:
        return None
    for first in range(at + 1, min(last + 2, len(frame.items))):
        before, word = frame.word(first - 1), frame.word(first)
        if not frame.same_sentence(at, first) or not (before.startswith("ال") or before in HONORIFICS):
            continue
        if is_no_head(word) and not frame.surface(first).endswith("ي"):
            continue  # على is no name, علي may be
        if not (is_given(word) or is_weak_given(word)) or frame.comma(first) or frame.items[first].span is not None:
            continue
        second = first + 1
        if not frame.same_sentence(first, second) or frame.items[second].gap != " ":
            continue
        if _is_second_name(frame, second, strong=is_given(word)):
            return first, second
    return None


def _is_second_name(frame: Frame, at: int, *, strong: bool) -> bool:
    word = frame.word(at)
    if frame.items[at].span is not None or is_no_head(word) or is_tanwin(frame, at) or is_adverbial(word):
        return False
    if head_of(word) is not None or word in HONORIFICS or word in ENDING or word in _LINKS or len(word) <= _INITIAL:
        return False
    known = is_given(word) or is_weak_given(word) or not is_common(word)
    return known or (strong and word.startswith("ال") and word.endswith("ي"))


def complement_end(frame: Frame, place: int) -> int:
    """المبعوثة إلى البلاد، فلانة: past what goes on after the phrase, the item after the comma; else `place`."""
    if frame.comma(place):
        return place
    for at in range(place, min(place + _COMPLEMENT, len(frame.items))):
        item = frame.items[at]
        if item.span is not None or not frame.same_sentence(place, at):
            return place
        if frame.comma(at):
            return at
        if (is_no_head(item.folded) and item.folded not in WITHIN) or frame.colon(at):
            return place
    return place


def _may_be_in_name(frame: Frame, place: int, *, first: int) -> bool:
    word = frame.word(place)
    if len(word) < 2 or is_no_head(word) or is_tanwin(frame, place) or head_of(word) is not None:
        return False
    if place > first:
        return not word.startswith("و")
    return is_given(word) or is_weak_given(word) or not (word.startswith("ال") or is_common(word) or is_adverbial(word))


def _closes(frame: Frame, after: int) -> bool:
    """Whether a comma, a colon, a quotation or a clause of speech stands after a name."""
    if not frame.same_sentence(after - 1, after):
        return False
    item = frame.items[after]
    return item.span is not None or frame.comma(after) or frame.colon(after) or frame.word(after) in CLAUSE_OPENERS
