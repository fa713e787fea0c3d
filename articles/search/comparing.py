"""Compares index and database, for `reindex --check` and for tests."""

from collections import Counter
from dataclasses import dataclass, replace

import tantivy

from articles.models import Article
from articles.search import index, schema
from articles.search.constants import BATCH
from articles.search.documents import checksum
from articles.search.gathering import gather_between
from articles.search.index import UnusableIndex


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids of articles that differ, in order, and how many were compared; true when anything differs.

    `damaged` are the files of the index whose bytes are not what was written; `broken` says why it cannot be read.
    """

    missing: tuple[int, ...]
    surplus: tuple[int, ...]
    outdated: tuple[int, ...]
    repeated: tuple[int, ...]
    compared: int
    damaged: tuple[str, ...] = ()
    broken: str = ""

    def __bool__(self) -> bool:
        return any((self.missing, self.surplus, self.outdated, self.repeated, self.damaged, self.broken))


def compare() -> Difference:
    """What differs between the index and the database now; changes waiting in the outbox count as differences.

    An index that is missing or unreadable counts as empty. Both sides are read in order of id, so that a million
    articles take no more memory than a few hundred.
    """
    damaged = index.damaged()
    try:
        with index.reading():
            return replace(_compare(index.opened().searcher), damaged=damaged)
    except UnusableIndex as error:
        return replace(_compare(None), damaged=damaged, broken=str(error))


def _compare(searcher: tantivy.Searcher | None) -> Difference:
    missing: list[int] = []
    surplus: list[int] = []
    outdated: list[int] = []
    repeated: list[int] = []
    compared, last = 0, 0
    while True:
        ids = list(Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH])
        kept = [] if searcher is None else _checksums(searcher, after=last, until=ids[-1] if ids else None)
        sums = dict(kept)
        times = Counter(article_id for article_id, _ in kept)
        repeated += sorted(article_id for article_id, number in times.items() if number > 1)
        for found in gather_between(ids[0], ids[-1]) if ids else ():
            compared += 1
            if found.id not in sums:
                missing.append(found.id)
            elif sums.pop(found.id) != checksum(found):
                outdated.append(found.id)
        surplus += sorted(sums)
        if not ids:
            return Difference(tuple(missing), tuple(surplus), tuple(outdated), tuple(repeated), compared)
        last = ids[-1]


def _checksums(searcher: tantivy.Searcher, *, after: int, until: int | None) -> list[tuple[int, int]]:
    """Id and checksum of what the index holds after one id and up to another; None means up to the end."""
    between = tantivy.Query.range_query(
        schema.schema(), schema.ID, tantivy.FieldType.Integer, after, until, include_lower=False
    )
    found: list[tuple[int, int]] = []
    while True:
        hits = searcher.search(between, 2 * BATCH, count=False, offset=len(found)).hits
        addresses = [address for _, address in hits]
        ids = searcher.fast_field_values(schema.ID, addresses)
        sums = searcher.fast_field_values(schema.CHECKSUM, addresses)
        found += [(int(i), int(c)) for i, c in zip(ids, sums, strict=True) if i is not None and c is not None]
        if len(hits) < 2 * BATCH:
            return found
