"""Years, and what is counted in years, quarters, months and weeks from the day of writing."""

from typing import NamedTuple

from articles.arabic.clitics import bare_forms
from articles.meaning.date_resolving import Said
from articles.meaning.date_tokens import Line
from articles.meaning.date_words import (
    ADJECTIVES,
    BEFORE_YEAR,
    COUNTS,
    DECADES,
    DUALS,
    EVENTS,
    FUNCTION_WORDS,
    ORDINALS,
    PERFECT,
    PLURALS,
    SEASONS,
    THIS,
    UNITS,
    YEAR_WORDS,
    is_definite,
)
from articles.meaning.values import DatePrecision


class Found(NamedTuple):
    """What is said, by tokens `first` up to `stop`, end excluded."""

    said: Said
    first: int
    stop: int


class Year(NamedTuple):
    """A year named by number (2018) or placed by the day of writing (العام الماضي: steps -1).

    `marked` when هـ or م says of which calendar it is.
    """

    year: int | None
    hijri: bool
    steps: int | None
    stop: int
    marked: bool = False


_GREGORIAN_MARKS = frozenset({"م", "ميلادي", "ميلاديه"})
_HIJRI_MARKS = frozenset({"ه", "هجري", "هجريه", "للهجره"})
_PRECISIONS = {
    "day": DatePrecision.DAY,
    "week": DatePrecision.WEEK,
    "month": DatePrecision.MONTH,
    "year": DatePrecision.YEAR,
}
# Numbers that a careful reader takes for a year without the word عام before them.
_BARE_YEARS = range(1850, 2061)


def continues_number(tokens: Line, place: int) -> bool:
    """Whether a number is the rest of the one before it (1095.50, 2,000, 10:30)."""
    token, before = tokens[place], tokens[place - 1]
    is_tight = token.start - before.end == 1 and token.gap in (".", ",", ":", "٫", "٬")
    return is_tight and before.text.isdigit() and token.text.isdigit()


def number_year(tokens: Line, place: int, *, dated: bool = False) -> Year | None:
    """A number of four digits that may be a year, with its mark (م, هـ) if it has one.

    `dated` when the number before it is known to be a month's (10.11.2024).
    """
    token = tokens[place]
    year = token.number
    if year is None or len(token.folded) != 4 or not 1000 <= year <= 2199:
        return None
    after = tokens[place + 1]
    if after.gap[:1] in ("%", "$", "٪", "€", "+", "×") or continues_number(tokens, place + 1):
        return None
    if token.gap[-1:] in ("+", "$", "€") or (continues_number(tokens, place) and not dated):
        return None
    hijri = 1300 <= year <= 1500
    if after.gap == "" and after.folded in _HIJRI_MARKS:
        return Year(year, True, None, place + 2, marked=True)
    if after.gap == "" and after.folded in _GREGORIAN_MARKS:
        return Year(year, False, None, place + 2, marked=True)
    return Year(year, hijri, None, place + 1)


def stepped_year(tokens: Line, place: int) -> Year | None:
    """«العام الماضي», «هذا العام», «العام المقبل 2025»: a year placed by the day of writing."""
    if tokens[place].text in THIS and UNITS.get(tokens[place + 1].text) == "year" and tokens[place + 1].gap == "":
        return None if _has_adjective(tokens, place + 2) else Year(None, False, 0, place + 2)
    if UNITS.get(tokens[place].text) != "year":
        return None
    stepped = _steps(tokens, place + 1)
    if stepped is None:
        return None
    steps, stop = stepped
    number = number_year(tokens, stop) if tokens[stop].gap in ("", "(", "،") else None
    if number and not number.hijri:
        return Year(number.year, False, steps, number.stop)
    return Year(None, False, steps, stop)


def year_after(tokens: Line, place: int) -> Year | None:
    """The year after a month: 2018, «عام 2018», «من العام الماضي», «، 2018»."""
    if tokens[place].gap not in ("", ",", "،", "-", "–", "/", ")", "),", ")،", "(", "."):
        return None
    if tokens[place].folded == "من" and tokens[place].gap in ("", ")"):
        place += 1
    stepped = stepped_year(tokens, place)
    if stepped:
        return stepped
    if tokens[place].text in YEAR_WORDS and tokens[place].clitic in ("", "ل", "ب"):
        place += 1
        if tokens[place].gap:
            return None
    elif tokens[place].gap == ".":
        # «في مارس. 2000 شخص …» begins another sentence.
        return None
    return number_year(tokens, place)


def year_at(tokens: Line, place: int) -> Found | None:
    """«عام 2018», «عامي 2014 و2015», «العام 1436هـ», «هذا العام», «العام الماضي 2014»."""
    stepped = stepped_year(tokens, place)
    if stepped:
        said = Said(DatePrecision.YEAR, "relative-year", year=stepped.year, steps=stepped.steps)
        return Found(said, place, stepped.stop)
    if tokens[place].text not in YEAR_WORDS or tokens[place - 1].number is not None:
        return None
    number = number_year(tokens, place + 1)
    if number is None or number.year is None or tokens[place + 1].gap not in ("", "("):
        return None
    either = number.hijri and not number.marked
    said = Said(DatePrecision.YEAR, "year", hijri=number.hijri, year=number.year, either=either)
    return _ranged(tokens, said, place, number.stop)


def bare_year_at(tokens: Line, place: int) -> Found | None:
    """«في 2019», «منذ 2011», «صيف 2014», «انتخابات 2018», «موسم 2014-2015»: a number alone, if it counts nothing."""
    before = tokens[place - 1]
    if tokens[place].gap not in ("", "ل"):
        return None
    plain = before.folded[1:] if before.folded[:1] in ("و", "ف") and before.folded not in BEFORE_YEAR else before.folded
    is_event = not bare_forms(before.folded).isdisjoint(EVENTS)
    if not (is_event or before.text in SEASONS or before.folded in BEFORE_YEAR or plain in BEFORE_YEAR):
        return None
    number = number_year(tokens, place)
    if number is None or number.year is None or not (number.marked or number.year in _BARE_YEARS):
        return None
    rule = "event-year" if is_event else "bare-year"
    found = _ranged(tokens, Said(DatePrecision.YEAR, rule, hijri=number.hijri, year=number.year), place, number.stop)
    is_joined = is_event and tokens[found.stop].folded.startswith("و")
    if not number.marked and not is_joined and before.text not in SEASONS and _counts(tokens, found.stop):
        return None
    if before.text in SEASONS and not number.hijri and found.said.last_year is None and before.gap != "/":
        begin, end = SEASONS[before.text]
        season = found.said._replace(precision=DatePrecision.SEASON, rule="season", month=begin, last_month=end)
        return Found(season, place - 1, found.stop)
    return found


def decade_at(tokens: Line, place: int) -> Found | None:
    """«تسعينات القرن الماضي»: only with its century; «في الثلاثينات من عمره» is an age."""
    decade = DECADES.get(tokens[place].text)
    if decade is None:
        return None
    after = place + 1
    if tokens[after].folded == "من":
        after += 1
    if tokens[after].folded != "القرن" or tokens[after + 1].folded not in ("الماضي", "العشرين", "المنصرم"):
        return None
    said = Said(DatePrecision.DECADE, "decade", year=1900 + decade, last_year=1909 + decade)
    return Found(said, place, after + 2)


def unit_at(tokens: Line, place: int) -> Found | None:
    """«الأسبوع الماضي», «هذا الشهر», «الليلة الماضية», «الربع الثالث من عام 2014»."""
    unit = UNITS.get(tokens[place].text)
    if unit is None or unit == "year":
        return None
    if unit in ("quarter", "half"):
        return _part(tokens, place, unit)
    if tokens[place - 1].text in THIS and tokens[place].gap == "" and unit != "night":
        if _has_adjective(tokens, place + 1):
            return None
        return Found(Said(_PRECISIONS[unit], "relative-" + unit, steps=0), place - 1, place + 1)
    stepped = _steps(tokens, place + 1)
    if stepped is None:
        return None
    steps, stop = stepped
    if unit == "night":
        return Found(Said(DatePrecision.DAY, "last-night", steps=-1), place, stop) if steps == -1 else None
    return Found(Said(_PRECISIONS[unit], "relative-" + unit, steps=steps), place, stop)


def ago_at(tokens: Line, place: int) -> Found | None:
    """«قبل يومين», «قبل 3 أسابيع», «قبل ثلاثة أيام»; not «قبل يومين من …», which counts from something else."""
    if tokens[place].text != "قبل" or tokens[place].clitic not in ("", "و", "ف"):
        return None
    word, stop = tokens[place + 1], place + 2
    count, unit = DUALS.get(word.folded, (0, ""))
    if not count:
        count = COUNTS.get(word.folded, word.number or 0)
        if not count:
            return None  # nearly always: قبل أن
        unit = PLURALS.get(tokens[place + 2].folded, "")
        stop = place + 3
    if tokens[stop].folded in ("واحد", "واحده") and count == 1:
        stop += 1
    after = tokens[stop]
    if not unit or not 0 < count <= 100 or word.gap or tokens[stop - 1].gap:
        return None
    names_event = after.folded == "من" or is_definite(after.folded) or after.anchored
    if after.gap == "" and (names_event or (count <= 2 and after.folded and after.folded not in FUNCTION_WORDS)):
        return None
    return Found(Said(_PRECISIONS[unit], "ago", steps=-count), place, stop)


def _part(tokens: Line, place: int, unit: str) -> Found | None:
    count = ORDINALS.get(tokens[place + 1].text, 0)
    length = 3 if unit == "quarter" else 6
    if not 1 <= count <= 12 // length or tokens[place + 1].gap:
        return None
    year = year_after(tokens, place + 2)
    if year is None or year.hijri or tokens[place + 2].gap not in ("", "("):
        return None
    begin = (count - 1) * length + 1
    said = Said(
        DatePrecision.SEASON,
        unit,
        year=year.year,
        year_steps=year.steps if year.year is None else None,
        month=begin,
        last_month=begin + length - 1,
    )
    return Found(said, place, year.stop)


def _steps(tokens: Line, place: int) -> tuple[int, int] | None:
    """«الماضي» -1, «قبل الماضي» -2, «المقبل» 1, «بعد المقبل» 2, and the place after it."""
    if tokens[place].gap not in ("", ")"):
        return None
    steps = ADJECTIVES.get(tokens[place].text)
    if steps is not None and tokens[place].clitic == "":
        return steps, place + 1
    if tokens[place].folded == "ما":
        place += 1
    further = ADJECTIVES.get(tokens[place + 1].text)
    if tokens[place].folded == "قبل" and further == -1:
        return -2, place + 2
    if tokens[place].folded == "بعد" and further == 1:
        return 2, place + 2
    return None


def _has_adjective(tokens: Line, place: int) -> bool:
    """«هذا العام الدراسي»: some other adjective makes another thing of it."""
    return tokens[place].gap == "" and is_definite(tokens[place].folded) and not _steps(tokens, place)


def steps_at(tokens: Line, place: int) -> tuple[int, int] | None:
    """What places the word before `place` by the day of writing («يناير (كانون الثاني) الماضي»)."""
    return _steps(tokens, place)


def _ranged(tokens: Line, said: Said, first: int, stop: int) -> Found:
    """With the year that a range or pair goes on to: «2014 و2015», «2010 إلى 2015», «2014-2015», «1436/1437هـ»."""
    token, at = tokens[stop], stop
    if token.folded in ("و", "الي", "حتي", "او") and token.gap in ("", ")"):
        at = stop + 1
    elif token.gap not in ("-", "–", "/", "—"):
        return Found(said, first, stop)
    if token.gap == "/" and tokens[at + 1].gap == "/":
        return Found(said, first, stop)
    more = number_year(tokens, at)
    if more is None or more.year is None or said.year is None or not said.year < more.year <= said.year + 150:
        return Found(said, first, stop)
    return Found(
        said._replace(last_year=more.year, hijri=more.hijri, either=said.either and not more.marked), first, more.stop
    )


def _counts(tokens: Line, stop: int) -> bool:
    """Whether the word after a number may be what it counts (في 2000 قرية). A counted noun is indefinite."""
    token = tokens[stop]
    word = token.folded
    if token.gap or not word:
        return token.gap[:1] in ("%", "٪", "$", "€")
    if word in FUNCTION_WORDS or word in PERFECT or token.anchored and token.number is None:
        return False
    return not is_definite(word)
