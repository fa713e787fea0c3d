"""Editors' decisions are logged, override the machine, and can be undone exactly."""

import pytest

from articles.models import (
    Action,
    Change,
    EditorDecision,
    Seeded,
    Status,
    Tag,
    Tagging,
    TagStatus,
    VocabularyVersion,
    current_lexicon,
)
from articles.storing import desk, store_page
from articles.storing.desk import CannotMove, CannotUndo
from tests.decision_helpers import editor, everything, quote
from tests.factories import make_article, make_suggestion, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db


def test_a_suggestion_is_accepted_and_looked_for() -> None:
    tag = make_suggestion("سالم المنصور")
    desk.accept_suggestions([tag.pk], by=editor())
    tag.refresh_from_db()
    assert tag.status == TagStatus.ACCEPTED
    assert current_lexicon().matcher.find("قال سالم المنصور").matches
    desk.undo(EditorDecision.objects.get(), by=None)
    tag.refresh_from_db()
    assert tag.status == TagStatus.SUGGESTED
    assert not current_lexicon().matcher.find("قال سالم المنصور").matches


def test_a_suggestion_rejected_is_never_suggested_again(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = "وصل الوفد\nقال وزير الري اليمني سالم المنصور إن السد سيكتمل. وأضاف المنصور أن العمل مستمر.\n".encode()
    store_page(raw, name="a.txt")
    tag = Tag.objects.suggested().get()
    desk.reject_suggestions([tag.pk], by=editor())
    assert not Tagging.objects.accepted().exists()
    store_page(raw + "وغادر سالم المنصور بعد ذلك.\n".encode(), name="b.txt")
    assert not Tag.objects.suggested().exists()
    assert not Tagging.objects.accepted().filter(tag=tag).exists()


def test_a_suggestion_taken_for_a_spelling_is_that_person_from_now_on() -> None:
    known = spell_name(make_tag("سالم المنصور"))
    raw = "وصل الوفد\nقال وزير الري اليمني سليم منصوري إن السد سيكتمل. وأضاف منصوري أن العمل مستمر.\n".encode()
    (pk,) = store_page(raw, name="a.txt").article_ids
    tag = Tag.objects.suggested().get()
    decision = desk.accept_as_spelling(tag, known, by=None)
    assert decision.action == Action.ACCEPT
    assert Tagging.objects.get(article=pk, tag__kind="person").tag == known
    (again,) = store_page(raw + "وغادر سليم منصوري.\n".encode(), name="b.txt").article_ids
    assert Tagging.objects.get(article=again, tag__kind="person").tag == known
    assert not Tag.objects.suggested().exists()


def test_a_spelling_is_moved_split_off_and_brought_back() -> None:
    one, two = spell_name(make_tag("كيم جونغ أون"), "كيم"), spell_name(make_tag("كيم إيل سونغ"))
    alias = one.aliases.get(spelling="كيم")
    before = everything()
    move = desk.move_spelling(alias, two, by=None)
    assert two.aliases.filter(pk=alias.pk).exists()
    desk.undo(move, by=None)
    assert everything() == before
    split = desk.split_spelling(alias, name="كيم دوتكوم", by=None)
    new = Tag.objects.get(name="كيم دوتكوم")
    assert set(new.aliases.values_list("spelling", flat=True)) == {"كيم", "كيم دوتكوم"}
    desk.undo(split, by=None)
    assert everything() == before
    with pytest.raises(CannotMove):
        desk.move_spelling(one.aliases.get(spelling="كيم جونغ أون"), two, by=None)
    with pytest.raises(CannotMove):
        desk.split_spelling(alias, name="كيم إيل سونغ", by=None)


def test_a_split_that_editors_built_on_is_not_undone() -> None:
    tag = spell_name(make_tag("كيم جونغ أون"), "كيم")
    split = desk.split_spelling(tag.aliases.get(spelling="كيم"), name="كيم الآخر", by=None)
    new = Tag.objects.get(name="كيم الآخر")
    desk.tag_articles(new, [make_article().pk], by=None)
    with pytest.raises(CannotUndo, match="ادمجه"):
        desk.undo(split, by=None)


def test_a_deleted_tag_comes_back_whole() -> None:
    tag = spell_name(make_tag("سالم المنصور"), "أبو سالم")
    quote(make_article(tags=[tag]), tag)
    Seeded.objects.create(key="person:x", tag=tag)
    before = everything()
    (decision,) = desk.delete_tags([tag.pk], by=None)
    assert not Tag.objects.exists()
    desk.undo(decision, by=None)
    assert everything() == before


def test_many_articles_are_tagged_and_freed_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.storing.desk.bulk.BATCH", 2)
    tag, other = make_tag("وسم"), make_tag("غيره")
    plain, found, refused = make_article(), make_article(tags=[tag]), make_article(tags=[tag, other])
    Tagging.objects.filter(article=refused, tag=tag).update(origin="editor", status="rejected")
    ids = [plain.pk, found.pk, refused.pk]
    assert desk.counted(tag, ids) == desk.Counted(carrying=1, rejected=1, without=1)
    before = everything()
    assert desk.tag_articles(tag, [*ids, 999_999], by=editor(), why="سد") == 3
    assert set(Tagging.objects.filter(tag=tag).values_list("origin", "status")) == {("editor", "accepted")}
    assert EditorDecision.objects.count() == 2
    for decision in EditorDecision.objects.filter(action=Action.BULK_TAG):
        desk.undo(decision, by=None)
    assert everything() == before
    assert desk.untag_articles(tag, ids, by=None) == 1
    assert not Tagging.objects.accepted().filter(tag=tag).exists()
    assert not Tagging.objects.filter(article=plain).exists()


def test_every_decision_tells_readers_and_the_matcher() -> None:
    tag = make_suggestion("سالم المنصور")
    article = make_article(tags=[tag])
    VocabularyVersion.objects.all().delete()
    Change.objects.all().delete()
    desk.reject_suggestions([tag.pk], by=None)
    assert VocabularyVersion.objects.exists()
    assert list(Change.objects.values_list("article_id", flat=True)) == [article.pk]


@pytest.mark.django_db(transaction=True)
def test_stored_articles_follow_a_moved_spelling_at_once_but_for_what_an_editor_said() -> None:
    one, two = spell_name(make_tag("سالم المنصور"), "أبو السدود"), spell_name(make_tag("نبيل الحداد"))
    raw = "زيارة إلى السد\nوصل أبو السدود إلى السد الكبير صباح أمس ومعه وفد من المهندسين {}.\n"
    plain, decided = (store_page(raw.format(day).encode(), name="a.txt").article_ids[0] for day in ("والعمال", "فقط"))
    desk.decide(Tagging.objects.filter(article=decided, tag=one), Status.ACCEPTED, by=None)
    move = desk.move_spelling(one.aliases.get(spelling="أبو السدود"), two, by=None)
    assert list(Tagging.objects.filter(article=plain).values_list("tag", flat=True)) == [two.pk]
    assert set(Tagging.objects.filter(article=decided).values_list("tag", "origin")) == {
        (one.pk, "editor"),
        (two.pk, "automatic"),
    }
    desk.undo(move, by=None)
    assert list(Tagging.objects.filter(article=plain).values_list("tag", flat=True)) == [one.pk]
