"""Keyboard shortcuts, and using the site without a mouse."""

import re
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.places import Places


def in_focus(page: Page, selector: str) -> bool:
    """Whether the focused element is of that kind."""
    return bool(page.evaluate("selector => document.activeElement.matches(selector)", selector))


def test_a_reader_without_a_mouse_searches_opens_and_steps_through_the_hits(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("شويغو")
    # The list changes while one types; this is the one for the whole word.
    expect(page).to_have_url(re.compile(f"q={quote('شويغو')}$"))
    expect(page.locator(".card mark").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#q")).not_to_be_focused()
    page.keyboard.press("j")
    links = page.locator(".card h2 a")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    headline = links.nth(0).inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    # The script that steps through the hits has labelled its links.
    expect(page.locator(".hits-step").last).to_have_text("التالي")
    first, last = page.locator("#hit-1"), page.locator("mark[id^=hit-]").last
    page.keyboard.press("n")
    expect(first).to_have_class(re.compile("now"))
    expect(first).to_be_in_viewport()
    expect(page.locator(".hits-now")).to_have_text(re.compile("^1 "))
    page.keyboard.press("p")
    expect(last).to_have_class(re.compile("now"))
    expect(last).to_be_in_viewport()
    page.keyboard.press("n")
    expect(first).to_have_class(re.compile("now"))


def test_the_raw_page_is_one_key_away(visitor: Visitor, places: Places) -> None:
    page = visitor.visit("/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    raw = page.locator(".card").nth(1).get_attribute("data-raw")
    page.keyboard.press("o")
    page.wait_for_url(f"**{raw}")
    visitor.visit(places.path("article"))
    page.keyboard.press("o")
    page.wait_for_url("**/pages/*/")


def test_f_leads_to_the_filters(visitor: Visitor) -> None:
    page = visitor.visit("/?q=شويغو")
    page.keyboard.press("f")
    expect(page.locator("#facets :focus")).to_have_count(1)
    expect(page.locator("#facets")).to_be_in_viewport()


def test_the_list_of_keys_opens_holds_the_focus_and_gives_it_back(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.keyboard.press("j")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="مفاتيح الاختصار")
    expect(dialog).to_be_visible()
    expect(page.locator("dialog:focus, dialog :focus")).to_have_count(1)
    page.keyboard.press("j")
    assert in_focus(page, "dialog, dialog *")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(".card h2 a").first).to_be_focused()


def test_the_keys_can_be_switched_off_for_good(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.get_by_role("button", name="مفاتيح الاختصار").click()
    page.get_by_label("المفاتيح تعمل").uncheck()
    page.get_by_role("button", name="أغلق").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    for key in ("j", "/", "?"):
        page.keyboard.press(key)
    assert not in_focus(page, ".card *, #q")
    visitor.visit("/")
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("button", name="مفاتيح الاختصار").click()
    page.get_by_label("المفاتيح تعمل").check()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_letters_are_letters_while_one_types_and_with_other_keys(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.locator("#q").click()
    page.keyboard.type("jkofnp/?")
    expect(page.locator("#q")).to_have_value("jkofnp/?")
    expect(page.get_by_role("dialog")).to_be_hidden()
    visitor.visit("/")
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+j")
    assert not in_focus(page, ".card *")


def test_the_same_keys_under_an_arabic_keyboard(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ت', code: 'KeyJ', bubbles: true}))")
    expect(page.locator(".card h2 a").first).to_be_focused()


def test_the_tab_key_reaches_everything(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_attribute("href", "#content")
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0, "the skip link shows itself when it is focused"
    assert box["y"] >= 0, "the skip link shows itself when it is focused"
    page.keyboard.press("Enter")
    reached: set[str] = set()
    for _ in range(150):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "(e => e.id === 'q' ? 'box' : e.closest('.facet a') ? 'facet' : e.closest('.card h2') ? 'article' :"
                " '')(document.activeElement)"
            )
        )
        if reached >= {"box", "facet", "article"}:
            break
    assert reached >= {"box", "facet", "article"}
    outline = page.evaluate("(s => s.outlineStyle + s.boxShadow)(getComputedStyle(document.activeElement))")
    assert outline not in {"nonenone", ""}, "what is focused can be seen"
    link = page.locator("a[id^='country-']").first
    chosen = page.locator(f"[id='{link.get_attribute('id')}']")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(1)
    expect(chosen).to_be_focused()  # not lost when results change
