"""How long understanding a story takes, with the vocabulary that ships and with 50,000 more names.

    python bench/meaning.py [--names 50000] [--words 400] [--seconds 3]

The stories are made of the vocabulary's names and filler words; nothing is read from outside the project. The
additional names are made of syllables. Prints one JSON line for each vocabulary: its entries, seconds to build the
matcher, milliseconds a story (median, on one core), of these the time for finding the names (matching), and findings a
story.
"""

import argparse
import json
import random
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.meaning.matching import Matcher
from articles.meaning.passages import passages
from articles.meaning.reading import understand
from articles.meaning.values import Entry, EntryKind, Name, Vocabulary
from articles.meaning.vocabulary import load, seed_folder
from articles.pages.values import Block, BlockKind, Story

SYLLABLE_TEXT = "با بو دي را رو سا سي شا فا في كا كو لا لي ما مي نا نو هي يا تو تشو غو زا جي"
SYLLABLES = SYLLABLE_TEXT.split()
FILLER_TEXT = (
    "قال المسؤول إن اللقاء الذي عقد أمس تناول عدداً من الملفات المهمة بين الجانبين وإن العمل مستمر من أجل التوصل إلى "
    "اتفاق شامل خلال الأسابيع المقبلة على الرغم من العقبات التي واجهت الوفود في الجولة السابقة من المحادثات"
)
FILLER = FILLER_TEXT.split()


def invented(count: int, rng: random.Random) -> tuple[Entry, ...]:
    """People of two invented names and a surname alone."""
    names: set[tuple[str, str]] = set()
    while len(names) < count:
        first, last = ("".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(2))
        names.add((first + " " + last, last))
    return tuple(
        Entry(f"person:{full}", EntryKind.PERSON, full, (Name(full), Name(last))) for full, last in sorted(names)
    )


def story(entries: tuple[Entry, ...], words: int, rng: random.Random) -> Story:
    """A story of `words` words in paragraphs of fifty, one known name in about fifteen words."""
    paragraphs = []
    for _ in range(max(words // 50, 1)):
        text = rng.choices(FILLER, k=46)
        for _ in range(3):
            text.insert(rng.randrange(len(text)), rng.choice(rng.choice(entries).names).spelling)
        paragraphs.append(" ".join(text) + ".")
    return Story(paragraphs[0][:70], blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))


def measure(name: str, vocabulary: Vocabulary, *, words: int, seconds: float) -> None:
    """Build a matcher, read stories for `seconds`, print one line."""
    rng = random.Random(1)
    began = time.perf_counter()
    matcher = Matcher(vocabulary)
    built = time.perf_counter() - began
    stories = [story(vocabulary.entries, words, rng) for _ in range(100)]
    times: list[float] = []
    matching: list[float] = []
    findings = 0
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        one = stories[len(times) % len(stories)]
        began = time.perf_counter()
        passages(one, matcher)
        matching.append(time.perf_counter() - began)
        began = time.perf_counter()
        meaning = understand(one, matcher)
        times.append(time.perf_counter() - began)
        findings += sum(map(len, (meaning.people, meaning.countries, meaning.organisations, meaning.topics)))
    line = {
        "vocabulary": name,
        "entries": len(vocabulary.entries),
        "build_s": round(built, 2),
        "words": words,
        "ms_a_story": round(statistics.median(times) * 1000, 2),
        "ms_matching": round(statistics.median(matching) * 1000, 2),
        "findings_a_story": round(findings / len(times), 1),
        "stories": len(times),
    }
    print(json.dumps(line, ensure_ascii=False))


def main() -> None:
    """Both vocabularies, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--seconds", type=float, default=3)
    options = parser.parse_args()
    shipped = load(seed_folder())
    grown = Vocabulary(shipped.entries + invented(options.names // 2, random.Random(2)))
    measure("shipped", shipped, words=options.words, seconds=options.seconds)
    measure(f"{options.names} names more", grown, words=options.words, seconds=options.seconds)


if __name__ == "__main__":
    main()
