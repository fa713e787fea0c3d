"""A merge of two large tags that is killed half-way has happened completely or not at all, also in the index."""

import os
import signal
import time

import pytest
from django.db import connection, transaction

from articles.models import Article, Origin, Page, Tag, Tagging, note_changes
from articles.search import index
from articles.search.catching_up import catch_up
from articles.search.comparing import compare
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from articles.storing.desk.merging import merge_tags
from tests.factories import make_tag

# A merge of 50,000 takes the better part of a minute and the articles as long again: what it does is the same, batch by
# batch, from 500 on. `MERGED_TAGGINGS=50000` runs it in full.
TAGGINGS = int(os.environ.get("MERGED_TAGGINGS", "1500"))


def many_articles(tags: list[Tag]) -> None:
    """Articles of which each third carries the first tag, the second, or both."""
    with transaction.atomic():
        pages = Page.objects.bulk_create(
            Page(name=f"{number}", raw=b"x", sha256=f"{number}", encoding="utf-8", format="text", reader_version=1)
            for number in range(TAGGINGS)
        )
        articles = Article.objects.bulk_create(
            Article(page=page, position=0, headline="خبر", slug="خبر", title_key="x") for page in pages
        )
        carried = ([tags[0]], [tags[1]], tags)
        Tagging.objects.bulk_create(
            # An editor's, so that understanding the articles again after the merge leaves them.
            Tagging(article=article, tag=tag, count=1, origin=Origin.EDITOR)
            for number, article in enumerate(articles)
            for tag in carried[number % 3]
        )
        note_changes(article.pk for article in articles)


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_of_a_merge() -> None:
    gone, into = make_tag("و. الحارثي"), make_tag("وليد الحارثي")
    many_articles([gone, into])
    assert catch_up()
    folder = index.read_state()
    before = {tag.pk: Tagging.objects.filter(tag=tag).count() for tag in (gone, into)}
    after = Article.objects.count()
    # Killed later each time, and in the end not at all.
    for seconds in (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, None):
        # A connection that both would use is broken for both; each opens its own when it needs one.
        connection.close()
        child = os.fork()
        if child == 0:
            try:
                merge_tags(gone, into, by=None)
            finally:
                os._exit(0)
        if seconds is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert catch_up()
        assert not compare()
        there = {pk: Tagging.objects.filter(tag=pk).count() for pk in before}
        merged = {gone.pk: 0, into.pk: after}
        assert there in (before, merged)
        for pk, number in there.items():
            assert search(SearchRequest(chosen={Facet.PERSON: (pk,)})).total == number
        if there == merged:
            break
    assert there == merged, "the merge came to its end"
    assert not Tag.objects.filter(pk=gone.pk).exists()
    state = index.read_state()
    assert state is not None
    assert folder is not None
    assert state.folder == folder.folder, "the index followed, it was not built anew"
