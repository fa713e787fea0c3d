"""`reindex --check` reports rows that contradict each other, and `retag --all` corrects them."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from articles.models import Article, Quotation, QuotationMention, SpellingSeen, Tag, Tagging
from articles.search.catching_up import catch_up
from articles.storing import store_page
from articles.storing.contradictions import contradictions
from tests.factories import make_article, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db

PAGE = """وزير الري يزور الحقول

وصل سالم المنصور إلى الحقول أمس، واستقبله في القاعة عدد من أهل المنطقة ومن المدعوين إليها.

وقال سالم المنصور «إن السد سيسقي آلاف الحقول وإن سالم المنصور لا ينسى أهلها» قبل أن يغادر.
"""


@pytest.fixture
def article() -> Article:
    """One whose rows agree."""
    spell_name(make_tag("سالم المنصور"))
    (pk,) = store_page(PAGE.encode(), name="a.txt").article_ids
    assert not contradictions()
    return Article.objects.get(pk=pk)


def astray(article: Article) -> None:
    SpellingSeen.objects.filter(tagging__article=article).update(tag=make_tag("غيره"))


def overcounted(article: Article) -> None:
    SpellingSeen.objects.filter(tagging__article=article).update(count=99)


def elsewhere(article: Article) -> None:
    other = make_article(tags=[Tag.objects.get(name="سالم المنصور")])
    QuotationMention.objects.filter(quotation__article=article).update(tagging=other.taggings.get())


@pytest.mark.parametrize("damage", [astray, overcounted, elsewhere])
def test_it_is_told_and_set_right(damage: Callable[[Article], None], article: Article) -> None:
    damage(article)
    assert getattr(contradictions(), damage.__name__) == (article.pk,)
    assert catch_up()
    told = StringIO()
    with pytest.raises(CommandError, match="contradicts itself: run retag --all"):
        call_command("reindex", "--check", stdout=told)
    assert f": {article.pk}\n" in told.getvalue()
    call_command("retag", "--all", stdout=StringIO())
    assert not contradictions()
    call_command("reindex", "--check", stdout=told)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL lets no such row be")
def test_a_row_that_refers_to_one_that_is_gone_is_told(article: Article) -> None:
    point = transaction.savepoint()
    Quotation.objects.filter(article=article).update(speaker=10**9)
    assert "10" in contradictions().dangling
    assert catch_up()
    with pytest.raises(CommandError, match="put a backup back"):
        call_command("reindex", "--check", stdout=StringIO())
    transaction.savepoint_rollback(point)


def test_what_an_editor_rejected_or_gave_is_no_contradiction(article: Article) -> None:
    Tagging.objects.filter(article=article).update(origin="editor", status="rejected")
    Tagging.objects.create(article=article, tag=make_tag("غيره"), origin="editor")
    assert not contradictions()
