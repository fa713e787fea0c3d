"""Brings rows in line with what was found, in a constant number of queries, and never against an editor."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from articles.models import Attribution, Origin, Tagging, insert

Row = TypeVar("Row", Tagging, Attribution)


@dataclass(frozen=True, slots=True)
class SettledRow:
    """What dependent rows need of a row: its id, its article's id, and its evidence."""

    pk: int
    article_id: int
    evidence: list[dict[str, Any]]


@dataclass(slots=True)
class Settled:
    """The rows there are now, by key, and the ids of the articles in which something changed."""

    rows: dict[Hashable, SettledRow] = field(default_factory=dict)
    changed: set[int] = field(default_factory=set)


def settle(
    rows: Iterable[Row],
    wanted: Mapping[Hashable, Mapping[str, Any]],
    *,
    key: Callable[[Row], Hashable],
    absent: Mapping[str, Any],
    found: tuple[str, ...],
    model: type[Row],
) -> Settled:
    """Create, change and delete rows until they are as `wanted`.

    In an automatic row the fields `found` are written; in an editor's row only the fields named in `absent`, which
    follow the text. `absent` has their values for when the text no longer contains what the row is about.
    """
    there = {key(row): row for row in rows}
    settled = Settled()
    changed, gone = [], []
    for place, row in list(there.items()):
        is_ours = row.origin == Origin.AUTOMATIC
        if is_ours and place not in wanted:
            gone.append(row.pk)
            del there[place]
            settled.changed.add(row.article_id)
            continue
        now = wanted.get(place, absent)
        fields = [name for name in (found if is_ours else absent) if getattr(row, name) != now[name]]
        for name in fields:
            setattr(row, name, now[name])
        if fields:
            changed.append(row)
            settled.changed.add(row.article_id)
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
    if changed:
        model._default_manager.bulk_update(changed, found, batch_size=500)
    settled.rows = {place: SettledRow(row.pk, row.article_id, row.evidence) for place, row in there.items()}
    fresh = [place for place in wanted if place not in there]
    for place, pk in zip(fresh, insert(model, [wanted[place] for place in fresh]), strict=True):
        values = wanted[place]
        settled.rows[place] = SettledRow(pk, values["article_id"], values["evidence"])
        settled.changed.add(values["article_id"])
    return settled
