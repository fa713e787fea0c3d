"""The lists of a source's page: the same whether the index finds their articles or the database does."""

from datetime import datetime

import pytest
from django.test import Client

from articles.models import Caption, Source
from articles.views import source as view
from tests.factories import make_article, make_source
from tests.site_helpers import page_of

pytestmark = pytest.mark.django_db

PARTS = ("published", "cited", "photos")


@pytest.fixture
def busy() -> Source:
    """A source with more than a page of everything, some of it undated and some at the same minute."""
    source, other = make_source("وكالة الميناء"), make_source("صحيفة النهر")
    for number in range(27):
        captions = [f"صورة {number}", f"أخرى {number}"][: number % 3]
        when = None if number % 5 == 0 else datetime(2023, 5, 1 + number // 2, 10)
        make_article(
            headline=f"خبر {number}",
            published=when,
            publisher=source,
            cited=[source],
            photos=[source],
            captions=captions,
        )
        make_article(headline=f"غيره {number}", publisher=other, photos=[other], captions=["صورة"], published=when)
    return source


def pages(client: Client, source: Source) -> list[str]:
    """Every list's first pages, and one that there is not."""
    asked = [{"part": part, "page": str(page)} for part in PARTS for page in (1, 2, 9)]
    return [page_of(client.get(source.get_absolute_url(), one)) for one in asked]


def test_lists_are_the_same_without_the_index(client: Client, busy: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    found = pages(client, busy)
    assert found[0].count('class="card"') == 20
    assert found[1].count('class="card"') == found[2].count('class="card"') == 7
    assert "خبر 26" in found[0]
    assert "غيره" not in "".join(found)
    monkeypatch.setattr(view, "newest_with", lambda *_, **__: None)
    assert pages(client, busy) == found


def test_photos_that_an_editor_credits_to_another_leave_no_gap(
    client: Client, busy: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    Caption.objects.filter(text__in=["صورة 26", "صورة 25"]).update(credit=make_source("صحيفة النهر"))
    found = pages(client, busy)
    assert "صورة 26" not in "".join(found)
    assert found[6].count("<figcaption") == 20
    monkeypatch.setattr(view, "newest_with", lambda *_, **__: None)
    assert pages(client, busy) == found
