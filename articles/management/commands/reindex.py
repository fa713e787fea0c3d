"""`manage.py reindex`: build the search index from the database, or compare the two."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.management.counting import counted
from articles.search.catching_up import catch_up, rebuild
from articles.search.comparing import Difference, compare
from articles.search.index import UnusableIndex


class Command(BaseCommand):
    """Rebuild or check the search index."""

    help = "Build the search index anew from the database; with --check only compare the two."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--check compares and changes nothing."""
        parser.add_argument("--check", action="store_true", help="say what differs, change nothing")

    def handle(self, *_: Any, **options: Any) -> None:
        """Exit code 1 when --check finds a difference or another process is building."""
        if options["check"]:
            self._check(compare())
            return
        with tqdm(unit=" articles", file=sys.stderr, disable=None) as bar:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            try:
                done = rebuild(progress=show)
            except UnusableIndex as error:
                raise CommandError(f"the index was not built, the one before is kept: {error}") from error
        if done is None:
            raise CommandError("another process is building the index: wait for it, or try again")
        catch_up()
        self.stdout.write(f"{counted(done, 'article')} indexed")

    def _check(self, found: Difference) -> None:
        if found.broken:
            self.stdout.write(f"the index cannot be read: {found.broken}")
        if found.damaged:
            self.stdout.write(f"files of the index that are damaged: {', '.join(found.damaged)}")
        for label, ids in (
            ("not in the index", found.missing),
            ("in the index but not in the database", found.surplus),
            ("changed since they were indexed", found.outdated),
            ("in the index more than once", found.repeated),
        ):
            if ids:
                shown = ", ".join(map(str, ids[:20])) + (", …" if len(ids) > 20 else "")
                self.stdout.write(f"{len(ids)} {label}: {shown}")
        if found:
            raise CommandError("index and database differ: run reindex")
        self.stdout.write(f"index and database agree on {counted(found.compared, 'article')}")
