"""Importing files: every page whole or not at all, failures kept aside, and the rest done when run again."""

import gc
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.management.progress import with_progress
from articles.models import Article, FailedPage, Import, Page
from articles.search.results import search
from articles.search.values import SearchRequest
from articles.storing import ImportRun, NoSuchPath, Outcome, importing, page_files
from articles.storing import writing as storing_writing
from tests.raw_pages import page_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three pages, and what is none."""
    inside = tmp_path / "صفحات"
    (inside / "deep").mkdir(parents=True)
    (inside / ".git").mkdir()
    (inside / "1.txt").write_text(page_text(1), "utf-8")
    (inside / "deep" / "2").write_text(page_text(2), "utf-8")
    (inside / "deep" / "3.HTM").write_text(page_text(3), "utf-8")
    for name in ("pages.toml", "photo.jpg", ".hidden.txt", ".git/config"):
        (inside / name).write_text(page_text(9), "utf-8")
    return inside


def run(*args: str, **options: Any) -> tuple[int, str]:
    """The status and the output of import_pages."""
    out = StringIO()
    try:
        call_command("import_pages", *args, stdout=out, **options)
    except SystemExit as leave:
        return int(leave.code or 0), out.getvalue()
    return 0, out.getvalue()


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
    status, said = run(str(folder))
    assert status == 0
    assert said.startswith("3 pages: 3 new, 0 unchanged, 0 read again, 0 failed; 6 new articles")
    assert Article.objects.count() == 6
    status, said = run(str(folder))
    assert said.startswith("3 pages: 0 new, 3 unchanged, 0 read again, 0 failed; 0 new articles")
    assert [(i.pages_new, i.pages_unchanged, i.articles_new) for i in Import.objects.order_by("pk")] == [
        (3, 0, 6),
        (0, 3, 0),
    ]
    assert not Import.objects.filter(finished_at=None).exists()
    assert Import.objects.first().paths == [str(folder)]  # type: ignore[union-attr]


@pytest.mark.django_db(transaction=True)
def test_what_was_imported_is_found(folder: Path) -> None:
    run(str(folder))
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
def test_a_page_that_fails_is_kept_aside_and_the_rest_goes_on(folder: Path) -> None:
    photo = b"\x89PNG\r\n\x1a\n not a page"
    (folder / "0.txt").write_bytes(photo)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "menu.txt").write_text("الرئيسية\nرياضة\nاقتصاد\nثقافة\n", "utf-8")
    status, said = run(str(folder))
    assert status == 1
    assert "3 new" in said
    assert "3 failed" in said
    assert "failed: صفحات/0.txt: " in said
    failed = FailedPage.objects.get(name="صفحات/0.txt")
    assert bytes(failed.raw or b"") == photo
    assert failed.path == str(folder / "0.txt")
    assert failed.attempts == 1
    assert "نص" in failed.reason, "the reason is in Arabic"
    assert FailedPage.objects.get(name="صفحات/empty.txt").reason == "الصفحة فارغة."
    assert FailedPage.objects.get(name="صفحات/menu.txt").reason == "لم يُعثر في الصفحة على أي مقال."
    assert Import.objects.get().pages_failed == 3
    assert run(str(folder))[0] == 1
    failed.refresh_from_db()
    assert failed.attempts == 2
    assert FailedPage.objects.count() == 3


@pytest.mark.django_db
def test_any_fault_while_storing_is_a_failure_of_that_page_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = storing_writing.link_related

    def fail_once(articles: Any, **options: Any) -> None:
        if "رقم 1" in articles[0].headline:
            raise RuntimeError("half a page")
        link(articles, **options)

    monkeypatch.setattr(storing_writing, "link_related", fail_once)
    status, _ = run(str(folder))
    assert status == 1
    assert set(Page.objects.values_list("name", flat=True)) == {"صفحات/deep/2", "صفحات/deep/3.HTM"}
    assert Article.objects.count() == 4
    failed = FailedPage.objects.get()
    assert bytes(failed.raw or b"") == (folder / "1.txt").read_bytes()
    assert "RuntimeError: half a page" in failed.reason

    monkeypatch.setattr(storing_writing, "link_related", link)
    status, said = run("--retry")
    assert status == 0
    assert said.startswith("1 page: 1 new")
    assert not FailedPage.objects.exists()
    assert Article.objects.count() == 6
    assert run("--retry")[1].startswith("0 pages")


@pytest.mark.django_db
def test_a_folder_without_a_page_is_told_not_imported(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(CommandError, match="no page there"):
        run(str(tmp_path))


@pytest.mark.django_db
def test_a_page_that_fails_again_stays(folder: Path) -> None:
    (folder / "0.txt").write_bytes(b"%PDF-1.4")
    run(str(folder))
    (folder / "0.txt").unlink()
    status, said = run("--retry")
    assert (status, said.count("failed: ")) == (1, 1)
    assert FailedPage.objects.get().attempts == 2


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_is_tried_again_from_its_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(importing, "_bytes", refuse)
        assert run(str(folder / "1.txt"))[0] == 1
        failed = FailedPage.objects.get()
        assert (failed.raw, failed.path) == (None, str(folder / "1.txt"))
        assert failed.reason == "لا يُسمح بقراءة هذا الملف."
        assert run("--retry")[0] == 1
        assert FailedPage.objects.get().attempts == 2
    assert run("--retry")[0] == 0
    assert Page.objects.get().name == "1.txt"
    assert not FailedPage.objects.exists()


@pytest.mark.django_db
def test_a_file_that_could_be_read_at_last_but_is_no_page_is_kept_by_its_bytes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = folder / "0.txt"
    bad.write_bytes(b"GIF89a")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(importing, "_bytes", refuse)
        run(str(bad))
    run("--retry")
    assert bytes(FailedPage.objects.get().raw or b"") == b"GIF89a"


@pytest.mark.django_db
def test_a_file_far_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LARGEST", 100)
    assert run(str(folder / "1.txt"))[0] == 1
    assert FailedPage.objects.get().raw is None


@pytest.mark.django_db
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no device without an end")
def test_a_file_that_never_ends_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LARGEST", 1000)
    assert run("/dev/zero")[0] == 1
    assert FailedPage.objects.get().raw is None


@pytest.mark.django_db
def test_names_that_are_no_utf8_are_imported(tmp_path: Path) -> None:
    name = b"\xc7\xe1.txt"  # windows-1256, as old archives have them
    try:
        (tmp_path / os.fsdecode(name)).write_text(page_text(1), "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    (tmp_path / os.fsdecode(b"\xc8.txt")).write_bytes(b"")
    status, said = run(str(tmp_path))
    assert status == 1
    assert "1 new" in said
    assert Page.objects.get().name.endswith("/\ufffd\ufffd.txt")
    assert FailedPage.objects.get().path == ""


@pytest.mark.django_db
def test_the_index_follows_by_batches_and_at_the_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages_at: list[int] = []
    monkeypatch.setattr(importing, "catch_up", lambda **_: pages_at.append(Page.objects.count()))
    monkeypatch.setattr(importing, "BATCH", 2)
    run(str(folder))
    assert pages_at == [2, 3]


@pytest.mark.django_db
@pytest.mark.parametrize("fault", [None, KeyboardInterrupt])
def test_a_run_leaves_the_collector_as_it_was(fault: type[BaseException] | None) -> None:
    def run_once() -> None:
        with ImportRun(["x"]):
            seen.append(gc.get_threshold()[0])
            if fault is not None:
                raise fault

    seen: list[int] = []
    before = gc.get_threshold(), gc.get_freeze_count()
    if fault is None:
        run_once()
    else:
        with pytest.raises(fault):
            run_once()
    assert seen == [importing.OBJECTS]
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


@pytest.mark.django_db
def test_an_interrupted_run_is_recorded_as_such(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = page_files([str(folder)])

    def interrupt(*args: Any, **kwargs: Any) -> None:
        raise KeyboardInterrupt

    def one_and_a_half() -> None:
        with ImportRun(["x"]) as importer:
            assert importer.take(files[0]) is Outcome.NEW
            monkeypatch.setattr(storing_writing, "link_related", interrupt)
            importer.take(files[1])

    with pytest.raises(KeyboardInterrupt):
        one_and_a_half()
    record = Import.objects.get()
    assert (record.finished_at, record.pages_new, record.articles_new) == (None, 1, 2)
    assert Page.objects.get().name == files[0].name
    assert not FailedPage.objects.exists()


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
