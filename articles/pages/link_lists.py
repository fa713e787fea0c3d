"""Lists of titles under a header, and the one story that an aggregator prints below another."""

from articles.pages.kinds import CLOSED, Kind
from articles.pages.related_summaries import of_title
from articles.pages.sheet import Item, Part, Sheet
from articles.pages.values import Role

LIST_ENDS = "end-of-list"  # a rule: what a reader of screens is told below a list


def another_story(sheet: Sheet, part: Part, header: int) -> int:
    """The title and the first paragraph of the story that an aggregator prints under a header, below the one it took
    over, are an item; the first row after them."""
    sheet.decide(header, Role.RELATED_HEADER, "related-header", part.number)
    sheet.decide(header + 1, Role.RELATED_TITLE, "related-title", part.number)
    sheet.decide(header + 2, Role.RELATED_SUMMARY, "related-summary", part.number)
    part.items.append(Item(title=header + 1, summary=header + 2))
    return header + 3


def list_block(sheet: Sheet, part: Part, header: int) -> int:
    """Give the role of chrome to a list of other stories («الأكثر قراءة»); the first row after it."""
    sheet.decide(header, Role.CHROME, "list-header")
    index = header + 1
    while index < part.stop:
        kind = sheet.kind(index)
        if kind in CLOSED or kind in (Kind.RELATED, Kind.READ_ALSO):
            break
        if sheet.is_text(index) and not of_title(sheet, index):
            break
        sheet.decide(index, Role.CHROME, "list-item")
        index += 1
        if sheet.marks[index - 1].rule == LIST_ENDS:
            break
    return index
