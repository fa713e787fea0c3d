"""Weekdays, and the days named from the day of writing: أمس، اليوم، غداً."""

from articles.arabic.clitics import bare_forms
from articles.arabic.months import WEEKDAYS
from articles.meaning.date_days import ORDINAL_DAY_WORDS, day_at, numeric_day_at, ordinal_day_at
from articles.meaning.date_resolving import Said
from articles.meaning.date_tokens import Line
from articles.meaning.date_words import DAY_TIMES, NEAR_DAYS, NOT_TODAY_AFTER, is_definite
from articles.meaning.date_years import Found, steps_at
from articles.meaning.name_words import is_arabic_given
from articles.meaning.values import DatePrecision

# The words that `near_day_at` may begin at.
NEAR_DAY_WORDS = frozenset({*NEAR_DAYS, "اول"})
# «خطبة الجمعة», «أيام السبت», «كل خميس» and «آل الخميس» are no days; nor are «بين الاثنين» (the two).
_NOT_BEFORE_WEEKDAY = frozenset(
    {"كل", "ايام", "صلاه", "خطبه", "صلوات", "خطب", "بين", "كلا", "كلتا", "بن", "ابن", "بنت", "ال", "ابو", "الشيخ"}
)


def weekday_at(tokens: Line, place: int) -> Found | None:
    """«الثلاثاء الماضي», «مساء الجمعة», «الجمعة 21 نوفمبر»; not a person's name, nor «كل جمعة»."""
    weekday = WEEKDAYS.get(tokens[place].text)
    if weekday is None:
        return None
    said = Said(DatePrecision.DAY, "weekday", weekday=weekday)
    dated = _date_beside(tokens, place + 1)
    if dated:
        return Found(dated.said, place, dated.stop)
    stepped = steps_at(tokens, place + 1)
    if stepped and stepped[0] != 0:
        return Found(said._replace(steps=stepped[0]), place, stepped[1])
    if stepped:
        return Found(said, place, stepped[1])
    return None if _is_no_day(tokens, place) else Found(said, place, place + 1)


def near_day_at(tokens: Line, place: int) -> Found | None:
    """«أمس», «أول من أمس», «أمس الأول», «اليوم الجمعة», «بعد غد»: with the weekday or date that may stand beside."""
    first, steps, stop = place, NEAR_DAYS.get(tokens[place].text), place + 1
    if tokens[place].text == "اول":
        stop = place + 2 if tokens[place + 1].folded != "من" else place + 3
        if tokens[stop - 1].folded != "امس" or tokens[place + 1].gap:
            return None
        steps = -2
    elif steps is None:
        return None
    elif tokens[place].text in ("امس", "الامس"):
        if tokens[stop].folded in ("الحاجه", "القريب") and tokens[stop].gap == "":
            return None
        if tokens[stop].folded == "الاول" and tokens[stop].gap == "":
            steps, stop = -2, stop + 1
        elif tokens[place - 1].folded == "قبل" and tokens[place].gap == "":
            steps, first = -2, place - 1
    elif steps == 1:
        if tokens[place - 1].folded == "بعد" and tokens[place].gap == "":
            steps, first = 2, place - 1
        elif not _is_tomorrow(tokens, place):
            return None
    elif not _is_today(tokens, place):
        return None
    said = Said(DatePrecision.DAY, "near-day", steps=steps)
    dated = _date_beside(tokens, stop)
    if dated:
        return Found(dated.said._replace(steps=steps, rule="near-day-dated"), first, dated.stop)
    if tokens[stop].text in WEEKDAYS and tokens[stop].clitic == "" and tokens[stop].gap in ("", "(", "،", ","):
        said = said._replace(weekday=WEEKDAYS[tokens[stop].text], rule="near-day-weekday")
        beside = _date_beside(tokens, stop + 1)
        if beside:
            return Found(beside.said._replace(steps=steps, rule="near-day-dated"), first, beside.stop)
        return Found(said, first, stop + 1)
    return Found(said, first, stop)


def _is_today(tokens: Line, place: int) -> bool:
    token, before, after = tokens[place], tokens[place - 1], tokens[place + 1]
    if token.clitic not in ("", "و", "ف") or (token.gap == "" and before.folded in NOT_TODAY_AFTER):
        return False
    # «اليوم التالي», «اليوم الوطني»: an adjective agrees; a weekday or a date beside it says which day today is.
    return not (after.gap == "" and is_definite(after.folded) and after.text not in WEEKDAYS)


def _is_tomorrow(tokens: Line, place: int) -> bool:
    """«غدا» is also a verb (he became) and «الغد» the future at large: each needs a companion."""
    before = tokens[place - 1].folded if tokens[place].gap == "" else ""
    after = tokens[place + 1]
    if before in DAY_TIMES or after.text in WEEKDAYS and after.gap in ("", "(", "،"):
        return True
    is_end = after.gap != "" or after.folded in ("في", "علي", "مع", "الي", "من", "بعد", "قبل", "خلال")
    return tokens[place].text == "غدا" and tokens[place].clitic == "" and is_end


def _is_no_day(tokens: Line, place: int) -> bool:
    token, before, after = tokens[place], tokens[place - 1], tokens[place + 1]
    if token.gap:
        return False
    forms = bare_forms(before.folded)
    if not forms.isdisjoint(_NOT_BEFORE_WEEKDAY) or after.folded in ("معا", "كليهما"):
        return True
    return token.clitic == "" and any(map(is_arabic_given, forms))


def _date_beside(tokens: Line, place: int) -> Found | None:
    """A day named by number right after a weekday or «اليوم»: «، 21 نوفمبر», «(21 نوفمبر)», «الموافق 21/11/2024»."""
    if tokens[place].gap not in ("", "،", ",", "(", "-", "–", "/"):
        return None
    if tokens[place].folded in ("الموافق", "بتاريخ", "في"):
        place += 1
    if tokens[place].number is None and tokens[place].text not in ORDINAL_DAY_WORDS:
        return None
    return numeric_day_at(tokens, place) or day_at(tokens, place) or ordinal_day_at(tokens, place)


def is_relative_day(said: Said) -> bool:
    """Whether a day is placed by the day of writing alone: yesterday, or a weekday."""
    return said.year is None and said.month is None and said.precision is DatePrecision.DAY
