"""The site's search page in SQL, for bench/scale.py: SQLite's FTS5 and PostgreSQL's GIN, over the articles of a folder.

Both hold the stems that our own analysis gives each word, so that they find what we find, and a table of what each
article carries, indexed by article and by key. Both are set as well as we know: a covering index for the facets,
statistics, memory for the whole of the hits, matches kept once and asked again for each part of the page.
"""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from articles.search.values import Facet, Order, SearchRequest

if TYPE_CHECKING:
    from articles.search.analysis import KnownWords
    from articles.search.documents import Indexed

PAGE = 20
# Values of a facet that a page shows; of equal counts some more are looked at, as the site does.
VALUES = 30
_FIRST_YEAR = 2015


@dataclass(frozen=True, slots=True)
class Row:
    """One article as the peers keep it: its stems, when it was published (minutes; month from 0), what it carries."""

    id: int
    headline: str
    rest: str
    minute: int | None
    month: int | None
    carries: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a peer answered: how many articles, the ids of the page, and how many facet values and months it counted."""

    total: int
    ids: tuple[int, ...]
    values: int
    months: int


class Peer(Protocol):
    """A database that answers the search page."""

    name: str

    def add(self, rows: Sequence[Row]) -> None:
        """Take some articles in."""

    def finish(self) -> None:
        """All are in: index them as well as can be."""

    def page(self, request: SearchRequest) -> Page:
        """The search page's data."""

    def cpu(self) -> float:
        """Seconds of CPU used so far, by this process and by any that serves it."""

    def size(self) -> int:
        """Bytes on disk."""


def batches() -> Iterator[list[Row]]:
    """Every article of the site's database, 1000 at a time."""
    from articles.models import Article
    from articles.search.analysis import KnownWords
    from articles.search.gathering import gather

    known = KnownWords(300_000)
    ids = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(ids), 1000):
        yield [_row(found, known) for found in gather(ids[first : first + 1000])]


def _row(found: "Indexed", known: "KnownWords") -> Row:
    from articles.search.analysis import analyse

    when = found.published
    return Row(
        id=found.id,
        headline=analyse(found.headline, known).stems,
        rest=analyse(" ".join((found.deck, *found.captions, *found.body)), known).stems,
        minute=None if when is None else int(when.timestamp()) // 60,
        month=None if when is None else (when.year - _FIRST_YEAR) * 12 + when.month - 1,
        carries=tuple((facet.value, key) for facet, keys in found.keys.items() for key in keys),
    )


def _stems(text: str) -> str:
    from articles.search.analysis import folded_words, stems

    return " ".join(stems(word)[0] for word in folded_words(text))


def _asked(text: str) -> tuple[list[str], bool, bool]:
    """The stems of what is typed, whether they are a phrase, and whether the last one is a prefix."""
    return _stems(text.replace('"', "").replace("*", "")).split(), text.startswith('"'), text.endswith("*")


def _held(chosen: Mapping[Facet, Sequence[int]], besides: Facet | None = None) -> str:
    """The filters as SQL over `id`: any of a facet's keys, across facets all."""
    # Only names and numbers of this file are put into the SQL.
    return "".join(
        f" AND +id IN (SELECT article FROM carries WHERE kind='{facet.value}' AND key IN ({_list(keys)}))"  # noqa: S608
        for facet, keys in chosen.items()
        if facet is not besides
    )


def _list(keys: Sequence[int]) -> str:
    return ", ".join(str(int(key)) for key in keys)


class Fts5:
    """SQLite with an FTS5 table, in a file of its own."""

    name = "FTS5"

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._path = path
        self._peer = sqlite3.connect(path)
        for pragma in ("mmap_size=4000000000", "cache_size=-128000", "temp_store=MEMORY", "synchronous=OFF"):
            self._peer.execute(f"PRAGMA {pragma}")
        for table in (
            "TABLE article(id INTEGER PRIMARY KEY, minute INTEGER, month INTEGER)",
            "TABLE carries(kind TEXT, key INTEGER, article INTEGER, PRIMARY KEY(kind, key, article)) WITHOUT ROWID",
            "VIRTUAL TABLE found USING fts5(headline, rest, content='')",
        ):
            self._peer.execute(f"CREATE {table}")

    def add(self, rows: Sequence[Row]) -> None:
        """As the protocol says."""
        peer = self._peer
        peer.executemany("INSERT INTO article VALUES (?, ?, ?)", [(r.id, r.minute, r.month) for r in rows])
        texts = [(r.id, r.headline, r.rest) for r in rows]
        peer.executemany("INSERT INTO found(rowid, headline, rest) VALUES (?, ?, ?)", texts)
        peer.executemany("INSERT INTO carries VALUES (?, ?, ?)", [(*c, r.id) for r in rows for c in r.carries])

    def finish(self) -> None:
        """As the protocol says."""
        peer = self._peer
        peer.execute("CREATE INDEX carried ON carries(article, kind, key)")
        peer.execute("CREATE INDEX article_newest ON article(minute DESC, id DESC)")
        peer.execute("CREATE INDEX article_month ON article(month)")
        peer.execute("INSERT INTO found(found) VALUES ('optimize')")
        peer.execute("ANALYZE")
        peer.commit()

    def page(self, request: SearchRequest) -> Page:
        """As the protocol says."""
        peer, chosen = self._peer, {facet: tuple(keys) for facet, keys in request.chosen.items()}
        words, phrase, prefix = _asked(request.text)
        for table in ("hit", "matched"):
            peer.execute(f"DROP TABLE IF EXISTS temp.{table}")
        match = " ".join(f'"{word}"' for word in words) + ("*" if prefix else "")
        match = f'"{" ".join(words)}"' if phrase else match
        ranked = bool(words) and request.order is Order.RELEVANCE
        if not words and not chosen:
            return self._everything(request)
        score = "bm25(found, 2.5, 1.0)" if ranked else "0"
        source = f"SELECT rowid AS id, {score} AS score FROM found WHERE found MATCH ?"  # noqa: S608 -- as in _held
        source = source if words else "SELECT id, 0 AS score FROM article"
        matched = "matched" if chosen else "hit"
        peer.execute(f"CREATE TEMP TABLE {matched} AS {source}", (match,) if words else ())
        if chosen:
            peer.execute(f"CREATE TEMP TABLE hit AS SELECT id, score FROM matched WHERE 1{_held(chosen)}")  # noqa: S608
        # CROSS JOIN: from the hits to their rows, never the other way round, which costs more.
        by = "score, id DESC" if ranked else "minute DESC, id DESC"
        ids = peer.execute(f"SELECT id FROM hit CROSS JOIN article USING (id) ORDER BY {by} LIMIT {PAGE}").fetchall()  # noqa: S608
        # The + keeps it from asking for each kind of each article by itself, which takes three times as long.
        besides = ", ".join(f"'{facet.value}'" for facet in chosen)
        counted = peer.execute(
            "SELECT kind, key, count(*) FROM hit CROSS JOIN carries ON carries.article = hit.id"  # noqa: S608
            f" WHERE +kind NOT IN ({besides}) GROUP BY kind, key ORDER BY 3 DESC"
        ).fetchmany(len(Facet) * VALUES)
        for facet in chosen:
            counted += peer.execute(
                "SELECT kind, key, count(*) FROM matched CROSS JOIN carries ON carries.article = matched.id"  # noqa: S608
                f" WHERE kind='{facet.value}'{_held(chosen, facet)} GROUP BY kind, key ORDER BY 3 DESC"
            ).fetchmany(VALUES)
        months = peer.execute("SELECT month, count(*) FROM hit CROSS JOIN article USING (id) GROUP BY 1").fetchall()
        total = peer.execute("SELECT count(*) FROM hit").fetchone()[0]
        return Page(total, tuple(pk for (pk,) in ids), len(counted), len(months))

    def _everything(self, request: SearchRequest) -> Page:
        """Without a word or a filter the tables themselves are asked, in the order of their indexes."""
        peer = self._peer
        ids = peer.execute(
            "SELECT id FROM article ORDER BY minute DESC, id DESC LIMIT ? OFFSET ?", (PAGE, (request.page - 1) * PAGE)
        ).fetchall()
        counted = peer.execute("SELECT kind, key, count(*) FROM carries GROUP BY kind, key ORDER BY 3 DESC")
        values = counted.fetchmany(len(Facet) * VALUES)
        months = peer.execute("SELECT month, count(*) FROM article GROUP BY 1").fetchall()
        total = peer.execute("SELECT count(*) FROM article").fetchone()[0]
        return Page(total, tuple(pk for (pk,) in ids), len(values), len(months))

    def cpu(self) -> float:
        """As the protocol says."""
        return time.process_time()

    def size(self) -> int:
        """As the protocol says."""
        return self._path.stat().st_size


class Gin:
    """PostgreSQL with a tsvector of the same stems under a GIN index."""

    name = "PostgreSQL"

    def __init__(self, url: str) -> None:
        import psycopg

        # The database that the URL names is for tests to make.
        self._peer = psycopg.connect(f"{url.rpartition('/')[0]}/postgres", autocommit=True)
        # One process serves us: its clock is all of the server's work, and two would cost more, not less.
        for setting in ("max_parallel_workers_per_gather=0", "work_mem='256MB'", "jit=off"):
            self._peer.execute(f"SET {setting}")
        self._server = self._peer.info.backend_pid
        self._peer.execute("CREATE TABLE article(id int PRIMARY KEY, minute int, month int, words tsvector)")
        self._peer.execute("CREATE TABLE carries(kind text, key int, article int)")

    def add(self, rows: Sequence[Row]) -> None:
        """As the protocol says."""
        vector = "setweight(to_tsvector('simple', %s), 'A') || to_tsvector('simple', %s)"
        texts = [(r.id, r.minute, r.month, r.headline, r.rest) for r in rows]
        with self._peer.transaction(), self._peer.cursor() as cursor:
            cursor.executemany(f"INSERT INTO article VALUES (%s, %s, %s, {vector})", texts)  # noqa: S608 -- as above
            with cursor.copy("COPY carries FROM STDIN") as copy:
                for r in rows:
                    for kind, key in r.carries:
                        copy.write_row((kind, key, r.id))

    def finish(self) -> None:
        """As the protocol says."""
        peer = self._peer
        for index in (
            "article USING gin(words)",
            "article(minute DESC NULLS LAST, id DESC)",
            "article(month)",
            "carries(kind, key, article)",
            "carries(article) INCLUDE (kind, key)",
        ):
            peer.execute(f"CREATE INDEX ON {index}")
        peer.execute("VACUUM ANALYZE")

    def page(self, request: SearchRequest) -> Page:
        """As the protocol says, in one statement: no temporary tables, which cost PostgreSQL more."""
        chosen = {facet: tuple(keys) for facet, keys in request.chosen.items()}
        words, phrase, prefix = _asked(request.text)
        asked = (" <-> " if phrase else " & ").join(f"'{word}'" for word in words) + (":*" if prefix else "")
        ranked = bool(words) and request.order is Order.RELEVANCE
        score = "ts_rank(words, asked)" if ranked else "0"
        source = "article, to_tsquery('simple', %s) asked WHERE words @@ asked" if words else "article WHERE true"
        held = _held(chosen).replace("+id", "id")
        hits, carried = ("hit", "hit JOIN carries ON carries.article = hit.id")
        if not words and not chosen:  # the tables themselves, in the order of their indexes
            hits, carried = "article", "carries"
        hit = f"matched AS MATERIALIZED (SELECT id, minute, month, {score} AS score FROM {source}),"  # noqa: S608
        hit += f" hit AS MATERIALIZED (SELECT * FROM matched WHERE true{held})"  # noqa: S608
        by = "score DESC, id DESC" if ranked else "minute DESC NULLS LAST, id DESC"
        kinds = ", ".join(f"'{facet.value}'" for facet in Facet if facet not in chosen)
        parts = [
            f"(SELECT 'page', 0, id FROM {hits} ORDER BY {by} LIMIT {PAGE} OFFSET {(request.page - 1) * PAGE})",  # noqa: S608
            f"(SELECT 'total', 0, count(*) FROM {hits})",  # noqa: S608
            f"(SELECT 'month', month, count(*) FROM {hits} GROUP BY month)",  # noqa: S608
            f"(SELECT kind, key, count(*) FROM {carried} WHERE kind IN ({kinds})"  # noqa: S608
            f" GROUP BY kind, key ORDER BY 3 DESC LIMIT {len(Facet) * VALUES})",
        ]
        parts += [
            "(SELECT kind, key, count(*) FROM matched JOIN carries ON carries.article = matched.id"  # noqa: S608
            f" WHERE kind='{facet.value}'{_held(chosen, facet).replace('+id', 'id')}"
            f" GROUP BY kind, key ORDER BY 3 DESC LIMIT {VALUES})"
            for facet in chosen
        ]
        answer: list[Any] = self._peer.execute(
            f"WITH {hit} {' UNION ALL '.join(parts)}",
            (asked,) if words else None,
        ).fetchall()
        of = {name: [row for row in answer if row[0] == name] for name in ("page", "total", "month")}
        values = len(answer) - sum(map(len, of.values()))
        return Page(int(of["total"][0][2]), tuple(row[2] for row in of["page"]), values, len(of["month"]))

    def cpu(self) -> float:
        """As the protocol says: ours, and the server's by the kernel's count of nanoseconds."""
        server = int(Path(f"/proc/{self._server}/schedstat").read_text().split()[0]) / 1e9
        return time.process_time() + server

    def size(self) -> int:
        """As the protocol says."""
        found = self._peer.execute("SELECT pg_database_size(current_database())").fetchone()
        return 0 if found is None else int(found[0])


def peers(folder: Path) -> list[Peer]:
    """The peers that can be had here, empty: FTS5 always, PostgreSQL where PEER_URL names one."""
    found: list[Peer] = [Fts5(folder / "peer.sqlite3")]
    if url := os.environ.get("PEER_URL"):
        found.append(Gin(url))
    return found
