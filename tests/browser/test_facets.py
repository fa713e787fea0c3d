"""Facets in a browser: a box that finds values, values left out, and time as bars that are followed."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.test_list import count


def test_typing_into_the_box_of_a_facet_finds_values_and_keeps_the_focus(visitor: Visitor) -> None:
    page = visitor.visit("/")
    everything = count(page)
    box = page.get_by_role("searchbox", name="ابحث في الأشخاص بالاسم")
    box.press_sequentially("شو", delay=40)
    found = page.locator("#find-person-سيرغي-شويغو")
    expect(found).to_be_visible()
    expect(box).to_be_focused()
    expect(box).to_have_value("شو")
    assert count(page) == everything
    found.click()
    expect(page.locator(".chip")).to_have_count(1)
    assert 0 < count(page) < everything


def test_a_value_is_left_out_and_a_bar_bounds_the_time(visitor: Visitor) -> None:
    page = visitor.visit("/")
    everything = count(page)
    page.locator(".facet-not:visible").last.click()
    expect(page.locator(".chip-out")).to_have_count(1)
    assert count(page) < everything
    page.locator(".chip-out").click()
    expect(page.locator(".chip")).to_have_count(0)
    page.locator(".histogram-bars a").first.click()
    expect(page).to_have_url(re.compile(r"from=.*&to="))
    assert 0 < count(page) < everything
