"""The desk's first page begins with what waits for an editor; its lists show no more than is known."""

import json
import re
from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import FailedPage
from tests.desk_helpers import suggest_person
from tests.factories import make_article, make_source
from tests.query_counts import queries_of

pytestmark = pytest.mark.django_db


def waiting(client: Client) -> dict[str, str]:
    """What waits by the desk's links: the words of each that has a number, and the number."""
    page = client.get(reverse("admin:index")).content.decode()
    return dict(re.findall(r'<a href="[^"]+">([^<]+?) <span class="desk-waiting">(\d+)</span>', page))


def test_the_first_page_counts_what_waits(admin_client: Client) -> None:
    assert waiting(admin_client) == {}
    suggest_person("سالم المنصور")
    suggest_person("هدى الشامي")
    FailedPage.objects.create(name="x", raw=b"x", sha256="x", reason="سبب")
    assert waiting(admin_client) == {"أسماء مقترحة": "2", "صفحات متعثرة": "1"}


def test_the_first_page_costs_the_same_however_much_waits(admin_client: Client) -> None:
    def queries() -> int:
        return queries_of(lambda: admin_client.get(reverse("admin:index")))

    before = queries()
    for name in ("سالم المنصور", "هدى الشامي", "ريم الكاتب"):
        suggest_person(name)
    assert queries() == before


def test_news_comes_before_accounts_and_articles_come_first(admin_client: Client) -> None:
    page = admin_client.get(reverse("admin:index")).content.decode()
    rooms = re.findall(r'class="model-(\w+)', page)
    assert rooms[:4] == ["article", "tag", "source", "page"]
    assert set(rooms[-2:]) == {"group", "user"}


def test_the_list_shows_an_hour_only_where_it_is_known(admin_client: Client) -> None:
    make_article(headline="بلا ساعة", published=date(2024, 4, 14))
    make_article(headline="بساعته", published=datetime(2024, 5, 20, 12, 40, tzinfo=timezone.get_fixed_timezone(0)))
    page = admin_client.get(reverse("admin:articles_article_changelist")).content.decode()
    cells = re.findall(r'<td class="field-appeared[^"]*">(.*?)</td>', page)
    assert ["12:40" in cell for cell in cells] == [True, False]
    assert not any("00:00" in cell for cell in cells)


def test_an_unknown_publisher_is_called_so(admin_client: Client) -> None:
    make_article(publisher=make_source("صحيفة السد"))
    make_article()
    page = admin_client.get(reverse("admin:articles_article_changelist")).content.decode()
    assert re.findall(r'<td class="field-publisher[^"]*">(.*?)</td>', page) == ["غير معروف", "صحيفة السد"]


def test_every_box_of_a_row_has_a_name_for_who_does_not_see_its_column(admin_client: Client) -> None:
    article = make_article(captions=["سد عند الفجر"])
    page = admin_client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    boxes = re.findall(r'<(?:textarea|input type="(?:text|checkbox)")[^>]*name="captions-0-[^>]*>', page)
    assert boxes
    assert all('aria-label="' in box for box in boxes)


def test_the_scripts_say_in_arabic_how_many_rows_are_chosen(admin_client: Client) -> None:
    script = admin_client.get(reverse("admin:jsi18n")).content.decode()
    words, _ = json.JSONDecoder().raw_decode(script, script.index("{", script.index("newcatalog")))
    none, *some = words["%(sel)s of %(cnt)s selected"]
    assert none == "لم يُحدَّد شيء"
    assert some == ["المحدَّد %(sel)s من %(cnt)s"] * 5
    assert [said % "3" if "%s" in said else said for said in words["Note: You are %s hour ahead of server time."]][
        1:4
    ] == [
        "ملاحظة: وقتك يسبق وقت الموقع بساعة.",
        "ملاحظة: وقتك يسبق وقت الموقع بساعتين.",
        "ملاحظة: وقتك يسبق وقت الموقع بـ3 ساعات.",
    ]
    assert words["Noon"] == "الظهر", "Django's other words are there"


def test_what_a_row_went_through_is_not_called_a_date(admin_client: Client) -> None:
    form = admin_client.get(reverse("admin:articles_article_change", args=[make_article().pk])).content.decode()
    found = re.search(r'class="historylink">([^<]+)<', form)
    assert found
    assert found[1] == "سجل التغييرات"
