"""HTML pages: the lines of the article as its markup tells them apart, read on by the rules for text pages.

Where that gives little, trafilatura is asked for the page's main text (second_opinion.py); where it has no more to say,
the whole text of the page is read by the rules for text pages alone.
"""

import re
from dataclasses import replace

from lxml import etree, html  # type: ignore[import-untyped]  # lxml ships no types

from articles.pages import second_opinion
from articles.pages.body import read_body
from articles.pages.datelines import dateline
from articles.pages.decode import Decoded, clean_line
from articles.pages.dom import Article, Hint, document
from articles.pages.head import read_head
from articles.pages.kinds import Kind, Mark
from articles.pages.markup import BLOCKS
from articles.pages.metadata import Metadata, metadata
from articles.pages.sheet import Part, Sheet
from articles.pages.stories import story_of
from articles.pages.text import read_text
from articles.pages.titles import strip_site
from articles.pages.values import Byline, Line, Published, Reading, Role, Story

_DROPPED = ("script", "style", "noscript", "template", "svg", "iframe", "button", "select", "form")
_SPACE = re.compile(r"\s+")
_INTERVIEW = re.compile(r"^(?:حوار|حاور\w*|اجر[يت]\w* الحوار)\b|\b(?:نص|في|هذا) (?:هذا )?(?:ال)?(?:حوار|مقابله)\w*")
# Lines whose own words say more of them than the element they stand in.
_TELLING = (Kind.RELATED, Kind.READ_ALSO, Kind.LIST, Kind.END, Kind.CHROME, Kind.MARKER)


def read_html(decoded: Decoded, *, name: str = "") -> Reading:
    """Read one HTML page; one without text is a reading without stories.

    `lines` are the lines of the article as they were read out, in order, one a paragraph.
    """
    tree = document(decoded.text)
    known = metadata(tree, name=name)
    article = Article(tree, title=known.title or "")
    first = _by_markup(article, known, decoded) if article.paragraphs else None
    stories = first.stories if first is not None else ()
    if second_opinion.wanted(stories):
        text = second_opinion.main_text(decoded.text, title=known.title, first=stories)
        if text is not None:
            return _known_too(_read_text(text, decoded, name), known)
    return first if first is not None else _as_text(tree, decoded, name)


def _by_markup(article: Article, known: Metadata, decoded: Decoded) -> Reading:
    sheet = Sheet([line.text for line in article.lines], wrapped=False)
    part = Part(0, 0, len(sheet.rows))
    _take_hints(sheet, part, [line.hint for line in article.lines])
    read_head(sheet, part)
    read_body(sheet, part)
    story = story_of(sheet, part)
    stories = (_completed(story, known),) if story is not None else ()
    title = known.page_title if stories and known.page_title != stories[0].headline else None
    return Reading(decoded.encoding, "html", known.publisher, title, _lines(sheet), stories)


def _take_hints(sheet: Sheet, part: Part, hints: list[Hint]) -> None:
    """Find headline and body, and decide what the markup is clear about; the rest stays open."""
    part.headline = hints.index(Hint.HEADLINE) if Hint.HEADLINE in hints else None
    headed = sum(hint is Hint.HEADING for hint in hints) >= 2
    interview = any(_INTERVIEW.search(row.folded[:400]) for row in sheet.rows[:8])
    listed = False  # within links that a header announced
    for index, hint in enumerate(hints):
        found = sheet.marks[index]
        if hint is Hint.HEADING and interview and sheet.rows[index].question:
            hints[index] = Hint.ITEM
        item = hints[index] is Hint.ITEM
        if (item or hint is Hint.PARAGRAPH) and _is_paragraph(sheet, index, headed=headed or item):
            sheet.marks[index] = replace(found, kind=Kind.TEXT, rule="html-paragraph")
            if part.body is None and index > (part.headline if part.headline is not None else -1):
                part.body = index
        if hint in (Hint.LINK, Hint.RELATED) and found.kind not in _TELLING:
            if hint is Hint.RELATED and not listed and part.body is not None and sheet.rows[index].words >= 3:
                sheet.marks[index] = Mark(Kind.READ_ALSO, "html-related-link", title=sheet.rows[index].text.strip())
            elif not listed:
                sheet.decide(index, Role.CHROME, "html-link")
            else:
                sheet.marks[index] = Mark(Kind.TITLE, "html-listed-link")
            continue
        listed = found.kind in (Kind.RELATED, Kind.READ_ALSO) and (found.title is None or listed)
    last = max((index for index in range(len(hints)) if sheet.kind(index) is Kind.TEXT), default=0)
    for index, hint in enumerate(hints):
        if hint is not Hint.HEADING or index < last:  # a heading below the story heads something else
            _decide(sheet, part, index, hint)


def _is_paragraph(sheet: Sheet, index: int, *, headed: bool) -> bool:
    """A line of the article's own element that is no furniture: a sentence, or long, or short where other elements are
    the page's subheadings."""
    kind, row = sheet.kind(index), sheet.rows[index]
    if kind is Kind.TEXT:
        return True
    return kind is Kind.WEAK or kind in (Kind.TITLE, Kind.SHORT) and (row.words >= 9 or headed or row.question)


def _decide(sheet: Sheet, part: Part, index: int, hint: Hint) -> None:
    found, row = sheet.marks[index], sheet.rows[index]
    body = part.body if part.body is not None else part.stop
    below = part.headline is not None and part.headline < index < body
    if hint is Hint.HEADLINE:
        sheet.decide(index, Role.HEADLINE, "html-headline", part.number)
    elif hint is Hint.CAPTION:
        sheet.decide(index, Role.CAPTION, "html-figure", part.number)
    elif found.kind in _TELLING:
        return
    elif hint is Hint.DECK and below:
        sheet.decide(index, Role.DECK, "html-deck", part.number)
    elif hint is Hint.DATE and dateline(row.text) is not None:
        sheet.decide(index, Role.DATELINE, "html-date", part.number)
    elif hint is Hint.AUTHOR and index < body and found.kind is not Kind.DATELINE:
        sheet.decide(index, Role.BYLINE, "html-author", part.number)
    elif hint is Hint.HEADING and index > body:
        sheet.decide(index, Role.SUBHEADING, "html-heading", part.number)
    elif hint is Hint.HEADING and below and index == (part.headline or 0) + 1 and row.words >= 4:
        sheet.decide(index, Role.DECK, "html-heading-below-the-headline", part.number)


def _read_text(text: str, decoded: Decoded, name: str) -> Reading:
    return read_text(text, encoding=decoded.encoding, name=name, format="html")


def _known_too(reading: Reading, known: Metadata) -> Reading:
    """A reading of text, with what the page's metadata says of its first story."""
    stories = tuple(_completed(story, known) if n == 0 else story for n, story in enumerate(reading.stories))
    return replace(reading, publisher=known.publisher or reading.publisher, stories=stories)


def _completed(story: Story, known: Metadata) -> Story:
    """The story with what only the metadata says: its headline where none is printed, its author, its date."""
    if story.untitled and known.title:
        story = replace(story, headline=strip_site(known.title), untitled=False)
    if story.byline is None and known.author:
        story = replace(story, byline=Byline(known.author, None))
    if known.published is not None:
        line = story.published.line if story.published else 0
        story = replace(story, published=Published(*known.published, line))
    return story


def _lines(sheet: Sheet) -> tuple[Line, ...]:
    lines: list[Line] = []
    for index, row in enumerate(sheet.rows):
        decision = sheet.decisions[index]
        role, rule = (decision.role, decision.rule) if decision else (Role.CHROME, "outside-every-story")
        lines.append(Line(index + 1, row.text, role, rule, decision.story if decision else None))
    return tuple(lines)


def _as_text(tree: html.HtmlElement, decoded: Decoded, name: str) -> Reading:
    """The visible text, a block a line, read by the rules for text pages."""
    for element in list(tree.iter(*_DROPPED, etree.Comment)):
        element.drop_tree()
    for element in tree.iter():
        if element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
        elif element.tag == "br":
            element.tail = "\n" + (element.tail or "")
    lines = (_SPACE.sub(" ", line).strip() for line in tree.text_content().split("\n"))
    text = "\n\n".join(clean_line(line) for line in lines if line)
    return _read_text(text, decoded, name)
