"""What the words of a title say of it: a section, a kicker, the title of the page with the site's name around it."""

import re
from itertools import accumulate

from articles.arabic.fold import fold
from articles.pages.dateline_cities import is_city
from articles.pages.houses import HOUSES
from articles.pages.phrases import SECTION_NAMES, SECTION_WORDS
from articles.pages.rows import Row
from articles.pages.sheet import Sheet

_QUOTED = re.compile(r"[«\"“][^«»\"“”]*[»\"”]")
_PREPOSITIONS = frozenset(
    map(fold, ("في", "ضمن", "على", "بعد", "قبل", "رغم", "وسط", "خلال", "من", "عبر", "منذ", "بين"))
)
# A trail of sections begins with the site's front page: no title.
_TRAIL = fold("الرئيسية")
_TIMES = frozenset(map(fold, ("بعد", "قبل", "رغم", "وسط", "عشية", "إثر", "عقب", "غداة")))
_OF_DAY = "ليوم"
_FULL_DAY = re.compile(r"(?<!\d)[0-3]?\d\s?[-/.]\s?[01]?\d\s?[-/.]\s?(?:19|20)\d\d(?!\d)")
_GLUED = re.compile(r"(?<=ة)(?=[^\W\d_\u064b-\u0652])")  # no word goes on behind this letter
_DAY_OF_IT = re.compile(r"في (?:يوم|اسبوع|شهر|عام)\w+ ")  # «في يومها السابع»
_SECTION, _SECTIONS = 3, 30  # letters of such a word, at least, and of two at most
_GLUED_SECTION = 3  # words of a section among several without blanks; a misprint stands within a longer title
_WHEN = 6  # words of a kicker that says when or in spite of what; the headline has more
_SITES = frozenset(("موقع", "صحيفه", "جريده", "بوابه", "شبكه", "قناه", "وكاله"))
# What stands between a headline and the names of section and site in the title of a page; in words, how long one is.
_BARS = re.compile(r"[|│»›>]|::|\s[-–—/]\s")
_SITE_WORDS = 5
_BAR = ("|", "│")
_SITE_AND_SECTIONS = 7  # words and bar of a site's name with its sections
_LEAST_TITLED = 3
_FOLLOWING = re.compile(
    r"\W*(?:[أا]نتم )?ال[آا]ن تتابعون (?:خبر|مقال|تفاصيل) (?P<title>\S.{9,200}?)\s(?:من|في|ضمن) (?:ال)?قسم\s"
)
_LONGEST = 400  # characters of such a line
_BEGUN = 5  # words of a headline that is cut off
_FOLLOWS = re.compile(r"\b(?:التالي|التاليه|الاتي|الاتيه|كالتالي|كالاتي|كما يلي|ما يلي|نصه|نصها)$")
_DOTTED = 5  # words of a kicker that ends in dots
_TALK = 14  # of one that says who speaks, and to whom: «رئيس البلدية في حوار مع المرفأ:»
_TALKS = re.compile(r"\bفي (?:حوار|حواره|حوارها|مقابله|حديث|حديثه|حديثها|لقاء|تصريح|تصريحات)\w*\b")
_NEWEST = ("اخر ", "احدث ", "اهم ")  # «آخر الأخبارأخبار دولية», as blogs print two sections
_NEWEST_WORDS = 5  # of such a section
_NEWS = frozenset(map(fold, ("أخبار", "شؤون", "شئون")))
# The first is a newspaper too where it stands bare; the others begin as «for …» does.
_REGIONS = frozenset(map(fold, ("الشرق الأوسط", "لبنان", "ليبيا")))
_HOUSE_NAMES = frozenset(fold(name) for house in HOUSES for name in (house.name, *house.names))


def section_like(row: Row) -> bool:
    """«شؤون عربية ودولية», «صدى البلد جامعات»: up to four words, all of them a section's or the site's."""
    glued = _GLUED.split(row.text) if row.words <= 2 * _WHEN and "ة" in row.text else []
    short = len(glued) > 1 and all(len(part.split()) <= _GLUED_SECTION for part in glued)
    if short and section_like(Row(glued[0], (), 0)):
        return True  # «أخبار دوليةعاجل», as blogs print the sections of a story
    newest = next((opening for opening in _NEWEST if row.key.startswith(opening)), "")
    if newest and row.words <= _NEWEST_WORDS:
        return section_like(Row(row.key.removeprefix(newest), (), 0))
    if row.words > 4 or row.ending in ("؟", "!", "…", ":"):
        return False
    first, _, rest = row.key.partition(" ")
    if first in _NEWS and (
        rest in SECTION_NAMES
        or rest in _REGIONS
        or is_city(rest)
        or rest
        and " " not in rest
        and not rest.startswith("ل")
    ):
        return True  # «أخبار الشرق الأوسط», «أخبار روسيا»
    house = next((name for name in _HOUSE_NAMES if row.key.startswith(name + " ")), "")
    parts = (part for word in row.key[len(house) :].split() for part in _unglued(word))
    words = [word[1:] if word.startswith("و") and len(word) > 3 else word for word in parts]
    return all(word in SECTION_WORDS or word == "و" for word in words)


def _unglued(word: str) -> tuple[str, ...]:
    """The words of two sections that were printed without a blank between them; any other word as it is."""
    for cut in range(_SECTION, len(word) - _SECTION + 1) if len(word) <= _SECTIONS else ():
        if word[:cut] in SECTION_WORDS and word[cut:] in SECTION_WORDS and word not in SECTION_WORDS:
            return word[:cut], word[cut:]
    return (word,)


def site_and_sections(row: Row) -> bool:
    """«المرفأ نيوز | أخبار وتحليلات»: the site's name, and behind a bar what it has, in words of sections alone."""
    if row.words > _SITE_AND_SECTIONS or not any(bar in row.text for bar in _BAR):
        return False
    site, *sections = re.split(r"[|│]", row.text)
    named = 1 <= len(site.split()) <= _GLUED_SECTION and len(sections) == 1 and sections[0].strip() != ""
    return named and section_like(Row(sections[0], (), 0))


def section_named(key: str) -> bool:
    """Whether what stands before a headline is a section's or a site's name: «أخبار العالم: …»."""
    words = key.split()
    return bool(words) and (words[0] in _SITES or all(word in SECTION_WORDS for word in words))


def is_kicker(row: Row) -> bool:
    """A phrase above the headline: all of it in one pair of marks, and it opens with a preposition, so says nothing; or
    a few words that end in dots («البلدية تكشف..») or a colon («رئيس البلدية سليم الحايك:»): the headline goes on
    from there."""
    longest = _TALK if row.ending == ":" and _TALKS.search(row.key) else _DOTTED
    if row.words <= longest and row.text.rstrip().endswith(("..", ":")) and not row.bullet:
        return row.ending != ":" or not section_named(row.key)
    found = _QUOTED.fullmatch(row.text.strip())
    return found is not None and row.words <= 10 and any(word in _PREPOSITIONS for word in row.key.split()[:1])


def tells_when(row: Row, below: Row) -> bool:
    """«بعد أسبوع على إغلاق الميناء» right above a longer title that does not open so: when or in spite of what it was,
    and nothing of what happened."""
    marked = any(char in row.text for char in ':؟?!…|،«"') or ".." in row.text or row.stop or row.bullet
    whens = opens_with_when(row) and not opens_with_when(below)
    return not marked and 3 <= row.words <= _WHEN < below.words and whens


def opens_with_when(row: Row) -> bool:
    """«بعد أسبوع على إغلاق الميناء …», «في يومها السابع …»: a title opens with when or in spite of what it was."""
    return row.key.partition(" ")[0] in _TIMES or _DAY_OF_IT.match(row.key) is not None


def says_its_day(row: Row) -> bool:
    """«نشرة أخبار المرفأ ليوم الأحد», «مقدمة النشرة المسائية 12-5-2019»: a title of what appears every day, of which
    the text may have no word."""
    return _OF_DAY in row.key.split() or _FULL_DAY.search(row.text) is not None


def titled_again(sheet: Sheet, title: int, headline: int) -> bool:
    """«headline - موقع كذا» or «section | headline | site» above the headline: the title of the page, not of the story.

    What stands around the headline is short, and parted from it by a mark of its own unless it only follows; or the
    headline is cut off («site | headlin...»).
    """
    above, below = sheet.rows[title].key, sheet.rows[headline].key
    if sheet.rows[title].ending == "…":
        begun = Row(_BARS.split(sheet.rows[title].text)[-1], (), 0).key
        return len(begun.split()) >= _BEGUN and below.startswith(begun) and below != begun
    if len(below) >= len(above) or below not in above or above.startswith(_TRAIL):
        return False
    more = len(above.split()) - len(below.split())
    if above.startswith(below + " ") and more <= _SITE_WORDS:
        return True
    if f" {below} " not in f" {above} " or more > 2 * _SITE_WORDS or len(below.split()) < _LEAST_TITLED:
        return False
    if sheet.copies[above] > 1 and _printed_twice(sheet, headline):
        return False  # «topic | headline», and below it the caption of its photo, which leaves the topic out
    return _fills_its_parts(sheet.rows[title].text, below) or section_named(above.removesuffix(below))


def _printed_twice(sheet: Sheet, index: int) -> bool:
    """Whether a line stands twice in a row, as a photo's label and its caption do."""
    key = sheet.rows[index].key
    return any(0 <= near < len(sheet.rows) and sheet.rows[near].key == key for near in (index - 1, index + 1))


def _fills_its_parts(title: str, headline: str) -> bool:
    """Whether a headline, as compared, is one part of a title or several in a row, between its bars: a caption whose
    words a headline holds begins or ends in the midst of one («وصول السفينة إلى ميناء الشمال | شاهد»)."""
    keys = [key for part in _BARS.split(title) if (key := Row(part, (), 0).key)]
    starts = list(accumulate((len(key) + 1 for key in keys), initial=0))
    at = f" {' '.join(keys)} ".find(f" {headline} ")
    return len(keys) > 1 and at in starts and at + len(headline) + 1 in starts


def titled_in(text: str) -> str | None:
    """The headline within the line with which sites that print others' stories again begin («أنتم الآن تتابعون خبر …
    من قسم كذا، والآن نترككم مع التفاصيل»); None for other lines."""
    found = _FOLLOWING.match(text) if len(text) <= _LONGEST else None
    return found["title"].strip() if found else None


def announces(row: Row) -> bool:
    """Whether a line ends in saying that something follows: «صدر عن البلدية البيان التالي:», «وفيما يلي نصه»."""
    return _FOLLOWS.search(row.key) is not None


def strip_site(headline: str) -> str:
    """A headline without the site's name behind a bar or dash («… | العربية», «… - موقع كذا»)."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " « "):
        head, found, tail = headline.rpartition(mark)
        if found and len(head.split()) >= 3 and len(tail.split()) <= 4:
            site = fold(tail)
            if site in _HOUSE_NAMES or site.partition(" ")[0] in _SITES:
                return head.strip()
    return headline
