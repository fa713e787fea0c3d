"""The place in a list and the focus survive a change of results, and a screen reader is told about it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, Visitors, dressed, settled, until
from tests.browser.test_list import count

# How far from the top of the window the tenth card of a list is.
TENTH = "document.querySelectorAll('.card')[9]?.getBoundingClientRect().top"


def told(page: Page) -> None:
    """The live region says what the count says, with the page's number, which only screen readers get."""
    expect(page.locator("#announcement")).to_have_text(page.locator(".count").inner_text().replace("\n", ""))


def test_going_back_from_an_article_leads_to_the_same_place_of_the_list(visitors: Visitors) -> None:
    page = visitors(width=390, height=700).visit("/")
    dressed(page)
    card = page.locator(".card h2 a").nth(9)
    card.scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 700
    # The position is the one where the list was left; a click may have moved it once more.
    page.evaluate(f"addEventListener('pagehide', () => {{ sessionStorage.place = {TENTH}; }})")
    card.click()
    expect(page.locator(".story h1")).to_be_visible()
    page.go_back()
    until(page, f"sessionStorage.place && Math.abs({TENTH} - sessionStorage.place) < 60")
    expect(card).to_be_in_viewport()


def test_two_countries_are_any_of_them_and_one_can_be_left_out(visitor: Visitor) -> None:
    page = visitor.visit("/?country=ir")
    one = count(page)
    page.locator("#country-ru").click()
    expect(page.locator(".chip")).to_have_count(2)
    both = count(page)
    assert both > one
    expect(page).to_have_url(re.compile("country=ir&country=ru|country=ru&country=ir"))
    told(page)
    settled(page)
    page.locator("#country-ru").click()
    expect(page.locator(".chip")).to_have_count(1)
    settled(page)
    page.locator("#not-country-ru").click()
    expect(page.locator(".chip-out")).to_have_count(1)
    expect(page).to_have_url(re.compile("not-country=ru"))
    assert count(page) < one
    told(page)
    settled(page)
    page.go_back()
    expect(page.locator(".chip-out")).to_have_count(0)
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(2)
    assert count(page) == both
    page.go_forward()
    expect(page.locator(".chip")).to_have_count(1)


def test_the_focus_stays_on_the_filter_that_was_used(visitor: Visitor) -> None:
    page = visitor.visit("/")
    link = page.locator("#country-ru")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(1)
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    settled(page)
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(0)
    expect(link).to_be_focused()


def test_a_chip_that_is_taken_off_does_not_take_the_focus_with_it_to_nowhere(visitor: Visitor) -> None:
    page = visitor.visit("/?country=ru&country=ir")
    page.locator(".chip").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(1)
    told(page)
    # The chip had no name to be found by again: the head of the new results has the focus, once they have settled.
    expect(page.locator("#results-title")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#results :focus")).to_have_count(1)
