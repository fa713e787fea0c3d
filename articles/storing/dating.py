"""When an article was written as far as its text tells, as the fields of its row."""

from datetime import date
from typing import Any

from articles.meaning.estimate import Reason, estimate
from articles.meaning.values import DateMention, Meaning

_AS_IT_IS = frozenset({str, int, bool})


def dating_values(meaning: Meaning, *, is_dated: bool, imported_on: date) -> dict[str, Any]:
    """The fields of an Article for the dates that it names and, unless it bears a date, the bounds of its own.

    It existed on the day of its import, which bounds an estimate from above but is none by itself.
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
