"""What is understood again while an editor waits: only articles that contain the name itself."""

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from articles.models import Article, EditorDecision, Tagging
from articles.search.possible_mentions import articles_that_may_name
from articles.storing import desk, store_page
from articles.storing.desk import concluding
from articles.storing.retagging import due, retag, retag_batch, vocabulary_known
from tests.factories import make_article, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db


def test_words_that_stand_apart_are_passed_over() -> None:
    apart = make_article(paragraphs=["فاز سالم على المنصور."])
    beside = make_article(paragraphs=["نص.", "قال سالم المنصور إنه راض."])
    captioned = make_article(captions=["سالم المنصور في مكتبه"])
    assert articles_that_may_name(["سالم المنصور"]) == [apart.pk, beside.pk, captioned.pk]
    assert retag(["سالم المنصور"]).done == 2
    assert retag(["سالم المنصور"], also=[apart.pk]).done == 3, "what its own rows changed in is understood in any case"


def test_a_spelling_that_no_list_has_is_the_name_too() -> None:
    make_article(paragraphs=["زار دراغان جيراسموف المدينة."])
    assert retag(["دراغان غيراسيموف"]).done == 1


def test_what_hides_a_country_hides_no_topic() -> None:
    make_article(paragraphs=["اجتمع رواد خليج عمان الخضراء أمس."])  # «خليج عمان» is not the country
    assert retag(["عمان الخضراء"]).done == 1


def test_an_article_that_cannot_be_read_does_not_keep_the_others() -> None:
    good, bad = make_article(paragraphs=["قال سالم المنصور."]), make_article(paragraphs=["قال سالم المنصور."])
    assert articles_that_may_name(["سالم المنصور"]) == [good.pk, bad.pk]
    Article.objects.filter(pk=bad.pk).update(blocks=[{"kind": "لا نوع له", "text": "قال سالم المنصور."}])
    done = retag(["سالم المنصور"])
    assert (done.done, done.failed) == (1, (bad.pk,))


def test_a_name_given_and_taken_back_is_looked_for_beyond_what_is_done_at_once(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    monkeypatch.setattr(concluding, "_AT_ONCE", 1)
    his, other = spell_name(make_tag("سالم المنصور"), "أبو راشد"), spell_name(make_tag("نادر الشمالي"))

    def imported(number: int) -> int:
        page = f"أبو راشد يزور الحقول\n\nوصل إلى الحقول رقم {number} أمس، واستقبله في القاعة عدد من أهل المنطقة كلها.\n"
        return store_page(page.encode(), name=f"{number}.txt").article_ids[0]

    vocabulary_known()
    old, newer = imported(1), imported(2)
    with django_capture_on_commit_callbacks(execute=True):
        desk.move_spelling(his.aliases.get(spelling="أبو راشد"), other, by=None)
    assert Tagging.objects.get(article=newer).tag == other
    newest = imported(3)
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.get(), by=None)
    assert Tagging.objects.get(article=newest).tag == his
    assert due().ids == [old, newer, newest], "though the names are what they were before"
    retag_batch(due().ids)
    assert set(Tagging.objects.values_list("article", "tag")) == {(pk, his.pk) for pk in (old, newer, newest)}
