"""Whether the first paragraph below a headline is its deck: what the lede below it tells, and what stands between."""

import re

from articles.arabic.fold import fold
from articles.pages.bylines import shaped
from articles.pages.kinds import Kind
from articles.pages.photo_subjects import says
from articles.pages.phrases import HEAD_BUTTONS, SUMMARY, TOOLS
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.writers import opens_from_a_city

_ABOVE = 8  # rows above a first paragraph among which the headline is
_BELOW = 15  # rows below a deck, or above it, in which the site's furniture is
_DECK = 45  # words of the longest deck
_TOLD = 3  # words of a title that a story's first paragraph has at least
# How much of a headline its lead tells: some with a day, most without, and how much more than a deck above it.
_SOME, _MOST, _MORE = 0.4, 0.6, 0.25
_WHOLE = 5  # words of meaning that such a headline has
_ALIKE = 4  # words with which deck and lead begin, at least
_SHORT = 20  # words of a deck that leaves the headline to the lead
_GOES_ON = re.compile(r"و|(?:من|بدور|كما|لكن|غير ان|الا ان)(?:\w{0,2}\b)|ف(?:قد|ان|في|لم|لا)\b")
_NEXT = 6  # rows below a deck among which the lead and the paragraph after it are
_DAY_WITHIN = 20  # words of a lead among which it says the day
_OPENING = 60  # characters of a first paragraph in which a place and an agency stand
_PLACE = re.compile(r"\s?[-–—ـ/]\s|\(")
_DAY = re.compile(r"(?<!\w)(?:اليوم|امس|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|مساء|صباح|فجر)(?!\w)")
_NUMBER = fold("رمز الخبر")  # of the story, as agencies count theirs
_HOUSE_OPENS = re.compile(r"[^\W\d]+(?: [^\W\d]+)?\s?[-–—]\s?(?P<verb>[^\W\d]+) ")
_PASSES_ON = frozenset(map(fold, ("نقل", "أفاد", "نشر")))
_AGENCY_REPORTS = re.compile(
    r"و?(?:افاد|ذكر|قال|نقل)ت? (?:مراسل )?وكاله (?P<agency>\S+)(?P<named>(?: \S+){0,2}? للانباء\b)?"
)
_LINKS = (Kind.READ_ALSO, Kind.RELATED, Kind.LIST)
# What stands in the head of a page and not within a body: minutes to read, sizes of letters, where to share.
_TOOLS = ("counter", "icons", "share-bar", "tool-of-the-head")


def deck_or_body(sheet: Sheet, part: Part, first: int) -> int:
    """The row where the body begins: the paragraph `first`, or one below it where that is a deck."""
    if first == part.start or sheet.rows[first].words > _DECK:
        return first
    if SUMMARY.match(sheet.rows[first - 1].key):
        return _below_the_summary(sheet, part, first)
    above = {sheet.rows[n].key for n in range(max(first - _ABOVE, part.start), first) if sheet.kind(n) is Kind.TITLE}
    titled = any(sheet.kind(n) is Kind.TITLE for n in range(part.start, first))
    if titled and sheet.is_text(first + 1) and opens_from_a_city(sheet.rows[first + 1].text):
        return first if opens_from_a_city(sheet.rows[first].text) else first + 1
    if titled and sheet.is_text(first + 1) and _opens_from_a_house(sheet.rows[first + 1].text):
        return first if _opens_from_a_house(sheet.rows[first].text) else first + 1
    if titled and sheet.is_text(first + 1) and _opens_alike(sheet.rows[first], sheet.rows[first + 1]):
        return first + 1
    lead = _lead_below(sheet, part, first)
    if lead is not None:
        return lead
    if sheet.is_text(first + 1) and _reports(sheet.rows[first + 1], sheet.rows[first]) and _numbered(sheet):
        return first + 1
    return _below_furniture(sheet, part, first, above)


def _below_furniture(sheet: Sheet, part: Part, first: int, above: set[str]) -> int:
    """The paragraph below a deck with signature, date, TT or the tools of a page's head right below it; `first` where
    that is no deck. `above` are the titles above it."""
    furniture = address = tools = False
    pictured = any(sheet.kind(n) is Kind.CAPTION for n in range(max(first - _ABOVE, part.start), first))
    live = sum(without_day(sheet, n) for n in range(first + 1, part.stop)) > 1
    for index in range(first + 1, min(first + 1 + _BELOW, part.stop)):
        if not (furniture or tools) and index > first + 5:
            break
        if sheet.is_text(index):
            told = _photo_between(sheet, first, index) and _told_by(sheet, part, index, rather_than=first)
            tools = tools and not _told_by(sheet, part, first, rather_than=index)
            return index if furniture or (told or tools) and not pictured else first
        kind = sheet.kind(index)
        if kind in _LINKS:
            pictured = True  # links to other stories stand within a body: no head goes on below them
        address = address or index == first + 1 and sheet.marks[index].rule == "code-or-wordpress"
        # The address of the page, or the headline once more, and then the photo: the text begins below both.
        if kind is Kind.CAPTION and (address or sheet.rows[index - 1].key in above):
            furniture = True
        hour = without_day(sheet, index)  # those of a live report stand between its parts
        hour = hour and (live or not _photo_between(sheet, first, index))
        if kind in (Kind.BYLINE, Kind.DATELINE, Kind.MARKER) and not hour:
            furniture = True
        key = sheet.rows[index].key
        tool = sheet.marks[index].rule in _TOOLS and not key.startswith(("list ", "end of "))
        tool = tool or kind in (Kind.TITLE, Kind.SHORT) and _paper_and_place(sheet.rows[index])
        tool = tool or key in HEAD_BUTTONS or TOOLS.match(key) is not None
        tools = tools or tool
    return first


def _lead_below(sheet: Sheet, part: Part, first: int) -> int | None:
    """The row of the lead below a deck that is a whole sentence and stands right on it, with nothing but the site's own
    lines between; None where the first paragraph is the lead.

    The lead tells the headline again, more of it than the sentence above does, and does not go on from that with «و» as
    nine of ten second paragraphs do. It says the day where the deck says none; or it tells most of the headline, which
    a short deck above it leaves to it.
    """
    deck = sheet.rows[first]
    below = [near for near in range(first + 1, min(first + 1 + _NEXT, part.stop)) if sheet.is_text(near)]
    if len(below) < 2 or deck.key.startswith("و") or "؟" in deck.text or _PLACE.search(deck.text[:_OPENING]):
        return None
    lead = sheet.rows[below[0]]
    if _GOES_ON.match(lead.key) or any(sheet.kind(near) is not Kind.CHROME for near in range(first + 1, below[0])):
        return None
    dated = _DAY.search(" ".join(lead.folded.split()[:_DAY_WITHIN])) is not None and not _DAY.search(deck.folded)
    for title in range(max(first - _BELOW, part.start), first):
        words = sheet.rows[title].content
        if sheet.kind(title) is not Kind.TITLE or len(words) < _WHOLE:
            continue
        told, said = (len(words & row.content) / len(words) for row in (lead, deck))
        left = deck.words <= _SHORT and told >= max(_MOST, said + _MORE)
        if left or dated and told >= max(_SOME, said):
            return below[0]
    return None


def _opens_from_a_house(text: str) -> bool:
    """«المرفأ نيوز- قال …»: a story opens with the name of its house, a dash and a verb of reporting."""
    found = _HOUSE_OPENS.match(text[:_OPENING])
    verb = fold(found["verb"]) if found else ""
    return says(verb) or verb.removesuffix("ت") in _PASSES_ON


def _opens_alike(deck: Row, lead: Row) -> bool:
    """Whether two paragraphs in a row begin with the same words, and the upper is the shorter or they share more than
    these: it tells the lower in brief. Writers repeat an opening, too."""
    if deck.words >= _WHOLE and len(deck.key) < len(lead.key) and f" {deck.key} " in f" {lead.key} ":
        return True  # behind the dateline: «الميناء - المرفأ - أعلنت البلدية …»
    words = deck.key.split()[:_ALIKE]
    if len(words) < _ALIKE or words != lead.key.split()[:_ALIKE]:
        return False
    return deck.words < lead.words or len(deck.content & lead.content) > _ALIKE


def _reports(lead: Row, deck: Row) -> bool:
    """«أفادت وكالة كذا للأنباء أن …»: so an agency's own stories begin, below a deck of one sentence; the agency's name
    alone will do where the deck opens with it («الميناء / 3 أيار / كذا - …»)."""
    found = _AGENCY_REPORTS.match(lead.folded[:90])
    return found is not None and (found["named"] is not None or found["agency"] in deck.folded[:_OPENING].split())


def _numbered(sheet: Sheet) -> bool:
    """Whether the page prints the number of its story, as the sites of agencies do («رمز الخبر 123456»)."""
    counters = (row for row, found in zip(sheet.rows, sheet.marks, strict=True) if found.rule == "counter")
    return any(row.plain.startswith(_NUMBER) for row in counters)


def _paper_and_place(row: Row) -> bool:
    """«المرفأ - لبنان» between two paragraphs: the story of the paper begins below it."""
    return row.words <= 4 and " - " in row.text and shaped(row.text) is not None


def _below_the_summary(sheet: Sheet, part: Part, first: int) -> int:
    """The first paragraph below the summary that begins at `first`: points with bullets, or one paragraph."""
    texts = (n for n in range(first + 1, part.stop) if sheet.is_text(n))
    if sheet.rows[first].bullet:
        texts = (n for n in texts if not sheet.rows[n].bullet)
    return next(texts, first)


def _photo_between(sheet: Sheet, first: int, index: int) -> bool:
    """Whether between two paragraphs stand a photo's caption with its owner and the site's own lines, nothing else."""
    kinds = [sheet.kind(n) for n in range(first + 1, index)]
    return kinds[:1] == [Kind.CAPTION] and set(kinds) <= {Kind.CAPTION, Kind.CHROME}


def _told_by(sheet: Sheet, part: Part, index: int, *, rather_than: int) -> bool:
    """Whether a title above is told by the paragraph at `index`, and more than by the other: the story begins there,
    and a deck adds to the title."""
    first = min(index, rather_than)
    for above in range(max(first - _ABOVE, part.start), first):
        title = sheet.rows[above].content
        told, other = len(title & sheet.rows[index].content), len(title & sheet.rows[rather_than].content)
        if sheet.kind(above) is Kind.TITLE and told * 2 >= len(title) and told > other:
            return told >= _TOLD
    return False


def without_day(sheet: Sheet, index: int) -> bool:
    """Whether a row is an hour or an age and no day: «14:30», «منذ ساعة»."""
    found = sheet.marks[index].dateline
    return found is not None and found.when is None
