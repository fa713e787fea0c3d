"""Blocks of links to other stories: the related-articles block with its captions, summaries and signatures, lists of
titles under a header, and read-also links."""

import re

from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.photos import scene
from articles.pages.places import is_city
from articles.pages.sheet import Item, Part, Sheet
from articles.pages.titles import section_like
from articles.pages.values import Role

_BULLET = re.compile(r"^\s*(?:[•●▪■►▶◄*·‣❖✓]+|[-–—](?!\d))\s*")
_REPEATED = 3  # words of a title that its summary repeats at least
_LINK = 5  # words of a link's title below its photo
_VERY_SHORT = 4  # words
_TITLE = 8  # words of a title that no subheading has, where the text below it has none of them
_NAME = 5  # words of the longest signature
_AROUND = 200  # rows above a block, or around a link, that tell how the story's paragraphs are printed
_LIST_ENDS = "نهايه"  # what a reader of screens is told below a list
_CLOSED = (Kind.END, Kind.LIST, Kind.MARKER)


def related_block(sheet: Sheet, part: Part, header: int) -> int:
    """Give roles to the related block under the row `header`, add its items to the part; the first row after it."""
    sheet.decide(header, Role.RELATED_HEADER, "related-header", part.number)
    index, item = header + 1, Item()
    seen: dict[str, Item] = {}
    paired = _titles_and_summaries(sheet, part, header + 1)
    while index < part.stop:
        kind, row = sheet.kind(index), sheet.rows[index]
        if kind in _CLOSED or (kind in (Kind.RELATED, Kind.READ_ALSO) and item.title is not None):
            break
        if _signs(sheet, index, item):
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
        elif row.key in seen or (item.title is not None and sheet.rows[item.title].key == row.key):
            sheet.decide(index, Role.RELATED_TITLE, "related-title-again", part.number)
        elif _shown_above_title(sheet, part, index, item):
            item = _close(part, item) if item.summary is not None else item
            item.caption = index
            sheet.decide(index, Role.RELATED_CAPTION, "related-caption-by-place", part.number)
        elif item.title is not None and item.summary is None and (paired or _summary(sheet, part, index, item)):
            item.summary = index
            sheet.decide(index, Role.RELATED_SUMMARY, "related-summary", part.number)
        elif sheet.is_text(index) or kind is Kind.WEAK:
            break  # the story goes on after the block
        elif _names_section(sheet, part, index, like=item.section is not None):
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
    """A word or two right above a title, with a day right below that: the section of the title («محليات»). `like` says
    that the title above has one."""
    if sheet.rows[index].words >= 3 or sheet.kind(index) is not Kind.SHORT or index + 1 >= part.stop:
        return False
    if sheet.kind(index + 1) is not Kind.TITLE or sheet.rows[index].ending in ("؟", "!", "…", ":"):
        return False
    return like or sheet.kind(index + 2) is Kind.DATELINE or section_like(sheet.rows[index])


def _titles_and_summaries(sheet: Sheet, part: Part, start: int) -> bool:
    """Whether titles and sentences take turns down to the end, two pairs and more, each sentence shorter than the
    story's paragraphs are: where the story went on there, its paragraphs would be as long as above."""
    stop = start
    while stop + 1 < part.stop and sheet.kind(stop) is Kind.TITLE and sheet.is_text(stop + 1):
        stop += 2
    rows, above = range(start, stop), range(max(part.body or part.start, start - _AROUND), start)
    texts = [sheet.rows[index].words for index in above if sheet.is_text(index)]
    if len(rows) < 4 or not texts or stop < part.stop and sheet.kind(stop) not in (*_CLOSED, Kind.CHROME):
        return False
    longest = sum(texts) / len(texts)
    summed = all(sheet.rows[index].words < longest for index in rows[1::2])
    goes_on = sum(sheet.rows[index].key.startswith("و") for index in rows[1::2])  # as paragraphs do, not summaries
    return summed and goes_on * 4 < len(rows)


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
        if sheet.rows[index - 1].key == _LIST_ENDS:
            break
    return index


def _of_title(sheet: Sheet, index: int) -> bool:
    """A paragraph under a title that it repeats the words of is the title's summary."""
    title = sheet.rows[index - 1].content if sheet.kind(index - 1) is Kind.TITLE else frozenset[str]()
    return len(sheet.rows[index].content & title) >= max(2, len(title) // 3)


def read_also(sheet: Sheet, part: Part, index: int, *, ends: bool) -> int:
    """Read one read-also link; where its row holds no title, the title is the next row, and in a list those after it.

    `ends` says that no body follows, so that every title below belongs to the list. Returns the first row after it.
    """
    title = sheet.marks[index].title
    sheet.decide(index, Role.READ_ALSO, "read-also", part.number)
    if title:
        sheet.links[index] = title
        if not ends:
            return index + 1
    near, taken = index + 1, 0
    while near < part.stop and sheet.decisions[near] is None:
        row, kind = sheet.rows[near], sheet.kind(near)
        if kind is Kind.CHROME and row.words <= 2 and taken == 0 and not title and near == index + 1:
            sheet.decide(near, Role.CHROME, sheet.marks[near].rule)  # the button that closes the box: «إغلاق»
            near += 1
            continue
        if ends and not title and kind is Kind.SHORT and row.ending.isalpha() and sheet.kind(near + 1) is Kind.TITLE:
            sheet.decide(near, Role.CHROME, "section-of-a-link")
            near += 1
            continue
        if ends and taken and kind in (Kind.CHROME, Kind.DATELINE) and _link_below(sheet, part, near):
            sheet.decide(near, Role.CHROME, "link-furniture")  # «قبل ساعتين» below each title
            near += 1
            continue
        if taken == 0 and not title and _photo_of_link(sheet, part, near):
            sheet.decide(near, Role.CHROME, "photo-of-a-link")
            near += 1
            continue
        if taken == 1 and not title and _summary_of_link(sheet, part, near):
            sheet.decide(near, Role.READ_ALSO, "read-also-summary", part.number)
            near += 1
            break
        if kind not in (Kind.TITLE, Kind.SHORT, Kind.CAPTION) or sheet.is_text(near):
            break
        first = taken == 0 and not title
        listed = row.bullet or row.numbered or (row.words >= 6 and not _starts_section(sheet, part, near))
        listed = listed or (ends and not title and row.words >= 3)
        listed = listed or taken > 0 and row.words >= 3 and (_together(sheet, near) or _unspaced(sheet, part, near))
        if not first and not listed:
            break
        if title and not (row.bullet or row.words >= 6):
            break  # below a link that holds its own title only a list goes on
        if first and row.words < (3 if ends else 2):
            break
        sheet.decide(near, Role.READ_ALSO, "read-also-title", part.number)
        sheet.links[near] = _BULLET.sub("", row.text).strip()
        near, taken = near + 1, taken + 1
    return near


def _link_below(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether right below a line between links the next title stands."""
    return index + 1 < part.stop and sheet.kind(index + 1) is Kind.TITLE and sheet.kind(index - 1) is Kind.TITLE


def _photo_of_link(sheet: Sheet, part: Part, index: int) -> bool:
    """What the photo of a link shows, as its words say, between «شاهد أيضاً» and the link's title."""
    title = index + 1 < part.stop and sheet.kind(index + 1) is Kind.TITLE and sheet.rows[index + 1].words >= _LINK
    return title and sheet.kind(index) is Kind.TITLE and scene(sheet.rows[index]) and not sheet.is_text(index)


def _summary_of_link(sheet: Sheet, part: Part, index: int) -> bool:
    """A sentence below a link's title that repeats most of the title's words, with the body going on below it."""
    if not sheet.is_text(index) or index + 1 >= part.stop or not sheet.is_text(index + 1):
        return False
    title = sheet.rows[index - 1].content
    shared = len(title & sheet.rows[index].content)
    return shared >= _REPEATED and shared * 2 > len(title) and len(title & sheet.rows[index + 1].content) * 2 <= shared


def _together(sheet: Sheet, index: int) -> bool:
    """Whether a title stands right below another link, with no blank line, and apart from the text that follows."""
    return sheet.rows[index].gap == 0 and index + 1 < len(sheet.rows) and sheet.rows[index + 1].gap > 0


def _unspaced(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a title stands right below another link on a page that has blank lines between its paragraphs: a
    subheading would have one above it."""
    if sheet.rows[index].gap:
        return False
    around = range(max((part.body or part.start) + 1, index - _AROUND), min(part.stop, index + _AROUND))
    pairs = [near for near in around if sheet.is_text(near) and sheet.is_text(near - 1)]
    return bool(pairs) and sum(sheet.rows[near].gap > 0 for near in pairs) * 4 >= len(pairs) * 3


def _starts_section(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a title below a link is rather the subheading of the paragraph below it: short, or told by it."""
    row = sheet.rows[index]
    if index + 1 >= part.stop or not sheet.is_text(index + 1) or row.words > 9:
        return False
    below = [sheet.rows[near].content for near in (index + 1, index + 2) if near < part.stop and sheet.is_text(near)]
    return row.words < _TITLE or bool(row.content & frozenset[str]().union(*below))
