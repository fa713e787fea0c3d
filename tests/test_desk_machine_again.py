"""After a decision is undone, the machine decides again, on the present text."""

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from articles.models import Article, EditorDecision, Origin, Status, Tag, Tagging
from articles.storing import desk, retagging, store_page, understand_again
from articles.storing.desk import concluding
from tests.desk_forms import change_url, form_of, prefix, save
from tests.factories import make_suggestion, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db

PAGE = """سالم المنصور يزور الحقول

وصل الوزير إلى الحقول أمس، واستقبله في القاعة عدد من أهل المنطقة ومن المدعوين إليها من كل مكان.
"""


@pytest.fixture
def tag() -> Tag:
    """Whom the article names."""
    return spell_name(make_tag("سالم المنصور"))


@pytest.fixture
def article(tag: Tag) -> Article:
    """It names him in its headline."""
    (pk,) = store_page(PAGE.encode(), name="a.txt").article_ids
    assert Tagging.objects.get(article=pk).tag == tag
    return Article.objects.get(pk=pk)


def reword(article: Article, headline: str) -> None:
    article.headline, article.edited_fields = headline, ["headline"]
    article.save()
    understand_again(article)


def test_a_rejection_taken_back_holds_no_tag_that_the_text_does_not_say(
    article: Article, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    desk.decide(article.taggings.all(), Status.REJECTED, by=None)
    reword(article, "وزير يزور الحقول")
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.get(), by=None)
    assert not article.taggings.exists()


def test_a_tag_taken_back_stays_where_the_text_says_it(
    article: Article, tag: Tag, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    reword(article, "وزير يزور الحقول")
    desk.tag_articles(tag, [article.pk], by=None)
    reword(article, "سالم المنصور في الحقول")
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.get(), by=None)
    assert article.taggings.values_list("tag", "origin", "count").get() == (tag.pk, Origin.AUTOMATIC, 1)


def test_a_rejection_forgotten_lets_the_machine_find_the_tag_and_comes_back(
    article: Article, admin_client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    desk.decide(article.taggings.all(), Status.REJECTED, by=None)
    rejected = article.taggings.get()
    data = form_of(admin_client, change_url(article))
    data[f"{prefix(data, 'taggings', id=rejected.pk)}-DELETE"] = "on"
    with django_capture_on_commit_callbacks(execute=True):
        save(admin_client, change_url(article), data)
    assert (article.taggings.get().origin, article.taggings.get().status) == (Origin.AUTOMATIC, Status.ACCEPTED)
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.latest("pk"), by=None)
    assert article.taggings.get() == rejected
    assert article.taggings.get().status == Status.REJECTED


def test_what_an_editor_cannot_wait_for_retag_does(
    article: Article,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    desk.decide(article.taggings.all(), Status.REJECTED, by=None)
    retagging.vocabulary_known()
    assert not retagging.due().ids
    monkeypatch.setattr(concluding, "retag", lambda *_, **__: None)
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.get(), by=None)
    assert retagging.due().ids == [article.pk]


def test_a_spelling_that_was_corrected_is_looked_for_as_it_was_and_as_it_is(
    admin_client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    tag = spell_name(make_tag("سالم المنصور"), "أبو ناصر")
    named = [
        store_page(PAGE.replace("سالم المنصور", name).encode(), name=name).article_ids[0]
        for name in ("أبو ناصر", "أبو نصار")
    ]
    assert list(tag.taggings.values_list("article", flat=True)) == named[:1]
    data = form_of(admin_client, change_url(tag))
    data[f"{prefix(data, 'aliases', id=tag.aliases.get(spelling='أبو ناصر').pk)}-spelling"] = "أبو نصار"
    with django_capture_on_commit_callbacks(execute=True):
        save(admin_client, change_url(tag), data)
    assert list(tag.taggings.values_list("article", flat=True)) == named[1:]
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.get(), by=None)
    assert list(tag.taggings.values_list("article", flat=True)) == named[:1]


def test_a_suggestion_that_has_its_spellings_already_is_looked_for_once_accepted(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    tag = spell_name(make_suggestion("سالم المنصور"), "أبو ناصر")
    (named,) = store_page(PAGE.replace("سالم المنصور", "أبو ناصر").encode(), name="a.txt").article_ids
    assert not tag.taggings.exists()
    with django_capture_on_commit_callbacks(execute=True):
        desk.accept_suggestions([tag.pk], by=None)
    assert list(tag.taggings.values_list("article", flat=True)) == [named]
    with django_capture_on_commit_callbacks(execute=True):
        desk.undo(EditorDecision.objects.get(), by=None)
    assert not tag.taggings.exists()
