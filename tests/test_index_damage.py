"""An index that is cut off, garbled, locked, or without disk space: readers get answers, and nothing is lost."""

import logging
import os
import resource
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import content_version
from articles.search import index
from articles.search.catching_up import catch_up, rebuild
from articles.search.comparing import compare
from articles.search.results import search
from articles.search.values import SearchRequest
from tests.factories import make_article, make_page, make_tag
from tests.index_helpers import ids

pytestmark = pytest.mark.django_db

KINDS = ("fast", "fieldnorm", "idx", "pos", "store", "term")


def folder() -> Path:
    """Where the index lies."""
    state = index.read_state()
    assert state is not None
    return index.root() / state.folder


def replaced(path: Path, content: bytes) -> None:
    """A new file in its place: who still has the old one mapped must not be torn down with it."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def cut(path: Path) -> None:
    """Half of the file is gone."""
    replaced(path, path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    """All of it is."""
    replaced(path, b"")


def garbled(path: Path) -> None:
    """Bytes in its middle are other ones."""
    content = bytearray(path.read_bytes())
    for place in range(0, max(1, len(content) - 120), 3):
        content[place] ^= 0xFF
    replaced(path, bytes(content))


@pytest.fixture
def made() -> Iterator[set[int]]:
    """Articles in an index that is whole; it is built anew afterwards in any case."""
    tag = make_tag()
    yield {
        make_article(headline=f"خبر {number}", paragraphs=["وصل الوفد صباحًا."], tags=[tag]).pk for number in range(5)
    }
    index.forget()


@pytest.mark.parametrize("harm", [cut, emptied])
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_is_noticed_and_the_index_built_anew(
    kind: str, harm: Callable[[Path], None], made: set[int], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert ids("خبر") == made
    index.forget()
    for path in folder().glob(f"*.{kind}"):
        harm(path)
    assert ids("خبر") == made
    assert "the search index is built: it cannot be opened" in caplog.text
    assert not compare()


@pytest.mark.parametrize("kind", KINDS)
def test_garbled_bytes_never_break_a_page_and_the_check_names_the_file(kind: str, made: set[int]) -> None:
    assert ids("خبر") == made
    index.forget()
    harmed = list(folder().glob(f"*.{kind}"))
    for path in harmed:
        garbled(path)
    found = compare()
    assert set(found.damaged) == {path.name for path in harmed}
    out = StringIO()
    with pytest.raises(CommandError, match="differ"):
        call_command("reindex", "--check", stdout=out)
    assert all(path.name in out.getvalue() for path in harmed)
    for text in ("خبر", '"وصل الوفد"', "وفد", ""):
        search(SearchRequest(text=text))
    call_command("reindex", stdout=StringIO())
    assert ids("خبر") == made
    assert not compare()


def test_what_is_no_fault_of_the_index_is_not_taken_for_one() -> None:
    with pytest.raises(KeyError), index.reading():
        raise KeyError
    with pytest.raises(KeyboardInterrupt), index.reading():
        raise KeyboardInterrupt


def test_a_panic_of_the_index_is_an_unusable_index() -> None:
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(index.UnusableIndex, match="range end"), index.reading():
        raise panic("range end index out of range")


def test_a_lock_that_a_dead_writer_left_behind_holds_nobody_up(made: set[int]) -> None:
    """The kernel's locks go with their process: what is left is a file that nobody holds."""
    assert ids("خبر") == made
    for name in (".tantivy-writer.lock", ".tantivy-meta.lock"):
        (folder() / name).touch()
    for name in ("updating.lock", "rebuilding.lock"):
        (index.root() / name).write_text("4711", "utf-8")
    before = folder()
    more = make_article(headline="خبر جديد")
    assert catch_up()
    assert folder() == before
    assert ids("خبر") == {*made, more.pk}


def in_a_process(work: Callable[[], bool]) -> tuple[int, str]:
    """What `work` came to in a process of its own, 0 for True, 1 for False, 2 for an exception; and what it logged."""
    connection.close()
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        code = 2
        try:
            # A pipe: what is caught of the usual streams goes to a file, for which there may be no room.
            with os.fdopen(there, "w") as stream:
                logging.getLogger("articles").addHandler(logging.StreamHandler(stream))
                # A connection of its own, before there is no room for what SQLite lays beside its file.
                content_version()
                code = 0 if work() else 1
        finally:
            os._exit(code)
    os.close(there)
    with os.fdopen(here) as stream:
        said = stream.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("room", [1, 100, 5_000])
def test_without_room_on_disk_the_old_index_answers_and_follows_once_there_is_some(room: int, made: set[int]) -> None:
    """A process that may write files of so many bytes gets from the kernel what a full disk gives: no write."""
    assert ids("خبر") == made
    before = folder()
    more = make_article(headline="خبر جديد", paragraphs=[f"كلمة{number}" for number in range(3000)])

    def squeezed() -> bool:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        return catch_up()

    code, said = in_a_process(squeezed)
    assert code == 1
    assert "the search index could not follow" in said
    assert folder() == before
    # A reader who has not followed yet is answered by what was there.
    with index.lock("updating", wait=0):
        assert ids("خبر") == made
    assert ids("خبر") == {*made, more.pk}
    assert not compare()


@pytest.mark.django_db(transaction=True)
def test_a_rebuild_without_room_leaves_the_old_index(made: set[int]) -> None:
    assert ids("خبر") == made
    before = folder()

    def squeezed() -> bool:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
        return rebuild() is not None

    assert in_a_process(squeezed)[0] == 2
    assert folder() == before
    assert [path for path in index.root().iterdir() if path.is_dir()] == [before]
    assert ids("خبر") == made
    assert not compare()


@pytest.mark.django_db(transaction=True)
def test_two_processes_that_write_at_once_lose_nothing(made: set[int]) -> None:
    assert ids("خبر") == made

    def write() -> bool:
        for number in range(5):
            make_article(headline="خبر متزامن", page=make_page(raw=f"{os.getpid()} {number}".encode()))
            catch_up()
        return True

    connection.close()
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            code = 2
            try:
                code = 0 if write() else 1
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert catch_up()
    assert len(ids("متزامن")) == 10
    assert not compare()
