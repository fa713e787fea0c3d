"""The Nu HTML checker, as validator.w3.org runs it, accepts every kind of page."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.places import PLACES, Places

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_kind_of_page_is_right_html(places: Places, tmp_path: Path) -> None:
    for place in PLACES:
        (tmp_path / f"{place}.html").write_text(places.html(place))
    assert complaints(tmp_path) == []


def test_the_checker_sees_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!DOCTYPE html><html lang=ar><title>خطأ</title><p><div hx-get=/>")
    assert len(complaints(tmp_path)) >= 2


def complaints(folder: Path) -> list[str]:
    """What the checker has to say of the folder's pages, errors and warnings: place, line, words."""
    java = shutil.which("java")
    if java is None:
        pytest.fail("no Java for the HTML checker: sudo apt-get install default-jre-headless")
    if not CHECKER.exists():
        pytest.fail("no HTML checker: make .venv/browser.stamp")
    pages = sorted(str(path) for path in folder.glob("*.html"))
    run = subprocess.run(
        [java, "-Xss1m", "-jar", str(CHECKER), "--format", "json", *pages],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{Path(said['url']).stem}, line {said.get('lastLine')}: {said['message']} {said.get('extract', '')}"
        for said in messages
    ]
