"""Items of a feed (RSS, Atom), whole or copied out of one, as an HTML page: each an article with its headline."""

import re
from email.utils import parsedate_to_datetime
from html import escape, unescape

from lxml import etree

# Atomic: of comments above something else each could end where any later one does.
_FEED = re.compile(r"\s*(?>(?:<!--.*?-->|<\?[^>]*>)\s*)*+<(?:rss|feed|rdf:RDF|item|entry)[\s>]", re.DOTALL)
_HEAD = 6000  # characters at the beginning of a page that tell
_ITEMS = ("item", "entry")
_TEXTS = ("encoded", "content", "description", "summary")  # the first that an item has is its text
_DATES = ("pubdate", "published", "date", "updated")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def page_of(text: str) -> str | None:
    """The HTML page of a feed's items, in order; None where a text is no feed, or has no item."""
    if not _is_feed(text):
        return None
    declared = re.sub(r"^\s*<\?xml[^>]*>", "", text)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, strip_cdata=True)
    # Items that were copied out of a feed stand side by side, and know none of its prefixes.
    root = etree.fromstring(f"<feeds>{declared}</feeds>".encode(), parser)
    items = [one for one in root.iter(etree.Element) if _name(one) in _ITEMS] if root is not None else []
    return f"<html><body>{''.join(map(_article, items))}</body></html>" if items else None


def _is_feed(text: str) -> bool:
    """Whether a text is a feed, or items of one."""
    return _FEED.match(text[:_HEAD]) is not None


def _name(element: etree._Element) -> str:
    """An element's name without its prefix; none for those of Media RSS, which speak of a photo or film."""
    prefix, _, name = re.sub(r"^\{(.*)\}", r"\1:", str(element.tag)).lower().rpartition(":")
    return "" if prefix == "media" or "mrss" in prefix else name


def _article(item: etree._Element) -> str:
    told: dict[str, str] = {}
    for child in item.iterchildren(etree.Element):
        if not told.get(_name(child)):
            told[_name(child)] = _content(child)
    text = next((told[name] for name in _TEXTS if told.get(name)), "")
    writer = told.get("creator") or told.get("author") or ""
    when = _when(next((told[name] for name in _DATES if told.get(name)), ""))
    head = f"<h1>{escape(unescape(told.get('title', '')))}</h1>"
    signed = f"<p class=author>{escape(writer)}</p>" if writer else ""
    dated = f"<time datetime={when}>{when}</time>" if when else ""
    return f"<article>{head}{signed}{dated}<div class=text>{text}</div></article>"


def _content(element: etree._Element) -> str:
    """What an element of an item holds: text, HTML in a text, a writer's name, or the elements of XHTML."""
    named = next((child for child in element.iterchildren(etree.Element) if _name(child) == "name"), None)
    if named is not None or not len(element) or _name(element) not in _TEXTS:
        return "".join((element if named is None else named).itertext()).strip()
    inner = (etree.tostring(child, method="html", encoding="unicode") for child in element)
    return escape(element.text or "") + "".join(inner)


def _when(text: str) -> str:
    """The time of an item as ISO 8601, as the feed states it; empty for what is no time."""
    if _ISO.match(text):
        return text.split()[0]
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, OverflowError):
        return ""
