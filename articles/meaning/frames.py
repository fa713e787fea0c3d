"""One block as the rules of speech read it: words in order, each long quotation one item, and where sentences end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import NamedTuple, cast

from articles.arabic.clitics import bare_forms
from articles.arabic.fold import fold
from articles.meaning.matching import Match
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.passages import Passage
from articles.meaning.quotations import Span, find_spans, words_before
from articles.meaning.speech import CLAUSE_OPENERS, Act, speech_of
from articles.meaning.titles import word_set
from articles.meaning.values import Entry, EntryKind, Mention

# A quotation has this many words at least; after a colon or a verb of saying a short clause is one too.
_LONG = 4
_SHORT = 2
_SHORT_WITHOUT_COLON = 3

# Before a span these say that it is a name or a title: ندوة «…», فيلم «…», تحت شعار «…».
NAMING = OUTLET_NOUNS | word_set(
    "هامش فعاليات أعمال جلسات مؤتمر ندوة كتاب كتابه كتابها فيلم فيلمه فيلمها مسلسل مسرحية برنامج برنامجه "
    "حملة مشروع مبادرة شركة حركة "
    "تنظيم جماعة جمعية معرض رواية روايته قصيدة قصيدته ديوان بعنوان عنوان عنوانه عنوانها شعار بشعار شعارها "
    "شعاره باسم اسم مسمى بمسمى المسمى المسماة يسمى تسمى يدعى تدعى المعروف المعروفة بلقب لقب جائزة عملية ملتقى "
    "مهرجان منتدى ورشة محاضرة دورة صالون مقهى مطعم فندق منتجع مجمع مركز مؤسسة مجموعة كتيبة لواء جبهة حزب "
    "ائتلاف تحالف نادي فريق أغنية أغنيته ألبوم لوحة مجلة دورية تطبيق لعبة هاشتاق هاشتاغ وسم بوسم سلسلة كتيب "
    "دراسة وثائقي حلقة فقرة زاوية عمود منظمة منظمتي هيئة معهد قانون اتفاقية معاهدة نظام مسابقة بطولة كأس سفينة "
    "طراز نوع فئة صاروخ منظومة مقاتلة طائرة سيارة هاتف فيروس مرض متلازمة إعصار بوابة مفهوم مصطلح نظرية مبدأ "
    "قاعدة ظاهرة متحف قاعة صالة شارع حي مسجد جامع مدرسة جامعة كلية قرية بلدة مخيم ماركة علامة أوبريت معزوفة"
)

_END = re.compile(r"[.!؟?][»”\"“'’)\]]*\s|\n")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_GLUED = re.compile(r"[.!؟?]")
_SOFT_END = re.compile(r"\.\.|…")
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


def frame_of(passage: Passage, people: Sequence[tuple[int, int, Person]]) -> Frame:
    """The frame of one block; `people` are the places of that block alone."""
    items = _items(passage, people)
    at_word = {item.first: at for at, item in enumerate(items) if item.span is None}
    sentence = _sentences(passage, items)
    matches: dict[int, tuple[Match, ...]] = {}
    for match in passage.matched.matches:
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


def _items(passage: Passage, people: Sequence[tuple[int, int, Person]]) -> tuple[Item, ...]:
    matched = passage.matched
    words, folded, gaps = matched.words, matched.folded, matched.gaps
    # A known name that fills the marks is a name; a country's may be the whole of a short answer.
    names = frozenset(
        (match.first, match.last)
        for match in matched.matches
        if any(candidate.entry.kind is not EntryKind.COUNTRY for candidate in match.candidates)
    )
    named = {start: end for start, end, _ in people}
    items: list[Item] = []
    place = 0
    for span in (*find_spans(passage.text), None):
        limit = words_before(words, span.start, place) if span else len(words)
        places = range(place, limit)
        items.extend(
            map(_item, zip(places, places, folded[place:limit], gaps[place:limit], repeat(None), strict=False))
        )
        place = max(place, limit)
        if span is None:
            break
        after = words_before(words, span.end, place)
        colon = ":" in passage.text[words[place - 1].end if place else 0 : span.outer_start]
        if place < after and named.get(words[place].start, -1) >= words[after - 1].end:
            continue  # a person's name in marks
        if after > place and _may_be_speech(passage, span, place, after, names, colon=colon):
            items.append(Item(place, after - 1, "", gaps[place], span))
            place = after
    return tuple(items)


def _may_be_speech(
    passage: Passage, span: Span, first: int, after: int, names: frozenset[tuple[int, int]], *, colon: bool
) -> bool:
    """Whether a span can be somebody's words by its length and what stands around it; not a name or a title."""
    words = passage.matched.words
    count = sum(1 for word in words[first:after] if _ARABIC.search(word.folded))
    before = bare_forms(passage.word(first - 1)) if first else frozenset()
    is_beside = (
        first > 0 and not colon and passage.text[words[first - 1].end : span.outer_start].strip(" ـ\u00a0") == ""
    )
    if is_beside and before & NAMING:
        return False
    said = speech_of(passage.word(first - 1)) if is_beside else None
    direct = said is not None and said.act is not Act.ASKED
    if direct and passage.word(after) in CLAUSE_OPENERS:
        return False  # قالت «نيويورك تايمز» إن: the subject
    if (first, after - 1) in names:
        return False
    least = _SHORT if colon else _SHORT_WITHOUT_COLON if direct else _LONG
    return count >= least


def _sentences(passage: Passage, items: Sequence[Item]) -> tuple[int, ...]:
    numbers: list[int] = []
    number = 0
    before: Item | None = None
    for item in items:
        # A blank between two words has no sign to look for.
        if before is not None and (item.gap != " " or before.span is not None) and _ends(passage, before, item):
            number += 1
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
    if _SOFT_END.search(item.gap):
        return False
    if _END.search(item.gap):
        return True
    # Lines that were run together: الرمادي.وقال; the point of an abbreviation stands between shorter parts.
    return _GLUED.search(item.gap) is not None and min(len(before.folded), len(item.folded or "مقول")) > 2
