"""How many bytes pages take: HTML, CSS and JavaScript, compressed as gunicorn and whitenoise send them.

A site with the sample pages is served and asked as a browser asks; every file that a page names is counted.
tests/test_weights.py checks the limits; this prints the figures.
"""

import re
import sys
import tempfile
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.served import Served, serve  # noqa: E402  # the project's folder is not on the path of a script

KB = 1024
PAGES = {
    "front page": "/",
    "search": "/?q=صواريخ",
    "filters": "/?country=ru&person=فلاديمير-بوتين",
    "person": "/people/فلاديمير-بوتين/",
    "country": "/countries/ru/",
    "people": "/people/",
    "saved": "/saved/",
}


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the wire of one page and of what it names: its HTML, its styles, its scripts, their number of files."""

    html: int
    css: int
    js: int
    files: int

    @property
    def whole(self) -> int:
        """All without fonts."""
        return self.html + self.css + self.js


def weight(site: Served, path: str) -> Weight:
    """One page's weight. Styles for print and scripts that wait are counted too."""
    _, html = _sent(site, path)
    css = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    js = re.findall(r'<script src="([^"]+)"', html)
    return Weight(
        html=_sent(site, path)[0],
        css=sum(_sent(site, unescape(one))[0] for one in css),
        js=sum(_sent(site, unescape(one))[0] for one in js),
        files=len(css) + len(js),
    )


def articles(site: Served) -> list[str]:
    """The paths of the newest articles."""
    return list(dict.fromkeys(re.findall(r'href="(/articles/\d+/[^"?#]+/)"', _sent(site, "/")[1])))


def scripts(site: Served) -> dict[str, int]:
    """Every script of the site, as it goes over the wire: our own by name, and htmx."""
    pages = [_sent(site, path)[1] for path in ("/", articles(site)[0] + "?q=روسيا", "/saved/")]
    found = {src for page in pages for src in re.findall(r'<script src="([^"]+)"', page)} | {"/sw.js"}
    return {re.sub(r"\.[0-9a-f]{12}", "", src).rpartition("/")[2]: _sent(site, src)[0] for src in sorted(found)}


def fonts() -> dict[str, int]:
    """The fonts; they are compressed as they are."""
    return {path.name: path.stat().st_size for path in sorted((ROOT / "static" / "fonts").glob("*.woff2"))}


def _sent(site: Served, path: str) -> tuple[int, str]:
    """The bytes of the body as a browser gets it, and its text."""
    asked = quote(unescape(path), safe="/?&=:%.-+")
    answer = site.ask(asked, Accept_Encoding="gzip, br")
    assert answer.status == 200, f"{path}: {answer.status}"
    return len(answer.body), site.ask(asked).body.decode()


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as room, serve(Path(room)) as site:
        print("| page | HTML | CSS | JS | files | all, KB |\n| --- | --- | --- | --- | --- | --- |")
        heaviest = max(articles(site), key=lambda path: weight(site, path).whole)
        for name, path in {**PAGES, "heaviest article": heaviest}.items():
            found = weight(site, path)
            print(
                f"| {name} | {found.html / KB:.1f} | {found.css / KB:.1f} | {found.js / KB:.1f} | {found.files} "
                f"| {found.whole / KB:.1f} |"
            )
        every = scripts(site)
        own = sum(size for name, size in every.items() if not name.startswith("htmx"))
        print("\n" + ", ".join(f"{name} {size}" for name, size in every.items()))
        print(f"own JavaScript {own / KB:.1f} KB, all {sum(every.values()) / KB:.1f} KB")
        print(f"fonts {sum(fonts().values()) / KB:.1f} KB in {len(fonts())} files")


if __name__ == "__main__":
    main()
