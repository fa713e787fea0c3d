"""What one row may be, judged by the row alone. The rules are tried in the order of RULES; the first that holds wins.

Where a row stands decides later what it is: a mark is a hint with the name of its rule.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from articles.arabic.fold import fold
from articles.pages import phrases
from articles.pages.bylines import Signature, name_like, signature
from articles.pages.credits import Credit, leading, owner, rights
from articles.pages.datelines import Dateline, dateline
from articles.pages.rows import Row
from articles.pages.values import Byline

_LEADING = re.compile(r"^[\W_]+")
_HANDLE = re.compile(r"\(@\w{2,30}\)|^\W*@\w{2,30}\W*$")
_ICON = re.compile(r"^(?:[a-z]+ ){0,2}icons?\b")
_GAPS = re.compile(r"(?<=\S)(?:\s{3,}|\t|\s[•|*]+\s)(?=\S)")
_AFTER_LINK = re.compile(r"^[\s:：.…،,\-–—|/»>←⟵!*]+")
# Words without which a line this long is still a paragraph when it has no full stop.
LONG = 30
SENTENCE = 8


class Kind(Enum):
    """What a row looks like."""

    MARKER = auto()
    CHROME = auto()
    END = auto()
    LIST = auto()
    RELATED = auto()
    READ_ALSO = auto()
    DATELINE = auto()
    BYLINE = auto()
    CAPTION = auto()
    TEXT = auto()  # a paragraph
    WEAK = auto()  # a short sentence
    TITLE = auto()  # three words and more that end no sentence
    SHORT = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """The kind of a row, the rule that saw it, and what the rule read out of it."""

    kind: Kind
    rule: str
    credit: Credit | None = None
    dateline: Dateline | None = None
    signature: Signature | None = None
    title: str | None = None


def _plain(row: Row) -> str:
    return _LEADING.sub("", row.folded[:400])


def _marker(row: Row) -> Mark | None:
    return Mark(Kind.MARKER, "tt") if row.text.strip() == "TT" else None


def _no_letters(row: Row) -> Mark | None:
    return None if row.letters else Mark(Kind.CHROME, "no-letters")


def _code(row: Row) -> Mark | None:
    text = row.text.strip()
    if len(text) < 300 and (phrases.CODE.match(text) or phrases.WORDPRESS.search(text)):
        return Mark(Kind.CHROME, "code-or-wordpress")
    return None


def _icons(row: Row) -> Mark | None:
    """What buttons leave when they are copied: «ع ع ع» for the size of letters, «tag icon»."""
    if row.words > 6:
        return None
    words = re.sub(r"[+\-]", "", _ICON.sub("", row.folded)).split()
    buttons = not words or len(words) > 1 and len(set(words)) == 1 and len(words[0]) == 1
    return Mark(Kind.CHROME, "icons") if buttons else None


def _post(row: Row) -> Mark | None:
    """The signature under a post that a page shows: «— بلدية الميناء (@almeena) May 14, 2021»."""
    return Mark(Kind.CHROME, "signature-of-a-post") if row.words <= 14 and _HANDLE.search(row.text) else None


def _menu(row: Row) -> Mark | None:
    if row.words > 6:
        return None
    if row.key in phrases.MENU or row.key in phrases.HOUSE_CHROME:
        if phrases.END.match(row.key) or phrases.END_LABELS.match(row.key):
            return Mark(Kind.END, "end-of-story")
        return None if phrases.LISTS.match(row.key) or phrases.READ_ALSO.match(row.key) else Mark(Kind.CHROME, "menu")
    if phrases.COUNTER.match(_plain(row)):
        return Mark(Kind.CHROME, "counter")
    return None


def _promotion(row: Row) -> Mark | None:
    text = _plain(row)
    if phrases.PROMOTION.match(text):
        return Mark(Kind.CHROME, "house-promotion")
    if phrases.CHROME_LONG.search(row.folded[:300]) and not (row.stop and row.words > 60):
        return Mark(Kind.CHROME, "promotion-or-notice")
    return None


def _ticker(row: Row) -> Mark | None:
    """Titles on one line with wide gaps between them; the tickers of archives hold a hundred."""
    if not row.stop:
        pieces = _GAPS.split(row.text.strip())
        enough = 3 if row.words <= 120 else 6
        if len(pieces) >= enough and row.words <= (9 if row.words <= 120 else 16) * len(pieces):
            return Mark(Kind.CHROME, "ticker")
        if row.words <= 14 and phrases.BREADCRUMB.search(row.text) and not _agency_path(row):
            return Mark(Kind.CHROME, "breadcrumb")
    return None


def _agency_path(row: Row) -> bool:
    """«الميناء / كريم نصار / الأناضول»: not the way through a site but place, reporter and agency."""
    return owner(re.split(r"\s*[/|]\s*", row.text.strip())[-1]) is not None


def _link_title(row: Row, length: int) -> str:
    """What follows the set phrase of a link, as printed. `length` counts folded characters of the phrase."""
    words = len(row.folded[:length].split())
    match = re.match(rf"\s*(?:\S+\s+){{{max(words - 1, 0)}}}", row.text)
    rest = row.text[match.end() :] if match else ""
    last = re.match(r"[^\s:：.…،,\-–—|/»>!]*", rest)
    return _AFTER_LINK.sub("", rest[last.end() if last else 0 :]).strip()


def _related(row: Row) -> Mark | None:
    match = phrases.RELATED.match(_plain(row)) if row.words <= 40 else None
    if not match:
        return None
    rest = _plain(row)[match.end() :].strip(" :：.…-–—|/»>")
    if rest == "نهايه":
        return Mark(Kind.CHROME, "end-of-list")
    if not rest or len(rest.split()) <= 2 and not row.stop:
        return Mark(Kind.RELATED, "related-header")
    title = _link_title(row, len(row.folded) - len(_plain(row)) + match.end())
    if ":" in row.folded[: match.end() + 6]:
        return Mark(Kind.READ_ALSO, "read-also", title=title)
    return None


def _read_also(row: Row) -> Mark | None:
    if row.words > 45:
        return None
    match = phrases.READ_ALSO.match(row.folded)
    if not match:
        return None
    rest = row.folded[match.end() :]
    if phrases.ON_SITE.match(rest):
        return Mark(Kind.CHROME, "read-on-a-site")
    title = _link_title(row, match.end())
    bare = not re.search(r"\b(?:ايضا|كذلك|المزيد|اكثر|also|more|صله)\b", match.group())
    # «اقرأ» and «تابع» alone also open sentences: without a colon or dots they are no link.
    if title and bare and not re.match(r"\s*(?:[:：.…|/\-–—>»«*]|$)", rest):
        return None
    if row.stop and row.words > 25:
        return None
    if title and len(title.split()) < 3 and not re.match(r"\s*[:：.…|/\-–—]", rest):
        title = ""
    return Mark(Kind.READ_ALSO, "read-also", title=title)


def _list(row: Row) -> Mark | None:
    if row.words <= 6 and not row.stop and (match := phrases.LISTS.match(_plain(row))):
        return Mark(Kind.LIST, "list-header") if len(_plain(row)[match.end() :].split()) <= 3 else None
    return None


def _end(row: Row) -> Mark | None:
    text = _plain(row)
    if (phrases.END.match(text) or phrases.END_LABELS.match(text)) and not (row.stop and row.words > 25):
        return Mark(Kind.END, "end-of-story")
    return None


def _notice(row: Row) -> Mark | None:
    if row.words <= 40 and phrases.COPYRIGHT.match(row.folded):
        return Mark(Kind.CHROME, "copyright")
    if row.words > 30 or (row.stop and row.words >= 12):
        return None
    text = _plain(row) if not row.text.startswith("©") else row.folded
    if phrases.CHROME.match(text) or phrases.LABELS.match(text):
        return Mark(Kind.CHROME, "notice")
    return None


def _dateline(row: Row) -> Mark | None:
    if row.words > 26 or row.stop and row.words > 12:
        return None
    found = dateline(row.text)
    if found is None:
        return None
    rest = found.rest.split()
    if len(rest) <= 1 or (len(rest) <= 2 and found.labelled):
        return Mark(Kind.DATELINE, "dateline", dateline=found)
    if len(rest) <= 7 and row.words <= 22 and found.when is not None:
        signed = _signed_date(row.text)
        if signed is not None or (found.labelled and len(rest) <= 4) or (len(rest) <= 4 and name_like(" ".join(rest))):
            return Mark(Kind.DATELINE, "dateline-and-byline", dateline=found, signature=signed)
    return None


def _signed_date(text: str) -> Signature | None:
    """The signature that stands on a line with a date: «سامية الكيلاني | 03.07.2023»."""
    label = re.search(r"\s(?:نشرت? في|نشر ?[:：]|تاريخ النشر|آخر تحديث|تم النشر)", text)
    if label and 1 <= len(text[: label.start()].split()) <= 5:  # «المرسى | و.م.ع نشر في: 11 مارس 2023»
        head = text[: label.start()].strip(" |-–—،")
        if found := signature(head):
            return found
        if any(owner(part) for part in re.split(r"\s*[|/]\s*", head)):
            return Signature(Byline(head, None), labelled=False)
    for piece in re.split(r"\s*[|•\t]\s*|\s{2,}|\s[-–—]\s", text.strip()):
        if dateline(piece) is None:
            if found := signature(piece):
                return found
            if 2 <= len(piece.split()) <= 4 and name_like(piece):
                return Signature(Byline(piece.strip(), None), labelled=False)
    return None


def _labelled_byline(row: Row) -> Mark | None:
    signed = signature(row.text) if row.words <= 14 else None
    return Mark(Kind.BYLINE, "byline-label", signature=signed) if signed and signed.labelled else None


def _byline(row: Row) -> Mark | None:
    signed = signature(row.text) if row.words <= 12 else None
    return Mark(Kind.BYLINE, "byline-form", signature=signed) if signed else None


_PHOTO_MARK = re.compile(r"^©\s*(?!.*(?:حقوق|محفوظه|rights|\b20\d\d\b)).{2,60}$")
_ALT_TEXT = re.compile(r"^\W*(?P<text>.{4,300}?) - [^,،\d]{2,30}[,،] \d{3,4}(?:[,،] [\d.]{8,10})?$")
_PHOTO_LABEL = re.compile(
    r"^(?:صدر الصوره|مصدر الصوره|التعليق علي الصوره|تعليق الصوره|الصوره|صوره|تصوير|عدسه|photo|image"
    r"|image source|image caption|caption)\s?[:：،,]\s?\S"
)


def alternative_text(row: Row) -> str | None:
    """The caption within a photo's alternative text, as it looks when it is copied: «caption - site, width, date»."""
    found = _ALT_TEXT.match(row.text.strip()) if row.words <= 60 else None
    return found["text"] if found else None


def _alt_text(row: Row) -> Mark | None:
    return Mark(Kind.CAPTION, "caption-alternative-text") if alternative_text(row) else None


def _owner_of_photo(row: Row) -> Mark | None:
    credit = rights(row.text.strip()) if row.words <= 8 else None
    return Mark(Kind.CAPTION, "caption-label", credit=credit) if credit else None


def _photo_label(row: Row) -> Mark | None:
    if row.words <= 60 and (credit := leading(row.text.strip())):
        return Mark(Kind.CAPTION, "caption-label", credit=credit)
    if row.words <= 8 and _PHOTO_MARK.match(row.folded):
        return Mark(Kind.CAPTION, "caption-label")
    if row.words <= 45 and _PHOTO_LABEL.match(_plain(row)):
        return Mark(Kind.CAPTION, "caption-label", credit=None)
    return None


def _credit(row: Row) -> Mark | None:
    credit = row.bracketed
    if credit is None or row.words > 55:
        return None
    return Mark(Kind.CAPTION, "caption-credit" if credit.known else "caption-brackets", credit=credit)


def _trailing_credit(row: Row) -> Mark | None:
    credit = row.trailing
    return Mark(Kind.CAPTION, "caption-trailing-credit", credit=credit) if credit else None


def _text(row: Row) -> Mark | None:
    if row.stop:
        return Mark(Kind.TEXT, "sentence") if row.words >= SENTENCE else Mark(Kind.WEAK, "short-sentence")
    return Mark(Kind.TEXT, "long-paragraph") if row.words >= LONG else None


def _title(row: Row) -> Mark | None:
    return Mark(Kind.TITLE, "title-like") if row.words >= 3 else Mark(Kind.SHORT, "short")


RULES: tuple[Callable[[Row], Mark | None], ...] = (
    _marker,
    _code,
    _owner_of_photo,
    _icons,
    _post,
    _related,
    _menu,
    _promotion,
    _ticker,
    _read_also,
    _list,
    _end,
    _alt_text,
    _dateline,
    _no_letters,
    _labelled_byline,
    _byline,
    _photo_label,
    _notice,
    _credit,
    _trailing_credit,
    _text,
    _title,
)


def mark(row: Row) -> Mark:
    """The mark of one row."""
    return next(found for rule in RULES if (found := rule(row)) is not None)


# How captions without a credit begin, and what they hold: a scene, not a statement.
_CUE_START = re.compile(
    "|".join(
        fold(cue)
        for cue in (
            "جانب من",
            "جانب منها",
            "صورة (?:ل|من|تظهر|نشر|أرشيف|عامة|جوية|تعبيرية|جماعية|تذكارية|ملتقطة|متداولة|التقطت)",
            "صور(?:ة)? التقط",
            "لقطة (?:من|شاشة|ل)",
            "مشهد (?:من|عام|ل)",
            "منظر عام",
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
    "لقا[ءي]|اجتماع|موتمر|زياره|حفل|مراسم|جوله|كلمه|خطاب|مبارا|تدريب|عرض|تظاهره|مظاهره|احتجاج|قمه"
    "|محادثات|مباحثات|مشارك|استقبال"
    "|افتتاح|توقيع|جلسه|مسيره|مناور|وقفه|ندوه|حمله|تفقد|صلاه|تشييع|مواجهات|اشتباكات|القا[ءي]|وصول"
    "|حضور|تصوير|فعالي|معرض|مهرجان"
)
_CUE_INSIDE = re.compile(
    rf"\b(?:(?:خلال|اثناء|لدي|علي هامش)\s(?:ال)?(?:{_EVENT})\w*|من الارشيف|(?:صوره )?ارشيفيه|يستقبل"
    rf"|يصافح|يتوسط|يلقي كلم\w+|في لقطه)\b"
)


def caption_cue(row: Row) -> bool:
    """Whether a line without credit reads as a caption: «جانب من …», «… خلال جلسة العمل», «… - صورة أرشيفية»."""
    return bool(_CUE_START.match(_plain(row))) or (row.words >= 4 and bool(_CUE_INSIDE.search(row.folded[:300])))
