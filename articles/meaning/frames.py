"""One block as the rules of speech read it: words in order, each long quotation one item, and where sentences end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import NamedTuple, cast

from articles.arabic.fold import fold
from articles.meaning.matches import Match
from articles.meaning.passages import Passage
from articles.meaning.patterns import Candidate
from articles.meaning.quotable_spans import Spoken
from articles.meaning.quotations import Span, find_spans
from articles.meaning.unlisted_outlets import KEY as UNLISTED
from articles.meaning.values import NAME, Entry, Mention

_END = re.compile(r"[.!؟?][»”\"“'’)\]]*\s|\n")
_GLUED = re.compile(r"[.!؟?]")
_SOFT_END = re.compile(r"\.\.|…")
# Initials of English names as they are read: جورج دبليو. بوش.
_INITIALS = frozenset({"دبليو", "جيه", "اتش", "كيه"})
_DOMAINS = frozenset({"كوم", "نت", "اورغ", "تي"})
_LONGEST_NAME = 40  # letters of what may be a name in marks
_COMMA = re.compile(r"[،,؛;]|\s[-–—ـ]\s|\.\.|…")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the story, known to the vocabulary or not, with every place that names him: block, start, end."""

    name: str
    entry: Entry | None
    surfaces: tuple[tuple[str, int, int], ...]


def persons(known: Mapping[Entry, Sequence[Mention]], unknown: Mapping[Entry, Sequence[Mention]]) -> tuple[Person, ...]:
    """All people of a story: those of the vocabulary with their entries, those no list knows by name alone."""

    def places(mentions: Sequence[Mention]) -> tuple[tuple[str, int, int], ...]:
        return tuple((mention.block, mention.start, mention.end) for mention in mentions)

    return (
        *(Person(entry.name, entry, places(mentions)) for entry, mentions in known.items()),
        *(Person(entry.name, None, places(mentions)) for entry, mentions in unknown.items()),
    )


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at an item: until which item, and the letters attached in front."""

    person: Person
    last: int
    prefix: str


class Item(NamedTuple):
    """A word outside quotations, or a whole quotation (`span` set, `folded` empty). `gap` is what is printed before."""

    first: int
    last: int
    folded: str
    gap: str
    span: Span | None = None


# An Item of a tuple of its fields, without a Python function in between: there is one for each word.
_item = cast("Callable[[Iterable[object]], Item]", partial(tuple.__new__, Item))


@dataclass(frozen=True, slots=True)
class Frame:
    """The items of one block with what is known at each; `sentence[i]` counts the sentences, `folded` is the items'
    words alone, and `commas[i]` tells whether a comma or a dash stands before an item."""

    passage: Passage
    items: tuple[Item, ...]
    sentence: tuple[int, ...]
    people: Mapping[int, Named]
    matches: Mapping[int, tuple[Match, ...]]
    folded: tuple[str, ...]
    commas: tuple[bool, ...]

    def word(self, at: int) -> str:
        """The folded word of an item, empty for a quotation and outside the block."""
        return self.folded[at] if 0 <= at < len(self.folded) else ""

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two items are there and stand in one sentence."""
        count = len(self.sentence)
        return 0 <= one < count and 0 <= other < count and self.sentence[one] == self.sentence[other]

    def comma(self, at: int) -> bool:
        """Whether a comma or a dash stands before an item."""
        return self.commas[at]

    def colon(self, at: int) -> bool:
        """Whether a colon stands before an item."""
        return ":" in self.items[at].gap

    def opens(self, at: int) -> bool:
        """Whether an item begins its sentence."""
        return at == 0 or self.sentence[at] != self.sentence[at - 1]

    def surface(self, at: int) -> str:
        """The word of an item as printed; of a quotation its first."""
        return self.passage.matched.words[self.items[at].first].surface

    def text(self, first: int, last: int) -> str:
        """What is printed from one item to another, both included."""
        words = self.passage.matched.words
        return self.passage.text[words[self.items[first].first].start : words[self.items[last].last].end]

    def offsets(self, at: int) -> tuple[int, int]:
        """Where the sentence of an item begins and ends in the block's text."""
        number = self.sentence[at]
        first, last = bisect_left(self.sentence, number), bisect_right(self.sentence, number) - 1
        words = self.passage.matched.words
        return words[self.items[first].first].start, words[self.items[last].last].end


def frame_of(
    passage: Passage,
    people: Sequence[tuple[int, int, Person]],
    spoken: Sequence[Spoken],
    outlets: Sequence[tuple[Mention, Entry]] = (),
) -> Frame:
    """The frame of one block; `people`, `spoken` and `outlets`, those it cites, are the places of that block alone."""
    items = _items(passage, spoken)
    at_word = {item.first: at for at, item in enumerate(items) if item.span is None}
    sentence = _sentences(passage, items, _names_in_marks(passage.text))
    matches: dict[int, tuple[Match, ...]] = {}
    for match in (*passage.matched.matches, *_unlisted(passage, outlets)):
        if match.first in at_word:
            place = at_word[match.first]
            matches[place] = (*matches.get(place, ()), match)
    return Frame(
        passage,
        items,
        sentence,
        _people(passage, people, at_word) if people else {},
        matches,
        folded=tuple([item.folded for item in items]),
        commas=tuple([item.gap != " " and _COMMA.search(item.gap) is not None for item in items]),
    )


def _unlisted(passage: Passage, outlets: Sequence[tuple[Mention, Entry]]) -> list[Match]:
    """The outlets that a block cites and no list has, as matches."""
    found: list[Match] = []
    starts = [word.start for word in passage.matched.words] if outlets else []
    for mention, entry in outlets:
        if entry.key.startswith(UNLISTED):
            first, last = bisect_right(starts, mention.start) - 1, bisect_left(starts, mention.end) - 1
            found.append(Match(first, last, mention.start, mention.end, mention.surface, "", (Candidate(entry, NAME),)))
    return found


def _people(
    passage: Passage, people: Sequence[tuple[int, int, Person]], at_word: Mapping[int, int]
) -> dict[int, Named]:
    words = passage.matched.words
    starts = [word.start for word in words]
    found: dict[int, Named] = {}
    for start, end, person in people:
        first = bisect_right(starts, start) - 1
        last = bisect_left(starts, end) - 1
        if first in at_word and last in at_word:
            prefix = fold(passage.text[words[first].start : start])
            held = found.get(at_word[first])
            if held is None or held.last < at_word[last]:
                found[at_word[first]] = Named(person, at_word[last], prefix)
    return found


def _items(passage: Passage, spoken: Sequence[Spoken]) -> tuple[Item, ...]:
    words = passage.matched.words
    items: list[Item] = []
    place = 0
    for first, after, span in spoken:
        items.extend(_words(passage, place, first))
        items.append(Item(first, after - 1, "", passage.matched.gaps[first], span))
        place = after
    items.extend(_words(passage, place, len(words)))
    return tuple(items)


def _words(passage: Passage, first: int, after: int) -> Iterable[Item]:
    """The items of words outside quotations."""
    places, matched = range(first, after), passage.matched
    folded, gaps = matched.folded[first:after], matched.gaps[first:after]
    return map(_item, zip(places, places, folded, gaps, repeat(None), strict=False))


def _names_in_marks(text: str) -> tuple[Span, ...]:
    """The spans of a block that are short enough to be names: a stop in one ends no sentence, «موسكو. بوتين»."""
    return tuple(span for span in find_spans(text) if span.closed and span.end - span.start <= _LONGEST_NAME)


def _sentences(passage: Passage, items: Sequence[Item], names: Sequence[Span]) -> tuple[int, ...]:
    numbers: list[int] = []
    number = 0
    before: Item | None = None
    starts = [span.start for span in names]
    words = passage.matched.words
    for item in items:
        # A blank between two words has no sign to look for.
        if before is not None and (item.gap != " " or before.span is not None) and _ends(passage, before, item):
            nearest = bisect_right(starts, words[before.last].start) - 1
            in_name = before.span is None and nearest >= 0 and words[item.first].start < names[nearest].end
            number += not in_name
        numbers.append(number)
        before = item
    return tuple(numbers)


def _ends(passage: Passage, before: Item, item: Item) -> bool:
    """Whether a sentence ends between two items: a stop outside a quotation, or inside it as its last sign."""
    start = passage.matched.words[item.first].start
    if before.span is not None and before.span.closed:
        outside = passage.text[before.span.outer_end : start]
        if _COMMA.search(outside):
            return False
        stopped = passage.text[max(before.span.end - 3, 0) : before.span.end].rstrip().endswith(".")
        return stopped or re.search(r"[.!؟?\n]", outside) is not None
    if len(before.folded) == 1 and not before.folded.isdigit():
        return "\n" in item.gap  # an initial: د. أحمد
    if _SOFT_END.search(item.gap) or (before.folded in _INITIALS and item.gap == ". "):
        return False
    if _END.search(item.gap):
        return True
    if item.folded in _DOMAINS and item.gap == ".":
        return False  # «سبيس.كوم»
    # Lines that were run together: الرمادي.وقال; the point of an abbreviation stands between shorter parts.
    return _GLUED.search(item.gap) is not None and min(len(before.folded), len(item.folded or "مقول")) > 2
