"""Writes how articles spell the names of their tags, counted by article, so that counts go and come with articles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from articles.meaning.spelling import folded
from articles.meaning.values import NAME, Mention
from articles.models import SpellingSeen, insert

# The rule of articles.meaning.passages for a spelling that is on no list.
_VARIANT = "variant"
_LONGEST = 200
# The columns that may differ when the article is understood again.
_SAID = ("tag_id", "publisher_id", "count", "variant")


def write_spellings(
    seen: Iterable[tuple[int, int, Iterable[Mention], int | None]], *, is_new: bool, article_ids: Iterable[int]
) -> None:
    """Bring the seen spellings in line with the mentions, in at most four queries.

    `seen` has for each tagging its id, its tag's id, its mentions and the publisher's id. For new articles, existing
    rows are not looked for.
    """
    wanted: dict[tuple[int, str], dict[str, Any]] = {}
    for tagging_id, tag_id, mentions, publisher_id in seen:
        for (spelling, variant), count in _counts(mentions).items():
            key = tagging_id, spelling
            if key in wanted:
                wanted[key]["count"] += count
            elif comparable := folded(spelling)[:_LONGEST]:
                wanted[key] = {
                    "tagging_id": tagging_id,
                    "tag_id": tag_id,
                    "publisher_id": publisher_id,
                    "spelling": spelling,
                    "folded": comparable,
                    "count": count,
                    "variant": variant,
                }
    there = {} if is_new else _there(article_ids)
    if gone := [row.pk for key, row in there.items() if key not in wanted]:
        SpellingSeen.objects.filter(pk__in=gone).delete()
    changed = []
    for key, row in there.items():
        now = wanted.get(key)
        if now is not None and any(getattr(row, name) != now[name] for name in _SAID):
            for name in _SAID:
                setattr(row, name, now[name])
            changed.append(row)
    if changed:
        SpellingSeen.objects.bulk_update(changed, ["tag", "publisher", "count", "variant"], batch_size=500)
    insert(SpellingSeen, [row for key, row in wanted.items() if key not in there])


def _there(article_ids: Iterable[int]) -> Mapping[tuple[int, str], SpellingSeen]:
    rows = SpellingSeen.objects.filter(tagging__article__in=list(article_ids))
    return {(row.tagging_id, row.spelling): row for row in rows}


def _counts(mentions: Iterable[Mention]) -> Mapping[tuple[str, bool], int]:
    """How often each spelling occurs. Only names count: a demonym or a capital is no spelling of a country's name."""
    counts: dict[tuple[str, bool], int] = defaultdict(int)
    for mention in mentions:
        if mention.name_kind is NAME:
            counts[" ".join(mention.surface.split())[:_LONGEST], mention.rule == _VARIANT] += 1
    return counts
