"""A request as a query of the index."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import tantivy
from tantivy import Occur

from articles.search.analysis import stems
from articles.search.clauses import marks_of, node_query, said_query
from articles.search.filtering import filters
from articles.search.foreign_names import in_arabic_too, loosely
from articles.search.highlighting import Marks
from articles.search.known_spellings import in_known_spellings
from articles.search.lookups import Hits, every
from articles.search.matching import needed, text_matches
from articles.search.month_spellings import in_all_month_names
from articles.search.name_lookup import known_names
from articles.search.query import parse
from articles.search.query_names import names_in
from articles.search.query_nodes import Clause, Group, Node, Query, Said
from articles.search.ranking import text_query
from articles.search.sentences import in_words
from articles.search.values import Field, Note, Order, SearchRequest

# A word that this share of all bodies have may occur in half of all articles.
_COMMON = 0.4


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of the index, and the parts of it that concern readers.

    `text` finds the articles by what was typed, `query` by that and the filters; neither weighs anything. `weighing`
    finds the same articles as `query`, ranked by relevance; it is None where nothing was typed that they could be
    relevant to, or where they are wanted in order of time. `hits` are the first articles in the order asked for, as far
    as they are known already; `newest` are their ids where nothing is weighed.

    `marks` are highlighted everywhere, `field_marks` in one part of the article only; `terms` are the stems of `marks`.
    `typed`: what was typed narrows the list. `slow`: the query takes the index long whatever it finds (phrases and
    prefixes). `common`: perhaps more than half of all articles match. `loosens`: being forgiving would make a
    difference; `forgiving`: the query is forgiving.
    """

    query: tantivy.Query
    text: tantivy.Query
    weighing: tantivy.Query | None = None
    hits: Hits = ()
    newest: tuple[int, ...] = ()
    terms: tuple[str, ...] = ()
    marks: Marks = field(default_factory=Marks)
    field_marks: Mapping[Field, Marks] = field(default_factory=dict)
    said: Said | None = None
    notes: tuple[Note, ...] = ()
    typed: bool = False
    slow: bool = False
    common: bool = True
    loosens: bool = False
    forgiving: bool = False


def understood(request: SearchRequest) -> Query:
    """The request's text as a query. Names in it cost five database queries at most, none where there are no names.

    Words cost one more: they may be spelt in several ways, or be in foreign letters.
    """
    parsed = parse(request.text, exact=request.exact, known=known_names(names_in(request.text)))
    return in_all_month_names(in_known_spellings(in_arabic_too(parsed)))


def ask(
    request: SearchRequest, *, forgiving: bool, query: Query | None = None, searcher: tantivy.Searcher | None = None
) -> Asked:
    """What the request asks of the index; see `text_query` for `forgiving` and what the `searcher` is for.

    `query` is what `understood` gave.
    """
    parsed = query or understood(request)
    if forgiving:
        parsed = loosely(in_words(parsed))
    found = marks_of((*parsed.wanted, *parsed.required), forgiving=forgiving)
    marks = found.get(None, Marks())
    beside = tuple(filters(request))
    text = _typed(parsed, forgiving=forgiving, weighed=False, searcher=searcher)
    weighing = None
    if request.order is Order.RELEVANCE and (found or parsed.said):
        weighing = every((_typed(parsed, forgiving=forgiving, weighed=True, searcher=searcher), *beside))
    return Asked(
        query=every((text, *beside)) if beside else text,
        text=text,
        weighing=weighing,
        terms=tuple(sorted(marks.stems)),
        marks=marks,
        field_marks={part: marked for part, marked in found.items() if part is not None},
        said=parsed.said,
        notes=parsed.notes,
        typed=bool(parsed.clauses or parsed.said),
        slow=any(map(_is_slow, (*parsed.clauses, *(parsed.said.nodes if parsed.said else ())))),
        common=_may_be_common(searcher, parsed, request),
        loosens=parsed.loosens,
        forgiving=forgiving,
    )


def _typed(parsed: Query, *, forgiving: bool, weighed: bool, searcher: tantivy.Searcher | None) -> tantivy.Query:
    """What was typed, as a query of the index; everything where nothing was."""
    parts = [node_query(node, forgiving=forgiving, weighed=weighed) for node in parsed.required]
    if parsed.wanted:
        wanted = text_query if weighed else text_matches
        parts.append(wanted(parsed, forgiving=forgiving, searcher=searcher))
    if parsed.said:
        parts.append(said_query(parsed.said))
    if not parts:
        parts.append(tantivy.Query.all_query())
    if len(parts) == 1 and not parsed.excluded:
        return parts[0]
    without = ((Occur.MustNot, node_query(node)) for node in parsed.excluded)
    return tantivy.Query.boolean_query([*((Occur.Must, part) for part in parts), *without])


def _is_slow(node: Node) -> bool:
    if isinstance(node, Group):
        return any(map(_is_slow, node.nodes))
    return isinstance(node, Clause) and (node.phrase or node.prefix)


def _may_be_common(searcher: tantivy.Searcher | None, parsed: Query, request: SearchRequest) -> bool:
    """Whether there are no filters beside what was typed, and no word of it is known to occur in few bodies."""
    if any((request.carrying, request.since, request.until, *request.chosen.values())):
        return False
    least = 0 if searcher is None else _COMMON * searcher.num_docs
    return searcher is None or all(
        sum(searcher.doc_freq(Field.BODY.value, stem) for stem in stems(clause.words[0])) >= least
        for clause in needed(parsed)
    )
