"""A state's own outlets, called by what they are: وكالة الأنباء القبرصية, التلفزيون القبرصي الرسمي.

Those that a vocabulary lists are found there; these are the rest, as printed. «التلفزيون القبرصي» alone is none: it may
be any channel of the country.
"""

from collections.abc import Iterable, Iterator

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.outlets import opens_quote
from articles.meaning.passages import Passage
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, DEMONYM, NAME, SOURCE, NameKind

NEWS = frozenset({"الانباء", "انباء"})
_AGENCIES = word_set("وكالة الوكالة")
_STATIONS = word_set("تلفزيون تليفزيون تلفاز إذاعة راديو")
# «of the state» and its kin, in both genders: between the noun and the nation, or after it.
_OF_STATE = word_set(
    "الرسمي الرسمية الحكومي الحكومية الوطني الوطنية العام العامة العمومي العمومية المركزي المركزية رسمي حكومي"
)
_MOST = 5


def national_outlets(passage: Passage, places: Iterable[int]) -> Iterator[tuple[int, int, str, int]]:
    """The state outlets of a passage that begin with the words at `places`, which are some for an outlet: the first and
    the last word of each, its kind, and how many letters are attached to it."""
    for place in places:
        word = passage.word(place)
        kind = _kind_of(word)
        if kind is None or (kind == "agency" and passage.after(place) not in NEWS):
            continue
        attached = _attached(word)
        last = _last(passage, place, kind) if attached is not None else None
        if last is not None and attached is not None and not _is_named(passage, last):
            yield place, last, kind, attached


@remembered
def _kind_of(word: str) -> str | None:
    bare = {strip_article(form)[0] for form in bare_forms(word)} | bare_forms(word)
    if bare & _STATIONS:
        return "broadcaster"
    return "agency" if bare & _AGENCIES else None


@remembered
def _attached(word: str) -> int | None:
    """How many letters of a noun are clitics; None where they cannot be cut off (للتلفزيون)."""
    nouns = [
        form for form in bare_forms(word) if strip_article(form)[0] in _STATIONS | _AGENCIES and word.endswith(form)
    ]
    return len(word) - max(map(len, nouns)) if nouns else None


def _last(passage: Passage, noun: int, kind: str) -> int | None:
    """The last word of the phrase, None where it does not name the nation, or a station not as the state's."""
    at = noun + 1 + (kind == "agency")
    is_definite = passage.word(noun + 1) == "الانباء" if kind == "agency" else has_article(passage.word(noun))
    of_nation, of_state = False, kind == "agency"
    while at <= noun + _MOST and passage.after(at - 1):
        word = passage.word(at)
        if word in _OF_STATE and (is_definite or of_nation):
            of_state = True
            at += 1
        elif not of_nation and (end := _nation(passage, at, noun, DEMONYM if is_definite else NAME)) is not None:
            of_nation, at = True, end + 1
        else:
            break
    return at - 1 if of_nation and of_state else None


@remembered
def has_article(word: str) -> bool:
    """Whether a folded word has the article, clitics in front of it or none."""
    return any(strip_article(form)[1] for form in bare_forms(word))


def _nation(passage: Passage, place: int, noun: int, kind: NameKind) -> int | None:
    """The last word of a country's name, or of its demonym that agrees with the noun, that begins at `place`."""
    word = passage.word(place)
    for match in passage.matches_at(place, place):
        if match.prefix or not any(candidate.kind is kind for candidate in match.of(COUNTRY)):
            continue
        if kind is NAME or (word.startswith("ال") and word.endswith("ه") == passage.word(noun).endswith("ه")):
            return match.last
    return None


def _is_named(passage: Passage, last: int) -> bool:
    """وكالة الأنباء الصينية (شينخوا), وكالة الأنباء الأوكرانية يونيان: its name follows."""
    following = passage.matches_at(last + 1, last + 1)
    is_near = opens_quote(passage.gap(last)) or bool(passage.after(last))
    return is_near and any(match.of(SOURCE) for match in following)
