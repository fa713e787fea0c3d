"""Logs in at the editing desk, as the administrator that the first start makes."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.served import Served


def enter(visitor: Visitor, site: Served) -> Page:
    """The desk's first page."""
    page = visitor.visit("/admin/")
    page.locator("#id_username").fill(site.admin)
    page.locator("#id_password").fill(site.password)
    page.locator("[type=submit]").click()
    expect(page.locator("#user-tools")).to_be_visible()
    page.wait_for_load_state()  # its heading comes before everything else on the page
    return page
