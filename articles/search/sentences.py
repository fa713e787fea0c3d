"""Whole sentences as queries: what in them is a sign of the language and what is the sentence's own. No Django here."""

from dataclasses import replace

from articles.search.function_words import ASKING_WORDS
from articles.search.query_nodes import Clause, Group, Node, Query

# So many words outside of quotation marks make a sentence, and so does a word that asks: who picks words for a search,
# types fewer.
_LEAST = 4


def in_words(query: Query) -> Query:
    """A question or pasted headline as its words alone; any other query as it is.

    «من كتب قصيدة "قناع الفوضى" أو نشرها؟» quotes a title and gives an alternative, as sentences do: an article that
    answers need not have the title letter by letter. Only for where that gave too few articles (`ask`, forgiving); a
    query with a filter, a date, an exclusion or any other sign that no sentence has is left to mean what it says.
    """
    sentence = len(query.wanted) >= _LEAST or any(clause.words[0] in ASKING_WORDS for clause in query.wanted)
    if query.said or not sentence or not all(map(_of_a_sentence, query.clauses)):
        return query
    words = (word for node in query.clauses for word in _words(node))
    return replace(query, clauses=tuple(dict.fromkeys(Clause((word,)) for word in words)))


def _of_a_sentence(node: Node) -> bool:
    if isinstance(node, Group):
        return not node.excluded and all(map(_of_a_sentence, node.nodes))
    return isinstance(node, Clause) and not (node.excluded or node.exact or node.prefix or node.field)


def _words(node: Node) -> tuple[str, ...]:
    if isinstance(node, Group):
        return tuple(word for part in node.nodes for word in _words(part))
    return node.words if isinstance(node, Clause) else ()
