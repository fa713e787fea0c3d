"""The fields of an Article for the dates in its text, and for when it was written as far as the text tells."""

from datetime import date
from typing import Any

from articles.meaning.estimate import Reason, estimate
from articles.meaning.values import DateMention, Meaning

_AS_IT_IS = frozenset({str, int, bool})


def dating_values(meaning: Meaning, *, is_dated: bool, imported_on: date) -> dict[str, Any]:
    """The fields for the dates that the article names and, unless it bears a date, for the bounds of its own date.

    The day of import is an upper bound of an estimate, but does not make one by itself.
    """
    found = None if is_dated or not meaning.dates else estimate(meaning.dates, not_after=imported_on)
    reasons: dict[str, Any] = {}
    if found is not None:
        reasons = {
            bound: _reason(reason)
            for bound, reason in (("earliest", found.first_reason), ("latest", found.last_reason))
            if reason is not None
        }
    return {
        "dates": [_mention(mention) for mention in meaning.dates],
        "estimate_earliest": found and found.first,
        "estimate_latest": found and found.last,
        "estimate_reason": reasons,
    }


def _reason(reason: Reason) -> dict[str, Any]:
    told: dict[str, Any] = {"ground": reason.ground.value}
    if reason.mention is not None:
        told |= {name: getattr(reason.mention, name) for name in ("block", "start", "end", "surface", "rule")}
    return told


def _mention(mention: DateMention) -> dict[str, Any]:
    """The fields that say something, in plain values."""
    return {
        name: value if type(value) in _AS_IT_IS else _plain(value)
        for name, value in zip(mention._fields, mention, strict=True)
        if value is not None and value is not False
    }


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
