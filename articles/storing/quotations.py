"""Writes quotations as rows; an editor's decision about one holds as long as its words are in the article."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from articles.arabic.fold import fold
from articles.meaning.values import Meaning
from articles.models import Article, Origin, Quotation, QuotationMention, insert, insert_models
from articles.storing.column_limits import fit
from articles.storing.updating_rows import SettledRow

_PLACE = ("position", "block", "start", "end")
_FOUND = (*_PLACE, "text", "speaker_id", "speaker_text", "holder_id", "via_id", "via_text", "rule")
_COLUMNS = tuple(name.removesuffix("_id") for name in _FOUND)


def quotation_values(
    meaning: Meaning, tags: Mapping[str, int], sources: Mapping[str, int], people: Mapping[str, int]
) -> list[dict[str, Any]]:
    """The fields of a Quotation for each quotation of a story.

    `tags` and `sources` are ids by the entry's key, `people` ids by folded name.
    """
    return [
        {
            "position": position,
            "block": quotation.block,
            "start": quotation.start,
            "end": quotation.end,
            "text": quotation.text,
            "speaker_id": tags.get(quotation.speaker.key) if quotation.speaker else None,
            "speaker_text": fit(quotation.speaker_text, 300),
            "holder_id": people.get(fold(quotation.holder)) if quotation.holder else None,
            "via_id": sources.get(quotation.via.key) if quotation.via else None,
            "via_text": fit(quotation.via_text, 300),
            "rule": quotation.speaker_rule[:40],
        }
        for position, quotation in enumerate(meaning.quotations)
        if quotation.text
    ]


def write_quotations(
    wanted: Mapping[Article, list[dict[str, Any]]], *, is_new: bool
) -> tuple[list[Quotation], set[int]]:
    """Bring the quotations of the articles in line with what was found, in at most four queries.

    Returns all quotations there are now, and the ids of the articles that changed. In an editor's row only the place is
    updated. It replaces every quotation found in its place, so that words which the editor rejected or corrected do not
    come back beside it.
    """
    there: dict[int, list[Quotation]] = defaultdict(list)
    if not is_new:
        for row in Quotation.objects.filter(article__in=[article.pk for article in wanted]):
            there[row.article_id].append(row)
    kept: list[Quotation] = []
    fresh: list[Quotation] = []
    moved: list[Quotation] = []
    gone: list[Quotation] = []
    for article, found in wanted.items():
        rows = there[article.pk]
        edited = [row for row in rows if row.origin == Origin.EDITOR]
        before = {row.pk: _values(row, _FOUND) for row in rows}
        free = [row for row in rows if row.origin != Origin.EDITOR]
        for values in _without(found, edited, article):
            same = _same(values, free)
            if same is None:
                fresh.append(Quotation(article_id=article.pk, **values))
                continue
            free.remove(same)
            for name, value in values.items():
                setattr(same, name, value)
            kept.append(same)
        gone += free
        kept += edited
        moved += [row for row in rows if row not in free and _values(row, _FOUND) != before[row.pk]]
    if gone:
        Quotation.objects.filter(pk__in=[row.pk for row in gone]).delete()
    if moved:
        Quotation.objects.bulk_update(moved, _COLUMNS, batch_size=500)
    insert_models(fresh)
    return [*kept, *fresh], {row.article_id for row in (*gone, *moved, *fresh)}


def _values(row: Quotation, names: Iterable[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def _same(values: Mapping[str, Any], rows: Sequence[Quotation]) -> Quotation | None:
    """The row with the same words, and if there are several, the one closest to the same place."""
    same = [row for row in rows if row.text == values["text"]]
    return min(same, key=lambda row: (row.block != values["block"], abs(row.start - values["start"])), default=None)


def _without(found: Sequence[dict[str, Any]], edited: Sequence[Quotation], article: Article) -> list[dict[str, Any]]:
    """What was found, without what editors have decided about. Sets each edited row's place in the present text."""
    left = list(found)
    for row in edited:
        same = [values for values in left if values["text"] == row.text]
        values = min(same, key=lambda one: (one["block"] != row.block, abs(one["start"] - row.start)), default=None)
        if values is not None:
            left.remove(values)
            row.position, row.block, row.start, row.end = (values[name] for name in _PLACE)
        else:
            row.block, row.start, row.end = _place(row, article)
        left = [values for values in left if not _overlaps(values, row)]
    return left


def _overlaps(values: Mapping[str, Any], row: Quotation) -> bool:
    return bool(values["block"] == row.block and values["start"] < row.end and row.start < values["end"])


def _place(row: Quotation, article: Article) -> tuple[str, int, int]:
    """The place of an editor's quotation that was not found: where it was before, or wherever its words are now."""
    texts = {"headline": article.headline, "deck": article.deck}
    texts |= {f"body:{number}": block["text"] for number, block in enumerate(article.blocks)}
    if texts.get(row.block, "")[row.start : row.end] == row.text:
        return row.block, row.start, row.end
    for block, text in texts.items():
        if (start := text.find(row.text)) >= 0:
            return block, start, start + len(row.text)
    return "", 0, 0


def write_mentions(quotations: Iterable[Quotation], taggings: Iterable[SettledRow], *, is_new: bool) -> None:
    """Write which tags of its article each quotation mentions within its words, by the taggings' evidence.

    In at most three queries.
    """
    named: dict[tuple[int, str], list[tuple[int, int, int]]] = defaultdict(list)
    for tagging in taggings:
        for found in tagging.evidence:
            named[tagging.article_id, found["block"]].append((found["start"], found["end"], tagging.pk))
    quotations = list(quotations)
    wanted = {
        (quotation.pk, pk)
        for quotation in quotations
        for start, end, pk in named.get((quotation.article_id, quotation.block), ())
        if quotation.start <= start and end <= quotation.end
    }
    there: dict[tuple[int, int], int] = {}
    if quotations and not is_new:
        rows = QuotationMention.objects.filter(quotation__in=[quotation.pk for quotation in quotations])
        there = {(quotation, tagging): pk for pk, quotation, tagging in rows.values_list("pk", "quotation", "tagging")}
    if gone := [pk for key, pk in there.items() if key not in wanted]:
        QuotationMention.objects.filter(pk__in=gone).delete()
    fresh = sorted(wanted - there.keys())
    insert(QuotationMention, [{"quotation_id": quotation, "tagging_id": tagging} for quotation, tagging in fresh])
