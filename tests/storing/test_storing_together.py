"""Storing many pages at once gives the same as storing them one by one, with fewer queries."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from articles.arabic.fold import fold
from articles.models import (
    Alias,
    Article,
    Change,
    FailedPage,
    Page,
    RelatedLink,
    Source,
    Tag,
    Tagging,
    TagKind,
    insert,
    insert_models,
    vocabulary_changed,
)
from articles.pages.values import UnreadablePage
from articles.storing import RawPage, Stored, store_page, store_pages
from articles.storing import pages as storing_pages
from articles.storing import writing as storing_writing
from tests.factories import make_tag
from tests.query_counts import queries_of
from tests.spelling_helpers import spell

pytestmark = pytest.mark.django_db


def page(name: str, *, place: str = "روسيا", signed: str = "", linked: str = "") -> RawPage:
    """A page of one story."""
    parts = [f"الوزير يفتتح معرض {name}", "", signed, "", f"افتتح الوزير أمس في {place} معرض {name} أمام مئات الزوار."]
    parts += ["", "وقال الوزير إن المعرض يستمر أسبوعاً كاملاً، وإن أبوابه مفتوحة للجميع من الصباح إلى المساء."]
    parts += ["", f"اقرأ أيضاً: {linked}"] if linked else []
    return RawPage("\n".join(parts).encode(), f"{name}.txt")


@pytest.fixture
def russia() -> Tag:
    """A country of the vocabulary."""
    tag = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    spell(tag, "روسيا")
    vocabulary_changed()
    return tag


def outcomes(results: list[Stored | Exception]) -> list[str]:
    """The outcome of each, or what kind of error."""
    return [one.outcome.value if isinstance(one, Stored) else type(one).__name__ for one in results]


def test_pages_stored_together_are_rows_like_any(russia: Tag) -> None:
    results = store_pages([page("الزهور"), page("الكتاب", linked="الوزير يفتتح معرض الزهور")])
    assert outcomes(results) == ["new", "new"]
    assert [one.article_ids for one in results if isinstance(one, Stored)] == [
        (pk,) for pk in Article.objects.order_by("pk").values_list("pk", flat=True)
    ]
    assert Tagging.objects.filter(tag=russia).count() == 2
    assert RelatedLink.objects.get().target == Article.objects.get(page__name="الزهور.txt")
    assert list(Change.objects.values_list("article_id", flat=True)) == sorted(
        Article.objects.values_list("pk", flat=True)
    )
    again = store_pages([page("الزهور"), page("الكتاب", linked="الوزير يفتتح معرض الزهور")])
    assert outcomes(again) == ["unchanged", "unchanged"]
    assert [one.article_ids for one in again if isinstance(one, Stored)] == [
        one.article_ids for one in results if isinstance(one, Stored)
    ]


def test_the_same_bytes_twice_are_one_page() -> None:
    assert outcomes(store_pages([page("الزهور"), page("الكتاب"), page("الزهور")])) == ["new", "new", "unchanged"]
    assert Page.objects.count() == 2


def test_what_cannot_be_read_does_not_keep_the_others_from_being_stored() -> None:
    results = store_pages([page("الزهور"), RawPage(b"GIF89a", "x.gif"), RawPage(b"", "empty.txt"), page("الكتاب")])
    assert outcomes(results) == ["new", "UnreadablePage", "NoStory", "new"]
    assert isinstance(results[1], UnreadablePage)
    assert Page.objects.count() == 2
    assert store_pages([]) == []


def test_a_page_that_cannot_be_written_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    link = storing_writing.link_related

    def fail(articles: Any, **options: Any) -> None:
        if any("الزهور" in article.headline for article in articles):
            raise RuntimeError("half a page")
        link(articles, **options)

    monkeypatch.setattr(storing_writing, "link_related", fail)
    FailedPage.objects.create(name="x", sha256=page("الكتاب").sha256(), reason="before")
    assert outcomes(store_pages([page("الزهور"), page("الكتاب"), page("الصور")])) == ["RuntimeError", "new", "new"]
    assert set(Page.objects.values_list("name", flat=True)) == {"الكتاب.txt", "الصور.txt"}
    assert not FailedPage.objects.exists(), "a page that is stored is no longer kept aside"


def test_a_page_that_another_stored_meanwhile_is_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    known = storing_pages._known_of
    looks: list[object] = []

    def blind(hashes: list[str]) -> dict[str, Stored | None]:
        looks.append(hashes)
        return {} if len(looks) == 1 else known(hashes)

    store_page(page("الزهور").raw, name="a.txt")
    monkeypatch.setattr(storing_pages, "_known_of", blind)
    assert outcomes(store_pages([page("الكتاب"), page("الزهور")])) == ["new", "unchanged"]
    assert Page.objects.count() == 2


def test_an_older_version_reads_its_pages_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store_pages([page("الزهور")])
    monkeypatch.setattr(storing_pages, "READER_VERSION", storing_pages.READER_VERSION + 1)
    assert outcomes(store_pages([page("الكتاب"), page("الزهور")])) == ["new", "reread"]
    assert outcomes(store_pages([page("الكتاب"), page("الزهور")])) == ["unchanged", "unchanged"]


def test_a_publisher_that_one_page_brings_is_known_to_the_next(russia: Tag) -> None:
    pages = [RawPage(one.raw, one.name, publisher="صحيفة المنبر") for one in (page("الزهور"), page("الكتاب"))]
    assert outcomes(store_pages(pages)) == ["new", "new"]
    publisher = Source.objects.get(name="صحيفة المنبر")
    assert [one.publisher for one in Page.objects.all()] == [publisher, publisher]


def test_a_name_that_an_editor_adds_meanwhile_is_found(russia: Tag, monkeypatch: pytest.MonkeyPatch) -> None:
    understand = storing_pages.understand
    added: list[Tag] = []

    def slowly(*args: Any, **options: Any) -> Any:
        meaning = understand(*args, **options)
        if not added:
            added.append(make_tag("اليابان", kind=TagKind.COUNTRY, iso_code="JP"))
            Alias.objects.create(tag=added[0], spelling="اليابان", folded=fold("اليابان"))
            vocabulary_changed()
        return meaning

    monkeypatch.setattr(storing_pages, "understand", slowly)
    store_pages([page("الزهور", place="اليابان"), page("الكتاب", place="اليابان")])
    assert Tagging.objects.filter(tag__in=added).count() == 2


def test_many_pages_cost_the_queries_of_few(russia: Tag) -> None:
    store_pages([page("الأول")])
    few = queries_of(lambda: store_pages([page(f"الزهور {n}") for n in range(2)]))
    assert queries_of(lambda: store_pages([page(f"الكتاب {n}") for n in range(12)])) == few < 40


def test_rows_are_inserted_as_any_are_and_get_their_ids() -> None:
    ids = insert(Change, [{"article_id": number} for number in range(3000)])
    assert [Change.objects.get(pk=pk).article_id for pk in (ids[0], ids[1], ids[-1])] == [0, 1, 2999]
    assert ids == sorted(ids)
    assert Change.objects.get(pk=ids[0]).at.tzinfo is not None
    assert insert(Change, []) == []


def test_instances_are_inserted_as_they_are_saved() -> None:
    values = {
        "raw": b"\x00\xff",
        "encoding": "utf-8",
        "format": "text",
        "lines": [["headline", "قاعدة", None]],
        "reader_version": 1,
    }
    saved = Page.objects.create(name="a", sha256="a", **values)
    made = Page(name="b", sha256="b", **values)
    insert_models([made])
    assert made.imported_at is not None
    read = Page.objects.get(pk=made.pk)
    assert (bytes(read.raw), read.lines, read.removed, read.note) == (b"\x00\xff", values["lines"], [], "")
    assert read.imported_at == made.imported_at >= saved.imported_at
    when = datetime(2024, 3, 5, 21, 15, tzinfo=UTC)
    article = Article(page=made, position=0, headline="خبر", slug="خبر", published=when, published_precision="minute")
    insert_models([article])
    assert Article.objects.get(pk=article.pk).published == when
    article.deck = "تغيّر"
    article.save()
    assert Article.objects.get().deck == "تغيّر"


def test_no_query_of_storing_looks_through_a_table_that_grows(russia: Tag) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("another database plans by what its tables hold")
    plans: list[str] = []

    def explained(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(("SELECT", "UPDATE", "DELETE")):
            cursor = connection.connection.cursor()
            steps = cursor.execute(f"EXPLAIN QUERY PLAN {sql.replace('%s', '?')}", params).fetchall()
            plans.extend(step[3] for step in steps)
        return execute(sql, params, many, context)

    raw = page("الزهور", linked="خبر لم يصل بعد").raw + "\nوقال الناشط سليم الوادي إن المعرض ناجح.".encode()
    with connection.execute_wrapper(explained):
        assert outcomes(store_pages([RawPage(raw, "a.txt"), page("الكتاب")])) == ["new", "new"]
        assert outcomes(store_pages([RawPage(raw, "a.txt")])) == ["unchanged"]
    assert Tag.objects.suggested().exists()
    assert RelatedLink.objects.filter(target=None).exists()
    assert len(plans) > 10
    # The vocabulary is read whole, once; what articles bring is not.
    vocabulary = ("articles_alias", "articles_source", "articles_sourcespelling", "articles_tag")
    assert [plan for plan in plans if plan.startswith("SCAN") and plan.split()[1] not in vocabulary] == []
    assert not [plan for plan in plans if "articles_tag USING INDEX sqlite_autoindex" in plan and "SCAN" in plan]
    assert not [
        plan
        for plan in plans
        if "articles_relatedlink" in plan and plan.endswith("(target_id=?)") and "title_key" not in plan
    ]
