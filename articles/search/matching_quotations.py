"""Decides which quotations match what is searched for in somebody's words. No Django here.

The index knows in which articles somebody said all of the words, but not whether in one quotation; the texts tell that.
"""

from collections.abc import Callable, Iterable, Sequence

from articles.search.analysis import folded_words, stems
from articles.search.highlighting import beginning, fits
from articles.search.query_nodes import Clause, Group, Node


def answers(nodes: Iterable[Node], text: str) -> int:
    """How many of the nodes match the text of one quotation."""
    words = folded_words(text)
    return sum(_holds(node, words) for node in nodes)


def _holds(node: Node, words: Sequence[str]) -> bool:
    if isinstance(node, Group):
        found = (_holds(part, words) for part in node.nodes)
        return (any(found) if node.either else all(found)) is not node.excluded
    return isinstance(node, Clause) and _found(node, words) is not node.excluded


def _found(clause: Clause, words: Sequence[str]) -> bool:
    if clause.prefix:
        pattern = beginning(clause.words[0], exact=clause.exact)
        return any(fits(pattern, word) for word in words)
    meets = _same if clause.exact else _leading if clause.phrase else _akin
    return any(_stand_at(place, clause.words, words, meets) for place in range(len(words) - len(clause.words) + 1))


def _stand_at(place: int, wanted: Sequence[str], words: Sequence[str], meets: Callable[[str, str], bool]) -> bool:
    return all(meets(word, words[place + n]) for n, word in enumerate(wanted))


def _same(wanted: str, word: str) -> bool:
    return wanted == word


def _leading(wanted: str, word: str) -> bool:
    return stems(wanted)[0] in stems(word)


def _akin(wanted: str, word: str) -> bool:
    return not set(stems(wanted)).isdisjoint(stems(word))
