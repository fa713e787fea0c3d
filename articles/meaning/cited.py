"""Recogniser of cited sources: outlets, where they are named as the origin of a statement."""

from collections.abc import Sequence, Set

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.meaning.citing import citation, is_led_to
from articles.meaning.matches import Match
from articles.meaning.outlet_evidence import is_anothers, is_introduced, needs_introduction, noun_place
from articles.meaning.outlet_spellings import OutletSpellings
from articles.meaning.outlets import ends_sentence
from articles.meaning.passages import CAPTION, Passage
from articles.meaning.receiving_outlets import is_recipient
from articles.meaning.spelling import folded_names
from articles.meaning.uncited import is_counted, is_object
from articles.meaning.unlisted_outlets import unlisted_outlets
from articles.meaning.values import NAME, SOURCE, Entry, Mention

_LISTED = 2
# وحدة تابعة لمجلة …: not the outlet speaks, and nothing is told to it.
_BELONGING = frozenset({"تابع", "تابعه", "مملوك", "مملوكه"})
_OF_ITS_OWN = frozenset({"مصادر", "مصدر"})


def find_cited(
    story: Sequence[Passage], spellings: OutletSpellings, *, publisher: str | None, named: Set[str]
) -> dict[Entry, list[Mention]]:
    """Every outlet that the story cites, with the mentions that cite it, in order of first mention.

    `publisher` is the canonical name of the paper itself: what people tell it is its own reporting, and only an
    earlier report of its own is cited. `named` holds the codes of the story's countries: of two outlets of one name
    that of a country of the story is meant (وكالة الأنباء المركزية). An outlet that no list has is an Entry of key
    "unknown-source:<folded name>", unless `spellings` tells that its name is another spelling of a listed one.
    """
    unlisted: dict[str, Entry] = {}
    own = fold(publisher) if publisher else None
    cited: dict[Entry, list[Mention]] = {}
    for passage in story:
        before: Match | None = None
        for match in _outlets(passage):
            entries = [candidate.entry for candidate in match.of(SOURCE)]
            entry = next((entry for entry in entries if entry.code in named), entries[0])
            if not entry.code:
                entry = unlisted.setdefault(entry.key, entry)  # one entry, though once a site and once a paper
            is_own = own is not None and own in folded_names(entry)
            rule = _rule(passage, match, entry, is_own=is_own)
            if rule is None and before is not None and _continues(passage, before, match):
                # A list of outlets goes on in the way it began: in marks, or after a noun that serves them all.
                rule = "listed after a cited source"
            if rule is not None:
                if not entry.code and (known := spellings.entry_of(match.surface, passage.word(match.first - 1))):
                    entry, rule = known, "variant"
                cited.setdefault(entry, []).append(passage.mention(match, NAME, rule=rule))
                before = match
    return cited


def _outlets(passage: Passage) -> Sequence[Match]:
    """Every outlet that a passage names, listed or not; none within another."""
    listed = passage.of(SOURCE)
    found = list(unlisted_outlets(passage))
    if not found:
        return listed
    covered = {place for match in found for place in range(match.first, match.last + 1)}
    return sorted([*found, *(match for match in listed if match.first not in covered)], key=_first)


def _first(match: Match) -> int:
    return match.first


def _rule(passage: Passage, match: Match, entry: Entry, *, is_own: bool) -> str | None:
    """The rule by which a match is a citation, None when it is not."""
    noun = noun_place(passage, match)
    introduced = is_introduced(passage, match, entry, noun)
    needs_it = needs_introduction(match, entry)
    if is_anothers(passage, match, entry):
        return None
    if not introduced and (needs_it or passage.part is CAPTION):
        return None
    begin = match.first if noun is None else noun
    if not introduced and is_counted(passage, match):
        return None
    if noun is None and needs_it and is_object(passage, begin):
        return None
    if noun is None and _is_bracketed(passage, match) and not is_led_to(passage, begin):
        return None
    if passage.word(begin - 1) == "تحرير" or (is_own and bare_forms(passage.word(begin - 1)) & _OF_ITS_OWN):
        return None  # رئيس تحرير «…» speaks for himself, and of its own sources a paper says more than it cites
    if strip_article(passage.word(begin - 1))[0] in _BELONGING:
        return None
    if is_recipient(passage, match, begin):
        # What is told to the publishing paper is its own reporting.
        return None if is_own else "statement given to it"
    is_word = noun is None and needs_it and entry.source_kind == "newspaper"
    return citation(passage, match, begin, is_own=is_own, is_word=is_word)


def _is_bracketed(passage: Passage, match: Match) -> bool:
    """A bracket of its own is a credit or an abbreviation: (رويترز). Some houses print names so: ذكرت (رويترز) أن."""
    return "(" in passage.gap(match.first - 1) and ")" in passage.gap(match.last)


def _continues(passage: Passage, before: Match, match: Match) -> bool:
    """و between two outlets: نقلت وكالتا «تاس» و«نوفوستي», صحيفة … وشبكة التلفزيون الألماني …."""
    noun = noun_place(passage, match)
    begin = match.first if noun is None else noun
    if not before.last < begin <= before.last + _LISTED or any(
        ends_sentence(passage.gap(place)) for place in range(before.last, match.first)
    ):
        return False
    if begin == before.last + 1 and noun is None:
        return match.prefix.startswith("و")
    between = passage.word(begin - 1 if noun is None else begin)
    return between == "و" or (noun is not None and (between.startswith("و") or passage.word(begin - 1) == "و"))
