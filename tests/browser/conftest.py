"""A real Chromium before the site as people get it: gunicorn, hashed static files, the sample pages.

The site runs in processes of its own (tests/served.py), so that no test here touches Django in the process whose event
loop Playwright holds. What the browser complains of in the meantime fails the test, asked about or not.
"""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect, sync_playwright

from tests.browser.places import Places
from tests.served import Served, serve

# The Makefile looks for the same names.
_NAMES = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# What htmx writes to the console when a request is let go, as when the reader leaves while a suggestion is on its way.
# A request that failed also writes `htmx:sendError`, `htmx:responseError` or `htmx:timeout`: those still count.
_OVERTAKEN = ("htmx:sendAbort", "htmx:afterRequest")
_PATIENCE = 30_000  # milliseconds for anything that a test waits for, on a machine that is busy
expect.set_options(timeout=_PATIENCE)


# First, or xdist has looked for groups already.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test, and stays in one process: one site, one Chromium at a time."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One running site with the sample pages for all browser tests; a test puts back what it changes."""
    with serve(tmp_path_factory.mktemp("site")) as served:
        yield served


@pytest.fixture(scope="session")
def places(site: Served) -> Places:
    """Where each kind of page stands on that site."""
    return Places(site)


# For a module, not for the session: while it is open its event loop runs in this thread, and Django would refuse the
# database to any other test that came after.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser of Debian, without a sandbox only where Chromium cannot have one: as root."""
    path = next((found for name in _NAMES if name and (found := shutil.which(name))), None)
    if path is None:
        pytest.fail("no Chromium: sudo apt-get install chromium, or CHROMIUM=/path/to/it")
    flags = [*_FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(_FLAGS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait until the expression holds on the page.

    Playwright's own wait_for_function evaluates text within the page from the second look on: the content policy
    forbids that.
    """
    deadline = time.monotonic() + _PATIENCE / 1000
    while not page.evaluate(expression, argument):
        assert time.monotonic() < deadline, f"it never was so: {expression}"
        page.wait_for_timeout(50)


def dressed(page: Page) -> None:
    """Until every article has its button: they come when the browser has time."""
    until(page, "[...document.querySelectorAll('[data-article]')].every((one) => one.querySelector('.save'))")


def resized(page: Page, width: int, height: int) -> None:
    """Give the window another size, until the page knows of it."""
    page.set_viewport_size({"width": width, "height": height})
    until(page, "width => innerWidth === width", width)


class Visitor:
    """A reader at the site with one browser window; keeps what went wrong behind the reader's back."""

    def __init__(self, browser: Browser, site: Served, *, width: int, height: int, javascript: bool) -> None:
        self._host = urlsplit(site.url).netloc
        self._context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale="ar",
            base_url=site.url,
        )
        self.complaints: list[str] = []
        self._cut = False
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(_PATIENCE)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("request", self._on_request)
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", self._on_response)
        # The statuses that a test means to see, a 404 for example.
        self.expected: set[int] = set()

    def offline(self, cut: bool) -> None:
        """Cut the network, for the service worker too, or bring it back. What fails in between is meant to."""
        self._cut = cut
        self._context.set_offline(cut)

    def _on_console(self, message: ConsoleMessage) -> None:
        # A page's own status, when it is an expected one, is also written to the console.
        meant = any(f"status of {status}" in message.text for status in self.expected)
        meant = meant or (self._cut and "ERR_INTERNET_DISCONNECTED" in message.text)
        meant = meant or message.text.startswith(_OVERTAKEN)
        if message.type in {"error", "warning"} and not meant:
            self.complaints.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https"} and parts.netloc != self._host:
            self.complaints.append(f"foreign host: {request.url}")

    def _on_failure(self, request: Request) -> None:
        # What a newer question or another page overtakes is let go on purpose.
        if request.failure != "net::ERR_ABORTED" and not self._cut:
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.complaints.append(f"status {response.status}: {response.url}")

    def visit(self, path: str) -> Page:
        """The page of that path, loaded with all that belongs to it."""
        self.page.goto(path)
        return self.page

    def close(self) -> None:
        """Leave; AssertionError with whatever went wrong in the meantime."""
        self._context.close()
        assert self.complaints == []


class Visitors:
    """Makes visitors for one test."""

    def __init__(self, browser: Browser, site: Served) -> None:
        self._browser = browser
        self._site = site
        self.made: list[Visitor] = []

    def __call__(self, *, width: int = 1280, height: int = 900, javascript: bool = True) -> Visitor:
        """A new visitor, who knows nothing of the others: own cookies, own window."""
        visitor = Visitor(self._browser, self._site, width=width, height=height, javascript=javascript)
        self.made.append(visitor)
        return visitor


@pytest.fixture
def visitors(chromium: Browser, site: Served) -> Iterator[Visitors]:
    """Visitors of any kind: `visitors(width=390)`, `visitors(javascript=False)`."""
    makes = Visitors(chromium, site)
    yield makes
    for visitor in makes.made:
        visitor.close()


@pytest.fixture
def visitor(visitors: Visitors) -> Visitor:
    """One reader at a desk."""
    return visitors()
