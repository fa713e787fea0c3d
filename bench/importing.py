#!/usr/bin/env python3
"""How many pages are imported in a second of CPU, from bytes on disk to the search index, and the share of each step.

Run from the project's root: .venv/bin/python bench/importing.py [PAGES] [--quoted] [--news ZIP] [--folder FOLDER]

The pages are generated: two stories each, some 7 KB; with --quoted, every paragraph has a quotation. With --news, they
are made of one article each of a zip of ../shared/news; most of their words did not occur before. The vocabulary is the
one that ships. The database is SQLite in a folder that is thrown away; DATABASE_URL is ignored. With --folder, it is
one that bench/generating.py filled, and the new pages stay in it: so one can see whether the hundred-thousandth page
costs as much as the first. Everything runs in one process, as import_pages does. CPU time is measured, so that other
work on the machine matters less.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PAGES = 500

NAMES = ("سيرغي شويغو", "كيم جونغ أون", "فلاديمير بوتين", "أنطونيو تاياني", "حسين دهقان")
PLACES = ("موسكو", "طهران", "بيونغ يانغ", "اليابان", "كوريا الجنوبية", "إيطاليا", "الكرملين")
SENTENCE = (
    "قال {name} إن بلاده {opening}تنظر بعناية إلى ما يجري في {place}{closing}، وإن الوفد الذي وصل أمس سيبقى {n} أياماً "
    "قبل أن يعود، كما "
    "نقلت وكالة «تاس» الروسية عن مصدر رفيع لم تسمّه، في حين لم يصدر عن {other} أي تعليق حتى مساء اليوم نفسه."
)


def page(number: int, *, quoted: bool = False) -> bytes:
    """A page of two stories with captions, sub-headings and a related block; `quoted` with a quotation a paragraph."""
    parts: list[str] = []
    opening, closing = "«»" if quoted else ("", "")
    for story in range(2):
        n = number * 2 + story
        headline = f"وفد رقم {n} يزور {PLACES[n % 7]} ويلتقي {NAMES[n % 5]}"
        caption = f"{NAMES[n % 5]} خلال لقاء الوفد رقم {n} (رويترز)"
        parts += [headline, caption, caption, "TT", headline, caption]
        for m in range(8):
            said = SENTENCE.format(
                name=NAMES[(n + m) % 5],
                place=PLACES[(n + m) % 7],
                other=PLACES[(n * m) % 7],
                n=m + 2,
                opening=opening,
                closing=closing,
            )
            parts += [said, ""] if m != 4 else [f"جولة ثانية من المحادثات رقم {n}", "", said, ""]
    parts += ["مقالات ذات صلة", f"وفد رقم {number} يزور {PLACES[number % 7]} ويلتقي {NAMES[number % 5]}"]
    return "\n".join(parts).encode()


def news(archive: Path) -> Iterator[bytes]:
    """The articles of an archive as pages, those of all papers in turn."""
    with zipfile.ZipFile(archive) as packed:
        articles = json.loads(packed.read(packed.namelist()[0]))
    random.Random(1).shuffle(articles)
    for article in articles:
        yield f"{article['title']}\n\n{article['author'] or ''}\n\n{article['content']}".encode()


class Clock:
    """Measures the CPU time spent within functions, separately from that of their callers, by wrapping them."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def on(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, with its time kept under `name`."""

        def timed(*args: Any, **kwargs: Any) -> Any:
            began = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began

        return timed


def main(pages: int, room: Path, *, quoted: bool, archive: Path | None) -> None:
    """Import new pages, then the same again, and print the rates."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from articles.models import Article, Page, current_lexicon
    from articles.search.catching_up import catch_up
    from articles.seeding import load_vocabulary

    call_command("migrate", verbosity=0)
    load_vocabulary(settings.VOCABULARY_DIR)
    current_lexicon()  # built once a process: not a cost of a page
    catch_up()
    first = Page.objects.count()
    numbers = range(first, first + pages)
    made = news(archive) if archive else (page(number, quoted=quoted) for number in numbers)
    folder = room / f"pages-{first}"
    size = write_pages(folder, zip(numbers, made, strict=False)) / pages / 1024
    print(f"{Article.objects.count()} articles are there")
    clock = timed_steps()
    total, new, _ = take(folder, clock)
    assert new == pages or archive  # of real pages a few have no story, or come twice
    print(f"{pages} new pages of {size:.1f} KB: {pages / total:.0f} a CPU second")
    print_shares(clock.seconds, total, pages)
    total, _, unchanged = take(folder, clock)
    assert unchanged == pages or archive
    print(f"the same pages again: {pages / total:.0f} a CPU second")
    print(f"{Article.objects.count()} articles")


def write_pages(folder: Path, made: Iterable[tuple[int, bytes]]) -> int:
    """Write numbered pages as files into a new folder; their size in bytes."""
    folder.mkdir()
    return sum((folder / f"{number:06}.txt").write_bytes(raw) for number, raw in made)


def timed_steps() -> Clock:
    """A clock on the steps of an import; those within storing a page are also counted in "pages"."""
    from articles.storing import importing
    from articles.storing import pages as storing

    clock = Clock()
    storing.read = clock.on("read", storing.read)
    storing.understand = clock.on("understand", storing.understand)
    importing.store_pages = clock.on("pages", importing.store_pages)
    importing.catch_up = clock.on("index", importing.catch_up)
    return clock


def take(folder: Path, clock: Clock) -> tuple[float, int, int]:
    """Import the folder: CPU seconds, how many pages were new, and how many unchanged."""
    from articles.storing import ImportRun, Outcome, page_files

    clock.seconds.clear()
    began = time.process_time()
    with ImportRun([str(folder)]) as run:
        for _ in run.take_all(page_files([str(folder)])):
            pass
    return time.process_time() - began, run.counts[Outcome.NEW], run.counts[Outcome.UNCHANGED]


def print_shares(took: dict[str, float], total: float, pages: int) -> None:
    """What each step took of the CPU time `total`."""
    took["store"] = took.pop("pages") - took["read"] - took["understand"]
    took["rest"] = total - sum(took.values())
    for name in ("read", "understand", "store", "index", "rest"):
        print(f"  {name:10} {took[name] / pages * 1000:6.2f} ms a page {took[name] / total:5.0%}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int, nargs="?", default=PAGES)
    parser.add_argument("--folder", type=Path, help="a DATA_DIR that bench/generating.py made")
    parser.add_argument("--news", type=Path, help="a zip of ../shared/news")
    parser.add_argument("--quoted", action="store_true", help="with a quotation in each paragraph")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as room:
        os.environ.pop("DATABASE_URL", None)
        os.environ |= {"DATA_DIR": str(options.folder or room), "DJANGO_SETTINGS_MODULE": "newsreader.settings"}
        main(options.pages, Path(room), quoted=options.quoted, archive=options.news)
