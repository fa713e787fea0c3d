#!/usr/bin/env python3
"""How long it takes from a change of vocabulary until the affected articles are tagged again, among very many others.

Run from the project's root: .venv/bin/python bench/retagging.py [ARTICLES] [TOUCHED]
The articles are sentences with the names that ship; TOUCHED of them also have a name that is on no list. Database
(SQLite) and index are in a folder that is thrown away. Building both is not measured.
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.models import Tag

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

ARTICLES = 100_000
TOUCHED = 100
NAME = "سيفرين دوبوشكوف"
SPELT = ("سيفرين دوبوشكوف", "سيفرين دوبوتشكوف", "سفرين دوبوشكوف", "لسيفرين دوبوشقوف")
SENTENCE = "قال {} إن بلاده تنظر بعناية إلى ما يجري في {}، وإن الوفد رقم {} سيبقى أياماً قبل أن يعود إلى {}."


def main(count: int, touched_count: int) -> None:
    """Build, change, retag, and print how long each part took."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from articles.search.catching_up import rebuild
    from articles.seeding import load_vocabulary

    call_command("migrate", verbosity=0)
    load_vocabulary(settings.VOCABULARY_DIR)
    write_articles(count, touched_count)
    rebuild()
    tagged, parts = retag(add_person())
    print(f"{count} articles, {touched_count} of them name a new person, {tagged} are tagged with him")
    for seconds, part in parts:
        print(f"  {seconds:6.2f} s to {part}")


def write_articles(count: int, touched_count: int) -> None:
    """Articles of one page, made of the names that ship; `touched_count` of them also name the new person."""
    from articles.meaning.version import MEANING_VERSION
    from articles.models import Article, Page, Tag

    rng = random.Random(7)
    people = list(Tag.objects.people().values_list("name", flat=True))
    places = list(Tag.objects.countries().values_list("name", flat=True))
    page = Page.objects.create(
        name="bench", raw=b"", sha256="0", encoding="utf-8", format="text", reader_version=1, lines=[]
    )
    named = set(rng.sample(range(count), touched_count))

    def article(number: int) -> Article:
        sentences = [
            SENTENCE.format(rng.choice(people), rng.choice(places), number * 7 + n, rng.choice(places))
            for n in range(4)
        ]
        if number in named:
            sentences.append(SENTENCE.format(rng.choice(SPELT), *rng.choices(places, k=3)))
        return Article(
            page=page,
            position=number,
            headline=f"الوفد رقم {number}",
            slug="x",
            title_key=str(number),
            blocks=[{"kind": "paragraph", "text": text} for text in sentences],
            meaning_version=MEANING_VERSION,
        )

    for first in range(0, count, 5000):
        Article.objects.bulk_create([article(n) for n in range(first, min(first + 5000, count))], batch_size=500)


def add_person() -> "Tag":
    """The new person, as an addition to the vocabulary."""
    from articles.arabic.fold import fold
    from articles.models import Alias, Tag, vocabulary_changed

    tag = Tag.objects.create(kind="person", name=NAME, slug=NAME.replace(" ", "-"))
    Alias.objects.create(tag=tag, spelling=NAME, folded=fold(NAME))
    vocabulary_changed()
    return tag


def retag(tag: "Tag") -> tuple[int, list[tuple[float, str]]]:
    """How many articles carry the tag after retagging, and the seconds that each part of it took."""
    from articles.models import current_lexicon
    from articles.storing import retagging
    from articles.storing.batches import batches_of

    began = time.perf_counter()
    work = retagging.due()
    found = time.perf_counter()
    current_lexicon()
    ready = time.perf_counter()
    changed = sum(retagging.retag_batch(part, of_due=work).changed for part in batches_of(work.ids, retagging.BATCH))
    retagging.all_done(work)
    done = time.perf_counter()
    return tag.taggings.count(), [
        (found - began, f"find {len(work.ids)} that may (vocabulary compared, index asked)"),
        (ready - found, "make the matcher anew"),
        (done - ready, f"understand and write them, {changed} changed"),
    ]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="newsreader-bench-") as room:
        os.environ.pop("DATABASE_URL", None)
        os.environ |= {"DATA_DIR": room, "DJANGO_SETTINGS_MODULE": "newsreader.settings"}
        given = [int(number) for number in sys.argv[1:]]
        main(*given, *(ARTICLES, TOUCHED)[len(given) :])
