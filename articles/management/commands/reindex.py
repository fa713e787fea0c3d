"""`manage.py reindex`: build the search index from the database, or compare the two."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.management.counting import counted
from articles.search.catching_up import catch_up, rebuild
from articles.search.comparing import Difference, compare
from articles.search.index import UnusableIndex, reading
from articles.storing.contradictions import Contradictions, contradictions


class Command(BaseCommand):
    """Rebuild or check the search index."""

    help = "Build the search index anew from the database; with --check only compare the two, and look over the rows."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--check compares, looks over the rows, and changes nothing."""
        parser.add_argument("--check", action="store_true", help="say what differs, change nothing")

    def handle(self, *_: Any, **options: Any) -> None:
        """Exit code 1 when --check finds anything wrong or another process is building."""
        if options["check"]:
            self._check(compare(), contradictions())
            return
        with tqdm(unit=" articles", file=sys.stderr, disable=None) as bar:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            try:
                with reading():
                    done = rebuild(progress=show)
            except UnusableIndex as error:
                raise CommandError(f"the index was not built, the one before is kept: {error}") from error
        if done is None:
            raise CommandError("another process is building the index: wait for it, or try again")
        catch_up()
        self.stdout.write(f"{counted(done, 'article')} indexed")

    def _check(self, found: Difference, within: Contradictions) -> None:
        if found.broken:
            self.stdout.write(f"the index cannot be read: {found.broken}")
        if found.damaged:
            self.stdout.write(f"files of the index that are damaged: {', '.join(found.damaged)}")
        if within.dangling:
            self.stdout.write(f"a row refers to one that is gone: {within.dangling}")
        for label, ids in (
            ("not in the index", found.missing),
            ("in the index but not in the database", found.surplus),
            ("changed since they were indexed", found.outdated),
            ("in the index more than once", found.repeated),
            ("with a spelling under another tag than its mention's", within.astray),
            ("with a name spelled more often than it is counted", within.overcounted),
            ("with a quotation that names another article's tag", within.elsewhere),
        ):
            if ids:
                shown = ", ".join(map(str, ids[:20])) + (", …" if len(ids) > 20 else "")
                self.stdout.write(f"{len(ids)} {label}: {shown}")
        remedies = []
        if found:
            remedies.append("index and database differ: run reindex")
        if within.dangling:
            remedies.append("rows are missing: put a backup back")
        elif within:
            remedies.append("the database contradicts itself: run retag --all")
        if remedies:
            raise CommandError("; ".join(remedies))
        self.stdout.write(f"index and database agree on {counted(found.compared, 'article')}")
