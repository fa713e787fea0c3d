"""What an editor wrote or decided survives every new reading."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from articles.models import (
    Article,
    Attribution,
    AttributionRole,
    Caption,
    Change,
    Origin,
    Source,
    Status,
    Tag,
    Tagging,
    TagKind,
    title_key,
)
from articles.storing import (
    mark_edited,
    store_page,
    understand_again,
)
from articles.storing.desk import decide
from tests.factories import make_tag
from tests.storing.stories import OTHER, STORY, Tell

pytestmark = pytest.mark.django_db


def test_a_story_that_an_editor_worked_on_stays_when_the_reader_loses_it(
    tell: Tell, newer_reader: Callable[[], None], minister: Tag
) -> None:
    tell(b"page", OTHER, STORY)
    _, second = store_page(b"page", name="a.txt").article_ids
    decide(Tagging.objects.filter(article=second), Status.REJECTED, by=None)
    newer_reader()
    tell(b"page", OTHER)
    store_page(b"page", name="a.txt")
    kept = Article.objects.get(pk=second)
    assert kept.position == 1
    assert kept.taggings.get().status == Status.REJECTED


def test_what_an_editor_wrote_outlives_the_next_reading(
    tell: Tell, newer_reader: Callable[[], None], minister: Tag
) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    article.headline, article.slug = "عنوان المحرر", "عنوان-المحرر"
    article.published, article.published_precision = datetime(2020, 1, 1, tzinfo=UTC), "year"
    mark_edited(article, ["headline", "published"])
    article.save()
    newer_reader()
    tell(b"page", replace(STORY, deck="جديد", published=None))
    assert store_page(b"page", name="a.txt").article_ids == (pk,)
    article.refresh_from_db()
    assert (article.headline, article.slug, article.deck) == ("عنوان المحرر", "عنوان-المحرر", "جديد")
    assert (article.published, article.published_precision) == (datetime(2020, 1, 1, tzinfo=UTC), "year")
    assert article.title_key == title_key(STORY.headline), "links print the page's headline"
    assert all(found["block"] != "headline" for found in article.taggings.get().evidence), "the editor's has no name"


def test_captions_of_an_editor_keep_the_body_as_it_is(tell: Tell, newer_reader: Callable[[], None]) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    blocks = article.blocks
    Caption.objects.filter(article=pk, position=1).update(text="تعليق المحرر")
    mark_edited(article, ["captions"])
    article.save()
    newer_reader()
    tell(b"page", replace(STORY, blocks=(), related=()))
    store_page(b"page", name="a.txt")
    article.refresh_from_db()
    assert article.blocks == blocks
    assert [c.text for c in article.captions.all()] == ["سالم المنصور عند السد", "تعليق المحرر"]
    assert article.related_links.count() == 2


def test_decisions_outlive_the_next_reading(
    tell: Tell, newer_reader: Callable[[], None], minister: Tag, russia: Tag, agency: Source
) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    added = make_tag("موضوع المحرر", kind=TagKind.TOPIC)
    decide(Tagging.objects.filter(tag=minister), Status.REJECTED, by=None)
    decide(Attribution.objects.filter(role=AttributionRole.CITED), Status.REJECTED, by=None)
    Tagging.objects.create(article_id=pk, tag=added, origin=Origin.EDITOR)
    newer_reader()
    tell(b"page", replace(STORY, deck=None))
    store_page(b"page", name="a.txt")
    assert list(Tagging.objects.order_by("tag").values_list("tag", "origin", "status")) == [
        (minister.pk, "editor", "rejected"),
        (russia.pk, "automatic", "accepted"),
        (added.pk, "editor", "accepted"),
    ]
    assert all(found["block"] != "deck" for found in Tagging.objects.get(tag=minister).evidence), "evidence follows"
    cited = Attribution.objects.get(role=AttributionRole.CITED)
    assert (cited.origin, cited.status) == ("editor", "rejected")
    decide(Tagging.objects.filter(tag=minister), Status.ACCEPTED, by=None)
    newer_reader()
    tell(b"page", OTHER)
    store_page(b"page", name="a.txt")
    assert set(Tagging.objects.accepted().values_list("tag", flat=True)) == {minister.pk, added.pk}


def test_a_decision_is_in_the_outbox(tell: Tell, minister: Tag, django_capture_on_commit_callbacks: Any) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    Change.objects.all().delete()
    with django_capture_on_commit_callbacks() as callbacks:
        assert decide(Tagging.objects.all(), Status.REJECTED, by=None) == 1
    assert Change.objects.get().article_id == pk
    assert len(callbacks) == 1
    with django_capture_on_commit_callbacks() as callbacks:
        assert decide(Tagging.objects.none(), Status.REJECTED, by=None) == 0
    assert callbacks == []


def test_an_article_is_understood_again_after_its_words_changed(tell: Tell, minister: Tag, russia: Tag) -> None:
    tell(b"page", STORY)
    (pk,) = store_page(b"page", name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    article.deck = ""
    article.blocks = [{"kind": "paragraph", "text": "لا أحد هنا."}]
    article.headline = "خبر"
    article.save()
    understand_again(article)
    assert list(article.taggings.values_list("tag", "count")) == [(minister.pk, 1)], "the lead caption still names him"
