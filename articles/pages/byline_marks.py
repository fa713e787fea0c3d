"""Rows that sign a story: by a label, an address, letters, a place and a day, or the form of a byline."""

import re

from articles.arabic.months import GREGORIAN
from articles.pages.bylines import signature
from articles.pages.credits import owner
from articles.pages.dateline_cities import is_city
from articles.pages.kinds import NAME_AND_ADDRESS, Kind, Mark
from articles.pages.names import Signature
from articles.pages.rows import Row
from articles.pages.values import Byline
from articles.pages.writers import before_address, by_letters, label_alone

# A reporter's handle behind the name, mirrored or not: «سالم الأحمد (جدة) salem_@».
_OWN_HANDLE = re.compile(r"\s*\(?(?:@\w{2,30}|\w{2,30}@)\)?\s*$")
_SOURCE = re.compile(r"^\W*المصدر\s?[:：]\s*(?P<signed>\S.*)$")
_PLACE_AND_DAY = re.compile(
    r"^(?P<place>[^\d/(:]{2,25}?)\s(?:في\s)?[0-3]?\d\s(?P<month>\w+)(?:\s(?:19|20)\d\d)?\s?[/(]\s?(?P<agency>[^/()]{2,30}?)\s?[/)]$"
)


def mark_label(row: Row) -> Mark | None:
    """«بقلم: ليلى منصور»; a label alone is the site's."""
    if row.words <= 2 and label_alone(row.text):
        return Mark(Kind.CHROME, "byline-label-alone")  # unless a name stands on the line below
    signed = signature(row.text)
    return Mark(Kind.BYLINE, "byline-label", signature=signed) if signed and signed.labelled else None


def mark_name_and_address(row: Row) -> Mark | None:
    """«ليلى منصور layla@example.com»: a writer with an address of her own."""
    name = before_address(row.text)
    if not name:
        return None
    return Mark(Kind.BYLINE, NAME_AND_ADDRESS, signature=Signature(Byline(name, None), labelled=False))


def mark_letters(row: Row) -> Mark | None:
    """«م.س/ع.ش (د ب أ، رويترز)»: the editors, above the story or below it."""
    editors = by_letters(row.text.strip())
    signed = Signature(Byline(editors, None), labelled=False) if editors else None
    return Mark(Kind.BYLINE, "editors-initials", signature=signed) if signed else None


def mark_source(row: Row) -> Mark | None:
    """«المصدر: الميناء - كريم نصار»: a signature behind the label of a source."""
    match = _SOURCE.match(row.text) if "المصدر" in row.text else None
    signed = signature(match["signed"]) if match else None
    if signed is None or not is_city(signed.byline.place or ""):
        return None
    return Mark(Kind.BYLINE, "source-and-place", signature=signed)


def mark_place_and_day(row: Row) -> Mark | None:
    """«الميناء في 12 مايو /العمانية/», «الميناء 12 مايو 2021 (شينخوا)» on a line of its own: an agency signs."""
    match = _PLACE_AND_DAY.match(row.folded) if row.text.rstrip().endswith(("/", ")")) else None
    if match is None or owner(match["agency"]) is None or match["month"] not in GREGORIAN:
        return None
    place = " ".join(row.text.split()[: len(match["place"].split())])
    agency = re.split(r"[/(]", row.text.rstrip(" /)"))[-1].strip()
    return Mark(Kind.BYLINE, "place-day-agency", signature=Signature(Byline(agency, place), labelled=False))


def mark_byline(row: Row) -> Mark | None:
    """Any other form that `bylines.signature` knows, perhaps with the reporter's handle behind it."""
    text = _OWN_HANDLE.sub("", row.text) if "@" in row.text else row.text
    signed = signature(text)
    return Mark(Kind.BYLINE, "byline-form", signature=signed) if signed else None
