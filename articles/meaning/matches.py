"""What the matcher hands over: known spellings in a text, and the text with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from articles.arabic.words import Word
from articles.meaning.patterns import Candidate
from articles.meaning.values import EntryKind


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
    spellings alone; `by_kind` the matches that may name an entry of each kind.
    """

    text: str
    words: tuple[Word, ...]
    joined: tuple[bool, ...]
    matches: tuple[Match, ...]
    gaps: tuple[str, ...]
    folded: tuple[str, ...]
    by_kind: Mapping[EntryKind, Sequence[Match]]
