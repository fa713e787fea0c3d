"""Merging two tags moves everything that belongs to them, and undoing it brings everything back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.arabic.fold import fold
from articles.models import (
    Action,
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
    current_lexicon,
)
from articles.storing import desk
from articles.storing.desk import CannotMerge, CannotUndo
from articles.storing.desk import concluding as concluding_module
from tests.decision_helpers import ROWS, editor, everything, quote
from tests.factories import make_article, make_source, make_suggestion, make_tag
from tests.query_counts import queries_of
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db


def test_nothing_that_hangs_on_a_tag_is_forgotten() -> None:
    known = {*ROWS, EditorDecision}
    assert {relation.related_model for relation in Tag._meta.related_objects} <= known
    assert {relation.related_model for relation in Tagging._meta.related_objects} <= known


def test_a_merge_moves_all_there_is_and_leaves_the_old_address() -> None:
    gone, kept = spell_name(make_tag("سيرجي شويجو"), "شويجو"), spell_name(make_tag("سيرغي شويغو"), "شويغو")
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
    assert current_lexicon().matcher.find("قال سيرجي شويجو").matches


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
        two = make_suggestion("مرفوض")
        desk.reject_suggestions([two.pk], by=None)
    two.refresh_from_db()
    before = everything()
    with pytest.raises(CannotMerge, match="[ء-ي]"):
        desk.merge_tags(one, two, by=None)
    assert everything() == before


def test_a_merge_that_is_cut_off_leaves_nothing_half_done(monkeypatch: pytest.MonkeyPatch) -> None:
    gone, kept = spell_name(make_tag("أول")), spell_name(make_tag("ثانٍ"))
    for _ in range(30):
        make_article(tags=[gone])
    before, changes = everything(), Change.objects.count()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(concluding_module, "note_articles_changed", killed)
    with pytest.raises(KeyboardInterrupt):
        desk.merge_tags(gone, kept, by=None)
    assert everything() == before
    assert Change.objects.count() == changes
    assert not EditorDecision.objects.exists()


def test_a_merge_costs_the_same_queries_for_many_articles() -> None:
    def cost(rows: int) -> int:
        gone, kept = spell_name(make_tag(f"ذاهب {rows}")), spell_name(make_tag(f"باقٍ {rows}"))
        for number in range(rows):
            quote(make_article(tags=[gone, kept] if number % 2 else [gone]), gone)
        return queries_of(lambda: desk.merge_tags(gone, kept, by=None))

    few, many = cost(3), cost(30)
    # Rows that change alike are fewer statements than some that do not.
    assert many <= few <= 70


def test_a_merge_is_undone_after_later_imports_and_decisions() -> None:
    gone, kept = spell_name(make_tag("سيرجي شويجو")), spell_name(make_tag("سيرغي شويغو"))
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
    one, two, three = (spell_name(make_tag(name)) for name in ("أول", "ثانٍ", "ثالث"))
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
    gone, kept = spell_name(make_tag("أول")), spell_name(make_tag("ثانٍ"))
    merge = desk.merge_tags(gone, kept, by=None)
    make_tag("أول")
    with pytest.raises(CannotUndo, match="صار لغيره"):
        desk.undo(merge, by=None)


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
            spell_name(tag, *data.draw(names))
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
                    SpellingSeen.objects.create(
                        tagging=tagging, tag_id=tagging.tag_id, spelling=name, folded=fold(name), publisher=house
                    )
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
