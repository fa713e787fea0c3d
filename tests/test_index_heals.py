"""A damaged, missing or foreign index is rebuilt without help, whatever is wrong with it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Change, content_version
from articles.search import catching_up, index
from articles.search.catching_up import catch_up
from tests.factories import make_article
from tests.index_helpers import agree, ids, state

pytestmark = pytest.mark.django_db


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
        _put_in_place(path, path.read_bytes()[:10])


def _segments_overwritten(folder: Path) -> None:
    for path in folder.glob("*.term"):
        _put_in_place(path, bytes(path.stat().st_size))


def _put_in_place(path: Path, content: bytes) -> None:
    """Another file of that name: Tantivy reads what it opens in threads of its own, a little later where the machine is
    busy, and a file that shrinks while it is mapped kills whoever reads it.
    """
    path.unlink()
    path.write_bytes(content)


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

    def broken_once(*_: object) -> None:
        attempts.append(state().folder)
        if len(attempts) == 1:
            broken()
        apply()

    monkeypatch.setattr(catching_up, "_apply_changes", broken_once)
    assert catch_up()
    assert state().folder != folder
    assert agree()
