"""Whose a photo is, as the elements of its caption tell."""

import re

from lxml import html

from articles.pages.credits import owner
from articles.pages.html.elements import names_of, text_of
from articles.pages.html.markup import CREDIT

_OF_SERIES = re.compile(r"^\d{1,3}\s*(?:/|من)\s*\d{1,3}\s+(?=\D)")  # «3/12» before a caption: which photo it is
_SQUARE = re.compile(r"^(?P<words>.{4,})\s\[(?P<owner>[^\[\]]{2,50})\]$")
_LABELS = (
    r"(?:تصوير|المصدر|عدسة|صدر الصورة|مصدر الصورة|صورة من|الصورة|صورة|حقوق (?:النشر|الصورة)|photo|image|source|credit)"
)
_BY = r"(?:(?:photo|picture|photograph|image)s? by|copyright|حقوق (?:النشر|الصورة))"
_LABEL_BEFORE = re.compile(rf"\s*{_LABELS}$", re.IGNORECASE)
_LABEL_OF_OWNER = re.compile(rf"^(?:{_LABELS}\s*[:：،/]\s*|{_BY}\s+)", re.IGNORECASE)


def with_owner(whole: str, element: html.HtmlElement) -> str:
    """A caption with its photo's owner in brackets behind it, where an element within `element` names the owner, or the
    caption's last element holds nothing else; in square brackets as in round ones."""
    owners = [found for found in element.iter() if found is not element and _names_owner(found)]
    last = element[-1] if len(element) and not (element[-1].tail or "").strip() else None
    if not owners and last is not None and isinstance(last.tag, str) and owner(_bare(last)) is not None:
        owners = [last]
    printed = _bare(owners[0]) if owners else ""
    end = whole.rstrip(" ()[]|/")
    if printed and end.endswith(printed):
        words = end.removesuffix(printed).rstrip(" ([©-–—|/،:")
        words = _LABEL_BEFORE.sub("", words)
        printed = without_label(printed)
        return f"{words} ({printed})" if words else f"© {printed}"
    square = _SQUARE.match(whole)
    return f"{square['words']} ({square['owner']})" if square else whole


def without_place(caption: str) -> str:
    """A caption without its place in a series of photos."""
    return _OF_SERIES.sub("", caption)


def _bare(element: html.HtmlElement) -> str:
    return text_of(element).strip(" ()[]©-–—|/")


def without_label(owner: str) -> str:
    """The owner of a photo without brackets and «تصوير:», «المصدر:» before the name."""
    return _LABEL_OF_OWNER.sub("", owner.strip(" ()[]©-–—|/"))


def _names_owner(element: html.HtmlElement) -> bool:
    return isinstance(element.tag, str) and (bool(names_of(element) & CREDIT) or element.tag in ("small", "cite"))
