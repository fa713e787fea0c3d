"""The meaning floor against what careful readers found in the shared pages: countries, what is central, who is cited.

The stories are built from the gold itself, so that a slip in reading a page is not counted here.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from articles.meaning.reading import understand
from articles.pages.values import Block, BlockKind, Caption, Story
from tests.meaning_helpers import matcher


def stories(folder: Path) -> Iterator[tuple[dict[str, Any], Story]]:
    for file in sorted(folder.glob("*.json")):
        for told in json.loads(file.read_text("utf-8"))["stories"]:
            blocks = [Block(BlockKind.PARAGRAPH, text) for text in told["body"]]
            blocks += [Block(BlockKind.SUBHEADING, text) for text in told["subheadings"]]
            blocks += [Block(BlockKind.CAPTION, caption["text"]) for caption in told["inline_captions"]]
            captions = tuple(Caption(caption["text"]) for caption in told["lead_captions"])
            yield told, Story(told["headline"], told["deck"], lead_captions=captions, blocks=tuple(blocks))


def f1(expected: Counter[str], got: Counter[str]) -> float:
    return 2 * (expected & got).total() / max(expected.total() + got.total(), 1)


@pytest.mark.parametrize("gold", ["gold", "gold-variants"])
def test_agrees_with_careful_readers(shared: Path, gold: str) -> None:
    expected: dict[str, Counter[str]] = {"country": Counter(), "central": Counter(), "source": Counter()}
    got: dict[str, Counter[str]] = {"country": Counter(), "central": Counter(), "source": Counter()}
    for number, (told, story) in enumerate(stories(shared / gold)):
        meaning = understand(story, matcher())
        expected["country"].update(f"{number} {country['code']}" for country in told["countries"])
        got["country"].update(f"{number} {finding.entry.code}" for finding in meaning.countries)
        expected["central"].update(f"{number} {country['code']}" for country in told["countries"] if country["central"])
        got["central"].update(f"{number} {finding.entry.code}" for finding in meaning.countries if finding.central)
        expected["source"].update(f"{number} {source['name']}" for source in told["cited_sources"])
        got["source"].update(f"{number} {finding.entry.name}" for finding in meaning.sources)
    assert expected["country"].total() > 20
    assert f1(expected["country"], got["country"]) >= 0.97
    assert f1(expected["central"], got["central"]) >= 0.90
    assert f1(expected["source"], got["source"]) >= 0.95


def test_every_known_person_of_the_gold_is_found(shared: Path) -> None:
    known = {entry.name for entry in matcher().vocabulary.entries}
    for told, story in stories(shared / "gold"):
        people = {finding.entry.name for finding in understand(story, matcher()).people}
        assert people == {person["name"] for person in told["people"]} & known
