"""Pages that a browser saved in one file with their pictures."""

import base64
import quopri

import pytest

from articles.pages.reading import read
from articles.pages.web_archive import page_in
from tests.html_made import BODY, HEADLINE, article, paragraphs, texts

PAGE = f"<!doctype html><html><head><meta charset=utf-8><title>{HEADLINE}</title></head>".encode()
PAGE += f"<body>{article(paragraphs(*BODY))}</body></html>".encode()


def archive(encoding: str, page: bytes) -> bytes:
    """A file as browsers write it."""
    head = (
        "From: <Saved by a browser>\r\nSubject: =?utf-8?Q?page?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--edge--"\r\n\r\n----edge--\r\n'
        f"Content-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    photo = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    return head.encode() + page + f"\r\n----edge--\r\n{photo}----edge----\r\n".encode()


@pytest.mark.parametrize(
    ("encoding", "page"), [("quoted-printable", quopri.encodestring(PAGE)), ("base64", base64.encodebytes(PAGE))]
)
def test_page_in_one_file(encoding: str, page: bytes) -> None:
    """Its letters are written in figures; they are read as they stood on the site."""
    (found,) = read(archive(encoding, page)).stories
    assert (found.headline, texts(found)) == (HEADLINE, BODY)


@pytest.mark.parametrize("raw", [PAGE, b"", b"From: the harbour\n\nNews", b"Content-Type: text/html\r\n\r\n" + PAGE])
def test_other_files(raw: bytes) -> None:
    """What is no message of several parts stays as it is."""
    assert page_in(raw) is raw


def test_archive_that_is_cut_off() -> None:
    """A file without its page is read as it is."""
    raw = archive("base64", b"")[:120]
    assert page_in(raw) is raw
