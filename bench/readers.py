#!/usr/bin/env python3
"""The list and search pages of other readers, compared with ours: the same articles and searches, CPU time and bytes.

    python bench/readers.py [--articles 10000] [--data FOLDER] [--room FOLDER] [--each 8]

linkding and FreshRSS, the obvious ones, are in no package index that can be used here. Three similar programs are:
reader, a feed reader whose pages search by SQLite's FTS5; buku, a bookmark manager with tags; and datasette, which
shows a table with facets and FTS5. They are installed from bench/requirements-readers.txt into an environment of their
own in --room, a folder that is thrown away unless it is named; what is in it already is used again.

Each gets the articles of bench/generating.py, or those in --data, a DATA_DIR, through its own API
(_readers_filling.py). Each is served by one process: ours, reader and buku by gunicorn with four threads, datasette by
its own server. They are asked alternately over the loopback, as a browser asks (gzip): for the newest twenty articles,
and for the searches of bench/scale.py that each of them supports, --each of a kind, each once. What is counted is the
time on a processor of all threads of a server (Linux). Ours is asked twice: with nothing cached, and with the pieces
that other pages left. Prints milliseconds a page, and theirs as multiples of both of ours; then KB plain and compressed
(for those that do not compress, what gzip would give), and how many articles a page had.
"""

import argparse
import gzip
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import astuple, dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

import generating
from _readers import READERS, Reader
from _searches import log
from _serving import Server, free_port, gunicorn, serving

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "bench" / "requirements-readers.txt"
KINDS = ("common word", "middling word", "rare word", "two words", "phrase", "prefix")
LISTS = 20  # pages of our list that are asked for
AGAIN = 3  # times that the first page of theirs is
LOOKED_AT = 8  # packed pages of a kind that are asked for again as they are
OURS = ("ours, nothing kept", "ours, pieces kept")
BROWSER = {"Accept-Encoding": "gzip"}
ARTICLE = b"<article"
NOWHERE = "زقضخغظذثط"  # a word that no article has


# What is typed, and whether the newest come first, by kind.
Searches = dict[str, list[tuple[str, bool]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What pages of a kind were at the mean: CPU milliseconds, KB as they are and packed, articles on them."""

    cost: float
    plain: float
    packed: float
    articles: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A server, what marks an article on its pages, its addresses by kind of page, and what they were found to be."""

    name: str
    server: Server
    mark: bytes
    pages: dict[str, list[str]]
    found: dict[str, Found] = field(default_factory=dict)


def main() -> None:
    """Fill, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000, help="how many are made where --data is not given")
    parser.add_argument("--data", type=Path, help="a DATA_DIR with articles in database and index")
    parser.add_argument("--room", type=Path, help="where environment and databases are made, and kept")
    parser.add_argument("--each", type=int, default=8, help="searches of each kind, 16 at most")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsreader-readers-") as temporary:
        room = (options.room or Path(temporary)).resolve()
        room.mkdir(parents=True, exist_ok=True)
        python = environment(room)
        data = (options.data or room / "data").resolve()
        if not (data / "newsreader.sqlite3").exists():
            _run(sys.executable, "bench/generating.py", str(data), "--articles", str(options.articles))
        generating.use(data)
        fill(room, python)
        measure(room, python, data, options.each)


def environment(room: Path) -> str:
    """The Python of an environment with the readers. SystemExit with what pip said where they cannot be had."""
    python = room / "venv" / "bin" / "python"
    if not (room / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", str(python.parent.parent)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        told = subprocess.run(
            [*install, "--no-deps", "--require-hashes", "-r", str(REQUIREMENTS)],
            check=False,
            capture_output=True,
            text=True,
        )
        if told.returncode:
            sys.exit(f"The readers cannot be installed from {REQUIREMENTS.name}; is there a network?\n{told.stderr}")
        (room / "installed").touch()
    return str(python)


def fill(room: Path, python: str) -> None:
    """The articles into each reader's database, unless it has them."""
    articles = room / "articles.jsonl"
    if not articles.exists():
        with articles.open("w", encoding="utf-8") as out:
            out.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in exported())
    for reader in READERS:
        if not (done := room / f"{reader.name}.filled").exists():
            shutil.rmtree(room / reader.name, ignore_errors=True)
            _run(python, "bench/_readers_filling.py", reader.name, str(articles), str(room / reader.name))
            done.touch()
            print(f"{reader.name}: {generating.folder_size(room / reader.name) / 1e6:.0f} MB", flush=True)


def exported() -> Iterator[dict[str, object]]:
    """Every article of the site's database as the others get it."""
    from articles.models import Article, Source, Tag
    from articles.search.constants import TAG_FACETS
    from articles.search.gathering import gather_between
    from articles.search.values import Facet

    tags, sources = (dict(model.objects.values_list("pk", "name")) for model in (Tag, Source))
    last = Article.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    for first in range(1, last + 1, 1000):
        for found in gather_between(first, first + 999):
            names = {
                facet.value: [
                    str(key) if facet is Facet.YEAR else (tags if facet in TAG_FACETS else sources)[key] for key in keys
                ]
                for facet, keys in found.keys.items()
            }
            yield {
                "id": found.id,
                "headline": found.headline,
                "deck": found.deck,
                "body": "\n\n".join(found.body),
                "published": found.published and found.published.isoformat(),
                "names": names,
            }


def searches(seed: int, each: int) -> Searches:
    """So many of each of KINDS."""
    from articles.search.values import Order

    found: Searches = {kind: [] for kind in KINDS}
    for kind, request in log(random.Random(seed)):
        if kind in found and len(found[kind]) < each:
            found[kind].append((request.text, request.order is Order.NEWEST))
    return found


def measure(room: Path, python: str, data: Path, each: int) -> None:
    """Serve all, ask each kind of page of one after the other, print."""
    asked, others = searches(1, each), searches(2, each)
    with ExitStack() as stack:
        rows = [*_ours(stack, room, data, asked, others)]
        rows += [_theirs(stack, reader, room / reader.name, python, asked, others) for reader in READERS]
        for kind in ("the list", *KINDS):
            for row in rows:
                ask(row, kind)
                print(f"{row.name}: {kind}", file=sys.stderr)
    show(rows)


def _ours(stack: ExitStack, room: Path, data: Path, asked: Searches, others: Searches) -> Iterator[Asked]:
    """The site twice, each having answered other searches and then the lists (pieces are kept in a few megabytes)."""

    def search(text: str, newest: bool) -> str:
        return quote(f"/?q={text}&sort={'newest' if newest else 'relevance'}", safe="/?&=")

    environment = {
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(data),
        "STATIC_ROOT": str(room / "static"),
        "DJANGO_SETTINGS_MODULE": "newsreader.settings",
        "PAGE_CACHE_MB": "0",
    }
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    lists = [f"/?page={page}" for page in range(1, LISTS + 1)]
    for name, kept in zip(OURS, ({"FRAGMENT_CACHE_MB": "0"}, {}), strict=True):
        port = free_port()
        command = gunicorn("newsreader.wsgi", port)
        server = stack.enter_context(serving(command, port, folder=ROOT, environment=environment | kept))
        for address in (*(search(*one) for some in others.values() for one in some), *lists):
            server.get(address, BROWSER)
        pages = {kind: [search(*one) for one in some] for kind, some in asked.items()}
        yield checked(Asked(name, server, ARTICLE, {"the list": lists} | pages), search(NOWHERE, False))


def _theirs(stack: ExitStack, reader: Reader, folder: Path, python: str, asked: Searches, others: Searches) -> Asked:
    """A reader that has answered the list and a search of each kind."""
    port = free_port()
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)} | reader.environment(folder)
    command = reader.command(python, folder, port)
    server = stack.enter_context(serving(command, port, folder=folder, environment=environment))
    for address in (reader.listed, *(reader.search(*some[0]) for some in others.values())):
        server.get(address, BROWSER)
    pages = {kind: [reader.search(*one) for one in some] for kind, some in asked.items()}
    asked_for = Asked(reader.name, server, reader.row, {"the list": [reader.listed] * AGAIN} | pages)
    return checked(asked_for, reader.search(NOWHERE, False))


def checked(row: Asked, nowhere: str) -> Asked:
    """The same; SystemExit where a search for a word that no article has shows some: then it was none."""
    if shown := row.server.get(nowhere).body.count(row.mark):
        sys.exit(f"{row.name}: {shown} articles for a word that none has")
    return row


def ask(row: Asked, kind: str) -> None:
    """All pages of a kind, as a browser asks for them; then some that came packed once more, plain.

    SystemExit with the first address that was not answered well.
    """
    addresses = row.pages[kind]
    before = row.server.busy()
    answers = [row.server.get(address, BROWSER) for address in addresses]
    cost = (row.server.busy() - before) / len(addresses) * 1000
    for address, answer in zip(addresses, answers, strict=True):
        if answer.status != HTTPStatus.OK:
            sys.exit(f"{row.name}: {answer.status} {address}")
    if "content-encoding" in answers[0].headers:
        packed = [answer.body for answer in answers]
        plain = [row.server.get(address).body for address in addresses[:LOOKED_AT]]
    else:
        packed = [gzip.compress(answer.body, 6) for answer in answers]
        plain = [answer.body for answer in answers]
    row.found[kind] = Found(
        cost=cost,
        plain=statistics.fmean(map(len, plain)) / 1024,
        packed=statistics.fmean(map(len, packed)) / 1024,
        articles=statistics.fmean(body.count(row.mark) for body in plain),
    )


def show(rows: Sequence[Asked]) -> None:
    """What each kind of page cost, what all searches did, and what the pages were."""
    for row in rows:
        row.found["all searches"] = Found(
            *(statistics.fmean(values) for values in zip(*(astuple(row.found[kind]) for kind in KINDS), strict=True))
        )
    ours, pieces, *theirs = rows
    print(f"{'CPU ms a page':16}{OURS[0]:>20}{OURS[1]:>20}" + "".join(f"{row.name:>26}" for row in theirs))
    for kind in ours.found:
        costs = [row.found[kind].cost for row in rows]
        line = f"{kind:16}{costs[0]:20.1f}{costs[1]:20.1f}"
        print(line + "".join(f"{cost:12.1f}{cost / costs[0]:6.1f}x{cost / costs[1]:6.1f}x" for cost in costs[2:]))
    print(f"\n{'KB, KB packed, articles on it':32}" + "".join(f"{row.name:>24}" for row in (ours, *theirs)))
    for kind in ("the list", "all searches"):
        found = [row.found[kind] for row in (ours, *theirs)]
        print(f"{kind:32}" + "".join(f"{one.plain:10.1f}{one.packed:7.1f}{one.articles:7.1f}" for one in found))


def _run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
