"""Recogniser of countries: by name, demonym, capital and metonym, where the word is not part of something else."""

from collections.abc import Iterable, Mapping, Sequence

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.country_roles import is_dateline
from articles.meaning.homographs import (
    AMMAN_CUES,
    COUNTRY_CUES,
    DEMONYM_AS_NAME,
    FILIATION,
    FLOOD_CUES,
    FLOODS,
    GIVEN_NAMES,
    HONORIFICS,
    ISLAND_CUES,
    ISLANDS,
    LANGUAGE_NOUNS,
    LANGUAGES,
    NEVER_DEMONYM,
    NEVER_WITH_ALEF,
    OMAN_CUES,
    ONLY_WITH_HAMZA,
    ORDINARY_PLACES,
    PARTICLES,
)
from articles.meaning.matches import Match
from articles.meaning.name_words import FOREIGN, GIVEN, SURNAME, is_given, is_weak_given, part_of
from articles.meaning.outlets import closes_quote, is_outlet_noun, opens_quote
from articles.meaning.passages import Passage
from articles.meaning.patterns import Candidate
from articles.meaning.spelling import folded
from articles.meaning.titles import ADDRESS, is_saying, is_title
from articles.meaning.values import CAPITAL, COUNTRY, DEMONYM, NAME, Entry, Mention

_AMMAN_OR_OMAN = "عمان"
# A demonym of so few letters with a preposition is more often another word.
_SHORT = 3
_LONGEST_NAME = 8  # words


def find_countries(story: Sequence[Passage], people: Iterable[Entry] = ()) -> dict[Entry, list[Mention]]:
    """Every country that the story names, with every mention, in order of first mention.

    `people` are those of the story: a surname like a demonym (محمد شياع السوداني) names its bearer where it stands
    alone.
    """
    countries: dict[Entry, list[Mention]] = {}
    cues = _Cues(story)
    bearers = _bearers(people)
    for passage in story:
        for match in passage.of(COUNTRY):
            candidate = _resolve(passage, match, match.of(COUNTRY), cues)
            if candidate is not None and not (bearers and _is_bearer(passage, match, candidate, bearers)):
                mention = passage.mention(match, candidate.kind, rule=str(candidate.kind))
                countries.setdefault(candidate.entry, []).append(mention)
    return countries


def _resolve(passage: Passage, match: Match, candidates: tuple[Candidate, ...], cues: "_Cues") -> Candidate | None:
    """The country that a match names here, None when the word is something else or may be."""
    word = folded(match.surface)
    if word == _AMMAN_OR_OMAN:
        return _amman_or_oman(passage, match, candidates, cues)
    if len(candidates) > 1 and len({candidate.entry for candidate in candidates}) > 1:
        return None
    if word == FLOODS and cues.are_floods():
        return None
    candidate = candidates[0]
    single = match.first == match.last
    if match.first == 0 and candidate.kind is CAPITAL and is_dateline(passage, match.last):
        return None
    if match.prefix and single and is_given(passage.word(match.first)):
        return None  # كلاوس is not ك + لاوس
    if passage.beside(match.first) in PARTICLES and match.prefix == "":
        return None  # of بني إسرائيل scripture tells
    if single and candidate.kind is DEMONYM and _is_another_word(passage, match, word):
        return None
    if single and word in ORDINARY_PLACES and not _has_cue(passage, match):
        return None
    if word in ISLANDS and not bare_forms(passage.beside(match.first)) & ISLAND_CUES:
        return None
    if candidate.kind is DEMONYM and (_is_surname(passage, match, word) or _is_in_outlets_name(passage, match)):
        return None
    return candidate


def _is_another_word(passage: Passage, match: Match, word: str) -> bool:
    if word in NEVER_DEMONYM or (word in NEVER_WITH_ALEF and match.surface.endswith("ى")):
        return True
    if len(word) <= _SHORT and match.prefix not in {"", "و"}:
        return True  # بروس and كروس are no Russians
    if word in ONLY_WITH_HAMZA and match.surface.startswith("ا"):
        return True
    if word not in LANGUAGES:
        return False
    return match.prefix.endswith("ب") or bool(bare_forms(passage.beside(match.first)) & LANGUAGE_NOUNS)


def _has_cue(passage: Passage, match: Match) -> bool:
    return match.prefix == "" and passage.beside(match.first) in COUNTRY_CUES


def _is_surname(passage: Passage, match: Match, word: str) -> bool:
    """A demonym after a given name is a surname (نهاد المصري); some are given names themselves (تركي الفيصل)."""
    before = passage.beside(match.first)
    if match.prefix == "" and (before in FILIATION or before in HONORIFICS):
        return True
    if match.prefix == "" and word.removeprefix("ال").endswith("ي"):
        forms = bare_forms(before)
        if forms & GIVEN_NAMES or any(map(is_given, forms)):  # نهاد المصري, راجيف سوري
            return True
        if is_weak_given(before) and strip_article(word)[1] and _introduces(passage, match.first - 2):
            return True  # قال جبار السوداني
    if word in DEMONYM_AS_NAME:
        following = passage.after(match.last)
        is_name = following and part_of(passage.matched.words[match.last + 1].surface) in (GIVEN, FOREIGN, SURNAME)
        if is_name and strip_article(before)[1]:
            return True  # البرازيلي جورجي سيلفا: an adjective would have the article too
        return following in {"بن", "ال"} or strip_article(following)[1] or not before or before in {"الامير", "السيد"}
    return False


def _introduces(passage: Passage, place: int) -> bool:
    """Whether the word at a place has a name after it: a verb of saying, or a title."""
    word = passage.beside(place + 1)
    return is_saying(word) or is_title(word, ADDRESS)


def _bearers(people: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """The words of the offices of a story's people by folded surname, of those that have the article: السوداني."""
    found: dict[str, frozenset[str]] = {}
    for person in people:
        first, _, surname = folded(person.name).rpartition(" ")
        if first and surname.startswith("ال"):
            found[surname] = found.get(surname, frozenset()) | frozenset(folded(person.office or "").split())
    return found


def _is_bearer(passage: Passage, match: Match, candidate: Candidate, bearers: Mapping[str, frozenset[str]]) -> bool:
    """Whether a demonym is the surname of one of the story's people here.

    It is one where it qualifies no definite noun («السوداني: …», «قال السوداني», «حكومة السوداني»), or that noun ends
    the office of its bearer («رئيس الوزراء السوداني»).
    """
    word = folded(match.surface)
    if candidate.kind is not DEMONYM or word not in bearers:
        return False
    before = passage.beside(match.first)
    return not strip_article(before)[1] or before in bearers[word]


def _is_in_outlets_name(passage: Passage, match: Match) -> bool:
    """A demonym inside an outlet's proper name says nothing of a country; one that qualifies it from outside does.

    وكالة الأنباء الليبية and صحيفة «الأخبار اللبنانية» are names; in صحيفة «الأخبار» اللبنانية the word stands outside.
    """
    if opens_quote(passage.gap(match.first - 1)) and closes_quote(passage.gap(match.last)):
        # A demonym alone in marks is how houses call an agency: وبحسب «الفرنسية».
        return match.first == match.last
    place = match.first - 1
    while place > 0 and passage.word(place).startswith("ال") and passage.word(place).endswith("يه"):
        place -= 1  # وكالة الأنباء الطلابية الإيرانية
    if passage.word(place) in {"الانباء", "انباء"} and is_outlet_noun(passage.beside(place)):
        return all(passage.matched.joined[place : match.first])
    for place in range(match.first - 1, max(match.first - 5, -2), -1):
        gap = passage.gap(place)
        if opens_quote(gap):
            return place >= 0 and is_outlet_noun(passage.word(place))
        if gap.strip():
            return False
    return False


def _amman_or_oman(
    passage: Passage, match: Match, candidates: tuple[Candidate, ...], cues: "_Cues"
) -> Candidate | None:
    """عمان is the sultanate or Jordan's capital, written alike: the words of the paragraph decide, then the story's.

    In a list of countries it is the sultanate: «العراق وقطر وعمان». With cues for both, or for neither, nothing is
    said.
    """
    if passage.beside(match.first) in {"سلطنه", "السلطنه"} or bare_forms(passage.beside(match.first)) & {"سلطنه"}:
        wanted: str | None = "OM"
    else:
        wanted = cues.of(passage) or cues.of_story() or ("OM" if _is_listed(passage, match) else None)
    return next((candidate for candidate in candidates if candidate.entry.code == wanted), None)


def _is_listed(passage: Passage, match: Match) -> bool:
    """Whether a word stands beside the name of a country, and nothing but و or a comma between them."""
    for other in passage.matches_at(match.first - _LONGEST_NAME, match.last + 1):
        if not any(candidate.kind is NAME for candidate in other.of(COUNTRY)):
            continue
        if other.last == match.first - 1:
            gap, begins = passage.gap(other.last), match.prefix
        elif other.first == match.last + 1:
            gap, begins = passage.gap(match.last), other.prefix
        else:
            continue
        if gap.strip() in {"", "،", ","} and (begins == "و" or gap.strip()):
            return True
    return False


class _Cues:
    """What the words of a story say of عمان, each passage read once at most and only when asked."""

    def __init__(self, story: Sequence[Passage]) -> None:
        self._story = story
        self._seen: dict[str, frozenset[str]] = {}
        self._floods: bool | None = None

    def are_floods(self) -> bool:
        """Whether سيول is floods in this story: it tells of rain, and names neither Korea by another word."""
        if self._floods is None:
            told = any(not FLOOD_CUES.isdisjoint(passage.matched.folded) for passage in self._story)
            self._floods = told and not any(
                candidate.entry.code in {"KR", "KP"} and folded(match.surface) != FLOODS
                for passage in self._story
                for match in passage.matched.matches
                for candidate in match.of(COUNTRY)
            )
        return self._floods

    def of(self, passage: Passage) -> str | None:
        """The code that a passage's words speak for; None when for both or neither."""
        return _wanted(self._codes(passage))

    def of_story(self) -> str | None:
        """The same of the whole story."""
        return _wanted(frozenset().union(*(self._codes(passage) for passage in self._story)))

    def _codes(self, passage: Passage) -> frozenset[str]:
        if passage.block not in self._seen:
            words = {form for word in passage.matched.words for form in bare_forms(word.folded)}
            found = (("OM", OMAN_CUES), ("JO", AMMAN_CUES))
            self._seen[passage.block] = frozenset(code for code, cues in found if words & cues)
        return self._seen[passage.block]


def _wanted(codes: frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
