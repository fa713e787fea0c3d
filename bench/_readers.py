"""The other readers that bench/readers.py measures: how each is served, and where its list and searches are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from _readers_filling import MANY, SINGLE
from _serving import gunicorn

PAGE = 20


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of the same articles: its name, what serves it, where its pages are, and what each article has on them.

    `command`: of its Python, its folder and a port. `search`: of what is typed, and whether the newest come first; None
    where it cannot be asked so.
    """

    name: str
    command: Callable[[str, Path, int], Sequence[str]]
    environment: Callable[[Path], dict[str, str]]
    listed: str
    search: Callable[[str, bool], str]
    row: bytes


def _reader_search(text: str, newest: bool) -> str:
    sort = "recent" if newest else "relevant"
    return f"/?{urlencode({'show': 'all', 'limit': PAGE, 'q': text, 'sort': sort})}"


def _buku_search(text: str, newest: bool) -> str:  # noqa: ARG001 -- it has no order but that of its numbers
    words = [text.strip('"')] if text.startswith('"') else text.rstrip("*").split()
    way = "buku_search_match_all_deep" if text.endswith("*") else "buku_search_match_all"
    asked = {f"flt{place}_{way}": word for place, word in enumerate(words)}
    return f"{_BUKU_LIST}&{urlencode({f'flt{len(words)}_order_by_index': 'desc'} | asked)}"


def _datasette_search(text: str, newest: bool) -> str:
    order = {"_sort_desc": "published"} if newest else {}
    return f"{_DATASETTE_LIST}&{urlencode({'_search': text, '_searchmode': 'raw'} | order)}"


_BUKU_LIST = f"/bookmark/?page_size={PAGE}"
_FACETS = [*(("_facet", name) for name in SINGLE), *(("_facet_array", name) for name in MANY)]
_DATASETTE_LIST = f"/articles/articles?{urlencode([('_size', PAGE), *_FACETS])}"
# So that it counts all that is found, however long that takes, cuts texts as lists do, and guesses no further facets.
_DATASETTE_SETTINGS = {
    "facet_time_limit_ms": 600_000,
    "sql_time_limit_ms": 600_000,
    "truncate_cells_html": 240,
    "suggest_facets": "off",
}


def _datasette(python: str, folder: Path, port: int) -> list[str]:
    settings = [part for name, value in _DATASETTE_SETTINGS.items() for part in ("--setting", name, str(value))]
    return [python, "-m", "datasette", str(folder / "articles.db"), "--port", str(port), *settings]


READERS = (
    Reader(
        name="reader",
        command=lambda python, _, port: gunicorn("reader._app.legacy.wsgi:app", port, python=python),
        environment=lambda folder: {"READER_URL": str(folder / "reader.sqlite3")},
        listed=f"/?show=all&limit={PAGE}",
        search=_reader_search,
        row=b'class="entry"',
    ),
    Reader(
        name="buku",
        command=lambda python, _, port: gunicorn("bukuserver.server:create_app()", port, python=python),
        environment=lambda folder: {"BUKUSERVER_DB_FILE": str(folder / "buku.sqlite3")},
        listed=f"{_BUKU_LIST}&flt0_order_by_index=desc",
        search=_buku_search,
        row=b'class="title"',
    ),
    Reader(
        name="datasette",
        command=_datasette,
        environment=lambda _: {},
        listed=f"{_DATASETTE_LIST}&_sort_desc=published",
        search=_datasette_search,
        row=b'<td class="col-headline',
    ),
)
