#!/usr/bin/env python3
"""Makes test sets for the ranking from the news in ../shared; ../shared/search/score.py measures with them.

Run from the project's root:
    .venv/bin/python bench/ranking_sets.py FOLDER
    .venv/bin/python ../shared/search/score.py FOLDER/headlines FOLDER/words FOLDER/pieces FOLDER/pieces-untitled

headlines: a headline has to find its article, of which only the body is indexed.
words: two to four words of a passage have to find it; half of them have another form, a particle, or a slip in them.
pieces: a piece of a sentence has to find its passage. A question word stands before it, and some of its words are left
    out or changed. The passages are indexed with the headlines of their articles; in pieces-untitled, without.
"""

import argparse
import json
import random
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "news"
sys.path.insert(0, str(ROOT))

from articles.arabic.fold import fold_word  # noqa: E402 -- the project is put on the path first
from articles.search.analysis import folded_words  # noqa: E402 -- see above

PASSAGES = 5000
QUERIES = 400
SHORTEST, LONGEST = 180, 1200
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
QUESTIONS = ("ما", "ما هو", "ما هي", "متى", "أين", "كيف", "كم عدد", "من", "من هو", "لماذا", "هل", "ماذا", "في أي", "كم")


def main() -> None:
    """Write every set into a folder of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    if not NEWS.is_dir():
        sys.exit("there is no news beside the project to make sets of")
    rng = random.Random(5)
    articles = list(_articles())
    bodies = [_doc(number, "", text) for number, (_, text) in enumerate(articles)]
    asked = rng.sample(range(len(articles)), QUERIES)
    _write(folder / "headlines", bodies, [_query(number, articles[number][0]) for number in asked])
    found = [(title, line) for title, text in articles for line in text.split("\n") if len(line) >= SHORTEST]
    passages = [(title, line[:LONGEST]) for title, line in rng.sample(found, min(PASSAGES, len(found)))]
    titled = [_doc(number, title, text) for number, (title, text) in enumerate(passages)]
    untitled = [{**doc, "title": ""} for doc in titled]
    times = Counter(word for _, text in passages for word in set(folded_words(text)))
    few = {word for word, count in times.items() if count < len(passages) * 0.03 and len(word) > 3 and word.isalpha()}
    words, pieces = [], []
    for number, (_, text) in enumerate(passages):
        telling = [word for word in text.split() if fold_word(word) in few]
        if len(telling) > 5 and len(words) < QUERIES:
            picked = rng.sample(telling, rng.randint(2, 4))
            words.append(_query(number, " ".join(_changed(word, rng) for word in picked)))
        elif len(pieces) < QUERIES:
            pieces.append(_query(number, _piece(text.split(), rng)))
    _write(folder / "words", untitled, words)
    _write(folder / "pieces", titled, pieces)
    _write(folder / "pieces-untitled", untitled, pieces)


def _articles() -> Iterable[tuple[str, str]]:
    """Headline and body of each article once: many appear in several papers."""
    seen: set[str] = set()
    for file in sorted(NEWS.glob("*.zip")):
        with zipfile.ZipFile(file) as packed:
            for entry in json.loads(packed.read(packed.namelist()[0])):
                title, body = " ".join((entry["title"] or "").split()), entry["content"] or ""
                same = " ".join(folded_words(body)[20:35])
                if len(body) < SHORTEST or len(title.split()) < 3 or seen & {title, same}:
                    continue
                seen |= {title, same}
                yield title, "\n".join(" ".join(line.split()) for line in body.split("\n"))


def _piece(words: list[str], rng: random.Random) -> str:
    size = rng.randint(5, 8)
    start = rng.randrange(max(1, len(words) - size))
    kept = [word for word in words[start : start + size] if rng.random() > 0.25]
    changed = [_changed(word, rng) if len(word) > 3 and rng.random() < 0.5 else word for word in kept]
    return f"{rng.choice(QUESTIONS)} {' '.join(changed)}؟"


def _changed(word: str, rng: random.Random) -> str:
    """The word as it is (one time in four), in another form, with a particle, spelt otherwise or misspelt."""
    way, place = rng.random(), rng.randrange(1, max(2, len(word) - 1))
    if way < 0.25:
        return word
    if way < 0.4:
        return word[2:] if word.startswith("ال") else f"ال{word}"
    if way < 0.55:
        return rng.choice("وبلكف") + word
    if way < 0.65:
        return word[:-1] + rng.choice(["ه", "ات"]) if word.endswith("ة") else word + rng.choice(["ه", "ها", "هم", "ين"])
    if way < 0.8:
        return fold_word(word)
    if way < 0.87:
        return word[:place] + word[place + 1 :]
    if way < 0.94:
        return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    return word[:place] + rng.choice(LETTERS) + word[place + 1 :]


def _doc(number: int, title: str, text: str) -> dict[str, str]:
    return {"id": f"d{number}", "title": title, "text": text}


def _query(number: int, text: str) -> dict[str, object]:
    return {"id": f"q{number}", "text": text, "rel": [f"d{number}"]}


def _write(folder: Path, docs: Iterable[object], queries: Iterable[object]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("docs", docs), ("queries", queries)):
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
