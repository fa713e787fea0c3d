"""A month beside a number is searched for under all its names: «نيسان 2010» finds «أبريل 2010». No Django here.

Names without a number may be anything else: آب, أيار and مارس are words and names too. Of names in two words («كانون
الثاني»), each word stands for the other names; they stand for none, because كانون alone is two months.
"""

from collections import defaultdict
from dataclasses import replace

from articles.arabic.months import GREGORIAN
from articles.search.query_nodes import Clause, Node, Query

# Shorter names are not searched for in place of others, because their letters are those of frequent words: آب, ماي.
_LEAST_LETTERS = 4


def _by_month() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name, number in GREGORIAN.items():
        if name.isalpha() and not name.isascii() and len(name) >= _LEAST_LETTERS:
            found[number].append(name)
    return {number: tuple(names) for number, names in found.items()}


_NAMES = _by_month()


def in_all_month_names(query: Query) -> Query:
    """The query in which each month with a number before or behind it also has its other names."""
    months = _months(query.clauses)
    if not months:
        return query
    clauses = list(query.clauses)
    for place, number in months.items():
        clause = clauses[place]
        if isinstance(clause, Clause):
            others = (name for name in _NAMES[number] if name not in clause.words)
            clauses[place] = replace(clause, others=tuple(dict.fromkeys((*clause.others, *others))))
    return replace(query, clauses=tuple(clauses))


def _months(nodes: tuple[Node, ...]) -> dict[int, int]:
    """The places of words that name a month beside a number, each with the month's number."""
    words = [node.words[0] if isinstance(node, Clause) and node.plain else "" for node in nodes]
    found: dict[int, int] = {}
    for first in range(len(words)):
        for size in (1, 2):
            number = GREGORIAN.get(" ".join(words[first : first + size]))
            around = (*words[max(0, first - 1) : first], *words[first + size : first + size + 1])
            if number is not None and any(map(str.isdecimal, around)):
                found.update((place, number) for place in range(first, min(first + size, len(words))))
    return found
