"""After its process was killed in the middle of its work, the index still answers, and then catches up."""

import os
import signal
import time
from collections.abc import Callable

import pytest
from django.db import connection

from articles.search import building, catching_up, index
from articles.search.catching_up import catch_up, rebuild
from articles.search.results import search
from articles.search.values import SearchRequest
from tests.factories import make_article
from tests.index_helpers import agree, ids, rename, state


def killed_after(seconds: float, work: Callable[[], object]) -> None:
    """Do `work` in a process of its own that is killed with SIGKILL after some seconds, wherever it is then."""
    # A connection that both would use is broken for both; each opens its own when it needs one.
    connection.close()
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seconds", [0.02, 0.05, 0.08, 0.11, 0.15, 0.2, 0.25])
def test_killed_in_the_middle_of_catching_up(seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catching_up, "BATCH", 1)  # a commit a change, to be hit between two of them
    articles = [make_article(headline=f"خبر {number}") for number in range(20)]
    assert catch_up()
    folder = state().folder
    for article in articles:
        rename(article, f"{article.headline} معدل")
    killed_after(seconds, catch_up)
    # The old index answers whatever is half done, and the rest follows: no rebuild, nothing twice, nothing left out.
    assert search(SearchRequest(text="معدل")).total == len(articles)
    assert state().folder == folder
    assert agree()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seconds", [0.02, 0.06, 0.12])
def test_killed_in_the_middle_of_a_rebuild(seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "BATCH", 1)
    made = {make_article(headline="خبر").pk for _ in range(20)}
    assert catch_up()
    killed_after(seconds, rebuild)
    assert ids("خبر") == made
    assert rebuild() == len(made)
    assert [path.name for path in index.root().iterdir() if path.is_dir()] == [state().folder]
    assert agree()
