"""The desk's own pages (merging, respelling, tagging what a search finds), and who may open them."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import formats, timezone

from articles.models import (
    Action,
    Alias,
    EditorDecision,
    Origin,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    content_version,
)
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from articles.storing import desk
from tests.desk_forms import form_of
from tests.desk_helpers import post, suggest_person
from tests.factories import make_article, make_tag
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db

QUEUE, BULK, LOG = (f"admin:articles_{name}" for name in ("tag_queue", "tag_bulk", "editordecision_changelist"))


def desk_pages() -> list[str]:
    """The address of every page of the desk."""
    tag = spell_name(make_tag("سيرغي شويغو"))
    other = spell_name(make_tag("سيرجي شويجو"))
    alias = Alias.objects.create(tag=tag, spelling="شويغو", folded="شويغو")
    article = make_article(headline="عن السد", tags=[tag, other])
    suggest_person("سالم المنصور")
    desk.decide(Tagging.objects.filter(article=article, tag=tag), Status.REJECTED, by=None)
    merge = reverse("admin:articles_tag_merge", args=[other.pk])
    return [
        reverse(QUEUE),
        reverse(BULK),
        f"{reverse(BULK)}?tag={tag.pk}",
        f"{reverse(BULK)}?q=السد&tag={tag.pk}&do=give",
        merge,
        f"{merge}?q=شويغو",
        f"{merge}?into={tag.pk}",
        f"{merge}?into={other.pk}",
        reverse("admin:articles_tag_respell", args=[alias.pk]) + "?q=شويجو",
        reverse(LOG),
        reverse("admin:articles_editordecision_undo", args=[EditorDecision.objects.get().pk]),
    ]


def test_every_page_opens_and_keeps_the_policy(admin_client: Client) -> None:
    for address in desk_pages():
        response = admin_client.get(address)
        assert response.status_code == 200, address
        html = response.content.decode()
        assert "script-src 'self'" in response["Content-Security-Policy"]
        assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", html), address
        assert not re.search(r"<[^>]+\sstyle=|<style|\son[a-z]+=", html), address
        assert 'dir="rtl"' in html


def test_only_editors_who_may_enter_do(client: Client) -> None:
    addresses = desk_pages()
    for address in addresses:
        assert client.get(address).status_code == 302, "a stranger is sent to the login"
    visitor = User.objects.create_user("زائر", password="x", is_staff=True)
    client.force_login(visitor)
    for address in addresses:
        assert client.get(address).status_code == 403, address
        assert client.post(address, {"do": "accept"}).status_code == 403, address
    visitor.user_permissions.add(*Permission.objects.filter(codename__in=["change_tag", "change_tagging"]))
    visitor.user_permissions.add(Permission.objects.get(codename="view_editordecision"))
    for address in addresses:
        assert client.get(address).status_code == 200, address


def test_a_form_without_its_token_is_refused(admin_user: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(admin_user)
    tag = suggest_person("سالم المنصور")
    assert strict.post(reverse(QUEUE), {"do": f"accept:{tag.pk}"}).status_code == 403
    tag.refresh_from_db()
    assert tag.status == "suggested"


@pytest.mark.parametrize("page", ["merge", "log", "bulk"])
def test_the_other_pages_cost_the_same_for_many_rows(admin_client: Client, page: str) -> None:
    gone, into = spell_name(make_tag("ذاهب")), spell_name(make_tag("باق"))

    def grow(count: int) -> None:
        for number in range(count):
            article = make_article(headline=f"سد {number}", tags=[gone, into])
            Alias.objects.create(tag=gone, spelling=f"اسم {count} {number}", folded=f"اسم {count} {number}")
            desk.decide(Tagging.objects.filter(article=article, tag=gone), Status.REJECTED, by=None)

    address = {
        "merge": f"{reverse('admin:articles_tag_merge', args=[gone.pk])}?into={into.pk}",
        "log": reverse(LOG),
        "bulk": f"{reverse(BULK)}?q=سد&tag={into.pk}&do=take",
    }[page]

    def cost() -> int:
        admin_client.get(address)
        with CaptureQueriesContext(connection) as context:
            assert admin_client.get(address).status_code == 200
        return len(context)

    grow(3)
    few = cost()
    grow(27)
    assert cost() == few <= 20


def test_a_merge_is_previewed_and_done_and_undone(admin_client: Client) -> None:
    gone, into = spell_name(make_tag("سيرجي شويجو")), spell_name(make_tag("سيرغي شويغو"))
    article = make_article(headline="خبر السد", tags=[gone, into])
    desk.decide(Tagging.objects.filter(tag=gone), Status.REJECTED, by=None)
    address = reverse("admin:articles_tag_merge", args=[gone.pk])
    assert f'href="?into={into.pk}"' in admin_client.get(address, {"q": "شويغو"}).content.decode()
    html = admin_client.get(address, {"into": into.pk}).content.decode()
    assert "قرارات متعارضة (1)" in html
    assert "خبر السد" in html
    assert "دُمج" in post(admin_client, address, into=into.pk)
    assert Tagging.objects.get(article=article).status == "rejected"
    assert TagRedirect.objects.get().tag == into
    decision = EditorDecision.objects.get(action=Action.MERGE)
    undo = reverse("admin:articles_editordecision_undo", args=[decision.pk])
    assert undo in admin_client.get(reverse(LOG)).content.decode()
    assert Tag.objects.count() == 1, "asking alone undoes nothing"
    assert "جرى التراجع عن" in post(admin_client, undo)
    assert Tag.objects.count() == 2
    assert "تعذّر التراجع" in post(admin_client, undo)
    assert "جرى التراجع عنه" in admin_client.get(reverse(LOG)).content.decode()


def test_names_in_two_alphabets_stand_in_their_order_before_a_merge(admin_client: Client) -> None:
    gone, into = spell_name(make_tag("سالم المنصور"), "Salem Almansour", "Salim Mansur"), make_tag("سليم المنصور")
    html = admin_client.get(reverse("admin:articles_tag_merge", args=[gone.pk]), {"into": into.pk}).content.decode()
    assert "<bdi>Salem Almansour</bdi>، <bdi>Salim Mansur</bdi>" in html
    assert "<td>—</td>" in html, "none are shared"


def test_two_tags_of_two_kinds_are_not_merged(admin_client: Client) -> None:
    one, two = make_tag("السد"), make_tag("السد", kind=TagKind.TOPIC)
    address = reverse("admin:articles_tag_merge", args=[one.pk])
    assert "نوعين مختلفين" in post(admin_client, address, into=two.pk)
    assert Tag.objects.count() == 2
    assert admin_client.get(address, {"into": "999999"}).status_code == 404


def test_a_spelling_is_moved_or_split_off(admin_client: Client) -> None:
    one, two = spell_name(make_tag("كيم جونغ أون")), spell_name(make_tag("كيم إيل سونغ"))
    alias = Alias.objects.create(tag=one, spelling="كيم", folded="كيم")
    address = reverse("admin:articles_tag_respell", args=[alias.pk])
    assert address in admin_client.get(reverse("admin:articles_tag_change", args=[one.pk])).content.decode()
    post(admin_client, address, to=two.pk)
    assert two.aliases.filter(spelling="كيم").exists()
    assert "ليس في هذا الاسم حروف" in post(admin_client, address, name="!!")
    assert "اختر وسماً موجوداً" in post(admin_client, address)
    post(admin_client, address, name="كيم دوتكوم")
    assert Tag.objects.get(name="كيم دوتكوم").aliases.filter(spelling="كيم").exists()


def test_a_renamed_tag_keeps_its_old_address(admin_client: Client) -> None:
    tag = spell_name(make_tag("سالم المنصور"))
    address = reverse("admin:articles_tag_change", args=[tag.pk])
    before = list(Tag.objects.values())
    admin_client.post(address, form_of(admin_client, address) | {"name": "سالم بن المنصور"})
    tag.refresh_from_db()
    assert tag.slug == "سالم-بن-المنصور"
    assert (TagRedirect.objects.get().slug, TagRedirect.objects.get().tag) == ("سالم-المنصور", tag)
    old = admin_client.get("/people/سالم-المنصور/")
    assert (old.status_code, old["Location"]) == (301, tag.get_absolute_url())
    decision = EditorDecision.objects.get()
    assert (decision.action, decision.summary) == ("rename", "تغيير «سالم المنصور» إلى «سالم بن المنصور»")
    desk.undo(decision, by=None)
    assert list(Tag.objects.values()) == before
    assert not TagRedirect.objects.exists()
    assert tag.aliases.get().spelling == "سالم المنصور"


@pytest.mark.django_db(transaction=True)
def test_all_that_a_search_finds_is_counted_then_tagged(admin_client: Client) -> None:
    tag = spell_name(make_tag("السدود", kind=TagKind.TOPIC))
    found = [make_article(headline=f"السد الكبير {number}") for number in range(3)]
    make_article(headline="خبر آخر عن الكبير")
    ask = {"q": "السد الكبير", "tag": tag.pk, "do": "give"}
    version = content_version()
    html = admin_client.get(reverse(BULK), ask).content.decode()
    assert "نتيجة البحث: 3 مقالات" in html
    assert content_version() == version, "counting changes nothing"
    seen = re.search(r'name="seen" value="(\w+)"', html)
    assert seen is not None
    late = make_article(headline="السد الكبير أيضاً")
    html = post(admin_client, reverse(BULK), **ask, seen=seen[1])
    assert "تغيّرت نتيجة البحث" in html
    assert not Tagging.objects.filter(tag=tag).exists()
    seen = re.search(r'name="seen" value="(\w+)"', html)
    assert seen is not None
    post(admin_client, reverse(BULK), **ask, seen=seen[1])
    assert search(SearchRequest(chosen={Facet.TOPIC: (tag.pk,)})).total == 4
    assert set(Tagging.objects.values_list("article", "origin", "status")) == {
        (article.pk, Origin.EDITOR, Status.ACCEPTED) for article in (*found, late)
    }


@pytest.mark.django_db(transaction=True)
def test_a_search_that_finds_not_every_word_tags_nothing(admin_client: Client) -> None:
    tag = spell_name(make_tag("السدود", kind=TagKind.TOPIC))
    make_article(headline="السد الكبير")
    html = admin_client.get(reverse(BULK), {"q": "السد المفقود", "tag": tag.pk, "do": "give"}).content.decode()
    assert "نتيجة البحث: لا مقالات" in html
    assert 'name="seen"' not in html


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        ({"do": "give"}, "ضيّق البحث أولاً"),
        ({"q": "سد", "do": "give", "since": "2024-05-01", "until": "2024-04-01"}, "نهاية المدة قبل بدايتها"),
        ({"q": "سد" * 150, "do": "give"}, "200"),
        ({"q": "سد", "do": "burn"}, "burn"),
        ({"q": "سد", "do": "give", "tag": "x"}, "errorlist"),
        ({"q": "س\x00د", "do": "give"}, "errorlist"),
    ],
)
def test_a_bad_search_is_told(admin_client: Client, ask: dict[str, str], message: str) -> None:
    tag = spell_name(make_tag("السدود", kind=TagKind.TOPIC))
    html = admin_client.get(reverse(BULK), {"tag": tag.pk} | ask).content.decode()
    assert message in html
    assert 'name="seen"' not in html


def test_pickers_offer_accepted_tags_alone(admin_client: Client) -> None:
    spell_name(make_tag("سالم المنصور"))
    suggest_person("سالم المنصوري")
    query = {"app_label": "articles", "model_name": "tagging", "field_name": "tag", "term": "سالم"}
    picked = admin_client.get(reverse("admin:autocomplete"), query).json()
    assert [row["text"] for row in picked["results"]] == ["سالم المنصور"]


def test_what_an_articles_form_decides_is_logged_and_undone(admin_client: Client) -> None:
    article = make_article(tags=[make_tag()])
    address = reverse("admin:articles_article_change", args=[article.pk])
    data = form_of(admin_client, address)
    data = {name: value for name, value in data.items() if not name.startswith("published")}
    data |= {"published_precision": "unknown", "taggings-0-status": "rejected"}
    assert admin_client.post(address, data).status_code == 302
    assert article.taggings.get().status == "rejected"
    decision = EditorDecision.objects.get()
    assert (decision.action, decision.user_name) == ("decide", "admin")
    desk.undo(decision, by=None)
    assert (article.taggings.get().status, article.taggings.get().origin) == ("accepted", "automatic")


def test_dates_are_in_arabic_order() -> None:
    when = timezone.now().replace(year=2026, month=11, day=22, hour=7, minute=5)
    assert formats.date_format(when, "DATETIME_FORMAT") == "22 نوفمبر 2026، 07:05"
    assert formats.date_format(when, "DATE_FORMAT") == "22 نوفمبر 2026"
    assert formats.date_format(when, "SHORT_DATE_FORMAT") == "2026/11/22"
