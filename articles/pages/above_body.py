"""What stands above a body besides its headline: decks, captions, signatures, dates and the site's own lines."""

import re

from articles.pages.below_headline import below_headline
from articles.pages.datelines import in_both_calendars
from articles.pages.headline_candidates import nearly_the_same, same_letters
from articles.pages.kinds import Kind
from articles.pages.lead_photos import only_photo
from articles.pages.ledes import printed_above
from articles.pages.no_title import only_shown, surely_signed
from articles.pages.photo_subjects import shows_somebody
from articles.pages.photos import caption_cue, posed
from articles.pages.phrases import TICKER_LABELS
from articles.pages.related import related_block
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.story_boundaries import writer_above
from articles.pages.titles import is_kicker, tells_when, titled_again
from articles.pages.values import Role

_HOUR = re.compile(r"(?<!\d)[0-2]?\d:[0-5]\d\W*$")  # at the end of a line with the day and the weather
_MASTHEAD = ("ticker", "ticker-on-one-line", "office-of-the-house", "name-of-the-site")


def read_head(sheet: Sheet, part: Part) -> None:
    """Give every open row above the body its role."""
    stop = part.body if part.body is not None else part.stop
    headline = part.headline
    if headline is None:
        for index in sheet.open(range(part.start, stop)):
            sheet.decide(index, *_above(sheet, part, index, stop))
        return
    for index in sheet.open(range(part.start, headline)):
        sheet.decide(index, *_above(sheet, part, index, headline))
    sheet.decide(headline, Role.HEADLINE, "headline-after-tt" if part.confirmed else "headline", part.number)
    key = sheet.rows[headline].key
    furniture = captioned = signed = False
    kept: dict[str, Role] = {}
    for index in sheet.open(range(headline + 1, stop)):
        if sheet.decisions[index] is not None:
            continue  # within a block of links
        if sheet.kind(index) is Kind.RELATED and furniture:
            related_block(sheet, part, index)
            continue
        unfinished = sheet.rows[index].ending in ("،", ",") and index + 1 == part.body
        if (furniture or unfinished) and _first_paragraph(sheet, part, index):
            part.body = index  # a first paragraph without its full stop, below signature or date
            return
        role, rule = below_headline(
            sheet, part, index, key=key, furniture=furniture, captioned=captioned, signed=signed
        )
        if sheet.rows[index].key in kept:
            role, rule = kept[sheet.rows[index].key], "printed-again"
        elif role is Role.DECK and only_photo(sheet, part, index, stop):
            role, rule = Role.CAPTION, "caption-printed-below-tt-again"
        if role in (Role.DECK, Role.CAPTION, Role.BYLINE):
            kept[sheet.rows[index].key] = role
        story = None if role in (Role.CHROME, Role.MARKER, Role.PAGE_TITLE) else part.number
        sheet.decide(index, role, rule, story)
        captioned = captioned or role is Role.CAPTION
        signed = signed or role in (Role.BYLINE, Role.DATELINE)
        furniture = furniture or signed or captioned


def _first_paragraph(sheet: Sheet, part: Part, index: int) -> bool:
    """A long line without its full stop that stands right on the body."""
    row, summed = sheet.rows[index], sheet.marks[index - 1].rule == "summary-header"
    long = sheet.kind(index) is Kind.TITLE and row.words >= 12 and not (caption_cue(row) or posed(row))
    long = long and not (part.headline is not None and nearly_the_same(row, sheet.rows[part.headline]))
    return long and index + 1 == part.body and not summed


def _above(sheet: Sheet, part: Part, index: int, headline: int) -> tuple[Role, str, int | None]:
    """The role of a row before the headline."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule, None
    if part.headline is not None and same_letters(row.key, sheet.rows[part.headline].key):
        return Role.HEADLINE, "headline-again", part.number
    if printed_above(sheet, part, index):
        return Role.BODY, "printed-again", part.number  # the first paragraph above the headline, as its summary
    near = headline - index <= 3
    body = part.body if part.body is not None else part.stop
    later = any(sheet.kind(below) is Kind.DATELINE for below in range(headline, min(headline + 9, body)))
    if kind is Kind.DATELINE and found.dateline is not None:
        labelled, updated = found.dateline.labelled, found.dateline.updated
        visit = not labelled and (not near or _above_a_ticker(sheet, range(index + 1, headline)))
        visit = visit or not labelled and index == 0 and in_both_calendars(row.folded)
        if not later and not visit and (near or not updated):
            return Role.DATELINE, "dateline-above", part.number
        return Role.CHROME, "date-of-the-day", None
    signed = surely_signed(sheet, index) or part.confirmed is not None and found.signature is not None
    if kind is Kind.BYLINE and near and signed:
        return Role.BYLINE, found.rule, part.number
    confirmed = part.confirmed is not None and sheet.kind(headline - 1) is Kind.MARKER
    if confirmed and index in writer_above(sheet, headline - 1):
        return Role.BYLINE, "name-above-what-the-writer-is", part.number
    house = row.words <= 6 and row.key.startswith("وكاله ")  # «وكالة كذا (كذا)»: the site's name
    house = house or part.headline is not None and titled_again(sheet, index, part.headline)
    if kind is Kind.CAPTION and not house and (confirmed or near and found.credit is not None and found.credit.known):
        return Role.CAPTION, found.rule, part.number
    on_it = part.headline == index + 1 and (kind is Kind.TITLE or kind is Kind.SHORT and row.ending == ":")
    if on_it and (is_kicker(row) or tells_when(row, sheet.rows[headline])):
        return Role.DECK, "kicker", part.number
    if part.headline is None and only_shown(sheet, part, index):
        return Role.CAPTION, "caption-of-a-name", part.number
    if on_it and (sheet.rows[index + 1].gap == 0 and shows_somebody(row) or only_shown(sheet, part, index)):
        return Role.CAPTION, "caption-of-a-name", part.number
    if part.headline is not None and titled_again(sheet, index, part.headline):
        return Role.PAGE_TITLE, "headline-and-site", None
    title = kind is Kind.TITLE and row.words >= 6 and not row.bullet and not _menu_like(row)  # shorter: a masthead
    title = title and not _HOUR.search(row.text)  # «الميناء 9°C السبت 23 أيار 05:53»
    if title and (index == 0 or _above_an_ad(sheet, part, index, headline)) and _few_titles(sheet, part, headline):
        return Role.PAGE_TITLE, "title-of-another-story", None
    return Role.CHROME, found.rule if kind in (Kind.CHROME, Kind.END, Kind.LIST) else "above-the-headline", None


def _above_a_ticker(sheet: Sheet, between: range) -> bool:
    """Whether a ticker or the house's offices stand between a date and the headline near by: it is the day of the
    visit."""
    return any(sheet.marks[near].rule in _MASTHEAD or sheet.rows[near].key in TICKER_LABELS for near in between)


def _menu_like(row: Row) -> bool:
    """The sections of one site on one line, each with its name: a word that comes three times."""
    words = row.key.split()
    return max(map(words.count, words), default=0) >= 3


def _above_an_ad(sheet: Sheet, part: Part, index: int, headline: int) -> bool:
    """Whether an ad's tag («[ad_1]») parts a title, the first of the page, from the headline."""
    first = next((row for row in range(part.start, headline) if sheet.kind(row) is Kind.TITLE), index)
    tags = (row for row in range(index + 1, headline) if sheet.marks[row].rule == "code-or-wordpress")
    return first >= index - 1 and any(sheet.rows[row].text.strip().startswith("[") for row in tags)


def _few_titles(sheet: Sheet, part: Part, headline: int) -> bool:
    """A menu of titles has many; a page title stands alone above the story."""
    return sum(sheet.kind(row) is Kind.TITLE and sheet.rows[row].words >= 4 for row in range(part.start, headline)) <= 2
