"""The site's search page, by PostgreSQL's GIN."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from _peer_rows import PAGE, VALUES, Page, Row, held_in_sql, typed_stems

from articles.search.values import Facet, Order, SearchRequest


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
        words, phrase, prefix = typed_stems(request.text)
        asked = (" <-> " if phrase else " & ").join(f"'{word}'" for word in words) + (":*" if prefix else "")
        ranked = bool(words) and request.order is Order.RELEVANCE
        score = "ts_rank(words, asked)" if ranked else "0"
        source = "article, to_tsquery('simple', %s) asked WHERE words @@ asked" if words else "article WHERE true"
        held = held_in_sql(chosen).replace("+id", "id")
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
            f" WHERE kind='{facet.value}'{held_in_sql(chosen, facet).replace('+id', 'id')}"
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
