"""Several processes build the index together: it is the one that a single process builds, or the old one stays."""

import json
import os
import signal
import time
from pathlib import Path

import pytest
from django.db import connection

from articles.search import building, index
from articles.search.catching_up import catch_up, rebuild
from articles.search.comparing import compare
from articles.search.index import UnusableIndex
from articles.search.results import search
from articles.search.values import SearchRequest
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)

ARTICLES = 11


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Articles that are enough to be shared, and their index."""
    monkeypatch.setattr(building, "LEAST_TO_SHARE", ARTICLES)
    pks = [make_article(headline=f"وصول القافلة {number}").pk for number in range(ARTICLES)]
    assert catch_up()
    return pks


def found(text: str) -> set[int]:
    return set(search(SearchRequest(text=text)).article_ids)


def folder() -> Path:
    state = index.read_state()
    assert state is not None
    return index.root() / state.folder


def folders() -> list[Path]:
    return [path for path in index.root().iterdir() if path.is_dir()]


@pytest.mark.parametrize("processes", [2, 3])
def test_they_build_what_one_builds_and_show_how_far_they_are(made: list[int], processes: int) -> None:
    before, shown = folder(), []
    assert rebuild(progress=lambda *now: shown.append(now), processes=processes) == ARTICLES
    assert folder() != before
    assert shown[-1] == (ARTICLES, ARTICLES)
    assert [done for done, _ in shown] == sorted(done for done, _ in shown)
    assert found("القافلة") == set(made)
    assert not compare()
    assert folders() == [folder()]


def test_what_they_built_follows_changes_and_leaves_no_files_behind(made: list[int]) -> None:
    assert rebuild(processes=3)
    for pk in made:
        make_article(headline=f"عودة القافلة {pk}")
        assert catch_up()
    assert not compare()
    assert len(found("عودة")) == ARTICLES
    # Every segment's files are in the list of those that Tantivy removes once it has merged them.
    managed = json.loads((folder() / ".managed.json").read_text())
    assert {path.name for path in folder().glob("*.*") if path.suffix not in {".json", ".lock"}} <= set(managed)


def test_few_articles_are_not_shared(made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "LEAST_TO_SHARE", ARTICLES + 1)
    monkeypatch.setattr(building, "help_building", None)  # whoever started it would fail
    assert rebuild(processes=3) == ARTICLES


def test_where_one_of_them_fails_the_old_index_stays(
    made: list[int], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    before = folder()
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "no.such.settings")  # a new process reads it, this one has
    with pytest.raises(UnusableIndex, match="ended before its time"):
        rebuild(processes=2)
    assert "no" in capfd.readouterr().err
    assert folder() == before
    assert folders() == [before]
    assert found("القافلة") == set(made)


@pytest.mark.parametrize("seconds", [0.2, 0.8, 1.6])
def test_killed_in_the_midst_the_others_end_too_and_the_next_rebuild_heals(made: list[int], seconds: float) -> None:
    connection.close()
    child = os.fork()
    if child == 0:
        try:
            rebuild(processes=3)
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert found("القافلة") == set(made)
    assert rebuild() == ARTICLES
    assert folders() == [folder()]
    assert not compare()
