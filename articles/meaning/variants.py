"""Finds known names in spellings that no list has, by what houses exchange by rule when they transliterate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count

from articles.arabic.clitics import BEFORE_BARE
from articles.arabic.word_cache import remembered
from articles.arabic.words import words
from articles.meaning.name_skeletons import VOWELS, Skeleton, key_letters, skeletons
from articles.meaning.name_words import FAMILY_FIRST, is_common, is_function_word, is_given
from articles.meaning.values import CAPITAL, COUNTRY, NAME, PERSON, Entry, NameKind, Vocabulary

_K = frozenset("كق")
# Fewer consonants than these are too little to go by.
_LEAST_OF_FULL = 4
_LEAST_OF_ONE_WORD = 5
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A listed name as the index keeps it."""

    entry: Entry
    kind: NameKind
    skeleton: Skeleton
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """An unlisted spelling: words `first` to `last`, end included, `attached` letters of the first not part of it."""

    first: int
    last: int
    attached: int
    known: Known


class VariantIndex:
    """The names of one vocabulary by skeleton. Built once; safe to share between threads.

    Of people the names of two words and more, of countries and capitals those long enough; shorter ones meet too much.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        # How a name may begin in a word that is free, and in one of a listed name.
        self._free, self._within = remembered(self._read_free), remembered(self._read_within)
        self._by_key: dict[str, list[Known]] = {}
        self._beginnings: set[str] = set()
        for entry in vocabulary.entries:
            if entry.kind not in (PERSON, COUNTRY):
                continue
            for name in entry.names:
                if name.kind in (NAME, CAPITAL):
                    folded = tuple(word.folded for word in words(name.spelling) if word.folded)
                    self._add(entry, name.kind, folded)
        self._in_use = self._beginnings.union(self._by_key)  # consonants of names, and of what names begin with

    def _add(self, entry: Entry, kind: NameKind, folded: tuple[str, ...]) -> None:
        if not folded or (entry.kind is PERSON and len(folded) < 2):
            return
        least = _LEAST_OF_FULL if len(folded) > 1 else _LEAST_OF_ONE_WORD
        for skeleton in skeletons(folded):
            if _weight(skeleton) >= least:
                self._by_key.setdefault(skeleton.consonants, []).append(Known(entry, kind, skeleton, folded))
                self._beginnings.update(skeleton.consonants[:length] for length in range(1, len(skeleton.consonants)))

    def find(self, folded: Sequence[str], joined: Sequence[bool], taken: set[int]) -> Iterator[Variant]:
        """The unlisted spellings among the folded words of a text, left to right, the longest at each place and none
        over another.

        `joined[i]` tells whether words i and i+1 may belong to one name; no variant consists of `taken` words only.
        """
        starts = list(map(self._free, folded))
        for place in taken:
            starts[place] = self._within(folded[place])
        free = 0
        for place in compress(count(), starts):  # hardly any
            variant = self._at(place, starts[place], folded, joined, taken) if place >= free else None
            if variant is not None:
                yield variant
                free = variant.last + 1

    def _read_free(self, word: str) -> "tuple[_Start, ...]":
        """How a name may begin in a word, with fewer letters attached first; nothing for nearly every word."""
        found = []
        for attached, part, letters in _parts(word):
            known = self._known((part,), letters)
            goes_on = not self._beginnings.isdisjoint(letters) and not _is_ordinary(part)
            if known is not None or goes_on:
                found.append(_Start(attached, part, known, goes_on, letters))
        return tuple(found)

    def _read_within(self, word: str) -> "tuple[_Start, ...]":
        """As `_read_free` of a word that a listed name has already: even an ordinary one may begin a longer name, and
        alone it is no other name."""
        return tuple(
            _Start(attached, part, None, True, letters)
            for attached, part, letters in _parts(word)
            if not self._beginnings.isdisjoint(letters)
        )

    def _at(
        self, place: int, starts: "Sequence[_Start]", folded: Sequence[str], joined: Sequence[bool], taken: set[int]
    ) -> Variant | None:
        may_go_on = place < len(joined) and joined[place]
        for start in starts:
            best = Variant(place, place, start.attached, start.known) if start.known is not None else None
            if start.goes_on and may_go_on:
                best = self._longer(place, start, folded, joined, taken) or best
            if best is not None:
                return best
        return None

    def _longer(
        self, place: int, start: "_Start", folded: Sequence[str], joined: Sequence[bool], taken: set[int]
    ) -> Variant | None:
        """The longest name of more than one word that begins as `start` says."""
        best: Variant | None = None
        name: tuple[str, ...] = (start.part,)
        letters = start.letters
        for last in range(place + 1, min(place + _MOST_WORDS, len(folded))):
            part = folded[last]
            if not joined[last - 1] or len(part) < 2:
                break
            with_s, with_t = key_letters(part)
            letters = letters[0] + with_s, letters[1] + with_t
            if self._in_use.isdisjoint(letters):
                break  # nearly always: no name has these consonants or begins with them
            name = (*name, part)
            known = None if taken.issuperset(range(place, last + 1)) else self._known(name, letters)
            if known is not None and not is_function_word(part):  # بيانكي من is no بان كي مون
                best = Variant(place, last, start.attached, known)
            if last not in taken and _is_ordinary(part):
                break
            if self._beginnings.isdisjoint(letters):
                break
        return best

    def _known(self, name: tuple[str, ...], letters: tuple[str, str]) -> Known | None:
        """The one listed name that `name`, of these consonants, is a spelling of, None for none or more than one.

        A listed spelling is no variant: where the matcher passed it over, it is part of something else. One word must
        be long, and begin as the name does: فرنسوا is not فرنسا, nor يوجياكارتا جاكرتا.
        """
        if self._by_key.keys().isdisjoint(letters):
            return None  # nearly always
        fitting = {
            known.entry: known
            for skeleton in skeletons(name)
            for known in self._by_key.get(skeleton.consonants, ())
            if name != known.folded
            and known.skeleton.fits(skeleton)
            and (len(name) > 1 or _is_sure(skeleton, known.skeleton))
            and (name[0] not in FAMILY_FIRST or _hard_ones(name) == _hard_ones(known.folded))
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None


@dataclass(frozen=True, slots=True)
class _Start:
    """A word's beginning of a name: letters attached, the rest, the name that it is alone, whether more may follow,
    and its consonants (see `key_letters`)."""

    attached: int
    part: str
    known: Known | None
    goes_on: bool
    letters: tuple[str, str]


def _is_ordinary(word: str) -> bool:
    return is_common(word) and not is_given(word)


def _is_sure(one: Skeleton, two: Skeleton) -> bool:
    return _weight(one) >= _LEAST_OF_ONE_WORD and bool(one.vowels[0]) == bool(two.vowels[0])


def _hard_ones(name: Sequence[str]) -> int:
    """How many k a name has. In the short syllables of Korean and Chinese names k is no g: كوين, غوين."""
    return sum(letter in _K for word in name for letter in word)


def _weight(skeleton: Skeleton) -> int:
    return sum(letter not in VOWELS for letter in skeleton.consonants)


def _parts(word: str) -> Iterator[tuple[int, str, tuple[str, str]]]:
    """What a word may be without letters in front that may be proclitics: how many they are (none first), the rest,
    and its consonants (see `key_letters`)."""
    for attached in (0, 1, 2):
        part = word[attached:]
        if len(part) > 2 and word[:attached] in BEFORE_BARE or not attached and len(part) == 2:
            yield attached, part, key_letters(part)
