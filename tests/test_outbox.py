"""The index follows the outbox: every change once or more, none skipped, and a lost index comes back by itself."""

import json
import os
import shutil
import signal
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Change, Tagging, content_version, note_changes
from articles.search import building, catching_up, index
from articles.search.catching_up import catch_up, catch_up_for_reader, rebuild
from articles.search.comparing import Difference, compare
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from tests.factories import make_article, make_source, make_tag

pytestmark = pytest.mark.django_db


def ids(text: str = "") -> set[int]:
    """What a search finds."""
    return set(search(SearchRequest(text=text)).article_ids)


def state() -> index.State:
    """What the index says of itself; there must be one."""
    found = index.read_state()
    assert found is not None
    return found


def agree() -> bool:
    """Whether index and database hold the same articles in the same version, once each."""
    return not compare()


def rename(article: Article, headline: str) -> None:
    """Change a headline as the one write path does: with the outbox, in one transaction."""
    with transaction.atomic():
        article.headline = headline
        article.save()
        note_changes([article.pk])


def test_an_update_leaves_one_document() -> None:
    article = make_article(headline="قمة في باريس")
    assert catch_up()
    for headline in ("قمة في لندن", "قمة في روما"):
        rename(article, headline)
        assert catch_up()
    assert index.opened().searcher.num_docs == 1
    assert ids("باريس") == ids("لندن") == set()
    assert ids("روما") == {article.pk}
    assert agree()


def test_a_deleted_article_leaves_the_index() -> None:
    article, kept = make_article(headline="خبر"), make_article(headline="خبر")
    assert ids("خبر") == {article.pk, kept.pk}
    with transaction.atomic():
        note_changes([article.pk])
        article.delete()
    assert ids("خبر") == {kept.pk}


def test_an_editors_tag_is_found_at_once() -> None:
    article, tag = make_article(), make_tag()
    request = SearchRequest(chosen={Facet.PERSON: (tag.pk,)})
    assert search(request).total == 0
    with transaction.atomic():
        Tagging.objects.create(article=article, tag=tag)
        note_changes([article.pk])
    assert search(request).article_ids == (article.pk,)


def test_applying_changes_again_changes_nothing() -> None:
    """As after a crash between the index's commit and the note of it."""
    articles = [make_article(headline=f"خبر {number}") for number in range(3)]
    assert catch_up()
    before = state()
    rename(articles[1], "خبر معدل")
    assert catch_up()
    index.write_state(before)
    assert catch_up()
    assert state().change == content_version()
    assert ids() == {article.pk for article in articles}
    assert agree()


def test_more_changes_than_one_commit_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    make_article()
    assert catch_up()
    folder = state().folder
    monkeypatch.setattr(catching_up, "BATCH", 3)
    made = {make_article(headline="خبر متكرر").pk for _ in range(10)}
    assert catch_up()
    assert ids("خبر") == made
    assert state().folder == folder, "changes are applied, not all built anew"


def _missing(folder: Path) -> None:
    shutil.rmtree(folder.parent)


def _folder_gone(folder: Path) -> None:
    shutil.rmtree(folder)


def _no_pointer(folder: Path) -> None:
    (folder.parent / "current.json").unlink()


def _pointer_cut_short(folder: Path) -> None:
    (folder.parent / "current.json").write_text('{"folder": "', "utf-8")


def _pointer_leads_out(folder: Path) -> None:
    _change_pointer(folder.parent, folder="../elsewhere")


def _other_schema(folder: Path) -> None:
    _change_pointer(folder.parent, schema=-1)


def _other_database(folder: Path) -> None:
    _change_pointer(folder.parent, at="2001-01-01T00:00:00+00:00")


def _ahead_of_the_database(folder: Path) -> None:
    _change_pointer(folder.parent, change=10**9)


def _behind_the_oldest_change(folder: Path) -> None:
    _change_pointer(folder.parent, change=0, at="")
    Change.objects.filter(pk__lt=content_version()).delete()


def _meta_broken(folder: Path) -> None:
    (folder / "meta.json").write_text("{", "utf-8")


def _segments_cut_short(folder: Path) -> None:
    for path in folder.glob("*.idx"):
        path.write_bytes(path.read_bytes()[:10])


def _segments_overwritten(folder: Path) -> None:
    for path in folder.glob("*.term"):
        path.write_bytes(bytes(len(path.read_bytes())))


def _segments_gone(folder: Path) -> None:
    for path in folder.glob("*.fast"):
        path.unlink()


def _change_pointer(room: Path, **changed: object) -> None:
    pointer = room / "current.json"
    pointer.write_text(json.dumps(json.loads(pointer.read_text("utf-8")) | changed), "utf-8")


@pytest.mark.parametrize(
    "harm",
    [
        _missing,
        _folder_gone,
        _no_pointer,
        _pointer_cut_short,
        _pointer_leads_out,
        _other_schema,
        _other_database,
        _ahead_of_the_database,
        _behind_the_oldest_change,
        _meta_broken,
        _segments_cut_short,
        _segments_overwritten,
        _segments_gone,
    ],
)
def test_a_harmed_index_heals_by_itself(harm: Callable[[Path], None], caplog: pytest.LogCaptureFixture) -> None:
    articles = [make_article(headline="خبر محلي"), make_article(headline="خبر عالمي")]
    assert catch_up()
    index.forget()
    harm(index.root() / state().folder)
    articles.append(make_article(headline="خبر جديد"))
    assert ids("خبر") == {article.pk for article in articles}
    assert agree()
    # Only the folder in use is left, and everything is well from here on.
    assert [path.name for path in index.root().iterdir() if path.is_dir()] == [state().folder]
    articles.append(make_article(headline="خبر آخر"))
    assert ids("خبر") == {article.pk for article in articles}


@pytest.mark.parametrize("harm", [_folder_gone, _meta_broken, _segments_cut_short, _segments_gone])
def test_a_harmed_index_heals_though_nothing_has_changed(
    harm: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    article = make_article(headline="خبر محلي")
    assert catch_up()
    index.forget()
    harm(index.root() / state().folder)
    assert ids("خبر") == {article.pk}
    assert agree()


def test_old_changes_are_forgotten_but_not_what_the_index_stands_at() -> None:
    articles = [make_article() for _ in range(4)]
    assert catch_up()
    Change.objects.update(at=timezone.now() - timedelta(days=30))
    index.forget()
    shutil.rmtree(index.root())
    assert catch_up()
    kept = list(Change.objects.values_list("pk", flat=True))
    assert kept == [content_version()]
    articles.append(make_article())
    assert catch_up()
    assert Change.objects.count() == 1
    assert ids() == {article.pk for article in articles}


def test_recent_changes_are_kept_for_other_machines() -> None:
    for _ in range(3):
        make_article()
    assert catch_up()
    assert Change.objects.count() == 3


def test_a_reader_does_not_wait_for_who_is_at_it() -> None:
    first = make_article(headline="خبر")
    assert catch_up()
    second = make_article(headline="خبر")
    with index.lock("updating", wait=0) as alone:
        assert alone
        start = time.monotonic()
        assert ids("خبر") == {first.pk}
        assert not catch_up(wait=False)
        assert time.monotonic() - start < 5
    assert ids("خبر") == {first.pk, second.pk}


def test_a_writer_waits_for_the_other_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    make_article()
    assert catch_up()
    make_article()
    monkeypatch.setattr(catching_up, "WAIT_FOR_LOCK", 0.1)
    with index.lock("updating", wait=0):
        assert not catch_up()
    assert catch_up()
    assert agree()


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


def test_a_full_disk_is_logged_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first = make_article(headline="خبر")
    assert catch_up()
    second = make_article(headline="خبر")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(index, "write_state", full)
        assert not catch_up()
        assert first.pk in ids("خبر")
    assert "could not follow" in caplog.text
    assert ids("خبر") == {first.pk, second.pk}
    assert agree()


def test_an_index_that_cannot_be_written_is_built_anew_by_a_writer_with_room(monkeypatch: pytest.MonkeyPatch) -> None:
    make_article(headline="خبر")
    assert catch_up()
    folder = state().folder
    make_article(headline="خبر")

    def broken(*_: object) -> None:
        raise ValueError("segment is broken")

    apply = catching_up._apply_changes
    monkeypatch.setattr(catching_up, "_apply_changes", broken)
    assert not catch_up(wait=False)
    monkeypatch.setattr(catching_up, "ROOM_TO_REBUILD", 1 << 60)
    assert not catch_up()
    assert state().folder == folder
    monkeypatch.setattr(catching_up, "ROOM_TO_REBUILD", 0)
    attempts: list[str] = []

    def broken_once() -> None:
        attempts.append(state().folder)
        if len(attempts) == 1:
            broken()
        apply()

    monkeypatch.setattr(catching_up, "_apply_changes", broken_once)
    assert catch_up()
    assert state().folder != folder
    assert agree()


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


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_change_is_not_in_the_index() -> None:
    article = make_article(headline="خبر")
    assert catch_up()

    class Undo(Exception):
        pass

    def change_and_undo() -> None:
        with transaction.atomic():
            rename(article, "شائعة")
            transaction.on_commit(catch_up)
            raise Undo

    with pytest.raises(Undo):
        change_and_undo()
    make_article(headline="صحيح")
    assert ids("شائعة") == set()
    assert ids("خبر") == {article.pk}
    assert agree()


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


@pytest.mark.django_db(transaction=True)
def test_many_writers_at_once_lose_nothing() -> None:
    make_article()
    assert catch_up()
    failed: list[BaseException] = []

    def write() -> None:
        try:
            for _ in range(5):
                make_article(headline="خبر متزامن")
                catch_up()
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not failed
    assert catch_up()
    assert search(SearchRequest(text="متزامن")).total == 20
    assert agree()
