"""A new index, filled from the database: by this process alone, or by several that take a stretch of the articles each.

Analysing words in Python and writing the index take about as long as each other, and Python's share keeps one core at
most. So each process builds an index of its stretch, and their segments are put together: a segment is whole by itself,
and an index is a list of segments (tantivy, `meta.json`; and `.managed.json`, the files that it may remove).
"""

import contextlib
import json
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import tantivy
from django.db import connection

from articles.models import Article
from articles.search import index
from articles.search.analysis import KnownWords
from articles.search.constants import BATCH, REBUILD_MEMORY
from articles.search.documents import Indexed, document
from articles.search.gathering import gather_between
from articles.search.helping import Stretch, help_building
from articles.search.index import UnusableIndex

# Called with how many articles are done and how many there are.
Progress = Callable[[int, int], None]

# With fewer articles than these one process builds the index alone: to start another takes a second.
LEAST_TO_SHARE = 10_000
# Printed words whose analysis is remembered: nearly all of a large corpus, about 400 bytes each.
_WORDS = 300_000

_META = "meta.json"
_MANAGED = ".managed.json"


def fill(folder: str, *, processes: int = 1, progress: Progress | None = None) -> int:
    """Index every article that there is now into a new folder of the index; how many there were.

    What changes meanwhile is in the outbox. `processes` is the most that share the work: a few articles are not worth
    starting one. Memory does not grow with the number of articles; each process has an equal part of REBUILD_MEMORY.
    """
    articles = Article.objects.order_by("pk")
    total = articles.count()
    ends = _ends(total, processes if total >= LEAST_TO_SHARE else 1)
    memory, words = REBUILD_MEMORY // len(ends), _WORDS // len(ends)
    first, *others = [
        Stretch(after, until, memory=memory, words=words) for after, until in zip((0, *ends), ends, strict=False)
    ]
    with _helpers(folder, others) as helpers:
        done = 0
        with contextlib.closing(write_stretch(folder, first)) as batches:
            for done in batches:
                _show(progress, done + helpers.done(), total)
        while helpers.at_work():
            _show(progress, done + helpers.done(patience=1.0), total)
        done += helpers.done()
        if others:
            _put_together(folder, [helper.folder for helper in helpers.each])
    return done


def _show(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, max(done, total))


def write_stretch(folder: str, stretch: Stretch) -> Generator[int, None, None]:
    """Index a stretch of the articles into a new folder; it says after each batch how many are done."""
    articles = Article.objects.filter(pk__lte=stretch.until).order_by("pk").values_list("pk", flat=True)
    known = KnownWords(stretch.words)
    done, last = 0, stretch.after
    with index.writing(index.create(folder), memory=stretch.memory) as writer:
        while ids := list(articles.filter(pk__gt=last)[:BATCH]):
            add(writer, gather_between(ids[0], ids[-1]), known)
            done, last = done + len(ids), ids[-1]
            yield done
        writer.commit()


def add(writer: tantivy.IndexWriter, articles: Iterable[Indexed], known: KnownWords | None = None) -> None:
    """Add the documents of what was gathered of articles."""
    for found in articles:
        writer.add_document(document(found, known))


def _ends(total: int, parts: int) -> list[int]:
    """The highest ids of so many stretches of about as many articles each."""
    articles = Article.objects.order_by("pk").values_list("pk", flat=True)
    newest = articles.last() or 0
    cuts = [total * part // parts for part in range(1, parts)]
    return [*(pk for cut in cuts for pk in articles[cut - 1 : cut]), newest]


@dataclass(slots=True)
class _Helper:
    """Another process that builds an index of its stretch in that folder, and tells how far it is."""

    folder: str
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    done: int = 0
    ready: bool = False


@dataclass(slots=True)
class _Helpers:
    each: Sequence[_Helper]

    def at_work(self) -> bool:
        """Whether one of them is not ready yet."""
        return not all(helper.ready for helper in self.each)

    def done(self, *, patience: float = 0.0) -> int:
        """How many articles they have indexed, having waited so many seconds for one of them to say more."""
        working = {helper.pipe: helper for helper in self.each if not helper.ready}
        for pipe in wait(list(working), patience):
            helper = working[pipe]  # type: ignore[index]  # what is waited for are these pipes alone
            try:
                while helper.pipe.poll():
                    helper.done, helper.ready = helper.pipe.recv()
            except EOFError:
                if not helper.ready:
                    raise UnusableIndex("a process that helped to build the index ended before its time") from None
        return sum(helper.done for helper in self.each)


@contextlib.contextmanager
def _helpers(folder: str, stretches: Sequence[Stretch]) -> Iterator[_Helpers]:
    """Processes that build the stretches; none is left, nor what they wrote, when the block is."""
    # Not forked: a copy of this process would share its connections and locks.
    context = get_context("spawn")
    started: list[_Helper] = []
    try:
        for number, stretch in enumerate(stretches, 1):
            ours, theirs = context.Pipe(duplex=False)
            part = f"{folder}-{number}"
            where = (dict(connection.settings_dict), str(index.root()), part)
            process = context.Process(target=help_building, args=(*where, stretch, theirs), daemon=True)
            process.start()
            theirs.close()
            started.append(_Helper(part, process, ours))
        yield _Helpers(started)
    finally:
        for helper in started:
            helper.pipe.close()
            helper.process.terminate()
            helper.process.join()
            shutil.rmtree(index.root() / helper.folder, ignore_errors=True)


def _put_together(folder: str, parts: Sequence[str]) -> None:
    """Move the segments of other folders into that one; UnusableIndex unless it holds all their articles then."""
    target = index.root() / folder
    meta = _read(target / _META)
    managed = _read(target / _MANAGED)
    for part in parts:
        other = _read(index.root() / part / _META)
        for segment in other["segments"]:
            for path in (index.root() / part).glob(f"{segment['segment_id'].replace('-', '')}.*"):
                path.rename(target / path.name)
                managed.append(path.name)
        meta["segments"] += other["segments"]
        meta["opstamp"] = max(meta["opstamp"], other["opstamp"])
    _write(target / _MANAGED, managed)
    _write(target / _META, meta)
    with index.reading():
        together = tantivy.Index.open(str(target))
        # Many small segments of several processes become few: Tantivy looks for such after each commit.
        with index.writing(together, memory=REBUILD_MEMORY) as writer:
            writer.commit()
        together.reload()
        if together.searcher().num_docs != sum(segment["max_doc"] for segment in meta["segments"]):
            raise UnusableIndex("the parts that several processes built do not make the whole")


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _write(path: Path, content: Any) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(content), "utf-8")
    fresh.replace(path)
