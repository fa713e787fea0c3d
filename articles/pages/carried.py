"""The text of a story that a page carries in its scripts, for pages that draw it only in the reader's browser."""

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import html  # type: ignore[import-untyped]  # lxml ships no types

from articles.pages.metadata import stories_of

_WORDS = 60  # of the shortest text that is taken for a story
_PARAGRAPH = re.compile(r"<p[\s>]|<br", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_DEPTH = 40  # of values within values
_KEYS = ("content", "text", "value", "html", "body")


def carried(tree: html.HtmlElement, *, title: str | None) -> str | None:
    """An HTML page of the story that the page's JSON-LD or its state (`__NEXT_DATA__` and kin) holds; None without one.

    `title` is what the metadata calls the story. A text of less than 60 words is no story.
    """
    texts = [text for story in stories_of(tree) if isinstance(text := story.get("articleBody"), str)]
    if not any(len(_TAG.sub(" ", text).split()) >= _WORDS for text in texts):
        texts = [text for state in _states(tree) for text in _bodies(state, 0)]
    body = max(texts, key=lambda text: len(_TAG.sub(" ", text)), default="")
    if len(_TAG.sub(" ", body).split()) < _WORDS:
        return None
    if not _PARAGRAPH.search(body):
        lines = (line.strip() for line in re.split(r"[\r\n]+", _TAG.sub(" ", body)))
        body = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    return f"<html><body>{heading}<article>{body}</article></body></html>"


def _states(tree: html.HtmlElement) -> Iterator[Any]:
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() == "application/json":
            try:
                yield json.loads(element.text_content(), strict=False)
            except (ValueError, RecursionError):
                continue


def _bodies(value: object, depth: int) -> Iterator[str]:
    """Texts of several paragraphs within a page's state: HTML in one string, or a list of paragraphs."""
    if depth > _DEPTH:
        return
    if isinstance(value, str):
        if len(_PARAGRAPH.findall(value)) >= 2:
            yield value
    elif isinstance(value, list):
        parts = [part for one in value if (part := _part(one))]
        if len(parts) >= 2:
            yield "".join(part if _TAG.match(part) else f"<p>{escape(part)}</p>" for part in parts)
        for one in value:
            yield from _bodies(one, depth + 1)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _bodies(one, depth + 1)


def _part(value: object) -> str | None:
    """A paragraph of a list: a text, or an object that holds one."""
    if isinstance(value, dict):
        value = next((value[key] for key in _KEYS if isinstance(value.get(key), str)), None)
    return value if isinstance(value, str) and " " in value.strip() else None
