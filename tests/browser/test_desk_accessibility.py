"""axe-core finds no faults at the desk except Django's own; nothing there lies outside the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, resized
from tests.browser.desk_door import enter
from tests.browser.test_accessibility import COLOURS, DESKTOP, PHONE, complaints, in_latin
from tests.served import Served

# Made by Django or by its select2, and not by the desk: a box to pick from that is named while it is empty only by
# what it is to hold, an empty heading over the names of rows, a search box that is named by a picture.
NOT_OURS = (".select2-container", "th.original", "#searchbar")
# Without loading style sheets anew: Django's import each other, and to copy those axe writes a style into the page.
AS_IT_STANDS = {"preload": False}
PAGES = {
    "first": "",
    "articles": "articles/article/",
    "tags": "articles/tag/",
    "suggested": "articles/tag/queue/",
    "bulk": "articles/tag/bulk/",
    "source": "articles/source/1/change/",
    "failures": "articles/failedpage/",
    "decisions": "articles/editordecision/",
    "taggings": "articles/tagging/",
}
# Pages of one row, which the first link of a list opens.
ROWS = {"article": "articles/article/", "tag": "articles/tag/", "page": "articles/page/"}


def quiet(page: Page) -> list[str]:
    """What is wrong in light and dark, wide and narrow."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    wrong = complaints(page, AS_IT_STANDS, not_ours=NOT_OURS)
    in_latin(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        wrong += complaints(page, COLOURS | AS_IT_STANDS, not_ours=NOT_OURS)
    resized(page, **PHONE)
    wrong += complaints(page, COLOURS | AS_IT_STANDS, not_ours=NOT_OURS)
    beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*wrong, *([f"{beyond} pixels beyond the edge of a phone"] if beyond > 0 else [])]


def beyond_the_edge(page: Page) -> int:
    """How many pixels of the page are out of sight on a desktop."""
    resized(page, **DESKTOP)
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_desk_is_accessible(visitor: Visitor, site: Served, name: str) -> None:
    page = enter(visitor, site)
    visitor.visit(f"/admin/{PAGES[name]}")
    assert beyond_the_edge(page) <= 0
    assert quiet(page) == []


@pytest.mark.parametrize("name", ROWS)
def test_every_form_of_the_desk_is_accessible(visitor: Visitor, site: Served, name: str) -> None:
    page = enter(visitor, site)
    visitor.visit(f"/admin/{ROWS[name]}")
    page.locator("#result_list tbody th a").first.click()
    expect(page.locator(".submit-row")).to_be_visible()
    page.wait_for_load_state()
    assert beyond_the_edge(page) <= 0
    assert quiet(page) == []


def test_axe_sees_mistakes_at_the_desk(visitor: Visitor, site: Served) -> None:
    page = enter(visitor, site)
    page.evaluate("document.querySelector('#content-main').append(document.createElement('button'))")
    assert [line.partition(":")[0] for line in complaints(page, AS_IT_STANDS, not_ours=NOT_OURS)] == ["button-name"]
