"""What a gunicorn worker holds after many requests: a stage of bench/scale.py."""

import http.client
import os
import random
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import generating
from _searches import addresses

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
