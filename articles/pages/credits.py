"""Photo credits: where a caption ends and its credit begins, and whose credit it is.

Credits stand in brackets at the end of the line with no full stop, in Arabic or Latin letters, with a status or a chain
(«أرشيفية - إ.ب.أ», «قناة الكرملين عبر «تلغرام»»), or behind the caption without brackets (`trailing_credits.py`).
"""

import re
from dataclasses import dataclass

from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.pages.houses import AGENCIES, HOUSES, STATUSES

_BRACKETS = re.compile(r"\(((?:[^()]|\([^()]*\)){1,140})\)$")
_SQUARE = re.compile(r"(?<=\S)\s?\[([^\[\]]{2,60})\]$")  # «… في الميناء. [فلان/رويترز]»
_HOST = re.compile(r"(?!www\.)[A-Za-z-]{3,20}\.[a-z]{2,8}")
LATIN_OWNER = re.compile(r"[A-Za-z©][A-Za-z©.&'’ /-]{1,40}$")
_LEADING = re.compile(
    r"^©\s*(?!copyright)(?P<credit>[A-Za-z][A-Za-z0-9 .,/&'’-]{1,60}?)"
    r"(?:\s*/\s*الانتقال إلى بنك الصور)?[\s/]*(?P<text>[\u0600-\u06ff«\"(].*)?$",
    re.I,
)
_OWNED = re.compile(r"^\W*حقوق (?:النشر|الصورة)\s*[:：]?\s*(?P<credit>[^:]{2,50})$")
_ALONE = re.compile(
    r"^(?:(?:©|(?:ال)?صورة(?: من)?\s?:)\s*(?P<marked>.{2,60})"
    r"|\(?(?:تصوير|عدسة|Credit)\s*[:/]\s*(?P<labelled>[^:()]{2,50})\)?)$",
    re.I,
)
_RESERVED = r"ح\s?\.\s?م\.?"  # «ح.م», «حقوق محفوظة»: from somewhere else, as papers of Algeria own to
_STATUS = re.compile(
    rf"\((?P<printed>(?P<status>(?:صورة\s)?[^\W\d_]+ية|أ?رشيف|{_RESERVED})(?P<owner>\b[^()]*|))\)\s?\.?"
    rf"|(?P<reserved>{_RESERVED})"
)
_SOURCE = re.compile(r"المصدر\s?[:：]\s?(?P<name>[^:]{2,40})$")
RIGHTS = re.compile("حقوق|محفوظ|rights", re.I)
_YEAR = re.compile(r"\s+(?:19|20)\d\d(?=\s|$)")
_WHOSE = re.compile(r"^(?:تصوير|عدسة|المصدر|مصدر الصورة|photo|source)\s*[:،/]\s*", re.I)
_SPLIT = re.compile(r"\s*(?:[/|+،,:-]|–|—|ـ|\bعبر\b|\bvia\b)\s*")
_QUOTES = re.compile(r"[«»“”\"'.©\u060c]")
# What brackets at the end of a headline or a sentence say that is no credit.
_NO_CREDIT = frozenset(
    map(
        fold,
        [
            # who says what an agency's headline tells: «الميناء يفتح غدا (مسؤول في البلدية)»
            "متحدث",
            "متحدثة",
            "ناطق",
            "مسؤول",
            "مسؤولة",
            "مسؤولون",
            "مصادر",
            "شهود",
            "محلل",
            "محللون",
            "خبير",
            "خبراء",
            "انتهى",
            "النهاية",
            "نهاية",
            "يتبع",
            "صور",
            "صورة",
            "فيديو",
            "بالفيديو",
            "بالصور",
            "شاهد",
            "فيديوجراف",
            "إنفوجراف",
            "إنفوغراف",
            "انفوجراف",
            "تفاصيل",
            "تحديث",
            "محدث",
            "مستند",
            "بودكاست",
            "وثيقة",
            "خريطة",
            "جدول",
            "تقرير",
            "حوار",
            "تحليل",
            "ملف",
            "تسلسل",
            "يمين",
            "يسار",
            "وسط",
            "الأول",
            "الثاني",
            "الثالث",
            "video",
            "photos",
            "live",
            "update",
        ],
    )
)


def _bare(name: str) -> str:
    """A name for look-up: folded, without dots, quotes, the word وكالة or spaces between single letters."""
    name = fold(_QUOTES.sub(" ", name).replace("وكالة", " ") if "." not in name else _QUOTES.sub(" ", name))
    name = (
        name.removeprefix("وكاله ").removeprefix("صحيفه ").removeprefix("photo ").removesuffix(" photo").strip(" ()[]:")
    )
    words = name.split()
    return "".join(words) if words and all(len(word) <= 2 for word in words) else " ".join(words)


_OWNERS: dict[str, str] = {_bare(name): house.name for house in HOUSES for name in house.names}
_OWNERS |= {_bare(alias): name for name, aliases in AGENCIES.items() for alias in (name, *aliases)}


@dataclass(frozen=True, slots=True)
class Credit:
    """A caption taken apart: its text, the credit as printed, the canonical owner when one is named.

    `known` says that the owner or status is one of ours, or carries its own mark (a label, a slash, brackets with عبر).
    """

    text: str
    printed: str
    owner: str | None
    known: bool


@remembered  # by few names again and again
def owner(name: str) -> str | None:
    """The canonical name behind one printed credit («أ.ف.ب», «AFP» -> وكالة الصحافة الفرنسية), None when unknown."""
    return _OWNERS.get(_bare(name))


@remembered
def resolve(printed: str) -> tuple[str | None, bool]:
    """The owner of a credit as printed, and whether all of it is known.

    A status alone has no owner. In a chain the first known part owns it («رويترز - أرشيفية», «أ.ف.ب/غيتي»), save that a
    channel relayed by a platform («قناة الكرملين عبر «تلغرام»») is its own owner, named as printed.
    """
    printed = _YEAR.sub("", _WHOSE.sub("", printed))
    whole = owner(printed)
    if whole:
        return whole, True
    if fold(printed) in STATUSES:
        return None, True
    if re.search(r"(?:^|\s)عبر\s|\bvia\b", printed):
        return printed.strip(), True
    parts = [part for part in _SPLIT.split(printed) if part]
    known = [owner(part) or owner(re.sub(r"^و", "", part)) for part in parts]
    statuses = [fold(part) in STATUSES for part in parts]
    first = next((name for name in known if name), None)
    if first:
        return first, True
    rest = [part for part, status in zip(parts, statuses, strict=True) if not status]
    return (" ".join(rest).strip(" «»") or None), any(statuses)


def leading(text: str) -> Credit | None:
    """The caption of a line that opens with the photo's owner in Latin letters, even glued: «© AFP 2020 / Nameصورة»."""
    match = _LEADING.match(text) if text.startswith("©") and len(text) <= 450 and not RIGHTS.search(text) else None
    if match is None or (match["text"] is None and not owner(_YEAR.sub("", match["credit"].split("/")[0]))):
        return None
    printed = match["credit"].strip(" /,.")
    if match["text"] and len(match["text"].split()) <= 3 and text[: match.start("text")].rstrip().endswith((".", "/")):
        return Credit("", text[1:].strip(), resolve(printed)[0], known=True)  # «© Sputnik . فلان»
    return Credit((match["text"] or "").strip(), printed, resolve(printed)[0], known=True)


def rights(text: str) -> Credit | None:
    """The photo's owner on a line of its own: «حقوق النشر AP Photo»; None where the rights are those of the site."""
    match = _OWNED.match(text) if len(text) <= 80 else None
    if match is None or resolve(match["credit"])[0] is None or not resolve(match["credit"])[1]:
        return None
    printed = match["credit"].strip()
    return Credit("", printed, resolve(printed)[0], known=True)


def credit_alone(text: str) -> Credit | None:
    """The photo's owner on a line of its own behind a mark or label: «© رويترز», «صورة من: رويترز»,
    «(تصوير: فلان/شينخوا)»."""
    match = _ALONE.match(text) if len(text) <= 80 else None
    if match is None or RIGHTS.search(text) or any(char.isdigit() for char in text):
        return None
    printed = (match["marked"] or match["labelled"]).strip()
    name, known = resolve(printed)
    if match["marked"] and not (known and name):
        return None
    return Credit("", printed, name, known=True)


def status_alone(text: str) -> Credit | None:
    """A line that is nothing but a photo's status in brackets, perhaps with its owner: «(أرشيفية)», «(تعبيرية -
    "الميناء").», or «ح.م»."""
    found = _STATUS.fullmatch(text) if len(text) <= 80 else None
    if found is None or not (found["reserved"] or fold(found["status"]).replace(". ", ".") in STATUSES):
        return None
    behind = (found["owner"] or "").strip(' -–—:/|،,"«»“”')
    return Credit("", found["reserved"] or found["printed"], owner(behind) or behind or None, known=True)


def owner_alone(text: str) -> bool:
    """Whether a line is a photo's owner and no caption: Latin letters alone, with a slash between those who share
    it («Harbour Ministry / Reuters»), an agency that is known, or the host of a photo bank («photos.example»)."""
    if len(text) > 80 or re.search(r"[\u0600-\u06ff!?:]", text):
        return False
    if owner(text) is not None or _HOST.fullmatch(text):
        return True
    parts = text.split("/")
    return "." not in text and len(parts) >= 2 and all(LATIN_OWNER.fullmatch(part.strip()) for part in parts)


def source_alone(text: str) -> bool:
    """Whether a line is «المصدر: رويترز» and the like: below a photo it says whose it is."""
    match = _SOURCE.match(text) if len(text) <= 60 else None
    return match is not None and resolve(match["name"])[0] is not None and resolve(match["name"])[1]


def bracketed(text: str) -> Credit | None:
    """The caption of a line that ends in a bracketed credit and nothing after it; None for any other line.

    A bracket followed by a full stop is body; so is one that holds a media tag, a number or many words.
    """
    if text.endswith("]") and (square := _SQUARE.search(text, max(0, len(text) - 70))) and resolve(square[1])[1]:
        return Credit(text[: square.start()].rstrip(" \u00a0-–—"), square[1].strip(), resolve(square[1])[0], known=True)
    match = _BRACKETS.search(text, max(0, len(text) - 150)) if text.endswith(")") else None
    if match is None or match.start() == 0:
        return None
    inside = match.group(1).strip()
    words = fold(inside).split()
    shown = words[:2] in (["صوره", "من"], ["صور", "من"]) and len(words) > 2  # «(صورة من التلفزيون)» names the owner
    longest = 16 if shown else 8  # it may tell who may use it, too
    if not words or len(words) > longest or inside.startswith(".."):
        return None
    if words[0] in _NO_CREDIT and not shown and " ".join(words[:2]) not in STATUSES:  # «(صورة أرشيفية)»
        return None
    if not any(char.isalpha() for char in inside) or (any(char.isdigit() for char in inside) and owner(inside) is None):
        return None
    name, known = resolve(inside)
    if _WHOSE.fullmatch(inside):  # «(photo: )»: the label alone
        inside, name, known = "", None, True
    return Credit(text[: match.start()].rstrip(" \u00a0-–—"), inside, name, known)
