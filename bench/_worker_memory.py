"""How much memory a gunicorn worker holds after many requests: one stage of bench/scale.py."""

import os
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import generating
from _searches import addresses
from _serving import Server, free_port, serving

ROOT = Path(__file__).resolve().parent.parent
REQUESTS = 500


def memory(room: Path) -> None:
    """What one gunicorn worker holds after REQUESTS mixed requests."""
    generating.use(room / "data")
    from django.db import connection

    from articles.models import Article, Tag

    paths = ["/", *addresses(random.Random(1))]
    some = Article.objects.order_by("pk").only("slug")[:20_000:100]
    paths += [article.get_absolute_url() for article in some]
    paths += [tag.get_absolute_url() for tag in Tag.objects.order_by("pk")[:400:4]]
    connection.close()
    rng = random.Random(3)
    rng.shuffle(paths)
    with _served(room) as server:
        (worker,) = server.workers
        first = _held_memory(worker)
        statuses: dict[int, int] = defaultdict(int)
        for number in range(REQUESTS):
            statuses[server.get(quote(paths[number % len(paths)], safe="/?&=%")).status] += 1
        last = _held_memory(worker)
    print(f"one worker, MB, before and after {REQUESTS} requests ({dict(statuses)}):")
    for name in first:
        print(f"  {name:14}{first[name]:8.0f}{last[name]:8.0f}")


@contextmanager
def _served(room: Path) -> Iterator[Server]:
    """The site as `make run` serves it, by one worker on a free port."""
    port = free_port()
    environment = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "PRODUCTION")}
    environment |= {"STATIC_ROOT": str(room / "static"), "PORT": str(port), "WORKERS": "1", "HOST": "127.0.0.1"}
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    command = [sys.executable, "-m", "gunicorn", "--config", "newsreader/gunicorn.conf.py", "newsreader.wsgi"]
    with serving(command, port, folder=ROOT, environment=environment, first="/healthz") as server:
        yield server


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
