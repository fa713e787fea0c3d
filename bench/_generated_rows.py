"""Writes the rows of generated articles: what each says is drawn by chance, and stored as `articles.storing` would.

Part of bench/generating.py, which runs it; Django must be set up first.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

# How many of each kind there are to be carried.
SIZES = {"country": 120, "person": 2000, "organisation": 500, "topic": 60, "publisher": 40, "cited": 80, "agency": 12}
TAG_KINDS = ("country", "person", "organisation", "topic")
UNDATED = 0.1
QUOTED = 0.5
YEARS = 10

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """A tag or a source that articles carry."""

    pk: int
    name: str
    folded: str


def rank(rng: random.Random, size: int) -> int:
    """A rank from 0 up to `size` by Zipf's law."""
    return min(size, int(rng.paretovariate(0.8))) - 1


@dataclass(slots=True)
class Drawn:
    """What one article will say, before it has an id: its names by kind, its text, and where the names are in it."""

    number: int
    headline: str
    deck: str
    captions: list[str]
    blocks: list[str]
    carried: Mapping[str, list[Named]]
    places: dict[tuple[str, int], list[tuple[int, int, int]]]
    quotation: tuple[int, int, str] | None
    published: datetime | None


class Maker:
    """Makes batch after batch of articles with their rows."""

    def __init__(
        self, rng: random.Random, texts: Sequence[str], named: Mapping[str, Sequence[Named]], *, lean: bool
    ) -> None:
        self.rng, self.texts, self.named, self.lean = rng, texts, named, lean
        self.imported = datetime(2025, 6, 1, tzinfo=UTC)

    def batch(self, numbers: range) -> None:
        """Write the articles of these numbers, each on a page of its own."""
        from articles.models import (
            Article,
            Attribution,
            Caption,
            Page,
            Quotation,
            QuotationMention,
            RelatedLink,
            SpellingSeen,
            Tagging,
            insert,
        )

        drawn = [self._draw(number) for number in numbers]
        pages = insert(Page, [self._page(one) for one in drawn])
        articles = insert(Article, [_article(one, page) for one, page in zip(drawn, pages, strict=True)])
        pairs = list(zip(drawn, articles, strict=True))
        insert(Caption, [row for one, pk in pairs for row in _captions(one, pk)])
        taggings = [row for one, pk in pairs for row in _taggings(one, pk)]
        tagging_ids = insert(Tagging, taggings)
        insert(Attribution, [row for one, pk in pairs for row in _attributions(one, pk)])
        quoted = [(one, row) for one, pk in pairs for row in _quotations(one, pk)]
        quotations = insert(Quotation, [row for _, row in quoted])
        by_tag = {(row["article_id"], row["tag_id"]): pk for row, pk in zip(taggings, tagging_ids, strict=True)}
        mentions = [
            {"quotation_id": pk, "tagging_id": by_tag[row["article_id"], one.carried["country"][0].pk]}
            for (one, row), pk in zip(quoted, quotations, strict=True)
        ]
        insert(QuotationMention, mentions)
        if not self.lean:
            insert(RelatedLink, list(_links(pairs)))
            names = {named.pk: named for kind in TAG_KINDS for named in self.named[kind]}
            publishers = {pk: one.carried["publisher"][0].pk for one, pk in pairs}
            insert(SpellingSeen, [*_spellings(zip(taggings, tagging_ids, strict=True), names, publishers)])

    def _draw(self, number: int) -> Drawn:
        rng = self.rng
        carried = {kind: self._carried(kind) for kind in SIZES}
        body = rng.choices(self.texts, k=3 if self.lean else 6)
        places: dict[tuple[str, int], list[tuple[int, int, int]]] = {}
        block, text = len(body), "وذكر النص "
        for kind in (*TAG_KINDS, "cited"):
            for named in carried[kind]:
                places[kind, named.pk] = [(block, len(text), len(text) + len(named.name))]
                text += f"{named.name}، "
        body.append(f"{text}وغيرهم.")
        quotation = None
        if rng.random() < QUOTED:
            speaker, country = carried["person"][0], carried["country"][0]
            opening = f"وقال {speaker.name}: «"
            said = " ".join(rng.choice(self.texts).split()[:12]).replace("«", "").replace("»", "")
            words = f"{said} في {country.name}"
            places["person", speaker.pk].append((block + 1, 5, 5 + len(speaker.name)))
            end = len(opening) + len(words)
            places["country", country.pk].append((block + 1, end - len(country.name), end))
            body.append(f"{opening}{words}».")
            quotation = (len(opening), end, words)
        published = None
        if rng.random() >= UNDATED:
            published = datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=rng.randrange(YEARS * 365 * 1440))
        return Drawn(
            number=number,
            headline=" ".join(rng.choice(self.texts).split()[:9])[:1000],
            deck=" ".join(rng.choice(self.texts).split()[:15]),
            captions=[" ".join(rng.choice(self.texts).split()[:12]) for _ in carried["agency"]],
            blocks=body,
            carried=carried,
            places=places,
            quotation=quotation,
            published=published,
        )

    def _carried(self, kind: str) -> list[Named]:
        named = self.named[kind]
        most = {"publisher": 1, "agency": 2}.get(kind, 4)
        ranks = {rank(self.rng, len(named)) for _ in range(self.rng.randint(1, most))}
        return [named[place] for place in sorted(ranks)]

    def _page(self, one: Drawn) -> Row:
        from articles.pages.values import READER_VERSION

        lines = [("headline", one.headline), ("deck", one.deck)]
        lines += [("caption", text) for text in one.captions]
        lines += [("body", text) for text in one.blocks]
        raw = b"" if self.lean else "\n".join(text for _, text in lines).encode()
        return {
            "name": f"generated/{one.number}.txt",
            "raw": raw,
            "sha256": sha256(f"generated {one.number}".encode()).hexdigest(),
            "encoding": "utf-8",
            "format": "text",
            "publisher_id": one.carried["publisher"][0].pk,
            "lines": [] if self.lean else [[role, "generated", 0] for role, _ in lines],
            "reader_version": READER_VERSION,
            "imported_at": self.imported,
        }


def _article(one: Drawn, page_id: int) -> Row:
    from articles.meaning.version import MEANING_VERSION
    from articles.models import headline_slug, title_key

    return {
        "page_id": page_id,
        "position": 0,
        "headline": one.headline,
        "slug": headline_slug(one.headline),
        "title_key": title_key(one.headline),
        "deck": one.deck,
        "published": one.published,
        "published_precision": "unknown" if one.published is None else "minute",
        "blocks": [{"kind": "paragraph", "text": text} for text in one.blocks],
        "meaning_version": MEANING_VERSION,
    }


def _captions(one: Drawn, article_id: int) -> Iterator[Row]:
    for position, (text, agency) in enumerate(zip(one.captions, one.carried["agency"], strict=True)):
        yield {
            "article_id": article_id,
            "position": position,
            "lead": True,
            "text": text,
            "credit_text": agency.name,
            "credit_id": agency.pk,
        }


def _evidence(one: Drawn, kind: str, named: Named) -> list[Row]:
    return [
        {"block": f"body:{block}", "start": start, "end": end, "surface": named.name, "rule": "listed"}
        for block, start, end in one.places[kind, named.pk]
    ]


def _taggings(one: Drawn, article_id: int) -> Iterator[Row]:
    for kind in TAG_KINDS:
        for place, named in enumerate(one.carried[kind]):
            evidence = [found | {"kind": "name"} for found in _evidence(one, kind, named)]
            yield {
                "article_id": article_id,
                "tag_id": named.pk,
                "count": len(evidence),
                "salience": float(len(evidence)),
                "central": place == 0,
                "evidence": evidence,
            }


def _attributions(one: Drawn, article_id: int) -> Iterator[Row]:
    for named in one.carried["publisher"]:
        yield {"article_id": article_id, "source_id": named.pk, "role": "publisher", "evidence": []}
    for place, named in enumerate(one.carried["agency"]):
        end = len(one.captions[place])
        credit = {"block": f"lead:{place}", "start": end, "end": end, "surface": named.name, "rule": "credit"}
        yield {"article_id": article_id, "source_id": named.pk, "role": "photo", "evidence": [credit]}
    for named in one.carried["cited"]:
        evidence = _evidence(one, "cited", named)
        yield {"article_id": article_id, "source_id": named.pk, "role": "cited", "evidence": evidence}


def _quotations(one: Drawn, article_id: int) -> Iterator[Row]:
    if one.quotation is not None:
        start, end, text = one.quotation
        speaker = one.carried["person"][0]
        yield {
            "article_id": article_id,
            "block": f"body:{len(one.blocks) - 1}",
            "start": start,
            "end": end,
            "text": text,
            "speaker_id": speaker.pk,
            "speaker_text": speaker.name,
            "rule": "before a colon",
        }


def _links(pairs: Sequence[tuple[Drawn, int]]) -> Iterator[Row]:
    """Every other article leads to the one before it."""
    from articles.models import title_key

    for (before, target), (_, article_id) in zip(pairs[::2], pairs[1::2], strict=False):
        yield {
            "article_id": article_id,
            "position": 0,
            "kind": "block",
            "title": before.headline,
            "title_key": title_key(before.headline),
            "target_id": target,
        }


def _spellings(
    taggings: Iterable[tuple[Row, int]], names: Mapping[int, Named], publishers: Mapping[int, int]
) -> Iterator[Row]:
    """Every tagging's article spells the tag by its name; `names` are by tag, `publishers` by article."""
    for row, pk in taggings:
        named = names[row["tag_id"]]
        yield {
            "tagging_id": pk,
            "tag_id": named.pk,
            "publisher_id": publishers[row["article_id"]],
            "spelling": named.name,
            "folded": named.folded,
            "count": row["count"],
        }
