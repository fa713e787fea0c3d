"""Layout: right to left, nothing wider than the smallest phone, links and buttons large enough for a finger."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor, Visitors, dressed, resized
from tests.browser.places import PLACES, Places

# Controls that stand alone. Links within running text are as high as their line, and so may they be (WCAG 2.5.5). A
# box to tick is hit by its label.
_TARGETS = """() => {
    const seen = (one) => one.getClientRects().length && getComputedStyle(one).visibility !== "hidden";
    const hit = (one) => (one.matches("[type=checkbox], [type=radio]") && one.closest("label")) || one;
    const size = (one) => {
        const box = one.getBoundingClientRect(), beyond = getComputedStyle(one, "::after");
        const reach = beyond.position === "absolute" ? [parseFloat(beyond.width), parseFloat(beyond.height)] : [0, 0];
        return [Math.max(box.width, reach[0]), Math.max(box.height, reach[1])];
    };
    return [...document.querySelectorAll(
        "button, summary, input:not([type=hidden]), nav a, .chip, .around a, .clear, .to-facets, .to-results, " +
        ".facet-value a, .facet-more a, .action, .take-along a, .tags > li > span a, .parted a, .entries a"
    )].filter(seen).map(hit).map((one) => [one.outerHTML.slice(0, 120), ...size(one)])
      .filter(([, width, height]) => height < 43.9 || width < 43.9)
      .map(([html, width, height]) => `${Math.round(width)}×${Math.round(height)} ${html}`);
}"""
# The letters in a picture are scaled with it, whatever their size in its own units.
_LETTERS = """() => [...document.querySelectorAll("main svg text")].filter((one) => one.getClientRects().length)
    .map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"""
_TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_arabic_and_fits_the_smallest_phone(visitors: Visitors, places: Places, place: str) -> None:
    phone = visitors(width=390, height=844)
    phone.expected = {404} if place == "missing" else set()
    page = phone.visit(places.path(place))
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    for role, level in (("heading", 1), ("main", None), ("banner", None), ("contentinfo", None)):
        expect(page.get_by_role(role, level=level)).to_have_count(1)  # type: ignore[arg-type]  # names of roles
    for paragraph in page.locator("main p:visible").all()[:5]:
        assert paragraph.evaluate("p => getComputedStyle(p).textAlign") in {"start", "right"}
    dressed(page)
    assert page.evaluate(_TOO_WIDE) <= 0
    assert page.evaluate(_TARGETS) == []
    resized(page, 320, 640)
    assert page.evaluate(_TOO_WIDE) <= 0
    page.evaluate("document.documentElement.dataset.size = 'larger'")
    assert page.evaluate(_TOO_WIDE) <= 0


@pytest.mark.parametrize("place", ["front", "search"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_letters_of_a_picture_can_be_read(visitors: Visitors, places: Places, width: int, place: str) -> None:
    page = visitors(width=width, height=844).visit(places.path(place))
    expect(page.locator(".triangle")).to_be_visible()
    letters = page.evaluate(_LETTERS)
    assert letters
    assert min(letters) >= 12


@pytest.mark.parametrize("size", ["normal", "large", "larger"])
def test_the_lists_of_the_front_fill_their_rows(visitor: Visitor, size: str) -> None:
    page = visitor.visit("/")
    page.evaluate("size => { document.documentElement.dataset.size = size; }", size)
    lists = page.locator(".front > div:not(.front-said)")
    expect(lists.first).to_be_visible()
    for width in (390, 600, 768, 960, 1024, 1100, 1200, 1280, 1600):
        resized(page, width, 844)
        tops = [round(box["y"]) for one in lists.all() if (box := one.bounding_box())]
        rows = [tops.count(top) for top in sorted(set(tops))]
        assert len(tops) == 4
        assert rows in ([4], [2, 2], [1, 1, 1, 1]), f"never three and one: {width}"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_speaker_stands_below_the_words_however_much_room_is_beside_them(visitor: Visitor, width: int) -> None:
    page = visitor.visit("/?q=قال:بوتين")
    resized(page, width, 844)
    quotations = page.locator(".quotation-hits .quotation")
    assert quotations.count() > 2
    for quotation in quotations.all():
        words, chain = box_of(quotation, "p >> nth=0"), box_of(quotation, ".chain")
        assert chain["y"] >= words["y"] + words["height"]
        assert chain["x"] + chain["width"] == pytest.approx(words["x"] + words["width"], abs=1)


def test_the_facets_stand_at_the_start_side_of_the_results(visitor: Visitor) -> None:
    page = visitor.visit("/")
    facets, cards = box_of(page, "#facets"), box_of(page, ".card >> nth=0")
    assert facets["x"] >= cards["x"] + cards["width"], "right of the results, where an Arabic line begins"


def test_the_facets_are_a_sheet_on_a_phone(visitors: Visitors) -> None:
    page = visitors(width=390, height=844).visit("/")
    expect(page.locator("#facets")).not_to_be_in_viewport()
    page.locator(".to-facets").click()
    expect(page.get_by_role("heading", name="التصفية")).to_be_in_viewport()
    page.locator("#facets .to-results").click()
    expect(page.locator("#facets")).not_to_be_in_viewport()
    page.locator(".to-facets").click()
    page.locator("a[id^='country-']:visible").first.click()
    expect(page.locator(".chip")).to_have_count(1)


def test_a_page_says_its_parts(visitor: Visitor) -> None:
    page = visitor.visit("/")
    for role in ("banner", "main", "contentinfo", "search"):
        expect(page.get_by_role(role).first).to_be_attached()  # type: ignore[arg-type]  # names of roles
    names = [nav.get_attribute("aria-label") for nav in page.get_by_role("navigation").all()]
    assert all(names)
    assert len(set(names)) == len(names), "two of one kind are told apart by their names"


def test_captions_and_credits_are_read_as_such(visitor: Visitor) -> None:
    page = visitor.visit("/")
    for path in [link.get_attribute("href") for link in page.locator(".card h2 a").all()]:
        visitor.visit(str(path))
        if page.locator("figcaption .credit").count():
            break
    figure = page.locator("figure", has=page.locator(".credit")).first
    expect(figure.locator(".caption")).to_contain_text("التعليق على الصورة")
    expect(figure.locator(".credit")).to_contain_text("صدر الصورة")


def test_the_fonts_are_ours(visitor: Visitor, places: Places) -> None:
    """A font of the system would hide that ours is missing, so Chromium is asked which fonts it used."""
    page = visitor.visit(places.path("article"))
    page.evaluate("document.fonts.ready")
    used = {}
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector in ("h1", ".story-text p", ".masthead .name", ".masthead nav a", ".about h2", "time"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert fonts, selector
        assert all(font["isCustomFont"] for font in fonts), (selector, fonts)
        used[selector] = {font["familyName"] for font in fonts}
    assert used[".story-text p"] == {"Noto Naskh Arabic"}
    assert used["h1"] <= {"IBM Plex Sans Arabic", "IBM Plex Sans Arabic Bold"}


def box_of(page: Page | Locator, selector: str) -> dict[str, float]:
    """Where it stands, in pixels from the window's upper left corner."""
    box = page.locator(selector).bounding_box()
    assert box is not None, selector
    return {"x": box["x"], "y": box["y"], "width": box["width"], "height": box["height"]}


# Where the dot before each part of such a line begins, and where what is beyond the line is cut off.
_DOTS = """() => [...document.querySelectorAll(".dotted")].flatMap((line) => [...line.children].slice(1).map((part) => {
    const letter = parseFloat(getComputedStyle(line).fontSize), edge = line.getBoundingClientRect().right;
    const cut = -parseFloat(getComputedStyle(line).clipPath.split(" ")[1]), right = part.getBoundingClientRect().right;
    const dot = right - parseFloat(getComputedStyle(part, "::before").insetInlineStart);
    return {first: Math.abs(right - edge) < 1, seen: dot - 0.3 * letter < edge + cut};
}))"""

# How high the letters of each part stand: one number a row, if all of them stand on its line.
_ROWS = """() => [...document.querySelectorAll(".dotted")].map((line) => {
    const top = (part) => {
        const letters = document.createRange();
        letters.selectNodeContents(document.createTreeWalker(part, NodeFilter.SHOW_TEXT).nextNode());
        return Math.round(letters.getClientRects()[0].top);
    };
    const tops = [...new Set([...line.children].map(top))].sort((one, other) => one - other);
    return Math.min(...tops.slice(1).map((one, place) => one - tops[place]), 99);
})"""


@pytest.mark.parametrize("place", ["compared", "coverage"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_line_of_parts_begins_or_ends_with_a_dot(visitors: Visitors, places: Places, width: int, place: str) -> None:
    page = visitors(width=width, height=844).visit(places.path(place))
    page.evaluate("document.documentElement.dataset.size = 'larger'")
    dots = page.evaluate(_DOTS)
    assert len(dots) >= 4
    assert all(dot["seen"] != dot["first"] for dot in dots), dots
    lines = page.locator(".dotted, .coverage-sum, .covered-house").all_inner_texts()
    assert not any("·" in line for line in lines), "no dot but those"
    assert min(page.evaluate(_ROWS)) > 10, "parts of a row stand on one line"
    assert width > 320 or any(dot["first"] for dot in dots), "there are lines that break"
