"""The closed lists that dates in running text are told by, folded."""

from itertools import product

from articles.arabic.fold import fold
from articles.arabic.months import GREGORIAN, HIJRI, WEEKDAYS


def _set(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


# Adjectives that place a unit by the day of writing, and how far: الماضي is one back, الحالي this one, المقبل one on.
ADJECTIVES: dict[str, int] = {
    word: steps
    for steps, words in (
        (-1, "الماضي الماضية المنصرم المنصرمة الفائت الفائتة المنقضي المنقضية"),
        (0, "الجاري الجارية الحالي الحالية الراهن الراهنة"),
        (1, "المقبل المقبلة القادم القادمة الآتي الآتية"),
    )
    for word in _set(words)
}
UNITS: dict[str, str] = {
    fold(word): unit
    for unit, words in (
        ("week", "الأسبوع"),
        ("month", "الشهر"),
        ("year", "العام السنة"),
        ("night", "الليلة"),
        ("quarter", "الربع"),
        ("half", "النصف"),
    )
    for word in words.split()
}
SEASONS: dict[str, tuple[int, int]] = {fold("ربيع"): (3, 5), fold("صيف"): (6, 8), fold("خريف"): (9, 11)}
THIS = _set("هذا هذه")
YEAR_WORDS = _set("عام سنة العام السنة عامي عامَي أعوام الأعوام سنوات السنوات سنتي")
# After these a bare number of four digits is a year if no counted noun follows.
BEFORE_YEAR = _set(
    "في منذ حتى بحلول خلال مطلع أوائل أواخر نهاية بداية منتصف أواسط قبل بعد ربيع صيف خريف شتاء أوساط ختام غضون"
)
# What is held or breaks out in a year and is told apart by it. Not رؤية 2030 and القرار 2254: those are names.
EVENTS = _set(
    "حرب ثورة انتفاضة انتخابات استفتاء انقلاب غزو اتفاق اتفاقية معاهدة هدنة قمة مونديال أولمبياد موازنة ميزانية موسم"
    " دستور هزيمة نكسة عدوان زلزال أزمة"
)
# What takes its name from a day of history: the day of the year is no date of this story.
NAMED_BY_DAY = _set(
    "ثورة انتفاضة حركة حراك قوى فريق تحالف هجوم هجمات اعتداءات أحداث شارع جسر مدينة حزب كتيبة حرب جامعة ميدان ذكرى عيد"
    " ساحة انقلاب كأس مجزرة تفجيرات نصر انتصارات"
)
DAY_TIMES = _set("يوم مساء صباح ظهر عصر فجر ليل ليلة منتصف صبيحة مساءً ضحى نهار عشية")
ORDINALS: dict[str, int] = {
    fold(word): n
    for n, word in enumerate(
        ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"), start=1
    )
}
TENS: dict[str, int] = {
    fold("عشر"): 10,
    fold("عشرة"): 10,
    fold("والعشرين"): 20,
    fold("والعشرون"): 20,
    fold("والثلاثين"): 30,
}
WHOLE_TENS: dict[str, int] = {fold("العشرين"): 20, fold("الثلاثين"): 30}
# ثلاثة أيام, ثلاث سنوات
COUNTS: dict[str, int] = {
    form: n
    for n, word in enumerate(["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"], start=3)
    for form in (fold(word), fold(word + "ة"))
}
# قبل يومين: how many of which unit the word alone says.
DUALS: dict[str, tuple[int, str]] = {
    fold(word): (n, unit)
    for unit, words in (
        ("day", "يوم يومين"),
        ("week", "أسبوع أسبوعين"),
        ("month", "شهر شهرين"),
        ("year", "عام عامين"),
        ("year", "سنة سنتين"),
    )
    for n, word in enumerate(words.split(), start=1)
}
PLURALS: dict[str, str] = {
    fold(word): unit
    for unit, words in (
        ("day", "أيام يوما يوم"),
        ("week", "أسابيع أسبوعا أسبوع"),
        ("month", "أشهر شهور شهرا شهر"),
        ("year", "أعوام سنوات سنين عاما عام سنة"),
    )
    for word in words.split()
}
# Words that no counted noun is: after one of them a number before it stood for itself.
FUNCTION_WORDS = _set(
    "في من إلى على عن مع بين بعد قبل حتى منذ خلال أن إن أو ثم لكن بل حيث عندما حين بينما كما كان كانت وكان وكانت لم لن"
    " قد وقد ولم ولا لا ما وما عبر ضد نحو حول دون عند لدى لدي بسبب بعدما قبل وحتى وفي ومن وعلى وإلى وهو وهي هو هي هم"
    " الذي التي الذين وذلك ذلك فيما أي أثناء أيضا تقريبا فقط أما وأن وإن ليس وليس إذ إذا بـ بأن بعد وبعد وبين ومع وثم"
    " به بها له لها تحت تجاه ضمن جراء نتيجة بعيد قبيل إثر لدى بدعم بمشاركة برعاية بمعدل بنسبة بقيمة ميلادية هجرية"
)

_NOT_DEFINITE = _set("إلى إلا ألف ألفا آلاف ألماني ألمانية ألمانيا إلغاء إلزام الذي التي الذين الآن إليه إليها")

# Names of months that are ordinary words or people's names as well, or too short to trust: with a day, a year or شهر.
WEAK_MONTHS = _set(
    "مارس ماي آب أوت جوان نيسان شباط أيار تموز may march mar jan feb apr jun jul aug sep sept oct nov dec august"
)
WEAK_MONTHS |= _set("محرم صفر رجب شعبان شوال")
# صفر is also nought: «3 صفر» may be a score.
WEAKEST_MONTHS = _set("صفر محرم")
# Words before a month without day and year that make it one.
BEFORE_MONTH = _set(
    "في شهر منذ حتى خلال بداية نهاية مطلع أوائل أواخر منتصف أواسط شهري أشهر نهايات بدايات لشهر"
    " بشهر عن من إلى بحلول بعد قبل بين وبين"
)
MONTH_NOUNS = _set("شهر شهري لشهر بشهر")

# Verbs of news prose whose perfect says that what follows has happened, third person singular.
_PERFECT = """
وقع وقّع زار عقدت عقده التقى بدأ انطلق اندلع جرى أجرى شن نفذ أطلق قتل أصيب أسس تأسس انضم انسحب تولى انتخب فاز خسر غادر
وصل عاد شهد سجل بلغ ارتفع انخفض تراجع صدر أصدر أبرم تبنى فرض رفع ألغى ضم غزا احتل سيطر استولى اغتيل توفي مات
رحل ولد استقال أقيل أقال عين عُين تخرج التحق شارك استضاف أقيم افتتح دشن نشر كتب وضع حصل تسلم سلم بنى أنشأ أنشئ هاجم قصف
ضرب دمر أسقط سقط تحطم انهار توصل اتفق رفض استخدم استقبل حضر تعرض اعتقل احتجز أوقف أفرج حكم أدين اتهم حاكم
كان تزوج نال أحرز توج انتقل حدث حصد أنهى انتهى توقف تعطل خرج دخل هبط أقلع أبحر تحول أصبح صار أجري نظم
قاد ترأس شغل خدم عمل درس عاش اتخذ استأنف جمد علق أعدم نزح فر هرب لجأ ألقى التقط قام تم أنتج باع اشترى استحوذ
تجاوز تضاعف نما حقق تلقى اندمج طرح أدرج أغلق فتح ترك أسفر أودى نفى أدان استهدف تسبب اندثر رصد اكتشف
اختبر جرب هزم حرر استعاد طرد أبعد جدد صوت أرسل نقل اختطف خطف فجر انفجر ارتكب أحيا أوفد بث أخرج
"""
# Verbs whose perfect says only that a plan is made or told; the date is the verb's own where it stands right beside it.
_TOLD = "أعلن كشف أوضح قرر أقر اعتمد وافق صادق دعا اقترح أكد ذكر قال أشار"
# What is over by its form: participles that newspapers put before a date (الاتفاق الموقع في …).
_DONE = """
الملتقطة ملتقطة التقطت التقطها الموقع الموقعة المبرم المبرمة المنعقد المنعقدة الصادر الصادرة المؤرخ المؤرخة المنشور
المنشورة المولود المولودة مولود مواليد وقوع اندلاع رحيل وفاة مقتل اغتيال تأسيس اعتقال احتلال سقوط استقلال إعدام
"""
# What says that its date is still to come,
_COMING = """
المقبل المقبلة القادم القادمة المقرر المقررة المزمع المزمعة المرتقب المرتقبة المنتظر المنتظرة المتوقع المتوقعة مقرر
مقررة سوف
"""
# and what only forbids to take it for past: plans, terms, and games that are spoken of years before.
_PLANS = """
غدا بحلول لن خطة خطط رؤية استراتيجية هدف أهداف موعد موعدا المحدد مشروع غد الغد توقعات توقعاته
استحقاق يستحق تستحق لغاية ابتداء اعتبارا بدءا تخصيص تحديد حددت حدد أقصاه استضافة تستضيف يستضيف الموعد مهلة المهلة تمديد
إقامة تنظيم لإقامة تنظيمها يتوقع تتوقع يفترض نهائيات ينتظر تصفيات كأس مونديال أولمبياد
"""
# Nouns and numbers that look like a verb of the future (س and a prefix of the imperfect).
NOT_AHEAD = _set(
    "ستة ستين ستون ستار ستارة ستاد سيارة سيارات سياسة سياسات سياسي سياسية سياسيا سيادة سيد سيدة سيدات سيدي سيناء"
    " سيناريو سينما سيطر سيطرت سيطرة سيل سيول سيف سير سيرة سيرغي سيرجي سيبيريا سيئ سيئة سيبراني سيبرانية سيسي سيلفا"
    " سنة سنوات سنتين سنوي سنوية سنويا سند سندات سنغافورة سنغال سنجار سني سنية سنتر سنتيمتر ستيف ستيفن ستوكهولم ستالين"
    " ستراتيجية ستاندرد ستريت ستينات ستينيات سأل سألت سيارته سياحة سياحي سياحية سياق سياج سيلان سيسيل سيدني"
)
# Nouns that look like an imperfect.
NOT_IMPERFECT = _set(
    "يوم يوما يومي يومية يوميا يومين يناير يونيو يوليو يونية يولية يمن يمني يمنية يمين يمينية يسار يسارية يد يدي يهود"
    " يهودي يهودية يابان ياباني يابانية يورو يورانيوم يونان يوناني يونانية يوسف يونس يحيى يعقوب ياسر ياسين يوغوسلافيا"
    " يوهان يونايتد يوم يوليوز يختا يخت يقين"
)
# The first word of a clause: what stands before it governs no date after it.
CLAUSES = _set("إن أن بأن وأن وإن كي لكي لأن فإن أنه أنها إنه إنها بأنه بأنها وأنه وأنها أنهم لأنه لأنها إذا لو")


def _inflected(verb: str) -> set[str]:
    stem = fold(verb)
    weak = stem[-1] in "يا" and len(stem) > 3 or stem in {"دعا", "غزا", "نما", "نفي", "جري", "بني"}
    feminine = stem[:-1] + "ت" if weak and stem not in {"بدا", "انشا"} else stem + "ت"
    plural = stem[:-1] + "وا" if weak else stem + "وا"
    object_stem = stem[:-1] + "ا" if stem.endswith("ي") else stem
    return {stem, feminine, plural} | {one + end for one in (object_stem, feminine) for end in ("ه", "ها", "هم")}


def _with_conjunctions(forms: set[str] | frozenset[str]) -> frozenset[str]:
    return frozenset(c + form for c, form in product(("", "و", "ف"), forms))


# Letters that fold to an everyday noun or particle are left out: بني (brown, sons), علق, حل, فر, عمل (work), حل.
_NOUNS = _set("عمل عملت حل حله عرض عرضه درس علق ضم فر طلب كتبه كتبهم قدم قدمه صوت صوته صور حكم حكمه فتح وجه وجهه نقل")
PERFECT = _with_conjunctions({form for verb in _PERFECT.split() for form in _inflected(verb)} - _NOUNS)
TOLD = _with_conjunctions(
    {form for verb in _TOLD.split() for form in _inflected(verb) if not form.endswith(("ه", "ها", "هم"))}
)
DONE = _with_conjunctions(_set(_DONE))
COMING = _set(_COMING)
PLANS = _set(_PLANS)


def is_definite(word: str) -> bool:
    """Whether the folded word has the article; إلى, إلا and ألف only look so."""
    return word.startswith("ال") and word not in _NOT_DEFINITE


def is_plan(word: str) -> bool:
    """Whether the folded word is of plans and terms (خطة، موعد): a date near it need not be past."""
    return word in PLANS or (word[:1] in "وفبل" and word[1:] in PLANS)


def is_coming(word: str) -> bool:
    """Whether the folded word speaks of what is to come: a verb in س (سيعقد), or a word such as المقرر or المقبل."""
    plain = word[1:] if word[:1] in "وف" and len(word) > 4 else word
    if word in COMING or plain in COMING:
        return True
    return len(plain) >= 4 and plain[0] == "س" and plain[1] in "يتن" and plain not in NOT_AHEAD


def is_imperfect(word: str) -> bool:
    """Whether the folded word looks like a verb of the imperfect, masculine or with the ل of purpose."""
    plain = word[1:] if word[:1] in "وف" and len(word) > 4 else word
    if len(plain) >= 5 and plain[0] == "ل" and plain[1] in "يت":
        return True
    return len(plain) >= 4 and plain[0] == "ي" and plain not in NOT_IMPERFECT


NEAR_DAYS: dict[str, int] = {
    fold(word): n for word, n in (("أمس", -1), ("الأمس", -1), ("اليوم", 0), ("غدا", 1), ("غد", 1), ("الغد", 1))
}
# «في هذا اليوم» and «صحيفة اليوم» are not today, and «حتى اليوم» is no day at all.
NOT_TODAY_AFTER = _set(
    "في هذا ذلك نفس ذات طوال من ذاك المصري روسيا عين صحيفة جريدة صوت بنفس وفي حتى إلى منذ كل العراق مصر عرب سكاي فلسطين"
    " دنيا أخبار يوم ليبيا تونس اليمن الجزائر المغرب السودان سوريا لبنان الكويت البحرين قطر عالم عالمنا أوروبا"
)
# Spelling of a decade's name without ال and ending -> its first year within the century.
_DECADES = {"عشرين": 20, "ثلاثين": 30, "اربعين": 40, "خمسين": 50, "ستين": 60, "سبعين": 70, "ثمانين": 80, "تسعين": 90}
DECADES: dict[str, int] = {
    article + stem + ending: n for stem, n in _DECADES.items() for article in ("", "ال") for ending in ("ات", "يات")
}
_MAY_TAKE_CLITICS = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")


def _anchors() -> dict[str, tuple[str, int]]:
    """A word that a date may begin with, with its clitics -> the bare word and how many letters to cut."""
    bare = {name.split()[0] for name in (*GREGORIAN, *HIJRI)} | {fold("أول"), fold("قبل")}
    bare |= {
        fold("الحادي"),
        *THIS,
        *WEEKDAYS,
        *UNITS,
        *YEAR_WORDS,
        *NEAR_DAYS,
        *ORDINALS,
        *WHOLE_TENS,
        *DECADES,
        *SEASONS,
    }
    found = {word: (word, 0) for word in bare}
    for word in bare:
        if word.isascii() or len(word) < 3:
            continue
        for clitic in _MAY_TAKE_CLITICS:
            # ل and the article are written as one: للشهر.
            joined = clitic + word[1:] if clitic.endswith("ل") and word.startswith("ال") else clitic + word
            found.setdefault(joined, (word, len(clitic)))
    return found


ANCHORS: dict[str, tuple[str, int]] = _anchors()
