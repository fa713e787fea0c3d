"""Fixtures for tests of storing: a reader that returns what it is told to, and a small vocabulary."""

from collections.abc import Callable

import pytest

from articles.arabic.fold import fold
from articles.meaning.values import Meaning
from articles.models import (
    AliasKind,
    Source,
    SourceSpelling,
    Tag,
    TagKind,
)
from articles.pages.values import (
    Line,
    Reading,
    Role,
    Story,
)
from articles.storing import (
    Outcome,
    store_page,
)
from articles.storing import editing as storing_editing
from articles.storing import pages as storing_pages
from articles.storing import writing as storing_writing
from tests.factories import make_source, make_tag
from tests.spelling_helpers import spell, spell_name
from tests.storing.findings import STORY
from tests.storing.stories import Tell, Understood


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch) -> Tell:
    """tell(raw, *stories, publisher=None): what the reader says from now on of these bytes."""
    told: dict[bytes, Reading] = {}

    def say(raw: bytes, *stories: Story, publisher: str | None = None) -> None:
        lines = tuple(Line(n, story.headline, Role.HEADLINE, "test", n - 1) for n, story in enumerate(stories, 1))
        told[raw] = Reading("utf-8", "text", publisher, None, lines, stories)

    monkeypatch.setattr(storing_pages, "read", lambda raw, *, name: told[raw])  # noqa: ARG005
    return say


@pytest.fixture
def newer_reader(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """newer_reader(): the pages stored up to now were read by an older version."""

    def count_up() -> None:
        monkeypatch.setattr(storing_pages, "READER_VERSION", storing_pages.READER_VERSION + 1)

    return count_up


@pytest.fixture
def understood(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> Understood:
    """understood(raw, meaning, story=STORY): what is read in these bytes, and what every story says from now on."""
    said: dict[str, Meaning] = {}

    def say(raw: bytes, meaning: Meaning, story: Story = STORY) -> None:
        tell(raw, story, publisher="المنبر")
        said["now"] = meaning

    for module in (storing_pages, storing_writing, storing_editing):
        monkeypatch.setattr(module, "understand", lambda *_, **__: said["now"])
    return say


@pytest.fixture
def again(newer_reader: Callable[[], None]) -> Callable[[bytes], None]:
    """again(raw): a newer version of ours reads the page."""

    def read_again(raw: bytes) -> None:
        newer_reader()
        assert store_page(raw, name="a.txt").outcome is Outcome.REREAD

    return read_again


@pytest.fixture
def minister() -> Tag:
    """A person of the vocabulary."""
    return spell_name(make_tag("سالم المنصور"))


@pytest.fixture
def russia() -> Tag:
    """A country of the vocabulary."""
    tag = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    spell(tag, "روسيا")
    spell(tag, "موسكو", kind=AliasKind.CAPITAL)
    return tag


@pytest.fixture
def agency() -> Source:
    """An agency of the vocabulary."""
    source = make_source("وكالة الندى")
    SourceSpelling.objects.create(source=source, spelling=source.name, folded=fold(source.name))
    return source
