"""Rows that are captions: by a label, by the owner they name, by the site's alternative text, or by what they hold."""

import re

from articles.arabic.fold import fold
from articles.pages.credits import credit_alone, leading, owner, rights, status_alone
from articles.pages.dateline_cities import is_city
from articles.pages.houses import STATUSES
from articles.pages.kinds import Kind, Mark, plain
from articles.pages.names import Signature
from articles.pages.phrases import SEEN
from articles.pages.rows import Row
from articles.pages.values import Byline

_PHOTO_MARK = re.compile(r"^©\s*(?!.*(?:حقوق|محفوظه|rights|\b20\d\d\b)).{2,60}$")
_ALT_TEXT = re.compile(r"^\W*(?P<text>.{4,300}?) - [^,،\d]{2,30}[,،] \d{3,4}(?:[,،] [\d.]{8,10})?$")
_PHOTO_LABEL = re.compile(
    r"^(?:صدر الصوره|مصدر الصوره|التعليق علي الصوره|تعليق الصوره|(?:ال)?صوره(?: من)?|تصوير|عدسه|photo|image"
    r"|image source|image caption|caption)\s?[:：،,]\s?\S"
)

_OF_A_PHOTO = ("ارشيفيه", "تعبيريه", "توضيحيه")
_NAMES_A_SITE = re.compile(r"(?:وكاله|موقع|صحيفه|جريده|شبكه|بوابه|قناه)\s")
_HOST = re.compile(r"\w\.[a-z]{2,8}$", re.I)
LONGEST_ALT_TEXT = 60  # words
_REPORT = 12  # words
_DATELINE = 60  # characters of the longest place with an agency
_FROM_A_CITY = re.compile(r"(?P<place>[^-–—/()]{2,30})(?:\s?[-–—/]\s?)?(?:\((?P<agency>[^()]{2,25})\))?")
_REPORTS = re.compile(
    r"و(?:(?:قال|اضاف|اكد|اوضح|اشار|اعلن|ذكر|افاد|تابع|شدد|صرح|كشف|نقل|كان|يعد|تعد|ياتي|جاء|لم|لا)ت?"
    r"|من (?:المقرر|المتوقع))\b"
)
_NARRATES = re.compile(r"و[يت]\w{3,}\s")  # «وتحتاج …»: no scene begins so
_CAPTION_LABEL = re.compile(r"\W*(?:التعليق على الصورة|تعليق الصورة|image caption|caption)\s?[:：،,]\s*", re.I)


def alternative_text(row: Row) -> str | None:
    """The caption within a photo's alternative text, as it looks when it is copied: «caption - site, width, date»."""
    found = _ALT_TEXT.match(row.text.strip()) if row.words <= LONGEST_ALT_TEXT and " - " in row.text else None
    return found["text"] if found else None


def label_of_photo(row: Row) -> int:
    """How many characters of a row are the label of a caption («التعليق على الصورة،»); 0 without one."""
    found = _CAPTION_LABEL.match(row.text)
    return found.end() if found else 0


def mark_alt_text(row: Row) -> Mark | None:
    """A photo's alternative text is its caption."""
    return Mark(Kind.CAPTION, "caption-alternative-text") if alternative_text(row) else None


def mark_owner_of_photo(row: Row) -> Mark | None:
    """The photo's owner on a line of its own."""
    text = row.text.strip()
    if row.words <= 3 and row.key in STATUSES and row.key.startswith(("صور", *_OF_A_PHOTO)):
        return Mark(Kind.CAPTION, "caption-label")  # «صورة أرشيفية», «أرشيفية», and nothing else
    credit = rights(text) or credit_alone(text) or status_alone(text)
    return Mark(Kind.CAPTION, "caption-label", credit=credit) if credit else None


def mark_photo_label(row: Row) -> Mark | None:
    """A caption or owner behind a label: «التعليق على الصورة، …», «© …»."""
    if credit := leading(row.text.strip()):
        return Mark(Kind.CAPTION, "caption-label", credit=credit)
    if row.words <= 8 and _PHOTO_MARK.match(row.folded):
        return Mark(Kind.CAPTION, "caption-label")
    if row.words <= 45 and _PHOTO_LABEL.match(plain(row)):
        return Mark(Kind.CAPTION, "caption-label", credit=None)
    return None


def mark_credit(row: Row) -> Mark | None:
    """A caption that ends in its owner in brackets."""
    credit = row.bracketed
    if credit is None:
        return None
    if (place := _place_and_agency(credit.text)) is not None:  # «واشنطن - (رويترز) (أ ف ب)»
        return Mark(Kind.BYLINE, "byline-form", signature=Signature(Byline(credit.printed, place), labelled=False))
    whole = row.words >= _REPORT and credit.text.endswith(".")
    if row.words >= _REPORT - 2 and _REPORTS.match(row.folded):
        return Mark(Kind.TEXT, "sentence-and-agency")
    if whole and (_NARRATES.match(row.folded) or credit.owner == "وكالات"):
        return Mark(Kind.TEXT, "sentence-and-agency")  # «وأضاف … . (رويترز)» tells who reports
    return Mark(Kind.CAPTION, "caption-credit" if credit.known else "caption-brackets", credit=credit)


def _place_and_agency(text: str) -> str | None:
    """The city of a line that is nothing but it and agencies, the last in brackets behind it; None for others."""
    match = _FROM_A_CITY.fullmatch(text) if len(text) <= _DATELINE else None
    if match is None or not is_city(match["place"]) or match["agency"] and owner(match["agency"]) is None:
        return None
    return match["place"].strip()


def mark_trailing_credit(row: Row) -> Mark | None:
    """A caption whose owner follows a label, slash, comma, dash or bar."""
    credit = row.trailing
    if credit is None or _NAMES_A_SITE.match(row.folded) and _HOST.search(credit.printed):
        return None  # «وكالة الميناء / almeena.example»: the site's name and address
    return Mark(Kind.CAPTION, "caption-trailing-credit", credit=credit)


_NO_SHADDA = {0x0651: None, 0x064E: None, 0x0650: None}  # «ملوِّحاً»
_SCENES = ("جانب من", "صوره ", "لقطه ", "مشهد ", "خريطه ", "خارطه ", "رسم ")
# How captions without a credit begin, and what they hold: a scene, not a statement.
_CUE_START = re.compile(
    "|".join(
        fold(cue)
        for cue in (
            "جانب من",
            "جانب منها",
            "صورة (?:ل|من|تظهر|نشر|أرشيف|عامة|وزع|بث|جوية|تعبيرية|جماعية|تذكارية|ملتقطة|متداولة|التقطت)",
            "صور(?:ة)? التقط",
            "لقطة (?:من|شاشة|ل)",
            "مشهد (?:من|عام|ل)",
            "منظر عام",
            "خ(?:ري|ار)طة (?:وزع|نشر|تظهر|توضح|تبين)",
            "رسم (?:توضيحي|بياني|تخيلي) ",
            "(?:أرشيفية|تعبيرية|توضيحية) ل",
            "تظهر (?:هذه )?الصورة",
            "تظهر في الصورة",
            "من اليمين",
            "من اليسار",
            "يظهر في الصورة",
            "لحظة وصول",
            "أثناء ",
            "خلال لقاء سابق",
        )
    )
)
_EVENT = (
    "لقا[ءي]|اجتماع|موتمر|زيار[هت]|حفل|مراسم|جول[هت]|كلم[هت]|خطاب|مبارا|تدريب|عرض|تظاهره|مظاهر[هت]|احتجاج|قمه"
    "|محادثات|مباحثات|مشارك|مغادر|استقبال"
    "|افتتاح|توقيع|جلس[هت]|مسير[هت]|مناور|وقف[هت]|ندو[هت]|حمل[هت]|تفقد|صلاه|تشييع|مواجهات|اشتباكات|القا[ءي]|وصول"
    "|حضور|تصوير|فعالي|معرض|مهرجان|احاط|مران\\b|استعراض|ادلا|تسلم|تكريم|ظهور|رحل[هت]"
)
_AT_AN_EVENT = re.compile(rf"\b(?:خلال|اثناء|لدي|لحظه|علي هامش|قبيل|عقب)\s(?:ال)?(?:{_EVENT})\w*")
# How somebody is shown: «الرئيس مستقبلاً ضيفه». Such words end as an adverb does.
_POSES = "مستقبل|متحدث|متوسط|مترئس|مصافح|ملوح|مخاطب|مغادر|متفقد|حامل|رافع|واقف|جالس|مشارك|ملقي|محاط|مبتسم"
# Some print them without tanwin; «مستقبلا» is a time then, «حاملا» and «مشاركا» are what somebody did. Who becomes
# «متحدثا باسم» a body poses for nobody.
_BARE_POSES = "متحدث|متوسط|مترئس|مصافح|ملوح|متفقد"
_POSING = re.compile(rf"(?<!\w)(?:(?:{_POSES})(?:ة|ين)?(?:ًا|اً|ً)|(?:{_BARE_POSES})ا)(?!\w|\sباسم)")
_STATUS_BEHIND = re.compile(rf"[.،\-–—]\s(?:صوره\s)?(?:{'|'.join(_OF_A_PHOTO)}|من الارشيف)$")  # «الحايك. أرشيفية»
_CUE_INSIDE = re.compile(
    # «الحايك (إلى اليمين) والبستاني»; without the article, «(يمين)» behind a party is what it stands for.
    r"\(\s?(?:(?:في|الي|علي|من)\s)?\s?ال(?:يمين|يسار|وسط)\s?\)"
    rf"|\b(?:(?:خلال|اثناء|لدي|علي هامش)\s(?:ال)?(?:{_EVENT})\w*|من الارشيف|(?:صوره )?ارشيفيه|يستقبل"
    r"|في صوره (?:تعود|التقط|نشر|وزع|بث|من )\w*"
    rf"|يصافح|يتوسط|يلقي كلم\w+|في لقطه"
    rf"|و?[يت]ظهر(?:ان|ون|وا|ا)? (?:(?:علي|الي|في|من) (?:ال)?(?:يمين|يسار|وسط|خلف|صوره)\w*))\b"
)


def in_the_picture(row: Row) -> bool:
    """Whether a line tells at what event somebody was photographed, or how: «… خلال المؤتمر», «… مستقبلاً ضيفه»."""
    return bool(_AT_AN_EVENT.search(row.folded[:300])) or posed(row)


def posed(row: Row) -> bool:
    """Whether a line tells how somebody stood for the photo: «الحايك متحدثاً إلى التجار»."""
    return _POSING.search(row.text[:300].translate(_NO_SHADDA)) is not None


def scene(row: Row) -> bool:
    """Whether a line says itself that it is what a photo shows: «جانب من …», «صورة من …»."""
    return row.folded.startswith(_SCENES) and caption_cue(row)


_WHERE = """
في على أمام قرب قبالة عند داخل خارج وسط بين فوق تحت خلف جنوب شمال شرق غرب جنوبي شمالي شرقي غربي
"""
_PLACE_WORDS = frozenset(fold(word) for word in _WHERE.split())
_NO_PLACES = "حالة حال خطر طريق طريقها مواجهة انتظار كل خدمة قبضة مرمى"  # «في حالة تأهب» is where nothing stands
_STATES = frozenset(fold(word) for word in _NO_PLACES.split())
_NO_VERBS = frozenset(("يناير", "يونيو", "يوليو", "يمين", "يسار"))
_OF_TAFIL = re.compile(r"ت\w\wي\w$")  # «تبريد», «تفتيش»: no verb
_SHOWN = 12  # words of a caption that names a thing and its place
_BEFORE_PLACE = 4  # words of the thing


def thing_and_place(row: Row) -> bool:
    """Whether a line names people or things that can be seen and where they are, and says nothing of them: «ناقلة نفط
    قبالة الساحل», not «قوات تدخل المدينة» or «صواريخ الحكومة على الطاولة»."""
    words = row.key.split()
    if not 3 <= len(words) <= _SHOWN or row.bullet or any(char in row.text for char in ':؟?!…|«"'):
        return False
    thing = SEEN.match(row.key)
    if thing is None or words[1].startswith("ال") or words[1].startswith("ت") and not _OF_TAFIL.match(words[1]):
        return False  # «قوات الحكومة», «قوات تدخل»
    where = next((at for at, word in enumerate(words[1 : _BEFORE_PLACE + 1], 1) if word in _PLACE_WORDS), 0)
    if not where or where + 1 >= len(words) or words[where + 1] in _STATES:
        return False
    return not any(word.startswith("ي") and len(word) > 3 and word not in _NO_VERBS for word in words)


def caption_cue(row: Row) -> bool:
    """Whether a line without credit reads as a caption: «جانب من …», «… خلال جلسة العمل», «… - صورة أرشيفية»."""
    if _STATUS_BEHIND.search(row.folded[-40:]) or _CUE_START.match(plain(row)):
        return True
    return row.words >= 4 and bool(_CUE_INSIDE.search(row.folded[:300]))
