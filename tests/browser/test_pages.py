"""Every kind of page in a browser: what it shows, its direction, a narrow phone, the keyboard, what is not there."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, Visitors

PLACES = ("/", "/people/", "/countries/", "/sources/", "article", "why", "page", "person", "said", "country", "source")


def path_of(page: Page, place: str) -> str:
    """A path of that kind, found by following links as a reader would."""
    if place.startswith("/"):
        return place
    list_path, link = {
        "article": ("/", ".card h2 a"),
        "why": ("/", ".card h2 a"),
        "said": ("/people/", ".entries a"),
        "page": ("/", ".card h2 a"),
        "person": ("/people/", ".entries a"),
        "country": ("/countries/", ".entries a"),
        "source": ("/sources/", ".entries a"),
    }[place]
    page.goto(list_path)
    found = page.locator(link).first.get_attribute("href")
    assert found is not None
    if place == "page":
        page.goto(found)
        found = page.locator("a[href^='/pages/']").first.get_attribute("href")
        assert found is not None
    if place == "why":
        page.goto(found)
        found = page.locator(".why-body a").first.get_attribute("href")
        assert found is not None
    return f"{found}?part=said" if place == "said" else found


def test_an_article_is_whole_and_leads_on(visitor: Visitor) -> None:
    page = visitor.visit("/?q=شويغو")
    headline = page.locator(".card h2").first.inner_text()
    page.locator(".card h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    assert page.locator(".story-text p").count() >= 3
    expect(page.locator("figure figcaption").first).to_be_visible()
    expect(page.locator(".byline")).to_contain_text("بلا تاريخ")
    tag = page.locator(".tags a").first
    name = tag.inner_text()
    tag.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_text(headline)).to_be_visible()


def test_a_tag_says_why_it_is_there(visitor: Visitor) -> None:
    page = visitor.visit(path_of(visitor.page, "article"))
    tag = page.locator(".tags li").first
    tag.locator("summary").click()
    expect(tag.locator(".passage mark").first).to_be_visible()
    marked = tag.locator(".passage mark").first.inner_text()
    tag.locator(".passage-place a").first.click()
    place = page.locator(":target")
    expect(place).to_be_in_viewport()
    expect(place).to_contain_text(marked)


def test_a_tag_says_why_without_scripts(visitors: Visitors) -> None:
    reader = visitors(javascript=False)
    page = reader.visit(path_of(reader.page, "article"))
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
    page.locator("a[href^='/pages/']").first.click()
    page.wait_for_url("**/pages/*/")
    rows = page.locator("table.lines tbody tr")
    assert rows.count() > 10
    numbers = sorted(int(text) for text in page.locator("td.number").all_inner_texts())
    assert numbers == sorted(set(numbers)), "a line stands once"
    for cell in (*page.locator("td.role").all(), *page.locator("td.rule").all()):
        assert cell.inner_text().strip()
    colours = {
        role: page.locator(f"tr.role-{role}").first.evaluate(
            "row => getComputedStyle(row.querySelector('.text')).borderInlineStartColor"
        )
        for role in ("headline", "body", "caption")
    }
    assert len(set(colours.values())) == len(colours), "a role is told by its colour"


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_sticks_out_of_a_phone(visitors: Visitors, place: str, width: int) -> None:
    phone = visitors(width=width, height=700)
    page = phone.visit(path_of(phone.page, place))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_arabic_from_right_to_left_with_one_heading(visitor: Visitor, place: str) -> None:
    page = visitor.visit(path_of(visitor.page, place))
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    for paragraph in page.locator("main p:visible").all()[:5]:
        assert paragraph.evaluate("p => getComputedStyle(p).textAlign") in {"start", "right", "justify"}


def test_the_facets_stand_at_the_start_side_of_the_results(visitor: Visitor) -> None:
    page = visitor.visit("/")
    facets, cards = page.locator("#facets").bounding_box(), page.locator(".cards").bounding_box()
    assert facets is not None
    assert cards is not None
    assert facets["x"] >= cards["x"] + cards["width"], "right of the results, where an Arabic line begins"


def test_the_keyboard_reaches_what_the_mouse_reaches(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_attribute("href", "#content")
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0, "the skip link shows itself when it is focused"
    assert box["y"] >= 0, "the skip link shows itself when it is focused"
    page.keyboard.press("Enter")
    reached: list[str] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "(e => e.id === 'q' ? 'box' : e.closest('.facet a') ? 'facet' : e.matches('summary') ? 'more' :"
                " e.closest('.card h2') ? 'article' : e.tagName)(document.activeElement)"
            )
        )
        if "article" in reached and "facet" in reached:
            break
    assert {"box", "facet", "article"} <= set(reached)
    outline = page.evaluate("(s => s.outlineStyle + s.boxShadow)(getComputedStyle(document.activeElement))")
    assert outline not in {"nonenone", ""}, "what is focused can be seen"
    page.locator("a[id^='country-']").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(1)
    assert page.evaluate("document.activeElement !== document.body"), "the focus is not lost when results change"


def test_what_is_not_there_is_said_in_arabic(visitor: Visitor) -> None:
    visitor.expected = {404}
    for path in ("/nowhere/", "/articles/999999/x/", "/people/لا-أحد/", "/pages/999999/"):
        page = visitor.visit(path)
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("[ء-ي]"))
        expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_an_old_slug_leads_to_the_article(visitor: Visitor) -> None:
    page = visitor.visit("/")
    right = path_of(page, "article")
    number = right.split("/")[2]
    page.goto(f"/articles/{number}/عنوان-قديم/")
    assert urlsplit(page.url).path == right
    expect(page.locator(".story h1")).to_be_visible()


def test_our_own_arabic_font_is_used(visitor: Visitor) -> None:
    """A font of the system would hide that ours is missing: Chromium is asked, not the eye."""
    page = visitor.visit("/")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector in (".card h2 a", ".card-passage"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert fonts, selector
        assert all(font["isCustomFont"] for font in fonts), fonts
