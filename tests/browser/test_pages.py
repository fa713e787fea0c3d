"""The other pages in a browser: reading, evidence, quotations, tabs, the raw page, missing pages."""

import re
from urllib.parse import unquote, urlsplit

from playwright.sync_api import expect

from tests.browser.conftest import Visitor, Visitors
from tests.browser.places import Places


def test_an_article_is_whole_and_leads_on(visitor: Visitor) -> None:
    page = visitor.visit("/?q=شويغو")
    headline = page.locator(".card h2").first.inner_text()
    page.locator(".card h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    expect(page.locator(".story-text p").nth(2)).to_be_visible()
    expect(page.locator(".byline")).to_contain_text(re.compile(r"بلا تاريخ|20\d\d"))
    tag = page.locator(".tags a").first
    name = tag.inner_text()
    tag.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator(".card").first).to_be_visible()


def test_a_tag_says_why_it_is_there(visitor: Visitor, places: Places) -> None:
    page = visitor.visit(places.path("article"))
    tag = page.locator(".tags li").first
    tag.locator("summary").click()
    expect(tag.locator(".passage mark").first).to_be_visible()
    marked = tag.locator(".passage mark").first.inner_text()
    tag.locator(".passage-place a").first.click()
    place = page.locator(":target")
    expect(place).to_be_in_viewport()
    expect(place).to_contain_text(marked)


def test_a_tag_says_why_without_scripts(visitors: Visitors, places: Places) -> None:
    reader = visitors(javascript=False)
    page = reader.visit(places.path("article"))
    tag = page.locator(".tags li").first
    tag.locator("summary").click()
    tag.locator(".why-body a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("لماذا")
    expect(page.locator(".passage mark").first).to_be_visible()


def test_a_quotation_leads_to_its_place_in_the_text(visitor: Visitor) -> None:
    page = visitor.visit("/?q=شويغو")
    page.locator(".card h2 a").first.click()
    quotation = page.locator(".story .quotation").first
    said = quotation.locator("p").first.inner_text().strip("«»…\n ")
    expect(quotation.locator(".chain")).to_contain_text("القائل")
    quotation.get_by_role("link", name="موضعه في النص").click()
    expect(page.locator(".quoted:target")).to_be_in_viewport()
    expect(page.locator(".quoted:target")).to_contain_text(said)


def test_a_person_has_articles_and_words_under_tabs(visitor: Visitor) -> None:
    page = visitor.visit("/people/?q=شويغو")
    page.locator(".entries a").first.click()
    expect(page.locator(".card").first).to_be_visible()
    page.wait_for_load_state()  # its scripts are there: without them a tab is a page of its own
    page.locator("#tab-said").click()
    expect(page.locator(".quotation").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?part=said$"))
    expect(page.locator("#tab-said")).to_be_focused()
    expect(page.get_by_role("banner")).to_be_visible()
    page.go_back()
    expect(page.locator(".card").first).to_be_visible()
    expect(page.locator("table.facts-table").first).to_be_visible()


def test_the_raw_page_shows_every_line_with_its_role_and_rule(visitor: Visitor) -> None:
    page = visitor.visit("/?q=شويغو")
    page.locator(".card h2 a").first.click()
    expect(page.locator(".story h1")).to_be_visible()
    page.locator("a[href^='/pages/']").first.click()
    page.wait_for_url("**/pages/*/")
    rows = page.locator("table.lines tbody tr")
    assert rows.count() >= 8
    numbers = sorted(int(text) for text in page.locator("td.number").all_inner_texts())
    assert numbers == sorted(set(numbers)), "a line stands once"
    for cell in (*page.locator("td.role").all(), *page.locator("td.rule").all()):
        assert cell.inner_text().strip()
    colours = {
        role: page.locator(f"tr.role-{role}").first.evaluate(
            "row => getComputedStyle(row.querySelector('.text')).borderInlineStartColor"
        )
        for role in ("headline", "body")
    }
    assert len(set(colours.values())) == len(colours), "a role is told by its colour"


def test_what_is_not_there_is_said_in_arabic(visitor: Visitor) -> None:
    visitor.expected = {404}
    for path in ("/nowhere/", "/articles/999999/x/", "/people/لا-أحد/", "/pages/999999/"):
        page = visitor.visit(path)
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("[ء-ي]"))
        expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_an_old_slug_leads_to_the_article(visitor: Visitor, places: Places) -> None:
    right = places.path("article")
    number = right.split("/")[2]
    page = visitor.visit(f"/articles/{number}/عنوان-قديم/")
    assert unquote(urlsplit(page.url).path) == right
    expect(page.locator(".story h1")).to_be_visible()
