"""Printed pages, where the colours behind letters are missing."""

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.places import Places


def test_a_printed_coverage_is_in_dark_letters_without_what_one_clicks(visitor: Visitor, places: Places) -> None:
    page = visitor.visit(places.path("coverage"))
    number, compared = page.locator(".asked > .covered-when > .covered-number"), page.get_by_text("قارنه بهذا المقال")
    expect(compared.first).to_be_visible()
    expect(page.locator(".prints-place").first).to_be_visible()
    page.emulate_media(media="print")
    expect(number).to_have_css("color", "rgb(0, 0, 0)")
    expect(compared.first).to_be_hidden()
    expect(page.locator(".prints-place").first).to_be_hidden()
