"""Lines and openings that tell of writers without being a byline's plain form: what a writer is, several writers, who
edited, the city and agency that open a paragraph."""

import re
from functools import lru_cache

from articles.arabic.fold import fold
from articles.pages.credits import owner
from articles.pages.dateline_cities import is_city
from articles.pages.names import name_like
from articles.pages.phrases import SECTION_WORDS

_WRITER = re.compile(
    r"^(?:كاتبه?|صحفيه?|صحافيه?|باحثه?|استاذه?|اكاديميه?|اعلاميه?|محلله?|مراسله?|روايي|شاعره?|خبيره?"
    r"|مدونه?|ناقده?|مفكر)\s"
)
_LABELS = r"(?:كتبه|كتبته|كتبت?|بقلم|بواسطة|الكاتبة?|إعداد|تحرير|نشره|من قبل|by|author|posted by|written by)"
AUTHOR_LABEL = re.compile(rf"{_LABELS}\s*[:،,]?\s+(?=\S{{2}})", re.I)
_LABEL_ALONE = re.compile(rf"\s*(?:(?:كتب|نشر)\s)?(?:{_LABELS}|من)\s*[:،,]?\s*", re.I)
_EDITED = re.compile(
    r"^\W*(?:اعداد|تغطيه|شارك في|كتابه|تحرير|الترجمه)\s.{2,80}?(?:\s(?:تحرير|للنشره العربيه|اعداد)\b|\)$)"
)
# «شارك في التغطية: فلان من كذا», «أعده للعربية: فلان», «ترجمة: فلان. تحرير: فلان.»
_TOOK_PART = re.compile(
    r"^\W*(?:شاركت?و?ا? في (?:التغطيه|الاعداد|اعداد|كتابه|التقرير)[^:]{0,30}:"
    r"|(?:اعده|اعدته|نقله|نقلته|ترجمه|ترجمته) (?:الي ال|لل)عربيه\s?:"
    r"|(?:ترجمه|اعداد|كتابه|تقرير)\s?:.{3,60}\s(?:تحرير|مراجعه|اعداد)\s?:)"
)
_OPENS = re.compile(
    r"^\W*(?P<place>[^\W\d]+(?:\s[^\W\d]+){0,2})\s?[-–—/،(:]\s?(?P<bracket>\()?(?P<agency>[^-–—/()\d:]{2,22}?)"
    r"\s?(?(bracket)\)\s?[-–—:]|(?:[)\-–—:/]|\.\s))"
)


_LETTERS = re.compile(
    r"(?P<editors>(?:[^\W\d_]{1,2}\s?[./]{1,2}\s?){1,8}[^\W\d_]{1,2}\.?)\s?\((?P<agencies>[^()]{2,60})\)"
)
_ADDRESS = re.compile(r"[\w.+-]{2,40}\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+[)>]*\s*$", re.I | re.ASCII)
_NO_NAME = ":،,|/«»؟"
_CAPITAL = re.compile(r"[A-Z][a-zà-ÿ'’-]+|[A-Z]\.")
_ON_BUTTONS = """
button menu share follow close read listen print save comment comments photo photos image images font size text
night dark mode news home copy link facebook twitter whatsapp telegram google bookmark download app us
"""
_BUTTONS = frozenset(_ON_BUTTONS.split())


def before_address(text: str) -> str | None:
    """The name of two to four words before the writer's own e-mail address, which may be written with «[at]»; empty
    for an address alone, None for any other line."""
    found = _ADDRESS.search(text) if "@" in text or "at]" in text.lower() or "at)" in text.lower() else None
    if found is None:
        return None
    name = text[: found.start()].strip(" \u00a0(<")
    named = 2 <= len(name.split()) <= 4 and _bare_name(name) and not any(char in name for char in _NO_NAME)
    return name if named or not name else None


def label_alone(text: str) -> bool:
    """«بقلم» and the like, whose name is another element."""
    return _LABEL_ALONE.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def of_writer(text: str) -> bool:
    """A line that says what the writer is: «كاتبة من تونس», «باحث في التاريخ», «* كاتب وباحث», «.كاتب لبناني» with
    its full stop in front, as copying from right to left leaves it."""
    text = text.lstrip("*•-. ")
    return len(text.split()) <= 7 and bool(_WRITER.match(fold(text))) and not text.endswith((".", "؟", "!", ":"))


def tells_of_writer(text: str, *, longest: int = 20) -> bool:
    """As `of_writer`, of a line below the writer's name: it may be longer, in words, and end in a full stop."""
    return len(text.split()) <= longest and bool(_WRITER.match(fold(text.lstrip("*•- "))))


def latin_name(text: str) -> bool:
    """«Name Surname», as a paper's other languages print its reporters: two to four Latin words with capitals."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and all(_CAPITAL.fullmatch(word) for word in words)
        and owner(text) is None
        and not _BUTTONS & set(text.lower().split())
    )


def opens_from_a_city(text: str) -> bool:
    """Whether a paragraph opens as agencies' stories do: «الميناء - سبوتنيك. قال …», «الميناء (رويترز) - قال …»; and
    from a place that no list has where the agency stands in brackets behind a dash: «المرفأ - (رويترز): قال …»."""
    match = _OPENS.match(text[:80])
    if match is None or owner(match["agency"]) is None:
        return False
    return match["bracket"] is not None or is_city(match["place"])


def by_letters(text: str) -> str | None:
    """The editors where a line names them by their letters, before the agencies that they used: «م.س/ع.ش» of
    «م.س/ع.ش (د ب أ، رويترز)»; None for other lines."""
    found = _LETTERS.fullmatch(text) if text.endswith(")") else None
    if found is None or not any(owner(name) for name in re.split(r"\s*[،,/]\s*", found["agencies"])):
        return None
    return found["editors"].strip()


def edited(text: str) -> bool:
    """Who prepared an agency's story, in the words that stand below it: «(إعداد فلان للنشرة العربية - تحرير فلان)»."""
    if len(text.split()) > 24:
        return False
    folded = fold(text)
    return bool(_EDITED.match(folded) or _TOOK_PART.match(folded))


def several_writers(text: str) -> bool:
    """«نادر الصيرفي | مروان عبد الحق | سامي البستاني»: three names and more with bars between them, each of two to four
    words of which none is a section's, an office's or an article's. Holds only right above a body."""
    names = [name.strip() for name in text.split("|")]
    return len(names) >= 3 and all(2 <= len(name.split()) <= 4 and _bare_name(name) for name in names)


def _bare_name(name: str) -> bool:
    words = fold(name).split()
    return (
        bool(words)
        and name_like(name)
        and not words[0].startswith("ال")
        and not any(word in SECTION_WORDS for word in words)
    )
