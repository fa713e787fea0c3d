"""The site's search page in SQL, for bench/scale.py: SQLite's FTS5 and PostgreSQL's GIN, over the articles of a folder.

Both hold the stems that our own analysis gives each word, so that they find what we find, and a table of what each
article carries, indexed by article and by key. Both are set as well as we know: a covering index for the facets,
statistics, memory for the whole of the hits, matches kept once and asked again for each part of the page.
"""

import os
from pathlib import Path

from _peer_fts5 import Fts5
from _peer_gin import Gin
from _peer_rows import Peer


def peers(folder: Path) -> list[Peer]:
    """The peers that can be had here, empty: FTS5 always, PostgreSQL where PEER_URL names one."""
    found: list[Peer] = [Fts5(folder / "peer.sqlite3")]
    if url := os.environ.get("PEER_URL"):
        found.append(Gin(url))
    return found
