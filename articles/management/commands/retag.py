"""manage.py retag: after a change of vocabulary, the articles that it can touch are understood again."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.management.counting import counted
from articles.management.progress import INTERRUPTED, with_progress
from articles.search.catching_up import catch_up
from articles.storing import retagging
from articles.storing.batches import batches_of
from articles.storing.retagging import Retagged

# A commit of the index costs as much as several articles.
_CATCH_UP_EVERY = 20


class Command(BaseCommand):
    """Retag; run it again and it does what is left."""

    help = (
        "Look again for people, countries, sources and quotations in the articles that a change of vocabulary, or a "
        "new version of this program, can touch. What editors decided stays. Stopped at any moment, it goes on where "
        "it was when run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """--all."""
        parser.add_argument("--all", action="store_true", dest="everything", help="every article, touched or not")

    def handle(self, *_args: Any, everything: bool, **_options: Any) -> None:
        """Retag, and leave with status 1 when an article failed, 130 when interrupted."""
        total = Retagged()
        work = retagging.due(everything=everything)
        parts = batches_of(work.ids, retagging.BATCH)
        interrupted = False
        try:
            told = with_progress(
                parts,
                total=len(parts),
                unit="batches",
                note=lambda: f"{counted(total.done, 'article')}, {total.changed} changed",
            )
            for number, part in enumerate(told, 1):
                total += retagging.retag_batch(part, of_due=work)
                if number % _CATCH_UP_EVERY == 0:
                    catch_up()
        except KeyboardInterrupt:
            interrupted = True
        forgotten = 0 if interrupted else retagging.all_done(work)
        catch_up()
        due = counted(len(work.ids), "article")
        self.stdout.write(f"{total.done} of {due} understood again, {total.changed} changed.")
        if forgotten:
            names = counted(forgotten, "suggested person or outlet is", "suggested people and outlets are")
            self.stdout.write(f"{names} named no more, and forgotten.")
        for pk in total.failed:
            self.stdout.write(f"  failed: article {pk}: see the log")
        if interrupted:
            self.stdout.write("Interrupted: run it again to do the rest.")
            sys.exit(INTERRUPTED)
        if total.failed:
            sys.exit(1)
