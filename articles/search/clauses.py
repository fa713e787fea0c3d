"""The clauses of a query as queries of the index, and what they mark in a text."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import tantivy
from tantivy import Occur

from articles.search import matching, schema
from articles.search.analysis import stems
from articles.search.constants import STEM_WEIGHTS
from articles.search.documents import day
from articles.search.filtering import weightless
from articles.search.highlighting import Marks, beginning
from articles.search.lookups import any_of, every, term
from articles.search.phrases import phrase
from articles.search.query_nodes import Clause, Filter, Group, Node, Period, Said
from articles.search.ranking import anywhere
from articles.search.transliterations import other_spellings
from articles.search.values import Field


def node_query(node: Node, *, forgiving: bool = False, weighed: bool = False) -> tantivy.Query:
    """What a clause asks of the index, regardless of its exclusion; `forgiving` as in `text_query`, for alternatives.

    It finds the same articles whether they are `weighed` or not; not weighing them is quicker.
    """
    match node:
        case Clause():
            return _text(node, forgiving=forgiving) if weighed else any_of(_alternatives(node, forgiving=forgiving))
        case Filter(facet, _, ids):
            return weightless(tantivy.Query.term_set_query(schema.schema(), facet.value, list(ids)))
        case Period(since, until):
            return _period(since, until)
        case Group(nodes, either):
            return group_query(nodes, either=either, forgiving=forgiving, weighed=weighed)


def group_query(
    nodes: Iterable[Node], *, either: bool = False, forgiving: bool = False, weighed: bool = False
) -> tantivy.Query:
    """All of the nodes, or any one when `either`; an excluded alternative is met by articles that do not have it."""
    parts: list[tuple[Occur, tantivy.Query]] = []
    for node in nodes:
        found = node_query(node, forgiving=forgiving, weighed=weighed)
        if not either:
            parts.append((Occur.MustNot if node.excluded else Occur.Must, found))
        elif node.excluded:
            parts.append((Occur.Should, _without([(Occur.MustNot, found)])))
        else:
            parts.append((Occur.Should, found))
    if parts and all(occur is Occur.MustNot for occur, _ in parts):
        return _without(parts)
    return tantivy.Query.boolean_query(parts)


def said_query(said: Said) -> tantivy.Query:
    """Articles in which one of the speakers, or anybody where there are none, is quoted with what is asked for.

    The words may come from two quotations of one speaker; which quotations really answer is decided on their texts
    (articles.search.matching_quotations). What is excluded must not occur in any of the speaker's quotations there.
    """
    if not said.speakers:
        return group_query(_in_quotes(said.nodes))
    return any_of(_by_speaker(speaker, said.nodes) for speaker in said.speakers)


def marks_of(nodes: Iterable[Node], *, forgiving: bool = False) -> dict[Field | None, Marks]:
    """What is marked in each part of an article (None: in all of it); nothing for what is excluded."""
    found: dict[Field | None, Marks] = {}
    for node in nodes:
        if node.excluded:
            continue
        if isinstance(node, Clause):
            found[node.field] = found.get(node.field, Marks()) | _marks(node, forgiving=forgiving)
        elif isinstance(node, Group):
            for field, marks in marks_of(node.nodes, forgiving=forgiving).items():
                found[field] = found.get(field, Marks()) | marks
    return found


def _without(parts: Sequence[tuple[Occur, tantivy.Query]]) -> tantivy.Query:
    """Everything except these: by exclusions alone the index would find nothing."""
    return tantivy.Query.boolean_query([(Occur.Must, weightless(tantivy.Query.all_query())), *parts])


def _text(clause: Clause, *, forgiving: bool) -> tantivy.Query:
    if not (clause.exact or clause.prefix or clause.field):
        return anywhere(clause, forgiving=forgiving)
    fields = {clause.field.value: 1.0} if clause.field else STEM_WEIGHTS
    found = [tantivy.Query.boost_query(_in_field(clause, name), weight) for name, weight in fields.items()]
    return found[0] if len(found) == 1 else any_of(found)


def _alternatives(clause: Clause, *, forgiving: bool) -> Iterator[tantivy.Query]:
    """Queries of which at least one matches wherever the clause does."""
    if not (clause.exact or clause.prefix or clause.field):
        yield from matching.anywhere(clause, forgiving=forgiving)
        return
    for name in (clause.field.value,) if clause.field else STEM_WEIGHTS:
        if clause.exact or clause.prefix or clause.phrase:
            yield _in_field(clause, name)
        else:
            yield from (term(name, stem) for stem in stems(clause.words[0]))


def _in_field(clause: Clause, name: str) -> tantivy.Query:
    exact, words = schema.EXACT[name], clause.words
    if clause.prefix:
        return tantivy.Query.regex_query(schema.schema(), exact, beginning(words[0], exact=clause.exact))
    if clause.exact:
        return (
            tantivy.Query.phrase_query(schema.schema(), exact, list(words)) if clause.phrase else term(exact, words[0])
        )
    if clause.phrase:
        return phrase(name, words)
    return _any([term(name, stem) for stem in stems(words[0])])


def _in_quotes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The same clauses, looked for in quotations."""
    return tuple(
        Group(_in_quotes(node.nodes), node.either, node.excluded)
        if isinstance(node, Group)
        else Clause(node.words, node.phrase, node.excluded, node.exact, node.prefix, Field.QUOTES)
        for node in nodes
        if isinstance(node, Clause | Group)
    )


def _by_speaker(speaker: int, nodes: Iterable[Node]) -> tantivy.Query:
    said_anything = (Occur.Must, term(schema.SAID, str(speaker)))
    return tantivy.Query.boolean_query([said_anything, *_parts_by(speaker, nodes)])


def _parts_by(speaker: int, nodes: Iterable[Node], *, either: bool = False) -> Iterable[tuple[Occur, tantivy.Query]]:
    for node in nodes:
        found = _words_by(speaker, node)
        if found is None:
            continue
        if node.excluded:
            yield (Occur.Should, _without([(Occur.MustNot, found)])) if either else (Occur.MustNot, found)
        else:
            yield Occur.Should if either else Occur.Must, found


def _words_by(speaker: int, node: Node) -> tantivy.Query | None:
    """What a node asks of the speaker's words, regardless of its exclusion; None for a node that is not words."""
    if isinstance(node, Group):
        parts = list(_parts_by(speaker, node.nodes, either=node.either))
        if not node.either:
            parts.append((Occur.Must, term(schema.SAID, str(speaker))))
        return tantivy.Query.boolean_query(parts)
    if not isinstance(node, Clause):
        return None
    asked = []
    if not node.prefix:
        asked = [_any([term(schema.SAID, schema.said_word(speaker, s)) for s in stems(word)]) for word in node.words]
    if node.phrase or node.exact or node.prefix:
        asked.append(group_query(_in_quotes([Clause(node.words, node.phrase, False, node.exact, node.prefix)])))
    return every(asked)


def _period(since: date | None, until: date | None) -> tantivy.Query:
    first, last = (None if bound is None else day(bound) for bound in (since, until))
    integer = tantivy.FieldType.Integer
    return weightless(tantivy.Query.range_query(schema.schema(), schema.DAY, integer, first, last))


def _marks(clause: Clause, *, forgiving: bool) -> Marks:
    if clause.prefix:
        return Marks(prefixes=(beginning(clause.words[0], exact=clause.exact),))
    if clause.exact:
        return Marks(exact=frozenset(clause.words))
    loose = forgiving and not clause.phrase
    spellings = [s for word in clause.words for s in (word, *(other_spellings(word) if loose else ()))]
    spellings += clause.others
    return Marks(stems=frozenset(stem for spelling in spellings for stem in stems(spelling)))


def _any(found: list[tantivy.Query]) -> tantivy.Query:
    return found[0] if len(found) == 1 else tantivy.Query.disjunction_max_query(found)
