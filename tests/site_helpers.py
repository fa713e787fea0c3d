"""Helpers for tests of the site's pages."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article

# Data for machines (JSON-LD) is no script to a browser.
_SCRIPT = r"<script(?![^>]*\b(?:src=|type=.application/ld\+json))"
_INLINE = re.compile(rf"<style|{_SCRIPT}|\sstyle=|\son\w+=|href=.javascript:", re.IGNORECASE)


def text_of(response: HttpResponse) -> str:
    """The page's HTML; fails when the page is not whole or breaks the content security policy."""
    assert response.status_code == 200
    html = response.content.decode()
    assert _INLINE.search(html) is None
    return html


def page_of(response: HttpResponse) -> str:
    """The HTML of a whole page: Arabic, right to left, one h1, one main."""
    html = text_of(response)
    assert '<html lang="ar" dir="rtl">' in html
    assert html.count("<h1") == html.count("<main") == 1
    return html


def article_page(client: Client, article: Article) -> str:
    """The HTML of an article's page."""
    return page_of(client.get(article.get_absolute_url()))


def words_of(html: str) -> str:
    """What is read on the page: no tags, one space between words."""
    read = re.sub(r"<script\b.*?</script>", "", html, flags=re.DOTALL)
    inline = re.sub(r"</?(?:bdi|mark)\b[^>]*>", "", read)
    return " ".join(re.sub(r"<[^>]+>", " ", inline).split())


def hrefs(html: str) -> list[str]:
    """Every link's address, as the browser sees it."""
    return [address.replace("&amp;", "&") for address in re.findall(r'href="([^"]*)"', html)]


def parameters(address: str) -> list[tuple[str, str]]:
    """The parameters of an address, in order."""
    return parse_qsl(urlsplit(address).query)


def queries(client: Client, address: str) -> int:
    """How many queries a page costs once it is warm."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def same_cost(client: Client, address: str, more: Callable[[], object]) -> None:
    """Fails when the page costs more queries after `more` rows were made."""
    before = queries(client, address)
    more()
    assert queries(client, address) == before
