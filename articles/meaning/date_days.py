"""Days and months as newspapers name them."""

from typing import NamedTuple

from articles.arabic.clitics import bare_forms
from articles.arabic.months import GREGORIAN, HIJRI, WEEKDAYS
from articles.meaning.date_resolving import Said
from articles.meaning.date_tokens import Line
from articles.meaning.date_words import (
    ADJECTIVES,
    BEFORE_MONTH,
    DAY_TIMES,
    MONTH_NOUNS,
    NAMED_BY_DAY,
    ORDINALS,
    TENS,
    UNITS,
    WEAK_MONTHS,
    WEAKEST_MONTHS,
    WHOLE_TENS,
)
from articles.meaning.date_years import Found, continues_number, number_year, steps_at, year_after
from articles.meaning.values import DatePrecision


class _Month(NamedTuple):
    number: int
    hijri: bool
    weak: bool
    weakest: bool
    stop: int


# The words that `ordinal_day_at` may begin at.
ORDINAL_DAY_WORDS = frozenset({*WHOLE_TENS, *ORDINALS, "الحادي"})
_FIRST_OF_MONTHS = frozenset(name.split()[0] for name in (*GREGORIAN, *HIJRI))
_TIGHT = ("", "-", "–", "/")
_BEFORE_ORDINAL = frozenset({"في", "وفي", "منذ", "حتي", "من", "الي", "قبل", "بعد", "بحلول", "اليوم", "بين", "بتاريخ"})


def month_at(tokens: Line, place: int) -> Found | None:
    """«نوفمبر 2024», «يناير (كانون الثاني) الماضي», «مايو من العام الماضي», «في سبتمبر»."""
    month = _month(tokens, place)
    if month is None or tokens[place - 1].number is not None and tokens[place].gap == tokens[place].clitic == "":
        return None
    said = Said(DatePrecision.MONTH, "month", hijri=month.hijri, month=month.number)
    english = _english(tokens, place, month, said)
    if english:
        return english
    whole = _with_year(tokens, said, month.stop)
    before = tokens[place - 1].folded if tokens[place].gap == "" else ""
    if whole:
        said, stop = whole
        if month.weakest and said.year is None and before not in MONTH_NOUNS:
            return None
        return Found(said, place, stop)
    is_told = before in MONTH_NOUNS or (not month.weak and before in BEFORE_MONTH)
    if not is_told:
        return None
    later = _later_year(tokens, month.stop)
    return Found(said._replace(year=later), place, month.stop)


def day_at(tokens: Line, place: int) -> Found | None:
    """«21 نوفمبر 2024», «21 من نوفمبر», «5 و6 يناير», «15 الجاري», «21 من الشهر الماضي»; with no year the nearest."""
    day = tokens[place].number
    if day is None or len(tokens[place].folded) > 2 or not 1 <= day <= 31:
        return None
    if continues_number(tokens, place) or (tokens[place - 1].number is not None and tokens[place].gap == "/"):
        return None
    stop, last_day = place + 1, None
    is_pair = tokens[stop].folded in ("و", "الي", "حتي") and tokens[stop].gap == ""
    other = stop + 1 if is_pair else stop
    more = tokens[other].number
    if (is_pair or tokens[stop].gap in ("-", "–")) and more is not None and day < more <= 31:
        stop, last_day = other + 1, more
    return _day_of(tokens, place, stop, day, last_day)


def ordinal_day_at(tokens: Line, place: int) -> Found | None:
    """«السابع من أكتوبر», «الحادي والعشرين من مارس 2015», «الثلاثين من الشهر الجاري»."""
    word = tokens[place].text
    tens = TENS.get(tokens[place + 1].folded, 0)
    day = WHOLE_TENS.get(word) or ORDINALS.get(word) or (1 if word == "الحادي" and tens else None)
    if day is None:
        return None
    stop = place + 1
    if word not in WHOLE_TENS:
        day += tens
        stop += tens > 0
    before = tokens[place - 1]
    is_free = (
        bool(tokens[place].gap) or not before.folded or before.folded in _BEFORE_ORDINAL or before.folded in DAY_TIMES
    )
    is_named = not bare_forms(before.folded).isdisjoint(NAMED_BY_DAY)
    if day > 31 or tokens[stop].folded != "من":
        return None
    if not (is_free or before.text in WEEKDAYS or before.text in ADJECTIVES or is_named or tokens[place].clitic):
        return None
    return _day_of(tokens, place, stop, day, None)


def numeric_day_at(tokens: Line, place: int) -> Found | None:
    """«21/11/2024», «2024-11-21», «8-10-1436هـ»: three numbers with the same mark between; day before month."""
    one, two = tokens[place], tokens[place + 1]
    if one.number is None or two.number is None:
        return None
    three = tokens[place + 2]
    if three.number is None:
        return None
    if two.gap not in ("/", "-", ".", "–") or three.gap != two.gap or tokens[place + 3].gap == two.gap:
        return None
    if one.gap in ("/", "-", ".", "–", ",", ":") and tokens[place - 1].number is not None:
        return None
    if len(one.folded) == 4:
        year, month, day, stop = number_year(tokens, place), two.number, three.number, place + 3
    else:
        year, month, day = number_year(tokens, place + 2, dated=True), two.number, one.number
        stop = year.stop if year else place + 3
    if year is None or len(two.folded) > 2 or max(len(one.folded), len(three.folded)) != 4:
        return None
    marked = tokens[stop].folded in ("ه", "م") and tokens[stop].gap == ""
    if not year.hijri and month > 12 >= day:
        month, day = day, month
    if not 1 <= month <= 12:
        return None
    said = Said(DatePrecision.DAY, "numeric-day", hijri=year.hijri, year=year.year, month=month, day=day)
    return Found(said, place, stop + marked)


def _day_of(tokens: Line, first: int, stop: int, day: int, last_day: int | None) -> Found | None:
    is_partitive = tokens[stop].folded == "من" and tokens[stop].gap == ""
    if is_partitive:
        stop += 1
    said = Said(DatePrecision.DAY, "day", day=day, last_day=last_day)
    if UNITS.get(tokens[stop].text) == "month" and tokens[stop].gap == "":
        stepped = steps_at(tokens, stop + 1)
        if stepped is None or not is_partitive and tokens[stop].text != "الشهر":
            return None
        # Counted in months: the day of that month.
        said = said._replace(precision=DatePrecision.MONTH, rule="day-of-month", steps=stepped[0])
        return Found(said, first, stepped[1])
    if not is_partitive and tokens[stop].folded in ("الجاري", "الحالي") and tokens[stop].gap == "":
        before = tokens[first - 1]
        if before.folded in ("في", "وفي", "يوم", "حتي", "الي") or before.text in WEEKDAYS:
            return Found(said._replace(precision=DatePrecision.MONTH, rule="day-of-month", steps=0), first, stop + 1)
        return None
    if tokens[stop].folded in MONTH_NOUNS and tokens[stop].gap == "":
        stop += 1
    month = _month(tokens, stop)
    if month is None or tokens[stop].gap not in _TIGHT or tokens[stop].clitic:
        return None
    said = said._replace(month=month.number, hijri=month.hijri)
    whole = _with_year(tokens, said, month.stop)
    if whole:
        said, end = whole
        return None if month.weakest and said.year is None else Found(said, first, end)
    if month.weakest:
        return None
    later = _later_year(tokens, month.stop)
    noun = tokens[first - 1].folded
    is_name = tokens[first].gap == "" and not bare_forms(noun).isdisjoint(NAMED_BY_DAY)
    return Found(said._replace(year=later, named_day=is_name and later is None), first, month.stop)


def _month(tokens: Line, place: int) -> _Month | None:
    named = _name(tokens, place)
    if named is None:
        return None
    number, hijri, stop = named
    word = tokens[place].text
    weak, weakest = word in WEAK_MONTHS, word in WEAKEST_MONTHS
    other = _name(tokens, stop) if tokens[stop].gap in ("", "(", "/", "-", "–") and not tokens[stop].clitic else None
    if other and not hijri and other[:2] == (number, False):
        return _Month(number, hijri, False, False, other[2])
    return _Month(number, hijri, weak, weakest, stop)


def _name(tokens: Line, place: int) -> tuple[int, bool, int] | None:
    word = tokens[place].text
    if word not in _FIRST_OF_MONTHS:
        return None
    if tokens[place + 1].gap == "":
        two = f"{word} {tokens[place + 1].folded}"
        if two in GREGORIAN:
            return GREGORIAN[two], False, place + 2
        if two in HIJRI:
            return HIJRI[two], True, place + 2
    if word in GREGORIAN:
        return GREGORIAN[word], False, place + 1
    return (HIJRI[word], True, place + 1) if word in HIJRI else None


def _with_year(tokens: Line, said: Said, place: int) -> tuple[Said, int] | None:
    """What a month's name is followed by: a year, or what places it by the day of writing; and the place after it."""
    if tokens[place].gap in ("", ")"):
        stepped = steps_at(tokens, place)
        if stepped:
            number = number_year(tokens, stepped[1]) if tokens[stepped[1]].gap in ("", "(", "،") else None
            named = said._replace(steps=stepped[0])
            if number and number.hijri == said.hijri:
                return named._replace(year=number.year), number.stop
            return named, stepped[1]
    year = year_after(tokens, place)
    if year is None or (year.year is not None and year.hijri != said.hijri):
        return None
    if year.year is not None:
        return said._replace(year=year.year), year.stop
    return said._replace(year_steps=year.steps), year.stop


def _later_year(tokens: Line, place: int) -> int | None:
    """The year of the second of two dates is the first's too: «من 5 يناير إلى 7 فبراير 2015»."""
    is_joined = (
        tokens[place].folded in ("و", "الي", "حتي") or tokens[place].clitic == "و" or tokens[place].gap in ("-", "–")
    )
    if not is_joined or tokens[place].gap not in ("", ")", "-", "–"):
        return None
    place += tokens[place].folded in ("و", "الي", "حتي")
    place += tokens[place].number is not None and len(tokens[place].folded) <= 2
    place += tokens[place].folded == "من"
    month = _month(tokens, place)
    year = number_year(tokens, month.stop) if month and tokens[month.stop].gap in ("", ")") else None
    return year.year if year and month and year.hijri == month.hijri else None


def _english(tokens: Line, place: int, month: _Month, said: Said) -> Found | None:
    """«November 21, 2024»."""
    day = tokens[month.stop].number if tokens[place].text.isascii() and tokens[month.stop].gap == "" else None
    if day is None or not 1 <= day <= 31:
        return None
    year = year_after(tokens, month.stop + 1)
    if year is None or year.year is None:
        return None
    return Found(said._replace(precision=DatePrecision.DAY, rule="day", day=day, year=year.year), place, year.stop)
