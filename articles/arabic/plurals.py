"""How Arabic counts: the form of a noun depends on its number, in six classes.

The classes are CLDR's plural rules for `ar`: zero, one, two, few (3 to 10 in the last two digits), many (11 to 99) and
other (100, 101, 102 and the like).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noun:
    """The six forms of a noun that numbers ask for, in one grammatical case.

    `zero`, `one` and `two` are whole phrases that stand without a figure («لا مقالات», «مقال واحد», «مقالان»); the
    others follow the figure: «3 مقالات», «11 مقالاً», «100 مقال».
    """

    zero: str
    one: str
    two: str
    few: str
    many: str
    other: str


def plural_class(number: int) -> str:
    """Which of the six forms a whole number of 0 or more needs: the name of a field of Noun."""
    if number in (0, 1, 2):
        return ("zero", "one", "two")[number]
    tail = number % 100
    if 3 <= tail <= 10:
        return "few"
    return "many" if tail >= 11 else "other"


def counted(number: int, noun: Noun) -> str:
    """The number with its noun, in Western digits: «لا مقالات», «مقالان», «3 مقالات», «1,250 مقالاً»."""
    form = plural_class(number)
    word: str = getattr(noun, form)
    return word if form in ("zero", "one", "two") else f"{number:,} {word}"


ARTICLES = Noun("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال")
PEOPLE = Noun("لا أشخاص", "شخص واحد", "شخصان", "أشخاص", "شخصاً", "شخص")
COUNTRIES = Noun("لا بلدان", "بلد واحد", "بلدان", "بلدان", "بلداً", "بلد")
SOURCES = Noun("لا مصادر", "مصدر واحد", "مصدران", "مصادر", "مصدراً", "مصدر")
ORGANISATIONS = Noun("لا منظمات", "منظمة واحدة", "منظمتان", "منظمات", "منظمة", "منظمة")
TOPICS = Noun("لا موضوعات", "موضوع واحد", "موضوعان", "موضوعات", "موضوعاً", "موضوع")
PUBLISHERS = Noun("لا ناشرين", "ناشر واحد", "ناشران", "ناشرين", "ناشراً", "ناشر")
LINES = Noun("لا أسطر", "سطر واحد", "سطران", "أسطر", "سطراً", "سطر")
QUOTATIONS = Noun("لا اقتباسات", "اقتباس واحد", "اقتباسان", "اقتباسات", "اقتباساً", "اقتباس")
PHOTOS = Noun("لا صور", "صورة واحدة", "صورتان", "صور", "صورة", "صورة")
TIMES = Noun("ولا مرة", "مرة واحدة", "مرتين", "مرات", "مرة", "مرة")
SUGGESTIONS = Noun("لا اقتراحات", "اقتراح واحد", "اقتراحان", "اقتراحات", "اقتراحاً", "اقتراح")
MINUTES = Noun("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة")
# After «في».
ELSEWHERE_IN = Noun("غير مكان", "مكان آخر", "مكانين آخرين", "أماكن أخرى", "مكاناً آخر", "مكان آخر")
HITS = Noun("لا مواضع", "موضع واحد", "موضعان", "مواضع", "موضعاً", "موضع")
LETTERS = Noun("لا حروف", "حرف واحد", "حرفان", "حروف", "حرفاً", "حرف")

# After a preposition («قبل يومين») the dual is in the genitive.
BLOCKS_IN = Noun("غير موضع", "موضع واحد", "موضعين", "مواضع", "موضعاً", "موضع")
MINUTES_AFTER = Noun("لحظات", "دقيقة", "دقيقتين", "دقائق", "دقيقة", "دقيقة")
HOURS_AFTER = Noun("أقل من ساعة", "ساعة", "ساعتين", "ساعات", "ساعة", "ساعة")
DAYS_AFTER = Noun("أقل من يوم", "يوم", "يومين", "أيام", "يوماً", "يوم")
MONTHS_AFTER = Noun("أقل من شهر", "شهر", "شهرين", "أشهر", "شهراً", "شهر")
YEARS_AFTER = Noun("أقل من سنة", "سنة", "سنتين", "سنوات", "سنة", "سنة")
