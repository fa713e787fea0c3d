#!/usr/bin/env python3
"""Checks that searches still give the same answers: totals, facets, time lines and pages.

    python bench/answers.py FOLDER ANSWERS.json [--against BEFORE.json]

FOLDER was made by bench/generating.py, with its index; it is only read. The answers to three sets of searches of
bench/scale.py are written to ANSWERS.json. With BEFORE.json, which other code wrote for the same index, the answers
that differ are printed.
"""

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

import generating
from _searches import log

SEEDS = (1, 2, 5)
SHOWN = 300


def main() -> None:
    """Ask, write, compare; the exit status tells whether anything differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--against", type=Path)
    options = parser.parse_args()
    generating.use(options.folder)
    found = answers()
    options.answers.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    print(f"{len(found)} answers")
    if options.against:
        sys.exit(
            compared(json.loads(options.against.read_text("utf-8")), json.loads(options.answers.read_text("utf-8")))
        )


def answers() -> list[dict[str, Any]]:
    """The answer to every search, as plain values."""
    from articles.search.results import search

    found = []
    for seed in SEEDS:
        for kind, request in log(random.Random(seed)):
            answer = search(request)
            found.append(
                {
                    "asked": f"{kind}: {request}",
                    "total": answer.total,
                    "page": answer.article_ids,
                    "facets": {
                        facet.value: [(value.key, value.count, value.chosen) for value in values]
                        for facet, values in answer.facets.items()
                    },
                    "sizes": {facet.value: size.values for facet, size in answer.sizes.items()},
                    "time line": str(answer.timeline),
                    "notes": str(answer.notes),
                    "meant": str(answer.meant),
                }
            )
    return found


def compared(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> int:
    """How many answers differ, at most 100; what differs is printed."""
    different = 0
    for old, new in zip(before, now, strict=True):
        names = [name for name in new if old.get(name) != new[name]]
        different += bool(names)
        for name in names:
            print(f"{new['asked']}: {name}\n  {str(old.get(name))[:SHOWN]}\n  {str(new[name])[:SHOWN]}")
    print(f"{different} differ")
    return min(different, 100)


if __name__ == "__main__":
    main()
