"""The editing desk: in Arabic, quick, and whatever is decided there holds and shows at once."""

import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.arabic.fold import fold
from articles.models import (
    Alias,
    Article,
    Attribution,
    AttributionRole,
    Caption,
    Change,
    FailedPage,
    Import,
    Origin,
    Page,
    RelatedLink,
    Source,
    SourceSpelling,
    Status,
    Tag,
    Tagging,
    TagKind,
    content_version,
    current_matcher,
    title_key,
)
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from articles.storing import pages as storing_pages
from articles.storing import store_page
from tests.factories import make_article, make_source, make_tag

pytestmark = pytest.mark.django_db

MODELS = ("tag", "source", "article", "page", "failedpage", "import", "tagging", "attribution")


def spelled(tag: Tag, *spellings: str) -> Tag:
    """The tag with its name and these as spellings."""
    for spelling in (tag.name, *spellings):
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling))
    return tag


def form_of(client: Client, url: str) -> dict[str, str]:
    """What a browser would send back if the form at `url` were saved untouched."""
    response = client.get(url)
    assert response.status_code == 200
    form = response.context["adminform"].form
    data: dict[str, str] = {}

    def take(form: Any) -> None:
        for field in form:
            if field.field.disabled:
                continue
            value = field.value()
            widget = field.field.widget
            if hasattr(widget, "decompress"):
                for n, part in enumerate(widget.decompress(value)):
                    data[f"{field.html_name}_{n}"] = "" if part is None else str(part)
            elif isinstance(value, bool):
                data.update({field.html_name: "on"} if value else {})
            else:
                data[field.html_name] = "" if value is None else str(value)

    take(form)
    for inline in response.context["inline_admin_formsets"]:
        take(inline.formset.management_form)
        for one in inline.formset.forms:
            take(one)
    return data


def save(client: Client, url: str, data: dict[str, Any]) -> None:
    """Send a form that must be right."""
    response = client.post(url, data)
    if response.status_code != 302:
        errors = [response.context["errors"]] if "errors" in response.context else []
        raise AssertionError(f"not saved: {errors}")


def prefix(data: dict[str, str], kind: str, **having: object) -> str:
    """The prefix of the inline row of `kind` whose fields are `having`."""
    for key in data:
        if match := re.fullmatch(rf"({kind}-\d+)-id", key):
            row = match.group(1)
            if all(str(data.get(f"{row}-{name}", "")) == str(value) for name, value in having.items()):
                return row
    raise AssertionError(f"no {kind} with {having} in {data}")


def change_url(row: Article | Tag | Source | Page | FailedPage) -> str:
    """The address of a row's form."""
    return reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])


def add_row(data: dict[str, str], inline: str, **values: object) -> None:
    """One more row in an inline."""
    n = int(data[f"{inline}-TOTAL_FORMS"])
    data[f"{inline}-TOTAL_FORMS"] = str(n + 1)
    data.update({f"{inline}-{n}-{name}": str(value) for name, value in values.items()})


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
    article = make_article(tags=[spelled(make_tag())], publisher=source, captions=["صورة"], cited=[source])
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
            tag, source = spelled(make_tag(f"شخص {n}")), make_source(f"صحيفة {n}")
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
    few = spelled(make_tag("قليل"), *(f"قليل {n}" for n in range(3)))
    many = spelled(make_tag("كثير"), *(f"كثير {n}" for n in range(30)))
    counts = []
    for tag in (few, few, many):
        with CaptureQueriesContext(connection) as context:
            admin_client.get(change_url(tag))
        counts.append(len(context))
    assert counts[1] == counts[2] <= 10


@pytest.mark.parametrize("term", ["شويجو", "شويغو", "سيرجي شويجو", "شويغو سيرغي"])
def test_tags_are_searched_across_spellings(admin_client: Client, term: str) -> None:
    spelled(make_tag("سيرغي شويغو"))
    spelled(make_tag("محمد أشتياني"), "محمد رضا آشتياني")
    response = admin_client.get(reverse("admin:articles_tag_changelist"), {"q": term})
    assert [tag.name for tag in response.context["cl"].result_list] == ["سيرغي شويغو"]
    picked = admin_client.get(
        reverse("admin:autocomplete"),
        {"app_label": "articles", "model_name": "tagging", "field_name": "tag", "term": term},
    ).json()
    assert [row["text"] for row in picked["results"]] == ["سيرغي شويغو"]


def test_tags_count_their_articles_and_sort_and_filter(admin_client: Client) -> None:
    often, seldom = spelled(make_tag("كثير"), "كثيرون"), spelled(make_tag("قليل"))
    land = make_tag("الأردن", kind=TagKind.COUNTRY, iso_code="JO")
    make_article(tags=[often, seldom])
    article = make_article(tags=[often])
    Tagging.objects.create(article=article, tag=seldom, origin=Origin.EDITOR, status=Status.REJECTED)

    def rows(**query: str) -> list[tuple[str, int]]:
        response = admin_client.get(reverse("admin:articles_tag_changelist"), query)
        return [(tag.name, tag.article_count) for tag in response.context["cl"].result_list]

    column = "5"
    assert rows(o=f"-{column}") == [("كثير", 2), ("قليل", 1), ("الأردن", 0)]
    assert rows(q="كثير") == [("كثير", 2)], "two spellings that match count no article twice"
    assert rows(kind__exact="country") == [(land.name, 0)]


def test_a_new_tag_gets_its_slug_and_is_looked_for_at_once(admin_client: Client) -> None:
    make_tag("نبيل الحداد!")
    url = reverse("admin:articles_tag_add")
    version = content_version()
    data = form_of(admin_client, url) | {"kind": "person", "name": "نبيل الحداد", "aliases-0-spelling": "أبو نبيل"}
    save(admin_client, url, data)
    tag = Tag.objects.get(name="نبيل الحداد")
    assert tag.slug == "نبيل-الحداد-2"
    assert set(tag.aliases.values_list("spelling", "folded")) == {
        ("نبيل الحداد", fold("نبيل الحداد")),
        ("أبو نبيل", "ابو نبيل"),
    }
    assert content_version() > version
    assert current_matcher().find("قال أبو نبيل").matches


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"kind": "country", "name": "بلد"}, "رمز البلد لازم للبلدان"),
        ({"kind": "person", "name": "شخص", "iso_code": "JO"}, "رمز البلد لازم للبلدان"),
        ({"kind": "country", "name": "بلد", "iso_code": "ru"}, "هذا الرمز لبلد آخر"),
        ({"kind": "person", "name": "فلان الفلاني"}, "الاسم"),
        ({"kind": "person", "name": "شخص", "aliases-0-spelling": "ـــ"}, "ليس في هذه الكتابة حروف"),
        ({"kind": "person", "name": "شخص", "aliases-0-spelling": "ﷺ" * 100}, "أطول من اللازم"),
    ],
)
def test_a_bad_tag_is_told_in_arabic(admin_client: Client, values: dict[str, str], message: str) -> None:
    make_tag("فلان الفلاني")
    make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    url = reverse("admin:articles_tag_add")
    response = admin_client.post(url, form_of(admin_client, url) | values)
    assert response.status_code == 200
    assert message in response.content.decode()
    assert Tag.objects.count() == 2


@pytest.mark.parametrize("model", ["tag", "source"])
def test_two_spellings_that_differ_by_print_alone_are_refused(admin_client: Client, model: str) -> None:
    url = reverse(f"admin:articles_{model}_add")
    kind = "aliases" if model == "tag" else "spellings"
    data = form_of(admin_client, url) | {"kind": "person" if model == "tag" else "site", "name": "أحمد"}
    data[f"{kind}-0-spelling"] = "أحمد"
    add_row(data, kind, spelling="احمد", **({"kind": "name"} if model == "tag" else {}))
    response = admin_client.post(url, data)
    assert response.status_code == 200
    assert "لا تختلف عن غيرها" in response.content.decode()
    assert not Tag.objects.exists()
    assert not Source.objects.exists()


def test_a_spelling_taken_away_is_not_looked_for(admin_client: Client) -> None:
    tag = spelled(make_tag("سالم المنصور"), "أبو سالم")
    url = change_url(tag)
    data = form_of(admin_client, url)
    save(admin_client, url, data | {f"{prefix(data, 'aliases', spelling='أبو سالم')}-DELETE": "on"})
    assert tag.aliases.get().spelling == "سالم المنصور"
    assert not current_matcher().find("قال أبو سالم").matches


def test_saving_a_tag_untouched_changes_nothing(admin_client: Client) -> None:
    tag = spelled(make_tag("سالم المنصور"))
    version = content_version()
    save(admin_client, change_url(tag), form_of(admin_client, change_url(tag)))
    assert content_version() == version


def test_a_renamed_tag_is_looked_for_by_its_new_name_too(admin_client: Client) -> None:
    tag = spelled(make_tag("سالم المنصور"))
    make_article(tags=[tag])
    version = content_version()
    save(admin_client, change_url(tag), form_of(admin_client, change_url(tag)) | {"name": "سالم بن المنصور"})
    assert set(tag.aliases.values_list("spelling", flat=True)) == {"سالم المنصور", "سالم بن المنصور"}
    assert content_version() > version


@pytest.mark.django_db(transaction=True)
def test_a_tag_that_changes_its_kind_or_goes_is_found_so_at_once(admin_client: Client) -> None:
    tag = spelled(make_tag("اتحاد الأنهار"))
    article = make_article(tags=[tag])

    def found(facet: Facet) -> tuple[int, ...]:
        return search(SearchRequest(chosen={facet: (tag.pk,)})).article_ids

    assert found(Facet.PERSON) == (article.pk,)
    save(admin_client, change_url(tag), form_of(admin_client, change_url(tag)) | {"kind": "organisation"})
    assert (found(Facet.PERSON), found(Facet.ORGANISATION)) == ((), (article.pk,))
    admin_client.post(reverse("admin:articles_tag_delete", args=[tag.pk]), {"post": "yes"})
    assert not Tag.objects.exists()
    assert found(Facet.ORGANISATION) == ()


def test_several_tags_are_deleted_by_an_action_that_lists_no_articles(admin_client: Client) -> None:
    tag, kept = make_tag("أول"), make_tag("ثانٍ")
    article = make_article(headline="خبر لا يُعرض هنا", tags=[tag, kept])
    url = reverse("admin:articles_tag_changelist")
    data: dict[str, Any] = {"action": "delete_selected", "_selected_action": [tag.pk]}
    Change.objects.all().delete()
    assert "خبر لا يُعرض" not in admin_client.post(url, data).content.decode()
    assert admin_client.post(url, data | {"post": "yes"}).status_code == 302
    assert list(Tag.objects.all()) == [kept]
    assert article.pk in Change.objects.values_list("article_id", flat=True)


def test_sources_are_kept_with_their_spellings(admin_client: Client) -> None:
    url = reverse("admin:articles_source_add")
    data = form_of(admin_client, url) | {"name": "وكالة الندى", "kind": "agency", "country_code": "lb"}
    save(admin_client, url, data | {"spellings-0-spelling": "الندى"})
    source = Source.objects.get()
    assert (source.slug, source.country_code) == ("وكالة-الندى", "LB")
    assert set(source.spellings.values_list("folded", flat=True)) == {fold("وكالة الندى"), "الندي"}
    response = admin_client.get(reverse("admin:articles_source_changelist"), {"q": "النّدي"})
    assert list(response.context["cl"].result_list) == [source]


def test_a_source_that_a_page_brought_stays_unlooked_for_when_it_is_saved(admin_client: Client) -> None:
    source = make_source("اليوم")
    save(admin_client, change_url(source), form_of(admin_client, change_url(source)) | {"kind": "newspaper"})
    assert not SourceSpelling.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_tag_added_or_rejected_shows_at_once(admin_client: Client) -> None:
    found, added = make_tag("وجده القارئ"), make_tag("أضافه المحرر")
    article = make_article(tags=[found])

    def tagged(tag: Tag) -> int:
        return search(SearchRequest(chosen={Facet.PERSON: (tag.pk,)})).total

    assert (tagged(found), tagged(added)) == (1, 0)
    data = form_of(admin_client, change_url(article))
    data[f"{prefix(data, 'taggings')}-DELETE"] = "on"
    add_row(data, "taggings", tag=added.pk, status="accepted")
    save(admin_client, change_url(article), data)
    assert (tagged(found), tagged(added)) == (0, 1)
    assert list(article.taggings.order_by("tag").values_list("tag", "origin", "status")) == [
        (found.pk, "editor", "rejected"),
        (added.pk, "editor", "accepted"),
    ]
    page = admin_client.get(article.get_absolute_url()).content.decode()
    assert "أضافه المحرر" in page
    assert "وجده القارئ" not in page


def test_a_rejection_is_taken_back_or_forgotten(admin_client: Client) -> None:
    one, two = make_tag("أول"), make_tag("ثانٍ")
    article = make_article(tags=[one, two])
    Tagging.objects.update(origin=Origin.EDITOR, status=Status.REJECTED)
    data = form_of(admin_client, change_url(article))
    ids = {str(tagging.pk): tagging.tag for tagging in article.taggings.all()}
    for n in (0, 1):
        row = f"taggings-{n}"
        data |= {f"{row}-status": "accepted"} if ids[data[f"{row}-id"]] == one else {f"{row}-DELETE": "on"}
    save(admin_client, change_url(article), data)
    assert list(article.taggings.values_list("tag", "origin", "status")) == [(one.pk, "editor", "accepted")]


def test_the_same_tag_twice_is_told(admin_client: Client) -> None:
    tag = make_tag()
    article = make_article(tags=[tag])
    data = form_of(admin_client, change_url(article))
    add_row(data, "taggings", tag=tag.pk, status="accepted")
    response = admin_client.post(change_url(article), data)
    assert response.status_code == 200
    assert article.taggings.count() == 1


def test_a_decision_on_the_desk_outlives_the_next_reading(
    admin_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = spelled(make_tag("سالم المنصور"))
    raw = "زيارة سالم المنصور إلى السد\nوصل سالم المنصور إلى السد الكبير صباح أمس ومعه وفد من المهندسين.\n".encode()
    (pk,) = store_page(raw, name="a.txt").article_ids
    article = Article.objects.get(pk=pk)
    assert article.taggings.get().tag == tag
    data = form_of(admin_client, change_url(article))
    data |= {f"{prefix(data, 'taggings')}-DELETE": "on", "deck": "كتبه المحرر"}
    save(admin_client, change_url(article), data)
    monkeypatch.setattr(storing_pages, "READER_VERSION", storing_pages.READER_VERSION + 1)
    assert store_page(raw, name="a.txt").article_ids == (pk,)
    article.refresh_from_db()
    assert article.taggings.get().status == Status.REJECTED
    assert (article.deck, article.edited_fields) == ("كتبه المحرر", ["deck"])


def test_saving_an_article_untouched_changes_nothing(admin_client: Client) -> None:
    article = make_article(tags=[make_tag()], captions=["صورة"], published=None, cited=[make_source()])
    version = content_version()
    save(admin_client, change_url(article), form_of(admin_client, change_url(article)))
    article.refresh_from_db()
    assert article.edited_fields == []
    assert set(Tagging.objects.values_list("origin", flat=True)) == {"automatic"}
    assert set(Attribution.objects.values_list("origin", flat=True)) == {"automatic"}
    assert content_version() == version


def test_words_that_an_editor_changes_are_remembered_and_read_anew(admin_client: Client) -> None:
    tag = spelled(make_tag("سالم المنصور"))
    article = make_article(headline="خبر قديم")
    key = article.title_key
    data = form_of(admin_client, change_url(article)) | {"headline": "عودة سالم المنصور", "byline": "ندى"}
    save(admin_client, change_url(article), data)
    article.refresh_from_db()
    assert sorted(article.edited_fields) == ["byline", "headline"]
    assert (article.slug, article.title_key) == ("عودة-سالم-المنصور", key)
    assert article.taggings.get().tag == tag
    form = admin_client.get(change_url(article)).content.decode()
    assert "الكاتب، العنوان" in form


def test_a_date_and_its_precision_go_together(admin_client: Client) -> None:
    article = make_article()
    data = form_of(admin_client, change_url(article)) | {"published_0": "2024-03-05", "published_1": "00:00:00"}
    response = admin_client.post(change_url(article), data)
    assert "التاريخ ودقته متلازمان" in response.content.decode()
    save(admin_client, change_url(article), data | {"published_precision": "day"})
    article.refresh_from_db()
    assert article.published is not None
    assert sorted(article.edited_fields) == ["published", "published_precision"]


def test_captions_and_links_that_an_editor_changes_stand_in_the_body_too(admin_client: Client) -> None:
    agency = make_source("وكالة الندى")
    article = make_article(captions=["أعلى المقال"])
    Caption.objects.create(article=article, position=1, text="في المتن")
    Caption.objects.create(article=article, position=2, text="تُحذف")
    RelatedLink.objects.create(article=article, position=0, kind="read_also", title="قديم", title_key="x")
    article.blocks = [
        {"kind": "paragraph", "text": "نص"},
        {"kind": "caption", "text": "في المتن", "position": 1},
        {"kind": "caption", "text": "تُحذف", "position": 2},
        {"kind": "read_also", "text": "قديم", "position": 0},
    ]
    article.save()
    target = make_article(headline="عنوان جديد")
    data = form_of(admin_client, change_url(article))
    row = prefix(data, "captions", text="في المتن")
    data |= {f"{row}-text": "صححه المحرر", f"{row}-credit": str(agency.pk)}
    data |= {f"{prefix(data, 'captions', text='تُحذف')}-DELETE": "on"}
    data |= {f"{prefix(data, 'related_links', title='قديم')}-title": "عنوان جديد!"}
    add_row(data, "captions", text="صورة أضافها المحرر")
    add_row(data, "related_links", title="رابط أضافه المحرر")
    save(admin_client, change_url(article), data)
    article.refresh_from_db()
    assert sorted(article.edited_fields) == ["captions", "related_links"]
    assert [block["text"] for block in article.blocks] == ["نص", "صححه المحرر", "عنوان جديد!"]
    assert [(c.position, c.lead, c.text) for c in article.captions.all()] == [
        (0, True, "أعلى المقال"),
        (1, False, "صححه المحرر"),
        (2, True, "صورة أضافها المحرر"),
    ]
    read_also, added = article.related_links.all()
    assert (read_also.title_key, read_also.target) == (title_key("عنوان جديد"), target)
    assert (added.position, added.kind) == (1, "block")
    photo = article.attributions.get(role=AttributionRole.PHOTO)
    assert (photo.source, photo.evidence[0]["block"]) == (agency, "body:1")


@pytest.mark.parametrize(
    ("kind", "values", "message"),
    [
        ("captions", {"text": " ", "credit_text": "", "credit": "SOURCE"}, "اكتب نص التعليق أو مصدر الصورة"),
        ("related_links", {"title": "نفسه", "target": "SELF"}, "لا يرتبط المقال بنفسه"),
    ],
)
def test_bad_rows_of_an_article_are_told(admin_client: Client, kind: str, values: dict[str, str], message: str) -> None:
    article = make_article()
    known = {"SOURCE": str(make_source().pk), "SELF": str(article.pk)}
    data = form_of(admin_client, change_url(article))
    add_row(data, kind, **{name: known.get(value, value) for name, value in values.items()})
    response = admin_client.post(change_url(article), data)
    assert response.status_code == 200
    assert message in response.content.decode()


def test_the_raw_page_and_the_site_are_one_click_away(admin_client: Client) -> None:
    article = make_article(headline="خبر", tags=[make_tag()])
    html = admin_client.get(change_url(article)).content.decode()
    assert f'href="{reverse("page", args=[article.page_id])}"' in html
    assert f'href="{article.get_absolute_url()}"' in html
    html = admin_client.get(change_url(article.page)).content.decode()
    assert f'href="{reverse("page", args=[article.page_id])}"' in html
    assert f'href="{change_url(article)}"' in html


@pytest.mark.django_db(transaction=True)
def test_articles_are_searched_as_readers_search(admin_client: Client) -> None:
    article = make_article(headline="زيارة", paragraphs=["وصل الوزير إلى المدينة أمس."])
    make_article(headline="غيره")
    response = admin_client.get(reverse("admin:articles_article_changelist"), {"q": "المدينه"})
    assert list(response.context["cl"].result_list) == [article]


@pytest.mark.django_db(transaction=True)
def test_a_deleted_article_is_found_no_more(admin_client: Client) -> None:
    article, other = make_article(headline="أول"), make_article(headline="ثانٍ")
    admin_client.post(reverse("admin:articles_article_delete", args=[article.pk]), {"post": "yes"})
    assert search(SearchRequest()).article_ids == (other.pk,)
    assert article.page.pk in Page.objects.values_list("pk", flat=True)
    admin_client.post(reverse("admin:articles_page_delete", args=[other.page_id]), {"post": "yes"})
    assert search(SearchRequest()).total == 0
    assert Page.objects.count() == 1


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


def test_a_note_to_readers_is_written_and_readers_see_it(admin_client: Client) -> None:
    page = make_article().page
    version = content_version()
    save(admin_client, change_url(page), form_of(admin_client, change_url(page)) | {"note": "ملاحظة"})
    page.refresh_from_db()
    assert page.note == "ملاحظة"
    assert bytes(page.raw)
    assert content_version() > version


def test_who_may_only_look_decides_nothing(client: Client) -> None:
    user = get_user_model().objects.create_user(username="reader", password="x", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    article = make_article(tags=[make_tag()])
    FailedPage.objects.create(name="a.txt", raw=b"x", sha256="1", reason="سبب")
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
