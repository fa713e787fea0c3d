"""Words are searched for in all their spellings: a name's that the vocabulary lists (شويجو finds شويغو), a hamza's."""

from collections.abc import Callable
from dataclasses import replace

from articles.search.current_names import current_names
from articles.search.hamza_spellings import hamza_spelling
from articles.search.query_nodes import Clause, Group, Node, Query

_Others = Callable[[str], tuple[str, ...]]


def in_known_spellings(query: Query) -> Query:
    """The query in which each plain word also has its other spellings; exact words and phrases stay.

    One database query where there are words, otherwise none.
    """
    if not any(map(_has_words, query.clauses)):
        return query
    others = current_names().other_spellings
    clauses = tuple(_spelt(node, others) for node in query.clauses)
    return query if clauses == query.clauses else replace(query, clauses=clauses)


def _has_words(node: Node) -> bool:
    if isinstance(node, Group):
        return any(map(_has_words, node.nodes))
    return isinstance(node, Clause) and not (node.exact or node.prefix or node.phrase)


def _spelt(node: Node, others: _Others) -> Node:
    if isinstance(node, Group):
        return replace(node, nodes=tuple(_spelt(part, others) for part in node.nodes))
    if not isinstance(node, Clause) or not _has_words(node):
        return node
    word = node.words[0]
    hamza = hamza_spelling(word)
    found = others(word) if hamza is None else (*others(word), hamza)
    return replace(node, others=found) if found else node
