#!/usr/bin/env python3
"""What a page of results with facets and time line costs, in CPU time, beside the same from FTS5 with SQL facets.

Run from the project's root: .venv/bin/python bench/search.py [--articles 10000] [--seconds 60]
The articles go straight into an index of the site's own schema and into a SQLite database, both in a temporary
folder: paragraphs of ../shared/news at random where it lies beside the project, invented words elsewhere; tags and
sources by Zipf's law; dates over ten years. FTS5 gets the folded words, so that both look for the same spellings, and
its best setting for facets: a covering index by article. Each figure is the median of several runs, one thread.
"""

import argparse
import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "news"
sys.path.insert(0, str(ROOT))

PAGE = 20
RUNS = 7
TAGS = {"country": 120, "person": 2000, "organisation": 500, "topic": 60, "publisher": 40, "cited": 80, "agency": 12}


def main() -> None:
    """Build both, ask both, print one line a kind of query."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=60, help="stop making articles after so long")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "newsreader.settings"
        import django

        django.setup()
        measure(Path(folder), options.articles, options.seconds)


def measure(folder: Path, wanted: int, seconds: int) -> None:
    """As `main`, once Django knows its settings."""
    import tantivy

    from articles.search.constants import REBUILD_MEMORY
    from articles.search.documents import document
    from articles.search.schema import schema

    rng = random.Random(7)
    paragraphs = _paragraphs(rng)
    place = folder / "measured"
    place.mkdir()
    index = tantivy.Index(schema(), path=str(place))
    writer = index.writer(heap_size=REBUILD_MEMORY, num_threads=1)
    peer = _peer(folder / "peer.sqlite3")
    ours = theirs = 0.0
    made = 0
    start = time.perf_counter()
    for number in range(1, wanted + 1):
        article = _article(number, paragraphs, rng)
        before = time.process_time()
        writer.add_document(document(article))
        between = time.process_time()
        _add_to_peer(peer, article)
        ours, theirs = ours + between - before, theirs + time.process_time() - between
        made = number
        if time.perf_counter() - start > seconds:
            break
    before = time.process_time()
    writer.commit()
    writer.wait_merging_threads()
    ours += time.process_time() - before
    before = time.process_time()
    peer.execute("CREATE INDEX carried ON carries(article, kind, key)")
    peer.execute("INSERT INTO found(found) VALUES ('optimize')")
    peer.commit()
    theirs += time.process_time() - before
    index.reload()
    source = "shared news" if NEWS.is_dir() else "invented words"
    print(f"{made} articles of {source}; indexed at {made / ours:.0f} a CPU second, FTS5 {made / theirs:.0f}")
    print(
        f"index {_size(place) / made / 1024:.1f} KB an article, FTS5 {_size(folder / 'peer.sqlite3') / made / 1024:.1f}"
    )
    _ask_both(index.searcher(), peer, paragraphs)


def _ask_both(searcher: object, peer: sqlite3.Connection, paragraphs: list[str]) -> None:
    from articles.search.finding import choose_and_count, ranked
    from articles.search.timeline import timeline
    from articles.search.values import Facet, Order, SearchRequest

    words = _by_frequency(paragraphs)
    common, middle, rare = words[5], words[len(words) // 200], words[len(words) // 4]
    neighbours = next(p.split() for p in paragraphs if middle in p.split()[:-1])
    phrase = f"{middle} {neighbours[neighbours.index(middle) + 1]}"
    log: list[tuple[str, SearchRequest]] = [
        ("common word", SearchRequest(text=common)),
        ("middling word", SearchRequest(text=middle)),
        ("rare word", SearchRequest(text=rare)),
        ("two words", SearchRequest(text=f"{common} {middle}")),
        ("phrase", SearchRequest(text=f'"{phrase}"')),
        ("beginning", SearchRequest(text=f"{middle[:4]}*")),
        ("word and filter", SearchRequest(text=common, chosen={Facet.COUNTRY: (1,)})),
        ("filters alone", SearchRequest(chosen={Facet.COUNTRY: (1,), Facet.TOPIC: (2,)})),
        ("everything", SearchRequest()),
    ]
    print(f"{'CPU ms a page of 20 with facets':34}{'ours':>9}{'FTS5':>9}{'ratio':>8}{'found':>9}{'FTS5':>9}")
    sums = [0.0, 0.0]
    for order in (Order.RELEVANCE, Order.NEWEST):
        for name, plain in log:
            request = replace(plain, order=order)

            def ours(request: SearchRequest = request) -> int:
                asked, counted = choose_and_count(searcher, request)
                timeline(searcher, asked, request, counted)
                ranked(searcher, asked, first=0, size=PAGE)
                return counted.total

            def theirs(request: SearchRequest = request) -> int:
                return _ask_peer(peer, request.text, request.chosen, newest=request.order is Order.NEWEST)

            mine, found = _cost(ours)
            other, others_found = _cost(theirs)
            sums = [sums[0] + mine, sums[1] + other]
            label = f"{order.value}: {name}"
            print(f"{label:34}{mine:9.2f}{other:9.2f}{other / mine:7.1f}x{found:9}{others_found:9}")
    print(f"{'all of them':34}{sums[0]:9.2f}{sums[1]:9.2f}{sums[1] / sums[0]:7.1f}x")


def _cost(work: Callable[[], int]) -> tuple[float, int]:
    """Median CPU milliseconds of several runs, and what the work answered."""
    found = work()
    times = []
    for _ in range(RUNS):
        before = time.process_time()
        work()
        times.append((time.process_time() - before) * 1000)
    return statistics.median(times), found


def _paragraphs(rng: random.Random) -> list[str]:
    """Texts to draw from: news where there is any, otherwise invented words by Zipf's law."""
    files = sorted(NEWS.glob("*.zip")) if NEWS.is_dir() else []
    texts: list[str] = []
    for path in files[:1]:
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


def _article(number: int, paragraphs: list[str], rng: random.Random) -> "object":
    from articles.search.documents import Indexed
    from articles.search.values import Facet

    body = tuple(rng.choices(paragraphs, k=6))
    keys = {}
    for kind, size in TAGS.items():
        most = 1 if kind == "publisher" else 4
        keys[Facet(kind)] = tuple({min(size, int(rng.paretovariate(0.8))) for _ in range(rng.randint(1, most))})
    when = datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=rng.randrange(10 * 365 * 1440))
    keys[Facet.YEAR] = (when.year,)
    return Indexed(
        id=number,
        headline=" ".join(rng.choice(paragraphs).split()[:9]),
        deck=" ".join(rng.choice(paragraphs).split()[:15]),
        captions=(" ".join(rng.choice(paragraphs).split()[:12]),),
        body=body,
        keys=keys,
        published=when,
    )


def _peer(path: Path) -> sqlite3.Connection:
    peer = sqlite3.connect(path)
    peer.execute("PRAGMA mmap_size=1000000000")
    peer.execute("PRAGMA cache_size=-64000")
    peer.execute("CREATE TABLE article(id INTEGER PRIMARY KEY, published INTEGER)")
    peer.execute("CREATE INDEX article_published ON article(published DESC, id DESC)")
    peer.execute(
        "CREATE TABLE carries(kind TEXT, key INTEGER, article INTEGER, PRIMARY KEY(kind, key, article)) WITHOUT ROWID"
    )
    peer.execute("CREATE VIRTUAL TABLE found USING fts5(headline, rest, content='')")
    return peer


def _add_to_peer(peer: sqlite3.Connection, article: "object") -> None:
    from articles.search.analysis import folded_words
    from articles.search.documents import Indexed

    assert isinstance(article, Indexed)
    rest = " ".join((article.deck, *article.captions, *article.body))
    texts = (" ".join(folded_words(article.headline)), " ".join(folded_words(rest)))
    assert article.published is not None
    peer.execute("INSERT INTO article VALUES (?, ?)", (article.id, int(article.published.timestamp())))
    peer.execute("INSERT INTO found(rowid, headline, rest) VALUES (?, ?, ?)", (article.id, *texts))
    peer.executemany(
        "INSERT INTO carries VALUES (?, ?, ?)",
        [(facet.value, key, article.id) for facet, keys in article.keys.items() for key in keys],
    )


def _ask_peer(peer: sqlite3.Connection, text: str, chosen: dict, *, newest: bool) -> int:  # type: ignore[type-arg]  # as in a request
    """The same page in SQL: matches into a temporary table once, then the page, the total, the facets and the months.

    A facet with a choice is counted once more without it. Only names and numbers of this file are put into the SQL;
    the text is a parameter.
    """
    from articles.search.analysis import folded_words

    words = " ".join(folded_words(text))
    match = f'"{words}"' if text.startswith('"') else f"{words}*" if text.endswith("*") else words
    _find_in_peer(peer, match, chosen)
    by = "published DESC, id DESC" if newest or not match else "score, id DESC"
    page = f"SELECT id FROM hit JOIN article USING (id) ORDER BY {by} LIMIT {PAGE}"  # noqa: S608 -- see above
    peer.execute(page).fetchall()
    counts = "SELECT kind, key, count(*) FROM hit CROSS JOIN carries ON carries.article = hit.id"
    peer.execute(f"{counts} GROUP BY kind, key ORDER BY 3 DESC").fetchall()
    months = "SELECT strftime('%Y-%m', published, 'unixepoch'), count(*) FROM hit JOIN article USING (id) GROUP BY 1"
    peer.execute(months).fetchall()
    total = int(peer.execute("SELECT count(*) FROM hit").fetchone()[0])
    for facet in chosen:
        _find_in_peer(peer, match, {other: keys for other, keys in chosen.items() if other is not facet})
        peer.execute(f"{counts} AND kind = ? GROUP BY kind, key ORDER BY 3 DESC", (facet.value,)).fetchall()
    return total


def _find_in_peer(peer: sqlite3.Connection, match: str, chosen: dict) -> None:  # type: ignore[type-arg]  # as in a request
    """What answers, into the temporary table `hit`."""
    filters = "".join(
        f" AND id IN (SELECT article FROM carries WHERE kind='{facet.value}' AND key IN ({', '.join(map(str, keys))}))"  # noqa: S608 -- see above
        for facet, keys in chosen.items()
    )
    peer.execute("DROP TABLE IF EXISTS temp.hit")
    if match:
        # The + keeps SQLite from looking every article of a filter up in FTS5, one by one: the match goes first.
        matched = f"found WHERE found MATCH ?{filters.replace(' id IN', ' +rowid IN')}"
        select = f"SELECT rowid AS id, bm25(found, 1.5, 1.0) AS score FROM {matched}"  # noqa: S608 -- see above
        peer.execute(f"CREATE TEMP TABLE hit AS {select}", (match,))
    else:
        peer.execute(f"CREATE TEMP TABLE hit AS SELECT id, 0 AS score FROM article WHERE 1{filters}")  # noqa: S608 -- see above


def _by_frequency(paragraphs: list[str]) -> list[str]:
    counts: dict[str, int] = {}
    for text in paragraphs:
        for word in text.split():
            if word.isalpha() and len(word) > 3:
                counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: -counts[word])


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else path.parent.glob(f"{path.name}*")
    return sum(file.stat().st_size for file in files if file.is_file())


if __name__ == "__main__":
    main()
