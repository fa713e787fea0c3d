"""What readers see if something is wrong, and the health check."""

import re
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.template.loader import render_to_string
from django.test import Client

from tests.factories import make_article
from tests.site_helpers import words_of

FONTS = Path(settings.BASE_DIR) / "static" / "fonts"


@pytest.mark.django_db
def test_a_missing_page_is_in_arabic(client: Client) -> None:
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert "هذه الصفحة غير موجودة" in words_of(response.content.decode())
    assert 'dir="rtl"' in response.content.decode()
    assert '<input id="q" name="q" type="search"' in response.content.decode(), "who lost the way can search"


@pytest.mark.django_db
def test_a_failure_is_in_arabic(client: Client) -> None:
    client.raise_request_exception = False
    with patch("articles.views.article_list.search", side_effect=RuntimeError):
        response = client.get("/")
    assert response.status_code == 500
    assert "تعثّر الموقع" in response.content.decode()


def test_the_failure_page_needs_neither_database_nor_list_of_files() -> None:
    html = render_to_string("500.html")
    sheets = re.findall(r'href="/static/([^"]+)"', html)
    assert sheets
    assert all((Path(settings.BASE_DIR) / "static" / sheet).is_file() for sheet in sheets)


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html"])
def test_the_other_error_pages_are_in_arabic_without_a_request(name: str) -> None:
    html = render_to_string(name)
    assert '<html lang="ar" dir="rtl">' in html
    assert html.count("<h1") == 1


@pytest.mark.django_db
def test_a_form_without_its_token_gets_the_arabic_page() -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/")
    assert response.status_code == 403
    assert "انتهت صلاحية هذه الصفحة" in response.content.decode()


@pytest.mark.django_db
def test_health_says_ok_in_plain_text(client: Client) -> None:
    make_article()
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/plain")
    assert re.fullmatch(r"ok \d+\n", response.content.decode())


@pytest.mark.django_db
def test_health_says_when_the_database_is_gone(client: Client) -> None:
    with patch("articles.views.healthz.content_version", side_effect=DatabaseError):
        response = client.get("/healthz")
    assert response.status_code == 503
    assert response.content == b"database: out of reach\n"


def test_fonts_come_with_their_licence_and_stay_light() -> None:
    files = list(FONTS.glob("*.woff2"))
    assert 0 < sum(file.stat().st_size for file in files) < 250_000
    for family in {file.name.split("-arabic-")[0] for file in files}:
        assert "SIL Open Font License" in (FONTS / f"{family}-arabic-OFL.txt").read_text("utf-8")


@pytest.mark.django_db
def test_a_foreign_host_gets_the_arabic_page_and_is_not_repeated(client: Client) -> None:
    response = client.get("/", headers={"host": "evil.example.net"})
    assert response.status_code == 400
    assert "لم نفهم هذا الطلب" in response.content.decode()
    assert "evil.example.net" not in response.content.decode()
