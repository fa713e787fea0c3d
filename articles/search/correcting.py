"""Corrects one misspelt word by the words of the index, in a bounded number of look-ups."""

from dataclasses import dataclass
from math import log10

import tantivy
from rapidfuzz import process
from rapidfuzz.distance import OSA

from articles.arabic.clitics import BEFORE_BARE, BEFORE_DEFINITE
from articles.arabic.misspelling import one_letter_off, slip_cost
from articles.search import schema
from articles.search.analysis import stems
from articles.search.name_book import NameBook
from articles.search.values import Field

# A word is taken for a slip where a similar one occurs in this many times as many articles.
MORE_FREQUENT = 10
_LONGEST = 20
_LEAST_LETTERS = 3
# Shorter words have too many neighbours that are two letters off.
_LEAST_FOR_TWO = 5
# For two slips further on, the words that begin like the misspelt one are looked through.
_BEGINNING = 3
_MOST_BEGUN = 2000
_MOST_CLOSE = 40
# How a word's frequency weighs against the cost of its slips: ten times as many articles make up for a third of a slip.
_SLIP_WEIGHT = 3.0
# The most that all slips of a word may cost, for each of its letters: two slips in a word of eight letters.
_MOST_COST = 0.22
_MOST_CORRECTIONS = 3


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of the index that may have been meant: the particles typed in front of it, the word, its article count."""

    attached: str
    word: str
    count: int


def frequency(searcher: tantivy.Searcher, word: str) -> int:
    """In about how many articles a folded word occurs, as it is or with other endings.

    Its particles are not taken off: بوتبن does not become known because تبن is.
    """
    return max(
        *(searcher.doc_freq(schema.EXACT[field], word) for field in (Field.BODY, Field.HEADLINE)),
        searcher.doc_freq(Field.BODY.value, stems(word)[0]),
    )


def corrections(searcher: tantivy.Searcher, book: NameBook, word: str) -> tuple[Correction, ...]:
    """The words that the folded Arabic `word` may be a slip of, the likeliest first; () where none is frequent enough.

    Particles in front (و ب ل ال) are set aside only where nothing is found for the word as it is.
    """
    if not _LEAST_LETTERS < len(word) <= _LONGEST:
        return ()
    least = max(1, MORE_FREQUENT * frequency(searcher, word))
    for attached in ("", *_attached(word)):
        found = _close(searcher, book, word[len(attached) :], least)
        if found:
            return tuple(Correction(attached, meant, count) for meant, count in found[:_MOST_CORRECTIONS])
    return ()


def parted(searcher: tantivy.Searcher, word: str) -> tuple[str, str] | None:
    """The two known words that were written as one («روسياوايران»): the split whose rarer word is most frequent."""
    best, most = None, 0
    if len(word) > 2 * _LONGEST:
        return None
    for place in range(2, len(word) - 1):
        two = word[:place], word[place:]
        least = min(searcher.doc_freq(schema.EXACT[Field.BODY], part) for part in two)
        # A word of two letters may be known by mere chance.
        if least > most and min(map(len, two)) >= _LEAST_LETTERS:
            best, most = two, least
    return best


def _attached(word: str) -> list[str]:
    prefixes = sorted((BEFORE_BARE | BEFORE_DEFINITE) - {""}, key=len, reverse=True)
    fitting = [prefix for prefix in prefixes if word.startswith(prefix) and len(word) - len(prefix) > _LEAST_LETTERS]
    return fitting[:2]


def _close(searcher: tantivy.Searcher, book: NameBook, word: str, least: int) -> list[tuple[str, int]]:
    """Words similar to this one that occur in `least` articles or more, the likeliest first, with their counts."""
    body = schema.EXACT[Field.BODY]
    counts = {spelling: searcher.doc_freq(body, spelling) for spelling in one_letter_off(word)}
    if len(word) >= _LEAST_FOR_TWO:
        beginning = word[: _BEGINNING + 2 * word.startswith("ال")]
        begun = dict(searcher.terms_with_prefix(body, beginning, limit=_MOST_BEGUN))
        near = process.extract(word, [*begun, *book.name_words], scorer=OSA.distance, score_cutoff=2, limit=_MOST_CLOSE)
        counts |= {spelling: begun.get(spelling) or searcher.doc_freq(body, spelling) for spelling, _, _ in near}
    counts.pop(word, None)
    # In a young collection some words occur only in headlines.
    known = [spelling for spelling, count in counts.items() if count] or list(counts)
    headline = schema.EXACT[Field.HEADLINE]
    counts = {spelling: max(counts[spelling], searcher.doc_freq(headline, spelling)) for spelling in known}
    costs = {spelling: slip_cost(word, spelling) for spelling, count in counts.items() if count >= least}
    likely = [spelling for spelling, cost in costs.items() if cost <= _MOST_COST * len(word)]
    likely.sort(key=lambda one: (_SLIP_WEIGHT * costs[one] - log10(counts[one] + 1), one))
    return [(spelling, counts[spelling]) for spelling in likely]
