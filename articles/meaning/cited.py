"""Recogniser of cited sources: outlets, where they are named as the origin of a statement."""

import re
from collections.abc import Sequence, Set

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.meaning.homographs import ORDINARY_OUTLETS
from articles.meaning.matches import Match
from articles.meaning.names import is_common, is_function_word
from articles.meaning.outlets import (
    ACCORDING,
    NOUNS_BY_KIND,
    OUTLET_NOUNS,
    PRODUCTS,
    RELAYING,
    REPORTED,
    REVIEWING,
    SEEN,
    WRITING,
    closes_quote,
    ends_sentence,
    opens_quote,
)
from articles.meaning.passages import CAPTION, Passage
from articles.meaning.receiving import CLAUSE, is_recipient
from articles.meaning.spelling import folded
from articles.meaning.unlisted import unlisted_outlets
from articles.meaning.values import COUNTRY, DEMONYM, NAME, SOURCE, Entry, Mention

# How far a cue may stand from the outlet, in words. A verb's subject follows it closely (ذكرت أمس صحيفة …); an
# outlet that is the subject may be qualified at length before its verb (وكانت «…» في تقرير لها من … أشارت).
_BEFORE = 4
_AFTER = 8
_NOUN_REACH = 4
_PIECE_REACH = 6
_REVIEW_REACH = 3
_LISTED = 2
# «رويترز - كراتشي: …» opens a report and cites nobody.
_DATELINE = re.compile(r"[»”\"›)\]]?\s*[-–—:/]")
# Between the word for an outlet and its name, with nations: شبكة التلفزيون الألماني «…».
_BETWEEN = frozenset({"الانباء", "انباء", "الاذاعه", "التلفزيون"})
_OF_ITS_OWN = frozenset({"مصادر", "مصدر"})
_INTERVIEWS = frozenset({"مقابله", "مقابلته", "مقابلتها", "ومقابله"})
_ONCE = ("سبق", "يسبق")
_THAT = "ان"
_FROM = "عن"
_FROM_REACH = 10
_PASSING_ON = frozenset({"نقل", "نقلت", "ينقل", "تنقل", "ناقلا", "ناقله"})
_REVIEWED_IN = frozenset({"في", "وفي", "من", "ومن", "الي", "والي"})
# Between a verb and an outlet: where it is said, not by whom.
_WHERE = frozenset({"عبر"})
_BEING = frozenset({"كانت", "كان", "قد", "لكن", "فيما", "بينما", "حيث"})


def find_cited(story: Sequence[Passage], *, publisher: str | None, named: Set[str]) -> dict[Entry, list[Mention]]:
    """Every outlet that the story cites, with the mentions that cite it, in order of first mention.

    `publisher` is the canonical name of the paper itself: what people tell it is its own reporting, and only an
    earlier report of its own is cited. `named` holds the codes of the story's countries: of two outlets of one name
    that of a country of the story is meant (وكالة الأنباء المركزية). An outlet that no list has is an Entry of key
    "unknown-source:<folded name>".
    """
    unlisted: dict[str, Entry] = {}
    own = fold(publisher) if publisher else None
    cited: dict[Entry, list[Mention]] = {}
    for passage in story:
        before: Match | None = None
        for match in _outlets(passage):
            entries = tuple(dict.fromkeys(candidate.entry for candidate in match.of(SOURCE)))
            entry = next((entry for entry in entries if entry.code in named), entries[0])
            if not entry.code:
                entry = unlisted.setdefault(entry.key, entry)  # one entry, though once a site and once a paper
            is_own = own is not None and own in {folded(name.spelling) for name in entry.names}
            rule = _rule(passage, match, entry, is_own=is_own)
            if rule is None and before is not None and _continues(passage, before, match):
                # A list of outlets goes on in the way it began: in marks, or after a noun that serves them all.
                rule = "listed after a cited source"
            if rule is not None:
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
    noun = _noun_place(passage, match)
    introduced = _introduced(passage, match, entry, noun)
    if not introduced and (_needs_introduction(match) or passage.part is CAPTION):
        return None
    if noun is None and _is_bracketed(passage, match):
        return None
    begin = match.first if noun is None else noun
    if passage.word(begin - 1) == "تحرير" or (is_own and bare_forms(passage.word(begin - 1)) & _OF_ITS_OWN):
        return None  # رئيس تحرير «…» speaks for himself, and of its own sources a paper says more than it cites
    if is_recipient(passage, match, begin):
        # What is told to the publishing paper is its own reporting.
        return None if is_own else "statement given to it"
    if is_own:
        return _governed(passage, begin, is_own=True) or _subject(passage, match, begin)
    return (
        _governed(passage, begin, is_own=False)
        or _passed_on(passage, begin)
        or _subject(passage, match, begin)
        or _published_in(passage, begin)
        or _reviewed(passage, match, begin)
    )


def _needs_introduction(match: Match) -> bool:
    """Names that are ordinary words count only in marks or after the word for an outlet."""
    words = folded(match.surface).split()
    return words[0].startswith(("ال", "لل")) or (len(words) == 1 and words[0] in ORDINARY_OUTLETS)


def _noun_place(passage: Passage, match: Match) -> int | None:
    """Where the word for an outlet stands that the name belongs to: وكالة «نوفوستي», وكالة الأنباء الرسمية «سانا»."""
    for place in range(match.first - 1, max(match.first - _NOUN_REACH, 0) - 1, -1):
        if bare_forms(passage.word(place)) & OUTLET_NOUNS:
            return None if ends_sentence(passage.gap(place)) else place
        word = passage.word(place)
        is_between = word in _BETWEEN or (word.startswith("ال") and word.endswith(("يه", "ي")))
        gap = passage.gap(place)
        if not is_between or ends_sentence(gap) or (closes_quote(gap) and not opens_quote(gap)):
            return None
    return None


def _introduced(passage: Passage, match: Match, entry: Entry, noun: int | None) -> bool:
    """Whether marks, the word for an outlet before it or one in the name itself tell that this is an outlet.

    The noun must be one for its kind: «الأنباء» is a paper, and in وكالة الأنباء no outlet of that name is meant.
    """
    quoted = opens_quote(passage.gap(match.first - 1)) and closes_quote(passage.gap(match.last))
    if noun is not None and not quoted and strip_article(match.surface)[1] and _is_definite(passage, match, noun):
        return False  # الشبكة العربية لحقوق الإنسان: an adjective
    if noun is not None:
        # An outlet of any kind has a site, and what a site is called differs; an agency is never called a paper.
        nouns = NOUNS_BY_KIND.get(entry.source_kind or "", OUTLET_NOUNS)
        forms = bare_forms(passage.word(noun))
        if entry.source_kind == "site":
            return bool(forms & OUTLET_NOUNS)
        is_certain = quoted or _is_no_word(folded(match.surface))  # موقع الإندبندنت
        return bool(forms & nouns) or (is_certain and bool(forms & NOUNS_BY_KIND["site"]))
    if (
        quoted
        or _is_interviewer(passage, match)
        or (entry.code is not None and entry.code in _nation_after(passage, match))
    ):
        return True
    return match.last > match.first and bool(bare_forms(passage.word(match.first)) & OUTLET_NOUNS)


def _is_interviewer(passage: Passage, match: Match) -> bool:
    """في مقابلة حصرية مع العربية: no word for an outlet is needed."""
    if passage.word(match.first - 1) != "مع" or passage.gap(match.first - 1).strip() or match.prefix:
        return False
    return any(passage.word(match.first - back) in _INTERVIEWS for back in (2, 3))


def _is_definite(passage: Passage, match: Match, noun: int) -> bool:
    """Whether the word for an outlet stands right before a name and has the article."""
    return noun == match.first - 1 and strip_article(passage.word(noun))[1]


def _is_no_word(name: str) -> bool:
    """Whether a folded name is no ordinary word, or known as a firm's: الإندبندنت."""
    bare = strip_article(name)[0]
    return not is_common(bare) or is_function_word(bare)


def _nation_after(passage: Passage, match: Match) -> set[str | None]:
    """The countries of the demonym right after a name: الراية القطرية, التايمز البريطانية."""
    if not passage.after(match.last):
        return set()
    return {
        candidate.entry.code
        for other in passage.matches_at(match.last + 1, match.last + 1)
        for candidate in other.of(COUNTRY)
        if candidate.kind is DEMONYM
    }


def _is_bracketed(passage: Passage, match: Match) -> bool:
    """A bracket of its own is a credit or an abbreviation: (رويترز)."""
    return "(" in passage.gap(match.first - 1) and ")" in passage.gap(match.last)


def _published_in(passage: Passage, begin: int) -> str | None:
    """كتب فلان في صحيفة …: a piece of somebody that stands in the outlet."""
    if passage.word(begin - 1) not in {"في", "علي"} or ends_sentence(passage.gap(begin - 1)):
        return None
    for place in range(begin - 2, max(begin - 2 - _PIECE_REACH, 0) - 1, -1):
        if ends_sentence(passage.gap(place)):
            return None
        if bare_forms(passage.word(place)) & WRITING:
            return "published in it"
    return None


def _governed(passage: Passage, begin: int, *, is_own: bool) -> str | None:
    """A cue before the outlet: ذكرت صحيفة …, وفق «…», نقلا عن …, تقرير لصحيفة …, اطلعت عليها «رويترز»."""
    for back in range(1, _BEFORE + 1):
        place = begin - back
        if place < 0 or ends_sentence(passage.gap(place)):
            return None
        forms = bare_forms(passage.word(place))
        if forms & CLAUSE:
            return None
        if is_own:
            if forms & REPORTED:
                return "relaying verb before"
            continue
        if forms & RELAYING and back <= 3 and passage.word(begin - 1) not in _WHERE:
            return "relaying verb before"
        if forms & SEEN:
            return "seen by it"
        if forms & ACCORDING and back <= 3:
            return "according to"
        if forms & PRODUCTS:
            return "its report"
        if forms & REVIEWING and back <= _REVIEW_REACH:
            return "press review"
    return None


def _passed_on(passage: Passage, begin: int) -> str | None:
    """نقل مراسل الصحيفة في طهران عن وكالة …: with عن before the outlet the verb may stand further off."""
    if passage.word(begin - 1) != _FROM:
        return None
    for place in range(begin - 1, max(begin - 1 - _FROM_REACH, -1), -1):
        if "،" in passage.gap(place) or ends_sentence(passage.gap(place)):
            return None
        forms = bare_forms(passage.word(place))
        if forms & CLAUSE:
            return None
        if forms & (ACCORDING | _PASSING_ON):
            return "relaying verb before"
    return None


def _subject(passage: Passage, match: Match, begin: int) -> str | None:
    """The outlet is the subject of a verb after it: وكانت «…» قد نقلت."""
    head = bare_forms(passage.word(begin - 1)) if begin else frozenset()
    opens = begin == 0 or ends_sentence(passage.gap(begin - 1)) or bool(head & (_BEING | CLAUSE))
    opens = opens or (passage.word(match.last + 1) == _THAT and _once_did(passage, begin))
    if not opens or _DATELINE.match(passage.gap(match.last)):
        return None
    for forward in range(1, _AFTER + 1):
        place = match.last + forward
        if place >= len(passage.matched.words) or ends_sentence(passage.gap(place - 1)):
            return None
        if bare_forms(passage.word(place)) & RELAYING:
            return "relaying verb after"
    return None


def _once_did(passage: Passage, begin: int) -> bool:
    """سبق لـ«الصحيفة» أن أشارت: an earlier report of the outlet."""
    place = begin - 2 if passage.word(begin - 1) == "ل" else begin - 1
    return place >= 0 and passage.word(place).endswith(_ONCE) and not ends_sentence(passage.gap(place))


def _reviewed(passage: Passage, match: Match, begin: int) -> str | None:
    """A press review that names the outlet first: وفي صحيفة … نقرأ …."""
    if passage.word(begin - 1) not in _REVIEWED_IN or ends_sentence(passage.gap(begin - 1)):
        return None
    for place in range(match.last + 1, min(match.last + 1 + _REVIEW_REACH, len(passage.matched.words))):
        if ends_sentence(passage.gap(place - 1)):
            return None
        if bare_forms(passage.word(place)) & REVIEWING:
            return "press review"
    return None


def _continues(passage: Passage, before: Match, match: Match) -> bool:
    """و between two outlets: نقلت وكالتا «تاس» و«نوفوستي», صحيفة … وصحيفة …."""
    if match.first - before.last > _LISTED or any(
        ends_sentence(passage.gap(place)) for place in range(before.last, match.first)
    ):
        return False
    if match.first == before.last + 1:
        return match.prefix.startswith("و")
    between = passage.word(match.first - 1)
    return between == "و" or (between.startswith("و") and bool(bare_forms(between) & OUTLET_NOUNS))
