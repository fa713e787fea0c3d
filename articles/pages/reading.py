"""One raw page in, its reading out: decoded text, every line with its role, and the stories."""

import re
from dataclasses import replace

from articles.pages.decode import decode, without_entities
from articles.pages.html.feeds import page_of
from articles.pages.html.reading import read_html
from articles.pages.text import read_text
from articles.pages.values import Reading
from articles.pages.web_archive import page_in

_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-3]|meta|span|a)\b", re.IGNORECASE)


def read(raw: bytes, *, name: str = "") -> Reading:
    """Read one page: text, HTML, feed or web archive. `name` is its file name or URL, and only helps to know the
    publisher.

    An empty page is a reading without stories. Raises UnreadablePage, with a message in Arabic, when the bytes are no
    text. Time grows linearly with the page.
    """
    decoded = decode(page_in(raw))
    items = page_of(decoded.text)
    if items is not None:
        return read_html(replace(decoded, text=items), name=name, listed=True)
    if _is_html(decoded.text):
        return read_html(decoded, name=name)
    return read_text(without_entities(decoded.text), encoding=decoded.encoding, name=name)


def _is_html(text: str) -> bool:
    head = text[:6000].lstrip()
    if head[:1] == "<" and _TAG.match(head):
        return True
    return head.startswith(("<?xml", "<!--")) and bool(_TAG.search(head)) or len(_TAG.findall(head)) >= 12
