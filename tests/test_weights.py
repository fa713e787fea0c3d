"""How many bytes pages take; unlike times, these are stable. `bench/weights.py` prints the figures."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from types import ModuleType
from urllib.parse import quote

import pytest

from newsreader.styles import SHEETS
from tests.served import PROJECT, PreparedSite, Served, serve

KB = 1024
_URL = re.compile(r'url\("?([^")]*)"?\)')


def _bench(name: str) -> ModuleType:
    """A script of bench/, which is no package."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", PROJECT / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


weights = _bench("weights")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, prepared: PreparedSite) -> Iterator[Served]:
    """The site with the sample pages."""
    with serve(tmp_path_factory.mktemp("weights"), like=prepared) as served:
        yield served


def test_a_list_weighs_at_most_60_kb_without_fonts(site: Served) -> None:
    found = {name: weights.weight(site, path).whole for name, path in weights.PAGES.items()}
    assert all(0 < whole <= 60 * KB for whole in found.values()), found


def test_an_article_weighs_at_most_50_kb_without_fonts(site: Served) -> None:
    found = {path: weights.weight(site, path).whole for path in weights.articles(site)}
    assert len(found) >= 5
    assert all(0 < whole <= 50 * KB for whole in found.values()), found


def test_fonts_weigh_at_most_120_kb() -> None:
    assert 0 < sum(weights.fonts().values()) <= 120 * KB


def test_our_own_javascript_weighs_at_most_8_kb_and_all_of_it_30(site: Served) -> None:
    every = weights.scripts(site)
    ours = {path.name for path in (PROJECT / "static" / "js").glob("*.js")}
    # The service worker stands at /sw.js.
    assert ours - {"service_worker.js"} <= set(every)
    own = sum(size for name, size in every.items() if not name.startswith("htmx"))
    assert own <= 8 * KB, every
    assert own < sum(every.values()) <= 30 * KB, every


def test_the_parts_of_the_styles_are_sent_as_one_sheet_and_one_for_the_kind_of_page(site: Served) -> None:
    for path, kind in (("/", "list"), ("/people/فلاديمير-بوتين/", "entry"), (weights.articles(site)[0], "article")):
        html = site.ask(quote(path, safe="/%")).body.decode()
        sheets = re.findall(r'<link rel="stylesheet" href="(/static/css/([a-z-]+)\.[0-9a-f]{12}\.css)"([^>]*)>', html)
        assert [name for _, name, _ in sheets] == ["joined-site", f"joined-{kind}", "print"]
        assert [more for _, _, more in sheets] == ["", "", ' media="print"']
        for (address, _, _), parts in zip(sheets, (SHEETS["site"], SHEETS[kind]), strict=False):
            sent = _URL.sub("", site.ask(address).body.decode())
            written = [(PROJECT / "static" / "css" / f"{part}.css").read_text() for part in parts]
            assert sent == "\n".join(_URL.sub("", text) for text in written)
    # Addresses in the joined sheet lead where those of its parts do.
    site_sheet = site.ask(re.findall(r'href="([^"]*joined-site[^"]*)"', html)[0]).body.decode()
    fonts = [url for url in _URL.findall(site_sheet) if "woff2" in url]
    assert len(fonts) == len(weights.fonts())
    assert all(site.ask(font.replace("../", "/static/")).status == 200 for font in fonts)


def test_everything_that_a_page_needs_is_sent_compressed(site: Served) -> None:
    for path in ("/", weights.articles(site)[0]):
        found = weights.weight(site, path)
        assert found.html * 3 < len(site.ask(path).body)
        assert found.css > 0
        assert found.js > 0
