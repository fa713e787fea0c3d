"""A newer reader reads a stored page again: what stays, what goes, and what the outbox is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from articles.models import (
    Article,
    Change,
    Page,
    RelatedLink,
    Tag,
    content_version,
    title_key,
)
from articles.pages.values import (
    Related,
)
from articles.storing import (
    Outcome,
    delete_articles,
    store_page,
)
from tests.storing.stories import OTHER, STORY, Tell

pytestmark = pytest.mark.django_db


def test_a_page_that_tells_no_story_any_more_loses_its_articles(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"page", STORY)
    store_page(b"page", name="a.txt")
    newer_reader()
    tell(b"page")
    assert store_page(b"page", name="a.txt").article_ids == ()
    assert Page.objects.count() == 1
    assert not Article.objects.exists()


def test_deleted_articles_hand_their_links_on_and_stay_away(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"linking", replace(OTHER, related=(Related(STORY.headline),)))
    store_page(b"linking", name="linking.txt")
    tell(b"one", STORY)
    one = store_page(b"one", name="one.txt").article_ids[0]
    tell(b"two", replace(OTHER, headline="غيره"), STORY)
    other, two = store_page(b"two", name="two.txt").article_ids
    version = content_version()
    delete_articles(Article.objects.filter(pk=one))
    assert RelatedLink.objects.get(title=STORY.headline).target_id == two
    assert content_version() > version
    newer_reader()
    assert store_page(b"one", name="one.txt").article_ids == ()
    assert store_page(b"two", name="two.txt").article_ids == (other, two)


def test_an_older_reading_is_renewed_and_ids_stay(tell: Tell, newer_reader: Callable[[], None], minister: Tag) -> None:
    tell(b"page", STORY, OTHER)
    first, second = store_page(b"page", name="a.txt", note="ملاحظة", publisher="المنبر").article_ids
    version = content_version()
    newer_reader()
    # The reader now finds a story in front, and another deck.
    tell(b"page", replace(OTHER, headline="خبر أول"), replace(STORY, deck="بلا ذكر"), OTHER)
    again = store_page(b"page", name="b.txt")
    assert again.outcome is Outcome.REREAD
    assert again.article_ids[1:] == (first, second)
    assert list(Article.objects.filter(page=again.page_id).order_by("position").values_list("headline", flat=True)) == [
        "خبر أول",
        STORY.headline,
        OTHER.headline,
    ]
    article = Article.objects.get(pk=first)
    assert article.deck == "بلا ذكر"
    assert article.captions.count() == 2
    assert article.related_links.count() == 2
    assert {found["block"] for found in article.taggings.get().evidence}.isdisjoint({"deck"})
    page = Page.objects.get()
    assert (page.name, page.note) == ("a.txt", "ملاحظة")
    assert str(page.publisher) == "المنبر", "who brought the page said so; the page is silent still"
    assert content_version() > version
    assert store_page(b"page", name="a.txt").outcome is Outcome.UNCHANGED


def test_a_story_under_a_new_headline_is_found_by_its_place(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"linking", replace(OTHER, related=(Related("العنوان الأول"),)))
    store_page(b"linking", name="linking.txt")
    tell(b"page", replace(STORY, headline="العنوان الأول"))
    (only,) = store_page(b"page", name="a.txt").article_ids
    link = RelatedLink.objects.get(title="العنوان الأول")
    assert link.target_id == only
    newer_reader()
    tell(b"page", STORY)
    assert store_page(b"page", name="a.txt").article_ids == (only,)
    article = Article.objects.get(pk=only)
    assert (article.headline, article.title_key) == (STORY.headline, title_key(STORY.headline))
    link.refresh_from_db()
    assert link.target_id is None, "its headline is another now"


def test_a_story_that_was_none_goes_and_the_index_hears_of_it(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"page", STORY, OTHER)
    first, second = store_page(b"page", name="a.txt").article_ids
    newer_reader()
    Change.objects.all().delete()
    tell(b"page", STORY)
    assert store_page(b"page", name="a.txt").article_ids == (first,)
    assert not Article.objects.filter(pk=second).exists()
    assert set(Change.objects.values_list("article_id", flat=True)) == {first, second}
