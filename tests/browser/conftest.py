"""Opens the site in a real Chromium, served as people get it: gunicorn, hashed static files, the sample pages.

The site runs in processes of its own (tests/served.py), so no test here touches Django in the process whose event loop
Playwright holds. Errors that the browser reports in the meantime fail the test, even if it does not check for them.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, Response, Route, expect, sync_playwright

from tests.browser.places import Places
from tests.served import PreparedSite, Served, serve

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
_PATIENCE = 90_000  # milliseconds for anything that a test waits for: a machine may be ten times slower than another
# What Chromium says where there is no network: of a file, and of a service worker's script.
_CUT_OFF = ("ERR_INTERNET_DISCONNECTED", "error occurred when fetching the script")
expect.set_options(timeout=_PATIENCE)
# BROWSER_SLOWER=6: pages run at a sixth of the speed, over a slow network. This reveals tests that pass only on a fast
# machine.
_SLOWER = float(os.environ.get("BROWSER_SLOWER", "1"))
_LATENCY = 50  # milliseconds, for each time slower


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, prepared: PreparedSite) -> Iterator[Served]:
    """One running site with the sample pages, for all browser tests; a test undoes what it changes."""
    with serve(tmp_path_factory.mktemp("site"), like=prepared) as served:
        yield served


@pytest.fixture(scope="session")
def places(site: Served) -> Places:
    """The address of each kind of page on that site."""
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
        browser = playwright.chromium.launch(executable_path=path, args=flags, timeout=2 * _PATIENCE)
        yield browser
        browser.close()


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait until the expression is true on the page, or on the one that replaces it meanwhile.

    Playwright's own wait_for_function evaluates text within the page from the second look on: the content policy
    forbids that.
    """
    deadline = time.monotonic() + _PATIENCE / 1000
    while not _holds(page, expression, argument):
        assert time.monotonic() < deadline, f"it never was so: {expression}"
        page.wait_for_timeout(50)


def _holds(page: Page, expression: str, argument: object) -> bool:
    try:
        return bool(page.evaluate(expression, argument))
    except Error as error:
        if "context was destroyed" in error.message:  # the page was left while it was asked
            return False
        raise


def dressed(page: Page) -> None:
    """Wait until every article has its button, and all fonts are loaded: the browser does both when it is idle."""
    until(page, "[...document.querySelectorAll('[data-article]')].every((one) => one.querySelector('.save'))")
    until(page, "document.fonts.status === 'loaded'")


def settled(page: Page) -> None:
    """Wait until htmx has got all that it asked for, and the links and the focus of the new results work.

    There is a pause between the moment when new results are shown and the one when htmx handles their links.
    """
    until(page, "!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')")


def resized(page: Page, width: int, height: int) -> None:
    """Resize the window, and wait until the page knows about it."""
    page.set_viewport_size({"width": width, "height": height})
    until(page, "width => innerWidth === width", width)


def typed(page: Page, text: str) -> None:
    """Type into the search box and wait for suggestions; only a key press, here of the last letter, brings them."""
    box = page.get_by_role("combobox")
    box.evaluate("(box, text) => { box.value = text; }", text[:-1])
    box.press("End")
    box.press_sequentially(text[-1])
    expect(page.get_by_role("listbox")).to_be_visible()


class Held:
    """Holds answers back until a test lets them go, in the order in which they were asked for.

    A request that the page gave up before its answer came (because of a newer one) is ignored.
    """

    def __init__(self, page: Page, matches: Callable[[Request], bool]) -> None:
        self._page = page
        self._routes: list[Route] = []
        page.route(lambda _: True, lambda route: self._hold(route) if matches(route.request) else route.continue_())

    def _hold(self, route: Route) -> None:
        self._routes.append(route)

    def asked(self, number: int) -> None:
        """Wait until that many were asked for."""
        deadline = time.monotonic() + _PATIENCE / 1000
        while len(self._routes) < number:
            assert time.monotonic() < deadline, f"{len(self._routes)} were asked for, not {number}"
            self._page.wait_for_timeout(20)

    def let_go(self, number: int) -> None:
        """Let the answer with that number come, counted from 0."""
        with suppress(Error):
            self._routes[number].continue_()


class Visitor:
    """A reader with one browser window; collects the errors that a reader would not see."""

    def __init__(self, browser: Browser, site: Served, *, width: int, height: int, javascript: bool) -> None:
        self._host = urlsplit(site.url).netloc
        self._context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale="ar",
            base_url=site.url,
        )
        self.complaints: list[str] = []
        self._cut = self._was_cut = False
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(_PATIENCE)
        self._debugger = self._context.new_cdp_session(self.page) if _SLOWER > 1 else None
        self._slow_down()
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("request", self._on_request)
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", self._on_response)
        # The statuses that a test expects, for example 404.
        self.expected: set[int] = set()

    def _slow_down(self) -> None:
        if self._debugger is None:
            return
        self._debugger.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        self._debugger.send("Network.enable")
        network = {"latency": _LATENCY * _SLOWER, "downloadThroughput": -1, "uploadThroughput": -1}
        # This overrides what set_offline says of the network, so the network has to be cut here, too.
        self._debugger.send("Network.emulateNetworkConditions", {"offline": self._cut, **network})

    def offline(self, cut: bool) -> None:
        """Cut the network, also for the service worker, or bring it back. Failures in between are expected."""
        self._cut = cut
        self._was_cut = self._was_cut or cut
        self._context.set_offline(cut)
        self._slow_down()

    def _on_console(self, message: ConsoleMessage) -> None:
        # A page's own status, when it is an expected one, is also written to the console.
        meant = any(f"status of {status}" in message.text for status in self.expected)
        # Failures without a network may be reported only when it is back.
        meant = meant or (self._was_cut and any(words in message.text for words in _CUT_OFF))
        if message.type in {"error", "warning"} and not meant:
            self.complaints.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https"} and parts.netloc != self._host:
            self.complaints.append(f"foreign host: {request.url}")

    def _on_failure(self, request: Request) -> None:
        # Requests that a newer one or another page replaces are given up on purpose.
        meant = request.failure == "net::ERR_ABORTED" or self._cut
        meant = meant or (self._was_cut and request.failure == "net::ERR_INTERNET_DISCONNECTED")
        if not meant:
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.complaints.append(f"status {response.status}: {response.url}")

    def visit(self, path: str) -> Page:
        """The page of that path, loaded with all that belongs to it."""
        self.page.goto(path)
        return self.page

    def close(self) -> None:
        """Leave."""
        self._context.close()


class Visitors:
    """Makes visitors for one test."""

    def __init__(self, browser: Browser, site: Served) -> None:
        self._browser = browser
        self._site = site
        self.made: list[Visitor] = []

    def __call__(self, *, width: int = 1280, height: int = 900, javascript: bool = True) -> Visitor:
        """A new visitor with cookies and a window of its own."""
        visitor = Visitor(self._browser, self._site, width=width, height=height, javascript=javascript)
        self.made.append(visitor)
        return visitor


@pytest.fixture
def visitors(chromium: Browser, site: Served) -> Iterator[Visitors]:
    """Makes visitors: `visitors(width=390)`, `visitors(javascript=False)`. An error of any fails the test."""
    makes = Visitors(chromium, site)
    yield makes
    for visitor in makes.made:
        visitor.close()
    assert [visitor.complaints for visitor in makes.made] == [[] for _ in makes.made]


@pytest.fixture
def visitor(visitors: Visitors) -> Visitor:
    """One reader at a desk."""
    return visitors()
