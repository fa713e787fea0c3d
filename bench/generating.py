#!/usr/bin/env python3
"""Makes a database and an index of any size: articles of resampled news, with all the rows that storing writes.

    python bench/generating.py [FOLDER] [--articles 5000] [--seed 7] [--lean] [--no-index]

FOLDER becomes DATA_DIR: `DATA_DIR=FOLDER make run` shows the site. It must not contain a database yet. Without FOLDER,
the result is measured and thrown away.

Paragraphs are taken from ../shared/news if that exists beside the project; otherwise they are made of invented words
that follow Zipf's law. Tags and sources are those that ship and invented ones, from 120 countries to 12 agencies; how
often they occur follows Zipf's law, too. The dates span ten years; one article in ten has none. The same seed always
makes the same rows. --lean leaves out what searches and lists do not show: raw pages, spellings seen, links, and half
of each body. Prints the time that it took, and the size of database and index.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from _generated_rows import SIZES, TAG_KINDS, Maker, Named, rank

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "news"
sys.path.insert(0, str(ROOT))

BATCH = 1000

__all__ = ["built", "database_size", "folder_size", "generate", "made", "paragraphs", "prepare", "rank", "use"]


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
    """Set up Django with `folder` as its DATA_DIR, with a migrated database and the vocabulary that ships."""
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
    """Set up Django with `folder` as its DATA_DIR, and the SQLite database in it."""
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
    make = Maker(rng, texts, named, lean=lean)
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


if __name__ == "__main__":
    main()
