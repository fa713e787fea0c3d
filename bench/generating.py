#!/usr/bin/env python3
"""A database and an index as large as wanted: articles out of resampled news, with all the rows that storing writes.

    python bench/generating.py [FOLDER] [--articles 5000] [--seed 7] [--lean] [--no-index]

FOLDER becomes DATA_DIR: `DATA_DIR=FOLDER make run` shows the site. It must not hold a database yet; without one, what
is made is measured and thrown away. Paragraphs come from ../shared/news where that lies beside the project, else from
invented words by Zipf's law. Tags and sources are those that ship and invented ones, 120 countries to 12 agencies,
carried by Zipf's law; dates lie in ten years, one article in ten has none. The same seed makes the same rows. --lean
leaves out what search and lists do not show: raw pages, spellings seen, links, and half of each body. Prints time and
sizes of database and index.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "news"
sys.path.insert(0, str(ROOT))

BATCH = 1000
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


def main() -> None:
    """Make the folder, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--lean", action="store_true")
    parser.add_argument("--no-index", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as room:
        folder = options.folder or Path(room)
        prepare(folder)
        print(made(folder, options.articles, seed=options.seed, lean=options.lean), flush=True)
        if not options.no_index:
            print(built(folder))


def prepare(folder: Path) -> None:
    """Django with `folder` as its DATA_DIR, a migrated database in it, and the vocabulary that ships."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / "newsreader.sqlite3").exists():
        sys.exit(f"{folder} holds a database already: name another folder")
    use(folder)
    from django.conf import settings
    from django.core.management import call_command

    from articles.seeding import load_vocabulary

    call_command("migrate", verbosity=0)
    load_vocabulary(settings.VOCABULARY_DIR)


def use(folder: Path) -> None:
    """Django with `folder` as its DATA_DIR, and the SQLite database in it."""
    os.environ.pop("DATABASE_URL", None)
    os.environ |= {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "newsreader.settings"}
    import django

    django.setup()


def generate(articles: int, *, seed: int = 7, lean: bool = False) -> None:
    """Fill the prepared database; the index is left as it is."""
    from django.db import connection, transaction

    from articles.models import note_site_change, vocabulary_changed
    from articles.storing.retagging import vocabulary_known

    rng = random.Random(seed)
    texts = paragraphs(rng)
    with transaction.atomic():
        named = _names(rng)
        vocabulary_changed()
        vocabulary_known()
    make = _Maker(rng, texts, named, lean=lean)
    for first in range(0, articles, BATCH):
        with transaction.atomic():
            make.batch(range(first, min(first + BATCH, articles)))
    note_site_change()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def made(folder: Path, articles: int, *, seed: int, lean: bool) -> str:
    """The prepared database filled, and what it took."""
    began, used = time.perf_counter(), time.process_time()
    generate(articles, seed=seed, lean=lean)
    took, cpu = time.perf_counter() - began, time.process_time() - used
    size = database_size(folder)
    return (
        f"{articles} articles in {took:.0f} s ({cpu:.0f} s CPU), database {size / 1e6:.0f} MB, "
        f"{size / articles / 1024:.1f} KB an article"
    )


def built(folder: Path) -> str:
    """The index built from the database, and what it took."""
    from articles.search.catching_up import rebuild

    began, used = time.perf_counter(), time.process_time()
    done = rebuild() or 0
    took, cpu = time.perf_counter() - began, time.process_time() - used
    size = folder_size(folder / "index")
    return (
        f"{done} articles indexed in {took:.0f} s ({done / took:.0f} a second; {cpu:.0f} s CPU), index "
        f"{size / 1e6:.0f} MB, {size / max(done, 1) / 1024:.1f} KB an article"
    )


def database_size(folder: Path) -> int:
    """Bytes of the database and its log."""
    return sum(path.stat().st_size for path in folder.glob("newsreader.sqlite3*"))


def folder_size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def paragraphs(rng: random.Random) -> list[str]:
    """Texts to draw from, at most 20,000: news where there is any, otherwise invented words by Zipf's law."""
    texts: list[str] = []
    for path in sorted(NEWS.glob("*.zip"))[:1]:
        with zipfile.ZipFile(path) as box:
            for name in box.namelist():
                for item in json.loads(box.read(name)):
                    texts.extend(line for line in (item["content"] or "").splitlines() if len(line.split()) >= 8)
    if texts:
        return texts[:20_000]
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = ["".join(rng.choices(letters, k=rng.randint(3, 7))) for _ in range(20_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    return [" ".join(rng.choices(words, weights, k=rng.randint(15, 50))) for _ in range(5000)]


def rank(rng: random.Random, size: int) -> int:
    """A rank from 0 up to `size` by Zipf's law."""
    return min(size, int(rng.paretovariate(0.8))) - 1


def _names(rng: random.Random) -> Mapping[str, Sequence[Named]]:
    """For each kind in SIZES so many rows: those that ship first, as many more invented as it takes."""
    from articles.arabic.fold import fold
    from articles.models import Alias, Source, SourceKind, SourceSpelling, Tag

    parts = "با بو دي را رو سا سي شا فا في كا كو لا لي ما مي نا نو هي يا تا غو زا جي"
    syllables = parts.split()

    def invented() -> str:
        return " ".join("".join(rng.choices(syllables, k=rng.randint(2, 4))) for _ in range(2))

    found: dict[str, list[Named]] = {}
    for kind in TAG_KINDS:
        tags = list(Tag.objects.filter(kind=kind).order_by("pk")[: SIZES[kind]])
        taken = {tag.name for tag in tags}
        while kind != "country" and len(tags) < SIZES[kind]:
            name = invented()
            if name not in taken:
                taken.add(name)
                tags.append(Tag.objects.create(kind=kind, name=name, slug=f"{name.replace(' ', '-')}-{len(tags)}"))
                Alias.objects.create(tag=tags[-1], spelling=name, folded=fold(name))
        found[kind] = [Named(tag.pk, tag.name, fold(tag.name)) for tag in tags]
    roles = {
        "publisher": SourceKind.NEWSPAPER,
        "cited": SourceKind.SITE,
        "agency": SourceKind.AGENCY,
    }
    for role, source_kind in roles.items():
        sources = list(Source.objects.filter(kind=source_kind).order_by("pk")[: SIZES[role]])
        taken = {source.name for source in sources}
        while len(sources) < SIZES[role]:
            name = f"{invented()} {len(sources)}"
            if name not in taken:
                taken.add(name)
                slug = f"{name.replace(' ', '-')}-{role}"
                sources.append(Source.objects.create(name=name, slug=slug, kind=source_kind))
                SourceSpelling.objects.create(source=sources[-1], spelling=name, folded=fold(name))
        found[role] = [Named(source.pk, source.name, fold(source.name)) for source in sources]
    return found


@dataclass(slots=True)
class _Drawn:
    """What one article will say, before it has an id: its names by kind, its text, and where in it they stand."""

    number: int
    headline: str
    deck: str
    captions: list[str]
    blocks: list[str]
    carried: Mapping[str, list[Named]]
    places: dict[tuple[str, int], list[tuple[int, int, int]]]
    quotation: tuple[int, int, str] | None
    published: datetime | None


class _Maker:
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
            folded = {named.pk: named for kind in TAG_KINDS for named in self.named[kind]}
            publishers = {pk: one.carried["publisher"][0].pk for one, pk in pairs}
            insert(
                SpellingSeen,
                [
                    {
                        "tagging_id": pk,
                        "publisher_id": publishers[row["article_id"]],
                        "spelling": folded[row["tag_id"]].name,
                        "folded": folded[row["tag_id"]].folded,
                        "count": row["count"],
                    }
                    for row, pk in zip(taggings, tagging_ids, strict=True)
                ],
            )

    def _draw(self, number: int) -> _Drawn:
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
        return _Drawn(
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

    def _page(self, one: _Drawn) -> Row:
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


def _article(one: _Drawn, page_id: int) -> Row:
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


def _captions(one: _Drawn, article_id: int) -> Iterator[Row]:
    for position, (text, agency) in enumerate(zip(one.captions, one.carried["agency"], strict=True)):
        yield {
            "article_id": article_id,
            "position": position,
            "lead": True,
            "text": text,
            "credit_text": agency.name,
            "credit_id": agency.pk,
        }


def _evidence(one: _Drawn, kind: str, named: Named) -> list[Row]:
    return [
        {"block": f"body:{block}", "start": start, "end": end, "surface": named.name, "rule": "listed"}
        for block, start, end in one.places[kind, named.pk]
    ]


def _taggings(one: _Drawn, article_id: int) -> Iterator[Row]:
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


def _attributions(one: _Drawn, article_id: int) -> Iterator[Row]:
    for named in one.carried["publisher"]:
        yield {"article_id": article_id, "source_id": named.pk, "role": "publisher", "evidence": []}
    for place, named in enumerate(one.carried["agency"]):
        end = len(one.captions[place])
        credit = {"block": f"lead:{place}", "start": end, "end": end, "surface": named.name, "rule": "credit"}
        yield {"article_id": article_id, "source_id": named.pk, "role": "photo", "evidence": [credit]}
    for named in one.carried["cited"]:
        evidence = _evidence(one, "cited", named)
        yield {"article_id": article_id, "source_id": named.pk, "role": "cited", "evidence": evidence}


def _quotations(one: _Drawn, article_id: int) -> Iterator[Row]:
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


def _links(pairs: Sequence[tuple[_Drawn, int]]) -> Iterator[Row]:
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


if __name__ == "__main__":
    main()
