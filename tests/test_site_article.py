"""The article's page: everything in its place."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import (
    Article,
    Caption,
    PublishedPrecision,
    RelatedKind,
    RelatedLink,
    Tag,
    Tagging,
    TagKind,
    TagStatus,
    UnnamedKind,
    UnnamedSource,
)
from tests.factories import evidence, make_article, make_page, make_quotation, make_source, make_tag, title_key
from tests.site_helpers import hrefs, page_of, same_cost, words_of

pytestmark = pytest.mark.django_db


def show(client: Client, article: Article) -> str:
    """The HTML of the article's page."""
    return page_of(client.get(article.get_absolute_url()))


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
    html = show(client, full_article())
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
    assert reverse("page", args=[article.page_id]) in hrefs(show(client, article))


def test_related_links_lead_to_stories_that_are_here(client: Client) -> None:
    article, other = make_article(), make_article(headline="مقال موجود")
    add_link(article, "مقال موجود", kind=RelatedKind.BLOCK, position=0, target=other)
    add_link(article, "مقال غائب", kind=RelatedKind.BLOCK, position=1)
    html = show(client, article)
    assert other.get_absolute_url() in hrefs(html)
    assert "مقال غائب" in html
    assert ">مقال غائب</a>" not in html


def test_central_tags_come_first_within_their_kind(client: Client) -> None:
    russia = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    japan = make_tag("اليابان", kind=TagKind.COUNTRY, iso_code="JP")
    article = make_article(tags=[russia, japan, make_tag("زيد الخبير")])
    Tagging.objects.filter(tag=japan).update(central=True)
    words = words_of(show(client, article))
    places = [words.index(part) for part in ("اليابان (محوري)", "روسيا", "زيد الخبير")]
    assert places == sorted(places)


def test_the_note_of_a_page_is_shown(client: Client) -> None:
    page = make_page()
    page.note = "كُتب هذا النص للمشروع."
    page.save()
    assert page.note in show(client, make_article(page=page))


def test_a_block_whose_row_is_gone_is_left_out(client: Client) -> None:
    article = make_article()
    article.blocks = [{"kind": "caption", "position": 7}, {"kind": "read_also", "position": 9}]
    article.save()
    html = show(client, article)
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
    html = show(client, make_article(tags=[guess, make_tag("زيد الخبير")]))
    assert "بكر المذكور مقترح لماذا؟" in words_of(html)
    assert "زيد الخبير مقترح" not in words_of(html)
    assert guess.get_absolute_url() in hrefs(html)


def test_a_rejected_tag_is_not_shown(client: Client) -> None:
    assert "بكر المرفوض" not in show(client, make_article(tags=[make_tag("بكر المرفوض", status=TagStatus.REJECTED)]))


def test_a_quotation_shows_its_chain_and_its_place(client: Client) -> None:
    speaker, agency = make_tag("زيد الخبير"), make_source("وكالة الأنباء")
    text = "وقال زيد الخبير: «الجسر متين» ثم مضى."
    article = make_article(paragraphs=[text], tags=[speaker], publisher=make_source("صحيفة النهر"))
    quotation = make_quotation(article, "الجسر متين", speaker=speaker, via=agency)
    html = show(client, article)
    assert f'<span id="q-{quotation.pk}" class="quoted">الجسر متين</span>' in html
    assert text in words_of(html.replace(' class="quoted"', "")).replace(" الجسر متين ", "الجسر متين")
    assert f"#q-{quotation.pk}" in hrefs(html)
    assert "القائل زيد الخبير الناقل وكالة الأنباء الناشر صحيفة النهر" in words_of(html)
    assert "اقتباس واحد" in words_of(html)


def test_who_held_the_office_is_told_apart_from_what_the_text_says(client: Client) -> None:
    article = make_article(paragraphs=["وقال الوزير: «سنبني»."])
    make_quotation(article, "سنبني", speaker_text="الوزير", holder=make_tag("عمرو الوزير"), via_text="وسائل إعلام")
    words = words_of(show(client, article))
    assert "القائل الوزير صاحب المنصب حينها عمرو الوزير (من جدول المناصب، لا من النص) الناقل وسائل إعلام" in words


def test_a_quotation_that_left_the_text_is_shown_without_a_mark(client: Client) -> None:
    article = make_article(paragraphs=["نص جديد."])
    make_quotation(article, "كلام قديم", block="")
    html = show(client, article)
    assert "«كلام قديم»" in words_of(html)
    assert "القائل لم يُعرف" in words_of(html)
    assert 'class="quoted"' not in html
    assert "إلى موضعه" not in html


def test_many_quotations_open_on_request(client: Client) -> None:
    words = [f"كلام{number}" for number in range(8)]
    article = make_article(paragraphs=["، ".join(f"«{word}»" for word in words)])
    for word in words:
        make_quotation(article, word)
    html = show(client, article)
    assert "8 اقتباسات" in words_of(html)
    listed = html[html.index('id="quotations-title"') :]
    assert listed.index("كلام5") < listed.index("<details>") < listed.index("كلام6")
    assert html.count('class="quoted"') == 8


def test_sources_without_a_name_are_shown_by_class_and_country(client: Client) -> None:
    make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    text = "وقال مسؤول روسي رفيع إن الجسر متين."
    article = make_article(paragraphs=[text])
    UnnamedSource.objects.create(
        article=article,
        kind=UnnamedKind.OFFICIALS,
        country_code="RU",
        evidence=[evidence(text, "مسؤول روسي رفيع", rule="officials")],
    )
    html = show(client, article)
    assert "مسؤولون (روسيا): مسؤول روسي رفيع" in words_of(html)
    assert "#body-0" in hrefs(html)


def test_what_a_text_says_again_of_its_sources_is_shown_once_with_all_its_places(client: Client) -> None:
    texts = ("قالت مصادر إن الجسر متين.", "وأضافت مصادر أنه طويل.", "ونفت مصادر ذلك.")
    article = make_article(paragraphs=texts)
    found = [evidence(text, "مصادر", rule="sources") | {"block": f"body:{at}"} for at, text in enumerate(texts)]
    UnnamedSource.objects.create(article=article, kind=UnnamedKind.SOURCES, evidence=found)
    html = show(client, article)
    assert "مصادر بلا أسماء مصادر مصادر، الموضع 2 مصادر، الموضع 3" in words_of(html)
    assert {"#body-0", "#body-1", "#body-2"} <= set(hrefs(html))


def test_dates_of_the_text_are_shown_once_with_their_place(client: Client) -> None:
    article = make_article()
    day = {"block": "body:0", "start": 0, "end": 3, "surface": "أمس", "rule": "near-day", "precision": "day"}
    article.dates = [
        {**day, "first": "2023-09-14", "last": "2023-09-14"},
        {**day, "first": "2023-09-14", "last": "2023-09-14"},
        {**day, "first": "2019-01-01", "last": "2019-12-31"},
        day,
    ]
    article.save()
    html = show(client, article)
    assert words_of(html).count("14 سبتمبر (أيلول) 2023") == 1
    assert "تواريخ يذكرها النص 14 سبتمبر (أيلول) 2023 · 2019 كيف قُرئ" in words_of(html)


def estimated(*, earliest: date | None, latest: date | None, ground: str = "coming") -> Article:
    """An article without a date whose text bounds it."""
    article = make_article()
    words = {"block": "body:0", "start": 0, "end": 14, "surface": "21 نوفمبر 2024", "rule": "day"}
    article.estimate_earliest, article.estimate_latest = earliest, latest
    article.estimate_reason = {
        **({"earliest": {"ground": "happened", **words}} if earliest else {}),
        **({"latest": {"ground": ground} if ground == "imported" else {"ground": ground, **words}} if latest else {}),
    }
    article.save()
    return article


@pytest.mark.parametrize(
    ("earliest", "latest", "ground", "said"),
    [
        (date(2024, 11, 21), None, "", "لا قبل 21 نوفمبر (تشرين الثاني) 2024 — لأن النص يتحدث عمّا جرى في"),
        (date(2024, 11, 21), date(2026, 1, 1), "imported", "لا قبل 21 نوفمبر (تشرين الثاني) 2024 — لأن النص"),
        (None, date(2024, 11, 21), "coming", "لا بعد 21 نوفمبر (تشرين الثاني) 2024 — لأن النص يذكر موعداً لم يحِن:"),
        (date(2024, 1, 1), date(2024, 12, 31), "placed", "على الأرجح 2024 — لأن النص"),
        (date(2024, 1, 5), date(2024, 3, 31), "coming", "بين 5 يناير (كانون الثاني) 2024 و31 مارس (آذار) 2024 — لأن"),
    ],
)
def test_an_estimated_date_is_said_to_be_one_with_its_reason(
    client: Client, earliest: date | None, latest: date | None, ground: str, said: str
) -> None:
    html = show(client, estimated(earliest=earliest, latest=latest, ground=ground))
    words = words_of(html)
    assert f"تقدير: {said}" in words
    assert "بلا تاريخ" in words
    assert "<time" not in html
    assert "#body-0" in hrefs(html)


def test_an_article_can_be_cited_by_an_address_that_outlives_its_headline(client: Client) -> None:
    article = make_article(
        headline="قمة في الميناء", byline="سالم الأمين", publisher=make_source("الصباح"), published=date(2024, 1, 5)
    )
    html = show(client, article)
    address = f"http://testserver/articles/{article.pk}/"
    words = words_of(html)
    assert "سالم الأمين، «قمة في الميناء»، الصباح، الجمعة 5 يناير (كانون الثاني) 2024" in words
    assert address in words
    assert address in hrefs(html)
    Article.objects.filter(pk=article.pk).update(headline="قمة الميناء", slug="قمة-الميناء")
    assert client.get(address, follow=True).status_code == 200


def test_who_sees_a_fault_is_one_step_from_the_desk(client: Client) -> None:
    article = make_article(tags=[make_tag("سالم الأمين")])
    assert f"/admin/articles/article/{article.pk}/change/" in hrefs(show(client, article))
    tag = Tag.objects.get(name="سالم الأمين")
    assert f"/admin/articles/tag/{tag.pk}/change/" in hrefs(page_of(client.get(tag.get_absolute_url())))


def test_an_article_with_a_date_has_no_estimate(client: Client) -> None:
    article = estimated(earliest=date(2024, 11, 21), latest=None)
    Article.objects.filter(pk=article.pk).update(
        published=datetime(2024, 12, 1, tzinfo=UTC), published_precision=PublishedPrecision.DAY
    )
    assert "تقدير" not in words_of(show(client, article))


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
