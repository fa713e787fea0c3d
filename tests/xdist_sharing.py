"""How the tests are shared among processes (pytest -n): a file at a time, and all that drive the browser in one.

What shares one running site lies in one file, so that the site is started once. (xdist's own marks for that,
`--dist loadgroup`, are written into a test's id after pytest 9 has made it: they have no effect.)
"""

from xdist.scheduler import LoadFileScheduling

BROWSER = "tests/browser/"


class Sharing(LoadFileScheduling):
    """Files are the pieces of work, the longest first; the browser's folder is one piece: one site, one Chromium."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else super()._split_scope(nodeid)
