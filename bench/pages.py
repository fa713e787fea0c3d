#!/usr/bin/env python3
"""What each kind of page costs, in CPU time of the server, compared with Django's bare hello-world.

Run from the project's root: .venv/bin/python bench/pages.py [--articles 5000] [--rounds 15] [--data FOLDER]

Both are served by gunicorn in the same way, with one worker, and asked by one client over open connections. The cost of
a small request varies by half, depending on what the machine has just done. So every page is asked alternately with
hello-world, some hundredths of a second each, and both meet the same conditions. What is counted is the time that the
worker's threads were on a processor (Linux: /proc/PID/task/*/schedstat). The articles are those of bench/generating.py,
or those in --data, a DATA_DIR. Prints milliseconds a request, multiples of hello-world (medians of the rounds), the
lowest and highest rate compared with that of hello-world, and kilobytes as they are sent.

"Uncached": nothing of the pages is cached. "Pieces": twenty pages of each kind that are not cached themselves, but were
asked for before, so that their pieces are (cards, facets, pictures). "Cached": the worker has the page in its cache.
"304": a browser has the page and asks whether it has changed. --log adds a row for the searches of bench/scale.py: new
ones in each round, each asked once, of a worker that has answered other searches before, and has their pieces.

    .venv/bin/python bench/pages.py --log --data FOLDER --rounds 7
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, cycle
from pathlib import Path
from urllib.parse import quote

from _searches import addresses as search_addresses
from _serving import Server, free_port, gunicorn, serving

ROOT = Path(__file__).resolve().parent.parent
TURN = 0.1  # seconds of one kind of page before the next has its turn
SLICE = 0.02  # of which so many go by before hello-world is asked again
HELLOS = 20  # times that it is asked then
HELLO = """
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="hello", MIDDLEWARE=[])
urlpatterns = [path("", lambda request: HttpResponse("Hello, world!"))]
application = get_wsgi_application()
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A kind of page: what it is called, its addresses, who serves it, and what the browser says beside the address.

    `asked_before`: each of them is asked for before every turn, which is not counted. A turn has `least` requests.
    """

    name: str
    server: Server
    addresses: Sequence[str]
    headers: dict[str, str]
    asked_before: bool = False
    least: int = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn of a kind of page took: milliseconds a request, and of hello-world between them; what came."""

    cost: float
    hello: float
    sizes: list[int]
    statuses: set[int]


def main() -> None:
    """Serve, ask alternately, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a DATA_DIR with articles in database and index")
    parser.add_argument("--articles", type=int, default=5000, help="how many are made where --data is not given")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--log", action="store_true", help="ask the mixed log of searches too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or Path(folder) / "data"
        if options.data is None:
            make = [sys.executable, "bench/generating.py", str(data), "--articles", str(options.articles)]
            subprocess.run(make, cwd=ROOT, check=True)
        serve_and_measure(data.resolve(), Path(folder), options.rounds, with_log=options.log)


def serve_and_measure(data: Path, folder: Path, rounds: int, *, with_log: bool) -> None:
    """Serve what is in `data`; what is made for it goes into `folder`."""
    environment = {
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(data),
        "STATIC_ROOT": str(folder / "static"),
        "DJANGO_SETTINGS_MODULE": "newsreader.settings",
    }
    subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    (folder / "hello_world.py").write_text(HELLO, "utf-8")
    with (
        served("hello_world", folder, {"PATH": os.environ["PATH"]}) as hello,
        served("newsreader.wsgi", ROOT, environment | {"PAGE_CACHE_MB": "0", "FRAGMENT_CACHE_MB": "0"}) as bare,
        served("newsreader.wsgi", ROOT, environment | {"PAGE_CACHE_MB": "0"}) as pieces,
        served("newsreader.wsgi", ROOT, environment) as site,
    ):
        known = addresses(environment)
        # The first is what the worker answers before; no two are alike.
        logs = [search_addresses(random.Random(seed)) for seed in range(100, 101 + rounds)] if with_log else []
        measure((hello, bare, pieces, site), known, logs, rounds)


def addresses(environment: dict[str, str]) -> dict[str, list[str]]:
    """Addresses of each kind of page."""
    os.environ.update(environment)
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from articles.models import Article, Source, Tag, TagKind

    rng = random.Random(5)
    last = Article.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    some = Article.objects.filter(pk__in=rng.sample(range(1, last + 1), min(last, 200))).order_by("pk")
    words = [word for article in some for word in article.headline.split() if len(word) > 3 and word.isalpha()]

    def most_used(kind: TagKind) -> list[Tag]:
        return list(Tag.objects.of_kind(kind).most_used_first()[:20])

    people, countries = most_used(TagKind.PERSON), most_used(TagKind.COUNTRY)
    filters = [f"{tag.kind}={quote(tag.slug)}" for tag in (*people, *countries)]
    return {
        "list": [f"/?page={number}" for number in range(1, 40)],
        "list filtered": [f"/?{chosen}" for chosen in filters],
        "search": [f"/?q={quote(word)}" for word in rng.sample(words, min(len(words), 60))],
        "search filtered": [f"/?q={quote(rng.choice(words))}&{chosen}" for chosen in filters],
        "article": [article.get_absolute_url() for article in some],
        "coverage": [f"/coverage/{article.pk}/" for article in some],
        "person": [tag.get_absolute_url() for tag in people],
        "people": ["/people/", "/people/?page=2"],
        "country": [tag.get_absolute_url() for tag in countries],
        "organisation": [tag.get_absolute_url() for tag in most_used(TagKind.ORGANISATION)],
        "topic": [tag.get_absolute_url() for tag in most_used(TagKind.TOPIC)],
        "source": [source.get_absolute_url() for source in Source.objects.shown().most_used_first()[:20]],
        "countries": ["/countries/"],
        "sources": ["/sources/"],
    }


@contextmanager
def served(application: str, folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    """gunicorn with one worker."""
    port = free_port()
    with serving(gunicorn(application, port), port, folder=folder, environment=environment) as server:
        yield server


def measure(
    servers: tuple[Server, Server, Server, Server],
    known: dict[str, list[str]],
    logs: Sequence[Sequence[str]],
    rounds: int,
) -> None:
    """Ask every kind of page, `rounds` times; the servers cache nothing, nothing, pieces, and pages."""
    hello, bare, pieces, site = servers
    browser = {"Accept-Encoding": "gzip"}
    front = site.get("/", browser).headers
    rows = [Asked("hello-world", hello, ["/"], browser)]
    rows += [Asked(f"{name}, uncached", bare, pages, browser) for name, pages in known.items()]
    rows += [Asked(f"{name}, pieces", pieces, pages[:20], browser, asked_before=True) for name, pages in known.items()]
    rows.append(Asked("list, cached", site, ["/"], browser))
    rows.append(Asked("article, cached", site, known["article"][:1], browser))
    rows.append(Asked("list, 304", site, ["/"], browser | {"If-None-Match": front.get("etag", "")}))
    for row in rows:
        for address in row.addresses[:40]:
            row.server.get(address, row.headers)
    if logs:
        rows.append(_searching(pieces, logs, browser))
    turns = {row.name: cycle(row.addresses) for row in rows}
    rounds_of: dict[str, list[Turn]] = {row.name: [] for row in rows}
    for _ in range(rounds):
        for row in rows:
            for address in row.addresses if row.asked_before else ():
                row.server.get(address, row.headers)
            rounds_of[row.name].append(_turn(row, turns[row.name], hello))
    print(f"{'page':28}{'ms CPU':>9}{'x hello':>9}{'rate':>7}{'from':>7}{'to':>6}{'KB':>8}  status")
    for row in rows:
        took = rounds_of[row.name]
        rates = sorted(turn.hello / turn.cost for turn in took)
        rate = statistics.median(rates)
        size = statistics.mean(chain(*(turn.sizes for turn in took))) / 1024
        told = " ".join(map(str, sorted(set(chain(*(turn.statuses for turn in took))))))
        cost = statistics.median(turn.cost for turn in took)
        spread = f"{rates[0]:7.2f}{rates[-1]:6.2f}"
        print(f"{row.name:28}{cost:9.2f}{1 / rate:9.1f}{rate:7.2f}{spread}{size:8.1f}  {told}")


def _turn(row: Asked, addresses: Iterator[str], hello: Server) -> Turn:
    """One turn of a kind of page: some requests of it, some of hello-world, and so on."""
    busy, hello_busy, hellos = 0.0, 0.0, 0
    sizes: list[int] = []
    statuses: set[int] = set()
    start = time.perf_counter()
    while time.perf_counter() - start < TURN or len(sizes) < row.least:
        before = hello.busy()
        for _ in range(HELLOS):
            hello.get("/", row.headers)
        hello_busy, hellos = hello_busy + hello.busy() - before, hellos + HELLOS
        before, since = row.server.busy(), time.perf_counter()
        while time.perf_counter() - since < SLICE:
            answer = row.server.get(next(addresses), row.headers)
            statuses.add(answer.status)
            sizes.append(len(answer.body))
        busy += row.server.busy() - before
    return Turn(busy / len(sizes) * 1000, hello_busy / hellos * 1000, sizes, statuses)


def _searching(server: Server, logs: Sequence[Sequence[str]], headers: dict[str, str]) -> Asked:
    """All searches but those of the first log, which the worker answers now."""
    warming, *asked = logs
    for address in warming:
        server.get(address, headers)
    return Asked("a log of searches", server, [*chain(*asked)], headers, least=len(warming))


if __name__ == "__main__":
    main()
