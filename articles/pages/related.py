"""Blocks of links to other stories: the related-articles block with its captions, summaries and signatures, and lists
of titles under a header."""

from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.places import is_city
from articles.pages.sheet import Item, Part, Sheet
from articles.pages.titles import section_like
from articles.pages.values import Role

_VERY_SHORT = 4  # words
_TOPIC = 4  # words of a topic's name
_NAME = 5  # words of the longest signature
_AROUND = 200  # rows above a block that tell how the story's paragraphs are printed
_LIST_ENDS = "end-of-list"  # a rule: what a reader of screens is told below a list
_CLOSED = (Kind.END, Kind.LIST, Kind.MARKER)
_CUT_OFF = 10  # words of a summary that is cut off, at least


def related_block(sheet: Sheet, part: Part, header: int) -> int:
    """Give roles to the related block under the row `header`, add its items to the part; the first row after it."""
    sheet.decide(header, Role.RELATED_HEADER, "related-header", part.number)
    while _headed_again(sheet, part, header + 1):
        header += 1
        sheet.decide(header, Role.RELATED_HEADER, "related-header", part.number)
    index, item = header + 1, Item()
    if topics := _topics(sheet, part, header):
        for topic in topics:
            sheet.decide(topic, Role.CHROME, "related-label")
        return topics.stop
    seen: dict[str, Item] = {}
    summaries = summaries_in_turn(sheet, part, header + 1)
    while index < part.stop:
        kind, row = sheet.kind(index), sheet.rows[index]
        if kind in _CLOSED or (kind in (Kind.RELATED, Kind.READ_ALSO) and item.title is not None):
            break
        if _signs(sheet, index, item) or _signs_as_others(sheet, part, index, item):
            item.byline = index
            sheet.decide(index, Role.RELATED_BYLINE, "related-signature-by-place", part.number)
            item = _close(part, item)
        elif kind is Kind.CAPTION or (kind is Kind.BYLINE and item.summary is None and row.bracketed is not None):
            if item.caption is not None or item.summary is not None:
                item = _close(part, item)
            item.caption = index
            sheet.decide(index, Role.RELATED_CAPTION, "related-caption", part.number)
        elif kind is Kind.BYLINE and item.title is not None:
            item.byline = index
            sheet.decide(index, Role.RELATED_BYLINE, "related-signature", part.number)
            item = _close(part, item)
        elif kind in (Kind.CHROME, Kind.DATELINE):
            sheet.decide(index, Role.CHROME, "related-furniture")
            if sheet.marks[index].rule == _LIST_ENDS:
                index += 1
                break
        elif row.key in seen or (item.title is not None and sheet.rows[item.title].key == row.key):
            sheet.decide(index, Role.RELATED_TITLE, "related-title-again", part.number)
        elif _shown_above_title(sheet, part, index, item):
            item = _close(part, item) if item.summary is not None else item
            item.caption = index
            sheet.decide(index, Role.RELATED_CAPTION, "related-caption-by-place", part.number)
        elif (
            item.title is not None
            and item.summary is None
            and (index in summaries or _summary(sheet, part, index, item))
        ):
            item.summary = index
            sheet.decide(index, Role.RELATED_SUMMARY, "related-summary", part.number)
        elif sheet.is_text(index) or kind is Kind.WEAK:
            break  # the story goes on after the block
        elif kind is Kind.SHORT and item.title == index - 1 and index + 1 in summaries:
            item.section = index
            sheet.decide(index, Role.RELATED_CAPTION, "related-section", part.number)
        elif _names_section(sheet, part, index, like=item.section is not None or _signed_above(part, item, index)):
            item = _close(part, item)
            item.section = index
            sheet.decide(index, Role.RELATED_CAPTION, "related-section", part.number)
        elif row.words < 3 and item.summary is None and not _subheading_ahead(sheet, part, index, item):
            sheet.decide(index, Role.CHROME, "related-label")
        else:
            if _subheading_ahead(sheet, part, index, item):
                break
            if item.title is not None:
                item = _close(part, item)
            item.title = index
            seen[row.key] = item
            sheet.decide(index, Role.RELATED_TITLE, "related-title", part.number)
        index += 1
    _close(part, item)
    return index


def _headed_again(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether right below a header there is another: «ذات صلة», «قد يعجبك أيضاً»."""
    return index < part.stop and sheet.kind(index) in (Kind.RELATED, Kind.READ_ALSO) and not sheet.marks[index].title


def _topics(sheet: Sheet, part: Part, header: int) -> range:
    """The rows below a header that are the names of topics, one of a word or two and none of more than four; empty
    where they are titles."""
    rows = range(header + 1, header + 1)
    while rows.stop < part.stop and sheet.kind(rows.stop) in (Kind.TITLE, Kind.SHORT, Kind.CHROME):
        named = sheet.rows[rows.stop].words <= _TOPIC and sheet.rows[rows.stop].ending.isalpha()
        if sheet.kind(rows.stop) is not Kind.CHROME and not named:
            return range(0)
        rows = range(rows.start, rows.stop + 1)
    closed = rows.stop == part.stop or sheet.kind(rows.stop) in _CLOSED
    return rows if closed and any(sheet.kind(row) is Kind.SHORT for row in rows) else range(0)


def _shown_above_title(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
    """Whether a line without its owner is the photo's of the item: it stands between a title and the same title again;
    or, below an item that has its photo, a title and its summary follow it."""
    if sheet.kind(index) is not Kind.TITLE or item.caption is not None or index + 2 >= part.stop:
        return False
    if item.title is not None and item.summary is None:
        return index - 1 == item.title and sheet.rows[index + 1].key == sheet.rows[item.title].key
    above = part.items[-1] if part.items and item.title is None else item
    return above.caption is not None and sheet.kind(index + 1) is Kind.TITLE and sheet.is_text(index + 2)


def _names_section(sheet: Sheet, part: Part, index: int, *, like: bool) -> bool:
    """A word or two right above a title, with a day or the same two again right below that: the section of the title
    («محليات»). `like` says that the title above has one."""
    if sheet.rows[index].words >= 3 or sheet.kind(index) is not Kind.SHORT or index + 1 >= part.stop:
        return False
    if sheet.kind(index + 1) is not Kind.TITLE or sheet.rows[index].ending in ("؟", "!", "…", ":"):
        return False
    pairs = all(sheet.kind(near) is kind for near, kind in enumerate((Kind.SHORT, Kind.TITLE) * 2, index))
    return like or pairs or sheet.kind(index + 2) is Kind.DATELINE or section_like(sheet.rows[index])


def summaries_in_turn(sheet: Sheet, part: Part, start: int) -> frozenset[int]:
    """The summaries of a block where titles and they take turns down to its end, two pairs and more, with at most
    sections and days beside them; none where they do not.

    Each is cut off, as its title is not, or is a sentence shorter than the story's paragraphs are: where the story went
    on there, its paragraphs would be as long as above.
    """
    turns: list[int] = []
    stop = start
    while stop < part.stop:
        row, kind = sheet.rows[stop], sheet.kind(stop)
        if len(turns) % 2:
            cut = kind is Kind.TITLE and row.words >= _CUT_OFF and row.ending == "…" != sheet.rows[turns[-1]].ending
            takes = sheet.is_text(stop) or cut
        else:
            takes = kind is Kind.TITLE
        if takes:
            turns.append(stop)
        elif kind not in (Kind.CHROME, Kind.DATELINE) and not (kind is Kind.SHORT and section_like(row)):
            break
        stop += 1
    above = range(max(part.body or part.start, start - _AROUND), start)
    texts = [sheet.rows[index].words for index in above if sheet.is_text(index)]
    ends = stop == part.stop or sheet.kind(stop) in (*_CLOSED, Kind.CHROME)
    if len(turns) < 4 or len(turns) % 2 or not texts or not ends:
        return frozenset()
    longest = sum(texts) / len(texts)
    summed = [sheet.rows[index] for index in turns[1::2]]
    goes_on = sum(row.key.startswith("و") for row in summed)  # as paragraphs do, not summaries
    shorter = all(row.words < longest or row.ending == "…" for row in summed)
    return frozenset(turns[1::2]) if shorter and goes_on * 4 < len(turns) else frozenset()


def _signs(sheet: Sheet, index: int, item: Item) -> bool:
    """«فلان (المكان)» under a summary signs the item, whether the lists know the place or not; a credit would be known,
    or would stand after a scene of more words."""
    credit = sheet.rows[index].bracketed
    if sheet.kind(index) not in (Kind.CAPTION, Kind.BYLINE) or item.title is None or credit is None:
        return False
    if credit.known or len(credit.text.split()) > _NAME:
        return False
    if item.summary is not None:
        return sheet.kind(index) is Kind.CAPTION
    below_title = sheet.rows[index - 1].key == sheet.rows[item.title].key
    paper = credit.text.startswith("«") and credit.text.endswith("»")
    return below_title and (is_city(credit.printed) or paper and item.caption is not None) and name_like(credit.text)


def _signed_above(part: Part, item: Item, index: int) -> bool:
    """Whether the line above signs the item above: the next one begins here."""
    return item.title is None and bool(part.items) and part.items[-1].byline == index - 1


def _signs_as_others(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
    """Whether a few words without a place sign an item: they stand right on its title or summary, the next item begins
    below with its photo or section, and the item above is signed («المحلل العسكري»)."""
    row = sheet.rows[index]
    if sheet.kind(index) not in (Kind.SHORT, Kind.TITLE) or row.words > _NAME or not row.ending.isalpha():
        return False
    if index - 1 not in (item.title, item.summary) or not part.items or part.items[-1].byline is None:
        return False
    below = [sheet.kind(near) for near in (index + 1, index + 2) if near < part.stop]
    return below[:1] == [Kind.CAPTION] or below == [Kind.SHORT, Kind.TITLE]


def _close(part: Part, item: Item) -> Item:
    if item.title is not None:
        part.items.append(item)
    return Item()


def _summary(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
    """A paragraph under a title is its summary unless the story goes on there: another paragraph follows, or it shares
    more words with the body than with the title. A block whose items have captions is sure of its layout."""
    row = sheet.rows[index]
    if row.words < 10 or not (sheet.is_text(index) or sheet.kind(index) is Kind.TITLE):
        return False
    if (
        item.caption is not None
        or sheet.kind(index + 1) is Kind.BYLINE
        or part.items
        and part.items[-1].summary is not None
    ):
        return True
    if index + 1 < part.stop and sheet.is_text(index + 1):
        return False
    if not sheet.is_text(index):
        return row.words >= 18
    return index - 1 == item.title and _of_title(sheet, index)


def _subheading_ahead(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
    """A short line after the titles, with two paragraphs below it, is the story's next subheading; so is a very short
    one right below a header whose titles were not copied."""
    below = [near for near in (index + 1, index + 2) if near < part.stop]
    if sheet.rows[index].words > 8 or len(below) < 2 or not all(sheet.is_text(near) for near in below):
        return False
    if not part.items and item.title is None:
        return sheet.rows[index].words <= _VERY_SHORT
    return any(sheet.rows[index].content & sheet.rows[near].content for near in below)


def list_block(sheet: Sheet, part: Part, header: int) -> int:
    """Give the role of chrome to a list of other stories («الأكثر قراءة»); the first row after it."""
    sheet.decide(header, Role.CHROME, "list-header")
    index = header + 1
    while index < part.stop:
        kind = sheet.kind(index)
        if kind in _CLOSED or kind in (Kind.RELATED, Kind.READ_ALSO):
            break
        if sheet.is_text(index) and not _of_title(sheet, index):
            break
        sheet.decide(index, Role.CHROME, "list-item")
        index += 1
        if sheet.marks[index - 1].rule == _LIST_ENDS:
            break
    return index


def _of_title(sheet: Sheet, index: int) -> bool:
    """A paragraph under a title that it repeats the words of is the title's summary."""
    title = sheet.rows[index - 1].content if sheet.kind(index - 1) is Kind.TITLE else frozenset[str]()
    return len(sheet.rows[index].content & title) >= max(2, len(title) // 3)
