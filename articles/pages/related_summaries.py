"""Which lines of a block of links sum up the item above: by the layout of the whole block, or each by its title."""

from articles.pages.kinds import CLOSED, Kind
from articles.pages.sheet import Item, Part, Sheet
from articles.pages.titles import section_like

_AROUND = 200  # rows above a block that tell how the story's paragraphs are printed
_ONE_ITEM = 3  # rows of one item with its photo and its summary
_CUT_OFF = 10  # words of a summary that is cut off, at least
_LONG = 15  # words of one that is cut off without dots, below others that are not


def summaries_of_block(sheet: Sheet, part: Part, start: int) -> frozenset[int]:
    """The summaries of a block of links below its header, as far as the block's layout says that they are; none where
    it does not."""
    return _summaries_in_turn(sheet, part, start) or _summary_at_the_end(sheet, part, start)


def _summary_at_the_end(sheet: Sheet, part: Part, start: int) -> frozenset[int]:
    """The summary of the only item of a block with which a page ends: a line below the title, cut off as the title is
    not, and nothing below it. Above the title may stand what its photo shows, in a word or two or in the same words."""
    near, rows = start, list[int]()
    while near < part.stop and sheet.kind(near) not in CLOSED and len(rows) <= _ONE_ITEM:
        rows += [near] if sheet.kind(near) not in (Kind.CHROME, Kind.DATELINE) else []
        near += 1
    if not 2 <= len(rows) <= _ONE_ITEM:
        return frozenset()
    *above, title, last = rows
    row = sheet.rows[last]
    shown = all(sheet.kind(near) is Kind.SHORT or sheet.rows[near].key == sheet.rows[title].key for near in above)
    cut = row.words >= _CUT_OFF and row.ending == "…" != sheet.rows[title].ending
    return frozenset([last]) if shown and cut and sheet.kind(title) is Kind.TITLE else frozenset()


def _summaries_in_turn(sheet: Sheet, part: Part, start: int) -> frozenset[int]:
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
            title = sheet.rows[turns[-1]]
            cut = kind is Kind.TITLE and row.words >= _CUT_OFF and row.ending == "…" != title.ending
            cut = cut or kind is Kind.TITLE and row.words >= max(_LONG, 2 * title.words) and turns[2:] != []
            takes = (sheet.is_text(stop) or cut) and row.key != sheet.rows[turns[-1]].key
        else:
            takes = kind is Kind.TITLE
        if takes:
            turns.append(stop)
        elif len(turns) % 2 and row.key == sheet.rows[turns[-1]].key:
            pass  # the title once more, as below its photo
        elif kind not in (Kind.CHROME, Kind.DATELINE) and not (kind is Kind.SHORT and section_like(row)):
            break
        stop += 1
    above = range(max(part.body or part.start, start - _AROUND), start)
    texts = [sheet.rows[index].words for index in above if sheet.is_text(index)]
    ends = stop == part.stop or sheet.kind(stop) in (*CLOSED, Kind.CHROME)
    if len(turns) < 4 or len(turns) % 2 or not texts or not ends:
        return frozenset()
    longest = sum(texts) / len(texts)
    summed = [sheet.rows[index] for index in turns[1::2]]
    goes_on = sum(row.key.startswith("و") for row in summed)  # as paragraphs do, not summaries
    shorter = all(row.words < longest or row.ending == "…" for row in summed)
    return frozenset(turns[1::2]) if shorter and goes_on * 4 < len(turns) else frozenset()


def sums_up(sheet: Sheet, part: Part, index: int, item: Item) -> bool:
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
    return index - 1 == item.title and of_title(sheet, index)


def of_title(sheet: Sheet, index: int) -> bool:
    """A paragraph under a title that it repeats the words of is the title's summary."""
    title = sheet.rows[index - 1].content if sheet.kind(index - 1) is Kind.TITLE else frozenset[str]()
    return len(sheet.rows[index].content & title) >= max(2, len(title) // 3)
