"""A killed or interrupted import leaves only whole pages, and finishes when run again; with real processes."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.raw_pages import page_text

ROOT = settings.BASE_DIR


MANY = 120
# Where the tests were begun in the background of a shell they ignore Ctrl-C, and so does all that they start.
MANAGE = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv[0] = "manage.py"
runpy.run_path("manage.py", run_name="__main__")
"""
PATIENCE = 300  # seconds, on a machine that is busy with other things


@pytest.fixture
def many(tmp_path: Path) -> list[str]:
    """The paths of MANY pages in two folders, and between them a pipe that nobody writes into.

    Who imports them comes to the pipe and waits: however slow or quick the machine is, they are not at the end when
    they are killed.
    """
    first, pipe, rest = (tmp_path / name for name in ("first", "pipe", "rest"))
    first.mkdir()
    rest.mkdir()
    os.mkfifo(pipe)
    for number in range(MANY):
        (first if number < 100 else rest).joinpath(f"{number:03}.txt").write_text(page_text(number), "utf-8")
    return [str(first), str(pipe), str(rest)]


@pytest.fixture
def manage(tmp_path: Path) -> Callable[..., "subprocess.Popen[str]"]:
    """manage(command, ...): a process of its own with a database of its own, as a user would start it."""
    env = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    env |= {"DATA_DIR": str(tmp_path / "data"), "PYTHONUNBUFFERED": "1"}

    def start(*args: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-c", MANAGE, *args],
            env=env,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    started = start("migrate", "--verbosity", "0")
    said, _ = started.communicate(timeout=PATIENCE)
    assert started.returncode == 0, said
    return start


@pytest.fixture
def database(tmp_path: Path, manage: object) -> Iterator[sqlite3.Connection]:
    """That database, looked at from outside."""
    connection = sqlite3.connect(tmp_path / "data" / "newsreader.sqlite3", timeout=PATIENCE)
    yield connection
    connection.close()


def wait_for_pages(database: sqlite3.Connection, process: "subprocess.Popen[str]", *, least: int) -> None:
    """Until so many pages are stored."""
    deadline = time.monotonic() + PATIENCE
    while database.execute("SELECT count(*) FROM articles_page").fetchone()[0] < least:
        assert process.poll() is None, process.stdout.read() if process.stdout else ""
        assert time.monotonic() < deadline
        time.sleep(0.01)


def assert_whole_pages(database: sqlite3.Connection, *, least: int) -> int:
    """Every page that is there has both articles, each with its caption, its attribution and its outbox row."""
    rows = database.execute(
        "SELECT p.id, count(DISTINCT a.id), count(DISTINCT c.id), count(DISTINCT o.article_id) FROM articles_page p "
        "LEFT JOIN articles_article a ON a.page_id = p.id LEFT JOIN articles_caption c ON c.article_id = a.id "
        "LEFT JOIN articles_change o ON o.article_id = a.id GROUP BY p.id"
    ).fetchall()
    assert len(rows) >= least
    assert {row[1:] for row in rows} == {(2, 2, 2)}
    return len(rows)


def test_killed_at_any_moment_it_leaves_whole_pages_and_finishes_when_run_again(
    many: list[str], manage: Callable[..., "subprocess.Popen[str]"], database: sqlite3.Connection
) -> None:
    done = 0
    for least in (10, 50):
        process = manage("import_pages", *many)
        wait_for_pages(database, process, least=least)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=PATIENCE)
        assert process.returncode == -signal.SIGKILL
        done = assert_whole_pages(database, least=least)
        assert done < MANY
    process = manage("import_pages", many[0], many[2])
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    assert f"{MANY} pages: {MANY - done} new, {done} unchanged, 0 read again, 0 failed" in said
    assert assert_whole_pages(database, least=MANY) == MANY
    assert database.execute("SELECT count(*) FROM articles_import WHERE finished_at IS NULL").fetchone()[0] == 2


def test_interrupted_from_the_keyboard_it_sums_up_and_finishes_when_run_again(
    many: list[str], manage: Callable[..., "subprocess.Popen[str]"], database: sqlite3.Connection
) -> None:
    process = manage("import_pages", *many)
    wait_for_pages(database, process, least=10)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, said
    done = assert_whole_pages(database, least=10)
    assert f"{done} pages: {done} new" in said
    assert "Interrupted" in said
    assert "Traceback" not in said
    again = manage("import_pages", many[0], many[2])
    said, _ = again.communicate(timeout=PATIENCE)
    assert f"{MANY - done} new, {done} unchanged" in said
    assert assert_whole_pages(database, least=MANY) == MANY
