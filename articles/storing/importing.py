"""A run of the importer: page after page, failures set aside, the index following in batches."""

import gc
import hashlib
import logging
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from django.db import OperationalError, models
from django.utils import timezone

from articles.models import FailedPage, Import, current_lexicon
from articles.pages.values import UnreadablePage
from articles.search.analysis import MANY_WORDS, KnownWords
from articles.search.catching_up import catch_up
from articles.storing.column_limits import fit
from articles.storing.files import PageFile
from articles.storing.pages import store_page, store_pages
from articles.storing.prepared import Outcome, RawPage, Stored

logger = logging.getLogger(__name__)

# Pages between two updates of the index: a commit of it costs as much as several pages, but readers see new articles
# only after it.
BATCH = 200

# Pages written in one transaction: they share the cost of a commit, and an editor who saves meanwhile hardly waits. A
# run that is killed loses at most this many, none of which was reported as done, and reads them when run again.
TOGETHER = 40
# ... or bytes: large pages should not all be held in memory at once.
TOGETHER_BYTES = 4 * 1024 * 1024

# New objects after which Python's garbage collector looks for cycles. Reading makes thousands of words a page but next
# to no cycles; collecting after every 700 objects, which is the default, costs a tenth of a run, and after fewer than
# the pages of one transaction hold (some 30,000), a fiftieth.
OBJECTS = 100_000

# No news page is this large: such a file was named by mistake, and would have to be held in memory whole.
LARGEST = 32 * 1024 * 1024


class ImportRun(AbstractContextManager["ImportRun"]):
    """One run, recorded in an Import row. Use it in a `with`: however it ends, what was read is counted and indexed.

    `counts` has the pages by outcome, `articles_new` the number of articles in new pages, `reasons` the name of each
    failed page with the reason.
    """

    def __init__(self, paths: list[str]) -> None:
        self.record = Import.objects.create(paths=[fit(path) for path in paths])
        self.counts: Counter[Outcome] = Counter()
        self.articles_new = 0
        self.reasons: list[tuple[str, str]] = []
        self._words = KnownWords(MANY_WORDS)

    def __enter__(self) -> Self:
        # The vocabulary lives as long as the run: the collector need not look through it again and again.
        current_lexicon()
        gc.freeze()
        self._threshold = gc.get_threshold()
        gc.set_threshold(OBJECTS, *self._threshold[1:])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        gc.set_threshold(*self._threshold)
        gc.unfreeze()
        # An interrupted run gets no finishing time: that is how it can be told from a complete one.
        self.record.finished_at = timezone.now() if kind is None else None
        self._save()

    def take_all(self, files: Iterable[PageFile]) -> Iterator[Outcome]:
        """Store the files' pages, some at a time; yields the outcome of each page as soon as it is committed.

        A page that fails is set aside; the failure is never raised, and does not keep the others from being stored.
        """
        waiting: list[tuple[PageFile, RawPage]] = []
        size = 0
        for file in files:
            try:
                raw = _bytes(file.path)
            except Exception as error:  # any fault in one page must not stop the others
                yield self._failed(error, name=file.name, path=_path(file), raw=None)
                continue
            waiting.append((file, RawPage(raw, file.name)))
            size += len(raw)
            if len(waiting) >= min(TOGETHER, BATCH) or size >= TOGETHER_BYTES:
                yield from self._store(waiting)
                waiting, size = [], 0
        yield from self._store(waiting)

    def _store(self, files: Sequence[tuple[PageFile, RawPage]]) -> list[Outcome]:
        outcomes = []
        # All are counted before the first is yielded: they are stored, whatever the consumer does then.
        for (file, page), stored in zip(files, store_pages([page for _, page in files]), strict=True):
            if isinstance(stored, Stored):
                outcomes.append(self._stored(stored))
            else:
                outcomes.append(self._failed(stored, name=file.name, path=_path(file), raw=page.raw))
        return outcomes

    def retry(self, failed: FailedPage) -> Outcome:
        """Try a failed page once more; if it succeeds, it is no longer among the failed ones."""
        raw = None if failed.raw is None else bytes(failed.raw)
        try:
            if raw is None:
                raw = _bytes(Path(failed.path))
            stored = store_page(raw, name=failed.name)
        except Exception as error:  # as above
            return self._failed(error, name=failed.name, path=failed.path, raw=raw, before=failed)
        failed.delete()
        return self._stored(stored)

    def _stored(self, stored: Stored) -> Outcome:
        if stored.outcome is Outcome.NEW:
            self.articles_new += len(stored.article_ids)
        return self._count(stored.outcome)

    def _failed(
        self, error: Exception, *, name: str, path: str, raw: bytes | None, before: FailedPage | None = None
    ) -> Outcome:
        reason = _reason(error)
        if isinstance(error, OperationalError):
            logger.warning("%s: %s", name, error)  # the database's fault: a traceback of our code would not help
        elif not isinstance(error, UnreadablePage | OSError | TooLarge):
            logger.warning("%s: %s", name, reason, exc_info=error)
        self.reasons.append((name, reason))
        keep_aside(name=name, path=path, raw=raw, reason=reason, before=before)
        return self._count(Outcome.FAILED)

    def _count(self, outcome: Outcome) -> Outcome:
        self.counts[outcome] += 1
        if self.counts.total() % BATCH == 0:
            self._save()
        return outcome

    def _save(self) -> None:
        self.record.pages_new = self.counts[Outcome.NEW]
        self.record.pages_unchanged = self.counts[Outcome.UNCHANGED]
        self.record.pages_reread = self.counts[Outcome.REREAD]
        self.record.pages_failed = self.counts[Outcome.FAILED]
        self.record.articles_new = self.articles_new
        self.record.save()
        catch_up(known=self._words)


class TooLarge(ValueError):
    """A file is larger than any page."""


def keep_aside(*, name: str, path: str, raw: bytes | None, reason: str, before: FailedPage | None = None) -> None:
    """Keep a failed page, one row for each content; `before` is the row of its last failure, if there is one."""
    sha256 = hashlib.sha256(raw if raw is not None else b"path:" + os.fsencode(path)).hexdigest()
    if before is not None and before.sha256 != sha256:
        before.delete()  # now its bytes could be read: they name it from here on
    path = path if _storable(path) else ""
    kept, is_new = FailedPage.objects.get_or_create(
        sha256=sha256, defaults={"name": fit(name, 1000) or "?", "path": path, "raw": raw, "reason": fit(reason)}
    )
    if not is_new:
        kept.reason, kept.path, kept.attempts = fit(reason), path, models.F("attempts") + 1
        kept.save(update_fields=["reason", "path", "attempts", "failed_at"])


def _path(file: PageFile) -> str:
    return os.fsdecode(file.path.absolute())


def _storable(path: str) -> bool:
    return fit(path) == path


def _bytes(path: Path) -> bytes:
    """A file's bytes, at most as many as a page may have: a pipe or a device does not say how much it will give."""
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise TooLarge(f"الملف أكبر من أن يكون صفحة: حدّ الصفحة {LARGEST // 1024 // 1024} ميغابايت.")
    return raw


def _reason(error: Exception) -> str:
    """Why a page failed, for the editors, in Arabic."""
    match error:
        case UnreadablePage() | TooLarge():
            return str(error)
        case PermissionError():
            return "لا يُسمح بقراءة هذا الملف."
        case FileNotFoundError():
            return "لم يعد هذا الملف موجوداً."
        case OSError():
            return f"تعذّرت قراءة الملف: {error.strerror or error}"
        case OperationalError():
            return f"لم تقبل قاعدة البيانات حفظ الصفحة: {error}"
        case _:
            return f"خطأ غير متوقع في قراءة الصفحة أو حفظها: {type(error).__name__}: {error}"
