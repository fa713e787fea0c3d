"""Migrations of databases with content: what they write into existing rows."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from articles.models import Page, SpellingSeen

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def earlier() -> Iterator[Any]:
    """The models as they were before spellings seen said their tag, and the tables with them."""
    yield migrated("0005_waiting_links")
    migrated()


def migrated(name: str = "") -> Any:
    """The app registry after going to that migration, the newest if none is named."""
    executor = MigrationExecutor(connection)
    name = name or executor.loader.graph.leaf_nodes("articles")[0][1]
    executor.migrate([("articles", name)])
    return MigrationExecutor(connection).loader.project_state([("articles", name)]).apps


def test_spellings_seen_get_their_tag_and_pages_stay_as_they_are(earlier: Any) -> None:
    def create(model: str, **values: Any) -> Any:
        return earlier.get_model("articles", model).objects.create(**values)

    raw = bytes(range(256)) * 100
    source = create("Source", name="المنبر", slug="المنبر", kind="newspaper")
    page = create(
        "Page",
        name="a",
        raw=raw,
        sha256="1",
        format="text",
        reader_version=1,
        lines=[["body", "x", 0]],
        publisher=source,
    )
    article = create("Article", page=page, position=0, headline="عنوان", slug="عنوان", title_key="1")
    spellings = {}
    for name in ("زيد", "عمرو"):
        tag = create("Tag", kind="person", name=name, slug=name)
        tagging = create("Tagging", article=article, tag=tag)
        spellings[create("SpellingSeen", tagging=tagging, publisher=source, spelling=name, folded=name).pk] = tag.pk
    migrated()
    assert dict(SpellingSeen.objects.values_list("pk", "tag_id")) == spellings
    kept = Page.objects.get()
    assert bytes(kept.raw) == raw
    assert (kept.name, kept.lines, kept.publisher_id) == ("a", [["body", "x", 0]], source.pk)
    assert kept.articles.get().headline == "عنوان"
    migrated("0005_waiting_links")
    again = earlier.get_model("articles", "Page").objects.get()
    assert (bytes(again.raw), again.articles.count()) == (raw, 1)
    assert earlier.get_model("articles", "SpellingSeen").objects.count() == 2


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps long values elsewhere")
def test_a_page_is_known_without_reading_through_its_raw_bytes() -> None:
    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, "articles_page")]
    assert columns[-2:] == ["lines", "raw"]
