"""Stories glued under another one with neither a line TT nor a signature or date: a headline that comes again below its
captions, that stands above a photo, or that a wider gap and words of its own set apart from the story above."""

from itertools import islice

from articles.pages.kinds import Kind
from articles.pages.rows import Row
from articles.pages.sheet import Sheet
from articles.pages.writers import opens_from_a_city

_HEAD_ROWS = 10  # the most rows between a headline and its first paragraph: captions, each twice, and their copies
_PARAGRAPHS = 2  # a story has so many at least; an item of a block of links has one
_WORDS = 4  # of the shortest headline
_GAP = 3  # blank lines that part stories at least; two where the page has lines TT: elsewhere ads leave two
_SAMPLE = 12  # paragraphs above whose words are compared
_WHOLE = 6  # words of a headline that its words alone set apart
_TOLD = 2  # words of it that its first paragraph has
_SHARED = 8  # of the words of that paragraph one at most is of the story above
_BESIDE = (Kind.CAPTION, Kind.TITLE, Kind.SHORT, Kind.BYLINE, Kind.DATELINE, Kind.MARKER)
_TOOLS = ("icons", "tool-of-the-head")  # «A A»
_LINKS = (Kind.RELATED, Kind.LIST, Kind.READ_ALSO)
# Words that stories of any subject share, as compared: offices, days, what bodies do.
_COMMON = Row(
    "رئيس الرئيس وزير وزارة الخارجية الدفاع حكومة دولة دولية مجلس لجنة الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة"
    " السبت اليوم أمس جديد جديدة الأول الثاني مقبل الماضي",
    (),
    0,
).content
_ENDS = (Kind.CAPTION, Kind.DATELINE, Kind.BYLINE)  # what may stand between the last paragraph and the next headline


def glued(sheet: Sheet, known: frozenset[int]) -> list[int]:
    """The first rows of stories that begin so. `known` are rows where others begin that are found by other signs."""
    starts: list[int] = []
    above: list[int] = []  # paragraphs of the story so far
    narrow = _GAP - 2 if known else _GAP - 1
    widest = narrow  # gap between its rows, in blank lines
    for index, row in enumerate(sheet.rows):
        if sheet.is_text(index):
            above.append(index)
        elif index in known:
            above, widest = [], narrow
            continue
        elif len(above) >= _PARAGRAPHS and _title(sheet, index) and _begins(sheet, index, above, widest):
            starts.append(index)
            above, widest = [], narrow
            continue
        if above and above[-1] != index or len(above) > 1:
            widest = max(widest, row.gap)
    return starts


def _title(sheet: Sheet, index: int) -> bool:
    row = sheet.rows[index]
    return (
        sheet.kind(index) is Kind.TITLE
        and row.words >= _WORDS
        and not (row.bullet or row.numbered)
        and sheet.kind(index - 1) not in _LINKS
        and sheet.rows[index - 1].ending != ":"
    )


def _begins(sheet: Sheet, index: int, above: list[int], widest: int) -> bool:
    """Whether a title below `above` opens a story: the page prints it again below its captions; or it stands above a
    photo's caption that is printed twice, or right on its text below a gap wider than any before, and speaks of what is
    below and not of what is above."""
    row = sheet.rows[index]
    last = min(index + _HEAD_ROWS, len(sheet.rows) - 1)
    beside = (near for near in range(index + 1, last + 1) if sheet.kind(near) not in _BESIDE)
    first = next((near for near in beside if sheet.marks[near].rule not in _TOOLS), None)
    if first is None or not sheet.is_text(first):
        return False
    if sheet.kind(index - 1) is Kind.MARKER:
        return True  # its copy above TT was not copied
    below = list(islice((near for near in range(first, min(first + 4, len(sheet.rows))) if sheet.is_text(near)), 2))
    if len(below) < _PARAGRAPHS:
        return False
    between = range(index + 1, first)
    again = any(sheet.rows[near].key == row.key for near in between[1:]) and sheet.rows[index + 1].key != row.key
    if again and any(_shown(sheet, near) for near in between):
        return True
    if _of_its_own(sheet, index, first, above) or _from_its_own_city(sheet, first, above):
        return True
    captioned = len(between) >= 2 and sheet.rows[between[0]].key == sheet.rows[between[1]].key != row.key
    apart = row.gap > widest
    if not captioned:  # a headline is told again by the first paragraph; a subheading is shorter
        below = below[:1]
        apart = apart and row.words > _WORDS
    titles = sum(sheet.kind(near) in (Kind.TITLE, Kind.SHORT) for near in between)
    if not apart and not captioned or titles > 1 and not captioned:
        return False
    own = len(row.content & frozenset[str]().union(*(sheet.rows[near].content for near in below)))
    others = frozenset[str]().union(*(sheet.rows[near].content for near in above[-_SAMPLE:]))
    alien = len(row.content & others)
    if row.words >= _WHOLE and alien <= 1 and not sheet.rows[first].key.startswith("و"):
        return own >= 2 or len(row.content & sheet.rows[first + 1].content) > 2
    if own < 2 or own * 2 < len(row.content):
        return False
    return alien * 2 <= own if apart else alien == 0 and own > 2


def _from_its_own_city(sheet: Sheet, first: int, above: list[int]) -> bool:
    """Whether two paragraphs stand below a title of which the first opens from a city and an agency, as the first of
    the story above does."""
    opens = (sheet.rows[near].text for near in (first, above[0]))
    return sheet.is_text(first + 1) and all(map(opens_from_a_city, opens))


def _shown(sheet: Sheet, index: int) -> bool:
    """A photo's caption: by itself, or because it is printed twice in a row. A table of contents has none."""
    twice = index + 1 < len(sheet.rows) and sheet.rows[index].key == sheet.rows[index + 1].key
    return twice or sheet.kind(index) in (Kind.CAPTION, Kind.BYLINE, Kind.DATELINE, Kind.MARKER)


def _of_its_own(sheet: Sheet, index: int, first: int, above: list[int]) -> bool:
    """Whether a title opens another story by its words alone, with no gap: none of them is in the story above, its
    first paragraph tells it again and has next to nothing of that story either, and begins as no second paragraph does.

    A subheading that long has words of its story, since it is about the same people and places.
    """
    row, opening = sheet.rows[index], sheet.rows[first]
    if row.words < _WHOLE or row.question or row.ending == ":" or opening.key.startswith("و"):
        return False
    if not sheet.is_text(first + 1) or any(sheet.kind(near) not in _ENDS for near in range(above[-1] + 1, index)):
        return False
    if any(sheet.kind(near) is Kind.TITLE and sheet.rows[near].words >= _WHOLE - 1 for near in range(above[0], index)):
        return False  # a story in sections: their titles may be of anything
    captioned = any(sheet.kind(near) is Kind.CAPTION for near in range(index + 1, first))
    below = opening.content | sheet.rows[first + 1].content if captioned else opening.content
    told = len(row.content & below)
    if told < _TOLD or not captioned and told * 3 < len(row.content):
        return False
    others = frozenset[str]().union(*(sheet.rows[near].content for near in above))
    alien, shared = len((row.content & others) - _COMMON), len(opening.content & others) * _SHARED
    if captioned:
        return alien <= 1 and shared <= 2 * len(opening.content)
    return not alien and shared <= len(opening.content)
