"""Suggestions while typing: names of the vocabulary, words of the index that continue the text, and headlines."""

import logging
from dataclasses import dataclass

import tantivy

from articles.arabic.clitics import ARTICLE
from articles.arabic.keyboard import as_arabic, as_latin
from articles.search import index, schema
from articles.search.analysis import folded_words, stems
from articles.search.current_names import current_names
from articles.search.index import UnusableIndex
from articles.search.lookups import any_of, article_ids, every, term
from articles.search.name_book import Found, Named, NamedKind, comparable_words
from articles.search.printed_words import printed_words
from articles.search.values import Facet, Field

logger = logging.getLogger(__name__)

MOST_NAMES = 5
MOST_WORDS = 3
MOST_HEADLINES = 3
# The words before the last one narrow the suggestions; more words than this are a sentence, not a beginning.
_MOST_TYPED = 8
# Shorter beginnings, not counting the article, match too many words of the dictionary: at 100,000 articles «ال» begins
# 60,000 words, which take 90 ms to look through, and «الر» begins 2,000, which take 2 ms.
_LEAST_LETTERS = 3
_LEAST_OF_HEADLINES = 2
# How many words that begin like the last one typed are used to look for headlines.
_MOST_ENDINGS = 12
# The most names whose articles are counted, taken in the vocabulary's order.
_MOST_COUNTED = 400

_FACETS = {
    NamedKind.PERSON: (Facet.PERSON,),
    NamedKind.COUNTRY: (Facet.COUNTRY,),
    NamedKind.ORGANISATION: (Facet.ORGANISATION,),
    NamedKind.TOPIC: (Facet.TOPIC,),
    NamedKind.SOURCE: (Facet.PUBLISHER, Facet.CITED, Facet.AGENCY),
}


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """A name, how many articles carry it, and the matching spelling where the name itself does not match."""

    named: Named
    count: int
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class WordSuggestion:
    """A text to search for, and how many articles have its last word."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The suggestions: names, those with most articles first; texts; ids of articles by headline, newest first."""

    names: tuple[NameSuggestion, ...] = ()
    words: tuple[WordSuggestion, ...] = ()
    headlines: tuple[int, ...] = ()


def suggest(text: str) -> Suggestions:
    """What the beginning of a search may become; nothing if it has no letters.

    Where there is nothing, what the same keys write in the other language is tried (f,jd, حعفه). The index is asked as
    it is, since nobody who types should wait for it to catch up. Without an index there are no suggestions.
    """
    try:
        searcher = index.opened().searcher
        readings = (text, *(as_arabic(text) if text.isascii() else as_latin(text)))
        found = (_beginning_with(searcher, reading) for reading in readings)
        return next((one for one in found if one != Suggestions()), Suggestions())
    except UnusableIndex:
        return Suggestions()
    except (ValueError, OSError):
        # Tantivy raises ValueError for a segment that cannot be read; the next search builds the index anew.
        logger.warning("the search index cannot be read for suggestions", exc_info=True)
        return Suggestions()


def _beginning_with(searcher: tantivy.Searcher, text: str) -> Suggestions:
    typed = folded_words(text)
    if not typed or len(typed) > _MOST_TYPED:
        return Suggestions()
    # A word followed by a space is complete; only names may continue after it.
    goes_on = not text[-1:].isspace()
    endings = _endings(searcher, typed[-1]) if goes_on else (typed[-1],)
    return Suggestions(
        names=_names(searcher, text),
        words=_words(searcher, text, typed) if goes_on else (),
        headlines=_headlines(searcher, typed[:-1], endings),
    )


def articles_of(searcher: tantivy.Searcher, named: Named) -> int:
    """How many articles carry a tag, or have to do with a source."""
    terms = [
        tantivy.Query.term_query(schema.schema(), facet.value, named.pk, index_option="basic")
        for facet in _FACETS[named.kind]
    ]
    return _count(searcher, any_of(terms))


def _names(searcher: tantivy.Searcher, text: str) -> tuple[NameSuggestion, ...]:
    found = current_names().starting(comparable_words(text))[:_MOST_COUNTED]
    # Ranked by quick counts, which may still include deleted articles; exact counts are made for those shown.
    ranked = sorted(found, key=lambda one: (not one.whole, -_roughly(searcher, one.named)))
    counted = ((one, articles_of(searcher, one.named)) for one in ranked[:MOST_NAMES])
    return tuple(NameSuggestion(one.named, count, _other_spelling(one)) for one, count in counted if count)


def _roughly(searcher: tantivy.Searcher, named: Named) -> int:
    return max(searcher.doc_freq(facet.value, named.pk) for facet in _FACETS[named.kind])


def _other_spelling(found: Found) -> str:
    shown = comparable_words(found.named.name)
    return "" if all(word in shown for word in comparable_words(found.spelling)) else found.spelling


def _endings(searcher: tantivy.Searcher, word: str) -> tuple[str, ...]:
    """The words of headlines that begin with these letters, the most frequent first."""
    if len(word) < (_LEAST_LETTERS if word.startswith(ARTICLE) else _LEAST_OF_HEADLINES):
        return ()
    found = searcher.terms_with_prefix(schema.EXACT[Field.HEADLINE], word, limit=_MOST_ENDINGS)
    return tuple(word for word, _ in found)


def _words(searcher: tantivy.Searcher, text: str, typed: tuple[str, ...]) -> tuple[WordSuggestion, ...]:
    """The text with its last word completed by words of the index, the most frequent first."""
    *before, last = typed
    if len(last) < _LEAST_LETTERS:
        return ()
    body = schema.EXACT[Field.BODY]
    context = [_stemmed(Field.BODY, word) for word in before]
    found = []
    # One more than are shown: the word as typed is no suggestion.
    for word, times in searcher.terms_with_prefix(body, last, limit=MOST_WORDS + 1):
        if word == last:
            continue
        count = _count(searcher, every((*context, term(body, word)))) if context else times
        if count:
            found.append((word, count))
    found.sort(key=lambda one: -one[1])
    shown = printed_words(searcher, (word for word, _ in found[:MOST_WORDS]))
    begun = text.rstrip().rpartition(" ")[0]
    return tuple(WordSuggestion(f"{begun} {shown[word]}".strip(), count) for word, count in found[:MOST_WORDS])


def _headlines(searcher: tantivy.Searcher, before: tuple[str, ...], endings: tuple[str, ...]) -> tuple[int, ...]:
    """The newest articles whose headline has all words of `before` in any form, and one of `endings` literally."""
    if not endings:
        return ()
    last = tantivy.Query.term_set_query(schema.schema(), schema.EXACT[Field.HEADLINE], list(endings))
    query = every((*(_stemmed(Field.HEADLINE, word) for word in before), last))
    hits = searcher.search(query, MOST_HEADLINES, count=False, order_by_field=schema.NEWEST).hits
    return article_ids(searcher, hits)


def _stemmed(field: Field, word: str) -> tantivy.Query:
    return tantivy.Query.term_set_query(schema.schema(), field.value, list(stems(word)))


def _count(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    answer = searcher.search(query, 1, count=True)
    return int(answer.count)  # type: ignore[attr-defined]  # there, though tantivy's stubs do not have it
