"""Names typed in Latin or Cyrillic letters are searched for in Arabic letters too."""

from dataclasses import replace
from typing import TypeGuard

from articles.arabic.romanised import is_foreign
from articles.search.current_names import arabic_spellings
from articles.search.query_nodes import Clause, Group, Node, Query


def in_arabic_too(query: Query) -> Query:
    """The query in which each foreign word that names something also has the vocabulary's Arabic spellings.

    «Shoigu» becomes Shoigu or شويغو; phrases, prefixes and exact words stay as they are. One database query where there
    are foreign words, otherwise none.
    """
    clauses = tuple(map(_in_arabic_too, query.clauses))
    said = query.said and replace(query.said, nodes=tuple(map(_in_arabic_too, query.said.nodes)))
    return query if clauses == query.clauses and said == query.said else replace(query, clauses=clauses, said=said)


def loosely(query: Query) -> Query:
    """The query with the spellings of each name as separate words, any of which is enough when forgiving.

    So «Vladimir Putin» also finds articles that have only one of the two names, as فلاديمير بوتين does.
    """
    clauses: list[Node] = []
    for node in query.clauses:
        clauses += node.nodes if _is_name(node) else (node,)
    return query if len(clauses) == len(query.clauses) else replace(query, clauses=tuple(clauses))


def _is_name(node: Node) -> TypeGuard[Group]:
    return (
        isinstance(node, Group)
        and node.either
        and not node.excluded
        and all(isinstance(part, Clause) and part.plain for part in node.nodes)
        and isinstance(node.nodes[0], Clause)
        and is_foreign(node.nodes[0].words[0])
    )


def _in_arabic_too(node: Node) -> Node:
    if isinstance(node, Group):
        return replace(node, nodes=tuple(map(_in_arabic_too, node.nodes)))
    if not isinstance(node, Clause) or node.exact or node.prefix or node.phrase or not is_foreign(node.words[0]):
        return node
    spellings = arabic_spellings(node.words[0])
    if not spellings:
        return node
    wanted = replace(node, excluded=False)
    either = (wanted, *(replace(wanted, words=(spelling,)) for spelling in spellings))
    return Group(either, either=True, excluded=node.excluded)
