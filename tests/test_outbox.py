"""The index follows the outbox: every change is applied at least once, and none is skipped."""

import shutil
import threading
import time
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Change, Tagging, content_version, note_changes
from articles.search import catching_up, index
from articles.search.catching_up import catch_up
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from tests.factories import make_article, make_tag
from tests.index_helpers import agree, ids, rename, state

pytestmark = pytest.mark.django_db


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


def test_a_reader_does_not_wait_for_who_is_at_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def waits(seconds: float) -> None:
        raise AssertionError("a reader waits")

    first = make_article(headline="خبر")
    assert catch_up()
    second = make_article(headline="خبر")
    with index.lock("updating", wait=0) as alone:
        assert alone
        with monkeypatch.context() as patched:
            patched.setattr(time, "sleep", waits)
            assert ids("خبر") == {first.pk}
            assert not catch_up(wait=False)
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
        thread.join(600)
    assert not any(thread.is_alive() for thread in threads)
    assert not failed
    assert catch_up()
    assert search(SearchRequest(text="متزامن")).total == 20
    assert agree()
