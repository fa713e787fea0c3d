"""A missing or invalid setting is named and stops the start; the settings in operations.md pass all checks."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import DatabaseError, DataError, IntegrityError

from manage import main

PROJECT = Path(__file__).resolve().parent.parent
SECRET = "k3Vq-9dLr_2mXz8TnBwYcHs5JfPg7UaE1oQi6RtKv0ZxMyNlDbWp4S"
PRODUCTION = {"PRODUCTION": "1", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "news.example.org"}


def manage(*arguments: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py in a fresh process with this environment alone, warnings as errors."""
    return subprocess.run(
        [sys.executable, "-W", "error", "manage.py", *arguments],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(data), **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def setting(expression: str, *, data: Path, **environment: str) -> str:
    """The printed value of an expression over the settings, in a fresh process."""
    code = f"from django.conf import settings; print({expression})"
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=PROJECT,
        env={
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(data),
            "DJANGO_SETTINGS_MODULE": "newsreader.settings",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def documented_environment() -> dict[str, str]:
    """The production environment that docs/operations.md shows, as a dictionary."""
    text = (PROJECT / "docs" / "operations.md").read_text("utf-8")
    block = re.search(r"```ini\n# newsreader\.env\n(.*?)```", text, re.DOTALL)
    assert block, "docs/operations.md shows no newsreader.env"
    lines = [line for line in block[1].splitlines() if line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


def test_the_documented_production_environment_is_clean(tmp_path: Path) -> None:
    environment = documented_environment()
    assert environment["SECRET_KEY"] == "", "a working secret in the documentation would be used by someone"
    environment |= {"SECRET_KEY": SECRET, "STATIC_ROOT": str(tmp_path)}
    del environment["DATA_DIR"]
    result = manage("check", "--deploy", "--fail-level", "DEBUG", data=tmp_path / "data", **environment)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "no issues" in result.stdout


def test_one_machine_needs_no_environment_at_all(tmp_path: Path) -> None:
    result = manage("check", data=tmp_path, STATIC_ROOT=str(tmp_path))
    assert result.returncode == 0, result.stderr


def test_every_variable_is_documented() -> None:
    read = "".join((PROJECT / "newsreader" / name).read_text("utf-8") for name in ("settings.py", "gunicorn.conf.py"))
    names = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', read))
    table = (PROJECT / "docs" / "operations.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))
    assert names == documented


def test_the_environment_is_read_in_one_place() -> None:
    """newsreader/env.py is the only reader; settings module names aside, nobody else asks os.environ."""
    readers = {
        str(path.relative_to(PROJECT))
        for folder in ("newsreader", "articles")
        for path in (PROJECT / folder).rglob("*.py")
        if re.search(r"os\.environ(?!\.setdefault\(\"DJANGO_SETTINGS_MODULE\")|os\.getenv", path.read_text("utf-8"))
    }
    assert readers == {"newsreader/env.py"}


@pytest.mark.parametrize(
    ("environment", "named", "why"),
    [
        ({"PRODUCTION": "maybe"}, "PRODUCTION='maybe'", "neither yes nor no"),
        ({"DEBUG": "2"}, "DEBUG='2'", "neither yes nor no"),
        ({**PRODUCTION, "DEBUG": "1"}, "DEBUG=1", "exclude each other"),
        ({**PRODUCTION, "SECRET_KEY": ""}, "SECRET_KEY", "not set"),
        ({**PRODUCTION, "SECRET_KEY": "short"}, "SECRET_KEY", "too short"),
        ({**PRODUCTION, "SECRET_KEY": "ab" * 40}, "SECRET_KEY", "too plain"),
        ({**PRODUCTION, "ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS", "not set"),
        ({**PRODUCTION, "ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS=*", "real names"),
        ({"ALLOWED_HOSTS": "https://news.example.org"}, "ALLOWED_HOSTS", "not a host name"),
        ({"ALLOWED_HOSTS": "news.example.org:443"}, "ALLOWED_HOSTS", "not a host name"),
        ({"HOST": "http://localhost"}, "HOST", "not a host name"),
        ({"CSRF_TRUSTED_ORIGINS": "news.example.org"}, "CSRF_TRUSTED_ORIGINS", "not an origin"),
        ({"CSRF_TRUSTED_ORIGINS": "https://news.example.org/admin"}, "CSRF_TRUSTED_ORIGINS", "not an origin"),
        ({"HTTPS": "https"}, "HTTPS='https'", "neither yes nor no"),
        ({"TRUST_PROXY": "10.0.0.1"}, "TRUST_PROXY='10.0.0.1'", "neither yes nor no"),
        ({"DATABASE_URL": "mysql://reader:geheim@db/news"}, "DATABASE_URL=mysql", "use sqlite or postgres"),
        ({"DATABASE_URL": "news.sqlite3"}, "DATABASE_URL", "cannot be read"),
        ({"DATABASE_URL": "postgres://reader:geheim@db:port/news"}, "DATABASE_URL", "cannot be read"),
        ({"DATABASE_URL": "postgres://reader:geheim@db"}, "DATABASE_URL", "names no database"),
        ({"DATABASE_URL": "sqlite://:memory:"}, "DATABASE_URL", "name a file"),
        ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL", "name a file"),
        ({"DATA_DIR": "/dev/null/data"}, "DATA_DIR=/dev/null/data", "cannot be made"),
    ],
)
def test_a_bad_value_is_named_and_stops_the_start(
    tmp_path: Path, environment: dict[str, str], named: str, why: str
) -> None:
    result = manage("check", data=tmp_path, **environment)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Not started: ")
    assert named in result.stderr
    assert why in result.stderr
    assert result.stderr.count("\n") == 1, "one line, no traceback"
    assert "geheim" not in result.stderr, "a message must not show the database's password"


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"PORT": "http"}, "PORT='http'"),
        ({"PORT": "70000"}, "PORT='70000'"),
        ({"WORKERS": "0"}, "WORKERS='0'"),
        ({"ACCESS_LOG": "file.log"}, "ACCESS_LOG='file.log'"),
        ({**PRODUCTION, "SECRET_KEY": ""}, "SECRET_KEY is not set"),
        ({"STATIC_ROOT": "/nowhere/static"}, "STATIC_ROOT=/nowhere/static"),
    ],
)
def test_gunicorn_names_a_bad_value_and_does_not_start(tmp_path: Path, environment: dict[str, str], named: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--config", "newsreader/gunicorn.conf.py", "newsreader.wsgi"],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode != 0
    assert f"Not started: {named}" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_secret_is_made_once_and_kept_for_its_owner(tmp_path: Path) -> None:
    first = setting("settings.SECRET_KEY", data=tmp_path)
    assert len(first) >= 50
    assert setting("settings.SECRET_KEY", data=tmp_path) == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_production_does_not_use_the_secret_of_a_local_start(tmp_path: Path) -> None:
    setting("settings.SECRET_KEY", data=tmp_path)
    result = manage("check", data=tmp_path, PRODUCTION="1", ALLOWED_HOSTS="news.example.org")
    assert "SECRET_KEY is not set" in result.stderr


def test_the_address_that_is_served_is_an_allowed_host(tmp_path: Path) -> None:
    assert "'192.0.2.7'" in setting("settings.ALLOWED_HOSTS", data=tmp_path, HOST="192.0.2.7")
    assert "'[2001:db8::7]'" in setting("settings.ALLOWED_HOSTS", data=tmp_path, HOST="2001:db8::7")
    named = {"HOST": "192.0.2.7", "ALLOWED_HOSTS": "news.example.org"}
    assert setting("settings.ALLOWED_HOSTS", data=tmp_path, **named) == "['news.example.org']"


def test_a_relative_path_starts_at_the_project_and_odd_letters_survive(tmp_path: Path) -> None:
    name = "settings.DATABASES['default']['NAME']"
    assert setting(name, data=tmp_path, DATABASE_URL="sqlite:///news.sqlite3") == str(PROJECT / "news.sqlite3")
    odd = tmp_path / "my data #1 100% بيانات"
    assert setting(name, data=odd) == str(odd / "newsreader.sqlite3")


def test_production_means_https_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    flags = "(settings.SECURE_SSL_REDIRECT, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE)"
    assert setting(flags, data=tmp_path, **PRODUCTION) == "(True, True, True)"
    assert setting(flags, data=tmp_path, **PRODUCTION, HTTPS="0") == "(False, False, False)"
    assert setting(flags, data=tmp_path) == "(False, False, False)"


def test_a_proxy_is_believed_only_when_it_is_there(tmp_path: Path) -> None:
    header = "getattr(settings, 'SECURE_PROXY_SSL_HEADER', None)"
    assert setting(header, data=tmp_path, **PRODUCTION) == "None"
    assert "HTTP_X_FORWARDED_PROTO" in setting(header, data=tmp_path, **PRODUCTION, TRUST_PROXY="1")


@pytest.mark.parametrize("command", ["migrate", "load_vocabulary", "import_pages"])
def test_a_database_out_of_reach_is_one_line_that_keeps_the_password(tmp_path: Path, command: str) -> None:
    # Nothing listens on port 1, and nobody but root could.
    away = {"DATABASE_URL": "postgres://reader:geheim@127.0.0.1:1/news"}
    arguments = [command, str(PROJECT / "seeds" / "pages")] if command == "import_pages" else [command]
    result = manage(*arguments, data=tmp_path, **away)
    assert result.returncode == 1
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("Stopped: the database cannot be used: ")
    assert "127.0.0.1" in line
    assert "geheim" not in line
    assert "Traceback" in manage(*arguments, "--traceback", data=tmp_path, **away).stderr


def test_a_database_without_tables_says_which_command_makes_them(tmp_path: Path) -> None:
    result = manage("load_vocabulary", data=tmp_path)
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("Stopped: ")
    assert "manage.py migrate" in line


@pytest.mark.parametrize("there", ["TABLE auth_permission (id)", "VIEW django_migrations AS SELECT 1"])
def test_tables_that_another_makes_just_now_are_told_in_a_line(tmp_path: Path, there: str) -> None:
    # As one of two first starts finds them that began at once.
    with closing(sqlite3.connect(tmp_path / "newsreader.sqlite3")) as database:
        database.execute(f"CREATE {there}")
    result = manage("migrate", "--verbosity", "0", data=tmp_path)
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("Stopped: ")
    assert "another process" in line


def test_a_database_that_is_damaged_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "newsreader.sqlite3").write_bytes(b"no database at all" * 100)
    (line,) = manage("migrate", data=tmp_path).stderr.strip().splitlines()
    assert (
        line == "Stopped: the database cannot be used: file is not a database (the file is damaged: put a backup back)"
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (IntegrityError("duplicate key: pg_type_typname_nsp_index, (typname)=(x) already exists."), "another process"),
        (IntegrityError("duplicate key: articles_tag_slug, (slug)=(x) already exists."), None),
        (DatabaseError("database disk image is malformed"), "a backup"),
        (DataError("malformed array literal"), None),
    ],
)
def test_mistakes_of_ours_are_not_taken_for_the_databases(
    error: DatabaseError, told: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: list[str]) -> None:
        raise error

    monkeypatch.setattr("django.core.management.execute_from_command_line", fail)
    with pytest.raises(SystemExit if told else type(error), match=told):
        main()


@pytest.mark.parametrize("kept", [b"", b"\n", "مفتاح".encode()])
def test_a_kept_secret_that_is_none_is_told_in_a_line(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "secret_key").write_bytes(kept)
    (line,) = manage("check", data=tmp_path).stderr.strip().splitlines()
    assert line.startswith("Not started: ")
    assert "secret_key" in line
