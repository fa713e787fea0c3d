"""Watches writes to the tables that readers see, and whether the same transaction adds to the outbox."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, transaction

OUTBOX = "articles_change"
# What no page of the site shows: the importer's and the desk's own notes.
UNSEEN = {
    "articles_change",
    "articles_editordecision",
    "articles_failedpage",
    "articles_import",
    "articles_retagging",
    "articles_seeded",
    "articles_vocabularyversion",
}
_WRITE = re.compile(r'\s*(?:INSERT (?:OR IGNORE )?INTO|UPDATE|DELETE FROM) "(\w+)"', re.IGNORECASE)


class Watch:
    """The tables that each transaction wrote, and those that were written outside of any."""

    def __init__(self) -> None:
        self.untold: list[set[str]] = []
        self.loose: set[str] = set()
        self._written: set[str] = set()
        self._seen = {model._meta.db_table for model in apps.get_app_config("articles").get_models()} - UNSEEN

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Look at one statement, as a wrapper of the connection's."""
        answer = execute(sql, params, many, context)
        # What may go with a deleted row is deleted though there is none of it.
        if (found := _WRITE.match(sql)) and (found[0].lstrip().startswith("INSERT") or context["cursor"].rowcount):
            self._note(found[1])
        return answer

    def _note(self, table: str) -> None:
        if not connection.in_atomic_block:
            self.loose |= {table} & self._seen
            return
        # A transaction that is rolled back drops what waits for its end: the next one begins anew.
        if not any(self._ended in waiting for waiting in connection.run_on_commit):
            self._written = set()
            transaction.on_commit(self._ended)
        self._written.add(table)

    def _ended(self) -> None:
        written, self._written = self._written, set()
        if OUTBOX not in written and written & self._seen:
            self.untold.append(written & self._seen)


@contextmanager
def watched() -> Iterator[None]:
    """A block in which every write that readers can see has to add to the outbox in its own transaction."""
    watch = Watch()
    with connection.execute_wrapper(watch):
        yield
    assert not watch.loose, f"written outside of any transaction: {watch.loose}"
    assert not watch.untold, f"written and not told: {watch.untold}"
