"""Outlets that no list knows, where the text itself calls them so: «مجلة فوكاس الألمانية», صحيفة "X", وكالة X للأنباء.

The word for an outlet is not enough: a network may be of spies and a site one of ruins. Without quotation marks only a
name that is no ordinary word counts, and of agencies, stations and sites only one that is called a news outlet.
"""

from collections.abc import Iterator, Sequence

from articles.arabic.clitics import bare_forms, cut, strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.matches import Match
from articles.meaning.name_words import is_common
from articles.meaning.outlets import (
    NOT_MEDIA,
    NOUNS_BY_KIND,
    OTHER_FIRMS,
    OUTLET_NOUNS,
    PLATFORMS,
    closes_quote,
    opens_quote,
)
from articles.meaning.passages import Passage
from articles.meaning.patterns import Candidate
from articles.meaning.state_outlets import NEWS, has_article, national_outlets
from articles.meaning.titles import BODIES, INSTITUTIONS, is_construct, word_set
from articles.meaning.unmarked_outlets import unmarked_name
from articles.meaning.values import NAME, SOURCE, Entry, Name

# What an entry's key begins with when no vocabulary lists the outlet; its folded name follows.
KEY = "unknown-source:"

_MOST_WORDS = 5
# Nouns that more often call something else (a power station, a trading platform); marks do not make them outlets.
_OTHER_NOUNS = word_set("منصة بوابة محطة مواقع قنوات صحف وكالات")
# Between the word for an outlet and its name in marks, in words.
_DESCRIBED = 4
# To a station something is told: no power station (قالت لمحطة «كيه تي» المحلية).
_TOLD_TO = frozenset({"لمحطه"})
# A paper's alone, whose name stands in marks after it: افتتاحية «…».
_EDITORIAL = "افتتاحيه"
# In the names of papers and channels of English and German alone.
_CALLED = word_set(
    "نيوز تايمز بوست تريبيون جورنال ريبورتر هيرالد تيليغراف تلغراف تليغراف كرونيكل غازيت غازيته غازيتا برس تسايتونغ "
    "أوبزرفر أوبزيرفر ديسباتش إكسبرس اكسبرس ستاندرد"
)


def unlisted_outlets(passage: Passage) -> Iterator[Match]:
    """Every outlet of a passage that its own words announce and no list has, as a match without clitics."""
    kinds = map(_kind_of, passage.matched.folded[:-1])
    nouns = [(place, kind) for place, kind in enumerate(kinds) if kind is not None]
    if nouns:
        yield from _announced(passage, nouns)
    yield from _called_so(passage)


def _announced(passage: Passage, nouns: Sequence[tuple[int, str]]) -> Iterator[Match]:
    """The outlets after words for one, which stand at the places `nouns`, each with the kind that it tells."""
    listed = {at: match.first for match in passage.of(SOURCE) for at in range(match.first, match.last + 1)}
    places = (place for place, _ in nouns)
    national = {first: (last, kind, attached) for first, last, kind, attached in national_outlets(passage, places)}
    for place, kind in nouns:
        if place in listed:
            continue
        if place in national:
            last, its_kind, attached = national[place]
            yield _match(passage, place, last, its_kind, attached=attached)
            continue
        first = _name_after(passage, place, kind)
        # A listed name that begins the words is meant; one that only ends them is part of another: «مرآة الشرق».
        if listed.get(first, -1) > place:
            continue
        if opens_quote(passage.gap(first - 1)):
            end = _marked(passage, first)
        else:
            end = None if has_article(passage.word(place)) else unmarked_name(passage, place, kind)
        if end is None or _opens_event(passage, place):
            continue
        if first == place + 1 and has_article(passage.word(place)):
            continue  # أكدت الصحيفة «رفضها»
        if first == place + 1 or _is_foreign(passage, first, end):
            yield _match(passage, first, end, kind)


def _name_after(passage: Passage, noun: int, kind: str) -> int:
    """Where a name begins: right after the word for an outlet, or in marks after what it is of (القناة اليابانية «…»,
    مجلة الطيران الألمانية «…»).
    """
    for place in range(noun + 1, noun + 1 + _DESCRIBED):
        if opens_quote(passage.gap(place - 1)):
            return place
        word = passage.word(place)
        is_of_it = word in NEWS or (word.startswith("ال") and (kind == "newspaper" or word.endswith(("يه", "ي"))))
        if passage.gap(place - 1).strip() or not is_of_it:
            break
    return noun + 1 + (passage.after(noun) in NEWS)


def _is_foreign(passage: Passage, first: int, last: int) -> bool:
    """Whether a name holds a word that is none of Arabic: in «انتهاء الحرب» the outlet speaks."""
    return any(not is_common(passage.word(place)) for place in range(first, last + 1))


def _opens_event(passage: Passage, place: int) -> bool:
    """افتتاحية «كأس آسيا» is no editorial."""
    after = passage.word(place + 1)
    return _EDITORIAL in bare_forms(passage.word(place)) and (
        is_construct(after, BODIES) or is_construct(after, INSTITUTIONS)
    )


def _called_so(passage: Passage) -> Iterator[Match]:
    """Names in marks without the word for an outlet, which their own words tell to be one: كما ذكرت «داكار نيوز»."""
    if _CALLED.isdisjoint(passage.matched.folded):
        return
    for place in range(1, len(passage.matched.words)):
        gap = passage.gap(place - 1)
        if gap == " " or not opens_quote(gap) or _kind_of(passage.word(place - 1)) is not None:
            continue
        last = _marked(passage, place)
        if last is None or last == place or any(match.of(SOURCE) for match in passage.matches_at(place, place)):
            continue
        if _CALLED.isdisjoint(passage.word(at) for at in range(place, last + 1)):
            continue
        yield _match(passage, place, last, "site")


@remembered
def _kind_of(word: str) -> str | None:
    if word in _TOLD_TO:
        return "broadcaster"
    if _EDITORIAL in bare_forms(word):
        return "newspaper"
    if OUTLET_NOUNS.isdisjoint(strip_article(form)[0] for form in bare_forms(word)):
        return None
    for form in bare_forms(word):
        bare = strip_article(form)[0]
        if bare in _OTHER_NOUNS:
            continue
        for kind, nouns in NOUNS_BY_KIND.items():
            if bare in nouns:
                return kind
    return None


def _marked(passage: Passage, first: int) -> int | None:
    """The last word of a name in marks that begins with word `first`; None when it is a platform or no outlet."""
    for last in range(first, min(first + _MOST_WORDS, len(passage.matched.words))):
        if closes_quote(passage.gap(last)):
            is_platform = passage.word(first) in PLATFORMS | OTHER_FIRMS
            return None if is_platform or passage.word(last + 1) in NOT_MEDIA else last
        if passage.gap(last).strip(" -\u00a0."):
            return None
    return None


def _match(passage: Passage, first: int, last: int, kind: str, *, attached: int = 0) -> Match:
    words = passage.matched.words
    start, end = words[first].start + cut(words[first].surface, attached), words[last].end
    surface = passage.text[start:end]
    entry = Entry(KEY + fold(surface), SOURCE, surface, (Name(surface),), source_kind=kind)
    prefix = words[first].folded[:attached]
    return Match(first, last, start, end, surface, prefix, (Candidate(entry, NAME),))
