"""Blocks of links to other stories: the related-articles block with its captions, summaries and signatures."""

from dataclasses import dataclass, field

from articles.pages.dateline_cities import is_city
from articles.pages.kinds import CLOSED, Kind
from articles.pages.link_lists import LIST_ENDS
from articles.pages.names import name_like
from articles.pages.phrases import SECTION_NAMES
from articles.pages.related_summaries import summaries_of_block, sums_up
from articles.pages.sheet import Item, Part, Sheet
from articles.pages.titles import section_like
from articles.pages.values import Role

_VERY_SHORT = 4  # words
_TOPIC = 4  # words of a topic's name
_NAME = 5  # words of the longest signature
_TURNS = 3  # items of a block that are told by their days
_LABEL = 3  # words of the shortest title
_ROWS_OF_ITEM = 4  # a photo's caption, a title, a summary and who wrote it


@dataclass(slots=True)
class _Block:
    """A related block while it is read: the summaries that its layout tells, the item begun, the titles so far."""

    sheet: Sheet
    part: Part
    summaries: frozenset[int]
    dated: frozenset[int]  # titles as long as paragraphs, each above its day
    item: Item = field(default_factory=Item)
    titles: set[str] = field(default_factory=set)

    def take(self, index: int, role: Role, rule: str) -> bool:
        """Give a row its role; always True, so that what took a row may return it."""
        self.sheet.decide(index, role, rule, self.part.number)
        return True

    def close(self) -> None:
        """The item is over: the next row begins another."""
        if self.item.title is not None:
            self.part.items.append(self.item)
        self.item = Item()


def related_block(sheet: Sheet, part: Part, header: int) -> int:
    """Give roles to the related block under the row `header`, add its items to the part; the first row after it."""
    sheet.decide(header, Role.RELATED_HEADER, "related-header", part.number)
    while _headed_again(sheet, part, header + 1):
        header += 1
        sheet.decide(header, Role.RELATED_HEADER, "related-header", part.number)
    if topics := _topics(sheet, part, header):
        for topic in topics:
            sheet.decide(topic, Role.CHROME, "related-label")
        return topics.stop
    return read_items(sheet, part, header + 1)


def begins_without_header(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a related block begins at a row whose header was not copied: a title, its photo, the title once more and
    what sums it up; or two items in a row, each a photo, a title, a sentence and who wrote it where."""
    if sheet.kind(index) is Kind.TITLE:
        again = index + 3 < part.stop and sheet.rows[index + 2].key == sheet.rows[index].key
        return again and sheet.kind(index + 1) is Kind.CAPTION and sheet.is_text(index + 3)
    return _whole_item(sheet, part, index) and _whole_item(sheet, part, index + _ROWS_OF_ITEM)


def _whole_item(sheet: Sheet, part: Part, index: int) -> bool:
    signs = index + _ROWS_OF_ITEM - 1
    if signs >= part.stop or sheet.kind(index) is not Kind.CAPTION or sheet.kind(index + 1) is not Kind.TITLE:
        return False
    whole = Item(title=index + 1, summary=index + 2)
    return sheet.is_text(index + 2) and (sheet.kind(signs) is Kind.BYLINE or _signs(sheet, signs, whole))


def read_items(sheet: Sheet, part: Part, index: int) -> int:
    """Give roles to the items of a related block that begin at a row, and add them to the part; the first row after."""
    block = _Block(sheet, part, summaries_of_block(sheet, part, index), _above_their_days(sheet, part, index))
    while index < part.stop and not _closes(block, index):
        if _section_above_its_photo(block, index):
            pass
        elif sheet.kind(index) in (Kind.CHROME, Kind.DATELINE):
            sheet.decide(index, Role.CHROME, "related-furniture")
            if sheet.marks[index].rule == LIST_ENDS:
                index += 1
                break
        elif not (_signature_or_photo(block, index) or _title_again_or_summary(block, index)):
            if _story_goes_on(block, index):
                break
            if not _section(block, index):
                if _subheading_ahead(sheet, part, index, block.item):
                    break
                _title_or_label(block, index)
        index += 1
    block.close()
    return index


def _closes(block: _Block, index: int) -> bool:
    """What ends a story or heads a list, and a further header once the block has an item."""
    kind = block.sheet.kind(index)
    return kind in CLOSED or kind in (Kind.RELATED, Kind.READ_ALSO) and block.item.title is not None


def _signature_or_photo(block: _Block, index: int) -> bool:
    """Who wrote an item, which ends it, or what its photo shows, which begins it."""
    sheet, part, item = block.sheet, block.part, block.item
    kind, row = sheet.kind(index), sheet.rows[index]
    placed = _signs(sheet, index, item) or _signs_as_others(sheet, part, index, item)
    if not placed and (
        kind is Kind.CAPTION or kind is Kind.BYLINE and item.summary is None and row.bracketed is not None
    ):
        if item.caption is not None or item.summary is not None:
            block.close()
        block.item.caption = index
        return block.take(index, Role.RELATED_CAPTION, "related-caption")
    if not placed and (kind is not Kind.BYLINE or item.title is None):
        return False
    item.byline = index
    block.close()
    return block.take(index, Role.RELATED_BYLINE, "related-signature-by-place" if placed else "related-signature")


def _title_again_or_summary(block: _Block, index: int) -> bool:
    """What repeats a title, the line above its copy that is the photo's, and what sums up the title above."""
    sheet, part, item = block.sheet, block.part, block.item
    if sheet.rows[index].key in block.titles:
        return block.take(index, Role.RELATED_TITLE, "related-title-again")
    if index in block.dated:
        return False
    if _shown_above_title(sheet, part, index, item):
        if item.summary is not None:
            block.close()
        block.item.caption = index
        return block.take(index, Role.RELATED_CAPTION, "related-caption-by-place")
    below_title = item.title is not None and item.summary is None
    if below_title and (index in block.summaries or sums_up(sheet, part, index, item)):
        item.summary = index
        return block.take(index, Role.RELATED_SUMMARY, "related-summary")
    return False


def _story_goes_on(block: _Block, index: int) -> bool:
    """A paragraph below the block's items, unless it is a title as long as one, right above its summary."""
    text = block.sheet.is_text(index) or block.sheet.kind(index) is Kind.WEAK
    return text and index + 1 not in block.summaries and index not in block.dated


def _above_their_days(sheet: Sheet, part: Part, start: int) -> frozenset[int]:
    """The lines of a block in which lines that end no sentence and days take turns, three times and more: the
    beginnings of other stories, cut off, as long as paragraphs."""
    rows = range(start, start)
    while rows.stop + 1 < part.stop and sheet.kind(rows.stop + 1) is Kind.DATELINE and not sheet.rows[rows.stop].stop:
        rows = range(start, rows.stop + 2)
    return frozenset(rows[::2]) if len(rows) >= 2 * _TURNS else frozenset()


def _section(block: _Block, index: int) -> bool:
    """The section of an item, below its title or above it."""
    sheet, part, item = block.sheet, block.part, block.item
    below = sheet.kind(index) is Kind.SHORT and item.title == index - 1 and index + 1 in block.summaries
    like = item.section is not None or _signed_above(part, item, index)
    if not below and not _names_section(sheet, part, index, like=like):
        return False
    if not below:
        block.close()
    block.item.section = index
    return block.take(index, Role.RELATED_CAPTION, "related-section")


def _section_above_its_photo(block: _Block, index: int) -> bool:
    """The section of an item on a line of its own above what its photo shows: of an item that its title has begun, or
    of the next one."""
    sheet, item, row = block.sheet, block.item, block.sheet.rows[index]
    named = row.key in SECTION_NAMES or section_like(row) or sheet.marks[index].rule == "menu"
    if not named or row.words > _LABEL or sheet.kind(index + 1) is not Kind.CAPTION or index + 1 >= block.part.stop:
        return False
    if item.caption is not None or item.summary is not None:
        block.close()
    block.item.section = index
    return block.take(index, Role.RELATED_CAPTION, "related-section")


def _title_or_label(block: _Block, index: int) -> None:
    """Any other line is the title of the next item, or a label of a word or two."""
    row = block.sheet.rows[index]
    if row.words < _LABEL and block.item.summary is None:
        block.sheet.decide(index, Role.CHROME, "related-label")
        return
    if block.item.title is not None:
        block.close()
    block.item.title = index
    block.titles.add(row.key)
    block.take(index, Role.RELATED_TITLE, "related-title")


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
    closed = rows.stop == part.stop or sheet.kind(rows.stop) in CLOSED
    return rows if closed and any(sheet.kind(row) is Kind.SHORT for row in rows) else range(0)


def _shown_above_title(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
    """Whether a line without its owner is the photo's of the item: it stands between a title and the same title again;
    or, below an item that has its photo, a title and its summary follow it."""
    if sheet.kind(index) is not Kind.TITLE or item.caption is not None or index + 2 >= part.stop:
        return False
    if item.title is not None and item.summary is None:
        return index - 1 == item.title and sheet.rows[index + 1].key == sheet.rows[item.title].key
    above = part.items[-1] if part.items and item.title is None else item
    if above.caption is None or sheet.kind(index + 1) is not Kind.TITLE:
        return False
    return sheet.is_text(index + 2) or _signed_as_above(sheet, part, index)


def _signed_as_above(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the item above is signed, and so is one of four rows that begins here: its summary was cut off."""
    signs = index + _ROWS_OF_ITEM - 1
    whole = Item(title=index + 1, summary=index + 2)
    above = bool(part.items) and part.items[-1].byline == index - 1 and signs < part.stop
    return above and (sheet.kind(signs) is Kind.BYLINE or _signs(sheet, signs, whole))


def _names_section(sheet: Sheet, part: Part, index: int, *, like: bool) -> bool:
    """A word or two right above a title, with a day or the same two again right below that: the section of the title
    («محليات»). `like` says that the title above has one."""
    if sheet.rows[index].words >= 3 or sheet.kind(index) is not Kind.SHORT or index + 1 >= part.stop:
        return False
    if sheet.kind(index + 1) is not Kind.TITLE or sheet.rows[index].ending in ("؟", "!", "…", ":"):
        return False
    pairs = all(sheet.kind(near) is kind for near, kind in enumerate((Kind.SHORT, Kind.TITLE) * 2, index))
    return like or pairs or sheet.kind(index + 2) is Kind.DATELINE or section_like(sheet.rows[index])


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


def _subheading_ahead(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
    """A short line after the titles, with two paragraphs below it, is the story's next subheading; so is a very short
    one right below a header whose titles were not copied."""
    below = [near for near in (index + 1, index + 2) if near < part.stop]
    if sheet.rows[index].words > 8 or len(below) < 2 or not all(sheet.is_text(near) for near in below):
        return False
    if not part.items and item.title is None:
        return sheet.rows[index].words <= _VERY_SHORT
    return any(sheet.rows[index].content & sheet.rows[near].content for near in below)
