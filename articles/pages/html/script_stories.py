"""The story that a page carries in its scripts, for pages that draw it only in the reader's browser, or show no more
than its beginning."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Any

from lxml import html

from articles.arabic.fold import fold
from articles.pages.html.elements import words_of
from articles.pages.html.markup import CAPTION, CREDIT, DECK, PHOTO, RELATED, SECTION
from articles.pages.html.metadata import script_text, stories_of

_WORDS = 60  # of the shortest text that is taken for a story
_PARAGRAPH = re.compile(r"<p[\s>]|<br", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_SET = re.compile(r"[\w\]]\s*=\s*(?=\{\s*\")")  # window.__INITIAL_STATE__ = {"…
_ASSIGNED = 20  # values of a script that are tried
_DEPTH = 40  # of values within values
_KEYS = ("content", "text", "value", "html", "body")
_TITLES = ("title", "headline", "name")
_DECK = 50  # words of the longest deck
_RELATED = 20  # stories of a box
_OWNER = 6  # words of a photo's owner

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Carried:
    """A story of a script: its text as HTML, a paragraph an element, and the object that holds it."""

    body: str
    told: Told

    @property
    def words(self) -> int:
        """How many words the text has."""
        return len(_TAG.sub(" ", self.body).split())

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the text has."""
        return len(_PARAGRAPH.findall(self.body))

    def page(self, title: str | None) -> str:
        """An HTML page of the story under `title`, with the deck, the photo and the related stories that its object
        tells by their names."""
        heading = f"<h1>{escape(title)}</h1>" if title else ""
        text = fold(_TAG.sub(" ", self.body))  # what is called a summary may be its beginning
        decks = filter(_is_line, _named(self.told, DECK))
        deck = next((deck for deck in decks if deck != title and fold(deck).rstrip(" .…") not in text), None)
        above = f"<p class=deck>{escape(deck)}</p>" if deck else ""
        story = f"{heading}{above}{_photo(self.told)}<div>{self.body}</div>"
        return f"<html><body><article>{story}</article>{_box(self.told)}</body></html>"


def carried(tree: html.HtmlElement, *, states: bool = True) -> Carried | None:
    """The longest story that the page's JSON-LD holds, else its state (`__NEXT_DATA__`, `__INITIAL_STATE__` and kin) if
    `states`; None without one. A text of less than 60 words is no story."""
    found = [Carried(text, story) for story in stories_of(tree) if isinstance(text := story.get("articleBody"), str)]
    if states and not any(one.words >= _WORDS for one in found):
        found = [Carried(text, told) for state in _states(tree) for text, told in _bodies(state, {}, 0)]
    longest = max(found, key=lambda one: one.words, default=None)
    if longest is None or longest.words < _WORDS:
        return None
    if _PARAGRAPH.search(longest.body):
        return longest
    lines = (line.strip() for line in re.split(r"[\r\n]+", _TAG.sub(" ", longest.body)))
    return Carried("".join(f"<p>{escape(line)}</p>" for line in lines if line), longest.told)


def _states(tree: html.HtmlElement) -> Iterator[Any]:
    """The values that a page keeps for its scripts: in an element of their own, or set in a script that runs."""
    for element in tree.iter("script"):
        kind, text = (element.get("type") or "").lower(), script_text(element)
        if kind == "application/json":
            try:
                yield json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue
        elif kind in ("", "text/javascript", "application/javascript"):
            for value in islice(_SET.finditer(text), _ASSIGNED):
                try:
                    yield json.JSONDecoder(strict=False).raw_decode(text, value.end())[0]
                except (ValueError, RecursionError):
                    continue


def _bodies(value: object, told: Told, depth: int) -> Iterator[tuple[str, Told]]:
    """Texts of several paragraphs within a page's state, HTML in one string or a list of paragraphs, each with the
    object around it."""
    if depth > _DEPTH:
        return
    if isinstance(value, str):
        if len(_PARAGRAPH.findall(value)) >= 2:
            yield value, told
    elif isinstance(value, list):
        parts = [part for one in value if (part := _part(one))]
        if len(parts) >= 2:
            yield "".join(part if _TAG.match(part) else f"<p>{escape(part)}</p>" for part in parts), told
        for one in value:
            yield from _bodies(one, told, depth + 1)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _bodies(one, value, depth + 1)


def _part(value: object) -> str | None:
    """A paragraph of a list: a text, or an object that holds one."""
    if isinstance(value, dict):
        value = next((value[key] for key in _KEYS if isinstance(value.get(key), str)), None)
    return value if isinstance(value, str) and " " in value.strip() else None


def _named(told: Told, names: frozenset[str]) -> list[Any]:
    """What an object holds under a name of those."""
    return [value for key, value in told.items() if value and words_of(key) & names]


def _is_line(value: object) -> bool:
    return isinstance(value, str) and 3 <= len(value.split()) <= _DECK and not _TAG.search(value)


def _photo(told: Told) -> str:
    """The first photo that has a caption, as a figure."""
    photos = (value[0] if isinstance(value, list) else value for value in _named(told, PHOTO))
    for photo in (photo for photo in photos if isinstance(photo, dict)):
        shown = next(filter(_is_line, _named(photo, CAPTION)), None)
        owner = next(filter(_is_owner, _named(photo, CREDIT)), None)
        if shown:
            cite = f" <cite>({escape(owner)})</cite>" if owner else ""
            return f"<figure><img><figcaption>{escape(shown)}{cite}</figcaption></figure>"
    return ""


def _is_owner(value: object) -> bool:
    return isinstance(value, str) and 1 <= len(value.split()) <= _OWNER and "://" not in value and value[:1] not in "/."


def _box(told: Told) -> str:
    """The related stories, as a box of links."""
    lists = (value for value in _named(told, RELATED) if isinstance(value, list))
    links = "".join(_link(one) for one in next(lists, [])[:_RELATED] if isinstance(one, dict))
    return f"<div class=related><h3>مقالات ذات صلة</h3>{links}</div>" if links else ""


def _link(told: Told) -> str:
    title = next((text for key in _TITLES if _is_line(text := told.get(key))), None)
    named = (
        value.get("title") or value.get("name") if isinstance(value, dict) else value for value in _named(told, SECTION)
    )
    section = next((text for text in named if isinstance(text, str)), "")
    return f"<a href=/><span class=section>{escape(section)}</span><h4>{escape(title)}</h4></a>" if title else ""
