"""Lists as tables for download: articles and quotations, and the links to them."""

import csv
import threading
from datetime import UTC, datetime

import pytest
from django.test import Client

from articles.models import Quotation, TagKind, TagStatus
from articles.search import catching_up
from articles.views import tables
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.site_helpers import hrefs, page_of, same_cost, words_of

pytestmark = pytest.mark.django_db


def rows(client: Client, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith("attachment; ")
    text = response.content.decode()
    assert text.startswith("\ufeff"), "without the mark Excel reads no Arabic"
    return list(csv.DictReader(text[1:].splitlines()))


def test_a_table_has_the_articles_of_the_list_in_its_order_with_what_they_are_about(client: Client) -> None:
    korea = make_tag("كوريا الشمالية", kind=TagKind.COUNTRY, iso_code="KP")
    waiting = make_tag("سالم المظنون", status=TagStatus.SUGGESTED)
    new = make_article(
        headline="تجربة صاروخ، وتنديد",
        publisher=make_source("صحيفة الصباح"),
        published=datetime(2023, 9, 14, 8, 30, tzinfo=UTC),
        tags=[korea, make_tag("سالم الأمين"), waiting],
    )
    make_article(headline="لقاء قديم", published=datetime(2020, 1, 2, tzinfo=UTC), tags=[korea])
    make_article(headline="خبر من بلد آخر")
    first, second = rows(client, f"/articles.csv?country={korea.slug}&page=7")
    assert (first["العنوان"], second["العنوان"]) == ("تجربة صاروخ، وتنديد", "لقاء قديم")
    assert first["التاريخ"] == "2023-09-14T08:30"
    assert first["الناشر"] == "صحيفة الصباح"
    assert first["البلدان"] == "كوريا الشمالية"
    assert first["الأشخاص"] == "سالم الأمين", "whom no editor has accepted is left out"
    assert first["الرابط"] == f"http://testserver/articles/{new.pk}/"
    assert client.get(f"/articles/{new.pk}/", follow=True).status_code == 200


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "＝"])
def test_a_cell_is_no_formula(client: Client, first: str) -> None:
    make_article(headline=f'{first}HYPERLINK("http://elsewhere.example";"خبر")')
    (row,) = rows(client, "/articles.csv")
    assert row["العنوان"].startswith(f"'{first}")


def test_where_a_table_stops_the_page_and_its_last_row_say_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ARTICLES", 3)
    tag = make_tag("سالم الأمين")
    for number in range(3):
        make_quotation(make_article(headline=f"لقاء {number}", tags=[tag]), "سنعود", block="", speaker=tag)
    pages = ("/?q=لقاء", f"/people/{tag.slug}/")
    assert len(rows(client, "/articles.csv")) == len(rows(client, "/quotations.csv")) == 3
    assert not any("حتى" in words_of(page_of(client.get(page))) for page in pages)
    make_quotation(make_article(headline="لقاء آخر", tags=[tag]), "سنعود", block="", speaker=tag)
    for path, column in (("/articles.csv", "التاريخ"), ("/quotations.csv", "الاقتباس")):
        *told, last = rows(client, path)
        assert len(told) == 3
        assert last.pop(column) == "هنا أول 3 مقالات من 4 مقالات: ضيّق القائمة لتنزّل ما بعدها."
        assert not any(last.values())
    for page in pages:
        assert words_of(page_of(client.get(page))).count("(CSV، حتى 3 مقالات)") == 2


def test_while_the_index_is_built_there_is_no_table(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catching_up, "BUILD_IN_REQUEST", 1)
    monkeypatch.setattr(threading.Thread, "start", lambda _: None)
    for _ in range(2):
        make_article()
    for path in ("/articles.csv", "/quotations.csv"):
        response = client.get(path)
        assert response.status_code == 503
        assert response["Retry-After"]
        assert "Content-Disposition" not in response


def test_a_table_of_quotations_says_who_says_what_via_whom(client: Client) -> None:
    speaker, other = make_tag("سالم الأمين"), make_tag("ناصر الوالي")
    article = make_article(headline="تصريحات", publisher=make_source("صحيفة الصباح"), tags=[speaker, other])
    via = make_source("وكالة الميناء")
    Quotation.objects.create(
        article=article, position=0, block="body:0", text="سنعود غداً", speaker=speaker, speaker_text="الأمين", via=via
    )
    Quotation.objects.create(article=article, position=1, text="لن نعود", speaker=other, speaker_text="الوالي")
    first, second = rows(client, "/quotations.csv")
    assert list(first.values())[:5] == ["سنعود غداً", "سالم الأمين", "الأمين", "وكالة الميناء", "صحيفة الصباح"]
    assert first["الرابط"].startswith(f"http://testserver/articles/{article.pk}/#q-")
    assert second["الرابط"] == f"http://testserver/articles/{article.pk}/", "its place in the text is not known"


def test_a_table_of_a_search_in_what_somebody_said_has_his_words_alone(client: Client) -> None:
    speaker, other = make_tag("سالم الأمين"), make_tag("ناصر الوالي")
    article = make_article(headline="تصريحات", tags=[speaker, other])
    Quotation.objects.create(article=article, position=0, text="سنعود غداً", speaker=speaker)
    Quotation.objects.create(article=article, position=1, text="لن نعود", speaker=other)
    assert [row["الاقتباس"] for row in rows(client, "/quotations.csv?q=قال:سالم الأمين")] == ["سنعود غداً"]


def test_an_empty_list_gives_a_table_of_its_head_alone(client: Client) -> None:
    assert rows(client, "/articles.csv?q=لاشيءكهذا") == []
    assert rows(client, "/quotations.csv?q=لاشيءكهذا") == []


@pytest.mark.parametrize("path", ["/articles.csv", "/quotations.csv"])
def test_a_table_costs_the_same_however_many_rows(client: Client, path: str) -> None:
    def add(number: int) -> None:
        article = make_article(headline=f"خبر {number}", tags=[make_tag(f"سالم {number}")])
        Quotation.objects.create(article=article, position=0, text=f"قول {number}")

    add(0)
    same_cost(client, path, lambda: [add(number) for number in range(1, 9)])


def test_a_list_offers_its_feed_and_tables_for_all_to_see(client: Client) -> None:
    tag = make_tag("سالم الأمين")
    make_article(headline="لقاء في الميناء", tags=[tag])
    topic = make_tag("الملاحة", kind=TagKind.TOPIC)
    make_article(tags=[topic])
    for path in ("/?q=الميناء&page=1", f"/topics/{topic.slug}/"):
        found = hrefs(page_of(client.get(path)))
        offered = [link for link in found if link.startswith(("/feed/", "/articles.csv", "/quotations.csv"))]
        assert [link.partition("?")[0] for link in offered] == ["/feed/", "/feed/", "/articles.csv", "/quotations.csv"]
        assert len({link.partition("?")[2] for link in offered}) == 1
        assert all(client.get(link).status_code == 200 for link in offered)
    assert not any("csv" in link for link in hrefs(page_of(client.get("/?q=لاشيءكهذا"))))


def test_the_page_of_a_person_offers_what_he_said_not_all_that_is_said_beside_him(client: Client) -> None:
    speaker, other = make_tag("سالم الأمين"), make_tag("ناصر الوالي")
    article = make_article(tags=[speaker, other])
    make_quotation(article, "سنعود غداً", block="", speaker=speaker)
    make_quotation(article, "لن نعود", block="", speaker=other)
    (offered,) = [link for link in hrefs(page_of(client.get(f"/people/{speaker.slug}/"))) if "quotations.csv" in link]
    assert [row["الاقتباس"] for row in rows(client, offered)] == ["سنعود غداً"]
