"""How other findings are stored: outlets, sources without a name, dates; and how many queries that takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.meaning import values
from articles.meaning.values import (
    Entry,
    EntryKind,
    Finding,
    Meaning,
)
from articles.models import (
    Article,
    Attribution,
    Change,
    Quotation,
    Source,
    SourceStatus,
    UnnamedKind,
    UnnamedSource,
    content_version,
)
from articles.pages.values import Precision, Published
from articles.storing import Outcome, store_page, understand_again
from tests.query_counts import queries_of
from tests.storing.findings import STORY, dated, mention, person, quotation, unknown
from tests.storing.stories import Understood

pytestmark = pytest.mark.django_db


def test_outlets_that_no_list_knows_become_suggested_sources(
    understood: Understood, again: Callable[[bytes], None]
) -> None:
    outlet = Entry("unknown-source:المنار", EntryKind.SOURCE, "المنار", (), source_kind="newspaper")
    says = Meaning(
        sources=(Finding(outlet, (mention("رمال"),)),), quotations=(quotation(None, via=outlet, via_text="«المنار»"),)
    )
    for raw in (b"one", b"two"):
        understood(raw, says)
        store_page(raw, name="a.txt")
    source = Source.objects.get(status=SourceStatus.SUGGESTED)
    assert (source.name, source.kind) == ("المنار", "newspaper")
    assert Attribution.objects.filter(source=source, role="cited").count() == 2
    assert set(Quotation.objects.values_list("via", flat=True)) == {source.pk}
    Source.objects.filter(pk=source.pk).update(status=SourceStatus.REJECTED)
    again(b"one")
    assert not Attribution.objects.filter(article__page__sha256=sha256(b"one").hexdigest(), role="cited").exists()
    assert Source.objects.filter(name="المنار").count() == 1


def test_sources_without_a_name_follow_the_reading(understood: Understood, again: Callable[[bytes], None]) -> None:
    def cited(code: str | None, surface: str) -> values.UnnamedSource:
        return values.UnnamedSource(values.UnnamedKind.SOURCES, code, (mention(surface),))

    understood(b"one", Meaning(unnamed=(cited(None, "السد"), cited("JO", "رمال"))))
    store_page(b"one", name="a.txt")
    rows = UnnamedSource.objects.order_by("country_code")
    before = list(rows.values_list("pk", "kind", "country_code"))
    assert [code for _, _, code in before] == ["", "JO"]
    understood(b"one", Meaning(unnamed=(cited("JO", "مدينة"), cited("LB", "رمال"))))
    again(b"one")
    assert [(row.pk, row.country_code, row.evidence[0]["surface"]) for row in rows][0] == (before[1][0], "JO", "مدينة")
    assert [row.country_code for row in rows] == ["JO", "LB"]


def test_every_kind_that_meaning_tells_has_a_place() -> None:
    assert {kind.value for kind in values.UnnamedKind} == set(UnnamedKind.values)


def test_an_article_without_a_date_is_given_bounds_with_their_reason(understood: Understood) -> None:
    understood(b"one", Meaning(dates=(dated(2019),)))
    store_page(b"one", name="a.txt")
    article = Article.objects.get()
    assert article.estimate_earliest == date(2019, 5, 4)
    assert article.estimate_latest == article.page.imported_at.date()
    assert article.estimate_reason["earliest"]["surface"] == "قا"
    assert article.estimate_reason["latest"] == {"ground": "imported"}
    assert article.dates[0]["first"] == "2019-05-04"


def test_a_date_of_its_own_needs_no_estimate(understood: Understood) -> None:
    published = Published(datetime(2020, 1, 1), Precision.DAY)
    understood(b"one", Meaning(dates=(dated(2019),)), replace(STORY, published=published))
    store_page(b"one", name="a.txt")
    assert Article.objects.get().estimate_earliest is None
    assert Article.objects.get().dates


def test_an_editors_date_ends_the_estimate(understood: Understood) -> None:
    understood(b"one", Meaning(dates=(dated(2019),)))
    store_page(b"one", name="a.txt")
    Article.objects.update(published="2020-01-01T00:00Z", published_precision="day")
    understand_again(Article.objects.get())
    assert Article.objects.get().estimate_earliest is None


def test_articles_understood_by_an_older_version_are_stored_again(understood: Understood) -> None:
    understood(b"one", Meaning())
    store_page(b"one", name="a.txt")
    assert store_page(b"one", name="a.txt").outcome is Outcome.UNCHANGED
    Article.objects.update(meaning_version=0)
    assert store_page(b"one", name="a.txt").outcome is Outcome.REREAD


def test_the_queries_do_not_grow_with_what_is_found(understood: Understood, again: Callable[[bytes], None]) -> None:
    def says(count: int, first: str) -> Meaning:
        people = tuple(person(unknown(f"{first} {n}"), mention("حمد")) for n in range(count))
        quotations = tuple(quotation(one.entry, text=f"كلام {n}") for n, one in enumerate(people))
        return Meaning(people=people, quotations=quotations, dates=(dated(2019),) * count)

    for raw in (b"first", b"second"):  # after which publisher and lexicon are there
        understood(raw, says(2, raw.hex()))
        store_page(raw, name="a.txt")
    costs = []
    for raw, count in ((b"few", 3), (b"many", 60)):
        understood(raw, says(count, raw.hex()))
        new = queries_of(partial(store_page, raw, name="a.txt"))
        understood(raw, says(count, raw.hex() + "x"))
        costs.append((new, queries_of(partial(again, raw))))
    assert costs[0] == costs[1]
    assert max(costs[0]) < 60


def test_the_outbox_is_the_last_act(understood: Understood) -> None:
    understood(b"one", Meaning(people=(person(unknown("حمد الزاهر")),), quotations=(quotation(None),)))
    with CaptureQueriesContext(connection) as context:
        store_page(b"one", name="a.txt")
    writes = [query["sql"] for query in context if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert Change._meta.db_table in writes[-1]
    assert content_version() > 0
