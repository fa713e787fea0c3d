"""What one row may be, judged by the row alone. The rules are tried in the order of RULES; the first that holds wins.

Where a row stands decides later what it is: a mark is a hint with the name of its rule.
"""

import re
from collections.abc import Callable

from articles.pages import phrases
from articles.pages.byline_marks import (
    mark_byline,
    mark_label,
    mark_letters,
    mark_name_and_address,
    mark_place_and_day,
    mark_source,
)
from articles.pages.credits import owner
from articles.pages.dateline_marks import LONGEST_WITH_DATE, mark_date, signature_with_date
from articles.pages.kinds import Kind, Mark, plain
from articles.pages.links import mark_glued_link, mark_list, mark_read_also, mark_related
from articles.pages.mastheads import in_arabic, mark_languages, mark_masthead, mark_named_address, mark_whole_post
from articles.pages.notices import holds_notice
from articles.pages.photos import (
    LONGEST_ALT_TEXT,
    mark_alt_text,
    mark_credit,
    mark_owner_of_photo,
    mark_photo_label,
    mark_trailing_credit,
)
from articles.pages.rows import Row
from articles.pages.tickers import mark_listed

_Rule = Callable[[Row], Mark | None]

_HANDLE = re.compile(r"\(@\w{2,30}\)|^\W*@\w{2,30}\W*$")
_REGION = "الشرق الأوسط"
# «انتهى**3269», «/انتهى/»: the last line of an agency's story.
_FINISHED = re.compile(r"^[^\w]*(?:انته[يى]|النهايه)[^\w]*\d*[^\w]*$")
_FOOTNOTE = re.compile(r"\s*\[\d{1,3}\]\s*\S")
_TO_READERS = re.compile(r"\W*\w{3,8}/ي\b")  # «انضمّ/ي إلى …»: what readers are asked to do
_BETWEEN_SLASHES = re.compile(r"\s*/[^/]{3,40}/\s*$")  # «/صحيفة كذا/», as some agencies sign
_ICON = re.compile(r"^(?:[a-z]+[ -]){0,2}(?:icons?|logo)\b")
# Written so that re looks for a blank first, and not at every letter for what stands before it.
_GAPS = re.compile(r"\s(?<=\S\s)(?:\s{2,}|(?<=\t)|[•|*]+\s)(?=\S)")
# «----- فاصل -----», of one word, and «========== ر.ع.», the letters of who edited; the first run is taken whole (`+`),
# or a long one would be tried in every length.
_RULED = re.compile(
    r"\s*(?:([-–—_*=~])\1{4,}+\s?[^\W\d_]{0,12}\s?\1{5,}+|={3,}+\s?(?:[^\W\d_]{1,2}[./]\s?){1,4}[^\W\d_]{0,2})\s*$"
)
_DASHES = re.compile(r"\s[-–—|/]\s")
_DASHED_TRAIL = re.compile(r"\s*(?:الصفحة )?الرئيسية\s-\s[^-–—]{2,40}\s-\s\S")
_MENU, _SECTIONS, _NAMES = 16, 8, 4  # words of a menu on one line, its names at least, and how long these are
_OF_SECTIONS = 3  # names of sections in it
_TITLES = 4  # on one line that may be longer ones
# Words without which a line this long is still a paragraph when it has no full stop.
LONG = 30
_INTRODUCES = 12  # words of a line with a colon that is no title: what happened today, «ومن أبرزها:»
_ENDS_IN_TWO = re.compile(r"[^.\s]\s?\.\.\s*$")
_TWO_DOTS = 16  # words of a sentence that ends in two dots; headlines and decks that go on elsewhere have fewer
_TRAIL = 40  # words of a trail of sections that ends in the headline
SENTENCE = 8


def _marker(row: Row) -> Mark | None:
    return Mark(Kind.MARKER, "tt") if row.text.strip() == "TT" else None


def _no_letters(row: Row) -> Mark | None:
    return None if row.letters and not _RULED.match(row.text) else Mark(Kind.CHROME, "no-letters")


def _code(row: Row) -> Mark | None:
    text = row.text.strip()
    if len(text) >= 300:
        return None
    wordpress = phrases.holds(row.folded, phrases.IN_WORDPRESS) and phrases.WORDPRESS.search(text)
    return Mark(Kind.CHROME, "code-or-wordpress") if wordpress or phrases.CODE.match(text) else None


def _icons(row: Row) -> Mark | None:
    """What buttons leave when they are copied: «ع ع ع» for the size of letters, «tag icon»."""
    if row.folded.endswith(" logo"):
        return Mark(Kind.CHROME, "icons")
    words = re.sub(r"[+\-]", " ", _ICON.sub("", row.folded)).split()
    letter = row.letters and len(set(words)) == 1 and len(words[0]) == 1
    buttons = not words or letter and (len(words) > 1 or words[0].isascii())
    return Mark(Kind.CHROME, "icons") if buttons else None


def _footnote(row: Row) -> Mark | None:
    """«[12] سليم الحايك، تاريخ الميناء، ص 4.» below a study."""
    return Mark(Kind.CHROME, "footnote") if _FOOTNOTE.match(row.text) else None


def _post(row: Row) -> Mark | None:
    """The signature under a post that a page shows: «— بلدية الميناء (@almeena) May 14, 2021»."""
    signed = "@" in row.text and _HANDLE.search(row.text)
    return Mark(Kind.CHROME, "signature-of-a-post") if signed else None


def _menu(row: Row) -> Mark | None:
    if phrases.SUMMARY.match(row.key):
        return Mark(Kind.CHROME, "summary-header")
    if row.key in phrases.MENU or row.key in phrases.HOUSE_CHROME:
        if phrases.END.match(row.key) or phrases.END_LABELS.match(row.key):
            return Mark(Kind.END, "end-of-story")
        return None if phrases.LISTS.match(row.key) or phrases.READ_ALSO.match(row.key) else Mark(Kind.CHROME, "menu")
    if phrases.COUNTER.match(plain(row)):
        return Mark(Kind.CHROME, "counter")
    if phrases.TOOLS.match(row.key):
        return Mark(Kind.CHROME, "tool-of-the-head")
    return None


def _share_bar(row: Row) -> Mark | None:
    """«شاركها فيسبوك تويتر لينكدإن البريد الإلكتروني»: nothing but where a story may be shared, three words on."""
    if row.words < 3 or row.stop:
        return None
    words = row.key.split()
    if not words or not all(word in phrases.NETWORKS for word in words):
        return None
    return Mark(Kind.CHROME, "share-bar")


def _promotion(row: Row) -> Mark | None:
    text = plain(row)
    if phrases.PROMOTION.match(text):
        return Mark(Kind.CHROME, "house-promotion")
    opening = row.folded[:300]
    if holds_notice(opening) and (not (row.stop and row.words > 60) or phrases.TAKEN_OVER in opening):
        return Mark(Kind.CHROME, "promotion-or-notice")
    return None


def _ticker(row: Row) -> Mark | None:
    """Titles on one line with wide gaps between them; the tickers of archives hold a hundred."""
    if not row.stop and not signature_with_date(row):
        pieces = _GAPS.split(row.text.strip())
        enough = 3 if row.words <= 120 else 6
        if len(pieces) >= enough and not _dated(row) and row.words <= _piece(pieces, row.words) * len(pieces):
            return Mark(Kind.CHROME, "ticker")
        if row.words >= _MENU and _dashed_menu(row):
            return Mark(Kind.CHROME, "ticker")
        if row.words <= _TRAIL and _DASHED_TRAIL.match(row.text):
            return Mark(Kind.CHROME, "breadcrumb")
        short = row.words <= 14 and phrases.BREADCRUMB.search(row.text) and not _agency_path(row)
        if short and mark_date(row) is None or row.words <= _TRAIL and phrases.FROM_THE_FRONT.match(row.text):
            return Mark(Kind.CHROME, "breadcrumb")
    return None


def _piece(pieces: list[str], words: int) -> int:
    """How many words the titles of a ticker may have on average: more where there are more of them."""
    return 9 if len(pieces) < _TITLES else 12 if words <= 120 else 16


def _dashed_menu(row: Row) -> bool:
    """The menu of a site on one line with dashes: some of the names are those of sections, as in no list of players."""
    names = _DASHES.split(row.folded.strip())
    if len(names) < _SECTIONS or row.words > _NAMES * len(names):
        return False
    return sum(name.partition(" ")[0] in phrases.SECTION_WORDS for name in names) >= _OF_SECTIONS


def _dated(row: Row) -> bool:
    """Whether a row is a day with buttons beside it: «2021-05-12    حجم الخط    اطبع»."""
    found = mark_date(row)
    return found is not None and found.rule == "dateline"


def _agency_path(row: Row) -> bool:
    """«الميناء / كريم نصار / الأناضول»: not the way through a site but place, reporter and agency."""
    return owner(re.split(r"\s*[/|]\s*", row.text.strip())[-1]) is not None


def _end(row: Row) -> Mark | None:
    text = plain(row)
    if row.words <= 3 and _FINISHED.match(row.folded):
        return Mark(Kind.CHROME, "end-of-a-wire-story")
    if (phrases.END.match(text) or phrases.END_LABELS.match(text)) and not (row.stop and row.words > 25):
        return Mark(Kind.END, "end-of-story")
    return None


def _notice(row: Row) -> Mark | None:
    if phrases.COPYRIGHT.match(row.folded):
        return Mark(Kind.CHROME, "copyright")
    if row.words <= 8 and (_TO_READERS.match(row.folded) or _BETWEEN_SLASHES.match(row.text)):
        return Mark(Kind.CHROME, "notice")
    if row.words <= 14 and phrases.CHROME_SHORT.search(row.folded):
        return Mark(Kind.CHROME, "notice")
    if row.words > 30 or (row.stop and row.words >= 12):
        return None
    text = plain(row) if not row.text.startswith("©") else row.folded
    if phrases.CHROME.match(text) or phrases.LABELS.match(text):
        return Mark(Kind.CHROME, "notice")
    return None


def _region(row: Row) -> Mark | None:
    """«الشرق الأوسط» bare: a section of most sites; the paper signs in guillemets or with a place."""
    return Mark(Kind.CHROME, "menu") if row.text.strip() == _REGION else None


# Most rows of a page are one of these.
_SENTENCE = Mark(Kind.TEXT, "sentence")
_SHORT_SENTENCE = Mark(Kind.WEAK, "short-sentence")
_LONG_PARAGRAPH = Mark(Kind.TEXT, "long-paragraph")
_INTRODUCTION = Mark(Kind.TEXT, "introduces-what-follows")


def _text(row: Row) -> Mark | None:
    if row.stop or row.words >= _TWO_DOTS and _ENDS_IN_TWO.search(row.text):
        return _SENTENCE if row.words >= SENTENCE else _SHORT_SENTENCE
    if row.ending == ":" and row.words >= _INTRODUCES:
        return _INTRODUCTION
    return _LONG_PARAGRAPH if row.words >= LONG else None


def _button(row: Row) -> Mark | None:
    """A word or two in Latin letters («Bookmark», «loader»): no line of an Arabic story, save who owns a photo."""
    if row.numbered or in_arabic(row.text) or owner(row.text.strip()) is not None:
        return None
    return None if "/" in row.text or any(map(str.isdigit, row.text)) else Mark(Kind.CHROME, "latin-button")


def _title(row: Row) -> Mark | None:
    return Mark(Kind.TITLE, "title-like") if row.words >= 3 else Mark(Kind.SHORT, "short")


# Each rule with the words of the longest row that it may mark, None for any row. Most rules are about short lines, and
# most of a page is paragraphs: those are not asked.
RULES: tuple[tuple[_Rule, int | None], ...] = (
    (_marker, 1),
    (_code, None),
    (mark_owner_of_photo, 8),
    (_icons, 6),
    (mark_whole_post, 90),
    (_footnote, None),
    (_post, 14),
    (mark_named_address, 8),
    (mark_languages, 16),
    (mark_masthead, 9),
    (mark_related, 40),
    (_menu, 6),
    (_share_bar, 24),
    (_promotion, None),
    (mark_listed, None),
    (_ticker, None),
    (mark_glued_link, 25),
    (mark_read_also, 45),
    (mark_list, 6),
    (_end, None),
    (mark_alt_text, LONGEST_ALT_TEXT),
    (mark_place_and_day, 10),
    (mark_date, LONGEST_WITH_DATE),
    (_no_letters, None),
    (mark_letters, 14),
    (mark_label, 14),
    (mark_source, 9),
    (_region, 2),
    (mark_name_and_address, 9),
    (mark_byline, 12),
    (mark_photo_label, 60),
    (_notice, 40),
    (mark_credit, 55),
    (mark_trailing_credit, 45),
    (_text, None),
    (_button, 2),
    (_title, None),
)
_LONGEST = max(most for _, most in RULES if most is not None)
# The rules for a row by the number of its words; the last ones for all longer rows.
_BY_WORDS = tuple(tuple(rule for rule, most in RULES if most is None or words <= most) for words in range(_LONGEST + 2))


def mark(row: Row) -> Mark:
    """The mark of one row."""
    for rule in _BY_WORDS[min(row.words, _LONGEST + 1)]:
        found = rule(row)
        if found is not None:
            return found
    raise AssertionError("the last rule takes every row")
