"""What the browser stores for its reader: what was read and saved, the settings, pages without a network."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, Visitors, until
from tests.browser.places import Places


def worker_ready(page: Page) -> None:
    """Wait until the service worker controls this page."""
    until(page, "navigator.serviceWorker.controller !== null")


def kept(page: Page) -> None:
    """Wait until the service worker has stored the page of this path (without a search) and its files."""
    until(
        page,
        r"""async () => {
            const copy = await caches.match(location.pathname);
            const names = copy ? [...(await copy.text()).matchAll(/"(\/static\/[^"]+)"/g)].map(([, name]) => name) : [];
            return names.length && (await Promise.all(names.map((one) => caches.match(one)))).every(Boolean);
        }""",
    )


def colour(page: Page) -> str:
    """The background colour."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def turns(page: Page, wanted: str) -> None:
    """Wait until the background has that colour."""
    expect(page.locator("body")).to_have_css("background-color", wanted)


def test_what_was_read_is_dimmed_in_lists(visitor: Visitor) -> None:
    page = visitor.visit("/")
    expect(page.locator(".card.read")).to_have_count(0)
    before = page.locator(".card h2 a").first.evaluate("a => getComputedStyle(a).color")
    page.locator(".card h2 a").first.click()
    headline = page.locator(".story h1").inner_text()
    expect(page.locator(".story .save")).to_be_visible()  # the script has run, and noted what was read
    page.go_back()
    expect(page.locator(".card").first).to_have_class(re.compile("read"))
    expect(page.locator(".card.read")).to_have_count(1)
    assert page.locator(".card.read h2 a").evaluate("a => getComputedStyle(a).color") != before
    # Also in a list that htmx brings.
    page.locator("#q").fill(headline)
    page.locator("#q").press("Enter")
    expect(page).to_have_url(re.compile("q="))
    expect(page.locator(".card.read")).to_have_count(1)


def test_what_came_in_since_the_last_visit_is_marked_new(visitor: Visitor) -> None:
    page = visitor.visit("/")
    until(page, "localStorage.getItem('seen') !== null")
    expect(page.locator(".card.new")).to_have_count(0)
    numbers = page.locator(".card").evaluate_all("cards => cards.map((card) => Number(card.dataset.article))")
    before = sorted(numbers)[-4]
    # As it is after a visit yesterday.
    page.evaluate("last => localStorage.setItem('seen', JSON.stringify([last, Date.now() - 864e5, null]))", before)
    page.reload()
    expect(page.locator(".card.new")).to_have_count(3)
    # They stay new during the visit, until they are read.
    page.locator(".card.new h2 a").first.click()
    expect(page.locator(".story .save")).to_be_visible()
    visitor.visit("/")
    expect(page.locator(".card.new")).to_have_count(2)


def test_an_article_is_saved_listed_exported_and_let_go(visitor: Visitor, places: Places, tmp_path: Path) -> None:
    page = visitor.visit(places.path("article"))
    headline = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name=re.compile(f"احفظ ?: {headline}")).click()
    saved = page.get_by_role("button", name=re.compile(f"محفوظ ?: {headline}"))
    expect(saved).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#said")).to_have_text("حُفظ في هذا المتصفح.")
    page.get_by_role("link", name="المحفوظات").first.click()
    expect(page.locator("#saved").get_by_role("heading", level=2)).to_have_text([headline])
    with page.expect_download() as waiting:
        page.get_by_role("button", name="صدّر القائمة نصاً").click()
    waiting.value.save_as(tmp_path / "exported.txt")
    exported = (tmp_path / "exported.txt").read_text()
    assert exported.startswith(f"{headline}\nhttp")
    page.get_by_role("link", name=headline).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    saved.click()
    expect(page.locator("#said")).to_have_text("أُزيل من المحفوظات.")
    visitor.visit("/saved/")
    expect(page.get_by_text("لم تحفظ شيئاً بعد")).to_be_visible()


def test_readers_get_no_cookie(visitor: Visitor, places: Places) -> None:
    for place in ("front", "article", "person"):
        page = visitor.visit(places.path(place))
    assert page.context.cookies() == []


@pytest.mark.parametrize(("system", "choice"), [("light", "داكن"), ("dark", "فاتح")])
def test_a_theme_that_was_chosen_holds_against_the_system(visitor: Visitor, system: str, choice: str) -> None:
    page = visitor.page
    page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    visitor.visit("/")
    by_system = colour(page)
    page.emulate_media(color_scheme="light" if system == "dark" else "dark")
    expect(page.locator("body")).not_to_have_css("background-color", by_system)
    other = colour(page)
    page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    turns(page, by_system)
    page.locator("#display summary").click()
    page.get_by_role("radio", name=choice).check()
    turns(page, other)
    visitor.visit("/people/")
    turns(page, other)
    page.locator("#display summary").click()
    expect(page.get_by_role("radio", name=choice)).to_be_checked()
    page.get_by_role("radio", name="كالجهاز").check()
    turns(page, by_system)


def test_the_size_of_letters_is_remembered(visitor: Visitor, places: Places) -> None:
    page = visitor.visit(places.path("article"))
    size = "parseFloat(getComputedStyle(document.querySelector('.story-text p')).fontSize)"
    usual = page.evaluate(size)
    assert 18 <= usual <= 20.5
    sizes = []
    for name in ("كبير", "أكبر"):
        page.locator("#display summary").click()
        page.get_by_role("radio", name=name, exact=True).check()
        visitor.visit(places.path("article"))
        sizes.append(page.evaluate(size))
    assert usual < sizes[0] < sizes[1]


def test_a_read_article_is_there_without_a_network_and_a_list_is_not(visitors: Visitors, places: Places) -> None:
    reader = visitors()
    page = reader.visit("/")
    worker_ready(page)
    reader.visit(places.path("article"))
    headline = page.get_by_role("heading", level=1).inner_text()
    page.locator(".save").first.click()
    kept(page)
    reader.visit("/?q=شويغو")
    reader.offline(True)
    reader.visit(places.path("article"))
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    expect(page.get_by_text("هذه نسخة محفوظة في هذا المتصفح")).to_be_visible()
    assert page.evaluate("document.fonts.check('1rem \"Noto Naskh Arabic\"')")
    for lists in ("/", "/?q=شويغو", "/people/"):
        reader.visit(lists)
        expect(page.get_by_role("heading", level=1)).to_have_text("لا اتصال بالموقع")
        expect(page.locator(".card")).to_have_count(0)
    # What was saved is a list of this browser's own: it is never stale.
    page.get_by_role("main").get_by_role("link", name="المحفوظات").click()
    page.get_by_role("link", name=headline).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    reader.offline(False)
    reader.visit(places.path("article"))
    expect(page.get_by_text("هذه نسخة محفوظة في هذا المتصفح")).to_have_count(0)
    reader.visit("/")
    expect(page.locator(".card").first).to_be_visible()


def test_the_first_article_of_all_is_kept_too_and_one_that_a_search_led_to(visitors: Visitors, places: Places) -> None:
    for place in ("article", "hits"):
        reader = visitors()
        page = reader.visit(places.path(place))
        headline = page.get_by_role("heading", level=1).inner_text()
        worker_ready(page)
        kept(page)
        reader.offline(True)
        reader.visit(places.path(place))
        expect(page.get_by_role("heading", level=1)).to_have_text(headline)
        expect(page.get_by_text("هذه نسخة محفوظة في هذا المتصفح")).to_be_visible()
