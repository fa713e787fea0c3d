"""The role that a phrase names: وزير الخارجية الإيطالي is a minister, of foreign affairs, of Italy."""

from articles.arabic.clitics import strip_article
from articles.meaning.frames import Frame
from articles.meaning.role_nouns import ON_BEHALF, SAME_OFFICE, Role, head_of
from articles.meaning.speech_cues import PREPOSITIONS
from articles.meaning.values import COUNTRY, METONYM

# المبعوث الأممي is مبعوث الأمم المتحدة.
_RELATIVE_OF = {"اممي": "امم"}
_NO_PART = ON_BEHALF | PREPOSITIONS


def shown_role(frame: Frame, at: int, head: str) -> tuple[str, str] | None:
    """The office that a head names, with its gender: نائبة is a woman by her ة, though نائبه folds to the same."""
    role = head_of(head)
    if role is None or role[1] == "f" or not frame.surface(at).endswith("ة"):
        return role
    return role[0], "f"


def role_of(frame: Frame, at: int, last: int, head: str) -> Role | None:
    """The role that a phrase names: its head and the words that tell it from others, countries by their code."""
    known = shown_role(frame, at, head)
    if known is None:
        return None
    words: set[str] = set()
    definite = head.startswith("ال")
    place = at + 1
    while place <= last:
        word = frame.word(place)
        code, end = _country(frame, place)
        if code is not None:
            words.add(code)
            place = end + 1
            continue
        if word in ON_BEHALF:
            definite = False  # المتحدث باسم وزارة الخارجية: all that follows is of it
        bare, is_definite = strip_article(word)
        if definite and not is_definite:
            break
        if word not in _NO_PART and len(bare) > 1:
            bare = bare[:-1] if bare.endswith("يه") else bare
            words.add(_RELATIVE_OF.get(bare, bare))
        place += 1
    return Role(SAME_OFFICE.get(known[0], known[0]), frozenset(words), known[1])


def _country(frame: Frame, at: int) -> tuple[str | None, int]:
    for match in frame.matches.get(at, ()):
        for candidate in match.of(COUNTRY):
            if candidate.kind is not METONYM:
                return candidate.entry.code, at + match.last - match.first
    return None, at
