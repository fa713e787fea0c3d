"""The frozen values that a parsed query consists of. No Django here."""

from dataclasses import dataclass
from datetime import date

from articles.search.values import Facet, Field, Note


@dataclass(frozen=True, slots=True)
class Clause:
    """Folded words to search for.

    `phrase`: they must be adjacent. `excluded`: they must not occur. `exact`: as they are spelt, no stems. `prefix`:
    the single word is the beginning of a word. `field`: only in that part of an article. `others` are words that may
    stand for the single word as well: its other spellings, and other names of a month.
    """

    words: tuple[str, ...]
    phrase: bool = False
    excluded: bool = False
    exact: bool = False
    prefix: bool = False
    field: Field | None = None
    others: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is a word wanted anywhere and in any of its forms: only such clauses can be taken forgivingly."""
        return not (self.excluded or self.exact or self.prefix or self.phrase or self.field)


@dataclass(frozen=True, slots=True)
class Filter:
    """A tag or source that an article must carry: one of `ids`, primary keys; `name` as typed."""

    facet: Facet
    name: str
    ids: tuple[int, ...] = ()
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The days, both included, within which an article must be dated; None is open."""

    since: date | None
    until: date | None
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Several nodes that must all match, or any one of them when `either`."""

    nodes: "tuple[Node, ...]"
    either: bool = False
    excluded: bool = False


Node = Clause | Filter | Period | Group


@dataclass(frozen=True, slots=True)
class Said:
    """What is searched for in quotations by one of `speakers` (tag ids), or by anybody where there are none."""

    speakers: tuple[int, ...]
    name: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed text: all of `clauses` must match, and `said`. Without either it asks for everything."""

    clauses: tuple[Node, ...] = ()
    said: Said | None = None
    notes: tuple[Note, ...] = ()

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """The words to be found anywhere in any of their forms."""
        return tuple(node for node in self.clauses if isinstance(node, Clause) and node.plain)

    @property
    def required(self) -> tuple[Node, ...]:
        """What else must match: phrases, exact words, prefixes, parts of the article, filters, dates, alternatives."""
        return tuple(
            node for node in self.clauses if not node.excluded and not (isinstance(node, Clause) and node.plain)
        )

    @property
    def excluded(self) -> tuple[Node, ...]:
        """What must not match."""
        return tuple(node for node in self.clauses if node.excluded)

    @property
    def loosens(self) -> bool:
        """Whether there are words that can be taken forgivingly."""
        return any(_loosens(node) for node in self.clauses)


def together(parts: list[Node | None]) -> Node | None:
    """Several parts as one node, all of which must match; None for none."""
    nodes = tuple(dict.fromkeys(part for part in parts if part))
    return Group(nodes) if len(nodes) > 1 else nodes[0] if nodes else None


def either_of(left: Node, right: Node) -> Node:
    """Either of the two; a third alternative joins the first two."""
    joined = left.nodes if isinstance(left, Group) and left.either and not left.excluded else (left,)
    nodes = tuple(dict.fromkeys((*joined, right)))
    return Group(nodes, either=True) if len(nodes) > 1 else nodes[0]


def excluded(node: Node) -> Node:
    """The same node, excluded; one that is excluded already stays so."""
    match node:
        case Clause(words, phrase, _, exact, prefix, field):
            return Clause(words, phrase, True, exact, prefix, field)
        case Filter(facet, name, ids):
            return Filter(facet, name, ids, excluded=True)
        case Period(since, until):
            return Period(since, until, excluded=True)
        case Group(nodes, either):
            return Group(nodes, either, excluded=True)


def is_text(node: Node) -> bool:
    """Whether a node is words, or a group of nothing else: only such nodes can be searched for in a quotation."""
    return isinstance(node, Clause) or (isinstance(node, Group) and all(is_text(part) for part in node.nodes))


def _loosens(node: Node) -> bool:
    if isinstance(node, Group):
        return not node.excluded and any(_loosens(part) for part in node.nodes)
    return isinstance(node, Clause) and node.plain
