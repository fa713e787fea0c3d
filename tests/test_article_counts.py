"""How many articles carry each tag and source: index and database always agree."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import NoReturn

import pytest

from articles.models import Article, Attribution, AttributionRole, Source, Status, Tag, Tagging, TagKind, note_changes
from articles.search import counting, index
from articles.search.article_counts import article_counts, role_counts
from articles.search.index import UnusableIndex
from articles.storing import desk
from articles.storing.editing import delete_articles
from tests.factories import make_article, make_source, make_suggestion, make_tag

pytestmark = pytest.mark.django_db

Queries = Callable[[int], AbstractContextManager[object]]


def agreed(kind: TagKind = TagKind.PERSON) -> dict[str, int]:
    """The counts that the index gives by name, which are those of the database."""
    counts = {pk: times for pk, times in article_counts(kind).items() if times}
    assert counts == {pk: times for pk, times in Tag.objects.of_kind(kind).article_counts().items() if times}
    return {Tag.objects.get(pk=pk).name: times for pk, times in counts.items()}


def unusable() -> NoReturn:
    """As `index.opened` where there is none."""
    raise UnusableIndex("for the test")


def test_each_article_counts_once() -> None:
    one, two, nation = make_tag("أول"), make_tag("ثانٍ"), make_tag("بلد", kind=TagKind.COUNTRY, iso_code="RU")
    make_tag("بلا أخبار")
    make_article(tags=[one, two, nation])
    make_article(tags=[one])
    assert agreed() == {"أول": 2, "ثانٍ": 1}
    assert agreed(TagKind.COUNTRY) == {"بلد": 1}
    assert agreed(TagKind.TOPIC) == {}


def test_what_editors_decide_counts_at_once() -> None:
    one, two, waits = make_tag("أول"), make_tag("ثانٍ"), make_suggestion("ثالث")
    both, alone = make_article(tags=[one, two, waits]), make_article(tags=[two])
    assert agreed() == {"أول": 1, "ثانٍ": 2, "ثالث": 1}
    desk.decide(Tagging.objects.filter(article=both, tag=two), Status.REJECTED, by=None)
    assert agreed() == {"أول": 1, "ثانٍ": 1, "ثالث": 1}
    merge = desk.merge_tags(two, one, by=None)
    assert agreed() == {"أول": 1, "ثالث": 1}, "what an editor rejected stays so under another name"
    desk.undo(merge, by=None)
    assert agreed() == {"أول": 1, "ثانٍ": 1, "ثالث": 1}
    desk.reject_suggestions([waits.pk], by=None)
    assert agreed() == {"أول": 1, "ثانٍ": 1}
    desk.delete_tags([one.pk], by=None)
    assert agreed() == {"ثانٍ": 1}
    delete_articles(Article.objects.filter(pk=alone.pk))
    assert agreed() == {}


def test_the_database_counts_where_the_index_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = make_tag("أول"), make_tag("ثانٍ")
    make_article(tags=[one, two])
    make_article(tags=[one])

    with monkeypatch.context() as patched:
        patched.setattr(index, "opened", unusable)
        assert agreed() == {"أول": 2, "ثانٍ": 1}
    monkeypatch.setitem(counting.alone.__kwdefaults__, "most", 1)
    make_article(tags=[two])
    assert agreed() == {"أول": 2, "ثانٍ": 2}, "of more values than are counted in one pass none is lost"


def test_the_index_is_asked_once(django_assert_num_queries: Queries) -> None:
    make_article(tags=[make_tag("أول")])
    agreed()
    with django_assert_num_queries(1):  # whether anything changed
        article_counts(TagKind.PERSON)


def test_an_article_counts_once_for_a_source_whatever_it_owes(monkeypatch: pytest.MonkeyPatch) -> None:
    paper, agency = make_source("صحيفة"), make_source("وكالة")
    make_source("بلا أخبار")
    article = make_article(publisher=paper, photos=[paper, agency], cited=[paper])
    make_article(publisher=paper, cited=[agency])
    other = make_article(cited=[agency])
    Attribution.objects.filter(article=other).update(origin="editor", status=Status.REJECTED)
    note_changes([other.pk])
    counts = Source.objects.article_counts()
    assert {source.name: counts[source.pk] for source in Source.objects.all()} == {
        "صحيفة": 2,
        "وكالة": 2,
        "بلا أخبار": 0,
    }
    assert [source.name for source in Source.objects.most_used_first()] == ["صحيفة", "وكالة"]
    assert article.attributions.accepted().counts_by_role() == {
        AttributionRole.PUBLISHER: 1,
        AttributionRole.PHOTO: 2,
        AttributionRole.CITED: 1,
    }
    for source in Source.objects.all():
        assert role_counts(source) == source.attributions.accepted().counts_by_role()
    assert role_counts(agency) == {AttributionRole.PHOTO: 1, AttributionRole.CITED: 1}
    monkeypatch.setattr(index, "opened", unusable)
    assert role_counts(agency) == {AttributionRole.PHOTO: 1, AttributionRole.CITED: 1}
