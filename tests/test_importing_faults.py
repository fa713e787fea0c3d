"""Imports in which something fails: a page, a file, storing a page, or the run itself."""

import gc
from pathlib import Path
from typing import Any

import pytest

from articles.models import Article, FailedPage, Import, Page
from articles.storing import ImportRun, Outcome, importing, page_files
from articles.storing import writing as storing_writing
from tests.raw_pages import page_folder, run_import


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three pages, and what is none."""
    return page_folder(tmp_path)


@pytest.mark.django_db
def test_a_page_that_fails_is_kept_aside_and_the_rest_goes_on(folder: Path) -> None:
    photo = b"\x89PNG\r\n\x1a\n not a page"
    (folder / "0.txt").write_bytes(photo)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "menu.txt").write_text("الرئيسية\nرياضة\nاقتصاد\nثقافة\n", "utf-8")
    status, said = run_import(str(folder))
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
    assert run_import(str(folder))[0] == 1
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
    status, _ = run_import(str(folder))
    assert status == 1
    assert set(Page.objects.values_list("name", flat=True)) == {"صفحات/deep/2", "صفحات/deep/3.HTM"}
    assert Article.objects.count() == 4
    failed = FailedPage.objects.get()
    assert bytes(failed.raw or b"") == (folder / "1.txt").read_bytes()
    assert "RuntimeError: half a page" in failed.reason

    monkeypatch.setattr(storing_writing, "link_related", link)
    status, said = run_import("--retry")
    assert status == 0
    assert said.startswith("1 page: 1 new")
    assert not FailedPage.objects.exists()
    assert Article.objects.count() == 6
    assert run_import("--retry")[1].startswith("0 pages")


@pytest.mark.django_db
def test_a_page_that_fails_again_stays(folder: Path) -> None:
    (folder / "0.txt").write_bytes(b"%PDF-1.4")
    run_import(str(folder))
    (folder / "0.txt").unlink()
    status, said = run_import("--retry")
    assert (status, said.count("failed: ")) == (1, 1)
    assert FailedPage.objects.get().attempts == 2


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_is_tried_again_from_its_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(importing, "_bytes", refuse)
        assert run_import(str(folder / "1.txt"))[0] == 1
        failed = FailedPage.objects.get()
        assert (failed.raw, failed.path) == (None, str(folder / "1.txt"))
        assert failed.reason == "لا يُسمح بقراءة هذا الملف."
        assert run_import("--retry")[0] == 1
        assert FailedPage.objects.get().attempts == 2
    assert run_import("--retry")[0] == 0
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
        run_import(str(bad))
    run_import("--retry")
    assert bytes(FailedPage.objects.get().raw or b"") == b"GIF89a"


@pytest.mark.django_db
def test_a_file_far_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LARGEST", 100)
    assert run_import(str(folder / "1.txt"))[0] == 1
    assert FailedPage.objects.get().raw is None


@pytest.mark.django_db
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no device without an end")
def test_a_file_that_never_ends_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LARGEST", 1000)
    assert run_import("/dev/zero")[0] == 1
    assert FailedPage.objects.get().raw is None


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
            assert [*importer.take_all(files[:1])] == [Outcome.NEW]
            monkeypatch.setattr(storing_writing, "link_related", interrupt)
            next(importer.take_all(files[1:2]))

    with pytest.raises(KeyboardInterrupt):
        one_and_a_half()
    record = Import.objects.get()
    assert (record.finished_at, record.pages_new, record.articles_new) == (None, 1, 2)
    assert Page.objects.get().name == files[0].name
    assert not FailedPage.objects.exists()
