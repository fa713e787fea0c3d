"""Photo credits: where a caption ends and its credit begins, and whose credit it is.

Credits stand in brackets at the end of the line with no full stop, in Arabic or Latin letters, with a status or a chain
(«أرشيفية - إ.ب.أ», «قناة الكرملين عبر «تلغرام»»), or after a slash, comma, dash or bar when the name is known.
"""

import re
from dataclasses import dataclass

from articles.arabic.fold import fold
from articles.arabic.memory import remembered
from articles.pages.houses import AGENCIES, HOUSES, STATUSES

_BRACKETS = re.compile(r"\(((?:[^()]|\([^()]*\)){1,140})\)$")
_TAIL = re.compile(r"^(.{2,400}?)\s*(?:([/|])|[،,:©]|(?<=\s)[-–—ـ]+(?=\s))\s*([^/|،,:©]{1,40})$")
_DASHED = re.compile(r"^((?:\S+\s){3,60}\S*?[^\W\d_])[-–—]\s([^/|،,:©]{1,40})$")  # «… في الميناء- رويترز»
_LABEL = re.compile(
    r"^(.{2,400}?)[\s.\-–—/|،(]*\b(?:المصدر|مصدر الصورة|تصوير|عدسة|photo|source|credit)\s*[:،：/]\s*(.{2,40}?)\)?$",
    re.I,
)
# «Credit: Name Surname/POOL/AFP via Getty Images»: as long as such chains are.
_LATIN_LABEL = re.compile(
    r"^(.{2,400}?)[\s.\-–—/|،(]*\b(?:photo|source|credit)\s*:\s*([A-Za-z][^\u0600-\u06ff]{1,90}?)\)?$", re.I
)
_FROM_THE_SOURCE = fold("من المصدر")
_GLUED = re.compile(r"^(.{2,400}?)\s*(?:الصورة|صورة|صور)(?: من)?\s?:\s*([^:]{2,80})$")
_HOST = re.compile(r"(?!www\.)[A-Za-z-]{3,20}\.[a-z]{2,8}")
_AFTER_STOP = re.compile(r"^(.{8,400}?[^.\s]{2})\.\s+(?:©\s*)?([^.،:/|©].{1,30})$")
_HELD = re.compile(r"^(.{8,400}?)[\s\-–—|.]+(?:حقوق النشر|حقوق الصورة|copyright)\s*[:،/©]?\s*(\S.{1,50})$", re.I)
_MARKED = re.compile(r"^(.{8,400}?)\s*[-–—|]?\s*©\s*((?:[^\d©.:]|\s\.\s){2,60})$")
# What every credit behind a caption has one of: a mark that parts it, or its label.
_TELLS = re.compile(r"[:：،,/|©.\-–—ـ]|عدسة|حقوق|opyright")
_ADDRESS = re.compile(r"(?:\w\.(?:com|co|net|org)/|https?:)\S*$")  # of a post that is shown: no owner
_BEHIND = re.compile(
    r"^(.{8,400}?[\u0600-\u06ff»\")])\s+"
    r"([A-Z][A-Za-z.’' -]{1,40}(?:/[A-Za-z.’' -]{2,40}){1,3}|[A-Z]\w+ (?:Photo|Images))$"
)
_LENS = re.compile(r"^(.{8,400}?)(?:\s*[،,.|/–—-]\s*(?:بعدسة|عدسة|تصوير)|\sبعدسة)\s+((?:[\u0621-\u064a]+\s?){2,3})$")
_LATIN_OWNER = re.compile(r"[A-Za-z©][A-Za-z©.&'’ /-]{1,40}$")
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
_SOURCE = re.compile(r"المصدر\s?[:：]\s?(?P<name>[^:]{2,40})$")
_RIGHTS = re.compile("حقوق|محفوظ|rights", re.I)
_YEAR = re.compile(r"\s+(?:19|20)\d\d(?=\s|$)")
_WHOSE = re.compile(r"^(?:تصوير|عدسة|المصدر|مصدر الصورة|photo|source)\s*[:،/]\s*", re.I)
# What names a body that hands out its own photos, behind a slash: «… في الميناء / وزارة الأشغال».
_BODY = re.compile(
    r"(?:وزاره|رئاسه|الرئاسه|الخارجيه|الداخليه|الدفاع|وكاله|الوكاله|الجيش|القوات|القوه|الامم|قناه|التلفزيون|صفحه|حساب|مكتب"
    r"|شركه|بلديه|محافظه|هيئه|موقع)(?:\s\S+){0,4}$"
)
# Of them those that a dash parts from the caption as well: «… في الميناء - الصفحة الرسمية للبلدية».
_HANDS_OUT = re.compile(
    r"(?:(?:الصفحه|الحساب|الموقع) الرسميه?|المكتب الاعلامي|المركز الاعلامي"
    r"|(?:صفحه|حساب) .{3,30} علي (?:فيسبوك|فيس بوك|تويتر|اكس|منصه اكس|انستغرام|تلغرام))(?:\s\S+){0,4}$"
)
_DAY = re.compile(r"(?<!\d)\d\d\.\d\d\.20\d\d$")  # «… . 12.05.2021, المرفأ»: when and by whom it was written
_SPLIT = re.compile(r"\s*(?:[/|+،,-]|–|—|ـ|\bعبر\b|\bvia\b)\s*")
_QUOTES = re.compile(r"[«»“”\"'.©\u060c]")
# What brackets at the end of a headline or a sentence say that is no credit.
_NO_CREDIT = frozenset(
    map(
        fold,
        [
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
    match = _LEADING.match(text) if text.startswith("©") and len(text) <= 450 and not _RIGHTS.search(text) else None
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
    if match is None or _RIGHTS.search(text) or any(char.isdigit() for char in text):
        return None
    printed = (match["marked"] or match["labelled"]).strip()
    name, known = resolve(printed)
    if match["marked"] and not (known and name):
        return None
    return Credit("", printed, name, known=True)


def owner_alone(text: str) -> bool:
    """Whether a line is a photo's owner and no caption: Latin letters alone, with a slash between those who share
    it («Harbour Ministry / Reuters»), an agency that is known, or the host of a photo bank («photos.example»)."""
    if len(text) > 80 or re.search(r"[\u0600-\u06ff!?:]", text):
        return False
    if owner(text) is not None or _HOST.fullmatch(text):
        return True
    parts = text.split("/")
    return "." not in text and len(parts) >= 2 and all(_LATIN_OWNER.fullmatch(part.strip()) for part in parts)


def source_alone(text: str) -> bool:
    """Whether a line is «المصدر: رويترز» and the like: below a photo it says whose it is."""
    match = _SOURCE.match(text) if len(text) <= 60 else None
    return match is not None and resolve(match["name"])[0] is not None and resolve(match["name"])[1]


def bracketed(text: str) -> Credit | None:
    """The caption of a line that ends in a bracketed credit and nothing after it; None for any other line.

    A bracket followed by a full stop is body; so is one that holds a media tag, a number or many words.
    """
    match = _BRACKETS.search(text, max(0, len(text) - 150)) if text.endswith(")") else None
    if match is None or match.start() == 0:
        return None
    inside = match.group(1).strip()
    words = fold(inside).split()
    shown = words[:2] in (["صوره", "من"], ["صور", "من"]) and len(words) > 2  # «(صورة من التلفزيون)» names the owner
    longest = 16 if shown else 8  # it may tell who may use it, too
    if not words or len(words) > longest or words[0] in _NO_CREDIT and not shown or inside.startswith(".."):
        return None
    if not any(char.isalpha() for char in inside) or (any(char.isdigit() for char in inside) and owner(inside) is None):
        return None
    name, known = resolve(inside)
    return Credit(text[: match.start()].rstrip(" \u00a0-–—"), inside, name, known)


def trailing(text: str) -> Credit | None:
    """The caption of a line whose credit follows a label, slash, comma, dash or bar; only names that are known, or a
    Latin name after a slash or bar. A status alone (« - صورة أرشيفية») stays in the caption: it credits nobody."""
    if len(text) > 450 or text.endswith((".", "؟", "!")) or _ADDRESS.search(text[-60:]):
        return None
    behind = _BEHIND.match(text) if text[-1:].isascii() and "حقوق" not in text else None
    if behind and resolve(behind.group(2))[1]:  # «… إلى المحطة AP Photo/Name Surname»
        return Credit(behind.group(1), behind.group(2), resolve(behind.group(2))[0], known=True)
    if not _TELLS.search(text):
        return None
    label = _LABEL.match(text)
    if label and len(label.group(2).split()) <= 4:
        name, _ = resolve(label.group(2))
        return Credit(label.group(1), label.group(2).strip(), name, known=True)
    if ":" in text[-95:] and (label := _LATIN_LABEL.match(text)):
        return Credit(label.group(1), label.group(2).strip(), resolve(label.group(2))[0], known=True)
    lens = _LENS.match(text) if "عدسة" in text or "تصوير" in text else None
    if lens:  # «زوار في المعرض، بعدسة فلان»
        return Credit(lens.group(1).rstrip(" ،,.-–—|/"), lens.group(2), resolve(lens.group(2))[0], known=True)
    glued = _GLUED.match(text)
    if glued:  # «… في الخليجصورة: AFP», «… في الخليج | حقوق الصورة: AFP»
        shown = glued.group(1).rstrip().removesuffix("حقوق").rstrip(" -–—|،/")
        return Credit(shown, glued.group(2).strip(), resolve(glued.group(2))[0], known=True)
    held = _HELD.match(text) if "حقوق" in text or "opyright" in text else None
    marked = _MARKED.match(text) if "©" in text and not _RIGHTS.search(text) else None
    if marked:  # «… في الميناء © رويترز - فلان»
        return Credit(marked.group(1), marked.group(2).strip(), resolve(marked.group(2))[0], known=True)
    tail = held or (_AFTER_STOP.match(text) if ". " in text else None)
    if tail and (name := owner(tail.group(2))) is not None:  # «… - حقوق النشر AP Photo», «… في الميناء. د.ب.أ»
        return Credit(tail.group(1).rstrip(" -–—|."), tail.group(2).strip(), name, known=True)
    if tail and fold(tail.group(2)) == _FROM_THE_SOURCE:
        return Credit(tail.group(1).rstrip(" -–—|."), tail.group(2).strip(), None, known=True)
    dashed = _DASHED.match(text)
    if dashed and (name := owner(dashed.group(2))) is not None:
        return Credit(dashed.group(1), dashed.group(2), name, known=True)
    match = _TAIL.match(text)
    if match and not _DAY.search(match.group(1)):
        printed = match.group(3).strip()
        name = owner(printed)
        if name is None and " - " in printed:  # «… - 5 يناير 2024 - REUTERS»
            before, _, last = printed.rpartition(" - ")
            if (name := owner(last)) is not None:
                return Credit(text[: match.start(3)] + before, last, name, known=True)
        if name is None and match.group(2) and _LATIN_OWNER.match(printed) and len(printed.split()) <= 3:
            name = printed
        if name is None and match.group(2) and fold(printed) in STATUSES:  # «… بعد العملية / من المصدر»
            return Credit(match.group(1).rstrip(" ،,-–—/|"), printed, None, known=True)
        if name is None and match.group(2) == "/" and _BODY.match(fold(printed)) and len(match.group(1).split()) >= 4:
            name = printed
        if name is None and len(match.group(1).split()) >= 4 and _HANDS_OUT.match(fold(printed)):
            name = printed
        if name is not None:
            return Credit(match.group(1).rstrip(" ،,-–—/|"), printed, name, known=True)
    return None
