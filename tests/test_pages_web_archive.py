"""Pages that a browser saved in one file with their pictures."""

import base64
import quopri

import pytest

from articles.pages.reading import read
from articles.pages.values import UnreadablePage
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
    """A file without its page is no page of text, and says so; a page that was cut off is read as far as it goes."""
    with pytest.raises(UnreadablePage, match="MHTML"):
        page_in(archive("base64", b"")[:120])
    whole = archive("quoted-printable", quopri.encodestring(PAGE))
    (found,) = read(whole[: whole.index(b"</p>")]).stories
    assert (found.headline, texts(found)) == (HEADLINE, BODY[:1])


def test_parts_within_parts() -> None:
    """The parser compares each line with the edge of every part around it, so a file of hundreds is refused."""
    edges = b"".join(b"--b%d\r\nContent-Type: multipart/related; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(400))
    raw = b"From: x\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n" + edges
    with pytest.raises(UnreadablePage):
        page_in(raw + b"Content-Type: text/html\r\n\r\n" + PAGE)
    with pytest.raises(UnreadablePage):
        page_in(
            archive("7bit", b"--x\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 4000).replace(b"text/html", b"a/b")
        )
