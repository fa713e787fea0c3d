"""The names of a vocabulary as patterns, word by word: every folded spelling, with whom it may name."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.arabic.words import words
from articles.meaning.homographs import SHADOWS
from articles.meaning.spelling import spellings
from articles.meaning.values import COUNTRY, DEMONYM, PERSON, SOURCE, Entry, Name, NameKind, Vocabulary

# Kinds that cannot hold the same words at once: the paper «اليابان تايمز» is not Japan. An organisation may
# (الحرس الثوري الإيراني speaks of Iran too), and so may a topic.
_RIVALS = frozenset({PERSON, COUNTRY, SOURCE})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry that a spelling may name, and by which kind of word."""

    entry: Entry
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one folded spelling stands for. `definite` when its article was cut off.

    `rivals` and `others` are its candidates by whether their kinds are among `_RIVALS`; None when there are none. A
    shadow has an empty tuple among the rivals: it stands in their way and names nobody.
    """

    definite: bool
    rivals: tuple[Candidate, ...] | None
    others: tuple[Candidate, ...] | None


@dataclass(slots=True)
class Step:
    """Where the words of a text have led so far: the patterns that end here, and those that go on, by their next
    word."""

    patterns: list[Pattern] = field(default_factory=list)
    following: dict[str, "Step"] = field(default_factory=dict)


def steps_of(vocabulary: Vocabulary) -> dict[str, Step]:
    """All names of a vocabulary by their first folded word, which has no article where a pattern is definite."""
    listed: dict[tuple[tuple[str, ...], bool], dict[Candidate, None]] = {}
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
            for key in _keys_of(name):
                listed.setdefault(key, {}).setdefault(Candidate(entry, name.kind))
    first = Step()
    for (parts, definite), candidates in listed.items():
        rivals = tuple(candidate for candidate in candidates if candidate.entry.kind in _RIVALS)
        others = tuple(candidate for candidate in candidates if candidate.entry.kind not in _RIVALS)
        has_rivals = bool(rivals) or not others  # a shadow has neither
        step = first
        for part in parts:
            step = step.following.setdefault(part, Step())
        step.patterns.append(Pattern(definite, rivals if has_rivals else None, others or None))
    return first.following


def _is_with_nation(name: Name, entry: Entry, demonyms: Set[str]) -> bool:
    """Whether a spelling is another of the outlet's with its nation after it: that word stands outside the name."""
    plain, _, nation = fold(name.spelling).rpartition(" ")
    return nation in demonyms and any(fold(other.spelling) == plain for other in entry.names)


@cache
def _keys_of(name: Name) -> tuple[tuple[tuple[str, ...], bool], ...]:
    """Every spelling of a name as patterns. Kept: when an editor decides about one name, thousands are as they were."""
    return tuple(key for spelling in spellings(name) for key in _keys(spelling))


def _keys(spelling: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words of a folded spelling, as `words` gives them, and whether they are without its article.

    One that begins with ال is given whole, and without it for لل (للكرملين). Whole it may be no article at all:
    folded, ألمانيا begins with ال too, and with ل it is لألمانيا.
    """
    parts = tuple(word.folded for word in words(spelling) if word.folded)
    if not parts:
        return
    yield parts, False
    plain, definite = strip_article(parts[0])
    if definite:
        yield (plain, *parts[1:]), True
