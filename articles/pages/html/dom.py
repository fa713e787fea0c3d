"""An HTML page as the lines a reader sees in its article, each with what its markup says of it.

The article is found by where the page's paragraphs are: text within navigation, sidebars, comments and lists of links
weighs nothing. What its own markup names (a figure's caption, a standfirst, an author, a date) is told apart here; what
it leaves open is read by the rules for text pages.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import html

from articles.arabic.fold import fold
from articles.pages.credits import owner
from articles.pages.datelines import is_date, is_day
from articles.pages.html.anchors import leads_on, link_text, unfolds
from articles.pages.html.body_inserts import (
    is_of_figures,
    is_question_apart,
    kind_of_paragraphs,
)
from articles.pages.html.boxes import What, boxes, spans_of
from articles.pages.html.container import container, weigh
from articles.pages.html.element_hints import Place, of_deck, of_photo_or_quotation
from articles.pages.html.elements import names_of, names_within, text_of
from articles.pages.html.figure_captions import is_shown
from articles.pages.html.furniture import Furniture
from articles.pages.html.headline import LEAST_TITLE, headline_of, is_title, stands_on, tells
from articles.pages.html.lines import Hint, Printed, joined
from articles.pages.html.markup import (
    AUTHOR,
    COMMENTS,
    CREDIT,
    DATE,
    HEADINGS,
    PLAYERS,
    RELATED,
    SECTION,
)
from articles.pages.html.runs import Block, blocks, ended
from articles.pages.kinds import Kind
from articles.pages.names import name_like

_OWNER = 60  # characters of the longest name of who owns a photo
_SIGNED = re.compile(r"\s+[-–—/|]\s+")
_HEAD = 5  # lines of an element above its headline
_RIGHT_ABOVE = 3  # lines above the headline that may be in any element
_ABOVE = (Hint.DATE, Hint.AUTHOR, Hint.CAPTION, Hint.CREDIT, Hint.DECK)  # of the head of an article
_SECTION = 3  # words
_SHORT = 5  # words of an agency's name
_OPENING = 3  # lines of a box of one link: its header, its section, its title
_PARAGRAPHS = ("p", "div", "td", "dd", "section", "article", "span", "center", "main", "body")
_OPEN = (Hint.NONE, Hint.HEADING, Hint.PARAGRAPH)
_OF_OTHERS = (Hint.CAPTION, Hint.DATE, Hint.AUTHOR, Hint.CREDIT)  # below the story
_OUTSIDE = frozenset(
    ("sidebar", "footer", "nav", "navbar", "menu", "header", "taboola", "outbrain", "sponsored", "ads", "advert")
)


class Article:
    """The article of a page: its lines from the headline to the end, by the `title` and `author` of its metadata."""

    def __init__(
        self, tree: html.HtmlElement, *, title: str, author: str = "", sites: frozenset[str] = frozenset()
    ) -> None:
        self._author, self._sites = fold(author), sites
        root = tree.find("body") if tree.find("body") is not None else tree
        self._names: dict[html.HtmlElement, frozenset[str]] = {}
        self._timed: dict[html.HtmlElement, tuple[str, ...]] = {}
        self._blocks = list(blocks(root))
        self._mass = weigh(self._blocks, self._named)
        self._total = self._mass.get(root, 0)
        self._body = container(root, self._mass)
        self._paragraph = kind_of_paragraphs(self._blocks, self._body)
        self._within = {self._body, *self._body.iterancestors()}
        self._furniture = Furniture(self._named, self._mass, self._body, self._within, total=self._total)
        self._spans = spans_of(self._blocks)
        self._boxes = boxes(self._blocks, self._within)
        self.headline = headline_of(self._blocks, title)
        if self.headline is None:
            self.headline = self._titled() if tells(title) else self._heading_of_the_body()
        self.paragraphs = 0
        self.lines = tuple(joined(self._lines())) if self._total else ()

    def _named(self, element: html.HtmlElement) -> frozenset[str]:
        if element not in self._names:
            self._names[element] = names_of(element)
        return self._names[element]

    def _named_for(self, block: Block) -> frozenset[str]:
        """What the element of a line is named for, and what those within it that hold nothing but the line are."""
        names, span = self._named(block.element), self._spans[block.element]
        return names | names_within(block.element) if span[0] == span[1] else names

    def _titled(self) -> int | None:
        """The heading right above the body that the page names for a title, where it prints nowhere what its metadata
        calls the story: agencies give each item a second title there."""
        found = None
        for index, block in enumerate(self._blocks):
            if block.weighs and self._body in (block.element, *_up(block.element)):
                break
            above = block.element.getparent()
            if block.element.tag in HEADINGS and above is not None and not self._furniture.holds(block.element):
                names = self._named(block.element) | self._named(above)
                if is_title(names) and len(block.text.split()) >= LEAST_TITLE:
                    found = index
        return found

    def _heading_of_the_body(self) -> int | None:
        """The heading, bold line or line named for a title above the body of a page whose metadata calls it nothing
        («Document1»): of several above the first paragraph the one in the highest letters, else the first."""
        found: list[int] = []
        for index, block in enumerate(self._blocks):
            titled = not block.is_link and is_title(self._named_for(block)) or self._hint(block) is Hint.HEADING
            if titled and len(block.text.split()) >= LEAST_TITLE and not self._furniture.holds(block.element):
                found.append(index)
            if block.weighs and self._body in (block.element, *_up(block.element)):
                break
        return max(found, key=lambda index: self._blocks[index].height, default=None)

    def _lines(self) -> Iterator[Printed]:
        """The lines from the headline on; just above it only what names the date or the author."""
        within = [
            index for index, block in enumerate(self._blocks) if self._body in (block.element, *_up(block.element))
        ]
        start = self.headline if self.headline is not None else max(0, within[0] - 4)
        card: html.HtmlElement | None = None
        for index, block in enumerate(self._blocks):
            if index == self.headline:
                yield Printed(block.text, Hint.HEADLINE)
                continue
            if index < min(start - _HEAD, within[0]):
                continue
            boxed = self._boxes.get(index)
            if boxed is not None:
                listed = boxed.kind is Kind.LIST and index > within[-1] and block.weighs
                if index > start and not listed and not self._is_outside(boxed.root):
                    yield Printed(link_text(block) if boxed.what is What.TITLE else block.text, Hint.BOXED, boxed)
                continue
            if self._furniture.holds(block.element):
                if start - _HEAD <= index < start and is_date(block.text) and self._heads(block):
                    yield Printed(block.text, Hint.DATE)  # beside the way to the section
                continue
            if self.paragraphs and is_of_figures(block):
                yield Printed(block.text, Hint.CELL)
                continue
            hint = self._hint(block)
            if hint in (Hint.RELATED, Hint.AUTHOR) and card is not None and block.link is card:
                hint = Hint.LINK  # what sums up the title above in the same link, and who wrote that
            card = block.link if hint is Hint.RELATED and len(block.text.split()) >= LEAST_TITLE else card
            if hint is not Hint.CAPTION and self._owns_photo(index, anybody=hint in _OPEN):
                hint = Hint.CREDIT
            if index < start and hint is Hint.NONE and self._heads(block) and is_date(block.text):
                hint = Hint.DATE
            if index == start - 1 and hint in _OPEN and self._tops():
                hint = Hint.DECK
            near = hint in (Hint.DATE, Hint.AUTHOR) and index >= start - _RIGHT_ABOVE
            above = near or hint in _ABOVE and self._heads(block)
            if index < start and not above:
                continue
            of_album = hint is Hint.CAPTION and block.link is None and self._heads(block)
            if index > within[-1] and not of_album and (block.weighs or hint in _OF_OTHERS):
                continue  # other stories below
            self.paragraphs += hint is Hint.PARAGRAPH or hint in (Hint.ITEM, Hint.QUOTE) and block.weighs
            yield Printed(block.text, hint)

    def _tops(self) -> bool:
        return self.headline is not None and stands_on(self._blocks, self.headline, self._spans)

    def _heads(self, block: Block) -> bool:
        """Whether a line above the headline stands in the head of the same article."""
        if self.headline is None:
            return False
        around = set(_up(self._blocks[self.headline].element))
        both = next((up for up in _up(block.element) if up in around), None)
        if both is None or both.tag in ("body", "html"):
            return False
        return both.tag in ("header", "article", "section") or self._spans[both][0] >= self.headline - _HEAD

    def _is_outside(self, box: html.HtmlElement) -> bool:
        """Whether a box of links is the site's and not the story's."""
        above = box.getparent()
        return bool(self._named(box) & (_OUTSIDE | COMMENTS)) or above is not None and self._furniture.holds(above)

    def _hint(self, block: Block) -> Hint:
        place = self._place(block)
        if place.inside and place.tags & HEADINGS and place.above & PLAYERS and self._is_played(block):
            return Hint.LINK
        return (
            of_photo_or_quotation(place, self._blocks, self._spans, self._within)
            or self._of_link(place)
            or self._of_furniture(place)
            or of_deck(place)
            or self._of_text(place)
        )

    def _is_played(self, block: Block) -> bool:
        """Whether a heading stands in an element that is named for what it plays and holds no paragraph."""
        around = takewhile(lambda up: up not in self._within, (block.element, *block.element.iterancestors()))
        return any(self._named(up) & PLAYERS and not self._mass.get(up) for up in around)

    def _place(self, block: Block) -> Place:
        names = self._named_for(block)
        around = list(takewhile(lambda up: up not in self._within, block.element.iterancestors()))
        tags = frozenset((block.element.tag, *(up.tag for up in around)))
        inside = self._body in _up(block.element) or block.element is self._body
        return Place(block, tags, names, names.union(*map(self._named, around)), inside, len(block.text.split()))

    def _of_link(self, place: Place) -> Hint | None:
        block, inside = place.block, place.inside
        if not block.is_link:
            return Hint.LINK if inside and place.above & RELATED and self._beside_link(block) else None
        if place.above & AUTHOR:
            return Hint.AUTHOR
        if not inside and is_day(block.text) and (place.above & DATE or self._has_time(block)):
            return Hint.DATE  # WordPress links it to all stories of that day
        if inside and unfolds(block.link):
            return Hint.HEADING
        return Hint.RELATED if place.above & RELATED or inside and leads_on(block) else Hint.LINK

    def _of_furniture(self, place: Place) -> Hint | None:
        """Who wrote, when, whose photo, where the site files the story: short lines by their names and their text."""
        block, above = place.block, place.above
        if place.short and (
            above & AUTHOR and not block.unseen or fold(block.text) == self._author or self._is_signed(block)
        ):
            return Hint.AUTHOR
        if place.short and (above & DATE or self._has_time(block)):
            return Hint.DATE
        if place.short and above & CREDIT:
            return Hint.CREDIT
        return Hint.SECTION if place.names & SECTION and place.words <= _SECTION else None

    def _of_text(self, place: Place) -> Hint:
        block, inside = place.block, place.inside
        if place.tags & HEADINGS:
            return Hint.HEADING
        if is_shown(block, self._blocks, self._spans, self._within, inside=inside) and not is_date(block.text):
            return Hint.CAPTION
        if inside and "blockquote" in place.tags:
            return Hint.QUOTE
        if inside and "li" in place.tags:
            return Hint.ITEM
        if inside and block.element.tag in _PARAGRAPHS:
            bold = place.short and (block.strong * 10 >= block.letters * 9 or is_question_apart(block, self._paragraph))
            return Hint.HEADING if bold and (not ended(block.text) or "؟" in block.text[-2:]) else Hint.PARAGRAPH
        return Hint.NONE

    def _beside_link(self, block: Block) -> bool:
        """Whether a line within the body stands in an element named for related stories that opens with a link."""
        around = takewhile(lambda up: up not in self._within, (block.element, *block.element.iterancestors()))
        spans = [self._spans[up] for up in around if self._named(up) & RELATED]
        return any(
            line.is_link for first, last in spans for line in self._blocks[first : min(last + 1, first + _OPENING)]
        )

    def _is_signed(self, block: Block) -> bool:
        """«موقع كذا – فلان»: the site's name before or behind a name."""
        parts = [fold(part) for part in _SIGNED.split(block.text)]
        names = [part for part in parts if part not in self._sites]
        return len(parts) == 2 and len(names) == 1 and name_like(names[0])

    def _owns_photo(self, index: int, *, anybody: bool) -> bool:
        """Whether a line is nothing but a name right below what its photo shows, in one element with it: an agency's,
        or `anybody`'s where that element holds these two lines alone."""
        block, above = self._blocks[index], self._blocks[index - 1]
        around = above.element.getparent()
        if len(block.text.split()) > _SHORT or around not in (block.element, block.element.getparent()):
            return False
        alone = (
            anybody
            and around not in self._within
            and self._spans[around] == (index - 1, index)
            and name_like(block.text)
        )
        return (owner(block.text) is not None or alone) and self._hint(above) is Hint.CAPTION

    def _has_time(self, block: Block) -> bool:
        """Whether the text is, or holds, what a time element says."""
        element = block.element
        if element.tag == "time":
            return True
        if element not in self._timed:
            self._timed[element] = tuple(filter(None, map(text_of, element.iter("time"))))
        return any(time in block.text for time in self._timed[element])


def _up(element: html.HtmlElement) -> list[html.HtmlElement]:
    return list(element.iterancestors())
