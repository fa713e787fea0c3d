"""Writes the sources that articles cite without a name as rows."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from articles.models import UnnamedSource, insert


def write_unnamed(
    wanted: Iterable[tuple[int, str, str, list[dict[str, Any]]]], *, article_ids: Iterable[int], is_new: bool
) -> set[int]:
    """Bring the rows in line with what was found, in at most four queries; returns the ids of articles that changed.

    `wanted` has the article's id, the kind of source, the country's code and the evidence.
    """
    found: dict[tuple[int, str, str], list[dict[str, Any]]] = defaultdict(list)
    for article_id, kind, code, evidence in wanted:
        found[article_id, kind, code] += evidence
    rows = () if is_new else UnnamedSource.objects.filter(article__in=list(article_ids))
    there = {(row.article_id, row.kind, row.country_code): row for row in rows}
    gone = [row for key, row in there.items() if key not in found]
    moved = [row for key, row in there.items() if key in found and row.evidence != found[key]]
    if gone:
        UnnamedSource.objects.filter(pk__in=[row.pk for row in gone]).delete()
    for row in moved:
        row.evidence = found[row.article_id, row.kind, row.country_code]
    if moved:
        UnnamedSource.objects.bulk_update(moved, ["evidence"], batch_size=500)
    fresh = [
        {"article_id": article_id, "kind": kind, "country_code": code, "evidence": evidence}
        for (article_id, kind, code), evidence in found.items()
        if (article_id, kind, code) not in there
    ]
    insert(UnnamedSource, fresh)
    return {row.article_id for row in (*gone, *moved)} | {key[0] for key in found.keys() - there.keys()}
