"""Starts servers in processes of their own, asks them over the loopback, and reads the CPU time that they take."""

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.served import free_port  # noqa: E402  # the project's folder is not on the path of a script

PATIENCE = 60  # seconds until a server has to answer


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; the names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Server:
    """A server's process with those that it started, and one connection to it."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int) -> None:
        self._process = process
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    @property
    def workers(self) -> list[int]:
        """The numbers of the processes that it started."""
        pid = self._process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]

    def busy(self) -> float:
        """Seconds that the threads of all its processes were on a processor so far (Linux alone tells)."""
        tasks = [task for pid in (self._process.pid, *self.workers) for task in Path(f"/proc/{pid}/task").iterdir()]
        return sum(int((task / "schedstat").read_text("ascii").split()[0]) for task in tasks) / 1e9

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to one GET, read to its end; asked again where the server has dropped a connection that was idle.

        OSError or HTTPException where there is none.
        """
        try:
            return self._get(address, headers or {})
        except http.client.RemoteDisconnected:
            return self._get(address, headers or {})

    def _get(self, address: str, headers: Mapping[str, str]) -> Answer:
        try:
            self._connection.request("GET", address, headers=headers)
            response = self._connection.getresponse()
            told = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, told, response.read())
        except (OSError, http.client.HTTPException):
            self._connection.close()
            raise

    def wait(self, address: str) -> None:
        """Until it answers there. SystemExit when it ends, or does not in PATIENCE seconds."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.get(address)
            except OSError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"no answer from {self._process.args!r}") from None
                time.sleep(0.1)
            else:
                return


@contextmanager
def serving(
    command: Sequence[str], port: int, *, folder: Path, environment: Mapping[str, str], first: str = "/"
) -> Iterator[Server]:
    """What `command` serves at `port`, from when it answers at the address `first` until the end of the block."""
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        server = Server(process, port)
        server.wait(first)
        yield server
    finally:
        process.terminate()
        process.wait(30)


def gunicorn(application: str, port: int, *, python: str = sys.executable) -> list[str]:
    """gunicorn with one worker, and the settings of newsreader/gunicorn.conf.py that cost time."""
    command = [python, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "1"]
    return [
        *command,
        "--worker-class",
        "gthread",
        "--threads",
        "4",
        "--keep-alive",
        "600",
        "--no-control-socket",
        application,
    ]


__all__ = ["Answer", "Server", "free_port", "gunicorn", "serving"]
