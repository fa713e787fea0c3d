"""One misspelt word, and the words of the index that it may have been meant for. A bounded number of look-ups."""

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

# A word is taken for a slip where another, close to it, stands in so many times as many articles.
MORE_FREQUENT = 10
_LONGEST = 20
_LEAST_LETTERS = 3
# Shorter words have too many others two letters off.
_LEAST_FOR_TWO = 5
# Words that begin as the misspelt one are looked through for two slips further on.
_BEGINNING = 3
_MOST_BEGUN = 2000
_MOST_CLOSE = 40
# How a word's frequency weighs against the cost of the slips: ten times as many articles make up for a third of one.
_SLIP_WEIGHT = 3.0
# What the slips of a word may cost in all, for each of its letters: two for a word of eight.
_MOST_COST = 0.22
_MOST_CORRECTIONS = 3


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of the index that may have been meant: particles in front of it as typed, the word, and its articles."""

    attached: str
    word: str
    count: int


def frequency(searcher: tantivy.Searcher, word: str) -> int:
    """In about how many articles a folded word stands, as it is or with other endings.

    Its particles are not taken off: بوتبن is not known because تبن is.
    """
    return max(
        *(searcher.doc_freq(schema.EXACT[field], word) for field in (Field.BODY, Field.HEADLINE)),
        searcher.doc_freq(Field.BODY.value, stems(word)[0]),
    )


def corrections(searcher: tantivy.Searcher, book: NameBook, word: str) -> tuple[Correction, ...]:
    """What the folded Arabic `word` may be a slip of, the likeliest first; () where it is as frequent as any.

    Particles in front (و ب ل ال) are looked past only where nothing is found for the word as it is.
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
    """The two words that were written as one («روسياوايران»), both known, the rarer as frequent as can be."""
    best, most = None, 0
    if len(word) > 2 * _LONGEST:
        return None
    for place in range(2, len(word) - 1):
        two = word[:place], word[place:]
        least = min(searcher.doc_freq(schema.EXACT[Field.BODY], part) for part in two)
        # A word of two letters is known by chance.
        if least > most and min(map(len, two)) >= _LEAST_LETTERS:
            best, most = two, least
    return best


def _attached(word: str) -> list[str]:
    prefixes = sorted((BEFORE_BARE | BEFORE_DEFINITE) - {""}, key=len, reverse=True)
    fitting = [prefix for prefix in prefixes if word.startswith(prefix) and len(word) - len(prefix) > _LEAST_LETTERS]
    return fitting[:2]


def _close(searcher: tantivy.Searcher, book: NameBook, word: str, least: int) -> list[tuple[str, int]]:
    """The words close to this one in at least `least` articles, the likeliest first, with how many those are."""
    body = schema.EXACT[Field.BODY]
    counts = {spelling: searcher.doc_freq(body, spelling) for spelling in one_letter_off(word)}
    if len(word) >= _LEAST_FOR_TWO:
        beginning = word[: _BEGINNING + 2 * word.startswith("ال")]
        begun = dict(searcher.terms_with_prefix(body, beginning, limit=_MOST_BEGUN))
        near = process.extract(word, [*begun, *book.name_words], scorer=OSA.distance, score_cutoff=2, limit=_MOST_CLOSE)
        counts |= {spelling: begun.get(spelling) or searcher.doc_freq(body, spelling) for spelling, _, _ in near}
    counts.pop(word, None)
    # In a young collection some words stand in headlines alone.
    known = [spelling for spelling, count in counts.items() if count] or list(counts)
    headline = schema.EXACT[Field.HEADLINE]
    counts = {spelling: max(counts[spelling], searcher.doc_freq(headline, spelling)) for spelling in known}
    costs = {spelling: slip_cost(word, spelling) for spelling, count in counts.items() if count >= least}
    likely = [spelling for spelling, cost in costs.items() if cost <= _MOST_COST * len(word)]
    likely.sort(key=lambda one: (_SLIP_WEIGHT * costs[one] - log10(counts[one] + 1), one))
    return [(spelling, counts[spelling]) for spelling in likely]
