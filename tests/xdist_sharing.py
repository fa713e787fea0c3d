"""Shares the tests among processes (pytest -n): file by file, and all browser tests in one process.

Tests that share one running site are in one file, so that the site is started only once. (xdist has marks for this,
`--dist loadgroup`, but writes them into a test's id after pytest 9 has made it, so they have no effect.)
"""

from xdist.scheduler import LoadFileScheduling

BROWSER = "tests/browser/"


class Sharing(LoadFileScheduling):
    """Files are the pieces of work, the longest first; the browser's folder is one piece: one site, one Chromium."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else super()._split_scope(nodeid)
