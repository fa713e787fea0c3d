"""The site's search page, by SQLite's FTS5."""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from _peer_rows import PAGE, VALUES, Page, Row, held_in_sql, typed_stems

from articles.search.values import Facet, Order, SearchRequest


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
        words, phrase, prefix = typed_stems(request.text)
        for table in ("hit", "matched"):
            peer.execute(f"DROP TABLE IF EXISTS temp.{table}")
        match = " ".join(f'"{word}"' for word in words) + ("*" if prefix else "")
        match = f'"{" ".join(words)}"' if phrase else match
        ranked = bool(words) and request.order is Order.RELEVANCE
        if not words and not chosen:
            return self._everything(request)
        score = "bm25(found, 2.5, 1.0)" if ranked else "0"
        source = f"SELECT rowid AS id, {score} AS score FROM found WHERE found MATCH ?"  # noqa: S608 -- as in held_in_sql
        source = source if words else "SELECT id, 0 AS score FROM article"
        matched = "matched" if chosen else "hit"
        peer.execute(f"CREATE TEMP TABLE {matched} AS {source}", (match,) if words else ())
        if chosen:
            peer.execute(f"CREATE TEMP TABLE hit AS SELECT id, score FROM matched WHERE 1{held_in_sql(chosen)}")  # noqa: S608
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
                f" WHERE kind='{facet.value}'{held_in_sql(chosen, facet)} GROUP BY kind, key ORDER BY 3 DESC"
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
