"""What of a text a query marks, word by word. No Django here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.clitics import ARTICLE
from articles.search.analysis import stems

# What stands before a word as part of it: و and ف, then ب, ل or ك, then the article; لل for ل and the article.
_ATTACHED = "(و|ف)?((ب|ك|ل)?(ال)?|لل)"
_FOR_THE = "لل"
_REST = ".*"
# A folded word has no marks left in it.
_RUNS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked: words that have one of the `stems`, the `exact` folded words, and words that begin as wanted.

    `prefixes` are patterns of `beginning`, which fit a whole folded word.
    """

    stems: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.stems or self.exact or self.prefixes)

    def __or__(self, other: "Marks") -> "Marks":
        """What either marks."""
        prefixes = dict.fromkeys(self.prefixes + other.prefixes)
        return Marks(self.stems | other.stems, self.exact | other.exact, tuple(prefixes))

    def hit(self, folded: str) -> str | None:
        """What of the marks a folded word answers to, the same for words that answer to the same; None for none."""
        if folded in self.exact:
            return folded
        stem = None
        if self._may_have_stem(folded):
            stem = next((stem for stem in stems(folded) if stem in self.stems), None)
        return stem or next((prefix for prefix in self.prefixes if fits(prefix, folded)), None)

    def candidates(self, folded: str) -> list[str]:
        """The words of a folded text that may answer, in order, found by their letters: what answers is among them."""
        pieces = [piece for piece in _pieces(self) if piece in folded]
        # What stands between two spaces first: parting at spaces is much faster than looking for words.
        near = _having(folded.split(), pieces) if pieces else []
        return [word for part in near for word in _RUNS.findall(part)]

    def among(self, folded: Sequence[str]) -> Sequence[str]:
        """As `candidates`, of words that are known already."""
        return _having(folded, _pieces(self))

    def _may_have_stem(self, folded: str) -> bool:
        # A stem is a piece of its word. Only «الX» of «للX» is put together, where X is too short for a stem.
        return any(stem in folded or stem.startswith(ARTICLE) for stem in self.stems)


@lru_cache(64)
def _pieces(marks: Marks) -> tuple[str, ...]:
    """Letters of which every word has some that answers to the marks."""
    joined = {_FOR_THE} if any(stem.startswith(ARTICLE) for stem in marks.stems) else set()
    begun = {prefix.removeprefix(_ATTACHED).removesuffix(_REST) for prefix in marks.prefixes}
    return tuple(marks.stems | marks.exact | joined | begun)


def _having(words: Sequence[str], pieces: Sequence[str]) -> Sequence[str]:
    """The words that have any of the pieces."""
    if len(pieces) == 1:
        (piece,) = pieces
        return [word for word in words if piece in word]
    return [word for word in words if any(map(word.__contains__, pieces))]


def beginning(folded: str, *, exact: bool) -> str:
    """A regular expression, of Python and of the index, for the words that begin with some folded letters.

    What Arabic attaches in front may stand before them, an article or not; the word's own letters alone when `exact`.
    Letters and digits only: nothing of it can be a sign of the expression.
    """
    return f"{folded}{_REST}" if exact else f"{_ATTACHED}{folded.removeprefix(ARTICLE)}{_REST}"


def fits(prefix: str, folded: str) -> bool:
    """Whether a folded word begins as a pattern of `beginning` says."""
    return _compiled(prefix).fullmatch(folded) is not None


@lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
