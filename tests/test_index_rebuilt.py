"""Rebuilding the index: next to the old one, by only one process, and compared with the database."""

import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from articles.search import catching_up, index
from articles.search.catching_up import catch_up, catch_up_for_reader, rebuild
from articles.search.comparing import Difference, compare
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from tests.factories import make_article, make_source, make_tag
from tests.index_helpers import agree, ids, state

pytestmark = pytest.mark.django_db


def test_the_old_index_follows_while_a_new_one_is_built() -> None:
    first = make_article(headline="خبر")
    assert catch_up()
    old = state().folder
    seen: list[set[int]] = []
    made: list[int] = []

    def while_building(done: int, total: int) -> None:
        made.append(make_article(headline="خبر").pk)
        seen.append(ids("خبر"))
        assert state().folder == old

    assert rebuild(progress=while_building) == 1
    assert seen == [{first.pk, made[0]}]
    assert state().folder != old
    assert ids("خبر") == {first.pk, made[0]}
    assert agree()


def test_a_rebuild_that_fails_leaves_the_old_index() -> None:
    article = make_article(headline="خبر")
    assert catch_up()
    before = state()

    def fail(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(progress=fail)
    assert state() == before
    assert [path.name for path in index.root().iterdir() if path.is_dir()] == [before.folder]
    assert ids("خبر") == {article.pk}


def test_only_one_builds() -> None:
    make_article()
    with index.lock("rebuilding", wait=0):
        assert rebuild() is None
        with pytest.raises(CommandError, match="another process"):
            call_command("reindex")


def test_no_index_and_many_articles_are_built_beside_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(catching_up, "BUILD_IN_REQUEST", 1)
    monkeypatch.setattr(threading.Thread, "start", lambda thread: started.append(thread.name))
    make_article(headline="خبر")
    make_article(headline="خبر")
    answer = search(SearchRequest(text="خبر"))
    assert answer.building
    assert (answer.total, answer.article_ids, set(answer.facets)) == (0, (), set(Facet))
    assert started == ["search-index"]
    assert not catch_up_for_reader()
    assert catch_up()
    assert len(ids("خبر")) == 2


def test_the_number_of_queries_of_a_rebuild_does_not_grow() -> None:
    def count_queries() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert rebuild()
        return len(queries)

    make_article(tags=[make_tag()], captions=["صورة"], photos=[make_source()])
    few = count_queries()
    for number in range(5):
        source = make_source(f"مصدر {number}")
        make_article(tags=[make_tag(f"شخص {number}")], captions=["صورة"], photos=[source], cited=[source])
    assert count_queries() == few


def test_reindex_builds_and_check_says_what_differs() -> None:
    same, changed, gone = (make_article(headline="خبر") for _ in range(3))
    out = StringIO()
    call_command("reindex", stdout=out)
    call_command("reindex", "--check", stdout=out)
    assert "3 articles indexed" in out.getvalue()
    assert "agree on 3 articles" in out.getvalue()
    Article.objects.filter(pk=changed.pk).update(deck="بلا أثر في صندوق الصادر")
    gone_pk = gone.pk
    gone.delete()
    new = Article.objects.create(page=same.page, position=9, headline="خبر", slug="خبر", title_key="x")
    out = StringIO()
    with pytest.raises(CommandError, match="differ"):
        call_command("reindex", "--check", stdout=out)
    assert compare() == Difference(
        missing=(new.pk,), surplus=(gone_pk,), outdated=(changed.pk,), repeated=(), compared=3
    )
    assert f"1 not in the index: {new.pk}" in out.getvalue()
    call_command("reindex", stdout=StringIO())
    assert agree()


def test_reindex_without_room_on_disk_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> int:
        raise ValueError("An IO error occurred: 'No space left on device (os error 28)'")

    monkeypatch.setattr(catching_up, "fill", full)
    with pytest.raises(CommandError, match="the one before is kept: .*No space left"):
        call_command("reindex")
