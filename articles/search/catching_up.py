"""The index follows the database: changes in the outbox are applied in order, and a lost index is rebuilt.

Applying a change means removing the article from the index and adding what the database says of it now, if anything.
So a change may be applied twice, or late, without harm; all that matters is that none is skipped (see `index`).
"""

import logging
import shutil
import threading
import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import OperationalError, connection
from django.utils import timezone

from articles.models import Article, Change, content_token
from articles.search import index, schema
from articles.search.analysis import KnownWords
from articles.search.building import Progress, add, fill
from articles.search.constants import (
    BATCH,
    BUILD_IN_REQUEST,
    CATCH_UP_MEMORY,
    KEEP_CHANGES,
    ROOM_TO_REBUILD,
    SCHEMA_VERSION,
    WAIT_FOR_LOCK,
)
from articles.search.gathering import gather
from articles.search.index import State, UnusableIndex

logger = logging.getLogger(__name__)

_UPDATING = "updating"
_REBUILDING = "rebuilding"


def catch_up(*, wait: bool = True, known: KnownWords | None = None) -> bool:
    """Bring the index up to the newest change; returns whether it got there.

    Call it after the commit. Callers that do so repeatedly, for many articles, pass the words `known` so far. With
    `wait`, it waits some seconds for another process that is doing the same; without, it leaves the work to that one.
    An index that is missing, broken, of another schema or database, or too far behind is rebuilt.
    A failure of disk or index is logged and gives False: the old index goes on answering, and no change is lost.
    """
    patience = WAIT_FOR_LOCK if wait else 0.0
    try:
        with index.reading():
            if not is_current() and not _follow(patience, known):
                return False
    except UnusableIndex:
        logger.exception("the search index could not follow; it will be tried again")
        return False
    if wait:
        try:
            _forget_old_changes()
        except OperationalError:
            # Another writer holds the database: the next call will delete them.
            logger.info("old changes are kept for now", exc_info=True)
    return True


def _follow(patience: float, known: KnownWords | None) -> bool:
    """Apply new changes, or rebuild where that is impossible; returns whether the index is now at the newest change."""
    reason = _why_rebuild()
    if not reason:
        with index.lock(_UPDATING, wait=patience) as alone:
            if not alone:
                return False
            try:
                with index.reading():
                    _apply_changes(known)
            except UnusableIndex as error:
                # On a full disk rebuilding would fail too, again and again; and a reader should not wait for it.
                if not patience or shutil.disk_usage(index.root()).free < ROOM_TO_REBUILD:
                    raise
                reason = f"it cannot be written: {error}"
            else:
                return True
    logger.info("the search index is built: %s", reason)
    rebuild(wait=patience)
    return is_current()


def is_at(change: tuple[int, str]) -> bool:
    """Whether the index can be read and is exactly at that change (`content_token()`), neither before nor after it."""
    state = index.read_state()
    if state is None or (state.change, state.at) != change:
        return False
    try:
        # Otherwise a broken index would stay broken until the next change.
        index.opened()
    except UnusableIndex:
        return False
    return True


def is_current() -> bool:
    """Whether the index holds the newest change and can be read: one query and a small file, once it is open."""
    return is_at(content_token())


def rebuild(*, progress: Progress | None = None, wait: float = 0.0) -> int | None:
    """Build the index from the database, next to the old one, then replace that; returns how many articles it holds.

    The old index answers, and follows the changes, until the new one is complete. None when another process is building
    (for longer than `wait` seconds), or has just built one.
    """
    before = _folder()
    with index.lock(_REBUILDING, wait=wait) as alone:
        if not alone or _folder() != before:
            return None
        change, at = content_token()
        folder = uuid.uuid4().hex
        # Left behind by an interrupted rebuild: the lock ensures that nobody else is building.
        _remove_folders(keep=(folder, before))
        try:
            done = fill(folder, progress=progress)
        except BaseException:
            shutil.rmtree(index.root() / folder, ignore_errors=True)
            raise
        with index.lock(_UPDATING, wait=60.0) as updating:
            if not updating:
                return None
            index.write_state(State(folder, SCHEMA_VERSION, change, at))
            _apply_changes()
        _remove_folders(keep=(folder,))
        return done


def catch_up_for_reader() -> bool:
    """As `catch_up`, for a request: never waits for another process, and builds only a small index by itself.

    A large one is built in a thread; until it is there, whatever index there is answers.
    """
    if is_current():
        return True
    if not _why_rebuild() or Article.objects.all()[BUILD_IN_REQUEST:].first() is None:
        return catch_up(wait=False)
    threading.Thread(target=_catch_up_alone, name="search-index", daemon=True).start()
    return False


def _catch_up_alone() -> None:
    try:
        catch_up(wait=False)
    finally:
        connection.close()


def _folder() -> str:
    state = index.read_state()
    return "" if state is None else state.folder


def _stamp(at: datetime) -> str:
    return at.isoformat()


def _why_rebuild() -> str:
    """Why changes cannot simply be applied to the index that is there; "" when they can."""
    state = index.read_state()
    if state is None:
        return "there is none yet, or of another schema"
    try:
        index.opened()
    except UnusableIndex as error:
        return f"it cannot be opened: {error}"
    if state.change == 0:
        oldest = Change.objects.order_by("pk").values_list("pk", flat=True).first()
        return "" if oldest in (None, 1) else "changes before the oldest that is kept are missing"
    at = Change.objects.filter(pk=state.change).values_list("at", flat=True).first()
    if at is None:
        return "it follows another database, or was left behind for too long"
    return "" if _stamp(at) == state.at else "it follows another database"


def _apply_changes(known: KnownWords | None = None) -> None:
    """Apply what is new in the outbox, in commits of BATCH changes; the caller holds the lock."""
    state = index.read_state()
    if state is None:
        return
    view = None
    while changes := list(
        Change.objects.filter(pk__gt=state.change).order_by("pk").values_list("pk", "article_id", "at")[:BATCH]
    ):
        if view is None:
            view = index.existing(state.folder)
        with index.writing(view, memory=CATCH_UP_MEMORY) as writer:
            ids = {article_id for _, article_id, _ in changes}
            for article_id in ids:
                writer.delete_documents_by_term(schema.ID, article_id)
            add(writer, gather(ids), known)
            writer.commit()
            last, _, at = changes[-1]
            state = State(state.folder, state.schema, last, _stamp(at))
            index.write_state(state)


def _remove_folders(*, keep: Collection[str]) -> None:
    """Delete the folders of indexes that nobody will open again; a process that has one open keeps its mapped files."""
    for path in index.root().iterdir():
        if path.is_dir() and path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)


def _forget_old_changes() -> None:
    """Delete changes older than KEEP_CHANGES, but never the one that this index is at, nor any after it."""
    state = index.read_state()
    if state is None:
        return
    limit = timezone.now() - KEEP_CHANGES
    oldest = Change.objects.order_by("pk").values_list("pk", "at").first()
    if oldest is not None and oldest[0] < state.change and oldest[1] < limit:
        Change.objects.filter(pk__lt=state.change, at__lt=limit).delete()
