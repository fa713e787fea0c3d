"""Whole sentences as queries: which of their signs belong to the query language, which to the sentence. No Django."""

from collections.abc import Iterator
from dataclasses import replace

from articles.search.function_words import ASKING_WORDS
from articles.search.query_nodes import Clause, Group, Node, Query

# This many words outside of quotation marks make a sentence, and so does a question word: people who choose words for a
# search type fewer.
_LEAST = 4


def in_words(query: Query) -> Query:
    """A question or pasted headline reduced to its words; any other query as it is.

    «من كتب قصيدة "قناع الفوضى" أو نشرها؟» quotes a title and has an "or", as sentences do; an article that answers it
    need not have the title word for word. Used only where the literal reading found too few articles (`ask`,
    forgiving). A query with a filter, a date, an exclusion or any other sign that no sentence has is left as it is.
    """
    sentence = len(query.wanted) >= _LEAST or any(clause.words[0] in ASKING_WORDS for clause in query.wanted)
    if query.said or not sentence or not all(map(_of_a_sentence, query.clauses)):
        return query
    words: dict[tuple[str, ...], Clause] = {}
    for clause in (clause for node in query.clauses for clause in _words(node)):
        if clause.others or clause.words not in words:
            words[clause.words] = clause
    return replace(query, clauses=tuple(words.values()))


def _of_a_sentence(node: Node) -> bool:
    if isinstance(node, Group):
        return not node.excluded and all(map(_of_a_sentence, node.nodes))
    return isinstance(node, Clause) and not (node.excluded or node.exact or node.prefix or node.field)


def _words(node: Node) -> Iterator[Clause]:
    """Each word of a node as a clause of its own; a word outside of quotation marks keeps its other spellings."""
    if isinstance(node, Group):
        for part in node.nodes:
            yield from _words(part)
    elif isinstance(node, Clause):
        yield from (Clause((word,)) for word in node.words) if node.phrase else (node,)
