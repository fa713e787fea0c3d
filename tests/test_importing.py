"""Importing files: which files are found, that each is imported once, and what is reported."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from articles.management.progress import with_progress
from articles.models import Article, FailedPage, Import, Page
from articles.search.results import search
from articles.search.values import SearchRequest
from articles.storing import NoSuchPath, importing, page_files, pages
from tests.raw_pages import page_folder, page_text, run_import


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three pages, and what is none."""
    return page_folder(tmp_path)


def test_folders_files_and_globs_stand_for_their_pages(folder: Path) -> None:
    def names(*paths: object) -> list[str]:
        return [file.name for file in page_files(map(str, paths))]

    everything = ["صفحات/1.txt", "صفحات/deep/2", "صفحات/deep/3.HTM"]
    assert names(folder) == everything
    assert names(folder / "1.txt", folder, folder) == ["1.txt", *everything[1:]]
    assert names(folder / "deep" / "*") == ["2", "3.HTM"]
    assert names(folder / "*.txt") == ["1.txt"]
    assert names(folder / "photo.jpg") == ["photo.jpg"], "a file that is named is taken, whatever it is called"
    assert set(names(folder / "**" / "*.txt")) == {"1.txt"}
    assert set(names(folder / "d*")) == {"deep/2", "deep/3.HTM"}, "a folder that is matched stands for its pages"
    assert names() == []


def test_the_folder_one_stands_in_has_a_name_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "deep")
    assert [file.name for file in page_files(["."])] == ["deep/2", "deep/3.HTM"]
    assert [file.name for file in page_files(["../1.txt"])] == ["1.txt"]


def test_brackets_in_a_name_are_no_pattern_when_the_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("x")
    assert [file.name for file in page_files([str(tmp_path / "a[1].txt")])] == ["a[1].txt"]


@pytest.mark.parametrize("path", ["gone.txt", "gone/*.txt", "gone/**"])
def test_a_path_that_is_nothing_is_named(tmp_path: Path, path: str) -> None:
    with pytest.raises(NoSuchPath, match="gone"):
        page_files([str(tmp_path / path)])


@pytest.mark.django_db
def test_a_folder_is_imported_once(folder: Path) -> None:
    status, said = run_import(str(folder))
    assert status == 0
    assert said.startswith("3 pages: 3 new, 0 unchanged, 0 read again, 0 failed; 6 new articles")
    assert Article.objects.count() == 6
    status, said = run_import(str(folder))
    assert said.startswith("3 pages: 0 new, 3 unchanged, 0 read again, 0 failed; 0 new articles")
    assert [(i.pages_new, i.pages_unchanged, i.articles_new) for i in Import.objects.order_by("pk")] == [
        (3, 0, 6),
        (0, 3, 0),
    ]
    assert not Import.objects.filter(finished_at=None).exists()
    assert Import.objects.first().paths == [str(folder)]  # type: ignore[union-attr]


@pytest.mark.django_db(transaction=True)
def test_what_was_imported_is_found(folder: Path) -> None:
    run_import(str(folder))
    assert search(SearchRequest(text="السدّ")).total == 3


@pytest.mark.django_db
def test_arguments_that_say_nothing_are_refused() -> None:
    for args in ((), ("x", "--retry")):
        with pytest.raises(CommandError, match="--retry"):
            call_command("import_pages", *args)
    with pytest.raises(CommandError, match="gone.txt"):
        call_command("import_pages", "gone.txt")
    assert not Import.objects.exists()


@pytest.mark.django_db
def test_a_folder_without_a_page_is_told_not_imported(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(CommandError, match="no page there"):
        run_import(str(tmp_path))


@pytest.mark.django_db
def test_names_that_are_no_utf8_are_imported(tmp_path: Path) -> None:
    name = b"\xc7\xe1.txt"  # windows-1256, as old archives have them
    try:
        (tmp_path / os.fsdecode(name)).write_text(page_text(1), "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    (tmp_path / os.fsdecode(b"\xc8.txt")).write_bytes(b"")
    status, said = run_import(str(tmp_path))
    assert status == 1
    assert "1 new" in said
    assert Page.objects.get().name.endswith("/\ufffd\ufffd.txt")
    assert FailedPage.objects.get().path == ""


@pytest.mark.django_db
def test_the_index_follows_by_batches_and_at_the_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages_at: list[int] = []
    monkeypatch.setattr(importing, "catch_up", lambda **_: pages_at.append(Page.objects.count()))
    monkeypatch.setattr(importing, "BATCH", 2)
    run_import(str(folder))
    assert pages_at == [2, 3]


def test_progress_is_lines_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1000, 4))
    monkeypatch.setattr("articles.management.progress.time.monotonic", lambda: next(clock))
    stream = StringIO()
    items = list(with_progress("abcdef", total=6, unit="pages", note=lambda: "fine", stream=stream))
    assert items == list("abcdef")
    assert stream.getvalue() == "3 of 6 pages (0 a second): fine\n6 of 6 pages (0 a second): fine\n"


class Terminal(StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


def test_progress_is_a_bar_in_a_terminal() -> None:
    stream = Terminal()
    assert list(with_progress("abc", total=3, unit="pages", note=lambda: "2 new", stream=stream)) == list("abc")
    assert "3/3" in stream.getvalue()
    assert "pages/s" in stream.getvalue()


@pytest.mark.django_db
def test_what_the_database_refuses_is_told_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(pages, "write_new", full)
    status, said = run_import(str(folder / "1.txt"))
    assert status == 1
    assert "لم تقبل قاعدة البيانات حفظ الصفحة: database or disk is full" in said
    assert [record.exc_info for record in caplog.records if record.name == importing.__name__] == [None]
