"""manage.py import_pages: raw pages from files into the database and the index."""

import sys
import time
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.management.counting import counted
from articles.management.progress import INTERRUPTED, with_progress
from articles.models import FailedPage
from articles.storing import ImportRun, NoSuchPath, Outcome, page_files

# How many failures are named; the rest can be seen in the admin.
_NAMED = 10


class Command(BaseCommand):
    """Import pages; run it again and it does what is left."""

    help = (
        "Import raw news pages: files, folders (all .txt, .html, .htm and extension-less files below) and globs. "
        "Pages that are stored already are passed over, pages that fail are kept aside with their reason; "
        "stopped at any moment, it finishes the rest when run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Paths, or --retry."""
        parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder or a glob")
        parser.add_argument("--retry", action="store_true", help="try the pages that failed before once more")

    def handle(self, *_args: Any, paths: list[str], retry: bool, **_options: Any) -> None:
        """Import, and leave with status 1 when a page failed, 130 when interrupted."""
        if bool(paths) == retry:
            raise CommandError("Give the paths to import, or --retry alone.")
        try:
            files = page_files(paths)
        except NoSuchPath as error:
            raise CommandError(str(error)) from error
        if paths and not files:
            looked = ", ".join(paths)
            raise CommandError(
                f"{looked}: no page there (of a folder .txt, .html, .htm and names without a dot are read)"
            )
        began = time.monotonic()
        interrupted = False
        run = ImportRun(paths)
        try:
            with run:
                if retry:
                    failed = list(FailedPage.objects.order_by("pk").values_list("pk", flat=True))
                    again = (run.retry(FailedPage.objects.get(pk=pk)) for pk in failed)
                    self._each(again, run, total=len(failed))
                else:
                    self._each(run.take_all(files), run, total=len(files))
        except KeyboardInterrupt:
            interrupted = True
        self._summary(run, seconds=time.monotonic() - began, interrupted=interrupted)
        if interrupted:
            sys.exit(INTERRUPTED)
        if run.counts[Outcome.FAILED]:
            sys.exit(1)

    def _each(self, outcomes: Iterable[Outcome], run: ImportRun, *, total: int) -> None:
        for _ in with_progress(outcomes, total=total, unit="pages", note=lambda: _counts(run)):
            pass

    def _summary(self, run: ImportRun, *, seconds: float, interrupted: bool) -> None:
        done = run.counts.total()
        rate = f"{counted(round(done / seconds), 'page')} a second" if seconds >= 1 else f"{seconds:.1f} seconds"
        articles = counted(run.articles_new, "new article")
        self.stdout.write(f"{counted(done, 'page')}: {_counts(run)}; {articles} ({rate}).")
        for name, reason in run.reasons[:_NAMED]:
            self.stdout.write(f"  failed: {name}: {reason}")
        if len(run.reasons) > _NAMED:
            self.stdout.write(f"  and {len(run.reasons) - _NAMED} more")
        if run.reasons:
            self.stdout.write("What failed is kept aside: see it in the admin, or try again with import_pages --retry.")
        if interrupted:
            self.stdout.write("Interrupted: every page above is stored whole. Run it again to import the rest.")


def _counts(run: ImportRun) -> str:
    counts = run.counts
    return (
        f"{counts[Outcome.NEW]} new, {counts[Outcome.UNCHANGED]} unchanged, "
        f"{counts[Outcome.REREAD]} read again, {counts[Outcome.FAILED]} failed"
    )
