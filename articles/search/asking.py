"""A request as a query of the index."""

from dataclasses import dataclass

import tantivy
from tantivy import Occur

from articles.search.analysis import stems
from articles.search.filtering import filters
from articles.search.query import parse
from articles.search.ranking import anywhere, text_query
from articles.search.spellings import other_spellings
from articles.search.values import SearchRequest


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of the index, and the stems that an excerpt marks."""

    query: tantivy.Query
    terms: tuple[str, ...]


def ask(request: SearchRequest, *, forgiving: bool) -> Asked:
    """What the request asks of the index; see `text_query` for `forgiving`."""
    parsed = parse(request.text)
    parts = [(Occur.Must, part) for part in filters(request)]
    if parsed.wanted:
        parts.append((Occur.Must, text_query(parsed, forgiving=forgiving)))
    if not parts:
        parts.append((Occur.Must, tantivy.Query.all_query()))
    parts.extend((Occur.MustNot, anywhere(clause)) for clause in parsed.excluded)
    terms = dict.fromkeys(
        stem
        for clause in parsed.wanted
        for word in clause.words
        for spelling in (word, *(other_spellings(word) if forgiving and not clause.phrase else ()))
        for stem in stems(spelling)
    )
    return Asked(tantivy.Query.boolean_query(parts), tuple(terms))
