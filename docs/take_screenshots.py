"""Takes the pictures of docs/screenshots.md from the sample pages: make screenshots

Phone (390 px) and desktop (1280 px); the list, an article, a coverage and a person also in the dark. WebP by
Chromium itself keeps them small: all of them together stay under 2 MB, or the command fails.
"""

import base64
import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.served import Served, serve

FOLDER = Path(__file__).resolve().parent / "screenshots"
_SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
# What a picture shows: the path, or the words of a link on the front page that leads there.
_PAGES = {
    "list": "/",
    "search": "/?q=صواريخ",
    "person": "/people/فلاديمير-بوتين/",
    "countries": "/countries/ru/",
    "quotations": "/?q=قال:بوتين",
    "raw-page": "/pages/2/",
}
_DARK = ("list", "article", "coverage", "person")
_MOST = 2_000_000  # bytes, all pictures together


def main() -> None:
    """Start a site of its own with the sample pages, photograph it, stop it."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No Chromium: sudo apt-get install chromium, or CHROMIUM=/path/to/it")
    FOLDER.mkdir(exist_ok=True)
    for old in (*FOLDER.glob("*.png"), *FOLDER.glob("*.webp")):
        old.unlink()
    flags = ["--disable-gpu", "--hide-scrollbars", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with tempfile.TemporaryDirectory() as room, serve(Path(room)) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        for size in _SIZES:
            for name, path in _PAGES.items():
                _take(browser, site, name, path, size=size)
            pages = {**_PAGES, "article": _first_article(browser, site), "coverage": _coverage(browser, site)}
            _take(browser, site, "article", pages["article"], size=size)
            _take(browser, site, "coverage", pages["coverage"], size=size)
            _take(browser, site, "compared", _first_link(browser, site, pages["article"], "/beside/"), size=size)
            for name in _DARK:
                _take(browser, site, name, pages[name], size=size, dark=True)
            _take(browser, site, "desk", "/admin/articles/article/", size=size, editor=True)
        browser.close()
    whole = sum(picture.stat().st_size for picture in FOLDER.glob("*.webp"))
    print(f"{whole / 1000:.0f} KB in all")
    if whole > _MOST:
        sys.exit(f"The pictures weigh more than {_MOST} bytes")


def _take(
    browser: Browser, site: Served, name: str, path: str, *, size: str, dark: bool = False, editor: bool = False
) -> None:
    width, height = _SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        base_url=site.url,
        locale="ar",
        reduced_motion="reduce",
    )
    page = context.new_page()
    if editor:
        page.goto("/admin/login/")
        page.fill("[name=username]", site.admin)
        page.fill("[name=password]", site.password)
        page.click("[type=submit]")
    page.goto(path)
    page.evaluate("document.fonts.ready")
    # The buttons that keep an article come when the browser has time.
    if page.locator("[data-article]").count():
        page.locator("[data-article] .save").first.wait_for()
    # Playwright itself writes PNG and JPEG alone.
    taken = context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": 80})
    (FOLDER / f"{name}-{size}{'-dark' if dark else ''}.webp").write_bytes(base64.b64decode(taken["data"]))
    context.close()


def _first_article(browser: Browser, site: Served) -> str:
    return _first_link(browser, site, "/?q=تعاون+بوتين", "/articles/")


def _coverage(browser: Browser, site: Served) -> str:
    """Of the event that the sample pages of the invented houses tell of."""
    return _first_link(browser, site, _first_link(browser, site, "/?q=وكالة+المثال", "/articles/"), "/coverage/")


def _first_link(browser: Browser, site: Served, path: str, part: str) -> str:
    """The first link in the page of that path whose address has the part."""
    page = browser.new_page(base_url=site.url)
    page.goto(path)
    found = page.locator(f"main a[href*='{part}']").first.get_attribute("href")
    page.close()
    if found is None:
        sys.exit(f"{path} leads to no {part} to photograph")
    return found


if __name__ == "__main__":
    main()
