"""Which words of a text a query marks. No Django here."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.arabic.clitics import ARTICLE
from articles.arabic.fold import MARKS, fold_word
from articles.arabic.words import WORD
from articles.search.analysis import stems

# What stands before a word as part of it: و and ف, then ب, ل or ك, then the article; لل for ل and the article.
_ATTACHED = "(و|ف)?((ب|ك|ل)?(ال)?|لل)"
_FOR_THE = "لل"
_REST = ".*"
# All letters and digits that folding merges are in the Unicode Arabic blocks.
_ARABIC = range(0x0600, 0x08A0)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked: words with one of the `stems`, the `exact` folded words, and words that match a prefix.

    `prefixes` are patterns made by `beginning`, which match a whole folded word.
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
        """The mark that a folded word matches, the same value for all words that match it; None for none."""
        if folded in self.exact:
            return folded
        stem = None
        if self._may_have_stem(folded):
            stem = next((stem for stem in stems(folded) if stem in self.stems), None)
        return stem or next((prefix for prefix in self.prefixes if fits(prefix, folded)), None)

    def near(self, text: str) -> Sequence[tuple[int, int]]:
        """Start and end of words of a printed text, in order; all matching words are among them.

        They are searched for by their letters as these may be printed, at a fraction of the cost of folding the text.
        """
        looks = _looks(self)
        # These signs are no letters, and the only ones of most texts that compatibility forms are of.
        usual = unicodedata.is_normalized("NFKC", text.replace("…", " ").replace("\u00a0", " "))
        if looks is None or not usual:
            return [word.span() for word in WORD.finditer(text)]
        found, end = [], 0
        for place in _places(text, looks):
            if place >= end:
                # No word holds a space: the one around this place is found from the last space on.
                before = max(end, text.rfind(" ", end, place) + 1)
                start, end = next(word.span() for word in WORD.finditer(text, before) if word.end() > place)
                found.append((start, end))
        return found

    def _may_have_stem(self, folded: str) -> bool:
        # A stem is a piece of its word. Only «الX» of «للX» is put together, where X is too short for a stem.
        return any(stem in folded or stem.startswith(ARTICLE) for stem in self.stems)


@lru_cache(64)
def _pieces(marks: Marks) -> tuple[str, ...]:
    """Strings of letters of which every matching word contains at least one."""
    joined = {_FOR_THE} if any(stem.startswith(ARTICLE) for stem in marks.stems) else set()
    begun = {prefix.removeprefix(_ATTACHED).removesuffix(_REST) for prefix in marks.prefixes}
    return tuple(marks.stems | marks.exact | joined | begun)


@lru_cache(64)
def _looks(marks: Marks) -> tuple[re.Pattern[str], ...] | None:
    """Patterns for the pieces as they may be printed; None where only folding can tell, as with capital letters."""
    pieces = _pieces(marks)
    if not all(piece.isalnum() and piece.lower() == piece.upper() for piece in pieces):
        return None
    # A piece that contains another one is found by that one.
    shortest = (piece for piece in pieces if not any(other in piece for other in pieces if other != piece))
    return tuple(re.compile(f"[{MARKS}]*".join(map(_printed, piece))) for piece in shortest)


def _places(text: str, looks: Sequence[re.Pattern[str]]) -> Sequence[int]:
    places = [match.start() for look in looks for match in look.finditer(text)]
    return places if len(looks) == 1 else sorted(places)


def _printed(letter: str) -> str:
    """A regular expression for what is printed where the folded text has this letter."""
    return f"[{letter}{''.join(_unfolded().get(letter, ()))}]"


@cache
def _unfolded() -> dict[str, list[str]]:
    """By each folded letter or digit, the others that are folded to it."""
    found: dict[str, list[str]] = defaultdict(list)
    for printed in map(chr, _ARABIC):
        if (letter := fold_word(printed)) != printed:
            found[letter].append(printed)
    return found


def beginning(folded: str, *, exact: bool) -> str:
    """A regular expression, valid in Python and in the index, for words that begin with the given folded letters.

    The clitics of Arabic, and the article, may stand before them; when `exact`, only the word's own letters count. The
    letters need no escaping: a folded word consists of letters and digits only.
    """
    return f"{folded}{_REST}" if exact else f"{_ATTACHED}{folded.removeprefix(ARTICLE)}{_REST}"


def fits(prefix: str, folded: str) -> bool:
    """Whether a folded word matches a pattern made by `beginning`."""
    return _compiled(prefix).fullmatch(folded) is not None


@lru_cache(256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
