"""The page of an article: everything is in its place."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import (
    Article,
    Caption,
    RelatedKind,
    RelatedLink,
    Tag,
    Tagging,
    TagKind,
    TagStatus,
)
from tests.factories import make_article, make_page, make_quotation, make_source, make_tag, title_key
from tests.site_helpers import article_page, hrefs, page_of, same_cost, words_of

pytestmark = pytest.mark.django_db


def add_link(article: Article, title: str, *, kind: str, position: int, target: Article | None = None) -> None:
    """One related link of the article."""
    RelatedLink.objects.create(
        article=article, position=position, kind=kind, title=title, title_key=title_key(title), target=target
    )


def full_article() -> Article:
    """An article with one of everything."""
    article = make_article(
        headline="افتتاح الجسر الجديد",
        deck="يربط ضفتي النهر",
        byline="سالم الكاتب",
        place="بغداد",
        captions=["الجسر عند الفجر"],
        photos=[make_source("وكالة الصور")],
        cited=[make_source("وكالة الأنباء")],
        publisher=make_source("صحيفة النهر"),
    )
    Caption.objects.create(article=article, position=1, text="عابرون", credit_text="(أرشيفية)")
    add_link(article, "خبر سابق", kind=RelatedKind.READ_ALSO, position=0)
    article.blocks = [
        {"kind": "paragraph", "text": "الفقرة الأولى."},
        {"kind": "caption", "position": 1},
        {"kind": "subheading", "text": "ما بعد الافتتاح"},
        {"kind": "read_also", "position": 0},
        {"kind": "paragraph", "text": "الفقرة الثانية عن S-300."},
    ]
    article.save()
    return article


def test_every_part_stands_in_its_order(client: Client) -> None:
    html = article_page(client, full_article())
    words = words_of(html[html.index("<h1") :])
    parts = ["افتتاح الجسر", "يربط ضفتي", "صحيفة النهر", "سالم الكاتب", "بغداد", "بلا تاريخ", "الجسر عند الفجر"]
    parts += ["مصدر الصورة: (وكالة الصور)", "الفقرة الأولى", "عابرون", "مصدر الصورة: (أرشيفية)", "ما بعد الافتتاح"]
    parts += ["اقرأ أيضاً خبر سابق", "الفقرة الثانية عن S-300", "المصادر المنقول عنها وكالة الأنباء لماذا؟"]
    places = [words.index(part) for part in parts]
    assert places == sorted(places)
    assert '<h2 id="body-2">ما بعد الافتتاح</h2>' in html
    assert html.count("<figure>") == 2
    assert '<bdi dir="ltr" class="whole">S-300</bdi>' in html


def test_the_raw_page_is_one_click_away(client: Client) -> None:
    article = make_article()
    assert reverse("page", args=[article.page_id]) in hrefs(article_page(client, article))


def test_related_links_lead_to_stories_that_are_here(client: Client) -> None:
    article, other = make_article(), make_article(headline="مقال موجود")
    add_link(article, "مقال موجود", kind=RelatedKind.BLOCK, position=0, target=other)
    add_link(article, "مقال غائب", kind=RelatedKind.BLOCK, position=1)
    html = article_page(client, article)
    assert other.get_absolute_url() in hrefs(html)
    assert "مقال غائب" in html
    assert ">مقال غائب</a>" not in html


def test_central_tags_come_first_within_their_kind(client: Client) -> None:
    russia = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    japan = make_tag("اليابان", kind=TagKind.COUNTRY, iso_code="JP")
    article = make_article(tags=[russia, japan, make_tag("زيد الخبير")])
    Tagging.objects.filter(tag=japan).update(central=True)
    words = words_of(article_page(client, article))
    places = [words.index(part) for part in ("اليابان (محوري)", "روسيا", "زيد الخبير")]
    assert places == sorted(places)


def test_the_note_of_a_page_is_shown(client: Client) -> None:
    page = make_page()
    page.note = "كُتب هذا النص للمشروع."
    page.save()
    assert page.note in article_page(client, make_article(page=page))


def test_a_block_whose_row_is_gone_is_left_out(client: Client) -> None:
    article = make_article()
    article.blocks = [{"kind": "caption", "position": 7}, {"kind": "read_also", "position": 9}]
    article.save()
    html = article_page(client, article)
    assert "<figure>" not in html
    assert "اقرأ أيضاً" not in html


@pytest.mark.parametrize("slug", ["old-slug", "%D8%A7", "x%00y", "a b"])
def test_a_wrong_slug_leads_to_the_right_one(client: Client, slug: str) -> None:
    article = make_article()
    response = client.get(f"/articles/{article.pk}/{slug}/?a=1&b=%D8%A8")
    assert response.status_code == 301
    assert response["Location"] == article.get_absolute_url() + "?a=1&b=%D8%A8"


def test_no_slug_leads_to_the_right_one(client: Client) -> None:
    article = make_article()
    assert client.get(f"/articles/{article.pk}/")["Location"] == article.get_absolute_url()


@pytest.mark.parametrize("pk", ["0", "404", "9" * 30, "9" * 5000])
def test_an_article_that_is_not_there(client: Client, pk: str) -> None:
    assert client.get(f"/articles/{pk}/x/").status_code == 404


def test_a_suggested_person_is_marked_and_leads_to_a_page(client: Client) -> None:
    guess = make_tag("بكر المذكور", status=TagStatus.SUGGESTED)
    html = article_page(client, make_article(tags=[guess, make_tag("زيد الخبير")]))
    assert "بكر المذكور مقترح لماذا؟" in words_of(html)
    assert "زيد الخبير مقترح" not in words_of(html)
    assert guess.get_absolute_url() in hrefs(html)


def test_a_rejected_tag_is_not_shown(client: Client) -> None:
    assert "بكر المرفوض" not in article_page(
        client, make_article(tags=[make_tag("بكر المرفوض", status=TagStatus.REJECTED)])
    )


def test_an_article_can_be_cited_by_an_address_that_outlives_its_headline(client: Client) -> None:
    article = make_article(
        headline="قمة في الميناء", byline="سالم الأمين", publisher=make_source("الصباح"), published=date(2024, 1, 5)
    )
    html = article_page(client, article)
    address = f"http://testserver/articles/{article.pk}/"
    words = words_of(html)
    assert "سالم الأمين، «قمة في الميناء»، الصباح، الجمعة 5 يناير (كانون الثاني) 2024" in words
    assert address in words
    assert address in hrefs(html)
    Article.objects.filter(pk=article.pk).update(headline="قمة الميناء", slug="قمة-الميناء")
    assert client.get(address, follow=True).status_code == 200


def test_who_sees_a_fault_is_one_step_from_the_desk(client: Client) -> None:
    article = make_article(tags=[make_tag("سالم الأمين")])
    assert f"/admin/articles/article/{article.pk}/change/" in hrefs(article_page(client, article))
    tag = Tag.objects.get(name="سالم الأمين")
    assert f"/admin/articles/tag/{tag.pk}/change/" in hrefs(page_of(client.get(tag.get_absolute_url())))


def test_the_cost_does_not_grow_with_the_rows(client: Client) -> None:
    article = full_article()

    def more() -> None:
        for number in range(30):
            quoted = make_tag(f"قائل {number}")
            make_quotation(article, f"قول {number}", block="", speaker=quoted, via=make_source(f"ناقل {number}"))
            Tagging.objects.create(article=article, tag=make_tag(f"شخص {number}"))
            add_link(article, f"رابط {number}", kind=RelatedKind.BLOCK, position=10 + number, target=make_article())
            Caption.objects.create(
                article=article, position=10 + number, lead=True, text="صورة", credit=make_source(f"وكالة {number}")
            )

    add_link(article, "رابط", kind=RelatedKind.BLOCK, position=9, target=make_article())
    Tagging.objects.create(article=article, tag=make_tag())
    make_quotation(article, "قول", block="", speaker=make_tag(), via=make_source(), holder=make_tag("صاحب"))
    same_cost(client, article.get_absolute_url(), more)
