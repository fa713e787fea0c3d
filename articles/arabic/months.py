"""Names of months and weekdays as Arabic newspapers print them, in folded spelling.

Four traditions name the Gregorian months: Egypt and the Gulf (يناير), the Levant and Iraq (كانون الثاني), Tunisia and
Algeria (جانفي) and Morocco (غشت). Source: CLDR's `ar`, `ar-LB`, `ar-DZ`, `ar-MA` calendars, and the spellings that
newspapers add to them; «تشرين1» and «أكتوير» are Joomla's.
"""

from articles.arabic.fold import fold

_GREGORIAN: tuple[tuple[str, ...], ...] = (
    ("يناير", "كانون الثاني", "كانون ثاني", "كانون2", "جانفي", "ينائر", "january", "jan"),
    ("فبراير", "شباط", "فيفري", "february", "feb"),
    ("مارس", "آذار", "اذار", "march", "mar"),
    ("أبريل", "إبريل", "نيسان", "أفريل", "april", "apr"),
    ("مايو", "أيار", "ماي", "may"),
    ("يونيو", "يونية", "حزيران", "جوان", "june", "jun"),
    ("يوليو", "يولية", "تموز", "جويلية", "يوليوز", "july", "jul"),
    ("أغسطس", "آب", "أوت", "غشت", "august", "aug"),
    ("سبتمبر", "أيلول", "شتنبر", "september", "sept", "sep"),
    ("أكتوبر", "تشرين الأول", "تشرين أول", "تشرين1", "أكتوير", "october", "oct"),
    ("نوفمبر", "تشرين الثاني", "تشرين ثاني", "تشرين2", "نونبر", "november", "nov"),
    ("ديسمبر", "كانون الأول", "كانون أول", "كانون1", "دجنبر", "december", "dec"),
)
_HIJRI: tuple[tuple[str, ...], ...] = (
    ("محرم",),
    ("صفر",),
    ("ربيع الأول", "ربيع أول"),
    ("ربيع الآخر", "ربيع الثاني", "ربيع آخر", "ربيع ثان"),
    ("جمادى الأولى", "جمادى الأول", "جمادى أول"),
    ("جمادى الآخرة", "جمادى الآخر", "جمادى الثانية", "جمادى الثاني"),
    ("رجب",),
    ("شعبان",),
    ("رمضان",),
    ("شوال",),
    ("ذو القعدة", "ذي القعدة"),
    ("ذو الحجة", "ذي الحجة"),
)
# From Monday, as Python counts weekdays.
_WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("الاثنين", "الإثنين", "monday", "mon"),
    ("الثلاثاء", "tuesday", "tue"),
    ("الأربعاء", "wednesday", "wed"),
    ("الخميس", "thursday", "thu"),
    ("الجمعة", "friday", "fri"),
    ("السبت", "saturday", "sat"),
    ("الأحد", "sunday", "sun"),
)

# Folded name of a Gregorian month -> its number, 1 to 12.
GREGORIAN: dict[str, int] = {fold(name): n for n, names in enumerate(_GREGORIAN, 1) for name in names}
# Folded name of a month of the Islamic calendar -> its number, 1 to 12.
HIJRI: dict[str, int] = {fold(name): n for n, names in enumerate(_HIJRI, 1) for name in names}
# Folded name of a weekday -> its number as Python counts, Monday 0.
WEEKDAYS: dict[str, int] = {fold(name): n for n, names in enumerate(_WEEKDAYS) for name in names}
