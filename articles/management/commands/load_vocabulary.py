"""manage.py load_vocabulary: people, countries, organisations, topics and sources that ship with the project."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.management.counting import counted
from articles.meaning.vocabulary import BadVocabulary
from articles.seeding import load_vocabulary


class Command(BaseCommand):
    """Load what is new in the vocabulary; editors' changes are left alone."""

    help = "Load the vocabulary: only what was never loaded before, so editors' changes are left alone."

    def add_arguments(self, parser: CommandParser) -> None:
        """One optional folder."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.VOCABULARY_DIR, help="folder of the TOML files"
        )

    def handle(self, *_args: Any, folder: Path, **_options: Any) -> None:
        """Load and say how much was new."""
        try:
            loaded = load_vocabulary(folder)
        except BadVocabulary as error:
            raise CommandError(str(error)) from error
        added = (
            (loaded.tags, "new tag", "new tags"),
            (loaded.sources, "new source", "new sources"),
            (loaded.spellings, "new spelling", "new spellings"),
            (loaded.offices, "new term of office", "new terms of office"),
        )
        new = [counted(number, one, many) for number, one, many in added if number]
        self.stdout.write(f"Vocabulary: {', '.join(new) or 'nothing new'}.")
