"""The blocks of a story that meaning is looked for in, each with its words and the known names in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from articles.meaning.matches import Match, Matched
from articles.meaning.matching import Matcher
from articles.meaning.values import EntryKind, Mention, NameKind
from articles.pages.values import BlockKind, Story

_FIRST, _START = attrgetter("first"), attrgetter("start")


class Part(StrEnum):
    """Where in the story a passage stands: what is said in a headline weighs more than what a caption shows."""

    HEADLINE = "headline"
    DECK = "deck"
    CAPTION = "caption"
    SUBHEADING = "subheading"
    BODY = "body"


# As in `values`, the members by names of their own.
HEADLINE, DECK, CAPTION, SUBHEADING, BODY = Part


@dataclass(frozen=True, slots=True)
class Passage:
    """One block: its name as `Mention` documents it, its part, and its text with words and matches.

    `paragraph` counts the body's paragraphs from 0; None for every other part.
    """

    block: str
    part: Part
    paragraph: int | None
    matched: Matched

    @property
    def text(self) -> str:
        """The block's text as printed."""
        return self.matched.text

    def word(self, place: int) -> str:
        """The folded word at `place`, empty outside the text."""
        folded = self.matched.folded
        return folded[place] if 0 <= place < len(folded) else ""

    def place_of(self, offset: int) -> int:
        """The place of the last word that begins at an offset of the text or before it; -1 if none does."""
        return bisect_right(self.matched.words, offset, key=_START) - 1

    def beside(self, place: int) -> str:
        """The folded word before `place` when nothing but blanks or a hyphen stands between, else empty."""
        return self.matched.folded[place - 1] if place > 0 and self.matched.joined[place - 1] else ""

    def after(self, place: int) -> str:
        """The folded word after `place` when nothing but blanks or a hyphen stands between, else empty."""
        joined = self.matched.joined
        return self.matched.folded[place + 1] if place < len(joined) and joined[place] else ""

    def gap(self, place: int) -> str:
        """What is printed between word `place` and the next, or after the last; before the first for -1."""
        return self.matched.gaps[place + 1] if place >= 0 else self.matched.gaps[0]

    def of(self, kind: EntryKind) -> Sequence[Match]:
        """The matches that may name an entry of one kind."""
        return self.matched.by_kind.get(kind, ())

    def matches_at(self, first: int, last: int) -> tuple[Match, ...]:
        """The matches that begin at words `first` to `last`, end included."""
        matches = self.matched.matches
        if not matches:
            return matches
        return matches[bisect_left(matches, first, key=_FIRST) : bisect_right(matches, last, key=_FIRST)]

    def mention(self, match: Match, kind: NameKind, *, rule: str) -> Mention:
        """A match as evidence; that its spelling is unlisted is the rule before any other."""
        return Mention(self.block, match.start, match.end, match.surface, kind, "variant" if match.variant else rule)


def passages(story: Story, matcher: Matcher) -> tuple[Passage, ...]:
    """Headline, deck, lead captions and the body's own blocks, in reading order; links to other stories are not the
    story's words."""
    found = [_passage("headline", HEADLINE, story.headline, matcher)]
    if story.deck:
        found.append(_passage("deck", DECK, story.deck, matcher))
    for number, caption in enumerate(story.lead_captions):
        found.append(_passage(f"lead:{number}", CAPTION, caption.text, matcher))
    paragraph = 0
    parts = {
        BlockKind.PARAGRAPH: BODY,
        BlockKind.SUBHEADING: SUBHEADING,
        BlockKind.CAPTION: CAPTION,
    }
    for number, block in enumerate(story.blocks):
        if block.kind is BlockKind.READ_ALSO:
            continue
        is_paragraph = block.kind is BlockKind.PARAGRAPH
        count = paragraph if is_paragraph else None
        found.append(_passage(f"body:{number}", parts[block.kind], block.text, matcher, count))
        paragraph += is_paragraph
    return tuple(found)


def _passage(block: str, part: Part, text: str, matcher: Matcher, paragraph: int | None = None) -> Passage:
    return Passage(block, part, paragraph, matcher.find(text))
