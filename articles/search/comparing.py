"""Index and database laid side by side, for `reindex --check` and for tests."""

from collections import Counter
from dataclasses import dataclass

import tantivy

from articles.models import Article
from articles.search import index, schema
from articles.search.constants import BATCH
from articles.search.documents import checksum, indexed
from articles.search.index import UnusableIndex

# How many articles of the index are looked at in one go.
_PAGE = 50_000


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids of articles that differ, in order, and how many were compared; true when anything differs."""

    missing: tuple[int, ...]
    surplus: tuple[int, ...]
    outdated: tuple[int, ...]
    repeated: tuple[int, ...]
    compared: int

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus or self.outdated or self.repeated)


def compare() -> Difference:
    """What differs between the index and the database now; changes that wait in the outbox count as differences.

    An index that is not there, or cannot be opened, holds nothing.
    """
    try:
        found = _checksums(index.opened().searcher)
    except UnusableIndex:
        found = []
    times = Counter(article_id for article_id, _ in found)
    kept = dict(found)
    missing: list[int] = []
    outdated: list[int] = []
    compared, last = 0, 0
    while articles := list(Article.objects.for_index().filter(pk__gt=last).order_by("pk")[:BATCH]):
        for article in articles:
            if article.pk not in kept:
                missing.append(article.pk)
            elif kept.pop(article.pk) != checksum(indexed(article)):
                outdated.append(article.pk)
        compared, last = compared + len(articles), articles[-1].pk
    return Difference(
        missing=tuple(missing),
        surplus=tuple(sorted(kept)),
        outdated=tuple(outdated),
        repeated=tuple(sorted(article_id for article_id, number in times.items() if number > 1)),
        compared=compared,
    )


def _checksums(searcher: tantivy.Searcher) -> list[tuple[int, int]]:
    """Id and checksum of everything in the index."""
    found: list[tuple[int, int]] = []
    everything = tantivy.Query.all_query()
    while len(found) < searcher.num_docs:
        hits = searcher.search(everything, _PAGE, count=False, offset=len(found)).hits
        if not hits:
            break
        addresses = [address for _, address in hits]
        ids = searcher.fast_field_values(schema.ID, addresses)
        sums = searcher.fast_field_values(schema.CHECKSUM, addresses)
        found.extend((int(i), int(c)) for i, c in zip(ids, sums, strict=True) if i is not None and c is not None)
    return found
