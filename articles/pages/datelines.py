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
_DRAWN_OUT = re.compile(r"(?<=[^\W\d_])ـ+(?=[^\W\d_])")  # a tatweel within a word; one beside a blank is a dash
_TODAY = re.compile(r"\W{0,4}(?:اليوم|امس)\s?[,،]?\s?\d")  # «اليوم, 14:30», as sites print the newest stories' days
_LONGEST = 220  # characters of a dateline
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
_ICONS = re.compile(r"[a-z]+(?:_[a-z]+)+")  # a font's names of its icons: «access_time12 مايو», «chat_bubble_outline»
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
_ZONES = "gmt|utc|eest|eet|est|edt|cest|cet|ast|ksa"
_ZONE = re.compile(rf"(?<!\w)(?:{_ZONES})(?!\w)")
_UPDATE = re.compile(r"(?:تم\s)?(?:ال)?تحديث|اخر تعديل|عدل في|updated|modified|اخر تحديث")
_LABELS = re.compile(
    r"تاريخ النشر|تاريخ ووقت النشر|وقت النشر|نشرت?|تم النشر|النشر|تاريخ|التاريخ|اخر تحديث|آخر تحديث"
    r"|تم التحديث|تم تحديثه|تحديث|التحديث"
    r"|حررت?|صدر|اضيف|انشئ|كتب في|طبع|اخر تعديل|published|updated|posted|last|modified|date|on|at|first"
)
_FILLERS = re.compile(
    rf"[+-]\d{{1,2}}(?:gmt|utc)(?!\w)|(?<!\w)(?:{_any(WEEKDAYS)}|الموافق|الساعه|ساعه"
    rf"|بتوقيت \w+(?: المحتله)?|توقيت|غرينتش|جرينتش|غرينيتش|مكه|المكرمه"
    rf"|القاهره|ابوظبي|ابو|ظبي|دبي|بيروت"
    rf"|الدوحه|الرياض|بغداد|موسكو|المحلي|المحلى|السعوديه|مصر|تونس|الجزاير|المغرب|{_ZONES}"
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
    if len(text) > _LONGEST or not any(char.isdigit() or char in "ذلاg" for char in text):
        return None
    line = _comparable(text, folded)
    day = _day(line) if line is not None else None
    if line is None or day is None:
        return None
    when, precision, rest = day
    rest, hijri = _without_other_days(rest, found=precision is Precision.DAY)
    clock, rest = _taken(_CLOCK, rest)
    if clock is not None and when is not None and precision is Precision.DAY:
        when, precision = _timed(when, clock)
    age, rest = _taken(_AGE, rest)
    day_month, rest = _taken(_DAY_MONTH, rest) if when is None else (None, rest)
    unlabelled = _LABELS.sub(" ", rest)
    labelled = unlabelled != rest
    said = labelled or any(word in WEEKDAYS for word in re.split(r"\W+", line)) or _TODAY.match(line) is not None
    hour = clock is not None and (said or "توقيت" in line or _ZONE.search(line) is not None)
    undated = day_month is not None and (said or clock is not None)
    if not (when is not None or hijri or age is not None or hour or undated):
        return None
    updated = _UPDATE.search(line) is not None and not _starts_published(line)
    return Dateline(when, precision, updated, labelled, _words(unlabelled))


def _comparable(text: str, folded: str | None) -> str | None:
    """The folded line without the paper's issue, icons, copies of its own date for readers of screens, and counts; None
    where it holds nothing that every dateline has one of."""
    if folded is None or "ـ" in text or "-" in text:
        dashed = _DRAWN_OUT.sub("", text).replace("ـ", "-")
        folded = fold(re.sub(r"(?<=ه)-|(?<=م)-(?=\s|$)", "", dashed))
    if not _TELLS.search(folded):
        return None
    if "العدد" in folded:
        folded = _ISSUE.sub(" ", folded)
    if "_" in folded:
        folded = _ICONS.sub(" ", folded)
    folded = _TWICE.sub(r"\1", _DATE_TWICE.sub(r"\1", folded))
    if any(word in folded for word in _COUNTED):
        folded = _COUNTS.sub(" | ", folded)
    return folded


def _day(line: str) -> tuple[datetime | None, Precision, str] | None:
    """The first day of a line, or its month where it gives no day, how exact that is, and the rest of the line; None
    for a day that no calendar has."""
    iso = _ISO.search(line)
    if iso:
        line = f"{line[: iso.start()]} {iso.group()[:10]} {iso.group(1)}:{iso.group(2)} {line[iso.end() :]}"
    found = next((match for pattern in _DATES if (match := pattern.search(line))), None)
    if found:
        when = _date(found)
        return (when, Precision.DAY, f"{line[: found.start()]} | {line[found.end() :]}") if when else None
    month = _MONTH_YEAR.match(line)
    if month:
        return datetime(int(month["y"]), GREGORIAN[month["m"]], 1), Precision.MONTH, ""
    return None, Precision.UNKNOWN, line


def _without_other_days(rest: str, *, found: bool) -> tuple[str, bool]:
    """A line without further days («نشر … آخر تحديث …»: the first counts) and Hijri ones, and whether it had any
    besides the day that was `found`."""
    for pattern in (*_DATES, _HIJRI, _HIJRI_NUMBERS):
        rest = pattern.sub(" | ", rest)
    return rest, rest.count("|") > found


def _taken(pattern: re.Pattern[str], rest: str) -> tuple[re.Match[str] | None, str]:
    """What a pattern first finds in a line, and the line without all that it finds."""
    found = pattern.search(rest)
    return found, pattern.sub(" | ", rest) if found else rest


def _words(rest: str) -> str:
    """What is left of a line without weekdays, cities, zones, marks and short numbers."""
    words = re.sub(r"[^\w\s]+", " ", _FILLERS.sub(" ", rest)).split()
    return " ".join(word for word in words if not word.isdigit() or len(word) > 4)


def in_both_calendars(folded: str) -> bool:
    """Whether a folded line gives a Hijri day beside another and no hour, as sites print the day of the visit at the
    top of a page («الاثنين 8 شعبان 1447 هـ – 26 كانون الثاني 2026»). With the issue of a paper it is the day on which
    that was printed."""
    hijri = _HIJRI.search(folded) or _HIJRI_NUMBERS.search(folded)
    another = any(pattern.search(folded) for pattern in _DATES)
    return hijri is not None and another and _CLOCK.search(folded) is None and _ISSUE.search(folded) is None


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


def is_date(text: str) -> bool:
    """Whether a text is a day, or the head of a paper's page that tells one («العدد 12 - السبت 3 مايو 2014»)."""
    if is_day(text):
        return True
    found = dateline(text)
    return found is not None and found.when is not None and not found.rest


def is_day(text: str) -> bool:
    """Whether a short text is a day, and what stands around days."""
    found = dateline(text) if len(text.split()) <= _DAY else None
    return found is not None and found.when is not None and len(found.rest.split()) <= 1
