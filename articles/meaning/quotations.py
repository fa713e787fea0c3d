"""Spans in quotation marks of one block, as Arabic houses print them: «…», “…”, "…", ”…“, ''…'', ‘…’, ((…)), nested.

Marks are paired inside one block only, so one that is missing spoils its own paragraph at most. Direction is taken from
what stands beside a mark rather than from its shape: keyboards and copy-paste turn “ into ”, « into ", and print
right-to-left pairs the wrong way round.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from articles.arabic.words import Word


class Family(StrEnum):
    """Marks that can close one another."""

    GUILLEMET = "guillemet"
    DOUBLE = "double"
    SINGLE = "single"
    BRACKET = "bracket"


# The members by names of their own, as in `values`.
GUILLEMET, DOUBLE, SINGLE, BRACKET = Family


@dataclass(frozen=True, slots=True)
class Span:
    """What stands between two marks: offsets inside them, end excluded; `closed` is False when the last is missing."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True


@dataclass(slots=True)
class _Open:
    family: Family
    start: int
    inside: int


# Each mark by itself, not one class of them: the search then passes over all other letters at once.
_MARK = re.compile(r"''|\(\(|\)\)|" + "|".join("«»“”„‟\"″＂〝〞‹›‘’‚'"))
_START = attrgetter("start")
_START_OF_SPAN = attrgetter("outer_start")
_FAMILY = {
    "«": GUILLEMET,
    "»": GUILLEMET,
    "((": BRACKET,
    "))": BRACKET,
    "''": DOUBLE,
}
_FAMILY |= dict.fromkeys('“”„‟"″＂〝〞', DOUBLE) | dict.fromkeys("‹›‘’‚'", SINGLE)
# What may touch an opening mark from before: blanks, other marks, and the clitics that Arabic glues to a word.
_BEFORE_OPENING = re.compile(r"[\s:،,.؛;(\[{\-–—ـ/«“”\"'‘]$|(?:^|[\s،:.(«\"“])[وف]?[بلك]?ـ?(?:لل)?ـ?$")
# Nothing that is quoted begins with one of these: " … ".
_STOPS = (".", "،", "؛", ",")
_ONE_WAY = {"«": True, "((": True, "»": False, "))": False, "‹": True, "›": False}
# Opening marks that no closing one looks like, and what ends a part of a sentence.
_ONE_SHAPE = "«“"
_GLUED = re.compile(r"\s[وف]?[بلك]ـ?\s?$")
_PARTING = re.compile(r"[،,؛;:.!؟?\n]")
_WORD = re.compile(r"\w")
_LONGEST_NAME = 3  # words
# Marks deeper than this are a page of somebody's keyboard, not nesting.
_DEEPEST = 4


def find_spans(text: str) -> tuple[Span, ...]:
    """The outermost spans in marks of one block, in order. Time grows linearly with the text.

    A mark without its partner closes nothing: what was opened after it still counts, and the last one that was opened
    for good runs to the end of the block (`closed` is False).
    """
    marks = list(_MARK.finditer(text))
    reversed_house = _is_reversed(marks)
    stack: list[_Open] = []
    spans: list[Span] = []
    for mark in marks:
        sign = mark.group()
        family = _FAMILY[sign]
        opens = _opens(text, mark, stack, reversed_house=reversed_house)
        if opens is None:
            continue
        if opens:
            if len(stack) < _DEEPEST:
                stack.append(_Open(family, mark.start(), mark.end()))
            continue
        depth = _partner(stack, family)
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            spans.append(Span(opened.inside, mark.start(), opened.start, mark.end()))
    if stack:
        later = [span for span in spans if span.outer_start > stack[0].start]
        nested = _nested_in(text, stack[0], later) if len(stack) == 1 else None
        if nested is not None:
            spans.append(nested)
        elif not later or _only_names(text, stack[0], later):
            spans.append(Span(stack[0].inside, len(text), stack[0].start, len(text), closed=False))
    return _outermost(spans)


def _nested_in(text: str, opened: _Open, later: Sequence[Span]) -> Span | None:
    """“… “كذا”، for “… “كذا””: one mark closes a short name or word and what it ends, where nothing parts the two."""
    inner = min(later, key=_START_OF_SPAN, default=None)
    if inner is None or text[inner.outer_start] != text[opened.start]:
        return None
    if text[opened.start] not in _ONE_SHAPE and not _ends_both(text, opened, inner):
        return None
    between = text[opened.inside : inner.outer_start]
    is_name = len(text[inner.start : inner.end].split()) <= _LONGEST_NAME
    is_parted = _PARTING.search(between) is not None
    is_one = is_name and not is_parted or _after_colon(text, opened) and (is_name or not is_parted)
    is_one = is_one or _GLUED.search(between) is not None  # “… لـ “كذا”
    is_one = is_one or _ends_both(text, opened, inner)
    return Span(opened.inside, inner.outer_end, opened.start, inner.outer_end) if is_one and between.strip() else None


def _ends_both(text: str, opened: _Open, inner: Span) -> bool:
    """: "… "كذا".: the last mark of a block whose words after a colon nothing else closes."""
    return _after_colon(text, opened) and _WORD.search(text, inner.outer_end) is None


def _after_colon(text: str, opened: _Open) -> bool:
    return text[: opened.start].rstrip().endswith(":")


def _only_names(text: str, opened: _Open, later: Sequence[Span]) -> bool:
    """Whether a mark after a colon that nothing closes has but names in marks of another make after it."""
    return _after_colon(text, opened) and all(
        text[span.outer_start] != text[opened.start] and len(text[span.start : span.end].split()) <= _LONGEST_NAME
        for span in later
    )


def closed_at(text: str) -> int:
    """The offset after the first mark of a block where it closes what another block opened; 0 where it opens, too."""
    mark = _MARK.search(text)
    if mark is None:
        return 0
    before, after = text[: mark.start()][-1:], text[mark.end() : mark.end() + 1]
    closes = before.strip() != "" and before != "ـ" and not after.isalnum()
    return mark.end() if closes else 0


def _is_reversed(marks: Sequence[re.Match[str]]) -> bool:
    """A house that types »…«: the first guillemet of the block closes, the last opens, and they are as many."""
    shapes = [mark.group() for mark in marks if mark.group() in "«»"]
    return len(shapes) > 1 and shapes[0] == "»" and shapes[-1] == "«" and shapes.count("«") * 2 == len(shapes)


def _opens(text: str, mark: re.Match[str], stack: Sequence[_Open], *, reversed_house: bool) -> bool | None:
    """Whether a mark opens; None for one that is no quotation mark here (an apostrophe, a sign of inches)."""
    sign = mark.group()
    family = _FAMILY[sign]
    before, after = text[max(mark.start() - 4, 0) : mark.start()], text[mark.end() : mark.end() + 1]
    if sign in _ONE_WAY:
        opens = _ONE_WAY[sign] != (reversed_house and family is GUILLEMET)
        if opens and family is GUILLEMET and _partner(stack, family) is not None:
            # A house that closes with the opening sign: «…« and then a blank or a stop.
            glued = before[-1:].strip() != "" and before[-1:] not in "ـ(" and not _BEFORE_OPENING.search(before)
            stopped = text[mark.end() : mark.end() + 2].lstrip().startswith(_STOPS)
            return not (stopped or (glued and (after == "" or not after.isalnum())))
        return opens
    can_open = (
        after.strip() != "" and after not in _STOPS and (before == "" or _BEFORE_OPENING.search(before) is not None)
    )
    can_close = before.strip() != "" and not before[-1].isspace() and not after.isalnum()
    is_open = any(opened.family is family for opened in stack)
    if family is SINGLE:
        # An apostrophe inside or at the end of a Latin word is none.
        if can_open and not can_close and not is_open:
            return True
        return False if is_open and can_close else None
    if sign in "″" and before[-1:].isdigit() and not is_open:
        return None
    if can_open != can_close:
        return can_open if can_open or is_open else None
    return not is_open


def _partner(stack: Sequence[_Open], family: Family) -> int | None:
    """Which open mark a closing one closes: the last of its family, or of “ and « for one another."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].family is family:
            return depth
    if stack and {stack[-1].family, family} == {GUILLEMET, DOUBLE}:
        return len(stack) - 1
    return None


def _outermost(spans: list[Span]) -> tuple[Span, ...]:
    if len(spans) < 2:
        return tuple(spans)
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.outer_start, -span.outer_end)):
        if not kept or span.outer_start >= kept[-1].outer_end:
            kept.append(span)
    return tuple(kept)


def trimmed(text: str, span: Span) -> tuple[int, int]:
    """The span's offsets without blanks and closing stops at its edges."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ".،,:؛"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".،,؛"):
        end -= 1
    return start, end


def words_before(words: Sequence[Word], offset: int, first: int) -> int:
    """The index after the last of `words`, from `first` on, that begins before an offset."""
    return bisect_left(words, offset, lo=first, key=_START)
