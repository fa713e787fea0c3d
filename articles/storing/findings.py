"""Writes what a story says as rows, and leaves an editor's decisions about them alone."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.meaning.salience import salience
from articles.meaning.values import Entry, Meaning, Mention
from articles.meaning.version import MEANING_VERSION
from articles.models import Article, Attribution, AttributionRole, Lexicon, Page, Tagging
from articles.models.articles import Caption
from articles.storing.dating import dating_values
from articles.storing.quotations import quotation_values, write_mentions, write_quotations
from articles.storing.spellings_seen import write_spellings
from articles.storing.suggested_names import source_ids, tag_ids
from articles.storing.unnamed import write_unnamed
from articles.storing.updating_rows import Settled, settle

# Plain strings, needed at every row: getting the value of an enumeration's member takes time.
_PUBLISHER, _PHOTO, _CITED = AttributionRole.values


@dataclass(frozen=True, slots=True)
class Understood:
    """An article (with its page loaded), what its story says, and its captions."""

    article: Article
    meaning: Meaning
    captions: tuple[Caption, ...]


@dataclass(slots=True)
class _Named:
    """What an article says of one tag, to which several entries may lead: as a name that an editor has listed since."""

    mentions: list[Mention]
    central: bool


def meaning_values(meaning: Meaning, *, is_dated: bool, page: Page) -> dict[str, Any]:
    """The fields of the article itself that result from understanding it; `is_dated`: its page bears a date."""
    dating = dating_values(meaning, is_dated=is_dated, imported_on=page.imported_at.date())
    return {"meaning_version": MEANING_VERSION} | dating


def write_findings(understood: Sequence[Understood], *, lexicon: Lexicon, is_new: bool = False) -> set[int]:
    """Bring all automatic rows of the articles in line with what was found, in a constant number of queries.

    Returns the ids of the articles in which something changed. An editor's row is never accepted, rejected or removed
    here; only its evidence follows the text. For new articles (`is_new`), existing rows are not looked for.
    """
    ids = [one.article.pk for one in understood]
    tags = tag_ids(entry for one in understood for entry in _entries(one.meaning))
    sources = source_ids(entry for one in understood for entry in _outlets(one.meaning))
    named = _named(understood, tags)
    taggings = _settle_taggings(named, ids, is_new=is_new)
    attributions = _settle_attributions(_attributions(understood, sources), ids, is_new=is_new)
    publishers = {one.article.pk: one.article.page.publisher_id for one in understood}
    write_spellings(
        ((taggings.rows[key].pk, key[1], found.mentions, publishers[key[0]]) for key, found in named.items()),
        is_new=is_new,
        article_ids=ids,
    )
    quotations, requoted = write_quotations(
        {one.article: quotation_values(one.meaning, tags, sources, lexicon.people) for one in understood}, is_new=is_new
    )
    write_mentions(quotations, taggings.rows.values(), is_new=is_new)
    unnamed = write_unnamed(
        (
            (one.article.pk, source.kind.value, source.code or "", [_evidence(mention) for mention in source.mentions])
            for one in understood
            for source in one.meaning.unnamed
        ),
        article_ids=ids,
        is_new=is_new,
    )
    # The own fields of a new article were written with its row.
    own = set() if is_new else _write_own(understood)
    return taggings.changed | attributions.changed | requoted | unnamed | own


def _settle_taggings(named: Mapping[tuple[int, int], _Named], article_ids: Sequence[int], *, is_new: bool) -> Settled:
    """Bring the taggings of the articles in line with the tags that they name."""
    return settle(
        () if is_new else Tagging.objects.filter(article__in=article_ids),
        _taggings(named),
        key=lambda row: (row.article_id, row.tag_id),
        absent={"count": 0, "salience": 0.0, "evidence": []},
        found=("count", "salience", "evidence", "central"),
        model=Tagging,
    )


def _settle_attributions(
    wanted: Mapping[Hashable, Mapping[str, Any]], article_ids: Sequence[int], *, is_new: bool
) -> Settled:
    """Bring the attributions of the articles in line with who publishes, credits and is cited."""
    return settle(
        () if is_new else Attribution.objects.filter(article__in=article_ids),
        wanted,
        key=lambda row: (row.article_id, row.source_id, row.role),
        absent={"evidence": []},
        found=("evidence",),
        model=Attribution,
    )


def _write_own(understood: Sequence[Understood]) -> set[int]:
    """Write the articles' own fields where they differ; returns the ids of those that readers can see changed."""
    stale, changed, names = [], set(), set()
    for one in understood:
        article = one.article
        values = meaning_values(one.meaning, is_dated=article.published is not None, page=article.page)
        differing = {name for name, value in values.items() if getattr(article, name) != value}
        for name in differing:
            setattr(article, name, values[name])
        if differing:
            stale.append(article)
            names |= differing
        if differing - {"meaning_version"}:
            changed.add(article.pk)
    if stale:
        Article.objects.bulk_update(stale, sorted(names), batch_size=100)
    return changed


def _entries(meaning: Meaning) -> Iterator[Entry]:
    """Every entry of a story that may be a tag, speakers included."""
    for finding in (*meaning.countries, *meaning.people, *meaning.organisations, *meaning.topics):
        yield finding.entry
    for quotation in meaning.quotations:
        if quotation.speaker is not None:
            yield quotation.speaker


def _outlets(meaning: Meaning) -> Iterator[Entry]:
    """Every entry of a story that may be a source."""
    for finding in meaning.sources:
        yield finding.entry
    for quotation in meaning.quotations:
        if quotation.via is not None:
            yield quotation.via


def _named(understood: Sequence[Understood], tags: Mapping[str, int]) -> dict[tuple[int, int], _Named]:
    named: dict[tuple[int, int], _Named] = {}
    for one in understood:
        says = one.meaning
        for finding in (*says.countries, *says.people, *says.organisations, *says.topics):
            tag_id = tags.get(finding.entry.key)
            if tag_id is None:
                continue
            there = named.setdefault((one.article.pk, tag_id), _Named([], central=False))
            there.mentions += finding.mentions
            there.central |= finding.central
    return named


def _taggings(named: Mapping[tuple[int, int], _Named]) -> dict[Hashable, dict[str, Any]]:
    return {
        (article_id, tag_id): {
            "article_id": article_id,
            "tag_id": tag_id,
            "count": len(found.mentions),
            "salience": salience(found.mentions),
            "central": found.central,
            "evidence": [_evidence(mention, with_kind=True) for mention in found.mentions],
        }
        for (article_id, tag_id), found in named.items()
    }


def _attributions(understood: Sequence[Understood], sources: Mapping[str, int]) -> dict[Hashable, dict[str, Any]]:
    wanted: dict[tuple[int, int, str], list[dict[str, Any]]] = defaultdict(list)
    for one in understood:
        article_id, publisher_id = one.article.pk, one.article.page.publisher_id
        if publisher_id is not None:
            wanted[article_id, publisher_id, _PUBLISHER] = []
        for caption in one.captions:
            if caption.credit_id is not None:
                photo = _credit_evidence(caption, one)
                wanted[article_id, caption.credit_id, _PHOTO].append(photo)
        for finding in one.meaning.sources:
            source_id = sources.get(finding.entry.key)
            if source_id is not None:
                cited = [_evidence(mention) for mention in finding.mentions]
                wanted[article_id, source_id, _CITED] += cited
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
    block, start, end, surface, kind, rule = mention
    evidence: dict[str, Any] = {"block": block, "start": start, "end": end, "surface": surface, "rule": rule}
    if with_kind:
        evidence["kind"] = str(kind)
    return evidence


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
