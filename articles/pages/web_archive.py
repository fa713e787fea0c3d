"""Pages that a browser saved in one file with their pictures (MHTML): a message whose first part is the page."""

import re
from email import message_from_bytes

_HEAD = 4000  # bytes at the beginning of a file that tell
_OPENING = re.compile(rb"\s*(?:from|subject|date|mime-version|content-type|snapshot-content-location):", re.IGNORECASE)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def page_in(raw: bytes) -> bytes:
    """The page within a file that a browser saved so, as its bytes stood on the site; any other file as it is."""
    if not _OPENING.match(raw[:_HEAD]) or not _RELATED.search(raw[:_HEAD]):
        return raw
    try:
        parts = list(message_from_bytes(raw.lstrip()).walk())
    except RecursionError:  # parts within parts, over and over
        return raw
    for part in parts:
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            return page if isinstance(page, bytes) else raw
    return raw
