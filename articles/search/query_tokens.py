"""Cuts a typed text into words, quoted phrases, keys and signs, in one pass. No Django here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from articles.search.analysis import folded_words
from articles.search.query_words import DASHES, Key, is_or, key_of

# People type a search, or paste a headline or sentence; anything longer does not help and only costs.
LONGEST_TEXT = 1000
QUOTATION_MARKS = '"“”„‟〝〞＂«»'
# Variants of our signs from keyboards and copied text, each replaced by one character so that offsets stay the same.
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("،؛؟,;?!！，；？", " "),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(QUOTATION_MARKS, '"'),
        "：": ":",
        "﹕": ":",
        "＝": "=",
        "＊": "*",
        "٭": "*",
        "｜": "|",
        "（": "(",
        "）": ")",
        "＋": "+",
    }
)
_ASKING_MARKS = ("؟", "?", "？")
_SPACE = re.compile(r"\s+")
_PHRASE = re.compile(r'"([^"]*)"')
_BARE = re.compile(r'[^\s"()|]+')
# A comma between two words is a forgotten space; these signs hold a word together.
_JOINED = re.compile(r"\w+(?:[-\u2010-\u2013.:/]\w+)+")
# A little longer than the longest key with «عن»: anything longer is an ordinary word.
_KEY = re.compile(r'([^\s":()|=*]{1,20}(?:\s{1,3}عن)?)\s{0,3}:')


class Sort(Enum):
    """What a token is."""

    WORD = "word"
    PHRASE = "phrase"
    KEY = "key"
    OR = "or"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text: `typed` without its signs, `words` folded.

    `excluded` by a minus, `exact` by an equals sign, `prefix` by a star at its end; `key` if it is one.
    """

    sort: Sort
    typed: str = ""
    words: tuple[str, ...] = ()
    excluded: bool = False
    exact: bool = False
    prefix: bool = False
    key: Key | None = None

    @property
    def plain(self) -> bool:
        """Whether it is a word or a phrase without any sign."""
        return self.sort in (Sort.WORD, Sort.PHRASE) and not (self.excluded or self.exact or self.prefix)

    @property
    def is_one_name(self) -> bool:
        """Whether it is a name or number written with signs: F-16, S-300, 3.5; not «كوريا-الشمالية»."""
        return _JOINED.fullmatch(self.typed) is not None and any(word.isdecimal() for word in self.words)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, in order, without signs that have no meaning in their place. Takes linear time.

    A text that ends with a question mark excludes nothing: in «ما هو كوفيد -19؟» the dash is just a dash.
    """
    text = text.replace("\0", " ")  # no database takes it within a name
    plain = text.translate(_SIGNS)
    excluding = not text.rstrip().endswith(_ASKING_MARKS)
    place = 0
    while place < len(plain):
        if space := _SPACE.match(plain, place):
            place = space.end()
            continue
        if plain[place] in "()|":
            yield Token({"(": Sort.OPEN, ")": Sort.CLOSE, "|": Sort.OR}[plain[place]], plain[place])
            place += 1
            continue
        token, place = _piece(text, plain, place, excluding=excluding)
        if token:
            yield token


def _piece(text: str, plain: str, start: int, *, excluding: bool) -> tuple[Token | None, int]:
    """The word, phrase or key that begins at `start`, signs included, and where it ends; None for signs alone."""
    excluded, place = False, start
    begins = start == 0 or plain[start - 1].isspace() or plain[start - 1] in '(|:"'
    if begins and plain.startswith("-", place) and place + 1 < len(plain):
        excluded, place = excluding, place + 1
        if plain[place] == "(":
            return Token(Sort.OPEN, "(", excluded=excluded), place + 1
    if (key := _KEY.match(plain, place)) and (meant := key_of(key[1])):
        return Token(Sort.KEY, text[place : key.end(1)], excluded=excluded, key=meant), key.end()
    exact = begins and plain.startswith("=", place)
    place += exact
    if phrase := _PHRASE.match(plain, place):
        inside = text[phrase.start(1) : phrase.end(1)]
        words = folded_words(inside)
        found = Token(Sort.PHRASE, inside.strip(), words, excluded=excluded, exact=exact)
        return found if words else None, phrase.end()
    bare = _BARE.match(plain, place)
    if bare is None:
        # A quotation mark left open, or a sign before a space.
        return None, max(place, start + 1) if place < len(plain) and plain[place] != '"' else place + 1
    typed, words = text[place : bare.end()], folded_words(bare[0])
    if not words:
        return None, bare.end()
    if not exact and is_or(bare[0]) and not excluded:
        return Token(Sort.OR, typed, words), bare.end()
    starred = bare[0].endswith("*")
    typed = typed.rstrip("*٭＊") if starred else typed
    return Token(Sort.WORD, typed, words, excluded=excluded, exact=exact, prefix=starred), bare.end()
