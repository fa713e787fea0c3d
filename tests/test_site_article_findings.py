"""What was found in an article, on its page: quotations, unnamed sources, dates, and its own estimated date."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from articles.models import (
    Article,
    PublishedPrecision,
    TagKind,
    UnnamedKind,
    UnnamedSource,
)
from tests.factories import evidence, make_article, make_quotation, make_source, make_tag
from tests.site_helpers import article_page, hrefs, words_of

pytestmark = pytest.mark.django_db


def test_a_quotation_shows_its_chain_and_its_place(client: Client) -> None:
    speaker, agency = make_tag("زيد الخبير"), make_source("وكالة الأنباء")
    text = "وقال زيد الخبير: «الجسر متين» ثم مضى."
    article = make_article(paragraphs=[text], tags=[speaker], publisher=make_source("صحيفة النهر"))
    quotation = make_quotation(article, "الجسر متين", speaker=speaker, via=agency)
    html = article_page(client, article)
    assert f'<span id="q-{quotation.pk}" class="quoted">الجسر متين</span>' in html
    assert text in words_of(html.replace(' class="quoted"', "")).replace(" الجسر متين ", "الجسر متين")
    assert f"#q-{quotation.pk}" in hrefs(html)
    assert "القائل زيد الخبير الناقل وكالة الأنباء الناشر صحيفة النهر" in words_of(html)
    assert "اقتباس واحد" in words_of(html)


def test_how_a_speaker_is_known_is_told_where_the_words_do_not_say(client: Client) -> None:
    article = make_article(paragraphs=["وقال المدير: «سنبني». «وسنغرس»."])
    for text, rule in (("سنبني", "subject after the verb"), ("وسنغرس", "goes on")):
        quotation = make_quotation(article, text, speaker_text="المدير")
        quotation.rule = rule
        quotation.save()
    words = words_of(article_page(client, article))
    assert words.count("القائل المدير") == 2
    assert words.count("القائل المدير (آخر من تكلم، والقول تتمة لكلامه)") == 1


def test_who_held_the_office_is_told_apart_from_what_the_text_says(client: Client) -> None:
    article = make_article(paragraphs=["وقال الوزير: «سنبني»."])
    make_quotation(article, "سنبني", speaker_text="الوزير", holder=make_tag("عمرو الوزير"), via_text="وسائل إعلام")
    words = words_of(article_page(client, article))
    assert "القائل الوزير صاحب المنصب حينها عمرو الوزير (من جدول المناصب، لا من النص) الناقل وسائل إعلام" in words


def test_a_quotation_that_left_the_text_is_shown_without_a_mark(client: Client) -> None:
    article = make_article(paragraphs=["نص جديد."])
    make_quotation(article, "كلام قديم", block="")
    html = article_page(client, article)
    assert "«كلام قديم»" in words_of(html)
    assert "القائل لم يُعرف" in words_of(html)
    assert 'class="quoted"' not in html
    assert "إلى موضعه" not in html


def test_many_quotations_open_on_request(client: Client) -> None:
    words = [f"كلام{number}" for number in range(8)]
    article = make_article(paragraphs=["، ".join(f"«{word}»" for word in words)])
    for word in words:
        make_quotation(article, word)
    html = article_page(client, article)
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
    html = article_page(client, article)
    assert "مسؤولون (روسيا): مسؤول روسي رفيع" in words_of(html)
    assert "#body-0" in hrefs(html)


def test_what_a_text_says_again_of_its_sources_is_shown_once_with_all_its_places(client: Client) -> None:
    texts = ("قالت مصادر إن الجسر متين.", "وأضافت مصادر أنه طويل.", "ونفت مصادر ذلك.")
    article = make_article(paragraphs=texts)
    found = [evidence(text, "مصادر", rule="sources") | {"block": f"body:{at}"} for at, text in enumerate(texts)]
    UnnamedSource.objects.create(article=article, kind=UnnamedKind.SOURCES, evidence=found)
    html = article_page(client, article)
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
    html = article_page(client, article)
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
        (date(2024, 11, 21), None, "", "ليس قبل 21 نوفمبر (تشرين الثاني) 2024 — لأن النص يتحدث عمّا جرى في"),
        (date(2024, 11, 21), date(2026, 1, 1), "imported", "ليس قبل 21 نوفمبر (تشرين الثاني) 2024 — لأن النص"),
        (None, date(2024, 11, 21), "coming", "ليس بعد 21 نوفمبر (تشرين الثاني) 2024 — لأن النص يذكر موعداً لم يحِن:"),
        (date(2024, 1, 1), date(2024, 12, 31), "placed", "على الأرجح 2024 — لأن النص"),
        (date(2024, 1, 5), date(2024, 3, 31), "coming", "بين 5 يناير (كانون الثاني) 2024 و31 مارس (آذار) 2024 — لأن"),
    ],
)
def test_an_estimated_date_is_said_to_be_one_with_its_reason(
    client: Client, earliest: date | None, latest: date | None, ground: str, said: str
) -> None:
    html = article_page(client, estimated(earliest=earliest, latest=latest, ground=ground))
    words = words_of(html)
    assert f"تقدير: {said}" in words
    assert "بلا تاريخ" in words
    assert "<time" not in html
    assert "#body-0" in hrefs(html)


def test_an_article_with_a_date_has_no_estimate(client: Client) -> None:
    article = estimated(earliest=date(2024, 11, 21), latest=None)
    Article.objects.filter(pk=article.pk).update(
        published=datetime(2024, 12, 1, tzinfo=UTC), published_precision=PublishedPrecision.DAY
    )
    assert "تقدير" not in words_of(article_page(client, article))
