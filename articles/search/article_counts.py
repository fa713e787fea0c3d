"""Which articles carry a tag or a source, and how many, among all articles: for the pages of names.

The index counts a million taggings in a few milliseconds, the database in a tenth of a second; and the index finds the
newest of many articles directly, where the database would read them all.
"""

from collections.abc import Mapping
from functools import partial

import tantivy

from articles.models import Source, Tag, TagKind
from articles.search import index, schema
from articles.search.answer_cache import AnswerCache
from articles.search.catching_up import catch_up_for_reader
from articles.search.counting import Counts, alone
from articles.search.gathering import ROLES
from articles.search.index import UnusableIndex
from articles.search.lookups import article_ids, carrying
from articles.search.values import Facet

_EVERYTHING = tantivy.Query.all_query()
_kept: AnswerCache[Counts] = AnswerCache(len(Facet))


def article_counts(kind: TagKind) -> Mapping[int, int]:
    """Article counts by tag (primary key), without rejected taggings; a tag that no article carries may be missing.

    The database is asked instead where the index is not built yet, is broken, or has more such tags than it counts.
    """
    found = _counts(Facet(kind.value))
    return found[0] if found else Tag.objects.of_kind(kind).article_counts()


def role_counts(source: Source) -> Mapping[str, int]:
    """Counts of articles that use the source, by role (AttributionRole); otherwise as `article_counts`."""
    found = _counts(*ROLES.values())
    if not found:
        return source.attributions.accepted().counts_by_role()
    return {role: times[source.pk] for role, times in zip(ROLES, found, strict=True) if source.pk in times}


def _counts(*facets: Facet) -> tuple[Mapping[int, int], ...]:
    """Articles by primary key in each facet, of all articles; () where the index cannot tell."""
    catch_up_for_reader()
    try:
        view = index.opened()
        with index.reading():
            found = [
                _kept.get((view.root, view.state, facet), partial(alone, view.searcher, _EVERYTHING, facet))
                for facet in facets
            ]
    except UnusableIndex:
        return ()
    return tuple(counts.times for counts in found) if all(counts.whole for counts in found) else ()


def newest_with(facet: Facet, key: int, *, first: int, size: int) -> tuple[int, ...] | None:
    """Ids of the articles that carry a value (primary key) of a facet, the newest first as in every list.

    `size` at most, beginning with number `first` (from 0). None where the index cannot tell.
    """
    catch_up_for_reader()
    try:
        with index.reading():
            searcher = index.opened().searcher
            query = carrying(facet, key)
            hits = searcher.search(query, size, count=False, order_by_field=schema.NEWEST, offset=first).hits
            return article_ids(searcher, hits)
    except UnusableIndex:
        return None
