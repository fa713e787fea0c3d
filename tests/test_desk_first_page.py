"""The desk's first page begins with what waits for an editor; its lists show no more than is known."""

import json
import re
from datetime import date, datetime
from pathlib import Path

import django
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import FailedPage
from tests.desk_forms import form_of
from tests.desk_helpers import suggest_person
from tests.factories import make_article, make_source, make_tag
from tests.query_counts import queries_of
from tests.site_helpers import words_of

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
    assert set(words["Note: You are %s hour ahead of server time."]) == {
        "ملاحظة: وقتك يسبق وقت الموقع، وعدد الساعات %s."
    }
    assert words["Noon"] == "الظهر", "Django's other words are there"


def test_what_a_row_went_through_is_not_called_a_date(admin_client: Client) -> None:
    form = admin_client.get(reverse("admin:articles_article_change", args=[make_article().pk])).content.decode()
    found = re.search(r'class="historylink">([^<]+)<', form)
    assert found
    assert found[1] == "سجل التغييرات"


def test_a_saved_change_is_not_called_an_addition(admin_client: Client) -> None:
    address = reverse("admin:articles_tag_change", args=[make_tag("سالم المنصور").pk])
    form = {**form_of(admin_client, address), "name": "سالم المنصوري"}
    page = words_of(admin_client.post(address, form, follow=True).content.decode())
    assert "حُفظ التعديل: وسم « سالم المنصوري »." in page
    assert "نجحت إضافة" not in page


def sentences(path: Path) -> dict[str, str]:
    """The translations in a .po or .mo file, each as JSON: one in the plural is a list."""
    with path.open("rb") as file:
        catalog = read_po(file, "ar") if path.suffix == ".po" else read_mo(file)
    return {json.dumps(message.id): json.dumps(message.string) for message in catalog if message.id}


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_words_that_replace_djangos_are_compiled(domain: str) -> None:
    (folder,) = settings.LOCALE_PATHS
    written = folder / "ar" / "LC_MESSAGES" / f"{domain}.po"
    assert sentences(written) == sentences(written.with_suffix(".mo")), "make words"
    contrib = Path(django.__file__).parent / "contrib"
    djangos = [contrib / app / "locale" / "ar" / "LC_MESSAGES" / f"{domain}.po" for app in ("admin", "auth")]
    known = {sentence for path in djangos if path.exists() for sentence in sentences(path)}
    assert sentences(written).keys() <= known, "Django says nothing like it any more"
