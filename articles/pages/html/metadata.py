"""What an HTML page says of itself outside its text: meta elements and schema.org's JSON-LD (NewsArticle and kin)."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import html

from articles.arabic.fold import fold
from articles.pages.datelines import dateline
from articles.pages.decode import clean_line
from articles.pages.houses import HOUSES
from articles.pages.values import Precision

# Half of a letter that UTF-16 writes in two, as scripts have where a text was cut off within an emoji.
_HALF = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}"
)
_TITLES = ("og:title", "twitter:title")
_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
    "//time/@datetime",
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """None where the page does not say. `title` is what it calls the story, `page_title` what the window shows,
    `deck` a second headline that only the metadata has, `sites` how the page names the site, folded."""

    title: str | None
    page_title: str | None
    author: str | None
    published: tuple[datetime, Precision] | None
    publisher: str | None
    deck: str | None = None
    sites: frozenset[str] = frozenset()


def metadata(tree: html.HtmlElement, *, name: str) -> Metadata:
    """Read a page's metadata. `name` is its file name or URL, which may tell the publisher."""
    named = {
        (element.get("property") or element.get("name") or "").lower(): _clean(element.get("content"))
        for element in reversed(list(tree.iter("meta")))
    }
    story = next(stories_of(tree), {})
    page_title = _clean(tree.findtext(".//title"))
    title = _first([_said(story.get("headline")), *(named.get(key) for key in _TITLES), page_title])
    author = _first([_name(story.get("author")), named.get("author"), named.get("article:author")])
    site = _first([_name(story.get("publisher")), named.get("og:site_name")])
    links = [str(found) for found in tree.xpath("//link[@rel='canonical']/@href")[:1]]
    address = " ".join(filter(None, [name, named.get("og:url"), *links])).lower()
    deck = _said(story.get("alternativeHeadline"))
    publisher = _publisher(address, site or "")
    sites = frozenset(fold(name) for name in (site, *_parts(page_title), *_home(tree)) if name)
    writer = _person(author) if fold(author or "") not in sites else None
    return Metadata(title, page_title, writer, _published(tree, story), publisher, deck, sites)


def _home(tree: html.HtmlElement) -> list[str]:
    """What the links to the site's first page say: its name, or «الرئيسية»."""
    links = (" ".join(str(text).split()) for text in tree.xpath("//a[@href='/']//text()"))
    return [text for text in links if 1 <= len(text.split()) <= 4]


def _clean(text: str | None) -> str | None:
    return clean_line(" ".join((text or "").split())) or None


def _said(value: object) -> str | None:
    return _clean(value) if isinstance(value, str) else None


def _first(values: list[str | None]) -> str | None:
    return next(filter(None, values), None)


def _person(author: str | None) -> str | None:
    """A name, not the address of a profile or the account of whoever pasted the text."""
    if not author or author.startswith(("http", "www.")) or author.casefold() in ("admin", "editor", "webmaster"):
        return None
    return author


def stories_of(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The articles of the page's JSON-LD, in order; blocks that are no JSON are passed over."""
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            waiting: list[Any] = [json.loads(script_text(element), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting = value + waiting
            elif isinstance(value, dict):
                kinds = value.get("@type")
                if any("Article" in str(kind) or "BlogPosting" in str(kind) for kind in _listed(kinds)):
                    yield value
                waiting += _listed(value.get("@graph"))


def script_text(element: html.HtmlElement) -> str:
    """What a script holds, a blank for each half of a letter: no encoding can write it."""
    return _HALF.sub(r"\\u0020", element.text_content())


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: object) -> str | None:
    names = [_said(one.get("name")) if isinstance(one, dict) else _said(one) for one in _listed(value)]
    return "، ".join(name for name in names if name) or None


def _published(tree: html.HtmlElement, story: dict[str, Any]) -> tuple[datetime, Precision] | None:
    """The wall-clock time as the page states it; its zone is left out, as everywhere."""
    values = [str(found) for path in _DATES for found in tree.xpath(path)[:1]]
    for value in [*values[:2], _said(story.get("datePublished")) or "", *values[2:]]:
        found = dateline(value.strip())
        if found is not None and found.when is not None:
            return found.when, found.precision
    return None


def _parts(page_title: str | None) -> list[str]:
    """What the title of the window says around the headline, its longest part: the site's name, perhaps a section's."""
    parts = re.split(r"\s+[-–—|»«:]+\s+|\s*(?:[|»«]|::)\s*", page_title or "")
    return [part.strip() for part in parts if part != max(parts, key=len) and 1 <= len(part.split()) <= 4]


def time_of(element: html.HtmlElement) -> tuple[datetime, Precision] | None:
    """The first time that an element of the page states for machines."""
    for value in element.xpath(".//*[@itemprop='datePublished']/@datetime | .//time/@datetime")[:1]:
        found = dateline(str(value).strip())
        if found is not None and found.when is not None:
            return found.when, found.precision
    return None


def _publisher(address: str, site: str) -> str | None:
    for house in HOUSES:
        if any(host in address for host in house.hosts):
            return house.name
        if site and fold(site) in (fold(known) for known in (house.name, *house.names)):
            return house.name
    return None
