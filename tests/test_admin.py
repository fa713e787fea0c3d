"""The desk: in Arabic, under the content policy, with a constant number of queries, and for editors only."""

import re
from functools import partial
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.admin import pages as desk_of_pages
from articles.arabic.fold import fold
from articles.models import (
    Article,
    Attribution,
    Change,
    FailedPage,
    Import,
    Origin,
    Page,
    RelatedLink,
    SourceSpelling,
    Status,
    Tag,
    Tagging,
)
from articles.storing import pages as storing_pages
from articles.storing import store_page
from tests.desk_forms import change_url
from tests.factories import make_article, make_source, make_tag
from tests.query_counts import queries_of
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db

MODELS = ("tag", "source", "article", "page", "failedpage", "import", "tagging", "attribution")


def test_the_desk_is_arabic_and_right_to_left(admin_client: Client) -> None:
    page = admin_client.get(reverse("admin:index")).content.decode()
    assert 'lang="ar"' in page
    assert 'dir="rtl"' in page
    assert "مكتب التحرير" in page
    for name in ("الوسوم", "المقالات", "المصادر", "الصفحات الخام", "الصفحات المتعثرة", "عمليات الاستيراد"):
        assert name in page


@pytest.mark.parametrize("model", MODELS)
def test_every_list_opens_searches_and_keeps_the_policy(admin_client: Client, model: str) -> None:
    make_article(tags=[make_tag()], publisher=make_source(), captions=["صورة"])
    Import.objects.create(paths=["x"])
    FailedPage.objects.create(name="x", raw=b"x", sha256="x", reason="سبب")
    for query in ("", "?q=اختبار"):
        assert_keeps_the_policy(admin_client.get(reverse(f"admin:articles_{model}_changelist") + query))


def assert_keeps_the_policy(response: Any) -> None:
    """The page opens, and nothing in it needs an exception of the content security policy."""
    assert response.status_code == 200
    html = response.content.decode()
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", html), "an inline script"
    assert not re.search(r"<[^>]+\sstyle=|<style|\son[a-z]+=", html), "inline style or handler"


def test_every_form_opens_and_keeps_the_policy(admin_client: Client) -> None:
    source = make_source()
    article = make_article(tags=[spell_name(make_tag())], publisher=source, captions=["صورة"], cited=[source])
    failed = FailedPage.objects.create(name="x", raw=None, sha256="x", reason="سبب")
    for row in (article, article.page, failed, source, Tag.objects.get()):
        assert_keeps_the_policy(admin_client.get(change_url(row)))


@pytest.mark.parametrize("model", ["tag", "source"])
def test_the_forms_to_add_open(admin_client: Client, model: str) -> None:
    assert admin_client.get(reverse(f"admin:articles_{model}_add")).status_code == 200


@pytest.mark.parametrize("model", ["article", "page", "failedpage", "import", "tagging", "attribution"])
def test_what_comes_from_pages_is_not_added_by_hand(admin_client: Client, model: str) -> None:
    assert admin_client.get(reverse(f"admin:articles_{model}_add")).status_code == 403


def test_lists_cost_the_same_queries_for_many_rows(admin_client: Client) -> None:
    def grow(first: int, last: int) -> None:
        for n in range(first, last):
            tag, source = spell_name(make_tag(f"شخص {n}")), make_source(f"صحيفة {n}")
            make_article(headline=f"خبر {n}", tags=[tag], publisher=source, cited=[source], captions=["صورة"])
            FailedPage.objects.create(name=f"{n}", raw=b"x", sha256=f"{n}", reason="سبب")
            Import.objects.create(paths=[])

    def queries(model: str) -> int:
        url = reverse(f"admin:articles_{model}_changelist")
        admin_client.get(url)
        with CaptureQueriesContext(connection) as context:
            assert admin_client.get(url).status_code == 200
        return len(context)

    grow(0, 3)
    few = {model: queries(model) for model in MODELS}
    grow(3, 30)
    assert {model: queries(model) for model in MODELS} == few
    assert max(few.values()) <= 12


def test_an_article_costs_the_same_queries_with_many_rows(admin_client: Client) -> None:
    def article(rows: int) -> Article:
        sources = [make_source(f"صحيفة {rows} {n}") for n in range(rows)]
        tags = [make_tag(f"شخص {rows} {n}") for n in range(rows)]
        made = make_article(tags=tags, cited=sources, photos=sources, captions=["صورة"] * rows, publisher=sources[0])
        other = make_article(headline=f"هدف {rows}")
        RelatedLink.objects.bulk_create(
            RelatedLink(article=made, position=n, kind="block", title=f"هدف {n}", title_key="x", target=other)
            for n in range(rows)
        )
        return made

    def queries(made: Article) -> int:
        with CaptureQueriesContext(connection) as context:
            assert admin_client.get(change_url(made)).status_code == 200
        return len(context)

    few, many = article(3), article(30)
    queries(few)
    assert queries(few) == queries(many) <= 14


def test_a_tag_with_many_spellings_costs_the_same_queries(admin_client: Client) -> None:
    few = spell_name(make_tag("قليل"), *(f"قليل {n}" for n in range(3)))
    many = spell_name(make_tag("كثير"), *(f"كثير {n}" for n in range(30)))
    counts = []
    for tag in (few, few, many):
        counts.append(queries_of(partial(admin_client.get, change_url(tag))))
    assert counts[1] == counts[2] <= 10


def test_lists_of_taggings_and_attributions_accept_and_reject(admin_client: Client) -> None:
    tag, source = make_tag(), make_source()
    article = make_article(tags=[tag], cited=[source])
    for model, rows in (("tagging", Tagging.objects), ("attribution", Attribution.objects)):
        url = reverse(f"admin:articles_{model}_changelist")
        Change.objects.all().delete()
        for action, status in (("reject", Status.REJECTED), ("accept", Status.ACCEPTED)):
            admin_client.post(url, {"action": action, "_selected_action": [rows.get().pk]})
            assert (rows.get().status, rows.get().origin) == (status, Origin.EDITOR)
        assert set(Change.objects.values_list("article_id", flat=True)) == {article.pk}
    of_tag = admin_client.get(reverse("admin:articles_tagging_changelist"), {"tag__id__exact": tag.pk})
    assert of_tag.context["cl"].result_count == 1
    assert "tag__id__exact" in admin_client.get(change_url(tag)).content.decode()


def test_failed_pages_show_why_and_are_tried_again(admin_client: Client) -> None:
    good = "عنوان الخبر الأول\nنص الخبر الأول كامل هنا، وفيه ما يكفي من الكلمات لكي يكون فقرة.\n".encode()
    mended = FailedPage.objects.create(name="a.txt", raw=good, sha256="1", reason="سبب قديم")
    still = FailedPage.objects.create(name="b.txt", raw=b"%PDF\x00", sha256="2", reason="سبب قديم")
    html = admin_client.get(change_url(still)).content.decode()
    assert "%PDF\ufffd" in html
    assert "سبب قديم" in html
    url = reverse("admin:articles_failedpage_changelist")
    response = admin_client.post(url, {"action": "retry", "_selected_action": [mended.pk, still.pk]}, follow=True)
    said = response.content.decode()
    assert "صفحات نجح استيرادها: 1." in said
    assert "صفحات ما زالت متعثرة: 1." in said
    assert Page.objects.get().name == "a.txt"
    assert FailedPage.objects.get().name == "b.txt"
    assert Import.objects.get().pages_failed == 1


def read_again(client: Client, *pages: int) -> str:
    """The answer of the desk, asked to read these pages again."""
    chosen = {"action": "read_again", "_selected_action": list(pages)}
    return client.post(reverse("admin:articles_page_changelist"), chosen, follow=True).content.decode()


def test_pages_of_an_older_version_are_read_again(admin_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "عنوان الخبر الأول\nنص الخبر الأول كامل هنا، وفيه ما يكفي من الكلمات لكي يكون فقرة.\n"
    stored = store_page(text.encode(), name="a.txt", note="ملاحظة للقراء")
    Article.objects.update(headline="عنوان آخر", edited_fields=["headline"], deck="سطر زائد")

    def said() -> str:
        return read_again(admin_client, stored.page_id)

    assert "صفحات قرأها الإصدار الحالي من قبل فلم تتغير: 1." in said()
    assert Article.objects.get().deck == "سطر زائد"
    monkeypatch.setattr(storing_pages, "READER_VERSION", storing_pages.READER_VERSION + 1)
    assert "صفحات قُرئت من جديد: 1." in said()
    article = Article.objects.get()
    assert (article.pk, article.deck, article.headline) == (stored.article_ids[0], "", "عنوان آخر")
    assert Page.objects.get().note == "ملاحظة للقراء"


def store_three() -> list[int]:
    """The ids of three stored pages that name no publisher, imported as those of a paper that somebody talks to."""
    paper = make_source("صحيفة الميناء")
    SourceSpelling.objects.create(source=paper, spelling="صحيفة الميناء", folded=fold("صحيفة الميناء"))
    text = "عنوان الخبر رقم {}\nقال الوزير سالم المنصور في تصريح لصحيفة الميناء إن السفن الكبيرة عادت إلى أرصفتها.\n"
    pages = [text.format(number).encode() for number in (1, 2, 3)]
    return [store_page(raw, name=f"{n}.txt", publisher="صحيفة الميناء").page_id for n, raw in enumerate(pages)]


def test_what_takes_too_long_to_read_again_is_left_for_another_time(
    admin_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = store_three()
    Page.objects.filter(pk__in=ids[1:]).update(reader_version=0)
    Article.objects.filter(page=ids[0]).update(meaning_version=0)
    monkeypatch.setattr(desk_of_pages, "_TOGETHER", 2)
    monkeypatch.setattr(desk_of_pages, "_SECONDS", 0.0)
    said = read_again(admin_client, *ids)
    assert "صفحات قُرئت من جديد: 2." in said
    assert "صفحات لم يتسع لها الوقت، فأعد الإجراء لقراءتها: 1." in said
    said = read_again(admin_client, *ids)
    assert "صفحات قُرئت من جديد: 1." in said
    assert "صفحات قرأها الإصدار الحالي من قبل فلم تتغير: 2." in said
    assert "لم يتسع لها الوقت" not in said


def test_a_page_read_again_is_still_of_the_paper_that_it_was_imported_for(admin_client: Client) -> None:
    ids = store_three()
    before = set(Attribution.objects.values_list("article", "source__name", "role"))
    assert {role for _, _, role in before} == {"publisher"}, "what is told to a paper is its own report"
    Page.objects.update(reader_version=0)
    assert "صفحات قُرئت من جديد: 3." in read_again(admin_client, *ids)
    assert set(Attribution.objects.values_list("article", "source__name", "role")) == before


def test_why_a_page_is_not_read_again_is_in_the_log(
    admin_client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaking(*_: object, **__: object) -> None:
        raise ValueError("لا قراءة اليوم")

    ids = store_three()
    Page.objects.filter(pk=ids[0]).update(reader_version=0)
    monkeypatch.setattr(storing_pages, "read", breaking)
    said = read_again(admin_client, *ids)
    assert "صفحات تعثرت قراءتها فبقيت كما كانت: 1." in said
    assert "صفحات قرأها الإصدار الحالي من قبل فلم تتغير: 2." in said
    assert "0.txt: لا قراءة اليوم" in caplog.text
    assert Article.objects.count() == 3


def test_who_may_only_look_decides_nothing(client: Client) -> None:
    user = get_user_model().objects.create_user(username="reader", password="x", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    article = make_article(tags=[make_tag()])
    FailedPage.objects.create(name="a.txt", raw=b"x", sha256="1", reason="سبب")
    Page.objects.update(reader_version=0)
    read_again(client, article.page_id)
    assert Page.objects.get().reader_version == 0
    for model, action in (("tagging", "reject"), ("failedpage", "retry")):
        url = reverse(f"admin:articles_{model}_changelist")
        ids = (
            Tagging.objects.values_list("pk", flat=True) if model == "tagging" else FailedPage.objects.values_list("pk")
        )
        client.post(url, {"action": action, "_selected_action": list(ids)})
    assert article.taggings.get().status == Status.ACCEPTED
    assert FailedPage.objects.get().attempts == 1
    assert client.get(change_url(article)).status_code == 200
    assert client.post(change_url(article), {}).status_code == 403
    assert client.get(reverse("admin:articles_tag_delete", args=[Tag.objects.get().pk])).status_code == 403


def test_the_desk_is_closed_to_strangers(client: Client) -> None:
    for model in MODELS:
        assert client.get(reverse(f"admin:articles_{model}_changelist")).status_code == 302


def test_the_desk_says_in_good_arabic_what_django_says_badly(admin_client: Client) -> None:
    make_article(tags=[make_tag()])
    index = admin_client.get(reverse("admin:index")).content.decode()
    for words in ("أهلاً،", "غيّر المظهر (الآن: فاتح)", "قوائم «الأخبار»"):
        assert words in index
    address = reverse("admin:articles_tag_changelist")
    shown = admin_client.get(address).content.decode()
    for words in ('<h2 id="changelist-filter-header">التصفية</h2>', "اختر كل ما في هذه الصفحة", "اكتب للتصفية…"):
        assert words in shown
    told = admin_client.post(address, {"action": "delete_selected", "index": "0"}, follow=True).content.decode()
    assert "اختر أولاً ما يُنفَّذ الإجراء عليه. لم يتغيّر شيء." in told
    assert "خرجت من مكتب التحرير." in admin_client.post(reverse("admin:logout")).content.decode()
    message = '[{"changed": {"name": "كتابة", "object": "سعاد", "fields": ["الاسم"]}}]'
    assert LogEntry(change_message=message).get_change_message() == "تعديل الاسم في كتابة «سعاد»."
