"""What the site is built on: the locked packages, the server and its answers, PostgreSQL for the tests."""

import gzip
import re
import subprocess
import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.served import PROJECT, PreparedSite, Served, serve

SECRET = "k3Vq-9dLr_2mXz8TnBwYcHs5JfPg7UaE1oQi6RtKv0ZxMyNlDbWp4S"
LOCKS = ("requirements.txt", "requirements-dev.txt")
APART = "bench/requirements-readers.txt"  # in an environment of its own


def pins(name: str) -> dict[str, str]:
    """Package and version of every line of a lock."""
    text = (PROJECT / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\$", text, re.MULTILINE))


@pytest.mark.parametrize("name", [*LOCKS, APART])
def test_every_locked_package_has_a_version_and_hashes_and_no_address(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", entry), entry
    assert "://" not in text
    assert "--" not in re.sub(r"--hash=sha256:[0-9a-f]{64}", "", text)


def test_the_tests_run_on_what_the_site_runs_on() -> None:
    site, tests = (pins(name) for name in LOCKS)
    assert site.items() <= tests.items()


def test_every_command_of_the_manual_is_there_and_every_command_is_in_the_manual() -> None:
    manual = (PROJECT / "docs" / "operations.md").read_text("utf-8").partition("## Commands")[2].partition("\n## ")[0]
    told = set(re.findall(r"^\| `([a-z_]+)[ `]", manual, re.MULTILINE))
    ours = {name for name, app in get_commands().items() if app == "articles"}
    assert ours <= told <= set(get_commands())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, prepared: PreparedSite) -> Iterator[Served]:
    """A production site behind a proxy, as docs/operations.md sets it up, but for the database."""
    room = tmp_path_factory.mktemp("served")
    production = {"PRODUCTION": "1", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "news.example.org", "TRUST_PROXY": "1"}
    with serve(room, like=prepared, **production) as served:
        yield served


BY_PROXY = {"Host": "news.example.org", "X_Forwarded_Proto": "https"}


def test_a_page_comes_whole_and_guarded(site: Served) -> None:
    answer = site.ask("/", **BY_PROXY)
    assert answer.status == HTTPStatus.OK
    assert b'lang="ar"' in answer.body
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains; preload"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"


def test_a_page_is_compressed_for_those_who_can_unpack_it(site: Served) -> None:
    packed = site.ask("/", **BY_PROXY, Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert b'lang="ar"' in gzip.decompress(packed.body)
    assert "content-encoding" not in site.ask("/", **BY_PROXY).headers


def test_static_files_are_hashed_packed_and_kept_for_ever(site: Served) -> None:
    sheet = re.search(rb'href="(/static/css/[a-z]+\.[0-9a-f]{12}\.css)"', site.ask("/", **BY_PROXY).body)
    assert sheet is not None
    answer = site.ask(sheet[1].decode(), **BY_PROXY, Accept_Encoding="gzip, br")
    assert answer.status == HTTPStatus.OK
    assert answer.headers["content-encoding"] == "br"
    assert "immutable" in answer.headers["cache-control"]
    packed = site.ask(sheet[1].decode(), **BY_PROXY, Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"


def test_plain_http_is_sent_to_https_but_a_probe_is_answered(site: Served) -> None:
    answer = site.ask("/", Host="news.example.org")
    assert answer.status == HTTPStatus.MOVED_PERMANENTLY
    assert answer.headers["location"] == "https://news.example.org/"
    assert site.ask("/healthz", Host="news.example.org").body.startswith(b"ok ")


def test_a_foreign_host_name_is_refused(site: Served) -> None:
    assert site.ask("/", Host="evil.example.net", X_Forwarded_Proto="https").status == HTTPStatus.BAD_REQUEST


def test_the_administrator_of_the_first_start_is_the_only_one(site: Served) -> None:
    again = subprocess.run(
        [sys.executable, "manage.py", "make_admin"],
        cwd=PROJECT,
        env=site.environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert again.stdout == ""
    assert len(site.password) >= 16


def test_a_taken_port_is_said_in_one_line(site: Served) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--config", "newsreader/gunicorn.conf.py", "newsreader.wsgi"],
        cwd=PROJECT,
        env=site.environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert second.returncode == 1
    assert second.stderr == (
        f"Not started: port {site.port} of 127.0.0.1 is taken: choose another, for example PORT={site.port + 1}\n"
    )


def test_postgres_for_a_command_ends_with_it() -> None:
    report = (
        "import os, sys, psycopg; from urllib.parse import unquote, urlsplit;"
        "room = unquote(urlsplit(os.environ['DATABASE_URL']).netloc.partition('@')[2]);"
        "print(room, psycopg.connect(host=room, user='postgres').info.server_version); sys.exit(7)"
    )
    result = subprocess.run(
        [sys.executable, "tests/with_postgres.py", sys.executable, "-c", report],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert result.returncode == 7, result.stderr
    room, version = result.stdout.split()
    assert version.startswith("18")
    assert not Path(room).parent.exists()
