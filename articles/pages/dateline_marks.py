"""Rows that say when a story was published, alone or with who wrote it."""

import re

from articles.arabic.months import WEEKDAYS
from articles.pages.bylines import shaped, signature
from articles.pages.credits import owner
from articles.pages.dateline_cities import is_city
from articles.pages.datelines import Dateline, dateline
from articles.pages.kinds import Kind, Mark
from articles.pages.names import Signature, name_like
from articles.pages.rows import Row
from articles.pages.values import Byline, Precision

_DIGIT = re.compile(r"\d")
_OPENS_WITH_A_DAY = re.compile(rf"\W*(?:(?:{'|'.join(map(re.escape, WEEKDAYS))})(?!\w)|\d)")
# What appears every day and says of which it is: «مقدمة النشرة المسائية 12-5-2019» is a title.
_REGULAR = re.compile(r"(?:مقدم(?:ه|ات)|نشر(?:ه|ات)|عناوين|اسرار|اقوال|افتتاحي(?:ه|ات)|حصاد|موجز|يوميات|احداث)\s\w")
_HOUR_AND_AGENCY = re.compile(
    r"\W*الساعة\s[0-2]?\d[:.][0-5]\d(?:\s(?:ص|م|صباحا|مساء)\w?)?\s?\((?P<signed>[^()\d]{2,40})\)\s*$"
)
LONGEST_WITH_DATE = 26  # words of a line that says when
_SIGNATURE = 6  # words
_OF_DAY = "ليوم"  # «أقوال الصحف ليوم الأحد 3 مايو 2020» is a title


def mark_date(row: Row) -> Mark | None:
    """A line that says when, and perhaps who."""
    if row.words > LONGEST_WITH_DATE or row.stop and row.words > 12:
        return None
    found = dateline(row.text, folded=row.folded)
    if found is None:
        return _hour_and_agency(row)
    shows = row.words >= 7 and not found.labelled and _OPENS_WITH_A_DAY.match(row.folded) is None
    if shows and row.trailing is not None and len(row.trailing.text.split()) >= 8:
        return None  # a caption with the day of the photo and its owner
    rest = found.rest.split()
    if rest and _REGULAR.match(row.plain):
        return None
    if len(rest) <= 1 or (len(rest) <= 2 and found.labelled):
        signed = _beside_the_day(row.text.split()) if rest else None
        return Mark(Kind.DATELINE, "dateline", dateline=found, signature=signed)
    if len(rest) <= 7 and row.words <= 22 and found.when is not None:
        signed = _signed_date(row.text)
        named = found.labelled or name_like(" ".join(rest)) and _OF_DAY not in rest
        if signed is not None or named and len(rest) <= 4:
            return Mark(Kind.DATELINE, "dateline-and-byline", dateline=found, signature=signed)
    return None


def _hour_and_agency(row: Row) -> Mark | None:
    """«الساعة 07:04 م (المرفأ / فرانس برس)»: the hour, and who signs in brackets."""
    match = _HOUR_AND_AGENCY.match(row.text) if row.words <= 10 and row.text.rstrip().endswith(")") else None
    if match is None:
        return None
    hour = Dateline(None, Precision.UNKNOWN, updated=False, labelled=False, rest="")
    return Mark(Kind.DATELINE, "dateline-and-byline", dateline=hour, signature=signature(match["signed"]))


def _signed_date(text: str) -> Signature | None:
    """The signature that stands on a line with a date: «سامية الكيلاني | 03.07.2023»."""
    label = re.search(r"\s(?:نشرت? في|نشر ?[:：]|تاريخ النشر|آخر تحديث|تم النشر)", text)
    if label and 1 <= len(text[: label.start()].split()) <= 5:  # «المرسى | و.م.ع نشر في: 11 مارس 2023»
        head = text[: label.start()].strip(" |-–—،")
        if found := signature(head):
            return found
        if any(owner(part) for part in re.split(r"\s*[|/]\s*", head)):
            return Signature(Byline(head, None), labelled=False)
    if found := _beside_the_day(text.split()):
        return found
    for piece in re.split(r"\s*[|•\t]\s*|\s{2,}|\s[-–—]\s", text.strip()):
        if dateline(piece) is None:
            if found := signature(piece):
                return found
            if 2 <= len(piece.split()) <= 4 and name_like(piece):
                return Signature(Byline(piece.strip(), None), labelled=False)
    return None


def _beside_the_day(words: list[str]) -> Signature | None:
    """The signature before the day or behind it, with no mark between: «الميناء - المرفأ السبت 3 مايو 2019, 10:12»."""
    for cut in range(2, min(len(words) - 1, _SIGNATURE) + 1):
        for signing, day in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut])):
            found = dateline(" ".join(day))
            if found is not None and found.when is not None and not found.rest:
                text = " ".join(signing)
                signed = signature(text) or shaped(text)
                if signed is not None and is_city(signed.byline.place or ""):
                    return signed
    return None


def signature_with_date(row: Row) -> bool:
    """«بقلم كريم نصار | 5 يناير 2024 | تقارير»: pieces of a signature, one of them a day."""
    if row.words > 16 or not _DIGIT.search(row.text):
        return False
    pieces = re.split(r"\s*[|•·]\s*", row.text.strip())
    if len(pieces) < 3:
        return False
    days = [found for piece in pieces if (found := dateline(piece)) is not None and found.when is not None]
    return len(days) == 1 and any(signature(piece) is not None or name_like(piece) for piece in pieces)
