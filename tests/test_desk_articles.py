"""Articles at the desk: an editor's changes survive the next reading and show at once."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import (
    Article,
    Attribution,
    AttributionRole,
    Caption,
    Origin,
    Page,
    RelatedLink,
    Status,
    Tag,
    Tagging,
    content_version,
    title_key,
)
from articles.search.results import search
from articles.search.values import Facet, SearchRequest
from articles.storing import pages as storing_pages
from articles.storing import store_page
from tests.desk_forms import add_row, change_url, form_of, prefix, save
from tests.factories import make_article, make_source, make_tag
from tests.site_helpers import words_of
from tests.spelling_helpers import spell_name

pytestmark = pytest.mark.django_db


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
    tag = spell_name(make_tag("سالم المنصور"))
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
    tag = spell_name(make_tag("سالم المنصور"))
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
def test_why_a_tag_is_there_is_one_click_away(admin_client: Client) -> None:
    tag, gone, source = make_tag("سالم الأمين"), make_tag("ناصر الوالي"), make_source("وكالة الميناء")
    article = make_article(tags=[tag, gone], cited=[source], photos=[make_source("وكالة الصور")])
    article.taggings.update(evidence=[{"block": "body:0", "start": 0, "end": 3, "surface": "سالم", "rule": "name"}])
    article.taggings.filter(tag=gone).update(status=Status.REJECTED, origin=Origin.EDITOR)
    answer = f"/articles/{article.pk}/why/{tag.pk}/"
    for address in (change_url(article), reverse("admin:articles_tagging_changelist")):
        html = admin_client.get(address).content.decode()
        assert f'<a href="{answer}">لماذا؟</a>' in html
        assert f"/why/{gone.pk}/" not in html, "readers are not shown what was rejected"
    assert admin_client.get(answer).status_code == 200
    listed = admin_client.get(reverse("admin:articles_attribution_changelist")).content.decode()
    assert f'<a href="/articles/{article.pk}/why/source/{source.pk}/">لماذا؟</a>' in listed
    assert listed.count("لماذا؟") == 1, "who took the photo is no question"
    assert change_url(article) in listed


def test_a_list_of_the_desk_is_headed_by_what_it_lists_and_counts_in_arabic(admin_client: Client) -> None:
    make_article(tags=[make_tag("سالم الأمين")])
    words = words_of(admin_client.get(reverse("admin:articles_tagging_changelist")).content.decode())
    assert "وسوم المقال | مكتب التحرير" in words
    assert "لتغييره" not in words
    assert "العدد: 1" in words
    found = admin_client.get(reverse("admin:articles_tagging_changelist"), {"q": "سالم"}).content.decode()
    assert "النتائج: 1" in words_of(found)
    assert 'alt="ابحث"' in found, "the box is named in Arabic"


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


def test_a_note_to_readers_is_written_and_readers_see_it(admin_client: Client) -> None:
    page = make_article().page
    version = content_version()
    save(admin_client, change_url(page), form_of(admin_client, change_url(page)) | {"note": "ملاحظة"})
    page.refresh_from_db()
    assert page.note == "ملاحظة"
    assert bytes(page.raw)
    assert content_version() > version
