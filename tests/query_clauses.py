"""Makes clauses of a query, for tests of what a typed text means."""

from articles.search.query_names import AskedName
from articles.search.query_nodes import Clause, Group, Node
from articles.search.values import Facet


def word(text: str, *, excluded: bool = False) -> Clause:
    """A clause of one word."""
    return Clause((text,), excluded=excluded)


def either(*nodes: Node) -> Group:
    """One of several."""
    return Group(nodes, either=True)


KNOWN = {
    AskedName(Facet.PERSON, "سعيد"): (1, 2),
    AskedName(Facet.COUNTRY, "جزر القمر"): (3,),
    AskedName(Facet.COUNTRY, "جزر"): (4,),
    AskedName(None, "سعيد"): (1,),
}
