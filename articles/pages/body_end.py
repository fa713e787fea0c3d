"""Where a body ends: its last paragraph, above what the foot of a page says of the writer, the site and its readers."""

import re
from collections.abc import Sequence

from articles.pages.kinds import Kind
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.writers import edited, tells_of_writer

_SAMPLE = 12  # paragraphs above whose words are compared
_REMAIN = 2  # paragraphs that a body has at least
_OWN = 6  # words of meaning of a line that may tell of another story
_KNOWN = 120  # words of meaning of a story of which its last paragraph has some; it may have none of a shorter one's
_SENTENCE = 8  # words of the shortest paragraph that its words alone put into a foot
_FOOT = 45  # words of the longest paragraph of a foot
_BEGUN, _SHARED = 10, 3  # words of a paragraph that is cut off, and of meaning that the story has of it
_BETWEEN = (Kind.TITLE, Kind.SHORT, Kind.CAPTION, Kind.READ_ALSO)
_APART = (Kind.CHROME, Kind.END, Kind.LIST, Kind.RELATED, Kind.READ_ALSO)
# «صحيفة يومية مستقلة تصدر عن …», «موقع إخباري شامل …»: what the site says of itself.
_OF_THE_SITE = re.compile(
    r"(?:فريق|هيئه|قسم) (?:ال)?تحرير(?: \w+){1,4}،"
    r"|(?:صحيفه|جريده|مجله|موقع|بوابه|شبكه|منصه|وكاله|قناه|مدونه)(?: \w+){0,3}?"
    r" (?:مستقله?|يوميه?|اخباريه?|شامله?|الكترونيه?|تصدر|يصدر|تاسست?|تقدم|يقدم|تعني|يعني|تهتم|يهتم)\b"
)
# How a paragraph goes on from the one above, besides with «و»: a body's last paragraph nearly always does.
_GOES_ON = re.compile(
    r"(?:من|في|الي|علي|علما|عن|لكن|لكنه?ا?|كما|كذلك|اما|غير|الا|بدوره?ا?|بدورهم|يذكر|يشار|يجدر|الجدير|جدير|تجدر|ثم|بينما|فيما"
    r"|وسط|رغم|بعد|قبل|منذ|خلال|حتي|هذا و\w+|بحسب|وفق|اذ|حيث|مع|ان|انه|قال|قالت|اضاف|اكد|ج|س)\b|ف"
)


def goes_on(row: Row) -> bool:
    """Whether a paragraph begins as one that goes on from the paragraph above does."""
    return row.plain.startswith("و") or _GOES_ON.match(row.plain) is not None


def last_paragraph(sheet: Sheet, part: Part) -> int:
    """The row of the last paragraph of a part that has a body; the rows below it are the page's foot."""
    assert part.body is not None  # noqa: S101 - the caller asked
    rows = sheet.open(range(part.body, part.stop))
    texts = [index for index in rows if sheet.is_text(index) or sheet.kind(index) is Kind.WEAK]
    while len(texts) > _REMAIN and _of_the_foot(sheet, part, texts):
        texts.pop()
    last = max(texts, default=part.body)
    return part.stop - 1 if _cut_off(sheet, part, last) else last


def _cut_off(sheet: Sheet, part: Part, last: int) -> bool:
    """Whether the last line of a part, below the last paragraph and its subheading or link, is the beginning of one
    more: it is as long as a paragraph, goes on with «و», has words of the story and ends in the midst of a sentence,
    as a copy does that was cut off."""
    end, row = part.stop - 1, sheet.rows[part.stop - 1]
    if end != last + 2 or sheet.kind(last + 1) not in _BETWEEN or sheet.kind(end) is not Kind.TITLE:
        return False
    if row.words < _BEGUN or not row.plain.startswith("و") or not (row.ending.isalnum() or row.ending in "،,"):
        return False
    above = sheet.rows[max(last - _SAMPLE, part.body or 0) : last + 2]
    return len(row.content & frozenset[str]().union(*(near.content for near in above))) >= _SHARED


def _headed(sheet: Sheet, part: Part, last: int) -> bool:
    """Whether the markup of an HTML page sets a subheading right above a paragraph, and above others of the story too:
    an entry of a live report, whose words may be all its own."""
    headings = [
        index
        for index in range(part.body or part.start, last)
        if (found := sheet.decisions[index]) is not None and found.rule == "html-heading"
    ]
    return len(headings) > 1 and headings[-1] == last - 1


def _is_break(text: str) -> bool:
    """«* * *»: the writer's own pause between two paragraphs."""
    return "*" in text and not text.strip("* ")


def of_another_story(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a line below the story without a full stop has next to no word of it and does not begin as a paragraph
    that goes on from another does: a title, or the beginning of another story that is cut off. Below a short story,
    which uses few words, it ends in dots or stands beside another such line."""
    row = sheet.rows[index]
    body = part.body if part.body is not None else part.start
    above = (*range(body, min(body + _SAMPLE, index)), *range(max(index - _SAMPLE, body), index))
    if not _unfinished(row):
        return False
    story = [sheet.rows[at] for at in above if sheet.is_text(at)]
    if part.headline is not None:
        story.append(sheet.rows[part.headline])
    if not _tells_else(row, story):
        return False
    if row.ending == "…" or len(frozenset[str]().union(*(near.content for near in story))) >= _KNOWN:
        return True
    beside = (sheet.rows[near] for near in (index - 1, index + 1) if body < near < part.stop)
    return any(_unfinished(near) and _tells_else(near, story) for near in beside)


def _unfinished(row: Row) -> bool:
    """Whether a row neither ends as a paragraph does nor goes on from one, and has words enough to compare."""
    return not (row.stop or row.question or row.bullet or len(row.content) < _OWN or goes_on(row))


def _tells_else(row: Row, story: Sequence[Row]) -> bool:
    """Whether a row has next to no word of the other rows of a story."""
    return len(row.content & frozenset[str]().union(*(other.content for other in story if other is not row))) <= 1


def _of_the_foot(sheet: Sheet, part: Part, texts: Sequence[int]) -> bool:
    """Whether the last of some paragraphs belongs to the foot of the page.

    It says what the writer or the site is, or who edited the story; or, below a line of the site, it has next to no
    word of the story and does not begin as a paragraph that goes on from another does.
    """
    last, above = texts[-1], texts[-2]
    row = sheet.rows[last]
    if row.words > _FOOT or row.bullet or row.question:
        return False
    if tells_of_writer(row.text, longest=_FOOT) or _OF_THE_SITE.match(row.plain) or edited(row.text):
        return True
    if of_another_story(sheet, part, last):
        return True
    lines = [near for near in range(above + 1, last) if sheet.kind(near) in _APART]
    apart = [near for near in lines if sheet.kind(near + 1) is not Kind.CAPTION]  # the button of a photo
    if all(_is_break(sheet.rows[between].text) for between in apart):
        return False
    if _headed(sheet, part, last) or goes_on(row):
        return False
    story = frozenset[str]().union(*(sheet.rows[index].content for index in texts[:-1][-_SAMPLE:]))
    if part.headline is not None:
        story |= sheet.rows[part.headline].content
    return len(row.content & story) <= 1 and row.words >= _SENTENCE
