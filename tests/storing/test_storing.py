"""A page is stored once, completely or not at all, and identified by its content."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from articles.models import (
    Article,
    Change,
    FailedPage,
    Page,
    Source,
    Tag,
    content_version,
)
from articles.pages.values import (
    UnreadablePage,
)
from articles.storing import (
    NoStory,
    Outcome,
    store_page,
)
from articles.storing import pages as storing_pages
from articles.storing import writing as storing_writing
from tests.query_counts import queries_of
from tests.storing.stories import OTHER, STORY, Tell

pytestmark = pytest.mark.django_db


def test_the_same_bytes_again_change_nothing(tell: Tell, minister: Tag) -> None:
    tell(b"page", STORY)
    first = store_page(b"page", name="a.txt")
    version = content_version()
    again = store_page(b"page", name="other-name.txt")
    assert again == replace(first, outcome=Outcome.UNCHANGED)
    assert content_version() == version
    assert Page.objects.get().name == "a.txt"


def test_a_page_without_stories_is_refused(tell: Tell) -> None:
    tell(b"page")
    with pytest.raises(NoStory, match="فارغة"):
        store_page(b"page", name="a.txt")
    assert not Page.objects.exists()


def test_a_page_that_fails_leaves_nothing(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(b"page", STORY, OTHER)

    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("disk on fire")

    monkeypatch.setattr(storing_writing, "link_related", fail)
    with pytest.raises(RuntimeError):
        store_page(b"page", name="a.txt")
    assert not Page.objects.exists()
    assert not Article.objects.exists()
    assert not Change.objects.exists()


def test_an_unreadable_page_raises() -> None:
    with pytest.raises(UnreadablePage):
        store_page(b"\x89PNG\r\n\x1a\n", name="photo.txt")


def test_a_failure_is_forgotten_when_its_bytes_are_stored(tell: Tell) -> None:
    tell(b"page", STORY)
    FailedPage.objects.create(name="a.txt", raw=b"page", sha256=sha256(b"page").hexdigest(), reason="قديم")
    store_page(b"page", name="a.txt")
    assert not FailedPage.objects.exists()


def test_storing_costs_the_same_queries_for_many_stories(tell: Tell, minister: Tag, agency: Source) -> None:
    def queries(raw: bytes, stories: int) -> int:
        tell(raw, *(replace(STORY, headline=f"خبر {raw!r} {n}") for n in range(stories)), publisher=agency.name)
        return queries_of(lambda: store_page(raw, name="a.txt"))

    queries(b"first", 1)
    assert queries(b"few", 3) == queries(b"many", 30) < 40


def test_two_who_store_the_same_bytes_make_one_page(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(b"page", STORY)
    first = store_page(b"page", name="a.txt")
    # The other looked before the first had stored: its first look finds nothing.
    looks = iter([None])
    known = storing_pages._known
    monkeypatch.setattr(storing_pages, "_known", lambda sha256: next(looks, known(sha256)))
    again = store_page(b"page", name="a.txt")
    assert again == replace(first, outcome=Outcome.UNCHANGED)
    assert Page.objects.count() == 1
    assert Article.objects.count() == 1
