#!/usr/bin/env python3
"""How many articles a second the index is rebuilt from the database, beside SQLite's FTS5 built from the same database.

Run from the project's root: .venv/bin/python bench/indexing.py [--articles 12000] [--folder KEPT]
The database holds real stories of ../shared/news where it lies beside the project (invented ones elsewhere), each with
tags and sources by Zipf's law, a caption, and the quotations of its text. `manage.py reindex` is what is timed: reading
the rows, analysing the words, writing and committing the index. The peer reads the same rows through the same query and
stores the same folded words in FTS5, without stems, runs of letters, facets or who said what. Both may use every core.
"""

import argparse
import hashlib
import json
import os
import random
import re
import resource
import sqlite3
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "news"
sys.path.insert(0, str(ROOT))

TAGS = {"country": 120, "person": 2000, "organisation": 500, "topic": 60}
SOURCES = 130
QUOTED = re.compile('[«"“]([^«»"“”]{20,300})[»"”]')


def main() -> None:
    """Make the database unless the kept folder has one, time both, print a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=12_000)
    parser.add_argument("--folder", type=Path, help="keep the database here, and use it when it is there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["DATA_DIR"] = str(folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "newsreader.settings"
        import django

        django.setup()
        fill(options.articles)
        measure(folder)


def measure(folder: Path) -> None:
    """Time the rebuild, and the peer."""
    from django.core.management import call_command

    from articles.models import Article

    articles = Article.objects.count()
    wall, cpu = _timed(lambda: call_command("reindex", verbosity=0))
    print(
        f"rebuilt: {articles} articles, {articles / wall:.0f} a second, {cpu / articles * 1e6:.0f} µs of CPU an article"
    )
    print(f"index: {_size(folder / 'index') / articles / 1024:.1f} KB an article; {_most_memory():.0f} MB at most")
    wall_peer, cpu_peer = _timed(lambda: peer(folder / "peer.sqlite3"))
    print(f"FTS5 of the same words: {articles / wall_peer:.0f} a second, {cpu_peer / articles * 1e6:.0f} µs of CPU")
    print(f"ratio to FTS5: {wall_peer / wall:.2f} of its speed, {cpu / cpu_peer:.2f} of its CPU time")


def peer(path: Path) -> None:
    """An FTS5 table of the articles' folded words."""
    from articles.models import Article
    from articles.search.analysis import folded_words
    from articles.search.gathering import gather

    path.unlink(missing_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous=NORMAL")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE VIRTUAL TABLE found USING fts5(headline, deck, captions, body, quotes, content='')")
    database.execute("BEGIN")
    last = 0
    while ids := list(Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:500]):
        for found in gather(ids):
            texts = (
                found.headline,
                found.deck,
                *("\n".join(part) for part in (found.captions, found.body, [quote.text for quote in found.quotes])),
            )
            row = (found.id, *(" ".join(folded_words(text)) for text in texts))
            database.execute(
                "INSERT INTO found(rowid, headline, deck, captions, body, quotes) VALUES (?,?,?,?,?,?)", row
            )
        last = ids[-1]
    database.execute("COMMIT")
    database.close()


def fill(wanted: int) -> None:
    """Put so many stories into an empty database, with all that hangs on them."""
    from django.core.management import call_command
    from django.db import transaction

    from articles.models import Article

    call_command("migrate", verbosity=0)
    if Article.objects.exists():
        return
    rng = random.Random(7)
    texts = _stories(rng)
    with transaction.atomic():
        tags = _tags()
        sources = _sources()
        done = 0
        while done < wanted and (part := list(islice(texts, min(500, wanted - done)))):
            _store(part, tags, sources, rng)
            done += len(part)


def _store(
    part: list[tuple[str, list[str]]], tags: dict[str, list[int]], sources: list[int], rng: random.Random
) -> None:
    from articles.models import Article, Attribution, Caption, Page, Quotation, Tagging, headline_slug, title_key

    pages, articles = [], []
    for headline, paragraphs in part:
        raw = "\n".join((headline, *paragraphs)).encode()
        digest = hashlib.sha256(raw + rng.randbytes(8)).hexdigest()
        pages.append(Page(name=digest, raw=raw, sha256=digest, encoding="utf-8", format="text", reader_version=1))
    Page.objects.bulk_create(pages)
    for page, (headline, paragraphs) in zip(pages, part, strict=True):
        articles.append(
            Article(
                page=page,
                position=0,
                headline=headline[:1000],
                slug=headline_slug(headline),
                title_key=title_key(headline),
                deck=" ".join(paragraphs[0].split()[:15]),
                published=datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=rng.randrange(10 * 365 * 1440)),
                published_precision="minute",
                blocks=[{"kind": "paragraph", "text": text} for text in paragraphs],
            )
        )
    Article.objects.bulk_create(articles)
    taggings, attributions, captions, quotations = [], [], [], []
    for article, (_, paragraphs) in zip(articles, part, strict=True):
        captions.append(Caption(article=article, position=0, text=" ".join(rng.choice(paragraphs).split()[:12])))
        found = [
            {"block": "body:0", "start": 5, "end": 12, "surface": paragraphs[0][5:12], "kind": "name", "rule": "name"}
        ]
        named = {ids[_zipf(len(ids), rng)] for ids in tags.values() for _ in range(rng.randint(1, 3))}
        taggings += [Tagging(article=article, tag_id=pk, count=1, salience=1.0, evidence=found) for pk in named]
        roles = ("publisher", "photo", *("cited",) * rng.randint(0, 2))
        owed = {(role, sources[_zipf(len(sources), rng)]) for role in roles}
        attributions += [Attribution(article=article, source_id=pk, role=role) for role, pk in owed]
        for number, text in enumerate(paragraphs):
            for match in QUOTED.finditer(text):
                quotations.append(
                    Quotation(
                        article=article,
                        position=len(quotations),
                        block=f"body:{number}",
                        start=match.start(1),
                        end=match.end(1),
                        text=match.group(1),
                        speaker_id=rng.choice([None, *named]),
                    )
                )
    Tagging.objects.bulk_create(taggings)
    Attribution.objects.bulk_create(attributions)
    Caption.objects.bulk_create(captions)
    Quotation.objects.bulk_create(quotations)


def _tags() -> dict[str, list[int]]:
    from articles.models import Tag

    made: dict[str, list[int]] = {}
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for kind, size in TAGS.items():
        codes = (
            [a + b if kind == "country" else "" for a in letters for b in letters] if kind == "country" else [""] * size
        )
        rows = [Tag(kind=kind, name=f"{kind} {n}", slug=f"{kind}-{n}", iso_code=codes[n]) for n in range(size)]
        made[kind] = [tag.pk for tag in Tag.objects.bulk_create(rows)]
    return made


def _sources() -> list[int]:
    from articles.models import Source

    rows = [Source(name=f"source {n}", slug=f"source-{n}", kind="newspaper") for n in range(SOURCES)]
    return [source.pk for source in Source.objects.bulk_create(rows)]


def _zipf(size: int, rng: random.Random) -> int:
    return min(size - 1, int(rng.paretovariate(0.8)) - 1)


def _stories(rng: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Headline and paragraphs of real stories of some length, or of invented ones without end."""
    for path in sorted(NEWS.glob("*.zip")):
        with zipfile.ZipFile(path) as box:
            for name in box.namelist():
                for item in json.loads(box.read(name)):
                    paragraphs = [line.strip() for line in (item["content"] or "").splitlines() if line.strip()]
                    if item["title"] and sum(map(len, paragraphs)) > 200:
                        yield item["title"], paragraphs
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = ["".join(rng.choices(letters, k=rng.randint(2, 7))) for _ in range(50_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    while True:
        drawn = rng.choices(words, weights, k=270)
        yield " ".join(drawn[:9]), [" ".join(drawn[first : first + 45]) for first in range(9, 270, 45)]


def _timed(work: object) -> tuple[float, float]:
    """Seconds on the clock and of CPU, of this process and its children."""
    assert callable(work)
    start, before = time.perf_counter(), _cpu()
    work()
    return time.perf_counter() - start, _cpu() - before


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _most_memory() -> float:
    return sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


if __name__ == "__main__":
    main()
