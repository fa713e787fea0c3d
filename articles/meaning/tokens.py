"""The words of a passage as parts of names: what each may be in one, and the span of a name."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from articles.arabic.clitics import cut, strip_article
from articles.arabic.words import Word
from articles.meaning.matches import Match
from articles.meaning.name_words import (
    ARABIC_LINKS,
    COMPOUND_FIRST,
    GIVEN,
    LINK,
    NEVER,
    NISBA,
    ORDINARY,
    SECOND_HALVES,
    SURNAME,
    NamePart,
    is_given,
    is_weak_given,
    part_of,
)
from articles.meaning.passages import Passage
from articles.meaning.titles import OFFICES, is_doing, is_saying, is_title, word_set
from articles.meaning.values import DEMONYM, PERSON, SOURCE

_PARTICLES = word_set(
    "في من الي علي عن ان انه انها بان الذي التي مع خلال بعد قبل حول امس اليوم لدي عند قوله قولها تاكيده تاكيدها"
)
_START, _END = attrgetter("start"), attrgetter("end")
_SURFACE = itemgetter(0)  # of a Word, for every word: by its name it takes three times as long
# Nothing but these may stand between two words of one name; a hyphen with blanks around it separates.
_WITHIN = frozenset({"", " ", "-", "\u2010", "\u2011", "\u00a0", "'", "’", "  "})


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first` to `last`, end included, that may be a name; `attached` letters of the first are no part of it.

    `parts` says what each word is; for a link (بن) with its next word both are LINK.
    """

    first: int
    last: int
    attached: int
    parts: tuple[NamePart, ...]
    folded: tuple[str, ...]

    def __len__(self) -> int:
        """The number of words."""
        return self.last - self.first + 1


def places_of(words: Sequence[Word], start: int, end: int) -> range:
    """The places of the words that stand in characters `start` to `end`, in part or in whole."""
    first = bisect_right(words, start, key=_END)
    last = bisect_left(words, end, lo=first, key=_START)
    return range(first, last)


class Tokens:
    """The words of one passage with what each may be in a name."""

    def __init__(
        self, passage: Passage, taken: Sequence[tuple[int, int]], *, told: frozenset[str] = frozenset()
    ) -> None:
        """`taken` are the offsets of what is known to be a person already, `told` the folded words of the story."""
        self.told = told
        self.passage = passage
        self.words: tuple[Word, ...] = passage.matched.words
        self.folded: tuple[str, ...] = passage.matched.folded
        self.parts = list(map(part_of, map(_SURFACE, self.words)))
        self.places = [False] * len(self.words)
        self.demonyms = [False] * len(self.words)
        for match in passage.matched.matches:
            self._cover(match)
        self.near = list(map(_WITHIN.__contains__, passage.matched.gaps[1:-1]))
        self.taken = {place for start, end in taken for place in places_of(self.words, start, end)}
        for place in self.taken:
            self.parts[place] = NEVER

    def _cover(self, match: Match) -> None:
        if match.of(PERSON):
            return
        is_demonym = match.candidates[0].kind is DEMONYM and len({one.kind for one in match.candidates}) == 1
        for place in range(match.first, match.last + 1):
            folded = self.folded[place]
            if is_demonym:
                if is_given(folded) and self.passage.after(place) in ARABIC_LINKS:
                    continue  # تركي بن عبدالله
                definite = strip_article(folded)[1]
                self.demonyms[place] = True
                self.parts[place] = NISBA if definite else ORDINARY
            elif match.first < match.last or not (self._is_named(match) or is_given(folded) or is_weak_given(folded)):
                self.parts[place] = NEVER
                self.places[place] = True

    def _is_named(self, match: Match) -> bool:
        """Whether an outlet's name is somebody's surname here: بختيار دوغان."""
        return bool(match.of(SOURCE)) and is_given(self.passage.beside(match.first))

    def within(self, place: int) -> bool:
        """Whether word `place` and the next may belong to one name: nothing but a blank or a hyphen between them."""
        return 0 <= place < len(self.near) and self.near[place]

    def is_stop(self, place: int) -> bool:
        """Words that end a name whatever they may be otherwise: verbs of the news and titles."""
        folded = self.words[place].folded
        if self.parts[place] in (GIVEN, SURNAME, LINK):
            return False
        return is_saying(folded) or is_doing(folded) or is_title(folded, OFFICES)

    def is_compound(self, place: int) -> bool:
        """Whether a given name of two words begins here: ضيف الله, علاء الدين."""
        if self.words[place].folded not in COMPOUND_FIRST or not self.within(place):
            return False
        return self.words[place + 1].folded in SECOND_HALVES

    def ends_clause(self, place: int) -> bool:
        """Whether what stands after word `place` closes it off: punctuation, the end, a verb or a particle."""
        if not self.within(place):
            return True
        following = self.words[place + 1].folded
        if self.parts[place + 1] is NEVER:
            return True
        return following in _PARTICLES or following[0] == "و" or is_saying(following) or is_title(following, OFFICES)

    def start_of(self, span: Span) -> int:
        """The offset where the name itself begins."""
        word = self.words[span.first]
        return word.start + cut(word.surface, span.attached)
