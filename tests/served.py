"""Serves the site as people get it: gunicorn in processes of its own, on a free port, with a given folder."""

import fcntl
import http.client
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
# Seconds, for a busy machine; no test waits longer than needed.
_PATIENCE = 180
_STARTS = 10  # a port that was free can be taken by the time the site asks for it: then another one
# Below those that Linux gives by itself to whoever connects somewhere (ip_local_port_range).
_PORTS = range(20_000, 32_000)


@dataclass(frozen=True, slots=True)
class Served:
    """A running site: where it is, what it was started with, and the administrator of its first start."""

    host: str
    port: int
    environment: dict[str, str]
    admin: str
    password: str
    process: "subprocess.Popen[str]"

    @property
    def url(self) -> str:
        """The front page's address, without the last slash."""
        return f"http://{self.host}:{self.port}"

    def ask(self, path: str, **headers: str) -> "Answer":
        """The answer to one GET; nothing is followed, nothing unpacked. A header's name is written with underscores."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=_PATIENCE)
        try:
            connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return Answer(
                response.status, {key.lower(): value for key, value in response.getheaders()}, response.read()
            )
        finally:
            connection.close()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; the names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def manage(environment: dict[str, str], *arguments: str) -> str:
    """Run one command of manage.py as `make run` does; what it printed. AssertionError with its words when it fails."""
    result = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=2 * _PATIENCE,
        check=False,
    )
    assert result.returncode == 0, f"manage.py {' '.join(arguments)}:\n{result.stdout}\n{result.stderr}"
    return result.stdout


@dataclass(frozen=True, slots=True)
class PreparedSite:
    """What is there before a site is served: database and index in `data`, `static` files, and its administrator."""

    data: Path
    static: Path
    admin: str
    password: str


def prepare(room: Path) -> PreparedSite:
    """Make in `room` what `make run` makes before it serves, the sample pages too."""
    data, static = room / "data", room / "static"
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(data), "STATIC_ROOT": str(static)}
    manage(environment, "migrate", "--verbosity", "0")
    manage(environment, "load_vocabulary")
    manage(environment, "load_samples")
    said = manage(environment, "make_admin")
    manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
    name, password = (re.search(rf"{word}\s+(\S+)$", said, re.MULTILINE) for word in ("user name", "password"))
    assert name is not None, said
    assert password is not None, said
    return PreparedSite(data, static, name[1], password[1])


def prepared_once(room: Path) -> PreparedSite:
    """As `prepare`, by the first of several processes that asks for this room; the others wait and get the same."""
    room.mkdir(exist_ok=True)
    with (room / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        told = room / "administrator"
        if not told.exists():
            made = prepare(room)
            told.write_text(f"{made.admin} {made.password}")
        return PreparedSite(room / "data", room / "static", *told.read_text().split())


@contextmanager
def serve(room: Path, *, like: PreparedSite | None = None, **environment: str) -> Iterator[Served]:
    """Serve a site in `room` until the end: a copy of one that is prepared already, or else one prepared there."""
    prepared = like or prepare(room / "prepared")
    shutil.copytree(prepared.data, room / "data")
    own = {
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(room / "data"),
        "STATIC_ROOT": str(prepared.static),
        "WORKERS": "2",
        **environment,
    }
    log = room / "gunicorn.log"
    for _ in range(_STARTS):
        site = _start(own | {"PORT": str(free_port())}, prepared.admin, prepared.password, log)
        try:
            if _answers(site, log):
                yield site
                break
        finally:
            _stop(site.process)
    else:
        raise AssertionError(f"every port was taken\n{log.read_text()}")
    said = log.read_text()
    assert "Internal Server Error" not in said, said


def free_port() -> int:
    """A port on which nothing listens at present."""
    while True:
        port = random.choice(_PORTS)  # noqa: S311 -- nothing is kept secret by it
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def _start(environment: dict[str, str], admin: str, password: str, log: Path) -> Served:
    """Start gunicorn."""
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "newsreader/gunicorn.conf.py", "newsreader.wsgi"],
            cwd=PROJECT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            text=True,
        )
    return Served("127.0.0.1", int(environment["PORT"]), environment, admin, password, process)


def _stop(process: "subprocess.Popen[str]") -> None:
    """Stop it with its workers; kill it if it does not stop."""
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise


def _answers(site: Served, log: Path) -> bool:
    """Wait until the site is healthy; False if its port is taken. Otherwise fail with its last answer and its log."""
    deadline = time.monotonic() + _PATIENCE
    host = site.environment.get("ALLOWED_HOSTS", "localhost")
    last: object = "no answer"
    while time.monotonic() < deadline and site.process.poll() is None:
        time.sleep(0.1)
        # Before it says so, another could answer at this port.
        if "The news reader is at" not in log.read_text():
            continue
        try:
            last = answer = site.ask("/healthz", Host=host)
        except (OSError, http.client.HTTPException) as error:
            last = error
        else:
            if answer.status == http.HTTPStatus.OK:
                return True
    said = log.read_text()
    if site.process.poll() is not None and re.search(f"port {site.port} .* is taken|Connection in use", said):
        return False
    raise AssertionError(f"the site did not start: {last}\n{said}")
