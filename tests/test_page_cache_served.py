"""The page cache of several workers: after an edit by another process, every worker's next answer is new."""

import gzip
import http.client
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from http import HTTPStatus

import pytest

from tests.served import PreparedSite, Served, manage, serve

# With two workers, one of them would have to be passed over by chance 2⁻¹¹ of the time.
OFTEN = 12
EDIT = """
from django.db import transaction
from articles.models import Article
from articles.storing.editing import note_articles_changed
with transaction.atomic():
    article = Article.objects.order_by("pk").first()
    article.headline = "عنوان من عملية أخرى"
    article.save(update_fields=["headline"])
    note_articles_changed([article.pk])
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, prepared: PreparedSite) -> Iterator[Served]:
    """A site of its own, with the sample pages."""
    with serve(tmp_path_factory.mktemp("cached"), like=prepared) as served:
        yield served


def address_of_the_first(site: Served) -> str:
    database = f"{site.environment['DATA_DIR']}/newsreader.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        number = connection.execute("SELECT min(id) FROM articles_article").fetchone()[0]
    return site.ask(f"/articles/{number}/").headers["location"]


def headline(body: bytes) -> str:
    found = re.search(r'<h1 id="headline">(.*?)</h1>', body.decode())
    assert found is not None
    return found[1]


def test_every_worker_sees_the_edit_of_another_process_at_once(site: Served) -> None:
    address = address_of_the_first(site)
    before = [site.ask(address) for _ in range(OFTEN)]
    assert {headline(answer.body) for answer in before} != {"عنوان من عملية أخرى"}
    tags = {answer.headers["etag"] for answer in before}
    assert len(tags) == 1, "the workers agree"
    tag = tags.pop()
    for _ in range(OFTEN):
        assert site.ask(address, If_None_Match=tag).status == HTTPStatus.NOT_MODIFIED
    manage(site.environment, "shell", "--no-imports", "-c", EDIT)
    for _ in range(OFTEN):
        answer = site.ask(address, If_None_Match=tag)
        assert answer.status == HTTPStatus.OK
        assert headline(answer.body) == "عنوان من عملية أخرى"
        assert answer.headers["etag"] != tag


def test_a_kept_page_is_whole_compressed_and_guarded(site: Served) -> None:
    for _ in range(OFTEN):
        answer = site.ask("/", Accept_Encoding="gzip")
        assert answer.headers["content-encoding"] == "gzip"
        assert gzip.decompress(answer.body).rstrip().endswith(b"</html>")
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-cache"
        assert "set-cookie" not in answer.headers


def test_head_brings_the_headers_alone(site: Served) -> None:
    whole = site.ask("/")
    for _ in range(OFTEN):
        with closing(http.client.HTTPConnection(site.host, site.port, timeout=20)) as connection:
            connection.request("HEAD", "/")
            response = connection.getresponse()
            assert response.status == HTTPStatus.OK
            assert response.headers["ETag"] == whole.headers["etag"]
            assert response.read() == b""
            # Had a body been sent, the next answer on this connection would begin with it.
            connection.request("GET", "/healthz")
            assert connection.getresponse().read().startswith(b"ok ")


def test_an_editor_gets_no_kept_page(site: Served) -> None:
    tag = site.ask("/").headers["etag"]
    answer = site.ask("/", Cookie="sessionid=of-an-editor", If_None_Match=tag)
    assert answer.status == HTTPStatus.OK
    assert "etag" not in answer.headers
