"""HTML pages: the lines of the article as its markup tells them apart, read on by the rules for text pages.

Where that gives little, trafilatura is asked for the page's main text (second_opinion.py); where it has no more to say,
the whole text of the page is read by the rules for text pages alone.
"""

import re
from dataclasses import replace
from datetime import datetime

from lxml import etree, html

from articles.arabic.fold import fold
from articles.pages.above_body import read_head
from articles.pages.body import read_body
from articles.pages.dateline_cities import is_city
from articles.pages.decode import Decoded, clean_line
from articles.pages.headline import find_headline
from articles.pages.html import second_opinion
from articles.pages.html.dom import Article
from articles.pages.html.elements import document, source_in
from articles.pages.html.grafting import grafted
from articles.pages.html.headline import tells
from articles.pages.html.hints import take_hints
from articles.pages.html.markup import BLOCKS
from articles.pages.html.metadata import Metadata, metadata, time_of
from articles.pages.html.script_stories import carried
from articles.pages.html.several_articles import articles
from articles.pages.sheet import Part, Sheet
from articles.pages.stories import story_of
from articles.pages.text import read_text
from articles.pages.titles import strip_site
from articles.pages.values import Byline, Line, Precision, Published, Reading, Role, Story

_DROPPED = ("script", "style", "noscript", "template", "svg", "iframe", "button", "select", "form")
_SPACE = re.compile(r"\s+")
_LEFT_OUT = ("outside-every-story", "below-the-body")  # lines that only their place tells
_PARTED = 3  # paragraphs
_MOST = 1.5  # the text that scripts hold has so many times the words of what is read of it, at most


def read_html(decoded: Decoded, *, name: str = "", listed: bool = False) -> Reading:
    """Read one HTML page; one without text is a reading without stories. `listed` says that each article element is a
    story, as those that were made of a feed are.

    `lines` are the lines of its articles as they were read out, in order, one a paragraph.
    """
    tree = document(decoded.text)
    source = source_in(tree)
    if source is not None:
        tree, decoded = document(source), replace(decoded, text=source)
    known = metadata(tree, name=name)
    first = _by_markup(tree, known, decoded, listed=listed)
    if listed and first is not None:
        return first
    stories = first.stories if first is not None else ()
    wanted = second_opinion.wanted(stories)
    whole = _carried(tree, known, decoded, stories, states=wanted)
    if whole is not None:
        return whole
    reached = not wanted or second_opinion.within_reach(tree)
    if wanted and reached and second_opinion.may_hold_more(tree):
        text = second_opinion.main_text(decoded.text, tree, title=known.title, first=stories)
        if text is not None:
            return _known_too(_read_text(text, decoded, name), known)
    found = first if first is not None else _as_text(tree, decoded, name)
    return found if reached else _unasked(found)


def _by_markup(tree: html.HtmlElement, known: Metadata, decoded: Decoded, *, listed: bool = False) -> Reading | None:
    """The reading of the page's articles by what its elements say; None where they hold no paragraph."""
    roots = articles(tree, listed=listed)
    read = [Article(root, title=title) for root, title in roots]
    read = read or [Article(tree, title=known.title or "", author=known.author or "", sites=known.sites)]
    lines = [line for article in read for line in article.lines]
    if not any(article.paragraphs for article in read):
        return None
    sheet = Sheet([line.text for line in lines], wrapped=False)
    stories: list[Story] = []
    start = 0
    for number, article in enumerate(read):
        part = Part(number, start, start + len(article.lines))
        start = part.stop
        take_hints(sheet, part, article.lines, author=known.author or "" if not number else "")
        if part.headline is None and not tells(known.title or ""):
            part.headline = find_headline(sheet, part)
        read_head(sheet, part)
        read_body(sheet, part)
        story = story_of(sheet, part)
        if story is not None:
            if not stories:
                stories.append(_completed(story, known))
            else:
                stories.append(_dated(story, time_of(roots[number][0])))
    title = known.page_title if stories and known.page_title != stories[0].headline else None
    return Reading(decoded.encoding, "html", known.publisher, title, _lines(sheet), tuple(stories))


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
    if story.byline is not None:
        story = replace(story, byline=_without_site(story.byline, known.sites))
    if story.byline is None and known.author:
        story = replace(story, byline=Byline(known.author, None))
    if known.published is not None:
        line = story.published.line if story.published else 0
        story = replace(story, published=Published(*known.published, line))
    return story


def _without_site(byline: Byline, sites: frozenset[str]) -> Byline:
    """«موقع كذا - فلان»: the writer alone; with nobody else the site signs."""
    author, place = byline.author, byline.place
    if author and place and fold(place) in sites:
        return Byline(author, None)
    if author and place and fold(author) in sites and not is_city(place):
        return Byline(place, None)
    return byline


def _carried(
    tree: html.HtmlElement, known: Metadata, decoded: Decoded, printed: tuple[Story, ...], *, states: bool
) -> Reading | None:
    """The reading of the text that the page's scripts hold, where they hold far more than it prints: in its place on
    the page, else by itself. `states` says that the page prints so little that any script may be asked; otherwise one
    is only believed that holds what is printed."""
    inner = carried(tree, states=states)
    if inner is None or len(printed) > 1 or inner.words < second_opinion.MORE * second_opinion.words(printed):
        return None
    if not states and inner.paragraphs < _PARTED:
        return None  # one long line for the paragraphs that are printed
    title = strip_site(known.title) if known.title else None
    pages = [grafted(tree, inner.body, title=title if states else None)]
    if states:
        pages.append(document(inner.page(title)))
    for page in pages:
        found = _by_markup(page, known, decoded) if page is not None else None
        if found is not None and second_opinion.words(found.stories) * _MOST >= inner.words:
            return _decked(found, known)
    return None


def _unasked(reading: Reading) -> Reading:
    """The reading of a page too large for the second reader, which says so of the lines that it leaves out."""
    lines = tuple(
        line._replace(rule="too-large-to-ask-again") if line.rule in _LEFT_OUT else line for line in reading.lines
    )
    return replace(reading, lines=lines)


def _decked(reading: Reading, known: Metadata) -> Reading:
    """A reading of the text that the page carries, with the deck that only its metadata has."""
    story = reading.stories[0]
    deck = story.deck or (known.deck if known.deck != story.headline else None)
    return replace(reading, stories=(replace(story, deck=deck), *reading.stories[1:]))


def _dated(story: Story, when: tuple[datetime, Precision] | None) -> Story:
    """The story with the date that its own element gives, where no line of it tells one."""
    return replace(story, published=Published(*when, 0)) if when is not None and story.published is None else story


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
