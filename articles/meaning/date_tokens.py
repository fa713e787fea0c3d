"""A passage's words as the recogniser of dates wants them: digits and letters apart, clitics off known words."""

import re
from collections.abc import Callable
from functools import partial
from itertools import compress, count
from typing import NamedTuple, cast

from articles.arabic.clitics import cut
from articles.arabic.word_cache import remembered
from articles.arabic.words import Word
from articles.meaning.date_words import ANCHORS
from articles.meaning.matches import Matched

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


# A Token of a tuple of its fields, without a Python function in between.
_made = cast("Callable[[tuple[object, ...]], Token]", partial(tuple.__new__, Token))
# Stands outside the text; its gap ends every clause.
_EMPTY = Token("", "", "", 0, 0, ".", False, None)


@remembered
def _may_anchor(folded: str) -> bool:
    return folded in ANCHORS or not folded.isalpha()


@remembered
def _is_mixed(folded: str) -> bool:
    return not folded.isalpha() and not folded.isdigit() and any(char.isdigit() for char in folded)


class Line(dict[int, Token]):
    """The words of a passage as tokens by place, each made when it is asked for first: most never are.

    A place outside the text has an empty token, so that one may look before and beyond; the first after it has what
    is printed there as its gap. `anchors` are the places where a date may begin, in order.
    """

    def __init__(self, matched: Matched) -> None:
        super().__init__()
        self._words, self._gaps = matched.words, matched.gaps
        folded = matched.folded
        self.anchors = list(compress(count(), map(_may_anchor, folded)))
        if any(_is_mixed(folded[at]) for at in self.anchors):
            self._part_mixed()
        self._stop = len(self._words)
        self._rest = matched.gaps[-1]

    def __missing__(self, place: int) -> Token:
        if 0 <= place < self._stop:
            token = _token(self._words[place], self._gaps[place])
        elif place == self._stop:
            end = self._words[-1].end if self._words else 0
            token = Token("", "", "", end, end, self._rest[:4].strip() or _EMPTY.gap, False, None)
        else:
            token = _EMPTY
        self[place] = token
        return token

    def _part_mixed(self) -> None:
        """Give each piece of a word of digits and letters a place of its own."""
        words: list[Word] = []
        gaps: list[str] = []
        self.anchors = []
        for word, gap in zip(self._words, self._gaps, strict=False):
            if _is_mixed(word.folded):
                for token in _pieces(word, gap.strip()):
                    self[len(words)] = token
                    if token.anchored:
                        self.anchors.append(len(words))
                    words.append(word)
                    gaps.append(gap)
            else:
                if _may_anchor(word.folded):
                    self.anchors.append(len(words))
                words.append(word)
                gaps.append(gap)
        self._words, self._gaps = tuple(words), tuple(gaps)


def _token(word: Word, printed: str) -> Token:
    """One word of letters or of digits, with what is printed before it."""
    gap = "" if printed == " " else printed.strip()
    _, folded, start, end = word
    anchor = ANCHORS.get(folded)
    if anchor is None:
        is_number = folded.isdigit()
        number = int(folded) if is_number and len(folded) <= 4 and folded.isascii() else None
        return _made((folded, folded, "", start, end, gap, is_number, number))
    bare, letters = anchor
    # للعام is kept whole: cut, it would be no word.
    is_joined = folded[:letters].endswith("ل") and bare.startswith("ال")
    start += cut(word.surface, letters - is_joined)
    return _made((bare, folded, folded[:letters], start, end, gap, True, None))


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
