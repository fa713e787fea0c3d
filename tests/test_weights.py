"""What pages weigh on the wire: bytes are stable where times are not. `bench/weights.py` prints the figures."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.served import PROJECT, Served, serve

# One group: the site is started once.
pytestmark = pytest.mark.xdist_group("weights")
KB = 1024


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
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site with the sample pages."""
    with serve(Path(tmp_path_factory.mktemp("weights"))) as served:
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


def test_everything_that_a_page_needs_is_sent_compressed(site: Served) -> None:
    for path in ("/", weights.articles(site)[0]):
        found = weights.weight(site, path)
        assert found.html * 3 < len(site.ask(path).body)
        assert found.css > 0
        assert found.js > 0
