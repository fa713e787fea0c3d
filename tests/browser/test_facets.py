"""Facets in a browser: the box that finds values, excluded values, and the bars of the time line as links."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Held, Visitor, Visitors, dressed, settled, until
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


def test_of_two_values_clicked_in_a_row_the_later_stands(visitor: Visitor) -> None:
    page = visitor.visit("/")
    answers = Held(page, lambda request: "hx-request" in request.headers and "country=" in request.url)
    page.locator("#country-ru").click()
    answers.asked(1)
    page.locator("#country-ir").click()
    answers.asked(2)
    answers.let_go(1)
    expect(page.locator(".chip")).to_have_text(re.compile("إيران"))
    answers.let_go(0)
    settled(page)
    expect(page).to_have_url(re.compile(r"\?country=ir$"))
    expect(page.locator(".chip")).to_have_text(re.compile("إيران"))


def test_a_letter_typed_while_the_answer_to_less_is_on_its_way_is_not_lost(visitor: Visitor) -> None:
    page = visitor.visit("/")
    answers = Held(page, lambda request: "facet=person" in request.url)
    box = page.get_by_role("searchbox", name="ابحث في الأشخاص بالاسم")
    box.press_sequentially("ش")
    answers.asked(1)
    # The answer to the first letter comes when the next one is typed but not yet asked about.
    page.evaluate("document.activeElement.setRangeText('و', 1, 1, 'end')")
    answers.let_go(0)
    settled(page)
    expect(box).to_have_value("شو")
    box.dispatch_event("input")
    answers.asked(2)
    answers.let_go(1)
    expect(page.locator("#find-person-سيرغي-شويغو")).to_be_visible()
    expect(box).to_have_value("شو")
    expect(box).to_be_focused()


def test_more_of_a_facet_comes_on_request_and_takes_the_focus(visitors: Visitors) -> None:
    page = visitors().visit("/")
    values = page.locator("a[id^='person-']")
    before = values.count()
    page.locator("#more-person").press("Enter")
    expect(values.nth(before)).to_be_focused()
    expect(page.locator("#more-person")).to_have_count(0)
    whole = values.count()
    assert whole > before
    assert "open=" not in page.url
    # Without scripts, a plain link leads to the same values, in the open sheet of a phone.
    page = visitors(width=390, height=844, javascript=False).visit("/")
    page.locator(".to-facets").click()
    page.locator("#more-person").click()
    expect(page.locator("a[id^='person-']")).to_have_count(whole)
    expect(page.locator("#facets")).to_be_visible()


def test_a_value_is_left_out_and_a_bar_bounds_the_time(visitor: Visitor) -> None:
    page = visitor.visit("/")
    everything = count(page)
    page.locator(".facet-not:visible").last.click()
    expect(page.locator(".chip-out")).to_have_count(1)
    assert count(page) < everything
    page.locator(".chip-out").click()
    expect(page.locator(".chip")).to_have_count(0)
    page.locator(".histogram-bars a").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"from=.*&to="))
    assert 0 < count(page) < everything


def test_the_sheet_of_a_phone_closes_by_escape_and_the_focus_is_never_lost(visitors: Visitors) -> None:
    page = visitors(width=390, height=844).visit("/")
    page.locator(".to-facets").click()
    expect(page.locator("#facets")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#facets")).not_to_be_visible()
    expect(page.locator(".to-facets")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("a[id^='country-']:visible").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    expect(page.locator("#results-title")).to_be_focused()


def test_lists_stand_close_together_for_who_wants_that_and_stay_so(visitor: Visitor) -> None:
    page = visitor.visit("/")
    tags = page.locator(".card-tags").first
    expect(tags).to_be_visible()
    page.locator("#display summary").click()
    page.get_by_label("متراصّة").check()
    expect(tags).not_to_be_visible()
    page.reload()
    expect(page.locator(".card-tags").first).not_to_be_visible()
    page.locator("#display summary").click()
    page.get_by_label("مريحة").check()
    expect(page.locator(".card-tags").first).to_be_visible()


def test_going_back_leads_to_where_one_was_in_the_list(visitor: Visitor) -> None:
    page = visitor.visit("/?sort=newest")
    page.locator("a[id^='country-']:visible").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    settled(page)
    dressed(page)
    card = page.locator(".card h2 a").nth(7)
    card.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 200)")
    # The position is the one where the page was left; a click may have moved it once more.
    eighth = "document.querySelectorAll('.card')[7]?.getBoundingClientRect().top"
    page.evaluate(f"addEventListener('pagehide', () => {{ sessionStorage.place = {eighth}; }})")
    card.click()
    expect(page.locator(".story h1")).to_be_visible()
    page.go_back()
    expect(page.locator(".chip")).to_have_count(1)
    until(page, f"sessionStorage.place && Math.abs({eighth} - sessionStorage.place) < 60")
