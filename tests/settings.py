"""The settings for tests: the site's own, with temporary folders and files."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# Before the settings are read: they make their folders at once, and a test must not touch the user's own.
_ROOM = Path(tempfile.mkdtemp(prefix="newsreader-tests-"))
atexit.register(shutil.rmtree, _ROOM, ignore_errors=True)

# A developer's shell may be set up for production; only the database is chosen from outside.
for _name in tuple(os.environ):
    if _name in {"PRODUCTION", "DEBUG", "HTTPS", "TRUST_PROXY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SECRET_KEY"}:
        del os.environ[_name]
os.environ["DATA_DIR"] = str(_ROOM / "data")
os.environ["STATIC_ROOT"] = str(_ROOM / "static")
(_ROOM / "static").mkdir()

from jinja2 import StrictUndefined  # noqa: E402

from newsreader.settings import *  # noqa: E402, F403  after the environment is laid
from newsreader.settings import DATABASES, STORAGES, TEMPLATES  # noqa: E402  named, for those who read

# Hashed names want collectstatic first; tests/test_ground.py runs that once, with the site's own storage.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

# A file, as on a real machine: SQLite in memory has one connection for all threads, and no WAL.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(_ROOM / "test.sqlite3")}

# What a page costs would be what a kept page costs; tests/test_page_cache.py has a cache of its own.
PAGE_CACHE_BYTES = 0
FRAGMENT_CACHE_BYTES = 0

# A password is hashed once a test; the real hasher takes a tenth of a second on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A name that a template is not given is a mistake, though readers had better get the rest of the page.
TEMPLATES[0]["OPTIONS"]["undefined"] = StrictUndefined
