"""What every test gets: an index folder of its own, bounded property tests, the shared pages if they are there."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings
from xdist.remote import Producer

from tests.served import PreparedSite, prepared_once
from tests.xdist_sharing import Sharing

# No deadline: on a busy machine a slow example is no bug. The same examples every run: a failure can be run again.
hypothesis_settings.register_profile(
    "bounded",
    deadline=None,
    max_examples=100,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis_settings.load_profile("bounded")

# Pages of others, with what a person read in them; they lie beside the project and are not part of it.
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

# What a test that may write to the database asks for, by itself or through another fixture.
_DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_client", "django_db_reset_sequences"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """--only-database: the tests that touch the database, without the browser; to run them on another database."""
    parser.addoption("--only-database", action="store_true", help="only tests that touch the database")


@pytest.hookimpl(optionalhook=True)  # without xdist nobody asks
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing:
    """Several processes share the tests as `Sharing` says, whatever --dist does."""
    return Sharing(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what --only-database leaves out."""
    if not config.getoption("--only-database"):
        return
    chosen = [item for item in items if touches_database(item) and not item.get_closest_marker("browser")]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def touches_database(item: pytest.Item) -> bool:
    """Whether the test is marked django_db or asks for a fixture of the database."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or not fixtures.isdisjoint(_DATABASE_FIXTURES)


@pytest.fixture(autouse=True)
def own_index(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that writes to the database gets an index folder of its own: no test finds another's articles."""
    if not touches_database(request.node):
        yield
        return
    settings: Settings = request.getfixturevalue("settings")
    with TemporaryDirectory(prefix="newsreader-", dir=_in_memory(), ignore_cleanup_errors=True) as room:
        settings.INDEX_DIR = Path(room) / "index"
        yield


def _in_memory() -> Path | None:
    """A folder in memory, where there is plenty: an index waits for its disk longer than a test takes otherwise."""
    memory = Path("/dev/shm")  # noqa: S108 -- folders of one's own are made within
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > 2**30 else None


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> PreparedSite:
    """A site with the sample pages, ready to be served: made once for all processes that share the tests."""
    room = tmp_path_factory.getbasetemp()
    return prepared_once((room.parent if "PYTEST_XDIST_WORKER" in os.environ else room) / "prepared")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared pages; a test that needs it is skipped where it is missing."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip(f"no shared pages at {SHARED.name}/ beside the project")
    return SHARED
