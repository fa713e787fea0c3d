#!/usr/bin/env python3
"""How many articles a second the index is rebuilt from, compared with SQLite's FTS5 on the same database.

    python bench/indexing.py [FOLDER] [--articles 12000]

FOLDER has a database made by bench/generating.py; if there is none, one is made. Without FOLDER, it is a temporary one.
What is timed is `manage.py reindex` in a process of its own: reading the rows, analysing the words, writing, merging
and committing. The peer reads the same rows in the same way and stores the same folded words in FTS5, without stems,
roots, n-grams, facets, dates or speakers.
"""

import argparse
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import generating  # noqa: E402 -- the path above leads to it


def main() -> None:
    """Make the database unless it exists, time both, print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=12_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        if (folder / "newsreader.sqlite3").exists():
            generating.use(folder)
        else:
            generating.prepare(folder)
            generating.generate(options.articles)
        measure(folder)


def measure(folder: Path) -> None:
    """Time the rebuild, and the peer."""
    from articles.models import Article
    from articles.search.gathering import gather

    count = Article.objects.count()
    few = list(gather(Article.objects.order_by("pk").values_list("pk", flat=True)[:1000]))
    words = sum(
        len(text.split()) for found in few for text in (found.headline, found.deck, *found.captions, *found.body)
    )
    print(f"{count} articles of {words / len(few):.0f} words")
    wall, cpu = _timed(lambda: _reindex(folder))
    print(
        f"reindex: {count / wall:.0f} articles a second, {cpu / count * 1e6:.0f} µs of CPU each, all threads together"
    )
    size = generating.folder_size(folder / "index")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"index: {size / count / 1024:.1f} KB an article; at most {most:.0f} MB of memory in one process")
    wall_peer, cpu_peer = _timed(lambda: peer(folder / "peer.sqlite3"))
    print(f"FTS5 of the same words: {count / wall_peer:.0f} a second, {cpu_peer / count * 1e6:.0f} µs of CPU")
    print(f"ratio to FTS5: {wall_peer / wall:.2f} times its speed, {cpu / cpu_peer:.2f} times its CPU time")


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
            quotes = [quote.text for quote in found.quotes]
            texts = (found.headline, found.deck, *("\n".join(part) for part in (found.captions, found.body, quotes)))
            row = (found.id, *(" ".join(folded_words(text)) for text in texts))
            database.execute(
                "INSERT INTO found(rowid, headline, deck, captions, body, quotes) VALUES (?,?,?,?,?,?)", row
            )
        last = ids[-1]
    database.execute("COMMIT")
    database.close()


def _reindex(folder: Path) -> None:
    environment = os.environ | {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "newsreader.settings"}
    subprocess.run([sys.executable, "manage.py", "reindex"], cwd=ROOT, env=environment, check=True)


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds on the clock and of CPU, of this process and its children."""
    start, before = time.perf_counter(), _cpu()
    work()
    return time.perf_counter() - start, _cpu() - before


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
