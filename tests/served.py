"""The site as people get it: gunicorn in processes of its own, on a free port, over a folder that the test gives."""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
_PATIENCE = 30  # seconds until the site answers


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
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20)
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
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, f"manage.py {' '.join(arguments)}:\n{result.stdout}\n{result.stderr}"
    return result.stdout


@contextmanager
def serve(room: Path, *, samples: bool = True, **environment: str) -> Iterator[Served]:
    """Prepare a site in `room` as `make run` does, with or without the sample pages, and serve it until the end."""
    port = free_port()
    prepared = {
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(room / "data"),
        "STATIC_ROOT": str(room / "static"),
        "PORT": str(port),
        "WORKERS": "2",
        **environment,
    }
    manage(prepared, "migrate", "--verbosity", "0")
    manage(prepared, "load_vocabulary")
    if samples:
        manage(prepared, "load_samples")
    said = manage(prepared, "make_admin")
    manage(prepared, "collectstatic", "--no-input", "--verbosity", "0")
    name, password = (re.search(rf"{word}\s+(\S+)$", said, re.MULTILINE) for word in ("user name", "password"))
    assert name is not None, said
    assert password is not None, said
    log = room / "gunicorn.log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "newsreader/gunicorn.conf.py", "newsreader.wsgi"],
            cwd=PROJECT,
            env=prepared,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            text=True,
        )
    try:
        site = Served("127.0.0.1", port, prepared, name[1], password[1], process)
        _wait(site, log)
        yield site
    finally:
        process.terminate()
        process.wait(30)
    said = log.read_text()
    assert "Internal Server Error" not in said, said


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(site: Served, log: Path) -> None:
    """Until the site says that it is well; its last answer and its log when it does not."""
    deadline = time.monotonic() + _PATIENCE
    host = site.environment.get("ALLOWED_HOSTS", "localhost")
    last: object = "no answer"
    while time.monotonic() < deadline and site.process.poll() is None:
        try:
            last = answer = site.ask("/healthz", Host=host)
        except OSError:
            pass
        else:
            if answer.status == http.HTTPStatus.OK:
                return
        time.sleep(0.2)
    raise AssertionError(f"the site did not start: {last}\n{log.read_text()}")
