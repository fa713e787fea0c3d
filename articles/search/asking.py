"""A request as a query of the index."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import tantivy
from tantivy import Occur

from articles.search.clauses import marks_of, node_query, said_query
from articles.search.filtering import filters
from articles.search.foreign_names import in_arabic_too, loosely
from articles.search.known_spellings import in_known_spellings
from articles.search.marks import Marks
from articles.search.naming import known_names
from articles.search.query import Query, Said, names_in, parse
from articles.search.ranking import text_query
from articles.search.sentences import in_words
from articles.search.values import Field, Note, SearchRequest


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of the index, and what of it concerns readers.

    `text` is the part of the query that was typed, `query` all of it with the filters beside it. `marks` are marked
    wherever they stand, `field_marks` in one part of the article alone; `terms` are the stems of `marks`. `weighed`
    when there are words that articles can be relevant to, `loosens` when being forgiving makes a difference, and
    `forgiving` when it was asked so.
    """

    query: tantivy.Query
    text: tantivy.Query
    terms: tuple[str, ...] = ()
    marks: Marks = field(default_factory=Marks)
    field_marks: Mapping[Field, Marks] = field(default_factory=dict)
    said: Said | None = None
    notes: tuple[Note, ...] = ()
    weighed: bool = False
    loosens: bool = False
    forgiving: bool = False


def understood(request: SearchRequest) -> Query:
    """The request's text, understood; the names in it are looked up, in five queries at most.

    None without names, one more for words, which may be spelt in several ways or stand in foreign letters.
    """
    parsed = parse(request.text, exact=request.exact, known=known_names(names_in(request.text)))
    return in_known_spellings(in_arabic_too(parsed))


def ask(
    request: SearchRequest, *, forgiving: bool, query: Query | None = None, searcher: tantivy.Searcher | None = None
) -> Asked:
    """What the request asks of the index; see `text_query` for `forgiving` and what the `searcher` is for.

    `query` is what `understood` gave.
    """
    parsed = query or understood(request)
    if forgiving:
        parsed = loosely(in_words(parsed))
    text = _typed(parsed, forgiving=forgiving, searcher=searcher)
    found = marks_of((*parsed.wanted, *parsed.required), forgiving=forgiving)
    marks = found.get(None, Marks())
    return Asked(
        query=tantivy.Query.boolean_query([(Occur.Must, part) for part in (text, *filters(request))]),
        text=text,
        terms=tuple(sorted(marks.stems)),
        marks=marks,
        field_marks={part: marked for part, marked in found.items() if part is not None},
        said=parsed.said,
        notes=parsed.notes,
        weighed=bool(found) or parsed.said is not None,
        loosens=parsed.loosens,
        forgiving=forgiving,
    )


def _typed(parsed: Query, *, forgiving: bool, searcher: tantivy.Searcher | None) -> tantivy.Query:
    """What was typed, as a query of the index; everything where nothing was."""
    parts = [(Occur.Must, node_query(node, forgiving=forgiving)) for node in parsed.required]
    if parsed.wanted:
        parts.append((Occur.Must, text_query(parsed, forgiving=forgiving, searcher=searcher)))
    if parsed.said:
        parts.append((Occur.Must, said_query(parsed.said)))
    if not parts:
        parts.append((Occur.Must, tantivy.Query.all_query()))
    parts.extend((Occur.MustNot, node_query(node)) for node in parsed.excluded)
    return tantivy.Query.boolean_query(parts)
