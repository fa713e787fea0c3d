"""Finding every name of a vocabulary in a text, in one pass over its folded words.

Where a name begins inside a word, the letters before it must be proclitics; from there on word after word must be the
name's. How a word may begin a name is found out once. The time depends on the text and not on how many names there are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import compress, count, pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple, cast

from articles.arabic.clitics import BEFORE_BARE, BEFORE_DEFINITE_LAM, cut, may_precede
from articles.arabic.word_cache import remembered
from articles.arabic.words import Word, words_and_gaps
from articles.meaning.bodies import without_others
from articles.meaning.matches import Match, Matched
from articles.meaning.outlet_spellings import OutletSpellings
from articles.meaning.patterns import Candidate, Step, steps_of
from articles.meaning.values import EntryKind, Vocabulary
from articles.meaning.variants import VariantIndex

# What may stand between two words of one name: blanks, hyphens, apostrophes, the point of an abbreviation (أ.ف.ب).
_WITHIN_NAME = re.compile(r"[\s\-\u2010-\u2015\u0640'’]*|\.")
_INITIALS = re.compile(r"\.\s*")
# A number that is part of a name stands in marks too.
_BEFORE_NUMBER = frozenset({" «", " “", ' "', " ("})
_FOLDED = attrgetter("folded")
_BEFORE = BEFORE_BARE | BEFORE_DEFINITE_LAM
_MOST_ATTACHED = max(map(len, _BEFORE))


class _Hit(NamedTuple):
    """Words that a pattern covers, the last as a negative number, how many letters of the first are attached, and whom
    it may name.

    In this order the longest comes first at each word, and of those with the same words the one with the fewest
    letters taken for clitics: that is the name as written.
    """

    first: int
    minus_last: int
    attached: int
    definite: bool
    candidates: tuple[Candidate, ...]


# A _Hit of a tuple of its fields, without a Python function in between.
_hit = cast("Callable[[tuple[object, ...]], _Hit]", partial(tuple.__new__, _Hit))
_ORDER = itemgetter(0, 1, 2)


class Matcher:
    """All names of one vocabulary, ready to be found. Built once; safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._steps = steps_of(vocabulary)
        self._beginnings = remembered(self._read_beginnings)
        self._variants = VariantIndex(vocabulary)
        self.outlets = OutletSpellings(vocabulary)

    def find(self, text: str) -> Matched:
        """The known names in `text`: the longest at each place, and no two of rival kinds over the same word."""
        found, folded, gaps = words_and_gaps(text)
        if not all(folded):  # a word of nothing but marks is none
            found = tuple(word for word in found if word.folded)
            gaps = _gaps(text, found)
            folded = tuple(map(_FOLDED, found))
        joined = _joined(gaps[1:-1], folded)
        rivals, others = self._hits(folded, joined)
        listed = [*_matches(text, found, rivals), *_matches(text, found, others)]
        matches = self._with_variants(text, found, folded, joined, listed)
        if others:
            matches = without_others(matches, folded, joined)
        if others or matches is not listed:  # the rivals alone are in order
            matches.sort(key=lambda match: (match.first, -match.last))
        return Matched(text, found, joined, tuple(matches), gaps, folded, _by_kind(matches))

    def _with_variants(
        self,
        text: str,
        found: tuple[Word, ...],
        folded: tuple[str, ...],
        joined: tuple[bool, ...],
        matches: list[Match],
    ) -> list[Match]:
        """The matches and the unlisted spellings, which give way to every match but a part of the same name."""
        taken = {place for match in matches for place in range(match.first, match.last + 1)}
        unlisted = list(self._variants.find(folded, joined, taken))
        if not unlisted:
            return matches
        by_place: dict[int, list[Match]] = {}
        for match in matches:
            for place in range(match.first, match.last + 1):
                by_place.setdefault(place, []).append(match)
        variants: list[Match] = []
        gone: set[Match] = set()
        for variant in unlisted:
            entry = variant.known.entry
            places = range(variant.first, variant.last + 1)
            covered = [match for place in places for match in by_place.get(place, ())]
            if any(entry not in {candidate.entry for candidate in match.candidates} for match in covered):
                continue
            gone.update(covered)
            word = found[variant.first]
            start, end = word.start + cut(word.surface, variant.attached), found[variant.last].end
            candidates = (Candidate(entry, variant.known.kind),)
            prefix = word.folded[: variant.attached]
            variants.append(
                Match(variant.first, variant.last, start, end, text[start:end], prefix, candidates, variant=True)
            )
        return [*(match for match in matches if match not in gone), *variants] if variants else matches

    def _hits(self, folded: tuple[str, ...], joined: tuple[bool, ...]) -> tuple[list[_Hit], list[_Hit]]:
        """Every pattern that stands in the words: the rivals, and the others."""
        rivals: list[_Hit] = []
        others: list[_Hit] = []
        begun = list(map(self._beginnings, folded))
        for first in compress(count(), begun):
            for attached, bare, definite, step in begun[first]:
                last = first
                here: Step | None = step
                while here is not None:
                    for pattern in here.patterns:
                        if not (definite if pattern.definite else bare):
                            continue
                        if pattern.rivals is not None:
                            rivals.append(_hit((first, -last, attached, pattern.definite, pattern.rivals)))
                        if pattern.others is not None:
                            others.append(_hit((first, -last, attached, pattern.definite, pattern.others)))
                    if not here.following or last >= len(joined) or not joined[last]:
                        break  # the end, or something is printed between them that no name crosses
                    last += 1
                    here = here.following.get(folded[last])
        return rivals, others

    def _read_beginnings(self, word: str) -> tuple[tuple[int, bool, bool, Step], ...]:
        """How names may begin in a folded word: after how many letters, whether those without an article that was cut
        off may, whether those with one may, and where the word leads them."""
        found = []
        for attached in range(min(len(word), _MOST_ATTACHED + 1)):
            prefix = word[:attached]
            if prefix in _BEFORE and (step := self._steps.get(word[attached:])) is not None:
                definite = may_precede(prefix, word[attached:], definite=True)
                found.append((attached, prefix in BEFORE_BARE, definite, step))
        return tuple(found)


def _by_kind(matches: Sequence[Match]) -> dict[EntryKind, list[Match]]:
    found: dict[EntryKind, list[Match]] = {}
    for match in matches:
        if len(match.candidates) == 1:  # nearly always
            found.setdefault(match.candidates[0].entry.kind, []).append(match)
            continue
        for kind in {candidate.entry.kind for candidate in match.candidates}:
            found.setdefault(kind, []).append(match)
    return found


def _gaps(text: str, found: Sequence[Word]) -> tuple[str, ...]:
    if not found:
        return (text,)
    between = (text[one.end : two.start] for one, two in pairwise(found))
    return (text[: found[0].start], *between, text[found[-1].end :])


def _joined(between: Sequence[str], folded: Sequence[str]) -> tuple[bool, ...]:
    """Whether each word and the next may belong to one name, by what is printed between them."""
    joined = list(map(_is_within_name, between))
    for place in compress(count(), map(_may_join, between)):  # hardly any
        if between[place] in _BEFORE_NUMBER:
            joined[place] = folded[place + 1].isdigit()  # القناة «12»
        else:
            joined[place] = joined[place] or len(folded[place]) == len(folded[place + 1]) == 1
    return tuple(joined)


@remembered
def _is_within_name(gap: str) -> bool:
    return _WITHIN_NAME.fullmatch(gap) is not None


@remembered
def _may_join(gap: str) -> bool:
    """Whether it depends on the words beside it if one name crosses what is printed between them."""
    return gap in _BEFORE_NUMBER or _INITIALS.fullmatch(gap) is not None


def _matches(text: str, found: tuple[Word, ...], hits: list[_Hit]) -> Iterator[Match]:
    """The leftmost longest names among the hits, none over another."""
    free = 0
    hits.sort(key=_ORDER)
    for hit in hits:
        if hit.first >= free:
            free = 1 - hit.minus_last
            if hit.candidates:  # nothing but a shadow stands there otherwise
                yield _match(text, found, hit)


def _match(text: str, found: tuple[Word, ...], hit: _Hit) -> Match:
    first, last = found[hit.first], found[-hit.minus_last]
    attached = prefix = first.folded[: hit.attached]
    if hit.definite:
        # The article belongs to the name; in للكرملين it has no alef left, and the word is kept whole.
        prefix = attached.removesuffix("ال")
        attached = prefix if prefix != attached else attached.rstrip("ل")
    start = first.start + cut(first.surface, len(attached)) if attached else first.start
    return Match(hit.first, -hit.minus_last, start, last.end, text[start : last.end], prefix, hit.candidates)
