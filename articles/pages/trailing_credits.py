"""Photo credits behind a caption without brackets: after a label, a mark («©»), a slash, comma, dash or bar.

Each form is one function: the text of a line in, caption and credit out, or None. `trailing` asks them in order.
"""

import re

from articles.arabic.fold import fold
from articles.pages.credits import LATIN_OWNER, RIGHTS, Credit, owner, resolve
from articles.pages.houses import STATUSES
from articles.pages.names import name_like

_OWNER = 4  # words of an owner that no list has
_LONGEST = 450  # characters of a caption with its credit
_SHOWN = 4  # words of a caption before the name of a body
_PARTING = " ،,-–—/|"  # what parts a caption from its credit
_ADDRESS = re.compile(r"(?:\w\.(?:com|co|net|org)/|https?:)\S*$")  # of a post that is shown: no owner
# «… في الميناء ح.م»: an owner by its letters, with no mark before it.
_LETTERS = re.compile(r"^(.{8,400}[^\W_]\W{0,3})\s((?:[^\W\d_]\s?\.\s?){1,3}[^\W\d_])$")
_CITING = "عن وفق وفقا حسب بحسب نقلا وكالة لوكالة لـ ل من إلى مع على في"  # «قال لوكالة أ.ف.ب» owns nothing
_CITED = frozenset(fold(word) for word in _CITING.split())
# What every credit behind a caption has one of: a mark that parts it, or its label. A set of marks alone is found far
# quicker than words beside it.
_MARKS = re.compile(r"[:：،,/|©.\-–—ـ]")
_TOLD_BY = ("عدسة", "حقوق", "opyright", "صدر الصورة", "source")
_BEHIND = re.compile(
    r"^(.{8,400}?[\u0600-\u06ff»\")])\s+"
    r"([A-Z][A-Za-z.’' -]{1,40}(?:/[A-Za-z.’' -]{2,40}){1,3}|[A-Z]\w+ (?:Photo|Images))$"
)
_LABEL = re.compile(
    r"^(.{2,400}?)[\s.\-–—/|،(]*\b(?:المصدر|مصدر الصورة|تصوير|عدسة|photo|source|credit)\s*[:،：/]\s*(.{2,40}?)\)?$",
    re.I,
)
# «Credit: Name Surname/POOL/AFP via Getty Images»: as long as such chains are.
_LATIN_LABEL = re.compile(
    r"^(.{2,400}?)[\s.\-–—/|،(]*\b(?:photo|source|credit)\s*:\s*([A-Za-z][^\u0600-\u06ff]{1,90}?)\)?$", re.I
)
_SOURCED = re.compile(r"^(.{8,400}?)\s*(?:(?:مصدر|صدر) الصورة|Image (?:copyright|source))\s*[:،,]?\s*([^:،,]{2,40})$")
_LENS = re.compile(r"^(.{8,400}?)(?:\s*[،,.|/–—-]\s*(?:بعدسة|عدسة|تصوير)|\sبعدسة)\s+((?:[\u0621-\u064a]+\s?){2,3})$")
_GLUED = re.compile(r"^(.{2,400}?)(\s*)(?:الصورة|صورة|صور)(?: من)?\s?:\s*([^:]{2,80})$")
_MARKED = re.compile(r"^(.{8,400}?)\s*[-–—|]?\s*©\s*((?:[^\d©.:]|\s\.\s){2,60})$")
_HELD = re.compile(r"^(.{8,400}?)[\s\-–—|.]+(?:حقوق النشر|حقوق الصورة|copyright)\s*[:،/©]?\s*(\S.{1,50})$", re.I)
_YEAR = re.compile(r"\s+(?:19|20)\d\d$")
_NEAR = 30  # characters before the label, where a site says that all rights are its own
_AFTER_STOP = re.compile(r"^(.{8,400}?[^.\s]{2})\.\s+(?:©\s*)?([^.،:/|©].{1,30})$")
_FROM_THE_SOURCE = fold("من المصدر")
_DASHED = re.compile(r"^((?:\S+\s){3,60}\S*?[^\W\d_])[-–—]\s([^/|،,:©]{1,40})$")  # «… في الميناء- رويترز»
_TAIL = re.compile(r"^(.{2,400}?)\s*(?:([/|])|[،,:©]|(?<=\s)[-–—ـ]+(?=\s))\s*([^/|،,:©]{1,40})$")
_DAY = re.compile(r"(?<!\d)\d\d\.\d\d\.20\d\d$")  # «… . 12.05.2021, المرفأ»: when and by whom it was written
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


def trailing(text: str) -> Credit | None:
    """The caption of a line whose credit follows a label, slash, comma, dash or bar; only names that are known, or a
    Latin name after a slash or bar. A status alone (« - صورة أرشيفية») stays in the caption: it credits nobody."""
    if len(text) > _LONGEST or text.endswith((".", "؟", "!")) or _ADDRESS.search(text[-60:]):
        return None
    if (photographer := _in_latin(text)) is not None:
        return photographer
    if not (_MARKS.search(text) or any(word in text for word in _TOLD_BY)):
        return None
    for form in (_labelled, _sourced, _by_lens, _glued, _marked, _held_or_after_stop, _dashed, _parted, _lettered):
        found = form(text)
        if found is not None:
            return found
    return None


def _in_latin(text: str) -> Credit | None:
    """«… إلى المحطة AP Photo/Name Surname»."""
    match = _BEHIND.match(text) if text[-1:].isascii() and "حقوق" not in text else None
    return _credit(match.group(1), match.group(2)) if match and resolve(match.group(2))[1] else None


def _labelled(text: str) -> Credit | None:
    """«… في الميناء - تصوير: فلان», «… Credit: Name/AFP via Getty Images»."""
    label = _LABEL.match(text)
    if label and len(label.group(2).split()) <= 4:
        return _credit(label.group(1), label.group(2))
    latin = _LATIN_LABEL.match(text) if ":" in text[-95:] else None
    return _credit(latin.group(1), latin.group(2)) if latin else None


def _sourced(text: str) -> Credit | None:
    """«زوار في السوق مصدر الصورة Reuters», as a British broadcaster prints the two without a mark."""
    match = _SOURCED.match(text) if "الصورة" in text or "mage" in text else None
    if match is None or not (owner(match.group(2)) or LATIN_OWNER.match(match.group(2))):
        return None
    return _credit(match.group(1).rstrip(_PARTING), match.group(2))


def _by_lens(text: str) -> Credit | None:
    """«زوار في المعرض، بعدسة فلان»."""
    match = _LENS.match(text) if "عدسة" in text or "تصوير" in text else None
    return _credit(match.group(1).rstrip(_PARTING + "."), match.group(2)) if match else None


def _glued(text: str) -> Credit | None:
    """«… في الخليجصورة: AFP», «… في الخليج | حقوق الصورة: AFP»; not «منصور: …»."""
    match = _GLUED.match(text)
    if match is None:
        return None
    shown, apart, printed = match.groups()
    if not (apart or printed.strip().isascii() or owner(printed.strip())):
        return None
    return _credit(shown.rstrip().removesuffix("حقوق").rstrip(" -–—|،/"), printed)


def _marked(text: str) -> Credit | None:
    """«… في الميناء © رويترز - فلان»."""
    match = _MARKED.match(text) if "©" in text and not RIGHTS.search(text) else None
    return _credit(match.group(1), match.group(2)) if match else None


def _held_or_after_stop(text: str) -> Credit | None:
    """«… - حقوق النشر AP Photo», «… في الميناء. د.ب.أ», «… في الميناء. من المصدر»."""
    match = _HELD.match(text) if "حقوق" in text or "opyright" in text else None
    if match and LATIN_OWNER.match(_YEAR.sub("", match.group(2))) and not RIGHTS.search(match.group(1)[-_NEAR:]):
        return _credit(match.group(1).rstrip(" -–—|."), match.group(2))
    match = match or (_AFTER_STOP.match(text) if ". " in text else None)
    if match is None:
        return None
    name = owner(match.group(2))
    if name is None and fold(match.group(2)) != _FROM_THE_SOURCE:
        return None
    return Credit(match.group(1).rstrip(" -–—|."), match.group(2).strip(), name, known=True)


def _dashed(text: str) -> Credit | None:
    """«… في الميناء- رويترز»."""
    match = _DASHED.match(text)
    name = owner(match.group(2)) if match else None
    return Credit(match.group(1), match.group(2), name, known=True) if match and name is not None else None


def behind_a_hyphen(text: str) -> Credit | None:
    """«… في الميناء- بلدية المرفأ»: of a line that is a caption, two words and more behind a hyphen that stands right
    on the word before it and apart from the next. No compound is printed so; whom they name no list has to know."""
    match = _DASHED.match(text) if not text.endswith((".", "؟", "!")) else None
    printed = match.group(2).strip() if match else ""
    if match is None or not 2 <= len(printed.split()) <= _OWNER or not name_like(printed):
        return None
    return Credit(match.group(1), printed, printed, known=True)


def _parted(text: str) -> Credit | None:
    """«… في الميناء / رويترز», «… في الميناء - 5 يناير 2024 - REUTERS»."""
    match = _TAIL.match(text)
    if match is None or _DAY.search(match.group(1)):
        return None
    printed, shown = match.group(3).strip(), match.group(1).rstrip(_PARTING)
    if (name := owner(printed)) is not None:
        return Credit(shown, printed, name, known=True)
    before, _, last = printed.rpartition(" - ")
    if before and (name := owner(last)) is not None:
        return Credit(text[: match.start(3)] + before, last, name, known=True)
    if match.group(2) and fold(printed) in STATUSES:  # «… بعد العملية / من المصدر»
        return Credit(shown, printed, None, known=True)
    if _names_its_owner(printed, mark=match.group(2), words=len(match.group(1).split())):
        return Credit(shown, printed, printed, known=True)
    return None


def _names_its_owner(printed: str, *, mark: str | None, words: int) -> bool:
    """Whether what no list knows owns the photo all the same: Latin letters behind a slash or bar; behind a caption of
    some words a body that hands out its own photos."""
    if mark and LATIN_OWNER.match(printed) and len(printed.split()) <= 3:
        return True
    body = fold(printed)
    return words >= _SHOWN and (mark == "/" and _BODY.match(body) or _HANDS_OUT.match(body)) is not None


def _lettered(text: str) -> Credit | None:
    """«… في الميناء ح.م», «… في الميناء أ.ف.ب»; not «نقلا عن أ.ف.ب»."""
    match = _LETTERS.match(text)
    if match is None or not resolve(match.group(2))[1] or fold(match.group(1)).split()[-1] in _CITED:
        return None
    return _credit(match.group(1).rstrip(_PARTING), match.group(2))


def _credit(shown: str, printed: str) -> Credit:
    """A caption and its credit, whose form alone says that it is one."""
    return Credit(shown, printed.strip(), resolve(printed)[0], known=True)
