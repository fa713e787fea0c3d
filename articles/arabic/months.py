"""Names of months and weekdays as Arabic newspapers print them, in folded spelling.

Four traditions name the Gregorian months: Egypt and the Gulf (يناير), the Levant and Iraq (كانون الثاني), Tunisia and
Algeria (جانفي) and Morocco (غشت). Source: CLDR's `ar`, `ar-LB`, `ar-DZ`, `ar-MA` calendars, and the spellings that
newspapers add to them.
"""

from articles.arabic.fold import fold

_GREGORIAN: tuple[tuple[str, ...], ...] = (
    ("يناير", "كانون الثاني", "جانفي", "ينائر", "january", "jan"),
    ("فبراير", "شباط", "فيفري", "february", "feb"),
    ("مارس", "آذار", "اذار", "march", "mar"),
    ("أبريل", "إبريل", "نيسان", "أفريل", "april", "apr"),
    ("مايو", "أيار", "ماي", "may"),
    ("يونيو", "يونية", "حزيران", "جوان", "june", "jun"),
    ("يوليو", "يولية", "تموز", "جويلية", "يوليوز", "july", "jul"),
    ("أغسطس", "آب", "أوت", "غشت", "august", "aug"),
    ("سبتمبر", "أيلول", "شتنبر", "september", "sept", "sep"),
    ("أكتوبر", "تشرين الأول", "october", "oct"),
    ("نوفمبر", "تشرين الثاني", "نونبر", "november", "nov"),
    ("ديسمبر", "كانون الأول", "دجنبر", "december", "dec"),
)
_HIJRI = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع أول",
    "ربيع الآخر",
    "ربيع الثاني",
    "ربيع آخر",
    "ربيع ثان",
    "جمادى الأولى",
    "جمادى الأول",
    "جمادى أول",
    "جمادى الآخرة",
    "جمادى الآخر",
    "جمادى الثانية",
    "جمادى الثاني",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذي القعدة",
    "ذو الحجة",
    "ذي الحجة",
)
_WEEKDAYS = ("السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة")
_WEEKDAYS_LATIN = ("saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday")
_SHORT_WEEKDAYS = ("sat", "sun", "mon", "tue", "wed", "thu", "fri")

# Folded name of a Gregorian month -> its number, 1 to 12.
GREGORIAN: dict[str, int] = {fold(name): n for n, names in enumerate(_GREGORIAN, 1) for name in names}
HIJRI: frozenset[str] = frozenset(fold(name) for name in _HIJRI)
WEEKDAYS: frozenset[str] = frozenset(fold(day) for day in (*_WEEKDAYS, *_WEEKDAYS_LATIN, *_SHORT_WEEKDAYS))
