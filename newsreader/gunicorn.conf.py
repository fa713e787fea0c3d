"""How gunicorn serves the site: python -m gunicorn --config newsreader/gunicorn.conf.py newsreader.wsgi

Everything that differs between machines comes from the environment, and a bad value stops the start with one line.
"""

import ctypes
import errno
import os
import socket
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from gunicorn.arbiter import Arbiter
from gunicorn.http.message import Request
from gunicorn.workers.base import Worker

from newsreader import env

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsreader.settings")

try:
    _host = env.host("HOST", default="127.0.0.1")
    _port = env.number("PORT", default=8000, least=1, most=65535)
    # Of two workers, one keeps answering while the other is busy or restarts; beyond four, the database sets the pace.
    workers = env.number("WORKERS", default=min(4, max(2, os.cpu_count() or 2)), least=1, most=64)
    accesslog = "-" if env.flag("ACCESS_LOG", default=False) else None
    # Read here too, in the parent: a wrong setting is then one line, not a traceback from every worker.
    _static_root: Path = settings.STATIC_ROOT
except ImproperlyConfigured as _error:
    sys.exit(f"Not started: {_error}")

bind = f"{_host}:{_port}"

# Threads keep a slow reader's connection from holding a whole worker.
worker_class = "gthread"
threads = 4
# The search index is opened after the fork: its threads and locks do not survive one.
preload_app = False

timeout = 60
graceful_timeout = 20
keepalive = 5
# Restarting a worker frees whatever a library has leaked; the jitter keeps workers from restarting together.
max_requests = 5000
max_requests_jitter = 500

# The heartbeat file of a worker: in memory, or a slow disk would look like a dead worker.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108  gunicorn makes its own files there

# Whether a proxy's word is taken is the settings' business (TRUST_PROXY), not gunicorn's.
forwarded_allow_ips = ""
control_socket_disable = True
errorlog = "-"
loglevel = "warning"


def on_starting(_server: Arbiter) -> None:
    """Before the port is bound: report now what would fail later, page by page or with a traceback."""
    if not (_static_root / "staticfiles.json").is_file():
        sys.exit(f"Not started: STATIC_ROOT={_static_root} holds no static files: manage.py collectstatic makes them")
    family = socket.AF_INET6 if _host.startswith("[") else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_host.strip("[]"), _port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                sys.exit(f"Not started: port {_port} of {_host} is taken: choose another, for example PORT={_port + 1}")
            sys.exit(f"Not started: HOST={_host} PORT={_port}: {error.strerror}")


# The C library does not give back memory that requests have freed within its arenas: 20 MB in a worker that answered a
# few hundred. Giving it back takes some 10 ms of CPU, so it is done at most once in _TRIM_EVERY seconds. Not every C
# library has the call.
_TRIM_EVERY = 5.0
_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
_trimmed = time.monotonic()


def post_request(_worker: Worker, _request: Request, _environ: dict[str, object], _response: object) -> None:
    """After a response was sent: now and then, give freed memory back to the system."""
    global _trimmed  # noqa: PLW0603 -- one clock a worker; two threads that trim at once do no harm
    if _trim is not None and time.monotonic() - _trimmed >= _TRIM_EVERY:
        _trimmed = time.monotonic()
        _trim(0)


def when_ready(_server: Arbiter) -> None:
    """Print where the site is, in the one line that people look for."""
    shown = {"0.0.0.0": "127.0.0.1", "[::]": "[::1]"}.get(_host, _host)  # noqa: S104  compared, not bound
    print(f"The news reader is at http://{shown}:{_port}/ (Ctrl-C stops it)", flush=True)
