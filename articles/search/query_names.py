"""The names that a search may ask for, behind a filter's key or «قال:»: all candidates, the longest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from articles.search.query_tokens import LONGEST_TEXT, Sort, Token, tokens
from articles.search.query_words import Speech
from articles.search.values import Facet

# Names are looked up in the database.
MOST_NAMES = 10
# Words that one name may have.
LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class AskedName:
    """A name that may be meant: `typed` as a value of `facet`, or as a speaker where that is None."""

    facet: Facet | None
    typed: str


# The primary keys of the tags or sources that bear a name; names that nobody bears are left out.
Known = Mapping[AskedName, tuple[int, ...]]


@lru_cache(256)
def names_in(text: str) -> tuple[tuple[AskedName, ...], ...]:
    """For each name asked for in a text, the candidates, the longest first: «كوريا الشمالية», «كوريا»."""
    asked, found = tuple(tokens(text[:LONGEST_TEXT])), []
    for place, token in enumerate(asked):
        if isinstance(token.key, Facet | Speech):
            found.append(tuple(name for name, _ in candidate_names(asked, place)))
    return tuple(dict.fromkeys(names for names in found if names))[:MOST_NAMES]


def candidate_names(asked: tuple[Token, ...], key: int) -> Iterator[tuple[AskedName, int]]:
    """Candidates for the name after a key, the longest first, each with its number of tokens (1 if it opens quoted)."""
    meant = asked[key].key
    facet = meant if isinstance(meant, Facet) else None
    following: list[str] = []
    for token in asked[key + 1 : key + 1 + LONGEST_NAME]:
        if not token.plain:
            break
        following.append(token.typed)
        if asked[key + 1].sort is Sort.PHRASE:  # quotes further on may be of the name: سالم «أبو علي» الراوي
            break
    for count in range(len(following), 0, -1):
        yield AskedName(facet, " ".join(following[:count])), count
