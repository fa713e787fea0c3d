"""What editors decide is logged, holds against the machine, and can be taken back exactly."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.arabic.fold import fold
from articles.models import (
    Action,
    Alias,
    Article,
    Change,
    EditorDecision,
    OfficeHeld,
    Origin,
    Quotation,
    QuotationMention,
    Seeded,
    SpellingSeen,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    TagStatus,
    VocabularyVersion,
    current_matcher,
)
from articles.storing import desk, store_page
from articles.storing.desk import CannotMerge, CannotMove, CannotUndo
from articles.storing.desk import concluding as concluding_module
from tests.factories import make_article, make_source, make_tag

pytestmark = pytest.mark.django_db

# Whatever hangs on a tag: merging moves it, undoing brings it back. Another foreign key must be thought of too.
ROWS: tuple[type[Model], ...] = (
    Tag,
    Alias,
    Tagging,
    SpellingSeen,
    Quotation,
    QuotationMention,
    OfficeHeld,
    TagRedirect,
    Seeded,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """All rows that an editor's decision may touch, but for the log."""
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in ROWS}


def editor() -> User:
    """An editor."""
    return User.objects.get_or_create(username="محررة")[0]


def spell(tag: Tag, *spellings: str) -> Tag:
    """The tag with its name and these as spellings."""
    for spelling in (tag.name, *spellings):
        Alias.objects.get_or_create(tag=tag, folded=fold(spelling), defaults={"spelling": spelling})
    return tag


def suggest(name: str) -> Tag:
    """A suggested person."""
    return Tag.objects.create(
        kind=TagKind.PERSON, name=name, slug=name.replace(" ", "-"), status="suggested", suggestion_key=fold(name)
    )


def quote(article: Article, tag: Tag) -> Quotation:
    """Words of the tag in the article, naming it."""
    quotation = Quotation.objects.create(article=article, text="قول", speaker=tag, holder=tag)
    for tagging in article.taggings.filter(tag=tag):
        QuotationMention.objects.create(quotation=quotation, tagging=tagging)
        SpellingSeen.objects.create(tagging=tagging, spelling=tag.name, folded=fold(tag.name), count=2)
    return quotation


def test_nothing_that_hangs_on_a_tag_is_forgotten() -> None:
    known = {*ROWS, EditorDecision}
    assert {relation.related_model for relation in Tag._meta.related_objects} <= known
    assert {relation.related_model for relation in Tagging._meta.related_objects} <= known


def test_a_merge_moves_all_there_is_and_leaves_the_old_address() -> None:
    gone, kept = spell(make_tag("سيرجي شويجو"), "شويجو"), spell(make_tag("سيرغي شويغو"), "شويغو")
    both, one = make_article(tags=[gone, kept]), make_article(tags=[gone])
    quote(both, gone)
    quote(both, kept)
    quote(one, gone)
    OfficeHeld.objects.create(tag=gone, office="وزير الدفاع", since=date(2012, 11, 1))
    TagRedirect.objects.create(kind="person", slug="أقدم", tag=gone)
    Change.objects.all().delete()
    decision = desk.merge_tags(gone, kept, by=editor())
    assert list(Tag.objects.all()) == [kept]
    assert {row.article_id for row in Tagging.objects.filter(tag=kept)} == {both.pk, one.pk}
    assert Tagging.objects.get(article=both).count == 2
    assert set(kept.aliases.values_list("spelling", flat=True)) == {"سيرجي شويجو", "شويجو", "سيرغي شويغو", "شويغو"}
    assert Quotation.objects.filter(speaker=kept, holder=kept).count() == 3
    assert set(kept.redirects.values_list("slug", flat=True)) == {"أقدم", "سيرجي-شويجو"}
    assert kept.offices.get().since == date(2012, 11, 1)
    assert (decision.action, decision.tag, decision.user_name) == (Action.MERGE, kept, "محررة")
    assert {both.pk, one.pk} <= set(Change.objects.values_list("article_id", flat=True))
    assert current_matcher().find("قال سيرجي شويجو").matches


def test_an_editors_word_outweighs_the_machines_when_tags_are_merged() -> None:
    gone, kept = make_tag("أول"), make_tag("ثانٍ")
    rejected, accepted, contested = (make_article(tags=[gone, kept]) for _ in range(3))
    Tagging.objects.filter(article=rejected, tag=gone).update(origin="editor", status="rejected")
    Tagging.objects.filter(article=accepted, tag=kept).update(origin="editor", status="rejected")
    Tagging.objects.filter(article=contested, tag=gone).update(origin="editor", status="rejected")
    Tagging.objects.filter(article=contested, tag=kept).update(origin="editor")
    seen = desk.preview(gone, kept)
    assert (seen.articles, seen.shared, seen.conflict_count) == (3, 3, 3)
    promised = {conflict.article_id: conflict.after for conflict in seen.conflicts}
    desk.merge_tags(gone, kept, by=None)
    assert dict(Tagging.objects.values_list("article", "status")) == promised
    assert promised == {rejected.pk: "rejected", accepted.pk: "rejected", contested.pk: "accepted"}


@pytest.mark.parametrize("case", ["itself", "kind", "rejected"])
def test_what_cannot_be_merged_is_told(case: str) -> None:
    one, two = make_tag("أول"), make_tag("ثانٍ")
    if case == "itself":
        two = one
    elif case == "kind":
        two = make_tag("موضوع", kind=TagKind.TOPIC)
    else:
        two = suggest("مرفوض")
        desk.reject_suggestions([two.pk], by=None)
    two.refresh_from_db()
    before = everything()
    with pytest.raises(CannotMerge, match="[ء-ي]"):
        desk.merge_tags(one, two, by=None)
    assert everything() == before


def test_a_merge_that_is_cut_off_leaves_nothing_half_done(monkeypatch: pytest.MonkeyPatch) -> None:
    gone, kept = spell(make_tag("أول")), spell(make_tag("ثانٍ"))
    for _ in range(30):
        make_article(tags=[gone])
    before, changes = everything(), Change.objects.count()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(concluding_module, "changed", killed)
    with pytest.raises(KeyboardInterrupt):
        desk.merge_tags(gone, kept, by=None)
    assert everything() == before
    assert Change.objects.count() == changes
    assert not EditorDecision.objects.exists()


def test_a_merge_costs_the_same_queries_for_many_articles() -> None:
    def cost(rows: int) -> int:
        gone, kept = spell(make_tag(f"ذاهب {rows}")), spell(make_tag(f"باقٍ {rows}"))
        for number in range(rows):
            quote(make_article(tags=[gone, kept] if number % 2 else [gone]), gone)
        with CaptureQueriesContext(connection) as context:
            desk.merge_tags(gone, kept, by=None)
        return len(context)

    few, many = cost(3), cost(30)
    # Rows that change alike are fewer statements than some that do not.
    assert many <= few <= 70


def test_a_merge_is_undone_after_later_imports_and_decisions() -> None:
    gone, kept = spell(make_tag("سيرجي شويجو")), spell(make_tag("سيرغي شويغو"))
    old = make_article(tags=[gone])
    rejected = make_article(tags=[gone])
    lost = make_article(tags=[gone])
    merge = desk.merge_tags(gone, kept, by=editor())
    new = make_article(tags=[kept])
    desk.decide(Tagging.objects.filter(article=rejected), Status.REJECTED, by=editor())
    lost.delete()
    undone = desk.undo(merge, by=editor())
    back = Tag.objects.get(pk=gone.pk)
    assert (back.name, back.slug) == (gone.name, gone.slug)
    assert not TagRedirect.objects.exists()
    assert old.taggings.get().tag == back
    assert (rejected.taggings.get().tag, rejected.taggings.get().status) == (back, "rejected")
    assert new.taggings.get().tag == kept, "what came later stays"
    assert (undone.undoes, undone.action, undone.user_name) == (merge, Action.UNDO, "محررة")
    with pytest.raises(CannotUndo):
        desk.undo(merge, by=None)
    desk.undo(undone, by=None)
    assert not Tag.objects.filter(pk=gone.pk).exists(), "an undo is undone in turn"
    assert old.taggings.get().tag == kept


def test_merges_on_merges_are_undone_the_later_first() -> None:
    one, two, three = (spell(make_tag(name)) for name in ("أول", "ثانٍ", "ثالث"))
    make_article(tags=[one])
    before = everything()
    first = desk.merge_tags(one, two, by=None)
    between = everything()
    second = desk.merge_tags(two, three, by=None)
    after = everything()
    with pytest.raises(CannotUndo, match="أحدث"):
        desk.undo(first, by=None)
    assert everything() == after
    desk.undo(second, by=None)
    assert everything() == between
    desk.undo(first, by=None)
    assert everything() == before


def test_an_undo_that_meets_a_new_tag_of_the_old_name_is_told() -> None:
    gone, kept = spell(make_tag("أول")), spell(make_tag("ثانٍ"))
    merge = desk.merge_tags(gone, kept, by=None)
    make_tag("أول")
    with pytest.raises(CannotUndo, match="صار لغيره"):
        desk.undo(merge, by=None)


def test_a_suggestion_is_accepted_and_looked_for() -> None:
    tag = suggest("سالم المنصور")
    desk.accept_suggestions([tag.pk], by=editor())
    tag.refresh_from_db()
    assert tag.status == TagStatus.ACCEPTED
    assert current_matcher().find("قال سالم المنصور").matches
    desk.undo(EditorDecision.objects.get(), by=None)
    tag.refresh_from_db()
    assert tag.status == TagStatus.SUGGESTED
    assert not current_matcher().find("قال سالم المنصور").matches


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
    known = spell(make_tag("سالم المنصور"))
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
    one, two = spell(make_tag("كيم جونغ أون"), "كيم"), spell(make_tag("كيم إيل سونغ"))
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
    tag = spell(make_tag("كيم جونغ أون"), "كيم")
    split = desk.split_spelling(tag.aliases.get(spelling="كيم"), name="كيم الآخر", by=None)
    new = Tag.objects.get(name="كيم الآخر")
    desk.tag_articles(new, [make_article().pk], by=None)
    with pytest.raises(CannotUndo, match="ادمجه"):
        desk.undo(split, by=None)


def test_a_deleted_tag_comes_back_whole() -> None:
    tag = spell(make_tag("سالم المنصور"), "أبو سالم")
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
    tag = suggest("سالم المنصور")
    article = make_article(tags=[tag])
    VocabularyVersion.objects.all().delete()
    Change.objects.all().delete()
    desk.reject_suggestions([tag.pk], by=None)
    assert VocabularyVersion.objects.exists()
    assert list(Change.objects.values_list("article_id", flat=True)) == [article.pk]


class MergeAndUndo(TestCase):
    """Whatever two tags carry: merge and undo, and all is as it was."""

    @hypothesis_settings(max_examples=40)
    @given(data=st.data())
    def test_all_rows_are_as_they_were(self, data: st.DataObject) -> None:
        gone, kept, other = make_tag("أول"), make_tag("ثانٍ"), make_tag("ثالث")
        tags = (gone, kept, other)
        house = make_source()
        names = st.sets(st.sampled_from(["سالم", "سليم", "منصور", "أبو سالم", "شويغو", "شويجو"]))
        for tag in tags:
            spell(tag, *data.draw(names))
        for _ in range(data.draw(st.integers(0, 5))):
            carried = data.draw(st.sets(st.sampled_from(tags)))
            article = make_article(tags=sorted(carried, key=lambda tag: tag.pk))
            for tagging in article.taggings.all():
                decision = data.draw(
                    st.sampled_from([("automatic", "accepted"), ("editor", "accepted"), ("editor", "rejected")])
                )
                tagging.origin, tagging.status = Origin(decision[0]), Status(decision[1])
                tagging.count = data.draw(st.integers(0, 9))
                tagging.salience = data.draw(st.floats(0, 100))
                tagging.central = data.draw(st.booleans())
                places = data.draw(st.sets(st.integers(0, 3)))
                tagging.evidence = [{"block": "body:0", "start": n, "end": n + 1, "surface": "س"} for n in places]
                tagging.save()
                for name in data.draw(names):
                    SpellingSeen.objects.create(tagging=tagging, spelling=name, folded=fold(name), publisher=house)
            speaker, holder = data.draw(st.tuples(*[st.sampled_from([None, *tags])] * 2))
            quotation = Quotation.objects.create(article=article, text="قول", speaker=speaker, holder=holder)
            for tagging in article.taggings.all():
                if data.draw(st.booleans()):
                    QuotationMention.objects.create(quotation=quotation, tagging=tagging)
        for tag in data.draw(st.sets(st.sampled_from(tags))):
            OfficeHeld.objects.create(tag=tag, office="وزير", since=data.draw(st.none() | st.just(date(2020, 1, 1))))
            TagRedirect.objects.create(kind="person", slug=f"قديم-{tag.pk}", tag=tag)
            Seeded.objects.create(key=f"person:{tag.pk}", tag=tag)
        before = everything()
        decision = desk.merge_tags(gone, kept, by=None)
        after = everything()
        assert after != before
        undone = desk.undo(decision, by=None)
        assert everything() == before
        desk.undo(undone, by=None)
        again = everything()
        # What merging made has new ids the second time.
        made = {"Alias", "TagRedirect"}
        assert {name: rows for name, rows in again.items() if name not in made} == {
            name: rows for name, rows in after.items() if name not in made
        }


@pytest.mark.django_db(transaction=True)
def test_stored_articles_follow_a_moved_spelling_at_once_but_for_what_an_editor_said() -> None:
    one, two = spell(make_tag("سالم المنصور"), "أبو السدود"), spell(make_tag("نبيل الحداد"))
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
