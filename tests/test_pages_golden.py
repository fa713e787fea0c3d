"""Golden pairs: tests/pages/NAME.txt (or .html) and what a careful reader finds in it, NAME.json beside it.

Every page is our own writing, after layouts that Arabic sites use. `python tests/test_pages_golden.py NAME` prints a
page's reading, to be checked by eye before it becomes gold.
"""

import json
import sys
from pathlib import Path

import pytest

from articles.pages.output import reading_as_values
from articles.pages.reading import read

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.name for path in PAGES.iterdir() if path.suffix in (".txt", ".html"))


def found(name: str) -> dict[str, object]:
    """What is read out of a page, without the rules' names: those may change while the reading stays."""
    values = reading_as_values(read((PAGES / name).read_bytes(), name=name), file=name)
    del values["rules"]
    return values


@pytest.mark.parametrize("name", NAMES)
def test_golden_page(name: str) -> None:
    """The page is read as its gold says: roles line by line, and the stories."""
    gold = json.loads((PAGES / name).with_suffix(".json").read_text("utf-8"))
    assert found(name) == gold


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(json.dumps(found(name), ensure_ascii=False, indent=1))
