"""Every stored spelling has the tag of its tagging, whatever is moved."""

from collections.abc import Callable

import pytest
from django.db.models import F

from articles.arabic.fold import fold
from articles.models import Article, EditorDecision, SpellingSeen, Spelt, Tag
from articles.storing import desk
from tests.factories import make_article, make_suggestion, make_tag

pytestmark = pytest.mark.django_db


def astray() -> int:
    """How many spellings have another tag than their tagging."""
    return SpellingSeen.objects.exclude(tag=F("tagging__tag")).count()


def spelt(article: Article, tag: Tag, *spellings: str) -> None:
    """Store these spellings of the tag for the article."""
    tagging = article.taggings.get(tag=tag)
    for spelling in spellings:
        SpellingSeen.objects.create(tagging=tagging, tag=tag, spelling=spelling, folded=fold(spelling))


@pytest.fixture
def pair() -> tuple[Tag, Tag]:
    """Two tags that one article carries both of, and another article each."""
    gone, kept = make_tag("زيد"), make_tag("عمرو")
    both = make_article(tags=[gone, kept])
    spelt(both, gone, "زيد", "زيذ")
    spelt(both, kept, "عمرو", "زيذ")
    for tag in (gone, kept):
        spelt(make_article(tags=[tag]), tag, tag.name)
    return gone, kept


def times(tag: Tag) -> dict[str, int]:
    return {one.spelling: one.times for one in SpellingSeen.objects.by_publisher(tag)}


def test_they_move_with_a_merge_and_come_back(pair: tuple[Tag, Tag]) -> None:
    gone, kept = pair
    before = times(gone), times(kept)
    assert before == ({"زيد": 2, "زيذ": 1}, {"عمرو": 2, "زيذ": 1})
    merge = desk.merge_tags(gone, kept, by=None)
    assert times(kept) == {"زيد": 2, "عمرو": 2, "زيذ": 2}
    assert not astray()
    desk.undo(merge, by=None)
    assert (times(gone), times(kept)) == before
    assert not astray()


def test_what_was_read_since_a_merge_goes_with_its_tagging_too(pair: tuple[Tag, Tag]) -> None:
    gone, kept = pair
    merge = desk.merge_tags(gone, kept, by=None)
    moved = Article.objects.exclude(taggings__spellings__spelling__in=["عمرو", "زيذ"]).get()
    spelt(moved, kept, "الزيد")
    desk.undo(merge, by=None)
    assert times(gone) == {"زيد": 2, "زيذ": 1, "الزيد": 1}
    assert not astray()


def test_a_journal_of_before_they_said_their_tag_is_undone(pair: tuple[Tag, Tag]) -> None:
    gone, _ = pair
    before = times(gone)
    merge = desk.merge_tags(*pair, by=None)

    def without_tags(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: [{name: of for name, of in row.items() if name != "tag_id"} for row in part]
                if key == "rows" and value.get("model") == "spellingseen"
                else without_tags(part)
                for key, part in value.items()
            }
        return [*map(without_tags, value)] if isinstance(value, list) else value

    older = without_tags(merge.details)
    assert older != merge.details
    EditorDecision.objects.filter(pk=merge.pk).update(details=older)
    desk.undo(EditorDecision.objects.get(pk=merge.pk), by=None)
    assert times(gone) == before
    assert not astray()


def test_only_what_an_editor_rejected_does_not_count(
    pair: tuple[Tag, Tag], django_assert_num_queries: Callable[[int], object]
) -> None:
    gone, kept = pair
    article = Article.objects.filter(taggings__tag=gone).filter(taggings__tag=kept).get()
    article.taggings.filter(tag=gone).update(origin="editor", status="rejected")
    assert SpellingSeen.objects.by_publisher(gone) == (Spelt(None, "زيد", variant=False, times=1),)
    assert times(kept) == {"عمرو": 2, "زيذ": 1}


def test_a_deleted_tag_comes_back_though_it_was_suggested_again(pair: tuple[Tag, Tag]) -> None:
    gone, _ = pair
    before = times(gone)
    deletion = desk.delete_tags([gone.pk], by=None)[0]
    again = make_suggestion(gone.name)
    spelt(make_article(tags=[again]), again, "زيد")
    desk.undo(deletion, by=None)
    assert not Tag.objects.filter(pk=again.pk).exists()
    assert times(gone) == before
    assert not astray()


def test_a_deleted_tag_does_not_take_the_place_of_what_an_editor_tagged(pair: tuple[Tag, Tag]) -> None:
    gone, _ = pair
    deletion = desk.delete_tags([gone.pk], by=None)[0]
    again = make_suggestion(gone.name)
    make_article(tags=[again]).taggings.update(origin="editor")
    with pytest.raises(desk.CannotUndo):
        desk.undo(deletion, by=None)
    assert Tag.objects.filter(pk=again.pk).exists()
