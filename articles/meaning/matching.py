"""Finding every name of a vocabulary in a text, in one pass: an Aho-Corasick automaton over folded words.

The text is turned into its folded words, each followed by a blank, so that a pattern can only end where a word ends;
where a match begins inside a word, the letters before it must be proclitics. The time depends on the text and not on
how many names there are.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import NamedTuple

import ahocorasick

from articles.arabic.clitics import cut, may_precede, strip_article
from articles.arabic.fold import fold
from articles.arabic.words import Word, words, words_and_gaps
from articles.meaning.bodies import without_others
from articles.meaning.homographs import SHADOWS
from articles.meaning.spelling import spellings
from articles.meaning.values import COUNTRY, DEMONYM, PERSON, SOURCE, Entry, EntryKind, Name, NameKind, Vocabulary
from articles.meaning.variants import VariantIndex

# What may stand between two words of one name: blanks, hyphens, apostrophes, the point of an abbreviation (أ.ف.ب).
_WITHIN_NAME = re.compile(r"[\s\-\u2010-\u2015\u0640'’]*|\.")
_INITIALS = re.compile(r"\.\s*")
# A break that no name crosses; it stands in place of nothing between the words of the automaton's text.
_BREAK = "|"
_AT_BREAK = " " + _BREAK
_FOLDED = attrgetter("folded")

# Kinds that cannot hold the same words at once: the paper «اليابان تايمز» is not Japan. An organisation may
# (الحرس الثوري الإيراني speaks of Iran too), and so may a topic.
_RIVALS = frozenset({PERSON, COUNTRY, SOURCE})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry that a spelling may name, and by which kind of word."""

    entry: Entry
    kind: NameKind


class Match(NamedTuple):
    """A known spelling in the text: words `first` to `last` of the text, end included, and offsets without clitics.

    `prefix` is what was attached in front, folded and without the article; `candidates` are the entries it may name;
    `variant` when no list has the spelling and a rule tells what it stands for.
    """

    first: int
    last: int
    start: int
    end: int
    surface: str
    prefix: str
    candidates: tuple[Candidate, ...]
    variant: bool = False

    def of(self, kind: EntryKind) -> tuple[Candidate, ...]:
        """The candidates of one kind of entry."""
        if len(self.candidates) == 1:  # nearly always
            return self.candidates if self.candidates[0].entry.kind is kind else ()
        return tuple([candidate for candidate in self.candidates if candidate.entry.kind is kind])


@dataclass(frozen=True, slots=True)
class Matched:
    """A text with its words and the known names in it, in order of place.

    `joined[i]` tells whether word i and word i+1 may belong to one name: nothing but blanks or a hyphen between them.
    `gaps` is what is printed before the first word, between each two, and after the last; `folded` the words' folded
    spellings alone.
    """

    text: str
    words: tuple[Word, ...]
    joined: tuple[bool, ...]
    matches: tuple[Match, ...]
    gaps: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What one folded spelling stands for. `definite` when its article was cut off; no candidates for a shadow.

    `rivals` and `others` are its candidates by whether their kinds are among `_RIVALS`.
    """

    text: str
    definite: bool
    length: int
    rivals: tuple[Candidate, ...]
    others: tuple[Candidate, ...]

    def half(self, *, of_rivals: bool) -> tuple[Candidate, ...] | None:
        """The candidates of one half of the kinds; None when it has none there. A shadow stands among the rivals."""
        if of_rivals:
            return self.rivals if self.rivals or not self.others else None
        return self.others or None


class Matcher:
    """All names of one vocabulary, ready to be found. Built once; safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._automaton = _automaton(vocabulary)
        self._variants = VariantIndex(vocabulary)

    def find(self, text: str) -> Matched:
        """The known names in `text`: the longest at each place, and no two of rival kinds over the same word."""
        found, gaps = words_and_gaps(text)
        if not all(map(_FOLDED, found)):  # a word of nothing but marks is none
            found = tuple(word for word in found if word.folded)
            gaps = _gaps(text, found)
        folded = tuple(map(_FOLDED, found))
        joined = tuple([gap == " " or _may_join(gap, found, place) for place, gap in enumerate(gaps[1:-1])])
        hits = self._hits(folded, joined)
        matches: list[Match] = []
        if hits:
            # With the same words, the reading that takes fewer letters for clitics is the name as written.
            places = sorted(hits, key=lambda place: (place.first, -place.last, place.prefix))
            for of_rivals in (True, False):
                for place, halves in _longest(places, hits, of_rivals=of_rivals):
                    match = _match(text, found, place, halves)
                    if match is not None:
                        matches.append(match)
        matches = self._with_variants(text, found, folded, joined, matches)
        matches = without_others(matches, folded, joined)
        if len(matches) > 1:
            matches.sort(key=lambda match: (match.first, -match.last))
        return Matched(text, found, joined, tuple(matches), gaps, folded)

    def _with_variants(
        self,
        text: str,
        found: tuple[Word, ...],
        folded: tuple[str, ...],
        joined: tuple[bool, ...],
        matches: list[Match],
    ) -> list[Match]:
        """The matches and the unlisted spellings, which give way to every match but a part of the same name."""
        owners: dict[int, list[Match]] = {}
        for match in matches:
            for place in range(match.first, match.last + 1):
                owners.setdefault(place, []).append(match)
        for variant in self._variants.find(folded, joined, set(owners)):
            entry = variant.known.entry
            covered = [match for place in range(variant.first, variant.last + 1) for match in owners.get(place, ())]
            if any(entry not in {candidate.entry for candidate in match.candidates} for match in covered):
                continue
            matches = [match for match in matches if match not in covered]
            word = found[variant.first]
            start, end = word.start + cut(word.surface, variant.attached), found[variant.last].end
            candidates = (Candidate(entry, variant.known.kind),)
            prefix = word.folded[: variant.attached]
            matches.append(
                Match(variant.first, variant.last, start, end, text[start:end], prefix, candidates, variant=True)
            )
        return matches

    def _hits(self, folded: tuple[str, ...], joined: tuple[bool, ...]) -> "dict[_Place, list[_Pattern]]":
        """Every pattern that stands in the words, by the words it covers."""
        hits: dict[_Place, list[_Pattern]] = {}
        if not folded:
            return hits
        parts = [word + " " if is_joined else word + _AT_BREAK for word, is_joined in zip(folded, joined, strict=False)]
        parts.append(folded[-1] + " ")
        starts = list(accumulate(map(len, parts), initial=0))
        for end, patterns in self._automaton.iter("".join(parts)):
            last = bisect_right(starts, end) - 1
            for pattern in patterns:
                first = last - pattern.length + 1
                attached = end + 1 - len(pattern.text) - starts[first]  # letters of the word before the name
                if attached < 0:
                    continue
                prefix = folded[first][:attached]
                if may_precede(prefix, pattern.text, definite=pattern.definite):
                    hits.setdefault(_Place(first, last, attached, pattern.definite), []).append(pattern)
        return hits


class _Place(NamedTuple):
    first: int
    last: int
    prefix: int
    definite: bool


def _gaps(text: str, found: Sequence[Word]) -> tuple[str, ...]:
    if not found:
        return (text,)
    between = (text[one.end : two.start] for one, two in pairwise(found))
    return (text[: found[0].start], *between, text[found[-1].end :])


def _may_join(gap: str, found: Sequence[Word], place: int) -> bool:
    if _WITHIN_NAME.fullmatch(gap):
        return True
    return len(found[place].folded) == len(found[place + 1].folded) == 1 and _INITIALS.fullmatch(gap) is not None


def _automaton(vocabulary: Vocabulary) -> "ahocorasick.Automaton":
    listed: dict[tuple[str, bool], dict[Candidate, None]] = {}
    for phrase in SHADOWS:
        for key in _keys(phrase):
            listed.setdefault(key, {})
    demonyms = {
        entry.code: {form for name in entry.names if name.kind is DEMONYM for form in spellings(name)}
        for entry in vocabulary.entries
        if entry.kind is COUNTRY
    }
    for entry in vocabulary.entries:
        for name in entry.names:
            if entry.kind is SOURCE and _is_with_nation(name, entry, demonyms.get(entry.code, set())):
                continue
            for spelling in spellings(name):
                for key in _keys(spelling):
                    listed.setdefault(key, {}).setdefault(Candidate(entry, name.kind))
    by_text: dict[str, list[_Pattern]] = {}
    for (text, definite), candidates in listed.items():
        if text:
            rivals = tuple(candidate for candidate in candidates if candidate.entry.kind in _RIVALS)
            others = tuple(candidate for candidate in candidates if candidate.entry.kind not in _RIVALS)
            pattern = _Pattern(text, definite, text.count(" "), rivals, others)
            by_text.setdefault(text, []).append(pattern)
    automaton = ahocorasick.Automaton()
    for text, patterns in by_text.items():
        automaton.add_word(text, tuple(patterns))
    # A vocabulary of nothing still makes an automaton that finds nothing: the break is in no word.
    automaton.add_word(_BREAK + _BREAK, ())
    automaton.make_automaton()
    return automaton


def _is_with_nation(name: Name, entry: Entry, demonyms: Set[str]) -> bool:
    """Whether a spelling is another of the outlet's with its nation after it: that word stands outside the name."""
    plain, _, nation = fold(name.spelling).rpartition(" ")
    return nation in demonyms and any(fold(other.spelling) == plain for other in entry.names)


def _keys(spelling: str) -> Iterator[tuple[str, bool]]:
    """A folded spelling as patterns of the automaton: its words as `words` gives them, each with a blank after it.

    One that begins with ال is given whole, and without it for لل (للكرملين). Whole it may be no article at all:
    folded, ألمانيا begins with ال too, and with ل it is لألمانيا.
    """
    parts = [word.folded for word in words(spelling) if word.folded]
    if not parts:
        return
    yield "".join(part + " " for part in parts), False
    plain, definite = strip_article(parts[0])
    if definite:
        yield "".join(part + " " for part in (plain, *parts[1:])), True


def _longest(
    places: Sequence[_Place], hits: Mapping[_Place, list[_Pattern]], *, of_rivals: bool
) -> Iterator[tuple[_Place, list[tuple[Candidate, ...]]]]:
    """The leftmost longest places, none over another, for one half of the kinds, with each pattern's candidates."""
    free = 0
    for place in places:
        if place.first < free:
            continue
        halves = [half for pattern in hits[place] if (half := pattern.half(of_rivals=of_rivals)) is not None]
        if halves:
            free = place.last + 1
            yield place, halves


def _match(text: str, found: tuple[Word, ...], place: _Place, halves: list[tuple[Candidate, ...]]) -> Match | None:
    """The match at a place; None where nothing but a shadow stands."""
    candidates = halves[0] if len(halves) == 1 else tuple(dict.fromkeys(one for half in halves for one in half))
    if not candidates:
        return None
    first, last = found[place.first], found[place.last]
    attached = first.folded[: place.prefix]
    if place.definite:
        # The article belongs to the name; in للكرملين it has no alef left, and the word is kept whole.
        attached = attached.removesuffix("ال") if attached.endswith("ال") else attached.rstrip("ل")
    start = first.start + cut(first.surface, len(attached))
    end = last.end
    prefix = first.folded[: place.prefix].removesuffix("ال") if place.definite else attached
    return Match(place.first, place.last, start, end, text[start:end], prefix, candidates)
