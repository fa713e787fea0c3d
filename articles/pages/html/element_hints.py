"""What the element of a line tells of it by its tag, its names and those of the elements around it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from lxml import html

from articles.pages.html.anchors import is_card
from articles.pages.html.body_inserts import is_header, speaks
from articles.pages.html.figure_captions import is_of_photo
from articles.pages.html.lines import Hint
from articles.pages.html.markup import CAPTION, CREDIT, DECK, FIRST, LEAD, PULLED
from articles.pages.html.runs import Block

_SHORT = 14  # words of a line that may sign, say when, or head
_LEAD = 25  # words of a first paragraph that a site calls its lead
_WITHIN = 18  # within the element of the body


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: the tags and names of its element and of those `above` it, up to what holds the body, and
    whether it stands `inside` the body's own element. `names` are those of its element alone; `words` counts the
    line's."""

    block: Block
    tags: frozenset[str]
    names: frozenset[str]
    above: frozenset[str]
    inside: bool
    words: int

    @property
    def short(self) -> bool:
        """Whether the line may sign, say when, or head."""
        return self.words <= _SHORT


def of_photo_or_quotation(
    place: Place,
    blocks: Sequence[Block],
    spans: Mapping[html.HtmlElement, tuple[int, int]],
    within: Set[html.HtmlElement],
) -> Hint | None:
    """What stands in figures and quotations set apart: captions and whose the photo is, quotations and who speaks."""
    block, tags, names, above = place.block, place.tags, place.names, place.above
    if block.unprinted:
        return Hint.CAPTION
    figure, captioned = "figure" in tags, bool(tags & {"figcaption", "caption"})
    if figure and not captioned and names & CREDIT and not names & CAPTION:
        return Hint.CREDIT
    if (figure or place.inside and "blockquote" in tags) and speaks(block, blocks, spans):
        return Hint.SPEAKER
    if place.inside and above & PULLED:
        return Hint.PULLED
    if figure and "blockquote" in tags and not captioned:
        return Hint.QUOTE  # WordPress puts one that is pulled out into a figure
    if figure and not captioned and block.is_link and is_card(block.link):
        return None
    if figure and not block.letters:
        return Hint.NONE  # «1/4»: which photo of an album it is
    named = above & CAPTION and "time" not in tags
    photo = figure or captioned or named and is_of_photo(block, above, within)
    return Hint.CAPTION if photo else None


def of_deck(place: Place) -> Hint | None:
    """Decks and what sites call their lead, which may be the first paragraph, or the section above a deck."""
    text, above, inside = place.block.text, place.above, place.inside
    if above & FIRST and place.block.weighs and not above & DECK:
        return Hint.PARAGRAPH
    if above & DECK and not place.names & DECK and is_header(place.block.element):
        return Hint.SECTION
    if not above & DECK and (not above & LEAD or inside and text.endswith(".")):
        return None
    if not text.endswith(".") or above & DECK and not inside:
        return Hint.DECK
    if place.words >= (_WITHIN if inside else _LEAD):
        return Hint.PARAGRAPH  # the first paragraph is called so too
    return Hint.DECK if inside else Hint.LEAD
