"""The rows of a body from its first to its last paragraph: text, captions, subheadings, links, the site's own lines."""

import re

from articles.pages.below_body import read_ending
from articles.pages.body_end import goes_on, last_paragraph
from articles.pages.kinds import Kind
from articles.pages.link_lists import another_story, list_block
from articles.pages.phrases import SECTION_NAMES
from articles.pages.read_also import read_also
from articles.pages.related import begins_without_header, read_items, related_block
from articles.pages.related_summaries import of_title, summaries_of_block
from articles.pages.sheet import Part, Sheet
from articles.pages.short_lines import between_paragraphs, printed_twice, short_line
from articles.pages.story_boundaries import readers_write
from articles.pages.titles import section_like
from articles.pages.values import Role

# «… إلى الميناء... فيديو», «… (صور)»: what another story has to show; no subheading ends so.
_SHOWS_MORE = re.compile(r"(?:\.\.|…|[|(\[–—-])\s?(?:بال)?(?:فيديو|صور|صوره)\s?[)\]]?$")
# What all readers of the site read, or the newest on it: no links of this story, whatever their layout.
_OF_THE_SITE = re.compile(
    r"(?:ال)?\w* ?(?:الاكثر|اكثر|الاعلي|اخر|احدث|اهم|ابرز|trending|most|popular|latest|recent|more)\b"
)
_LINK = 5  # words of such a title, at least
_ASKED = re.compile(r"\s*س\s?\d{0,2}\s?[:：/-]\s")  # «س: كيف …؟»


def read_body(sheet: Sheet, part: Part) -> None:
    """Give every open row of the part from its body on a role."""
    if part.body is None:
        return
    _blocks(sheet, part)
    last = last_paragraph(sheet, part)
    interview = _is_interview(sheet, part, last)
    for index in sheet.open(range(part.body, last + 1)):
        role, rule = _inside(sheet, part, index, interview=interview)
        sheet.decide(index, role, rule, None if role in (Role.CHROME, Role.MARKER) else part.number)
    read_ending(sheet, part, last)


def _blocks(sheet: Sheet, part: Part) -> None:
    """Take out related blocks, lists and links, and close the story at its end marks."""
    assert part.body is not None  # noqa: S101 - the caller asked
    words_after = [0] * (part.stop + 1)
    for index in range(part.stop - 1, part.body - 1, -1):
        words_after[index] = words_after[index + 1] + (sheet.rows[index].words if sheet.is_text(index) else 0)
        if readers_write(sheet, index, range(part.body, part.stop)):
            words_after[index] = 0  # it may well be longer than the story
    total, index, ended = words_after[part.body], part.body, False
    while index < part.stop:
        kind = sheet.kind(index)
        if kind is Kind.RELATED:
            index = related_block(sheet, part, index)
        elif index > part.body + 1 and kind in (Kind.TITLE, Kind.CAPTION) and begins_without_header(sheet, part, index):
            index = read_items(sheet, part, index)
        elif kind in (Kind.READ_ALSO, Kind.LIST) and _heads_a_block(sheet, part, index):
            index = related_block(sheet, part, index)
        elif kind is Kind.LIST:
            index = list_block(sheet, part, index)
        elif kind is Kind.READ_ALSO:
            if _above_another_story(sheet, part, index):
                index, ended = another_story(sheet, part, index), True
                continue
            index = read_also(sheet, part, index, ends=ended or words_after[index] == 0)
        elif ended:
            role = (
                Role.HEADLINE
                if part.headline is not None and sheet.rows[index].key == sheet.rows[part.headline].key
                else Role.CHROME
            )
            sheet.decide(index, role, "below-the-end", part.number if role is Role.HEADLINE else None)
            index += 1
        else:
            if kind is Kind.END:
                ended = words_after[index] * 2 < total
                sheet.decide(index, Role.CHROME, sheet.marks[index].rule)
            index += 1


def _heads_a_block(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a header of links stands above a block with photos, its first title again below a caption, or above one
    whose layout tells the summaries."""
    if sheet.marks[index].title or index + 2 >= part.stop or _OF_THE_SITE.match(sheet.rows[index].plain):
        return False
    if summaries_of_block(sheet, part, index + 1):
        return True
    return (
        index + 3 < part.stop
        and sheet.kind(index + 2) is Kind.CAPTION
        and sheet.rows[index + 1].key == sheet.rows[index + 3].key
    )


def _above_another_story(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a header of links stands below the line that names the story's source, and above a title with the story
    that it heads: what an aggregator prints below what it took over."""
    assert part.body is not None  # noqa: S101 - the caller asked
    sourced = index - 1 > part.body and sheet.rows[index - 1].key.startswith("المصدر ")
    title = not sheet.marks[index].title and sheet.kind(index + 1) is Kind.TITLE
    if not sourced or not title or index + 2 >= part.stop or not sheet.is_text(index + 2):
        return False
    return of_title(sheet, index + 2) or not goes_on(sheet.rows[index + 2])


def _is_interview(sheet: Sheet, part: Part, last: int) -> bool:
    """Three questions and more, mostly bulleted or long: their lines are what was said, not subheadings."""
    questions = [n for n in range(part.body or 0, last + 1) if sheet.rows[n].question and sheet.kind(n) is Kind.TITLE]
    asked = (n for n in questions if _ASKED.match(sheet.rows[n].text))
    spoken = [n for n in questions if sheet.rows[n].bullet or sheet.rows[n].words > 8]
    if len(list(asked)) >= 2:
        return True
    signed = any(
        found.rule == "byline-label"
        and found.signature
        and sheet.rows[n].folded.lstrip("*- ").startswith(("حوار", "حاور", "اجر"))
        for n, found in enumerate(sheet.marks[part.start : part.stop], part.start)
    )
    return len(questions) >= 2 and (signed or len(spoken) * 2 >= len(questions))


def _inside(sheet: Sheet, part: Part, index: int, *, interview: bool) -> tuple[Role, str]:
    """The role of a row between the first and the last paragraph."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if part.headline is not None and row.key == sheet.rows[part.headline].key and index != part.headline:
        return Role.HEADLINE, "headline-again"
    if sheet.is_text(index) or kind is Kind.WEAK:
        return Role.BODY, found.rule
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule
    if kind is Kind.CHROME:
        if interview and row.bullet and row.words <= 2 and found.rule == "menu":
            return Role.BODY, "answer-of-a-word"  # «- لا»
        return Role.CHROME, found.rule
    if kind is Kind.DATELINE:
        return Role.DATELINE, found.rule
    if kind is Kind.CAPTION:
        credit = found.credit
        if credit is not None and not credit.known and (row.words <= 4 or row.bullet):
            return (Role.BODY, "list-item") if row.bullet else (Role.SUBHEADING, "subheading-with-brackets")
        return Role.CAPTION, found.rule
    if kind is Kind.BYLINE:
        if row.bracketed is not None and row.bracketed.known:
            return Role.CAPTION, "caption-credit"
        if between_paragraphs(sheet, index) and found.signature and not found.signature.certain:
            return Role.SUBHEADING, "subheading-of-a-place"  # «واشنطن: موقف ثابت»
        return Role.BYLINE, found.rule
    if printed_twice(sheet, part, index):
        return Role.CAPTION, "caption-printed-twice"
    if kind is Kind.TITLE and (rule := _link(sheet, part, index)) is not None:
        sheet.links[index] = row.text.strip()
        return Role.READ_ALSO, rule
    if sheet.kind(index + 1) is Kind.TITLE and _below_a_section(sheet, part, index + 1):
        return Role.CHROME, "section-of-a-link"
    return short_line(sheet, part, index, interview=interview)


def _link(sheet: Sheet, part: Part, index: int) -> str | None:
    """The rule by which a title between paragraphs is a link to another story; None where it is none."""
    row = sheet.rows[index]
    if row.words >= _LINK and _SHOWS_MORE.search(row.folded[-30:]) and between_paragraphs(sheet, index):
        return "title-with-pictures"
    if _dated_link(sheet, part, index):
        return "title-and-date"
    return "title-below-a-section" if _below_a_section(sheet, part, index) else None


def _dated_link(sheet: Sheet, part: Part, index: int) -> bool:
    """A title between two paragraphs with the day and hour of its own right below: a link to another story."""
    return (
        index + 2 < part.stop
        and sheet.is_text(index - 1)
        and sheet.is_text(index + 2)
        and sheet.kind(index + 1) is Kind.DATELINE
    )


def _below_a_section(sheet: Sheet, part: Part, index: int) -> bool:
    """A title within a body with the name of a section, and above it a paragraph: a link to another story."""
    assert part.body is not None  # noqa: S101 - the caller asked
    above, top = sheet.rows[index - 1], index - 2
    twice = top > part.body and sheet.rows[top].key == above.key  # as label of the photo and as label of the title
    while twice and (sheet.rows[top].key == above.key or sheet.kind(top) is Kind.CHROME):
        top -= 1
    named = top >= part.body and above.words <= 3 and (twice or above.key in SECTION_NAMES or section_like(above))
    return named and sheet.is_text(top) and sheet.rows[index].words >= 5 and not sheet.rows[index].bullet
