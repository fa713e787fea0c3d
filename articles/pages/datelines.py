"""Datelines: lines that say when a story was published or updated, and nothing else.

Read are dates of all the month names that Arabic papers use, digits of either kind, dual names («يناير (كانون
الثاني)»), Hijri dates beside them (recognised, not converted: printed calendars differ by a day), clock times with
ص and م, zones, and ages («منذ 3 ساعات»), which make a line a dateline but give no date.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from articles.arabic.fold import fold
from articles.arabic.months import GREGORIAN, HIJRI, WEEKDAYS
from articles.pages.values import Precision


def _any(names: frozenset[str] | dict[str, int]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=len, reverse=True))


_MONTH = rf"(?P<{{0}}>{_any(GREGORIAN)})\.?(?:\s?[/(-]\s?(?:{_any(GREGORIAN)})\s?\)?)?"
_SEP = r"\s?[-–—/.,،]?\s?"
_DATES = (
    re.compile(
        rf"(?<!\d)(?P<d>[0-3]?\d)(?:st|nd|rd|th)?{_SEP}(?:من\s)?{_MONTH.format('m')}{_SEP}(?P<y>(?:19|20)\d\d)(?!\d)"
    ),
    re.compile(rf"\b{_MONTH.format('m')}\s(?P<d>[0-3]?\d)(?:st|nd|rd|th)?\s?[,،]?\s?(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<![\d/.-])(?P<y>(?:19|20)\d\d)\s?[-/.]\s?(?P<m>[01]?\d)\s?[-/.]\s?(?P<d>[0-3]?\d)(?!\d)"),
    re.compile(r"(?<![\d/.:-])(?P<y>(?:19|20)\d\d):(?P<m>[01]\d):(?P<d>[0-3]\d)(?!\d)"),
    re.compile(r"(?<![\d/.-])(?P<d>[0-3]?\d)\s?[-/.]\s?(?P<m>[01]?\d)\s?[-/.]\s?(?P<y>(?:19|20)\d\d)(?!\d)"),
)
_MONTH_YEAR = re.compile(rf"^\W*(?:{_any(WEEKDAYS)})?\W*{_MONTH.format('m')}{_SEP}(?P<y>(?:19|20)\d\d)\W*$")
_DAY_MONTH = re.compile(rf"(?<!\d)[0-3]?\d\s{_MONTH.format('m')}(?!\w)")
_HIJRI = re.compile(rf"(?<!\d)[0-3]?\d{_SEP}(?:{_any(HIJRI)}){_SEP}1[34]\d\d\s?ه?ـ?(?:ـ)?(?!\w)")
_HIJRI_NUMBERS = re.compile(
    r"(?<!\d)(?:1[34]\d\d\s?[-/.]\s?[01]?\d\s?[-/.]\s?[0-3]?\d"
    r"|[0-3]?\d\s?[-/.]\s?[01]?\d\s?[-/.]\s?1[34]\d\d)\s?ه?(?!\w)"
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<h>[0-2]?\d)\s?[:.]\s?(?P<min>[0-5]\d)(?:\s?[:.]\s?[0-5]\d)?(?!\d)"
    r"\s?(?P<half>صباحا|مساء|ظهرا|ص(?!\w)|م(?!\w)|am(?!\w)|pm(?!\w)|a\.m\.?|p\.m\.?)?"
)
_DAY = 8  # words of a line that is a day and nothing else
# Hidden copies for screen readers come along when a page is copied: the same date twice without a gap.
_DATE_TWICE = re.compile(r"(\d{1,4}([/.-])\d{1,2}\2\d{2,4})\1")
_TWICE = re.compile(r"^\W{0,3}(.{8,100})\1$")
# What blogs print behind the date, often without a gap: how many comments, visits, minutes to read.
_COUNTS = re.compile(
    r"(?<!منذ )(?<!قبل )(?:لا (?:توجد|يوجد) تعليق(?:ات)?"
    r"|\d*\s?(?:تعليقات|تعليق|مشاهده|مشاهدات|زياره|زيارات|قراءه)(?!\w)"
    r"|\d+\s?(?:دقائق|دقايق|دقيقه)(?: قراءه| للقراءه)?(?!\w)|no comments|\d+ (?:comments?|views?|min read|mins read))"
)
_COUNTED = ("تعليق", "مشاهد", "زيار", "قراءه", "دقا", "دقيق", "comment", "view", "read")  # what it finds holds one
_ISSUE = re.compile(r"(?:رقم\s)?العدد\W{0,3}\d{2,6}\W?")  # the paper's issue: «رقم العدد [12345]»
_ISO = re.compile(r"\d{4}-\d\d-\d\d[tT](\d\d):(\d\d)\S*")
_AGE = re.compile(
    r"\b(?:منذ|قبل)\s(?:نحو\s|حوالي\s|اقل من\s)?(?:\d+\s?|ساعه|ساعتين|دقيقه|دقيقتين|يوم|يومين|اسبوع"
    r"|اسبوعين|شهر|شهرين|سنه|سنتين|عام|عامين"
    r"|لحظات|قليل)\s?(?:ساعه|ساعات|دقيقه|دقائق|دقايق|ثانيه|ثواني|يوما|يوم|ايام|اسابيع|اسبوع|شهر|شهور"
    r"|اشهر|سنه|سنوات|اعوام|عام)?"
    r"(?:\s(?:واحده?))?|\b\d+\s?(?:minutes?|hours?|days?|weeks?|months?|years?)\sago"
    # «3 ساعات ago», «3 ساعات مضت»: half translated by the tool that built the site.
    r"|(?<!\w)(?:\d+\s?(?:ساعات|ساعه|دقائق|دقايق|دقيقه|ايام|يوما|يوم|اسابيع|اسبوعا|اسبوع|اشهر|شهور|شهرا|شهر)"
    r"|ساعتين|دقيقتين|يومين|اسبوعين|شهرين)\s(?:واحده?\s)?(?:ago|مضت)\b"
)
# What every dateline holds one of: a year, a clock time, a day before its month, a word of age, or a bar.
_TELLS = re.compile(rf"(?:19|20|1[34])\d\d|\d\s?[:.]\s?\d|\d\s(?:{_any(GREGORIAN)})|منذ|قبل|\s(?:ago|مضت)\b|\|")
_UPDATE = re.compile(r"(?:تم\s)?(?:ال)?تحديث|اخر تعديل|عدل في|updated|modified|اخر تحديث")
_LABELS = re.compile(
    r"تاريخ النشر|تاريخ ووقت النشر|وقت النشر|نشرت?|تم النشر|النشر|تاريخ|التاريخ|اخر تحديث|آخر تحديث"
    r"|تم التحديث|تم تحديثه|تحديث|التحديث"
    r"|حررت?|صدر|اضيف|انشئ|كتب في|طبع|اخر تعديل|published|updated|posted|last|modified|date|on|at|first"
)
_FILLERS = re.compile(
    rf"(?<!\w)(?:{_any(WEEKDAYS)}|الموافق|الساعه|ساعه|بتوقيت|توقيت|غرينتش|جرينتش|غرينيتش|مكه|المكرمه"
    rf"|القاهره|ابوظبي|ابو|ظبي|دبي|بيروت"
    r"|الدوحه|الرياض|بغداد|موسكو|المحلي|المحلى|السعوديه|مصر|تونس|الجزاير|المغرب|gmt|utc|est|edt|cet"
    r"|[+]?\d:?00|مـ|م|هـ|ه|ص|في|فى|يوم|اليوم|امس|على"
    r"|عند|بتاريخ|عام|سنه|من|the|of|صباحا|مساء|read|min|minutes|منذ|حجم الخط)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. `when` is None where it gives no Gregorian date; `rest` is what the line says besides."""

    when: datetime | None
    precision: Precision
    updated: bool
    labelled: bool
    rest: str


def dateline(text: str, *, folded: str | None = None) -> Dateline | None:
    """The date of a line that is a dateline, None for any other line. Wall-clock time as printed, no zone.

    `folded` is the folded text, if the caller has it.
    """
    if len(text) > 220 or not any(char.isdigit() or char in "ذلاg" for char in text):
        return None
    if folded is None or "ـ" in text or "-" in text:
        dashed = text.replace("ـ", "-")
        folded = fold(re.sub(r"(?<=ه)-|(?<=م)-(?=\s|$)", "", dashed))
    if not _TELLS.search(folded):
        return None
    if "العدد" in folded:
        folded = _ISSUE.sub(" ", folded)
    folded = _TWICE.sub(r"\1", _DATE_TWICE.sub(r"\1", folded))
    if any(word in folded for word in _COUNTED):
        folded = _COUNTS.sub(" | ", folded)
    rest, when, precision = folded, None, Precision.UNKNOWN
    iso = _ISO.search(rest)
    clock = None
    if iso:
        rest = f"{rest[: iso.start()]} {iso.group()[:10]} {iso.group(1)}:{iso.group(2)} {rest[iso.end() :]}"
    found = next((match for pattern in _DATES if (match := pattern.search(rest))), None)
    if found:
        when = _date(found)
        rest = rest[: found.start()] + " | " + rest[found.end() :]
        precision = Precision.DAY
    elif month := _MONTH_YEAR.match(rest):
        when = datetime(int(month["y"]), GREGORIAN[month["m"]], 1)
        rest, precision = "", Precision.MONTH
    if found and when is None:
        return None
    for pattern in _DATES:  # «نشر … آخر تحديث …» on one line: the first date counts, the others are no words of it
        rest = pattern.sub(" | ", rest)
    rest = _HIJRI_NUMBERS.sub(" | ", _HIJRI.sub(" | ", rest))
    hijri = rest.count("|") > (1 if found else 0)
    clock = _CLOCK.search(rest)
    if clock:
        rest = _CLOCK.sub(" | ", rest)
        if when is not None and precision is Precision.DAY:
            when, precision = _timed(when, clock)
    age = _AGE.search(rest)
    if age:
        rest = _AGE.sub(" | ", rest)
    day_month = _DAY_MONTH.search(rest) if when is None else None
    if day_month:
        rest = _DAY_MONTH.sub(" | ", rest)
    updated = bool(_UPDATE.search(folded))
    unlabelled = _LABELS.sub(" ", rest)
    labelled = unlabelled != rest
    rest = re.sub(r"[^\w\s]+", " ", _FILLERS.sub(" ", unlabelled))
    rest = " ".join(word for word in rest.split() if not word.isdigit() or len(word) > 4)
    weekday = any(word in WEEKDAYS for word in re.split(r"\W+", folded))
    certain = (
        when is not None
        or hijri
        or age is not None
        or (clock is not None and (labelled or weekday or "توقيت" in folded))
    )
    if not certain and not (day_month and (labelled or clock or weekday)):
        return None
    return Dateline(when, precision, updated and not _starts_published(folded), labelled, rest)


def _starts_published(folded: str) -> bool:
    """«نشر في … آخر تحديث …» on one line is a publishing date first."""
    update = _UPDATE.search(folded)
    published = re.search(r"نشر|published", folded)
    return bool(published and update and published.start() < update.start())


def _date(match: re.Match[str]) -> datetime | None:
    month = match["m"]
    try:
        return datetime(int(match["y"]), GREGORIAN.get(month) or int(month), int(match["d"]))
    except ValueError:
        return None


def _timed(day: datetime, clock: re.Match[str]) -> tuple[datetime, Precision]:
    hour, minute, half = int(clock["h"]), int(clock["min"]), clock["half"] or ""
    if hour > 23:
        return day, Precision.DAY
    if half.startswith(("م", "p")) and hour < 12 or half.startswith("ظ") and hour < 5:
        hour += 12
    elif half.startswith(("ص", "a")) and hour == 12:
        hour = 0
    return day.replace(hour=hour, minute=minute), Precision.MINUTE


def is_day(text: str) -> bool:
    """Whether a short text is a day, and what stands around days."""
    found = dateline(text) if len(text.split()) <= _DAY else None
    return found is not None and found.when is not None and len(found.rest.split()) <= 1
