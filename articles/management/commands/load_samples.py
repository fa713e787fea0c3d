"""manage.py load_samples: the sample pages that ship with the project."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.pages.values import UnreadablePage
from articles.search.catching_up import catch_up
from articles.seeding import BadSamples, load_samples


class Command(BaseCommand):
    """Import the sample pages that were never imported before."""

    help = "Import the sample pages: only those never imported before, so deleted ones stay away."

    def add_arguments(self, parser: CommandParser) -> None:
        """One optional folder."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.SAMPLE_PAGES_DIR, help="folder of pages.toml"
        )

    def handle(self, *_args: Any, folder: Path, **_options: Any) -> None:
        """Import and say how many were new."""
        try:
            count = load_samples(folder)
        except (BadSamples, UnreadablePage) as error:
            raise CommandError(str(error)) from error
        catch_up()
        self.stdout.write(f"Sample pages: {count} new.")
