"""What a story says, as taggings and attributions; what an editor decided about them stays."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from articles.meaning.values import Meaning, Mention
from articles.models import Article, Attribution, AttributionRole, Origin, Tagging, row_id
from articles.models.articles import Caption

Row = TypeVar("Row", Tagging, Attribution)


@dataclass(frozen=True, slots=True)
class Understood:
    """An article's row with what its story says and the captions it has."""

    article: Article
    meaning: Meaning
    captions: tuple[Caption, ...]


def write_findings(understood: Sequence[Understood], *, publisher_id: int | None, is_new: bool = False) -> None:
    """Make the automatic taggings and attributions of the articles what was found, in a constant number of queries.

    A row of an editor is never accepted, rejected or removed here: only its evidence follows the text. Of new
    articles (`is_new`) none are looked for.
    """
    ids = [one.article.pk for one in understood]
    _settle(
        () if is_new else Tagging.objects.filter(article__in=ids),
        _taggings(understood),
        key=lambda row: (row.article_id, row.tag_id),
        follows=("count", "evidence"),
        found=("count", "evidence", "central"),
        make=Tagging,
    )
    _settle(
        () if is_new else Attribution.objects.filter(article__in=ids),
        _attributions(understood, publisher_id),
        key=lambda row: (row.article_id, row.source_id, row.role),
        follows=("evidence",),
        found=("evidence",),
        make=Attribution,
    )


def _taggings(understood: Sequence[Understood]) -> dict[Hashable, dict[str, Any]]:
    wanted: dict[Hashable, dict[str, Any]] = {}
    for one in understood:
        says = one.meaning
        for finding in (*says.countries, *says.people, *says.organisations, *says.topics):
            if finding.suggested:
                continue  # no vocabulary lists the person: there is no tag to hang it on
            tag_id = row_id(finding.entry)
            wanted[one.article.pk, tag_id] = {
                "article_id": one.article.pk,
                "tag_id": tag_id,
                "count": len(finding.mentions),
                "central": finding.central,
                "evidence": [_evidence(mention, with_kind=True) for mention in finding.mentions],
            }
    return wanted


def _attributions(understood: Sequence[Understood], publisher_id: int | None) -> dict[Hashable, dict[str, Any]]:
    wanted: dict[tuple[int, int, str], list[dict[str, Any]]] = defaultdict(list)
    for one in understood:
        article_id = one.article.pk
        if publisher_id is not None:
            wanted[article_id, publisher_id, AttributionRole.PUBLISHER.value] = []
        for caption in one.captions:
            if caption.credit_id is not None:
                photo = _credit_evidence(caption, one)
                wanted[article_id, caption.credit_id, AttributionRole.PHOTO.value].append(photo)
        for finding in one.meaning.sources:
            cited = [_evidence(mention) for mention in finding.mentions]
            wanted[article_id, row_id(finding.entry), AttributionRole.CITED.value] += cited
    return {
        (article_id, source_id, role): {
            "article_id": article_id,
            "source_id": source_id,
            "role": role,
            "evidence": evidence,
        }
        for (article_id, source_id, role), evidence in wanted.items()
    }


def _evidence(mention: Mention, *, with_kind: bool = False) -> dict[str, Any]:
    # Spelled out: dataclasses.asdict copies every value and costs a tenth of storing a page.
    evidence: dict[str, Any] = {
        "block": mention.block,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "rule": mention.rule,
    }
    return evidence | {"kind": mention.name_kind.value} if with_kind else evidence


def _credit_evidence(caption: Caption, one: Understood) -> dict[str, Any]:
    """Where the credit stood: at the end of its caption, whose text is kept without it."""
    if caption.lead:
        block = f"lead:{[other.pk for other in one.captions if other.lead].index(caption.pk)}"
    else:
        here = ("caption", caption.position)
        places = [n for n, body in enumerate(one.article.blocks) if (body["kind"], body.get("position")) == here]
        block = f"body:{places[0]}" if places else ""
    end = len(caption.text)
    return {"block": block, "start": end, "end": end, "surface": caption.credit_text, "rule": "credit"}


def _settle(
    rows: Iterable[Row],
    wanted: Mapping[Hashable, Mapping[str, Any]],
    *,
    key: Callable[[Row], Hashable],
    follows: tuple[str, ...],
    found: tuple[str, ...],
    make: Callable[..., Row],
) -> None:
    """Create, change and delete rows until they are as `wanted`.

    Of an automatic row the fields `found` are written; of an editor's only those that follow the text.
    """
    there = {key(row): row for row in rows}
    changed, gone = [], []
    for place, row in there.items():
        if row.origin == Origin.AUTOMATIC and place not in wanted:
            gone.append(row.pk)
            continue
        now = wanted.get(place) or {"count": 0, "evidence": []}
        fields = found if row.origin == Origin.AUTOMATIC else follows
        if any(getattr(row, field) != now[field] for field in fields):
            for field in fields:
                setattr(row, field, now[field])
            changed.append(row)
    model = make().__class__
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
    if changed:
        model._default_manager.bulk_update(changed, found, batch_size=500)
    fresh = [make(**values) for place, values in wanted.items() if place not in there]
    if fresh:
        model._default_manager.bulk_create(fresh)
