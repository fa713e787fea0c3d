"""The peers of bench/scale.py: the site's search page in SQL, by SQLite's FTS5 and PostgreSQL's GIN.

Both store the stems that our own analysis gives for each word, so that they find the same as the site, and a table of
what each article carries, indexed by article and by key. Both are tuned as well as we know how: a covering index for
the facets, statistics, enough memory for all hits, and matches stored once and used for each part of the page.
"""

import os
from pathlib import Path

from _peer_fts5 import Fts5
from _peer_gin import Gin
from _peer_rows import Peer


def peers(folder: Path) -> list[Peer]:
    """The peers that can be used here, empty: always FTS5, and PostgreSQL if PEER_URL names a server."""
    found: list[Peer] = [Fts5(folder / "peer.sqlite3")]
    if url := os.environ.get("PEER_URL"):
        found.append(Gin(url))
    return found
