"""The sample pages of seeds/pages: whole, read as their layout says, and no sentence taken from the pages they follow.

The goldens in tests/pages/samples were made from the layout, not from what the reader answers. `roles` names the lines
in order, `caption*2` standing for two captions in a row.
"""

import json
import re
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from articles.arabic.fold import fold
from articles.pages.reading import read
from articles.pages.values import BlockKind, Caption, Story

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "seeds" / "pages"
GOLDENS = Path(__file__).parent / "pages" / "samples"
ORIGINALS = ROOT.parent / "shared" / "seeds"

LISTED: list[dict[str, Any]] = tomllib.loads((PAGES / "pages.toml").read_text("utf-8"))["page"]
FILES = sorted(path.stem for path in PAGES.glob("*.txt"))
# Which page each sample follows, by the first three characters of that page's name.
FOLLOWS = {
    "shoigu-tehran-letter": "000",
    "kim-putin-vostochny": "001",
    "kim-putin-arms-talks": "002",
    "shoigu-tehran-cooperation": "003",
    "kim-fighter-plant": "004",
}
NAMES = sorted(FOLLOWS)
# Those that follow no page, with the day that each states.
OWN = {
    "putin-kim-vladivostok": datetime(2019, 4, 25),
    "soleimani-response": datetime(2020, 1, 3),
    "raisi-moscow": datetime(2022, 1, 19),
    "putin-tehran-summit": datetime(2022, 7, 20, 9, 15),
    "shoigu-pyongyang": datetime(2023, 7, 28),
    "iran-israel-april": datetime(2024, 4, 14),
    "raisi-crash": datetime(2024, 5, 20, 12, 40),
    "putin-pyongyang-treaty": datetime(2024, 6, 19),
    "pezeshkian-elected": datetime(2024, 7, 6),
    "putin-pezeshkian-treaty": datetime(2025, 1, 17),
    "kursk-troops": datetime(2025, 4, 28),
    "beijing-parade": datetime(2025, 9, 3),
    "pyongyang-treaty-agency": datetime(2024, 6, 19, 14, 5),
    "pyongyang-treaty-paper": datetime(2024, 6, 20, 6, 30),
}
# Those of them that name a publisher, whom nobody could take for a real one.
INVENTED = {"pyongyang-treaty-agency": "وكالة المثال", "pyongyang-treaty-paper": "صحيفة المثال"}
RUN = 7

needs_originals = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the pages the samples follow are not here")


def runs(text: str, length: int = RUN) -> set[tuple[str, ...]]:
    """Every run of `length` words in a row."""
    words = re.findall(r"\w+", text)
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def original(name: str) -> str:
    """The text of the page that a sample follows."""
    (path,) = ORIGINALS.glob(f"{FOLLOWS[name]}*.txt")
    return path.read_text("utf-8")


def sample(name: str) -> bytes:
    return (PAGES / f"{name}.txt").read_bytes()


def golden(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLDENS / f"{name}.json").read_text("utf-8"))
    return found


def spelt_out(roles: str) -> list[str]:
    """The roles of a golden, one a line."""
    pairs = (role.partition("*") for role in roles.split())
    return [role for role, _, times in pairs for _ in range(int(times or 1))]


def caption(found: Caption) -> dict[str, str | None]:
    return {"text": found.text, "credit": found.credit_text}


def outline(story: Story) -> dict[str, Any]:
    """A story in the shape of a golden."""
    return {
        "headline": story.headline,
        "deck": story.deck,
        "lead_captions": [caption(found) for found in story.lead_captions],
        "paragraphs": len(story.texts(BlockKind.PARAGRAPH)),
        "subheadings": list(story.texts(BlockKind.SUBHEADING)),
        "inline_captions": [caption(block.caption) for block in story.blocks if block.caption is not None],
        "read_also": list(story.texts(BlockKind.READ_ALSO)),
        "related": [
            {
                "section": item.section,
                "caption": item.caption,
                "credit": item.credit_text,
                "title": item.title,
                "summary": item.summary,
                "byline": item.byline,
                "place": item.place,
            }
            for item in story.related
        ],
    }


def test_every_page_is_listed_once_and_every_listed_page_is_there() -> None:
    assert sorted(page["file"] for page in LISTED) == [f"{name}.txt" for name in FILES]
    assert sorted([*FOLLOWS, *OWN]) == FILES
    assert sorted(path.stem for path in GOLDENS.glob("*.json")) == NAMES


@pytest.mark.parametrize("page", LISTED, ids=lambda page: page["file"])
def test_every_page_says_that_it_was_written_here_and_after_whom(page: dict[str, Any]) -> None:
    assert set(page) <= {"file", "publisher", "note"}  # a date of publication is what the page itself states
    assert "كُتب هذا النص لهذا المشروع" in page["note"]
    assert page["note"].endswith(".")
    name = page["file"].removesuffix(".txt")
    if name in INVENTED:
        assert page["publisher"] == INVENTED[name]
        assert page["note"].endswith(f"و«{page['publisher']}» اسم مخترع لا ناشر يحمله.")
    elif name in OWN:
        assert "publisher" not in page
        assert page["note"].endswith("ولا ناشر له.")
    elif "publisher" in page:
        assert f"«{page['publisher']}»" in page["note"]
    else:
        assert "ولم تذكر الصفحة ناشره" in page["note"]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_as_its_layout_says(name: str) -> None:
    expected = golden(name)
    reading = read(sample(name), name=f"{name}.txt")
    assert reading.page_title == expected["page_title"]
    assert [outline(story) for story in reading.stories] == expected["stories"]


@pytest.mark.parametrize("name", OWN)
def test_a_sample_of_our_own_is_one_story_of_its_day(name: str) -> None:
    (story,) = read(sample(name), name=f"{name}.txt").stories
    assert story.published is not None
    assert story.published.when == OWN[name]
    assert len(story.texts(BlockKind.PARAGRAPH)) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_sample_has_the_role_its_layout_gives_it(name: str) -> None:
    found = [(line.number, line.role.value) for line in read(sample(name), name=f"{name}.txt").lines]
    assert found == list(enumerate(spelt_out(golden(name)["roles"]), 1))


@needs_originals
@pytest.mark.parametrize("name", FILES)
def test_no_run_of_seven_words_is_shared_with_a_page_that_the_samples_follow(name: str) -> None:
    text = sample(name).decode("utf-8")
    pages = [path.read_text("utf-8") for path in sorted(ORIGINALS.glob("*.txt"))]
    assert pages
    for page in pages:
        assert runs(text) & runs(page) == set()
        assert runs(fold(text)) & runs(fold(page)) == set()  # nor with another spelling of the same words


@needs_originals
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_the_lines_of_the_page_it_follows(name: str) -> None:
    """The same lines are empty, hold only a no-break space, repeat an earlier line, or end as a sentence does."""

    def shape(text: str) -> list[tuple[str, int | None, bool]]:
        lines = text.split("\n")
        return [
            (line if not line.strip() else "text", lines.index(line) if line.strip() else None, line.endswith("."))
            for line in lines
        ]

    assert shape(sample(name).decode("utf-8")) == shape(original(name))


def test_runs_finds_seven_words_across_lines_and_not_six() -> None:
    seven = "وصل الوفد إلى العاصمة صباح\nأمس، الاثنين"
    assert len(runs(seven)) == 1
    assert runs(f"قالت «الوكالة» {seven}.") & runs(seven)
    assert runs("وصل الوفد إلى العاصمة صباح أمس") == set()


def test_roles_are_spelt_out_one_a_line() -> None:
    assert spelt_out("headline blank*2 body") == ["headline", "blank", "blank", "body"]
