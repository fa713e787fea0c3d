"""«هل تقصد» ("did you mean"): another text that may have been meant, where few articles have the words as typed.

Three kinds of slips are considered: the keyboard set to the other language (f,jdk); wrong letters in single words, or
words run together (روسياوايران); and names in Latin or Cyrillic letters (Shoigu). A text is offered only if it finds
more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import tantivy

from articles.arabic.keyboard import as_arabic, as_latin
from articles.arabic.romanised import is_foreign
from articles.search.analysis import folded_words
from articles.search.answers import Meant
from articles.search.correcting import corrections, frequency, parted
from articles.search.counting import how_many
from articles.search.current_names import current_names
from articles.search.finding import choose
from articles.search.index_query import ask
from articles.search.name_book import NameBook, comparable_words
from articles.search.printed_words import printed_words
from articles.search.query_tokens import Sort, Token, tokens
from articles.search.values import SearchRequest

# With this many articles that have every word, readers are not asked what they meant.
FEW = 5
# What is offered must find at least this many times as many articles; merely more if a word as typed is not known.
_TIMES_MORE = 3
# A longer text was pasted, not typed.
_MOST_WORDS = 8
# The most words of a text that are corrected, and the most texts that are tried: each word costs the index some hundred
# look-ups, each text a search.
_MOST_CORRECTED = 3
_MOST_TRIED = 6


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token of the text, with its place."""

    token: Token
    start: int
    end: int


def did_you_mean(searcher: tantivy.Searcher, request: SearchRequest) -> Meant | None:
    """The text that may have been meant instead of the request's, within the same filters; None if enough is found.

    FEW articles are enough if the words are known: بوتبن finds articles with تبن, as if وب stood in front of it.

    Costs one count where FEW or more articles have the words; otherwise at most some 2,000 look-ups of words,
    _MOST_TRIED further counts, and four database queries.
    """
    typed = folded_words(request.text)
    if not 0 < len(typed) <= _MOST_WORDS or request.exact:
        return None
    found = _count(searcher, request)
    known = all(is_foreign(word) or frequency(searcher, word) for word in typed)
    if found >= FEW and known:
        return None
    least = found * _TIMES_MORE if known else found + 1
    # Spellings that differ only in ج and غ have been searched for already.
    tried = {comparable_words(request.text)}
    best: Meant | None = None
    for text in _texts(searcher, current_names(), request.text):
        words = comparable_words(text)
        if words in tried:
            continue
        tried.add(words)
        count = _count(searcher, replace(request, text=text))
        if count >= max(1, least) and (best is None or count > best.count):
            best = Meant(text, count)
        if len(tried) > _MOST_TRIED:
            break
    if best is None:
        return None
    # Counted as the list will count it, which includes articles with some of the words where few have all of them.
    listed = how_many(searcher, choose(searcher, replace(request, text=best.text)).query)
    return Meant(_as_printed(searcher, best.text), listed)


def _texts(searcher: tantivy.Searcher, book: NameBook, text: str) -> Iterator[str]:
    """The texts that may have been meant, the likeliest first."""
    whole = tuple(found for found in book.starting(comparable_words(text)) if found.whole)
    if is_foreign("".join(text.split())):
        yield from (found.named.name for found in whole)
    yield from _on_other_keyboard(searcher, book, text)
    pieces = _pieces(text)
    choices = _choices(searcher, book, pieces)
    if choices:
        # Every word replaced by its likeliest, then each in turn by its other candidates.
        yield _put(text, {piece: words[0] for piece, words in choices.items()})
        for piece, words in choices.items():
            for other in words[1:]:
                yield _put(text, {one: best[0] for one, best in choices.items()} | {piece: other})
    yield from _joined(searcher, text, pieces)


def _on_other_keyboard(searcher: tantivy.Searcher, book: NameBook, text: str) -> Iterator[str]:
    """What the same keys write in the other language, where the index or the vocabulary knows every word of it."""
    if text.isascii():
        for reading in as_arabic(text):
            words = folded_words(reading)
            if words and all(frequency(searcher, word) for word in words):
                yield reading
        return
    for reading in as_latin(text):
        words = folded_words(reading)
        if not words or not all(word.isascii() for word in words):
            continue
        named = [book.arabic_spellings(word) for word in words]
        if all(named):
            yield " ".join(_most_frequent(searcher, spellings) for spellings in named)
        elif all(frequency(searcher, word) for word in words):
            yield reading


def _choices(searcher: tantivy.Searcher, book: NameBook, pieces: Sequence[_Piece]) -> dict[_Piece, tuple[str, ...]]:
    """For each word that is hardly known, what may replace it, the likeliest first."""
    found: dict[_Piece, tuple[str, ...]] = {}
    for piece in pieces:
        if len(found) == _MOST_CORRECTED:
            break
        word = piece.token.words[0]
        if is_foreign(word):
            spellings = book.arabic_spellings(word)
            if spellings:
                found[piece] = (_most_frequent(searcher, spellings),)
            continue
        if frequency(searcher, word) >= FEW:
            continue
        others = [one.attached + one.word for one in corrections(searcher, book, word)]
        two = parted(searcher, word)
        if two and not others:
            others.append(" ".join(two))
        if others:
            found[piece] = tuple(others)
    return found


def _joined(searcher: tantivy.Searcher, text: str, pieces: Sequence[_Piece]) -> Iterator[str]:
    """The text with two words joined into one that is known («بو تين»)."""
    for one, two in zip(pieces, pieces[1:], strict=False):
        joined = one.token.words[0] + two.token.words[0]
        between = text[one.end : two.start]
        if between.isspace() and frequency(searcher, joined) >= FEW:
            yield text[: one.start] + joined + text[two.end :]


def _pieces(text: str) -> tuple[_Piece, ...]:
    """The plain words of a text: no phrases, no words with signs, no names after a filter."""
    found, at, after_key = [], 0, False
    for token in tokens(text):
        start = text.find(token.typed, at)
        at = max(at, start + len(token.typed))
        if token.sort is Sort.WORD and token.plain and len(token.words) == 1 and not after_key and start >= 0:
            found.append(_Piece(token, start, at))
        after_key = token.sort is Sort.KEY
    return tuple(found)


def _put(text: str, places: dict[_Piece, str]) -> str:
    for piece in sorted(places, key=lambda one: -one.start):
        text = text[: piece.start] + places[piece] + text[piece.end :]
    return text


def _most_frequent(searcher: tantivy.Searcher, spellings: Sequence[str]) -> str:
    return max(spellings, key=lambda spelling: frequency(searcher, spelling))


def _as_printed(searcher: tantivy.Searcher, text: str) -> str:
    """The text with each Arabic word as newspapers print it; signs and foreign words stay."""
    pieces = [piece for piece in _pieces(text) if not is_foreign(piece.token.words[0])]
    shown = printed_words(searcher, (piece.token.words[0] for piece in pieces))
    return _put(text, {piece: shown[piece.token.words[0]] for piece in pieces})


def _count(searcher: tantivy.Searcher, request: SearchRequest) -> int:
    """How many articles have every word of the request."""
    return how_many(searcher, ask(request, forgiving=False).query)
