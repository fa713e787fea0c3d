"""Pages that a browser saved in one file with their pictures (MHTML): a message whose first part is the page."""

import re
from email import message_from_bytes

from articles.pages.values import UnreadablePage

_HEAD = 4000  # bytes at the beginning of a file that tell
_OPENING = re.compile(rb"\s*(?:from|subject|date|mime-version|content-type|snapshot-content-location):", re.IGNORECASE)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_NESTED = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_DEEPEST = 20  # parts that hold parts: the parser compares each line with the edge of every part around it


def page_in(raw: bytes) -> bytes:
    """The page within a file that a browser saved so, as its bytes stood on the site; any other file as it is. Raises
    UnreadablePage, with a message in Arabic, for such a file without a page."""
    if not _OPENING.match(raw[:_HEAD]) or not _RELATED.search(raw[:_HEAD]):
        return raw
    if len(_NESTED.findall(raw)) <= _DEEPEST:
        for part in message_from_bytes(raw.lstrip()).walk():
            page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
            if isinstance(page, bytes):
                return page
    raise UnreadablePage("الملف أرشيف صفحة محفوظة (MHTML) لا صفحة فيه.")
