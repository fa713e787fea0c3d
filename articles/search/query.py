"""What a person typed, understood: words, "phrases" and -exclusions. No Django here; no text is ever an error."""

import re
from dataclasses import dataclass

from articles.search.analysis import folded_words

# A search is typed, or a headline or sentence pasted; what is beyond cannot help and only costs.
LONGEST_TEXT = 1000
MOST_CLAUSES = 40

_QUOTED = r'"(?P<straight>[^"]*)"|«(?P<angled>[^«»]*)»|[“„](?P<curly>[^“”„]*)[“”]'
_CLAUSE = re.compile(rf"(?P<minus>(?<!\S)[-\u2212\u2013])?(?:{_QUOTED}|(?P<bare>[^\s\"«»“”„]+))")


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing asked for: folded words, that must stand side by side when `phrase`; not wanted when `excluded`."""

    words: tuple[str, ...]
    phrase: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A typed text, understood; without clauses it asks for everything."""

    clauses: tuple[Clause, ...] = ()

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """What is to be found."""
        return tuple(clause for clause in self.clauses if not clause.excluded)

    @property
    def excluded(self) -> tuple[Clause, ...]:
        """What must not be there."""
        return tuple(clause for clause in self.clauses if clause.excluded)


def parse(text: str) -> Query:
    """The query that `text` means. Quotes may be "", «» or “”; a quote left open and lone signs mean nothing.

    A minus excludes only where a word begins, so "S-400" is two words; bounded by LONGEST_TEXT and MOST_CLAUSES.
    """
    clauses: dict[Clause, None] = {}
    for match in _CLAUSE.finditer(text[:LONGEST_TEXT]):
        groups = match.groupdict()
        found = folded_words(match.group())
        if not found:
            continue
        excluded = groups["minus"] is not None
        if groups["bare"] is None or excluded:
            clauses[Clause(found, phrase=len(found) > 1, excluded=excluded)] = None
        else:
            clauses.update((Clause((word,)), None) for word in found)
    return Query(tuple(clauses)[:MOST_CLAUSES])
