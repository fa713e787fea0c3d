"""Names by the beginnings of their words, for suggestions, for names in foreign letters and for other spellings."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rapidfuzz import fuzz

from articles.arabic.clitics import ARTICLE, bare_forms, strip_article
from articles.arabic.romanised import (
    Sounds,
    is_foreign,
    may_be_one,
    plain,
    sounds_of_arabic,
    sounds_of_foreign,
    written_vowels,
)
from articles.arabic.words import words

# The most Arabic words that stand for one word in foreign letters: each costs the index a clause.
_MOST_SPELLINGS = 6
_LONGEST_WORD = 40
# The shortest rest of a word without its particle: shorter ones begin too many names.
_LEAST_BARE = 3
# Shorter words, and words that have less in common (in percent), are different names rather than different spellings.
_LEAST_RESPELT = 4
_LEAST_ALIKE = 65
# Shorter words are too often others that begin with the same letters as the article does: «ماني» and «ألماني».
_LEAST_WITH_ARTICLE = 5
_LAST = "\U0010ffff"


class NamedKind(StrEnum):
    """What a name of the book is."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    TOPIC = "topic"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Named:
    """A tag or source: its kind, primary key, name, slug, and what else is known of it (a person's office)."""

    kind: NamedKind
    pk: int
    name: str
    slug: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that the typed words may mean, the matching spelling, and whether that is all of what was typed."""

    named: Named
    spelling: str
    whole: bool


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A spelling as listed, and its words in comparable letters; `is_own` where it names the entry itself."""

    named: Named
    text: str
    words: tuple[str, ...]
    is_own: bool


class NameBook:
    """All names of one vocabulary. Built once; safe to share between threads."""

    def __init__(self, spelled: Iterable[tuple[Named, str, bool]]) -> None:
        self._spelt = tuple(
            _Spelt(named, text, parts, is_own) for named, text, is_own in spelled if (parts := comparable_words(text))
        )
        keys = sorted(
            {
                (form, place)
                for place, spelt in enumerate(self._spelt)
                for word in spelt.words
                for form in (word, strip_article(word)[0])
            }
        )
        self._keys = [key for key, _ in keys]
        self._places = [place for _, place in keys]

    def starting(self, typed: Sequence[str]) -> tuple[Found, ...]:
        """The entries with a spelling that the comparable words `typed` may begin, each once.

        All words but the last must be words of the spelling, and the last the beginning of one. A particle in front
        (لبوتين) is set aside where nothing begins with the word as it is. In the order of the vocabulary.
        """
        if not typed:
            return ()
        for last in _readings(typed[-1]):
            found = self._with_prefix((*typed[:-1], last))
            if found:
                return found
        return ()

    def _with_prefix(self, typed: tuple[str, ...]) -> tuple[Found, ...]:
        found: dict[Named, Found] = {}
        first, end = (bisect_left(self._keys, typed[-1] + tail) for tail in ("", _LAST))
        for place in sorted(set(self._places[first:end])):
            spelt = self._spelt[place]
            if not all(word in spelt.words for word in typed[:-1]):
                continue
            whole = typed == spelt.words
            known = found.get(spelt.named)
            if known is None or (whole and not known.whole):
                found[spelt.named] = Found(spelt.named, spelt.text, whole)
        return tuple(found.values())

    @cached_property
    def name_words(self) -> tuple[str, ...]:
        """The Arabic words of all names, folded, each once: candidates for a misspelt word."""
        found = (
            word.folded
            for spelt in self._spelt
            if spelt.is_own
            for word in words(spelt.text)
            if not is_foreign(word.folded) and len(word.folded) > _LEAST_BARE
        )
        return tuple(dict.fromkeys(found))

    def other_spellings(self, word: str) -> tuple[str, ...]:
        """The folded words that houses print for one folded word of a listed name, itself left out: شويجو for شويغو.

        A word may be listed only with its article, or only without: «أمريكي» is spelt as «الأمريكي» is.
        """
        bare, definite = strip_article(word)
        same = bare if definite else ARTICLE + word
        found = self._respelt.get(word) or (self._respelt.get(same) if len(bare) >= _LEAST_WITH_ARTICLE else None)
        return (found or ())[:_MOST_SPELLINGS]

    @cached_property
    def _respelt(self) -> Mapping[str, tuple[str, ...]]:
        """For each word, the words in the same place of other spellings of equal length, if they are the same word.

        «القيصر» stands for بوتين too but is no spelling of it: two spellings have most of their letters in common.
        """
        by_place: dict[tuple[Named, int, int], dict[str, None]] = defaultdict(dict)
        for spelt in self._spelt:
            parts = [word.folded for word in words(spelt.text)]
            if spelt.is_own and not any(map(is_foreign, parts)):
                for place, part in enumerate(parts):
                    by_place[spelt.named, len(parts), place][part] = None
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for same in by_place.values():
            for one in same:
                found[one].update((other, None) for other in same if other != one and _is_respelt(one, other))
        return {word: tuple(others) for word, others in found.items() if others}

    def arabic_spellings(self, word: str) -> tuple[str, ...]:
        """The folded Arabic words that a word in Latin or Cyrillic letters names, () for any other word.

        By the vocabulary's own foreign spellings (Shoigu, Шойгу); where it has none, by how the word sounds.
        """
        if len(word) > _LONGEST_WORD or not is_foreign(word):
            return ()
        listed = self._listed.get(plain(word))
        return (listed or self._by_sound(word))[:_MOST_SPELLINGS]

    def _by_sound(self, word: str) -> tuple[str, ...]:
        found = {
            arabic: written_vowels(sounds)
            for heard in sounds_of_foreign(word)
            for arabic, sounds in self._sounding.get(heard.key, ())
            if may_be_one(sounds, heard)
        }
        # Paris is باريس rather than برايس, which lacks one of its vowels.
        most = max(found.values(), default=0)
        return tuple(arabic for arabic, written in found.items() if written == most)

    @cached_property
    def _sounding(self) -> Mapping[str, tuple[tuple[str, Sounds], ...]]:
        """The words of people's and countries' names with their sounds, by the key of the sounds."""
        found: dict[str, dict[tuple[str, Sounds], None]] = defaultdict(dict)
        for spelt in self._spelt:
            if spelt.named.kind in (NamedKind.PERSON, NamedKind.COUNTRY):
                for word in words(spelt.text):
                    for form in dict.fromkeys((word.folded, strip_article(word.folded)[0])):
                        sounds = sounds_of_arabic(form)
                        if sounds is not None:
                            found[sounds.key][word.folded, sounds] = None
        return {key: tuple(pairs) for key, pairs in found.items()}

    @cached_property
    def _listed(self) -> Mapping[str, tuple[str, ...]]:
        """By foreign word, the Arabic words that it stands for in the listed foreign spellings."""
        by_entry: dict[Named, list[_Spelt]] = defaultdict(list)
        for spelt in self._spelt:
            if spelt.is_own:
                by_entry[spelt.named].append(spelt)
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for named, spellings in by_entry.items():
            arabic = [tuple(w.folded for w in words(s.text)) for s in spellings if not any(map(is_foreign, s.words))]
            for spelt in spellings:
                if arabic and all(map(is_foreign, spelt.words)):
                    for foreign, same in _aligned(named, spelt.words, arabic):
                        found[foreign][same] = None
        return {foreign: tuple(same) for foreign, same in found.items()}


def comparable_words(text: str) -> tuple[str, ...]:
    """The words of a name as the book compares them: folded, without accents, with ج and غ one letter."""
    return tuple(plain(word.folded).replace("غ", "ج") for word in words(text) if word.folded)


def _is_respelt(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST_RESPELT and fuzz.ratio(one, other) >= _LEAST_ALIKE


def _readings(word: str) -> tuple[str, ...]:
    """A comparable word as it is, and then without what may be particles in front of it."""
    bare = sorted((form for form in bare_forms(word) if len(form) >= _LEAST_BARE and form != word), key=len)
    return (word, *reversed(bare))


def _aligned(named: Named, foreign: Sequence[str], arabic: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    """Each foreign word of a name with the Arabic words that stand for it.

    A person's names come in the same order in both (Kim Jong Un): with equally many words, each is paired with the one
    in its place. Otherwise words are paired by sound: North Korea is كوريا الشمالية.
    """
    for name in arabic:
        if len(name) == len(foreign) and (named.kind is NamedKind.PERSON or len(name) == 1):
            yield from zip(foreign, name, strict=True)
            continue
        for word in foreign:
            heard = sounds_of_foreign(word)
            for same in name:
                sounds = sounds_of_arabic(strip_article(same)[0])
                if sounds and any(may_be_one(sounds, one) for one in heard):
                    yield word, same
