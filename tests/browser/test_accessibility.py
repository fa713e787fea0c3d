"""axe-core finds no faults: every kind of page, phone and desktop, light and dark, with menus open and closed."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, Visitors, dressed, resized, settled, typed
from tests.browser.places import PLACES, Places

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# The rules about colours: the only ones that the dark scheme can affect.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}


@cache
def script() -> str:
    """axe-core's own text. The test fails where it is not installed."""
    if not AXE.exists():
        pytest.fail("no axe-core: make .venv/browser.stamp")
    return AXE.read_text()


def complaints(page: Page, options: dict[str, Any] | None = None, *, not_ours: Sequence[str] = ()) -> list[str]:
    """What axe finds: rule, element, words; elements `not_ours` (CSS) are left out.

    It is loaded through the debugger, to which the page's content policy does not apply.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())
    found = page.evaluate(
        "([left, options]) => axe.run({include: [['html']], exclude: left.map((one) => [one])}, options)",
        [list(not_ours), {"resultTypes": ["violations"], **(options or {})}],
    )
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def in_latin(page: Page) -> None:
    """Replace Arabic by Latin letters: axe-core 4.14 checks the contrast only of text that has some."""
    page.evaluate(
        """() => {
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let text; (text = texts.nextNode()); ) text.data = text.data.replace(/[\\u0600-\\u06ff]/g, "x");
        }"""
    )


@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing(visitor: Visitor, places: Places, place: str) -> None:
    visitor.expected = {404} if place == "missing" else set()
    page = visitor.page
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    visitor.visit(places.path(place))
    dressed(page)
    assert complaints(page) == []
    resized(page, **PHONE)
    assert complaints(page) == []
    in_latin(page)
    assert complaints(page, COLOURS) == []
    page.emulate_media(color_scheme="dark")
    assert complaints(page, COLOURS) == []
    resized(page, **DESKTOP)
    assert complaints(page, COLOURS) == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_with_things_open(visitors: Visitors, places: Places, size: dict[str, int]) -> None:
    visitor = visitors(**size)
    page = visitor.page
    page.emulate_media(reduced_motion="reduce")
    visitor.visit("/")
    page.locator("#display summary").click()
    expect(page.get_by_role("group", name="المظهر")).to_be_visible()
    assert complaints(page) == []
    page.keyboard.press("Escape")
    page.get_by_text("كيف أبحث؟").click()
    typed(page, "بوت")
    # The list of articles changes while one types, too: axe has to wait until it does not.
    expect(page).to_have_url(re.compile("q="))
    settled(page)
    dressed(page)
    expect(page.get_by_role("listbox")).to_be_visible()
    assert complaints(page) == []
    page.get_by_role("combobox").press("Escape")
    page.get_by_role("button", name="مفاتيح الاختصار").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert complaints(page) == []
    page.get_by_role("button", name="أغلق").click()
    if size is PHONE:
        page.locator(".to-facets").click()
        expect(page.locator("#facets")).to_be_in_viewport()
        assert complaints(page) == []
    visitor.visit(places.path("article"))
    page.locator(".tags summary").first.click()
    expect(page.locator(".passage mark").first).to_be_visible()
    settled(page)
    page.locator(".save").first.click()
    assert complaints(page) == []
    visitor.visit("/saved/")
    expect(page.locator("#saved .card")).to_have_count(1)
    assert complaints(page) == []


def test_axe_sees_mistakes(visitor: Visitor) -> None:
    page = visitor.page
    page.emulate_media(color_scheme="dark")
    visitor.visit("/offline/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [line.partition(":")[0] for line in complaints(page)] == ["button-name"]
    page.evaluate("document.querySelector('main p').style.color = '#333'")
    in_latin(page)
    assert [line.partition(":")[0] for line in complaints(page, COLOURS)] == ["color-contrast"]
