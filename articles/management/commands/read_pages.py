"""`manage.py read_pages`: read files and print what is in them. Touches no database."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.management.counting import counted
from articles.meaning.matching import Matcher
from articles.meaning.reading import understand
from articles.meaning.values import DateMention, Finding
from articles.meaning.vocabulary import load, seed_folder
from articles.pages.output import outline, reading_as_values
from articles.pages.reading import read
from articles.pages.values import Reading, UnreadablePage


class Command(BaseCommand):
    """One JSON object a page in the order given, or an outline; a page that cannot be read does not stop the rest."""

    help = "Read raw news pages and print their stories, without touching the database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--json` is for programs: one object a line."""
        parser.add_argument("pages", nargs="+", metavar="PAGE", help="files to read")
        parser.add_argument("--json", action="store_true", help="print one JSON object a page, a page a line")

    def handle(self, *, pages: list[str], **options: Any) -> None:
        """Exit status 1 when any page could not be read; its object is {"file": …, "error": …}."""
        failed = 0
        matcher: Matcher | None = None
        for page in pages:
            try:
                reading = read(Path(page).read_bytes(), name=page)
            except (UnreadablePage, OSError) as error:
                failed += 1
                message = f"تعذّر فتح الملف: {error.strerror}" if isinstance(error, OSError) else str(error)
                self.stdout.write(_json({"file": page, "error": message}) if options["json"] else f"{page}: {message}")
                continue
            if not options["json"]:
                self.stdout.write("\n".join(outline(reading, file=page)))
                continue
            matcher = matcher or Matcher(load(seed_folder()))
            self.stdout.write(_json(_with_meaning(reading, matcher, file=page)))
        if failed:
            raise CommandError(f"{failed} of {counted(len(pages), 'page')} could not be read", returncode=1)


def _with_meaning(reading: Reading, matcher: Matcher, *, file: str) -> dict[str, Any]:
    values = reading_as_values(reading, file=file)
    for story, out in zip(reading.stories, values["stories"], strict=True):
        meaning = understand(story, matcher, publisher=reading.publisher)
        out["countries"] = [{"code": found.entry.code, "central": found.central} for found in meaning.countries]
        out["people"] = [_named(found) for found in meaning.people]
        out["sources"] = [_named(found) for found in meaning.sources]
        out["quotes"] = [
            {"speaker": quoted.speaker_text, "via": quoted.via_text, "text": quoted.text}
            for quoted in meaning.quotations
        ]
        out["dates"] = [_dated(found) for found in meaning.dates]
    return values


def _dated(found: DateMention) -> dict[str, Any]:
    days = {"first": found.first and found.first.isoformat(), "last": found.last and found.last.isoformat()}
    return {"text": found.surface, **days, "precision": found.precision.value}


def _named(found: Finding) -> dict[str, Any]:
    return {"name": found.entry.name, "surfaces": list(dict.fromkeys(mention.surface for mention in found.mentions))}


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)
