"""A passage's words as the recogniser of dates wants them: digits and letters apart, clitics off known words."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, cast

from articles.arabic.clitics import cut
from articles.arabic.memory import remembered
from articles.arabic.words import Word
from articles.meaning.date_words import ANCHORS

_MIXED = re.compile(r"\d+|[^\d]+")


class Token(NamedTuple):
    """One word or number. `text` is folded and, where a date may begin with it, without the clitic in `clitic`.

    `gap` is what is printed before it, blanks trimmed; `anchored` that a date may begin here; `number` its value when
    it is digits alone, of four digits at most.
    """

    text: str
    folded: str
    clitic: str
    start: int
    end: int
    gap: str
    anchored: bool
    number: int | None


# Stands outside the text; its gap ends every clause.
_EMPTY = Token("", "", "", 0, 0, ".", False, None)
_PAD = 8
# How far from a date its recognisers and its tense look, and a little more.
_AROUND = 16


# A Token of a tuple of its fields, without a Python function in between: there is one for nearly every word.
_token = cast("Callable[[tuple[object, ...]], Token]", partial(tuple.__new__, Token))


@remembered
def _may_anchor(folded: str) -> bool:
    return folded in ANCHORS or not folded.isalpha()


def tokens(text: str, words: Sequence[Word], gaps: Sequence[str]) -> tuple[Token, ...]:
    """The words of `text` as tokens, in order, between a few empty ones, so that one may look before and beyond.

    `gaps` is what is printed before the first word, between each two, and after the last. Empty when no date may begin
    anywhere; words far from any place where one may are left out. Time grows linearly.
    """
    places = [at for at, word in enumerate(words) if _may_anchor(word.folded)]
    if not places:
        return ()
    found: list[Token] = [_EMPTY] * _PAD
    begin = max(0, places[0] - _AROUND)
    stop = min(places[-1] + _AROUND, len(words))
    for word, printed in zip(words[begin:stop], gaps[begin:stop], strict=True):
        gap = "" if printed == " " else printed.strip()
        _, folded, word_start, word_end = word
        anchor = ANCHORS.get(folded)
        if anchor is None and folded.isalpha():  # nearly every word
            found.append(_token((folded, folded, "", word_start, word_end, gap, False, None)))
        elif anchor:
            bare, letters = anchor
            # للعام is kept whole: cut, it would be no word.
            is_joined = folded[:letters].endswith("ل") and bare.startswith("ال")
            start = word_start + cut(word.surface, letters - is_joined)
            found.append(Token(bare, folded, folded[:letters], start, word_end, gap, True, None))
        elif folded.isdigit():
            number = int(folded) if len(folded) <= 4 and folded.isascii() else None
            found.append(Token(folded, folded, "", word_start, word_end, gap, True, number))
        elif any(char.isdigit() for char in folded):
            found.extend(_pieces(word, gap))
        else:
            found.append(Token(folded, folded, "", word_start, word_end, gap, False, None))
    end = words[stop - 1].end
    found.append(_EMPTY._replace(start=end, end=end, gap=text[end : end + 4].strip() or _EMPTY.gap))
    found.extend([_EMPTY] * _PAD)
    return tuple(found)


def _pieces(word: Word, gap: str) -> list[Token]:
    """«1436هـ», «21نوفمبر», «الـ21»: a word of digits and letters, piece by piece."""
    found: list[Token] = []
    for piece in _MIXED.finditer(word.folded):
        start = word.start + cut(word.surface, piece.start())
        after = word.end if piece.end() == len(word.folded) else word.start + cut(word.surface, piece.end())
        text = piece.group()
        number = int(text) if text.isdigit() and text.isascii() and len(text) <= 4 else None
        anchor = ANCHORS.get(text)
        bare = anchor[0] if anchor else text
        letters = anchor[1] if anchor else 0
        anchored = number is not None or anchor is not None
        found.append(Token(bare, text, text[:letters], start, after, "" if found else gap, anchored, number))
    return found
