"""What the markup of an HTML page says of its lines, taken over into the sheet before the rules for text go on."""

import re
from dataclasses import replace

from articles.pages.bylines import signature
from articles.pages.credits import owner
from articles.pages.datelines import dateline
from articles.pages.html.boxes import What
from articles.pages.html.lines import Hint, Printed
from articles.pages.kinds import Kind, Mark
from articles.pages.names import Signature
from articles.pages.sheet import Item, Part, Sheet
from articles.pages.values import Byline, Role
from articles.pages.writers import AUTHOR_LABEL, label_alone, of_writer

_INTERVIEW = re.compile(r"^(?:حوار|حاور\w*|اجر[يت]\w* الحوار)\b|\b(?:نص|في|هذا) (?:هذا )?(?:ال)?(?:حوار|مقابله)\w*")
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTES = 50  # quotations of a page that are looked at
_PARAGRAPH = 18  # words of a first paragraph that a site calls a summary
_LEAD = 8  # that it calls a lead
_SOURCES = frozenset(("مصادر", "المصادر", "مراجع", "المراجع", "هوامش", "الهوامش", "وصلات خارجيه", "روابط خارجيه"))
_SENTENCE = 25  # words of the longest deck that is a sentence
_NEAR = 3  # lines below a deck
_PULLED = 3  # words of the shortest quotation that is pulled out, and of the shortest deck above its headline
_SENT = 5  # words of «أرسله فلان في», above a date
_SENT_ON = frozenset(("في", "بتاريخ", "on", "at"))
# Lines whose own words say more of them than the element they stand in.
_TELLING = (Kind.RELATED, Kind.READ_ALSO, Kind.LIST, Kind.END, Kind.CHROME, Kind.MARKER)


def take_hints(sheet: Sheet, part: Part, lines: tuple[Printed, ...], *, author: str) -> None:
    """Find headline and body, and decide what the markup is clear about; the rest stays open. `author` is whom the
    metadata names, if anybody."""
    hints = dict(enumerate((line.hint for line in lines), part.start))
    part.headline = next((index for index, hint in hints.items() if hint is Hint.HEADLINE), None)
    _take_boxes(sheet, part, lines)
    headed = sum(hint is Hint.HEADING for hint in hints.values()) >= 2
    for index, hint in hints.items():
        if hint is Hint.HEADING and sheet.rows[index].key in _SOURCES:
            sheet.marks[index] = Mark(Kind.END, "html-sources")  # what a writer read, below the story
        elif hint is Hint.CELL:
            sheet.decide(index, Role.CHROME, "html-cell")
            sheet.marks[index] = Mark(Kind.CHROME, "html-cell")
    _take_quotes(sheet, hints)
    _take_summaries(sheet, part, hints)
    _take_text_and_links(sheet, part, hints, headed=headed)
    last = max((index for index in hints if sheet.kind(index) is Kind.TEXT), default=part.start)
    _leave_links_below(sheet, hints, last)
    signed = next((sheet.rows[index].text.strip() for index, hint in hints.items() if hint is Hint.AUTHOR), "")
    if any(name and _says_who_wrote(sheet.rows[last].text, name) for name in (author, signed)):
        sheet.decide(last, Role.BYLINE, "what-the-writer-is", part.number)
        sheet.marks[last] = Mark(Kind.CHROME, "what-the-writer-is")
    if part.body is not None and _opens_entries(hints, part.body):
        sheet.decide(part.body - 1, Role.SUBHEADING, "html-heading", part.number)
    for index, hint in hints.items():
        if hint is not Hint.HEADING or index < last:  # a heading below the story heads something else
            _decide(sheet, part, index, hint, dated=hints.get(index + 1) is Hint.DATE)


def _take_text_and_links(sheet: Sheet, part: Part, hints: dict[int, Hint], *, headed: bool) -> None:
    """Mark what the markup calls paragraphs and items as text, which tells where the body begins, and decide its links.
    The questions of an interview are items. `headed` says that the article has headings."""
    interview = any(_INTERVIEW.search(row.folded[:400]) for row in sheet.rows[part.start : part.start + 8])
    listed = False  # within links that a header announced
    for index, hint in hints.items():
        found = sheet.marks[index]
        if hint is Hint.HEADING and interview and sheet.rows[index].question:
            hints[index] = Hint.ITEM
        item = hints[index] is Hint.ITEM
        if hint is Hint.PARAGRAPH and part.body is None and _above_the_furniture(sheet, part, hints, index):
            continue
        if (item or hint is Hint.PARAGRAPH) and _is_paragraph(sheet, index, headed=headed or item):
            sheet.marks[index] = replace(found, kind=Kind.TEXT, rule="html-paragraph")
            if part.body is None and index > (part.headline if part.headline is not None else -1):
                part.body = index
        row = sheet.rows[index]
        if hint in (Hint.LINK, Hint.RELATED) and found.kind not in _TELLING:
            if hint is Hint.RELATED and not listed and part.body is not None and row.words >= 3:
                sheet.marks[index] = Mark(Kind.READ_ALSO, "html-related-link", title=row.text.strip(" []|"))
            elif not listed:
                sheet.decide(index, Role.CHROME, "html-link")
            else:
                sheet.marks[index] = Mark(Kind.TITLE, "html-listed-link")
            continue
        listed = found.kind in (Kind.RELATED, Kind.READ_ALSO) and (found.title is None or listed)


def _leave_links_below(sheet: Sheet, hints: dict[int, Hint], last: int) -> None:
    """Links that a heading below the last paragraph, `last`, heads are a list of the site's, whatever it is called."""
    headed = False
    for index in range(last + 1, max(hints, default=0) + 1):
        headed = headed or hints[index] is Hint.HEADING
        if headed and sheet.marks[index].rule == "html-related-link":
            sheet.decide(index, Role.CHROME, "html-link")
            sheet.marks[index] = Mark(Kind.CHROME, "html-link")


_HEADERS = {Kind.RELATED: Role.RELATED_HEADER, Kind.READ_ALSO: Role.READ_ALSO, Kind.LIST: Role.CHROME}


def _take_boxes(sheet: Sheet, part: Part, lines: tuple[Printed, ...]) -> None:
    """Give the lines of boxes of links their roles, and the part its related stories."""
    item, held = Item(), Item()  # the story of the box that is being read, and what stands above its title
    above = pictured = False
    for index, line in enumerate(lines, part.start):
        if line.boxed is None:
            continue
        kind, what = line.boxed.kind, line.boxed.what
        role, rule = Role.CHROME, "html-box"
        if what is What.HEADER:
            item, held, above, pictured = Item(), Item(), False, False
            role, rule = _HEADERS[kind], "html-box-header"
        elif what is What.TITLE and kind is Kind.RELATED:
            item, held = replace(held, title=index), Item()
            part.items.append(item)
            role, rule = Role.RELATED_TITLE, "html-box-title"
        elif what is What.TITLE and kind is Kind.READ_ALSO:
            sheet.links[index] = sheet.rows[index].text.strip()
            role, rule = Role.READ_ALSO, "html-box-link"
        elif what is What.SUMMARY and kind is Kind.RELATED:
            item.summary = index
            role, rule = Role.RELATED_SUMMARY, "html-box-summary"
        elif what is What.SECTION and kind is Kind.RELATED:
            above = above or item.title is None  # the sections of this box stand above its titles
            (held if above else item).section = index
            role, rule = Role.RELATED_CAPTION, "html-box-section"
        elif what is What.CAPTION and kind is Kind.RELATED:
            pictured = pictured or item.title is None
            (held if pictured else item).caption = index
            role, rule = Role.RELATED_CAPTION, "html-box-caption"
        elif what is What.BYLINE and kind is Kind.RELATED:
            item.byline = index
            role, rule = Role.RELATED_BYLINE, "html-box-byline"
        sheet.decide(index, role, rule, part.number if role is not Role.CHROME else None)
        sheet.marks[index] = Mark(Kind.CHROME, "html-box")


def _says_who_wrote(text: str, author: str) -> bool:
    """«* فلانة باحثة في الآثار»: the last line tells of the author and ends no sentence."""
    text = text.strip(" *-–•")
    rest = text.removeprefix(author).strip(" :،-–")
    return text.startswith(author) and not text.endswith(".") and of_writer(rest)


def _above_the_furniture(sheet: Sheet, part: Part, hints: dict[int, Hint], index: int) -> bool:
    """Whether a line without its full stop stands between headline and signature or date, or a sentence right between
    the two: no paragraph yet."""
    if part.headline is None or index < part.headline:
        return False
    if sheet.rows[index].stop:
        above = index - 1
        while hints.get(above) is Hint.CAPTION:
            above -= 1
        short = sheet.rows[index].words <= _SENTENCE
        return short and above == part.headline and hints.get(index + 1) in (Hint.DATE, Hint.AUTHOR)
    near = [below for below in range(index + 1, index + _NEAR + 1) if below in hints]
    return any(
        hints[below] in (Hint.DATE, Hint.AUTHOR) or sheet.kind(below) in (Kind.DATELINE, Kind.BYLINE) for below in near
    )


def _take_quotes(sheet: Sheet, hints: dict[int, Hint]) -> None:
    """A quotation set apart that a paragraph holds too was pulled out of it, with the line that says whose it is; any
    other is a part of the body. One that the site calls pulled out may leave out words of its paragraph."""
    quotes = [index for index, hint in hints.items() if hint in (Hint.QUOTE, Hint.PULLED, Hint.SPEAKER)]
    texts = [f" {sheet.rows[index].key} " for index, hint in hints.items() if hint is Hint.PARAGRAPH] if quotes else []
    called = any(hints[index] is Hint.PULLED for index in quotes)
    words = [frozenset(text.split()) for text in texts] if called else []
    pulled: set[int] = set()
    for index in quotes[:_QUOTES]:
        key = f" {sheet.rows[index].key} "
        held = any(key in text for text in texts)
        held = held or hints[index] is Hint.PULLED and any(own.issuperset(key.split()) for own in words)
        said = hints[index] is Hint.SPEAKER and index - 1 in pulled
        if said or held and len(key.split()) >= _PULLED:
            pulled.add(index)
            sheet.decide(index, Role.CHROME, "html-pulled-quotation")
    hints |= {index: Hint.ITEM if sheet.decisions[index] is None else Hint.NONE for index in quotes}


def _opens_entries(hints: dict[int, Hint], body: int) -> bool:
    """Whether the heading above the first paragraph is that of a live report's entry: its hour stands above it, as
    hours stand above headings further down."""
    hours = [index for index in hints if hints[index] is Hint.DATE and hints.get(index + 1) is Hint.HEADING]
    return body - 2 in hours and hours[-1] > body


def _take_summaries(sheet: Sheet, part: Part, hints: dict[int, Hint]) -> None:
    """What a site calls a summary is the first paragraph where a deck stands above it already, with date, writer or
    photo between the two, and it is a whole sentence as long as a paragraph; so is a shorter one that it calls a lead.
    The points of a summary below that are a part of the body, and their header its heading."""
    decked = parted = begun = False
    for index, hint in hints.items():
        if hint is Hint.DECK and begun:
            hints[index] = Hint.ITEM
            if hints.get(index - 1) is Hint.SECTION:
                hints[index - 1] = Hint.HEADING
        elif hint in (Hint.DECK, Hint.LEAD):
            least = _LEAD if hint is Hint.LEAD else _PARAGRAPH
            whole = parted and sheet.is_text(index) and sheet.rows[index].words >= least
            hints[index] = Hint.PARAGRAPH if whole else Hint.DECK
            begun = begun or whole and hint is Hint.LEAD
            decked = decked or part.headline is None or index > part.headline
        parted = parted or decked and hint in (Hint.DATE, Hint.AUTHOR, Hint.CAPTION)
    if decked:  # what stands above the headline of a story with a deck files it
        hints |= {
            index: Hint.SECTION for index, hint in hints.items() if hint is Hint.DECK and index < (part.headline or 0)
        }


def _on_the_headline(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether what a site calls a subtitle stands right above its title, as old papers print the first of the two."""
    says = sheet.kind(index) in (Kind.TITLE, Kind.WEAK, Kind.TEXT)
    return says and index + 1 == part.headline and sheet.rows[index].words >= _PULLED


def _is_paragraph(sheet: Sheet, index: int, *, headed: bool) -> bool:
    """A line of the article's own element that is no furniture: a sentence, or long, or short where other elements are
    the page's subheadings."""
    kind, row = sheet.kind(index), sheet.rows[index]
    if kind is Kind.TEXT:
        return True
    return kind is Kind.WEAK or kind in (Kind.TITLE, Kind.SHORT) and (row.words >= 9 or headed or row.question)


def _decide(sheet: Sheet, part: Part, index: int, hint: Hint, *, dated: bool) -> None:
    """Decide one line; `dated` says that a date stands right below it."""
    found, row = sheet.marks[index], sheet.rows[index]
    body = part.body if part.body is not None else part.stop
    furniture = found.kind in (Kind.DATELINE, Kind.BYLINE)
    below = part.headline is not None and part.headline < index < body
    if hint is Hint.HEADLINE:
        sheet.decide(index, Role.HEADLINE, "html-headline", part.number)
    elif hint is Hint.CAPTION and found.kind is not Kind.READ_ALSO:
        sheet.decide(index, Role.CAPTION, "html-figure", part.number)
    elif found.kind in _TELLING:
        return
    elif hint is Hint.DECK and (below or _on_the_headline(sheet, part, index)):
        sheet.decide(index, Role.DECK, "html-deck", part.number)
    elif hint is Hint.DATE and (dateline(row.text) is not None or index < body and _HAS_YEAR.search(row.folded)):
        sheet.decide(index, Role.DATELINE, "html-date", part.number)
    elif hint is Hint.SECTION and index < body:
        sheet.decide(index, Role.CHROME, "html-section")
    elif hint is Hint.NONE and index < body and row.words <= _SENT and row.key.split()[-1] in _SENT_ON and dated:
        sheet.decide(index, Role.CHROME, "html-sent-on")
    elif hint is Hint.AUTHOR and index < body and found.kind is not Kind.DATELINE:
        label = AUTHOR_LABEL.match(row.text)
        if _is_account(row.text[label.end() :] if label else row.text):
            sheet.decide(index, Role.CHROME, "html-account")
            return
        if label_alone(row.text):
            sheet.decide(index, Role.CHROME, "html-label")
            return
        if label and found.signature is None and signature(row.text) is None:
            named = Signature(Byline(row.text[label.end() :].strip(), None), labelled=True)
            sheet.marks[index] = replace(found, signature=named)
        sheet.decide(index, Role.BYLINE, "html-author", part.number)
    elif hint is Hint.HEADING and index > body:
        sheet.decide(index, Role.SUBHEADING, "html-heading", part.number)
    elif hint is Hint.HEADING and below and index == (part.headline or 0) + 1 and row.words >= 4 and not furniture:
        sheet.decide(index, Role.DECK, "html-heading-below-the-headline", part.number)


def _is_account(name: str) -> bool:
    """Whether a name is that of whoever put the story on the site («Reem», «editor2»), not of an agency."""
    name = name.strip()
    return name.isascii() and name.isalnum() and owner(name) is None
